// When the connection or Discord fails, and when the bot stops: nobody is forgotten, nobody is answered twice.
import { describe, expect, it, vi } from 'vitest';
import { ConnectionLost } from '../../src/discord/bot.ts';
import type { Core } from '../../src/discord/services.ts';
import { textOf } from './double/read-message.ts';
import { harbourCore } from './library.ts';
import { logged, running, sent } from './running.ts';

const question = 'who said the wall was unsafe?';
const MESSAGES = 'POST /channels/:channel/messages';

describe('a broken connection', () => {
  it('is resumed, and the mention it missed is answered once', async () => {
    const { discord, channel, ada, log } = await running();
    discord.dropConnections();
    await discord.until('the drop', () => (discord.connections === 0 ? true : undefined));
    const missed = await discord.memberSends(ada, channel, `<@bot> ${question}`);
    expect((await discord.nextMessage(channel)).replyTo).toBe(missed.id);
    await discord.staysSilent(channel);
    expect(discord.resumes).toHaveLength(1);
    expect(log.map(({ msg }) => msg)).toContain('resumed');
  });

  it('that Discord will not have back is reported, and can be mended by the operator or not', async () => {
    const { discord, lost } = await running();
    discord.closeGateway(4004);
    const error = await vi.waitFor(() => {
      expect(lost).toHaveLength(1);
      return lost[0];
    });
    expect(error).toBeInstanceOf(ConnectionLost);
    expect(error).toMatchObject({ code: 4004, needsOperator: true });
    expect(new ConnectionLost(4011).needsOperator).toBe(false);
  });
});

describe('a failing call', () => {
  it('that comes too soon is sent again when Discord says so', async () => {
    const { discord, channel, ada } = await running();
    discord.fail(MESSAGES, { status: 429, retryAfter: 0.2 });
    await discord.memberSends(ada, channel, `<@bot> ${question}`);
    await discord.nextMessage(channel);
    const [first, second] = discord.requests.filter(({ path }) => path.endsWith('/messages'));
    expect([first?.status, second?.status]).toEqual([429, 200]);
    expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThanOrEqual(200);
  });

  it('that Discord fumbles is tried again', async () => {
    const { discord, channel, ada } = await running();
    discord.fail(MESSAGES, { status: 502 });
    await discord.memberSends(ada, channel, `<@bot> ${question}`);
    await discord.nextMessage(channel);
  });

  it('whose connection Discord has closed is sent again, by whatever way somebody asks', async () => {
    const { discord, channel, ada, log } = await running();
    discord.fail(/^POST /, { status: 'closed', times: 2 });
    const call = await discord.slash(ada, channel, 'ask', { question });
    expect(textOf(await call.reply())).toContain('**wall**');
    discord.fail(MESSAGES, { status: 'closed', applied: true });
    await discord.memberSends(ada, channel, `<@bot> ${question}`);
    await vi.waitFor(() => expect(log.filter(({ msg }) => msg === 'answered')).toHaveLength(2));
    expect(discord.messagesIn(channel)).toHaveLength(3);
  });

  it('whose answer got lost does not make a second message', async () => {
    const { discord, channel, ada, log } = await running();
    discord.fail(MESSAGES, { status: 500, applied: true });
    await discord.memberSends(ada, channel, `<@bot> ${question}`);
    await logged(log, 'answered');
    expect(sent(discord, 'POST', /\/messages$/)).toHaveLength(2);
    expect(discord.messagesIn(channel)).toHaveLength(2);
  });

  it('to acknowledge too late is let go quietly', async () => {
    const { discord, channel, ada, log, expectViolations } = await running();
    discord.fail(/\/callback$/, { status: 429, retryAfter: 0.1 });
    const call = await discord.slash(ada, channel, 'ask', { question });
    discord.advance(3_100);
    const line = await logged(log, 'the interaction was gone or already answered');
    expect(line).toMatchObject({ level: 'debug', command: 'ask', error: { code: 10_062 } });
    expect(log.filter(({ level }) => level === 'error')).toEqual([]);
    expect(call.interaction.acknowledgedAt).toBeUndefined();
    expectViolations(10_062, 'unanswered');
  });
});

