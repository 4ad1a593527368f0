// Who said it and where it is from, in words: for the picture and for its description.
import { type Card, KIND_LABELS, NO_SPEAKER } from './card.ts';
import { quoteMarks } from './quote-marks.ts';

export type Who = { readonly perhaps: string; readonly name: string; readonly role: string | null };

/** Null for the article's own words. */
export function whoOf({ kind, speaker, role, doubtful }: Card): Who | null {
  if (kind === 'narrated') return null;
  if (speaker === null) return { perhaps: '', name: NO_SPEAKER, role: null };
  return { perhaps: doubtful ? 'perhaps' : '', name: speaker, role };
}

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** “2016-06-27” → “27 June 2016”. */
export function dateText(date: string | null): string | null {
  const [, year, month, day] = /^(\d{4})-(\d\d)(?:-(\d\d))?$/.exec(date ?? '') ?? [];
  const name = MONTHS[Number(month) - 1];
  if (name === undefined) return date;
  return [day === undefined ? null : Number(day), name, year].filter((part) => part !== null).join(' ');
}

/** Discord's limit for the description of a file. */
const MAX_ALT = 1024;
/** What a name or a title keeps at least where not all of them have room. */
const LEAST = 24;

/** The words whole, who and where from, in at most 1,024 characters: a title gives way first, then the role. */
export function altText(card: Card): string {
  const { words, kind, title, publisher, date } = card;
  const [open, close] = kind === 'direct' ? quoteMarks(card.language, words) : ['', ''];
  const label = KIND_LABELS[kind];
  const who = whoOf(card);
  const parts = {
    title,
    role: who?.role ?? '',
    publisher: publisher ?? '',
    name: who?.name ?? '',
    date: dateText(date) ?? '',
  };
  const source = (): string =>
    [parts.title, parts.publisher, parts.date].filter((part) => part !== '').join(' · ');
  const text = (): string =>
    [
      `${label === null ? '' : `${label}: `}${open}${words}${close}`,
      ...(who === null
        ? []
        : [`— ${[who.perhaps && `${who.perhaps} `, parts.name].join('')}${parts.role && `, ${parts.role}`}`]),
      ...(source() === '' ? [] : [`From: ${source()}`]),
    ].join('\n');
  for (const key of ['title', 'role', 'publisher', 'name', 'date'] as const) {
    const over = text().length - MAX_ALT;
    if (over <= 0) break;
    const keep = Math.max(LEAST, parts[key].length - over - 1);
    if (parts[key].length > keep) parts[key] = `${parts[key].slice(0, keep).toWellFormed().trimEnd()}…`;
  }
  return text();
}
