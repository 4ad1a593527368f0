// The buttons under an answer: a row for each passage, and a row for the answer as a whole.
import type { APIButtonComponent } from 'discord.js';
import { type AnswerPassage, isDoubtful } from '../../answer/answer.ts';
import { answerId, type FoundAnswer, PAGE } from '../answer/answer-ref.ts';
import { customId, idBytes } from '../answer/bytes.ts';
import { passageId } from '../answer/passage-ref.ts';
import { voteId } from '../answer/vote-ref.ts';
import type { Phrases } from '../language/language.ts';
import { articleLink, button, emojiButton, spentButton } from './parts.ts';

// Names of the actions. The number is the version of the format: raise it when the bytes change, and old buttons are too
// old.
export const CONTEXT = 'c2';
export const WHY = 'w1';
export const CARD = 'k1';
export const SHARE_CARD = 'q2';
export const LOOK = 'l1';
export const NEXT = 'm2';
export const BACK = 'b1';
export const SHARE = 's1';
export const HELPFUL = 'u1';
export const NOT_HELPFUL = 'd1';
export const REMOVE = 'r1';
export const READ_ON = 'o1';

/** Who sees the answer: everybody; or one alone, who may share it or has done so. */
export type Audience = 'everybody' | 'one' | 'one-who-shared';

/** Of one passage; `number` is its number among several. *Why?* stands here only where the speaker is a guess. */
export function passageButtons(
  passage: AnswerPassage,
  number: number | null,
  phrases: Phrases,
): APIButtonComponent[] {
  const { speaker } = passage;
  return [
    ...withId(passageId(CONTEXT, passage), (id) => button(phrases.answer.context(number), id)),
    ...(speaker !== null && isDoubtful(speaker) ? whyButton(passage, phrases, number) : []),
    ...cardButton(passage, phrases, number),
  ];
}

export function whyButton(
  passage: AnswerPassage,
  phrases: Phrases,
  number: number | null = null,
): APIButtonComponent[] {
  return withId(passageId(WHY, passage), (id) => button(phrases.answer.why(number), id));
}

export function cardButton(
  passage: AnswerPassage,
  phrases: Phrases,
  number: number | null = null,
): APIButtonComponent[] {
  return withId(passageId(CARD, passage), (id) => button(phrases.answer.card(number), id));
}

/** To the article's text from the passage on. */
export function readOnButton(passage: AnswerPassage, phrases: Phrases): APIButtonComponent[] {
  return withId(passageId(READ_ON, passage), (id) => button(phrases.check.readOn, id));
}

/** Of the answer as a whole, five at most. */
export function answerButtons(
  answer: FoundAnswer,
  audience: Audience,
  phrases: Phrases,
): APIButtonComponent[] {
  const { page, passages, asker } = answer;
  const [first] = passages;
  return [
    ...(page > 0
      ? withId(answerId(BACK, { ...answer, page: page - 1 }), (id) => button(phrases.answer.back, id))
      : []),
    ...((page + 1) * PAGE < passages.length
      ? withId(answerId(NEXT, { ...answer, page: page + 1 }), (id) => button(phrases.answer.more, id))
      : []),
    ...(audience === 'one' ? withId(answerId(SHARE, answer), (id) => button(phrases.answer.share, id)) : []),
    ...(audience === 'one-who-shared'
      ? withId(answerId(SHARE, answer), (id) => spentButton(phrases.answer.shared, id))
      : []),
    ...(page > 0 || first === undefined
      ? []
      : [
          emojiButton('👍', phrases.answer.helpful, voteId(HELPFUL, first.article)),
          emojiButton('👎', phrases.answer.notHelpful, voteId(NOT_HELPFUL, first.article)),
        ]),
    ...linkTo(passages.slice(page * PAGE, (page + 1) * PAGE), phrases),
    // Last, where no thumb on its way to another lands on it.
    ...(audience === 'everybody' ? [removeButton(asker, phrases)] : []),
  ];
}

/** For whoever asked; others are told that it is not theirs. */
export function removeButton(asker: string, phrases: Phrases): APIButtonComponent {
  return button(phrases.answer.remove, customId(REMOVE, idBytes(asker)));
}

// To the article where it was published, when all passages are of one that says where.
function linkTo(passages: readonly AnswerPassage[], phrases: Phrases): APIButtonComponent[] {
  const urls = new Set(passages.map(({ article }) => article.url));
  const [url] = urls.size === 1 ? urls : [];
  return articleLink(url ?? null, phrases);
}

export function withId(id: string | null, make: (id: string) => APIButtonComponent): APIButtonComponent[] {
  return id === null ? [] : [make(id)];
}
