// Rules for the turns of a dialogue, as in fiction: speakers alternate, and gestures name them.
import type { Article } from '../article/article.ts';
import type { MarkedStretch } from './find-marks.ts';
import type { Reading } from './finding.ts';
import { namedPhrase } from './named-phrase.ts';
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
  const scene = sceneAround(reading, own);
  const called = namesCalled(reading, before);
  const calledHere = namesCalled(reading, stretch);
  const isCalled = ({ run }: Phrase, names: ReadonlySet<string>): boolean =>
    run !== null && run.words.some((word) => names.has(word));
  return {
    ...direct(stretch, 'alternate-turn', {}),
    takesTurn: true,
    called: scene.filter((phrase) => isCalled(phrase, called) && !isCalled(phrase, calledHere)),
    present: scene.filter((phrase) => phrase.sentence < own.index && isSubject(reading, phrase)).reverse(),
  };
};

// Sentences of narration that show who is in the room.
const SCENE = 12;

/** The people the narration around a sentence names. */
function sceneAround(reading: Reading, own: ReadSentence): Phrase[] {
  return reading.sentences
    .slice(Math.max(0, own.index - SCENE), own.index + SCENE)
    .flatMap((sentence) =>
      sentence.runs.flatMap((run) =>
        run.kind === 'organisation' || run.possessive ? [] : [namedPhrase(sentence, run, run.from, run.to)],
      ),
    );
}

/** “Is that you, Ben?” — the names a turn calls somebody by; it may be several stretches of its paragraph. */
function namesCalled(reading: Reading, last: MarkedStretch): ReadonlySet<string> {
  const names = new Set<string>();
  for (let index = last.index; index > last.index - MOST_STRETCHES; index--) {
    const stretch = reading.stretches[index];
    if (stretch?.paragraph !== last.paragraph) break;
    const words = reading.article.body.slice(stretch.start, Math.min(stretch.end, stretch.start + 400));
    for (const match of words.matchAll(VOCATIVE)) names.add(match[1] ?? match[2] ?? '');
  }
  return names;
}

const MOST_STRETCHES = 4;

/** A name that opens its sentence or stands right behind a quotation's cue, as those who act do. */
function isSubject(reading: Reading, { sentence, from }: Phrase): boolean {
  const pieces = reading.sentences[sentence]?.pieces ?? [];
  return from === 0 || pieces[from - 2]?.kind === 'quote';
}

const COURTESY = String.raw`(?:(?:Mr|Mrs|Miss|Ms|Dr|Sir|Lady|Lord|Aunt|Uncle|Cousin|Captain|Father|Sister|Brother)\.? )?`;
const CALLED = String.raw`(\p{Lu}[\p{L}’'-]+)`;
// “…, Ben?” · “Ben, …” · “Late again? Mr. Hall, you …”
const VOCATIVE = new RegExp(
  String.raw`, ${COURTESY}${CALLED}(?=[,.?!—]|$)|(?<=^|[.?!] )${COURTESY}${CALLED}(?=,(?: |$))`,
  'gu',
);

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
