// Bodies by a shorter name: “FBU” for the Fire Brigades Union, “Corvid” for Corvid Motors.
import type { NameRun } from './names.ts';
import type { Figure } from './people.ts';
import { FIRM_WORDS } from './words.ts';

/** The letters a body may be known by: “fbu”; small words give none. Empty for people and for short names. */
export function initialsOf({ words, kind }: Figure): string {
  const weighty = words.filter((word) => !SMALL.has(word));
  return kind === 'person' || weighty.length < 3 ? '' : weighty.map((word) => word[0]).join('');
}

const SMALL: ReadonlySet<string> = new Set('of the for and in on to a an'.split(' '));

/** “FBU”, “NATO”; no word that merely stands in capitals beside others. */
export const isAcronym = (run: NameRun): boolean =>
  run.words.length === 1 && run.title === '' && /^\p{Lu}{2,8}$/u.test(run.words[0] ?? '');

/** “(FBU)” right behind “the Fire Brigades Union”: its letters stand in the name in their order. */
export function isBracketed(body: string, acronym: NameRun, name: NameRun, figure: Figure): boolean {
  if (figure.kind === 'person' || figure.words.length < 2 || body[acronym.end] !== ')') return false;
  if (acronym.start - name.end > 4 || !/^\s*\($/.test(body.slice(name.end, acronym.start))) return false;
  const letters = figure.words.join('');
  let at = 0;
  for (const letter of acronym.name.toLowerCase()) {
    const found = letters.indexOf(letter, at);
    if (found === -1 || (at === 0 && found > 0)) return false;
    at = found + 1;
  }
  return true;
}

/** “Corvid” is Corvid Motors where nothing else begins so; Leeds is not Leeds United. */
export function firmCalled(word: string, bearers: readonly Figure[]): Figure | undefined {
  const [firm, other] = bearers.filter((figure) => figure.words[0] === word);
  if (firm === undefined || other !== undefined || firm.words.length < 2) return undefined;
  return firm.kind !== 'person' && FIRM_WORDS.test(firm.words.at(-1) ?? '') ? firm : undefined;
}
