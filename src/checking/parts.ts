// An alignment as a reader sees it: what was kept, left out, put in and replaced, and what the claim's own marks own up
// to. A claim is verbatim only where every part of it is accounted for here.
import type { Article } from '../article/article.ts';
import { firstEndingAfter, type Span } from '../text/span.ts';
import { isNumberWord } from '../text/numbers.ts';
import type { Step } from './align.ts';
import type { MarkProblem, Part } from './check.ts';
import type { ClaimedWord } from './claim.ts';
import { isSameVoice, type Voice } from './voices.ts';
import type { Word } from './words.ts';

/** Words of an article, each with its voice and the cue it is part of, as `findCues` has it. */
export type Stretch = {
  readonly article: Article;
  readonly words: readonly Word[];
  readonly voices: readonly Voice[];
  readonly cues: Int32Array;
};

/** Words an ellipsis may stand for, and how many where hardly anything stands on one side of it. */
const MOST_LEFT_OUT = 60;
const FEW_LEFT_OUT = 10;
const FEW_WORDS = 3;
/** … and all ellipses of a claim together. */
const MOST_LEFT_OUT_IN_ALL = 120;
/** Words that square brackets may stand for. */
const MOST_REPLACED = 8;

/** The steps as parts in the order of the claim; `steps` has a kept or replaced word at its first and last article word. */
export function partsOf(claim: readonly ClaimedWord[], stretch: Stretch, steps: readonly Step[]): Part[] {
  const parts: Part[] = [];
  const isKept = ({ claimed, stands }: Step): boolean =>
    claimed >= 0 && stands >= 0 && claim[claimed]?.form === stretch.words[stands]?.form;
  let at = 0;
  let leftOut = 0;
  while (at < steps.length) {
    const from = at;
    const kept = isKept(steps[at] ?? { claimed: -1, stands: -1 });
    while (at < steps.length && isKept(steps[at] ?? { claimed: -1, stands: -1 }) === kept) at++;
    const run = steps.slice(from, at);
    if (kept) parts.push(...keptParts(claim, stretch, run));
    else {
      const change = changeOf(claim, stretch, run, steps[from - 1], steps[at], leftOut);
      if (change.kind === 'marked' && change.mark === 'ellipsis')
        leftOut += run.filter(({ stands }) => stands >= 0).length;
      parts.push(change);
    }
  }
  return markMoved(claim, stretch, cutCompounds(claim, stretch, steps, parts));
}

const plain = { moved: false, reverses: false, from: null } as const;

/** Kept words, cut where the marks between them differ or an ellipsis stands for nothing. */
function keptParts(claim: readonly ClaimedWord[], { words }: Stretch, run: readonly Step[]): Part[] {
  const parts: Part[] = [];
  let first = 0;
  run.forEach(({ claimed, stands }, at) => {
    const [word, here] = [claim[claimed], words[stands]];
    const [next, there] = [claim[claimed + 1], words[stands + 1]];
    if (word === undefined || here === undefined) return;
    const isLast = at === run.length - 1;
    const isOdd =
      !isLast &&
      word.bracket === null &&
      next?.bracket === null &&
      (word.ellipsis === null ? word.after !== here.after : !here.after.includes('…'));
    if (!isLast && !isOdd) return;
    const [a, b] = [claim[run[first]?.claimed ?? 0], words[run[first]?.stands ?? 0]];
    parts.push({
      kind: 'kept',
      claimed: { start: a?.start ?? 0, end: word.end },
      stands: { start: b?.start ?? 0, end: here.end },
    });
    first = at + 1;
    if (!isOdd || next === undefined || there === undefined) return;
    const gap = {
      claimed: { start: word.end, end: next.start },
      stands: { start: here.end, end: there.start },
    };
    parts.push(
      word.ellipsis === null
        ? { kind: 'punctuation', ...gap }
        : {
            kind: 'marked',
            mark: 'ellipsis',
            problem: null,
            claimed: word.ellipsis,
            stands: { start: here.end, end: here.end },
          },
    );
  });
  return parts;
}

