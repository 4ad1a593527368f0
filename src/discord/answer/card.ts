// A passage as a picture, for whoever presses; another look of it in its place; and sharing it.
import { cardOf } from '../../card/card-of.ts';
import { MAX_CHARACTERS } from '../../card/card.ts';
import { type CardStyle, drawCard } from '../../card/draw-card.ts';
import type { Action, Press, Reply } from '../command.ts';
import type { Phrases } from '../language/language.ts';
import { placeOf } from '../place-of.ts';
import { CARD, LOOK, SHARE_CARD } from '../render/answer-buttons.ts';
import { type CardAudience, cardReply, type DrawnCard, noCardNotice } from '../render/card.ts';
import type { Services } from '../services.ts';
import { type CardRef, readCardRef } from './card-ref.ts';
import { passageAt, readPassageRef } from './passage-ref.ts';
import { sharing } from './sharing.ts';
import { staleAside } from './stale.ts';

const WIDE: CardStyle = { format: 'wide', theme: 'light' };
const SQUARE: CardStyle = { ...WIDE, format: 'square' };

/** Wide where the words have room there, else square. */
export const card: Action = {
  name: CARD,
  shows: 'private',
  async run(press, services) {
    const passage = readPassageRef(press.argument);
    const ref = passage && { passage, style: WIDE };
    const drawn = await draw(ref, press, services, press.phrases, SQUARE);
    if ('components' in drawn) return drawn;
    return cardReply(drawn, { audience: audienceOf(press), asker: press.person }, press.phrases);
  },
};

/** In the place of the card that was pressed; whoever presses one that everybody sees gets a card of their own. */
export const look: Action = {
  name: LOOK,
  shows: ({ onPrivate, direct }) => (onPrivate || direct ? 'update' : 'private'),
  async run(press, services) {
    const { onPrivate, message, person: asker, phrases } = press;
    const drawn = await draw(readCardRef(press.argument), press, services, phrases);
    if ('components' in drawn) return { ...drawn, isAside: true };
    const wasShared = onPrivate && services.shared.find(message) !== null;
    const audience = wasShared ? 'one-who-shared' : audienceOf(press);
    return cardReply(drawn, { audience, asker }, phrases);
  },
};

export const shareCard: Action = sharing(SHARE_CARD, async (press, services) => {
  const { person: asker, phrases, sharedPhrases } = press;
  const ref = readCardRef(press.argument);
  const own = await draw(ref, press, services, phrases);
  if ('components' in own) return { ...own, isAside: true };
  const all = phrases === sharedPhrases ? own : await draw(ref, press, services, sharedPhrases);
  if ('components' in all) return { ...all, isAside: true };
  const lead = sharedPhrases.card.sharedBy(`<@${asker}>`);
  return {
    ...cardReply(own, { audience: 'one-who-shared', asker }, phrases),
    posts: cardReply(all, { audience: 'everybody', asker, lead }, sharedPhrases),
  };
});

function audienceOf({ guild }: Press): CardAudience {
  return guild === null ? 'own' : 'one';
}

/** The card, or why there is none; in the look of `roomier` where its words are too long for its own. */
async function draw(
  ref: CardRef | null,
  press: Press,
  services: Services,
  phrases: Phrases,
  roomier?: CardStyle,
): Promise<DrawnCard | Reply> {
  const core = await services.at(placeOf(press));
  const passage = ref && passageAt(ref.passage, core);
  if (ref === null || passage === null) return staleAside(press);
  // The same words in every look.
  const drawing = cardOf(core.utterance(passage, MAX_CHARACTERS.wide), passage.article);
  const { words } = phrases.card;
  const first = await drawCard(drawing, ref.style, words);
  const style = first.kind === 'too-long' && roomier !== undefined ? roomier : ref.style;
  const picture = style === ref.style ? first : await drawCard(drawing, style, words);
  return picture.kind === 'picture'
    ? { picture, passage, style }
    : noCardNotice(picture, style.format, press.ownPhrases);
}
