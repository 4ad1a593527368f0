// Discussions of one process put together: what commands use, the work that follows, and the cards that talk buries.
import type { Client } from 'discord.js';
import { createDiscussions } from '../../discussion/discussions.ts';
import type { DiscussionStore } from '../../discussion/discussion-store.ts';
import type { SettingsStore } from '../../settings/settings-store.ts';
import type { Log } from '../log.ts';
import type { Metrics } from '../metrics.ts';
import type { Servers } from '../servers.ts';
import { shareOf } from '../shards.ts';
import type { Core } from '../services.ts';
import type { Work } from '../work.ts';
import { createCards } from './cards.ts';
import type { Desk } from './desk.ts';
import { createJobs } from './jobs.ts';
import { createLines } from './lines.ts';
import { createPosting } from './posting.ts';
import { createQuestionVectors } from './question-vectors.ts';
import { createRunner, type Runner } from './runner.ts';
import { createTold } from './told.ts';

type Options = {
  readonly client: Client;
  readonly store: DiscussionStore;
  readonly core: Core;
  readonly servers: Servers;
  readonly settings: SettingsStore;
  readonly work: Work;
  readonly metrics: Metrics;
  readonly log: Log;
  readonly now: () => number;
};

export type Discussing = Pick<Runner, 'start' | 'stop' | 'wake'> & {
  readonly desk: Desk;
  /** Somebody wrote in a channel. */
  noticed(channel: string, message: string): void;
};

/** Discussions whose channels are watched from the start. */
const WATCHED = 2_000;

export function prepareDiscussions(options: Options): Discussing {
  const { client, store, core, servers, settings, work, metrics, log, now } = options;
  const posting = createPosting(client.rest, () => client.user?.id ?? '');
  const cards = createCards(posting, now);
  const told = createTold(now);
  const vectors = createQuestionVectors(core.encodeQuestion);
  const discussions = createDiscussions({ store, now, onWork: () => runner.wake() });
  const jobs = createJobs({
    discussions,
    posting,
    cards,
    told,
    vectors,
    servers,
    settings,
    at: (place) => core.at(place),
    log,
    now,
  });
  const runner = createRunner({ store, share: () => shareOf(client), run: jobs.run, metrics, log, now });
  return {
    desk: {
      ...discussions,
      async create(discussion, by) {
        cards.watch(discussion);
        await discussions.create(discussion, by);
      },
      inChannel: (channel) => store.inChannel(channel),
      list: (place, limit) => store.list(place, limit),
      record: (id, after, limit) => store.record(id, after, limit),
      latest: (id, kind) => store.latest(id, kind),
      remove: (id) => store.remove(id),
      forgetPerson: (person) => store.forgetPerson(person),
      questionsOf: (person) => store.questionsOf(person),
      told,
      vectors,
      forget() {
        discussions.forget();
        vectors.forget();
      },
      openThread: posting.openThread,
      alone: createLines(),
    },
    start() {
      runner.start();
      work.track(
        store.live(shareOf(client), WATCHED).then(
          (live) => live.forEach(cards.watch),
          (error: unknown) => log.warn({ error }, 'the open discussions could not be looked up'),
        ),
      );
    },
    stop: runner.stop,
    wake: runner.wake,
    noticed(channel, message) {
      const look = async (): Promise<void> => {
        const buried = await cards.buriedBy(channel, message);
        if (buried !== null && !work.stopping) await jobs.showCard(buried, message);
      };
      work.track(look().catch((error: unknown) => log.warn({ error }, 'a card could not be posted anew')));
    },
  };
}
