// Rules for the turns of a dialogue, as in fiction: speakers alternate, and gestures name them.
import type { Article } from '../article/article.ts';
import type { MarkedStretch } from './find-marks.ts';
import type { Reading } from './finding.ts';
import { namedPhrase } from './noun-phrases.ts';
import type { Phrase, ReadSentence } from './phrase.ts';
import { direct, opensParagraph, type PlaceRule } from './place-rule.ts';
import { subjectOf } from './subjects.ts';

/** “Thank you, no.” Arthur walked to the window. — in a dialogue the gesture behind a turn names its speaker. */
export const gestureBehind: PlaceRule = (reading, stretch) => {
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
export const alternateTurn: PlaceRule = (reading, stretch, claimed) => {
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
