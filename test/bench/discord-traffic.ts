// A busy minute: people ask, press, page and type in many servers at once, and nobody waits for anybody else. What came
// of it is read from the double's own records.
import { isStopWord, tokenize } from '../../src/text/tokens.ts';
import type { Call } from '../discord/double/call.ts';
import { asData } from '../discord/double/data.ts';
import type { DiscordDouble } from '../discord/double/discord-double.ts';
import { buttonsOf } from '../discord/double/read-message.ts';
import type { Channel, Member } from '../discord/double/world.ts';
import { brokenPromises } from '../discord/promises/requests.ts';
import type { Server } from './discord-town.ts';
import { type Waits, waitsOf } from './measure.ts';
import { below, pick, type Random, seeded } from './random.ts';

export type Traffic = {
  readonly perSecond: number;
  readonly seconds: number;
  readonly seed: number;
};

export type TrafficFigures = {
  readonly kinds: readonly {
    readonly kind: Kind;
    /** To Discord's being told that an answer comes; null for a mention, which is not. */
    readonly acknowledged: Waits | null;
    readonly answered: Waits;
  }[];
  readonly acknowledged: Waits;
  readonly answered: Waits;
  /** The same of what came after the first seconds, in which every library is read for the first time. */
  readonly settled: Waits;
  /** Requests that count towards Discord's limit, in the busiest second; it lets a bot make 50. */
  readonly busiestSecond: number;
  /** What Discord would have refused, and what the bot promises and did not keep. */
  readonly broken: readonly string[];
};

/** How often people do what, in a hundred. */
const SHARES = {
  ask: 40,
  mention: 15,
  button: 20,
  'look-up': 10,
  completion: 10,
  management: 5,
} as const;

type Kind = keyof typeof SHARES;

const KINDS = Object.keys(SHARES) as Kind[];
const BUTTONS = ['m2', 'c2', 'w1', 'u1', 'd1', 's1'];
const OPENINGS = ['What did they say about', 'When did the', 'How many', 'Why was the', 'Who said'];
const GLOBAL_LIMIT = 50;
/** How long everything is cold. */
const START_MS = 5_000;
const LAST_ANSWER_MS = 10_000;
const FOLLOWS_MS = 300;
/** By then every interaction that was not answered is overdue. */
const OVERDUE_MS = 16 * 60_000;

type Done = { readonly kind: Kind; readonly call: Call };
type Sent = { readonly id: string; readonly at: number };

/** `beside` is what else goes on meanwhile: time is put forward once it is over, too. */
export async function drive(
  discord: DiscordDouble,
  town: readonly Server[],
  { perSecond, seconds, seed }: Traffic,
  beside: Promise<unknown> = Promise.resolve(),
): Promise<TrafficFigures> {
  const random = seeded(seed);
  const from = {
    requests: discord.requests.length,
    violations: discord.violations.length,
    pings: discord.pings.length,
  };
  const calls: Done[] = [];
  const mentions: Sent[] = [];
  const completions: Promise<number | null>[] = [];
  // Discord's own limit on writing in a channel.
  discord.limit('POST /channels/:channel/messages', { limit: 5, windowMs: 5_000 });
  const started = performance.now();
  let due = 0;
  for (let at = 0; at < perSecond * seconds; at++) {
    // People come as they like: the waits between them are exponential.
    due += (-Math.log(1 - random()) * 1_000) / perSecond;
    const wait = started + due - performance.now();
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    const server = pick(random, town);
    const who = {
      discord,
      random,
      server,
      member: pick(random, server.members),
      channel: pick(random, server.channels),
    };
    const kind = kindOf(random);
    if (kind === 'mention') mentions.push(await mention(who));
    else if (kind === 'completion') completions.push(complete(who));
    else {
      const call = await (kind === 'button' ? pressSomething(who, calls) : command(kind, who));
      calls.push({ kind, call });
    }
  }
  const waits = await Promise.all(completions);
  const all = [...calls.map(({ call }) => call.interaction.token), ...mentions.map(({ id }) => id)];
  const isDone = (): true | undefined => {
    const answers = answersIn(discord, from.requests);
    return all.every((key) => answers.has(key)) || undefined;
  };
  // Who was never answered is told of in the figures.
  await discord.until('the last answer', isDone, LAST_ANSWER_MS).catch(() => {});
  await beside;
  // What follows an answer, such as a word to whoever pressed, is on its way.
  await new Promise((resolve) => setTimeout(resolve, FOLLOWS_MS));
  return figuresOf(discord, from, calls, mentions, waits);
}

