// What stands before a name within its capitals: titles and descriptions.
import { type Gender, isGivenName } from './given-names.ts';
import {
  FEMALE_TITLES,
  isRoleNoun,
  MALE_TITLES,
  ORGANISATION_WORDS,
  PLACES,
  STARTERS,
  TITLES,
} from './words.ts';

/** How many words at the head of a run are titles: 3 in “White House Secretary Ada Okafor”. */
export function titleLength(words: readonly string[]): number {
  const plain = words.map((word) => word.toLowerCase().replace(/\.$/, ''));
  const last = plain.length - 1;
  for (let at = last - 1; at >= 0; at--) {
    const rest = words.slice(at + 1);
    const title = TITLES.has(plain[at] ?? '') || (isRank(words[at] ?? '') && rest.length <= 2);
    if (title && !rest.some((word) => ORGANISATION_WORDS.has(word.toLowerCase()))) {
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

/** “DC Okafor”, “Det Con Okafor”, as British courts write them; “Di Okafor” may be a first name. */
export const isRank = (word: string): boolean =>
  /^(?:W?PC|PCSO|D[CSI]|DC[IS]|Det|Con|Supt|Insp|Cpl|Pte)$/.test(word);

/** How many words are left without the letters behind a name: 2 of “Ada Okafor MP”, “Ada Okafor KC”; 3 of “Hull East MP”. */
export function lettersBehind(words: readonly string[], titles: number): number {
  let left = words.length;
  while (left > titles + 1) {
    const named = left - 1 > titles + 1 || titles > 0;
    const letters = words[left - 1] ?? '';
    if (!named || !(isOffice(letters) ? titles > 0 || isGivenName(words[0] ?? '') : HONOURS.test(letters)))
      break;
    left--;
  }
  return left;
}

/** “MP” behind a name: what its bearer is. */
export const isOffice = (letters: string): boolean => /^(?:MP|MSP|MS|MEP|MLA|TD)$/.test(letters);

const HONOURS = /^(?:[QK]C|[OMCKD]BE|CMG|BEM|FRS|Esq)$/;

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
