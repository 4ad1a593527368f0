// Moments as moderators write them, and what happens by the clock.
import { describe, expect, it } from 'vitest';
import { readTime } from '../../../src/discord/discussion/read-time.ts';
import { databases } from '../../store/databases.ts';
import { textOf } from '../double/read-message.ts';
import { hallOn } from './hall.ts';

const { open } = databases('sqlite');
const NOON = Date.parse('2024-05-02T12:00:00Z');
const iso = (at: number | null): string | null =>
  at === null ? null : new Date(at).toISOString().slice(0, 16);

describe('a moment', () => {
  it.each([
    ['19:30', '2024-05-02T19:30'],
    ['9:05', '2024-05-03T09:05'],
    ['12:00', '2024-05-03T12:00'],
    ['19:30+02:00', '2024-05-02T17:30'],
    ['01:00 -1100', '2024-05-03T12:00'],
    ['00:30+14:00', '2024-05-03T10:30'],
    ['19:30Z', '2024-05-02T19:30'],
    ['in 2 hours', '2024-05-02T14:00'],
    ['2h', '2024-05-02T14:00'],
    ['1h30m', '2024-05-02T13:30'],
    ['1 day 2 hours', '2024-05-03T14:00'],
    ['in 90 Minuten', '2024-05-02T13:30'],
    ['dans 2 heures', '2024-05-02T14:00'],
    ['en 3 días', '2024-05-05T12:00'],
    ['2024-05-31', '2024-05-31T00:00'],
    ['2024-05-31 19:30', '2024-05-31T19:30'],
    ['2024-05-31T19:30:00+02:00', '2024-05-31T17:30'],
    ['<t:1714680000:R>', '2024-05-02T20:00'],
    ['<t:1714680000>', '2024-05-02T20:00'],
  ])('%s is %s', (given, expected) => {
    expect(iso(readTime(given, NOON))).toBe(expected);
  });

  // Clocks go forward on 31 March at 02:00 in Berlin and back on 27 October at 03:00; half and quarter hours are offsets too.
  it.each([
    ['19:30', 'Europe/Berlin', NOON, '2024-05-02T17:30'],
    ['13:59', 'Europe/Berlin', NOON, '2024-05-03T11:59'],
    ['2024-01-31 19:30', 'Europe/Berlin', NOON, '2024-01-31T18:30'],
    ['2024-03-31 03:00', 'Europe/Berlin', NOON, '2024-03-31T01:00'],
    ['2024-10-27', 'Europe/Berlin', NOON, '2024-10-26T22:00'],
    ['00:30', 'Asia/Kathmandu', NOON, '2024-05-02T18:45'],
    ['20:00', 'Pacific/Kiritimati', NOON, '2024-05-03T06:00'],
    ['19:30+02:00', 'America/New_York', NOON, '2024-05-02T17:30'],
    ['2h', 'America/New_York', NOON, '2024-05-02T14:00'],
  ])('%s in %s is its own', (given, zone, now, expected) => {
    expect(iso(readTime(given, now, zone))).toBe(expected);
  });

  it.each([
    '',
    'soon',
    '24:00',
    '19:60',
    '19.30',
    '2 parsecs',
    '0h',
    '2024-02-30',
    '2024-13-01',
    '2024-05-31 25:00',
    '19:30+99:00',
    '<t:abc>',
    'in',
    '2h soon',
    '１９:30',
  ])('“%s” is none', (given) => {
    expect(readTime(given, NOON)).toBeNull();
  });
});

describe('the clock', () => {
  it('opens, reminds and closes a discussion', async () => {
    let at = NOON;
    const hall = await hallOn({ database: await open(), now: () => at });
    const { channel, room, run } = hall;
    const opened = await run('open', { article: 'harbour', from: '1h', until: '3h' });
    expect(opened).toContain(`It opens <t:${NOON / 1000 + 3600}:f>`);
    expect(opened).toContain(`It closes <t:${NOON / 1000 + 3 * 3600}:f>`);
    await run('moderators', { channel: room });
    const card = await hall.card();
    expect(textOf(card)).toContain('Opens <t:');
    at += 3_600_000;
    await hall.eventually('it opens', () => textOf(card).includes('Open, closes'));
    at += 2 * 3_600_000 - 10 * 60_000;
    expect(textOf(await hall.shown(room, 'closes <t:'))).toContain(
      'The discussion of *The harbour wall* closes',
    );
    at += 10 * 60_000;
    await hall.shown(channel, 'Summary ·');
    at += 2_000;
    await hall.eventually('the card says so', () => textOf(card).includes('Closed'));
    expect(await run('record')).toContain('me: closed the discussion');
    expect(await run('reopen')).toContain('opened the discussion again');
  });

  it('says what is wrong with a moment', async () => {
    const hall = await hallOn({ database: await open() });
    const { run } = hall;
    expect(await run('open', { article: 'harbour', until: 'soon *now*' })).toContain(
      '“soon \\*now\\*” is not a time',
    );
    expect(await run('open', { article: 'harbour', until: '2020-01-01' })).toContain('That time is past');
    expect(await run('open', { article: 'harbour', from: '3h', until: '2h' })).toContain(
      'close before it opens',
    );
    expect(await run('queue')).toContain('There is no discussion in this channel');
  });
});
