// Searching: every contender over growing libraries, until a size is more than it can do.
import { inChild } from './child.ts';
import { contenders } from './contenders.ts';
import {
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
  const { questions } = plan;
  const own: SearchResults['own'][number][] = [];
  for (const size of plan.sizes) {
    plan.note(`searching ${size.toLocaleString('en')} sentences: whosaid`);
    const task: SearchTask = {
      contender: 'whosaid',
      size,
      questions,
      budgetMs: 3 * plan.budgetMs,
      least: 300,
    };
    const outcome = await inChild<OwnFigures>('search-child.ts', task, OWN_LIMITS);
    if (outcome.kind !== 'done') throw new Error(`whosaid at ${size} sentences: ${whyMissing(outcome)}`);
    own.push({ size, ...outcome.value });
  }
  const peers: SearchResults['peers'][number][] = [];
  // Our own dependency is always there.
  const present = plan.hasPeers ? contenders : contenders.filter(({ name }) => name === 'natural');
  for (const contender of present) peers.push(await measurePeer(plan, contender));
  return { own, peers };
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
