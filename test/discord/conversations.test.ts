import { expect, it } from 'vitest';
import {
  conversationKey,
  createConversations,
  MAX_CONVERSATIONS,
  MAX_QUESTIONS,
  REMEMBERED_MS,
} from '../../src/discord/conversations.ts';

function started() {
  let at = 1_000_000;
  const conversations = createConversations(() => at);
  return { ...conversations, pass: (ms: number) => void (at += ms) };
}

it('keeps the questions of one person in one channel, oldest first', () => {
  const { remember, earlier } = started();
  remember(conversationKey('1', 'a'), 'one');
  remember(conversationKey('1', 'a'), 'two');
  remember(conversationKey('1', 'b'), 'theirs');
  remember(conversationKey('2', 'a'), 'elsewhere');
  expect(earlier(conversationKey('1', 'a'))).toEqual(['one', 'two']);
  expect(earlier(conversationKey('3', 'a'))).toEqual([]);
});

it('forgets each question after ten minutes', () => {
  const { remember, earlier, pass } = started();
  remember('x', 'one');
  pass(REMEMBERED_MS - 1);
  remember('x', 'two');
  expect(earlier('x')).toEqual(['one', 'two']);
  pass(1);
  expect(earlier('x')).toEqual(['two']);
  pass(REMEMBERED_MS);
  expect(earlier('x')).toEqual([]);
});

it('keeps the last few questions', () => {
  const { remember, earlier } = started();
  for (let number = 1; number <= MAX_QUESTIONS + 2; number += 1) remember('x', `${number}`);
  expect(earlier('x')).toEqual(['3', '4', '5', '6', '7']);
});

it('drops the conversation silent longest when there are too many', () => {
  const { remember, earlier } = started();
  for (let number = 0; number < MAX_CONVERSATIONS; number += 1) remember(`${number}`, 'asked');
  remember('0', 'again');
  remember('new', 'asked');
  expect(earlier('0')).toEqual(['asked', 'again']);
  expect(earlier('1')).toEqual([]);
  expect(earlier('2')).toEqual(['asked']);
});

it('keeps no more of a question than a follow-up needs', () => {
  const { remember, earlier } = started();
  remember('x', 'a'.repeat(4_000));
  expect(earlier('x')[0]).toHaveLength(500);
});
