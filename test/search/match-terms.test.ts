import NaturalTfIdf from 'natural/lib/natural/tfidf/tfidf.js';
import { expect, it } from 'vitest';
import { matchTerms, readBits, weigher, weightOf } from '../../src/search/match-terms.ts';
import { allSentences, buildPassageIndex } from '../../src/search/passage-index.ts';
import type { SearchQuery } from '../../src/search/search-query.ts';
import { countOnce } from '../../src/search/tf-idf.ts';
import { stem, tokenize } from '../../src/text/tokens.ts';
import fc from '../fuzz.ts';
import { readArticle } from './read-article.ts';

const WORDS = [
  'ferry',
  'toll',
  'harbour',
  'gull',
  'lamp',
  'constructor',
  'valueOf',
  'proto',
  'winter',
  'rope',
];
const sentence = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 6 });
const article = fc.array(sentence, { minLength: 1, maxLength: 12 });

const queryOf = (words: readonly string[]): SearchQuery => {
  const terms = [...new Set(words.map((word) => stem(word.toLowerCase())))];
  return {
    terms: terms.map((term) => ({ term, text: term, isName: false, isCorrected: false })),
    sequence: terms,
    expects: 'anything',
  };
};

it('gives every sentence the very score that natural gives it', () => {
  fc.assert(
    fc.property(fc.array(article, { minLength: 1, maxLength: 3 }), sentence, (articles, words) => {
      const sources = articles.map((sentences, at) =>
        readArticle(`a${at}`, sentences.map((each) => `${each.join(' ')}.`).join('\n')),
      );
      const index = buildPassageIndex(sources);
      const natural = new NaturalTfIdf();
      for (const {
        article: { body, sentences },
      } of sources)
        for (const { start, end } of sentences)
          natural.addDocument(countOnce(tokenize(body.slice(start, end)).map(({ term }) => term)));
      const query = queryOf(words);
      const matches = matchTerms(index, query, allSentences(index));
      readBits(matches, [allSentences(index)]);
      const { own, idfs } = matches;
      const weight = weigher(idfs);
      const expected = natural.tfidfs(query.terms.map(({ term }) => term));
      const scores = expected.map((_, at) => weightOf(own[at] ?? 0, idfs));
      expect(scores).toEqual(expected);
      expect(expected.map((_, at) => weight(own[at] ?? 0))).toEqual(expected);
    }),
  );
});

it('leaves nothing of one query to the next', () => {
  const index = buildPassageIndex([readArticle('a', 'The ferry sank.\nThe toll rose.')]);
  readBits(matchTerms(index, queryOf(['ferry']), allSentences(index)), [allSentences(index)]);
  const matches = matchTerms(index, queryOf(['toll']), allSentences(index));
  expect(Array.from(matches.own)).toEqual([0, 0]);
  readBits(matches, [allSentences(index)]);
  expect(Array.from(matches.own)).toEqual([0, 1]);
});

it('keeps the rarest terms of a question that has too many', () => {
  const common = Array.from({ length: 40 }, (_, at) => `word${String.fromCharCode(97 + (at % 26))}${at}x`);
  const index = buildPassageIndex([
    readArticle('a', `${common.join(' ')}.\n${common.join(' ')} lighthouse.`),
  ]);
  const { terms } = matchTerms(index, queryOf([...common, 'lighthouse']), allSentences(index));
  expect(terms).toHaveLength(31);
  expect(terms.at(-1)?.term).toBe(stem('lighthouse'));
});
