// Whole conversations with slash commands and buttons: the real client, the whole shell, Discord's own rules.
import { describe, expect, it } from 'vitest';
import { textOf } from './double/read-message.ts';
import { harbourCore } from './library.ts';
import { NO_DISCUSSIONS, running, sent } from './running.ts';

const question = 'who said the wall was unsafe?';

describe('/ask', () => {
  it('is answered with a single request where the answer comes soon', async () => {
    const { discord, channel, ada } = await running();
    for (const isPrivate of [false, true]) {
      const call = await discord.slash(ada, channel, 'ask', { question, private: isPrivate });
      expect(textOf(await call.reply())).toContain('**wall**');
      expect(call.ephemeral).toBe(isPrivate);
    }
    expect(sent(discord, 'POST', /callback/)).toMatchObject([{ type: 4 }, { type: 4 }]);
    expect(sent(discord, 'PATCH', /./)).toEqual([]);
  });

  it('is acknowledged first where it takes a while, then answered for all to see', async () => {
    const slow = Promise.withResolvers<void>();
    const core = harbourCore();
    const { discord, channel, ada } = await running({
      core: { ...core, ask: async (asked) => slow.promise.then(() => core.ask(asked)) },
    });
    const call = await discord.slash(ada, channel, 'ask', { question });
    expect(await call.acknowledged()).toBe('deferred reply');
    expect(call.interaction.original).toMatchObject({ loading: true });
    slow.resolve();
    expect(textOf(await call.reply())).toContain('**wall**');
    expect(call.ephemeral).toBe(false);
    expect(sent(discord, 'PATCH', /@original|%40original/)).toMatchObject([
      { allowed_mentions: { parse: [], replied_user: false }, flags: 1 << 15 },
    ]);
  });

  it('is acknowledged where it is not known yet whether it is for a discussion', async () => {
    const known = Promise.withResolvers<null>();
    const { discord, channel, ada } = await running({
      bot: { discussions: { ...NO_DISCUSSIONS, inChannel: () => known.promise } },
    });
    const call = await discord.slash(ada, channel, 'ask', { question });
    expect(await call.acknowledged()).toBe('deferred reply');
    known.resolve(null);
    expect(textOf(await call.reply())).toContain('**wall**');
  });

  it('says so where it takes a while and then goes wrong', async () => {
    const slow = Promise.withResolvers<never>();
    const { discord, channel, ada } = await running({
      core: { ...harbourCore(), ask: () => slow.promise },
    });
    const call = await discord.slash(ada, channel, 'ask', { question });
    expect(await call.acknowledged()).toBe('deferred reply');
    slow.reject(new Error('no answer'));
    expect(textOf(await call.reply())).toMatch(/went wrong/i);
  });

  it('is acknowledged before it is worked on where many come at once', async () => {
    const core = harbourCore();
    let toldBefore: number | undefined;
    const { discord, channel, ada } = await running({
      core: {
        ...core,
        ask(asked) {
          toldBefore ??= sent(discord, 'POST', /callback/).length;
          return core.ask(asked);
        },
      },
    });
    const calls = await Promise.all(
      Array.from({ length: 20 }, () => discord.slash(ada, channel, 'ask', { question })),
    );
    for (const call of calls) expect(textOf(await call.reply())).toContain('**wall**');
    expect(toldBefore).toBeGreaterThan(0);
  });

  it('answers for one alone when asked to', async () => {
    const { discord, channel, ada } = await running();
    const call = await discord.slash(ada, channel, 'ask', { question, private: true });
    await call.reply();
    expect(call.ephemeral).toBe(true);
  });

  it('has nobody to hide from in a direct message', async () => {
    const { discord } = await running();
    const stranger = discord.addUser();
    const call = await discord.slash(stranger, discord.directMessages(stranger), 'ask', {
      question,
      private: true,
    });
    await call.reply();
    expect(call.ephemeral).toBe(false);
  });

  it('keeps to a speaker, by the name or by the label of the choice', async () => {
    const core = harbourCore();
    const { discord, channel, ada } = await running({ core });
    for (const speaker of ['Ada Okafor', 'ada okafor', 'Ada Okafor, harbour master', 'nobody'])
      await (await discord.slash(ada, channel, 'ask', { question, speaker })).reply();
    expect(core.asked.map(({ speaker }) => speaker)).toEqual([
      'Ada Okafor',
      'Ada Okafor',
      'Ada Okafor',
      'nobody',
    ]);
  });

  it('asks for a question where there are only spaces', async () => {
    const { discord, channel, ada } = await running();
    const call = await discord.slash(ada, channel, 'ask', { question: ' ' });
    expect(textOf(await call.reply())).toMatch(/^There is no question/);
  });

  it('offers the speakers that fit what is typed', async () => {
    const { discord, channel, ada } = await running();
    const offered = (typed: string) => discord.autocomplete(ada, channel, 'ask', 'speaker', typed);
    expect(await offered('oka')).toEqual([{ name: 'Ada Okafor, harbour master', value: 'Ada Okafor' }]);
    expect(await offered('MASTER')).toHaveLength(1);
    expect((await offered('')).map(({ value }) => value)).toEqual(['Ada Okafor', 'Ben Lowe', 'one resident']);
    expect(await offered('zzz')).toEqual([]);
  });

  it('offers no more and no longer choices than Discord takes', async () => {
    const names = Array.from({ length: 40 }, (_, number) => ({
      name: `${number} ${'x'.repeat(number * 3)}`,
      role: 'y'.repeat(200),
    }));
    const { discord, channel, ada } = await running({ core: harbourCore({ speakers: () => names }) });
    expect(await discord.autocomplete(ada, channel, 'ask', 'speaker', '')).toHaveLength(25);
  });

  it('apologises when the answer fails', async () => {
    const { discord, channel, ada, log } = await running({
      core: harbourCore({ ask: () => Promise.reject(new Error('broken')) }),
    });
    const call = await discord.slash(ada, channel, 'ask', { question });
    expect(textOf(await call.reply())).toMatch(/^Something went wrong/);
    expect(log.filter(({ level }) => level === 'error')).toMatchObject([{ command: 'ask' }]);
  });
});

describe('/help', () => {
  it('says how to ask, to the caller alone', async () => {
    const { discord, channel, ada } = await running();
    const call = await discord.slash(ada, channel, 'help');
    expect(textOf(await call.reply())).toContain('`/ask`');
    expect(call.ephemeral).toBe(true);
  });
});
