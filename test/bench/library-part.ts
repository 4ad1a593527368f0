// The articles of many servers on one machine: start, memory and first questions, on SQLite and on PostgreSQL.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DatabaseAddress } from '../../src/store/database.ts';
import { startPostgres } from '../store/start-postgres.ts';
import { inChild, type Outcome } from './child.ts';
import { type LibraryResults, type LibraryTask, type LibraryTimes } from './library-figures.ts';
import { ARTICLES_EACH } from './notices.ts';

export type LibraryPlan = {
  readonly servers: number;
  readonly active: number;
  /** Of the one large library. */
  readonly characters: number;
  readonly note: (line: string) => void;
};

const LIMITS = { limitMs: 600_000, heapMb: 2_000 };

export async function measureLibrary({
  servers,
  active,
  characters,
  note,
}: LibraryPlan): Promise<LibraryResults> {
  const folder = mkdtempSync(join(tmpdir(), 'whosaid-bench-'));
  const postgres = await startPostgres(folder);
  try {
    const addresses: DatabaseAddress[] = [
      { kind: 'sqlite', file: join(folder, 'whosaid.db') },
      { kind: 'postgres', url: await postgres.createDatabase() },
    ];
    const databases = [];
    for (const address of addresses) {
      const task = { address, servers, active, characters };
      note(`filling ${address.kind} with ${servers.toLocaleString('en')} servers`);
      await run({ ...task, kind: 'fill' });
      note(`asking ${active.toLocaleString('en')} of them on ${address.kind}`);
      const times = await run({ ...task, kind: 'ask' });
      if (times === null) throw new Error('the servers were not asked');
      databases.push({ kind: address.kind, ...times });
    }
    return { servers, articlesEach: ARTICLES_EACH, active, characters, databases };
  } finally {
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function run(task: LibraryTask): Promise<LibraryTimes | null> {
  const outcome: Outcome<LibraryTimes | null> = await inChild('library-child.ts', task, LIMITS);
  if (outcome.kind === 'done') return outcome.value;
  throw new Error(outcome.kind === 'late' ? 'the library took too long' : `the library: ${outcome.reason}`);
}
