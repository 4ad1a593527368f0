// Questions about a made-up library, of the kinds people ask: each about one sentence, by some of its words.
import type { ReadArticle } from '../../src/search/passage.ts';
import { isStopWord, tokenize } from '../../src/text/tokens.ts';
import { libraryWords } from './made-library.ts';
import { below, pick, type Random, seeded } from './random.ts';

const OPENINGS = ['What did the', 'When did the', 'How many', 'Why was the', 'Where did', 'Which', 'Who'];
const COMMON_WORD = 0.3;
const MISSPELT = 0.1;
const WHO_SAID = 0.12;
const WHAT_DID_SAY = 0.12;

export function makeQuestions(library: readonly ReadArticle[], count: number, seed: number): string[] {
  const random = seeded(seed);
  return Array.from({ length: count }, () => makeQuestion(random, library));
}

function makeQuestion(random: Random, library: readonly ReadArticle[]): string {
  const { article, speech } = pick(random, library);
  const { start, end } = pick(random, article.sentences);
  const content = tokenize(article.body.slice(start, end)).filter(({ text }) => !isStopWord(text));
  const wanted = 2 + below(random, 4);
  const words: string[] = [];
  for (let at = 0; at < wanted && content.length > 0; at++) {
    const [token] = content.splice(below(random, content.length), 1);
    if (token !== undefined) words.push(article.body.slice(start + token.start, start + token.end));
  }
  // Readers do not only use the article's words.
  if (random() < COMMON_WORD) words.push(libraryWords().content(random));
  if (random() < MISSPELT && words[0] !== undefined) words[0] = misspell(random, words[0]);
  const kind = random();
  if (kind < WHO_SAID) return `Who said ${words.join(' ')}?`;
  if (kind < WHO_SAID + WHAT_DID_SAY)
    return `What did ${pick(random, speech.speakers).name} say about ${words.slice(0, 2).join(' ')}?`;
  return `${pick(random, OPENINGS)} ${words.join(' ')}?`;
}

/** Two neighbouring letters in each other's place. */
function misspell(random: Random, word: string): string {
  if (word.length < 5) return word;
  const at = 1 + below(random, word.length - 2);
  return word.slice(0, at) + (word[at + 1] ?? '') + (word[at] ?? '') + word.slice(at + 2);
}

/** Distinct terms that carry subject matter: what every contender is given of a sentence or a question. */
export function contentTerms(text: string): string[] {
  const terms = new Set<string>();
  for (const token of tokenize(text)) if (!isStopWord(token.text)) terms.add(token.term);
  return [...terms];
}
