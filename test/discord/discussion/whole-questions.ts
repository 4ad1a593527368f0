// What the members of a whole discussion ask: plain words alone, so that they can be found again in whatever is written.
import { readFileSync } from 'node:fs';
import { isStopWord, tokenize } from '../../../src/text/tokens.ts';

const ARTICLE = new URL('../../../corpus/articles/labour-leadership-rally.md', import.meta.url);
const OPENINGS = ['What is said about', 'What do we know of', 'Which words are there on', 'How is it with'];
const WORDS = 4;
/** Of ten, two ask what another asks, in other words. */
const AGAIN = 5;

/** That many different questions about the article. */
export function wholeQuestions(count: number): string[] {
  const body = readFileSync(ARTICLE, 'utf8').replace(/^---\n[^]*?\n---\n/, '');
  const words = tokenize(body)
    .map(({ text }) => text)
    .filter((word) => /^[a-z]{4,}$/.test(word) && !isStopWord(word));
  const questions: string[] = [];
  for (let at = 0; questions.length < count; at++) {
    const from = (at * 7) % (words.length - WORDS);
    const some = words.slice(from, from + WORDS).join(' ');
    questions.push(`${OPENINGS[at % OPENINGS.length]} ${some}?`);
    if (questions.length < count && at % AGAIN === AGAIN - 1)
      questions.push(`${OPENINGS[(at + 1) % OPENINGS.length]} ${some} there?`);
  }
  return questions;
}
