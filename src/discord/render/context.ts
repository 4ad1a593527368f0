// The paragraphs around a passage, and what the attribution of its speaker rests on.
import type { AnswerPassage, PassageSpeaker } from '../../answer/answer.ts';
import type { Article } from '../../article/article.ts';
import { slice } from '../../text/span.ts';
import type { Reply } from '../command.ts';
import type { Phrases } from '../language/language.ts';
import { inline, quote } from './markdown.ts';
import { speakerParts, titleOf } from './passage.ts';
import { reply, text } from './parts.ts';

// Together below what one message holds, with room for the lines between.
const MAX_PARAGRAPH = 1_700;
const MAX_NEIGHBOUR = 650;
const MAX_CUE = 60;

export function contextReply(passage: AnswerPassage, phrases: Phrases): Reply {
  const { article, paragraph, start, end } = passage;
  const around = article.paragraphs.slice(Math.max(0, paragraph - 1), paragraph + 2);
  const blocks = around.map((each) => {
    const own = each.index === paragraph;
    const bold = own ? [{ start: start - each.start, end: end - each.start }] : [];
    const words = quote(slice(article.body, each), bold, own ? MAX_PARAGRAPH : MAX_NEIGHBOUR);
    return `-# ${phrases.context.paragraph(each.index + 1)}\n${words}`;
  });
  const facts = [...speakerParts(passage, phrases), ...reasons(article, passage.speaker, phrases)];
  return reply(
    text(`### ${phrases.context.heading(titleOf(article))}`),
    ...blocks.map(text),
    text(`-# ${phrases.context.inBold(facts.join(' · '))}`),
  );
}

// Why this speaker: the cue verb, the words that stand for the person, and the rule that tied them together.
function reasons(article: Article, speaker: PassageSpeaker | null, { context }: Phrases): string[] {
  if (speaker === null) return [];
  return [
    ...(speaker.mention === '' ? [] : [context.called(inline(speaker.mention, MAX_CUE))]),
    ...(speaker.cue === null ? [] : [context.cue(inline(slice(article.body, speaker.cue), MAX_CUE))]),
    context.rule(inline(speaker.rule, MAX_CUE)),
  ];
}
