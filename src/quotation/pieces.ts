// The narration of an article as pieces: words and punctuation, with each marked stretch folded into one piece,
// so that rules about “, said X” need not look inside quotation marks.
import type { Article } from '../article/article.ts';
import type { Span } from '../text/span.ts';
import { cueVerb } from './cue-verbs.ts';
import type { MarkedStretch } from './find-marks.ts';
import { looksLikeTitle } from './title-case.ts';

type PieceKind =
  | 'word'
  | 'number'
  | 'comma'
  | 'stop'
  | 'colon'
  | 'semicolon'
  | 'dash'
  | 'open'
  | 'close'
  | 'quote'
  | 'other';

export type Piece = Span & {
  readonly kind: PieceKind;
  /** As written, without a possessive ending or an abbreviation's full stop; of a quotation its last two characters. */
  readonly text: string;
  readonly lower: string;
  /** Begins with a capital letter; of a quotation, its words do. */
  readonly capital: boolean;
  /** “Okafor’s”, “workers’”: the ending lies outside the span. */
  readonly possessive: boolean;
  /** A `quote` piece that reads like the title of a work. */
  readonly title: boolean;
  /** The folded stretch of a `quote` piece. */
  readonly stretch: MarkedStretch | null;
};

/** The pieces of one sentence of narration; quotation marks may hold many sentences, narration sees one piece. */
export type Clauses = {
  readonly paragraph: number;
  readonly pieces: readonly Piece[];
};

// No sentence is longer: text that goes on without a stop is cut, so that its length costs no more than its share.
const LONGEST_SENTENCE = 160;

/** Sentences of narration, in order; a paragraph has at least one. */
export function readNarration(article: Article, stretches: readonly MarkedStretch[]): Clauses[] {
  const all: Clauses[] = [];
  const ends = new Set(article.sentences.map((sentence) => sentence.end));
  let next = 0;
  for (const paragraph of article.paragraphs) {
    let pieces: Piece[] = [];
    let at = paragraph.start;
    const flush = (): void => {
      if (pieces.length > 0) all.push({ paragraph: paragraph.index, pieces });
      pieces = [];
    };
    while (at < paragraph.end) {
      const stretch = stretches[next];
      const stop =
        stretch !== undefined && stretch.paragraph === paragraph.index ? stretch.outer.start : paragraph.end;
      for (const piece of readPieces(article.body, at, stop, ends)) {
        pieces.push(piece);
        if ((piece.kind === 'stop' && ends.has(piece.end)) || pieces.length >= LONGEST_SENTENCE) flush();
      }
      if (stretch === undefined || stop === paragraph.end) break;
      pieces.push(quotePiece(article.body, stretch));
      at = Math.max(stretch.outer.end, at + 1);
      next++;
      if (endsSentence(article.body, stretch, ends) || pieces.length >= LONGEST_SENTENCE) flush();
    }
    flush();
    while (stretches[next]?.paragraph === paragraph.index) next++;
  }
  return all;
}

/** “… is over.” The council met again. — but not “Is it over?” Okafor asked. */
function endsSentence(body: string, stretch: MarkedStretch, ends: ReadonlySet<number>): boolean {
  if (!ends.has(stretch.outer.end)) return false;
  const last = body.slice(Math.max(stretch.start, stretch.end - 4), stretch.end);
  if (/[!?…—–-]\s*$/.test(last)) return !leadsToCue(body.slice(stretch.outer.end, stretch.outer.end + 120));
  return /\.\s*$/.test(last);
}

