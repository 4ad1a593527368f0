// How often a suggestion is right. The questions were written for this, as people type them: each article's as one
// discussion, in which some ask the same in two or three ways, and as many ask something else about the same people and
// things. On one half the thresholds were chosen, the other half is measured here.
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { type Nearness, sameAs, similarTo } from '../../src/discussion/similar.ts';
import { startMeaning } from '../../src/meaning/meaning.ts';
import { madeQuestion } from './made.ts';

const discussions = z
  .array(
    z.object({
      about: z.string(),
      part: z.enum(['choosing', 'measuring']),
      same: z.array(z.array(z.string()).length(3)).length(10),
      apart: z.array(z.array(z.string()).length(2)).length(20),
    }),
  )
  .parse(JSON.parse(readFileSync(new URL('alike.json', import.meta.url), 'utf8')))
  .map(({ part, same, apart }) => ({
    part,
    same,
    questions: [...new Set([...same, ...apart].flat())].map((text, at) =>
      madeQuestion({ number: at + 1, text }),
    ),
  }));
const measured = discussions.filter(({ part }) => part === 'measuring');

const meaning = startMeaning();
afterAll(() => meaning.close());
const vectors = new Map<string, Float32Array>();
beforeAll(async () => {
  for (const { text } of discussions.flatMap(({ questions }) => questions)) {
    const vector = await meaning.encodeQuestion({ question: text, after: [] });
    if (vector !== null) vectors.set(text, vector);
  }
});

type Asked = (typeof discussions)[number];

const asksTheSame = ({ same }: Asked, a: string, b: string): boolean =>
  same.some((texts) => texts.includes(a) && texts.includes(b));

function cosine(a: string, b: string): number | null {
  const [one, other] = [vectors.get(a), vectors.get(b)];
  return one === undefined || other === undefined
    ? null
    : one.reduce((sum, value, at) => sum + value * (other[at] ?? 0), 0);
}

/** All that is suggested for each question of a discussion among the others. */
function suggested(nearnessTo: (text: string, asked: Asked) => Nearness) {
  const suggestions = measured.flatMap((asked) =>
    asked.questions.flatMap((question) =>
      similarTo(
        question.text,
        asked.questions.filter((other) => other !== question),
        nearnessTo(question.text, asked),
      ).map(({ number }) =>
        asksTheSame(asked, question.text, asked.questions.find((one) => one.number === number)?.text ?? ''),
      ),
    ),
  );
  const right = suggestions.filter(Boolean).length;
  return { right, share: right / suggestions.length };
}

it('suggests by meaning what asks the same, more of it than by words and more often rightly', () => {
  const words = suggested(() => () => null);
  const meant = suggested((text, { questions }) => (number) => {
    const other = questions.find((question) => question.number === number);
    return other === undefined ? null : cosine(text, other.text);
  });
  expect(words.share).toBeLessThan(0.3);
  expect(meant.share).toBeGreaterThan(0.68);
  expect(meant.right).toBeGreaterThan(words.right * 1.4);
});

it('takes no question that asks something else for the same', () => {
  const mistaken = discussions.flatMap((asked) =>
    asked.questions.flatMap(({ text }) => {
      const same = sameAs(
        text,
        asked.questions.filter((other) => !asksTheSame(asked, text, other.text) && other.text !== text),
      );
      return same === null ? [] : [text];
    }),
  );
  expect(mistaken).toEqual([]);
});
