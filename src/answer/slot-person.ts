// Whether a sentence holds somebody who is or does what is asked.
import { isStopWord, type WrittenToken } from '../text/tokens.ts';
import { belongs, type Look, newNames } from './look.ts';
import type { Query } from './query.ts';

/** “Who is *Leila Farrant*?”: a sentence with all of the name tells of whoever has it. */
export function asksOnlyForNames({ hits }: Look, terms: Query['terms']): boolean {
  return terms.every(({ isName }, at) => isName && hits.some(({ term }) => term === at));
}

export function somebody(look: Look): number {
  const { tokens, predicates, isSpoken } = look;
  const { text } = look.traits;
  // “*We* keep receipts,” she said.
  if (isSpoken && FIRST_PERSON.test(text) && (predicates.length > 0 || !look.hasPredicate)) return 1;
  const passive = predicates.filter((place) => isPassive(tokens, place));
  // “It was inspected in March” does not say who did.
  if (passive.length > 0 && passive.length === predicates.length)
    return Math.max(...passive.map((place) => agentOf(look, place)));
  let best = PERSONAL.test(text) ? (look.predicates.length > 0 ? 0.45 : 0.2) : 0;
  for (const { first, last, start, end } of newNames(look)) {
    const isOwner = /['’]s?$/.test(text.slice(start, end + 2)) && !/s['’]$/.test(text.slice(start, end + 1));
    const isAside = isOwner || PREPOSITION.test(text.slice(0, start));
    best = Math.max(best, belongs(look, first) * (isAside ? 0.4 : last > first ? 1 : 0.9));
  }
  return best;
}

/** “was *inspected*”, “has not been *seen*” */
function isPassive(tokens: readonly WrittenToken[], place: number): boolean {
  for (let at = place - 1; at >= place - 3; at--) {
    const word = tokens[at]?.text ?? '';
    if (BEING.test(word)) return /(?:ed|en|t|d|n)$/.test(tokens[place]?.text ?? '');
    if (!/(?:ly|not|never|also|since|already|later|then|only)$/.test(word)) return false;
  }
  return false;
}

/** “organised *by the network Momentum*”: whoever is named behind “by” in the clause of a passive. */
function agentOf(look: Look, place: number): number {
  const { tokens, areTogether, isNew } = look;
  const by = tokens.findIndex(({ text }, at) => at > place && text === 'by' && areTogether(at, place));
  if (by < 0) return 0;
  if (newNames(look).some(({ first }) => first > by && first <= by + 6)) return 1;
  return tokens.slice(by + 1, by + 4).some(({ text, term }) => !isStopWord(text) && isNew(term)) ? 0.6 : 0;
}

const PERSONAL = /\b(?:he|she|they|I|we)\b/;
const FIRST_PERSON = /\b(?:I|[Ww]e)\b/;
const BEING = /^(?:is|are|was|were|be|been|being|got|gets)$/;
const PREPOSITION =
  /\b(?:in|at|from|near|to|outside|inside|across|around|into|with|against|for|of|about|on) (?:the )?$/i;
