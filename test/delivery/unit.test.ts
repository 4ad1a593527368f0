// The unit of systemd: what it promises, and what systemd's own checks say where they are at hand.
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { ROOT } from './image.ts';

const FILE = join(ROOT, 'deploy/whosaid.service');
const text = readFileSync(FILE, 'utf8');
const values = (name: string): string[] =>
  [...text.matchAll(new RegExp(`^${name}=(.*)$`, 'gm'))].map(([, value = '']) => value);
const analyze = (...args: string[]) => spawnSync('systemd-analyze', args, { encoding: 'utf8' });
const hasSystemd = analyze('--version').status === 0;

it('starts what `npm start` starts, as a user of its own that may write to its own folders alone', () => {
  expect(values('ExecStart')).toEqual([packageJson.scripts.start.replace(/^node /, '/usr/local/bin/node ')]);
  expect(values('DynamicUser')).toEqual(['yes']);
  expect(values('ProtectSystem')).toEqual(['strict']);
  expect(values('NoNewPrivileges')).toEqual(['yes']);
  expect(values('CapabilityBoundingSet')).toEqual(['']);
  expect(values('ReadWritePaths')).toEqual([]);
});

it('does not start again what has to be mended first', () => {
  expect(values('Restart')).toEqual(['on-failure']);
  const [status = ''] = values('RestartPreventExitStatus');
  expect(readFileSync(join(ROOT, 'src/main.ts'), 'utf8')).toContain(`const EXIT_CONFIG = ${status};`);
});

it.skipIf(!hasSystemd)('is understood by systemd, which finds it little exposed', () => {
  const folder = mkdtempSync(join(tmpdir(), 'whosaid-unit-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  // The one path of it that is not on every machine.
  const node = join(folder, 'node');
  writeFileSync(node, '#!/bin/sh\n');
  chmodSync(node, 0o755);
  const unit = join(folder, 'whosaid.service');
  writeFileSync(unit, text.replace('/usr/local/bin/node', node));
  const verified = analyze('verify', unit);
  expect(`${verified.stdout}${verified.stderr}`).not.toContain('whosaid.service');
  expect(verified.status).toBe(0);
  // Of 10, in tenths: Node needs the network and memory that it writes and runs.
  const { status, stdout } = analyze('security', '--offline=yes', '--threshold=20', unit);
  expect([status, /Overall exposure level[^\n]*/.exec(stdout)?.[0]]).toEqual([
    0,
    expect.stringContaining('OK'),
  ]);
});

it('is put on a machine by no more than ten lines', () => {
  const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
  const section = readme.slice(readme.indexOf('### On a machine of 1 GB'), readme.indexOf('Or with Docker'));
  const lines = section.split('\n').filter((line) => line.startsWith('    '));
  expect(lines.length).toBeLessThanOrEqual(10);
  expect(lines.join('\n')).toContain('cp deploy/whosaid.service /etc/systemd/system/');
  // Where the unit looks for them.
  for (const path of [...values('WorkingDirectory'), ...values('EnvironmentFile')])
    expect(lines.join('\n')).toContain(path);
  expect(readme).toContain(`stays below ${values('MemoryMax')[0]?.replace('M', ' MB')}`);
});
