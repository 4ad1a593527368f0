// Everybody asks at once: how soon each asker is told, and whether every question is there, once and in order.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PERMISSION_REASONS } from '../../src/discord/permissions.ts';
import type { Mode } from '../../src/discussion/discussion.ts';
import { databaseDiscussions } from '../../src/store/database-discussions.ts';
import { type DatabaseAddress, openDatabase } from '../../src/store/database.ts';
import type { Call } from '../discord/double/call.ts';
import type { DiscordDouble } from '../discord/double/discord-double.ts';
import { startDouble } from '../discord/double/double.ts';
import { buttonsOf, textOf } from '../discord/double/read-message.ts';
import type { Channel, Member, Message } from '../discord/double/world.ts';
import { drained } from '../discord/discussion/whole-check.ts';
import { wholeQuestions } from '../discord/discussion/whole-questions.ts';
import { inWords, startProgram } from '../discord/program.ts';
import { type Waits, waitsOf } from './measure.ts';
import { seeded } from './random.ts';

export type RushPlan = {
  readonly database: DatabaseAddress;
  readonly mode: Exclude<Mode, 'one-by-one'>;
  readonly members: number;
  readonly seconds: number;
};

export type RushFigures = {
  readonly kind: DatabaseAddress['kind'];
  readonly mode: RushPlan['mode'];
  /** To Discord's being told that an answer comes, or to the form. */
  readonly acknowledged: Waits;
  /** From the sent question to its number. */
  readonly confirmed: Waits;
  /** From the first question to the last public answer. */
  readonly allAnsweredMs: number;
  readonly broken: readonly string[];
};

const WAIT_MS = 30_000;
/** Ten times as fast as Discord lets a bot write in a channel, so that the answers do not take eight minutes. */
const WRITING = { limit: 5, windowMs: 500 };

/** Of what is asked, the share that the article must answer for the figures to mean something. */
const LEAST_ANSWERED = 0.9;

type Asked = { readonly text: string; readonly said: string; readonly ms: number };

