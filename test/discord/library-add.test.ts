// Adding articles: what is shown before anything is kept, what is refused, and what a second press does.
import { describe, expect, it, vi } from 'vitest';
import { serverPlace } from '../../src/library/article-store.ts';
import type { SourceReader } from '../../src/library/shelves.ts';
import { databases } from '../store/databases.ts';
import { buttonsOf, textOf } from './double/read-message.ts';
import { running } from './running.ts';
import { deskOf, FERRY, MARKET, PIER, shelfOn } from './shelf.ts';

const { open } = databases('sqlite');

async function started(options: Parameters<typeof shelfOn>[1] = {}) {
  let at = 1_900_000_000_000;
  const shelf = shelfOn(await open(), options);
  const run = await running({ bot: shelf, now: () => at });
  const owner = run.discord.owner(run.guild);
  return {
    ...run,
    owner,
    desk: deskOf(run.discord, owner, run.channel),
    kept: async () => (await shelf.store.list(serverPlace(run.guild.id))).map(({ title }) => title),
    store: shelf.store,
    shelf,
    pass: (ms: number) => void (at += ms),
  };
}

describe('a draft', () => {
  it('shows what the file says of itself, and what was mended, before it is kept', async () => {
    const { desk, kept } = await started();
    const draft = await desk.slash('library add', { file: FERRY });
    expect(textOf(draft)).toBe(
      [
        '### Is this right? *Ferry row divides Orrin*',
        '**Author** Nuala Brandreth',
        '**Publisher** The Kelder Courier',
        '**Date** 2023-11-10',
        '**Web address** https\\://example.org/ferry',
        '2 sentences · 1 quotation · 1 speaker',
        'Quoted: **Gareth Pollitt**',
        '**It begins**',
        '> The ferry to Orrin may stop in winter.',
        '> ',
        '> “No operator can sail an empty ferry,” said Gareth Pollitt.',
        '-# Nothing is kept yet. This draft waits for 15 minutes.',
      ].join('\n'),
    );
    expect(buttonsOf(draft).map(({ label }) => label)).toEqual(['Keep', 'Change details', 'Discard']);
    expect(await kept()).toEqual([]);
    const mended = await desk.slash('library add', {
      file: { name: 'a.txt', content: 'One li\u00adne.\r\n\r\n# @everyone <@&1> `x`' },
    });
    expect(textOf(mended)).toContain('**Mended**\n- left out 1 invisible character');
    expect(textOf(mended)).toContain('> \\# \\@everyone \\<@&1> \\`x\\`');
  });

  it('can be changed, and nothing typed is lost when it is wrong', async () => {
    const { discord, desk, owner, kept, channel } = await started();
    const draft = await desk.slash('library add', { file: PIER });
    const wrong = { title: 'Pier shut', author: '', publisher: 'Tarn Post', date: 'May', names: 'Addie' };
    const problems = await desk.fill(draft, 'Change details', wrong);
    expect(textOf(problems)).toMatch(
      /^### Nothing was changed yet\n- \*\*Date\*\*[^]*\n- \*\*Other names of people\*\*, line 1/,
    );
    expect(problems.id).toBe(draft.id);
    expect(textOf(await desk.press(problems, 'Back to the draft'))).toMatch(/^### Is this right\? \*pier\*/);
    const again = await desk.fill(draft, 'Change details', wrong);
    // Only what was wrong is typed anew.
    const mended = await desk.fill(again, 'Try again', { date: '2024-05', names: 'Ada Okafor: Addie' });
    expect(textOf(mended)).toMatch(
      /^### Is this right\? \*Pier shut\*\n\*\*Publisher\*\* Tarn Post\n\*\*Date\*\* 2024-05/,
    );
    await desk.press(mended, 'Keep');
    expect(await kept()).toEqual(['Pier shut']);
    const answer = await discord.slash(owner, channel, 'ask', { question: 'what did Addie say?' });
    expect(textOf(await answer.reply())).toContain('There is no money');
  });

  it('can be discarded, and is gone after a quarter of an hour or a restart', async () => {
    const { desk, kept, pass, bot, start, shelf } = await started();
    const draft = await desk.slash('library add', { file: PIER });
    expect(textOf(await desk.press(draft, 'Discard'))).toBe('Discarded; nothing was kept.');
    const stale = await desk.slash('library add', { file: PIER });
    pass(15 * 60 * 1000);
    expect(textOf(await desk.press(stale, 'Keep'))).toMatch(
      /^This draft is no longer there[^]*`\/library add`/,
    );
    const lost = await desk.slash('library add', { file: PIER });
    await bot.stop();
    await start(shelf);
    expect(textOf(await desk.press(lost, 'Change details'))).toMatch(/^This draft is no longer there/);
    expect(await kept()).toEqual([]);
  });

  it('is only its maker’s', async () => {
    const { discord, guild, channel, desk, kept } = await started();
    const draft = await desk.slash('library add', { file: PIER });
    const other = discord.addMember(guild, { name: 'Other', roles: [moderators(discord, guild)] });
    const theirs = await deskOf(discord, other, channel).slash('library add', { file: FERRY });
    // As if the custom_id of the one had been forged into the other.
    const [mine, forged] = [draft, theirs].map((message) => buttonsOf(message)[0]?.customId ?? '');
    theirs.components = JSON.parse(
      JSON.stringify(theirs.components).replaceAll(forged ?? '', mine ?? ''),
    ) as typeof theirs.components;
    const call = await discord.press(other, theirs, mine ?? '');
    expect(textOf(await call.reply())).toMatch(/^This draft is no longer there/);
    expect(await kept()).toEqual([]);
  });

  it('is kept once, however often it is pressed, and by however many', async () => {
    const { discord, guild, channel, owner, desk, kept } = await started();
    const draft = await desk.slash('library add', { file: PIER });
    const presses = await Promise.all([1, 2].map(() => discord.press(owner, draft, { label: 'Keep' })));
    for (const call of presses) expect(textOf(await call.reply())).toMatch(/^### Kept/);

    const other = discord.addMember(guild, { name: 'Other', roles: [moderators(discord, guild)] });
    const theirs = deskOf(discord, other, channel);
    const drafts = [
      await desk.slash('library add', { file: FERRY }),
      await theirs.slash('library add', { file: FERRY }),
    ] as const;
    const outcomes = await Promise.all([desk.press(drafts[0], 'Keep'), theirs.press(drafts[1], 'Keep')]);
    expect(outcomes.map((message) => textOf(message).split('\n')[0]).toSorted()).toEqual([
      '### Here already',
      '### Kept',
    ]);
    expect(await kept()).toEqual(['pier', 'Ferry row divides Orrin']);
  });
});

describe('keeping', () => {
  it('says when the text is here already, or there is no room, and works once there is', async () => {
    const { desk, kept } = await started({ limits: { articles: 2, length: 200 } });
    await desk.keep(PIER);
    expect(textOf(await desk.keep({ ...PIER, name: 'other.txt' }))).toBe(
      '### Here already\nThe same text is kept as *pier*. Nothing was added.',
    );
    const long = await desk.keep({ name: 'long.txt', content: 'Words. '.repeat(200) });
    expect(textOf(long)).toMatch(/its text has 1,400 characters, and of the 200 that fit here \d+ are left/);
    await desk.keep({ name: 'b.txt', content: 'A short one.' });
    const third = await desk.keep({ name: 'c.txt', content: 'A third one.' });
    expect(textOf(third)).toMatch(
      /^### No room\n[^]*2 articles fit here, and that many are kept\. Remove one/,
    );
    await desk.press(await desk.slash('library remove', { article: 'b' }), 'Remove');
    expect(textOf(await desk.press(third, 'Keep'))).toMatch(/^### Kept/);
    expect(await kept()).toEqual(['pier', 'c']);
  });
});

describe('a source that no article can be made of', () => {
  it.each([
    [
      'an empty file',
      { name: 'a.txt', content: ' ' },
      /^I cannot take that: “a\.txt” [^]*no text[^]* Nothing was kept\.$/,
    ],
    ['no text', { name: 'a.txt', content: Uint8Array.of(0xff, 0xfe, 0) }, /“a\.txt” has no text/],
    ['broken front matter', { name: 'a.md', content: '---\ntitle:\n---\nWords.' }, /title is empty/],
    ['too much', { name: 'a.txt', content: new Uint8Array(8 * 1024 * 1024 + 1) }, /it is larger than 8 MB/],
  ])('is refused with the remedy: %s', async (_, file, message) => {
    const { desk, kept } = await started();
    expect(textOf(await desk.slash('library add', { file }))).toMatch(message);
    expect(await kept()).toEqual([]);
  });

  it('such as a web address where reading from the web is off, or both at once', async () => {
    const { desk } = await started();
    const address = 'https://example.org/a';
    expect(textOf(await desk.slash('library add', { address }))).toMatch(
      /this bot does not read from the web/,
    );
    expect(textOf(await desk.slash('library add', { address, file: PIER }))).toMatch(
      /^That is a file and a web/,
    );
  });

  it('such as a form without a text or a file, or with both', async () => {
    const { desk } = await started();
    const empty = await desk.fillIn('library add', {}, { title: 'The market' });
    expect(textOf(empty)).toMatch(/Paste the \*\*text\*\*, or choose a \*\*file\*\*/);
    const both = await desk.fill(empty, 'Try again', { text: MARKET, file: [PIER] });
    expect(textOf(both)).toMatch(/There was a \*\*text\*\* and a \*\*file\*\*/);
    // The title and the text are still in the form.
    const draft = await desk.fill(both, 'Try again', {});
    expect(textOf(draft)).toMatch(/^### Is this right\? \*The market\*/);
    expect(draft.id).toBe(empty.id);
  });
});

it('takes a web address where the reader does', async () => {
  const asked: string[] = [];
  const facts = { title: 'A page', publisher: null, author: null, date: null, language: null, aliases: {} };
  const reader: SourceReader = {
    readSource: vi.fn<SourceReader['readSource']>(),
    readPage: async (url) => {
      asked.push(url);
      const source = {
        facts: { ...facts, url },
        body: 'Some words.',
        slug: 'a',
        kind: 'html',
        notes: [],
      } as const;
      return { kind: 'read', source };
    },
  };
  const { desk } = await started({ reader });
  const draft = await desk.slash('library add', { address: ' https://example.org/a ' });
  expect(textOf(draft)).toContain('**Web address** https\\://example.org/a');
  expect(asked).toEqual(['https://example.org/a']);
});

it('takes a file from the form, under another title', async () => {
  const { desk } = await started();
  const draft = await desk.fillIn('library add', {}, { title: 'Shut!', file: [PIER] });
  expect(textOf(draft)).toMatch(/^### Is this right\? \*Shut!\*/);
});

function moderators(
  discord: Awaited<ReturnType<typeof running>>['discord'],
  guild: ReturnType<typeof discord.addGuild>,
) {
  return discord.addRole(guild, { name: 'Moderators', permissions: ['ManageMessages'] });
}
