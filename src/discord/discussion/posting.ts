// Messages that the bot posts, changes and finds again by itself, in any channel, over Discord's REST interface alone:
// which servers this process hears of does not matter.
import {
  type APIDMChannel,
  type APIMessage,
  type APIThreadChannel,
  ChannelType,
  MessageFlags,
  type REST,
  Routes,
  SnowflakeUtil,
  ThreadAutoArchiveDuration,
} from 'discord.js';
import type { Reply } from '../command.ts';

type Sending = {
  /** Discord drops a second message of the same within a few minutes. */
  readonly nonce: string;
  /** The only role that is told. */
  readonly role?: string | null;
};

type Found = {
  readonly message: string;
  readonly at: number;
  /** Messages after it. */ readonly behind: number;
};

type Post = { readonly first: Reply; readonly tags: readonly string[] };

export type Posting = {
  /** Gives the message's id. */
  send(channel: string, reply: Reply, how: Sending): Promise<string>;
  edit(channel: string, message: string, reply: Reply): Promise<void>;
  remove(channel: string, message: string): Promise<void>;
  /** The bot's message that carries a custom_id: among the latest 100, or the first 100 after a moment. */
  find(channel: string, hasMark: (customId: string) => boolean, after?: number): Promise<Found | null>;
  /** The direct messages with somebody; gives the channel's id. */
  openDirect(person: string): Promise<string>;
  unarchive(thread: string): Promise<void>;
  /**
   * A public thread that stays open for a week after the last message, or a post of a forum that begins with a message;
   * gives its id.
   */
  openThread(channel: string, name: string, post: Post | null): Promise<string>;
};

const LOOKED_AT = 100;
/** How far Discord's clock and this one may be apart. */
const SKEW_MS = 60_000;
const MAX_THREAD_NAME = 100;

export function createPosting(rest: REST, self: () => string): Posting {
  const payload = ({ components }: Reply, role: string | null = null) => ({
    components,
    flags: MessageFlags.IsComponentsV2,
    allowed_mentions: { parse: [], replied_user: false, ...(role !== null && { roles: [role] }) },
  });
  return {
    async send(channel, reply, { nonce, role = null }) {
      const { files = [] } = reply;
      const attachments = files.map(({ name, description }, id) => ({ id, filename: name, description }));
      const body = {
        ...payload(reply, role),
        ...(files.length > 0 && { attachments }),
        nonce,
        enforce_nonce: true,
      };
      const sent = files.map(({ name, bytes }) => ({ name, data: Buffer.from(bytes) }));
      const message = (await rest.post(Routes.channelMessages(channel), { body, files: sent })) as APIMessage;
      return message.id;
    },
    async edit(channel, message, reply) {
      await rest.patch(Routes.channelMessage(channel, message), { body: payload(reply) });
    },
    async remove(channel, message) {
      await rest.delete(Routes.channelMessage(channel, message));
    },
    async find(channel, hasMark, after) {
      const query = new URLSearchParams({ limit: `${LOOKED_AT}` });
      if (after !== undefined)
        query.set('after', `${SnowflakeUtil.generate({ timestamp: Math.max(after - SKEW_MS, 0) })}`);
      const messages = (await rest.get(Routes.channelMessages(channel), { query })) as APIMessage[];
      const behind = messages.findIndex(
        ({ author, components }) => author.id === self() && customIdsIn(components).some(hasMark),
      );
      const message = messages[behind]?.id;
      return message === undefined ? null : { message, at: SnowflakeUtil.timestampFrom(message), behind };
    },
    async openDirect(person) {
      const body = { recipient_id: person };
      const channel = (await rest.post(Routes.userChannels(), { body })) as APIDMChannel;
      return channel.id;
    },
    async unarchive(thread) {
      await rest.patch(Routes.channel(thread), { body: { archived: false } });
    },
    async openThread(channel, name, post) {
      const body = {
        // A cut between the halves of an emoji is refused.
        name: name.slice(0, MAX_THREAD_NAME).toWellFormed(),
        auto_archive_duration: ThreadAutoArchiveDuration.OneWeek,
        ...(post === null
          ? { type: ChannelType.PublicThread }
          : { applied_tags: post.tags, message: payload(post.first) }),
      };
      const thread = (await rest.post(Routes.threads(channel), { body })) as APIThreadChannel;
      return thread.id;
    },
  };
}

function customIdsIn(components: readonly unknown[] = []): string[] {
  return components.flatMap((component) => {
    if (typeof component !== 'object' || component === null) return [];
    const { custom_id: id, components: inner } = component as { custom_id?: unknown; components?: unknown };
    return [...(typeof id === 'string' ? [id] : []), ...(Array.isArray(inner) ? customIdsIn(inner) : [])];
  });
}
