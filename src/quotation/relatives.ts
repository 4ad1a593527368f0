// Whom “her husband” means, by the relations an article tells.
import type { Gender } from './given-names.ts';
import { baseNoun, KIN } from './kin.ts';
import type { Figure } from './people.ts';
import type { Ties } from './relations.ts';
import { genderOfNoun } from './words.ts';

/**
 * The one relative of an owner that a noun can mean; null where the article names none or several. In “Her sister, Ola,
 * left. “We met,” her mother said” Ola may be taken for the owner: then it is the mother of whoever she is sister to.
 */
export function relativeMeant(ties: Ties, noun: string, owner: Figure): Figure | null {
  const kind = baseNoun(noun);
  const head = ties.told.get(owner)?.owner;
  const named =
    ties.byOwner.get(owner)?.get(kind) ??
    (head !== undefined && head.gender === owner.gender ? ties.byOwner.get(head)?.get(kind) : undefined);
  if (named === undefined) return inverseMeant(ties, kind, owner) ?? namesake(ties, kind, owner);
  return named.size === 1 ? ([...named][0] ?? null) : null;
}

/** “Her nephew Ben came in. … his aunt said”: who was told to have him for a nephew is his aunt. */
function inverseMeant(
  { byOwner, told }: Pick<Ties, 'byOwner' | 'told'>,
  noun: string,
  owner: Figure,
): Figure | null {
  const head = told.get(owner)?.owner;
  const gender = genderOfNoun(noun);
  if (head === undefined || (head.gender ?? gender) !== gender) return null;
  const kinds = byOwner.get(head);
  return (INVERSE.get(noun) ?? []).some((kind) => kinds?.get(kind)?.has(owner) === true) ? head : null;
}

const INVERSE: ReadonlyMap<string, readonly string[]> = new Map(
  `aunt nephew niece|uncle nephew niece|mother son daughter|father son daughter|son mother father|daughter mother father
  husband wife|wife husband|brother brother sister|sister brother sister|nephew aunt uncle|niece aunt uncle
  grandmother grandson granddaughter|grandfather grandson granddaughter|grandson grandmother grandfather
  granddaughter grandmother grandfather`
    .split(/[|\n]/)
    .map((line) => line.trim().split(' '))
    .map(([noun = '', ...others]) => [noun, others]),
);

/** The one person in all an article who is told to be somebody's aunt, where that somebody is a man: “his aunt”. */
export function onlyRelative({ byOwner, told }: Ties, noun: string, gender: Gender): Figure | null {
  const kind = baseNoun(noun);
  const found = new Set<Figure>();
  for (const [owner, kinds] of byOwner)
    if (owner.gender === gender) for (const figure of kinds.get(kind) ?? []) found.add(figure);
  for (const [figure, { owner }] of told)
    if (figure.gender === gender && inverseMeant({ byOwner, told }, kind, figure) !== null) found.add(owner);
  const [only, other] = found;
  return only === undefined || other !== undefined ? null : only;
}

/** “Ada Okafor … Ben Okafor … her husband”: the only other of that surname, of that gender, with no other tie. */
function namesake({ byOwner, told, bySurname }: Ties, noun: string, owner: Figure): Figure | null {
  const family = (bySurname.get(owner.words.at(-1) ?? '') ?? []).filter((figure) => figure !== owner);
  const [only] = family;
  if (!KIN.has(noun) || owner.words.length < 2 || only === undefined || family.length > 1) return null;
  const gender = genderOfNoun(noun);
  return gender !== null && only.gender === gender && !told.has(only) && !byOwner.has(only) ? only : null;
}
