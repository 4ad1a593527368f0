import { expect, it } from 'vitest';
import { plainArticle } from '../../src/article/parse-article.ts';
import { answerQuestion } from '../../src/answer/answer-question.ts';
import { byWords } from '../../src/answer/known.ts';
import { IndexFileError, loadIndex, saveIndex } from '../../src/search/index-file.ts';
import { buildPassageIndex } from '../../src/search/passage-index.ts';
import type { ReadArticle } from '../../src/search/passage.ts';
import fc, { runs } from '../fuzz.ts';
import { readArticle } from './read-article.ts';

const ferry = readArticle(
  'ferry',
  'The ferry sank in 2016.\n“It was old,” said Ada Okafor. Nobody was hurt.',
  [{ words: 'It was old,', by: 'Ada Okafor' }],
);
const toll = readArticle('toll', 'The toll for the Zoë Müller bridge went up to 202,000.');
const sources = [ferry, toll];
const saved = saveIndex(buildPassageIndex(sources));

// Words that meet again in other sentences, and what text holds beside words.
const word = fc.constantFrom(
  'ferry',
  'ferries',
  'sank',
  'Ada',
  'Zoë',
  'constructor',
  '2016',
  'two',
  'the',
  '…',
);
const text = fc
  .array(fc.oneof({ weight: 8, arbitrary: word }, { weight: 1, arbitrary: fc.string({ unit: 'grapheme' }) }))
  .map((words) => words.join(' '));
const body = fc.array(text, { maxLength: 6 }).map((lines) => lines.join('.\n'));
const library = fc.array(body, { maxLength: 5 }).map((bodies) =>
  bodies.map((made, at): ReadArticle => {
    const article = plainArticle(`article-${at}`, made);
    return { article, speech: { attributions: [], speakers: [] } };
  }),
);

it('gives back the index it was given, and the same answers', () =>
  fc.assert(
    fc.asyncProperty(library, text, async (made, question) => {
      const index = buildPassageIndex(made);
      const loaded = loadIndex(saveIndex(index), made);
      expect(loaded).toEqual(index);
      expect(await answerQuestion(byWords(loaded), { question })).toEqual(
        await answerQuestion(byWords(index), { question }),
      );
    }),
    runs(60),
  ));

it('answers with speakers, whatever address the bytes lie at', async () => {
  const shifted = Buffer.from([0, ...saved]).subarray(1);
  const answer = await answerQuestion(byWords(loadIndex(shifted, sources)), {
    question: 'Who said it was old?',
  });
  expect(answer).toMatchObject({ kind: 'passages', headline: 'Ada Okafor' });
});

it.each([0, 1, 2, 3])('is loaded from bytes that begin %i beyond an even address', (offset) => {
  const room = new Uint8Array(saved.length + offset);
  room.set(saved, offset);
  expect(loadIndex(room.subarray(offset), sources)).toEqual(buildPassageIndex(sources));
});

it('refuses a file with any one byte changed', () => {
  for (let at = 0; at < saved.length; at++) {
    const damaged = saved.slice();
    damaged[at] = (damaged[at] ?? 0) ^ 0x10;
    expect(() => loadIndex(damaged, sources), `byte ${at}`).toThrow(IndexFileError);
  }
});

it('refuses a file that is cut short anywhere, or goes on', () => {
  for (let length = 0; length < saved.length; length++)
    expect(() => loadIndex(saved.subarray(0, length), sources), `${length} bytes`).toThrow(IndexFileError);
  expect(() => loadIndex(Uint8Array.of(...saved, 0), sources)).toThrow(
    /damaged or cut short; build it again/,
  );
});

it('says which format it does not read', () => {
  const newer = saved.slice();
  newer[4] = 4;
  expect(() => loadIndex(newer, sources)).toThrow(
    'has format 4, which this version does not read (it reads 3)',
  );
});

it.each([
  ['another text', [readArticle('ferry', 'The ferry sails.'), toll]],
  ['another order', [toll, ferry]],
  ['an article more', [ferry, toll, toll]],
  ['none', []],
])('refuses the index of other articles: %s', (_, others) => {
  expect(() => loadIndex(saved, others)).toThrow('is that of other articles; build it again');
});

it('refuses an index whose words were read by other rules', () => {
  const index = buildPassageIndex(sources);
  const older = new Map([...index.postings.vocabulary].map(([term, number]) => [`${term}s`, number]));
  const bytes = saveIndex({ ...index, postings: { ...index.postings, vocabulary: older } });
  expect(() => loadIndex(bytes, sources)).toThrow('was made when words were read differently');
});
