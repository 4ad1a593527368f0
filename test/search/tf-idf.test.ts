import NaturalTfIdf from 'natural/lib/natural/tfidf/tfidf.js';
import { expect, it } from 'vitest';
import { countOnce, tfIdf } from '../../src/search/tf-idf.ts';

const documents = [['harbour', 'ferry'], ['ferry', 'ferry', 'constructor'], ['toll'], ['__proto__', 'toll']];
const { idf, score } = tfIdf(
  documents.length,
  (term) => documents.filter((document) => document.includes(term)).length,
);

it('scores as natural does', () => {
  const natural = new NaturalTfIdf();
  for (const document of documents) natural.addDocument(countOnce(document));
  const terms = ['ferry', 'toll', 'unheard'];
  expect(documents.map((document) => score(terms, countOnce(document)))).toEqual(natural.tfidfs(terms));
});

it('counts a term once however often the sentence repeats it', () => {
  expect(score(['ferry'], countOnce(['ferry', 'ferry']))).toBe(idf('ferry'));
});

it.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])(
  'takes %j for a term like any other',
  (term) => {
    const held = documents.some((document) => document.includes(term));
    expect(score([term], countOnce([term]))).toBeCloseTo(idf(term));
    expect(idf(term)).toBeCloseTo(1 + Math.log(4 / (held ? 2 : 1)));
  },
);

it('scores nothing where there are no documents', () => {
  expect(tfIdf(0, () => 0).score(['ferry'], countOnce(['ferry']))).toBe(0);
});
