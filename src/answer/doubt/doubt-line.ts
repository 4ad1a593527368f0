// What is said with an answer that may be none: that it is doubtful, and which words of the question no article holds.
import type { PassageIndex } from '../../search/passage-index.ts';
import { variantsOf } from '../../search/term-variants.ts';
import type { Answer } from '../answer.ts';
import { hasSubject, type Query } from '../query.ts';

const NAMED = 3;

/** The question's words that no article holds in any form, as a doubtful answer names them. */
export function doubtOf(index: PassageIndex, query: Query): readonly string[] {
  return query.terms
    .filter(
      (asked) =>
        hasSubject(asked) &&
        !index.postings.vocabulary.has(asked.term) &&
        variantsOf(index, asked.term).length === 0,
    )
    .map(({ text }) => text)
    .slice(0, NAMED);
}

/** “Not sure this answers it: nothing here mentions “mother”.” Null for an answer that is not doubtful. */
export function doubtLine(answer: Answer, show: (word: string) => string): string | null {
  const doubt = answer.kind === 'passages' ? answer.doubt : undefined;
  if (doubt === undefined) return null;
  const words = doubt.map((word) => `“${show(word)}”`).join(' or ');
  return words === ''
    ? 'Not sure this answers it.'
    : `Not sure this answers it: nothing here mentions ${words}.`;
}
