// A passage found again by its place, as when somebody asks for more about an answer given before.
import type { ReadArticle } from '../search/passage.ts';
import { overlaps, slice, type Span } from '../text/span.ts';
import type { AnswerPassage } from './answer.ts';
import { speakerOf } from './spoken.ts';

/**
 * The passage at a place: whole sentences of one paragraph, or null. It has no score and no matches. Where it holds words
 * of several people, those of `name` go first.
 */
export function passageAtSpan(source: ReadArticle, span: Span, name?: string): AnswerPassage | null {
  const { article, speech } = source;
  const { start, end } = span;
  const first = article.sentences.find((sentence) => sentence.start === start);
  const last = article.sentences.find((sentence) => sentence.end === end);
  if (first === undefined || last === undefined || first.paragraph !== last.paragraph || end <= start)
    return null;
  const attributions = speech.attributions.filter(({ quotation }) => overlaps(quotation, span));
  const { paragraph, index: sentence } = first;
  const wanted = speech.speakers
    .filter((each) => each.name === name)
    .map((speaker) => ({ source, speaker, likeness: 1 }));
  const speaker = speakerOf({ source, start, end, paragraph, sentence, attributions }, wanted);
  return { article, text: slice(article.body, span), start, end, paragraph, score: 0, speaker, matches: [] };
}
