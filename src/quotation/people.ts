// The people and bodies of an article: every name run is merged with the others that mean the same one.
import type { Article } from '../article/article.ts';
import { fold } from '../text/tokens.ts';
import { genderOfName, isGivenName, type Gender } from './given-names.ts';
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
  /** Descriptions in the order met. */
  readonly roles: string[];
  readonly runs: NameRun[];
};

export type Cast = {
  readonly figures: readonly Figure[];
  figureOf(run: NameRun): Figure;
};

/** Merges the names of an article, first the full ones, then surnames, first names and misspellings. */
export function gatherCast(article: Article, runs: readonly NameRun[]): Cast {
  const figures: Figure[] = [];
  const figureOf = new Map<NameRun, Figure>();
  const byWord = new Map<string, Figure[]>();
  const byName = new Map<string, Figure>();

  const create = (words: readonly string[], name: string, kind: NameRun['kind']): Figure => {
    const figure: Figure = {
      id: figures.length,
      name,
      title: '',
      words: words.map(foldWord),
      kind,
      gender: null,
      roles: [],
      runs: [],
    };
    figures.push(figure);
    register(figure);
    return figure;
  };
  const register = (figure: Figure): void => {
    byName.set(figure.words.join(' '), figure);
    for (const word of new Set(figure.words)) {
      const list = byWord.get(word);
      if (list === undefined) byWord.set(word, [figure]);
      else if (!list.includes(figure)) list.push(figure);
    }
  };
  const join = (run: NameRun, figure: Figure): void => {
    figureOf.set(run, figure);
    figure.runs.push(run);
    if (run.titleGender !== null && figure.gender === null) figure.gender = run.titleGender;
    if (run.kind === 'person' && figure.kind !== 'person') figure.kind = 'person';
    if (figure.title === '' && run.title !== '') figure.title = run.title;
    const words = withoutSuffix(run.words);
    if (figure.name === figure.name.toUpperCase() && words.length === figure.words.length)
      figure.name = run.name;
    if (words.length > figure.words.length && figure.kind !== 'organisation') {
      figure.name = run.name;
      figure.words = words.map(foldWord);
      register(figure);
    }
  };

  for (const [full, others] of Object.entries(article.aliases)) {
    const all = full.split(/\s+/);
    const split = titleLength(all);
    const figure = create(all.slice(split), all.slice(split).join(' '), 'person');
    figure.gender = genderOfTitle(all.slice(0, split).map((word) => word.toLowerCase()));
    for (const other of others) {
      const words = other.split(/\s+/).map(foldWord);
      byName.set(words.join(' '), figure);
      for (const word of words.slice(-1)) byWord.set(word, [figure, ...(byWord.get(word) ?? [])]);
    }
  }

  const full = runs.filter((run) => withoutSuffix(run.words).length > 1);
  for (const run of full) {
    const words = withoutSuffix(run.words).map(foldWord);
    const same = byName.get(words.join(' '));
    const figure =
      same ??
      (run.kind === 'organisation' ? undefined : samePerson(words, byWord, run.titleGender)) ??
      create(withoutSuffix(run.words), run.name, run.kind);
    join(run, figure);
  }
  for (const figure of figures)
    if (figure.kind !== 'organisation') figure.gender ??= genderOfName(figure.words[0] ?? '');

  const single = runs.filter((run) => withoutSuffix(run.words).length <= 1);
  for (const run of single) {
    const word = foldWord(run.words[0] ?? '');
    const known = byName.get(word);
    const options = byWord.get(word) ?? [];
    const figure =
      chooseByTitle(
        run,
        options.filter((option) => canStandFor(option, word, run)),
      ) ??
      known ??
      (isGivenName(run.words[0] ?? '') ? undefined : misspelling(word, figures)) ??
      create(run.words, run.name, run.kind);
    join(run, figure);
  }
  for (const figure of figures) {
    figure.runs.sort((a, b) => a.start - b.start);
    if (figure.gender === null && figure.kind !== 'organisation' && figure.words.length === 1)
      figure.gender = genderOfName(figure.words[0] ?? '');
  }
  return {
    figures,
    figureOf: (run) => {
      const figure = figureOf.get(run);
      if (figure === undefined) throw new Error('a name run that was not gathered');
      return figure;
    },
  };
}

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
  if (run.titleGender !== null && figure.gender !== null && run.titleGender !== figure.gender) return false;
  if (figure.words.at(-1) === word) return true;
  return figure.words[0] === word && run.title === '';
}

/** Of people who share a surname the one last named in full before, if the title leaves a choice. */
function chooseByTitle(run: NameRun, options: readonly Figure[]): Figure | undefined {
  if (options.length <= 1) return options[0];
  const word = foldWord(run.words[0] ?? '');
  const surnames = options.filter((figure) => figure.words.at(-1) === word);
  const pool = surnames.length > 0 ? surnames : options;
  const score = (figure: Figure): number => {
    const named = figure.runs.filter((other) => other.start < run.start && other.words.length > 1);
    const last = named.at(-1);
    return (
      named.length * 2 + figure.runs.length + (last !== undefined && run.start - last.start < RECENT ? 6 : 0)
    );
  };
  return pool.reduce((best, figure) => (score(figure) > score(best) ? figure : best));
}

/** Characters within which a full name decides whom a bare surname means. */
const RECENT = 700;

/** A surname with one slip of the pen: “Thomson” for Marsha Thompson. Only a name the article has no one else for. */
function misspelling(word: string, figures: readonly Figure[]): Figure | undefined {
  if (word.length < 5) return undefined;
  return figures.find((figure) => {
    const surname = figure.words.at(-1) ?? '';
    return (
      figure.kind !== 'organisation' &&
      figure.words.length > 1 &&
      surname.length >= 5 &&
      isOneSlip(word, surname)
    );
  });
}

/** One letter added, left out, changed, or two neighbours swapped; the first letter stays. */
export function isOneSlip(a: string, b: string): boolean {
  if (a === b || a[0] !== b[0] || Math.abs(a.length - b.length) > 1) return false;
  let at = 0;
  while (at < a.length && at < b.length && a[at] === b[at]) at++;
  const restA = a.slice(at);
  const restB = b.slice(at);
  if (restA.slice(1) === restB || restA === restB.slice(1) || restA.slice(1) === restB.slice(1)) return true;
  return restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2);
}
