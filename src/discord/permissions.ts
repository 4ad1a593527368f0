// The rights the bot asks for when it is invited: the least that lets it read a question and answer it.
import { PermissionFlagsBits } from 'discord.js';

/** Each right with the reason it is asked for. Its name is Discord's. */
export const PERMISSION_REASONS = {
  ViewChannel: 'to receive the messages that mention it',
  SendMessages: 'to answer a mention, and to show that it is working on it',
  SendMessagesInThreads: 'to answer a mention in a thread',
  ReadMessageHistory: 'to send its answer as a reply to the question',
  CreatePublicThreads: 'to open a thread for a discussion',
} as const satisfies Partial<Record<keyof typeof PermissionFlagsBits, string>>;

/** A right the bot may need in a channel, by Discord's name of it. */
export type Right = keyof typeof PERMISSION_REASONS;

/** The rights without which it cannot answer there, or cannot note changes. */
export function rightsFor(what: 'answer' | 'log', isThread: boolean): readonly Right[] {
  const writing = isThread ? 'SendMessagesInThreads' : 'SendMessages';
  return what === 'log' ? ['ViewChannel', writing] : ['ViewChannel', writing, 'ReadMessageHistory'];
}

/** The integer of the invitation link's `permissions=`. */
export const INVITE_PERMISSIONS: bigint = Object.keys(PERMISSION_REASONS).reduce(
  (bits, name) => bits | PermissionFlagsBits[name as keyof typeof PERMISSION_REASONS],
  0n,
);

/** Where a server's owner invites the bot. */
export function inviteLink(applicationId: string): string {
  const query = new URLSearchParams({
    client_id: applicationId,
    scope: 'bot applications.commands',
    permissions: INVITE_PERMISSIONS.toString(),
  });
  return `https://discord.com/oauth2/authorize?${query}`;
}
