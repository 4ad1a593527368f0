// A bot that is the only process there is.
import type { Notices } from '../../src/library/notices.ts';

export const NO_NOTICES: Notices = {
  tell: async () => {},
  listen: async () => {},
  close: async () => {},
};
