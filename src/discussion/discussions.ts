// Discussions as they are kept: what happens is worked out on the newest state, kept with what follows from it, and
// tried again where somebody else was faster.
import { randomUUID } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { Actor, Discussion, Effect, Happening, RecordEntry, Refusal } from './discussion.ts';
import type { DiscussionStore, NewJob, StoredDiscussion, Work } from './discussion-store.ts';
import { transition } from './transition.ts';

type Result =
  | {
      readonly kind: 'done';
      readonly discussion: Discussion;
      readonly effects: readonly Effect[];
      readonly record: RecordEntry;
    }
  | { readonly kind: 'refused'; readonly why: Refusal; readonly discussion: Discussion }
  /** A change of the same name was kept before, perhaps by another process. */
  | { readonly kind: 'repeated'; readonly discussion: Discussion; readonly question: number | null }
  | { readonly kind: 'gone' };

export type Discussions = {
  /** Keeps a new discussion, as a draft or open. */
  create(discussion: Discussion, by: Actor): Promise<void>;
  /** Lets something happen; once fulfilled it is kept for good. Under a name it happens once in all processes. */
  apply(id: string, by: Actor, happening: Happening, name?: string): Promise<Result>;
  /** As it is now; null where there is none. */
  read(id: string): Promise<Discussion | null>;
  /** Drops what is held in memory, people's questions and ids in it included. */
  forget(): void;
};

type Options = {
  readonly store: Pick<DiscussionStore, 'create' | 'load' | 'version' | 'save' | 'changeKept'>;
  readonly now: () => number;
  /** Called when work was kept that may be due. */
  readonly onWork: () => void;
};

/** Discussions in memory, and questions of them all; one that is asked again is read anew. */
const HELD = 100;
const QUESTIONS_HELD = 20_000;
/** Others that were faster, one after the other, before giving up. */
const TRIES = 50;
/** Moderators are told this long before a discussion closes. */
const REMIND_MS = 10 * 60 * 1_000;

export function createDiscussions({ store, now, onWork }: Options): Discussions {
  // What this process knows; another may know better, which `save` notices.
  const known = new LRUCache<string, StoredDiscussion>({
    max: HELD,
    maxSize: QUESTIONS_HELD,
    sizeCalculation: ({ discussion }) => discussion.questions.length + 1,
  });
  // One change of a discussion after the other, so that 500 people who ask at once do not race one another here.
  const lines = new Map<string, Promise<unknown>>();

  const load = async (id: string): Promise<StoredDiscussion | null> => {
    const stored = await store.load(id);
    if (stored === null) known.delete(id);
    else known.set(id, stored);
    return stored;
  };

  const repeated = async (id: string, name: string | undefined): Promise<Result | null> => {
    const kept = name === undefined ? null : await store.changeKept(name);
    const stored = kept === null ? null : await load(id);
    return kept === null || stored === null ? null : { kind: 'repeated', ...stored, ...kept };
  };

  const change = async (id: string, by: Actor, happening: Happening, name?: string): Promise<Result> => {
    for (let tries = 0; tries < TRIES; tries++) {
      const held = known.get(id);
      const before = held ?? (await load(id));
      if (before === null) return { kind: 'gone' };
      const kept = await repeated(id, name);
      if (kept !== null) return kept;
      const at = now();
      const outcome = transition(before.discussion, { ...happening, by, at });
      if (outcome.kind === 'refused') {
        // What is held may be old: nobody is refused by yesterday's state.
        if (held === undefined) return { ...outcome, discussion: before.discussion };
        known.delete(id);
        continue;
      }
      const { discussion: after, effects, record } = outcome;
      const isKept = await store.save({
        id: name ?? randomUUID(),
        before,
        after,
        record,
        jobs: jobsOf(after, effects, at),
        dropped: effects.some(({ kind }) => kind === 'schedule') ? [...DUE_KEYS] : [],
      });
      if (isKept) {
        known.set(id, { discussion: after, version: before.version + 1 });
        if (effects.length > 0) onWork();
        return { kind: 'done', discussion: after, effects, record };
      }
      known.delete(id);
    }
    throw new Error('a discussion changed all the time while it was to be changed');
  };

  return {
    async create(discussion, by) {
      const at = now();
      const effects: Effect[] = [{ kind: 'show-card' }];
      const record = { at, by: by.person, kind: 'open', question: null, detail: null } as const;
      await store.create(discussion, record, jobsOf(discussion, [...effects, { kind: 'schedule' }], at));
      onWork();
    },
    async apply(id, by, happening, name) {
      const before = lines.get(id) ?? Promise.resolve();
      const result = before.then(
        () => change(id, by, happening, name),
        () => change(id, by, happening, name),
      );
      lines.set(id, result);
      try {
        return await result;
      } finally {
        if (lines.get(id) === result) lines.delete(id);
      }
    },
    async read(id) {
      const held = known.get(id);
      // A discussion of hundreds of questions is read for every press, and has seldom changed elsewhere.
      if (held !== undefined && (await store.version(id)) === held.version) return held.discussion;
      return (await load(id))?.discussion ?? null;
    },
    forget: () => known.clear(),
  };
}

const DUE_KEYS = ['open', 'close', 'remind'] as const;

/** Effects as jobs: the card is drawn once however often it changed, and times that are due are jobs as well. */
function jobsOf({ state, rules }: Discussion, effects: readonly Effect[], at: number): NewJob[] {
  return effects.flatMap((effect): NewJob[] => {
    if (effect.kind === 'schedule') {
      const due = (what: (typeof DUE_KEYS)[number], dueAt: number | null): NewJob[] =>
        dueAt === null ? [] : [{ work: { kind: 'due', what }, dueAt, key: what }];
      const closesAt = state === 'closed' ? null : rules.closesAt;
      const remindAt = closesAt === null || closesAt - REMIND_MS <= at ? null : closesAt - REMIND_MS;
      return [
        ...due('open', state === 'draft' ? rules.opensAt : null),
        ...due('close', closesAt),
        ...due('remind', remindAt),
      ];
    }
    return [{ work: effect, dueAt: at, key: keyOf(effect) }];
  });
}

/** Work that shows something as it is now need not be done twice. */
function keyOf(work: Work): string | null {
  switch (work.kind) {
    case 'show-card':
      return 'card';
    case 'show-question':
      // A ping must not be lost to a later look at the same question.
      return work.pings ? null : `question ${work.question}`;
    default:
      return null;
  }
}
