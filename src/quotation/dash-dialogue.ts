// Dialogue with a dash at the head of each turn instead of quotation marks: its words, without the narration between.
import type { Paragraph } from '../article/article.ts';
import type { Span } from '../text/span.ts';
import { cueVerb } from './cue-verbs.ts';

/** The spoken stretches by paragraph; none where too few paragraphs open with a dash to be a dialogue. */
export function dashTurns(
  body: string,
  paragraphs: readonly Paragraph[],
): ReadonlyMap<number, readonly Span[]> {
  const opened = paragraphs.filter((paragraph) => opensWithDash(body, paragraph));
  if (opened.length < LEAST) return new Map();
  const turns = new Map(opened.map((paragraph) => [paragraph.index, spokenIn(body, paragraph)]));
  // Lists and signatures have dashes as well, but nobody “said” anything there.
  const told = opened.filter(({ index, start, end }) => {
    const spoken = turns.get(index) ?? [];
    return (
      spoken.length > 0 && spoken.reduce((length, part) => length + part.end - part.start, 6) < end - start
    );
  });
  return told.length * 4 >= opened.length ? turns : new Map();
}

const LEAST = 4;

const opensWithDash = (body: string, { start, kind }: Paragraph): boolean =>
  kind !== 'heading' && /^[—–―] ?[\p{Lu}¿¡…]/u.test(body.slice(start, start + 3));

/** “Drink, | he said. | You look pale.” */
function spokenIn(body: string, { start, end }: Paragraph): Span[] {
  const spoken: Span[] = [];
  const text = body.slice(start, end);
  const first = text.search(/[^—–―\s]/);
  let from = first;
  for (const match of text.matchAll(BORDER)) {
    const at = match.index + match[0].length;
    if (at <= from || !opensNarration(text.slice(at, at + 80))) continue;
    if (from < match.index)
      spoken.push({ start: start + from, end: start + match.index + (match[1] ?? '').length });
    // A sentence of narration ends at its stop, a clause within the speech at a comma or a dash.
    const ends = ENDS.exec(text.slice(at));
    from = ends === null ? text.length : at + ends.index + ends[0].length;
  }
  if (from < text.length) spoken.push({ start: start + from, end });
  return spoken;
}

const BORDER = /([,.!?…]) (?:[—–―] ?)?| ?[—–―] ?()/gu;
const ENDS = /[.!?…](?:\s[—–―]?\s?|$)|,? ?[—–―]\.? ?|, /u;

/** “said the old man”, “Anton answered”, “he said” */
function opensNarration(text: string): boolean {
  const words = text.split(/[^\p{L}’'-]+/u, 4);
  const isCue = (word: string | undefined): boolean => {
    const verb = cueVerb(word ?? '');
    return verb?.form === 'finite' && (verb.class === 'say' || verb.class === 'act' || verb.class === 'tell');
  };
  const [first = '', second = ''] = words;
  if (isCue(first)) return /^(?:\p{Lu}|the$|an?$|his$|her$|my$|he$|she$|I$|they$)/u.test(second);
  if (/^(?:he|she|I|they)$/.test(first.toLowerCase()) || /^\p{Lu}/u.test(first))
    return isCue(second) || (/^\p{Lu}/u.test(second) && isCue(words[2]));
  return /^the$/i.test(first) && (isCue(words[2]) || isCue(words[3]));
}
