// What the whole bot takes on a small machine: the program with the settings of its systemd unit, asked in ever more
// servers, and how much of the machine its process held at most.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { databaseArticles } from '../../src/store/database-articles.ts';
import { openDatabase } from '../../src/store/database.ts';
import { startDouble } from '../discord/double/double.ts';
import { inWords, startProgram } from '../discord/program.ts';
import { buildTown } from './discord-town.ts';
import { drive } from './discord-traffic.ts';
import { heldBy } from './measure.ts';
import { ARTICLES_EACH } from './notices.ts';

type Place = { readonly servers: number; readonly questions: number };

export type MemoryPlan = {
  readonly places: readonly Place[];
  /** Whether the bot has the models. */
  readonly readsMeaning?: boolean;
  readonly note: (line: string) => void;
};

export type MemoryResults = {
  readonly articlesEach: number;
  readonly places: readonly (Place & {
    /** Of the process: once it was ready, after the last question, and at most. */
    readonly startedMb: number;
    readonly afterMb: number;
    readonly peakMb: number;
    readonly broken: readonly string[];
  })[];
};

const MEMBERS_EACH = 5;
const PER_SECOND = 50;
/** Of what the unit lets the process have, Node takes half for its heap. */
const UNIT_MB = 704;
const FLAGS = [`--max-old-space-size=${UNIT_MB / 2}`];
const ENVIRONMENT = { NODE_ENV: 'production', LIBRARY_MEGABYTES: '128' };

export async function measureMemory({
  places,
  readsMeaning = false,
  note,
}: MemoryPlan): Promise<MemoryResults> {
  const measured: MemoryResults['places'][number][] = [];
  for (const place of places) {
    note(`${place.questions.toLocaleString('en')} calls in ${place.servers} servers`);
    measured.push(await measureIn(place, readsMeaning));
  }
  return { articlesEach: ARTICLES_EACH, places: measured };
}

async function measureIn(
  { servers, questions }: Place,
  readsMeaning: boolean,
): Promise<MemoryResults['places'][number]> {
  const folder = mkdtempSync(join(tmpdir(), 'whosaid-memory-'));
  const discord = await startDouble();
  try {
    const address = { kind: 'sqlite', file: join(folder, 'whosaid.db') } as const;
    const database = await openDatabase(address);
    const members = servers * MEMBERS_EACH;
    const town = await buildTown(discord, databaseArticles(database), { servers, members });
    await database.close();
    const program = await startProgram({
      discord,
      database: address,
      folder,
      flags: FLAGS,
      environment: { ...ENVIRONMENT, MEANING: readsMeaning ? 'on' : 'off' },
    });
    try {
      const { pid } = program.child;
      const started = heldBy(pid);
      const seconds = questions / PER_SECOND;
      const { broken } = await drive(discord, town, { perSecond: PER_SECOND, seconds, seed: 1 });
      const after = heldBy(pid);
      const complaints = (await program.stop()).map(inWords);
      return {
        servers,
        questions,
        startedMb: started.nowMb,
        afterMb: after.nowMb,
        peakMb: after.peakMb,
        broken: [...broken, ...complaints],
      };
    } finally {
      await program.kill();
    }
  } finally {
    await discord.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
