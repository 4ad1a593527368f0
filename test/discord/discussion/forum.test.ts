// Discussions in posts of a forum, which are threads in a channel that holds no messages.
import { describe, expect, it } from 'vitest';
import { databases } from '../../store/databases.ts';
import type { Channel, Message } from '../double/world.ts';
import { buttonsOf, textOf } from '../double/read-message.ts';
import { hallOn } from './hall.ts';

const { open } = databases('sqlite');
const TAGS = [
  { name: 'Staff', moderated: true },
  { name: 'News', moderated: false },
  { name: 'Talk', moderated: false },
];

async function withForum(kind: 'Forum' | 'Media' = 'Forum', requiresTag = false) {
  const hall = await hallOn({ database: await open() });
  const { discord, guild, mo } = hall;
  const forum = discord.addChannel(guild, { name: 'stories', kind, tags: TAGS, requiresTag });
  const post = (tags: readonly string[] = []): Channel =>
    discord.addThread(forum, mo, { name: 'A story', tags });
  /** The thread that a discussion was opened in, with all that stands in it. */
  const opened = async (said: string): Promise<Channel> => {
    const [, id = ''] = /The discussion is in <#(\d+)>/.exec(said) ?? [];
    return discord.channel(id);
  };
  const card = (thread: Channel): Promise<Message> => hall.shown(thread, 'Discussion: *The harbour wall*\n');
  return { ...hall, forum, post, opened, card };
}

describe('a discussion in a forum', () => {
  it('is held in the post where it is opened', async () => {
    const hall = await withForum();
    const { discord, ada, mo, room, run } = hall;
    const post = hall.post();
    expect(await run('open', { article: 'harbour' }, mo, post)).toContain(
      `The discussion is in <#${post.id}>`,
    );
    await run('moderators', { channel: room }, mo, post);
    const card = await hall.card(post);
    const asking = await discord.press(ada, card, { label: 'Ask' });
    await (await discord.submitModal(asking, { question: 'Who said the wall was unsafe?' })).followup();
    await hall.press(mo, await hall.question(1), 'Approve');
    await hall.shown(post, '### Question 1');
    await run('close', {}, mo, post);
    await hall.shown(post, 'Summary ·');
  });

  it.each(['Forum', 'Media'] as const)('opens a post of its own from one of a %s channel', async (kind) => {
    const hall = await withForum(kind);
    const { discord, forum, mo, run } = hall;
    const post = hall.post([forum.tags[2]?.id ?? '']);
    const own = await hall.opened(await run('open', { article: 'harbour', in: 'thread' }, mo, post));
    expect(own.thread?.parentId).toBe(forum.id);
    expect(own.name).toBe('The harbour wall');
    expect(own.thread?.tags).toEqual([forum.tags[2]?.id]);
    const card = await hall.card(own);
    const [first] = discord.messagesIn(own);
    expect(first?.id).toBe(own.id);
    expect(textOf(first!)).toBe('**Discussion: *The harbour wall***');
    expect(buttonsOf(card).map(({ label }) => label)).toContain('Ask');
    expect(discord.messagesIn(forum)).toEqual([]);
  });

  it('gives its post a tag where each needs one, and none that moderators keep to themselves', async () => {
    const hall = await withForum('Forum', true);
    const { forum, mo, run } = hall;
    const post = hall.post([forum.tags[0]?.id ?? '']);
    const own = await hall.opened(await run('open', { article: 'harbour', in: 'thread' }, mo, post));
    expect(own.thread?.tags).toEqual([forum.tags[1]?.id]);
  });

  it('says which right is missing to open a post', async () => {
    const hall = await withForum();
    const { discord, forum, mo, run } = hall;
    const post = hall.post();
    discord.setOverwrites(forum, [{ of: 'bot', deny: ['SendMessages'] }]);
    expect(await run('open', { article: 'harbour', in: 'thread' }, mo, post)).toContain(
      `I lack Send Messages, Send Messages in Threads in <#${forum.id}>`,
    );
    hall.expectViolations(50_013);
  });
});

it('opens a thread beside the one in which it is asked to', async () => {
  const hall = await withForum();
  const { discord, channel, mo, run } = hall;
  const thread = discord.addThread(channel, mo, { name: 'Talk' });
  const own = await hall.opened(await run('open', { article: 'harbour', in: 'thread' }, mo, thread));
  expect(own.thread?.parentId).toBe(channel.id);
  await hall.card(own);
});
