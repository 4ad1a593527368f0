// The people and bodies of an article: every name run is merged with the others that mean the same one.
import type { Article } from '../article/article.ts';
import { fold } from '../text/tokens.ts';
import { genderOfLoneName, genderOfName, isGivenName, type Gender } from './given-names.ts';
import type { NameRun } from './names.ts';
import { genderOfTitle, titleLength } from './names.ts';
import { NAME_SUFFIXES } from './words.ts';

/** One person or body while the article is being read. */
export type Figure = {
  readonly id: number;
  /** The fullest name so far, without titles. */
  name: string;
  /** Title to show where only a surname is known: “Mrs”. */
  title: string;
  words: readonly string[];
  kind: NameRun['kind'];
  gender: Gender | null;
  /** The last word of a name in marks, folded: “doc”; empty where there is none. */
  nickname: string;
  /** As the article gives it: “Ada Okafor, 54,”. */
  age: number | null;
  /** Descriptions in the order met. */
  readonly roles: string[];
  readonly runs: NameRun[];
};

export type Cast = {
  readonly figures: readonly Figure[];
  figureOf(run: NameRun): Figure;
};

/** Everyone gathered so far, found by any word of their name. */
type Register = {
  readonly figures: Figure[];
  readonly byName: Map<string, Figure>;
  readonly byWord: Map<string, Figure[]>;
  /** Surnames by first letter and length, for misspellings. */
  readonly byShape: Map<string, Figure[]>;
};

// A word that more people share than this tells nobody apart; it also keeps the work in proportion to the text.
const MOST_NAMESAKES = 40;

/**
 * Merges the names of an article, first the full ones, then surnames, first names and misspellings. Names that only
 * stand `inMarks` complete a surname that the narration gives alone.
 */
export function gatherCast(
  article: Article,
  runs: readonly NameRun[],
  inMarks: readonly (readonly string[])[] = [],
): Cast {
  const register: Register = { figures: [], byName: new Map(), byWord: new Map(), byShape: new Map() };
  const aliases = readAliases(article, register);
  const figureOf = new Map<NameRun, Figure>();
  const assign = (run: NameRun, figure: Figure): void => {
    figureOf.set(run, figure);
    join(run, figure, register);
  };

  const inOrder = [...runs].sort((a, b) => a.start - b.start);
  for (const run of inOrder) {
    const words = withoutSuffix(run.words);
    if (words.length > 1) assign(run, aliases.get(key(words)) ?? fullName(run, words, register));
  }
  for (const figure of register.figures)
    if (figure.kind !== 'organisation') figure.gender ??= genderOfName(figure.words[0] ?? '');

  const quoted = new Map(inMarks.map((words) => [foldWord(words.at(-1) ?? ''), words]));
  const recent = new Map<Figure, Recent>();
  for (const run of inOrder) {
    const known = figureOf.get(run);
    if (known !== undefined) {
      recent.set(known, { count: (recent.get(known)?.count ?? 0) + 1, start: run.start });
      continue;
    }
    assign(run, aliases.get(key(run.words)) ?? oneWord(run, register, recent, quoted));
  }
  for (const figure of register.figures) {
    figure.runs.sort((a, b) => a.start - b.start);
    if (figure.kind !== 'organisation' && figure.words.length === 1)
      figure.gender ??= genderOfLoneName(figure.words[0] ?? '');
  }
  return {
    figures: register.figures,
    figureOf: (run) => {
      const figure = figureOf.get(run);
      if (figure === undefined) throw new Error('a name run that was not gathered');
      return figure;
    },
  };
}

/** Front matter's other names: folded name → figure. */
function readAliases(article: Article, register: Register): Map<string, Figure> {
  const aliases = new Map<string, Figure>();
  for (const [full, others] of Object.entries(article.aliases)) {
    const words = full.split(/\s+/);
    const split = titleLength(words);
    const name = words.slice(split);
    const figure = create(name, name.join(' '), 'person', register);
    figure.gender = genderOfTitle(words.slice(0, split).map((word) => word.toLowerCase()));
    for (const other of [full, ...others]) aliases.set(key(other.split(/\s+/)), figure);
  }
  return aliases;
}

function create(words: readonly string[], name: string, kind: NameRun['kind'], register: Register): Figure {
  const figure: Figure = {
    id: register.figures.length,
    name,
    title: '',
    words: words.map(foldWord),
    kind,
    gender: null,
    nickname: '',
    age: null,
    roles: [],
    runs: [],
  };
  register.figures.push(figure);
  enter(figure, register);
  return figure;
}

function enter(figure: Figure, { byName, byWord, byShape }: Register): void {
  byName.set(figure.words.join(' '), figure);
  for (const word of new Set(figure.words)) add(byWord, word, figure);
  const surname = figure.words.at(-1) ?? '';
  if (figure.words.length > 1 && figure.kind !== 'organisation')
    add(byShape, `${surname[0]}${surname.length}`, figure);
}

