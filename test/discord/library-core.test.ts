import { expect, it } from 'vitest';
import { plainArticle } from '../../src/article/parse-article.ts';
import { libraryCore } from '../../src/discord/library-core.ts';
import { serverPlace } from '../../src/library/article-store.ts';
import { buildLibrary } from '../../src/library/library.ts';
import type { VoteStore } from '../../src/library/vote-store.ts';
import type { Shelves } from '../../src/library/shelves.ts';
import { readArticleFolder } from '../../src/store/article-folder.ts';

const articles = readArticleFolder('corpus/articles');
const library = { ...buildLibrary(articles), isLent: true, defaultArticle: null };
const place = serverPlace('1');
const libraries = libraryCore({ at: async () => library }, {} as Shelves, {} as VoteStore);
const core = await libraries.at(place);

it.each([
  'who said austerity is history?',
  'how many people signed the petition?',
  'where is the rally?',
  'what did Wrack say?',
])('finds the passages of an answer again, with the same speaker: %s', async (question) => {
  const answer = await core.ask({ question, top: 8 });
  const passages = answer.kind === 'passages' ? answer.passages : answer.suggestion.closest;
  expect(passages.length).toBeGreaterThan(0);
  for (const passage of passages)
    expect(core.passage(passage.article, passage)).toEqual({ ...passage, score: 0, matches: [] });
});

it('shows a passage with two voices under the name that is asked for', async () => {
  const body =
    '“It was late,” said Ada Okafor, but Ben Lowe replied: “It was not late at all, and I was there.”';
  const two = { ...buildLibrary([plainArticle('two', body)]), isLent: true, defaultArticle: null };
  const votes = {} as VoteStore;
  const there = await libraryCore({ at: async () => two }, {} as Shelves, votes).at(place);
  const [article] = there.articles();
  const [sentence] = article?.sentences ?? [];
  if (article === undefined || sentence === undefined) throw new Error('no sentence');
  expect(there.passage(article, sentence)?.speaker?.name).toBe('Ben Lowe');
  const asked = there.passage(article, sentence, 'Ada Okafor');
  expect(asked?.speaker?.name).toBe('Ada Okafor');
  expect(asked === null ? null : there.utterance(asked, 500)).toMatchObject({
    words: 'It was late',
    kind: 'direct',
    speaker: { name: 'Ada Okafor' },
  });
});

it.each([
  ['wrack', ['Matt Wrack']],
  ['Matt Wrak', ['Matt Wrack']],
  ['general secretary of Unison', ['Dave Prentis']],
  ['Zebedee', []],
])('takes “%s” for %j', (given, names) => {
  expect(core.speakersLike(given).map(({ name }) => name)).toEqual(names);
  expect(core.speakersLike(given, plainArticle('other', 'Words.'))).toEqual([]);
});

it('finds nothing where no passage is', () => {
  const [article] = articles;
  if (article === undefined) throw new Error('no article');
  expect(core.passage(article, { start: 1, end: 2 })).toBeNull();
  expect(core.passage(plainArticle('other', article.body), { start: 0, end: 10 })).toBeNull();
});

it('knows everybody who is quoted, once, by the fullest name', () => {
  const names = core.speakers().map(({ name }) => name);
  expect(names).toContain('Sam Fairbairn');
  expect(new Set(names).size).toBe(names.length);
  expect(core.speakers(articles[0]).map(({ name }) => name)).toEqual(names);
  expect(core.speakers(plainArticle('other', 'Words.'))).toEqual([]);
});

it('gives what they say, in one article and in all, and whom a name may mean', async () => {
  const [article] = articles;
  if (article === undefined) throw new Error('no article');
  const said = core.said();
  expect(new Set(said.map(({ speaker }) => speaker.name))).toEqual(
    new Set(core.speakers().map(({ name }) => name)),
  );
  expect(core.said(article)).toEqual(said.filter((words) => words.article === article));
  expect(core.said(article)).toBe(core.said(article));
  expect(core.said(plainArticle('other', article.body))).toEqual([]);
  expect(core.speakersLike('fairburn').map(({ name }) => name)).toEqual(['Sam Fairbairn']);
  expect(core.speakersLike('fairburn', plainArticle('other', article.body))).toEqual([]);
  const about = await core.about(said, 'the media');
  expect(about).toMatchObject({ has: 1, of: 1 });
  for (const words of about.said) expect(words.article.body.slice(words.start, words.end)).toMatch(/media/i);
});

it('holds every article', () => {
  expect(core.articles()).toEqual(articles);
});

it('is made once for each library', async () => {
  expect(await libraries.at(serverPlace('2'))).toBe(core);
});
