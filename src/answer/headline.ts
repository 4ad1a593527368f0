// The short answer, where a question has one: a full name, a figure, a date, in the article's own words.
import { type Entity, findEntities } from '../search/entities.ts';
import type { PassageIndex } from '../search/passage-index.ts';
import { answeringKinds } from '../search/ranking-context.ts';
import { closeness, type TermHit } from '../search/term-hits.ts';
import { variantsOf } from '../search/term-variants.ts';
import { isStopWord, type Token, tokenize } from '../text/tokens.ts';
import { findSpeaker } from './find-speaker.ts';
import type { Query } from './query.ts';

/** The entity of a text that answers a query for a fact, as the text has it; null where none is likely. */
export function headlineOf(index: PassageIndex, query: Query, text: string): string | null {
  const kinds = answeringKinds(query.expects);
  if (query.wants !== 'fact' || kinds.length === 0) return null;
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
  let best: Entity | null = null;
  let most = 0;
  for (const entity of findEntities(text, tokens)) {
    if (!kinds.includes(entity.kind) || !isNew(entity, tokens, positions)) continue;
    let points = closeness(entity, hits, weights) + 0.01;
    // “202,000 *signatures*”: the thing counted follows its figure.
    if (hits.some(({ term, place }) => term === focus && place > entity.last && place <= entity.last + 3))
      points += 2;
    if (query.expects === 'money' && entity.kind === 'money') points += 2;
    if (query.expects === 'duration' && UNIT.test(text.slice(entity.end))) points += 2;
    if (query.expects === 'place' && PREPOSITION.test(text.slice(0, entity.start))) points += 1;
    if (query.expects === 'person' && entity.last > entity.first) points += 0.5;
    if (points > most) [best, most] = [entity, points];
  }
  if (best === null) return null;
  if (query.expects === 'person') return fullName(index, text.slice(best.start, best.end));
  if (query.expects === 'place' || query.expects === 'name') return text.slice(best.start, best.end);
  return withSurroundings(text, best, query.expects === 'duration');
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
  return match !== undefined && (other === undefined || other.speaker.name === match.speaker.name)
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
  /\b(?:over|about|around|almost|nearly|more than|less than|fewer than|at least|at most|up to|under|approximately|roughly|some|an estimated|just over|just under|well over) $/i;
const UNIT =
  /^(?:[ -](?:years?|months?|weeks?|days?|hours?|minutes?|seconds?|decades?|centur(?:y|ies)))(?: old)?\b/;
const PREPOSITION = /\b(?:in|at|from|near|to|outside|across|around|into) (?:the )?$/i;
