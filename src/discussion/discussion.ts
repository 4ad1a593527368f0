// A moderated discussion of one article: what is kept of it, what can happen to it, and what follows from that.

export type DiscussionState = 'draft' | 'open' | 'paused' | 'closed';

/**
 * When questions are answered: as they come; once a moderator has approved each; or approved first and answered when a
 * moderator calls the next, as at a spoken event.
 */
export type Mode = 'at-once' | 'after-approval' | 'one-by-one';

export type QuestionState =
  'pending' | 'approved' | 'answered' | 'retracted' | 'rejected' | 'merged' | 'withdrawn';

/** A passage as it was shown, so that the record stays whole when the article goes. */
export type ShownPassage = {
  /** UTF-16 offsets into the article's body. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** From 0. */
  readonly paragraph: number;
  /** Null for the reporter's own narration. */
  readonly speaker: string | null;
  readonly role: string | null;
  /** How the article has it. */
  readonly type: 'direct' | 'mixed' | 'indirect' | 'narrated';
  readonly isDoubtful: boolean;
};

export type Question = {
  /** From 1 in the order they came; never used twice. */
  readonly number: number;
  readonly asker: string;
  readonly text: string;
  /** Milliseconds since 1970, as every time here. */
  readonly askedAt: number;
  /** Whether the asker wants their name shown. */
  readonly isNamed: boolean;
  readonly state: QuestionState;
  /** Put aside: it waits, but not in the queue. */
  readonly isHeld: boolean;
  readonly isPinned: boolean;
  /** What the bot would answer with, or did. */
  readonly passages: readonly ShownPassage[];
  /** The public answer; null before there is one. */
  readonly message: string | null;
  /** The question it was merged into. */
  readonly mergedInto: number | null;
  /** Why it was rejected or retracted. */
  readonly reason: string | null;
  readonly answeredAt: number | null;
  /** Who brought it into its state; null for the bot. */
  readonly changedBy: string | null;
  readonly changedAt: number;
  /** Members who reported the answer. */
  readonly reporters: readonly string[];
};

/** What moderators decide of how it goes on. */
export type Rules = {
  readonly mode: Mode;
  /** The role that may ask; null for everybody. */
  readonly askRole: string | null;
  /** Between two questions of one member. */
  readonly cooldownSeconds: number;
  /** For members with a role instead; where they have several, the shortest. */
  readonly roleCooldowns: Readonly<Record<string, number>>;
  readonly opensAt: number | null;
  readonly closesAt: number | null;
  readonly blockedWords: readonly string[];
  readonly blockedMembers: readonly string[];
  /** Whether the moderators' role is mentioned when a question waits and none did before. */
  readonly pings: boolean;
};

/** Why a discussion stands still: a moderator paused it, or something it needs is gone. */
type PauseReason = 'moderator' | 'article-gone' | 'channel-gone' | 'no-permission';

export type Discussion = {
  readonly id: string;
  readonly place: string;
  /** The article's id; it may be gone by now. */
  readonly article: string;
  readonly title: string;
  /** Where members ask. */
  readonly channel: string;
  /** Where moderators decide; null where they use commands alone. */
  readonly moderatorsPlace: string | null;
  readonly createdBy: string;
  readonly createdAt: number;
  readonly state: DiscussionState;
  readonly pausedFor: PauseReason | null;
  readonly rules: Rules;
  /** In the order in which they are to be answered. */
  readonly questions: readonly Question[];
  /** Who brought it into its state; null for the bot. */
  readonly changedBy: string | null;
  readonly changedAt: number;
};

/** Who does something; `person` is null for the bot itself. */
export type Actor = {
  readonly person: string | null;
  readonly isModerator: boolean;
  readonly roles: readonly string[];
};

/** Rules with a change of their own; the lists of words and members have others. */
export type RuleChanges = Partial<Omit<Rules, 'blockedWords' | 'blockedMembers'>>;

/** Where a question is moved to among those that wait as it does: one place on, an end, or a place from 1. */
export type Target = 'first' | 'up' | 'down' | 'last' | number;

/** From one state of the whole to another. */
export type Step = 'open' | 'pause' | 'resume' | 'close' | 'reopen';

export type Happening =
  | { readonly kind: Step }
  | { readonly kind: 'next' }
  | { readonly kind: 'halt'; readonly why: Exclude<PauseReason, 'moderator'> }
  /** The article, for which it stood still, is back. */
  | { readonly kind: 'mend' }
  | {
      readonly kind: 'ask';
      readonly text: string;
      readonly isNamed: boolean;
      readonly passages: readonly ShownPassage[];
    }
  | { readonly kind: 'approve'; readonly question: number; readonly passages: readonly ShownPassage[] }
  | { readonly kind: 'posted'; readonly question: number; readonly message: string }
  | {
      readonly kind: 'withdraw' | 'reconsider' | 'hold' | 'release' | 'restore' | 'pin' | 'unpin';
      readonly question: number;
    }
  | { readonly kind: 'reject' | 'retract' | 'report'; readonly question: number; readonly reason: string }
  | { readonly kind: 'merge'; readonly question: number; readonly into: number }
  /** `seen` is the place, from 1, at which whoever moves it saw it; null where that does not matter. */
  | { readonly kind: 'move'; readonly question: number; readonly to: Target; readonly seen: number | null }
  | { readonly kind: 'block-member' | 'unblock-member'; readonly member: string; readonly reason: string }
  | { readonly kind: 'block-word' | 'unblock-word'; readonly word: string }
  /** `seen` are values that the rules must still have; null where that does not matter. */
  | { readonly kind: 'change-rules'; readonly rules: RuleChanges; readonly seen: RuleChanges | null }
  | { readonly kind: 'change-place'; readonly moderatorsPlace: string | null };

