// The program itself, in a server of its own, over a database that outlives it; all of it ends with the test.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { DatabaseAddress } from '../../src/store/database.ts';
import type { DiscordDouble, DoubleOptions } from './double/discord-double.ts';
import type { Channel, Guild, Member } from './double/world.ts';
import { doubleForTest } from './log-in.ts';
import { type Program, type ProgramOptions, startProgram } from './program.ts';

export type ProgramForTest = {
  readonly discord: DiscordDouble;
  readonly guild: Guild;
  readonly channel: Channel;
  readonly owner: Member;
  readonly ada: Member;
  begin(options?: Pick<ProgramOptions, 'prefix' | 'tellsMemory' | 'onLine'>): Promise<Program>;
};

export async function programForTest(
  database: DatabaseAddress,
  options: DoubleOptions = {},
): Promise<ProgramForTest> {
  const folder = mkdtempSync(join(tmpdir(), 'whosaid-program-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const discord = await doubleForTest(options);
  const guild = discord.addGuild({ bot: ['ViewChannel', 'SendMessages', 'ReadMessageHistory'] });
  return {
    discord,
    guild,
    channel: discord.addChannel(guild),
    owner: discord.owner(guild),
    ada: discord.addMember(guild),
    async begin(how = {}) {
      const started = await startProgram({ discord, database, folder, ...how });
      onTestFinished(() => started.kill());
      return started;
    },
  };
}
