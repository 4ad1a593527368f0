// Rules for marked stretches that no cue claims: where they stand decides. `placeRules` lists them from most to least
// certain; the first that fires decides.
import type { Article } from '../article/article.ts';
import type { Span } from '../text/span.ts';
import type { Finding, Reading } from './finding.ts';
import type { MarkedStretch } from './find-marks.ts';
import { writerOf } from './letters.ts';
import { looksLikeTitle } from './title-case.ts';
import type { NameRun } from './names.ts';
import { namedPhrase } from './noun-phrases.ts';
import type { Phrase, ReadSentence } from './phrase.ts';
import { subjectAfter, subjectOf } from './subjects.ts';

type PlaceRule = (
  reading: Reading,
  stretch: MarkedStretch,
  claimed: ReadonlyMap<number, Finding>,
) => Finding | null;

const direct = (
  stretch: MarkedStretch,
  rule: string,
  rest: { phrase?: Phrase | null; cue?: Span | null; like?: Finding | null; group?: string },
): Finding => ({
  start: stretch.start,
  end: stretch.end,
  type: 'direct',
  phrase: rest.phrase ?? null,
  cue: rest.cue ?? null,
  rule,
  group: rest.group ?? `mark ${stretch.index}`,
  like: rest.like ?? null,
  paragraph: stretch.paragraph,
});

/** “We met. ¶ “We talked.” — the first paragraph never closes its marks, so the next goes on with the same speaker. */
const continuedParagraph: PlaceRule = (reading, stretch, claimed) => {
  const before = reading.stretches[stretch.index - 1];
  if (before === undefined || before.closed || before.paragraph !== stretch.paragraph - 1) return null;
  const like = claimed.get(before.index);
  return like === undefined
    ? null
    : direct(stretch, 'continued-paragraph', { like, cue: like.cue, group: like.group });
};

/** “(Applause.)” — a stage direction within marks. */
const aside: PlaceRule = (reading, stretch) =>
  /^[([][^)\]]*[)\]]\.?$/.test(
    reading.article.body.slice(stretch.start, Math.min(stretch.end, stretch.start + 80)),
  )
    ? direct(stretch, 'not-speech', {})
    : null;

/** “We met.” — Ada Okafor */
const signature: PlaceRule = (reading, stretch) => {
  const own = reading.sentenceOf.get(stretch);
  if (own === undefined) return null;
  const at = own.pieces.findIndex((piece) => piece.stretch === stretch);
  const same = own.pieces[at + 1];
  const next = reading.sentences[own.index + 1];
  const [sentence, dash] =
    same !== undefined
      ? [own, at + 1]
      : next !== undefined && next.paragraph - own.paragraph <= 1
        ? [next, 0]
        : [own, at];
  if (sentence.pieces[dash]?.kind !== 'dash') return null;
  const run = sentence.runAt[dash + 1];
  if (run === undefined || run.from !== dash + 1) return null;
  const behind = sentence.pieces[run.to + 1];
  if (behind !== undefined && behind.kind !== 'stop' && behind.kind !== 'comma' && behind.kind !== 'open')
    return null;
  return direct(stretch, 'signature', { phrase: namedPhrase(sentence, run, run.from, run.to) });
};

/** “A meeting” was the verdict of Ada Okafor — a noun for what was said stands behind, and who said it. */
const verdictOf: PlaceRule = (reading, stretch) => {
  const own = reading.sentenceOf.get(stretch);
  if (own === undefined) return null;
  const { pieces, runAt } = own;
  const at = pieces.findIndex((piece) => piece.stretch === stretch);
  if (!/^(?:was|is|were|came|runs?|ran)$/.test(pieces[at + 1]?.lower ?? '')) return null;
  for (let noun = at + 2; noun <= at + 5 && noun < pieces.length; noun++) {
    const piece = pieces[noun];
    if (piece?.kind !== 'word') return null;
    const owner = runAt[noun - 1];
    if (!VERDICTS.test(piece.lower)) continue;
    if (owner?.possessive === true)
      return direct(stretch, 'verdict-of', { phrase: namedPhrase(own, owner, owner.from, owner.to) });
    if (!/^(?:of|from|by)$/.test(pieces[noun + 1]?.lower ?? '')) return null;
    const phrase = subjectAfter(own, noun + 1);
    return phrase === null ? null : direct(stretch, 'verdict-of', { phrase });
  }
  return null;
};

