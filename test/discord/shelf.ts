// The bot over a real database, and what somebody does with `/library`, a line each.
import type { Article } from '../../src/article/article.ts';
import { articleFrom, plainArticle } from '../../src/article/parse-article.ts';
import type { BotOptions } from '../../src/discord/bot.ts';
import { libraryCore } from '../../src/discord/library-core.ts';
import type { ArticleStore, Limits } from '../../src/library/article-store.ts';
import { createLibraries } from '../../src/library/libraries.ts';
import { buildLibrary, type ReadLibrary } from '../../src/library/library.ts';
import { createShelves, type SourceReader } from '../../src/library/shelves.ts';
import { createSourceReader } from '../../src/library/source-reader.ts';
import { databaseArticles } from '../../src/store/database-articles.ts';
import { databaseDiscussions } from '../../src/store/database-discussions.ts';
import { databaseSettings } from '../../src/store/database-settings.ts';
import { databaseVotes } from '../../src/store/database-votes.ts';
import type { Database } from '../../src/store/database.ts';
import type { Call } from './double/call.ts';
import type { FileInput } from './double/command-options.ts';
import type { DiscordDouble } from './double/discord-double.ts';
import type { ActOptions } from './double/reach.ts';
import type { Message, Channel, Member } from './double/world.ts';

/** What everybody may ask who has nothing of their own. */
const LENT: Article = {
  ...plainArticle(
    'lighthouse',
    'The lighthouse went dark on Friday. “The lamp was never mended,” said Nell Harker.',
  ),
  title: 'The dark lighthouse',
};

export const PIER: FileInput = {
  name: 'pier.txt',
  content:
    'The pier at Tarn stays shut all winter.\n\n“There is no money for the pier,” said Ada Okafor, the harbour master.\n',
};

export const FERRY: FileInput = {
  name: 'ferry.md',
  content: [
    '---',
    'title: Ferry row divides Orrin',
    'publisher: The Kelder Courier',
    'author: Nuala Brandreth',
    'date: 2023-11-10',
    'url: https://example.org/ferry',
    'aliases:',
    '  Gareth Pollitt: [Gaz]',
    '---',
    'The ferry to Orrin may stop in winter.',
    '',
    '“No operator can sail an empty ferry,” said Gareth Pollitt.',
  ].join('\n'),
};

export const MARKET =
  'The market hall was sold on Tuesday.\n\n“The stalls were our whole life,” said Moira Tennant.';

const READER = createSourceReader({ readsWeb: false });

export type Shelf = Pick<BotOptions, 'core' | 'places' | 'settings' | 'discussions'> & {
  readonly store: ArticleStore;
};

const readHere: ReadLibrary = async (texts) => buildLibrary(texts.map(articleFrom));

/** Libraries and shelves over a database, as `main.ts` puts them together. */
export function shelfOn(
  database: Database,
  {
    limits = { articles: 20, length: 100_000 },
    reader = READER,
    readLibrary = readHere,
  }: { limits?: Limits; reader?: SourceReader; readLibrary?: ReadLibrary } = {},
): Shelf {
  const store = databaseArticles(database);
  const lent = buildLibrary([LENT]);
  const libraries = createLibraries({ store, lent, readLibrary, budgetBytes: 10_000_000 });
  return {
    store,
    places: store,
    core: libraryCore(
      libraries,
      createShelves({ store, reader, readLibrary, limits }),
      databaseVotes(database),
    ),
    settings: databaseSettings(database),
    discussions: databaseDiscussions(database),
  };
}

/** What one person does in one channel; each gives the message that answers. `how` says in which language, say. */
export function deskOf(discord: DiscordDouble, person: Member, channel: Channel, how: ActOptions = {}) {
  const answered = async (call: Promise<Call>): Promise<Message> => (await call).reply();
  const slash = (name: string, values: Parameters<DiscordDouble['slash']>[3] = {}): Promise<Message> =>
    answered(discord.slash(person, channel, name, values, how));
  const press = (message: Message, label: string): Promise<Message> =>
    answered(discord.press(person, message, { label }, how));
  return {
    slash,
    press,
    /** Opens a form with a button and sends it. */
    fill: async (message: Message, label: string, values: Parameters<DiscordDouble['submitModal']>[1]) => {
      const opened = await discord.press(person, message, { label }, how);
      return answered(discord.submitModal(opened, values, how));
    },
    /** Opens a form with a command and sends it. */
    fillIn: async (
      name: string,
      options: Parameters<DiscordDouble['slash']>[3],
      values: Parameters<DiscordDouble['submitModal']>[1],
    ) => answered(discord.submitModal(await discord.slash(person, channel, name, options, how), values, how)),
    /** Adds a file and keeps it. */
    keep: async (file: FileInput, label = 'Keep') => press(await slash('library add', { file }), label),
  };
}
