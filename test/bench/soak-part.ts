// A long time of everything: twenty thousand members of many servers ask, press, fill in forms, type, write directly,
// talk about other things and join threads. Whether memory stays flat, and how long the bot is at each of it.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { databaseArticles } from '../../src/store/database-articles.ts';
import { openDatabase } from '../../src/store/database.ts';
import type { DiscordDouble } from '../discord/double/discord-double.ts';
import { startDouble } from '../discord/double/double.ts';
import type { Channel } from '../discord/double/world.ts';
import { inWords, type MemoryUse, startProgram } from '../discord/program.ts';
import { buildTown, type Server } from './discord-town.ts';
import { drive } from './discord-traffic.ts';
import { startIdle } from './idle.ts';
import { heldBy, type Waits, waitsOf } from './measure.ts';
import { below, pick, type Random, seeded } from './random.ts';

export type SoakPlan = {
  readonly events: number;
  readonly perSecond: number;
  readonly members: number;
  /** How long people come in one go, and after how many of these memory is looked at; 10 and 6 by default. */
  readonly windowSeconds?: number;
  readonly windowsASample?: number;
  readonly note: (line: string) => void;
};

export type SoakResults = {
  readonly events: number;
  /** As many as there really were in a second. */
  readonly perSecond: number;
  readonly members: number;
  readonly servers: number;
  /**
   * How long the bot was at each call or message, by its own log, Discord's answers included; but for the time right
   * after a clean-up of memory, which only this measure does.
   */
  readonly handled: Waits;
  /** The same of calls alone: a message may have to wait for Discord's limit on writing in a channel. */
  readonly calls: Waits;
  /** How late a process that did nothing woke up meanwhile: what the machine itself adds. */
  readonly idle: Waits;
  /** After the warm-up, once unused memory was cleared away; in MB for 100,000 events. */
  readonly heapSlopeMb: number;
  readonly rssSlopeMb: number;
  /** What the process ever held, unused memory included. */
  readonly peakMb: number;
  readonly samples: readonly Sample[];
  readonly broken: readonly string[];
};

type Sample = MemoryUse & { readonly events: number };

const SERVERS = 25;
/** Of all that happens, in a hundred: what the bot is asked; the rest it only hears. */
const ASKED = 38;
const FORMS = 1;
const DIRECT = 1;
const JOINS = 5;
/** What is held for a quarter of an hour has reached its level by then; in a short run, after this share of the events. */
const WARM_UP_SECONDS = 15 * 60;
const WARM_UP = 0.6;
/** Kinds of broken promises that are shown in words. */
const TOLD = 12;
const ANSWERED_MS = 20_000;
const MARKET =
  'The market hall was sold on Tuesday.\n\n“The stalls were our whole life,” said Moira Tennant.';

