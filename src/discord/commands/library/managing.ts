// Only who may manage a place's articles gets any further.
import type { Action } from '../../command.ts';
import { NO_RIGHTS_NOTICE } from '../../render/notices.ts';

export function managing(action: Action): Action {
  return action.shows === 'update'
    ? {
        ...action,
        run: (press, services) => (press.manages ? action.run(press, services) : NO_RIGHTS_NOTICE),
      }
    : {
        ...action,
        run: (press, services) => (press.manages ? action.run(press, services) : NO_RIGHTS_NOTICE),
      };
}
