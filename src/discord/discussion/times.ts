// When a discussion opens and closes, as moderators give it to a command, and what Discord offers while they type.
import type { Call, Choice } from '../command.ts';
import { isInAnyLanguage } from '../language/language.ts';
import { fullMoment } from '../render/discussion/texts.ts';
import { MAX_CHOICE, truncate } from '../render/limits.ts';
import { inline } from '../render/markdown.ts';
import { readTime } from './read-time.ts';

/** Null where it is to have none; left out where nothing was given. */
export type GivenTimes = { readonly opensAt?: number | null; readonly closesAt?: number | null };

const OPTIONS = { from: 'opensAt', until: 'closesAt' } as const;
const MAX_GIVEN = 60;

/** The times that were given; or what is wrong with what was written. */
export function givenTimes(
  { options, phrases, settings }: Pick<Call, 'options' | 'phrases' | 'settings'>,
  now: number,
): GivenTimes | string {
  const { discussion: say } = phrases;
  const times: { opensAt?: number | null; closesAt?: number | null } = {};
  for (const name of ['from', 'until'] as const) {
    const given = String(options[name] ?? '').trim();
    if (given === '') continue;
    const isNever = isInAnyLanguage(given, ({ discussion }) => discussion.rules.never);
    const at = isNever ? null : readTime(given, now, settings.timeZone ?? undefined);
    if (at === null && !isNever) return say.badTime(inline(given, MAX_GIVEN));
    if (at !== null && at <= now) return say.pastTime(fullMoment(at));
    times[OPTIONS[name]] = at;
  }
  return times;
}

const OFFERED = [
  [30, 'minute'],
  [1, 'hour'],
  [2, 'hour'],
  [1, 'day'],
  [1, 'week'],
] as const;

const MS = { minute: 60_000, hour: 3_600_000, day: 86_400_000, week: 604_800_000 } as const;

/** Some spans and, of what is typed, how it is understood; `never` where a time can be taken away. */
export function timeChoices(
  typed: string,
  { phrases, settings }: Pick<Call, 'phrases' | 'settings'>,
  now: number,
  canBeNever: boolean,
): Choice[] {
  // Of the dates on cards, which is a region's as well.
  const { locale } = phrases.card.words;
  const zone = settings.timeZone ?? 'UTC';
  const { never } = phrases.discussion.rules;
  const choice = (words: string, at: number, value: string): Choice => ({
    name: truncate([words, clockText(at, locale, zone)].filter(Boolean).join(' · '), MAX_CHOICE),
    value,
  });
  const at = readTime(typed, now, zone);
  if (at !== null && at > now) return [choice('', at, `<t:${Math.floor(at / 1_000)}>`)];
  if (typed.trim() !== '')
    return canBeNever && never.startsWith(typed.trim().toLowerCase()) ? [asChoice(never)] : [];
  const spans = new Intl.RelativeTimeFormat(locale);
  return [
    ...OFFERED.map(([count, unit]) =>
      choice(spans.format(count, unit), now + count * MS[unit], `${count}${unit.charAt(0)}`),
    ),
    ...(canBeNever ? [asChoice(never)] : []),
  ];
}

function asChoice(word: string): Choice {
  return { name: word, value: word };
}

/** “1 Jun 2026, 19:30 (Europe/Berlin)” */
function clockText(at: number, locale: string, zone: string): string {
  const shown = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone: zone });
  return `${shown.format(at)} (${zone})`;
}
