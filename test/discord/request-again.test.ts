// A connection that is closed before a word was heard, on a real server of our own.
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { requestAgain } from '../../src/discord/request-again.ts';

/** Closes the first connection without an answer. Gives the address, and how often it was asked. */
async function closing(): Promise<{ url: string; asked(): number }> {
  let asked = 0;
  const server = createServer((request, response) => {
    asked += 1;
    if (asked === 1) request.socket.destroy();
    else response.writeHead(204).end();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked: () => asked };
}

type Body = NonNullable<Parameters<ReturnType<typeof requestAgain>>[1]['body']>;

const form = (json: string): Body => {
  const body = new FormData();
  body.append('payload_json', json);
  // discord.js has types of its own for what Node brings.
  return body as unknown as Body;
};
const NAMED = '{"content":"Hello","nonce":"7","enforce_nonce":true}';

it.each([
  ['an edit', '/channels/1/messages/2', { method: 'PATCH', body: '{"content":"Hello"}' }],
  ['a message with a nonce', '/channels/1/messages', { method: 'POST', body: NAMED }],
  ['one with a file', '/channels/1/messages', { method: 'POST', body: form(NAMED) }],
  ['what a call is answered with', '/interactions/1/token/callback', { method: 'POST', body: '{"type":5}' }],
])('sends %s again', async (_, path, request) => {
  const { url, asked } = await closing();
  const response = await requestAgain()(`${url}${path}`, request);
  expect([response.status, asked()]).toEqual([204, 2]);
});

it.each([
  ['a message without a nonce', '/webhooks/1/token', { method: 'POST', body: '{"content":"Hello"}' }],
  ['a thread', '/channels/1/threads', { method: 'POST', body: '{"name":"“enforce_nonce”"}' }],
])('does not send %s again, which there would be twice', async (_, path, request) => {
  const { url, asked } = await closing();
  await expect(requestAgain()(`${url}${path}`, request)).rejects.toThrow();
  expect(asked()).toBe(1);
});
