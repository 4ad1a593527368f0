// A reranker behind the bot: the whole program goes by one, and says where questions go, only where they do.
import { expect, it, onTestFinished } from 'vitest';
import { libraryCore } from '../../src/discord/library-core.ts';
import { LANGUAGES } from '../../src/discord/language/language.ts';
import { heldReply } from '../../src/discord/render/privacy.ts';
import type { Libraries } from '../../src/library/libraries.ts';
import type { Shelves } from '../../src/library/shelves.ts';
import type { VoteStore } from '../../src/library/vote-store.ts';
import { createReranker } from '../../src/meaning/rerank.ts';
import { rerankDouble } from '../meaning/rerank-double.ts';
import { startProgram } from '../program.ts';
import { databases } from '../store/databases.ts';
import { textOf } from './double/read-message.ts';
import { doubleForTest } from './log-in.ts';
import { running } from './running.ts';
import { deskOf, shelfOn } from './shelf.ts';

const { open } = databases('sqlite');

const server = { url: 'https://key@rerank.example:8443/v2/rerank?secret=1', key: 'co-s3cret', model: null };

it.each([
  [null, /^(?!.*\bgo to\b)/s],
  ['rerank.example', /the passages that may answer it go to rerank\.example, which says/],
])('says in /privacy show where questions go: %s', async (rerankHost, says) => {
  const shelf = shelfOn(await open());
  const core = { ...shelf.core, ...(rerankHost !== null && { rerankHost }) };
  const { discord, guild, channel } = await running({ bot: { ...shelf, core } });
  const shown = await deskOf(discord, discord.owner(guild), channel).slash('privacy show');
  expect(textOf(shown)).toMatch(says);
});

it('names the host, and nothing else of the address', () => {
  const coreOf = (reranker: ReturnType<typeof createReranker> | null) =>
    libraryCore({} as Libraries, {} as Shelves, {} as VoteStore, { meaning: null, keeper: null, reranker });
  expect(coreOf(createReranker(server)).rerankHost).toBe('rerank.example');
  expect(coreOf(null)).not.toHaveProperty('rerankHost');
});

it.each(LANGUAGES)('is said in $name', (phrases) => {
  const held = { added: 0, own: 0, changes: 0, questions: 0, discussed: 0, drafts: 0, checks: 0 };
  const said = (host: string | null): string => JSON.stringify(heldReply(held, phrases, host));
  expect(said('rerank.example')).toContain(phrases.privacy.goesTo('rerank.example'));
  expect(said(null)).not.toContain('rerank');
});

it(
  'is asked by the program, whose log says when it fails, without key, question or passage',
  { timeout: 30_000 },
  async () => {
    const replies = ['works', 'fails'];
    const double = await rerankDouble(({ documents }) =>
      replies.shift() === 'works'
        ? { kind: 'scores', scores: documents.map((_, at) => at) }
        : { kind: 'raw', status: 500, body: documents.join() },
    );
    const discord = await doubleForTest();
    const guild = discord.addGuild({ bot: ['ViewChannel', 'SendMessages', 'ReadMessageHistory'] });
    const program = startProgram({
      DISCORD_TOKEN: discord.token,
      DISCORD_API: discord.api,
      LOG_LEVEL: 'debug',
      RERANK_URL: double.url,
      RERANK_KEY: 'co-s3cret',
    });
    onTestFinished(() => program.kill());
    await discord.until('the commands', () => discord.command('ask'), 20_000);
    const channel = discord.addChannel(guild);
    const question = 'Who said the media divide us?';
    const desk = deskOf(discord, discord.owner(guild), channel);
    const reordered = textOf(await desk.slash('ask', { question }));
    const own = textOf(await deskOf(discord, discord.addMember(guild), channel).slash('ask', { question }));
    expect(double.requests).toMatchObject([
      { query: question, authorization: 'Bearer co-s3cret' },
      { query: question },
    ]);
    expect(own).toMatch(/^### Jeremy Corbyn/);
    expect(reordered).not.toBe(own);
    expect(
      program.logged('passages keep their own order: the reranker answers with status 500'),
    ).toHaveLength(1);
    expect(program.output()).not.toMatch(/s3cret|media|divide/);
    expect(textOf(await desk.slash('privacy show'))).toMatch(/ go to 127\\?\.0\.0\.1, /);
    expect(double.violations).toEqual([]);
  },
);
