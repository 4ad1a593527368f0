// The buttons under an answer, as people press them: the real client, the whole shell, Discord's own rules.
import { describe, expect, it } from 'vitest';
import { passageId } from '../../../src/discord/answer/passage-ref.ts';
import type { Member, Message } from '../double/world.ts';
import { buttonsOf, textOf } from '../double/read-message.ts';
import { articleOf, HARBOUR, harbourCore, passageOf } from '../library.ts';
import { logged, running, type Running, sent } from '../running.ts';

const question = 'who said the wall was unsafe?';

const labelsOf = (message: Message): string[] => buttonsOf(message).map(({ label }) => label);
const quotesOf = (message: Message): string[] =>
  textOf(message)
    .split('\n')
    .filter((line) => line.startsWith('>'));

/** A public answer to a mention of Ada's. */
async function publicAnswer({ discord, channel, ada }: Running): Promise<Message> {
  await discord.memberSends(ada, channel, `<@bot> ${question}`);
  return discord.nextMessage(channel);
}

/** An answer to a command of Ada's that she alone sees. */
async function privateAnswer({ discord, channel, ada }: Running): Promise<Message> {
  return (await discord.slash(ada, channel, 'ask', { question, private: true })).reply();
}

const passer = ({ discord, guild }: Running): Member => discord.addMember(guild, { name: 'Ben' });

/** Puts another custom_id in the place of that of a button. */
function forge(message: Message, label: string, forged: string): void {
  const button = buttonsOf(message).find((each) => each.label === label);
  const swapped: unknown = JSON.parse(
    JSON.stringify(message.components).replaceAll(button?.customId ?? '', forged),
  );
  message.components = swapped as Message['components'];
}

