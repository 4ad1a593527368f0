// A card as a reply: the picture, described for those who cannot see it, or why there is none.
import { type APIMediaGalleryComponent, ComponentType } from 'discord.js';
import type { AnswerPassage } from '../../answer/answer.ts';
import type { CardPicture } from '../../card/card.ts';
import type { Reply } from '../command.ts';
import type { Phrases } from '../language/language.ts';
import { type Audience, cardButtons } from './answer-buttons.ts';
import { inline } from './markdown.ts';
import { notice, row, text } from './parts.ts';

const FILE = 'card.png';
const MAX_CHARACTERS = 100;

type Picture = Extract<CardPicture, { kind: 'picture' }>;

type Shown = {
  readonly audience: Audience;
  /** Who may remove it where everybody sees it. */
  readonly asker: string;
  /** A line before it; empty for none. */
  readonly lead?: string;
};

export function cardReply(
  { png, alt }: Picture,
  passage: AnswerPassage,
  { audience, asker, lead = '' }: Shown,
  phrases: Phrases,
): Reply {
  const gallery: APIMediaGalleryComponent = {
    type: ComponentType.MediaGallery,
    items: [{ media: { url: `attachment://${FILE}` }, description: alt }],
  };
  return {
    components: [
      ...(lead === '' ? [] : [text(lead)]),
      gallery,
      ...row(cardButtons(passage, audience, asker, phrases)),
    ],
    files: [{ name: FILE, bytes: png, description: alt }],
  };
}

export function noCardNotice(outcome: Exclude<CardPicture, Picture>, { card }: Phrases): Reply {
  switch (outcome.kind) {
    case 'no-words':
      return notice(card.noWords);
    case 'too-long':
      return notice(card.tooLong(outcome.characters, outcome.limit));
    case 'script-missing':
      return notice(card.scriptMissing(inline(outcome.characters.join(' '), MAX_CHARACTERS)));
  }
}
