// A card as a reply: the picture, described for those who cannot see it, or why there is none.
import { type APIButtonComponent, type APIMediaGalleryComponent, ComponentType } from 'discord.js';
import type { AnswerPassage } from '../../answer/answer.ts';
import type { CardFormat, CardPicture, CardTheme } from '../../card/card.ts';
import { whyNoPicture } from '../../card/card-words.ts';
import type { CardStyle } from '../../card/draw-card.ts';
import { cardId } from '../answer/card-ref.ts';
import type { Reply } from '../command.ts';
import type { Phrases } from '../language/language.ts';
import { LOOK, removeButton, SHARE_CARD, withId } from './answer-buttons.ts';
import { inline } from './markdown.ts';
import { button, notice, row, spentButton, text } from './parts.ts';

const FILE = 'card.png';
const MAX_CHARACTERS = 100;

type Picture = Extract<CardPicture, { kind: 'picture' }>;

export type DrawnCard = {
  readonly picture: Picture;
  readonly passage: AnswerPassage;
  readonly style: CardStyle;
};

/** Who sees a card: one alone, who may share it or has done so; one who has nobody to share it with; or everybody. */
export type CardAudience = 'one' | 'one-who-shared' | 'own' | 'everybody';

type Shown = {
  readonly audience: CardAudience;
  /** Who may remove it where it stays. */
  readonly asker: string;
  /** A line before it; empty for none. */
  readonly lead?: string;
};

export function cardReply(card: DrawnCard, { audience, asker, lead = '' }: Shown, phrases: Phrases): Reply {
  const { png, alt } = card.picture;
  const gallery: APIMediaGalleryComponent = {
    type: ComponentType.MediaGallery,
    items: [{ media: { url: `attachment://${FILE}` }, description: alt }],
  };
  const stays = audience === 'everybody' || audience === 'own';
  const buttons = [
    ...(audience === 'everybody' ? [] : lookButtons(card, phrases)),
    ...(stays ? [removeButton(asker, phrases)] : shareButton(card, audience, phrases)),
  ];
  return {
    components: [...(lead === '' ? [] : [text(lead)]), gallery, ...row(buttons)],
    files: [{ name: FILE, bytes: png, description: alt }],
  };
}

const OTHER_FORMAT: Readonly<Record<CardFormat, CardFormat>> = { wide: 'square', square: 'wide' };
const OTHER_THEME: Readonly<Record<CardTheme, CardTheme>> = { light: 'dark', dark: 'light' };

/** What the picture can become instead. */
function lookButtons({ passage, style }: DrawnCard, { card: { looks } }: Phrases): APIButtonComponent[] {
  const format = OTHER_FORMAT[style.format];
  const theme = OTHER_THEME[style.theme];
  return [
    ...withId(cardId(LOOK, passage, { ...style, format }), (id) => button(looks[format], id)),
    ...withId(cardId(LOOK, passage, { ...style, theme }), (id) => button(looks[theme], id)),
  ];
}

function shareButton(
  { passage, style }: DrawnCard,
  audience: 'one' | 'one-who-shared',
  { answer: { share, shared } }: Phrases,
): APIButtonComponent[] {
  return withId(cardId(SHARE_CARD, passage, style), (id) =>
    audience === 'one' ? button(share, id) : spentButton(shared, id),
  );
}

export function noCardNotice(
  outcome: Exclude<CardPicture, Picture>,
  format: CardFormat,
  { card }: Phrases,
): Reply {
  const shown =
    outcome.kind === 'script-missing'
      ? { ...outcome, characters: [inline(outcome.characters.join(' '), MAX_CHARACTERS)] }
      : outcome;
  return notice(whyNoPicture(shown, format, card.words));
}
