// Each kind of work that a discussion asks for, done on Discord. A job that was begun before may have been done already:
// what it would post is then looked for first.
import { LRUCache } from 'lru-cache';
import type { Actor, Discussion, Happening, Question } from '../../discussion/discussion.ts';
import type { Discussions } from '../../discussion/discussions.ts';
import type { Job } from '../../discussion/discussion-store.ts';
import { serverPlace } from '../../library/article-store.ts';
import type { SettingsStore } from '../../settings/settings-store.ts';
import type { Reply } from '../command.ts';
import { languageOf, type Phrases, phrasesFor } from '../language/language.ts';
import type { Log } from '../log.ts';
import { cardReply } from '../render/discussion/card.ts';
import { publicAnswer, questionReply, reportReply, withPing } from '../render/discussion/question.ts';
import { summaryReply } from '../render/discussion/summary.ts';
import { momentText, titleText } from '../render/discussion/texts.ts';
import { notice } from '../render/parts.ts';
import type { Servers } from '../servers.ts';
import type { Core } from '../services.ts';
import type { Cards } from './cards.ts';
import { failingOf } from './failing.ts';
import { ACT, idOf, isOfQuestion, markOf } from './ids.ts';
import type { Posting } from './posting.ts';
import type { JobDone } from './runner.ts';
import type { Told } from './told.ts';

type Options = {
  readonly discussions: Discussions;
  readonly posting: Posting;
  readonly cards: Cards;
  readonly told: Told;
  readonly servers: Servers;
  readonly settings: Pick<SettingsStore, 'read'>;
  readonly at: Core['at'];
  readonly log: Log;
  readonly now: () => number;
};

export const BOT: Actor = { person: null, isModerator: true, roles: [] };

const DONE: JobDone = { kind: 'done' };
const later = (afterMs: number): JobDone => ({ kind: 'later', afterMs });
const LONGEST_WAIT_MS = 60_000;
/** Tries before what cannot be done is given up: over half a day by the longest wait. */
const MOST_TRIES = 1_000;
const HELD = 5_000;

type Context = {
  readonly job: Job;
  readonly discussion: Discussion;
  readonly phrases: Phrases;
  /** The moderators' role, if the server has chosen one. */
  readonly role: string | null;
  readonly mark: string;
};

export type Jobs = {
  run(job: Job): Promise<JobDone>;
  /** Draws a card anew that talk has buried. */
  showCard(discussion: string): Promise<void>;
};

