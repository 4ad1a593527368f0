// A moment as moderators write it: a time of day, a span from now, a date, or what Discord makes of one.

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** Each unit in English, German, French and Spanish, short and long. */
const UNITS: readonly (readonly [RegExp, number])[] = [
  [/^(?:m|min|mins|minutes?|minuten?|minutos?)$/u, MINUTE_MS],
  [/^(?:h|std|hours?|stunden?|heures?|horas?)$/u, 60 * MINUTE_MS],
  [/^(?:d|days?|tage?|tagen|jours?|días?|dias?)$/u, DAY_MS],
  [/^(?:w|weeks?|wochen?|semaines?|semanas?)$/u, 7 * DAY_MS],
];

const STAMP = /^<t:(-?\d{1,13})(?::[a-zA-Z])?>$/;
const SPAN = /^(?:(?:in|dans|en)\s+)?((?:\d{1,5}\s*\p{L}+\s*)+)$/u;
const ZONE = /(z|[+-]\d{2}:?\d{2})?$/.source;
const CLOCK = new RegExp(`^(\\d{1,2}):(\\d{2})\\s*${ZONE}`);
const DATE = new RegExp(`^(\\d{4})-(\\d{2})-(\\d{2})(?:[t ]+(\\d{1,2}):(\\d{2})(?::(\\d{2}))?\\s*${ZONE})?$`);

/** Milliseconds since 1970; null for what is none of it. A time without a zone is in UTC, and the next one there is. */
export function readTime(given: string, now: number): number | null {
  const text = given.trim().toLowerCase();
  const [, stamp] = STAMP.exec(text) ?? [];
  if (stamp !== undefined) return Number(stamp) * 1_000;
  const [, span] = SPAN.exec(text) ?? [];
  if (span !== undefined) return spanFrom(span, now);
  const [, hours, minutes, zone] = CLOCK.exec(text) ?? [];
  if (hours !== undefined && minutes !== undefined) {
    const today = new Date(now).toISOString().slice(0, 10);
    const at = dateOf(today, hours, minutes, '0', zone);
    if (at === null) return null;
    return at + Math.ceil((now - at + 1) / DAY_MS) * DAY_MS;
  }
  const [, year, month, day, hour = '0', minute = '0', second = '0', offset] = DATE.exec(text) ?? [];
  return year === undefined ? null : dateOf(`${year}-${month}-${day}`, hour, minute, second, offset);
}

function spanFrom(span: string, now: number): number | null {
  let total = 0;
  for (const [, count = '', unit = ''] of span.matchAll(/(\d+)\s*(\p{L}+)/gu)) {
    const [, ms] = UNITS.find(([name]) => name.test(unit)) ?? [];
    if (ms === undefined) return null;
    total += Number(count) * ms;
  }
  return total === 0 ? null : now + total;
}

function dateOf(day: string, hour: string, minute: string, second: string, zone = 'z'): number | null {
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return null;
  const midnight = Date.parse(`${day}T00:00:00Z`);
  // Beyond the end of a month `Date` goes on counting in some engines and refuses in others.
  if (Number.isNaN(midnight) || new Date(midnight).toISOString().slice(0, 10) !== day) return null;
  const [, sign, hours = '0', minutes = '0'] = /^([+-])(\d{2}):?(\d{2})$/.exec(zone) ?? [];
  if (Number(hours) > 14 || Number(minutes) > 59) return null;
  const offset = (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * MINUTE_MS;
  return (
    midnight +
    ((Number(hour) * 60 + Number(minute)) * 60 + Number(second)) * 1_000 -
    (sign === undefined ? 0 : offset)
  );
}
