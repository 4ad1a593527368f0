// The words that a caller wrote, found in an article.
import { narrated, partOfUtterance, type Utterance, utteranceOf } from '../answer/utterance.ts';
import { MAX_CHARACTERS } from '../card/card.ts';
import type { ReadArticle } from '../search/passage.ts';
import { overlaps, slice, type Span } from '../text/span.ts';
import { InputError } from './failure.ts';
import { printable, type Terminal } from './terminal.ts';

/**
 * The first utterance that holds the words, whole where it fits a card, else the sentences that hold them; where nobody
 * says them, the sentences of the article. Case, spaces and the shape of marks do not count. Throws InputError.
 */
export function findWords(source: ReadArticle, wanted: string, terminal: Terminal): Utterance {
  const { article, speech } = source;
  const places = placesOf(article.body, wanted);
  const [place] = places;
  if (place === undefined)
    throw new InputError(
      `${article.slug}: has no words “${printable(wanted)}”, side by side; copy them from it, or take --question`,
    );
  const said = places.flatMap((span) => {
    const attribution = speech.attributions.find(({ quotation }) => overlaps(quotation, span));
    return attribution === undefined ? [] : [{ span, attribution }];
  });
  const [first] = said;
  if (first === undefined) {
    const sentences = article.sentences.filter((sentence) => overlaps(sentence, place));
    const span = { start: sentences[0]?.start ?? place.start, end: sentences.at(-1)?.end ?? place.end };
    return narrated(slice(article.body, span));
  }
  const groups = new Set(said.map(({ attribution }) => attribution.quotation.group));
  if (groups.size > 1)
    terminal.warn(`${groups.size} quotations have these words; this is the first. --number takes another\n`);
  const whole = utteranceOf(source, first.attribution);
  return whole.words.length <= MAX_CHARACTERS.wide
    ? whole
    : partOfUtterance(article, first.attribution, first.span);
}

/** Where the words stand in a text, whole words only. */
function placesOf(text: string, wanted: string): Span[] {
  const words = wanted.replace(/^[\s"“”„«»‘’']+|[\s"“”„«»‘’']+$/gu, '');
  if (words === '') return [];
  const pattern = [...words.replace(/\s+/gu, ' ')].map(looseCharacter).join('');
  const found = new RegExp(`(?<![\\p{L}\\p{N}])${pattern}(?![\\p{L}\\p{N}])`, 'giu');
  return Array.from(text.matchAll(found), ({ 0: match, index }) => ({
    start: index,
    end: index + match.length,
  }));
}

const LOOSE: readonly RegExp[] = [/\s+/u, /["“”„«»]/u, /['‘’]/u, /[-‐‑–—]/u];

function looseCharacter(character: string): string {
  return LOOSE.find((set) => set.test(character))?.source ?? `\\u{${character.codePointAt(0)?.toString(16)}}`;
}
