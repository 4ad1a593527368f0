import { describe, expect, it } from 'vitest';
import { byWords } from '../../src/answer/known.ts';
import { articleOf, type SetQuestion } from '../../src/evaluation/question-set.ts';
import { noFigures, scoreQuestion } from '../../src/evaluation/score-set.ts';
import { ablate, caseOf, rankFigures } from '../../src/evaluation/set-cases.ts';
import { buildPassageIndex } from '../../src/search/passage-index.ts';

const read = articleOf({
  id: 'tarn',
  title: 'Tarn',
  sentences: [
    'Abel Moss opened the lighthouse in 1887.',
    'The lamp burned whale oil.',
    'Gulls nest on the roof.',
  ].map((text, p) => ({ text, p })),
});
const known = byWords(buildPassageIndex([read]));
const asked = (question: string, gold: number[], answer: string | null = null): SetQuestion => ({
  id: question,
  doc: 'tarn',
  question,
  gold,
  after: [],
  answer,
});
const right = asked('what did the lamp burn', [1]);
const wrong = asked('who opened the lighthouse', [2]);
const none = asked('which zeppelin exploded in Oslo', []);

it('ranks a set’s questions, and counts those that have an answer', async () => {
  const cases = await Promise.all([right, wrong, none].map((question) => caseOf(known, question)));
  expect(rankFigures(cases)).toMatchObject({ questions: 2, first: 0.5 });
  expect(rankFigures([])).toEqual({ questions: 0, first: 0, firstThree: 0 });
});

it('tells what is lost without a feature', async () => {
  const cases = [await caseOf(known, right)];
  const changes = ablate(cases);
  expect(changes.map(({ feature }) => feature)).toContain('share');
  for (const { first, firstThree } of changes) expect(first + firstThree).toBeLessThanOrEqual(0);
});

describe('answers as they are shown', () => {
  it.each([
    [right, { answerable: 1, first: 1, firstThree: 1, wronglyRefused: 0 }, false],
    [wrong, { answerable: 1, first: 0 }, true],
    [none, { unanswerable: 1, refused: 1 }, false],
  ])('are counted: %o', async (question, expected, isMiss) => {
    const figures = noFigures();
    const outcome = await scoreQuestion(figures, known, read, question, []);
    expect(figures).toMatchObject(expected);
    expect(outcome.isMiss).toBe(isMiss);
  });

  it('count headlines by the kind of thing asked for, where the set says what is right', async () => {
    const figures = noFigures();
    await scoreQuestion(figures, known, read, asked('when was the lighthouse opened', [0], '1887'), []);
    expect(figures.headlines.get('date')).toMatchObject({ asked: 1 });
  });
});
