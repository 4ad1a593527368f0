// Menus to choose from: texts of the bot's own, and the channels and roles of a server.
import {
  type APIActionRowComponent,
  type APIComponentInMessageActionRow,
  type ChannelType,
  ComponentType,
  SelectMenuDefaultValueType,
} from 'discord.js';
import { MAX_CHOICES, truncate } from './limits.ts';

/** A menu takes a row for itself. */
export type MenuRow = APIActionRowComponent<APIComponentInMessageActionRow>;

const MAX_PLACEHOLDER = 150;

type Option = { readonly label: string; readonly value: string; readonly default: boolean };

export function menu(customId: string, placeholder: string, options: readonly Option[]): MenuRow {
  return {
    type: ComponentType.ActionRow,
    components: [
      {
        type: ComponentType.StringSelect,
        custom_id: customId,
        placeholder: truncate(placeholder, MAX_PLACEHOLDER),
        options: options.slice(0, MAX_CHOICES),
      },
    ],
  };
}

export function channelMenu(
  customId: string,
  placeholder: string,
  chosen: readonly string[],
  max: number,
  kinds: readonly ChannelType[],
): MenuRow {
  return {
    type: ComponentType.ActionRow,
    components: [
      {
        type: ComponentType.ChannelSelect,
        custom_id: customId,
        placeholder: truncate(placeholder, MAX_PLACEHOLDER),
        channel_types: [...kinds],
        min_values: 0,
        max_values: max,
        default_values: chosen.map((id) => ({ id, type: SelectMenuDefaultValueType.Channel })),
      },
    ],
  };
}

export function roleMenu(
  customId: string,
  placeholder: string,
  chosen: readonly string[],
  max: number,
): MenuRow {
  return {
    type: ComponentType.ActionRow,
    components: [
      {
        type: ComponentType.RoleSelect,
        custom_id: customId,
        placeholder: truncate(placeholder, MAX_PLACEHOLDER),
        min_values: 0,
        max_values: max,
        default_values: chosen.map((id) => ({ id, type: SelectMenuDefaultValueType.Role })),
      },
    ],
  };
}