export async function rush(plan: RushPlan): Promise<RushFigures> {
  const { database, mode, members, seconds } = plan;
  const folder = mkdtempSync(join(tmpdir(), 'whosaid-rush-'));
  const discord = await startDouble();
  try {
    const rights = Object.keys(PERMISSION_REASONS) as (keyof typeof PERMISSION_REASONS)[];
    const guild = discord.addGuild({ bot: rights });
    const [channel, room] = ['news', 'moderators'].map((name) => discord.addChannel(guild, { name }));
    if (channel === undefined || room === undefined) throw new Error('no channels');
    for (const each of [channel, room]) discord.limit(`POST /channels/${each.id}/messages`, WRITING);
    const people = Array.from({ length: members }, () => discord.addMember(guild));
    const program = await startProgram({ discord, database, folder });
    try {
      const owner = discord.owner(guild);
      const say = async (name: string, values: Parameters<DiscordDouble['slash']>[3] = {}): Promise<void> =>
        void (await (await discord.slash(owner, channel, `discussion ${name}`, values)).reply());
      await say('open', { article: 'labour-leadership-rally', answers: mode });
      await say('moderators', { channel: room });
      const card = await discord.until('the card', () => withButton(discord, channel, 'Ask')[0], WAIT_MS);
      const random = seeded(1);
      const questions = wholeQuestions(members);
      const calls: Call[] = [];
      const begun = performance.now();
      const asking = people.map(async (who, at) => {
        await new Promise((resolve) => setTimeout(resolve, random() * seconds * 1_000));
        const text = questions[at] ?? '';
        const asked =
          at % 4 === 0
            ? askByCommand(discord, who, channel, text, calls)
            : askByForm(discord, who, card, text, calls);
        // Who is not answered is told of among what was broken.
        return asked.catch((): Asked => ({ text, said: '', ms: Number.POSITIVE_INFINITY }));
      });
      const deciding = mode === 'after-approval' ? approveAll(discord, owner, room, members) : null;
      const asked = await Promise.all(asking);
      await deciding?.catch(() => {});
      await drained(database);
      const allAnsweredMs = performance.now() - begun;
      const complaints = (await program.stop()).map(inWords);
      return {
        kind: database.kind,
        mode,
        acknowledged: waitsOf(calls.flatMap(({ ackMs }) => ackMs ?? [])),
        confirmed: waitsOf(asked.map(({ ms }) => ms)),
        allAnsweredMs,
        broken: [...(await brokenIn(discord, channel, database, asked)), ...complaints],
      };
    } finally {
      await program.kill();
    }
  } finally {
    await discord.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function askByCommand(
  discord: DiscordDouble,
  who: Member,
  channel: Channel,
  question: string,
  calls: Call[],
): Promise<Asked> {
  const since = performance.now();
  const call = await discord.slash(who, channel, 'ask', { question });
  calls.push(call);
  const said = textOf(await call.reply(WAIT_MS));
  return { text: question, said, ms: performance.now() - since };
}

async function askByForm(
  discord: DiscordDouble,
  who: Member,
  card: Message,
  question: string,
  calls: Call[],
): Promise<Asked> {
  const opened = await discord.press(who, card, { label: 'Ask' });
  calls.push(opened);
  await opened.modal(WAIT_MS);
  const since = performance.now();
  const sent = await discord.submitModal(opened, { question, named: false });
  calls.push(sent);
  const said = textOf(await sent.followup(0, WAIT_MS));
  return { text: question, said, ms: performance.now() - since };
}

/** A moderator approves whatever is shown, as it comes. */
async function approveAll(discord: DiscordDouble, who: Member, room: Channel, count: number): Promise<void> {
  const seen = new Set<Message>();
  while (seen.size < count) {
    const message = await discord.until(
      'a question to decide',
      () => withButton(discord, room, 'Approve').find((each) => !seen.has(each)),
      WAIT_MS,
    );
    seen.add(message);
    await (await discord.press(who, message, { label: 'Approve' })).reply(WAIT_MS);
  }
}

function withButton(discord: DiscordDouble, channel: Channel, wanted: string): Message[] {
  return discord
    .messagesIn(channel)
    .filter((message) => buttonsOf(message).some(({ label }) => label === wanted));
}

function answersIn(discord: DiscordDouble, channel: Channel): number[] {
  return discord
    .messagesIn(channel)
    .flatMap((message) => /^### Question (\d+)\n/.exec(textOf(message))?.[1] ?? [])
    .map(Number);
}

async function brokenIn(
  discord: DiscordDouble,
  channel: Channel,
  address: DatabaseAddress,
  asked: readonly Asked[],
): Promise<string[]> {
  const database = await openDatabase(address);
  try {
    const store = databaseDiscussions(database);
    const id = (await store.inChannel(channel.id)) ?? '';
    const questions = (await store.load(id))?.discussion.questions ?? [];
    const record = await store.record(id, 0, 10 * asked.length + 100);
    const numbers = asked.map(({ said }) => Number(/[Qq]uestion (\d+)/.exec(said)?.[1]));
    // Where moderators approve, that is the order; otherwise that in which the questions were kept. What the article does
    // not answer waits for a moderator.
    const approvals = record.filter(({ kind }) => kind === 'approve').map(({ question }) => question);
    const order =
      approvals.length > 0
        ? approvals
        : questions.filter(({ state }) => state === 'answered').map(({ number }) => number);
    const answers = answersIn(discord, channel);
    return [
      ...asked.flatMap(({ text }, at) =>
        questions.find(({ number }) => number === numbers[at])?.text === text
          ? []
          : [Number.isNaN(numbers[at]) ? `never answered: ${text}` : `confirmed and lost: ${text}`],
      ),
      ...(new Set(numbers).size === asked.length ? [] : ['a number was given twice']),
      ...(questions.length === asked.length ? [] : [`${questions.length} questions are kept`]),
      ...(answers.length > asked.length * LEAST_ANSWERED ? [] : [`${answers.length} answers`]),
      ...(answers.join() === order.join() ? [] : ['the answers are not in order']),
      ...discord.violations.map(({ kind, detail }) => `${kind}: ${detail}`),
      ...discord.pings.map(({ kind, id: pinged }) => `pinged: ${kind} ${pinged}`),
    ];
  } finally {
    await database.close();
  }
}
