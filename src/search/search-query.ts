// What a search looks for, once a question has been understood.

/** What kind of thing would answer. */
export type AnswerKind =
  'person' | 'organisation' | 'place' | 'number' | 'date' | 'reason' | 'definition' | 'anything';

export type SearchQuery = {
  /** Distinct terms, in the order of the question. */
  readonly terms: readonly string[];
  readonly expects: AnswerKind;
};
