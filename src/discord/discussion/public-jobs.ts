// What everybody in the channel sees of a discussion: answers, posted once and changed in their place, and the summary.
import type { Question } from '../../discussion/discussion.ts';
import { publicAnswer } from '../render/discussion/question.ts';
import { summaryPicture, summaryReply } from '../render/discussion/summary.ts';
import { failingOf } from './failing.ts';
import { ACT, idOf, markOf } from './ids.ts';
import { type Context, DONE, happen, type Tools } from './job.ts';
import type { JobDone } from './runner.ts';

export async function postAnswer(tools: Tools, context: Context, question: Question): Promise<JobDone> {
  const { discussion, phrases } = context;
  const { number, changedAt } = question;
  const posted = (after: number) =>
    postedBefore(tools, context, idOf(ACT.report, discussion.id, number), after);
  if (question.state !== 'approved') {
    // Posted just before a crash that kept it from being noted, and decided otherwise since.
    const left = question.message === null ? await posted(question.askedAt) : null;
    if (left !== null) await tools.posting.remove(discussion.channel, left);
    return DONE;
  }
  const before = await posted(changedAt);
  const answered = { ...question, state: 'answered' } as const;
  const message =
    before ??
    (await tools.posting.send(discussion.channel, publicAnswer(discussion, answered, phrases), {
      // One for each approval: what was taken away again must not come for what is approved anew.
      nonce: markOf(`answer ${discussion.id} ${number} ${changedAt}`),
    }));
  const noted = await happen(tools, discussion, { kind: 'posted', question: number, message });
  // Taken back by a moderator in the very moment, it must not stand there.
  if (noted.kind === 'refused') {
    const now = noted.discussion.questions.find((each) => each.number === number);
    if (now?.message !== message) await tools.posting.remove(discussion.channel, message);
  }
  return DONE;
}

/** Shows an answer as it is now: taken back, put back, or asked by more. */
export async function changeAnswer(
  { posting }: Tools,
  { discussion, phrases }: Context,
  question: Question,
): Promise<JobDone> {
  if (question.message === null || !['answered', 'retracted'].includes(question.state)) return DONE;
  await posting.edit(discussion.channel, question.message, publicAnswer(discussion, question, phrases));
  return DONE;
}

export async function postSummary(tools: Tools, context: Context): Promise<JobDone> {
  const { discussion, phrases, mark } = context;
  if (discussion.state !== 'closed') return DONE;
  const wanted = idOf(ACT.files, discussion.id, 0, mark);
  if ((await postedBefore(tools, context, wanted, discussion.changedAt)) !== null) return DONE;
  const picture = await drawn(tools, context);
  const send = (shown: typeof picture): Promise<string> =>
    tools.posting.send(discussion.channel, summaryReply(discussion, phrases, mark, shown), { nonce: mark });
  try {
    await send(picture);
  } catch (error) {
    // It may write there and attach nothing: the words count.
    if (picture === null || failingOf(error) !== 'forbidden') throw error;
    await send(null);
  }
  return DONE;
}

/** The picture that goes with a summary; null where there is none to draw, and where it cannot be. */
async function drawn({ log }: Tools, { discussion, phrases, zone }: Context) {
  try {
    return await summaryPicture(discussion, phrases, zone);
  } catch (error) {
    log.error({ discussion: discussion.id, error }, 'the picture of a summary could not be drawn');
    return null;
  }
}

/** What an earlier attempt at the job may have posted; it carries a custom_id and came after a moment. */
async function postedBefore(
  { posting }: Tools,
  { job, discussion: { channel } }: Context,
  wanted: string,
  after: number,
): Promise<string | null> {
  if (job.attempts === 0) return null;
  const isIt = (id: string): boolean => id === wanted;
  const found = (await posting.find(channel, isIt)) ?? (await posting.find(channel, isIt, after));
  return found?.message ?? null;
}
