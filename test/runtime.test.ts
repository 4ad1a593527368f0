import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';

// An older Node cannot be counted on to be here, so this one says that it is one.
const claim = (version: string): string =>
  `data:text/javascript,Object.defineProperty(process.versions,"node",{value:"${version}"})`;

const start = (version: string) =>
  spawnSync(process.execPath, ['--import', claim(version), '--import', './src/runtime.js', '--eval', '0'], {
    encoding: 'utf8',
  });

it('tells an older Node what to do', () => {
  const { status, stderr } = start('20.19.0');
  expect(status).toBe(1);
  expect(stderr).toMatch(/needs Node 24 or newer; this is Node 20\.19\.0\. Run `npm ci`/);
});

it('lets Node 24 and newer pass', () => {
  expect(start('24.0.0')).toMatchObject({ status: 0, stderr: '' });
  expect(start('26.1.0')).toMatchObject({ status: 0, stderr: '' });
});

it('keeps compiled sources where nobody else can put any', () => {
  const { NODE_COMPILE_CACHE: _, ...env } = process.env;
  const print = "process.stdout.write(String(require('node:module').getCompileCacheDir()))";
  const at = (cache?: string): string =>
    spawnSync(process.execPath, ['--import', './src/runtime.js', '--eval', print], {
      encoding: 'utf8',
      env: { ...env, ...(cache !== undefined && { NODE_COMPILE_CACHE: cache }) },
    }).stdout;
  const own = join(import.meta.dirname, '..', 'node_modules', '.cache', 'whosaid');
  expect(at().startsWith(own)).toBe(true);
  expect(statSync(own).mode & 0o022).toBe(0);
  // The unit of systemd names a folder of the service.
  const folder = mkdtempSync(join(tmpdir(), 'whosaid-cache-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  expect(at(folder).startsWith(folder)).toBe(true);
});
