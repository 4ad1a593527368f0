// The paragraphs around a passage.
import type { AnswerPassage } from '../../answer/answer.ts';
import { slice } from '../../text/span.ts';
import type { Reply } from '../command.ts';
import type { Phrases } from '../language/language.ts';
import { cardButton, whyButton } from './answer-buttons.ts';
import { quote } from './markdown.ts';
import { speakerParts, titleOf } from './passage.ts';
import { passageLink, reply, row, text } from './parts.ts';

// Together below what one message holds, with room for the lines between.
const MAX_PARAGRAPH = 1_700;
const MAX_NEIGHBOUR = 650;

export function contextReply(passage: AnswerPassage, phrases: Phrases): Reply {
  const { article, paragraph, start, end } = passage;
  const around = article.paragraphs.slice(Math.max(0, paragraph - 1), paragraph + 2);
  const blocks = around.map((each) => {
    const own = each.index === paragraph;
    const bold = own ? [{ start: start - each.start, end: end - each.start }] : [];
    const words = quote(slice(article.body, each), bold, own ? MAX_PARAGRAPH : MAX_NEIGHBOUR);
    return `-# ${phrases.context.paragraph(each.index + 1)}\n${words}`;
  });
  return reply(
    text(`### ${phrases.context.heading(titleOf(article))}`),
    ...blocks.map(text),
    text(`-# ${phrases.context.inBold(speakerParts(passage, phrases).join(' · '))}`),
    ...row([
      ...whyButton(passage, phrases),
      ...cardButton(passage, phrases),
      ...passageLink(passage, phrases),
    ]),
  );
}
