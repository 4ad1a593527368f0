// Discussions at the program itself: five hundred who ask within ten seconds, and whole discussions whose process is
// killed at random moments.
import { randomInt } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DatabaseAddress } from '../../src/store/database.ts';
import { atRandom, holdWhole } from '../discord/discussion/whole.ts';
import { startPostgres } from '../store/start-postgres.ts';
import { rush, type RushFigures } from './discussion-rush.ts';

export type DiscussionPlan = {
  readonly members: number;
  readonly seconds: number;
  /** Whole discussions for each database. */
  readonly rounds: number;
  readonly deaths: number;
  readonly note: (line: string) => void;
};

export type DiscussionResults = {
  readonly members: number;
  readonly seconds: number;
  readonly rushes: readonly RushFigures[];
  readonly whole: readonly {
    readonly kind: DatabaseAddress['kind'];
    readonly rounds: number;
    readonly deaths: number;
    readonly questions: number;
    readonly answers: number;
    readonly faults: readonly string[];
  }[];
};

/** Broken promises that are shown in words. */
const TOLD = 10;

export async function measureDiscussion(plan: DiscussionPlan): Promise<DiscussionResults> {
  const { members, seconds, note } = plan;
  const folder = mkdtempSync(join(tmpdir(), 'whosaid-bench-'));
  const server = await startPostgres(folder);
  const fresh = {
    sqlite: async (name: string): Promise<DatabaseAddress> => ({
      kind: 'sqlite',
      file: join(folder, name, 'whosaid.db'),
    }),
    postgres: async (): Promise<DatabaseAddress> => ({
      kind: 'postgres',
      url: await server.createDatabase(),
    }),
  };
  try {
    const rushes: RushFigures[] = [];
    const whole: DiscussionResults['whole'][number][] = [];
    for (const kind of ['sqlite', 'postgres'] as const) {
      for (const mode of ['at-once', 'after-approval'] as const) {
        note(`${members} members ask within ${seconds} seconds, answered ${mode}, on ${kind}`);
        const figures = await rush({ database: await fresh[kind](mode), mode, members, seconds });
        for (const line of figures.broken.slice(0, TOLD)) note(line.slice(0, 300));
        rushes.push(figures);
      }
      whole.push(await holdMany(kind, fresh[kind], plan));
    }
    return { members, seconds, rushes, whole };
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function holdMany(
  kind: DatabaseAddress['kind'],
  fresh: (name: string) => Promise<DatabaseAddress>,
  { rounds, deaths, note }: DiscussionPlan,
): Promise<DiscussionResults['whole'][number]> {
  let sum = { deaths: 0, questions: 0, answers: 0 };
  const faults: string[] = [];
  for (let round = 0; round < rounds; round++) {
    const seed = randomInt(1_000_000);
    const outcome = await holdWhole({
      database: await fresh(`round-${round}`),
      seed,
      dies: atRandom(deaths),
    });
    note(`a whole discussion on ${kind}, seed ${seed}: killed ${outcome.deaths} times`);
    for (const fault of outcome.faults.slice(0, TOLD)) note(fault.slice(0, 300));
    faults.push(...outcome.faults);
    sum = {
      deaths: sum.deaths + outcome.deaths,
      questions: sum.questions + outcome.questions,
      answers: sum.answers + outcome.answers,
    };
  }
  return { kind, rounds, ...sum, faults };
}
