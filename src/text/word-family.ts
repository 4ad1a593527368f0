// Words of one family that the stemmer keeps apart: “creator” and “creation”, “popular” and “popularity”.
import { remember } from './remember.ts';

/** What a term shares with its relatives; the term itself where it is too short to be taken apart. */
export const familyOf = remember(20_000, (term: string): string => {
  let root = term;
  for (let round = 0; round < 2; round++) {
    const match = SUFFIX.exec(root);
    if (match === null) break;
    root = root.slice(0, match.index);
  }
  return root.length > 4 ? root.replace(/(.)\1$/, '$1').replace(/[ei]$/, '') : root;
});

const SUFFIX =
  /(?<=^.{4,})(?:ment|ship|hood|ness|ist|ism|ian|ion|ou|ant|ent|anc|enc|ator|abl|ibl|iti|it|ati|at|or|er|al|ic|iv|ar|ari|an|ur|age|dom|ful|less|th|i|e|y)$/;
