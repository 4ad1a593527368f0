// Where sentences end. English uses the full stop for much else; each use is a small named rule below.
import type { Span } from './span.ts';

/**
 * Sentences of one paragraph as spans into it, in order, without the white space between them.
 * A closing quotation mark or bracket belongs to the sentence it ends.
 */
export function splitSentences(paragraph: string): Span[] {
  const spans: Span[] = [];
  let start = skipSpace(paragraph, 0);
  STOP.lastIndex = start;
  for (let stop = STOP.exec(paragraph); stop !== null; stop = STOP.exec(paragraph)) {
    const end = stop.index + stop[0].length;
    const next = skipSpace(paragraph, end);
    if (next === paragraph.length) break;
    if (!endsSentence(paragraph, start, stop, end, next)) continue;
    spans.push({ start, end });
    start = next;
  }
  const end = trimEnd(paragraph, start);
  if (end > start) spans.push({ start, end });
  return spans;
}

// A run of stops with the closing marks and brackets behind it, followed by white space or the end; ideographic
// stops need no space.
const STOP = /[.!?…؟।]+(?:['"’”»)\]*_]|\[\d{1,3}\])*(?=\s|$)|[。！？]+[」』”）]*/gu;

function endsSentence(
  text: string,
  start: number,
  stop: RegExpExecArray,
  end: number,
  next: number,
): boolean {
  if (!startsSentence(text, next)) return false;
  const word = wordBefore(text, start, stop.index);
  if (stop[0] === '.' && isEnumerator(text, start, stop.index)) return false;
  if (stop[0] === '.' && isInitial(word)) return false;
  if (stop[0].startsWith('.') && !stop[0].startsWith('..')) {
    const bare = word.toLowerCase();
    if (BEFORE_NAME.has(bare)) return false;
    if (BEFORE_NUMBER.has(bare)) return !/\p{N}/u.test(text[next] ?? '');
    if (stop[0] === '.' && (ANYWHERE.has(bare) || ACRONYM.test(word))) return opensWithStarter(text, next);
  }
  return !isAttributionTail(stop[0], text, end, next);
}

/** The next sentence may open with a mark or a bracket, then a capital, a digit, or a script without case. */
function startsSentence(text: string, at: number): boolean {
  return /^[\s'"‘“«([¿¡*_–—-]*[\p{Lu}\p{Lt}\p{Lo}\p{N}#@$£€\p{So}]/u.test(text.slice(at, at + 12));
}

/** “1. First”, “b. Second”: the stop belongs to the number, not to a sentence. */
function isEnumerator(text: string, start: number, stop: number): boolean {
  return /^[([]?(?:\p{N}{1,3}|\p{L}|[ivx]{1,4})$/u.test(text.slice(start, stop));
}

/** “J. Smith”; a lone “I” is the pronoun. Runs such as “J.K.” are acronyms in form, see below. */
function isInitial(word: string): boolean {
  return /^\p{Lu}$/u.test(word) && word !== 'I';
}

/** “Why now?” Smith asked. — the question ends, the sentence does not. */
function isAttributionTail(stop: string, text: string, end: number, next: number): boolean {
  if (!/[!?…]['"’”»]/u.test(stop)) return false;
  const tail = text.slice(next, Math.min(text.length, next + 60));
  return (
    end < next &&
    /^(?:(?:\p{Lu}|the |a )[\p{L}\p{M}.’'-]*\s+){1,4}(?:said|says|asked|asks|told|added|wrote|replied|shouted|cried|wondered|tweeted|quipped|joked)\b/u.test(
      tail,
    )
  );
}

function opensWithStarter(text: string, next: number): boolean {
  const word = /[\p{L}’']+/u.exec(text.slice(next, next + 20))?.[0] ?? '';
  return STARTERS.has(word) || /^['"‘“«]/u.test(text.slice(next, next + 1));
}

/** The run of letters, digits, dots and ampersands that ends at the stop: “U.S”, “Inc”, “p.m”. */
function wordBefore(text: string, start: number, stop: number): string {
  const from = Math.max(start, stop - 20);
  return /[\p{L}\p{N}.&]+$/u.exec(text.slice(from, stop))?.[0] ?? '';
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && /\s/u.test(text[at] ?? '')) at++;
  return at;
}

function trimEnd(text: string, start: number): number {
  let end = text.length;
  while (end > start && /\s/u.test(text[end - 1] ?? '')) end--;
  return end;
}

// U.S · p.m · Ph.D
const ACRONYM = /^(?:\p{L}{1,2}\.)+\p{L}{1,2}$/u;

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

// Always followed by a name.
const BEFORE_NAME = words(
  `mr mrs ms mx dr prof rev fr hon sen rep reps sens gov pres gen col maj capt cpt cmdr lt sgt cpl pvt adm insp supt det
  messrs mme mlle st mt ft amb sec atty asst assoc dep vs v cf al viz e.g i.e eg ie approx`,
);
// Followed by a number when they are abbreviations: “No. 5”, “p. 12”, “Jan. 3”.
const BEFORE_NUMBER = words(
  'no nos p pp fig figs vol ch art sec para jan feb mar apr jun jul aug sep sept oct nov dec',
);
// May end a sentence as well as stand inside one.
const ANYWHERE = words(
  'inc ltd co corp plc bros jr sr esq etc dept univ ave blvd rd assn est mass calif conn ill',
);
// Words that open a sentence far more often than they continue a name.
const STARTERS = words(
  `The A An In On At But And If It He She They We I You This That These Those As When While For From With After Before
  There Then So To Of By Not No Yes What Why How Who His Her Their Our My Its One Some Many Most All Also However Still
  Now Yet Or Although Because Since During Until Asked Meanwhile Instead Later Earlier According`,
);
