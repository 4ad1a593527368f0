// Each kind of work that a discussion asks for, done on Discord. A job that was begun before may have been done already:
// what it would post is then looked for first.
import type { Discussion } from '../../discussion/discussion.ts';
import type { Job } from '../../discussion/discussion-store.ts';
import { serverPlace } from '../../library/article-store.ts';
import { languageOf, type Phrases, phrasesFor } from '../language/language.ts';
import { cardReply } from '../render/discussion/card.ts';
import { momentText, titleText } from '../render/discussion/texts.ts';
import { notice } from '../render/parts.ts';
import { failingOf } from './failing.ts';
import { markOf } from './ids.ts';
import { type Context, DONE, guildOf, happen, later, tellModerators, type Tools } from './job.ts';
import { channelOf, failed } from './job-failures.ts';
import { createModeratorJobs } from './moderator-jobs.ts';
import { changeAnswer, postAnswer, postSummary } from './public-jobs.ts';
import type { JobDone } from './runner.ts';

export type Jobs = {
  run(job: Job): Promise<JobDone>;
  /** Draws a card anew that talk has buried, up to a message; other processes that see the same message do so once. */
  showCard(discussion: string, buriedBy: string): Promise<void>;
};

export function createJobs(tools: Tools): Jobs {
  const { discussions, posting, told, servers, settings, log } = tools;
  const { showQuestion, tellReport } = createModeratorJobs(tools);

  const spokenIn = async (discussion: Discussion): Promise<Pick<Context, 'phrases' | 'role' | 'zone'>> => {
    const guild = guildOf(discussion);
    const { language, moderatorRole, timeZone } = (await settings.read(guild)).settings;
    return {
      phrases: languageOf(language) ?? phrasesFor(servers.locale(guild)),
      role: moderatorRole,
      zone: timeZone ?? 'UTC',
    };
  };

  const perform = async (context: Context): Promise<JobDone> => {
    const { discussion, phrases, mark, job } = context;
    const { work } = job;
    const question =
      'question' in work ? discussion.questions.find(({ number }) => number === work.question) : undefined;
    switch (work.kind) {
      case 'show-card': {
        const wait = await drawCard(tools, discussion, phrases, mark);
        return wait === 0 ? DONE : later(wait);
      }
      case 'post-summary':
        return postSummary(tools, context);
      case 'due':
        return due(tools, context, work.what);
      case 'look-article':
        return lookForArticle(tools, context, work.removed);
      case 'tell-gone':
        if (discussion.pausedFor === 'article-gone')
          await tellModerators(
            tools,
            discussion,
            notice(phrases.discussion.articleGone(titleText(discussion))),
            context,
          );
        return DONE;
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
        if (work.kind === 'post-answer') return postAnswer(tools, context, question);
        if (work.kind === 'show-question') return showQuestion(context, question, work.pings);
        return changeAnswer(tools, context, question);
    }
  };

  return {
    async run(job) {
      const discussion = await discussions.read(job.discussion);
      if (discussion === null) return DONE;
      const context: Context = { job, discussion, mark: markOf(job.id), ...(await spokenIn(discussion)) };
      try {
        return await perform(context);
      } catch (error) {
        if (failingOf(error) !== 'archived') return failed(tools, context, error);
      }
      try {
        await posting.unarchive(channelOf(job, discussion));
        return await perform(context);
      } catch (error) {
        return failed(tools, context, error);
      }
    },
    async showCard(id, buriedBy) {
      const discussion = await discussions.read(id);
      if (discussion === null) return;
      const { phrases } = await spokenIn(discussion);
      await drawCard(tools, discussion, phrases, markOf(`card ${id} ${buriedBy}`));
    },
  };
}

/** Articles of the place came or went: without its own it stands still, and with it again it goes on. */
async function lookForArticle(tools: Tools, context: Context, removed: string | null): Promise<JobDone> {
  const { discussion, phrases } = context;
  const core = await tools.at(serverPlace(guildOf(discussion)));
  const isThere = core.articles().some(({ slug }) => slug === discussion.article);
  if (isThere) await happen(tools, discussion, { kind: 'mend' });
  else {
    const halted = await happen(tools, discussion, { kind: 'halt', why: 'article-gone' });
    // Where it stands still already, or is a draft, that is no news but once.
    if (halted.kind === 'refused' && removed === discussion.article)
      await tellModerators(
        tools,
        discussion,
        notice(phrases.discussion.articleMissing(titleText(discussion))),
        context,
      );
  }
  return DONE;
}

async function drawCard(
  tools: Tools,
  discussion: Discussion,
  phrases: Phrases,
  nonce: string,
): Promise<number> {
  const { at, cards } = tools;
  const core = await at(serverPlace(guildOf(discussion)));
  const article = core.articles().find(({ slug }) => slug === discussion.article);
  // The card is drawn anew once it is paused.
  if (article === undefined && discussion.state === 'open')
    await happen(tools, discussion, { kind: 'halt', why: 'article-gone' });
  const about =
    article === undefined ? null : { article, speakers: core.speakers(article).map(({ name }) => name) };
  return cards.show(discussion, cardReply(discussion, about, phrases), nonce);
}

async function due(tools: Tools, context: Context, what: 'open' | 'close' | 'remind'): Promise<JobDone> {
  const { discussion, phrases } = context;
  const { opensAt, closesAt } = discussion.rules;
  const now = tools.now();
  if (what === 'open' && opensAt !== null && opensAt <= now)
    await happen(tools, discussion, { kind: 'open' });
  if (what === 'close' && closesAt !== null && closesAt <= now)
    await happen(tools, discussion, { kind: 'close' });
  if (what === 'remind' && closesAt !== null && discussion.state !== 'closed')
    await tellModerators(
      tools,
      discussion,
      notice(phrases.discussion.reminder(titleText(discussion), momentText(closesAt))),
      context,
    );
  return DONE;
}
