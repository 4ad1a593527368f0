// What there is to say of a check, as data, so that each language words it itself: the verdict, and what else there is to
// know. Names of others are made fit to be shown by the caller.
import type { Check, Found, MarkProblem, NotChecked } from './check.ts';
import { LONGEST_QUOTE } from './claim.ts';

type Show = (text: string) => string;

type Verdict =
  | { readonly kind: 'verbatim' }
  /** Word for word, with marks by which an editor owns up to a change. */
  | { readonly kind: 'marked' }
  | { readonly kind: 'altered' }
  /** The words are right, the marks between them are not. */
  | { readonly kind: 'punctuation' }
  /** Not, or only in part, the words of `name`. */
  | { readonly kind: 'partly' | 'nobody-quoted'; readonly name: string; readonly isAltered: boolean }
  /** Those of `other`, null where the article does not say whose. */
  | {
      readonly kind: 'someone-else';
      readonly name: string;
      readonly other: string | null;
      readonly isAltered: boolean;
    }
  /** Of so many articles. */
  | { readonly kind: 'not-in-library'; readonly articles: number }
  | { readonly kind: 'not-checked'; readonly reason: NotChecked; readonly longest: number };

type Remark =
  /** Whose words they are; `likely` is null where the article does not say it. */
  | { readonly kind: 'unsure'; readonly likely: string | null; readonly claimed: string }
  /** Some of it is quoted, the rest is not. */
  | { readonly kind: 'several-voices' }
  /** The article's words for what `name` said, null where it does not say who. */
  | { readonly kind: 'retold'; readonly name: string | null }
  | { readonly kind: 'narrated' | 'reversed' | 'moved' | 'put-together' }
  | { readonly kind: 'mark'; readonly problem: MarkProblem }
  /** It begins inside a sentence, ends inside one, or both. */
  | { readonly kind: 'inside'; readonly starts: boolean; readonly ends: boolean };

type Of<Union, Kind> = Extract<Union, { readonly kind: Kind }>;

/** A language's words for all of it: whole sentences on one line. */
export type CheckWords = {
  readonly verdicts: { readonly [Kind in Verdict['kind']]: (verdict: Of<Verdict, Kind>) => string };
  readonly remarks: { readonly [Kind in Remark['kind']]: (remark: Of<Remark, Kind>) => string };
};

/** The verdict in a sentence or two. */
export function verdictLine(check: Check, { verdicts }: CheckWords, show: Show): string {
  const verdict = verdictOf(check, show);
  const word = verdicts[verdict.kind] as (verdict: Verdict) => string;
  return word(verdict);
}

/** What a reader should know beside the verdict, a sentence each. */
export function remarkLines(check: Check, { remarks }: CheckWords, show: Show): string[] {
  return remarksOn(check, show).map((remark) => {
    const word = remarks[remark.kind] as (remark: Remark) => string;
    return word(remark);
  });
}

function verdictOf(check: Check, show: Show): Verdict {
  switch (check.kind) {
    case 'not-checked':
      return { kind: 'not-checked', reason: check.reason, longest: LONGEST_QUOTE };
    case 'not-in-library':
      return { kind: 'not-in-library', articles: check.articles.length };
    case 'verbatim':
      return { kind: check.parts.some(({ kind }) => kind === 'marked') ? 'marked' : 'verbatim' };
    case 'altered':
      return { kind: areWordsRight(check) ? 'punctuation' : 'altered' };
    case 'someone-else':
      return notTheirs(check, show);
  }
}

function areWordsRight({ parts }: Found): boolean {
  return parts.every(
    (part) =>
      part.kind === 'kept' ||
      part.kind === 'punctuation' ||
      (part.kind === 'marked' && part.problem === null),
  );
}

function notTheirs({ claim, whose, voices, place, isAltered }: Found, show: Show): Verdict {
  const name = show(claim.speaker?.trim() ?? '');
  if (whose === 'partly') return { kind: 'partly', name, isAltered };
  if (voices.every(({ kind }) => kind === 'narration')) return { kind: 'nobody-quoted', name, isAltered };
  return { kind: 'someone-else', name, other: place.speaker && show(place.speaker.name), isAltered };
}

function remarksOn(check: Check, show: Show): Remark[] {
  if (check.kind === 'not-checked' || check.kind === 'not-in-library') return [];
  const { parts, voices, whose, claim, startsInside: starts, endsInside: ends } = check;
  const speaker = check.place.speaker && show(check.place.speaker.name);
  const kinds = new Set(voices.map(({ kind }) => kind));
  const problems = new Set(parts.flatMap((part) => (part.kind === 'marked' ? (part.problem ?? []) : [])));
  const some: readonly (Remark | false)[] = [
    whose === 'unsure' && { kind: 'unsure', likely: speaker, claimed: show(claim.speaker ?? '') },
    kinds.size > 1 && { kind: 'several-voices' },
    kinds.size === 1 && kinds.has('retold') && { kind: 'retold', name: speaker },
    kinds.size === 1 && kinds.has('narration') && check.kind !== 'someone-else' && { kind: 'narrated' },
    parts.some((part) => 'reverses' in part && part.reverses) && { kind: 'reversed' },
    parts.some((part) => 'moved' in part && part.moved) && { kind: 'moved' },
    parts.some((part) => 'from' in part && part.from !== null) && { kind: 'put-together' },
    ...[...problems].map((problem): Remark => ({ kind: 'mark', problem })),
    (starts || ends) && { kind: 'inside', starts, ends },
  ];
  return some.filter((remark) => remark !== false);
}
