// The paragraphs around a passage, and what the attribution of its speaker rests on.
import type { AnswerPassage, PassageSpeaker } from '../../answer/answer.ts';
import type { Article, Paragraph } from '../../article/article.ts';
import { slice, type Span } from '../../text/span.ts';
import type { Reply } from '../command.ts';
import { inline, quote } from './markdown.ts';
import { speakerParts, titleOf } from './passage.ts';
import { reply, text } from './parts.ts';

// Together below what one message holds, with room for the lines between.
const MAX_PARAGRAPH = 1_700;
const MAX_NEIGHBOUR = 650;
const MAX_CUE = 60;

export function contextReply(passage: AnswerPassage): Reply {
  const { article, paragraph, start, end } = passage;
  const around = article.paragraphs.slice(Math.max(0, paragraph - 1), paragraph + 2);
  const blocks = around.map((each) =>
    each.index === paragraph
      ? paragraphText(article, each, MAX_PARAGRAPH, [{ start: start - each.start, end: end - each.start }])
      : paragraphText(article, each, MAX_NEIGHBOUR, []),
  );
  return reply(
    text(`### In context: ${titleOf(article)}`),
    ...blocks.map(text),
    text(`-# In bold: ${[...speakerParts(passage), ...reasons(article, passage.speaker)].join(' · ')}`),
  );
}

function paragraphText(article: Article, paragraph: Paragraph, max: number, bold: readonly Span[]): string {
  return `-# Paragraph ${paragraph.index + 1}\n${quote(slice(article.body, paragraph), bold, max)}`;
}

// Why this speaker: the cue verb, the words that stand for the person, and the rule that tied them together.
function reasons(article: Article, speaker: PassageSpeaker | null): string[] {
  if (speaker === null) return [];
  const quoted = (words: string): string => `“${inline(words, MAX_CUE)}”`;
  return [
    ...(speaker.mention === '' ? [] : [`there called ${quoted(speaker.mention)}`]),
    ...(speaker.cue === null ? [] : [`cue ${quoted(slice(article.body, speaker.cue))}`]),
    `rule ${inline(speaker.rule, MAX_CUE)}`,
  ];
}
