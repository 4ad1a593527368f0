// An article's facts as a form shows them, and as somebody typed them: read without trust, every problem told.
import type { ArticleFacts } from '../article/article.ts';
import type { Form } from './command.ts';
import type { Phrases } from './language/language.ts';
import { form, input } from './render/forms.ts';

export type TypedFacts =
  | { readonly kind: 'facts'; readonly facts: ArticleFacts }
  | { readonly kind: 'wrong'; readonly problems: readonly string[] };

const MAX_LINE = 300;
const MAX_DATE = 40;
const MAX_NAMES = 4_000;

type Names = ArticleFacts['aliases'];

/** The form for an article's facts as they are. Discord lets it have five fields. */
export function factsForm(customId: string, facts: ArticleFacts, { forms }: Phrases): Form {
  const { title, fields } = forms.facts;
  const names = namesText(facts.aliases);
  return form(customId, title, [
    input({ name: 'title', ...fields.title, value: facts.title, max: MAX_LINE, isRequired: true }),
    input({ name: 'author', ...fields.author, value: facts.author ?? '', max: MAX_LINE }),
    input({ name: 'publisher', ...fields.publisher, value: facts.publisher ?? '', max: MAX_LINE }),
    input({
      name: 'date',
      ...fields.date,
      value: facts.date ?? '',
      max: MAX_DATE,
    }),
    // More names than a field holds can only be changed in the article's file: half of them would lose the rest.
    ...(names.length > MAX_NAMES
      ? []
      : [
          input({
            name: 'names',
            ...fields.names,
            value: names,
            max: MAX_NAMES,
            isLong: true,
          }),
        ]),
  ]);
}

/** The facts that were typed, over those there were: a field the form left out stays as it is. */
export function readFacts(
  fields: Readonly<Record<string, string>>,
  before: ArticleFacts,
  { wrong }: Phrases,
): TypedFacts {
  const line = (name: string): string => (fields[name] ?? '').replace(/\s+/g, ' ').trim();
  const problems: string[] = [];
  const title = line('title');
  if (title === '') problems.push(wrong.noTitle);
  const date = line('date');
  if (date !== '' && !isDate(date)) problems.push(wrong.badDate);
  const names = fields['names'] === undefined ? before.aliases : readNames(fields['names'], problems, wrong);
  if (problems.length > 0) return { kind: 'wrong', problems };
  const facts: ArticleFacts = {
    title,
    author: line('author') || null,
    publisher: line('publisher') || null,
    date: date || null,
    url: before.url,
    language: before.language,
    aliases: names,
  };
  return { kind: 'facts', facts };
}

function namesText(names: Names): string {
  return Object.entries(names)
    .map(([name, others]) => `${name}: ${others.join(', ')}`)
    .join('\n');
}

function readNames(typed: string, problems: string[], wrong: Phrases['wrong']): Names {
  const names = new Map<string, string[]>();
  for (const [index, whole] of typed.split(/\r\n?|\n/).entries()) {
    const line = whole.replace(/\s+/g, ' ').trim();
    if (line === '') continue;
    const colon = line.indexOf(':');
    const name = line.slice(0, colon).trim();
    const others = line
      .slice(colon + 1)
      .split(/[,;]/)
      .map((other) => other.trim())
      .filter((other) => other !== '');
    if (colon < 1) problems.push(wrong.noName(index + 1));
    else if (others.length === 0) problems.push(wrong.noOtherName(index + 1));
    else names.set(name, [...new Set([...(names.get(name) ?? []), ...others])]);
  }
  return Object.fromEntries(names);
}

function isDate(text: string): boolean {
  if (!/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/.test(text)) return false;
  const time = new Date(`${text}${'0000-01-01'.slice(text.length)}T00:00:00Z`);
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(text);
}
