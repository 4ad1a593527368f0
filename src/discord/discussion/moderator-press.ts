// A moderator's press on a page about a discussion, which is shown anew in its place.
import type { Discussion } from '../../discussion/discussion.ts';
import type { Action, Press, Reply } from '../command.ts';
import { notice } from '../render/parts.ts';
import type { Services } from '../services.ts';
import { discussionOf } from './desk.ts';
import { readRef, type Ref } from './ids.ts';

type Shown = (discussion: Discussion, ref: Ref, press: Press, services: Services) => Promise<Reply> | Reply;

/** Others are told so beside it; what is forged, gone or of another server is stale. */
export function moderatorPress(name: string, run: Shown): Action {
  return {
    name,
    shows: 'update',
    async run(press, services) {
      const { phrases, manages } = press;
      if (!manages) return { ...notice(phrases.discussion.refused['moderators-only']), isAside: true };
      const discussion = await discussionOf(press, services);
      const ref = readRef(press.argument);
      if (discussion === null || ref === null) return notice(phrases.discussion.stale);
      return run(discussion, ref, press, services);
    },
  };
}
