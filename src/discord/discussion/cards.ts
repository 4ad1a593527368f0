// The card of each discussion in its channel: one, kept up to date, and posted anew at the bottom once talk has buried it.
import { LRUCache } from 'lru-cache';
import type { Discussion } from '../../discussion/discussion.ts';
import type { Reply } from '../command.ts';
import { failingOf } from './failing.ts';
import { ACT, idOf } from './ids.ts';
import { createLines } from './lines.ts';
import type { Posting } from './posting.ts';

type Card = {
  readonly channel: string;
  readonly message: string;
  readonly postedAt: number;
  /** Messages of the channel after it. */
  behind: number;
  changedAt: number;
};

export type Cards = {
  /** Shows the card as it is now; the milliseconds to wait where it changed just before. */
  show(discussion: Discussion, card: Reply, nonce: string): Promise<number>;
  /** From now on messages in its channel count. */
  watch(discussion: Pick<Discussion, 'id' | 'channel'>): void;
  /** A message came in a channel: the discussion whose card is buried by now, if one is. */
  buriedBy(channel: string, message: string): Promise<string | null>;
};

const HELD = 2_000;
/** Only so much talk, and only so long after the last time, makes it come down again. */
const BURIED = 10;
const REPOST_MS = 5 * 60 * 1_000;
/** Between two changes: when many ask at once, each need not be seen. */
const CHANGE_MS = 1_500;

export function createCards(posting: Posting, now: () => number): Cards {
  const cards = new LRUCache<string, Card>({ max: HELD });
  const inChannel = new LRUCache<string, string>({ max: HELD });
  const isBuried = ({ behind, postedAt }: Card): boolean => behind >= BURIED && now() - postedAt >= REPOST_MS;

  const remember = (id: string, channel: string, message: string, postedAt: number, behind: number): Card => {
    const card = { channel, message, postedAt, behind, changedAt: 0 };
    cards.set(id, card);
    inChannel.set(channel, id);
    return card;
  };

  const found = async ({ id, channel }: Pick<Discussion, 'id' | 'channel'>): Promise<Card | null> => {
    const known = cards.get(id);
    if (known !== undefined) return known;
    const mark = idOf(ACT.ask, id);
    const there = await posting.find(channel, (customId) => customId === mark);
    return there === null ? null : remember(id, channel, there.message, there.at, there.behind);
  };

  const post = async ({ id, channel }: Discussion, card: Reply, nonce: string): Promise<void> => {
    const message = await posting.send(channel, card, { nonce });
    remember(id, channel, message, now(), 0).changedAt = now();
  };

  // One after the other, so that two who find no card do not both post one.
  const inLine = createLines();

  const show = async (discussion: Discussion, reply: Reply, nonce: string): Promise<number> => {
    const card = await found(discussion);
    if (card === null) {
      await post(discussion, reply, nonce);
      return 0;
    }
    if (isBuried(card) && discussion.state !== 'closed') {
      await post(discussion, reply, nonce);
      // The new one is there; the old one stays where it cannot be taken away.
      await posting.remove(card.channel, card.message).catch(() => {});
      return 0;
    }
    const wait = card.changedAt + CHANGE_MS - now();
    if (wait > 0 && wait <= CHANGE_MS) return wait;
    try {
      await posting.edit(card.channel, card.message, reply);
      card.changedAt = now();
    } catch (error) {
      if (failingOf(error) !== 'message-gone') throw error;
      cards.delete(discussion.id);
      await post(discussion, reply, nonce);
    }
    return 0;
  };

  return {
    show: (discussion, reply, nonce) => inLine(discussion.id, () => show(discussion, reply, nonce)),
    watch({ id, channel }) {
      inChannel.set(channel, id);
    },
    async buriedBy(channel, message) {
      const id = inChannel.get(channel);
      if (id === undefined) return null;
      const known = cards.get(id);
      if (known !== undefined) {
        if (known.message === message) return null;
        known.behind += 1;
        return isBuried(known) ? id : null;
      }
      // Posted before this process began: what came since is counted where it stands. One that is nowhere is buried.
      const card = await inLine(id, () => found({ id, channel }));
      return card === null || isBuried(card) ? id : null;
    },
  };
}
