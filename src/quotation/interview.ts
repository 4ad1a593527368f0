// Whose the turns of a transcript or an interview are, from their labels or from what the page tells.
import type { Article, Paragraph } from '../article/article.ts';
import { type Box, boxBehind, EMPTY_BOX, isWitness } from './court.ts';
import { labelRun, type NameRun } from './names.ts';
import type { ReadSentence } from './phrase.ts';
import { isNarration } from './stage-directions.ts';
import { isNumbered, namesOfNumbers, numberedRun } from './numbered-speakers.ts';
import type { SetOff, Turn } from './transcript.ts';

const textOf = (article: Article, { start, end }: Paragraph): string => article.body.slice(start, end);

/** Each turn with the name of whoever speaks it, from its label or from what the page tells of an interview. */
export function nameTurns(
  article: Article,
  sentences: readonly ReadSentence[],
  turns: readonly Turn[],
): SetOff[] {
  if (turns.length === 0) return [];
  const spoken = new Set(turns.map((turn) => turn.paragraph));
  const told = sentences.filter((sentence) => !spoken.has(sentence.paragraph));
  const interviewer = askerOf(article, told);
  const initials = new Map<string, NameRun>();
  const introduced = namesOfNumbers(article, turns);
  for (const { runs } of told) for (const run of runs) noteInitials(initials, run);
  let answering: NameRun | null = null;
  let looked = false;
  const fallback = turns.some((turn) => turn.part === 'answer')
    ? intervieweeOf(article, told, interviewer)
    : null;
  let before: Turn | null = null;
  let box = EMPTY_BOX;
  const setOff: SetOff[] = [];
  let left = false;
  for (const turn of turns) {
    if (turn.opens) left = false;
    const breaks = before === null || turn.paragraph - before.paragraph > 1;
    if (turn.part !== null && (breaks || !looked)) {
      const lead = leadOf(told, before === null ? -1 : before.paragraph, turn.paragraph);
      const opens = lead.length > 0 && (!looked || asksQuestions(article, lead));
      if (opens) answering = intervieweeOf(article, lead, interviewer) ?? answering;
      answering ??= fallback;
      looked = true;
    }
    box = boxBehind(article, box, before === null ? -1 : before.paragraph, turn.paragraph);
    before = turn;
    const run = speakerOf(article, turn, { answering, interviewer, initials, introduced, box });
    if (run !== null && turn.part === null) noteInitials(initials, run);
    // “Ms. Okafor’s book is out in May.” behind the last of her answers
    left ||= !turn.opens && turn.part === 'answer' && run !== null && tellsOf(article, turn, run);
    if (!left) setOff.push({ turn, run });
  }
  return setOff;
}

type Page = {
  readonly answering: NameRun | null;
  readonly interviewer: NameRun | null;
  readonly initials: ReadonlyMap<string, NameRun>;
  /** Names by their numbered labels. */
  readonly introduced: ReadonlyMap<string, string>;
  readonly box: Box;
};

function speakerOf(
  article: Article,
  turn: Turn,
  { answering, interviewer, initials, introduced, box }: Page,
): NameRun | null {
  if (turn.part === 'answer') return box.witness ?? answering;
  // Reporters at a press conference stay unnamed; a question set off by the page is the interviewer's.
  if (turn.part === 'question') return turn.label === null ? interviewer : box.examiner;
  if (turn.label === null) return null;
  const text = article.body.slice(turn.label.start, turn.label.end);
  if (isWitness(text) && box.witness !== null) return box.witness;
  if (isNumbered(text)) return numberedRun(labelRun(article.body, turn.label), text, introduced);
  return byInitials(article, turn, initials) ?? labelRun(article.body, turn.label);
}

function tellsOf(article: Article, turn: Turn, run: NameRun): boolean {
  const paragraph = article.paragraphs[turn.paragraph];
  return paragraph !== undefined && isNarration(textOf(article, paragraph), new Set(), surnameOf(run.words));
}

/** The narration between one paragraph and another. */
function leadOf(told: readonly ReadSentence[], after: number, before: number): ReadSentence[] {
  const first = firstBehind(told, after);
  return told.slice(first, firstBehind(told, before - 1));
}

/** Position of the first sentence behind a paragraph. */
function firstBehind(told: readonly ReadSentence[], paragraph: number): number {
  let low = 0;
  let high = told.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((told[middle]?.paragraph ?? 0) <= paragraph) low = middle + 1;
    else high = middle;
  }
  return low;
}

function asksQuestions(article: Article, lead: readonly ReadSentence[]): boolean {
  return lead.some((sentence) =>
    /\b(?:questions?|interview|spoke (?:to|with)|talked (?:to|with))\b/i.test(writtenAs(article, sentence)),
  );
}

