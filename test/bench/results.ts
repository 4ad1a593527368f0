// What the parts have measured, and the last of it in results.json: each part's with the machine it ran on.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';
import type { CardResults } from './card-part.ts';
import type { ClosingsResults } from './closings-part.ts';
import type { ColdStart } from './cold-start.ts';
import type { DiscordResults } from './discord-part.ts';
import type { DiscussionResults } from './discussion-part.ts';
import type { LibraryResults } from './library-figures.ts';
import type { MeaningResults } from './meaning-figures.ts';
import type { MemoryResults } from './memory-part.ts';
import type { QuotationResults } from './quotation-part.ts';
import type { SoakResults } from './soak-part.ts';
import type { SearchResults } from './search-part.ts';
import type { ShardsResults } from './shards-part.ts';

export type Machine = {
  readonly cores: number;
  /** How many programs wanted a core in the minute before: above 0, somebody else was at work too. */
  readonly load: number;
  readonly processor: string;
  readonly memoryGb: number;
  readonly node: string;
  readonly system: string;
};

export type Results = {
  readonly search?: SearchResults;
  readonly coldStart?: ColdStart;
  readonly library?: LibraryResults;
  readonly quotation?: QuotationResults;
  readonly card?: CardResults;
  readonly discord?: DiscordResults;
  readonly discussion?: DiscussionResults;
  readonly shards?: ShardsResults;
  readonly memory?: MemoryResults;
  readonly meaning?: MeaningResults;
  readonly closings?: ClosingsResults;
  readonly soak?: SoakResults;
};

export type Part = Exclude<keyof Results, 'coldStart'>;

type Kept = { readonly [Name in Part]?: { readonly machine: Machine; readonly results: Results } };

const FILE = new URL('results.json', import.meta.url);

/** Of all parts, the results that were kept last, and the machines they come from, alike ones once. */
export function keptResults(): { results: Results; machines: readonly Machine[] } {
  const kept = Object.values(read());
  const machines = new Map(kept.map(({ machine }) => [JSON.stringify({ ...machine, load: 0 }), machine]));
  return {
    results: Object.assign({}, ...kept.map(({ results }) => results)),
    machines: [...machines.values()],
  };
}

/** Puts these in the place of the part's last ones. */
export function keepResults(part: Part, results: Results, machine: Machine): void {
  const kept: Kept = { ...read(), [part]: { machine, results } };
  writeFileSync(FILE, `${JSON.stringify(kept, rounded, 2)}\n`);
}

function read(): Kept {
  return existsSync(FILE) ? (JSON.parse(readFileSync(FILE, 'utf8')) as Kept) : {};
}

/** Four digits say all that was measured. */
function rounded(_: string, value: unknown): unknown {
  return typeof value === 'number' && !Number.isInteger(value) ? Number(value.toPrecision(4)) : value;
}

export function thisMachine(): Machine {
  return {
    cores: availableParallelism(),
    load: loadavg()[0] ?? 0,
    processor: cpus()[0]?.model.trim() ?? 'unknown',
    memoryGb: Math.round(totalmem() / 2 ** 30),
    node: process.version,
    system: `${process.platform} ${process.arch}`,
  };
}
