// What the ranking looks at in a sentence beside its terms. Made when first needed, kept while it is in use.
import { slice } from '../text/span.ts';
import { isStopWord, tokenizeSentence } from '../text/tokens.ts';
import { type Entity, entitiesOf } from './entities.ts';
import { passageAt, type PassageIndex } from './passage-index.ts';

export type SentenceTraits = {
  /** Every term in order, small words too. */
  readonly terms: readonly string[];
  /** Whether the word at each place begins with a capital that its place does not ask for. */
  readonly capitals: readonly boolean[];
  readonly entities: readonly Entity[];
  /** Its small words that tell one event from another, each once. */
  readonly telling: readonly string[];
  /** Speaks of somebody or something that an earlier sentence names. */
  readonly hasPronoun: boolean;
  /** Says what its subject is; place of the verb among the terms, -1 where it does not. */
  readonly definesAt: number;
  /** Gives a reason, a place, a length of time, an age. */
  readonly givesReason: boolean;
  readonly givesPlace: boolean;
  readonly givesDuration: boolean;
  readonly givesAge: boolean;
  readonly text: string;
};

const MAX_KEPT = 20_000;
const kept = new WeakMap<PassageIndex, Map<number, SentenceTraits>>();

export function traitsOf(index: PassageIndex, sentence: number): SentenceTraits {
  let known = kept.get(index);
  if (known === undefined) kept.set(index, (known = new Map()));
  let traits = known.get(sentence);
  if (traits === undefined) {
    const passage = passageAt(index, sentence);
    traits = new Traits(slice(passage.source.article.body, passage));
    if (known.size >= MAX_KEPT) known.clear();
    known.set(sentence, traits);
  }
  return traits;
}

/** What takes longer than all the rest, and most questions do not ask for, is looked for when it is needed. */
class Traits implements SentenceTraits {
  readonly terms: readonly string[];
  readonly capitals: readonly boolean[];
  readonly telling: readonly string[];
  readonly hasPronoun: boolean;
  readonly text: string;
  #entities: readonly Entity[] | undefined;
  #definesAt: number | undefined;
  #reason: boolean | undefined;
  #place: boolean | undefined;
  #duration: boolean | undefined;
  #age: boolean | undefined;

  constructor(text: string) {
    const tokens = tokenizeSentence(text);
    const terms = tokens.map(({ term }) => term);
    const telling = terms.filter((term, at) => TELLING.has(term) && terms.indexOf(term) === at);
    this.terms = terms;
    this.capitals = tokens.map(({ isCapital }, at) => at > 0 && isCapital);
    this.telling = telling.length === 0 ? NONE : telling;
    this.hasPronoun = tokens.some((token) => PRONOUNS.has(token.text));
    this.text = text;
  }

  get entities(): readonly Entity[] {
    return (this.#entities ??= entitiesOf(this.text));
  }

  get definesAt(): number {
    return (this.#definesAt ??= DEFINES.test(this.text)
      ? tokenizeSentence(this.text).findIndex((token) => BEING.has(token.text))
      : -1);
  }

  get givesReason(): boolean {
    return (this.#reason ??= REASON.test(this.text));
  }

  get givesPlace(): boolean {
    return (this.#place ??= PLACE.test(this.text));
  }

  get givesDuration(): boolean {
    return (this.#duration ??= DURATION.test(this.text));
  }

  get givesAge(): boolean {
    return (this.#age ??= AGE.test(this.text));
  }
}

const NONE: readonly string[] = [];

/** The terms of an entity that carry subject matter. */
export function entityTerms({ terms }: SentenceTraits, { first, last }: Entity): string[] {
  return terms.slice(first, last + 1).filter((term) => !isStopWord(term));
}

const PRONOUNS: ReadonlySet<string> = new Set(
  'he she they it his her their its him them this these'.split(' '),
);
const BEING: ReadonlySet<string> = new Set(['is', 'are', 'was', 'were']);
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

// Small words that tell one event from another when the question has them too.
const TELLING: ReadonlySet<string> = new Set(
  'after befor dure between most more other onli same over under against becaus until sinc into through without about abov below each both'.split(
    ' ',
  ),
);
