// What processes that share a database tell one another: declared here, given by `store/`.
import { z } from 'zod';

export const noticeSchema = z.discriminatedUnion('kind', [
  /** The articles of a place changed. */
  z.object({ kind: z.literal('library'), place: z.string() }),
  /** There is new work for a discussion of a place. */
  z.object({ kind: z.literal('work'), place: z.string() }),
  /** Somebody asked to be forgotten. */
  z.object({ kind: z.literal('forget'), person: z.string() }),
]);

export type Notice = z.infer<typeof noticeSchema>;

/** Hears a notice; null where some may have been missed, so that everything has to be looked at anew. */
export type Hear = (notice: Notice | null) => void;

export type Notices = {
  /** Tells every other process; each has heard of it within a second of the promise's fulfilment. */
  tell(notice: Notice): Promise<void>;
  /** From now on hears what other processes tell, until `close`; several may. */
  listen(hear: Hear): Promise<void>;
  close(): Promise<void>;
};
