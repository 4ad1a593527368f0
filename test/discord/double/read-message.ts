// Reading a message as somebody looking at it would: its words, its buttons and menus.
import { Component, SELECTS } from './constants.ts';
import { asData, asList, asText } from './data.ts';
import type { Data } from './data.ts';
import { flatten } from './validate-components.ts';
import type { Message } from './world.ts';

export type Button = {
  readonly customId: string | undefined;
  readonly label: string;
  readonly url: string | undefined;
  readonly disabled: boolean;
};

/** Everything written in it, top to bottom: content, text displays, embeds; a line each. */
export function textOf(message: Message): string {
  const displays = flatten(message.components)
    .filter(({ type }) => type === Component.TextDisplay)
    .map(({ content }) => asText(content));
  const embeds = message.embeds.flatMap((embed) => [
    asText(asData(embed['author'])['name']),
    asText(embed['title']),
    asText(embed['description']),
    ...asList(embed['fields']).flatMap((field) => [
      asText(asData(field)['name']),
      asText(asData(field)['value']),
    ]),
    asText(asData(embed['footer'])['text']),
  ]);
  return [message.content, ...displays, ...embeds].filter((text) => text !== '').join('\n');
}

export function buttonsOf(message: Message): Button[] {
  return flatten(message.components)
    .filter(({ type }) => type === Component.Button)
    .map((button) => ({
      customId: typeof button['custom_id'] === 'string' ? button['custom_id'] : undefined,
      label: asText(button['label']) || asText(asData(button['emoji'])['name']),
      url: typeof button['url'] === 'string' ? button['url'] : undefined,
      disabled: button['disabled'] === true,
    }));
}

/** The select menus of a message, as they went over the wire. */
export function selectsOf(message: Message): Data[] {
  return flatten(message.components).filter(({ type }) => SELECTS.includes(Number(type)));
}
