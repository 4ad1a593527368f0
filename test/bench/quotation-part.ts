// Reading who said what: how long articles take, and texts that are made to be slow.
import { inChild, type Outcome } from './child.ts';
import type { QuotationTask, QuotationTimes } from './quotation-child.ts';
import { HARD_TEXTS } from './quotation-texts.ts';

export type QuotationPlan = {
  readonly words: readonly number[];
  readonly rounds: number;
  readonly characters: number;
  /** When a long text is ended unfinished. */
  readonly limitMs: number;
  readonly note: (line: string) => void;
};

type Reading = { readonly text: string; readonly ms: number | null; readonly quotations: number };

export type QuotationResults = {
  readonly lengths: readonly { readonly words: number; readonly ms: number; readonly quotations: number }[];
  /** A text of so many characters; null where it was ended after the limit. */
  readonly characters: number;
  readonly long: Reading;
  readonly hard: readonly Reading[];
};

export async function measureQuotation(plan: QuotationPlan): Promise<QuotationResults> {
  plan.note(`reading articles of up to ${plan.words.at(-1)?.toLocaleString('en')} words`);
  const task: QuotationTask = { kind: 'lengths', words: plan.words, rounds: plan.rounds };
  const outcome = await run(task, 60_000);
  if (outcome.kind !== 'done') throw new Error('reading articles took too long or failed');
  const lengths = outcome.value.map((time, at) => ({ words: plan.words[at] ?? 0, ...time }));
  const { characters, limitMs } = plan;
  const size = `${(characters / 1e6).toLocaleString('en')} MB`;
  plan.note(`reading ${size} of articles`);
  const long = reading('articles', await run({ kind: 'long', characters }, limitMs));
  const hard: Reading[] = [];
  for (const text of Object.keys(HARD_TEXTS)) {
    plan.note(`reading ${size} of: ${text}`);
    hard.push(reading(text, await run({ kind: 'hard', text, characters }, limitMs)));
  }
  return { lengths, characters, long, hard };
}

function run(task: QuotationTask, limitMs: number): Promise<Outcome<QuotationTimes>> {
  return inChild('quotation-child.ts', task, { limitMs, heapMb: 4_000 });
}

function reading(text: string, outcome: Outcome<QuotationTimes>): Reading {
  if (outcome.kind === 'failed') throw new Error(`${text}: ${outcome.reason}`);
  const [time] = outcome.kind === 'done' ? outcome.value : [];
  return { text, ms: time?.ms ?? null, quotations: time?.quotations ?? 0 };
}