function add(map: Map<string, Figure[]>, at: string, figure: Figure): void {
  const list = map.get(at);
  if (list === undefined) map.set(at, [figure]);
  else if (!list.includes(figure)) {
    if (list.length >= MOST_NAMESAKES) list.shift();
    list.push(figure);
  }
}

/** Notes a run of a figure and learns from it: titles, gender, a fuller name. */
function join(run: NameRun, figure: Figure, register: Register): void {
  figure.runs.push(run);
  figure.gender ??= run.titleGender;
  if (run.kind === 'person') figure.kind = 'person';
  if (figure.title === '') figure.title = run.title;
  if (run.nickname !== '' && figure.nickname === '') learnNickname(run, figure, register);
  const words = withoutSuffix(run.words);
  // “OKAFOR” in a transcript, “Okafor” in the text
  if (words.length === figure.words.length && figure.name === figure.name.toUpperCase())
    figure.name = run.name;
  if (words.length <= figure.words.length || figure.kind === 'organisation' || figure.nickname !== '') return;
  figure.name = run.name;
  figure.words = words.map(foldWord);
  enter(figure, register);
}

/** Everett “Doc” Sorensen is also Doc and Doc Sorensen; Danny “The Dentist” Hatch is the Dentist. */
function learnNickname(run: NameRun, figure: Figure, { byName, byWord }: Register): void {
  const words = run.nickname.split(/\s+/).map(foldWord);
  figure.nickname = words.at(-1) ?? '';
  figure.name = run.name;
  if (figure.nickname === '') return;
  add(byWord, figure.nickname, figure);
  byName.set(`${figure.nickname} ${figure.words.at(-1)}`, figure);
}

function fullName(run: NameRun, words: readonly string[], register: Register): Figure {
  return (
    register.byName.get(key(words)) ??
    (run.kind === 'organisation'
      ? undefined
      : samePerson(words.map(foldWord), register.byWord, run.titleGender)) ??
    create(words, run.name, run.kind, register)
  );
}

/** A surname, a first name, or a name of one word. */
function oneWord(
  run: NameRun,
  register: Register,
  recent: ReadonlyMap<Figure, Recent>,
  quoted: ReadonlyMap<string, readonly string[]>,
): Figure {
  const word = foldWord(run.words[0] ?? '');
  const bearers = (register.byWord.get(word) ?? []).filter((figure) => canStandFor(figure, word, run));
  return (
    chooseBearer(run, bearers, recent) ??
    sameOneWord(register.byName.get(word), run) ??
    completed(run, quoted.get(word), register) ??
    (isGivenName(run.words[0] ?? '') ? undefined : misspelling(word, register.byShape)) ??
    create(run.words, run.name, run.kind, register)
  );
}

/** “I have asked Ada Okafor to leave,” he said. Okafor wrote …: the full name stands inside the marks only. */
function completed(
  run: NameRun,
  words: readonly string[] | undefined,
  register: Register,
): Figure | undefined {
  if (words === undefined || run.kind === 'organisation') return undefined;
  const gender = genderOfName(words[0] ?? '');
  if (run.titleGender !== null && gender !== null && run.titleGender !== gender) return undefined;
  const figure = create(words, words.join(' '), 'person', register);
  figure.gender = gender;
  return figure;
}

/** “Pell” again, unless Mrs Pell follows Mr Pell. */
function sameOneWord(figure: Figure | undefined, run: NameRun): Figure | undefined {
  if (figure === undefined || titlesClash(figure, run)) return undefined;
  return figure;
}

/** Titles that two people must share out: Mr and Mrs, Mrs and Miss where nobody has a first name. */
function titlesClash(figure: Figure, run: NameRun): boolean {
  if (run.titleGender !== null && figure.gender !== null && run.titleGender !== figure.gender) return true;
  const titles = [figure.title, run.title].map((title) => title.toLowerCase());
  return figure.words.length === 1 && titles.includes('mrs') && titles.includes('miss');
}

const key = (words: readonly string[]): string => words.map(foldWord).join(' ');

const foldWord = (word: string): string => fold(word.replace(/\.$/, ''));

function withoutSuffix(words: readonly string[]): readonly string[] {
  let end = words.length;
  while (end > 1 && NAME_SUFFIXES.has((words[end - 1] ?? '').toLowerCase().replace(/\.$/, ''))) end--;
  return words.slice(0, end);
}

/** “Joe Hall”, “J. Hall”, “Joseph R. Hall” and “Marsha Hal” may be one; “Ann Hall” and “Bob Hall” are not. */
function samePerson(
  words: readonly string[],
  byWord: ReadonlyMap<string, readonly Figure[]>,
  titleGender: Gender | null,
): Figure | undefined {
  const surname = words.at(-1) ?? '';
  const given = words[0] ?? '';
  const options = (byWord.get(surname) ?? []).filter(
    (figure) => figure.kind !== 'organisation' && figure.words.length > 1 && figure.words.at(-1) === surname,
  );
  return options.find((figure) => {
    if (titleGender !== null && figure.gender !== null && figure.gender !== titleGender) return false;
    return sameGiven(given, figure.words[0] ?? '');
  });
}

