// Two servers with articles of their own, and the people who try everything in them: rightly, wrongly, and too late.
import { english } from '../../../src/discord/language/english.ts';
import type { Core } from '../../../src/discord/services.ts';
import { type Place, serverPlace } from '../../../src/library/article-store.ts';
import type { Database } from '../../../src/store/database.ts';
import { newArticle } from '../../store/articles.ts';
import type { Call } from '../double/call.ts';
import { Component } from '../double/constants.ts';
import type { Data } from '../double/data.ts';
import type { Channel, Guild, Member, Message } from '../double/world.ts';
import { running, type Running } from '../running.ts';
import { deskOf, type Shelf, shelfOn } from '../shelf.ts';

/** Stands in the first server's articles and nowhere else. */
export const SECRET = /quill/i;

const HARBOUR = Array.from({ length: 40 }, (_, at) =>
  at % 3 === 0
    ? `“The harbour needs plan ${at + 100} at once, ${'and more of all that is '.repeat(8)}dear,” said Ada Quillby, the harbour master.`
    : `Paragraph ${at + 100} on the harbour of Quillhaven. ${'The gulls of Quillhaven cried all day. '.repeat(4)}`,
).join('\n\n');

const RESIDENT = '“The harbour can wait,” one Quillhaven resident said. Ben Quillfeather, a baker, said no.';

/** What is the first server's, what another's. */
const FIRST = [
  { slug: 'row', title: 'The Quillhaven row', body: HARBOUR },
  { slug: 'wait', title: 'Quillhaven waits', body: RESIDENT },
  ...Array.from({ length: 10 }, (_, at) => ({
    slug: `note-${at}`,
    title: `Quill note ${at}`,
    body: `“Quill note ${at} is short,” said Ben Quillfeather, the baker of note ${at}.`,
  })),
];
export const OTHER = {
  slug: 'mill',
  title: 'The mill',
  body: 'The mill at Wold stood still.\n\n“The harbour took our wood,” said Hamish Orr, the miller.',
};

type Held = {
  /** Settles as soon as somebody waits. */
  readonly reached: Promise<void>;
  release(): void;
};

export type Stage = Running & {
  readonly shelf: Shelf;
  readonly place: Place;
  readonly owner: Member;
  /** Another server, where the first one's owner is in charge too. */
  readonly other: { readonly guild: Guild; readonly channel: Channel; readonly owner: Member };
  readonly direct: Channel;
  /** Holds up whoever reads the libraries, or the settings, next, until it is released. */
  hold(what: 'library' | 'settings'): Held;
  /** All that is kept of both servers, to compare: a line each. */
  kept(): Promise<string>;
  /** Lines of the log that end a call, so far. */
  ended(): number;
  /** Answers that Discord was sent, so far: to calls, and to messages. */
  answers(): number;
  /** Messages that forgers use again, by channel and person. */
  readonly carriers: Map<string, Message>;
};

const ENDS = [
  'answered',
  'failed',
  'not allowed to answer there',
  'the interaction was gone or already answered',
];

