// Draws cards of every length in a process of its own.
import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { CardFormat } from '../../src/card/card.ts';
import { englishCard } from '../../src/card/card-words.ts';
import { drawCard } from '../../src/card/draw-card.ts';
import { CARD, wordsOf } from '../card/made-card.ts';
import { answerParent } from './child.ts';
import { memoryInUse, percentile } from './measure.ts';

export type CardTask = { readonly format: CardFormat; readonly cards: number };

export type CardTimes = {
  /** The first card, with the loading of the library and the fonts. */
  readonly firstMs: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  /** What of a card the thread of the event loop does itself, in time on the processor. */
  readonly threadP99Ms: number;
  /** The longest that the event loop was held up, by other programs on the machine too. */
  readonly longestBlockMs: number;
  /** After a tenth of the cards, and after all of them. */
  readonly earlyRssMb: number;
  readonly rssMb: number;
};

await answerParent(async ({ format, cards }: CardTask): Promise<CardTimes> => {
  const draw = async (at: number): Promise<number> => {
    const start = performance.now();
    // 37 and 396 have no common factor, so that every length from 5 to 400 comes up.
    const words = wordsOf(5 + ((at * 37) % 396));
    const drawn = await drawCard(
      { ...CARD, words },
      { format, theme: at % 2 === 0 ? 'light' : 'dark' },
      englishCard,
    );
    if (drawn.kind !== 'picture') throw new Error(`a card was refused: ${drawn.kind}`);
    return performance.now() - start;
  };
  const firstMs = await draw(0);
  for (let at = 1; at < 10; at++) await draw(at);

  const times: number[] = [];
  const threadTimes: number[] = [];
  let earlyRssMb = 0;
  const delays = monitorEventLoopDelay({ resolution: 1 });
  delays.enable();
  for (let at = 0; at < cards; at++) {
    const before = process.threadCpuUsage();
    times.push(await draw(at));
    const { user, system } = process.threadCpuUsage(before);
    threadTimes.push((user + system) / 1e3);
    if (at === Math.floor(cards / 10)) earlyRssMb = memoryInUse().rssMb;
  }
  delays.disable();
  return {
    firstMs,
    p50Ms: percentile(times, 0.5),
    p99Ms: percentile(times, 0.99),
    threadP99Ms: percentile(threadTimes, 0.99),
    longestBlockMs: delays.max / 1e6,
    earlyRssMb,
    rssMb: memoryInUse().rssMb,
  };
});
