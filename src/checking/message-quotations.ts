// The quotations in somebody's message, and whom it says they are from: “…” with or without a cue, and quoted lines
// (“> …”) as chats have them.
import { plainArticle } from '../article/parse-article.ts';
import { attributeSpeakers } from '../quotation/attribute-speakers.ts';
import { findMarks, type MarkedStretch } from '../quotation/find-marks.ts';
import { overlaps, slice, type Span } from '../text/span.ts';
import { readWords } from './words.ts';

export type MessageQuotation = {
  /** Its words; stretches that a cue parts are joined. */
  readonly quote: string;
  /** Where they stand in the message, in order. */
  readonly spans: readonly Span[];
  /** By the name the message gives them; null where it gives none. */
  readonly speaker: string | null;
};

/** Messages are read as far as this. */
export const LONGEST_MESSAGE = 20_000;

/** Marks around fewer words, whom nobody is said to have spoken, are titles and irony. */
const FEWEST_WORDS = 3;

/**
 * The confidence from which a message says whom it quotes. Below it, the speaker is the one of the quotation before or
 * the like: a guess, and nobody is to be told that it is wrong.
 */
const CLEAR = 0.75;

/** The quotations of a message in order, `most` of them at most. */
export function quotationsOfMessage(message: string, most = 20): MessageQuotation[] {
  const { text, origins } = plainMessage(message.slice(0, LONGEST_MESSAGE));
  const article = plainArticle('message', text);
  const spoken = attributeSpeakers(article).attributions.filter(
    ({ quotation }) => quotation.type !== 'indirect',
  );
  const found: { stretches: MarkedStretch[]; group: number | null; speaker: string | null }[] = [];
  for (const stretch of findMarks(text, article.paragraphs)) {
    const attribution = spoken.find(({ quotation }) => overlaps(quotation, stretch));
    const speaker = attribution === undefined || attribution.confidence < CLEAR ? null : attribution.speaker;
    if (speaker === null && stretch.words < FEWEST_WORDS) continue;
    const last = found.at(-1);
    const group = attribution?.quotation.type === 'direct' ? attribution.quotation.group : null;
    if (last !== undefined && group !== null && last.group === group) last.stretches.push(stretch);
    else found.push({ stretches: [stretch], group, speaker: nameIn(speaker?.name) });
  }
  return found.slice(0, most).map(({ stretches, speaker }) => ({
    quote: stretches.map((stretch) => slice(text, stretch)).join(' '),
    spans: stretches.map(({ start, end }) => ({
      start: origins[start] ?? 0,
      end: (origins[end - 1] ?? message.length - 1) + 1,
    })),
    speaker,
  }));
}

/**
 * The words that somebody wants checked, without the marks they may have put around them. Where a cue stands with them
 * (“…,” she said, “…”), it goes, and `speaker` is whom it names.
 */
export function claimIn(text: string): Pick<MessageQuotation, 'quote' | 'speaker'> {
  const plain = text.trim();
  const whole = MARKED.exec(plain)?.groups?.['words'];
  if (whole !== undefined) return { quote: whole.trim(), speaker: null };
  const [only, ...others] = OPENING.test(plain) ? quotationsOfMessage(plain, 2) : [];
  return only === undefined || others.length > 0 ? { quote: plain, speaker: null } : only;
}

const OPENING = /^[“”„«»"‘‚‹']/;
/** One pair of marks around words without any of their kind. */
const MARKED = /^(?:[“”„«»"](?<words>[^“”„«»"]*)[“”„«»"]|[‘‚‹'](?<words>[^‘‚‹›“”„«»"]*)[’‘›'])$/;

/** A name or a description; not the “look” of “look: “…””. */
function nameIn(speaker: string | undefined): string | null {
  return speaker !== undefined && /\p{Lu}|^(?:the|an?|my|our|your|his|her|their) /u.test(speaker)
    ? speaker
    : null;
}

type PlainMessage = {
  readonly text: string;
  /** By character of the text: where it stands in the message. */
  readonly origins: readonly number[];
};

/** A message with marks around its quoted lines, and without signs of formatting. */
function plainMessage(message: string): PlainMessage {
  let text = '';
  const origins: number[] = [];
  const add = (piece: string, origin: number, isOwn = true): void => {
    text += piece;
    for (let at = 0; at < piece.length; at++) origins.push(isOwn ? origin + at : origin);
  };
  const addLine = (start: number, end: number): void => {
    let at = start;
    for (const { 0: sign, index } of message.slice(start, end).matchAll(FORMATTING)) {
      add(message.slice(at, start + index), at);
      at = start + index + sign.length;
    }
    add(message.slice(at, end), at);
  };
  const lines = linesOf(message);
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at];
    if (line === undefined) break;
    if (line.isQuoted) {
      let to = at;
      while (lines[to + 1]?.isQuoted === true) to++;
      const block = lines.slice(at, to + 1);
      const isBare = !isMostlyMarked(block.map(({ start, end }) => message.slice(start, end)).join('\n'));
      // “Ada Okafor said:” stands on the line before.
      if (isBare && /[:,]\s*$/.test(text)) text = `${text.trimEnd()} `;
      origins.length = Math.min(origins.length, text.length);
      while (origins.length < text.length) origins.push(line.start);
      if (isBare) add('“', line.start, false);
      block.forEach(({ start, end }, position) => {
        if (position > 0) add(isBare ? ' ' : '\n', start, false);
        addLine(start, end);
      });
      if (isBare) add('”', block.at(-1)?.end ?? line.end, false);
      at = to;
      const next = lines[at + 1];
      const isSigned = next !== undefined && /^\s*[-–—―]+\s*\p{L}/u.test(message.slice(next.start, next.end));
      add(isSigned ? ' ' : '\n', block.at(-1)?.end ?? line.end, false);
    } else {
      addLine(line.start, line.end);
      add('\n', line.end, false);
    }
  }
  return { text, origins };
}

const FORMATTING = /\*{1,3}|~~|\|\||__/g;

type Line = Span & { readonly isQuoted: boolean };

/** Lines without what marks them as quoted; behind “>>> ” all are. */
function linesOf(message: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  let isRest = false;
  for (const line of message.split('\n')) {
    const marker = /^\s{0,3}(?:>>>|>)\s+/.exec(line)?.[0] ?? '';
    if (marker.includes('>>>')) isRest = true;
    lines.push({
      start: start + marker.length,
      end: start + line.length,
      isQuoted: (isRest || marker !== '') && line.trim() !== marker.trim(),
    });
    start += line.length + 1;
  }
  return lines;
}

/** Whether quoted lines hold a quotation of their own: then its marks count, not the lines. */
function isMostlyMarked(text: string): boolean {
  const { body, paragraphs } = plainArticle('lines', text);
  const marked = findMarks(body, paragraphs).reduce((sum, { words }) => sum + words, 0);
  return marked * 2 >= readWords(text).length;
}
