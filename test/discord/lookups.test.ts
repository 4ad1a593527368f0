// `/said`, `/speakers` and `/article`, end to end.
import { describe, expect, it } from 'vitest';
import type { Core } from '../../src/discord/services.ts';
import { serverPlace } from '../../src/library/article-store.ts';
import { databases } from '../store/databases.ts';
import { newArticle } from '../store/articles.ts';
import type { Message } from './double/world.ts';
import { buttonsOf, textOf } from './double/read-message.ts';
import { LONG, menuOf, SHORT } from './lookups.ts';
import { harbourCore } from './library.ts';
import { running } from './running.ts';
import { deskOf, shelfOn } from './shelf.ts';

const { open } = databases('sqlite');
const ROOMY = { articles: 100, length: 1_000_000 };
const STALE = /^This is too old/;

async function started(...files: Parameters<ReturnType<typeof deskOf>['keep']>[0][]) {
  const shelf = shelfOn(await open());
  const run = await running({ bot: shelf });
  const { discord, guild, channel, ada } = run;
  const owner = deskOf(discord, discord.owner(guild), channel);
  for (const file of files) await owner.keep(file);
  const reader = deskOf(discord, ada, channel);
  const choose = async (message: Message, placeholder: string, label: string): Promise<Message> => {
    const menu = menuOf(message, placeholder);
    return (await discord.select(ada, message, menu.customId, [menu.value(label)])).reply();
  };
  return { ...run, shelf, owner, reader, choose, place: serverPlace(guild.id) };
}

/** Forty people, each of whom says one thing. */
const CROWD = 'Ada Ben Carl Dora Emil Fritz Gus Hilda'
  .split(' ')
  .flatMap((first) => ['Okafor', 'Lowe', 'Tennant', 'Brandreth', 'Pollitt'].map((last) => `${first} ${last}`))
  .map((name) => `“The wall is unsafe,” said ${name}.`)
  .join('\n\n');

const labels = (message: Message): string[] => buttonsOf(message).map(({ label }) => label);

/** Another custom_id on a message, as somebody could send it. */
function forge(message: Message, from: string, to: string): void {
  const swapped: unknown = JSON.parse(JSON.stringify(message.components).replaceAll(from, to));
  message.components = swapped as typeof message.components;
}