/** A speaker and a cue verb right behind a question: “Is it over?” the council's leader Ada Okafor demanded. */
function leadsToCue(text: string): boolean {
  const words =
    /^\s*((?:[\p{L}\p{M}’'.&-]+\s*(?:\([^)]{1,20}\)\s*)?){1,8})/u.exec(text)?.[1]?.split(/\s+/) ?? [];
  for (const [at, word] of words.entries()) {
    const plain = word.replace(/[.]$/, '');
    if (/^(?:he|she|they|it|we|i|you)$/i.test(plain) && at > 0) return false;
    const verb = cueVerb(plain.toLowerCase());
    if (NEED_PARTICLE.test(plain) && !/^(?:it|in|on|out|back)\b/.test(words[at + 1] ?? '')) return false;
    if (at > 0 && verb !== null && verb.form === 'finite' && plain === plain.toLowerCase())
      return (
        verb.class === 'say' ||
        (verb.class === 'act' && (at <= 3 || word.endsWith('.'))) ||
        (verb.class === 'tell' && at <= 4)
      );
    if (/[.]$/.test(word) && plain.length > 5) return false;
  }
  return false;
}

/** “We met?” Ada put in; not “We met?” Ada put the dog down. */
const NEED_PARTICLE =
  /^(?:puts?|goes|went|breaks?|broke|cuts?|bursts?|hits?|shoots|shot|weigh(?:s|ed)|chip(?:s|ped))$/;

function quotePiece(body: string, stretch: MarkedStretch): Piece {
  return {
    start: stretch.outer.start,
    end: stretch.outer.end,
    kind: 'quote',
    text: body.slice(Math.max(stretch.start, stretch.end - 2), stretch.end),
    lower: '',
    capital: /^\P{L}{0,3}\p{Lu}/u.test(body.slice(stretch.start, stretch.start + 4)),
    possessive: false,
    title: looksLikeTitle(body.slice(stretch.start, Math.min(stretch.end, stretch.start + 160))),
    stretch,
  };
}

const PIECE =
  /[@#]?\p{L}[\p{L}\p{M}\p{N}_]*(?:(?:['’‑-]|\.(?=\p{L})|&(?=\p{L}))[\p{L}\p{M}\p{N}_]+)*|[$£€#]?\p{N}[\p{L}\p{N}]*(?:[.,:/-]\p{N}[\p{L}\p{N}]*|-\p{L}+)*%?|[.!?…。]+|--+|[^\s\p{L}\p{N}]/gu;

const SIGNS: ReadonlyMap<string, PieceKind> = new Map([
  [',', 'comma'],
  [':', 'colon'],
  [';', 'semicolon'],
  ['—', 'dash'],
  ['–', 'dash'],
  ['―', 'dash'],
  ['(', 'open'],
  ['[', 'open'],
  ['{', 'open'],
  [')', 'close'],
  [']', 'close'],
  ['}', 'close'],
]);

/** What a match of PIECE is, by how it begins; `next` follows it. */
function kindOf(raw: string, next: string | undefined): PieceKind {
  const sign = SIGNS.get(raw);
  if (sign !== undefined) return sign;
  if (/^[.!?…。]/.test(raw)) return 'stop';
  if (raw.startsWith('-'))
    return raw.length > 1 || (next !== undefined && /\s/.test(next)) ? 'dash' : 'other';
  if (/^[@#]?\p{L}/u.test(raw)) return 'word';
  return /^[$£€#]?\p{N}/u.test(raw) ? 'number' : 'other';
}

function readPieces(body: string, from: number, to: number, ends: ReadonlySet<number>): Piece[] {
  const pieces: Piece[] = [];
  if (from >= to) return pieces;
  const text = body.slice(from, to);
  for (const match of text.matchAll(PIECE)) {
    const kind = kindOf(match[0], text[match.index + match[0].length]);
    const start = from + match.index;
    // The apostrophe of “the islanders’ association” belongs to its word.
    if (
      kind === 'other' &&
      /['’]/.test(match[0]) &&
      pieces.at(-1)?.possessive === true &&
      pieces.at(-1)?.end === start
    )
      continue;
    if (kind === 'word') pushWord(pieces, text, match[0], match.index, from);
    else if (
      kind === 'stop' &&
      match[0] === '.' &&
      !ends.has(start + 1) &&
      isAbbreviation(pieces.at(-1), start, text[match.index + 1])
    )
      continue;
    else
      pieces.push({
        start,
        end: start + match[0].length,
        kind,
        text: match[0],
        lower: match[0],
        capital: false,
        possessive: false,
        title: false,
        stretch: null,
      });
  }
  return pieces;
}

function pushWord(pieces: Piece[], text: string, raw: string, index: number, from: number): void {
  const owns = /['’][sS]$/.test(raw);
  const possessive = owns
    ? !/^(?:he|she|it|that|there|here|who|what|let|how|where)['’]s$/i.test(raw)
    : raw.endsWith('s') && /^['’](?!\p{L})/u.test(text.slice(index + raw.length, index + raw.length + 2));
  const word = owns ? raw.slice(0, -2) : raw;
  pieces.push({
    start: from + index,
    end: from + index + word.length,
    kind: 'word',
    text: word,
    lower: word.toLowerCase().replaceAll('’', "'"),
    capital: /^[@#]?\p{Lu}/u.test(word),
    possessive,
    title: false,
    stretch: null,
  });
}

/** “Mr.”, “Sen.”, “J.”, “U.S.”: the full stop belongs to the word, so that a name stays in one run. */
function isAbbreviation(before: Piece | undefined, stop: number, next: string | undefined): boolean {
  if (before === undefined || before.kind !== 'word' || before.end !== stop) return false;
  if (next === undefined || next === '\n') return false;
  return (
    /^\p{Lu}$/u.test(before.text) ||
    ABBREVIATIONS.has(before.lower) ||
    /^(?:\p{L}\.)+\p{L}$/u.test(before.text)
  );
}

const ABBREVIATIONS: ReadonlySet<string> = new Set(
  'mr mrs ms mx dr prof rev hon sen rep reps sens gov pres gen col maj capt cpt cmdr lt sgt st jr sr supt det insp atty asst assoc vs inc ltd co corp al'.split(
    ' ',
  ),
);
