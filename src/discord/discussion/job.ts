// What every kind of a discussion's work needs to be done.
import type { Actor, Discussion, Happening } from '../../discussion/discussion.ts';
import type { Discussions } from '../../discussion/discussions.ts';
import type { Job } from '../../discussion/discussion-store.ts';
import type { SettingsStore } from '../../settings/settings-store.ts';
import type { Reply } from '../command.ts';
import type { Phrases } from '../language/language.ts';
import type { Log } from '../log.ts';
import type { Servers } from '../servers.ts';
import type { Core } from '../services.ts';
import type { Cards } from './cards.ts';
import { titleText } from '../render/discussion/texts.ts';
import { text } from '../render/parts.ts';
import type { Posting } from './posting.ts';
import type { QuestionVectors } from './question-vectors.ts';
import type { JobDone } from './runner.ts';
import type { Told } from './told.ts';

export type Tools = {
  readonly discussions: Discussions;
  readonly posting: Posting;
  readonly cards: Cards;
  readonly told: Told;
  readonly vectors: QuestionVectors;
  readonly servers: Servers;
  readonly settings: Pick<SettingsStore, 'read'>;
  readonly at: Core['at'];
  readonly log: Log;
  readonly now: () => number;
};

/** A job with the discussion as it is now, in the language of its server. */
export type Context = {
  readonly job: Job;
  readonly discussion: Discussion;
  readonly phrases: Phrases;
  /** The moderators' role, if the server has chosen one. */
  readonly role: string | null;
  /** The zone that times are shown in where Discord does not show them itself. */
  readonly zone: string;
  /** Of the job: told apart by it are messages that look alike. */
  readonly mark: string;
};

export const BOT: Actor = { person: null, isModerator: true, roles: [] };

export const DONE: JobDone = { kind: 'done' };

export function later(afterMs: number): JobDone {
  return { kind: 'later', afterMs };
}

export function guildOf({ place }: Discussion): string {
  return place.replace(/^server:/, '');
}

/** Lets something happen that the bot itself notices or has done. */
export function happen({ discussions }: Tools, { id }: Discussion, happening: Happening) {
  return discussions.apply(id, BOT, happening);
}

/**
 * Tells moderators where they decide, or else in the log channel, or else the one who opened the discussion in direct
 * messages; where nobody can be told it is in the log alone.
 */
export async function tellModerators(
  { posting, settings, log }: Tools,
  discussion: Discussion,
  said: Reply,
  { mark: nonce, phrases }: Pick<Context, 'mark' | 'phrases'>,
): Promise<void> {
  const { logChannel } = (await settings.read(guildOf(discussion))).settings;
  const { createdBy, moderatorsPlace } = discussion;
  const why = text(`-# ${phrases.discussion.toOpener(titleText(discussion))}`);
  const ways: (() => Promise<unknown>)[] = [
    ...[moderatorsPlace, logChannel]
      .filter((channel) => channel !== null)
      .map((channel) => () => posting.send(channel, said, { nonce })),
    // Somebody who was forgotten has no id any more.
    ...(createdBy === ''
      ? []
      : [
          async () =>
            posting.send(
              await posting.openDirect(createdBy),
              { components: [...said.components, why] },
              { nonce },
            ),
        ]),
  ];
  for (const tell of ways)
    try {
      await tell();
      return;
    } catch (error) {
      log.warn({ discussion: discussion.id, error }, 'moderators could not be told');
    }
}
