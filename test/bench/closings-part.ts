// The gateway closes hundreds of times while people ask the program itself: each is answered once.
import { randomInt } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PERMISSION_REASONS } from '../../src/discord/permissions.ts';
import { closeAtRandom } from '../discord/closings.ts';
import { startDouble } from '../discord/double/double.ts';
import { inWords, startProgram } from '../discord/program.ts';

export type ClosingsPlan = { readonly events: number; readonly note: (line: string) => void };

export type ClosingsResults = {
  readonly events: number;
  readonly closings: number;
  /** Of them, those while the client took up its session again. */
  readonly again: number;
  readonly asked: number;
  readonly broken: readonly string[];
};

const PEOPLE = 100;
const SESSIONS = 10;
const SLOWER = 10;
/** Broken promises that are shown in words. */
const TOLD = 10;

export async function measureClosings({ events, note }: ClosingsPlan): Promise<ClosingsResults> {
  const folder = mkdtempSync(join(tmpdir(), 'whosaid-closings-'));
  // Its clock goes slowly: whether a resume takes three seconds is up to the machine.
  const at = Date.now();
  const discord = await startDouble({ now: () => at + (Date.now() - at) / SLOWER });
  try {
    const rights = Object.keys(PERMISSION_REASONS) as (keyof typeof PERMISSION_REASONS)[];
    const guild = discord.addGuild({ bot: rights });
    const channel = discord.addChannel(guild);
    const people = Array.from({ length: PEOPLE }, () => discord.addMember(guild));
    const database = { kind: 'sqlite', file: join(folder, 'whosaid.db') } as const;
    const program = await startProgram({ discord, database, folder });
    try {
      const seed = randomInt(1_000_000);
      note(`${events.toLocaleString('en')} events while the gateway closes, seed ${seed}`);
      const { faults, closings, again, asked } = await closeAtRandom({
        discord,
        channel,
        people,
        question: 'Who spoke of austerity?',
        events,
        seed,
        endsEvery: Math.ceil(events / SESSIONS),
      });
      const broken = [...faults, ...(await program.stop()).map(inWords)];
      for (const line of [...new Set(broken)].slice(0, TOLD)) note(line.slice(0, 300));
      return { events, closings, again, asked, broken };
    } finally {
      await program.kill();
    }
  } finally {
    await discord.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
