// Figures, dates, sums and lengths of time as the article writes them, with the words that qualify them.
import type { Entity } from '../search/entities.ts';
import { closeness } from '../search/term-hits.ts';
import { fold, stem } from '../text/tokens.ts';
import type { Query } from './query.ts';
import { isNews, type Reading } from './reading.ts';

/** “almost 60 percent”, “£4.6 million”, “by spring”, “ninety-metre”, “in the space of a day”; null where none is likely. */
export function figureIn(reading: Reading, query: Query): string | null {
  const { text, question } = reading;
  if (query.expects === 'duration') {
    const length = nearest(reading, spansOf(text, LENGTH_OF_TIME));
    if (length !== null) return text.slice(length.start, length.end);
    // “How long is the wall?”
    const extent = /\bhow long\b/.test(question) ? nearest(reading, spansOf(text, EXTENT)) : null;
    return extent === null ? null : withQualifier(text, extent);
  }
  const measure = MEASURES.find(({ asks }) => asks.test(question));
  if (measure !== undefined) {
    const length = nearest(reading, spansOf(text, measure.unit));
    return length === null ? null : withQualifier(text, length);
  }
  const entity = bestFigure(reading, query);
  return entity === null ? null : withQualifier(text, withNoun(reading, query, entity));
}

function bestFigure(reading: Reading, query: Query): Entity | null {
  const { text, tokens, hits, question } = reading;
  const weights = query.terms.map(() => 1);
  const focus = query.focus.at(-1);
  const asksShare = SHARE.test(question);
  const kinds = query.expects === 'date' ? ['date'] : ['number', 'money', 'percent'];
  let best: Entity | null = null;
  let most = 0;
  for (const entity of reading.entities) {
    if (!kinds.includes(entity.kind) || !isNews(reading, entity)) continue;
    const before = text.slice(0, entity.start);
    const after = text.slice(entity.end);
    if (query.expects === 'age' && !(AGE_BEFORE.test(before) && AGE_AFTER.test(after))) continue;
    // “Okafor, 67, said”: an age is no answer to “how many”.
    if (
      query.expects !== 'age' &&
      entity.kind === 'number' &&
      AGE_ASIDE.test(before + '|' + after.slice(0, 1))
    )
      continue;
    // “under ten metres” is no answer to “how many boats”.
    const unit = UNIT_AFTER.exec(after)?.[1];
    if (
      query.expects === 'number' &&
      /^how mani\b/.test(question) &&
      unit !== undefined &&
      !focused(query, unit)
    )
      continue;
    let points = closeness(entity, hits, weights) + 0.01;
    // “202,000 *signatures*”: the thing counted follows its figure.
    const follows = tokens.findIndex(
      ({ term }, place) => term === focus && place > entity.last && place <= entity.last + 3,
    );
    if (follows >= 0) points += 3 - 0.2 * (follows - entity.last);
    else if (hits.some(({ term, place }) => query.terms[term]?.term === focus && place === entity.last + 1))
      points += 1.5;
    if (query.expects === 'money') {
      if (entity.kind === 'money') points += 3;
      else if (entity.kind === 'percent' || !/^ (?:pounds?|pence|quid|cents?|a |(?:less|more) )/.test(after))
        continue;
    }
    if (asksShare && entity.kind === 'percent') points += 2;
    // “from £3 to £5”: what it comes to is the second.
    if (query.expects === 'money' && /\bto $/.test(before)) points += 0.5;
    if (points > most) [best, most] = [entity, points];
  }
  return best;
}

/** Whether a unit is what the question counts: “how many *miles*”. */
function focused({ focus }: Query, unit: string): boolean {
  return focus.includes(stem(fold(unit)));
}

type Stretch = { readonly start: number; readonly end: number };

/** The stretch with the most words of the question close by. */
function nearest({ tokens, hits }: Reading, spans: readonly Stretch[]): Stretch | null {
  let best: Stretch | null = null;
  let most = -1;
  for (const span of spans) {
    const first = tokens.findIndex(({ end }) => end > span.start);
    const last = tokens.findLastIndex(({ start }) => start < span.end);
    if (first < 0) continue;
    const weights = hits.map(() => 1);
    const near = closeness({ kind: 'number', ...span, first, last }, hits, [
      ...weights,
      1,
      1,
      1,
      1,
      1,
      1,
      1,
      1,
    ]);
    if (near > most) [best, most] = [span, near];
  }
  return best;
}

