// Rules for the turns of a dialogue, as in fiction: speakers alternate, and gestures name them.
import type { Article } from '../article/article.ts';
import { isEpithet } from './epithets.ts';
import type { MarkedStretch } from './find-marks.ts';
import type { Reading } from './finding.ts';
import type { Gender } from './given-names.ts';
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
  if (phrase === null || (phrase.kind === 'description' && !isSomebody(next, phrase))) return null;
  if (phrase.run?.kind === 'organisation') return null;
  return direct(stretch, 'gesture-behind', { phrase });
};

/** “the man”; not “the door”, nor “the landlady”, who may be known by her name. */
const isSomebody = ({ pieces }: ReadSentence, { from, to }: Phrase): boolean =>
  pieces[from]?.lower === 'the' && isEpithet(pieces[to]?.lower ?? '');

/** “Who was it?” Ada asked. ¶ Nobody answered. ¶ “Who?” — whoever waits for an answer goes on. */
export const unanswered: PlaceRule = (reading, stretch, claimed) => {
  const before = reading.stretches[stretch.index - 1];
  const told = reading.article.paragraphs[stretch.paragraph - 1];
  if (!reading.dialogue || before === undefined || told === undefined) return null;
  if (!opensParagraph(reading, stretch) || stretch.paragraph - before.paragraph !== 2) return null;
  if ((reading.sentenceOf.get(stretch)?.pieces.length ?? 9) > 2) return null;
  const like = claimed.get(before.index);
  const silent = NO_ANSWER.test(reading.article.body.slice(told.start, Math.min(told.end, told.start + 200)));
  return silent && like !== undefined ? direct(stretch, 'next-paragraph', { like }) : null;
};

const NO_ANSWER =
  /\b(?:(?:nobody|no one|neither of them|none of them) (?:answered|replied|spoke up)|(?:no|without an?) (?:answer|reply)|did not (?:answer|reply)|didn’t (?:answer|reply)|made no (?:answer|reply))\b/i;

/** “It always is.” ¶ “Not always.” — in a dialogue a turn without a cue belongs to the other speaker. */
export const alternateTurn: PlaceRule = (reading, stretch, claimed) => {
  if (!reading.dialogue || !opensParagraph(reading, stretch)) return null;
  const before = reading.stretches[stretch.index - 1];
  if (before === undefined || stretch.paragraph - before.paragraph > 2 || !claimed.has(before.index))
    return null;
  const own = reading.sentenceOf.get(stretch);
  if (own === undefined || (own.pieces.length > 2 && !isBareReply(own))) return null;
  const scene = sceneAround(reading, own);
  const called = namesCalled(reading, before);
  const calledHere = namesCalled(reading, stretch);
  const isCalled = ({ run }: Phrase, names: ReadonlySet<string>): boolean =>
    run !== null && run.words.some((word) => names.has(word));
  return {
    ...direct(stretch, 'alternate-turn', {}),
    takesTurn: true,
    called: scene.filter((phrase) => isCalled(phrase, called) && !isCalled(phrase, calledHere)),
    calls: scene.filter((phrase) => isCalled(phrase, calledHere)),
    calledGender: genderCalled(reading, before),
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

/** “Is that you, Ben?” — the names a turn calls somebody by. */
function namesCalled(reading: Reading, last: MarkedStretch): ReadonlySet<string> {
  const names = new Set<string>();
  for (const words of wordsOfTurn(reading, last))
    for (const match of words.matchAll(VOCATIVE)) names.add(match[1] ?? match[2] ?? '');
  return names;
}

/** What is said in a turn up to its last stretch; it may be several stretches of one paragraph. */
function wordsOfTurn(reading: Reading, last: MarkedStretch): string[] {
  const words: string[] = [];
  for (let index = last.index; index > last.index - MOST_STRETCHES; index--) {
    const stretch = reading.stretches[index];
    if (stretch?.paragraph !== last.paragraph) break;
    words.push(reading.article.body.slice(stretch.start, Math.min(stretch.end, stretch.start + 400)));
  }
  return words;
}

const MOST_STRETCHES = 4;

/** “I never met him,” was the reply. — a cue that names nobody. */
const isBareReply = ({ pieces }: ReadSentence): boolean =>
  pieces[0]?.kind === 'quote' &&
  pieces.length <= 7 &&
  /^(?:was|came)$/.test(pieces[1]?.lower ?? '') &&
  pieces[2]?.lower === 'the' &&
  pieces.some(({ lower }) => /^(?:reply|answer|response|rejoinder|retort)$/.test(lower));

/** “No, sir.” — the gender of the one spoken to; null where the turn does not tell. */
function genderCalled(reading: Reading, last: MarkedStretch): Gender | null {
  let male = false;
  let female = false;
  for (const words of wordsOfTurn(reading, last)) {
    male ||= SIR.test(words);
    female ||= MADAM.test(words);
  }
  return male === female ? null : male ? 'male' : 'female';
}

const SIR =
  /(?:^|, |[.!?] )(?:sir|[Ss]ir|my lord|old man|old chap|young man|[Pp]apa|Father|Uncle)(?=[,.?!;—]|$)/u;
const MADAM =
  /(?:^|, |[.!?] )(?:[Mm]iss|[Mm]a[’']am|[Mm]adam|my lady|young lady|[Mm]amma|Mother|Mum|Aunt|Auntie)(?=[,.?!;—]|$)/u;

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
