// The pages of an answer, and sharing one that was for its asker alone.
import type { Action, Press, Reply } from '../command.ts';
import { placeOf } from '../place-of.ts';
import { againReply } from '../render/answer.ts';
import { BACK, NEXT, SHARE } from '../render/answer-buttons.ts';
import type { Services } from '../services.ts';
import { answerAt, askerOf } from './answer-ref.ts';
import { sharing } from './sharing.ts';
import { staleAside } from './stale.ts';

export const more: Action = { name: NEXT, shows: whereToTurn, isLook: true, run: turn };
export const back: Action = { name: BACK, shows: whereToTurn, isLook: true, run: turn };

/** Whoever asked, and moderators, turn the page for everybody; anybody else gets one of their own. */
function whereToTurn(press: Press): 'update' | 'private' {
  return press.onPrivate || press.manages || askerOf(press.argument) === press.person ? 'update' : 'private';
}

async function turn(press: Press, services: Services): Promise<Reply> {
  const answer = answerAt(press.argument, await services.at(placeOf(press)));
  if (answer === null) return staleAside(press);
  const isPrivate = press.onPrivate || whereToTurn(press) === 'private';
  const wasShared = services.shared.find(press.message) !== null;
  const audience = !isPrivate ? 'everybody' : wasShared ? 'one-who-shared' : 'one';
  return againReply(answer, audience, press.phrases);
}

export const share: Action = sharing(SHARE, async (press, services) => {
  const answer = answerAt(press.argument, await services.at(placeOf(press)));
  if (answer === null) return staleAside(press);
  const { person, phrases, sharedPhrases } = press;
  const lead = [sharedPhrases.answer.sharedBy(`<@${person}>`)];
  return {
    ...againReply(answer, 'one-who-shared', phrases),
    posts: againReply({ ...answer, asker: person }, 'everybody', sharedPhrases, lead),
  };
});
