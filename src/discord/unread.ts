// Which articles of a place are not yet read by meaning, as `/library` shows them.
import type { Place } from '../library/article-store.ts';
import type { Services } from './services.ts';

/** By id: how much of each is read, in percent. Empty where all are, or none will be. */
export async function unreadPercents(
  place: Place,
  articles: number,
  { reading }: Pick<Services, 'reading'>,
): Promise<ReadonlyMap<string, number>> {
  if (reading === undefined || reading.isByWords()) return new Map();
  const { waiting, atHand } = await reading.progress(place, articles);
  const percent = atHand === null ? 0 : Math.floor((100 * atHand.done) / Math.max(1, atHand.of));
  return new Map([...waiting].map((id) => [id, id === atHand?.id ? percent : 0]));
}
