// From an empty server to one with articles of its own, over real databases: added, asked, restarted, kept apart.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '../../src/store/database.ts';
import { databases, KINDS } from '../store/databases.ts';
import { type PostgresServer, startPostgres } from '../store/start-postgres.ts';
import { drawLines, makePdf } from '../source/make-pdf.ts';
import type { FileInput } from './double/command-options.ts';
import { textOf } from './double/read-message.ts';
import { logged, running } from './running.ts';
import { deskOf, FERRY, MARKET, PIER, shelfOn } from './shelf.ts';

const SLOW = { timeout: 30_000 };

const MILL: FileInput = {
  name: 'mill.html',
  content: `<!doctype html><html lang="en-GB"><head><title>Mill grinds again | The Wold Echo</title>
<script type="application/ld+json">{"@type":"NewsArticle","headline":"Mill grinds again","author":{"name":"Ines Bly"},
"publisher":{"name":"The Wold Echo"},"datePublished":"2031-02-03T08:00:00Z"}</script></head>
<body><nav><a href="/">Home</a></nav><article><h1>Mill grinds again</h1>
<p>The mill at Wold, which had stood still for forty years, ground its first flour on Friday morning.</p>
<p>“My grandfather would not have believed it,” said Hamish Orr, the miller, who owns it with his sister.</p>
<p>Some three hundred people came to watch, and most of them went home with a bag of flour under an arm.</p>
<p>The council paid for the wheel, and a lottery for the stones, which were cut in the next valley.</p></article>
<footer>We use cookies.</footer></body></html>`,
};

