// Which of the people gathered so far a name stands for.
import type { Gender } from './given-names.ts';
import type { NameRun } from './names.ts';
import type { Figure } from './people.ts';
import { foldWord, isOneSlip, sameGiven } from './same-name.ts';

/** Titles that two people must share out: Mr and Mrs, Mrs and Miss where nobody has a first name. */
export function titlesClash(figure: Figure, run: NameRun): boolean {
  if (run.titleGender !== null && figure.gender !== null && run.titleGender !== figure.gender) return true;
  const titles = [figure.title, run.title].map((title) => title.toLowerCase());
  return figure.words.length === 1 && titles.includes('mrs') && titles.includes('miss');
}

/** Whether a figure can be meant by one word: its surname, its first name, or its only name. */
export function canStandFor(figure: Figure, word: string, run: NameRun): boolean {
  if (figure.kind === 'organisation') return false;
  if (titlesClash(figure, run)) return false;
  if (figure.words.at(-1) === word || figure.nickname === word) return true;
  return figure.words[0] === word && run.title === '';
}

/** How often a figure was named in full so far, and where last. */
export type Recent = { readonly count: number; readonly start: number };

// Characters within which a full name decides whom a bare surname means.
const NEARBY = 700;

// “Cllr Hall” is rather the Hall who was called Cllr than the one named last.
const SAME_TITLE = 8;

/** Of people who share a surname the one named just before in full, else the one named most. */
export function chooseBearer(
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

/** “Joe Hall”, “J. Hall”, “Joseph R. Hall” and “Marsha Hal” may be one; “Ann Hall” and “Bob Hall” are not. */
export function samePerson(
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

/** A surname with one slip of the pen: “Thomson” for Marsha Thompson. Only a name the article has no one else for. */
export function misspelling(
  word: string,
  byShape: ReadonlyMap<string, readonly Figure[]>,
): Figure | undefined {
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
