// Names as they stand in the narration: runs of capitalised words, parted into titles and the name itself.
import { isGivenName } from './given-names.ts';
import type { Clauses, Piece } from './pieces.ts';
import type { Span } from '../text/span.ts';
import {
  AUXILIARIES,
  FEMALE_TITLES,
  isRoleNoun,
  MALE_TITLES,
  mayBeRoleNoun,
  MONTHS,
  NAME_PARTICLES,
  ORGANISATION_WORDS,
  PLACES,
  STARTERS,
  TITLES,
  WEEKDAYS,
} from './words.ts';
import type { Gender } from './given-names.ts';

/** A name in a sentence of narration; the span covers titles, `words` leaves them out. */
export type NameRun = Span & {
  readonly clauses: number;
  /** First and last piece. */
  readonly from: number;
  readonly to: number;
  /** First piece of the name itself, behind its titles. */
  readonly core: number;
  readonly words: readonly string[];
  /** The name without its titles, as the article writes it: “J. F. Hall”. */
  readonly name: string;
  /** With its titles: “Mrs. Hall”. */
  readonly full: string;
  /** What stands before the name within the run: “Mrs”, “Prime Minister”. */
  readonly title: string;
  /** “Doc” in “Everett “Doc” Sorensen”; empty where there is none. */
  readonly nickname: string;
  readonly titleGender: Gender | null;
  readonly kind: 'person' | 'organisation' | 'unknown';
  readonly possessive: boolean;
};

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
    runs.push(from === at ? run : withParticles(body, pieces, run, from));
    at = to + 1;
  }
  return runs;
}

/** “van der Berg” without a first name: where the small words begin. */
function particlesBefore(pieces: readonly Piece[], at: number): number {
  let from = at;
  while (LEADING_PARTICLES.has(pieces[from - 1]?.lower ?? '') && pieces[from - 1]?.kind === 'word') from--;
  return from;
}

const LEADING_PARTICLES = new Set('van von der den del della bin ibn'.split(' '));

