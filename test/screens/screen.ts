// A reply as somebody sees it: what they did, and the message that answers, as plain data that is the same each time.
import { asData, asList } from '../discord/double/data.ts';
import type { Data } from '../discord/double/data.ts';
import type { Message } from '../discord/double/world.ts';

/** What somebody did to get a reply. */
export type Deed = {
  readonly who: string;
  /** “used /said”, “pressed Context” */
  readonly did: string;
};

export type Screen = {
  readonly deed: Deed;
  /** Whether only they see the reply. */
  readonly isPrivate: boolean;
  readonly components: readonly Data[];
  readonly files: readonly { readonly name: string; readonly description: string }[];
};

/** `names` are the people, channels and roles that may be mentioned, by their ids. */
export function screenOf(message: Message, deed: Deed, names: ReadonlyMap<string, string>): Screen {
  return {
    deed,
    isPrivate: message.ephemeralFor !== undefined,
    components: message.components.map((component) => asData(steady(component, names))),
    files: message.attachments.map(({ filename, description = '' }) => ({ name: filename, description })),
  };
}

/** The same without what differs from one time to the next: ids, moments, and what only the bot reads. */
function steady(value: unknown, names: ReadonlyMap<string, string>): unknown {
  if (typeof value === 'string') return steadyText(value, names);
  if (Array.isArray(value)) return asList(value).map((each) => steady(each, names));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => key !== 'id' && key !== 'attachment_id')
      .map(([key, inner]) => {
        if (key === 'custom_id') return [key, String(inner).split(':')[0]];
        if (key === 'media')
          return [key, { url: `attachment://${String(asData(inner)['url']).split('/').at(-1)}` }];
        // What a choice of a menu stands for is the bot's own business, as a custom_id is.
        return key === 'value' ? [key, ''] : [key, steady(inner, names)];
      }),
  );
}

function steadyText(text: string, names: ReadonlyMap<string, string>): string {
  return text
    .replace(/<(@&?|#)(\d+)>/g, (_, sign: string, id: string) => `<${sign}${names.get(id) ?? 'somebody'}>`)
    .replace(/<t:\d+(:\w)?>/g, (_, style = '') => `<t:0${style}>`);
}