function spansOf(text: string, pattern: RegExp): Stretch[] {
  return [...text.matchAll(pattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** “three *times*”, “11 October *at 7pm*”: the word or the hour that belongs to a figure. */
function withNoun({ text, question }: Reading, query: Query, { start, end, kind }: Entity): Stretch {
  const after = text.slice(end);
  if (kind === 'date') return { start, end: end + (HOUR.exec(after)?.[0].length ?? 0) };
  if (kind !== 'number' || query.expects === 'age') return { start, end };
  if (/\btime\b/.test(question) && /^ times\b/.test(after)) return { start, end: end + ' times'.length };
  const unit = new RegExp(`^[ -](?:${UNITS})\\b`).exec(after)?.[0] ?? '';
  const ordinal = ORDINAL.exec(after)?.[0] ?? '';
  return { start, end: end + Math.max(unit.length, ordinal.length) };
}

function withQualifier(text: string, { start, end }: Stretch): string {
  const before = QUALIFIER.exec(text.slice(0, start))?.[0] ?? '';
  return text.slice(start - before.length, end);
}

const QUALIFIER =
  /\b(?:over|almost|nearly|about|around|roughly|some|more than|less than|fewer than|at least|at most|just over|just under|well over|up to|under|as many as|no more than|by(?= (?:spring|summer|autumn|winter)))(?: the)? $/i;
const HOUR = /^,? at (?:\d{1,2}(?:[.:]\d\d)? ?(?:[ap]\.?m\b)?|noon|midnight)/;
const ORDINAL = /^(?:st|nd|rd|th)\b(?: minute)?/;

const FIGURE =
  '(?:\\d+(?:[.,]\\d+)*|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:-\\p{L}+)?|(?:a )?(?:hundred|dozen|few|couple of)|several|many|half an?)';
const LENGTHS =
  '(?:seconds?|minutes?|hours?|days?|nights?|weeks?|fortnights?|months?|years?|decades?|centur(?:y|ies))';
const MORE_THAN =
  '(?:(?:(?:just |well )?over|almost|nearly|about|around|some|more than|less than|fewer than|at least|up to|under) )?';
const LENGTH_OF_TIME = new RegExp(
  `(?:\\b(?:in|within) the space of |\\bwithin )?${MORE_THAN}\\b${FIGURE}(?: and a half)?[ -]${LENGTHS}\\b(?! (?:old|ago))(?: (?:after|before) (?:the |a )?(?:\\p{Lu}[\\p{L}’']* ?)+(?:\\p{Ll}+ (?:results?|vote|talks)|referendum results?|results?)?)?|\\bovernight\\b`,
  'gu',
);
const UNITS =
  'miles?|feet|foot|met(?:re|er)s?|yards?|inch(?:es)?|kilomet(?:re|er)s?|km|cm|mm|acres?|hectares?|gallons?|pounds?|kilos?|kg|tons?|tonnes?|lit(?:re|er)s?|degrees?|mph';
const UNIT_AFTER = new RegExp(`^[ -](${UNITS}|%|per ?cent)(?![\\p{L}])`, 'u');
const measureOf = (units: string): RegExp =>
  new RegExp(`\\b${FIGURE}(?:[ -](?:million|thousand|hundred))?[ -](?:${units})\\b`, 'giu');
const EXTENT = measureOf('miles?|feet|foot|met(?:re|er)s?|yards?|inch(?:es)?|kilomet(?:re|er)s?|km|cm|mm');
const MEASURES: readonly { readonly asks: RegExp; readonly unit: RegExp }[] = [
  {
    asks: /\bhow (?:far|tall|high|deep|wide)\b|\b(?:what|which) (?:\w+ ){0,2}(?:length|height|depth|width|distanc)\b/,
    unit: EXTENT,
  },
  {
    asks: /\bhow heavi\b|\bwhat weight\b/,
    unit: measureOf('pounds?|kilos?|kg|tons?|tonnes?|grams?|stone|ounces?'),
  },
];
const SHARE = /\b(?:share|percent|percentag|proport|major)\b/;
const AGE_BEFORE = /(?:\p{L}, |\b(?:aged?|is|was|turned|now|then) |^|\ba )$/u;
const AGE_AFTER = /^(?:[,.;]|[ -]years?[ -]old| (?:and|who|when|but)\b|$)/;
const AGE_ASIDE = /\p{Lu}[\p{L}’]+, \|,$/u;
