// When two names may be one person's: short forms, initials, slips of the pen.
import { fold } from '../text/tokens.ts';
import { NAME_SUFFIXES } from './words.ts';

export const key = (words: readonly string[]): string => words.map(foldWord).join(' ');

export const foldWord = (word: string): string => fold(word.replace(/\.$/, ''));

export function withoutSuffix(words: readonly string[]): readonly string[] {
  let end = words.length;
  while (end > 1 && NAME_SUFFIXES.has((words[end - 1] ?? '').toLowerCase().replace(/\.$/, ''))) end--;
  return words.slice(0, end);
}

/** “jr” for “Joseph Hall Jr.”; empty where a name tells no generation. */
export function generationOf(words: readonly string[]): string {
  const last = foldWord(words.at(-1) ?? '');
  return words.length > 1 && /^(?:jr|sr|ii|iii|iv)$/.test(last) ? last : '';
}

export function sameGiven(a: string, b: string): boolean {
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