export async function measureSoak({
  events,
  perSecond,
  members,
  windowSeconds = 10,
  windowsASample = 6,
  note,
}: SoakPlan): Promise<SoakResults> {
  const folder = mkdtempSync(join(tmpdir(), 'whosaid-soak-'));
  const discord = await startDouble();
  try {
    const file = join(folder, 'whosaid.db');
    const database = await openDatabase({ kind: 'sqlite', file });
    const town = await buildTown(discord, databaseArticles(database), { servers: SERVERS, members });
    await database.close();
    const threads = town.flatMap(({ channels, owner }) =>
      channels.map((channel) => discord.addThread(channel, owner)),
    );
    const log = readLog();
    const program = await startProgram({
      discord,
      database: { kind: 'sqlite', file },
      folder,
      tellsMemory: true,
      onLine: log.read,
    });
    const idle = startIdle();
    try {
      const samples: Sample[] = [];
      const broken: string[] = [];
      const started = performance.now();
      const warmAt = Math.min(WARM_UP_SECONDS * perSecond, events * WARM_UP);
      let done = 0;
      for (let window = 0; done < events; window += 1) {
        log.isCounting = done >= warmAt && window % windowsASample !== 0;
        const random = seeded(window + 1);
        const asked = Math.round((perSecond * ASKED) / 100);
        const murmured = murmur(discord, town, threads, {
          perSecond: perSecond - asked,
          seconds: windowSeconds,
          random,
        });
        const traffic = { perSecond: asked, seconds: windowSeconds, seed: window + 1 };
        const [figures, heard] = await Promise.all([drive(discord, town, traffic, murmured), murmured]);
        done += asked * windowSeconds + heard.count;
        broken.push(...figures.broken, ...heard.broken);
        // Nobody looks back further than this.
        discord.forget(discord.now() - 60_000);
        // Queues are swept once a minute, so the same moment of it is compared.
        if ((window + 1) % windowsASample !== 0) continue;
        const sample = { events: done, ...(await program.memory()) };
        samples.push(sample);
        note(
          `${done.toLocaleString('en')} events, heap ${sample.heapMb.toFixed(1)} MB, process ${sample.rssMb.toFixed(0)} MB`,
        );
      }
      const seconds = (performance.now() - started) / 1_000;
      const { peakMb } = heldBy(program.child.pid);
      broken.push(...(await program.stop()).map(inWords));
      for (const [what, count] of Object.entries(Object.groupBy(broken, (line) => line.slice(0, 200))).slice(
        0,
        TOLD,
      ))
        note(`${count?.length} times: ${what}`);
      const warm = samples.filter((sample) => sample.events >= warmAt);
      return {
        events: done,
        perSecond: done / seconds,
        members,
        servers: SERVERS,
        handled: waitsOf([...log.calls, ...log.messages]),
        calls: waitsOf(log.calls),
        idle: await idle.late(),
        heapSlopeMb: slope(warm.map(({ events: at, heapMb }) => [at, heapMb])) * 100_000,
        rssSlopeMb: slope(warm.map(({ events: at, rssMb }) => [at, rssMb])) * 100_000,
        peakMb,
        samples,
        broken,
      };
    } finally {
      idle.kill();
      await program.kill();
    }
  } finally {
    await discord.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What the bot hears of beside what it is asked; how much it was, and what was broken. */
async function murmur(
  discord: DiscordDouble,
  town: readonly Server[],
  threads: readonly Channel[],
  { perSecond, seconds, random }: { perSecond: number; seconds: number; random: Random },
): Promise<{ count: number; broken: string[] }> {
  const count = perSecond * seconds;
  const forms: Promise<string[]>[] = [];
  const started = performance.now();
  for (let at = 0; at < count; at++) {
    const wait = started + (at * 1_000) / perSecond - performance.now();
    if (wait > 1) await new Promise((resolve) => setTimeout(resolve, wait));
    const server = pick(random, town);
    const member = pick(random, server.members);
    const dice = below(random, 100 - ASKED);
    if (dice < FORMS)
      forms.push(
        fillIn(discord, server).then(
          () => [],
          () => ['never answered: form'],
        ),
      );
    else if (dice < FORMS + DIRECT)
      await discord.memberSends(
        member,
        discord.directMessages(member),
        `What about ${pick(random, server.speakers)}?`,
      );
    else if (dice < FORMS + DIRECT + JOINS) {
      const thread = pick(random, threads);
      const id = thread.guild?.id ?? '';
      const joined = {
        id: thread.id,
        user_id: member.user.id,
        join_timestamp: new Date().toISOString(),
        flags: 0,
      };
      discord.dispatch(
        'THREAD_MEMBERS_UPDATE',
        { id: thread.id, guild_id: id, member_count: at, added_members: [joined] },
        id,
      );
    } else await discord.memberSends(member, pick(random, server.channels), pick(random, server.sentences));
  }
  return { count, broken: (await Promise.all(forms)).flat() };
}

/** Pastes an article into a form, and thinks better of it. */
async function fillIn(discord: DiscordDouble, { owner, channels }: Server): Promise<void> {
  const [channel] = channels;
  if (channel === undefined) return;
  const opened = await discord.slash(owner, channel, 'library add', {});
  await (await discord.submitModal(opened, { title: 'The market', text: MARKET })).reply(ANSWERED_MS);
}

type Reading = {
  readonly read: (line: string) => void;
  /** In milliseconds. */
  readonly calls: number[];
  readonly messages: number[];
  isCounting: boolean;
};

function readLog(): Reading {
  const reading: Reading = {
    calls: [],
    messages: [],
    isCounting: false,
    read(line) {
      if (!reading.isCounting || !line.includes('"msg":"answered"')) return;
      const { command, ms } = JSON.parse(line) as { readonly command: string; readonly ms: number };
      (command === 'question' ? reading.messages : reading.calls).push(ms);
    },
  };
  return reading;
}

/** Of the straight line through the points that is nearest to them by least squares. */
function slope(points: readonly (readonly [x: number, y: number])[]): number {
  const mean = (at: 0 | 1): number => points.reduce((sum, point) => sum + point[at], 0) / points.length;
  const [x, y] = [mean(0), mean(1)];
  const along = points.reduce((sum, point) => sum + (point[0] - x) * (point[1] - y), 0);
  const across = points.reduce((sum, point) => sum + (point[0] - x) ** 2, 0);
  return across === 0 ? 0 : along / across;
}