describe('Context, Why? and the link', () => {
  it('are shown to whoever presses, and lead on', async () => {
    const on = await running();
    const [answer, ben] = [await publicAnswer(on), passer(on)];
    const call = await on.discord.press(ben, answer, { label: 'Context 2' });
    const context = await call.reply();
    expect(textOf(context)).toMatch(/^### In context: [^]*> \*\*“The wall was unsafe/);
    expect(call.ephemeral).toBe(true);
    const link = buttonsOf(context).find(({ label }) => label === 'In the article');
    expect(link?.url).toBe('https://example.org/harbour#:~:text=The%20wall%20was%20unsafe');
    const why = await on.discord.press(ben, context, { label: 'Why?' });
    expect(textOf(await why.reply())).toMatch(/^### Why Ada Okafor\?\n> [^]*\*\*said\*\*/);
    expect(why.ephemeral).toBe(true);
    expect(answer.edits).toBe(0);
  });

  it('stands at once where the speaker is a guess', async () => {
    const on = await running();
    await on.discord.memberSends(on.ada, on.channel, '<@bot> who said a wall can wait?');
    const pages = await on.discord.nextMessage(on.channel);
    const answer = await (await on.discord.press(on.ada, pages, { label: 'More' })).reply();
    const why = await on.discord.press(on.ada, answer, { label: 'Why 6?' });
    expect(textOf(await why.reply())).toMatch(/This is a guess: of such cases, about 40 in 100 are right/);
  });
});

describe('More', () => {
  it('turns the page in place for whoever asked, and back', async () => {
    const on = await running();
    const answer = await publicAnswer(on);
    const first = quotesOf(answer);
    const more = await on.discord.press(on.ada, answer, { label: 'More' });
    expect(await more.acknowledged()).toBe('update');
    expect(await more.reply()).toBe(answer);
    expect(textOf(answer)).toMatch(/^-# Page 2 of 3\n/);
    expect(quotesOf(answer).filter((line) => first.includes(line))).toEqual([]);
    expect(quotesOf(answer).every((line) => line.includes('**wall**'))).toBe(true);
    expect(labelsOf(answer)).toEqual(expect.arrayContaining(['Context 4', 'Back', 'More', 'Remove']));
    await (await on.discord.press(on.ada, answer, { label: 'Back' })).reply();
    await on.discord.until('the first page', () => quotesOf(answer).join() === first.join() || undefined);
    expect(labelsOf(answer)).toContain('Helpful');
  });

  it('turns it for moderators too, and gives everybody else a page of their own', async () => {
    const on = await running();
    const answer = await publicAnswer(on);
    const first = textOf(answer);
    const call = await on.discord.press(passer(on), answer, { label: 'More' });
    const copy = await call.reply();
    expect(call.ephemeral).toBe(true);
    expect(textOf(answer)).toBe(first);
    expect(labelsOf(copy)).toEqual(expect.arrayContaining(['Back', 'Share']));
    expect(labelsOf(copy)).not.toContain('Remove');
    const moderator = await on.discord.press(on.discord.owner(on.guild), answer, { label: 'More' });
    await moderator.reply();
    expect(textOf(answer)).toMatch(/^-# Page 2/);
  });

  it('turns the pages of a private answer in place', async () => {
    const on = await running();
    const answer = await privateAnswer(on);
    await (await on.discord.press(on.ada, answer, { label: 'More' })).reply();
    await on.discord.until('the second page', () => textOf(answer).startsWith('-# Page 2') || undefined);
    expect(labelsOf(answer)).toContain('Back');
  });

  it('works in a direct message, where everything is the person’s own', async () => {
    const { discord } = await running();
    const stranger = discord.addUser();
    const direct = discord.directMessages(stranger);
    await discord.memberSends(stranger, direct, question);
    const answer = await discord.nextMessage(direct);
    await (await discord.press(stranger, answer, { label: 'More' })).reply();
    expect(textOf(answer)).toMatch(/^-# Page 2/);
    expect(labelsOf(answer)).not.toContain('Share');
    await discord.press(stranger, answer, { label: 'Remove' });
    await discord.until('the removal', () => answer.deleted || undefined);
  });

  it('survives two presses at once', async () => {
    const on = await running();
    const answer = await publicAnswer(on);
    const calls = await Promise.all([
      on.discord.press(on.ada, answer, { label: 'More' }),
      on.discord.press(on.ada, answer, { label: 'More' }),
    ]);
    for (const call of calls) await call.reply();
    await on.discord.until('the page', () => textOf(answer).startsWith('-# Page 2') || undefined);
  });
});

describe('Share', () => {
  it('posts a private answer once, under the name of whoever shares it', async () => {
    const on = await running();
    const answer = await privateAnswer(on);
    const calls = await Promise.all([
      on.discord.press(on.ada, answer, { label: 'Share' }),
      on.discord.press(on.ada, answer, { label: 'Share' }),
    ]);
    for (const call of calls) await call.reply();
    const shared = await on.discord.nextMessage(on.channel);
    expect(textOf(shared)).toMatch(
      new RegExp(`^<@${on.ada.user.id}> shares this answer:\n### The`.slice(0, 20)),
    );
    expect(quotesOf(shared)).toEqual(quotesOf(answer));
    expect(on.discord.messagesIn(on.channel)).toEqual([shared]);
    const button = buttonsOf(answer).find(({ label }) => label === 'Shared');
    expect(button?.disabled).toBe(true);
    expect(labelsOf(shared)).toContain('Remove');
    // Its pages stay shared as well.
    await (await on.discord.press(on.ada, answer, { label: 'More' })).reply();
    await on.discord.until('the page', () => labelsOf(answer).includes('Back') || undefined);
    expect(labelsOf(answer)).toContain('Shared');
  });

  it('is for those who may write in the channel', async () => {
    const on = await running();
    const quiet = on.discord.addChannel(on.guild, { overwrites: [{ of: on.ada, deny: ['SendMessages'] }] });
    const answer = await (await on.discord.slash(on.ada, quiet, 'ask', { question, private: true })).reply();
    const call = await on.discord.press(on.ada, answer, { label: 'Share' });
    expect(textOf(await call.followup())).toMatch(/^You may not write in this channel/);
    expect(call.followups[0]?.ephemeralFor).toBe(on.ada.user.id);
    expect(labelsOf(answer)).toContain('Share');
    expect(on.discord.messagesIn(quiet)).toEqual([]);
  });

  it('can be tried again where it could not be posted', async () => {
    const on = await running();
    const answer = await privateAnswer(on);
    on.discord.fail(/\/webhooks\/\d+\/[^/]+$/, { status: 403, code: 50_001 });
    const failed = await on.discord.press(on.ada, answer, { label: 'Share' });
    await failed.acknowledged();
    await logged(on.log, 'not allowed to answer there');
    expect(labelsOf(answer)).toContain('Share');
    await (await on.discord.press(on.ada, answer, { label: 'Share' })).reply();
    await on.discord.nextMessage(on.channel);
  });

  it('is not believed on a public message', async () => {
    const on = await running();
    const answer = await publicAnswer(on);
    const more = buttonsOf(answer).find(({ label }) => label === 'More')?.customId ?? '';
    forge(answer, 'Remove', more.replace('m2:', 's1:'));
    const call = await on.discord.press(on.ada, answer, { label: 'Remove' });
    expect(textOf(await call.followup())).toMatch(/^This answer is too old/);
    expect(on.discord.messagesIn(on.channel)).toHaveLength(2);
  });
});

describe('Remove', () => {
  it('takes an answer away for whoever asked, and asks nothing more', async () => {
    const on = await running();
    const answer = await publicAnswer(on);
    const call = await on.discord.press(on.ada, answer, { label: 'Remove' });
    await on.discord.until('the removal', () => answer.deleted || undefined);
    expect(await call.acknowledged()).toBe('deferred update');
    expect(call.followups).toEqual([]);
    expect(sent(on.discord, 'DELETE', /\/messages\//)).toHaveLength(1);
  });

  it('takes the answer to a command away for moderators, and nobody else’s for others', async () => {
    const on = await running();
    const answer = await (await on.discord.slash(on.ada, on.channel, 'ask', { question })).reply();
    const refused = await on.discord.press(passer(on), answer, { label: 'Remove' });
    expect(textOf(await refused.reply())).toMatch(/^Only whoever asked, and people with the right/);
    expect(refused.ephemeral).toBe(true);
    expect(answer.deleted).toBe(false);
    await on.discord.press(on.discord.owner(on.guild), answer, { label: 'Remove' });
    await on.discord.until('the removal', () => answer.deleted || undefined);
  });

  it('takes away what was found to be nothing too, and survives two presses at once', async () => {
    const on = await running();
    await on.discord.memberSends(on.ada, on.channel, '<@bot> is there a zebra?');
    const answer = await on.discord.nextMessage(on.channel);
    const calls = await Promise.all([
      on.discord.press(on.ada, answer, { label: 'Remove' }),
      on.discord.press(on.ada, answer, { label: 'Remove' }),
    ]);
    for (const call of calls) await call.acknowledged();
    await on.discord.until('the removal', () => answer.deleted || undefined);
    await on.bot.stop();
    expect(calls.flatMap(({ followups }) => followups)).toEqual([]);
    expect(on.log.filter(({ level }) => level === 'error')).toEqual([]);
    on.expectViolations(10_008);
  });

  it.each(['r1:', 'r1:AAAA', 'r1:AAAAAAAAAAAA', 'r1:____________'])(
    'is not believed when forged: %s',
    async (forged) => {
      const on = await running();
      const answer = await publicAnswer(on);
      forge(answer, 'Remove', forged);
      const call = await on.discord.press(on.ada, answer, { label: 'Remove' });
      expect(textOf(await call.reply())).toMatch(/^Only whoever asked/);
      expect(answer.deleted).toBe(false);
    },
  );
});

describe('every button', () => {
  it('does nothing where it came too late, and works the next time', async () => {
    const on = await running();
    const [open, closed] = [await publicAnswer(on), await privateAnswer(on)];
    const before = textOf(open);
    const presses = [
      [open, 'Context 1'],
      [open, 'More'],
      [closed, 'Share'],
      [open, 'Remove'],
    ] as const;
    for (const [message, label] of presses) {
      on.discord.fail(/\/callback$/, { status: 404, code: 10_062 });
      await on.discord.press(on.ada, message, { label });
    }
    const late = 'the interaction was gone or already answered';
    await expect.poll(() => on.log.filter(({ msg }) => msg === late).length).toBe(presses.length);
    expect(textOf(open)).toBe(before);
    expect([open.deleted, labelsOf(closed).includes('Share')]).toEqual([false, true]);
    expect(on.discord.messagesIn(on.channel)).toHaveLength(2);
    await (await on.discord.press(on.ada, closed, { label: 'Share' })).reply();
    await on.discord.nextMessage(on.channel);
    on.discord.advance(4_000);
    on.expectViolations('unanswered');
  });

  it('works after a restart', async () => {
    const on = await running();
    const [open, closed] = [await publicAnswer(on), await privateAnswer(on)];
    await on.bot.stop();
    await on.start();
    const context = await on.discord.press(on.ada, open, { label: 'Context 1' });
    expect(textOf(await context.reply())).toMatch(/^### In context/);
    await (await on.discord.press(on.ada, open, { label: 'More' })).reply();
    await on.discord.until('the page', () => textOf(open).startsWith('-# Page 2') || undefined);
    await (await on.discord.press(on.ada, closed, { label: 'Share' })).reply();
    await on.discord.nextMessage(on.channel);
    await on.discord.press(on.ada, open, { label: 'Remove' });
    await on.discord.until('the removal', () => open.deleted || undefined);
  });

  it('is too old when the article has changed or is gone, and leaves the answer as it was', async () => {
    let articles = [HARBOUR];
    const on = await running({ core: harbourCore({ articles: () => articles }) });
    const [open, closed] = [await publicAnswer(on), await privateAnswer(on)];
    for (const now of [[articleOf(`${HARBOUR.body} And more.`)], []]) {
      articles = now;
      for (const answer of [open, closed]) {
        const before = textOf(answer);
        for (const { label, customId } of buttonsOf(answer)) {
          if (customId === undefined || label === 'Remove') continue;
          const call = await on.discord.press(on.ada, answer, { label });
          const inPlace = (await call.acknowledged()) === 'deferred update';
          const said = await (inPlace ? call.followup() : call.reply());
          expect(textOf(said)).toMatch(/^This answer is too old/);
          expect(said.ephemeralFor).toBe(on.ada.user.id);
        }
        expect(textOf(answer)).toBe(before);
      }
    }
  });

  it.each([
    'c1:AAAAAAAAAAAAAAA',
    'c2:',
    'w1:AAAA',
    'k1:AAAA',
    'q1:AAAA',
    'm2:AAAA',
    'b1:____',
    's1:AAAAAAAAAAAAAAA',
    'u1:AAAA',
    'd1:',
    'z9:something',
    'drop table',
    passageId('c2', passageOf(HARBOUR, 'Two'))?.slice(0, -2) ?? '',
  ])('is not believed when forged: %s', async (forged) => {
    const on = await running();
    const answer = await publicAnswer(on);
    forge(answer, 'Context 1', forged);
    const call = await on.discord.press(on.ada, answer, { label: 'Context 1' });
    const inPlace = (await call.acknowledged()) === 'deferred update';
    expect(textOf(await (inPlace ? call.followup() : call.reply()))).toMatch(/^This answer is too old/);
  });
});
