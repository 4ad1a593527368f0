// Drawing cards: how long one takes, how long others wait meanwhile, and whether memory stays flat.
import type { CardFormat } from '../../src/card/card.ts';
import type { CardTask, CardTimes } from './card-child.ts';
import { inChild } from './child.ts';

export type CardPlan = { readonly cards: number; readonly note: (line: string) => void };

export type CardResults = {
  readonly cards: number;
  readonly formats: readonly (CardTimes & { readonly format: CardFormat })[];
};

export async function measureCard({ cards, note }: CardPlan): Promise<CardResults> {
  const formats: (CardTimes & { format: CardFormat })[] = [];
  for (const format of ['wide', 'square'] as const) {
    note(`drawing ${cards.toLocaleString('en')} ${format} cards`);
    const task: CardTask = { format, cards };
    const outcome = await inChild<CardTimes>('card-child.ts', task, { limitMs: 300_000, heapMb: 1_000 });
    if (outcome.kind !== 'done') throw new Error(`drawing ${format} cards took too long or failed`);
    formats.push({ format, ...outcome.value });
  }
  return { cards, formats };
}
