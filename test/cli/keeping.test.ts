import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { run, type Run } from './run.ts';

const SERVER = '100000000000000001';
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'whosaid-keeping-'));
  writeFileSync(
    join(folder, 'pier.txt'),
    '“The pier stays shut,” said harbour master Ada Okafor.\n\n“For good,” she added.\n',
  );
  writeFileSync(
    join(folder, 'mill.html'),
    `<!doctype html><html lang="en"><head><title>The mill</title><meta name="author" content="Bo Tran"></head><body><article><h1>The mill</h1>${'<p>The mill by the river will grind flour again, the owner said on Friday, after forty years of silence.</p>'.repeat(6)}</article></body></html>`,
  );
  writeFileSync(
    join(folder, 'photo.png'),
    Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]),
  );
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const whosaid = (database: string, args: readonly string[], env: Record<string, string> = {}): Promise<Run> =>
  run('src/cli/main.ts', args, '', { DATABASE_FILE: join(folder, database), DATABASE_URL: '', ...env });
const file = (name: string): string => join(folder, name);

it('keeps files for a server, lists and removes them', { timeout: 60_000 }, async () => {
  const library = (...args: string[]): Promise<Run> =>
    whosaid('a.db', ['library', ...args, '--server', SERVER]);
  const added = await library(
    'add',
    file('pier.txt'),
    file('mill.html'),
    file('photo.png'),
    file('none.txt'),
  );
  expect(added.stdout).toMatch(/pier\.txt: kept as pier: “pier”, 2 sentences, 2 quotations, 1 speakers\n/);
  expect(added.stdout).toMatch(/mill\.html: kept as mill: “The mill”, 6 sentences/);
  expect(added.stdout).toMatch(/\n2 of 4 kept\n$/);
  expect(added.stderr).toMatch(/photo\.png” is a picture/);
  expect(added.stderr).toMatch(/none\.txt: does not exist/);
  expect(added.status).toBe(1);

  const again = await library('add', file('pier.txt'));
  expect(again.stderr).toMatch(/has the same text as pier, which is kept already/);
  expect((await library('list')).stdout.split('\n').map((line) => line.split(':')[0])).toEqual([
    'pier',
    'mill',
    '',
  ]);

  expect((await library('limits', '--articles', '2')).stdout).toMatch(/^2 of 2 articles/);
  writeFileSync(file('bird.txt'), 'The bird has flown, said nobody at all that day.\n');
  expect((await library('add', file('bird.txt'))).stderr).toMatch(
    /the server keeps 2 articles, as many as it may/,
  );

  const wrong = await library('remove', 'pier', 'peer');
  expect(wrong).toMatchObject({
    status: 1,
    stderr: expect.stringMatching(/keeps no peer; nothing was removed/),
  });
  expect((await library('remove', 'pier')).stdout).toBe('removed pier: “pier”\n');
  expect((await library('list')).stdout).not.toContain('pier');
});

it('backs up and restores', { timeout: 60_000 }, async () => {
  await whosaid('b.db', ['library', 'add', file('pier.txt'), '--server', SERVER]);
  const saved = file('all.backup');
  expect((await whosaid('b.db', ['backup', saved])).stdout).toBe(`${saved}: 1 article of 1 server\n`);
  const asked = await whosaid('c.db', ['restore', saved]);
  expect(asked).toMatchObject({ status: 1, stderr: expect.stringMatching(/would be replaced; add --yes/) });
  const restored = await whosaid('c.db', ['restore', saved, '--yes']);
  expect(restored).toMatchObject({
    status: 0,
    stdout: expect.stringMatching(/now holds what the backup does\n$/),
  });
  expect((await whosaid('c.db', ['library', 'list', '--server', SERVER])).stdout).toMatch(/^pier: “pier”/);
  writeFileSync(saved, 'no backup');
  const damaged = await whosaid('c.db', ['restore', saved, '--yes']);
  expect(damaged).toMatchObject({
    status: 1,
    stderr: expect.stringMatching(/is damaged or no backup; nothing was changed/),
  });
});

it('says what is wrong with a call or with the settings', { timeout: 60_000 }, async () => {
  expect(await whosaid('d.db', ['library', 'add', file('pier.txt')])).toMatchObject({
    status: 2,
    stderr: expect.stringMatching(/--server takes the id of a server/),
  });
  expect(await whosaid('d.db', ['library', 'burn', '--server', SERVER])).toMatchObject({ status: 2 });
  expect(await whosaid('d.db', ['backup'])).toMatchObject({ status: 2 });
  const settings = await whosaid('d.db', ['backup', file('x')], { DATABASE_URL: 'mysql://secret' });
  expect(settings).toMatchObject({
    status: 1,
    stderr: expect.stringMatching(/^DATABASE_URL must be an address/),
  });
  expect(settings.stderr).not.toContain('secret');
});
