// A whole discussion at the program itself: members ask in every way there is, two moderators decide at once, and the
// process is killed in the middle. What people did and were told is written down, for `whole-check.ts` to judge.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { QuestionState } from '../../../src/discussion/discussion.ts';
import { databaseSettings } from '../../../src/store/database-settings.ts';
import { type DatabaseAddress, openDatabase } from '../../../src/store/database.ts';
import { below, pick, type Random, seeded } from '../../bench/random.ts';
import { percentile } from '../../bench/measure.ts';
import type { Call } from '../double/call.ts';
import { asList, asText } from '../double/data.ts';
import type { DiscordDouble } from '../double/discord-double.ts';
import { startDouble } from '../double/double.ts';
import { buttonsOf, selectsOf, textOf } from '../double/read-message.ts';
import type { Channel, Guild, Member, Message } from '../double/world.ts';
import { PERMISSION_REASONS } from '../../../src/discord/permissions.ts';
import { inWords, type Program, startProgram } from '../program.ts';
import { drained, faultsIn } from './whole-check.ts';
import { wholeQuestions } from './whole-questions.ts';

export type WholePlan = {
  readonly database: DatabaseAddress;
  readonly seed: number;
  /**
   * Whether the process is to die now, asked after everything that happens; the number of earlier deaths comes with what
   * has been done so far.
   */
  readonly dies: (progress: Progress, random: Random) => boolean;
};

export type Progress = {
  readonly deaths: number;
  /** Questions whose askers were told that they are there. */
  readonly asked: number;
  /** Approvals whose moderators saw them done. */
  readonly approved: number;
  /** Public answers. */
  readonly posted: number;
  readonly requests: number;
};

export type WholeOutcome = {
  /** What is not as it was promised; empty where all is well. */
  readonly faults: readonly string[];
  readonly deaths: number;
  readonly questions: number;
  readonly answers: number;
  /** The longest an interaction waited to be acknowledged. */
  readonly slowestMs: number;
};

/** What became of something that somebody did: told that it was done, or why not, or nothing since the process died. */
type Settled = 'done' | 'refused' | 'lost';

type Asked = {
  readonly text: string;
  readonly asker: string;
  readonly settled: Settled;
  readonly number: number | null;
};

export type Decided = {
  readonly kind: 'approve' | 'reject' | 'merge' | 'hold' | 'release' | 'pin' | 'move' | 'reconsider';
  readonly question: number;
  readonly by: string;
  readonly settled: Settled;
  /** How many passages were chosen; null where it was not chosen among them. */
  readonly passages: number | null;
};

/** All that is known from outside. */
export type Told = {
  readonly discord: DiscordDouble;
  readonly guild: Guild;
  readonly channel: Channel;
  readonly room: Channel;
  readonly role: string;
  readonly moderators: readonly Member[];
  readonly asked: Asked[];
  readonly decided: Decided[];
  /** What answers were taken back and put back, in order. */
  readonly changed: { question: number; by: string; kind: 'retract' | 'restore' }[];
  /** Interactions that a dead process left. */
  readonly lost: Set<Call['interaction']>;
  readonly calls: Call[];
};

const MEMBERS = 15;
const QUESTIONS = 40;
/** Left for after the end. */
const LEFT = 3;
const WAIT_MS = 60_000;
const RELEASE = 'Back to the queue';
const ARTICLE = 'labour-leadership-rally';

/** Once, when some were told that they asked, some that they approved, and not all of that is public. */
export function inTheMiddle({ deaths, asked, approved, posted }: Progress): boolean {
  return deaths === 0 && asked >= 20 && approved >= 5 && approved - posted >= 2;
}

/** At random moments, so many times at most: some requests apart, so that something happens in between. */
export function atRandom(most: number): WholePlan['dies'] {
  let last = 30;
  return ({ deaths, asked, requests }, random) => {
    const isTime = deaths < most && asked > 0 && requests > last + 60 && random() < 0.02;
    if (isTime) last = requests;
    return isTime;
  };
}

