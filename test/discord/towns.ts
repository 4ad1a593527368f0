// One server for each shard, with somebody in it.
import { PERMISSION_REASONS } from '../../src/discord/permissions.ts';
import { shardOf } from '../../src/discord/shards.ts';
import type { DiscordDouble } from './double/discord-double.ts';
import type { Channel, Guild, Member } from './double/world.ts';

export type Town = {
  readonly guild: Guild;
  readonly channel: Channel;
  readonly owner: Member;
  /** The same person in every town. */
  readonly ada: Member;
};

export const RIGHTS = Object.keys(PERMISSION_REASONS) as (keyof typeof PERMISSION_REASONS)[];

/** In the order of their shards. */
export function townsOf(discord: DiscordDouble, shards: number): readonly Town[] {
  const person = discord.addUser({ name: 'Ada' });
  const towns: Town[] = [];
  // Ids follow the clock, and shards the ids.
  while (towns.filter(Boolean).length < shards) {
    const guild = discord.addGuild({ bot: RIGHTS });
    discord.advance(1);
    towns[shardOf(guild.id, shards)] ??= {
      guild,
      channel: discord.addChannel(guild, { name: 'news' }),
      owner: discord.owner(guild),
      ada: discord.joins(person, guild),
    };
  }
  return towns;
}