/** What a run of steps without a kept word is, between the kept words around it. */
function changeOf(
  claim: readonly ClaimedWord[],
  stretch: Stretch,
  run: readonly Step[],
  before: Step | undefined,
  after: Step | undefined,
  leftOut: number,
): Part {
  const mine = run.flatMap(({ claimed }) => claim[claimed] ?? []);
  const places = run.flatMap(({ stands }) => (stands < 0 ? [] : [stands]));
  const theirs = places.flatMap((place) => stretch.words[place] ?? []);
  const last = before === undefined ? undefined : claim[before.claimed];
  const spans = {
    claimed: spanOf(mine, last?.end ?? claim[after?.claimed ?? 0]?.start ?? 0),
    stands: spanOf(
      theirs,
      stretch.words[before?.stands ?? after?.stands ?? 0]?.[before ? 'end' : 'start'] ?? 0,
    ),
  };
  const ellipses = [last, ...mine].flatMap((word) => word?.ellipsis ?? []);
  const reversing = (of: readonly Word[]): number => of.filter(({ form }) => isReversing(form)).length;
  const reverses = reversing(mine) !== reversing(theirs);
  if (mine.some(({ bracket }) => bracket === null) || (mine.length > 0 && isBracketed(stretch, places[0])))
    return { kind: theirs.length > 0 ? 'replaced' : 'put-in', ...spans, ...plain, reverses };
  if (mine.length > 0) {
    const limit = ellipses.length > 0 ? MOST_LEFT_OUT : MOST_REPLACED;
    const bracketed = claim.filter(({ bracket }) => bracket !== null).length;
    const problem = bracketed > claim.length - bracketed ? 'too-much' : bracketProblem(mine, theirs, limit);
    return {
      kind: 'marked',
      mark: 'brackets',
      problem: problem ?? voiceProblem(stretch, places, before, after),
      ...spans,
    };
  }
  const isCue = places.every(
    (place) => (stretch.cues[place] ?? -1) >= 0 && stretch.cues[place] === stretch.cues[places[0] ?? 0],
  );
  const [first, final] = [places[0] ?? 0, places.at(-1) ?? 0];
  if (isCue && stretch.cues[first] === first && stretch.cues[final + 1] !== first)
    return { kind: 'marked', mark: 'cue', problem: null, ...spans };
  const [ellipsis] = ellipses;
  if (ellipsis === undefined) return { kind: 'left-out', ...spans, ...plain, reverses };
  const limit = Math.min(
    shortestSide(claim, before?.claimed ?? 0) < FEW_WORDS ? FEW_LEFT_OUT : MOST_LEFT_OUT,
    MOST_LEFT_OUT_IN_ALL - leftOut,
  );
  return {
    kind: 'marked',
    mark: 'ellipsis',
    problem:
      places.length > limit
        ? 'too-much'
        : (voiceProblem(stretch, places, before, after) ?? reversal(stretch, places, before, after)),
    ...spans,
    claimed: ellipsis,
  };
}

/** The article's own brackets, as around a stage direction, are no editor's: words in them are words like others. */
function isBracketed({ article: { body }, words }: Stretch, place: number | undefined): boolean {
  const word = place === undefined ? undefined : words[place];
  if (word === undefined) return false;
  const before = body.slice(Math.max(0, word.start - 200), word.start);
  return before.lastIndexOf('[') > before.lastIndexOf(']');
}

function spanOf(words: readonly Span[], otherwise: number): Span {
  return { start: words[0]?.start ?? otherwise, end: words.at(-1)?.end ?? otherwise };
}

/** Words of the shorter of the two pieces that an ellipsis behind a word parts, up to the next ellipsis each. */
function shortestSide(claim: readonly ClaimedWord[], at: number): number {
  let from = at;
  while (from > 0 && claim[from - 1]?.ellipsis === null) from--;
  let to = at + 1;
  while (to < claim.length - 1 && claim[to]?.ellipsis === null) to++;
  return Math.min(at - from + 1, to - at);
}

function bracketProblem(mine: readonly Word[], theirs: readonly Word[], limit: number): MarkProblem | null {
  if (theirs.length > limit) return 'too-much';
  if ([...mine, ...theirs].some(({ form }) => isReversing(form))) return 'reverses';
  return theirs.some(({ form }) => isFigure(form)) ? 'figure' : null;
}

