// One reply of each command and of the buttons under an answer, as the bot gives it.
import type { OptionValues } from '../discord/double/command-options.ts';
import type { Member, Message } from '../discord/double/world.ts';
import { buttonsOf } from '../discord/double/read-message.ts';
import { MARKET } from './articles.ts';
import { type Screen, screenOf } from './screen.ts';
import type { Stage } from './stage.ts';

type Scene = {
  /** Of the picture and of the payload, as files. */
  readonly name: string;
  /** What the picture shows, for those who cannot see it. */
  readonly shows: string;
  play(acts: Acts): Promise<Act>;
};

type Act = { readonly message: Message; readonly who: Member; readonly did: string };

export type Played = Pick<Scene, 'name' | 'shows'> & {
  readonly screen: Screen;
  /** Files that came with the reply, by name. */
  readonly bytes: ReadonlyMap<string, Uint8Array>;
};

const ASKED = 'Who said nobody asked the people beside the wall?';

export const SCENES: readonly Scene[] = [
  {
    name: 'ask',
    shows: 'An answer: the speaker’s name, her words as the article has them, and where they stand',
    play: ({ slash }) => slash('ask', { question: ASKED, private: false }),
  },
  {
    name: 'nothing-found',
    shows: 'Nothing found: which name is in no article, who is quoted, and what can be asked about',
    play: ({ slash }) => slash('ask', { question: 'What did Dora Finch say about the swimming pool?' }),
  },
  {
    name: 'context',
    shows: 'The paragraphs around a passage',
    play: async ({ slash, press }) => press(await slash('ask', { question: ASKED }), 'Context'),
  },
  {
    name: 'why',
    shows: 'Why a passage is somebody’s: the rule in plain words, and the words it rests on',
    play: async ({ slash, press }) =>
      press(await press(await slash('ask', { question: ASKED }), 'Context'), 'Why'),
  },
  {
    name: 'card',
    shows: 'A card: the quotation as a picture, with buttons to change its look and to share it',
    play: async ({ slash, press }) => press(await slash('ask', { question: ASKED }), 'Card'),
  },
  {
    name: 'answer-this',
    shows: 'The answer to a message of somebody else, for whoever asked for it',
    play: ({ onMessage }) => onMessage('Does anybody know what the wall would cost?', 'Answer this'),
  },
  {
    name: 'check',
    shows:
      'A quotation that was altered: what is left out struck through, what is put in in bold, and where it stands',
    play: ({ slash }) =>
      slash('check', {
        quote: 'Nobody asked the rich people who live beside the wall',
        speaker: 'Ada Okafor',
      }),
  },
  {
    name: 'check-quotes',
    shows: 'The quotations of a message, each with its verdict, and a menu to look at one',
    play: ({ onMessage }) =>
      onMessage(
        'Piers Lanyon said: “A wall without a plan is a sandcastle.” And “One more winter and I am gone,” said Ada Okafor.',
        'Check quotes',
      ),
  },
  {
    name: 'said',
    shows: 'All that one person says, in the articles’ order',
    play: ({ slash }) => slash('said', { speaker: 'Okafor' }),
  },
  {
    name: 'speakers',
    shows: 'Who is quoted, how often and where',
    play: ({ slash }) => slash('speakers'),
  },
  {
    name: 'article-show',
    shows: 'An article in short: where it is from, how it begins, who is quoted most',
    play: ({ slash }) => slash('article show', { article: 'storm wall' }),
  },
  {
    name: 'article-read',
    shows: 'An article’s text by numbered paragraphs',
    play: ({ slash }) => slash('article read', { article: 'storm wall' }),
  },
  {
    name: 'help',
    shows: 'The first page of the tour: how to ask, and what can be asked about',
    play: ({ slash }) => slash('help'),
  },
  {
    name: 'library-add',
    shows: 'A draft of an article, with what was understood of it, before it is kept',
    play: ({ manage }) => manage('library add', { file: MARKET }),
  },
  {
    name: 'library-list',
    shows: 'All articles of a server, with who added them and when',
    play: ({ manage }) => manage('library list'),
  },
  {
    name: 'settings',
    shows: 'How the bot answers in a server, on three pages',
    play: ({ manage }) => manage('settings'),
  },
  {
    name: 'privacy',
    shows: 'What the bot holds about whoever asks',
    play: ({ manage }) => manage('privacy show'),
  },
  // Last, since questions in the channel are for the discussion from then on.
  {
    name: 'discussion',
    shows: 'The card of a discussion: the article, whether it is open, how to ask, how many have asked',
    play: async ({ manage, posted }) => posted(await manage('discussion open', { article: 'ferry' }), 'Ask'),
  },
  {
    name: 'discussion-queue',
    shows: 'The questions that wait for a moderator, and a menu to open one of them',
    play: async ({ slash, manage }) => {
      await slash('ask', { question: 'Who said that no operator can sail an empty ferry?' });
      return manage('discussion queue');
    },
  },
  {
    name: 'discussion-rules',
    shows:
      'The rules of a discussion in words, what was just changed of them, and a button to take that back',
    play: async ({ manage }) => manage('discussion rules', { cooldown: 90 }),
  },
];

type Acts = {
  slash(name: string, options?: OptionValues): Promise<Act>;
  manage(name: string, options?: OptionValues): Promise<Act>;
  /** The first button whose label begins so, under what the act before came to. */
  press(before: Act, label: string): Promise<Act>;
  /** What the act before had posted in the channel: the message with a button of that label. */
  posted(before: Act, label: string): Promise<Act>;
  /** Somebody else writes the text, and the member calls the command on it. */
  onMessage(text: string, command: string): Promise<Act>;
};

function actsOn({ discord, channel, member, moderator }: Stage): Acts {
  const call = async (who: Member, name: string, options: OptionValues = {}): Promise<Act> => ({
    message: await (await discord.slash(who, channel, name, options)).reply(),
    who,
    did: [`used /${name}`, ...Object.entries(options).map(optionText)].join(' '),
  });
  return {
    slash: (name, options) => call(member, name, options),
    manage: (name, options) => call(moderator, name, options),
    async press({ message, who }, beginning) {
      const label = buttonsOf(message).find((button) => button.label.startsWith(beginning))?.label;
      if (label === undefined) throw new Error(`no button “${beginning}”`);
      const reply = await (await discord.press(who, message, { label })).reply();
      return { message: reply, who, did: `pressed ${label}` };
    },
    async posted({ who, did }, label) {
      const message = await discord.until(`a message with the button ${label}`, () =>
        discord
          .messagesIn(channel)
          .findLast((each) => buttonsOf(each).some((button) => button.label === label)),
      );
      return { message, who, did };
    },
    async onMessage(text, command) {
      const message = await discord.memberSends(moderator, channel, text);
      const call = await discord.messageCommand(member, message, command);
      return { message: await call.reply(), who: member, did: `used ${command} on “${text}”` };
    },
  };
}

function optionText([name, value]: [string, OptionValues[string]]): string {
  return `${name}: ${typeof value === 'object' && 'name' in value ? String(value.name) : String(value)}`;
}

/** Every scene, one after another. */
export async function playAll(stage: Stage): Promise<Played[]> {
  const acts = actsOn(stage);
  const played: Played[] = [];
  for (const { name, shows, play } of SCENES) {
    const { message, who, did } = await play(acts);
    const deed = { who: stage.names.get(who.user.id) ?? '', did };
    const bytes = new Map(message.attachments.map((file) => [file.filename, file.bytes]));
    played.push({ name, shows, screen: screenOf(message, deed, stage.names), bytes });
  }
  return played;
}
