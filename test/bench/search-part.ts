// Searching: every contender over growing libraries, until a size is more than it can do.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inChild } from './child.ts';
import { contenders } from './contenders.ts';
import {
  type BuiltFigures,
  type LoadFigures,
  type LoadTask,
  type OwnFigures,
  type PeerFigures,
  type SearchTask,
  stopBefore,
  whyMissing,
} from './search-figures.ts';

export type SearchPlan = {
  readonly sizes: readonly number[];
  readonly questions: number;
  /** Time for the questions put to one peer. */
  readonly budgetMs: number;
  readonly hasPeers: boolean;
  readonly note: (line: string) => void;
};

export type SearchResults = {
  readonly own: readonly (OwnFigures & { readonly size: number })[];
  readonly peers: readonly {
    readonly name: string;
    readonly version: string;
    readonly figures: readonly (PeerFigures & { readonly size: number })[];
    /** Where it was stopped and why; null when it went all the way. */
    readonly stopped: { readonly size: number; readonly why: string } | null;
  }[];
};

const OWN_LIMITS = { limitMs: 240_000, heapMb: 6_000 };
const PEER_LIMITS = { limitMs: 120_000, heapMb: 4_000 };

export async function measureSearch(plan: SearchPlan): Promise<SearchResults> {
  const own: SearchResults['own'][number][] = [];
  const folder = mkdtempSync(join(tmpdir(), 'whosaid-bench-'));
  try {
    for (const size of plan.sizes) own.push(await measureOwn(plan, size, join(folder, `${size}.index`)));
  } finally {
    rmSync(folder, { recursive: true });
  }
  const peers: SearchResults['peers'][number][] = [];
  // Our own dependency is always there.
  const present = plan.hasPeers ? contenders : contenders.filter(({ name }) => name === 'natural');
  for (const contender of present) peers.push(await measurePeer(plan, contender));
  return { own, peers };
}

/** Builds, asks and saves in one process, and loads in another. */
async function measureOwn(
  { questions, budgetMs, note }: SearchPlan,
  size: number,
  file: string,
): Promise<SearchResults['own'][number]> {
  note(`searching ${size.toLocaleString('en')} sentences: whosaid`);
  const task: SearchTask = {
    contender: 'whosaid',
    size,
    questions,
    budgetMs: 3 * budgetMs,
    least: 300,
    file,
  };
  const { found, ...built } = await done<BuiltFigures>('search-child.ts', task, size);
  const load: LoadTask = { size, file, found };
  return { size, ...built, ...(await done<LoadFigures>('load-child.ts', load, size)) };
}

async function done<Value>(child: string, task: object, size: number): Promise<Value> {
  const outcome = await inChild<Value>(child, task, OWN_LIMITS);
  if (outcome.kind === 'done') return outcome.value;
  throw new Error(`whosaid at ${size} sentences: ${whyMissing(outcome)}`);
}

async function measurePeer(
  plan: SearchPlan,
  { name, version }: { readonly name: string; readonly version: string },
): Promise<SearchResults['peers'][number]> {
  const figures: (PeerFigures & { readonly size: number })[] = [];
  for (const size of plan.sizes) {
    const before = figures.at(-1);
    const why = before === undefined ? null : stopBefore(size, before, before.size);
    if (why !== null) return { name, version, figures, stopped: { size, why } };
    plan.note(`searching ${size.toLocaleString('en')} sentences: ${name}`);
    const { questions, budgetMs } = plan;
    const task: SearchTask = { contender: name, size, questions, budgetMs, least: 20 };
    const outcome = await inChild<PeerFigures>('search-child.ts', task, PEER_LIMITS);
    if (outcome.kind !== 'done')
      return { name, version, figures, stopped: { size, why: whyMissing(outcome) } };
    figures.push({ size, ...outcome.value });
  }
  return { name, version, figures, stopped: null };
}
