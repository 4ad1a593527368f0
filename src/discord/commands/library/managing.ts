// Only who may manage a place's articles gets any further.
import type { Action } from '../../command.ts';
import { notice } from '../../render/parts.ts';

export function managing(action: Action): Action {
  // The two kinds of action differ in what they return, which no single branch can say.
  return action.shows === 'form'
    ? {
        ...action,
        run: (press, services) =>
          press.manages ? action.run(press, services) : notice(press.phrases.notices.noRights),
      }
    : {
        ...action,
        run: (press, services) =>
          press.manages ? action.run(press, services) : notice(press.phrases.notices.noRights),
      };
}