/** What was there before, as counts. */
type From = { readonly requests: number; readonly violations: number; readonly pings: number };

type Who = {
  readonly discord: DiscordDouble;
  readonly random: Random;
  readonly server: Server;
  readonly member: Member;
  readonly channel: Channel;
};

function kindOf(random: Random): Kind {
  let at = below(random, 100);
  return KINDS.find((kind) => (at -= SHARES[kind]) < 0) ?? 'ask';
}

function question({ random, server }: Who): string {
  const words = tokenize(pick(random, server.sentences)).filter(({ text }) => !isStopWord(text));
  const some = words.slice(0, 2 + below(random, 4)).map(({ text }) => text);
  return `${pick(random, OPENINGS)} ${some.join(' ')}?`.slice(0, 400);
}

async function mention(who: Who): Promise<Sent> {
  const { discord, member, channel } = who;
  const { id } = await discord.memberSends(member, channel, `<@bot> ${question(who)}`);
  return { id, at: discord.now() };
}

/** How long it took; null where nothing came. */
async function complete(who: Who): Promise<number | null> {
  const { discord, random, server, member, channel } = who;
  const isSpeaker = random() < 0.5;
  const whole = isSpeaker ? pick(random, server.speakers) : 'Notice';
  const typed = whole.slice(0, below(random, whole.length + 1));
  const since = performance.now();
  const choices = await discord
    .autocomplete(member, channel, 'ask', isSpeaker ? 'speaker' : 'article', typed)
    .catch(() => null);
  return choices === null ? null : performance.now() - since;
}

function command(kind: Kind, who: Who): Promise<Call> {
  const { discord, random, server, member, channel } = who;
  const say = (name: string, values = {}): Promise<Call> => discord.slash(member, channel, name, values);
  if (kind === 'management')
    return discord.slash(server.owner, channel, random() < 0.5 ? 'settings' : 'library list');
  if (kind === 'ask') return say('ask', { question: question(who), private: random() < 0.5 });
  const article = pick(random, server.slugs);
  const chance = random();
  if (chance < 0.3) return say('said', { speaker: pick(random, server.speakers) });
  if (chance < 0.5) return say('speakers');
  return say('article read', { article });
}

/** A button that somebody sees under one of the last answers; a question where there is none. */
function pressSomething(who: Who, calls: readonly Done[]): Promise<Call> {
  const { discord, random, server } = who;
  for (let tries = 0; tries < 20; tries++) {
    const { call } = calls[Math.max(0, calls.length - 1 - below(random, 200))] ?? {};
    const message = call?.interaction.answered === true ? call.interaction.original : undefined;
    if (call === undefined || message === undefined || message.deleted) continue;
    const buttons = buttonsOf(message).filter(({ customId, disabled }) => isPressed(customId) && !disabled);
    if (buttons.length === 0) continue;
    const { customId = '' } = pick(random, buttons);
    const there = call.channel.guild === server.guild ? who.member : call.member;
    const presser = message.ephemeralFor === undefined ? there : call.member;
    return discord.press(presser, message, customId);
  }
  return command('ask', who);
}

function isPressed(customId: string | undefined): boolean {
  const [name = ''] = customId?.split(':') ?? [];
  return BUTTONS.includes(name) || name === 'read' || name === 'said' || name === 'speakers';
}

