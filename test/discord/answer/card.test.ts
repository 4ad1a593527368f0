// Cards under an answer: drawn for one, shared for all.
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Article } from '../../../src/article/article.ts';
import { englishCard } from '../../../src/card/card-words.ts';
import { drawCard, MOST_AT_ONCE } from '../../../src/card/draw-card.ts';
import { CARD } from '../../card/made-card.ts';
import type { Member, Message } from '../double/world.ts';
import { buttonsOf, textOf } from '../double/read-message.ts';
import { articleOf, HARBOUR, harbourCore, OKAFOR, passageOf } from '../library.ts';
import { findAction } from '../../../src/discord/registry.ts';
import { pressed } from '../pressed.ts';
import { logged, running, type Running } from '../running.ts';

const question = 'who said the wall was unsafe?';
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47]);

/** Width and height, as the header of the picture has them. */
function sizeOf(message: Message): [number, number] {
  const bytes = Buffer.from(message.attachments[0]?.bytes ?? []);
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

const bytesOf = (message: Message): Buffer => Buffer.from(message.attachments[0]?.bytes ?? []);

const labelsOf = (message: Message): string[] => buttonsOf(message).map(({ label }) => label);

/** The card of the second passage of a public answer, which Ada Okafor said. */
async function cardOf({ discord, channel, ada }: Running, who: Member = ada): Promise<Message> {
  await discord.memberSends(ada, channel, `<@bot> ${question}`);
  const answer = await discord.nextMessage(channel);
  return (await discord.press(who, answer, { label: 'Card 2' })).reply();
}

/** Answers every question with the first words of an article in quotation marks, which Ada Okafor said. */
function onlyIn(article: Article): ReturnType<typeof harbourCore> {
  const passage = { ...passageOf(article, '“'), speaker: OKAFOR };
  return harbourCore({
    articles: () => [article],
    ask: () => ({ kind: 'passages', headline: null, confidence: 1, passages: [passage] }),
    passage: () => passage,
  });
}

/** The card of an answer's only passage, or why there is none. */
async function onlyCard({ discord, channel, ada }: Running): Promise<Message> {
  await discord.memberSends(ada, channel, `<@bot> ${question}`);
  const answer = await discord.nextMessage(channel);
  return (await discord.press(ada, answer, { label: 'Card' })).reply();
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
    expect(labelsOf(card)).toEqual(['Square', 'Dark', 'Share']);
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
    expect(buttonsOf(card).at(-1)).toMatchObject({ label: 'Shared', disabled: true });
    expect(labelsOf(shared)).toEqual(['Remove']);
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
    expect(labelsOf(card)).toEqual(['Square', 'Dark', 'Share']);
  });

  it('can be removed in a direct message, where there is nobody to share it with', async () => {
    const { discord } = await running();
    const stranger = discord.addUser();
    const direct = discord.directMessages(stranger);
    await discord.memberSends(stranger, direct, question);
    const answer = await discord.nextMessage(direct);
    const card = await (await discord.press(stranger, answer, { label: 'Card 2' })).reply();
    expect(labelsOf(card)).toEqual(['Square', 'Dark', 'Remove']);
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
      /^These words are too long for a card: \d+ characters, .* The answer has them as text\.$/,
    ],
    ['hardly any words', '“Well.”', null],
    ['right-to-left words', '“שלום עולם”', null],
  ])('is drawn, or it says why not: %s', async (_, words, refusal) => {
    const article = articleOf(`${words} said Ada Okafor.`.replaceAll('. ', ', '));
    const on = await running({ core: onlyIn(article) });
    const reply = await onlyCard(on);
    if (refusal === null) expect(reply.attachments).toHaveLength(1);
    else expect(textOf(reply)).toMatch(refusal);
  });
});

