// What the image holds and does, with nothing but the Dockerfile to go by.
import { execSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validate } from 'dockerfile-utils';
import { DockerfileParser } from 'dockerfile-ast';
import { afterAll, beforeAll, expect, it } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { PERMISSION_REASONS } from '../../src/discord/permissions.ts';
import { serverPlace } from '../../src/library/article-store.ts';
import { databaseArticles } from '../../src/store/database-articles.ts';
import { openDatabase } from '../../src/store/database.ts';
import { textOf } from '../discord/double/read-message.ts';
import { doubleForTest } from '../discord/log-in.ts';
import { makeOlder } from '../store/older/older.ts';
import {
  DOCKERFILE,
  type Image,
  isInContext,
  linkProduction,
  makeImage,
  makeWritable,
  ROOT,
  UNPRIVILEGED,
} from './image.ts';

/** With IMAGE=whole, packages are really installed, which takes a minute. */
const IS_WHOLE = process.env['IMAGE'] === 'whole';
const SLOW = { timeout: 40_000 };
const READY_MS = 30_000;

let folder = '';
let image: Image;
const lines: string[] = [];
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'whosaid-image-'));
  image = makeImage(folder, (line, where) => {
    lines.push(line);
    const [install = ''] = line.split(' && ');
    if (!install.startsWith('npm ci --omit=dev ')) return;
    if (IS_WHOLE) execSync(install, { cwd: where, stdio: 'ignore' });
    else linkProduction(where);
  });
}, 600_000);
afterAll(() => {
  makeWritable(folder);
  rmSync(folder, { recursive: true, force: true });
}, 60_000);

it('is made by lines that the linter has nothing against', () => {
  expect(validate(DOCKERFILE)).toEqual([]);
});

it('comes from the Node that is asked for, installs what runs alone, and no script of a package', () => {
  const [from, ...others] = DockerfileParser.parse(DOCKERFILE).getFROMs();
  expect(others).toEqual([]);
  expect(from?.getImage()).toBe('node:24-slim');
  expect(packageJson.engines.node).toBe('>=24');
  expect(lines[0]).toMatch(/^npm ci --omit=dev --ignore-scripts /);
});

it('holds nothing else of this folder', () => {
  const inside = readdirSync(join(folder, image.workdir)).toSorted();
  expect(inside).toEqual(['corpus', 'node_modules', 'package-lock.json', 'package.json', 'src']);
  for (const path of [
    '.env',
    '.env.local',
    'data/whosaid.db',
    '.git/config',
    'node_modules/zod',
    'test/a.ts',
  ])
    expect([path, isInContext(path)]).toEqual([path, false]);
});

it('gets its signals itself, and runs as somebody without rights', () => {
  expect(image.user).toBe('node');
  expect(image.command).toEqual(['node', ...packageJson.scripts.start.split(' ').slice(1)]);
  expect(image.volumes).toEqual(['/data']);
});

it(
  'starts on an old database where nothing else can be written, answers, and stops when asked to',
  SLOW,
  async () => {
    const discord = await doubleForTest();
    const rights = Object.keys(PERMISSION_REASONS) as (keyof typeof PERMISSION_REASONS)[];
    const channel = discord.addChannel(discord.addGuild({ bot: rights }));
    const ada = discord.addMember(channel.guild ?? discord.addGuild(), { name: 'Ada' });
    const file = join(folder, image.env['DATABASE_FILE'] ?? '');
    const health = await freePort();
    await makeOlder({ kind: 'sqlite', file }, 1);
    if (UNPRIVILEGED.uid !== undefined) chownSync(file, UNPRIVILEGED.uid, UNPRIVILEGED.gid);
    const before = filesIn(folder);
    const child = spawn(process.execPath, image.command.slice(1), {
      ...UNPRIVILEGED,
      cwd: join(folder, image.workdir),
      env: {
        ...image.env,
        DATABASE_FILE: file,
        HEALTH_PORT: String(health),
        DISCORD_TOKEN: discord.token,
        DISCORD_API: discord.api,
        // As much as a small machine gives it.
        NODE_OPTIONS: '--max-old-space-size=256 --preserve-symlinks',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const ended = once(child, 'exit');
    try {
      let output = '';
      for (const stream of [child.stdout, child.stderr])
        stream.setEncoding('utf8').on('data', (text: string) => (output += text));
      await Promise.race([
        discord.until('the commands', () => discord.command('ask'), READY_MS),
        ended.then(() => Promise.reject(new Error(output))),
      ]);
      await discord.memberSends(ada, channel, '<@bot> who said austerity is history?');
      expect(textOf(await discord.nextMessage(channel))).toMatch(/^(?:###|>) /);
      expect(await check(health)).toBe(0);
      // A card is drawn with what the image holds, without a font of the system.
      const answer = await discord.slash(ada, channel, 'ask', { question: 'who said austerity is history?' });
      const shown = await answer.reply();
      const card = JSON.stringify(shown.components).match(/"custom_id":"(k1:[^"]+)"/)?.[1] ?? '';
      const drawn = await (await discord.press(ada, shown, card)).reply();
      expect(JSON.stringify(drawn)).toContain('.png');
      child.kill('SIGTERM');
      expect(await ended).toEqual([0, null]);
      expect(output).not.toMatch(/"level":"(?:warn|error|fatal)"/);
    } finally {
      child.kill('SIGKILL');
    }
    expect(filesIn(folder)).toEqual(before);
    const database = await openDatabase({ kind: 'sqlite', file });
    expect(await databaseArticles(database).list(serverPlace('100000000000000001'))).toHaveLength(2);
    await database.close();
  },
);

it('has a health check that fails where nothing answers, or answers that it is not well', SLOW, async () => {
  expect(image.health[0]).toBe('node');
  const server = createServer((_, response) => response.writeHead(503).end());
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  expect(await check(port)).toBe(1);
  server.close();
  server.closeAllConnections();
  expect(await check(port)).toBe(1);
});

it('does not let git keep what the image must not hold', () => {
  const kept = readFileSync(join(ROOT, '.gitignore'), 'utf8').split('\n');
  expect(kept).toEqual(expect.arrayContaining(['.env', 'data/']));
  expect(spawnSync('git', ['ls-files', '.env', 'data'], { cwd: ROOT, encoding: 'utf8' }).stdout).toBe('');
});

/** The exit status of the image's own check. */
async function check(port: number): Promise<number | null> {
  const child = spawn(process.execPath, image.health.slice(1), {
    env: { HEALTH_PORT: String(port) },
    stdio: 'ignore',
  });
  const [status] = (await once(child, 'exit')) as [number | null];
  return status;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

function filesIn(root: string): string[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' }).toSorted();
}