export async function staged(database: Database): Promise<Stage> {
  const shelf = shelfOn(database);
  const gates: Partial<Record<'library' | 'settings', { enter: () => void; open: Promise<void> }>> = {};
  const through = async (what: 'library' | 'settings'): Promise<void> => {
    const gate = gates[what];
    delete gates[what];
    gate?.enter();
    await gate?.open;
  };
  const gated = <Kept extends object>(kept: Kept, what: 'library' | 'settings'): Kept =>
    new Proxy(kept, {
      get: (target, name) => {
        const member: unknown = Reflect.get(target, name);
        if (typeof member !== 'function') return member;
        return async (...given: unknown[]): Promise<unknown> => {
          await through(what);
          return Reflect.apply(member, target, given) as unknown;
        };
      },
    });
  const core: Core = {
    at: async (place) => {
      await through('library');
      return shelf.core.at(place);
    },
    shelves: gated(shelf.core.shelves, 'library'),
    votes: gated(shelf.core.votes, 'library'),
  };
  const settings = {
    ...gated(shelf.settings, 'library'),
    read: gated(shelf.settings, 'settings').read,
  };
  // What follows from what is done in discussions is tried elsewhere; here it would come between.
  const discussions = { ...shelf.discussions, claimJobs: async () => [], nextDue: async () => null };
  const run = await running({ bot: { core, settings, places: shelf.places, discussions } });
  const { discord, guild, log } = run;
  const place = serverPlace(guild.id);
  const owner = discord.owner(guild);
  const otherGuild = discord.addGuild({ bot: ['ViewChannel', 'SendMessages', 'ReadMessageHistory'] });
  const inCharge = discord.addRole(otherGuild, { permissions: ['ManageMessages', 'ManageGuild'] });
  const there = discord.joins(owner, otherGuild);
  discord.setRoles(there, [inCharge]);
  const otherPlace = serverPlace(otherGuild.id);
  for (const [at, article] of FIRST.entries())
    await shelf.store.add(
      place,
      newArticle(article.slug, { ...article, publisher: 'Quill', addedAt: at }),
      ROOMY,
    );
  await shelf.store.add(otherPlace, newArticle(OTHER.slug, OTHER), ROOMY);
  return {
    ...run,
    shelf,
    place,
    owner,
    other: { guild: otherGuild, channel: discord.addChannel(otherGuild, { name: 'there' }), owner: there },
    direct: discord.directMessages(owner),
    hold(what) {
      const [reached, open] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
      gates[what] = { enter: reached.resolve, open: open.promise };
      return {
        reached: reached.promise,
        release() {
          delete gates[what];
          open.resolve();
        },
      };
    },
    async kept() {
      const of = async (where: Place, id: string): Promise<unknown> => [
        await shelf.store.list(where),
        await shelf.store.settings(where),
        await shelf.settings.read(id),
      ];
      return `${JSON.stringify(await of(place, guild.id))}\n${JSON.stringify(await of(otherPlace, otherGuild.id))}`;
    },
    ended: counter(log, ({ msg }) => ENDS.includes(String(msg))),
    answers: counter(
      discord.requests,
      ({ method, route }) => method === 'POST' && (route === CALLBACK || route === MESSAGES),
    ),
    carriers: new Map(),
  };
}

const CALLBACK = '/interactions/:interaction/:token/callback';
const MESSAGES = '/channels/:channel/messages';

/** Counts in a list that grows, looking at each of it once. */
function counter<Each>(list: readonly Each[], counts: (each: Each) => boolean): () => number {
  let [at, count] = [0, 0];
  return () => {
    for (const each of list.slice(at)) count += counts(each) ? 1 : 0;
    at = list.length;
    return count;
  };
}

export const ROOMY = { articles: 50, length: 100_000 };