describe('the look of a card', () => {
  it('changes in its place, and says what it can become', async () => {
    const on = await running();
    const card = await cardOf(on);
    const wideLight = bytesOf(card);
    const become = async (label: string): Promise<void> => {
      expect(await (await on.discord.press(on.ada, card, { label })).reply()).toBe(card);
    };
    await become('Dark');
    const wideDark = bytesOf(card);
    expect(labelsOf(card)).toEqual(['Square', 'Light', 'Share']);
    expect(sizeOf(card)).toEqual([1_200, 630]);
    await become('Square');
    expect(labelsOf(card)).toEqual(['Wide', 'Light', 'Share']);
    expect(sizeOf(card)).toEqual([1_200, 1_200]);
    expect(card.attachments).toHaveLength(1);
    expect(card.attachments[0]?.description).toContain('The wall was unsafe for years');
    const squareDark = bytesOf(card);
    await become('Light');
    await become('Wide');
    expect(bytesOf(card).equals(wideLight)).toBe(true);
    expect(new Set([wideLight, wideDark, squareDark].map((png) => png.toString('base64'))).size).toBe(3);
  });

  it('is the one that is shared, also after a restart', async () => {
    const on = await running();
    const card = await cardOf(on);
    await (await on.discord.press(on.ada, card, { label: 'Square' })).reply();
    await on.bot.stop();
    await on.start();
    await (await on.discord.press(on.ada, card, { label: 'Dark' })).reply();
    await (await on.discord.press(on.ada, card, { label: 'Share' })).reply();
    const shared = await on.discord.nextMessage(on.channel);
    expect(bytesOf(shared).equals(bytesOf(card))).toBe(true);
    expect(sizeOf(shared)).toEqual([1_200, 1_200]);
    await (await on.discord.press(on.ada, card, { label: 'Light' })).reply();
    expect(labelsOf(card)).toEqual(['Wide', 'Dark', 'Shared']);
  });

  it('stays as it is where the article is gone', async () => {
    let articles = [HARBOUR];
    const on = await running({ core: harbourCore({ articles: () => articles }) });
    const card = await cardOf(on);
    const before = bytesOf(card);
    articles = [];
    const call = await on.discord.press(on.ada, card, { label: 'Dark' });
    expect(textOf(await call.followup())).toMatch(/^This answer is too old/);
    expect(bytesOf(card).equals(before)).toBe(true);
  });

  it('is a card of their own for whoever presses one that everybody sees', () => {
    const { action } = findAction('l1:');
    if (typeof action?.shows !== 'function') throw new Error('no look');
    expect(action.shows(pressed())).toBe('private');
    expect(action.shows(pressed({ onPrivate: true }))).toBe('update');
  });

  it('changes in direct messages', async () => {
    const { discord } = await running();
    const stranger = discord.addUser();
    const direct = discord.directMessages(stranger);
    await discord.memberSends(stranger, direct, question);
    const answer = await discord.nextMessage(direct);
    const card = await (await discord.press(stranger, answer, { label: 'Card 2' })).reply();
    expect(await (await discord.press(stranger, card, { label: 'Square' })).reply()).toBe(card);
    expect(labelsOf(card)).toEqual(['Wide', 'Dark', 'Remove']);
  });

  it('is square at once where the words have no room on the wide card', async () => {
    const words = `“${'The wall was unsafe, we said, '.repeat(18)}always.”`;
    const article = articleOf(`${words} said Ada Okafor.`);
    const on = await running({ core: onlyIn(article) });
    const card = await onlyCard(on);
    expect(sizeOf(card)).toEqual([1_200, 1_200]);
    const call = await on.discord.press(on.ada, card, { label: 'Wide' });
    expect(textOf(await call.followup())).toMatch(/too long for a card: .* The square card holds more\.$/);
    expect(sizeOf(card)).toEqual([1_200, 1_200]);
  });
});

it('is in the language of whoever looks at it', async () => {
  const on = await running({ locale: 'fr' });
  const { discord, ada, channel } = on;
  await discord.memberSends(ada, channel, `<@bot> who said a wall can wait?`);
  const answer = await discord.nextMessage(channel);
  const label =
    labelsOf(answer)
      .filter((each) => each.startsWith('Carte'))
      .at(-1) ?? '';
  const card = await (await discord.press(ada, answer, { label }, { locale: 'de' })).reply();
  expect(card.attachments[0]?.description).toMatch(
    /^Wiedergegeben in den Worten des Artikels: [^]*\nAus: .* · 2\. Mai 2024$/,
  );
  expect(labelsOf(card)).toEqual(['Quadratisch', 'Dunkel', 'Teilen']);
  const own = bytesOf(card);
  await (await discord.press(ada, card, { label: 'Teilen' }, { locale: 'de' })).reply();
  const shared = await discord.nextMessage(channel);
  expect(shared.attachments[0]?.description).toMatch(
    /^Rapporté avec les mots de l’article\u00A0: [^]*\nSource\u00A0: .* · 2 mai 2024$/,
  );
  expect(bytesOf(card).equals(own)).toBe(true);
  expect(bytesOf(shared).equals(own)).toBe(false);
});

describe('many at once', () => {
  /** As many cards in the making as may be, until the test is over. */
  function keepBusy(): void {
    let isOver = false;
    let count = 0;
    const drawOn = async (): Promise<void> => {
      while (!isOver) {
        const card = { ...CARD, words: `Card ${count++} is drawn.` };
        await drawCard(card, { format: 'square', theme: 'dark' }, englishCard);
      }
    };
    const drawing = Array.from({ length: MOST_AT_ONCE }, drawOn);
    onTestFinished(async () => {
      isOver = true;
      // What is drawn still would be in the way of the next test.
      await Promise.all(drawing);
    });
  }

  it('asks to try again, and loses nothing', async () => {
    const on = await running();
    const card = await cardOf(on);
    const before = bytesOf(card);
    keepBusy();
    const call = await on.discord.press(on.ada, card, { label: 'Dark' });
    expect(textOf(await call.followup())).toMatch(/^Many cards are being drawn just now/);
    const share = await on.discord.press(on.ada, card, { label: 'Share' });
    expect(textOf(await share.followup())).toMatch(/^Many cards are being drawn just now/);
    expect(bytesOf(card).equals(before)).toBe(true);
    expect(labelsOf(card)).toEqual(['Square', 'Dark', 'Share']);
  });
});