/** What is left out, with the words around it, must be of one voice; another's words between are left out openly at best. */
function voiceProblem(
  { voices, cues }: Stretch,
  places: readonly number[],
  before: Step | undefined,
  after: Step | undefined,
): MarkProblem | null {
  const voice = voices[before?.stands ?? after?.stands ?? 0];
  if (!isSameVoice(voice, voices[after?.stands ?? before?.stands ?? 0])) return 'other-voice';
  if (voice?.kind !== 'own') return null;
  const strange = places.some(
    (place) => voices[place]?.kind === 'own' && !isSameVoice(voices[place], voice) && (cues[place] ?? -1) < 0,
  );
  return strange ? 'other-voice' : null;
}

/** A “not” left out of a sentence that is quoted in part; whole sentences between may hold any. */
function reversal(
  { article, words }: Stretch,
  places: readonly number[],
  before: Step | undefined,
  after: Step | undefined,
): MarkProblem | null {
  const sentence = (place: number | undefined): number =>
    place === undefined ? -1 : firstEndingAfter(article.sentences, words[place]?.start ?? 0);
  const quoted = [sentence(before?.stands), sentence(after?.stands)];
  return places.some((place) => isReversing(words[place]?.form ?? '') && quoted.includes(sentence(place)))
    ? 'reverses'
    : null;
}

function isFigure(form: string): boolean {
  return /\p{N}/u.test(form) || (isNumberWord(form) && form !== 'one');
}

// Words that turn a sentence round when they come or go.
const REVERSING: ReadonlySet<string> = new Set(
  `not no never none nobody nothing nowhere neither nor cannot without hardly scarcely barely unless if except
  refuse refuses refused refusing deny denies denied denying fail fails failed failing false falsely
  stop stops stopped against`.split(/\s+/),
);

function isReversing(form: string): boolean {
  return (
    REVERSING.has(form) || form.endsWith("n't") || /^(?:dont|doesnt|didnt|isnt|wasnt|wont|cant)$/.test(form)
  );
}

/** A claim that begins or ends inside a compound or a figure leaves the rest of it out: “non-violent”, “5 million”. */
function cutCompounds(
  claim: readonly ClaimedWord[],
  { words }: Stretch,
  steps: readonly Step[],
  parts: readonly Part[],
): Part[] {
  const stands = steps.flatMap((step) => (step.stands >= 0 ? [step.stands] : []));
  let from = stands[0] ?? 0;
  while (words[from - 1]?.tied === true) from--;
  let to = stands.at(-1) ?? 0;
  while (words[to]?.tied === true && to + 1 < words.length) to++;
  const cut = [...parts];
  const outer = (first: number, last: number, at: number): Part => {
    const left = words.slice(first, last);
    return {
      kind: 'left-out',
      claimed: { start: at, end: at },
      stands: spanOf(left, 0),
      ...plain,
      reverses: left.some(({ form }) => isReversing(form)),
    };
  };
  if (from < (stands[0] ?? 0)) cut.unshift(outer(from, stands[0] ?? 0, claim[0]?.start ?? 0));
  if (to > (stands.at(-1) ?? 0)) cut.push(outer((stands.at(-1) ?? 0) + 1, to + 1, claim.at(-1)?.end ?? 0));
  return cut;
}

/** Words put in that are also left out, or the reverse, were moved. */
function markMoved(claim: readonly ClaimedWord[], { words }: Stretch, parts: readonly Part[]): Part[] {
  const key = (of: readonly Word[], { start, end }: Span): string =>
    of
      .flatMap((word) => (word.start >= start && word.end <= end ? word.form : []))
      .sort()
      .join(' ');
  const out = new Set(parts.flatMap((part) => (part.kind === 'left-out' ? key(words, part.stands) : [])));
  const put = new Set(parts.flatMap((part) => (part.kind === 'put-in' ? key(claim, part.claimed) : [])));
  return parts.map((part) =>
    (part.kind === 'left-out' && put.has(key(words, part.stands))) ||
    (part.kind === 'put-in' && out.has(key(claim, part.claimed)))
      ? { ...part, moved: true }
      : part,
  );
}

/** Whether a part is more than an editor may do without saying so. */
export function isAlteration(part: Part): boolean {
  return part.kind === 'marked' ? part.problem !== null : part.kind !== 'kept';
}