const CALLBACK = '/interactions/:interaction/:token/callback';
const WEBHOOK = '/webhooks/:application/:token';
const MESSAGES = '/channels/:channel/messages';

/** When what was answered, by the call's token or the id of the message replied to. */
function answersIn({ requests }: DiscordDouble, from: number): Map<string, number> {
  const answers = new Map<string, number>();
  for (const { route, path, body, at, status } of requests.slice(from)) {
    if (status === undefined || status >= 300) continue;
    const { type, message_reference: reference } = asData(body);
    // Of the answers to a call, these say only that one comes; choices are counted where they are asked for.
    const isWhole = route === CALLBACK && type !== 5 && type !== 6 && type !== 8;
    if (isWhole || route?.startsWith(WEBHOOK) === true) answers.set(path.split('/')[3] ?? '', at);
    if (route === MESSAGES) answers.set(String(asData(reference)['message_id']), at);
  }
  return answers;
}

function figuresOf(
  discord: DiscordDouble,
  from: From,
  calls: readonly Done[],
  mentions: readonly Sent[],
  completions: readonly (number | null)[],
): TrafficFigures {
  const answers = answersIn(discord, from.requests);
  const never: string[] = [];
  const settled: number[] = [];
  const start = discord.requests[from.requests]?.at ?? 0;
  const waited = (key: string, since: number, kind: Kind): number[] => {
    const at = answers.get(key);
    if (at === undefined) never.push(`never answered: ${kind}`);
    if (at === undefined) return [];
    if (since > start + START_MS) settled.push(at - since);
    return [at - since];
  };
  const completed = completions.flatMap((ms) => ms ?? []);
  for (const ms of completions) if (ms === null) never.push('never answered: completion');
  const kinds = KINDS.map((kind) => {
    if (kind === 'completion') return { kind, acks: completed, waits: completed };
    if (kind === 'mention')
      return { kind, acks: null, waits: mentions.flatMap(({ id, at }) => waited(id, at, kind)) };
    const own = calls.filter((each) => each.kind === kind).map(({ call }) => call);
    return {
      kind,
      acks: own.flatMap(({ ackMs }) => ackMs ?? []),
      waits: own.flatMap(({ interaction }) => waited(interaction.token, interaction.createdAt, kind)),
    };
  });
  discord.advance(OVERDUE_MS);
  return {
    kinds: kinds.map(({ kind, acks, waits }) => ({
      kind,
      acknowledged: acks === null ? null : waitsOf(acks),
      answered: waitsOf(waits),
    })),
    acknowledged: waitsOf(kinds.flatMap(({ acks }) => acks ?? [])),
    answered: waitsOf(kinds.flatMap(({ waits }) => waits)),
    settled: waitsOf(settled),
    busiestSecond: busiestSecond(discord, from.requests),
    broken: [...never, ...brokenIn(discord, from)],
  };
}

function brokenIn(discord: DiscordDouble, from: From): string[] {
  const tooSoon = discord.requests.slice(from.requests).filter(({ status }) => status === 429);
  return [
    ...discord.violations.slice(from.violations).map(({ kind, detail }) => `${kind}: ${detail}`),
    ...discord.pings.slice(from.pings).map(({ kind, id }) => `pinged: ${kind} ${id}`),
    ...tooSoon.map(({ method, route }) => `too soon: ${method} ${String(route)}`),
    ...brokenPromises(discord),
    ...(busiestSecond(discord, from.requests) > GLOBAL_LIMIT
      ? ['more requests in a second than Discord takes']
      : []),
  ];
}

function busiestSecond({ requests }: DiscordDouble, from: number): number {
  const counted = requests
    .slice(from)
    .filter(({ route }) => route !== CALLBACK && route?.startsWith(WEBHOOK) !== true)
    .map(({ at }) => at);
  let [most, first] = [0, 0];
  for (const [last, at] of counted.entries()) {
    while ((counted[first] ?? at) <= at - 1_000) first += 1;
    most = Math.max(most, last - first + 1);
  }
  return most;
}
