// Everything that can be done to the bot, a row each: how it is done rightly, by whom, and who else may. A command, a
// button, a menu or a form without a row here fails the walk.
import { DISCUSSION_ROWS } from './discussion-rows.ts';
import type { Call } from '../double/call.ts';
import { buttonsOf, selectsOf } from '../double/read-message.ts';
import type { OptionValues } from '../double/command-options.ts';
import type { Message } from '../double/world.ts';
import { deskOf, PIER } from '../shelf.ts';
import { replied, type Stage } from './stage.ts';

/** Who may do it: anybody, the server's moderators or administrators, or who has asked. */
export type Right = 'anybody' | 'moderators' | 'administrators' | 'asker';

/** `ways` are what is given with it: one for each way it goes. */
export type CommandRow = { readonly right: Right; readonly ways: readonly OptionValues[] };

/** By what people type after the slash; a command on a message by its name. */
export const COMMAND_ROWS: Readonly<Record<string, CommandRow>> = {
  ask: { right: 'anybody', ways: [{ question: 'who said the harbour needs a plan?', article: 'row' }] },
  'Answer this': { right: 'anybody', ways: [{}] },
  check: {
    right: 'anybody',
    ways: [{ quote: 'The harbour needs plan 100 at once', speaker: 'harbour master', article: 'row' }],
  },
  'Check quotes': { right: 'anybody', ways: [{}] },
  said: { right: 'anybody', ways: [{ speaker: 'harbour master', about: 'plan', article: 'row' }] },
  speakers: { right: 'anybody', ways: [{ article: 'row' }, {}] },
  'article list': { right: 'anybody', ways: [{}] },
  'article show': { right: 'anybody', ways: [{ article: 'row' }] },
  'article read': { right: 'anybody', ways: [{ article: 'row', paragraph: 20 }] },
  help: { right: 'anybody', ways: [{}] },
  'library add': { right: 'moderators', ways: [{ file: PIER }, {}, { address: 'https://example.org/news' }] },
  'library list': { right: 'moderators', ways: [{}] },
  'library show': { right: 'moderators', ways: [{ article: 'row' }] },
  'library edit': {
    right: 'moderators',
    ways: [{ article: 'row', address: 'https://example.org/new' }, { article: 'row' }],
  },
  'library remove': { right: 'moderators', ways: [{ article: 'row' }] },
  'library default': { right: 'moderators', ways: [{ article: 'row' }, {}] },
  'privacy show': { right: 'anybody', ways: [{}] },
  'privacy delete': { right: 'anybody', ways: [{}] },
  settings: { right: 'administrators', ways: [{}, { article: 'row' }] },
  // In a thread, so that questions in the channel are not for the discussion.
  'discussion open': { right: 'moderators', ways: [{ article: 'row', in: 'thread', until: '2h' }] },
  ...Object.fromEntries(
    [
      'pause',
      'resume',
      'close',
      'reopen',
      'queue',
      'rules',
      'next',
      'summary',
      'record',
      'moderators',
      'delete',
    ].map((name) => [`discussion ${name}`, { right: 'moderators', ways: [{}] } as const]),
  ),
  'discussion block': { right: 'moderators', ways: [{ word: 'turnip' }, {}] },
  'discussion unblock': { right: 'moderators', ways: [{ word: 'turnip' }] },
};

/** A button, a menu or a form as the bot itself has written it. */
export type Found = {
  readonly customId: string;
  /** What is chosen, where it is a menu. */
  readonly values?: readonly string[];
  /** What is typed, where it is a form. */
  readonly fields?: Readonly<Record<string, string>>;
  /** Whether the message it is on is for one person alone. */
  readonly isPrivate: boolean;
};

export type ActionRow = {
  readonly right: Right;
  /** True where it is the owner's, though anybody may do the like. */
  readonly isOwners?: true;
  /** True where it is about what somebody holds, whatever becomes of the library. */
  readonly holds?: true;
  /** True where it is about the person who does it, wherever that is. */
  readonly isPersonal?: true;
  find(on: Stage): Promise<Found>;
};

const QUESTION = 'who said the harbour needs a plan?';
const FACTS = { title: 'Another title', author: '', publisher: '', date: '', names: '' };

