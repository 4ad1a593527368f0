import { expect, it } from 'vitest';
import { readQuestion } from '../../src/answer/query.ts';
import { articlesOf } from '../../src/answer/rank-sentences.ts';
import { bestMatches } from '../../src/search/best-matches.ts';
import { matchTerms } from '../../src/search/match-terms.ts';
import { allSentences, buildPassageIndex } from '../../src/search/passage-index.ts';
import { type WordFeatures, wordFeatures } from '../../src/search/word-features.ts';

const SENTENCES = [
  'Abel Moss opened the lighthouse at Tarn in 1887.',
  'The lamp burned whale oil.',
  'Oil was burned by whale hunters in a lamp.',
  'Gulls nest on the roof.',
];
const index = buildPassageIndex(
  articlesOf([{ id: 'tarn', title: 'The lamp', sentences: SENTENCES.map((text, p) => ({ text, p })) }]),
);

function featuresOf(question: string): WordFeatures[] {
  const query = readQuestion(index, question);
  const matches = matchTerms(index, query, allSentences(index));
  const { most } = bestMatches(matches, { limit: 10, otherForms: 0.5, among: undefined });
  return SENTENCES.map((_, at) => wordFeatures(index, query.sequence, matches, most)(at));
}

it.each<[keyof WordFeatures, string, readonly number[]]>([
  ['share', 'which lamp burned whale oil', [0, 1, 1, 0]],
  // “burned whale oil” stands so in one of the two alone.
  ['held', 'which lamp burned whale oil', [0, 1, 1, 0]],
  ['before', 'who opened the lighthouse', [0, 1, 0, 0]],
  ['share', 'zeppelin', [0, 0, 0, 0]],
])('reads “%s” for %j', (name, question, expected) => {
  expect(featuresOf(question).map((features) => features[name])).toEqual(
    expected.map((value) => expect.closeTo(value, 6)),
  );
});

it('tells words in the order of the question from the same words in another', () => {
  const [, inOrder, mixed] = featuresOf('which lamp burned whale oil');
  expect(inOrder?.together).toBeGreaterThan(mixed?.together ?? 1);
});

it('keeps every feature between 0 and 1', () => {
  for (const question of ['', 'the of and', 'lamp lamp lamp', 'who opened Abel Moss whale oil roof 1887'])
    for (const features of featuresOf(question))
      for (const value of Object.values(features)) {
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1);
      }
});
