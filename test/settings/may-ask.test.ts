import { expect, it } from 'vitest';
import { type Asker, mayAsk, type RecentUses } from '../../src/settings/may-ask.ts';
import { DEFAULT_SETTINGS, differences, type ServerSettings } from '../../src/settings/settings.ts';

const NOW = 1_900_000_000_000;
const NEVER: RecentUses = { member: null, channel: null };
const READER: Asker = { channels: ['thread', 'channel', 'category'], roles: ['reader'], isModerator: false };
const MODERATOR: Asker = { ...READER, isModerator: true };

type Row = [string, Partial<ServerSettings>, Asker, RecentUses, ReturnType<typeof mayAsk>];

const rows: Row[] = [
  ['anybody anywhere, at first', {}, READER, NEVER, null],
  ['in a channel that was chosen', { channels: ['x', 'channel'] }, READER, NEVER, null],
  ['in its threads', { channels: ['thread'] }, READER, NEVER, null],
  ['in the channels of a category that was chosen', { channels: ['category'] }, READER, NEVER, null],
  [
    'not in another channel',
    { channels: ['x', 'y'] },
    READER,
    NEVER,
    { kind: 'wrong-channel', channels: ['x', 'y'] },
  ],
  [
    'not in another channel, as a moderator either',
    { channels: ['x'] },
    MODERATOR,
    NEVER,
    { kind: 'wrong-channel', channels: ['x'] },
  ],
  ['with one of the roles', { askRoles: ['x', 'reader'] }, READER, NEVER, null],
  ['not without a role', { askRoles: ['x'] }, READER, NEVER, { kind: 'missing-role', roles: ['x'] }],
  ['without a role as a moderator', { askRoles: ['x'] }, MODERATOR, NEVER, null],
  [
    'not while the own wait lasts',
    { memberCooldown: 10 },
    READER,
    { member: NOW - 9_999, channel: null },
    { kind: 'cooldown', of: 'member', until: NOW + 1 },
  ],
  ['once it is over', { memberCooldown: 10 }, READER, { member: NOW - 10_000, channel: null }, null],
  [
    'not while the channel’s wait lasts',
    { channelCooldown: 10 },
    READER,
    { member: null, channel: NOW },
    { kind: 'cooldown', of: 'channel', until: NOW + 10_000 },
  ],
  [
    'told of the wait that ends last',
    { memberCooldown: 30, channelCooldown: 10 },
    READER,
    { member: NOW - 1_000, channel: NOW },
    { kind: 'cooldown', of: 'member', until: NOW + 29_000 },
  ],
  ['at once as a moderator', { memberCooldown: 60 }, MODERATOR, { member: NOW, channel: NOW }, null],
  ['at once where there is no wait', {}, READER, { member: NOW, channel: NOW }, null],
  [
    'the channel before the role, and the role before the wait',
    { channels: ['x'], askRoles: ['y'], memberCooldown: 60 },
    READER,
    { member: NOW, channel: NOW },
    { kind: 'wrong-channel', channels: ['x'] },
  ],
];

it.each(rows)('may ask: %s', (_, settings, asker, recent, expected) => {
  expect(mayAsk({ ...DEFAULT_SETTINGS, ...settings }, asker, recent, NOW)).toEqual(expected);
});

it('finds what changes change, whatever the order of channels', () => {
  const current = { ...DEFAULT_SETTINGS, channels: ['1', '2'], defaultArticle: null };
  expect(differences(current, { channels: ['2', '1'], visibility: 'public', language: null })).toEqual({
    visibility: 'public',
  });
});
