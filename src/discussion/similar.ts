// Which questions of a discussion ask the same: for a moderator to merge, or to point to the answer there is.
import { isStopWord, tokenize } from '../text/tokens.ts';
import { remember } from '../text/remember.ts';
import { LIMITS, type Question } from './discussion.ts';

export type Likeness = {
  readonly number: number;
  /** Up to 1: how near they are by meaning or, where that is not known, the share of their words in common. */
  readonly likeness: number;
};

/** How near the question with a number is by meaning, from -1 to 1; null where it is not known. */
export type Nearness = (number: number) => number | null;

/** From this share of words in common on (Dice's coefficient) one may well be the other, put differently. */
const LIKE = 0.5;
/**
 * The same by meaning, measured on `test/discussion/alike.json`. It tells apart what two questions are about, and hardly
 * whether they ask who or when: so more is wanted where the words of one alone say what kind of thing it asks for.
 */
const NEAR = 0.74;
const NEAR_IF_ONE_TELLS = 0.84;
/** From here on they ask the same, unless a name or a figure differs. */
const SAME = 0.85;
const SUGGESTED = 3;

/**
 * Questions that may ask the same, likest first, three at most. Where their meaning is known, words in common count for
 * nothing: most that share many are about the same thing and ask something else of it.
 */
export function similarTo(
  text: string,
  others: readonly Question[],
  nearness: Nearness = () => null,
): Likeness[] {
  const own = wordsOf(text);
  return others
    .flatMap(({ number, text: other }) => {
      const words = wordsOf(other);
      const near = nearness(number);
      const likeness = near ?? shareOf(own, words);
      return likeness >= (near === null ? LIKE : nearEnough(own, words)) ? [{ number, likeness }] : [];
    })
    .toSorted((a, b) => b.likeness - a.likeness || a.number - b.number)
    .slice(0, SUGGESTED);
}

function nearEnough(a: Words, b: Words): number {
  if (a.wanted === b.wanted) return NEAR;
  return a.wanted === null || b.wanted === null ? NEAR_IF_ONE_TELLS : Infinity;
}

/** The question that asks the same for certain, by its words alone; null where none does. */
export function sameAs(text: string, others: readonly Question[]): number | null {
  const own = wordsOf(text);
  const best = others.find((other) => {
    const words = wordsOf(other.text);
    return (
      shareOf(own, words) >= SAME &&
      own.telling === words.telling &&
      own.asks === words.asks &&
      isInOneOrder(own.terms, words.terms)
    );
  });
  return best?.number ?? null;
}

/** “What did Voss say about the chairman?” is not “What did the chairman say about Voss?” */
function isInOneOrder(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const common = [...b].filter((term) => a.has(term));
  return [...a].filter((term) => b.has(term)).every((term, at) => term === common[at]);
}

type Words = {
  readonly terms: ReadonlySet<string>;
  /** Names and figures: two questions that differ in one of them are two. */
  readonly telling: string;
  /** Who, when or where is asked. */
  readonly asks: string;
  /** The kind of thing that is asked for; null where the words do not say. */
  readonly wanted: Wanted | null;
};

type Wanted = 'time' | 'amount' | 'person' | 'place' | 'reason';

/** The first that is found in a question, its words between spaces. */
const WANTED: readonly (readonly [Wanted, RegExp])[] = [
  ['time', / (?:when|how (?:soon|long)|what (?:date|day|time|year)|which day) /],
  ['amount', / how (?:many|much|far|big|large|often) /],
  ['person', / (?:who|whom|whose) /],
  ['place', / where /],
  ['reason', / (?:why|how come) /],
];

const ASKING = /^(?:who|whom|whose|what|when|where|which|why|how|many|much|not|no|never)$/;

const wordsOf = remember(4_000, readWords, LIMITS.questionLength);

function readWords(text: string): Words {
  const tokens = tokenize(text);
  const telling = tokens.filter((token, at) => /\d/.test(token.text) || (token.isCapital && at > 0));
  const kept = tokens.filter(({ text: word }) => !isStopWord(word) && !ASKING.test(word));
  const ofAll = kept.length === 0 ? tokens : kept;
  const spaced = ` ${tokens.map(({ text: word }) => word).join(' ')} `;
  return {
    terms: new Set(ofAll.map(({ term }) => term)),
    telling: telling
      .map(({ term }) => term)
      .toSorted()
      .join(' '),
    asks: tokens
      .filter(({ text: word }) => ASKING.test(word))
      .map(({ text: word }) => word)
      .toSorted()
      .join(' '),
    wanted: WANTED.find(([, words]) => words.test(spaced))?.[0] ?? null,
  };
}

function shareOf(a: Words, b: Words): number {
  const both = [...a.terms].filter((term) => b.terms.has(term)).length;
  const all = a.terms.size + b.terms.size;
  return all === 0 ? 0 : (2 * both) / all;
}
