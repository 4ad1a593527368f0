// A channel in which a discussion is held, one in which its moderators decide, and a line for each thing somebody does.
import { databaseDiscussions } from '../../../src/store/database-discussions.ts';
import type { Database } from '../../../src/store/database.ts';
import { DEFAULT_SETTINGS, type ServerSettings } from '../../../src/settings/settings.ts';
import type { BotOptions } from '../../../src/discord/bot.ts';
import { buttonsOf, selectsOf, textOf } from '../double/read-message.ts';
import type { Call } from '../double/call.ts';
import { asData, asList, asText } from '../double/data.ts';
import type { Channel, Member, Message } from '../double/world.ts';
import { running, type Running } from '../running.ts';

const ARTICLE = 'harbour';

export type HallOptions = {
  readonly database: Database;
  readonly now?: () => number;
  readonly settings?: Partial<ServerSettings>;
  readonly bot?: Partial<BotOptions>;
  /** The server's language. */
  readonly locale?: string;
};

function fixed(settings: Partial<ServerSettings>): BotOptions['settings'] {
  const never = () => Promise.reject(new Error('this test changes no settings'));
  return {
    read: async () => ({ version: 0, settings: { ...DEFAULT_SETTINGS, visibility: 'public', ...settings } }),
    change: never,
    undo: never,
    history: async () => [],
    changesBy: async () => 0,
    forgetPerson: async () => {},
  };
}

export type Hall = Running & ReturnType<typeof doing>;

export async function hallOn({
  database,
  now,
  settings = {},
  bot,
  locale = 'en-US',
}: HallOptions): Promise<Hall> {
  const run = await running({
    locale,
    ...(now !== undefined && { now, double: { now } }),
    bot: { discussions: databaseDiscussions(database), settings: fixed(settings), ...bot },
  });
  return { ...run, ...doing(run) };
}

function doing({ discord, guild, channel }: Running) {
  const mo = discord.owner(guild);
  const room = discord.addChannel(guild, {
    name: 'moderators',
    overwrites: [
      { of: 'everyone', deny: ['ViewChannel'] },
      { of: 'bot', allow: ['ViewChannel'] },
    ],
  });
  const said = async (call: Promise<Call>): Promise<string> => textOf(await (await call).reply());
  const shown = (where: Channel, has: RegExp | string): Promise<Message> =>
    discord.until(`a message with ${String(has)} in #${where.name}`, () =>
      discord
        .messagesIn(where)
        .findLast((message) =>
          typeof has === 'string' ? textOf(message).includes(has) : has.test(textOf(message)),
        ),
    );
  const card = (): Promise<Message> =>
    discord.until('the card', () =>
      discord
        .messagesIn(channel)
        .findLast((message) => buttonsOf(message).some(({ label }) => label === 'Ask')),
    );
  return {
    mo,
    room,
    card,
    shown,
    run: (name: string, values: Parameters<typeof discord.slash>[3] = {}, who = mo, where = channel) =>
      said(discord.slash(who, where, `discussion ${name}`, values)),
    /** Opens a discussion of the harbour, with the moderators' room. */
    async begin(values: Parameters<typeof discord.slash>[3] = {}): Promise<Message> {
      await said(discord.slash(mo, channel, 'discussion open', { article: ARTICLE, ...values }));
      await said(discord.slash(mo, channel, 'discussion moderators', { channel: room }));
      return card();
    },
    /** Asks with the card's button; gives what the asker is told, which may change. */
    async ask(who: Member, question: string, named = false): Promise<Message> {
      const opened = await discord.press(who, await card(), { label: 'Ask' });
      const sent = await discord.submitModal(opened, { question, named });
      return sent.followup();
    },
    press: async (who: Member, message: Message, label: string): Promise<Call> =>
      discord.press(who, message, { label }),
    /** Fills in the form that a button opens; gives what its sender is told. */
    async reason(who: Member, message: Message, label: string, reason: string): Promise<Call> {
      return discord.submitModal(await discord.press(who, message, { label }), { reason });
    },
    /** Chooses in the menu with this placeholder. */
    async choose(who: Member, message: Message, placeholder: string, ...labels: string[]): Promise<Call> {
      const menu = selectsOf(message).find((each) => each['placeholder'] === placeholder);
      const options = asList(menu?.['options']).map(asData);
      const values = labels.map((label) =>
        asText(options.find((option) => asText(option['label']).startsWith(label))?.['value']),
      );
      return discord.select(who, message, asText(menu?.['custom_id']), values);
    },
    /** The moderators' message about a question, once it says so. */
    question: (number: number, has = ''): Promise<Message> =>
      discord.until(`question ${number} with “${has}”`, () =>
        discord.messagesIn(room).findLast((message) => {
          const text = textOf(message);
          return text.includes(`Question ${number} ·`) && text.includes(has);
        }),
      ),
    /** Public answers, in the order in which they stand there. */
    answers: (): string[] =>
      discord
        .messagesIn(channel)
        .map(textOf)
        .flatMap((text) => /^### (Question \d+)\n/.exec(text)?.[1] ?? []),
    eventually: <Value>(what: string, look: () => Value | undefined | false) =>
      discord.until(what, () => look() || undefined, 8_000),
  };
}