const VERDICTS =
  /^(?:verdict|reply|answer|response|message|cry|description|word|words|phrase|view|opinion|assessment|judgment|judgement|conclusion|comment|summary|retort|advice|refrain|plea|warning|term)$/;

/** The harbour master was blunt: “We lost.” — a colon without a cue verb; the sentence is about the speaker. */
const afterColon: PlaceRule = (reading, stretch) => {
  const own = reading.sentenceOf.get(stretch);
  if (own === undefined || !isUtterance(reading, stretch)) return null;
  const at = own.pieces.findIndex((piece) => piece.stretch === stretch);
  if (own.pieces[at - 1]?.kind !== 'colon') return null;
  const phrase = writerOf(own, at) ?? subjectOf(own, at - 1);
  return phrase === null ? null : direct(stretch, 'after-colon', { phrase });
};

/** Okafor said: ¶ “We met.” — the cue ends the paragraph before. */
const announced: PlaceRule = (reading, stretch) => {
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

/** “We met,” Okafor said. “We talked.” — no cue of its own, but one earlier in the paragraph. */
const sameParagraph: PlaceRule = (reading, stretch, claimed) => {
  const before = reading.stretches[stretch.index - 1];
  if (before === undefined || before.paragraph !== stretch.paragraph) return null;
  const alone = (reading.sentenceOf.get(stretch)?.pieces.length ?? 0) <= 1;
  if ((stretch.words < 3 && !alone) || isTitle(reading, stretch)) return null;
  const like = claimed.get(before.index);
  if (like === undefined || like.rule === 'not-speech') return null;
  return direct(stretch, 'same-paragraph', { like, cue: like.cue, group: like.group });
};

/** Okafor shook her head. “Never.” — the sentence before, in the same paragraph, is about the speaker. */
const sentenceBefore: PlaceRule = (reading, stretch) => {
  if (!isUtterance(reading, stretch)) return null;
  const own = reading.sentenceOf.get(stretch);
  if (own === undefined || own.pieces.length > 2) return null;
  const before = reading.sentences[own.index - 1];
  if (before === undefined || before.paragraph !== own.paragraph) return null;
  const report = reading.reports[before.index]?.at(-1);
  const phrase = report?.phrase ?? subjectOf(before);
  return phrase === null ? null : direct(stretch, 'sentence-before', { phrase });
};

/** “We met.” ¶ “We talked.” — a paragraph of nothing but quotation goes on with the speaker before. */
const nextParagraph: PlaceRule = (reading, stretch, claimed) => {
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
const paragraphBefore: PlaceRule = (reading, stretch) => {
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
const overNarration: PlaceRule = (reading, stretch, claimed) => {
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

/** “Thank you, no.” Arthur walked to the window. — in a dialogue the gesture behind a turn names its speaker. */
const gestureBehind: PlaceRule = (reading, stretch) => {
  if (!reading.dialogue || !opensParagraph(reading, stretch)) return null;
  const own = reading.sentenceOf.get(stretch);
  if (own === undefined || own.pieces.length > 2) return null;
  const next = reading.sentences[own.index + 1];
  if (next === undefined || next.paragraph !== own.paragraph) return null;
  const phrase = subjectOf(next);
  if (phrase === null || phrase.kind === 'description') return null;
  if (phrase.run?.kind === 'organisation') return null;
  return direct(stretch, 'gesture-behind', { phrase });
};

/** “It always is.” ¶ “Not always.” — in a dialogue a turn without a cue belongs to the other speaker. */
const alternateTurn: PlaceRule = (reading, stretch, claimed) => {
  if (!reading.dialogue || !opensParagraph(reading, stretch)) return null;
  const before = reading.stretches[stretch.index - 1];
  if (before === undefined || stretch.paragraph - before.paragraph > 2 || !claimed.has(before.index))
    return null;
  const own = reading.sentenceOf.get(stretch);
  if (own === undefined || own.pieces.length > 2) return null;
  return {
    ...direct(stretch, 'alternate-turn', {}),
    takesTurn: true,
    present: presentAt(reading, before, own),
  };
};

// Sentences of narration that show who is in the room.
const SCENE = 12;

/** “Is that you, Ben?” — those who may answer: the one spoken to, then whoever the narration named last. */
function presentAt(reading: Reading, before: MarkedStretch, own: ReadSentence): Phrase[] {
  const from = Math.max(0, own.index - SCENE);
  const scene = reading.sentences
    .slice(from, own.index + SCENE)
    .flatMap((sentence) =>
      sentence.runs.flatMap((run) =>
        run.kind === 'organisation' || run.possessive ? [] : [namedPhrase(sentence, run, run.from, run.to)],
      ),
    );
  const words = reading.article.body.slice(before.start, Math.min(before.end, before.start + 400));
  const called = new Set(Array.from(words.matchAll(VOCATIVE), (match) => match[1] ?? match[2] ?? ''));
  return [
    ...scene.filter(({ run }) => run !== null && run.words.some((word) => called.has(word))),
    ...scene.filter((phrase) => phrase.sentence < own.index && isSubject(reading, phrase)).reverse(),
  ];
}

/** A name that opens its sentence or stands right behind a quotation's cue, as those who act do. */
function isSubject(reading: Reading, { sentence, from }: Phrase): boolean {
  const pieces = reading.sentences[sentence]?.pieces ?? [];
  return from === 0 || pieces[from - 2]?.kind === 'quote';
}

// “…, Ben?” · “Ben, …”
const VOCATIVE =
  /, (?:(?:Mr|Mrs|Miss|Ms|Dr)\.? )?(\p{Lu}[\p{L}’'-]+)(?=[,.?!—]|$)|^(\p{Lu}[\p{L}’'-]+)(?=, )/gu;

/** True where many paragraphs open with a short stretch, as in fiction and unlike news. */
export function isDialogue(article: Article, stretches: readonly MarkedStretch[]): boolean {
  const opening = stretches.filter(
    (stretch) => stretch.outer.start <= (article.paragraphs[stretch.paragraph]?.start ?? -1) + 1,
  );
  const short = opening.filter((stretch) => stretch.words <= 10).length;
  return (
    opening.length >= 4 && short >= opening.length / 2 && opening.length >= article.paragraphs.length * 0.35
  );
}

/** The council’s “safe” harbour — a word or two in marks, with nobody who says it. */
const notSpeech: PlaceRule = (_reading, stretch) => direct(stretch, 'not-speech', {});

export const placeRules: readonly PlaceRule[] = [
  aside,
  signature,
  continuedParagraph,
  verdictOf,
  announced,
  afterColon,
  sameParagraph,
  gestureBehind,
  sentenceBefore,
  alternateTurn,
  nextParagraph,
  paragraphBefore,
  overNarration,
  notSpeech,
];

/** Words that may be said as they stand: a few at least, or a whole sentence, and no title of a work. */
function isUtterance(reading: Reading, stretch: MarkedStretch): boolean {
  const ends = /[.!?…]/.test(reading.article.body[stretch.end - 1] ?? '');
  return ends || (stretch.words >= 3 && !isTitle(reading, stretch));
}

function isTitle(reading: Reading, stretch: MarkedStretch): boolean {
  return looksLikeTitle(
    reading.article.body.slice(stretch.start, Math.min(stretch.end, stretch.start + 160)),
  );
}

function opensParagraph(reading: Reading, stretch: MarkedStretch): boolean {
  const paragraph = reading.article.paragraphs[stretch.paragraph];
  return paragraph !== undefined && stretch.outer.start <= paragraph.start + 1;
}
