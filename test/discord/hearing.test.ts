import type { Client } from 'discord.js';
import { expect, it } from 'vitest';
import { createHearing } from '../../src/discord/hearing.ts';
import { createConversations } from '../../src/discord/conversations.ts';
import { createTold } from '../../src/discord/discussion/told.ts';
import { createLog } from '../../src/discord/log.ts';
import { createMemories } from '../../src/discord/memories.ts';
import type { Services } from '../../src/discord/services.ts';

const HEARD = 4_194_304n * 5n;

function listener() {
  const memories = createMemories(Date.now);
  const conversations = createConversations();
  const done: string[] = [];
  const services = {
    ...memories,
    conversations,
    discussions: { told: createTold(Date.now), forget: () => done.push('discussions forgotten') },
  } as unknown as Services;
  // The second of four shards.
  const client = { ws: { shards: new Map([[1, {}]]) }, options: { shardCount: 4 } } as unknown as Client;
  const wake = (): void => void done.push('woken');
  const hear = createHearing({ client, services, wake, log: createLog('silent', [], () => {}) });
  for (const person of ['ada', 'ben']) {
    conversations.remember(`channel/${person}`, 'Who said that?');
    memories.claims.hold(person, { claims: [], rest: 0 }, 1);
  }
  const held = (): number[] =>
    ['ada', 'ben'].map((person) => conversations.questionsOf(person) + memories.claims.count(person));
  return { hear, done, held };
}

it('is woken for work of its own servers alone', () => {
  const { hear, done } = listener();
  for (const place of [`server:${HEARD + 4_194_304n}`, 'person:5', 'server:x']) hear({ kind: 'work', place });
  expect(done).toEqual([]);
  hear({ kind: 'work', place: `server:${HEARD}` });
  expect(done).toEqual(['woken']);
});

it('forgets one person, or everybody when it may have missed whom', () => {
  const { hear, done, held } = listener();
  hear({ kind: 'library', place: 'server:1' });
  expect(held()).toEqual([2, 2]);
  hear({ kind: 'forget', person: 'ada' });
  expect(held()).toEqual([0, 2]);
  hear(null);
  expect(held()).toEqual([0, 0]);
  expect(done).toEqual(['discussions forgotten', 'discussions forgotten', 'woken']);
});
