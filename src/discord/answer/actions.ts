// What the buttons under an answer do.
import type { AnswerPassage } from '../../answer/answer.ts';
import type { Action, Press, Reply } from '../command.ts';
import { placeOf } from '../place-of.ts';
import { CONTEXT, HELPFUL, NOT_HELPFUL, REMOVE, WHY } from '../render/answer-buttons.ts';
import { contextReply } from '../render/context.ts';
import { notice } from '../render/parts.ts';
import { whyReply } from '../render/why.ts';
import type { Services } from '../services.ts';
import { readBytes } from './bytes.ts';
import { card, look, shareCard } from './card.ts';
import { passageAt, readPassageRef } from './passage-ref.ts';
import { back, more, share } from './pages.ts';
import { voting } from './voting.ts';

const context: Action = {
  name: CONTEXT,
  shows: 'private',
  run: (press, services) => aboutPassage(press, services, contextReply),
};

const why: Action = {
  name: WHY,
  shows: 'private',
  run: (press, services) => aboutPassage(press, services, whyReply),
};

const remove: Action = {
  name: REMOVE,
  shows: (press) => (mayRemove(press) ? 'update' : 'private'),
  run: (press) => (mayRemove(press) ? { deletes: true } : notice(press.phrases.notices.mayNotRemove)),
};

export const ANSWER_ACTIONS: readonly Action[] = [
  context,
  why,
  card,
  look,
  shareCard,
  more,
  back,
  share,
  voting(HELPFUL, 'up'),
  voting(NOT_HELPFUL, 'down'),
  remove,
];

async function aboutPassage(
  press: Press,
  services: Services,
  render: (passage: AnswerPassage, phrases: Press['phrases']) => Reply,
): Promise<Reply> {
  const ref = readPassageRef(press.argument);
  const passage = ref === null ? null : passageAt(ref, await services.at(placeOf(press)));
  return passage === null ? notice(press.phrases.notices.stale) : render(passage, press.phrases);
}

function mayRemove({ argument, person, manages }: Press): boolean {
  return manages || readBytes(argument, (from) => from.id()) === person;
}