describe('/said', () => {
  it('shows all of one person’s words in order, a page at a time in place, after a restart too', async () => {
    const { bot, start, shelf, reader, choose } = await started(LONG, SHORT);
    const first = await reader.slash('said', { speaker: 'Ada Okafor' });
    expect(textOf(first)).toMatch(
      /^### Ada Okafor, harbour master\n16 quotations in 2 articles: 16 quoted\n-# page 1 of \d\n\*\*In \*The long harbour row\*\*\*\n-# \[Paragraph 2\]\(https:\/\/example\.org\/harbour#:~:text=\S+\) · quoted\n> “The harbour needs plan 100 before/,
    );
    expect(labels(first)).toEqual(['Next', 'All speakers']);
    await bot.stop();
    await start(shelf);
    const seen: string[] = [];
    let page = first;
    for (;;) {
      seen.push(...(textOf(page).match(/^> .*$/gm) ?? []));
      if (!labels(page).includes('Next')) break;
      page = await reader.press(page, 'Next');
      expect(page.id).toBe(first.id);
    }
    expect(seen).toHaveLength(16);
    expect(new Set(seen).size).toBe(16);
    expect(seen.at(-1)).toContain('The harbour paid for the market once');
    expect(textOf(page)).toContain('**In *The market is sold***');
    expect(textOf(await reader.press(page, 'Back'))).toMatch(/page \d of/);
    const speakers = await reader.press(first, 'All speakers');
    expect(textOf(speakers)).toMatch(/^### 4 speakers/);
    expect(textOf(await choose(speakers, 'Show what one of them says', 'Moira'))).toMatch(
      /^### Moira Tennant, baker\n1 quotation in \*The market is sold\*/,
    );
  });

  it('jumps to a page where there are more than a few', async () => {
    const { shelf, place, reader, choose } = await started();
    const body = Array.from(
      { length: 120 },
      (_, at) => `“The gull number ${at} sat on the roof of the harbour office,” said Ada Okafor.`,
    ).join('\n\n');
    await shelf.store.add(place, newArticle('gulls', { title: 'Gulls', body }), ROOMY);
    const first = await reader.slash('said', { speaker: 'Ada Okafor', article: 'gulls' });
    expect(textOf(first)).toContain('120 quotations in *Gulls*');
    const { labels: pages } = menuOf(first, 'Go to a page');
    expect(pages[0]).toMatch(/^page 1 of \d+ · paragraphs 1–\d+ · “The gull number 0 sat on/);
    const last = await choose(first, 'Go to a page', `page ${pages.length}`);
    expect(last.id).toBe(first.id);
    expect(textOf(last)).toContain('> “The gull number 119 sat');
    expect(labels(last)).toEqual(['Back', 'All speakers']);
  });

  it.each([
    ['a surname', 'okafor'],
    ['a first name', 'Ada'],
    ['a role', 'harbour master'],
    ['a misspelling', 'Okafer'],
    ['the label of a choice', 'Ada Okafor, harbour master'],
    ['small letters and spaces', '  ada okafor '],
  ])('finds somebody by %s', async (_, speaker) => {
    const { reader } = await started(SHORT);
    expect(textOf(await reader.slash('said', { speaker }))).toMatch(
      /^### Ada Okafor, harbour master\n1 quotation/,
    );
  });

  it('says where several go by the name, and lets one be chosen', async () => {
    const { reader, choose } = await started(LONG, SHORT);
    const asked = await reader.slash('said', { speaker: 'Lowe', about: 'price' });
    expect(textOf(asked)).toBe('“Lowe” may be any of 2 people here. Whom do you mean?');
    expect(menuOf(asked, 'Choose a person').labels).toEqual(['Ben Lowe', 'Carl Lowe']);
    expect(textOf(await choose(asked, 'Choose a person', 'Carl'))).toMatch(
      /^### Carl Lowe\n1 of 1 quotation holds “price”\n1 quotation in \*The market is sold\*: 1 reported in the article’s words\n[^]*> Carl Lowe said the \*\*price\*\* was fair\.$/,
    );
  });

  it('says where nobody goes by the name, or only elsewhere, and who there is', async () => {
    const { reader, choose } = await started(LONG, SHORT);
    const nobody = await reader.slash('said', { speaker: 'Zebedee *Q*' });
    expect(textOf(nobody)).toMatch(/^Nobody who goes by “Zebedee \\\*Q\\\*” is quoted here\. These are/);
    expect(textOf(await choose(nobody, 'Choose a person', 'Moira'))).toMatch(/^### Moira Tennant/);
    const elsewhere = await reader.slash('said', { speaker: 'Moira', article: 'harbour' });
    expect(textOf(elsewhere)).toMatch(/^Nobody who goes by “Moira” is quoted in \*The long harbour row\*/);
    expect(textOf(await reader.press(elsewhere, 'In all articles'))).toMatch(/^### Moira Tennant/);
    expect(textOf(await reader.slash('said', { speaker: 'Ada', article: 'The missing one' }))).toMatch(
      /^There is no article “The missing one” here/,
    );
  });

  it('keeps to what holds some words, and says how many of how many do', async () => {
    const { reader } = await started(LONG, SHORT);
    const some = await reader.slash('said', { speaker: 'Ada Okafor', about: 'the markets' });
    expect(textOf(some)).toMatch(/\n1 of 16 quotations holds “the markets”\n[^]*for the \*\*market\*\* once/);
    const part = await reader.slash('said', { speaker: 'Ada Okafor', about: 'market zebras' });
    expect(textOf(part)).toContain(
      'None of 16 quotations holds all of “market zebras”; 1 holds 1 of its 2 words',
    );
    const paged = await reader.slash('said', { speaker: 'Ada Okafor', about: 'plan: *boats*' });
    expect(textOf(await reader.press(paged, 'Next'))).toContain('“plan: \\*boats\\*”');
    const none = await reader.slash('said', { speaker: 'Ada Okafor', about: 'zebras' });
    expect(textOf(none)).toBe('None of the 16 quotations of **Ada Okafor** holds “zebras”.');
    expect(textOf(await reader.press(none, 'Show all of them'))).toMatch(/^### Ada Okafor[^]*page 1 of/);
  });

  it.each([
    [
      'behind what holds the words',
      [0],
      [15, 1],
      /^### Ada Okafor, harbour master\n1 of 16 quotations holds “plans”\n1 quotation in \*The long harbour row\*: 1 quoted\n\*\*In \*The long[^]*plan 100 [^]*\n\n\*\*Closest in meaning\*\*\n\*\*In \*The market is sold\*\*\*\n[^]*market once,”[^]*\n\n\*\*In \*The long[^]*plan 104 /,
    ],
    [
      'alone, where nothing holds them',
      [],
      [1, 2],
      /^### Ada Okafor, harbour master\nNone of the 16 quotations of \*\*Ada Okafor\*\* holds “plans”\.\n\*\*Closest in meaning\*\*\n-# [^]*plan 104 [^]*plan 108 /,
    ],
  ])('shows what is closest in meaning %s, and says so', async (_, held, near, expected) => {
    const shelf = shelfOn(await open());
    const at: Core['at'] = async (place) => ({
      ...(await shelf.core.at(place)),
      about: async (said) => {
        const picked = (places: readonly number[]) => places.flatMap((each) => said[each] ?? []);
        return { said: picked(held), near: picked(near), has: 1, of: 1 };
      },
    });
    const { discord, guild, channel, ada } = await running({
      bot: { ...shelf, core: { ...shelf.core, at } },
    });
    const owner = deskOf(discord, discord.owner(guild), channel);
    for (const file of [LONG, SHORT]) await owner.keep(file);
    const reader = deskOf(discord, ada, channel);
    const found = await reader.slash('said', { speaker: 'Ada Okafor', about: 'plans' });
    expect(textOf(found)).toMatch(expected);
    expect(labels(found)).toEqual([...(held.length === 0 ? ['Show all of them'] : []), 'All speakers']);
  });

  it('offers speakers: who says most first, then those like what is typed, with a slip too', async () => {
    const { discord, channel, ada } = await started(LONG, SHORT);
    const offer = async (typed: string, others = {}) =>
      (await discord.autocomplete(ada, channel, 'said', 'speaker', typed, others)).map(({ name }) => name);
    expect((await offer(''))[0]).toBe('Ada Okafor, harbour master');
    expect(await offer('low')).toEqual(['Ben Lowe', 'Carl Lowe']);
    expect(await offer('baker')).toEqual(['Moira Tennant, baker']);
    expect(await offer('Tenant')).toEqual(['Moira Tennant, baker']);
    expect(await offer('zebedee')).toEqual([]);
    expect(await offer('', { article: 'harbour' })).not.toContain('Carl Lowe');
    expect(await offer('', { article: 'no such' })).toContain('Carl Lowe');
    expect(await discord.autocomplete(ada, channel, 'said', 'article', 'mark')).toEqual([
      { name: 'The market is sold', value: 'market' },
    ]);
  });

  it('offers no more than 25, none too long', async () => {
    const { discord, channel, ada, shelf, place } = await started();
    await shelf.store.add(place, newArticle('many', { title: 'T'.repeat(400), body: CROWD }), ROOMY);
    expect(await discord.autocomplete(ada, channel, 'said', 'speaker', '')).toHaveLength(25);
    expect(await discord.autocomplete(ada, channel, 'article read', 'article', '')).toHaveLength(1);
  });

  it('is for the caller alone unless they say otherwise, and in direct messages for good', async () => {
    const { discord, channel, ada } = await started(SHORT);
    const said = async (values: Record<string, string | boolean>) => {
      const call = await discord.slash(ada, channel, 'said', { speaker: 'Moira', ...values });
      await call.reply();
      return call.ephemeral;
    };
    expect(await said({})).toBe(true);
    expect(await said({ private: true })).toBe(true);
    expect(await said({ private: false })).toBe(false);
    const direct = discord.directMessages(ada);
    const own = await discord.slash(ada, direct, 'said', { speaker: 'Nell' });
    expect(textOf(await own.reply())).toMatch(/^### Nell Harker/);
    expect(own.ephemeral).toBe(false);
  });

  it('is too old when the article has changed or is gone, or the person is not in it any more', async () => {
    const { owner, reader, shelf, place } = await started(LONG, SHORT);
    const inOne = await reader.slash('said', { speaker: 'Ada Okafor', article: 'harbour' });
    const inAll = await reader.slash('said', { speaker: 'Ada Okafor' });
    const moira = await reader.slash('said', { speaker: 'Moira', about: 'zebra' });
    await owner.press(await owner.slash('library remove', { article: 'harbour' }), 'Remove');
    expect(textOf(await reader.press(inOne, 'Next'))).toMatch(STALE);
    // Fewer pages than there were: the last of them.
    expect(textOf(await reader.press(inAll, 'Next'))).toMatch(
      /^### Ada Okafor, harbour master\n1 quotation in/,
    );
    for (const { id } of await shelf.store.list(place)) await shelf.store.remove(place, id);
    expect(textOf(await reader.press(moira, 'Show all of them'))).toMatch(STALE);
  });

  it.each([
    ['said:774a7c692f:-:1e3:'],
    ['said:774a7c692f:-'],
    ['said:zz:-:1:'],
    ['said:774a7c692f:0000000000:1:'],
    ['said:'],
    ['who:-:'],
    ['speakers:-:x'],
    ['speakers:0000000000:0'],
    ['article:0000000000'],
    ['articles:x'],
    ['read:0000000000:0'],
    ['read:'],
  ])('and its kind are not believed when forged: %s', async (forged) => {
    const { discord, ada, reader } = await started(LONG);
    const message = await reader.slash('said', { speaker: 'Ada Okafor' });
    const next = buttonsOf(message).find(({ label }) => label === 'Next')?.customId ?? '';
    forge(message, next, forged);
    expect(textOf(await (await discord.press(ada, message, forged)).reply())).toMatch(STALE);
  });

  it('shows nothing of another server’s articles, whatever a button says', async () => {
    const { discord, ada, reader } = await started(LONG, SHORT);
    const there = await reader.slash('said', { speaker: 'Ada Okafor', article: 'harbour' });
    const id = buttonsOf(there).find(({ label }) => label === 'Next')?.customId ?? '';
    const direct = discord.directMessages(ada);
    const own = await deskOf(discord, ada, direct).slash('article show');
    const [read] = buttonsOf(own);
    forge(own, read?.customId ?? '', id);
    expect(textOf(await (await discord.press(ada, own, id)).reply())).toMatch(STALE);
  });

  it('answers two presses of one button alike', async () => {
    const { discord, ada, reader } = await started(LONG);
    const first = await reader.slash('said', { speaker: 'Ada Okafor' });
    const calls = await Promise.all([1, 2].map(() => discord.press(ada, first, { label: 'Next' })));
    for (const call of calls) expect(textOf(await call.reply())).toContain('page 2 of');
  });
});

describe('/speakers', () => {
  it('lists who is quoted, how often and where, a page at a time', async () => {
    const { reader, shelf, place } = await started(LONG, SHORT);
    expect(textOf(await reader.slash('speakers'))).toBe(
      [
        '### 4 speakers',
        '1\\. **Ada Okafor**, harbour master',
        '-# 16 quoted · in *The long harbour row*, *The market is sold*',
        '2\\. **Ben Lowe**',
        '-# 1 quoted · in *The long harbour row*',
        '3\\. **Moira Tennant**, baker',
        '-# 1 quoted · in *The market is sold*',
        '4\\. **Carl Lowe**',
        '-# 1 reported in the article’s words · in *The market is sold*',
      ].join('\n'),
    );
    await shelf.store.add(place, newArticle('many', { title: 'Many', body: CROWD }), ROOMY);
    const first = await reader.slash('speakers', { article: 'many' });
    expect(textOf(first)).toMatch(/^### 40 speakers in \*Many\* · page 1 of 5\n/);
    const second = await reader.press(first, 'Next');
    expect(second.id).toBe(first.id);
    expect(textOf(second)).toMatch(/page 2 of 5\n9\\\. /);
    expect(textOf(await reader.press(second, 'Details'))).toMatch(/^### \*Many\*/);
  });

  it('goes to one of them in place', async () => {
    const { reader, choose } = await started(LONG, SHORT);
    const list = await reader.slash('speakers', { article: 'market' });
    expect(textOf(list)).toMatch(/^### 3 speakers in \*The market is sold\*\n1/);
    const okafor = await choose(list, 'Show what one of them says', 'Ada Okafor');
    expect(okafor.id).toBe(list.id);
    expect(textOf(okafor)).toMatch(/\n1 quotation in \*The market is sold\*: 1 quoted\n/);
    expect(textOf(await reader.press(okafor, 'All speakers'))).toMatch(/^### 3 speakers in \*The market/);
  });

  it('says where nobody is quoted', async () => {
    const { reader, shelf, place } = await started();
    await shelf.store.add(place, newArticle('calm', { title: 'Calm', body: 'Nothing was said.' }), ROOMY);
    expect(textOf(await reader.slash('speakers'))).toBe('Nobody is quoted here.');
    expect(textOf(await reader.slash('speakers', { article: 'calm' }))).toBe('Nobody is quoted in *Calm*.');
    expect(textOf(await reader.slash('said', { speaker: 'Ada' }))).toBe(
      'Nobody who goes by “Ada” is quoted here.',
    );
  });
});

describe('/article', () => {
  it('lists the articles for everybody, opens one, and reads it', async () => {
    const { owner, reader, choose } = await started(LONG, SHORT);
    await owner.slash('library default', { article: 'market' });
    const list = await reader.slash('article list');
    expect(textOf(list)).toBe(
      [
        '### 2 articles',
        '1\\. *The long harbour row*',
        '-# The Tarn Post · by Nuala Brandreth · 2024-05-02 · 245 sentences · 16 quotations by 2 speakers',
        '2\\. *The market is sold* · asked by default',
        '-# The Tarn Post · by Nuala Brandreth · 2024-05-02 · 4 sentences · 3 quotations by 3 speakers',
      ].join('\n'),
    );
    const card = await choose(list, 'Open an article', 'The market');
    expect(card.id).toBe(list.id);
    expect(textOf(card)).toBe(
      [
        '### *The market is sold*',
        'The Tarn Post · by Nuala Brandreth · 2024-05-02 · asked by default',
        '-# 4 sentences · 3 quotations by 3 speakers',
        '> The market hall was sold on Tuesday.',
        'Quoted most: **Moira Tennant** (1), **Ada Okafor** (1), **Carl Lowe** (1).',
      ].join('\n'),
    );
    expect(labels(card)).toEqual(['Read', 'Speakers', 'All articles', 'Article']);
    const text = await reader.press(card, 'Read');
    expect(text.id).toBe(list.id);
    expect(textOf(text)).toMatch(
      /^### \*The market is sold\*\n-# paragraphs 1–4\n-# \[Paragraph 1\]\(https:\/\/example\.org\/market#:~:text=The%20market%20hall%20was\)\n> The market hall was sold on Tuesday\.\n-# \[Paragraph 2\]\(\S+\) · Moira Tennant\n> “The stalls/,
    );
    // All in the place of one message, which therefore changes.
    expect(textOf(await reader.press(text, 'Details'))).toMatch(/^### \*The market is sold\*\nThe Tarn/);
    expect(textOf(await reader.press(card, 'All articles'))).toMatch(/^### 2 articles\n/);
    const again = await choose(list, 'Open an article', 'The market');
    expect(textOf(await reader.press(again, 'Speakers'))).toMatch(/^### 3 speakers in/);
  });

  it('reads a long one page by page, jumps, and begins where it is told to; after a restart too', async () => {
    const { bot, start, shelf, reader, choose } = await started(LONG, SHORT);
    const first = await reader.slash('article read', { article: 'harbour' });
    const { labels: pages } = menuOf(first, 'Go to a page');
    expect(pages[0]).toMatch(/^page 1 of \d+ · paragraphs 1–\d+ · The harbour at Tarn was argued over/);
    await bot.stop();
    await start(shelf);
    const last = await choose(first, 'Go to a page', `page ${pages.length} `);
    const end = textOf(last);
    expect(textOf(last)).toMatch(
      /> \*\*What comes next\*\*\n[^]* · Ben Lowe\n> “Nobody asked[^]*\n> \\- Nets are to be counted by Friday\.$/,
    );
    const before = await reader.press(last, 'Back');
    expect(textOf(before)).toContain(`page ${pages.length - 1} of`);
    expect(textOf(await reader.press(before, 'Next'))).toBe(end);
    const middle = await reader.slash('article read', { article: 'harbour', paragraph: 30 });
    expect(textOf(middle)).toContain('[Paragraph 30]');
    expect(textOf(await reader.slash('article read', { article: 'harbour', paragraph: 9_999 }))).toBe(end);
  });

  it('finds in one article who is more like somebody in another', async () => {
    const { reader, shelf, place } = await started(SHORT);
    await shelf.store.add(
      place,
      newArticle('quay', { title: 'Quay', body: '“Open it,” said Okafor.' }),
      ROOMY,
    );
    expect(textOf(await reader.slash('said', { speaker: 'okafor', article: 'market' }))).toMatch(
      /^### Ada Okafor, harbour master\n1 quotation in \*The market/,
    );
  });

  it('takes the default where none is named, the only one, or asks which', async () => {
    const { owner, reader, choose } = await started(SHORT);
    expect(textOf(await reader.slash('article show'))).toMatch(/^### \*The market is sold\*/);
    await owner.keep(LONG);
    const asked = await reader.slash('article read');
    expect(textOf(asked)).toMatch(/^Which article\? None is asked by default here\.\n### 2 articles/);
    expect(textOf(await choose(asked, 'Open an article', 'The long'))).toMatch(
      /^### \*The long harbour row\*/,
    );
    await owner.slash('library default', { article: 'harbour' });
    expect(textOf(await reader.slash('article read'))).toMatch(/^### \*The long harbour row\*/);
    expect(textOf(await reader.slash('article show', { article: 'nowhere' }))).toMatch(
      /^There is no article/,
    );
  });

  it('pages a long list, and is too old where an article is gone', async () => {
    const { owner, reader, shelf, place, choose } = await started(SHORT);
    for (let number = 10; number < 50; number += 1)
      await shelf.store.add(
        place,
        newArticle(`a${number}`, {
          title: `${number} ${'x'.repeat(300)}`,
          body: `Body ${number}.`,
          addedAt: 2e12 + number,
        }),
        ROOMY,
      );
    const first = await reader.slash('article list');
    expect(textOf(first)).toMatch(/^### 41 articles · page 1 of 6\n1\\\. \*The market/);
    const second = await reader.press(first, 'Next');
    expect(textOf(second)).toMatch(/page 2 of 6\n9\\\. \*17/);
    expect(textOf(await choose(second, 'Go to a page', 'page 6'))).toMatch(/page 6 of 6\n41\\\. \*49/);
    const card = await reader.slash('article show', { article: 'market' });
    const text = await reader.press(card, 'Read');
    await owner.press(await owner.slash('library remove', { article: 'market' }), 'Remove');
    expect(textOf(await reader.press(text, 'Details'))).toMatch(STALE);
    const list = await reader.slash('article list');
    expect(textOf(await choose(list, 'Open an article', '10'))).toMatch(/^### \*10 x/);
  });

  it('reads what is lent to somebody who has nothing of their own, in direct messages', async () => {
    const { discord, ada } = await started();
    const direct = discord.directMessages(ada);
    const call = await discord.slash(ada, direct, 'article read');
    expect(textOf(await call.reply())).toMatch(
      /^### \*The dark lighthouse\*\n[^]* · Nell Harker\n> The lighthouse/,
    );
    expect(call.ephemeral).toBe(false);
    expect(buttonsOf(await call.reply()).map(({ label }) => label)).toEqual(['Details']);
  });
});

describe('where something is wrong', () => {
  const CALLS: readonly (readonly [string, Record<string, string>])[] = [
    ['said', { speaker: 'Ada' }],
    ['speakers', {}],
    ['article list', {}],
    ['article show', {}],
    ['article read', {}],
    ['help', {}],
  ];

  it.each(CALLS)('/%s apologises to the caller alone when the library breaks', async (name, values) => {
    const broken = (): never => {
      throw new Error('broken');
    };
    const { discord, channel, ada, log } = await running({
      core: harbourCore({ said: broken, articles: broken }),
    });
    const call = await discord.slash(ada, channel, name, values);
    expect(textOf(await call.reply())).toMatch(/^Something went wrong/);
    expect(call.ephemeral).toBe(true);
    expect(log.filter(({ level }) => level === 'error')).toHaveLength(1);
  });

  it.each(CALLS)(
    '/%s says so within three seconds, and answers when the library is slow',
    async (name, values) => {
      const core = harbourCore();
      let open = (): void => {};
      const slow = new Promise<void>((resolve) => (open = resolve));
      const { discord, channel, ada } = await running({
        bot: {
          core: {
            at: async () => slow.then(() => core),
            shelves: new Proxy({} as Core['shelves'], {}),
            votes: new Proxy({} as Core['votes'], {}),
          },
        },
      });
      const call = await discord.slash(ada, channel, name, values);
      expect(await call.acknowledged()).toBe('deferred reply');
      open();
      expect(textOf(await call.reply())).toMatch(/^### /);
    },
  );

  it('offers nothing while the library cannot be reached', async () => {
    const { discord, channel, ada } = await running({
      bot: {
        core: {
          at: () => Promise.reject(new Error('gone')),
          shelves: new Proxy({} as Core['shelves'], {}),
          votes: new Proxy({} as Core['votes'], {}),
        },
      },
    });
    expect(await discord.autocomplete(ada, channel, 'said', 'speaker', 'a')).toEqual([]);
    expect(await discord.autocomplete(ada, channel, 'article show', 'article', 'a')).toEqual([]);
  });
});
