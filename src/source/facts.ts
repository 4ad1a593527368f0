// Facts as front matter allows them: what does not fit its form is left out.

/** Text of one line and at most 500 characters. */
export function line(text: string | null | undefined): string | null {
  const trimmed = text?.replace(/\s+/g, ' ').trim() ?? '';
  return trimmed === '' ? null : trimmed.length > 500 ? `${trimmed.slice(0, 499).trimEnd()}…` : trimmed;
}

/** “By Ada Okafor” → “Ada Okafor”; null for addresses and other things that are no name. */
export function authorName(text: string | null | undefined): string | null {
  const name = line(text)
    ?.replace(/^(?:by|written by|words by|author:?|text:)\s+/i, '')
    .replace(/[\s,;|]+$/, '');
  if (
    name === undefined ||
    name.length > 120 ||
    /^https?:|@|^(?:admin|staff|editor|unknown|null|undefined)$/i.test(name)
  )
    return null;
  return /\p{L}/u.test(name) ? name : null;
}

/** The day of a date and time such as “2024-03-05T09:00:00+01:00”, as it is where the article appeared. */
export function isoDate(text: string | null | undefined): string | null {
  const found = /^\s*(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?![\d-])/.exec(text ?? '');
  if (found !== null) return existingDate(found[1] ?? '', found[2], found[3]);
  const written = text ?? '';
  const compact = /^\s*(\d{4})(\d{2})(\d{2})(?!\d)/.exec(written);
  if (compact !== null) return existingDate(compact[1] ?? '', compact[2], compact[3]);
  const english =
    /\b(?:(\d{1,2})(?:st|nd|rd|th)?\s+)?([A-Z][a-z]{2,8})\.?\s+(?:(\d{1,2})(?:st|nd|rd|th)?,?\s+)?(\d{4})\b/.exec(
      written,
    );
  const month = MONTHS.indexOf(english?.[2]?.slice(0, 3).toLowerCase() ?? '') + 1;
  const day = english?.[1] ?? english?.[3];
  if (english === null || month === 0) return null;
  return existingDate(english[4] ?? '', String(month).padStart(2, '0'), day?.padStart(2, '0'));
}

/** A language tag such as “en-GB”, also where it is written “en_GB”. */
export function languageTag(text: string | null | undefined): string | null {
  const tag = text?.trim().replaceAll('_', '-') ?? '';
  return /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(tag) ? tag : null;
}

/** An address on the web, a relative one completed from `base`. */
export function webAddress(text: string | null | undefined, base: string | null): string | null {
  const url = URL.parse(text?.trim() ?? '', base ?? undefined);
  if (text === null || text === undefined || text.trim() === '' || url === null) return null;
  return /^https?:$/.test(url.protocol) && url.username === '' && url.href.length <= 500 ? url.href : null;
}

const MONTHS: readonly string[] = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

function existingDate(year: string, month: string | undefined, day: string | undefined): string | null {
  if (Number(year) < 1400 || Number(year) > 2200) return null;
  if (month === undefined) return year;
  if (Number(month) < 1 || Number(month) > 12) return null;
  if (day === undefined) return `${year}-${month}`;
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  return date.getUTCDate() === Number(day) ? `${year}-${month}-${day}` : `${year}-${month}`;
}
