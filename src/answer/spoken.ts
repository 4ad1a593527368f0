// Which sentences hold somebody's words, and whose they are.
import type { Attribution } from '../quotation/quotation.ts';
import {
  passageAt,
  type PassageIndex,
  positionOf,
  type SentenceRange,
  sourceOf,
} from '../search/passage-index.ts';
import type { Passage, ReadArticle } from '../search/passage.ts';
import { firstEndingAfter, overlaps, slice } from '../text/span.ts';
import type { PassageSpeaker } from './answer.ts';
import type { SpeakerMatch } from './find-speaker.ts';

/** Numbers of the sentences that hold words of these people, or of anybody known when null, in order. */
export function spokenSentences(
  index: PassageIndex,
  { from, to }: SentenceRange,
  speakers: readonly SpeakerMatch[] | null,
): number[] {
  const numbers: number[] = [];
  for (const at of sourcesOf(index, { from, to }, speakers)) {
    const source = index.sources[at];
    if (source === undefined) continue;
    const first = index.firstSentences[at] ?? 0;
    const { sentences } = source.article;
    const found = new Set<number>();
    for (const { speaker, quotation } of source.speech.attributions) {
      if (speaker === null) continue;
      if (
        speakers !== null &&
        !speakers.some((match) => match.source === source && match.speaker.id === speaker.id)
      )
        continue;
      for (
        let sentence = firstEndingAfter(sentences, quotation.start);
        sentence < sentences.length;
        sentence++
      ) {
        const span = sentences[sentence];
        if (span === undefined || !overlaps(span, quotation)) break;
        found.add(first + sentence);
      }
    }
    for (const number of [...found].sort((a, b) => a - b)) numbers.push(number);
  }
  return numbers;
}

/** Positions of the articles of a range that hold these speakers, or of all of them. */
function sourcesOf(
  index: PassageIndex,
  { from, to }: SentenceRange,
  speakers: readonly SpeakerMatch[] | null,
): number[] {
  if (to <= from) return [];
  const [first, last] = [sourceOf(index, from), sourceOf(index, to - 1)];
  if (speakers === null) return Array.from({ length: last - first + 1 }, (_, at) => first + at);
  const positions = new Set(speakers.map(({ source }) => positionOf(index, source)));
  return [...positions].filter((at) => first <= at && at <= last).sort((a, b) => a - b);
}

const anybody = new WeakMap<PassageIndex, Uint8Array>();

/** Whether a sentence holds words of anybody known. */
export function spokenAtAll(index: PassageIndex): (sentence: number) => boolean {
  let flags = anybody.get(index);
  if (flags === undefined) {
    const { size } = index.postings;
    flags = new Uint8Array(size);
    for (const sentence of spokenSentences(index, { from: 0, to: size }, null)) flags[sentence] = 1;
    anybody.set(index, flags);
  }
  const known = flags;
  return (sentence) => known[sentence] === 1;
}

/**
 * Who says a passage: the speaker of the words that fill most of it. Words the question's person said go first,
 * so that a sentence with two voices is shown under the one that was asked for.
 */
export function speakerOf(
  { attributions, source, start, end }: Passage,
  wanted: readonly SpeakerMatch[] = [],
): PassageSpeaker | null {
  let best: Attribution | null = null;
  let most = 0;
  for (const attribution of attributions) {
    const { speaker, quotation } = attribution;
    if (speaker === null) continue;
    const shared = Math.min(quotation.end, end) - Math.max(quotation.start, start);
    const isWanted = wanted.some((match) => match.source === source && match.speaker.id === speaker.id);
    // “Supporters were outraged when members called for him to resign”: the sentence stays the reporter's.
    if (quotation.type === 'indirect' && !isWanted && shared < (end - start) / 2) continue;
    const weight = shared + (isWanted ? end - start : 0);
    if (weight > most) [best, most] = [attribution, weight];
  }
  return best === null ? null : speakerBy(source, best);
}

/** Whose words an attribution says they are, as a passage shows it; null where it does not say. */
export function speakerBy({ article }: ReadArticle, attribution: Attribution): PassageSpeaker | null {
  const { speaker, mention, quotation, rule, cue, confidence } = attribution;
  if (speaker === null) return null;
  return {
    name: speaker.name,
    role: speaker.role,
    mention: mention === null ? '' : slice(article.body, mention),
    type: quotation.type,
    rule,
    cue,
    confidence,
  };
}

/** Whether a sentence is known to be the words of somebody other than these people. */
export function isOthers(index: PassageIndex, speakers: readonly SpeakerMatch[], sentence: number): boolean {
  const speaker = speakerOf(passageAt(index, sentence));
  return speaker !== null && !speakers.some((match) => match.speaker.name === speaker.name);
}

/** Whether a sentence is known to be the words of one of these people. */
export function isBy(index: PassageIndex, speakers: readonly SpeakerMatch[], sentence: number): boolean {
  if (speakers.length === 0) return false;
  const speaker = speakerOf(passageAt(index, sentence));
  return speaker !== null && speakers.some((match) => match.speaker.name === speaker.name);
}