/** By its name in the custom_id. */
export const ACTION_ROWS: Readonly<Record<string, ActionRow>> = {
  c2: { right: 'anybody', find: async (on) => foundOn(await answer(on), 'c2') },
  w1: { right: 'anybody', find: async (on) => foundOn(await pressed(on, await answer(on), 'c2'), 'w1') },
  k1: { right: 'anybody', find: async (on) => foundOn(await answer(on), 'k1') },
  o1: { right: 'anybody', find: async (on) => foundOn(await checked(on), 'o1') },
  l1: {
    right: 'anybody',
    find: async (on) => foundOn(await pressed(on, await privateAnswer(on), 'k1'), 'l1'),
  },
  q2: {
    right: 'anybody',
    find: async (on) => foundOn(await pressed(on, await privateAnswer(on), 'k1'), 'q2'),
  },
  m2: { right: 'anybody', find: async (on) => foundOn(await answer(on), 'm2') },
  b1: {
    right: 'anybody',
    find: async (on) => foundOn(await pressed(on, await privateAnswer(on), 'm2'), 'b1'),
  },
  s1: { right: 'anybody', find: async (on) => foundOn(await privateAnswer(on), 's1') },
  u1: { right: 'anybody', find: async (on) => foundOn(await answer(on), 'u1') },
  d1: { right: 'anybody', find: async (on) => foundOn(await answer(on), 'd1') },
  r1: { right: 'asker', holds: true, find: async (on) => foundOn(await answer(on), 'r1') },
  h1: {
    right: 'anybody',
    isOwners: true,
    holds: true,
    find: async (on) => foundOn(await checked(on), 'h1'),
  },
  v1: {
    right: 'anybody',
    isOwners: true,
    holds: true,
    find: async (on) => foundOn(await checkedMessage(on), 'v1'),
  },
  said: {
    right: 'anybody',
    find: async (on) => foundOn(await says(on, 'said', { speaker: 'Ada Quillby' }), 'said'),
  },
  who: {
    right: 'anybody',
    find: async (on) => foundOn(await says(on, 'said', { speaker: 'Nobody Known' }), 'who'),
  },
  speakers: {
    right: 'anybody',
    find: async (on) => foundOn(await says(on, 'article show', { article: 'row' }), 'speakers'),
  },
  help: { right: 'anybody', find: async (on) => foundOn(await says(on, 'help'), 'help') },
  articles: {
    right: 'anybody',
    find: async (on) => foundOn(await says(on, 'article show', { article: 'row' }), 'articles'),
  },
  article: { right: 'anybody', find: async (on) => foundOn(await says(on, 'article list'), 'article') },
  read: {
    right: 'anybody',
    find: async (on) => foundOn(await says(on, 'article read', { article: 'row' }), 'read'),
  },
  add: {
    right: 'moderators',
    holds: true,
    find: async (on) =>
      formOf(await call(on, 'library add'), { title: 'Pasted', text: 'Some text. “So,” said Al.' }),
  },
  keep: { right: 'moderators', holds: true, find: async (on) => foundOn(await draft(on), 'keep') },
  change: { right: 'moderators', holds: true, find: async (on) => foundOn(await draft(on), 'change') },
  changed: {
    right: 'moderators',
    holds: true,
    find: async (on) => formOf(await press(on, await draft(on), 'change'), FACTS),
  },
  draft: { right: 'moderators', holds: true, find: async (on) => foundOn(await wrongForm(on), 'draft') },
  discard: { right: 'moderators', holds: true, find: async (on) => foundOn(await draft(on), 'discard') },
  page: { right: 'moderators', find: async (on) => foundOn(await manages(on, 'library list'), 'page') },
  edit: { right: 'moderators', find: async (on) => foundOn(await shownArticle(on), 'edit') },
  edited: {
    right: 'moderators',
    find: async (on) => formOf(await press(on, await shownArticle(on), 'edit'), FACTS),
  },
  remove: { right: 'moderators', find: async (on) => foundOn(await shownArticle(on), 'remove') },
  removed: {
    right: 'moderators',
    find: async (on) => foundOn(await manages(on, 'library remove', { article: await spare(on) }), 'removed'),
  },
  undo: {
    right: 'moderators',
    holds: true,
    async find(on) {
      const asked = await manages(on, 'library remove', { article: await spare(on, -1) });
      return foundOn(await pressed(on, asked, 'removed'), 'undo');
    },
  },
  again: {
    right: 'anybody',
    isOwners: true,
    holds: true,
    find: async (on) => foundOn(await wrongForm(on), 'again'),
  },
  cancel: {
    right: 'anybody',
    isOwners: true,
    find: async (on) => foundOn(await manages(on, 'library remove', { article: 'row' }), 'cancel'),
  },
  setpage: { right: 'administrators', find: async (on) => foundOn(await manages(on, 'settings'), 'setpage') },
  set: { right: 'administrators', find: async (on) => foundOn(await manages(on, 'settings'), 'set') },
  setclean: {
    right: 'administrators',
    async find(on) {
      const [{ discord, guild }, page] = [on, await manages(on, 'settings')];
      const gone = discord.addRole(guild, { name: 'gone' });
      const asking = await pressed(on, page, 'setpage');
      const menu = selectsOf(asking).find((one) => String(one['custom_id']).startsWith('set:askRoles:'));
      const chosen = await discord.select(on.owner, asking, String(menu?.['custom_id']), [gone]);
      await chosen.reply();
      discord.deleteRole(guild, gone);
      return foundOn(await pressed(on, await manages(on, 'settings'), 'setpage'), 'setclean');
    },
  },
  unset: {
    right: 'administrators',
    async find(on) {
      const page = await manages(on, 'settings');
      return foundOn(await pressed(on, page, 'set'), 'unset');
    },
  },
  sethistory: {
    right: 'administrators',
    async find(on) {
      const page = await manages(on, 'settings');
      return foundOn(await pressed(on, page, 'set'), 'sethistory');
    },
  },
  setwaits: {
    right: 'administrators',
    find: async (on) => foundOn(await manages(on, 'settings'), 'setwaits'),
  },
  waits: {
    right: 'administrators',
    find: async (on) =>
      formOf(await press(on, await manages(on, 'settings'), 'setwaits'), { member: '0', channel: '0' }),
  },
  forget: {
    right: 'anybody',
    isPersonal: true,
    find: async (on) => foundOn(await says(on, 'privacy delete'), 'forget'),
  },
  ...DISCUSSION_ROWS,
};

