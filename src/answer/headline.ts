// The short answer, where it is known for certain enough: who said it, what somebody is.
import type { AnswerPassage } from './answer.ts';
import type { Query } from './query.ts';

/**
 * The full name of whoever says the best passage, for “who said”; the role of somebody who was asked for by name, or the name
 * of whoever was asked for by a role. Null elsewhere: names, figures and dates picked out of a passage by rules were right
 * in half to three quarters of the cases, and whoever sees a wrong one in bold stops trusting the rest.
 */
export function headlineOf({ wants, speakers }: Query, { speaker }: AnswerPassage): string | null {
  if (wants === 'speaker') return speaker?.name ?? null;
  const [asked] = speakers;
  if (wants !== 'introduction' || asked === undefined) return null;
  return asked.likeness <= BY_NAME ? asked.speaker.name : asked.speaker.role;
}

/** Up to this likeness somebody was asked for by what they are. */
const BY_NAME = 0.82;
