// Whether a sentence holds the kind of thing a question asks for, and holds it where it can belong to what is asked:
// in the clause of the predicate, right before the thing counted, beside the thing named.
import type { Entity } from '../search/entities.ts';
import type { TermMatches } from '../search/match-terms.ts';
import { passageAt, type PassageIndex } from '../search/passage-index.ts';
import { entityTerms, type SentenceTraits, traitsOf } from '../search/sentence-traits.ts';
import { findHits, type TermHits } from '../search/term-hits.ts';
import { isStopWord, tokenizeSentence, type WrittenToken } from '../text/tokens.ts';
import type { Query } from './query.ts';

/** A sentence as it is looked at for an answer; places are among its tokens. */
export type Look = {
  readonly traits: SentenceTraits;
  readonly tokens: readonly WrittenToken[];
  readonly hits: TermHits;
  /** Whether two tokens stand in one clause. */
  readonly areTogether: (one: number, other: number) => boolean;
  /** Where the question's predicate and the head of the thing asked for stand. */
  readonly predicates: readonly number[];
  readonly heads: readonly number[];
  readonly hasPredicate: boolean;
  readonly hasHead: boolean;
  readonly question: string;
  /** Whether a word is none of the question's, nor stands for one. */
  readonly isNew: (term: string) => boolean;
  readonly names: ReadonlySet<string>;
  /** Whether somebody who is known says it, or part of it. */
  readonly isSpoken: boolean;
};

export function lookAt(index: PassageIndex, query: Query, matches: TermMatches, sentence: number): Look {
  const { frame, focus } = query;
  const traits = traitsOf(index, sentence);
  const tokens = tokenizeSentence(traits.text);
  const hits = findHits(matches, traits.terms);
  const predicate = matches.ownTerms.get(frame.terms[frame.predicate] ?? '');
  const head = matches.ownTerms.get(focus.at(-1) ?? '');
  const placesOf = (wanted: number | undefined): number[] =>
    hits.flatMap(({ term, place }) => (term === wanted ? [place] : []));
  return {
    traits,
    tokens,
    hits,
    areTogether: (one, other) => !isParted(traits.text, tokens, Math.min(one, other), Math.max(one, other)),
    predicates: placesOf(predicate),
    heads: placesOf(head),
    hasPredicate: predicate !== undefined,
    hasHead: head !== undefined,
    question: frame.words.join(' '),
    isNew: (term) => !matches.positions.has(term) && !frame.terms.includes(term),
    names: index.names,
    isSpoken: passageAt(index, sentence).attributions.some(({ speaker }) => speaker !== null),
  };
}

/** From 0, nothing that could answer, to 1, where it can only belong to what is asked; null where any sentence could. */
export function slotIn(look: Look, { expects, terms }: Query): number | null {
  const { traits } = look;
  switch (expects) {
    case 'number':
      return counted(look);
    case 'money':
      return most(look, newEntities(look).filter(isMoney(traits.text)));
    case 'age':
      return traits.givesAge ? 1 : 0;
    case 'duration':
      return lasting(look);
    case 'date':
      return dated(look);
    case 'person':
      return asksOnlyForNames(look, terms) ? 1 : somebody(look);
    case 'name':
      return named(look);
    case 'place':
      return placed(look);
    case 'reason':
      return REASON.test(traits.text) ? 1 : PURPOSE.test(traits.text) ? 0.5 : 0;
    default:
      return null;
  }
}

/** A date, “two days after the vote”, or, for less, anything that tells when. */
function dated(look: Look): number {
  const { traits, tokens, predicates } = look;
  const told = TIME_CLAUSE.test(traits.text) ? (predicates.length > 0 ? 0.35 : 0.18) : 0;
  const after = LATER.exec(traits.text);
  const later =
    after === null
      ? 0
      : belongs(
          look,
          tokens.findIndex(({ end }) => end > after.index),
        );
  return Math.max(told, later, most(look, newEntities(look, 'date')));
}

/** Commas, colons, dashes and marks part clauses, and words that open one; nothing stands outside the sentence. */
function isParted(text: string, tokens: readonly WrittenToken[], first: number, last: number): boolean {
  if (first < 0 || last >= tokens.length) return first !== last;
  for (let at = first + 1; at <= last; at++) {
    const { start = 0, text: word = '' } = tokens[at] ?? {};
    if (CLAUSE_OPENS.has(word) || BORDER.test(text.slice(tokens[at - 1]?.end, start))) return true;
  }
  return false;
}

/** How likely what stands at a place belongs to the predicate, or to whatever else of the question is there. */
function belongs({ areTogether, predicates, hasPredicate, hits }: Look, place: number): number {
  const shares = (other: number): boolean => areTogether(other, place);
  if (predicates.length > 0) return predicates.some(shares) ? 1 : 0.5;
  const isBeside = hits.some((hit) => shares(hit.place));
  return hasPredicate ? (isBeside ? 0.4 : 0.25) : isBeside ? 0.9 : 0.6;
}

