// What a reranker changes in an answer, on its double: the order of what is shown, and nothing else.
import { expect, it } from 'vitest';
import type { Answer } from '../../src/answer/answer.ts';
import { answerQuestion } from '../../src/answer/answer-question.ts';
import { byWords, type Known } from '../../src/answer/known.ts';
import { rankDocuments } from '../../src/answer/rank-sentences.ts';
import { createReranker, type Reranker } from '../../src/meaning/rerank.ts';
import { type Reply, rerankDouble, type RerankRequest } from '../meaning/rerank-double.ts';
import { readArticle } from '../search/read-article.ts';
import { knownOf } from './known.ts';

const ARTICLE = readArticle(
  'pier',
  [
    'The pier at Orrin opened in 1901, and the town was proud of it.',
    'A storm took the roof of the pier in 1953.',
    'The pier burned down in 1978 because a lamp fell over.',
    'The council rebuilt the pier in 1984.',
    'Gulls nest on the pier in spring.',
    'A ferry calls at the pier twice a day.',
    'Anglers pay two crowns to fish from the pier.',
    'The pier is 300 metres long.',
    'The pier has a clock that is always late.',
    'Children dive from the pier in summer.',
  ].join('\n\n'),
);
const known = await knownOf([ARTICLE]);
const ASKED = 'Why did the pier burn down?';
const UNANSWERABLE = 'What did the minister of finance say about taxes on imported wine?';

async function rerankerFor(reply: (request: RerankRequest) => Reply) {
  const double = await rerankDouble(reply);
  return { double, reranker: createReranker({ url: double.url, key: null, model: null, timeoutMs: 20_000 }) };
}

/** The last first. */
const backwards = ({ documents }: RerankRequest): Reply => ({
  kind: 'scores',
  scores: documents.map((_, at) => at),
});

const ask = (reranker: Reranker | null, question: string, on: Known = known): Promise<Answer> =>
  answerQuestion({ ...on, reranker }, { question, top: 20 });
const shown = (answer: Answer): readonly string[] =>
  (answer.kind === 'passages' ? answer.passages : answer.suggestion.closest).map(({ text }) => text);

it('shows the passages that were sent in the order of the reranker, with scores that fall', async () => {
  const { reranker, double } = await rerankerFor(backwards);
  const [own, other] = [await ask(null, ASKED), await ask(reranker, ASKED)];
  const [request] = double.requests;
  expect(request).toMatchObject({ query: ASKED, top_n: 6 });
  const sent = request?.documents.map((text) => text.split('\n')[0] ?? '') ?? [];
  expect(shown(own)[0]).toBe('The pier burned down in 1978 because a lamp fell over.');
  expect(shown(other).filter((text) => sent.includes(text))).toEqual(
    sent.toReversed().filter((text) => shown(other).includes(text)),
  );
  expect(shown(other)[0]).toBe(sent.at(-1));
  const scores = other.kind === 'passages' ? other.passages.map(({ score }) => score) : [];
  expect(scores).toEqual(scores.toSorted((a, b) => b - a));
  expect(double.violations).toEqual([]);
});

it('is as sure of an answer, and refuses, as without it', async () => {
  for (const reply of [
    backwards,
    ({ documents }: RerankRequest): Reply => ({ kind: 'scores', scores: documents.map(() => 1) }),
  ]) {
    const { reranker, double } = await rerankerFor(reply);
    for (const question of [ASKED, UNANSWERABLE]) {
      const [own, other] = [await ask(null, question), await ask(reranker, question)];
      expect([other.kind, other.confidence]).toEqual([own.kind, own.confidence]);
    }
    expect(double.requests).toHaveLength(2);
  }
  expect((await ask(null, ASKED)).kind).toBe('passages');
  expect((await ask(null, UNANSWERABLE)).kind).toBe('nothing-found');
});

it('answers as without it where the reranker fails', async () => {
  const { reranker } = await rerankerFor(() => ({ kind: 'raw', status: 500, body: '' }));
  expect(await ask(reranker, ASKED)).toEqual(await ask(null, ASKED));
});

it('goes by it where there are no models, too', async () => {
  const { reranker, double } = await rerankerFor(backwards);
  const words = byWords(known.index);
  const [own, other] = [await ask(null, ASKED, words), await ask(reranker, ASKED, words)];
  expect(double.requests).toHaveLength(1);
  expect(other.confidence).toBe(own.confidence);
  const { ranked, conf } = await rankDocuments({ ...words, reranker }, { question: ASKED, doc: 'pier' });
  const plain = await rankDocuments(words, { question: ASKED, doc: 'pier' });
  expect(ranked.slice(0, 6)).toEqual(plain.ranked.slice(0, 6).toReversed());
  expect(ranked.slice(6)).toEqual(plain.ranked.slice(6));
  expect(conf).toBe(plain.conf);
});

it('sends the question behind the two before it, and the last of these as it was asked', async () => {
  const { reranker, double } = await rerankerFor(backwards);
  const after = ['What is at Orrin?', 'When did the pier open?', 'When did it burn down?'];
  await answerQuestion({ ...known, reranker }, { question: 'And why?', after });
  expect(double.requests.map(({ query }) => query)).toEqual([
    // What “that” is in “who said that?” is what was shown first.
    'What is at Orrin? / When did the pier open? / When did it burn down?',
    'When did the pier open? / When did it burn down? / And why?',
  ]);
});

it('waits for the slower of the two readers, not for both', async () => {
  const started: string[] = [];
  const both = Promise.withResolvers<void>();
  const start = async (who: string): Promise<void> => {
    started.push(who);
    if (started.length === 2) both.resolve();
    await both.promise;
  };
  const { meaning } = known;
  if (meaning === null) throw new Error('there are no models');
  const reader = {
    ...meaning,
    readPairs: async (...args: Parameters<typeof meaning.readPairs>) => (
      await start('reader'),
      meaning.readPairs(...args)
    ),
  };
  const reranker: Reranker = {
    host: 'rerank.example',
    order: async () => (await start('reranker'), null),
    load: () => ({ reranked: 0, fellBack: 0 }),
  };
  await answerQuestion({ ...known, meaning: reader, reranker }, { question: ASKED });
  expect(started.toSorted()).toEqual(['reader', 'reranker']);
});
