// What the shell holds between one press of a button and the next.
import type { Claim } from '../checking/check.ts';
import type { KeptArticle, Place } from '../library/article-store.ts';
import type { Draft, KeepOutcome } from '../library/shelves.ts';
import type { Form } from './command.ts';
import type { Recorded } from './log-channel.ts';
import type { Keeping } from './render/draft.ts';
import { createPressMemory, type PressMemory } from './press-memory.ts';
import { createShortMemory, type Room, type ShortMemory } from './short-memory.ts';

/** An article that waits for *Keep*, or what became of it. */
export type HeldDraft =
  WaitingDraft | { readonly kind: 'done'; readonly place: Place; readonly kept: Keeping };

export type WaitingDraft = {
  readonly kind: 'waiting';
  readonly place: Place;
  readonly draft: Draft;
  /** Set by the first press of *Keep*, so that a second one keeps nothing more and is told the same. */
  readonly keeping: Promise<Kept> | null;
};

/** What became of keeping an article, and of noting it. */
export type PutBack = { readonly outcome: KeepOutcome; readonly recorded: Recorded };

/** The same of a draft; `wasLent` where the place held nothing of its own before. */
export type Kept = PutBack & Pick<Keeping, 'wasLent'>;

/** An article that was removed, for *Undo*. */
export type Removal = {
  readonly place: Place;
  readonly article: KeptArticle;
  readonly wasDefault: boolean;
  /** Set by the first press of *Undo*, as for a draft. */
  readonly puttingBack: Promise<PutBack> | null;
};

/** What somebody had checked, to look at a part of it or to share it. */
export type HeldClaims = {
  /** In order; never none. */
  readonly claims: readonly Claim[];
  /** Quotations of the message that were not checked. */
  readonly rest: number;
};

export type Vote = 'up' | 'down';

export type Memories = {
  readonly drafts: ShortMemory<HeldDraft>;
  readonly removals: ShortMemory<Removal>;
  /** Forms with what was typed into them, for another try. */
  readonly forms: ShortMemory<Form>;
  readonly claims: ShortMemory<HeldClaims>;
  /** Which answers were shared, by message. */
  readonly shared: PressMemory<true>;
  /** How each person voted on each answer, by message and person. */
  readonly voted: PressMemory<Vote>;
};

const MEGABYTE = 1024 * 1024;
const DRAFTS: Room = { things: 200, thingsOfOne: 5, bytes: 96 * MEGABYTE };
const REMOVALS: Room = { things: 500, thingsOfOne: 20, bytes: 32 * MEGABYTE };
/** Presses remembered; with more, those longest ago are forgotten. */
const PRESSES = 20_000;
const FORMS: Room = { things: 500, thingsOfOne: 5, bytes: 16 * MEGABYTE };
const CLAIMS: Room = { things: 2_000, thingsOfOne: 10, bytes: 16 * MEGABYTE };

/** About as much as a draft takes beside its text, for each UTF-16 unit of it. */
const BYTES_PER_UNIT = 16;

export function createMemories(now: () => number): Memories {
  return {
    drafts: createShortMemory(DRAFTS, now),
    removals: createShortMemory(REMOVALS, now),
    forms: createShortMemory(FORMS, now),
    claims: createShortMemory(CLAIMS, now),
    shared: createPressMemory(PRESSES),
    voted: createPressMemory(PRESSES),
  };
}

/** Whether one of the memories holds for a person what an id names. */
export function holds({ drafts, removals, forms, claims }: Memories, id: string, person: string): boolean {
  return [drafts, removals, forms, claims].some((memory) => memory.find(id, person) !== null);
}

export function bytesOfDraft({ read }: Draft): number {
  return read.article.body.length * BYTES_PER_UNIT;
}

export function bytesOfText(text: string): number {
  return text.length * 2;
}