describe('a library that does not answer', () => {
  it('is spoken of before Discord gives up on a form or on choices', async () => {
    const never = () => new Promise<never>(() => {});
    const shelves = new Proxy({} as Core['shelves'], { get: () => never });
    const { discord, guild, channel, log } = await running({
      bot: { core: { at: never, shelves, votes: { cast: never, votes: never } } },
    });
    const owner = discord.owner(guild);
    const [call, choices] = await Promise.all([
      discord.slash(owner, channel, 'library edit', { article: 'pier' }),
      discord.autocomplete(owner, channel, 'ask', 'article', ''),
    ]);
    expect(textOf(await call.reply())).toMatch(/^The library cannot be reached just now/);
    expect(call.ephemeral).toBe(true);
    expect(choices).toEqual([]);
    expect(log.filter(({ level }) => level === 'error')).toHaveLength(2);
  });
});

describe('many libraries that are wanted at once', () => {
  it('are read where somebody types before others', async () => {
    const urgent: boolean[] = [];
    const at: Core['at'] = async (_, isUrgent = false) => {
      urgent.push(isUrgent);
      return harbourCore();
    };
    const nothing = () => Promise.reject(new Error('this test has none'));
    const shelves = new Proxy({} as Core['shelves'], { get: () => nothing });
    const { discord, channel, ada } = await running({
      bot: { core: { at, shelves, votes: { cast: nothing, votes: nothing } } },
    });
    for (const name of ['ask', 'said', 'check'])
      for (const option of ['article', 'speaker'])
        expect(await discord.autocomplete(ada, channel, name, option, '')).not.toEqual([]);
    for (const name of ['speakers', 'article read'])
      expect(await discord.autocomplete(ada, channel, name, 'article', '')).not.toEqual([]);
    expect(urgent).toEqual(Array(8).fill(true));
    await (await discord.slash(ada, channel, 'speakers')).reply();
    expect(urgent).toEqual([...Array(8).fill(true), false]);
  });
});

describe('stopping', () => {
  it('finishes what runs, and takes nothing new', async () => {
    const slow = Promise.withResolvers<void>();
    const core = harbourCore();
    const { discord, channel, ada, bot } = await running({
      core: { ...core, ask: async (asked) => slow.promise.then(() => core.ask(asked)) },
    });
    await discord.memberSends(ada, channel, `<@bot> ${question}`);
    const call = await discord.slash(ada, channel, 'ask', { question });
    await call.acknowledged();
    const stopped = bot.stop();
    await discord.memberSends(ada, channel, '<@bot> and one more?');
    const late = await discord.slash(ada, channel, 'ask', { question });
    expect(textOf(await late.reply())).toMatch(/^I am just restarting/);
    expect(late.ephemeral).toBe(true);
    slow.resolve();
    await stopped;
    expect(textOf(await call.reply())).toContain('**wall**');
    expect(core.asked).toHaveLength(2);
    expect(discord.connections).toBe(0);
  });

  it('does not wait for ever', async () => {
    const { discord, channel, ada, bot, log } = await running({
      core: harbourCore({ ask: () => new Promise(() => {}) }),
    });
    await discord.memberSends(ada, channel, `<@bot> ${question}`);
    await discord.until('the typing', () => discord.typings[0]);
    const started = performance.now();
    await bot.stop(50);
    expect(performance.now() - started).toBeLessThan(2_000);
    expect(log.map(({ msg }) => msg)).toContain('stopped before all was answered');
  });

  it('does not wait for a goodbye that never comes', async () => {
    const { discord, bot } = await running();
    discord.deafen();
    const started = performance.now();
    await bot.stop(50);
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});
