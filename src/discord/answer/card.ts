// A passage as a picture, for whoever presses; and sharing it.
import type { AnswerPassage } from '../../answer/answer.ts';
import { cardOf } from '../../card/card-of.ts';
import { type CardPicture, MAX_CHARACTERS } from '../../card/card.ts';
import { drawCard } from '../../card/draw-card.ts';
import type { Action, Press, Reply } from '../command.ts';
import { placeOf } from '../place-of.ts';
import { CARD, SHARE_CARD } from '../render/answer-buttons.ts';
import { cardReply, noCardNotice } from '../render/card.ts';
import type { Services } from '../services.ts';
import { passageAt, readPassageRef } from './passage-ref.ts';
import { sharing } from './sharing.ts';
import { staleAside } from './stale.ts';

export const card: Action = {
  name: CARD,
  shows: 'private',
  async run(press, services) {
    const drawn = await draw(press, services);
    if ('components' in drawn) return drawn;
    const { person, phrases, guild } = press;
    const audience = guild === null ? 'everybody' : 'one';
    return cardReply(drawn.picture, drawn.passage, { audience, asker: person }, phrases);
  },
};

export const shareCard: Action = sharing(SHARE_CARD, async (press, services) => {
  const drawn = await draw(press, services);
  if ('components' in drawn) return { ...drawn, isAside: true };
  const { picture, passage } = drawn;
  const { person: asker, phrases, sharedPhrases } = press;
  const lead = sharedPhrases.card.sharedBy(`<@${asker}>`);
  return {
    ...cardReply(picture, passage, { audience: 'one-who-shared', asker }, phrases),
    posts: cardReply(picture, passage, { audience: 'everybody', asker, lead }, sharedPhrases),
  };
});

type Picture = Extract<CardPicture, { kind: 'picture' }>;

async function draw(
  press: Press,
  services: Services,
): Promise<{ readonly picture: Picture; readonly passage: AnswerPassage } | Reply> {
  const ref = readPassageRef(press.argument);
  const core = await services.at(placeOf(press));
  const passage = ref === null ? null : passageAt(ref, core);
  if (passage === null) return staleAside(press);
  const utterance = core.utterance(passage, MAX_CHARACTERS.wide);
  const picture = await drawCard(cardOf(utterance, passage.article), { format: 'wide', theme: 'light' });
  return picture.kind === 'picture' ? { picture, passage } : noCardNotice(picture, press.ownPhrases);
}