const writtenAs = (article: Article, { pieces }: ReadSentence): string =>
  article.body.slice(pieces[0]?.start ?? 0, pieces.at(-1)?.end ?? 0);

// Interview by Ben Hall · Ben Hall talks to … · The presenter was Ben Hall.
const BEFORE_ASKER =
  /(?:\b(?:interview(?:ed)?|words|questions|conversation|hosted|presented|moderated|text) by|\b(?:presenter|host|interviewer|moderator)(?: (?:was|is))?,?|(?:^|\n)[*_]*by)[*_:\s]*$/i;
const BEHIND_ASKER =
  /^(?:,[^,]{1,60},)? (?:talks? (?:to|with)|meets|speaks? (?:to|with)|spoke (?:to|with)|talked (?:to|with)|sat down with|sits down with|interviews|interviewed|caught up with|asks|puts)\b/i;
// … with Ada Okafor · nine questions for Ada Okafor · Ben Hall meets Ada Okafor
const BEFORE_INTERVIEWEE =
  /\b(?:with|to|for|meets?|met|interview(?:s|ed|ing)?|asked|asks|interview:)[\s*_]*(?:[\p{Ll}’'-]+ ){0,4}$/u;
// Ada Okafor then took questions
const BEHIND_INTERVIEWEE =
  /^(?:,[^,]{1,60},)? (?:\p{Ll}+ )?(?:took|answered|fielded|faced|answers|takes|spoke|talked|speaks|talks|tells|told|replied)\b/u;

/** Who asks: named as such on the page, or its author where the page is an interview. */
function askerOf(article: Article, told: readonly ReadSentence[]): NameRun | null {
  const { body } = article;
  for (const sentence of told)
    for (const run of sentence.runs) {
      if (run.kind === 'organisation' || (run.words.length < 2 && run.title === '')) continue;
      if (BEFORE_ASKER.test(body.slice(Math.max(0, run.start - 40), run.start))) return run;
      const behind = body.slice(run.end, run.end + 90);
      const object = sentence.runs.some(
        (other) => other.start > run.end && other.kind !== 'organisation' && other.words.length > 1,
      );
      if (object && BEHIND_ASKER.test(behind)) return run;
    }
  return null;
}

/** Whom an introduction presents: the person it names most, or says it spoke to. */
function intervieweeOf(
  article: Article,
  lead: readonly ReadSentence[],
  asker: NameRun | null,
): NameRun | null {
  const { body } = article;
  const author = surnameOf((article.author ?? '').split(/\s+/));
  const title = new Set(wordsOf(article.title));
  const scores = new Map<string, { run: NameRun; score: number }>();
  for (const sentence of lead)
    for (const run of sentence.runs) {
      const surname = surnameOf(run.words);
      if (run.kind === 'organisation' || surname === '' || surname === author) continue;
      if (asker !== null && surname === surnameOf(asker.words)) continue;
      if (run.words.length < 2 && run.title === '' && !scores.has(surname)) continue;
      const known = scores.get(surname) ?? { run, score: title.has(surname) ? 4 : 0 };
      known.score += run.possessive ? 0.5 : 1;
      if (run.kind === 'person') known.score += 1;
      if (BEFORE_INTERVIEWEE.test(body.slice(Math.max(0, run.start - 60), run.start))) known.score += 1;
      if (BEHIND_INTERVIEWEE.test(body.slice(run.end, run.end + 90))) known.score += 2;
      scores.set(surname, known);
    }
  let best: { run: NameRun; score: number } | null = null;
  for (const candidate of scores.values())
    if (best === null || candidate.score > best.score) best = candidate;
  return best?.run ?? null;
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/\p{L}[\p{L}\p{M}]*/gu) ?? [];

const surnameOf = (words: readonly string[]): string => (words.at(-1) ?? '').toLowerCase();

/** AO: — initials that stand for somebody the page names in full. */
function byInitials(
  article: Article,
  { label }: Turn,
  initials: ReadonlyMap<string, NameRun>,
): NameRun | null {
  if (label === null) return null;
  const letters = article.body.slice(label.start, label.end).replaceAll('.', '');
  return /^\p{Lu}{2,3}$/u.test(letters) ? (initials.get(letters) ?? null) : null;
}

function noteInitials(initials: Map<string, NameRun>, run: NameRun): void {
  if (run.kind === 'organisation' || run.words.length < 2) return;
  const letters = run.words.map((word) => word[0] ?? '').join('');
  if (!initials.has(letters)) initials.set(letters, run);
}