export function createJobs(options: Options): Jobs {
  const { discussions, posting, cards, told, servers, settings, log, now } = options;
  const since = now();
  // Where each question stands in its moderators' place.
  const shown = new LRUCache<string, string>({ max: HELD });

  const contextOf = async (job: Job, discussion: Discussion): Promise<Context> => {
    const guild = guildOf(discussion);
    const { language, moderatorRole } = (await settings.read(guild)).settings;
    const phrases = languageOf(language) ?? phrasesFor(servers.locale(guild));
    return { job, discussion, phrases, role: moderatorRole, mark: markOf(job.id) };
  };

  const happen = (discussion: Discussion, happening: Happening) =>
    discussions.apply(discussion.id, BOT, happening);

  /** Tells moderators where they decide, or else in the log channel; what fails here is in the log alone. */
  const tellModerators = async (discussion: Discussion, said: Reply, nonce: string): Promise<void> => {
    const { logChannel } = (await settings.read(guildOf(discussion))).settings;
    for (const channel of [discussion.moderatorsPlace, logChannel])
      if (channel !== null)
        try {
          await posting.send(channel, said, { nonce });
          return;
        } catch (error) {
          log.warn({ discussion: discussion.id, channel, error }, 'moderators could not be told');
        }
  };

  const postAnswer = async ({ job, discussion, phrases, mark }: Context, question: Question) => {
    if (question.state !== 'approved') return DONE;
    const wanted = idOf(ACT.report, discussion.id, question.number);
    const before =
      job.attempts === 0
        ? null
        : await posting.find(discussion.channel, (id) => id === wanted, question.changedAt);
    const message =
      before?.message ??
      (await posting.send(
        discussion.channel,
        publicAnswer(discussion, { ...question, state: 'answered' }, phrases),
        { nonce: mark },
      ));
    await happen(discussion, { kind: 'posted', question: question.number, message });
    return DONE;
  };

  const changeAnswer = async ({ discussion, phrases }: Context, question: Question) => {
    if (question.message === null || !['answered', 'retracted'].includes(question.state)) return DONE;
    await posting.edit(discussion.channel, question.message, publicAnswer(discussion, question, phrases));
    return DONE;
  };

  const showQuestion = async (context: Context, question: Question, pings: boolean): Promise<JobDone> => {
    const { job, discussion, phrases, role, mark } = context;
    const { id, moderatorsPlace: place } = discussion;
    if (place === null) return DONE;
    const key = `${place}/${id}/${question.number}`;
    const reply = questionReply(discussion, question, phrases);
    const mayBeThere = job.attempts > 0 || question.askedAt <= since;
    const known =
      shown.get(key) ??
      (mayBeThere
        ? (await posting.find(place, (each) => isOfQuestion(each, id, question.number), question.askedAt))
            ?.message
        : undefined);
    if (known !== undefined)
      try {
        await posting.edit(place, known, reply);
        shown.set(key, known);
        return DONE;
      } catch (error) {
        if (failingOf(error) !== 'message-gone') throw error;
        shown.delete(key);
      }
    // What was decided before anybody saw it, or went since, need not be shown.
    if (question.state !== 'pending') return DONE;
    const isTold = pings && discussion.rules.pings && role !== null;
    const message = await posting.send(place, isTold ? withPing(reply, role, phrases) : reply, {
      nonce: mark,
      role: isTold ? role : null,
    });
    shown.set(key, message);
    return DONE;
  };

  const tellReport = async (context: Context, question: number, reason: string): Promise<JobDone> => {
    const { job, discussion, phrases, mark } = context;
    const { moderatorsPlace: place } = discussion;
    const said = reportReply(discussion, question, reason, mark, phrases);
    const wanted = idOf(ACT.retract, discussion.id, question, mark);
    if (place === null) await tellModerators(discussion, said, mark);
    else if (job.attempts === 0 || (await posting.find(place, (id) => id === wanted)) === null)
      await posting.send(place, said, { nonce: mark });
    return DONE;
  };

  const drawCard = async (discussion: Discussion, phrases: Phrases, nonce: string): Promise<number> => {
    const core = await options.at(serverPlace(guildOf(discussion)));
    const article = core.articles().find(({ slug }) => slug === discussion.article);
    const about =
      article === undefined ? null : { article, speakers: core.speakers(article).map(({ name }) => name) };
    return cards.show(discussion, cardReply(discussion, about, phrases), nonce);
  };

  const postSummary = async ({ job, discussion, phrases, mark }: Context): Promise<JobDone> => {
    if (discussion.state !== 'closed') return DONE;
    const wanted = idOf(ACT.files, discussion.id, 0, mark);
    const isThere =
      job.attempts > 0 &&
      (await posting.find(discussion.channel, (id) => id === wanted, discussion.changedAt)) !== null;
    if (!isThere)
      await posting.send(discussion.channel, summaryReply(discussion, phrases, mark), { nonce: mark });
    return DONE;
  };

  const due = async (context: Context, what: 'open' | 'close' | 'remind'): Promise<JobDone> => {
    const { discussion, phrases, mark } = context;
    const { opensAt, closesAt } = discussion.rules;
    if (what === 'open' && opensAt !== null && opensAt <= now()) await happen(discussion, { kind: 'open' });
    if (what === 'close' && closesAt !== null && closesAt <= now())
      await happen(discussion, { kind: 'close' });
    if (what === 'remind' && closesAt !== null && discussion.state !== 'closed')
      await tellModerators(
        discussion,
        notice(phrases.discussion.reminder(titleText(discussion), momentText(closesAt))),
        mark,
      );
    return DONE;
  };

  const perform = async (context: Context): Promise<JobDone> => {
    const { discussion, phrases, mark } = context;
    const { work } = context.job;
    const question =
      'question' in work ? discussion.questions.find(({ number }) => number === work.question) : undefined;
    switch (work.kind) {
      case 'show-card': {
        const wait = await drawCard(discussion, phrases, mark);
        return wait === 0 ? DONE : later(wait);
      }
      case 'post-summary':
        return postSummary(context);
      case 'due':
        return due(context, work.what);
      case 'schedule':
        return DONE;
      case 'tell-report':
        return tellReport(context, work.question, work.reason);
      case 'tell-asker':
        // It is seen among their questions as well, so what cannot be told here is not tried again.
        await told
          .tell(discussion, work.question, work.outcome)
          .catch((error: unknown) => log.debug({ error }, 'an asker could not be told'));
        return DONE;
      default:
        if (question === undefined) return DONE;
        if (work.kind === 'post-answer') return postAnswer(context, question);
        if (work.kind === 'show-question') return showQuestion(context, question, work.pings);
        return changeAnswer(context, question);
    }
  };

  const failed = async (context: Context, error: unknown): Promise<JobDone> => {
    const { job, discussion, phrases, mark } = context;
    const { kind } = job.work;
    const isForModerators = FOR_MODERATORS.has(kind);
    const channel = channelOf(job, discussion);
    const say = phrases.discussion;
    const facts = { discussion: discussion.id, channel, kind, attempts: job.attempts };
    const wait = later(Math.min(LONGEST_WAIT_MS, 1_000 * 2 ** Math.min(job.attempts, 6)));
    const failing = failingOf(error);
    switch (failing) {
      case 'later':
        log.warn({ ...facts, error }, 'work of a discussion is put off');
        return wait;
      case 'message-gone': {
        log.warn(facts, 'a message of a discussion is gone');
        const number = 'question' in job.work ? job.work.question : 0;
        await tellModerators(discussion, notice(say.answerGone(number)), mark);
        return DONE;
      }
      case 'refused': {
        log.error({ ...facts, error }, 'Discord does not take what a discussion shows');
        const number = kind === 'post-answer' ? job.work.question : null;
        if (number !== null) await tellModerators(discussion, notice(say.failed(number)), mark);
        return DONE;
      }
      default: {
        log.warn({ ...facts, failing }, 'a discussion lost its channel or a right there');
        if (isForModerators) {
          const changed = await happen(discussion, { kind: 'change-place', moderatorsPlace: null });
          if (changed.kind === 'done') await tellModerators(changed.discussion, notice(say.placeGone), mark);
          return DONE;
        }
        const isGone = failing === 'channel-gone';
        const halted = await happen(discussion, {
          kind: 'halt',
          why: isGone ? 'channel-gone' : 'no-permission',
        });
        if (halted.kind === 'done') {
          const lacks = servers.lacks(guildOf(discussion), channel, 'answer') ?? [];
          const rights = (lacks.length === 0 ? (['SendMessages'] as const) : lacks).map(
            (right) => phrases.rights[right],
          );
          const said = isGone ? say.gone(titleText(discussion)) : say.forbidden(`<#${channel}>`, rights);
          await tellModerators(discussion, notice(said), mark);
        }
        // A right may be given back, and what waits is answered then; a card is drawn when something changes.
        return isGone || kind === 'show-card' || job.attempts >= MOST_TRIES ? DONE : wait;
      }
    }
  };

  const run = async (job: Job): Promise<JobDone> => {
    const discussion = await discussions.read(job.discussion);
    if (discussion === null) return DONE;
    const context = await contextOf(job, discussion);
    try {
      return await perform(context);
    } catch (error) {
      if (failingOf(error) !== 'archived') return failed(context, error);
    }
    try {
      await posting.unarchive(channelOf(job, discussion));
      return await perform(context);
    } catch (error) {
      return failed(context, error);
    }
  };

  return {
    run,
    async showCard(id) {
      const discussion = await discussions.read(id);
      if (discussion === null) return;
      const { phrases } = await contextOf(
        {
          id: `card ${id} ${now()}`,
          discussion: id,
          work: { kind: 'show-card' },
          dueAt: 0,
          key: null,
          attempts: 0,
        },
        discussion,
      );
      await drawCard(discussion, phrases, markOf(`card ${id} ${now()}`));
    },
  };
}

const FOR_MODERATORS: ReadonlySet<Job['work']['kind']> = new Set(['show-question', 'tell-report'] as const);

/** Where the work is to be seen. */
function channelOf({ work }: Job, { channel, moderatorsPlace }: Discussion): string {
  return FOR_MODERATORS.has(work.kind) ? (moderatorsPlace ?? '') : channel;
}

function guildOf({ place }: Discussion): string {
  return place.replace(/^server:/, '');
}
