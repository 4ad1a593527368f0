// In whose voice the words of an article stand: a speaker's own words, words the article retells, or its narration.
import type { Attribution } from '../quotation/quotation.ts';
import { findMarks } from '../quotation/find-marks.ts';
import type { ReadArticle } from '../search/passage.ts';
import { overlaps, type Span } from '../text/span.ts';
import { isStopWord } from '../text/tokens.ts';
import type { Word } from './words.ts';

export type Voice =
  { readonly kind: 'own' | 'retold'; readonly attribution: Attribution } | { readonly kind: 'narration' };

type Run = Span & { readonly voice: Voice };

const NARRATION: Voice = { kind: 'narration' };

const known = new WeakMap<ReadArticle, { own: readonly Run[]; retold: readonly Run[] }>();

function runsOf(source: ReadArticle): { own: readonly Run[]; retold: readonly Run[] } {
  const found = known.get(source);
  if (found !== undefined) return found;
  const { article, speech } = source;
  const own: Run[] = [];
  const retold: Run[] = [];
  const marks = speech.attributions.some(({ quotation }) => quotation.type === 'mixed')
    ? findMarks(article.body, article.paragraphs)
    : [];
  for (const attribution of speech.attributions) {
    const { quotation } = attribution;
    const { start, end } = quotation;
    if (quotation.type === 'direct') own.push({ start, end, voice: { kind: 'own', attribution } });
    else retold.push({ start, end, voice: { kind: 'retold', attribution } });
    if (quotation.type === 'mixed')
      for (const mark of marks)
        if (overlaps(mark, quotation))
          own.push({
            start: Math.max(start, mark.start),
            end: Math.min(end, mark.end),
            voice: { kind: 'own', attribution },
          });
  }
  const runs = { own: inOrder(own), retold: inOrder(retold) };
  known.set(source, runs);
  return runs;
}

function inOrder(runs: Run[]): readonly Run[] {
  return runs.sort((a, b) => a.start - b.start);
}

/** The voice of each of some words, which are in order. */
export function voicesOf(source: ReadArticle, words: readonly Word[]): Voice[] {
  const { own, retold } = runsOf(source);
  const ownAt = lookup(own);
  const retoldAt = lookup(retold);
  return words.map(({ start }) => ownAt(start) ?? retoldAt(start) ?? NARRATION);
}

/** Runs asked about by rising offsets; where two overlap, the later one counts. */
function lookup(runs: readonly Run[]): (offset: number) => Voice | null {
  let next = -1;
  let open: Run[] = [];
  return (offset) => {
    if (next < 0) {
      next = 0;
      while (next < runs.length && (runs[next]?.end ?? 0) <= offset) next++;
    }
    for (; next < runs.length; next++) {
      const run = runs[next];
      if (run === undefined || run.start > offset) break;
      open.push(run);
    }
    open = open.filter(({ end }) => end > offset);
    return open.at(-1)?.voice ?? null;
  };
}

/** “…,” she said after a while, “…”: no cue within a quotation is longer. */
const LONGEST_CUE = 25;

/**
 * For each word of a window, where the cue that interrupts a quotation begins if the word is part of one; else -1.
 * Such a cue is narration between two stretches of one utterance, and leads over to neither.
 */
export function findCues(words: readonly Word[], voices: readonly Voice[]): Int32Array {
  const cues = new Int32Array(words.length).fill(-1);
  let at = 0;
  while (at < words.length) {
    if (voices[at]?.kind === 'own') {
      at++;
      continue;
    }
    const from = at;
    while (at < words.length && voices[at]?.kind !== 'own') at++;
    const before = voices[from - 1];
    const after = voices[at];
    const last = words[at - 1];
    if (before === undefined || after === undefined || last === undefined || at - from > LONGEST_CUE)
      continue;
    if (isOneUtterance(before, after) && last.after !== '' && !leadsOn(last)) cues.fill(from, from, at);
  }
  return cues;
}

function isOneUtterance(before: Voice, after: Voice): boolean {
  if (before.kind !== 'own' || after.kind !== 'own' || before.attribution === after.attribution) return false;
  const [a, b] = [before.attribution.quotation, after.attribution.quotation];
  return a.group === b.group && a.type === 'direct' && b.type === 'direct';
}

const PRONOUN = /^(?:he|she|they|it|i|we|you|him|her|them|me|us)$/;

/** “… and”, “… that”: what follows is woven into the narration. */
function leadsOn({ form }: Word): boolean {
  return isStopWord(form) && !PRONOUN.test(form);
}

/** Whether two words stand in one voice: of the same speaker and utterance kind, or both narration. */
export function isSameVoice(a: Voice | undefined, b: Voice | undefined): boolean {
  if (a === undefined || b === undefined || a.kind !== b.kind) return false;
  if (a.kind === 'narration' || b.kind === 'narration') return true;
  if (a.attribution === b.attribution) return true;
  const { speaker } = a.attribution;
  return speaker !== null && speaker === b.attribution.speaker;
}
