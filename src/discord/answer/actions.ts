// What the buttons under an answer do.
import type { AnswerPassage } from '../../answer/answer.ts';
import type { Action, Press, Reply } from '../command.ts';
import { placeOf } from '../place-of.ts';
import { CONTEXT, HELPFUL, NOT_HELPFUL, READ_ON, REMOVE, WHY } from '../render/answer-buttons.ts';
import { contextReply } from '../render/context.ts';
import { notice } from '../render/parts.ts';
import { pageOfParagraph, readReply } from '../render/read.ts';
import { whyReply } from '../render/why.ts';
import type { PlaceCore, Services } from '../services.ts';
import { readBytes } from './bytes.ts';
import { card, look, shareCard } from './card.ts';
import { passageAt, readPassageRef } from './passage-ref.ts';
import { back, more, share } from './pages.ts';
import { voting } from './voting.ts';

const context: Action = {
  name: CONTEXT,
  shows: 'private',
  isLook: true,
  run: (press, services) => aboutPassage(press, services, contextReply),
};

const why: Action = {
  name: WHY,
  shows: 'private',
  isLook: true,
  run: (press, services) => aboutPassage(press, services, whyReply),
};

const readOn: Action = {
  name: READ_ON,
  shows: 'private',
  isLook: true,
  run: (press, services) =>
    aboutPassage(press, services, ({ article, paragraph }, phrases, core) => {
      const said = core.said(article);
      return readReply(article, said, pageOfParagraph(article, said, paragraph), phrases);
    }),
};

const remove: Action = {
  name: REMOVE,
  shows: (press) => (mayRemove(press) ? 'update' : 'private'),
  run: (press) => (mayRemove(press) ? { deletes: true } : notice(press.phrases.notices.mayNotRemove)),
};

export const ANSWER_ACTIONS: readonly Action[] = [
  context,
  why,
  readOn,
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
  render: (passage: AnswerPassage, phrases: Press['phrases'], core: PlaceCore) => Reply,
): Promise<Reply> {
  const ref = readPassageRef(press.argument);
  const core = await services.at(placeOf(press));
  const passage = ref === null ? null : passageAt(ref, core);
  return passage === null ? notice(press.phrases.notices.stale) : render(passage, press.phrases, core);
}

function mayRemove({ argument, person, manages }: Press): boolean {
  return manages || readBytes(argument, (from) => from.id()) === person;
}
