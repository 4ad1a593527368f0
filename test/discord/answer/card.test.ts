// Cards under an answer: drawn for one, shared for all.
import { describe, expect, it } from 'vitest';
import type { Member, Message } from '../double/world.ts';
import { buttonsOf, textOf } from '../double/read-message.ts';
import { articleOf, HARBOUR, harbourCore, OKAFOR, passageOf } from '../library.ts';
import { logged, running, type Running } from '../running.ts';

const question = 'who said the wall was unsafe?';
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47]);

const labelsOf = (message: Message): string[] => buttonsOf(message).map(({ label }) => label);

/** The card of the second passage of a public answer, which Ada Okafor said. */
async function cardOf({ discord, channel, ada }: Running, who: Member = ada): Promise<Message> {
  await discord.memberSends(ada, channel, `<@bot> ${question}`);
  const answer = await discord.nextMessage(channel);
  return (await discord.press(who, answer, { label: 'Card 2' })).reply();
}

describe('a card', () => {
  it('is a picture of the quotation for whoever presses, with its words beside it', async () => {
    const on = await running();
    const ben = on.discord.addMember(on.guild, { name: 'Ben' });
    const card = await cardOf(on, ben);
    expect(card.ephemeralFor).toBe(ben.user.id);
    const [file] = card.attachments;
    expect(file?.filename).toBe('card.png');
    expect(Buffer.from(file?.bytes ?? []).subarray(0, 4)).toEqual(PNG);
    expect(file?.description).toMatch(/The wall was unsafe for years[^]*Ada Okafor[^]*The harbour wall/);
    expect(labelsOf(card)).toEqual(['Share']);
  });

  it('is shared once, and can be removed by whoever shared it', async () => {
    const on = await running();
    const card = await cardOf(on);
    const calls = await Promise.all([
      on.discord.press(on.ada, card, { label: 'Share' }),
      on.discord.press(on.ada, card, { label: 'Share' }),
    ]);
    for (const call of calls) await call.reply();
    const shared = await on.discord.nextMessage(on.channel);
    expect(textOf(shared)).toBe(`<@${on.ada.user.id}> shares this card:`);
    expect(shared.attachments.map(({ filename }) => filename)).toEqual(['card.png']);
    expect(on.discord.messagesIn(on.channel)).toHaveLength(3);
    expect(card.attachments).toHaveLength(1);
    expect(buttonsOf(card)).toMatchObject([{ label: 'Shared', disabled: true }]);
    await on.discord.press(on.ada, shared, { label: 'Remove' });
    await on.discord.until('the removal', () => shared.deleted || undefined);
  });

  it('is shared by those alone who may write in the channel, and works after a restart', async () => {
    const on = await running();
    const card = await cardOf(on);
    await on.bot.stop();
    await on.start();
    on.discord.setOverwrites(on.channel, [{ of: on.ada, deny: ['SendMessages'] }]);
    const refused = await on.discord.press(on.ada, card, { label: 'Share' });
    expect(textOf(await refused.followup())).toMatch(/^You may not write in this channel/);
    on.discord.setOverwrites(on.channel, []);
    await (await on.discord.press(on.ada, card, { label: 'Share' })).reply();
    await on.discord.nextMessage(on.channel);
  });

  it('can be shared again where it could not be posted', async () => {
    const on = await running();
    const card = await cardOf(on);
    on.discord.fail(/\/webhooks\/\d+\/[^/]+$/, { status: 403, code: 50_001 });
    await on.discord.press(on.ada, card, { label: 'Share' });
    await logged(on.log, 'not allowed to answer there');
    await (await on.discord.press(on.ada, card, { label: 'Share' })).reply();
    await on.discord.nextMessage(on.channel);
  });

  it('is too old to be shared when the article is gone', async () => {
    let articles = [HARBOUR];
    const on = await running({ core: harbourCore({ articles: () => articles }) });
    const card = await cardOf(on);
    articles = [];
    const call = await on.discord.press(on.ada, card, { label: 'Share' });
    expect(textOf(await call.followup())).toMatch(/^This answer is too old/);
    expect(labelsOf(card)).toEqual(['Share']);
  });

  it('can be removed in a direct message, where there is nobody to share it with', async () => {
    const { discord } = await running();
    const stranger = discord.addUser();
    const direct = discord.directMessages(stranger);
    await discord.memberSends(stranger, direct, question);
    const answer = await discord.nextMessage(direct);
    const card = await (await discord.press(stranger, answer, { label: 'Card 2' })).reply();
    expect(labelsOf(card)).toEqual(['Remove']);
    await discord.press(stranger, card, { label: 'Remove' });
    await discord.until('the removal', () => card.deleted || undefined);
  });

  it.each([
    [
      'a script it has no letters for',
      '“壁は何年も危険だった”',
      /^The card cannot be drawn: its fonts lack these characters: 壁/,
    ],
    [
      'words too long',
      `“${'The wall was unsafe. '.repeat(40)}”`,
      /^These words are too long for a card: \d+ characters/,
    ],
    ['hardly any words', '“Well.”', null],
    ['right-to-left words', '“שלום עולם”', null],
  ])('is drawn, or it says why not: %s', async (_, words, refusal) => {
    const article = articleOf(`${words} said Ada Okafor.`.replaceAll('. ', ', '));
    const passage = { ...passageOf(article, '“'), speaker: OKAFOR };
    const on = await running({
      core: harbourCore({
        articles: () => [article],
        ask: () => ({ kind: 'passages', headline: null, confidence: 1, passages: [passage] }),
        passage: () => passage,
      }),
    });
    await on.discord.memberSends(on.ada, on.channel, `<@bot> ${question}`);
    const answer = await on.discord.nextMessage(on.channel);
    const reply = await (await on.discord.press(on.ada, answer, { label: 'Card' })).reply();
    if (refusal === null) expect(reply.attachments).toHaveLength(1);
    else expect(textOf(reply)).toMatch(refusal);
  });
});
