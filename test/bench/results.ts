// All that one run has measured, as it is kept in results.json.
import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';
import type { CardResults } from './card-part.ts';
import type { ClosingsResults } from './closings-part.ts';
import type { ColdStart } from './cold-start.ts';
import type { DiscordResults } from './discord-part.ts';
import type { DiscussionResults } from './discussion-part.ts';
import type { LibraryResults } from './library-figures.ts';
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
  readonly machine: Machine;
  readonly search?: SearchResults;
  readonly coldStart?: ColdStart;
  readonly library?: LibraryResults;
  readonly quotation?: QuotationResults;
  readonly card?: CardResults;
  readonly discord?: DiscordResults;
  readonly discussion?: DiscussionResults;
  readonly closings?: ClosingsResults;
  readonly shards?: ShardsResults;
  readonly soak?: SoakResults;
};

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
