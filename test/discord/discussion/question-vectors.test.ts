import { expect, it } from 'vitest';
import { createQuestionVectors } from '../../../src/discord/discussion/question-vectors.ts';
import type { Question } from '../../../src/discussion/discussion.ts';
import { databases } from '../../store/databases.ts';
import { madeDiscussion, madeQuestion } from '../../discussion/made.ts';
import { selectsOf } from '../double/read-message.ts';
import { asData, asList } from '../double/data.ts';
import { harbourCore } from '../library.ts';
import { everywhere } from '../running.ts';
import { hallOn } from './hall.ts';

const { open } = databases('sqlite');

/** Texts with an “a” are near one another, and far from the others. */
const vectorFor = (text: string): Float32Array => Float32Array.from(text.includes('a') ? [1, 0] : [0, 1]);

function encoder(answers: (text: string) => Float32Array | null = vectorFor) {
  const asked: string[] = [];
  const encode = async (text: string): Promise<Float32Array | null> => {
    asked.push(text);
    return answers(text);
  };
  return { asked, vectors: createQuestionVectors(encode) };
}

function questions(...texts: readonly (string | Partial<Question>)[]): Question[] {
  return texts.map((text, at) =>
    madeQuestion({ number: at + 1, ...(typeof text === 'string' ? { text } : text) }),
  );
}

async function nearnessOf(vectors: ReturnType<typeof createQuestionVectors>, all: readonly Question[]) {
  const [first = madeQuestion()] = all;
  const near = await vectors.nearnessTo(first, madeDiscussion({ questions: all }));
  return all.slice(1).map(({ number }) => near(number));
}

it('tells how near questions are, and makes the vector of each once', async () => {
  const { asked, vectors } = encoder();
  const all = questions('a?', 'aa?', 'b?');
  expect(await nearnessOf(vectors, all)).toEqual([1, 0]);
  expect(await nearnessOf(vectors, all)).toEqual([1, 0]);
  expect(asked.toSorted()).toEqual(['a?', 'aa?', 'b?']);
});

it('makes it as soon as a question is asked', async () => {
  const { asked, vectors } = encoder();
  vectors.expect('a?');
  expect(await nearnessOf(vectors, questions('a?', 'aa?'))).toEqual([1]);
  expect(asked).toEqual(['a?', 'aa?']);
});

it.each([
  ['without models', createQuestionVectors(undefined)],
  ['where there is no time', encoder(() => null).vectors],
])('does not know %s', async (_, vectors) => {
  vectors.expect('a?');
  expect(await nearnessOf(vectors, questions('a?', 'aa?'))).toEqual([null]);
});

it('knows of those that were encoded before there was no time', async () => {
  const { vectors } = encoder((text) => (text === 'aa?' ? null : vectorFor(text)));
  expect(await nearnessOf(vectors, questions('a?', 'aaa?', 'aa?', 'b?'))).toEqual([null, null, 0]);
});

it('compares what waits for a decision with what can be merged into, and nothing else', async () => {
  const { asked, vectors } = encoder();
  expect(await nearnessOf(vectors, questions({ text: 'a?', state: 'answered' }, 'aa?'))).toEqual([null]);
  const gone = (['rejected', 'merged', 'withdrawn', 'retracted'] as const).map((state) => ({
    text: `a ${state}?`,
    state,
  }));
  expect(await nearnessOf(vectors, questions('a?', ...gone))).toEqual([null, null, null, null]);
  expect(asked).toEqual(['a?']);
});

it('reads a long discussion in several looks, the newest questions first', async () => {
  const { vectors } = encoder();
  const all = questions('a?', ...Array.from({ length: 100 }, (_, at) => `b ${at}?`));
  expect((await nearnessOf(vectors, all)).map((near) => near === null)).toEqual(
    Array.from({ length: 100 }, (_, at) => at < 40),
  );
  expect(await nearnessOf(vectors, all)).not.toContain(null);
});

it('forgets what people asked', async () => {
  const { asked, vectors } = encoder();
  await nearnessOf(vectors, questions('a?'));
  vectors.forget();
  await nearnessOf(vectors, questions('a?'));
  expect(asked).toEqual(['a?', 'a?']);
});

it('offers moderators to merge what asks the same in other words', async () => {
  const encodeQuestion = async (text: string): Promise<Float32Array> =>
    Float32Array.from(/unsafe|danger/.test(text) ? [1, 0] : [0, 1]);
  const hall = await hallOn({
    database: await open(),
    bot: { core: { ...everywhere(harbourCore()), encodeQuestion } },
  });
  const { discord, guild, ada, ask, question } = hall;
  await hall.begin();
  await ask(ada, 'Who said the wall was unsafe?');
  await ask(discord.addMember(guild, { name: 'Cy' }), 'Who said the wall was old?');
  await ask(discord.addMember(guild, { name: 'Ben' }), 'Whose words were it that it is a danger?');
  const offered = async (number: number): Promise<unknown[]> =>
    selectsOf(await question(number))
      .filter((select) => select['placeholder'] === 'Merge with a similar question')
      .flatMap((select) => asList(select['options']).map((option) => asData(option)['label']));
  expect(await offered(3)).toEqual(['1: Who said the wall was unsafe?']);
  // By words alone the first would be offered.
  expect(await offered(2)).toEqual([]);
});
