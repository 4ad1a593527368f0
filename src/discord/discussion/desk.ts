// Discussions as commands and buttons use them: every act goes through here, is noted for the moderators, and says why
// where nothing happened.
import type { AnswerPassage } from '../../answer/answer.ts';
import { isDoubtful } from '../../answer/answer.ts';
import {
  type Actor,
  type Discussion,
  type Happening,
  type Question,
  queueOf,
  type ShownPassage,
} from '../../discussion/discussion.ts';
import type { Discussions } from '../../discussion/discussions.ts';
import type { DiscussionStore } from '../../discussion/discussion-store.ts';
import type { Press, Reply } from '../command.ts';
import type { Phrases } from '../language/language.ts';
import { NOTED, type Recorded, withRecord } from '../log-channel.ts';
import { type Caller, placeOf } from '../place-of.ts';
import { didText } from '../render/discussion/lists.ts';
import { outcomeText, refusalText, titleText } from '../render/discussion/texts.ts';
import { notice } from '../render/parts.ts';
import type { Services } from '../services.ts';
import { readRef } from './ids.ts';
import { BOT } from './job.ts';
import type { Posting } from './posting.ts';
import type { QuestionVectors } from './question-vectors.ts';
import type { Told } from './told.ts';

export type Desk = Discussions &
  Pick<
    DiscussionStore,
    'inChannel' | 'list' | 'record' | 'latest' | 'remove' | 'forgetPerson' | 'questionsOf'
  > & {
    readonly told: Told;
    readonly vectors: Pick<QuestionVectors, 'expect' | 'nearnessTo'>;
    openThread: Posting['openThread'];
    /** One at a time for each channel. */
    alone<Value>(channel: string, run: () => Promise<Value>): Promise<Value>;
  };

/** Passages that an answer has at most. */
const PASSAGES = 3;

export function actorOf({ person, manages, roles }: Caller): Actor {
  return { person, isModerator: manages, roles };
}

/** A discussion of the caller's server; null for any other. */
async function discussionAt(
  id: string,
  caller: Caller,
  { discussions }: Services,
): Promise<Discussion | null> {
  const discussion = await discussions.read(id);
  return caller.guild !== null && discussion?.place === placeOf(caller) ? discussion : null;
}

/** The discussion that a press is about; null for what is forged, gone, or of another server. */
export async function discussionOf(press: Press, services: Services): Promise<Discussion | null> {
  const ref = readRef(press.argument);
  return ref === null ? null : discussionAt(ref.discussion, press, services);
}

/** How many discussions of a server are looked through for the one that a moderators' channel is for. */
const LOOKED_THROUGH = 10;

/** The discussion of this channel, or the one whose questions go to it; null for none. */
export async function discussionHere(caller: Caller, services: Services): Promise<Discussion | null> {
  const { discussions } = services;
  const id = await discussions.inChannel(caller.channel);
  const here = id === null ? null : await discussionAt(id, caller, services);
  if (here !== null) return here;
  for (const entry of await discussions.list(placeOf(caller), LOOKED_THROUGH)) {
    const other = await discussions.read(entry.id);
    if (other?.moderatorsPlace === caller.channel) return other;
  }
  return null;
}

/** The discussion that questions in this channel are for; null where none is open here. */
export async function openHere(caller: Caller, services: Services): Promise<Discussion | null> {
  if (caller.guild === null) return null;
  const id = await services.discussions.inChannel(caller.channel);
  const discussion = id === null ? null : await discussionAt(id, caller, services);
  return discussion?.state === 'open' ? discussion : null;
}

export type Acted =
  | {
      readonly kind: 'done';
      readonly discussion: Discussion;
      readonly recorded: Recorded;
      readonly what: string;
    }
  | {
      readonly kind: 'refused';
      readonly why: string;
      readonly discussion: Discussion | null;
      /** Whether somebody else was faster. */
      readonly isOvertaken: boolean;
    };

