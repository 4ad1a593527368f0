// Reading a reply before it is sent: its components, its texts, its buttons.
import {
  type APIComponentInMessageActionRow,
  type APIMessageTopLevelComponent,
  ComponentType,
} from 'discord.js';
import type { Reply } from '../../src/discord/command.ts';

export type AnyComponent = APIMessageTopLevelComponent | APIComponentInMessageActionRow;

/** Every component, those inside others included. */
export function componentsOf(reply: Reply): AnyComponent[] {
  const within = (component: AnyComponent): AnyComponent[] => {
    const inner =
      component.type === ComponentType.Container || component.type === ComponentType.ActionRow
        ? component.components
        : [];
    return [component, ...inner.flatMap(within)];
  };
  return reply.components.flatMap(within);
}

export function textsOf(reply: Reply): string[] {
  return componentsOf(reply).flatMap((component) =>
    component.type === ComponentType.TextDisplay ? [component.content] : [],
  );
}

export function buttons(reply: Reply): { label: string; customId?: string }[] {
  return componentsOf(reply).flatMap((component) => {
    if (component.type !== ComponentType.Button || !('label' in component)) return [];
    return [
      { label: component.label ?? '', ...('custom_id' in component && { customId: component.custom_id }) },
    ];
  });
}