/** Waits until so many calls more than `before` have ended, one way or another. */
export async function ends(on: Stage, before: number, calls = 1): Promise<void> {
  const late = performance.now() + 10_000;
  while (on.ended() < before + calls) {
    if (performance.now() > late) throw new Error(`${before + calls - on.ended()} calls have not ended`);
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
}

/** Waits until everything asked so far has ended, which is a little after Discord has the answer. */
export async function quiet(on: Stage): Promise<void> {
  await ends(on, 0, on.answers());
}

/** What the bot replies to a message. */
export async function replied(
  on: Pick<Stage, 'discord'>,
  who: Member,
  channel: Channel,
  text: string,
): Promise<Message> {
  const { id } = await on.discord.memberSends(who, channel, text);
  return on.discord.until(`a reply to ${text}`, () =>
    on.discord.messagesIn(channel).find(({ replyTo }) => replyTo === id),
  );
}

/** Lines of the log that say more than that a call was too late. */
export function complaints({ log }: Stage, from = 0): string[] {
  return log
    .slice(from)
    .filter(({ level }) => level !== 'debug' && level !== 'info')
    .map(
      ({ level, msg, error }) => `${String(level)}: ${String(msg)} ${JSON.stringify(error)?.slice(0, 400)}`,
    );
}

/** All that the caller was shown in answer, as it went over the wire; empty where it is nothing. */
export function shownTo({ interaction }: Call): string {
  const { answered, original, followups, modal, choices, source } = interaction;
  const parts: unknown[] = [
    ...(answered && original !== undefined ? [original.components] : []),
    ...followups.map(({ components }) => components),
    ...(modal === undefined ? [] : [modal]),
    ...(choices === undefined ? [] : [choices]),
    ...(source?.deleted === true || original?.deleted === true ? ['the message is gone'] : []),
  ];
  return parts.length === 0 ? '' : JSON.stringify(parts);
}

const APOLOGIES = [english.notices.failure, english.notices.unreachable];

/** What is wrong with how a call was answered. */
export function faultsOf(call: Call): string[] {
  const shown = shownTo(call);
  return [
    ...(shown === '' ? ['nothing was answered'] : []),
    ...(APOLOGIES.some((text) => shown.includes(JSON.stringify(text).slice(1, -1)))
      ? [`an apology: ${shown}`]
      : []),
  ];
}

/** A message of the bot's on which a forger can put whatever they like; in public the same again, while it is there. */
export async function carrier(
  on: Stage,
  who: Member,
  channel: Channel,
  isPrivate: boolean,
): Promise<Message> {
  if (isPrivate) return newCarrier(on, who, channel, true);
  const key = `${channel.id}/${who.user.id}`;
  const known = on.carriers.get(key);
  const message = known === undefined || known.deleted ? await newCarrier(on, who, channel, false) : known;
  on.carriers.set(key, message);
  return message;
}

/** One that nobody has pressed. */
export async function newCarrier(
  on: Stage,
  who: Member,
  channel: Channel,
  isPrivate: boolean,
): Promise<Message> {
  const message = await (isPrivate && channel.guild !== undefined
    ? deskOf(on.discord, who, channel).slash('help')
    : replied(on, who, channel, '<@bot>'));
  await quiet(on);
  return message;
}

/** Presses a button or chooses from a menu that the message never had. */
export function forge(
  { discord }: Stage,
  who: Member,
  message: Message,
  customId: string,
  values?: readonly string[],
): Promise<Call> {
  message.components = [{ type: Component.ActionRow, id: 1, components: [componentOf(customId, values)] }];
  return values === undefined
    ? discord.press(who, message, customId)
    : discord.select(who, message, customId, values);
}

function componentOf(customId: string, values?: readonly string[]): Data {
  if (values === undefined)
    return { type: Component.Button, id: 2, style: 2, label: 'Forged', custom_id: customId };
  const options = values.map((value) => ({ label: 'Forged', value }));
  const max = Math.max(1, values.length);
  return {
    type: Component.StringSelect,
    id: 2,
    custom_id: customId,
    min_values: 0,
    max_values: max,
    options,
  };
}

/** Something opened, so that a form can be sent that was not: from a message, or from a command in a channel. */
export async function opening(on: Stage, who: Member, from: Message | Channel): Promise<Call> {
  const opened =
    'author' in from ? await forge(on, who, from, 'cancel:') : await on.discord.slash(who, from, 'help');
  await opened.reply();
  await quiet(on);
  return opened;
}

/** Sends a form that was never opened like that: whatever custom_id, fields and texts. */
export function sendForm(
  { discord }: Stage,
  opened: Call,
  customId: string,
  fields: Readonly<Record<string, string>>,
): Promise<Call> {
  opened.interaction.modal = {
    custom_id: customId,
    title: 'Forged',
    components: Object.keys(fields).map((name) => ({
      type: Component.Label,
      component: { type: Component.TextInput, custom_id: name, required: false, max_length: 4_000 },
    })),
  };
  return discord.submitModal(opened, fields);
}
