// Where names stand in the narration: runs of capitalised words.
import { isGivenName } from './given-names.ts';
import { type NameRun, nameRun, withParticles } from './names.ts';
import type { Clauses, Piece } from './pieces.ts';
import {
  AUXILIARIES,
  BODIES_FOR,
  BODIES_OF,
  mayBeRoleNoun,
  MONTHS,
  NAME_PARTICLES,
  ORGANISATION_WORDS,
  STARTERS,
  TITLES,
  WEEKDAYS,
} from './words.ts';

/** Words an article writes in lower case somewhere: capitals at the head of a sentence then tell nothing. */
export function lowerCaseWords(body: string): ReadonlySet<string> {
  return new Set(body.match(/(?<![\p{L}\p{N}'’@#.-])\p{Ll}[\p{Ll}'’-]+/gu) ?? []);
}

/** Words an article capitalises where nothing but a name would be: in the middle of a sentence. */
export function capitalWords(body: string): ReadonlySet<string> {
  return new Set(body.match(/(?<=[\p{Ll},] )\p{Lu}[\p{L}'’-]+/gu) ?? []);
}

/** The names in one sentence of narration, in order. */
export function findNames(
  body: string,
  clauses: Clauses,
  index: number,
  lower: ReadonlySet<string>,
  capitals: ReadonlySet<string>,
  headline: boolean,
): NameRun[] {
  const runs: NameRun[] = [];
  // In a headline every word may wear a capital: only words that are names elsewhere count.
  const pieces = headline
    ? clauses.pieces.map((piece) =>
        piece.capital && (!capitals.has(piece.text) || lower.has(piece.lower))
          ? { ...piece, capital: false }
          : piece,
      )
    : clauses.pieces;
  let at = 0;
  while (at < pieces.length) {
    if (!startsName(pieces, at, lower, capitals)) {
      at++;
      continue;
    }
    const to = endOfRun(pieces, at);
    const from = particlesBefore(pieces, at);
    const run = nameRun(body, pieces, index, at, to);
    if (!isOffice(run)) runs.push(from === at ? run : withParticles(body, pieces, run, from));
    at = to + 1;
  }
  return runs;
}

/** “The CEO”, “the MP”: capitals, but no name. */
const isOffice = ({ words: [word = '', other], title }: NameRun): boolean =>
  other === undefined && title === '' && /^\p{Lu}{2,4}s?$/u.test(word) && TITLES.has(word.toLowerCase());

/** “van der Berg” without a first name: where the small words begin. */
function particlesBefore(pieces: readonly Piece[], at: number): number {
  let from = at;
  while (LEADING_PARTICLES.has(pieces[from - 1]?.lower ?? '') && pieces[from - 1]?.kind === 'word') from--;
  return from;
}

const LEADING_PARTICLES = new Set('van von der den del della bin ibn'.split(' '));

function startsName(
  pieces: readonly Piece[],
  at: number,
  lower: ReadonlySet<string>,
  capitals: ReadonlySet<string>,
): boolean {
  const piece = pieces[at];
  if (piece === undefined || !isNameWord(pieces, at)) return false;
  const before = pieces[at - 1];
  const opens =
    before === undefined || !(before.kind === 'word' || before.kind === 'number' || before.kind === 'comma');
  if (piece.lower === 'i') return false;
  if (!opens) return !STARTERS.has(piece.lower) || isFollowedByName(pieces, at);
  if (STARTERS.has(piece.lower)) return false;
  if (TITLES.has(piece.lower) || isGivenName(piece.text)) return true;
  if (
    /[a-z]{2}(?:ing|ed|ly)$/.test(piece.lower) &&
    !capitals.has(piece.text) &&
    pieces[at + 1]?.capital !== true
  )
    return false;
  return capitals.has(piece.text) || !lower.has(piece.lower);
}

/** “One Nation”, “The Times” in the middle of a sentence: the small word is part of the name. */
function isFollowedByName(pieces: readonly Piece[], at: number): boolean {
  return pieces[at]?.capital === true && isNameWord(pieces, at + 1);
}

function isNameWord(pieces: readonly Piece[], at: number): boolean {
  const piece = pieces[at];
  if (piece === undefined || piece.kind !== 'word' || !piece.capital || piece.text === 'I') return false;
  if (WEEKDAYS.has(piece.lower)) return false;
  if (MONTHS.has(piece.lower)) return isNameDespiteMonth(pieces, at);
  return !AUXILIARIES.has(piece.lower);
}

/** “Theresa May”, “April Jones” against “in May”, “May 4”. */
function isNameDespiteMonth(pieces: readonly Piece[], at: number): boolean {
  const piece = pieces[at];
  if (piece === undefined || !/^(?:may|april|june|august|march)$/.test(piece.lower)) return false;
  if (pieces[at + 1]?.kind === 'number') return false;
  const before = pieces[at - 1];
  if (before === undefined) return pieces[at + 1]?.capital === true || piece.lower === 'may';
  return (
    before.kind !== 'number' &&
    !/^(?:in|last|next|since|by|early|late|mid|this|until|from|of)$/.test(before.lower)
  );
}

const LONGEST_RUN = 11;

function endOfRun(pieces: readonly Piece[], from: number): number {
  let to = from;
  // Behind “Society for the Care” another “of” goes on with the name.
  let body = false;
  for (;;) {
    const piece = pieces[to];
    if (piece === undefined || to - from >= LONGEST_RUN) return to;
    if (piece.possessive) {
      const body = bodyOfMany(pieces, to);
      if (body === to) return to;
      to = body;
      continue;
    }
    if (isNameWord(pieces, to + 1) && touches(pieces, to)) {
      to++;
      continue;
    }
    // Ursula van der Berg
    let particle = to + 1;
    while (NAME_PARTICLES.has(pieces[particle]?.lower ?? '') && pieces[particle]?.kind === 'word') particle++;
    if (particle > to + 1 && particle <= to + 3 && isNameWord(pieces, particle)) {
      to = particle;
      continue;
    }
    // Royal Society of Sailors, Friends of the Harbour, Department for Harbours
    const small = pieces[to + 1]?.lower ?? '';
    const whole = pieces[to + 2]?.lower === 'the' ? to + 3 : to + 2;
    const before = pieces[to]?.lower ?? '';
    const joins =
      (small === 'of' && (BODIES_OF.has(before) || body)) || (small === 'for' && BODIES_FOR.has(before));
    if (joins && pieces[to]?.capital === true && isNameWord(pieces, whole)) {
      to = whole;
      body = true;
      continue;
    }
    // Ada “Addie” Okafor
    const nickname = pieces[to + 1];
    if (nickname?.kind === 'quote' && (nickname.stretch?.words ?? 9) <= 2 && isNickname(pieces, to)) {
      to += 2;
      continue;
    }
    // Joseph Hall, Jr.
    if (
      pieces[to + 1]?.kind === 'comma' &&
      /^(?:jr|sr|ii|iii|iv)$/.test(pieces[to + 2]?.lower ?? '') &&
      pieces[to + 2]?.capital === true
    )
      to += 2;
    return to;
  }
}

/** “the Hall Supporters’ Trust”, “Water Companies’ Forum”, “the Women’s Institute”: where the body's noun stands. */
function bodyOfMany(pieces: readonly Piece[], to: number): number {
  const owner = pieces[to];
  const next = pieces[to + 1];
  if (owner === undefined || next === undefined) return to;
  const many = next.start - owner.end === 2 || /^(?:women|men|children|people)$/.test(owner.lower);
  if (!many) return to;
  for (let at = to + 1; at <= to + 3 && isNameWord(pieces, at) && pieces[at]?.possessive === false; at++)
    if (ORGANISATION_WORDS.has(pieces[at]?.lower ?? '')) return at;
  return to;
}

/** Everett “Doc” Sorensen; not the mayor called Hall “Mad” Monday, nor producer “Big” Joe Hall. */
function isNickname(pieces: readonly Piece[], to: number): boolean {
  const next = pieces[to + 2];
  const given = pieces[to]?.text ?? '';
  return (
    isNameWord(pieces, to + 2) &&
    next !== undefined &&
    pieces[to]?.possessive === false &&
    (isGivenName(given) ||
      !(mayBeRoleNoun(given.toLowerCase()) || ORGANISATION_WORDS.has(given.toLowerCase()))) &&
    !isGivenName(next.text) &&
    !STARTERS.has(next.lower)
  );
}

/** Nothing but a space or an abbreviation's full stop between a word and the next. */
function touches(pieces: readonly Piece[], at: number): boolean {
  const here = pieces[at];
  const next = pieces[at + 1];
  return here !== undefined && next !== undefined && next.start - here.end <= 2;
}
