// Rules for marked stretches that no cue claims: where they stand decides. `placeRules` lists them from most to least
// certain; the first that fires decides.
import { alternateTurn, gestureBehind, unanswered } from './dialogue-rules.ts';
import { writerOf } from './letters.ts';
import { namedPhrase } from './named-phrase.ts';
import {
  announced,
  continuedParagraph,
  nextParagraph,
  overNarration,
  paragraphBefore,
} from './paragraph-rules.ts';
import { pronounPhrase } from './phrase.ts';
import { direct, isTitle, isUtterance, type PlaceRule } from './place-rule.ts';
import { subjectAfter, subjectOf } from './subjects.ts';

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
    // “Nine,” was her answer.
    if (/^(?:his|her)$/.test(pieces[noun - 1]?.lower ?? ''))
      return direct(stretch, 'verdict-of', { phrase: pronounPhrase(own, noun - 1) });
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

/** “We met,” Okafor said. “We talked.” — no cue of its own, but one earlier in the paragraph. */
const sameParagraph: PlaceRule = (reading, stretch, claimed) => {
  const before = reading.stretches[stretch.index - 1];
  if (before === undefined || before.paragraph !== stretch.paragraph) return null;
  const pieces = reading.sentenceOf.get(stretch)?.pieces ?? [];
  // “Okafor,” she said. Then, after a moment: “Where?”
  const announced = pieces.at(-2)?.kind === 'colon' && pieces.at(-1)?.stretch === stretch;
  const alone = pieces.length <= 1 || announced;
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
  let phrase = report?.phrase ?? subjectOf(before);
  // “Ada did not answer at once. When she did her voice was low. “Yes.””
  for (let index = before.index - 1; phrase === null && reading.dialogue; index--) {
    const earlier = reading.sentences[index];
    if (earlier?.paragraph !== own.paragraph) break;
    phrase = subjectOf(earlier);
  }
  return phrase === null ? null : direct(stretch, 'sentence-before', { phrase });
};

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
  unanswered,
  alternateTurn,
  nextParagraph,
  paragraphBefore,
  overNarration,
  notSpeech,
];
