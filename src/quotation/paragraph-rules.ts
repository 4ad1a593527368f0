// Rules for marked stretches whose speaker stands in another paragraph.
import type { MarkedStretch } from './find-marks.ts';
import type { Reading } from './finding.ts';
import { writerOf } from './letters.ts';
import type { NameRun } from './names.ts';
import { direct, isUtterance, opensParagraph, type PlaceRule } from './place-rule.ts';
import { subjectOf } from './subjects.ts';

/** “We met. ¶ “We talked.” — the first paragraph never closes its marks, so the next goes on with the same speaker. */
export const continuedParagraph: PlaceRule = (reading, stretch, claimed) => {
  const before = reading.stretches[stretch.index - 1];
  if (before === undefined || before.closed || before.paragraph !== stretch.paragraph - 1) return null;
  const like = claimed.get(before.index);
  return like === undefined
    ? null
    : direct(stretch, 'continued-paragraph', { like, cue: like.cue, group: like.group });
};

/** Okafor said: ¶ “We met.” — the cue ends the paragraph before. */
export const announced: PlaceRule = (reading, stretch) => {
  if (!opensParagraph(reading, stretch)) return null;
  const sentence = reading.lastOf.get(stretch.paragraph - 1);
  if (sentence === undefined) return null;
  const reports = reading.reports[sentence.index] ?? [];
  const open = reports.findLast((other) => other.opensNext);
  if (open !== undefined) return direct(stretch, 'announced', { phrase: open.phrase, cue: open.cue });
  if (sentence.pieces.at(-1)?.kind !== 'colon') return null;
  const last = reports.findLast((other) => other.phrase !== null);
  const phrase = writerOf(sentence, sentence.pieces.length) ?? last?.phrase ?? subjectOf(sentence);
  return phrase === null ? null : direct(stretch, 'announced', { phrase, cue: last?.cue ?? null });
};

/** “We met.” ¶ “We talked.” — a paragraph of nothing but quotation goes on with the speaker before. */
export const nextParagraph: PlaceRule = (reading, stretch, claimed) => {
  const before = reading.stretches[stretch.index - 1];
  const own = reading.sentenceOf.get(stretch);
  if (before === undefined || own === undefined || own.pieces.length > 2 || !isUtterance(reading, stretch))
    return null;
  if (stretch.paragraph - before.paragraph > 1) return null;
  const like = claimed.get(before.index);
  return like === undefined || like.rule === 'not-speech'
    ? null
    : direct(stretch, 'next-paragraph', { like });
};

/** Ada Okafor sold the boat. ¶ “I could not keep it.” — a paragraph of nothing but quotation, behind one about somebody. */
export const paragraphBefore: PlaceRule = (reading, stretch) => {
  if (reading.dialogue || !isWholeParagraph(reading, stretch) || !isUtterance(reading, stretch)) return null;
  const lead = reading.lastOf.get(stretch.paragraph - 1);
  if (lead === undefined || reading.stretches[stretch.index - 1]?.paragraph === stretch.paragraph - 1)
    return null;
  const phrase =
    reading.reports[lead.index]?.findLast((report) => report.phrase !== null)?.phrase ?? subjectOf(lead);
  const person =
    (phrase?.kind === 'pronoun' && /^(?:he|she)$/.test(lead.pieces[phrase.from]?.lower ?? '')) ||
    (phrase?.kind === 'name' && (phrase.run?.kind === 'person' || (phrase.run?.words.length ?? 0) > 1));
  if (!person || phrase.run?.kind === 'organisation') return null;
  return direct(stretch, 'paragraph-before', { phrase });
};

/** “We met,” Okafor said. ¶ Rain fell. ¶ “We talked.” — the paragraph between names nobody. */
export const overNarration: PlaceRule = (reading, stretch, claimed) => {
  if (reading.dialogue || !isWholeParagraph(reading, stretch) || !isUtterance(reading, stretch)) return null;
  const before = reading.stretches[stretch.index - 1];
  if (before === undefined || stretch.paragraph - before.paragraph !== 2) return null;
  const like = claimed.get(before.index);
  if (like === undefined || like.rule === 'not-speech') return null;
  const lead = reading.lastOf.get(stretch.paragraph - 1);
  for (
    let sentence = lead;
    sentence?.paragraph === stretch.paragraph - 1;
    sentence = reading.sentences[sentence.index - 1]
  )
    if (sentence.runs.some(mayBePerson) || (reading.reports[sentence.index]?.length ?? 0) > 0) return null;
  return direct(stretch, 'over-narration', { like });
};

/** “Rain fell”: a single word that opens a sentence is nobody's name for sure. */
const mayBePerson = ({ kind, words, from }: NameRun): boolean =>
  kind === 'person' || (kind === 'unknown' && (words.length > 1 || from > 0));

function isWholeParagraph(reading: Reading, stretch: MarkedStretch): boolean {
  const own = reading.sentenceOf.get(stretch);
  const last = reading.lastOf.get(stretch.paragraph);
  return opensParagraph(reading, stretch) && own === last && (own?.pieces.length ?? 9) <= 2;
}
