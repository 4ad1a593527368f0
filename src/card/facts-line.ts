// Who said it and where it is from, in words: for the picture and for its description.
import type { Card } from './card.ts';
import { type CardWords, labelOf } from './card-words.ts';
import { quoteMarks } from './quote-marks.ts';

export type Who = { readonly perhaps: string; readonly name: string; readonly role: string | null };

/** Null for the article's own words. */
export function whoOf({ kind, speaker, role, doubtful }: Card, words: CardWords): Who | null {
  if (kind === 'narrated') return null;
  if (speaker === null) return { perhaps: '', name: words.noSpeaker, role: null };
  return { perhaps: doubtful ? words.perhaps : '', name: speaker, role };
}

/** “2016-06-27” → “27 June 2016”, “27. Juni 2016”; anything else as it is. */
export function dateText(date: string | null, { locale }: CardWords): string | null {
  const [, month, day] = /^(\d{4}-\d\d)(-\d\d)?$/.exec(date ?? '') ?? [];
  const time = new Date(`${month}${day ?? '-01'}T00:00:00Z`);
  // A day that its month does not have would come out as one of the next.
  if (month === undefined || Number.isNaN(time.valueOf()) || !time.toISOString().startsWith(date ?? ''))
    return date;
  const long = { month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
  return time.toLocaleDateString(locale, day === undefined ? long : { ...long, day: 'numeric' });
}

/** Discord's limit for the description of a file. */
const MAX_ALT = 1024;
/** What a name or a title keeps at least where not all of them have room. */
const LEAST = 24;

/** The words whole, who and where from, in at most 1,024 characters: a title gives way first, then the role. */
export function altText(card: Card, wording: CardWords): string {
  const { words, kind, title, publisher, date } = card;
  const [open, close] = kind === 'direct' ? quoteMarks(card.language, words) : ['', ''];
  const label = labelOf(kind, wording);
  const who = whoOf(card, wording);
  const parts = {
    title,
    role: who?.role ?? '',
    publisher: publisher ?? '',
    name: who?.name ?? '',
    date: dateText(date, wording) ?? '',
  };
  const source = (): string =>
    [parts.title, parts.publisher, parts.date].filter((part) => part !== '').join(' · ');
  const text = (): string =>
    [
      `${label === null ? '' : label + wording.colon}${open}${words}${close}`,
      ...(who === null
        ? []
        : [`— ${[who.perhaps && `${who.perhaps} `, parts.name].join('')}${parts.role && `, ${parts.role}`}`]),
      ...(source() === '' ? [] : [wording.from + wording.colon + source()]),
    ].join('\n');
  for (const key of ['title', 'role', 'publisher', 'name', 'date'] as const) {
    const over = text().length - MAX_ALT;
    if (over <= 0) break;
    const keep = Math.max(LEAST, parts[key].length - over - 1);
    if (parts[key].length > keep) parts[key] = `${parts[key].slice(0, keep).toWellFormed().trimEnd()}…`;
  }
  return text();
}
