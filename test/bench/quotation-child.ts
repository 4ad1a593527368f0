// Reading one text, in a process of its own so that one that takes too long can be ended.
import { plainArticle } from '../../src/article/parse-article.ts';
import { attributeSpeakers } from '../../src/quotation/attribute-speakers.ts';
import { answerParent } from './child.ts';
import { percentile, timed } from './measure.ts';
import { articleCharacters, articleText, HARD_TEXTS } from './quotation-texts.ts';

export type QuotationTask =
  | { readonly kind: 'lengths'; readonly words: readonly number[]; readonly rounds: number }
  | { readonly kind: 'long'; readonly characters: number }
  | { readonly kind: 'hard'; readonly text: string; readonly characters: number };

/** One time for each text. */
export type QuotationTimes = readonly { readonly quotations: number; readonly ms: number }[];

await answerParent((task: QuotationTask): QuotationTimes => {
  switch (task.kind) {
    case 'lengths':
      return lengths(task.words, task.rounds);
    case 'long':
      return [once(articleCharacters(task.characters))];
    case 'hard':
      return [once(HARD_TEXTS[task.text]?.(task.characters) ?? '')];
  }
});

/** Warm: the middle one of many readings of each length, the lengths in turn so that a busy moment hits them all. */
function lengths(words: readonly number[], rounds: number): QuotationTimes {
  const texts = words.map(articleText);
  const times = texts.map((): number[] => []);
  const [shortest = ''] = texts;
  for (let round = 0; round < 30; round++) once(shortest);
  for (let round = 0; round < rounds; round++) texts.forEach((text, at) => times[at]?.push(once(text).ms));
  return texts.map((text, at) => ({
    quotations: once(text).quotations,
    ms: percentile(times[at] ?? [], 0.5),
  }));
}

function once(text: string): QuotationTimes[number] {
  const { value, ms } = timed(() => attributeSpeakers(plainArticle('text', text)));
  return { quotations: value.attributions.length, ms };
}
