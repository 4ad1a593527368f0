// The few components that replies are made of.
import {
  ButtonStyle,
  ComponentType,
  type APIActionRowComponent,
  type APIButtonComponent,
  type APIButtonComponentWithCustomId,
  type APIButtonComponentWithURL,
  type APIComponentInContainer,
  type APIComponentInMessageActionRow,
  type APIContainerComponent,
  type APISeparatorComponent,
  type APIStringSelectComponent,
  type APITextDisplayComponent,
} from 'discord.js';
import type { AnswerPassage } from '../../answer/answer.ts';
import type { Reply } from '../command.ts';
import type { Phrases } from '../language/language.ts';
import { MAX_BUTTON_URL, MAX_CHOICE, MAX_CHOICES, MAX_ROW_BUTTONS, truncate } from './limits.ts';
import { plainLine } from './markdown.ts';
import { paragraphLink } from './paragraph-link.ts';

export function text(content: string): APITextDisplayComponent {
  return { type: ComponentType.TextDisplay, content };
}

export function divider(): APISeparatorComponent {
  return { type: ComponentType.Separator, divider: true };
}

export function button(label: string, customId: string): APIButtonComponentWithCustomId {
  return { type: ComponentType.Button, style: ButtonStyle.Secondary, label, custom_id: customId };
}

function linkButton(label: string, url: string): APIButtonComponentWithURL {
  return { type: ComponentType.Button, style: ButtonStyle.Link, label, url };
}

/** For what is done at once and matters: *Keep*. */
export function mainButton(label: string, customId: string): APIButtonComponentWithCustomId {
  return { ...button(label, customId), style: ButtonStyle.Primary };
}

/** For what takes something away. */
export function dangerButton(label: string, customId: string): APIButtonComponentWithCustomId {
  return { ...button(label, customId), style: ButtonStyle.Danger };
}

/** To an article where it was published; nothing where its address is none that Discord takes. */
export function articleLink(url: string | null, phrases: Phrases): APIButtonComponentWithURL[] {
  const href = url !== null && URL.canParse(url) ? new URL(url).href : '';
  return /^https?:/.test(href) && href.length <= MAX_BUTTON_URL
    ? [linkButton(phrases.answer.article, href)]
    : [];
}

/** To a passage where its article was published, opened at its words; to the article's beginning where that cannot be. */
export function passageLink(passage: AnswerPassage, phrases: Phrases): APIButtonComponentWithURL[] {
  const link = paragraphLink(passage.article, passage);
  return link === null
    ? articleLink(passage.article.url, phrases)
    : [linkButton(phrases.context.inTheArticle, link)];
}

/** The same with an emoji before its words. */
export function emojiButton(emoji: string, label: string, customId: string): APIButtonComponentWithCustomId {
  return { ...button(label, customId), emoji: { name: emoji } };
}

/** A button that can be pressed no more. */
export function spentButton(label: string, customId: string): APIButtonComponentWithCustomId {
  return { ...button(label, customId), disabled: true };
}

/** A row of the first five buttons; nothing where there are none. */
export function row(
  buttons: readonly APIButtonComponent[],
): APIActionRowComponent<APIComponentInMessageActionRow>[] {
  if (buttons.length === 0) return [];
  return [{ type: ComponentType.ActionRow, components: buttons.slice(0, MAX_ROW_BUTTONS) }];
}

export type MenuOption = {
  /** Plain text. */
  readonly label: string;
  readonly value: string;
  readonly description?: string;
  /** Whether it is the one that is shown already. */
  readonly isChosen?: boolean;
};

const MAX_PLACEHOLDER = 150;

/** A menu of the first 25 options, up to `most` of which are chosen; nothing where there are none. */
export function menu(
  customId: string,
  placeholder: string,
  options: readonly MenuOption[],
  most = 1,
): APIActionRowComponent<APIComponentInMessageActionRow>[] {
  if (options.length === 0) return [];
  const select: APIStringSelectComponent = {
    type: ComponentType.StringSelect,
    custom_id: customId,
    placeholder: truncate(placeholder, MAX_PLACEHOLDER),
    ...(most > 1 && { max_values: Math.min(most, MAX_CHOICES) }),
    options: options.slice(0, MAX_CHOICES).map(({ label, value, description = '', isChosen = false }) => ({
      label: plainLine(label, MAX_CHOICE) || '…',
      value,
      ...(description.trim() !== '' && { description: plainLine(description, MAX_CHOICE) || '…' }),
      ...(isChosen && { default: true }),
    })),
  };
  return [{ type: ComponentType.ActionRow, components: [select] }];
}

export function reply(...components: APIComponentInContainer[]): Reply {
  const container: APIContainerComponent = { type: ComponentType.Container, components };
  return { components: [container] };
}

/** A line or two of the bot's own words, outside any frame. */
export function notice(content: string): Reply {
  return { components: [text(content)] };
}