function withParticles(body: string, pieces: readonly Piece[], run: NameRun, from: number): NameRun {
  const start = pieces[from]?.start ?? run.start;
  const name = body.slice(start, run.end);
  return { ...run, from, core: from, start, name, full: name };
}

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
  for (;;) {
    const piece = pieces[to];
    if (piece === undefined || piece.possessive || to - from >= LONGEST_RUN) return to;
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
    // Royal Society of Sailors, Friends of the Harbour
    const of = pieces[to + 1]?.lower === 'of' && pieces[to]?.capital === true ? to + 2 : -1;
    const whole = pieces[of]?.lower === 'the' ? of + 1 : of;
    if (of !== -1 && BODIES_OF.has(pieces[to]?.lower ?? '') && isNameWord(pieces, whole)) {
      to = whole;
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

/** A body's name goes on behind one of these: “Society of Sailors”; not “Secretary of State”, nor “Mayor of Leeds”. */
const BODIES_OF = new Set(
  'society university institute ministry department association federation union council college school academy league friends chamber confederation guild museum order bureau'.split(
    ' ',
  ),
);

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

function nameRun(body: string, pieces: readonly Piece[], clauses: number, from: number, to: number): NameRun {
  const part = pieces.slice(from, to + 1);
  const words = part.filter((piece) => piece.kind === 'word');
  const split = titleLength(words.map((word) => word.text));
  const core = words[split];
  const name = words.slice(split).map((word) => word.text);
  const title = words.slice(0, split);
  const start = part[0]?.start ?? 0;
  const last = part.at(-1);
  const stop = /^[JS]r$/.test(last?.text ?? '') && body[last?.end ?? 0] === '.' ? 1 : 0;
  const end = (last?.end ?? start) + stop;
  return {
    clauses,
    from,
    to,
    core: core === undefined ? from : from + part.indexOf(core),
    words: name,
    name: body.slice(core?.start ?? start, end),
    full: body.slice(start, end),
    title: title.map((word) => word.text).join(' '),
    nickname: nicknameOf(body, part),
    titleGender: genderOfTitle(title.map((word) => word.lower)),
    start,
    end,
    kind: kindOf(name, split > 0 && TITLES.has(title.at(-1)?.lower ?? '')),
    possessive: part.at(-1)?.possessive ?? false,
  };
}

function nicknameOf(body: string, part: readonly Piece[]): string {
  const stretch = part.find((piece) => piece.kind === 'quote')?.stretch;
  return stretch === undefined || stretch === null ? '' : body.slice(stretch.start, stretch.end);
}

/** A label in front of a turn as a name: “MS. OKAFOR”. */
export function labelRun(body: string, label: Span): NameRun {
  const all = body.slice(label.start, label.end).split(/\s+/);
  const split = titleLength(all);
  return {
    start: label.start,
    end: label.end,
    clauses: 0,
    from: 0,
    to: 0,
    core: 0,
    words: all.slice(split),
    name: all.slice(split).join(' '),
    full: all.join(' '),
    title: all.slice(0, split).join(' '),
    nickname: '',
    titleGender: genderOfTitle(all.slice(0, split).map((word) => word.toLowerCase().replace(/\.$/, ''))),
    kind: 'person',
    possessive: false,
  };
}

/** How many words at the head of a run are titles: 3 in “White House Secretary Ada Okafor”. */
export function titleLength(words: readonly string[]): number {
  const plain = words.map((word) => word.toLowerCase().replace(/\.$/, ''));
  const last = plain.length - 1;
  for (let at = last - 1; at >= 0; at--) {
    const rest = words.slice(at + 1);
    if (TITLES.has(plain[at] ?? '') && !rest.some((word) => ORGANISATION_WORDS.has(word.toLowerCase()))) {
      // “King” and the like inside a name: Mary King Brown.
      if (at > 0 && isGivenName(words[at - 1] ?? '') && !/^(?:mr|mrs|ms|dr)$/.test(plain[at] ?? '')) continue;
      return at + 1;
    }
  }
  if (last > 0 && isCompoundRole(plain[0] ?? '')) return 1;
  // “Activist Ada Okafor”, “British Activist Ada Okafor”, but “Cornell Ada Okafor” may be all name.
  if (words.length < 3 || isGivenName(words[0] ?? '')) return 0;
  for (let at = 1; at < last; at++) {
    if (!isGivenName(words[at] ?? '') || ORGANISATION_WORDS.has(plain[last] ?? '')) continue;
    return (words[at]?.length ?? 0) > 2 && describes(plain[at - 1] ?? '', words[at - 1] ?? '') ? at : 0;
  }
  return 0;
}

/** “Co-author Ada Okafor”, “Ex-striker Okafor”, “Mum-of-three Ada Okafor”; not “Ali-Reza Hall”, nor “Co-op Okafor”. */
function isCompoundRole(plain: string): boolean {
  if (/^[a-z]+-of-(?:one|two|three|four|five|six|seven|eight|nine|ten)$/.test(plain)) return true;
  const base = /^(?:co|ex|vice|then)-(.+)$/.exec(plain)?.[1];
  return base !== undefined && isRoleNoun(base);
}

/** A capitalised word that describes rather than names: a role, a body, a place, a nationality, an acronym. */
function describes(plain: string, written: string): boolean {
  if (isRoleNoun(plain) || ORGANISATION_WORDS.has(plain) || PLACES.has(plain) || STARTERS.has(plain))
    return true;
  return (
    /^(?:former|retired|rival|acting|interim|veteran|fellow|then|new|states)$/.test(plain) ||
    /(?:ish|ese|can|ian|man|ist)$/.test(plain) ||
    /^\p{Lu}{2,}$/u.test(written)
  );
}

export function genderOfTitle(titles: readonly string[]): Gender | null {
  for (const title of titles) {
    if (MALE_TITLES.has(title)) return 'male';
    if (FEMALE_TITLES.has(title) || title.endsWith('woman')) return 'female';
    if (/[a-z]man$/.test(title)) return 'male';
  }
  return null;
}

const PLACE_OPENING =
  /^(?:new|north|south|east|west|northern|southern|eastern|western|central|san|los|las|saint|st|great|greater|saudi|sri|hong|costa|puerto|sierra|united|downtown|fort|port|mount|lake|upper|lower|el|la)$/;

function kindOf(words: readonly string[], titled: boolean): NameRun['kind'] {
  const plain = words.map((word) => word.toLowerCase());
  if (titled && words.length <= 3) return 'person';
  if (plain.some((word) => ORGANISATION_WORDS.has(word))) return 'organisation';
  if (plain.includes('of') && plain.some((word) => BODIES_OF.has(word))) return 'organisation';
  const last = plain.at(-1) ?? '';
  if (words.length > 1 && PLACES.has(last) && PLACE_OPENING.test(plain[0] ?? '')) return 'organisation';
  if (
    words.length === 1 &&
    PLACES.has(last) &&
    !/^(?:jordan|paris|georgia|virginia|sydney|chelsea|israel|carolina|diego|orlando)$/.test(last)
  )
    return 'organisation';
  if (words.length >= 2 && isGivenName(words[0] ?? '')) return 'person';
  if (words.length === 1 && /^\p{Lu}[\p{Lu}\d&.-]+$/u.test(words[0] ?? '')) return 'organisation';
  return 'unknown';
}
