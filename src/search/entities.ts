// The names, dates and figures a sentence holds: what answers “who”, “when” and “how many”.
import { remember } from '../text/remember.ts';
import { overlaps, type Span } from '../text/span.ts';
import { isStopWord, type Token, tokenizeSentence, type WrittenToken } from '../text/tokens.ts';

export type EntityKind = 'name' | 'date' | 'number' | 'money' | 'percent';

/** A stretch of the text; it takes up the text's tokens `first` up to `last`, both included. */
export type Entity = Span & { readonly kind: EntityKind; readonly first: number; readonly last: number };

/** The entities of a sentence; as with its tokens, the last that were asked about are kept. */
export const entitiesOf: (text: string) => readonly Entity[] = remember(
  1_000,
  (text) => findEntities(text, tokenizeSentence(text)),
  1_000,
);

/** Entities in order; a date is not also a number. `tokens` are those of `text`. */
export function findEntities(text: string, tokens: readonly WrittenToken[]): Entity[] {
  const found: Entity[] = [];
  const hasDigit = /\d/.test(text);
  for (const [kind, pattern] of PATTERNS) {
    if (!hasDigit && IN_DIGITS.has(kind)) continue;
    pattern.lastIndex = 0;
    // Not `matchAll`, which makes a pattern of its own for every text.
    for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
      const span = { start: match.index, end: match.index + match[0].length };
      if (!found.some((other) => overlaps(span, other))) found.push(...entityAt(kind, span, tokens));
    }
  }
  const isFree = (name: Entity): boolean => !found.some((other) => overlaps(name, other));
  return [...found, ...findNames(text, tokens).filter(isFree)].sort((a, b) => a.start - b.start);
}

/** Whether a word begins with a capital letter where it stands. */
export function isCapitalised(text: string, token: Token | undefined): boolean {
  return token !== undefined && /^\p{Lu}/u.test(text.slice(token.start, token.start + 2));
}

/** Runs of capitalised words; a small word that only opens the sentence is left out. */
function findNames(text: string, tokens: readonly WrittenToken[]): Entity[] {
  const names: Entity[] = [];
  let first = -1;
  const close = (last: number): void => {
    const [start, end] = [tokens[first]?.start, tokens[last]?.end];
    if (start !== undefined && end !== undefined) names.push({ kind: 'name', start, end, first, last });
    first = -1;
  };
  let last = -1;
  tokens.forEach((token, at) => {
    if (first >= 0 && !JOINS.test(text.slice(tokens[at - 1]?.end ?? 0, token.start))) close(last);
    const names = token.isCapital && !CALENDAR.has(token.text);
    if (names && (first >= 0 || !isStopWord(token.text))) {
      if (first < 0) first = at;
      last = at;
    } else if (first >= 0 && !(CONNECTS.has(token.text) && tokens[at + 1]?.isCapital === true)) close(last);
  });
  close(last);
  return names;
}

function entityAt(kind: EntityKind, span: Span, tokens: readonly WrittenToken[]): Entity[] {
  const first = tokens.findIndex((token) => token.end > span.start && token.start < span.end);
  const last = tokens.findLastIndex((token) => token.end > span.start && token.start < span.end);
  return first < 0 ? [] : [{ kind, ...span, first, last }];
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

// What may stand between two words of one name.
const JOINS = /^(?: |-|’s |'s |\. |, (?=Jr|Sr))$/u;
const CONNECTS = words('of de la van von del al for the and');
const CALENDAR = words(
  'january february april june july august september october november december monday tuesday wednesday thursday friday saturday sunday',
);

const MONTH =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?';
const YEAR = '(?:1[0-9]|20)\\d\\d';
const DAY = '\\d{1,2}(?:st|nd|rd|th)?';
const DIGITS = '\\d+(?:[.,]\\d+)*';
const SCALE = '(?:[ -](?:hundred|thousand|million|billion|trillion))?';
const SPELLED =
  '(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|hundreds?|thousands?|millions?|dozens?|half|twice|thirds?|quarters?)';

const LATER = '(?: (?:of )?(?:last|this|next) year)?';
const DATE = [
  `\\b(?:the )?(?:${DAY}|first|second|third|\\p{Ll}+th) (?:of )?${MONTH}(?:,? ${YEAR}\\b)?${LATER}`,
  `\\b${MONTH} (?:${DAY}\\b(?:, ${YEAR}\\b)?|${YEAR}\\b)${LATER}`,
  `\\b${MONTH}(?<!\\bMay|\\bMar|\\bMarch|\\bDec|\\bSept?)${LATER}(?!\\p{L})`,
  `\\b(?:early |mid-?|late )?(?:the )?${YEAR}s?(?:[–-](?:${YEAR}|\\d\\d))?(?![\\d,.]*\\d|\\p{L}| (?:people|percent|%))`,
  `\\b(?:\\d{1,2}(?:st|nd|rd|th)|\\p{L}+(?:first|second|third|[a-z]th)) centur(?:y|ies)\\b`,
  `\\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?: (?:morning|afternoon|evening|night))?\\b`,
  `\\b\\d+ (?:BC|BCE|AD|CE)\\b`,
  `\\b\\d{1,2}(?:[.:]\\d\\d)?(?: ?[ap]\\.?m\\b\\.?| (?:o[’']clock|in the (?:morning|afternoon|evening)|at night))|\\b\\d{1,2}:\\d\\d\\b`,
  `\\b\\p{Ll}+ (?:past|to) (?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\\b|\\b(?:noon|midnight)\\b`,
  `\\b(?:yesterday|tomorrow|(?:last|next|this) (?:week|month|year|night|spring|summer|autumn|winter)|(?:by|in) (?:spring|summer|autumn|winter))\\b`,
].join('|');
const MONEY = `(?:US|A|C)?[$£€¥]\\s?${DIGITS}(?:[kmb]n?\\b)?${SCALE}|\\b${DIGITS}${SCALE} (?:dollars|pounds|euros|yuan|yen)\\b`;
const PERCENT = `\\b${DIGITS}\\s?(?:%|per ?cent(?:age points)?\\b)`;
const NUMBER = `\\b${DIGITS}(?:[kmb]n?\\b)?${SCALE}(?![\\p{L}])|\\b(?:one )?${SPELLED}(?:[ -](?:${SPELLED}|one|and(?= (?:one|two|three|four|five|six|seven|eight|nine|ten))))*\\b|\\bone\\b(?! of)`;

/** Written with digits only. */
const IN_DIGITS: ReadonlySet<EntityKind> = new Set<EntityKind>(['money', 'percent']);

// In this order: what one pattern takes, the next leaves alone.
const PATTERNS: readonly (readonly [EntityKind, RegExp])[] = [
  ['date', new RegExp(DATE, 'gu')],
  ['money', new RegExp(MONEY, 'gu')],
  ['percent', new RegExp(PERCENT, 'gu')],
  ['number', new RegExp(NUMBER, 'giu')],
];
