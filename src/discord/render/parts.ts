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
  type APITextDisplayComponent,
} from 'discord.js';
import type { Reply } from '../command.ts';
import { MAX_ROW_BUTTONS } from './limits.ts';

export function text(content: string): APITextDisplayComponent {
  return { type: ComponentType.TextDisplay, content };
}

export function divider(): APISeparatorComponent {
  return { type: ComponentType.Separator, divider: true };
}

export function button(label: string, customId: string): APIButtonComponentWithCustomId {
  return { type: ComponentType.Button, style: ButtonStyle.Secondary, label, custom_id: customId };
}

export function linkButton(label: string, url: string): APIButtonComponentWithURL {
  return { type: ComponentType.Button, style: ButtonStyle.Link, label, url };
}

/** A row of the first five buttons; nothing where there are none. */
export function row(
  buttons: readonly APIButtonComponent[],
): APIActionRowComponent<APIComponentInMessageActionRow>[] {
  if (buttons.length === 0) return [];
  return [{ type: ComponentType.ActionRow, components: buttons.slice(0, MAX_ROW_BUTTONS) }];
}

export function reply(...components: APIComponentInContainer[]): Reply {
  const container: APIContainerComponent = { type: ComponentType.Container, components };
  return { components: [container] };
}

/** A line or two of the bot's own words, outside any frame. */
export function notice(content: string): Reply {
  return { components: [text(content)] };
}