export async function holdWhole(plan: WholePlan): Promise<WholeOutcome> {
  const folder = mkdtempSync(join(tmpdir(), 'whosaid-whole-'));
  const discord = await startDouble();
  let program: Program | null = null;
  try {
    const random = seeded(plan.seed);
    const told = await furnish(discord, plan.database);
    const start = async (): Promise<Program> =>
      (program = await startProgram({ discord, database: plan.database, folder }));
    const life = lifeOf(told, plan, random, start);
    await life.begin();
    await hold(told, life, random);
    await drained(plan.database);
    // What was done and not seen, since the process died over it, is seen now.
    for (const who of told.moderators) await decide(told, life, who, random, () => true, 0);
    await drained(plan.database);
    const files = await summaryFilesOf(told, life);
    const complaints = await life.end();
    const { faults, questions, answers } = await faultsIn(told, plan.database, files);
    return {
      faults: [...faults, ...complaints.map(inWords)],
      deaths: life.deaths(),
      questions,
      answers,
      slowestMs: percentile(
        told.calls.flatMap(({ ackMs }) => ackMs ?? []),
        1,
      ),
    };
  } finally {
    await (program as Program | null)?.kill();
    await discord.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function furnish(discord: DiscordDouble, address: DatabaseAddress): Promise<Told> {
  const rights = Object.keys(PERMISSION_REASONS) as (keyof typeof PERMISSION_REASONS)[];
  const guild = discord.addGuild({ bot: rights });
  const channel = discord.addChannel(guild, { name: 'news' });
  const role = discord.addRole(guild, {
    name: 'Moderators',
    permissions: ['ViewChannel', 'ManageMessages'],
    mentionable: true,
  });
  const room = discord.addChannel(guild, {
    name: 'moderators',
    overwrites: [
      { of: 'everyone', deny: ['ViewChannel'] },
      { of: 'bot', allow: ['ViewChannel'] },
      { of: role, allow: ['ViewChannel'] },
    ],
  });
  const moderators = ['Mo', 'Mia'].map((name) => discord.addMember(guild, { name, roles: [role] }));
  const database = await openDatabase(address);
  const signature = { id: 'role', by: guild.ownerId, at: Date.now() };
  await databaseSettings(database).change(guild.id, { moderatorRole: role.id }, 0, signature);
  await database.close();
  // Answers come slowly enough for some to be under way whenever the process dies.
  discord.limit(`POST /channels/${channel.id}/messages`, { limit: 5, windowMs: 500 });
  return {
    discord,
    guild,
    channel,
    room,
    role: role.id,
    moderators,
    asked: [],
    decided: [],
    changed: [],
    lost: new Set(),
    calls: [],
  };
}

type Life = {
  begin(): Promise<void>;
  end(): Promise<string[]>;
  deaths(): number;
  /** Settles as soon as the program runs. */
  up(): Promise<void>;
  /** Does something and waits for what comes of it; null where the process died before. */
  settle<Value>(
    what: string,
    act: () => Promise<Call | null>,
    look: (call: Call | null) => Value | undefined,
  ): Promise<Value | null>;
};

function lifeOf(told: Told, plan: WholePlan, random: Random, start: () => Promise<Program>): Life {
  const { discord, calls } = told;
  let program: Program | null = null;
  let deaths = 0;
  let running = Promise.resolve();
  let isOver = false;
  const complaints: string[] = [];

  const progress = (): Progress => ({
    deaths,
    asked: told.asked.filter(({ settled }) => settled === 'done').length,
    approved: told.decided.filter(({ kind, settled }) => kind === 'approve' && settled === 'done').length,
    posted: answersIn(told).length,
    requests: discord.requests.length,
  });
  const die = (): void => {
    const dead = program;
    if (dead === null) return;
    program = null;
    deaths += 1;
    dead.child.kill('SIGKILL');
    complaints.push(...dead.complaints());
    running = dead.kill().then(async () => {
      for (const { interaction } of calls)
        if (interaction.acknowledgedAt === undefined) told.lost.add(interaction);
      // Whoever waits for the dead process looks again.
      discord.advance(0);
      program = await start();
    });
  };
  const watch = (): Promise<unknown> =>
    discord.until(
      'the end',
      () => {
        if (!isOver && program !== null && plan.dies(progress(), random)) die();
        return isOver || undefined;
      },
      10 * 60_000,
    );

  return {
    async begin() {
      program = await start();
      void watch().catch(() => {});
    },
    async end() {
      await running;
      isOver = true;
      const last = program;
      program = null;
      return [...complaints, ...((await last?.stop()) ?? [])];
    },
    deaths: () => deaths,
    up: () => running,
    async settle(what, act, look) {
      await running;
      const before = deaths;
      const call = await act();
      if (call !== null) calls.push(call);
      const found = await discord.until(
        what,
        () => {
          const value = look(call);
          if (value !== undefined) return { value };
          return deaths > before ? { value: null } : undefined;
        },
        WAIT_MS,
      );
      if (found.value === null) await running;
      return found.value;
    },
  };
}

async function hold(told: Told, life: Life, random: Random): Promise<void> {
  const { discord, guild, channel, room } = told;
  const owner = discord.owner(guild);
  const say = async (name: string, values: Parameters<DiscordDouble['slash']>[3] = {}): Promise<string> => {
    for (;;) {
      const said = await life.settle(
        `/${name}`,
        () => discord.slash(owner, channel, `discussion ${name}`, values),
        (call) => readable(call),
      );
      if (said !== null) return textOf(said);
    }
  };
  await say('open', { article: ARTICLE });
  await say('moderators', { channel: room, ping: true });
  await discord.until('the card', () => cardIn(told), WAIT_MS);

  const questions = wholeQuestions(QUESTIONS);
  const members = Array.from({ length: MEMBERS }, (_, at) =>
    discord.addMember(guild, { name: `Reader ${at}` }),
  );
  let isAsked = false;
  const asking = Promise.all(
    members.map(async (member, at) => {
      for (let next = at; next < questions.length; next += MEMBERS) {
        await pause(random, 400);
        await ask(told, life, member, questions[next] ?? '', pick(random, ['button', 'command', 'mention']));
      }
    }),
  ).then(() => (isAsked = true));
  await Promise.all([
    asking,
    ...told.moderators.map((who) => decide(told, life, who, random, () => isAsked, LEFT)),
  ]);

  // While the last answers are still on their way, some are taken back and put back.
  const numbers = await discord.until(
    'three answers',
    () => {
      // Known to be answered by the bot itself, not only seen.
      const known = new Set(
        discord
          .messagesIn(room)
          .filter((message) => buttonsOf(message).some(({ label }) => label === 'Retract'))
          .map(questionShown),
      );
      const there = answersIn(told).filter(({ number }) => known.has(number));
      return there.length >= 3 ? there.map(({ number }) => number) : undefined;
    },
    WAIT_MS,
  );
  const [own = 0, another = 0] = numbers;
  const asker = members.find(({ user }) =>
    told.asked.some((each) => each.number === own && each.asker === user.id),
  );
  if (asker !== undefined) await takeBack(told, life, asker, own);
  await takeBack(told, life, told.moderators[0] ?? owner, another);
  await putBack(told, life, told.moderators[1] ?? owner, another);

  await say('close');
  await Promise.all(told.moderators.map((who) => decide(told, life, who, random, () => true, 0)));
}

type Way = 'button' | 'command' | 'mention';

/** Asks until the asker was told of a number. */
async function ask(told: Told, life: Life, who: Member, text: string, way: Way): Promise<void> {
  for (let tries = 0; ; tries++) {
    const said = await askOnce(told, life, who, text, tries === 0 ? way : 'button');
    const number = said === null ? null : Number(/[Qq]uestion (\d+)/.exec(said)?.[1] ?? Number.NaN);
    if (number !== null && Number.isNaN(number)) throw new Error(`a question was answered with: ${said}`);
    // A question that was kept and not confirmed is confirmed by being refused a second time.
    if (tries === 0 && said?.includes('what you ask in question') === true)
      throw new Error(`asked once, refused as asked twice: ${text}`);
    told.asked.push({ text, asker: who.user.id, settled: number === null ? 'lost' : 'done', number });
    if (number !== null) return;
  }
}

async function askOnce(told: Told, life: Life, who: Member, text: string, way: Way): Promise<string | null> {
  const { discord, channel } = told;
  if (way === 'mention') {
    let sent: Message | null = null;
    const reply = await life.settle(
      'the reply to a mention',
      async () => {
        sent = await discord.memberSends(who, channel, `<@bot> ${text}`);
        return null;
      },
      () => discord.messagesIn(channel).find(({ replyTo }) => sent !== null && replyTo === sent.id),
    );
    return reply === null ? null : textOf(reply);
  }
  if (way === 'command') {
    const reply = await life.settle(
      'the answer to /ask',
      () => discord.slash(who, channel, 'ask', { question: text }),
      readable,
    );
    return reply === null ? null : textOf(reply);
  }
  let opened: Call | null = null;
  const modal = await life.settle(
    'the form',
    async () => (opened = await discord.press(who, cardIn(told) ?? none('card'), { label: 'Ask' })),
    (call) => call?.interaction.modal,
  );
  if (modal === null || opened === null) return null;
  const form: Call = opened;
  const aside = await life.settle(
    'what the asker is told',
    () => discord.submitModal(form, { question: text, named: false }),
    (call) => call?.followups[0],
  );
  return aside === null ? null : textOf(aside);
}

/** Decides what waits, until all is asked and no more than `left` wait. */
async function decide(
  told: Told,
  life: Life,
  who: Member,
  random: Random,
  isAsked: () => boolean,
  left: number,
): Promise<void> {
  const { discord, room } = told;
  for (;;) {
    await pause(random, 60);
    // Nothing is looked at before: a message may be another once the program is back.
    await life.up();
    const shown = discord.messagesIn(room);
    const waiting = shown.filter((message) => buttonsOf(message).some(({ label }) => label === 'Approve'));
    const isAllShown = waiting.length + decidedIn(shown) >= countAsked(told);
    if (isAsked() && isAllShown && waiting.length <= left) return;
    // Both begin with the oldest, so that they often meet.
    const message = waiting[below(random, Math.min(3, waiting.length))];
    if (message === undefined || waiting.length <= left) {
      await pause(random, 100);
      continue;
    }
    const undone = shown.filter((one) => buttonsOf(one).some(({ label }) => label === 'Undo'));
    const isUndoing = undone.length > 0 && random() < 0.06;
    await decideOne(told, life, who, isUndoing ? pick(random, undone) : message, random, isUndoing);
  }
}

function decidedIn(shown: readonly Message[]): number {
  return shown.filter((message) => !buttonsOf(message).some(({ label }) => label === 'Approve')).length;
}

function countAsked({ asked }: Told): number {
  return new Set(asked.flatMap(({ number }) => number ?? [])).size;
}

async function decideOne(
  told: Told,
  life: Life,
  who: Member,
  message: Message,
  random: Random,
  isUndoing: boolean,
): Promise<void> {
  const { discord } = told;
  const question = questionShown(message);
  const note = (kind: Decided['kind'], settled: Settled, passages: number | null = null): void =>
    void told.decided.push({ kind, question, by: who.user.id, settled, passages });
  const press = (label: string) =>
    life.settle(label, () => discord.press(who, message, { label }), settledAs);
  const menu = (placeholder: string) =>
    selectsOf(message).find((each) => asText(each['placeholder']).startsWith(placeholder));
  const choose = (menuOf: ReturnType<typeof menu>, values: readonly string[]) =>
    life.settle(
      'a choice',
      () => discord.select(who, message, asText(menuOf?.['custom_id']), values),
      settledAs,
    );
  if (isUndoing) {
    if (buttonsOf(message).some(({ label }) => label === 'Undo'))
      note('reconsider', (await press('Undo')) ?? 'lost');
    return;
  }
  const isHeld = buttonsOf(message).some(({ label }) => label === RELEASE);
  const dice = random();
  const passages = menu('Approve with');
  const merge = menu('Merge');
  if (merge !== undefined && dice < 0.6) {
    note('merge', (await choose(merge, optionsOf(merge).slice(0, 1))) ?? 'lost');
  } else if (dice < 0.4 || (dice < 0.62 && passages === undefined)) {
    note('approve', (await press('Approve')) ?? 'lost');
  } else if (dice < 0.62) {
    const chosen = optionsOf(passages).slice(0, 1 + below(random, 2));
    note('approve', (await choose(passages, chosen)) ?? 'lost', chosen.length);
  } else if (dice < 0.78) {
    let opened: Call | null = null;
    const modal = await life.settle(
      'the form for a reason',
      async () => (opened = await discord.press(who, message, { label: 'Reject' })),
      (call) => call?.interaction.modal,
    );
    if (modal === null || opened === null) return;
    const form: Call = opened;
    note(
      'reject',
      (await life.settle(
        'a rejection',
        () => discord.submitModal(form, { reason: 'not this time' }),
        settledAs,
      )) ?? 'lost',
    );
  } else if (dice < 0.88) {
    const label = isHeld ? RELEASE : 'Hold';
    note(isHeld ? 'release' : 'hold', (await press(label)) ?? 'lost');
  } else if (dice < 0.94 && buttonsOf(message).some(({ label }) => label === 'Pin')) {
    note('pin', (await press('Pin')) ?? 'lost');
  } else note('move', (await press('To the front')) ?? 'lost');
}

function questionShown(message: Message): number {
  return Number(/Question (\d+) ·/.exec(textOf(message))?.[1]);
}

function optionsOf(menu: ReturnType<typeof selectsOf>[number] | undefined): string[] {
  return asList(menu?.['options']).map((option) => asText((option as Record<string, unknown>)['value']));
}

/** A decision changes the message; whoever is refused is told beside it. */
function settledAs(call: Call | null): Settled | undefined {
  if (call === null) return undefined;
  if (call.interaction.answered) return 'done';
  return call.followups.length > 0 ? 'refused' : undefined;
}

async function takeBack(told: Told, life: Life, who: Member, number: number): Promise<void> {
  const { discord } = told;
  for (;;) {
    await life.up();
    const message = answersIn(told).find((each) => each.number === number)?.message ?? none('answer');
    if (!buttonsOf(message).some(({ label }) => label === 'Retract')) break;
    let opened: Call | null = null;
    const modal = await life.settle(
      'the form to take back',
      async () => (opened = await discord.press(who, message, { label: 'Retract' })),
      (call) => call?.interaction.modal,
    );
    if (modal === null || opened === null) continue;
    const form: Call = opened;
    const said = await life.settle(
      'taken back',
      () => discord.submitModal(form, { reason: 'a mistake' }),
      (call) => call?.followups[0],
    );
    if (said !== null) break;
  }
  told.changed.push({ question: number, by: who.user.id, kind: 'retract' });
  await discord.until(
    'the answer is taken back',
    () =>
      answersIn(told).some((each) => each.number === number && textOf(each.message).includes('taken back')) ||
      undefined,
    WAIT_MS,
  );
}

async function putBack(told: Told, life: Life, who: Member, number: number): Promise<void> {
  const { discord } = told;
  for (;;) {
    await life.up();
    const message = answersIn(told).find((each) => each.number === number)?.message ?? none('answer');
    if (!buttonsOf(message).some(({ label }) => label === 'Put back')) break;
    const said = await life.settle(
      'put back',
      () => discord.press(who, message, { label: 'Put back' }),
      readable,
    );
    if (said !== null) break;
  }
  told.changed.push({ question: number, by: who.user.id, kind: 'restore' });
}

/** The files that a member gets from the summary, by name. */
async function summaryFilesOf(told: Told, life: Life): Promise<ReadonlyMap<string, string>> {
  const { discord, guild, channel } = told;
  const reader = discord.addMember(guild, { name: 'Zoe' });
  for (;;) {
    const said = await life.settle(
      'the files',
      () => {
        const summary = discord
          .messagesIn(channel)
          .find((message) => buttonsOf(message).some(({ label }) => label === 'As files'));
        return discord.press(reader, summary ?? none('summary'), { label: 'As files' });
      },
      readable,
    );
    if (said !== null)
      return new Map(
        said.attachments.map(({ filename, bytes }) => [filename, new TextDecoder().decode(bytes)]),
      );
  }
}

function readable(call: Call | null): Message | undefined {
  return call?.interaction.answered === true ? call.interaction.original : undefined;
}

export type PublicAnswer = { readonly number: number; readonly message: Message };

/** Public answers, in the order in which they stand in the channel. */
export function answersIn({ discord, channel }: Pick<Told, 'discord' | 'channel'>): PublicAnswer[] {
  return discord.messagesIn(channel).flatMap((message) => {
    const number = /^### Question (\d+)\n/.exec(textOf(message))?.[1];
    return number === undefined ? [] : [{ number: Number(number), message }];
  });
}

function cardIn({ discord, channel }: Told): Message | undefined {
  return discord
    .messagesIn(channel)
    .findLast((message) => buttonsOf(message).some(({ label }) => label === 'Ask'));
}

function pause(random: Random, ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, random() * ms));
}

function none(what: string): never {
  throw new Error(`there is no ${what}`);
}

/** The states that each kind of line in the record leads to. */
export const LEADS_TO: Readonly<Record<string, QuestionState>> = {
  approve: 'approved',
  posted: 'answered',
  reject: 'rejected',
  merge: 'merged',
  reconsider: 'pending',
  retract: 'retracted',
  restore: 'answered',
  withdraw: 'withdrawn',
};
