// Which of a query's words that stand side by side do so in a sentence, too.
import type { TermBits, TermMatches } from './match-terms.ts';

/** Two words that stand side by side in a question, at least one of them its term; `bits` are those of its terms. */
export type Pair = { readonly first: string; readonly second: string; readonly bits: TermBits };

export function pairsOf(sequence: readonly string[], ownTerms: TermMatches['ownTerms']): Pair[] {
  const bitOf = (term: string): TermBits => {
    const at = ownTerms.get(term);
    return at === undefined ? 0 : 1 << at;
  };
  return sequence
    .slice(1)
    .map((second, at): Pair => {
      const first = sequence[at] ?? '';
      return { first, second, bits: bitOf(first) | bitOf(second) };
    })
    .filter(({ bits }) => bits !== 0);
}

/** How many of the pairs are neighbours in a sentence, which holds the query's terms `own`. */
export function sideBySide(pairs: readonly Pair[], own: TermBits, terms: readonly string[]): number {
  let count = 0;
  for (const { first, second, bits } of pairs) {
    if ((own & bits) !== bits) continue;
    for (let place = terms.indexOf(first); place >= 0; place = terms.indexOf(first, place + 1))
      if (terms[place + 1] === second) {
        count++;
        break;
      }
  }
  return count;
}
