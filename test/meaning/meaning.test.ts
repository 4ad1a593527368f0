import { afterAll, describe, expect, it } from 'vitest';
import { startMeaning } from '../../src/meaning/meaning.ts';
import { SIZE } from '../../src/meaning/vectors.ts';

const asked = { question: 'did anyone get hurt', after: [] };
const PAIRS = [
  { sentence: 'Two people were taken to hospital.', before: 'The wall fell at noon.' },
  { sentence: 'The wall will be rebuilt in May.', before: '' },
];

describe('the models', () => {
  let clock = 0;
  const meaning = startMeaning({ threads: 1, now: () => clock });
  afterAll(() => meaning.close());

  it('read by meaning, not by words', async () => {
    const [hospital = 0, rebuilt = 0] = (await meaning.readPairs(asked, PAIRS, Infinity)) ?? [];
    expect(hospital).toBeGreaterThan(rebuilt);
  });

  it('give the same to the same, whatever is asked beside it', async () => {
    const alone = await meaning.readPairs(asked, PAIRS.slice(0, 1), Infinity);
    const [together] = await Promise.all([
      meaning.readPairs(asked, PAIRS, Infinity),
      meaning.encodeQuestion(asked),
      meaning.encodeSentences(['The mayor wept.', 'Nobody came.']),
    ]);
    expect(together?.[0]).toBe(alone?.[0]);
  });

  it('tell how far they are with a text', async () => {
    const heard: number[] = [];
    const texts = Array.from(
      { length: 40 },
      (_, at) => `The council of Tarn met for the ${at}th time in the old hall.`,
    );
    const bytes = await meaning.encodeSentences(texts, (done) => heard.push(done));
    expect(bytes).toHaveLength(40 * SIZE);
    expect(heard.length).toBeGreaterThan(1);
    expect(heard.at(-1)).toBe(40);
    expect(await meaning.encodeSentences([])).toHaveLength(0);
  });

  it('do not read what there is no time for', async () => {
    const before = meaning.load().notRead;
    expect(await meaning.readPairs(asked, PAIRS, -1)).toBeNull();
    expect(meaning.load().notRead).toBe(before + 1);
  });

  it('turn away the reading of too many questions at once, and encode them all', async () => {
    const questions = Array.from({ length: 12 }, (_, at) => ({ question: `what of ${at}`, after: [] }));
    const read = questions.map((one) => meaning.readPairs(one, PAIRS, 120));
    const encoded = await Promise.all(questions.map((one) => meaning.encodeQuestion(one)));
    expect(encoded.filter((vector) => vector === null)).toEqual([]);
    const answered = (await Promise.all(read)).filter((scores) => scores !== null);
    expect(answered.length).toBeGreaterThan(0);
    expect(answered.length).toBeLessThan(12);
  });

  it('let nobody wait who has waited long enough, whatever goes before', async () => {
    await meaning.ready;
    const done: string[] = [];
    const tell = (what: string) => (value: unknown) => done.push(value === null ? `not ${what}` : what);
    const read = meaning.readPairs(asked, PAIRS, 100).then(tell('read'));
    const encoded = Array.from({ length: 5 }, () => meaning.encodeQuestion(asked).then(tell('encoded')));
    clock += 200;
    await Promise.all([read, ...encoded]);
    expect(done).toEqual(['not read', ...Array(5).fill('encoded')]);
    const first = meaning.encodeQuestion(asked);
    const second = meaning.encodeQuestion(asked);
    clock += 10_000;
    expect([await first, await second]).toEqual([expect.anything(), null]);
  });
});

describe('where the models cannot be loaded', () => {
  it('says why, and answers nothing', async () => {
    const meaning = startMeaning({ folder: new URL('nowhere/', import.meta.url) });
    await expect(meaning.ready).rejects.toThrow(/ENOENT/);
    expect(meaning.failure()).toMatch(/ENOENT/);
    expect(await meaning.encodeQuestion(asked)).toBeNull();
    expect(await meaning.readPairs(asked, PAIRS, 1000)).toBeNull();
    expect(await meaning.encodeSentences(['A sentence.'])).toBeNull();
    await meaning.close();
  });

  it('lets go of whoever waits when it is closed', async () => {
    const meaning = startMeaning({ threads: 1 });
    const waiting = meaning.encodeQuestion(asked);
    await meaning.close();
    expect(await waiting).toBeNull();
  });
});
