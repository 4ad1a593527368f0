// What a search looks for, once a question has been understood.

/** What kind of thing would answer; `name` is something with a name: “which band”, “what company”. */
export type AnswerKind =
  | 'person'
  | 'place'
  | 'name'
  | 'number'
  | 'money'
  | 'duration'
  | 'age'
  | 'date'
  | 'reason'
  | 'definition'
  | 'anything';

export type QueryTerm = {
  readonly term: string;
  /** The word as the question has it, folded. */
  readonly text: string;
  /** A name or a figure, which a passage about something else is unlikely to share. */
  readonly isName: boolean;
  /** Not what the question says, but what it was taken to mean. */
  readonly isCorrected: boolean;
  /** Terms of the other names of whoever this names. */
  readonly also?: readonly string[];
};

export type SearchQuery = {
  /** Distinct terms, in the order of the question. */
  readonly terms: readonly QueryTerm[];
  /** All the question's terms in order, small words too: which words stand side by side. */
  readonly sequence: readonly string[];
  readonly expects: AnswerKind;
};
