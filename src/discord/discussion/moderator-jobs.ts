// What moderators see of a discussion where they decide: each question in one message that follows it, and reports.
import { LRUCache } from 'lru-cache';
import type { Question } from '../../discussion/discussion.ts';
import { questionReply, reportReply, withPing } from '../render/discussion/question.ts';
import { failingOf } from './failing.ts';
import { ACT, idOf, isOfQuestion } from './ids.ts';
import { type Context, DONE, tellModerators, type Tools } from './job.ts';
import type { JobDone } from './runner.ts';

const HELD = 5_000;

export type ModeratorJobs = {
  showQuestion(context: Context, question: Question, pings: boolean): Promise<JobDone>;
  tellReport(context: Context, question: number, reason: string): Promise<JobDone>;
};

export function createModeratorJobs(tools: Tools): ModeratorJobs {
  const { posting, vectors } = tools;
  const since = tools.now();
  // Where each question stands, by place, discussion and number.
  const shown = new LRUCache<string, string>({ max: HELD });

  const standing = async (key: string, place: string, { job, discussion }: Context, question: Question) => {
    // One that came since this process began, and was not tried before, cannot be there without being known.
    if (shown.has(key) || (job.attempts === 0 && question.askedAt > since)) return shown.get(key);
    const isIt = (id: string): boolean => isOfQuestion(id, discussion.id, question.number);
    return (await posting.find(place, isIt, question.askedAt))?.message;
  };

  return {
    async showQuestion(context, question, pings) {
      const { discussion, phrases, role, mark } = context;
      const { moderatorsPlace: place } = discussion;
      if (place === null) return DONE;
      const key = `${place}/${discussion.id}/${question.number}`;
      const nearness = await vectors.nearnessTo(question, discussion);
      const reply = questionReply(discussion, question, phrases, nearness);
      const known = await standing(key, place, context, question);
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
      const told = pings && discussion.rules.pings ? role : null;
      const message = await posting.send(place, told === null ? reply : withPing(reply, told, phrases), {
        nonce: mark,
        role: told,
      });
      shown.set(key, message);
      return DONE;
    },
    async tellReport(context, question, reason) {
      const { job, discussion, phrases, mark } = context;
      const { moderatorsPlace: place } = discussion;
      const said = reportReply(discussion, question, reason, mark, phrases);
      const wanted = idOf(ACT.retract, discussion.id, question, mark);
      if (place === null) await tellModerators(tools, discussion, said, context);
      else if (job.attempts === 0 || (await posting.find(place, (id) => id === wanted)) === null)
        await posting.send(place, said, { nonce: mark });
      return DONE;
    },
  };
}
