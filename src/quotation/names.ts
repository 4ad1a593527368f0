// A name as it stands in the narration or before a turn: its titles, the name itself, and whether a person bears it.
import { type Gender, isGivenName } from './given-names.ts';
import type { Piece } from './pieces.ts';
import type { Span } from '../text/span.ts';
import { genderOfTitle, isRank, lettersBehind, titleLength } from './titles.ts';
import { BODIES_FOR, BODIES_OF, ORGANISATION_WORDS, PLACES, TITLES } from './words.ts';

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

export function withParticles(body: string, pieces: readonly Piece[], run: NameRun, from: number): NameRun {
  const start = pieces[from]?.start ?? run.start;
  const name = body.slice(start, run.end);
  return { ...run, from, core: from, start, name, full: name };
}

export function nameRun(
  body: string,
  pieces: readonly Piece[],
  clauses: number,
  from: number,
  to: number,
): NameRun {
  const part = pieces.slice(from, to + 1);
  const all = part.filter((piece) => piece.kind === 'word');
  const split = titleLength(all.map((word) => word.text));
  const words = all.slice(
    0,
    lettersBehind(
      all.map((word) => word.text),
      split,
    ),
  );
  const letters = words.length < all.length ? (words.at(-1)?.end ?? null) : null;
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
    name: body.slice(core?.start ?? start, letters ?? end),
    full: body.slice(start, letters ?? end),
    title: title.map((word) => word.text).join(' '),
    nickname: nicknameOf(body, part),
    titleGender: genderOfTitle(title.map((word) => word.lower)),
    start,
    end,
    kind: kindOf(name, split > 0 && isTitled(title.at(-1)?.text ?? '')),
    possessive: part.at(-1)?.possessive ?? false,
  };
}

const isTitled = (word: string): boolean => TITLES.has(word.toLowerCase()) || isRank(word);

function nicknameOf(body: string, part: readonly Piece[]): string {
  const stretch = part.find((piece) => piece.kind === 'quote')?.stretch;
  return stretch === undefined || stretch === null ? '' : body.slice(stretch.start, stretch.end);
}

/** A label in front of a turn as a name: “MS. OKAFOR”. */
export function labelRun(body: string, label: Span): NameRun {
  const all = body.slice(label.start, label.end).split(/\s+/);
  const split = titleLength(all);
  all.length = lettersBehind(all, split);
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

const PLACE_OPENING =
  /^(?:new|north|south|east|west|northern|southern|eastern|western|central|san|los|las|saint|st|great|greater|saudi|sri|hong|costa|puerto|sierra|united|downtown|fort|port|mount|lake|upper|lower|el|la)$/;

function kindOf(words: readonly string[], titled: boolean): NameRun['kind'] {
  const plain = words.map((word) => word.toLowerCase());
  if (titled && words.length <= 3) return 'person';
  if (plain.some((word) => ORGANISATION_WORDS.has(word))) return 'organisation';
  if (plain.includes('of') && plain.some((word) => BODIES_OF.has(word))) return 'organisation';
  if (plain.includes('for') && plain.some((word) => BODIES_FOR.has(word))) return 'organisation';
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