function newEntities({ traits, isNew }: Look, ...kinds: readonly Entity['kind'][]): Entity[] {
  return traits.entities.filter(
    (entity) =>
      (kinds.length === 0 || kinds.includes(entity.kind)) && entityTerms(traits, entity).some(isNew),
  );
}

function most(look: Look, entities: readonly Entity[]): number {
  return Math.max(0, ...entities.map(({ first }) => belongs(look, first)));
}

function isMoney(text: string): (entity: Entity) => boolean {
  return ({ kind, end }) => kind === 'money' || (kind === 'number' && COINS.test(text.slice(end)));
}

/** Asked how many, a figure must stand before the thing counted; else near what is asked. */
function counted(look: Look): number {
  const { traits, tokens, heads, hasHead, question, predicates, areTogether } = look;
  const { text } = traits;
  const asksCount = hasHead && HOW_MANY.test(question);
  let best = 0;
  for (const { first, last, start, end } of newEntities(look, 'number', 'money', 'percent')) {
    const isAge = /\p{Lu}[\p{L}’]+, $/u.test(text.slice(0, start)) && text[end] === ',';
    if (isAge) continue;
    const isOf = (head: number): boolean => head === first - 1 || isCountOf(look, last, head);
    let fit = 0.25;
    if (!asksCount) fit = 0.9 * belongs(look, first);
    else if (heads.some(isOf)) fit = 1;
    else if (tokens.length <= BARE) fit = 0.8;
    else if (heads.length === 0) fit = predicates.some((place) => areTogether(place, first)) ? 0.6 : 0.3;
    best = Math.max(best, fit);
  }
  if (!asksCount) return best;
  for (const head of heads)
    for (const { text: word } of tokens.slice(Math.max(0, head - 3), head))
      if (FEW.test(word)) best = Math.max(best, 0.7);
      else if (ONE.test(word)) best = Math.max(best, 0.35);
  return best;
}

/** “12 *copper plates*”, “nine of the *plates*”: whether nothing parts a figure from what it may count. */
function isCountOf({ tokens, areTogether }: Look, figure: number, head: number): boolean {
  if (head <= figure || head > figure + 4 || !areTogether(head, figure)) return false;
  const between = tokens.slice(figure + 1, head);
  return between[0]?.text === 'of' || !between.some(({ text }) => isStopWord(text));
}

/** Whether “how many” is asked of something that the sentence names and gives no figure of. */
export function isUncounted(look: Look): boolean {
  const { heads, hasHead, tokens, question } = look;
  if (!hasHead || !HOW_MANY.test(question) || tokens.length <= BARE) return false;
  return !newEntities(look, 'number', 'money', 'percent').some(({ last }) =>
    heads.some((head) => isCountOf(look, last, head)),
  );
}

function lasting(look: Look): number {
  const { traits, tokens, question } = look;
  const found =
    LENGTH_OF_TIME.exec(traits.text) ?? (HOW_LONG_IS.test(question) ? EXTENT.exec(traits.text) : null);
  if (found === null) return 0;
  return belongs(
    look,
    tokens.findIndex(({ end }) => end > found.index),
  );
}

/** Names that are not only a capital at the sentence's head. */
function newNames(look: Look): Entity[] {
  return newEntities(look, 'name').filter(
    ({ first }) => first > 0 || look.names.has(look.tokens[first]?.term ?? ''),
  );
}

/** “Who is *Leila Farrant*?”: a sentence with all of the name tells of whoever has it. */
function asksOnlyForNames({ hits }: Look, terms: Query['terms']): boolean {
  return terms.every(({ isName }, at) => isName && hits.some(({ term }) => term === at));
}