function answer(on: Stage): Promise<Message> {
  return replied(on, on.ada, on.channel, `<@bot> ${QUESTION}`);
}

const CLAIM = 'The harbour needs plan 100 at once';

function checked(on: Stage): Promise<Message> {
  return says(on, 'check', { quote: CLAIM, private: true });
}

async function checkedMessage({ discord, ada, channel }: Stage): Promise<Message> {
  const target = await discord.memberSends(ada, channel, `“${CLAIM}” or “${CLAIM}, and more of all that is”`);
  return (await discord.messageCommand(ada, target, 'Check quotes')).reply();
}

function privateAnswer(on: Stage): Promise<Message> {
  return says(on, 'ask', { question: QUESTION, private: true });
}

/** What Ada, who has no rights, is answered. */
function says({ discord, ada, channel }: Stage, name: string, values: OptionValues = {}): Promise<Message> {
  return deskOf(discord, ada, channel).slash(name, values);
}

/** What the owner is answered. */
function manages(
  { discord, owner, channel }: Stage,
  name: string,
  values: OptionValues = {},
): Promise<Message> {
  return deskOf(discord, owner, channel).slash(name, values);
}

function call({ discord, owner, channel }: Stage, name: string): Promise<Call> {
  return discord.slash(owner, channel, name);
}

/** A draft like no other: of the same text there can be one article only. */
function draft(on: Stage): Promise<Message> {
  const content = `The pier of ${on.discord.requests.length} stays shut. “So it is,” said Al Quillson.`;
  return manages(on, 'library add', { file: { name: 'pier.txt', content } });
}

function shownArticle(on: Stage): Promise<Message> {
  return manages(on, 'library show', { article: 'row' });
}

async function wrongForm(on: Stage): Promise<Message> {
  const opened = await press(on, await draft(on), 'change');
  const sent = await on.discord.submitModal(opened, { date: 'no date', names: 'no names' });
  return sent.reply();
}

/** An article that nothing else here is about. */
async function spare({ shelf, place }: Stage, at = 0): Promise<string> {
  const notes = (await shelf.store.list(place)).filter(({ slug }) => slug.startsWith('note-'));
  const found = notes.at(at);
  if (found === undefined) throw new Error('no article is left to remove');
  return found.slug;
}

function press({ discord, owner }: Stage, message: Message, name: string): Promise<Call> {
  const { customId } = foundOn(message, name);
  const { ephemeralFor } = message;
  const who = [owner, ...(owner.guild?.members.values() ?? [])].find(({ user }) => user.id === ephemeralFor);
  return discord.press(who ?? owner, message, customId);
}

async function pressed(on: Stage, message: Message, name: string): Promise<Message> {
  return (await press(on, message, name)).reply();
}

/** The first button or menu of an action on a message; of a menu, its last choice. */
function foundOn(message: Message, name: string): Found {
  const isOf = (id: unknown): id is string => typeof id === 'string' && id.startsWith(`${name}:`);
  const isPrivate = message.ephemeralFor !== undefined;
  const button = buttonsOf(message).find(({ customId, disabled }) => isOf(customId) && !disabled);
  if (button?.customId !== undefined) return { customId: button.customId, isPrivate };
  const menu = selectsOf(message).find((one) => isOf(one['custom_id']));
  const options = (menu?.['options'] ?? []) as readonly { value: string }[];
  const value = options.at(-1)?.value;
  if (menu === undefined || value === undefined)
    throw new Error(`nothing of ${name} on ${JSON.stringify(message.components)}`);
  return { customId: String(menu['custom_id']), values: [value], isPrivate };
}

async function formOf(opened: Call, fields: Readonly<Record<string, string>>): Promise<Found> {
  const { customId } = await opened.modal();
  return { customId, fields, isPrivate: true };
}
