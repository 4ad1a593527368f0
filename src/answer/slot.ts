// Whether a sentence holds the kind of thing a question asks for, and holds it where it can belong to what is asked:
// in the clause of the predicate, right before the thing counted, beside the thing named.
import type { Entity } from '../search/entities.ts';
import { isStopWord } from '../text/tokens.ts';
import { belongs, type Look, most, newEntities, newNames } from './look.ts';
import type { Query } from './query.ts';
import { counted } from './slot-number.ts';
import { asksOnlyForNames, somebody } from './slot-person.ts';

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

function isMoney(text: string): (entity: Entity) => boolean {
  return ({ kind, end }) => kind === 'money' || (kind === 'number' && COINS.test(text.slice(end)));
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

const HOW_LONG_IS = /\bhow (?:long|far) (?:is|was|are|were)\b/;
const COINS = /^ (?:pounds?|pence|quid|cents?|shillings?|dollars?)\b/;
const TIME_CLAUSE =
  /\b(?:ago|as soon as|the day|the night|last (?:week|month|year|night|summer|winter)|when|while|after|before)\b/;
const LATER =
  /\b(?:seconds?|minutes?|hours?|days?|nights?|weeks?|fortnights?|months?|years?|decades?) (?:after|before|later|earlier|ago)\b/;
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
