// A gateway that closes at random moments while people ask: whether each is answered once that Discord has told the bot of.
import { pick, seeded } from '../bench/random.ts';
import type { Call } from './double/call.ts';
import type { DiscordDouble } from './double/discord-double.ts';
import type { Channel, Member, Message } from './double/world.ts';
import { BREAKS, CLOSES } from './faults.ts';
import { brokenPromises } from './promises/requests.ts';

export type Closings = {
  readonly discord: DiscordDouble;
  readonly channel: Channel;
  readonly people: readonly Member[];
  readonly question: string;
  readonly events: number;
  readonly seed: number;
  /** Events after which a session ends for good. */
  readonly endsEvery: number;
};

export type Closed = {
  /** What was not answered once; empty where all is well. */
  readonly faults: readonly string[];
  readonly closings: number;
  /** Of them, those just after the client had come back, while it read what it had missed. */
  readonly again: number;
  readonly asked: number;
};

const WAIT_MS = 60_000;
/** Of all events, the share that somebody asks by a mention and by a command, and after which the gateway closes. */
const MENTIONS = 0.3;
const COMMANDS = 0.3;
const CLOSINGS = 0.05;
/** Of all returns, the share after which the gateway closes at once. */
const AGAIN = 0.3;
/** Between two events at most; half of it on average. */
const PAUSE_MS = 20;

export async function closeAtRandom(options: Closings): Promise<Closed> {
  const { discord, channel, people, question, events, seed, endsEvery } = options;
  const random = seeded(seed);
  const mentions: string[] = [];
  const calls: Call[] = [];
  let [seen, closings, again] = [0, 0, 0];
  const repliesTo = new Map<string, number>();
  const count = (messages: readonly Message[]): void => {
    for (const { replyTo } of messages.slice(seen))
      if (replyTo !== undefined) repliesTo.set(replyTo, (repliesTo.get(replyTo) ?? 0) + 1);
    seen = messages.length;
  };
  const answered = async (): Promise<void> => {
    await discord
      .until(
        'every answer',
        () => {
          count(discord.messagesIn(channel));
          const isDone =
            mentions.every((id) => repliesTo.has(id)) &&
            calls.every(({ interaction }) => interaction.answered);
          return isDone || undefined;
        },
        WAIT_MS,
      )
      .catch(() => {});
  };
  const isBack = (): true | undefined => discord.connections === 1 || undefined;
  let breaking = Promise.resolve();
  const breakOnceBack = async (resumes: number, breakIt: (typeof BREAKS)[number]): Promise<void> => {
    await discord.until('a resume', () => discord.resumes.length > resumes || undefined, WAIT_MS);
    breakIt(discord);
    again += 1;
  };
  const mention = async (who: Member): Promise<void> =>
    void mentions.push((await discord.memberSends(who, channel, `<@bot> ${question}`)).id);

  for (let event = 1; event <= events; event++) {
    const who = pick(random, people);
    const dice = random();
    if (dice < MENTIONS) await mention(who);
    else if (dice < MENTIONS + COMMANDS) calls.push(await discord.slash(who, channel, 'ask', { question }));
    else await discord.memberSends(who, channel, 'Nice weather.');
    if (random() < CLOSINGS && discord.connections === 1) {
      closings += 1;
      const resumes = discord.resumes.length;
      pick(random, CLOSES)(discord);
      if (random() < AGAIN) breaking = breakOnceBack(resumes, pick(random, BREAKS));
    }
    if (event % endsEvery === 0) {
      // What is sent into a session that ends for good is lost, so nothing is under way then.
      await breaking;
      await answered();
      await discord.until('it is back', isBack, WAIT_MS);
      const sessions = discord.identifies.length;
      if (random() < 0.5) discord.invalidateSession(false);
      else discord.closeGateway(4_009);
      closings += 1;
      await discord.until('a new session', () => discord.identifies.length > sessions || undefined, WAIT_MS);
      await discord.until('it is back', isBack, WAIT_MS);
      // Until the bot has heard of its session it can resume none.
      await mention(who);
      await answered();
    }
    await new Promise((resolve) => setTimeout(resolve, random() * PAUSE_MS));
  }
  await breaking;
  await answered();
  // A second answer would come now.
  await new Promise((resolve) => setTimeout(resolve, 200));
  count(discord.messagesIn(channel));
  const faults = [
    ...mentions.flatMap((id) =>
      repliesTo.get(id) === 1 ? [] : [`a mention was answered ${repliesTo.get(id) ?? 0} times`],
    ),
    ...calls.flatMap(({ interaction }) => (interaction.answered ? [] : ['a call was not answered'])),
    ...brokenPromises(discord),
    // Discord may replay what was heard already: such a call finds itself acknowledged.
    ...discord.violations
      .filter(({ code }) => code !== 40_060)
      .map(({ kind, detail }) => `${kind}: ${detail}`),
  ];
  return { faults, closings, again, asked: mentions.length + calls.length };
}
