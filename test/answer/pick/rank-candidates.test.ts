import { describe, expect, it } from 'vitest';
import { byWords, type Known } from '../../../src/answer/known.ts';
import { rankCandidates, type Ranking } from '../../../src/answer/pick/rank-candidates.ts';
import { readQuestion } from '../../../src/answer/query.ts';
import type { Meaning } from '../../../src/meaning/meaning.ts';
import { packVectors, sentenceVectors, SIZE, unitVector } from '../../../src/meaning/vectors.ts';
import { allSentences, buildPassageIndex } from '../../../src/search/passage-index.ts';
import { slice } from '../../../src/text/span.ts';
import { readArticle } from '../../search/read-article.ts';

// A made-up meaning: each sentence points its own way, and a question a little more the way of the one that it is told.
const BODY =
  'The wall fell at noon.\n\nTwo people were taken to hospital.\n\nThe mayor wept.\n\nGulls sat on the roof of the hall.';
const index = buildPassageIndex([readArticle('a', BODY)]);
const axis = (at: number): Float32Array =>
  Float32Array.from({ length: SIZE }, (_, place) => (place === at ? 1 : 0));
const leaning = (near: number): Float32Array =>
  unitVector(Float32Array.from({ length: SIZE }, (_, at) => (at > 3 ? 0 : at === near ? 1.3 : 1)));
const vectors = [sentenceVectors(packVectors([0, 1, 2, 3].map(axis)))];

type Told = { readonly near: number | null; readonly logits: readonly number[] | null };

function knownAs({ near, logits }: Told, read: string[] = []): Known {
  const meaning: Meaning = {
    version: 'made up',
    ready: Promise.resolve(),
    failure: () => null,
    encodeQuestion: async () => (near === null ? null : leaning(near)),
    encodeSentences: async () => null,
    readPairs: async (_, pairs) => {
      read.push(...pairs.map(({ sentence }) => sentence));
      return logits === null ? null : pairs.map(({ sentence }) => logits[SENTENCES.indexOf(sentence)] ?? 0);
    },
    load: () => ({ waiting: 0, encoded: 0, read: 0, notEncoded: 0, notRead: 0 }),
    close: async () => {},
  };
  return { ...byWords(index), vectors, meaning, readWithinMs: 1 };
}

const SENTENCES = BODY.split('\n\n');

async function rank(known: Known, question: string, isRead = true): Promise<Ranking> {
  const query = readQuestion(known.index, question);
  return rankCandidates(known, query, { range: allSentences(known.index), question, after: [], isRead });
}

const first = ({ ranked }: Ranking): string => SENTENCES[ranked[0]?.sentence ?? -1] ?? '';

describe('a question that shares no word with its answer', () => {
  const question = 'did anyone get hurt';

  it('finds nothing by words', async () => {
    expect(await rank(byWords(index), question)).toEqual({ ranked: [], means: 'words', order: null });
  });

  it('finds the nearest by meaning', async () => {
    const ranking = await rank(knownAs({ near: 1, logits: null }), question);
    expect([first(ranking), ranking.means]).toEqual(['Two people were taken to hospital.', 'encoder']);
  });

  it('is read with the best, and goes by what the reader says', async () => {
    const read: string[] = [];
    const ranking = await rank(knownAs({ near: 1, logits: [-9, -9, 9, -9] }, read), question);
    expect([first(ranking), ranking.means]).toEqual(['The mayor wept.', 'reader']);
    expect(read).toContain('The mayor wept.');
  });

  it('is not read where that is not wished', async () => {
    const read: string[] = [];
    expect((await rank(knownAs({ near: 1, logits: [9, 9, 9, 9] }, read), question, false)).means).toBe(
      'encoder',
    );
    expect(read).toEqual([]);
  });

  it('goes by words where there is no time for the models', async () => {
    expect((await rank(knownAs({ near: null, logits: [9, 9, 9, 9] }), 'who wept')).means).toBe('words');
  });
});

it('finds what words find, however far it is by meaning', async () => {
  const ranking = await rank(knownAs({ near: 3, logits: null }), 'when did the wall fall');
  expect(ranking.ranked.map(({ sentence }) => sentence)).toContain(0);
});

describe('what cannot answer', () => {
  it.each([
    [
      'an interviewer’s question',
      'LIND: Did you check the chain?\n\nOKAFOR: Twice.',
      'did she check the chain',
    ],
    ['a heading', '## The chain\n\nOkafor checked the chain twice.', 'what of the chain'],
    [
      'a line that does not end',
      'The chain and the mayor\n\nOkafor checked the chain twice.',
      'what of the chain',
    ],
  ])('is left out: %s', async (_, body, question) => {
    const own = buildPassageIndex([readArticle('a', body)]);
    const { ranked } = await rank(byWords(own), question);
    const article = own.sources[0]?.article;
    const texts = ranked.map(({ sentence }) =>
      slice(body, article?.sentences[sentence] ?? { start: 0, end: 0 }),
    );
    expect(
      texts.filter((text) => text.includes('?') || text.startsWith('##') || !text.endsWith('.')),
    ).toEqual([]);
  });

  it('but for a heading where there is nothing else', async () => {
    const own = buildPassageIndex([readArticle('a', '## The chain')]);
    expect((await rank(byWords(own), 'what of the chain')).ranked).toHaveLength(1);
  });
});

it('prefers whoever is asked for, and what is said at all', async () => {
  const words = [{ words: 'The toll is a disgrace.', by: 'Ada Okafor' }];
  const body = 'The toll is a disgrace, people think.\n\n“The toll is a disgrace.” That was the end.';
  const own = buildPassageIndex([readArticle('a', body, words, [{ name: 'Ada Okafor' }])]);
  for (const question of ['what did Ada Okafor say about the toll', 'who said the toll is a disgrace'])
    expect((await rank(byWords(own), question)).ranked[0]?.sentence).toBe(1);
});