describe.each(KINDS)('on %s', (kind) => {
  const { fresh, open } = databases(kind);

  it('a server fills its library, asks it, and finds it again after a restart', SLOW, async () => {
    const address = await fresh();
    const { discord, guild, channel, ada, bot, start } = await running({ bot: shelfOn(await open(address)) });
    const owner = deskOf(discord, discord.owner(guild), channel);
    const reader = deskOf(discord, ada, channel);

    expect(textOf(await reader.slash('help'))).toMatch(
      /- \*The dark lighthouse\*\nThese are only lent: this server has no articles of its own yet; a moderator/,
    );
    expect(textOf(await owner.slash('ask', { question: 'who said the lamp was never mended?' }))).toContain(
      '### Nell Harker',
    );

    const draft = await owner.slash('library add', { file: PIER });
    expect(textOf(draft)).toMatch(
      /^### Is this right\? \*pier\*\n-# Not given: [^]*2 sentences · 1 quotation · 1 speaker\nQuoted: \*\*Ada Okafor\*\*[^]*> The pier at Tarn/,
    );
    expect(draft.ephemeralFor).toBe(discord.owner(guild).user.id);
    expect(textOf(await reader.slash('help'))).toContain('only lent');
    expect(textOf(await owner.press(draft, 'Keep'))).toMatch(
      /^### Kept\n\*pier\* can be asked about now[^]*\nIt is the first of your own, so the lent/,
    );
    expect(textOf(await owner.keep(FERRY))).toMatch(/^### Kept\n\*Ferry row divides Orrin\*/);
    expect(textOf(await owner.slash('library add', { file: MILL }))).toContain('The Wold Echo');
    expect(textOf(await owner.keep(MILL))).toMatch(/^### Kept\n\*Mill grinds again\*/);
    const pdf = await makePdf((page) =>
      drawLines(page, [
        'The ice on Lake Vorn broke on Sunday, a month before its time.',
        '“We have never seen open water in March,” said Liv Aune, who',
        'has kept the station for thirty years.',
      ]),
    );
    expect(textOf(await owner.keep({ name: 'ice.pdf', content: pdf }))).toMatch(/^### Kept/);
    const pasted = await owner.fillIn('library add', {}, { text: MARKET });
    expect(textOf(pasted)).toMatch(/^### Is this right\? \*The market hall was sold on Tuesday\.\*/);
    expect(textOf(await owner.press(pasted, 'Keep'))).toMatch(/^### Kept/);

    const help = textOf(await reader.slash('help'));
    expect(help).not.toMatch(/lent|lighthouse/);
    expect(help).toMatch(
      /- \*pier\*\n- \*Ferry row divides Orrin\*\n- \*Mill grinds again\*\n[^]*- \*The market hall/,
    );

    const questions = [
      { question: 'who said there is no money?' },
      { question: 'who said the stalls were our whole life?' },
      { question: 'who said his grandfather would not have believed it?' },
      { question: 'who said they had never seen open water in March?' },
      { question: 'what was said about winter?', article: 'Ferry row divides Orrin' },
      { question: 'what was said about the lighthouse?' },
    ];
    const ask = async (): Promise<string[]> => {
      const answers: string[] = [];
      for (const question of questions) answers.push(textOf(await reader.slash('ask', question)));
      return answers;
    };
    const before = await ask();
    expect(before[0]).toMatch(/^### Ada Okafor[^]*(?:From|in) \*pier\*/);
    expect(before[1]).toMatch(/^### Moira Tennant/);
    expect(before[2]).toMatch(/^### Hamish Orr[^]*(?:From|in) \*Mill grinds again\*/);
    expect(before[3]).toMatch(/^### Liv Aune/);
    expect(before[4]).toContain('From *Ferry row divides Orrin* · The Kelder Courier');
    expect(before[4]).not.toContain('pier');
    expect(before[5]).toMatch(/^### Nothing found/);

    await bot.stop();
    await start(shelfOn(await open(address)));
    expect(await ask()).toEqual(before);
    expect(await discord.autocomplete(ada, channel, 'ask', 'article', 'ferry')).toEqual([
      { name: 'Ferry row divides Orrin', value: 'ferry' },
    ]);
    expect(textOf(await owner.slash('library list'))).toMatch(
      /^### 5 articles of 20\n1\\\. \*pier\*\n-# 2 sentences[^]*added by <@\d+> <t:\d+:d>/,
    );
  });

  it('servers and people see their own articles only', SLOW, async () => {
    const { discord, guild, channel } = await running({ bot: shelfOn(await open()) });
    const other = discord.addGuild();
    const there = discord.addChannel(other);
    const owner = discord.owner(guild);
    await deskOf(discord, owner, channel).keep(PIER);
    const neighbour = deskOf(discord, discord.owner(other), there);
    await neighbour.keep(FERRY);
    const direct = discord.directMessages(owner);
    const alone = deskOf(discord, owner, direct);
    expect(textOf(await alone.slash('help'))).toContain('you have no articles of your own here yet');
    const own = await alone.slash('library add', { file: { name: 'market.txt', content: MARKET } });
    expect(own.ephemeralFor).toBeUndefined();
    await alone.press(own, 'Keep');
    await discord.memberSends(owner, direct, 'who said the stalls were our whole life?');
    await discord.until('the answer', () =>
      discord.messagesIn(direct).find((message) => textOf(message).startsWith('### Moira Tennant')),
    );

    const titles = async (where: typeof channel, who: typeof owner) =>
      (await discord.autocomplete(who, where, 'ask', 'article', '')).map(({ name }) => name);
    expect(await titles(channel, owner)).toEqual(['pier']);
    expect(await titles(there, discord.owner(other))).toEqual(['Ferry row divides Orrin']);
    expect(await titles(direct, owner)).toEqual(['market']);
    for (const [desk, question] of [
      [neighbour, 'who said there is no money?'],
      [alone, 'who said there is no money?'],
    ] as const)
      expect(textOf(await desk.slash('ask', { question }))).not.toContain('no money for the pier');
    expect(
      textOf(await neighbour.slash('ask', { question: 'who said there is no money?', article: 'pier' })),
    ).toMatch(/^There is no article “pier” here\. There are:\n- \*Ferry row/);
  });
});

describe('a PostgreSQL that goes away', () => {
  const folder = mkdtempSync(join(tmpdir(), 'whosaid-gone-'));
  let server: PostgresServer | null = null;
  beforeAll(async () => {
    server = await startPostgres(folder);
  }, 60_000);
  afterAll(async () => {
    await server?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('is spoken of politely, and all works once it is back', SLOW, async () => {
    if (server === null) throw new Error('there is no server');
    const url = await server.createDatabase();
    const database = await openDatabase({ kind: 'postgres', url }, [10, 20]);
    const { discord, guild, channel, ada, log, bot } = await running({ bot: shelfOn(database) });
    const owner = deskOf(discord, discord.owner(guild), channel);
    const reader = deskOf(discord, ada, channel);
    await owner.keep(FERRY);
    const draft = await owner.slash('library add', { file: PIER });
    const question = 'who said no operator can sail an empty ferry?';

    await server.stop();
    expect(textOf(await reader.slash('ask', { question }))).toMatch(
      /^The library cannot be reached just now/,
    );
    await discord.memberSends(ada, channel, `<@bot> ${question}`);
    expect(textOf(await discord.nextMessage(channel))).toMatch(/^The library cannot be reached just now/);
    expect(await discord.autocomplete(ada, channel, 'ask', 'article', '')).toEqual([]);
    // The draft stays as it was, and is told of beside it.
    const pressed = await discord.press(discord.owner(guild), draft, { label: 'Keep' });
    expect(textOf(await pressed.followup())).toMatch(/^The library cannot be reached just now/);
    expect(textOf(await owner.slash('library edit', { article: 'ferry' }))).toMatch(/^The library cannot be/);
    expect(await logged(log, 'failed')).toMatchObject({ level: 'error', error: { type: 'StoreError' } });

    await server.start();
    expect(textOf(await owner.press(draft, 'Keep'))).toMatch(/^### Kept/);
    expect(textOf(await reader.slash('ask', { question }))).toMatch(/^### Gareth Pollitt/);
    await bot.stop();
    await database.close();
  });
});