function sameGiven(a: string, b: string): boolean {
  if (a === b) return true;
  if (a.length === 1 || b.length === 1) return a[0] === b[0];
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length >= 3 && long.startsWith(short.slice(0, 3)) && (short.length <= 4 || isOneSlip(a, b)))
    return true;
  return SHORT_NAMES.some((group) => group.includes(a) && group.includes(b));
}

const SHORT_NAMES: readonly (readonly string[])[] = `
robert bob bobby rob robbie bert|william bill billy will willie liam|richard dick rick rich|james jim jimmy jamie|john jack johnny
edward ed eddie ted teddy ned|margaret maggie meg peggy|elizabeth liz beth betty betsy lizzie eliza bess|katherine kate katie kathy kitty
catherine cathy kate|theodore ted teddy theo|charles charlie chuck|henry harry hank|anthony tony|andrew andy drew|michael mike mick mickey
thomas tom tommy|joseph joe joey|david dave davy|daniel dan danny|alexander alex sandy sasha|alexandra alex sasha|francis frank|susan sue
patricia pat patty trish|patrick pat paddy|rebecca becky|victoria vicky tori|deborah debbie|stephen steve|steven steve|timothy tim
gerald gerry jerry|lawrence larry|ronald ron|donald don|kenneth ken|samuel sam|benjamin ben|matthew matt|nicholas nick|christopher chris kit
bernard bernie|frederick fred freddie|albert al bert|abigail abby|jacqueline jackie|jennifer jen jenny|barbara barb|dorothy dot dolly|ann annie nan
eleanor nell nellie ellie|helen nell|mary molly polly|martha patsy|sarah sally|christine chris|cynthia cindy|philip phil|gregory greg|geoffrey geoff`
  .split(/[|\n]/)
  .map((group) => group.trim().split(/\s+/));

/** Whether a figure can be meant by one word: its surname, its first name, or its only name. */
function canStandFor(figure: Figure, word: string, run: NameRun): boolean {
  if (figure.kind === 'organisation') return false;
  if (titlesClash(figure, run)) return false;
  if (figure.words.at(-1) === word || figure.nickname === word) return true;
  return figure.words[0] === word && run.title === '';
}

/** How often a figure was named in full so far, and where last. */
type Recent = { readonly count: number; readonly start: number };

// Characters within which a full name decides whom a bare surname means.
const NEARBY = 700;

// “Cllr Hall” is rather the Hall who was called Cllr than the one named last.
const SAME_TITLE = 8;

/** Of people who share a surname the one named just before in full, else the one named most. */
function chooseBearer(
  run: NameRun,
  bearers: readonly Figure[],
  recent: ReadonlyMap<Figure, Recent>,
): Figure | undefined {
  if (bearers.length <= 1) return bearers[0];
  const word = foldWord(run.words[0] ?? '');
  const surnames = bearers.filter((figure) => figure.words.at(-1) === word);
  const pool = surnames.length > 0 ? surnames : bearers;
  const score = (figure: Figure): number => {
    const named = recent.get(figure);
    const nearby = named !== undefined && run.start - named.start < NEARBY ? 6 : 0;
    const titled =
      run.title !== '' && figure.title.toLowerCase() === run.title.toLowerCase() ? SAME_TITLE : 0;
    return (named?.count ?? 0) * 2 + figure.runs.length + nearby + titled;
  };
  return pool.reduce((best, figure) => (score(figure) > score(best) ? figure : best));
}

/** A surname with one slip of the pen: “Thomson” for Marsha Thompson. Only a name the article has no one else for. */
function misspelling(word: string, byShape: ReadonlyMap<string, readonly Figure[]>): Figure | undefined {
  if (word.length < 5) return undefined;
  for (const length of [word.length, word.length - 1, word.length + 1]) {
    if (length < 5) continue;
    const found = byShape
      .get(`${word[0]}${length}`)
      ?.find((figure) => figure.kind !== 'organisation' && isOneSlip(word, figure.words.at(-1) ?? ''));
    if (found !== undefined) return found;
  }
  return undefined;
}

/** One letter added, left out, changed, or two neighbours swapped; the first letter stays. */
function isOneSlip(a: string, b: string): boolean {
  if (a === b || a[0] !== b[0] || Math.abs(a.length - b.length) > 1) return false;
  let at = 0;
  while (at < a.length && at < b.length && a[at] === b[at]) at++;
  const restA = a.slice(at);
  const restB = b.slice(at);
  if (restA.slice(1) === restB || restA === restB.slice(1) || restA.slice(1) === restB.slice(1)) return true;
  return restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2);
}
