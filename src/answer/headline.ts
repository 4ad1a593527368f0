// The short answer, where a question has one: a full name, a figure, a date, in the article's own words.
import { type Entity, findEntities } from '../search/entities.ts';
import type { PassageIndex } from '../search/passage-index.ts';
import { answeringKinds } from '../search/ranking-context.ts';
import { closeness, type TermHit } from '../search/term-hits.ts';
import { variantsOf } from '../search/term-variants.ts';
import { isStopWord, type Token, tokenize } from '../text/tokens.ts';
import type { AnswerPassage } from './answer.ts';
import { findSpeaker } from './find-speaker.ts';
import type { Query } from './query.ts';

/** What answers a query in a passage, as the article has it; null where nothing is likely to. */
export function headlineOf(index: PassageIndex, query: Query, passage: AnswerPassage): string | null {
  const { speaker, text } = passage;
  if (query.wants === 'speaker') return speaker?.name ?? null;
  if (query.wants === 'introduction') {
    const role = query.speakers[0]?.speaker.role ?? null;
    return role !== null && text.includes(role) ? role : null;
  }
  const kinds = answeringKinds(query.expects);
  if (query.wants !== 'fact' || kinds.length === 0) return null;
  const entity = bestEntity(index, query, text);
  if (query.expects === 'person') {
    // Words that answer a “who” inside a quotation are about whoever says them.
    if (speaker !== null && (entity === null || passage.matches.length === 0)) return speaker.name;
    return entity === null ? null : fullName(index, text.slice(entity.start, entity.end));
  }
  if (entity === null) return null;
  if (query.expects === 'place' || query.expects === 'name') return text.slice(entity.start, entity.end);
  return withSurroundings(text, entity, MEASURED.test(query.sequence.join(' ')));
}

function bestEntity(index: PassageIndex, query: Query, text: string): Entity | null {
  const kinds = answeringKinds(query.expects);
  const tokens = tokenize(text);
  const positions = new Map<string, number>();
  query.terms.forEach(({ term }, at) => {
    for (const variant of variantsOf(index, term)) if (!positions.has(variant)) positions.set(variant, at);
  });
  query.terms.forEach(({ term }, at) => positions.set(term, at));
  const hits = tokens.flatMap(({ term }, place): TermHit[] => {
    const at = positions.get(term);
    return at === undefined ? [] : [{ place, term: at }];
  });
  const weights = query.terms.map(() => 1);
  const focus = positions.get(query.focus.at(-1) ?? '');
  const asksShare = SHARE.test(query.sequence.join(' '));
  let best: Entity | null = null;
  let most = 0;
  for (const entity of findEntities(text, tokens)) {
    if (!kinds.includes(entity.kind) || !isNew(entity, tokens, positions)) continue;
    const before = text.slice(0, entity.start);
    const after = text.slice(entity.end);
    // A place stands behind “in” or “at”, and is nobody's name.
    if (query.expects === 'place' && !PREPOSITION.test(before)) continue;
    if (query.expects === 'age' && !(AGE_BEFORE.test(before) && AGE_AFTER.test(after))) continue;
    let points = closeness(entity, hits, weights) + 0.01;
    // “202,000 *signatures*”: the thing counted follows its figure.
    if (hits.some(({ term, place }) => term === focus && place > entity.last && place <= entity.last + 3))
      points += 2;
    if (query.expects === 'money' && entity.kind === 'money') points += 2;
    if (asksShare && entity.kind === 'percent') points += 2;
    if (query.expects === 'duration' && UNIT.test(after)) points += 2;
    if (query.expects === 'person') {
      if (PREPOSITION.test(before)) continue;
      if (entity.last > entity.first) points += 0.5;
      // “organized by the grassroots network Momentum”: who does what was asked stands behind “by”.
      if (
        hits.some(
          ({ place }) => place < entity.first && AGENT.test(text.slice(tokens[place]?.end, entity.start)),
        )
      )
        points += /^[,.;]/.test(after) ? 3 : 1;
    }
    if (points > most) [best, most] = [entity, points];
  }
  return best;
}

function isNew(
  { first, last }: Entity,
  tokens: readonly Token[],
  asked: ReadonlyMap<string, number>,
): boolean {
  return tokens.slice(first, last + 1).some(({ text, term }) => !isStopWord(text) && !asked.has(term));
}

/** The full name of a speaker whom the text calls by a part of it. */
function fullName(index: PassageIndex, name: string): string {
  const [match, other] = findSpeaker(index, name);
  // A name, not a description that happens to share a word.
  return match !== undefined &&
    match.likeness > 0.82 &&
    (other === undefined || other.speaker.name === match.speaker.name)
    ? match.speaker.name
    : name;
}

/** “over 3,500”, “almost 60 percent”, “less than 24 hours”: a figure with what qualifies it. */
function withSurroundings(text: string, { start, end }: Entity, hasUnit: boolean): string {
  const before = QUALIFIER.exec(text.slice(0, start))?.[0].trimStart() ?? '';
  const after = hasUnit ? (UNIT.exec(text.slice(end))?.[0] ?? '') : '';
  return text.slice(start - before.length, end + after.length);
}

const QUALIFIER =
  /\b(?:over|almost|nearly|more than|less than|fewer than|at least|at most|just over|just under|well over) $/i;
const UNIT =
  /^[ -](?:years?|months?|weeks?|days?|hours?|minutes?|seconds?|decades?|centur(?:y|ies)|miles?|feet|foot|met(?:re|er)s?|yards?|inch(?:es)?|kilomet(?:re|er)s?|km|acres?|gallons?|pounds?|tons?|tonnes?|lit(?:re|er)s?|degrees?)(?: old)?\b/;
const MEASURED = /\bhow (?:long|far|tall|high|deep|wide|heavi|much|soon|quickli|big|larg|fast)\b/;
const SHARE = /\b(?:share|percent|percentag|proport|major)\b/;
const PREPOSITION = /\b(?:in|at|from|near|to|outside|inside|across|around|into) (?:the )?$/i;
const AGENT = /^ by (?:the |an? )?(?:[\p{L}-]+ ){0,5}$/u;
const AGE_BEFORE = /(?:\p{L}, |\b(?:aged?|is|was|turned|now|then) |^|\ba )$/u;
const AGE_AFTER = /^(?:[,.;]|[ -]years?[ -]old|$)/;
