// An article's sentences as the models read them: what a turn of an interview says behind the name of whoever says it.
import type { ReadArticle } from '../search/passage.ts';
import { slice } from '../text/span.ts';

/** Whoever speaks is named at every sentence of a turn, not only at its first: “OKAFOR: We met.” “OKAFOR: It rained.” */
export function readableSentences({ article, speech }: ReadArticle): string[] {
  const { body, sentences } = article;
  const turns = speech.attributions.filter(({ rule }) => TURNS.has(rule));
  let next = 0;
  return sentences.map((sentence) => {
    const text = slice(body, sentence).replaceAll('**', '');
    while ((turns[next]?.quotation.end ?? Infinity) <= sentence.start) next++;
    const turn = turns[next];
    if (turn === undefined || turn.quotation.start > sentence.start) return text;
    const { mention, speaker } = turn;
    const label = mention === null ? (speaker?.name ?? null) : slice(body, mention);
    return label === null ? text : `${label}: ${text}`;
  });
}

const TURNS: ReadonlySet<string> = new Set(['transcript', 'interview', 'question-and-answer']);
