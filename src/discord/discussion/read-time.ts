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

/**
 * Milliseconds since 1970; null for what is none of it. A time without an offset is in `zone`, an IANA name, and the next
 * one there is.
 */
export function readTime(given: string, now: number, zone = 'UTC'): number | null {
  const text = given.trim().toLowerCase();
  const [, stamp] = STAMP.exec(text) ?? [];
  if (stamp !== undefined) return Number(stamp) * 1_000;
  const [, span] = SPAN.exec(text) ?? [];
  if (span !== undefined) return spanFrom(span, now);
  const [, hours, minutes, shift] = CLOCK.exec(text) ?? [];
  if (hours !== undefined && minutes !== undefined) {
    const onDay = (days: number): number | null => {
      const day = new Date(now + offsetAt(now, zone) + days * DAY_MS).toISOString().slice(0, 10);
      return momentOf(day, [hours, minutes, '0'], shift, zone);
    };
    // With an offset, today's there may be tomorrow's or yesterday's here.
    return [-1, 0, 1, 2].map(onDay).find((at) => at !== null && at > now) ?? null;
  }
  const [, year, month, day, hour = '0', minute = '0', second = '0', offset] = DATE.exec(text) ?? [];
  return year === undefined
    ? null
    : momentOf(`${year}-${month}-${day}`, [hour, minute, second], offset, zone);
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

type Clock = readonly [hour: string, minute: string, second: string];

/** A day and a time of it, with an offset such as “+02:00” or as the clocks of a zone show it. */
function momentOf(
  day: string,
  [hour, minute, second]: Clock,
  shift: string | undefined,
  zone: string,
): number | null {
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return null;
  const midnight = Date.parse(`${day}T00:00:00Z`);
  // Beyond the end of a month `Date` goes on counting in some engines and refuses in others.
  if (Number.isNaN(midnight) || new Date(midnight).toISOString().slice(0, 10) !== day) return null;
  const shown = midnight + ((Number(hour) * 60 + Number(minute)) * 60 + Number(second)) * 1_000;
  if (shift === undefined) return shown - offsetAt(shown - offsetAt(shown, zone), zone);
  const [, sign, hours = '0', minutes = '0'] = /^([+-])(\d{2}):?(\d{2})$/.exec(shift) ?? [];
  if (Number(hours) > 14 || Number(minutes) > 59) return null;
  const offset = (Number(hours) * 60 + Number(minutes)) * MINUTE_MS;
  return sign === '-' ? shown + offset : shown - offset;
}

/** By how much the clocks of a zone are ahead of UTC at a moment, in milliseconds. */
function offsetAt(at: number, zone: string): number {
  if (zone === 'UTC') return 0;
  const second = Math.floor(at / 1_000) * 1_000;
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(second);
  const part = (type: string): number => Number(parts.find((each) => each.type === type)?.value);
  const shown = Date.UTC(
    part('year'),
    part('month') - 1,
    part('day'),
    part('hour'),
    part('minute'),
    part('second'),
  );
  return shown - second;
}
