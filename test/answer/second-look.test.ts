import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../src/answer/answer-question.ts';
import { readQuestion } from '../../src/answer/query.ts';
import { indexDocuments } from '../../src/answer/rank-sentences.ts';
import {
  type DoubtName,
  type Doubts,
  doubtsAbout,
  MODEL,
  reconsidered,
} from '../../src/answer/second-look.ts';
import { allSentences } from '../../src/search/passage-index.ts';

function doubts(sentence: string, question: string): Doubts {
  const rest = [
    'Gulls sat on the roof.',
    'It was a long night in Tarn.',
    'Ida Lind and Abel Moss were there.',
  ];
  const sentences = [sentence, ...rest].map((text, p) => ({ text, p }));
  const index = indexDocuments([{ id: 'tarn', title: 'The lamp', sentences }]);
  const found = doubtsAbout(index, readQuestion(index, question), [0], allSentences(index));
  if (found === null) throw new Error('nothing was looked at');
  return found;
}

describe('a slot that only its own kind of thing fills', () => {
  it.each<[DoubtName, string, string, string]>([
    ['date', 'The lamp was mended in 1902.', 'The old lamp was mended.', 'When was the lamp mended?'],
    ['date', 'The lamp was mended two days later.', 'Nobody mended the lamp.', 'When was the lamp mended?'],
    [
      'number',
      'The lamp has 12 copper plates.',
      'All 12 keepers like the plates.',
      'How many plates are there?',
    ],
    ['money', 'The lamp cost £40.', 'The lamp cost 40 lives.', 'How much did the lamp cost?'],
    ['duration', 'The lamp burned for 40 hours.', 'The lamp burned oil.', 'How long did the lamp burn?'],
    ['place', 'The lamp was built in Oslo.', 'The lamp was built well.', 'Where was the lamp built?'],
    ['place', 'The lamp hung behind the clock.', 'The lamp hung low.', 'Where did the lamp hang?'],
    ['reason', 'The lamp went out because it was wet.', 'The lamp went out.', 'Why did the lamp go out?'],
    ['person', 'Then Ida Lind mended the lamp.', 'The lamp was mended.', 'Who mended the lamp?'],
  ])('%s: “%s”, not “%s”', (kind, fills, leaves, question) => {
    expect(doubts(fills, question)[kind]).toBeLessThan(0.3);
    expect(doubts(leaves, question)[kind]).toBeGreaterThan(0.5);
  });
});

it.each<[DoubtName, string, string, number]>([
  ['uncounted', 'He tuned pianos in six counties for years.', 'How many pianos did he tune?', 1],
  ['uncounted', 'He tuned six old pianos for years.', 'How many pianos did he tune?', 0],
  ['uncounted', 'Six pianos.', 'How many pianos did he tune?', 0],
  ['namesApart', 'Then Abel met Ida Lind.', 'Who met Abel Lind?', 1],
  ['namesApart', 'Then Abel met Ida Lind.', 'Who met Ida Lind?', 0],
  ['apart', 'The copper lamp shone.', 'Which copper lamp shone?', 0],
  ['person', 'The bridge was inspected in March.', 'Who inspected the bridge?', 1],
  ['person', 'The bridge was inspected by Ida Lind.', 'Who inspected the bridge?', 0],
  ['person', 'They asked Abel Moss about the bridge.', 'Who is Abel Moss?', 0],
  ['elsewhere', 'The lamp was mended in 1902.', 'When did Abel Moss mend the lamp?', 1],
  ['elsewhere', 'Abel Moss mended the lamp in 1902.', 'When did Abel Moss mend the lamp?', 0],
])('reads the doubt “%s” of “%s” and “%s”', (name, sentence, question, expected) => {
  expect(doubts(sentence, question)[name]).toBe(expected);
});

it('lets no doubt speak for an answer', () => {
  for (const weight of Object.values(MODEL.weights)) expect(weight).toBeLessThanOrEqual(0);
  const none = doubts('The lamp was mended in 1902.', 'When was the lamp mended?');
  const some = doubts('The old lamp was mended.', 'When was the lamp mended?');
  expect(reconsidered(0.6, some)).toBeLessThan(reconsidered(0.6, none));
  expect(reconsidered(0.4, null)).toBe(1);
});

it.each([
  '',
  '?',
  'when',
  '𝄞 😀 when was',
  'متى أصلح المصباح',
  'when '.repeat(3000),
  'how many how many of of and and',
])('takes %j as it comes', (question) => {
  const index = indexDocuments([
    { id: 'a', title: '', sentences: [{ text: 'The lamp was mended 😀 in 1902.', p: 0 }] },
  ]);
  const { confidence } = answerQuestion(index, { question });
  expect(confidence).toBeGreaterThanOrEqual(0);
  expect(confidence).toBeLessThanOrEqual(1);
});
