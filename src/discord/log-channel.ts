// What moderators did, noted in the channel that the server chose for it.
import { languageOf, type Phrases, phrasesFor } from './language/language.ts';
import type { Reply } from './command.ts';
import type { Log } from './log.ts';
import type { Right } from './permissions.ts';
import type { Caller } from './place-of.ts';
import { text } from './render/parts.ts';
import type { Servers } from './servers.ts';

/** What became of a note; `lacks` are the rights that are missing, empty where it failed for another reason. */
export type Recorded =
  | { readonly kind: 'noted' }
  | { readonly kind: 'failed'; readonly channel: string; readonly lacks: readonly Right[] };

/**
 * Notes what somebody did, in the language of what everybody reads, in the server's log channel or in those given.
 * Never rejects: what was done is done, and the answer to it says that the note is missing.
 */
export type RecordChange = (
  caller: Caller,
  line: (phrases: Phrases) => string,
  channels?: readonly string[],
) => Promise<Recorded>;

/** Discord may make the bot wait with a note; whoever acts does not wait along. */
const PATIENCE_MS = 3_000;

export function createRecord(servers: Servers, log: Log): RecordChange {
  return async (caller, line, channels = [caller.settings.logChannel ?? ''].filter(Boolean)) => {
    const { guild, person, settings } = caller;
    if (guild === null) return { kind: 'noted' };
    const phrases = languageOf(settings.language) ?? phrasesFor(servers.locale(guild));
    const note = { components: [text(phrases.log.by(`<@${person}>`, line(phrases)))] };
    const post = async (channel: string): Promise<Recorded> => {
      const lacks = servers.lacks(guild, channel, 'log') ?? [];
      try {
        if (lacks.length === 0) await patiently(servers.post(guild, channel, note));
        else log.warn({ guild, channel, lacks }, 'not allowed to note a change');
        return lacks.length === 0 ? { kind: 'noted' } : { kind: 'failed', channel, lacks };
      } catch (error) {
        log.warn({ guild, channel, error }, 'a change could not be noted');
        return { kind: 'failed', channel, lacks: [] };
      }
    };
    const all = await Promise.all([...new Set(channels)].map(post));
    return all.find(({ kind }) => kind === 'failed') ?? { kind: 'noted' };
  };
}

/** What is to be said of a note that there was no cause for. */
export const NOTED: Recorded = { kind: 'noted' };

/** The reply to what was done, with a line where it could not be noted. */
export function withRecord(reply: Reply, recorded: Recorded, { log, rights }: Phrases): Reply {
  if (recorded.kind === 'noted') return reply;
  const missing = recorded.lacks.map((right) => rights[right]);
  const warning = text(`-# ${log.failed(`<#${recorded.channel}>`, missing)}`);
  return { ...reply, components: [...reply.components, warning] };
}

async function patiently(sending: Promise<void>): Promise<void> {
  const enough = Promise.withResolvers<void>();
  const timer = setTimeout(enough.resolve, PATIENCE_MS);
  try {
    await Promise.race([sending, enough.promise]);
  } finally {
    clearTimeout(timer);
  }
}