/** Lets something happen for a caller. What moderators do is noted in the log channel. */
export async function act(
  id: string,
  caller: Caller,
  happening: Happening,
  services: Services,
): Promise<Acted> {
  const { phrases } = caller;
  const stale = {
    kind: 'refused',
    why: phrases.discussion.stale,
    discussion: null,
    isOvertaken: false,
  } as const;
  const before = await discussionAt(id, caller, services);
  if (before === null) return stale;
  const result = await services.discussions.apply(id, actorOf(caller), happening);
  if (result.kind === 'gone' || result.kind === 'repeated') return stale;
  const { discussion } = result;
  if (result.kind === 'refused')
    return {
      kind: 'refused',
      why: refusalText(result.why, discussion, phrases),
      discussion,
      isOvertaken: result.why.kind === 'moved',
    };
  const { question, detail } = result.record;
  const asked = discussion.questions.find(({ number }) => number === question);
  const isNoted = caller.manages && !isOwn(happening, asked, caller);
  const recorded = isNoted
    ? await services.record(caller, (shared) =>
        shared.discussion.logged(
          titleText(discussion),
          `<#${discussion.channel}>`,
          didText(happening.kind, question, detail, shared),
        ),
      )
    : NOTED;
  const what = didText(happening.kind, question, detail, phrases);
  return { kind: 'done', discussion, recorded, what };
}

/** What was done, in a line; or why nothing was. */
export function actedNotice(acted: Acted, caller: Caller): Reply {
  const { phrases } = caller;
  return acted.kind === 'refused'
    ? notice(acted.why)
    : withRecord(notice(phrases.discussion.done(acted.what)), acted.recorded, phrases);
}

type Asking = {
  readonly question: string;
  readonly isNamed: boolean;
  /** Of what asks, where several processes may hear of it: it is asked once. */
  readonly name?: string;
};

/** Asks a question in a discussion, and tells the asker there what becomes of it as long as that can be. */
export async function askIn(
  discussion: Discussion,
  caller: Caller,
  { question, isNamed, name }: Asking,
  services: Services,
): Promise<Reply> {
  const { phrases } = caller;
  const { discussions } = services;
  const core = await services.at(placeOf(caller));
  const article = core.articles().find(({ slug }) => slug === discussion.article);
  if (article === undefined) {
    const halted = await discussions.apply(discussion.id, BOT, { kind: 'halt', why: 'article-gone' });
    return notice(
      halted.kind === 'gone' ? phrases.discussion.stale : phrases.discussion.state.paused['article-gone'],
    );
  }
  const found = await core.ask({ question, top: PASSAGES, article: article.slug });
  services.metrics.asked(caller.via, found.kind === 'passages' ? 'answered' : 'refused');
  const passages = found.kind === 'passages' ? found.passages.slice(0, PASSAGES).map(shownOf) : [];
  const happening: Happening = { kind: 'ask', text: question, isNamed, passages };
  const result = await discussions.apply(discussion.id, actorOf(caller), happening, name);
  if (result.kind === 'repeated')
    return notice(waitingText(result.discussion, result.question ?? 0, phrases));
  if (result.kind === 'gone') return notice(phrases.discussion.stale);
  if (result.kind === 'refused') return notice(refusalText(result.why, result.discussion, phrases));
  const number = Math.max(...result.discussion.questions.map((each) => each.number));
  discussions.vectors.expect(result.discussion.questions.at(-1)?.text ?? question);
  const told = result.effects.find((effect) => effect.kind === 'tell-asker');
  const said =
    told === undefined
      ? phrases.discussion.told.soon(number)
      : outcomeText(told.outcome, result.discussion, number, phrases);
  return {
    ...notice(said),
    onShown: (change) =>
      discussions.told.follow(discussion.id, number, caller.person, async (outcome, now) => {
        await change(notice(outcomeText(outcome, now, number, phrases)));
      }),
  };
}

/** What is said of a question that another process has kept. */
function waitingText(discussion: Discussion, question: number, phrases: Phrases): string {
  const position = queueOf(discussion).findIndex(({ number }) => number === question) + 1;
  return position === 0
    ? phrases.discussion.told.soon(question)
    : outcomeText({ kind: 'waiting', position }, discussion, question, phrases);
}

/** A passage as it is kept with a question. */
function shownOf({ start, end, text, paragraph, speaker }: AnswerPassage): ShownPassage {
  return {
    start,
    end,
    text,
    paragraph,
    speaker: speaker?.name ?? null,
    role: speaker?.role ?? null,
    type: speaker?.type ?? 'narrated',
    isDoubtful: speaker !== null && isDoubtful(speaker),
  };
}

/** Whether a moderator did it as a member does it, to a question of their own. */
function isOwn({ kind }: Happening, question: Question | undefined, { person }: Caller): boolean {
  if (kind === 'ask' || kind === 'withdraw' || kind === 'report') return true;
  return (kind === 'retract' || kind === 'restore') && question?.asker === person;
}
