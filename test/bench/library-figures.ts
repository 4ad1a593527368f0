// What is measured of the library of many servers, and over what.
import type { DatabaseAddress } from '../../src/store/database.ts';
import type { Latency } from './measure.ts';

export type LibraryTask = {
  readonly kind: 'fill' | 'ask';
  readonly address: DatabaseAddress;
  readonly servers: number;
  /** Servers that are asked. */
  readonly active: number;
  /** Of one more server's library, which is read while others want something. */
  readonly characters: number;
};

export type LibraryTimes = {
  /** From the process's start to the first question. */
  readonly startMs: number;
  readonly cold: Latency;
  readonly warm: Latency;
  /** Heap and everything of the process, after all the questions. */
  readonly heapMb: number;
  readonly rssMb: number;
  /** Reading the large library, and the longest that anything else had to wait meanwhile. */
  readonly largeMs: number;
  readonly waitMs: number;
};

export type LibraryResults = {
  readonly servers: number;
  readonly articlesEach: number;
  readonly active: number;
  readonly characters: number;
  readonly databases: readonly ({ readonly kind: DatabaseAddress['kind'] } & LibraryTimes)[];
};
