// What discussions need from whoever keeps them: declared here, given by `store/`.
import type { Discussion, DiscussionState, Effect, RecordEntry } from './discussion.ts';

/** A discussion as it was read; `version` grows with every change. */
export type StoredDiscussion = { readonly discussion: Discussion; readonly version: number };

/** What has to be done outside, kept with the change that asks for it, so that no crash loses or doubles it. */
export type Work =
  | Effect
  /** Articles of its place came or went, one that was removed by its short name: is its own there? */
  | { readonly kind: 'look-article'; readonly removed: string | null }
  /** The time has come to open, to close, or to remind that it closes soon. */
  | { readonly kind: 'due'; readonly what: 'open' | 'close' | 'remind' };

export type NewJob = {
  readonly work: Work;
  /** Milliseconds since 1970 from which it is to be done. */
  readonly dueAt: number;
  /** A waiting job of the same discussion and key is replaced rather than done twice; null for none. */
  readonly key: string | null;
};

export type Job = NewJob & {
  readonly id: string;
  readonly discussion: string;
  /** How often it was begun before; a job that was begun may have been done just before a crash. */
  readonly attempts: number;
};

/** A change to keep, whole or not at all. */
export type Change = {
  /** Of its own, so that keeping it twice keeps it once. */
  readonly id: string;
  readonly before: StoredDiscussion;
  readonly after: Discussion;
  readonly record: RecordEntry;
  readonly jobs: readonly NewJob[];
  /** Keys of waiting jobs that are no longer to be done. */
  readonly dropped: readonly string[];
};

/** The servers whose work one process does: those of its shards, out of so many. */
export type Share = { readonly shards: readonly number[]; readonly of: number };

export type Claim = {
  readonly worker: string;
  readonly share: Share;
  /** Milliseconds since 1970, as is `until`, the end of the lease. */
  readonly now: number;
  readonly until: number;
  readonly limit: number;
};

export type DiscussionEntry = {
  readonly id: string;
  readonly title: string;
  readonly channel: string;
  readonly state: DiscussionState;
  readonly createdAt: number;
  readonly questions: number;
};

export type DiscussionStore = {
  /** Keeps a new discussion with its first jobs. Repeating it changes nothing. */
  create(discussion: Discussion, record: RecordEntry, jobs: readonly NewJob[]): Promise<void>;
  load(id: string): Promise<StoredDiscussion | null>;
  /** As `load` gives it, and quicker; null where there is none. */
  version(id: string): Promise<number | null>;
  /**
   * False where the discussion was changed since it was read, or is gone, or where somebody else kept a change of the
   * same id: nothing is kept then.
   */
  save(change: Change): Promise<boolean>;
  /** The question that a change was about, null for none; null alone where no change of that id was kept. */
  changeKept(id: string): Promise<{ readonly question: number | null } | null>;
  /** The discussion that is not closed in a channel, or else the latest one there; null for none. */
  inChannel(channel: string): Promise<string | null>;
  /** Latest first. */
  list(place: string, limit: number): Promise<readonly DiscussionEntry[]>;
  /** Those of the share that are not closed, latest first. */
  live(share: Share, limit: number): Promise<readonly { readonly id: string; readonly channel: string }[]>;
  /** Discussions that are not closed and are about an article. */
  about(place: string, article: string): Promise<readonly string[]>;
  /** What happened, oldest first, after the given number of lines. */
  record(id: string, after: number, limit: number): Promise<readonly RecordEntry[]>;
  /** The last thing that happened, of one kind or of any; null for none. */
  latest(id: string, kind?: RecordEntry['kind']): Promise<RecordEntry | null>;
  /** Removes a discussion with its questions, record and jobs; false where there is none. */
  remove(id: string): Promise<boolean>;
  /**
   * Jobs of one discussion of the share that are due, in the order they came, for one worker alone until the lease ends; at most
   * `limit`. Empty where nothing is due. What is seen in public keeps its order: a job that was put off holds up those
   * after it. Counts an attempt for each.
   */
  claimJobs(claim: Claim): Promise<readonly Job[]>;
  /** Lengthens the lease of what a worker has claimed of discussions that it is still at. */
  renew(worker: string, discussions: readonly string[], until: number): Promise<void>;
  /** To be tried again from then on. */
  putOffJob(id: string, dueAt: number): Promise<void>;
  /** Strikes off what is done for good, and gives back the rest of what a worker claimed of a discussion. */
  release(worker: string, discussion: string, done: readonly string[]): Promise<void>;
  /** When the next job of the share is due that nobody works on; null where none waits. */
  nextDue(share: Share, now: number): Promise<number | null>;
  /** Takes a person's id out of everything they asked, reported and decided. */
  forgetPerson(person: string): Promise<void>;
  /** Questions of a person, anywhere. */
  questionsOf(person: string): Promise<number>;
};