function somebody(look: Look): number {
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

function named(look: Look): number {
  const { traits, tokens, heads, isNew } = look;
  const isQualified = heads.some((head) => {
    const before = tokens[head - 1];
    return before !== undefined && !isStopWord(before.text) && isNew(before.term);
  });
  let best = isQualified ? 0.6 : 0;
  if (TITLED.test(traits.text)) best = Math.max(best, 0.6 * belongs(look, 0));
  for (const { first, last } of newNames(look)) {
    const isBeside = heads.some((head) => head >= first - 2 && head <= last + 3);
    best = Math.max(best, isBeside ? 1 : 0.7 * belongs(look, first));
  }
  return best;
}

function placed(look: Look): number {
  const { traits, tokens, isNew } = look;
  let best = 0.4 * most(look, newNames(look));
  for (const match of traits.text.matchAll(PLACE)) {
    const [phrase] = match;
    if (NO_PLACE.test(phrase) || !DETERMINED.test(phrase)) continue;
    const [preposition = ''] = phrase.split(' ', 1);
    const start = match.index + preposition.length + 1;
    const end = match.index + phrase.length;
    const from = tokens.findIndex((token) => token.end > start);
    const inside = tokens.slice(from).filter((token) => token.start < end);
    if (from < 0 || !inside.some(({ text, term }) => !isStopWord(text) && isNew(term))) continue;
    const fit = preposition === 'of' ? 0.5 : /\p{Lu}/u.test(phrase) || WITHIN.test(preposition) ? 1 : 0.7;
    best = Math.max(best, fit * belongs(look, from));
  }
  return best;
}

/** Tokens of a reply that is hardly more than its figure: “Seventeen.” */
const BARE = 3;

const CLAUSE_OPENS: ReadonlySet<string> = new Set(
  'which who whom whose because but although though while when where if whether after before until since unless so that'.split(
    ' ',
  ),
);
const BORDER = /[;:—–“”"()]|[.!?] |, /;
const HOW_MANY = /\bhow (?:many|much)\b/;
const HOW_LONG_IS = /\bhow (?:long|far) (?:is|was|are|were)\b/;
const FEW = /^(?:both|no|none|several|dozens|hundreds|thousands|each|every|few|nobody)$/;
const ONE = /^(?:an?|one|only|all)$/;
const COINS = /^ (?:pounds?|pence|quid|cents?|shillings?|dollars?)\b/;
const TIME_CLAUSE =
  /\b(?:ago|as soon as|the day|the night|last (?:week|month|year|night|summer|winter)|when|while|after|before)\b/;
const LATER =
  /\b(?:seconds?|minutes?|hours?|days?|nights?|weeks?|fortnights?|months?|years?|decades?) (?:after|before|later|earlier|ago)\b/;
const PERSONAL = /\b(?:he|she|they|I|we)\b/;
const FIRST_PERSON = /\b(?:I|[Ww]e)\b/;
const BEING = /^(?:is|are|was|were|be|been|being|got|gets)$/;
const PREPOSITION =
  /\b(?:in|at|from|near|to|outside|inside|across|around|into|with|against|for|of|about|on) (?:the )?$/i;
const TITLED = /[“"‘*_]\p{Lu}/u;
const REASON =
  /\b(?:because|due to|since|so that|in order to|as a result|therefore|owing to|caused by|reasons?|thanks to|on account of|after all|given that|on the grounds?)\b|, so\b|\b[Ss]o (?:that|he|she|they|it|we|I)\b/;
// What somebody wants, fears or must do is often why; “to the”, “to me” are directions.
const PURPOSE =
  /\b(?:to (?!(?:the|an?|his|her|their|its|be|me|him|them|us|our|my|your|this|that)\b)\p{Ll}{2,}|(?:for|by|after) \p{Ll}+ing|accus\p{Ll}+|afraid|fear\p{Ll}*|want\p{Ll}*|need\p{Ll}*|cannot|can’t|couldn’t|not)\b/u;
const LENGTH_OF_TIME =
  /\b(?:\d+(?:[.,]\d+)*|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\p{Ll}+teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:-\p{L}+)?|hundred|dozen|few|several|many|half an?)(?: and a half)?[ -](?:seconds?|minutes?|hours?|days?|nights?|weeks?|fortnights?|months?|years?|decades?|centur(?:y|ies)|summers?|winters?)\b|\b(?:overnight|since|until|all (?:day|night|year)|for (?:ever|life))\b|\bwithin a\b/iu;
const EXTENT =
  /\b(?:\d+(?:[.,]\d+)*|\p{Ll}+)[ -](?:miles?|feet|foot|met(?:re|er)s?|yards?|inch(?:es)?|kilomet(?:re|er)s?|km|cm|mm|m)\b/u;
const PLACE =
  /\b(?:in|at|inside|outside|behind|beside|near|under|underneath|beneath|above|opposite|aboard|between|to|from|on|across|along|into|over|through|by|of) (?:(?:the|an?|his|her|its|their|our|my|St\.?) )?[\p{L}’'-]+(?: (?:of )?[\p{L}’'-]+){0,3}/gu;
const WITHIN = /^(?:in|at|inside|outside|behind|beside|near|under|above|opposite|aboard)$/;
const DETERMINED =
  /^\p{Ll}+ (?:(?:the|an?|his|her|its|their|our|my|home|work|school|church|court|prison|hospital|sea|bed|town)\b|\p{Lu})/u;
const NO_PLACE =
  /\b(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|spring|summer|autumn|winter|years?|months?|weeks?|days?|hours?|minutes?|times?|night|morning|evening|afternoon|least|last|first|once|case|favou?r|defen[cs]e|order|response|addition|fact|turn|it|them|him|us|me|this|that|what|which|whom|public|private|secret)\b/i;
