// What somebody sees of articles that are not read by meaning yet.
import { expect, it } from 'vitest';
import { libraryCore } from '../../src/discord/library-core.ts';
import type { Reading } from '../../src/discord/services.ts';
import type { Libraries } from '../../src/library/libraries.ts';
import type { Shelves } from '../../src/library/shelves.ts';
import type { VoteStore } from '../../src/library/vote-store.ts';
import type { Meaning } from '../../src/meaning/meaning.ts';
import { HARBOUR } from '../store/articles.ts';
import { databases } from '../store/databases.ts';
import { textOf } from './double/read-message.ts';
import { running } from './running.ts';
import { deskOf, FERRY, PIER, shelfOn } from './shelf.ts';

const { open } = databases('sqlite');

/** A server that keeps two articles, of which one is half read and the other waits. */
async function desk(isByWords = false) {
  const shelf = shelfOn(await open());
  const state = { isByWords, isDone: false };
  const reading: Reading = {
    isByWords: () => state.isByWords,
    async progress(place, articles) {
      if (state.isDone) return { waiting: new Set(), atHand: null };
      const ids = (await shelf.core.shelves.list(place)).map(({ id }) => id);
      expect(articles).toBeGreaterThanOrEqual(ids.length);
      return { waiting: new Set(ids), atHand: { id: ids[0] ?? '', done: 21, of: 50 } };
    },
  };
  const run = await running({ bot: { ...shelf, core: { ...shelf.core, reading } } });
  const mine = deskOf(run.discord, run.discord.owner(run.guild), run.channel);
  await mine.keep(PIER);
  await mine.keep(FERRY);
  return { ...run, mine, state };
}

it('says in the list and of each article how far it is read, until all are', async () => {
  const { mine, state } = await desk();
  const list = textOf(await mine.slash('library list'));
  expect(list).toMatch(/\*pier\*[^]*being read: 42%\n2/);
  expect(list).toMatch(
    /Ferry row[^]*being read: 0%\n-# Until an article is read, answers from it go by its words\.$/,
  );
  const show = textOf(await mine.slash('library show', { article: 'pier' }));
  expect(show).toContain('-# being read: 42% · Until an article is read, answers from it go by its words.');
  state.isDone = true;
  for (const call of [mine.slash('library list'), mine.slash('library show', { article: 'pier' })])
    expect(textOf(await call)).not.toMatch(/being read|Until an/);
});

it('says in the help that answers go by words where they do, and promises nothing else', async () => {
  const { mine, state } = await desk(true);
  const words = 'I go by words alone';
  expect(textOf(await mine.slash('help'))).toContain(words);
  expect(textOf(await mine.slash('library list'))).not.toContain('being read');
  state.isByWords = false;
  expect(textOf(await mine.slash('help'))).not.toContain(words);
});

it('goes by words where the models are off, and from when they do not work', async () => {
  const coreOf = (meaning: Meaning | null) =>
    libraryCore({} as Libraries, {} as Shelves, {} as VoteStore, { meaning, keeper: null }).reading;
  expect(coreOf(null)?.isByWords()).toBe(true);
  expect(await coreOf(null)?.progress(HARBOUR, 1)).toEqual({ waiting: new Set(), atHand: null });
  let failure: string | null = null;
  const reading = coreOf({ failure: () => failure } as Meaning);
  expect(reading?.isByWords()).toBe(false);
  failure = 'no such file';
  expect(reading?.isByWords()).toBe(true);
});
