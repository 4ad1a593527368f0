// A passage read beside a query: its words, and which of them are what was asked about.
import { type Entity, entitiesOf } from '../search/entities.ts';
import type { PassageIndex } from '../search/passage-index.ts';
import type { TermHit } from '../search/term-hits.ts';
import { variantsOf } from '../search/term-variants.ts';
import { isStopWord, type Token, tokenizeSentence } from '../text/tokens.ts';
import type { Query } from './query.ts';

export type Reading = {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly entities: readonly Entity[];
  readonly hits: readonly TermHit[];
  /** Terms of the question and those that may stand for them. */
  readonly asked: ReadonlySet<string>;
  /** The question's terms in order as one line: “how mani signatur”. */
  readonly question: string;
};

export function readPassage(index: PassageIndex, query: Query, text: string): Reading {
  const tokens = tokenizeSentence(text);
  const positions = new Map<string, number>();
  query.terms.forEach(({ term }, at) => {
    for (const variant of variantsOf(index, term)) if (!positions.has(variant)) positions.set(variant, at);
  });
  query.terms.forEach(({ term }, at) => positions.set(term, at));
  const hits = tokens.flatMap(({ term }, place): TermHit[] => {
    const at = positions.get(term);
    return at === undefined ? [] : [{ place, term: at }];
  });
  return {
    text,
    tokens,
    entities: entitiesOf(text),
    hits,
    asked: new Set(positions.keys()),
    question: query.sequence.join(' '),
  };
}

/** Whether an entity says something that the question does not. */
export function isNews({ tokens, asked }: Reading, { first, last }: Entity): boolean {
  return tokens.slice(first, last + 1).some(({ text, term }) => !isStopWord(text) && !asked.has(term));
}
