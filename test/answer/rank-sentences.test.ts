import { expect, it } from 'vitest';
import { byWords } from '../../src/answer/known.ts';
import { articlesOf, rankDocuments } from '../../src/answer/rank-sentences.ts';
import { buildPassageIndex } from '../../src/search/passage-index.ts';

const documents = articlesOf([
  {
    id: 'ferry',
    title: 'Ferry',
    sentences: [
      { text: 'The ferry left the harbour when the lighthouse was dark.', p: 3 },
      { text: 'It sank.', p: 3 },
      { text: 'A lighthouse keeper saw it.', p: 9 },
    ],
  },
  { id: 'bridge', title: 'Bridge', sentences: [{ text: 'A keeper opened the bridge.', p: 0 }] },
]);
const known = byWords(buildPassageIndex(documents));

it('ranks the sentences of one document', async () => {
  const { ranked } = await rankDocuments(known, {
    question: 'What did the lighthouse keeper see?',
    doc: 'ferry',
  });
  expect(ranked.map(({ sentence }) => sentence)).toEqual([2, 0, 1]);
});

it('ranks all documents together when none is named', async () => {
  const { ranked } = await rankDocuments(known, { question: 'Who opened the bridge?' });
  expect(ranked[0]).toEqual({ doc: 'bridge', sentence: 0 });
  expect(ranked).toHaveLength(4);
});

it('ranks nothing of a document it does not hold', async () => {
  expect(await rankDocuments(known, { question: 'Who?', doc: 'tunnel' })).toEqual({ ranked: [], conf: 0 });
});
