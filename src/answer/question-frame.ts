// A question's small frame: its words in order, and which of them is the predicate, what it asks to have happened.
import { baseForm } from '../text/irregular.ts';
import { isStopWord, type Token } from '../text/tokens.ts';
import type { AnswerKind } from '../search/search-query.ts';

export type Frame = {
  /** Folded words and their terms, in order and side by side. */
  readonly words: readonly string[];
  readonly terms: readonly string[];
  /** Place of the predicate among them; -1 where there is none, or one that an answer need not repeat. */
  readonly predicate: number;
};

/** Reads the frame by the place of auxiliaries and the forms of words; `names` are terms that are mostly names. */
export function frameOf(tokens: readonly Token[], names: ReadonlySet<string>, expects: AnswerKind): Frame {
  const words = tokens.map(({ text }) => text);
  const terms = tokens.map(({ term }) => term);
  const place = predicateAt(words, terms, names);
  const isImplied = place >= 0 && IMPLIED.has(words[place] ?? '') && PLAIN_FACTS.has(expects);
  return { words, terms, predicate: isImplied ? -1 : place };
}

function predicateAt(words: readonly string[], terms: readonly string[], names: ReadonlySet<string>): number {
  const asking = words.findIndex((word) => QUESTION_WORDS.has(word));
  const measure = words[asking] === 'how' && /^(?:many|much)$/.test(words[asking + 1] ?? '') ? 1 : 0;
  const from = asking + 1 + measure;
  // “who *organised* it”
  if (words[asking] === 'who' && !AUXILIARIES.has(words[from] ?? ''))
    return words.findIndex((word, at) => at >= from && !isStopWord(word));
  let end = from;
  if (FOCUSING.has(words[asking] ?? ''))
    while (end < from + 5 && isPartOfFocus(words[end], end > from)) end++;
  const auxiliary = words.findIndex((word, at) => at >= from && AUXILIARIES.has(word));
  // “how many people *signed* it”
  if (auxiliary < 0 || auxiliary > end + 1) return verbFormFrom(words, end > from ? from + 1 : from);
  const isSupport = SUPPORT.has(words[auxiliary] ?? '');
  const participle = isSupport
    ? -1
    : words.findIndex(
        (word, at) => at > auxiliary && isVerbForm(word) && !DETERMINERS.has(words[at - 1] ?? ''),
      );
  return participle >= 0 || BEING.has(words[auxiliary] ?? '')
    ? participle
    : behindSubject(words, terms, names, auxiliary + 1);
}

function isPartOfFocus(word: string | undefined, isInner: boolean): boolean {
  return word !== undefined && !AUXILIARIES.has(word) && (!isStopWord(word) || (isInner && word === 'of'));
}

/** “did she *say*”, “did Abel Moss *open*”, “does the old town *own*”: the verb behind the subject. */
function behindSubject(
  words: readonly string[],
  terms: readonly string[],
  names: ReadonlySet<string>,
  from: number,
): number {
  const isContent = (at: number): boolean => at < words.length && !isStopWord(words[at] ?? '');
  const pastDeterminers = (at: number): number => {
    let next = at;
    while (DETERMINERS.has(words[next] ?? '')) next++;
    return next;
  };
  let first = from;
  while (AUXILIARIES.has(words[first] ?? '') || words[first] === 'not') first++;
  if (isStopWord(words[first] ?? '') && !DETERMINERS.has(words[first] ?? ''))
    return words.findIndex((_, at) => at > first && isContent(at));
  let start = pastDeterminers(first);
  let end = start;
  while (isContent(end)) end++;
  // “the leader *of the union* and *the mayor*”
  while (words[end] === 'of' || words[end] === 'and') {
    const next = pastDeterminers(end + 1);
    if (!isContent(next)) break;
    start = end = next;
    while (isContent(end)) end++;
  }
  for (let at = start + 1; at < end; at++)
    if (names.has(terms[at - 1] ?? '') && !names.has(terms[at] ?? '') && !/^\d/.test(words[at] ?? ''))
      return at;
  return end - 1 > start ? end - 1 : verbFormFrom(words, end);
}

function verbFormFrom(words: readonly string[], from: number): number {
  return words.findIndex((word, at) => at >= from && isVerbForm(word));
}

function isVerbForm(word: string): boolean {
  return (
    !isStopWord(word) && (word === 'born' || /[a-z]{2}(?:ed|ing)$/.test(word) || baseForm(word) !== word)
  );
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

const QUESTION_WORDS = words(
  'who whos whom whose when whens where wheres why whys how hows what whats which',
);
const FOCUSING = words('what which how whose');
const BEING = words('is are was were be been being am');
const SUPPORT = words('do does did will would can could shall should may might must');
const AUXILIARIES: ReadonlySet<string> = new Set([...BEING, ...SUPPORT, 'has', 'have', 'had']);
const DETERMINERS = words(
  'the a an his her its their our my your this that these those some any each every another other',
);
// “Where is it kept?” “In the vault.” “How long does it last?” “It takes an hour.”: an answer has other words for these.
const IMPLIED = words(
  `hold held keep kept work works worked happen happened take place cost costs located situated based
  go going be last lasts`,
);
const PLAIN_FACTS: ReadonlySet<AnswerKind> = new Set<AnswerKind>([
  'place',
  'date',
  'money',
  'duration',
  'number',
]);
