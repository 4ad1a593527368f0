// What the look-ups are tested on: articles with several people, as files for `/library add`.
import type { FileInput } from './double/command-options.ts';
import type { Message } from './double/world.ts';
import { selectsOf } from './double/read-message.ts';

const header = (title: string, slug: string): string[] => [
  '---',
  `title: ${title}`,
  'publisher: The Tarn Post',
  'author: Nuala Brandreth',
  'date: 2024-05-02',
  `url: https://example.org/${slug}`,
  '---',
];

/** Long enough for several pages: Ada Okafor speaks in every fourth paragraph, of a new thing each time. */
export const LONG: FileInput = {
  name: 'harbour.md',
  content: [
    ...header('The long harbour row', 'harbour'),
    'The harbour at Tarn was argued over for a year.',
    '',
    ...Array.from({ length: 60 }, (_, at) =>
      at % 4 === 0
        ? `“The harbour needs plan ${at + 100} before anybody sails,” said Ada Okafor, the harbour master.\n`
        : `Paragraph ${at + 100} goes on about ropes and tar. ${'The gulls cried over the water all day. '.repeat(4)}\n`,
    ),
    '## What comes next',
    '',
    '“Nobody asked the fishers,” said Ben Lowe. “Nobody ever does.”',
    '',
    '- Nets are to be counted by Friday.',
  ].join('\n'),
};

export const SHORT: FileInput = {
  name: 'market.md',
  content: [
    ...header('The market is sold', 'market'),
    'The market hall was sold on Tuesday.',
    '',
    '“The stalls were our whole life,” said Moira Tennant, a baker.',
    '',
    '“The harbour paid for the market once,” said Ada Okafor, the harbour master.',
    '',
    'Carl Lowe said the price was fair.',
  ].join('\n'),
};

/** The custom_id of the menu with this placeholder, and its values by label. */
export function menuOf(
  message: Message,
  placeholder: string,
): { readonly customId: string; readonly labels: readonly string[]; value(label: string): string } {
  const found = selectsOf(message).find((select) => select['placeholder'] === placeholder);
  if (found === undefined) throw new Error(`no menu “${placeholder}”`);
  const options = found['options'] as readonly { label: string; value: string }[];
  return {
    customId: String(found['custom_id']),
    labels: options.map(({ label }) => label),
    value(label) {
      const option = options.find((one) => one.label.startsWith(label));
      if (option === undefined)
        throw new Error(`no option “${label}”: ${options.map((one) => one.label).join('; ')}`);
      return option.value;
    },
  };
}
