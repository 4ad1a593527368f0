import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';

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
