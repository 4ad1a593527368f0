// How a word sounds, so that a name that was only heard is found: “Reeves” for “Reaves”, “Kathrin” for “Catherine”.
// `natural` supplies Philips' Double Metaphone.
import DoubleMetaphone from 'natural/lib/natural/phonetics/double_metaphone.js';
import { remember } from './remember.ts';

const metaphone = new DoubleMetaphone();

/** The sound of a folded word as a code, by its likelier pronunciation; empty where it has none worth comparing. */
export const soundOf = remember(20_000, (folded: string): string => {
  if (folded.length < 4 || folded.length > 40 || !/^[a-z]+$/.test(folded)) return '';
  const [likelier] = metaphone.process(folded);
  // Two consonants are too few to know a word by.
  return likelier.length < 2 ? '' : likelier;
});
