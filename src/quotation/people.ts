// The people and bodies of an article: every name run is merged with the others that mean the same one.
import type { Article } from '../article/article.ts';
import { genderOfLoneName, genderOfName, isGivenName, type Gender } from './given-names.ts';
import type { NameRun } from './names.ts';
import { canStandFor, chooseBearer, misspelling, type Recent, samePerson, titlesClash } from './bearers.ts';
import { create, join, type Register } from './register.ts';
import { firmCalled, initialsOf, isAcronym, isBracketed } from './short-forms.ts';
import { foldWord, generationOf, key, withoutSuffix } from './same-name.ts';
import { genderOfTitle, titleLength } from './titles.ts';

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
  /** “jr” where a namesake has to be told apart; else empty. */
  readonly generation: string;
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
  const juniors = withNamesakes(inOrder);
  for (const run of inOrder) {
    const words = withoutSuffix(run.words);
    if (words.length < 2) continue;
    const generation = juniors.has(key(words)) ? generationOf(run.words) : '';
    assign(
      run,
      (generation === '' ? aliases.get(key(words)) : undefined) ?? fullName(run, words, generation, register),
    );
  }
  for (const figure of register.figures)
    if (figure.kind !== 'organisation') figure.gender ??= genderOfName(figure.words[0] ?? '');

  const byInitials = new Map<string, Figure>();
  for (const figure of register.figures) byInitials.set(initialsOf(figure), figure);
  byInitials.delete('');
  inOrder.forEach((run, at) => {
    if (!isAcronym(run) || figureOf.has(run)) return;
    const name = inOrder[at - 1];
    const full = name === undefined ? undefined : figureOf.get(name);
    if (name !== undefined && full !== undefined && isBracketed(article.body, run, name, full))
      byInitials.set(key(run.words), full);
  });

  const quoted = new Map(inMarks.map((words) => [foldWord(words.at(-1) ?? ''), words]));
  const recent = new Map<Figure, Recent>();
  for (const run of inOrder) {
    const known = figureOf.get(run);
    if (known !== undefined) {
      recent.set(known, { count: (recent.get(known)?.count ?? 0) + 1, start: run.start });
      continue;
    }
    const short = isAcronym(run) ? byInitials.get(key(run.words)) : undefined;
    assign(run, aliases.get(key(run.words)) ?? short ?? oneWord(run, register, recent, quoted));
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

/** Names that stand without “Jr.” before they stand with it: Joseph Hall and his son Joseph Hall Jr. */
function withNamesakes(inOrder: readonly NameRun[]): ReadonlySet<string> {
  const plain = new Set<string>();
  const juniors = new Set<string>();
  for (const { words } of inOrder) {
    const name = key(withoutSuffix(words));
    if (generationOf(words) === '') plain.add(name);
    else if (plain.has(name)) juniors.add(name);
  }
  return juniors;
}

function fullName(run: NameRun, words: readonly string[], generation: string, register: Register): Figure {
  if (generation !== '')
    return (
      register.byName.get(`${key(words)} ${generation}`) ??
      create(words, run.name, run.kind, register, generation)
    );
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
  const all = (register.byWord.get(word) ?? []).filter((figure) => canStandFor(figure, word, run));
  const generation = generationOf(run.words);
  const same = generation === '' ? [] : all.filter((figure) => figure.generation === generation);
  const bearers = same.length > 0 ? same : all;
  return (
    chooseBearer(run, bearers, recent) ??
    sameOneWord(register.byName.get(word), run) ??
    completed(run, quoted.get(word), register) ??
    (run.title === '' ? firmCalled(word, register.byWord.get(word) ?? []) : undefined) ??
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
