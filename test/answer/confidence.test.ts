import { expect, it } from 'vitest';
import { confidenceOf } from '../../src/answer/confidence.ts';
import { type Signs, signsOf } from '../../src/answer/confidence-signs.ts';
import { readQuestion } from '../../src/answer/query.ts';
import { indexDocuments } from '../../src/answer/rank-sentences.ts';
import { allSentences } from '../../src/search/passage-index.ts';
import { rankSentences } from '../../src/search/rank-passages.ts';

const SENTENCES = [
  'Abel Moss opened the lighthouse at Tarn in 1887 because ships were lost.',
  'The lamp burned whale oil.',
  'Later Ida Lind mended the lamp with 12 copper plates.',
  'Gulls nest on the roof, and nobody minds.',
  'The keepers grow beans.',
];
const index = indexDocuments([
  { id: 'tarn', title: 'The lamp', sentences: SENTENCES.map((text, p) => ({ text, p })) },
]);
const rankingOf = (question: string) =>
  rankSentences(index, readQuestion(index, question), { range: allSentences(index), limit: 10 });

it.each<[keyof Signs, string, number]>([
  ['brokenName', 'What did Abel Lind open?', 1],
  ['brokenName', 'What did Abel Moss open?', 0],
  ['brokenName', 'Did Abel meet Lind?', 0],
  ['brokenName', 'What did Abel Quist open?', 0],
  ['unanswered', 'When did the lamp burn whale oil?', 1],
  ['unanswered', 'When did Abel Moss open the lighthouse?', 0],
  ['unanswered', 'When was 1887, the year Abel Moss opened the lighthouse?', 1],
  ['unanswered', 'What did the lamp burn?', 0],
  ['notTheirs', 'What did Abel Moss say about the lighthouse?', 1],
  ['notTheirs', 'What did Abel Moss open?', 0],
  ['notTheirs', 'Who said what the lamp burned?', 0],
  ['missingFigure', 'Who mended the lamp with 30 copper plates?', 3],
  ['missingFigure', 'Who mended the lamp with copper plates in 1887?', 1],
  ['missingFigure', 'Who mended the lamp with 12 copper plates?', 0],
  ['missing', 'Who mended the lamp?', 0],
  ['missing', 'Who painted the lamp?', 0.25],
  ['unknownNames', 'What did Abel Moss open?', 0],
  ['missingNames', 'Who grows beans?', 0],
  ['title', 'What did the lamp burn?', 1],
  ['title', 'Who grows beans?', 0],
  ['reason', 'Why did Abel Moss open the lighthouse?', 1],
  ['reason', 'When did Abel Moss open the lighthouse?', 0],
])('reads the sign “%s” of “%s”', (sign, question, expected) => {
  expect(signsOf(rankingOf(question), 0)?.[sign]).toBe(expected);
});

it.each([
  ['What did Abel Moss open?', 'What did Abel Lind open?'],
  ['Who mended the lamp with 12 copper plates?', 'Who mended the lamp with 30 copper plates?'],
  ['When did Abel Moss open the lighthouse?', 'When did the lamp burn whale oil?'],
  ['What did the lamp burn?', 'What did the zeppelin captain burn in Oslo?'],
])('is surer of “%s” than of “%s”', (one, other) => {
  expect(confidenceOf(rankingOf(one))).toBeGreaterThan(confidenceOf(rankingOf(other)));
});

it('has no confidence in nothing', () => {
  const nothing = rankingOf('Which zeppelin exploded?');
  expect([signsOf(nothing, 0), confidenceOf(nothing)]).toEqual([null, 0]);
});
