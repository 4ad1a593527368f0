// A Discord with one server for each shard, and processes of the program that share the shards.
import type { DiscordDouble, DoubleOptions } from '../discord/double/discord-double.ts';
import { startDouble } from '../discord/double/double.ts';
import type { Channel, Message } from '../discord/double/world.ts';
import { type Town, townsOf } from '../discord/towns.ts';
import { type Program, startProgram } from '../program.ts';

export type Fleet = {
  readonly discord: DiscordDouble;
  /** One of each shard, in order. */
  readonly towns: readonly Town[];
  town(shard: number): Town;
  /** The process that a shard belongs to. */
  processOf(shard: number): number;
  /** Starts a process for its shards. */
  start(process: number): Program;
  close(): Promise<void>;
};

export type FleetSize = { readonly processes: number; readonly shardsEach: number };

/** Identifies are limited as Discord limits them. */
export async function createFleet(
  { processes, shardsEach }: FleetSize,
  databaseUrl: string,
  options: DoubleOptions = {},
): Promise<Fleet> {
  const shards = processes * shardsEach;
  const discord = await startDouble({ shards, identifyWindowMs: 5_000, ...options });
  const towns = townsOf(discord, shards);
  const programs: Program[] = [];
  return {
    discord,
    towns,
    town(shard) {
      const found = towns[shard];
      if (found === undefined) throw new Error(`there is no server of shard ${shard}`);
      return found;
    },
    processOf: (shard) => Math.floor(shard / shardsEach),
    start(process) {
      const ids = Array.from({ length: shardsEach }, (_, at) => process * shardsEach + at);
      const program = startProgram({
        DISCORD_TOKEN: discord.token,
        DISCORD_API: discord.api,
        DATABASE_URL: databaseUrl,
        SHARDS: ids.join(),
        SHARD_COUNT: `${shards}`,
      });
      programs.push(program);
      return program;
    },
    async close() {
      await Promise.all(programs.map((program) => program.kill()));
      await discord.close();
    },
  };
}

/** Replies to a message, which ought to be one. */
export function repliesTo(discord: DiscordDouble, channel: Channel, { id }: Message): readonly Message[] {
  return discord.messagesIn(channel).filter(({ replyTo }) => replyTo === id);
}
