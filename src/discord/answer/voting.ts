// Whether an answer helped: counted for its article, once for each person and answer.
import type { Action } from '../command.ts';
import type { Vote } from '../memories.ts';
import { placeOf } from '../place-of.ts';
import { notice } from '../render/parts.ts';
import { articleWith } from './passage-ref.ts';
import { readVoteId } from './vote-ref.ts';

export function voting(name: string, vote: Vote): Action {
  return {
    name,
    shows: 'private',
    async run(press, { at, votes, voted }) {
      const { phrases, message, person } = press;
      const place = placeOf(press);
      const key = readVoteId(press.argument);
      const article = key === null ? null : articleWith(key, await at(place));
      if (article === null) return notice(phrases.notices.stale);
      const before = voted.find(message, person);
      if (before === vote) return notice(phrases.answer.countedBefore);
      // Noted before it is written, so that a second press meanwhile counts for nothing.
      voted.note(vote, message, person);
      const change = { up: 0, down: 0, ...(before !== null && { [before]: -1 }), [vote]: 1 };
      try {
        await votes.cast(place, article, change);
      } catch (error) {
        if (before === null) voted.forget(message, person);
        else voted.note(before, message, person);
        throw error;
      }
      return notice(before === null ? phrases.answer.counted : phrases.answer.moved);
    },
  };
}
