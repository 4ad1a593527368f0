// A check in words: the verdict first, then what else there is to know. Names and words of others are made fit to be
// shown by the caller.
import type { Check, Found, MarkProblem, NotChecked, Part } from './check.ts';
import { LONGEST_QUOTE } from './claim.ts';

type Show = (text: string) => string;

/** The verdict in one sentence. */
export function verdictLine(check: Check, show: Show): string {
  switch (check.kind) {
    case 'not-checked':
      return `Not checked: ${WHY_NOT[check.reason]}`;
    case 'not-in-library':
      return check.articles.length === 1
        ? 'Not in the article: nothing in it is close enough to be the source.'
        : 'Not in these articles: nothing in them is close enough to be the source.';
    case 'verbatim':
      return check.parts.some(({ kind }) => kind === 'marked')
        ? 'Verbatim, but for the editor’s marks.'
        : 'Verbatim.';
    case 'altered':
      return check.parts.every(
        ({ kind }) => kind === 'kept' || kind === 'marked' || kind === 'punctuation',
      ) && !check.parts.some((part) => part.kind === 'marked' && part.problem !== null)
        ? 'Altered: the words are right, the punctuation between them is not.'
        : 'Altered: not word for word what stands there.';
    case 'someone-else':
      return `${notTheirs(check, show)}${check.isAltered ? ' The words are altered, too.' : ''}`;
  }
}

function notTheirs({ claim, whose, voices, place }: Found, show: Show): string {
  const name = show(claim.speaker?.trim() ?? '');
  if (whose === 'partly') return `Only in part the words of ${name}.`;
  if (voices.every(({ kind }) => kind === 'narration'))
    return `Not the words of ${name}: the article says this itself, and quotes nobody.`;
  return `Someone else said it: ${show(place.speaker?.name ?? 'another person')}, not ${name}.`;
}

/** What a reader should know beside the verdict, a sentence each. */
export function remarks(check: Check, show: Show): string[] {
  if (check.kind === 'not-checked' || check.kind === 'not-in-library') return [];
  const { parts, voices, whose, claim, place } = check;
  const lines: string[] = [];
  if (whose === 'unsure')
    lines.push(
      place.speaker === null
        ? `Unsure whose words they are: the article does not say it clearly.`
        : `Unsure whose words they are: most likely ${show(place.speaker.name)}; claimed for ${show(claim.speaker ?? '')}.`,
    );
  const kinds = new Set(voices.map(({ kind }) => kind));
  if (kinds.size > 1)
    lines.push('Only some of it stands in quotation marks; the rest is in the article’s own words.');
  else if (kinds.has('retold'))
    lines.push(
      `Reported speech: these are the article’s words for what ${show(place.speaker?.name ?? 'somebody')} said, not a quotation.`,
    );
  else if (kinds.has('narration') && check.kind !== 'someone-else')
    lines.push('The article’s own words: it quotes nobody here.');
  if (parts.some((part) => 'reverses' in part && part.reverses))
    lines.push('A “not” or another word that turns the sense round is among the changes.');
  if (parts.some((part) => 'moved' in part && part.moved)) lines.push('Words were moved.');
  if (parts.some((part) => 'from' in part && part.from !== null))
    lines.push('It is put together from separate passages.');
  for (const problem of new Set(
    parts.flatMap((part) => (part.kind === 'marked' ? (part.problem ?? []) : [])),
  ))
    lines.push(PROBLEMS[problem]);
  const [starts, ends] = [check.startsInside, check.endsInside];
  if (starts || ends)
    lines.push(
      `It ${[starts ? 'begins' : '', ends ? 'ends' : ''].filter((word) => word !== '').join(' and ')} inside a sentence.`,
    );
  return lines;
}

const PROBLEMS: Readonly<Record<MarkProblem, string>> = {
  'too-much': 'A mark stands for more words than a reader would think.',
  'other-voice': 'A mark joins words that are not one person’s.',
  reverses: 'A mark hides or adds a “not” or another word that turns the sense round.',
  figure: 'A mark replaces a figure.',
};

const WHY_NOT: Readonly<Record<NotChecked, string>> = {
  'no-words': 'there are no words in it but the editor’s.',
  'too-short': 'too few and too common words, which stand everywhere. Quote a few more.',
  'too-long': `longer than ${LONGEST_QUOTE.toLocaleString('en')} characters. Check a part at a time.`,
  'no-article': 'there is no such article.',
};

/** One piece of the claim and the article side by side; the claim's text, the article's, or both. */
export type DiffPiece = {
  readonly kind: 'kept' | 'left-out' | 'put-in' | 'marked';
  readonly text: string;
  /** Of `marked`: what stands there; empty where nothing does. */
  readonly stands: string;
};

/** The claim and the article side by side, for those who print it: a replaced stretch is left out, then put in. */
export function diffOf({ claim, parts, place }: Found): DiffPiece[] {
  const { body } = place.article;
  const piece = (kind: DiffPiece['kind'], text: string, stands = ''): DiffPiece => ({
    kind,
    text: text.trim(),
    stands: stands.trim(),
  });
  return parts
    .flatMap((part: Part) => {
      const mine = claim.quote.slice(part.claimed.start, part.claimed.end);
      const theirs = body.slice(part.stands.start, part.stands.end);
      if (part.kind === 'kept') return piece('kept', mine);
      if (part.kind === 'marked') return piece('marked', mine, theirs);
      return [piece('left-out', theirs), piece('put-in', mine)];
    })
    .filter(({ kind, text }) => kind === 'marked' || text !== '');
}
