// What becomes of work that Discord did not let the bot do: put off, given up, or the discussion stands still.
import type { Job } from '../../discussion/discussion-store.ts';
import type { Discussion } from '../../discussion/discussion.ts';
import { titleText } from '../render/discussion/texts.ts';
import { notice } from '../render/parts.ts';
import { failingOf } from './failing.ts';
import { type Context, DONE, guildOf, happen, later, tellModerators, type Tools } from './job.ts';
import type { JobDone } from './runner.ts';

const LONGEST_WAIT_MS = 60_000;
/** Tries before what cannot be done is given up: over half a day by the longest wait. */
const MOST_TRIES = 1_000;

const FOR_MODERATORS: ReadonlySet<Job['work']['kind']> = new Set(['show-question', 'tell-report'] as const);

/** Where the work is to be seen. */
export function channelOf({ work }: Job, { channel, moderatorsPlace }: Discussion): string {
  return FOR_MODERATORS.has(work.kind) ? (moderatorsPlace ?? '') : channel;
}

export async function failed(tools: Tools, context: Context, error: unknown): Promise<JobDone> {
  const { job, discussion, phrases } = context;
  const { log } = tools;
  const { work, attempts } = job;
  const say = phrases.discussion;
  const facts = { discussion: discussion.id, channel: channelOf(job, discussion), kind: work.kind, attempts };
  const failing = failingOf(error);
  switch (failing) {
    case 'later':
      log.warn({ ...facts, error }, 'work of a discussion is put off');
      return waitFor(job);
    case 'message-gone':
      log.warn(facts, 'a message of a discussion is gone');
      if ('question' in work)
        await tellModerators(tools, discussion, notice(say.answerGone(work.question)), context);
      return DONE;
    case 'refused':
      log.error({ ...facts, error }, 'Discord does not take what a discussion shows');
      if (work.kind === 'post-answer')
        await tellModerators(tools, discussion, notice(say.failed(work.question)), context);
      return DONE;
    default:
      log.warn({ ...facts, failing }, 'a discussion lost its channel or a right there');
      return FOR_MODERATORS.has(work.kind)
        ? giveUpPlace(tools, context)
        : standStill(tools, context, failing === 'channel-gone');
  }
}

/** Each wait is twice the one before. */
function waitFor({ attempts }: Job): JobDone {
  return later(Math.min(LONGEST_WAIT_MS, 1_000 * 2 ** Math.min(attempts, 6)));
}

async function giveUpPlace(tools: Tools, context: Context): Promise<JobDone> {
  const { discussion, phrases } = context;
  const changed = await happen(tools, discussion, { kind: 'change-place', moderatorsPlace: null });
  if (changed.kind === 'done')
    await tellModerators(tools, changed.discussion, notice(phrases.discussion.placeGone), context);
  return DONE;
}

async function standStill(tools: Tools, context: Context, isGone: boolean): Promise<JobDone> {
  const { job, discussion, phrases } = context;
  const { channel } = discussion;
  const say = phrases.discussion;
  const halted = await happen(tools, discussion, {
    kind: 'halt',
    why: isGone ? 'channel-gone' : 'no-permission',
  });
  if (halted.kind === 'done') {
    const lacks = tools.servers.lacks(guildOf(discussion), channel, 'answer') ?? [];
    const rights = (lacks.length === 0 ? (['SendMessages'] as const) : lacks).map(
      (right) => phrases.rights[right],
    );
    const said = isGone ? say.gone(titleText(discussion)) : say.forbidden(`<#${channel}>`, rights);
    await tellModerators(tools, discussion, notice(said), context);
  }
  // A right may be given back, and what waits is answered then; a card is drawn when something changes.
  return isGone || job.work.kind === 'show-card' || job.attempts >= MOST_TRIES ? DONE : waitFor(job);
}
