// “Speaker 1:” in a transcript nobody edited: who that is, from what the speakers say of themselves and of each other.
import type { Article } from '../article/article.ts';
import type { NameRun } from './names.ts';
import type { Turn } from './transcript.ts';

/** “Speaker 2”, “Interviewer 1”: a label that is no name. */
export const isNumbered = (label: string): boolean => NUMBERED.test(label);

const NUMBERED =
  /^(?:speaker|voice|host|guest|interviewer|interviewee|participant|respondent|man|woman) \d{1,2}$/i;

/** The names of numbered speakers, by their labels in lower case. */
export function namesOfNumbers(article: Article, turns: readonly Turn[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const labels = new Set<string>();
  const guests: { readonly by: string; readonly name: string }[] = [];
  for (const { label, parts } of turns) {
    const key = label === null ? '' : article.body.slice(label.start, label.end).toLowerCase();
    if (!NUMBERED.test(key)) continue;
    labels.add(key);
    const words = parts
      .map(({ start, end }) => article.body.slice(start, Math.min(end, start + ENOUGH)))
      .join(' ');
    const own = SELF.exec(words)?.[1];
    if (own !== undefined && !names.has(key)) names.set(key, own);
    const guest = GUEST.exec(words)?.[1];
    if (guest !== undefined) guests.push({ by: key, name: guest });
  }
  // Of two speakers a guest the one presents is the other.
  const [guest] = guests;
  const other = [...labels].find((label) => label !== guest?.by);
  if (labels.size === 2 && guest !== undefined && other !== undefined && !names.has(other))
    names.set(other, guest.name);
  return names;
}

// Characters of a turn within which people introduce themselves.
const ENOUGH = 600;
const NAME = String.raw`(\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'.-]*){1,3})`;
// I’m Ada Okafor · My name is Ada Okafor
const SELF = new RegExp(String.raw`\b(?:I['’]m|I am|[Mm]y name is|[Mm]y name['’]s) ${NAME}`, 'u');
// with me today is the writer Ada Okafor · joined by Ada Okafor · my guest is Ada Okafor
const GUEST = new RegExp(
  String.raw`\b(?:with (?:me|us)(?: today| now| tonight| here)? (?:is|are)|joined (?:today |now |tonight )?by|[Mm]y guest(?: today| tonight)?(?: is|,)|I['’]m (?:talking|speaking|here) (?:to|with)|[Ww]elcome(?:,| to the show,)?) (?:[\p{Ll}’'-]+ ){0,4}${NAME}`,
  'u',
);

/** The run of a numbered label: the name it is known by, or the label as it stands. */
export function numberedRun(run: NameRun, label: string, names: ReadonlyMap<string, string>): NameRun {
  const name = names.get(label.toLowerCase()) ?? label;
  return { ...run, words: name.split(' '), name, full: name, title: '', titleGender: null };
}
