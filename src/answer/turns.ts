// Questions and answers of a transcript or an interview: what a presenter asks is answered by the turn after it.
import { numberOf, passageAt, type PassageIndex, paragraphOf } from '../search/passage-index.ts';
import type { Passage, ScoredPassage } from '../search/passage.ts';
import { slice } from '../text/span.ts';

/** The passages, each question turn preceded by what is answered to it. */
export function withAnswers(index: PassageIndex, scored: readonly ScoredPassage[]): readonly ScoredPassage[] {
  const found: ScoredPassage[] = [];
  for (const one of scored) {
    const answer = asksInTurn(one.passage) ? answerTo(index, one.passage, scored) : null;
    // What a presenter states on the way to a question is no question: “At ten to four the wall fell. When did you know?”
    const [best, other] = isQuestion(textOf(one.passage)) ? [answer, one.passage] : [one.passage, answer];
    if (answer === null || best === null || other === null) found.push(one);
    else found.push({ passage: best, score: one.score }, { passage: other, score: one.score * ASKED });
  }
  const seen = new Set<number>();
  return found
    .sort((a, b) => b.score - a.score)
    .filter(({ passage }) => {
      const number = numberOf(index, passage);
      const isNew = !seen.has(number);
      seen.add(number);
      return isNew;
    });
}

// Of a question and its answer, the one that was not meant is worth a little less.
const ASKED = 0.9;

function isQuestion(text: string): boolean {
  return /\?[\s*_”"’']*$/.test(text.slice(-ENDING));
}

/** Characters in which a text ends, with what closes it: looking for its end from its start takes much longer. */
const ENDING = 12;

/** “RAMAN: Were there boats inside?”, “**What did you see?**”: a paragraph that is a turn and ends in a question. */
export function asksInTurn(passage: Passage): boolean {
  const text = paragraphText(passage);
  return isQuestion(text) && (TURN.test(text) || /^\*\*[^*]+\*\*$/.test(text));
}

/** The sentence of the next paragraph that matches best, else its first. */
function answerTo(index: PassageIndex, passage: Passage, scored: readonly ScoredPassage[]): Passage | null {
  const { source } = passage;
  const next = source.article.paragraphs[passage.paragraph + 1];
  const first = next?.sentences[0];
  if (next === undefined || first === undefined || isQuestion(slice(source.article.body, next))) return null;
  const known = scored.find(
    (other) => other.passage.source === source && other.passage.paragraph === next.index && other.score > 0,
  );
  return known?.passage ?? passageAt(index, numberOf(index, passage) + first.index - passage.sentence);
}

function textOf({ source, start, end }: Passage): string {
  return slice(source.article.body, { start, end });
}

function paragraphText(passage: Passage): string {
  const paragraph = paragraphOf(passage);
  return paragraph === undefined ? '' : slice(passage.source.article.body, paragraph).trim();
}

const TURN = /^(?:\*\*)?\p{Lu}[\p{L}.’' -]{0,40}:(?:\*\*)? /u;
