// The peers are installed when the bench first needs them; the project itself does without.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const FOLDER = fileURLToPath(new URL('.', import.meta.url));

/** Whether the peers are there, installed just now if need be. Without them the bench measures us and `natural`. */
export function installPeers(note: (line: string) => void): boolean {
  if (existsSync(`${FOLDER}node_modules/minisearch`)) return true;
  note('installing the peers into test/bench/node_modules (npm ci --prefix test/bench), once');
  const { status, stderr } = spawnSync('npm', ['ci', '--prefix', FOLDER, '--ignore-scripts', '--no-audit'], {
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  });
  if (status === 0) return true;
  note(`the peers could not be installed, so only natural is compared with:\n${stderr.trim()}`);
  return false;
}
