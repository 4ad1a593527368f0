// The bot itself on the loopback Discord, over a real database, with an invented server and its people.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startBot } from '../../src/discord/bot.ts';
import { createLog } from '../../src/discord/log.ts';
import { PERMISSION_REASONS } from '../../src/discord/permissions.ts';
import { openDatabase } from '../../src/store/database.ts';
import type { DiscordDouble } from '../discord/double/discord-double.ts';
import { startDouble } from '../discord/double/double.ts';
import { NO_NOTICES } from '../discord/alone.ts';
import type { Channel, Member } from '../discord/double/world.ts';
import { deskOf, shelfOn } from '../discord/shelf.ts';
import { FERRY, STORM_WALL } from './articles.ts';

export type Stage = {
  readonly discord: DiscordDouble;
  readonly channel: Channel;
  readonly member: Member;
  readonly moderator: Member;
  /** Everybody and everything that can be mentioned, by id. */
  readonly names: ReadonlyMap<string, string>;
  close(): Promise<void>;
};

export async function openStage(): Promise<Stage> {
  const folder = await mkdtemp(join(tmpdir(), 'whosaid-screens-'));
  const database = await openDatabase({ kind: 'sqlite', file: join(folder, 'whosaid.db') });
  const discord = await startDouble();
  const rights = Object.keys(PERMISSION_REASONS) as (keyof typeof PERMISSION_REASONS)[];
  const guild = discord.addGuild({ name: 'Wexmouth readers', bot: rights });
  const channel = discord.addChannel(guild, { name: 'storm-wall' });
  const member = discord.addMember(guild, { name: 'Mara' });
  const moderator = discord.owner(guild);
  moderator.user.displayName = 'Jonas';
  const bot = await startBot({
    token: discord.token,
    api: discord.api,
    ...shelfOn(database),
    log: createLog('error', [discord.token], (line) => process.stderr.write(line)),
    notices: NO_NOTICES,
    onLost: () => {},
  });
  const desk = deskOf(discord, moderator, channel);
  await desk.keep(STORM_WALL);
  await desk.keep(FERRY);
  return {
    discord,
    channel,
    member,
    moderator,
    names: new Map([
      [member.user.id, 'Mara'],
      [moderator.user.id, 'Jonas'],
      [channel.id, channel.name],
      [discord.bot.id, 'whosaid'],
    ]),
    async close() {
      await bot.stop(0);
      await discord.close();
      await database.close();
      await rm(folder, { recursive: true });
    },
  };
}
