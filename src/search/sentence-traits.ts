// What the ranking looks at in a sentence beside its terms. Made when first needed, kept while it is in use.
import { slice } from '../text/span.ts';
import { isStopWord, tokenize } from '../text/tokens.ts';
import { type Entity, findEntities, isCapitalised } from './entities.ts';
import { passageAt, type PassageIndex } from './passage-index.ts';

export type SentenceTraits = {
  /** Every term in order, small words too. */
  readonly terms: readonly string[];
  /** Whether the word at each place begins with a capital that its place does not ask for. */
  readonly capitals: readonly boolean[];
  readonly entities: readonly Entity[];
  /** Speaks of somebody or something that an earlier sentence names. */
  readonly hasPronoun: boolean;
  readonly givesReason: boolean;
  readonly givesPlace: boolean;
  readonly givesDuration: boolean;
  readonly givesAge: boolean;
  /** Says what its subject is; place of the verb among the terms, -1 where it does not. */
  readonly definesAt: number;
};

const MAX_KEPT = 20_000;
const kept = new WeakMap<PassageIndex, Map<number, SentenceTraits>>();

export function traitsOf(index: PassageIndex, sentence: number): SentenceTraits {
  let known = kept.get(index);
  if (known === undefined) kept.set(index, (known = new Map()));
  let traits = known.get(sentence);
  if (traits === undefined) {
    const passage = passageAt(index, sentence);
    traits = readTraits(slice(passage.source.article.body, passage));
    if (known.size >= MAX_KEPT) known.clear();
    known.set(sentence, traits);
  }
  return traits;
}

function readTraits(text: string): SentenceTraits {
  const tokens = tokenize(text);
  let entities: readonly Entity[] | null = null;
  return {
    terms: tokens.map(({ term }) => term),
    capitals: tokens.map((token, at) => at > 0 && isCapitalised(text, token)),
    // Most questions ask for none, and looking for them takes longer than all the rest.
    get entities() {
      return (entities ??= findEntities(text, tokens));
    },
    hasPronoun: tokens.some((token) => PRONOUNS.has(token.text)),
    givesReason: REASON.test(text),
    givesPlace: PLACE.test(text),
    givesDuration: DURATION.test(text),
    givesAge: AGE.test(text),
    definesAt: DEFINES.test(text)
      ? tokens.findIndex(
          ({ text: word }) => word === 'is' || word === 'are' || word === 'was' || word === 'were',
        )
      : -1,
  };
}

/** The terms of an entity that carry subject matter. */
export function entityTerms({ terms }: SentenceTraits, { first, last }: Entity): string[] {
  return terms.slice(first, last + 1).filter((term) => !isStopWord(term));
}

const PRONOUNS: ReadonlySet<string> = new Set(
  'he she they it his her their its him them this these'.split(' '),
);
const REASON =
  /\b(?:because|due to|since|so that|in order to|as a result|therefore|owing to|caused by|reasons?|thanks to|led to|to (?:avoid|prevent|protect|help|ensure|make|allow|keep))\b/i;
const PLACE =
  /\b(?:in|at|from|near|to|outside|across|throughout|around|into|of) (?:the )?(?:\p{Lu}|north|south|east|west|city|town)/u;
const DURATION =
  /\b(?:years?|months?|weeks?|days?|hours?|minutes?|seconds?|decades?|centur(?:y|ies)|aged?)\b/;
// “Ada Okafor, 52,” · “is 81.” · “aged 9” · “a 14-year-old”
const AGE =
  /\p{L}, \d{1,3}[,.]|\b(?:aged?|turn(?:ed|s)|is|was|now|then) \d{1,3}\b(?! ?(?:%|per))|\b\d{1,3}[ -]years?[ -]old\b/u;
const DEFINES =
  /\b(?:is|are|was|were) (?:an?|the|one of)\b|\b(?:means?|refers? to|known as|called|defined as|consists? of)\b|\([A-Z]{2,}\)|, (?:an?|the) [^,]+,/;
