// The program as it is started: a process of its own against the loopback Discord.
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { type Program, startProgram } from '../program.ts';
import type { DiscordDouble } from './double/discord-double.ts';
import { textOf } from './double/read-message.ts';
import { parseFigures, valueOf } from '../operations/figures.ts';
import { doubleForTest } from './log-in.ts';
import { deskOf, FERRY } from './shelf.ts';

// Starting a process and reading the articles takes a second or two on a busy machine.
const SLOW = { timeout: 30_000 };
const READY_MS = 20_000;

/** A new folder; it goes when the test has ended. */
function folderForTest(): string {
  const folder = mkdtempSync(join(tmpdir(), 'whosaid-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

function start(environment: Record<string, string>, ...args: string[]): Program {
  const program = startProgram(environment, ...args);
  onTestFinished(() => program.kill());
  return program;
}

/** A port that nothing listens on just now. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address !== null ? address.port : 0;
}

const settings = (discord: DiscordDouble) => ({ DISCORD_TOKEN: discord.token, DISCORD_API: discord.api });

describe('the bot as a process', () => {
  it('answers from the corpus, and on SIGTERM finishes what runs and exits with 0', SLOW, async () => {
    const discord = await doubleForTest();
    const guild = discord.addGuild({ bot: ['ViewChannel', 'SendMessages', 'ReadMessageHistory'] });
    const channel = discord.addChannel(guild);
    const ada = discord.addMember(guild, { name: 'Ada' });
    const program = start(settings(discord));
    await discord.until('the commands', () => discord.command('ask'), READY_MS);

    // The answer is held up by Discord while the signal comes.
    discord.fail('POST /channels/:channel/messages', { status: 429, retryAfter: 0.5 });
    await discord.memberSends(ada, channel, '<@bot> who said austerity is history?');
    await discord.until('the first try', () => discord.requests.find(({ status }) => status === 429));
    program.child.kill('SIGTERM');
    const reply = await discord.nextMessage(channel);
    expect(textOf(reply)).toMatch(/^(?:###|>) /);
    expect(await program.ended()).toBe(0);
    expect(discord.connections).toBe(0);
    expect(discord.violations).toEqual([]);
    expect(discord.pings).toEqual([]);
    expect(program.output()).not.toContain(discord.token);
    const lines = program
      .output()
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { msg: string });
    expect(lines.map(({ msg }) => msg)).toEqual(['starting', 'ready', 'commands', 'stopping', 'answered']);
  });

  it('exits with 78 on a wrong token, and does not say it', SLOW, async () => {
    const discord = await doubleForTest();
    const program = start({ ...settings(discord), DISCORD_TOKEN: 'some.wrong.token' });
    expect(await program.ended()).toBe(78);
    expect(program.output()).toMatch(/Discord does not accept DISCORD_TOKEN\. Make a new one/);
    expect(program.output()).not.toContain('some.wrong.token');
  });

  it.each([
    [4004, 78, /does not accept DISCORD_TOKEN/],
    [4014, 78, /refuses an intent/],
  ])('exits when Discord closes the door with %i', SLOW, async (code, status, message) => {
    const discord = await doubleForTest();
    discord.refuseIdentify(code);
    const program = start(settings(discord));
    expect(await program.ended()).toBe(status);
    expect(program.output()).toMatch(message);
  });

  it('exits with 1 when Discord is not there, so that a supervisor tries again', SLOW, async () => {
    const program = start({ DISCORD_TOKEN: 'a.b.c', DISCORD_API: 'http://127.0.0.1:9/api' });
    expect(await program.ended()).toBe(1);
    expect(program.output()).toMatch(/Discord cannot be reached/);
  });

  it('exits when the connection is lost for good', SLOW, async () => {
    const discord = await doubleForTest();
    const program = start(settings(discord));
    await discord.until('the commands', () => discord.command('ask'), READY_MS);
    discord.closeGateway(4011);
    expect(await program.ended()).toBe(1);
  });

  it('names everything wrong with its settings or articles', SLOW, async () => {
    const program = start({ DISCORD_TOKEN: 'a b', LOG_LEVEL: 'loud' });
    expect(await program.ended()).toBe(78);
    expect(program.output()).toMatch(/DISCORD_TOKEN has characters[^]*LOG_LEVEL must be one of/);

    const folder = folderForTest();
    writeFileSync(join(folder, 'bad.md'), '---\ntitle:\n---\nWords.');
    const broken = start({ DISCORD_TOKEN: 'a.b.c', CORPUS: folder });
    expect(await broken.ended()).toBe(78);
    expect(broken.output()).toMatch(/bad\.md:2: title is empty/);
  });

  it('exits with 78 where the database cannot be opened, and says which', SLOW, async () => {
    const file = join(folderForTest(), 'notes.txt');
    writeFileSync(file, 'These are notes, and no database at all. '.repeat(99));
    const program = start({ DISCORD_TOKEN: 'a.b.c', DATABASE_FILE: file });
    expect(await program.ended()).toBe(78);
    expect(program.output()).toMatch(/the database .*notes\.txt is no SQLite database; name another file/);
  });

  it('serves health and figures where a port is set, and says so when it is taken', SLOW, async () => {
    const discord = await doubleForTest();
    const guild = discord.addGuild({ bot: ['ViewChannel', 'SendMessages', 'ReadMessageHistory'] });
    const channel = discord.addChannel(guild);
    const port = String(await freePort());
    const program = start({ ...settings(discord), HEALTH_PORT: port });
    await discord.until('the commands', () => discord.command('ask'), READY_MS);
    await discord.memberSends(discord.owner(guild), channel, '<@bot> who said austerity is history?');
    await discord.nextMessage(channel);
    const get = (path: string): Promise<Response> => fetch(`http://127.0.0.1:${port}${path}`);
    expect((await get('/readyz')).status).toBe(200);
    expect(await (await get('/healthz')).json()).toMatchObject({ status: 'up', database: { status: 'up' } });
    const figures = await get('/metrics');
    expect(figures.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/);
    const families = parseFigures(await figures.text());
    const asked = { via: 'message', outcome: 'answered' };
    expect(valueOf(families, 'whosaid_questions_total', asked)).toBe(1);
    expect(valueOf(families, 'process_resident_memory_bytes')).toBeGreaterThan(10_000_000);

    const second = start({ ...settings(discord), HEALTH_PORT: port });
    expect(await second.ended()).toBe(78);
    expect(second.output()).toContain(`HEALTH_PORT ${port} is used by another program on 127.0.0.1`);
    program.child.kill('SIGTERM');
    expect(await program.ended()).toBe(0);
  });

  it('reads an article by meaning after it was kept, once for all starts', SLOW, async () => {
    const discord = await doubleForTest();
    const guild = discord.addGuild({ bot: ['ViewChannel', 'SendMessages', 'ReadMessageHistory'] });
    const desk = deskOf(discord, discord.owner(guild), discord.addChannel(guild));
    const file = join(folderForTest(), 'whosaid.db');
    const port = String(await freePort());
    const given = { ...settings(discord), MEANING: 'on', DATABASE_FILE: file, HEALTH_PORT: port };
    const figure = async (name: string): Promise<number | undefined> =>
      valueOf(parseFigures(await (await fetch(`http://127.0.0.1:${port}/metrics`)).text()), name);
    const program = start(given);
    await discord.until('the commands', () => discord.command('ask'), READY_MS);
    await desk.keep(FERRY);
    const bytes = (): unknown => {
      const database = new DatabaseSync(file, { readOnly: true });
      const rows = database.prepare('select length(vectors) as length from text_vectors').all();
      database.close();
      return rows.map(({ length }) => length);
    };
    await vi.waitFor(() => expect(bytes()).toEqual([2 * 384]), { timeout: READY_MS, interval: 200 });
    expect(textOf(await desk.slash('library list'))).not.toContain('being read');
    program.child.kill('SIGTERM');
    expect(await program.ended()).toBe(0);

    const again = start(given);
    await again.until('starting', 1, READY_MS);
    await vi.waitFor(async () => expect(await figure('whosaid_articles_waiting')).toBe(0), READY_MS);
    expect(await figure('whosaid_articles')).toBe(1);
    again.child.kill('SIGTERM');
    expect(await again.ended()).toBe(0);
    expect(program.output() + again.output()).not.toMatch(/"level":[4-9]0/);
  });

  it('looks at everything on request, and says what to mend', SLOW, async () => {
    const discord = await doubleForTest();
    discord.addGuild({ everyone: [], bot: ['ViewChannel', 'SendMessages', 'ReadMessageHistory'] });
    const program = start(settings(discord), 'doctor');
    expect(await program.ended()).toBe(78);
    expect(program.output()).toMatch(/^✗ problem +servers +1 server; in 1 it lacks rights: /m);
    expect(program.output()).toMatch(/\n\*1 problem, 1 to look at\. Each → says what to do\.\*\n$/);
    expect(program.output()).not.toContain(discord.token);
    expect(discord.identifies).toEqual([]);
    const alone = start({}, 'doctor', '--json');
    expect(await alone.ended()).toBe(0);
    expect(JSON.parse(alone.output())).toMatchObject({ isWell: true, status: 0 });
  });

  it('registers the commands on request', SLOW, async () => {
    const discord = await doubleForTest();
    for (const outcome of ['registered', 'unchanged']) {
      const program = start(settings(discord), 'register');
      expect(await program.ended()).toBe(0);
      expect(program.output()).toBe(`commands ${outcome}\n`);
    }
    const without = start({}, 'register');
    expect(await without.ended()).toBe(78);
    expect(without.output()).toMatch(/DISCORD_TOKEN is needed/);
  });

  it('talks in the terminal without a token, and loads nothing of Discord for it', SLOW, async () => {
    const program = start({ NODE_DEBUG: 'module' });
    expect(await program.ended()).toBe(0);
    expect(program.output()).not.toMatch(/discord\.js/);
  });
});