/** What happens, by whom and when. */
export type DiscussionEvent = Happening & { readonly at: number; readonly by: Actor };

/** What a member is told privately of their question. */
export type Outcome =
  | { readonly kind: 'waiting'; readonly position: number }
  | { readonly kind: 'held-back'; readonly why: 'no-passage' }
  | { readonly kind: 'answered' | 'restored' | 'approved' | 'withdrawn' }
  | { readonly kind: 'linked'; readonly question: number }
  | { readonly kind: 'rejected' | 'retracted'; readonly reason: string };

/** What has to be done outside because something happened. */
export type Effect =
  /** Post, take down or put back the public answer to a question. */
  | { readonly kind: 'post-answer' | 'hide-answer' | 'show-answer'; readonly question: number }
  /** Show a question as it is now in the moderators' place; `pings` where the queue was empty before. */
  | { readonly kind: 'show-question'; readonly question: number; readonly pings: boolean }
  | { readonly kind: 'tell-asker'; readonly question: number; readonly outcome: Outcome }
  | { readonly kind: 'tell-report'; readonly question: number; readonly reason: string }
  /** Moderators are told that it stands still because the article is gone. */
  | { readonly kind: 'tell-gone' }
  /** The card shows the state and the counts. */
  | { readonly kind: 'show-card' }
  | { readonly kind: 'post-summary' }
  /** Due times changed. */
  | { readonly kind: 'schedule' };

/** Why nothing happened, told to whoever tried. */
export type Refusal =
  | { readonly kind: 'moderators-only' | 'not-yours' | 'itself' | 'nothing-waiting' | 'no-change' }
  /** The discussion is in a state in which this cannot happen; who brought it there, and when. */
  | {
      readonly kind: 'discussion-state';
      readonly state: DiscussionState;
      readonly by: string | null;
      readonly at: number;
    }
  | {
      readonly kind: 'question-state';
      readonly question: number;
      readonly state: QuestionState;
      readonly by: string | null;
      readonly at: number;
    }
  | { readonly kind: 'no-such-question'; readonly question: number }
  /** Somebody else changed the order; where the question stands now. */
  | { readonly kind: 'moved'; readonly question: number; readonly place: number }
  | { readonly kind: 'rules-changed' }
  | { readonly kind: 'needs-role'; readonly role: string }
  | { readonly kind: 'cooldown'; readonly until: number }
  | { readonly kind: 'blocked-member' | 'blocked-word' | 'empty' }
  | { readonly kind: 'asked-already'; readonly question: number }
  | {
      readonly kind: 'too-many';
      readonly of: 'waiting' | 'questions' | 'blocked-words' | 'blocked-members' | 'pins' | 'role-cooldowns';
      readonly limit: number;
    };

/** A line of the record: who did what to what, when and why. The public never sees who. */
export type RecordEntry = {
  readonly at: number;
  readonly by: string | null;
  readonly kind: Happening['kind'];
  readonly question: number | null;
  /** A reason, a word, a member, or what else tells what it was about. */
  readonly detail: string | null;
};

export type Transition =
  | {
      readonly kind: 'done';
      readonly discussion: Discussion;
      readonly effects: readonly Effect[];
      readonly record: RecordEntry;
    }
  | { readonly kind: 'refused'; readonly why: Refusal };

export const LIMITS = {
  questions: 2_000,
  /** Of one member, waiting for an answer. */
  waiting: 5,
  blockedWords: 200,
  blockedMembers: 500,
  pins: 10,
  roleCooldowns: 20,
  reporters: 50,
  /** Characters of a question. */
  questionLength: 500,
  reasonLength: 300,
} as const;

/** Waits for a moderator, in the order of the queue: pinned ones first. */
export function queueOf({ questions }: Discussion): readonly Question[] {
  return pinnedFirst(questions.filter(({ state, isHeld }) => state === 'pending' && !isHeld));
}

/** Put aside by a moderator. */
export function heldOf({ questions }: Discussion): readonly Question[] {
  return pinnedFirst(questions.filter(({ state, isHeld }) => state === 'pending' && isHeld));
}

/** Approved, and waits for its turn: pinned ones first. */
export function approvedOf({ questions }: Discussion): readonly Question[] {
  return pinnedFirst(questions.filter(({ state }) => state === 'approved'));
}

function pinnedFirst(questions: readonly Question[]): readonly Question[] {
  return [...questions.filter(({ isPinned }) => isPinned), ...questions.filter(({ isPinned }) => !isPinned)];
}

/** Those that wait as a question does, itself among them; empty where it does not wait. */
export function lineOf(discussion: Discussion, { state, isHeld }: Question): readonly Question[] {
  if (state === 'approved') return approvedOf(discussion);
  if (state !== 'pending') return [];
  return isHeld ? heldOf(discussion) : queueOf(discussion);
}

/** How many others asked the same: those merged into it, and into what was merged into it. */
export function mergedCount({ questions }: Discussion, number: number): number {
  const own = questions.filter(({ mergedInto, state }) => state === 'merged' && mergedInto === number);
  return own.length;
}
