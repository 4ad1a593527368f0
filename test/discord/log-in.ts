// A real discord.js client, logged in to the double, and both taken down after each test.
import { once } from 'node:events';
import { Client, GatewayIntentBits } from 'discord.js';
import type { ClientOptions } from 'discord.js';
import { onTestFinished } from 'vitest';
import { startDouble } from './double/double.ts';
import type { DiscordDouble, DoubleOptions } from './double/discord-double.ts';

const INTENTS = [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages];

/** A double that is closed when the test ends. */
export async function doubleForTest(options: DoubleOptions = {}): Promise<DiscordDouble> {
  const discord = await startDouble(options);
  onTestFinished(() => discord.close());
  return discord;
}

export function clientFor(discord: DiscordDouble, options: Partial<ClientOptions> = {}): Client {
  const client = new Client({
    intents: INTENTS,
    allowedMentions: { parse: [], repliedUser: false },
    ...options,
    rest: { api: discord.api, offset: 0, ...options.rest },
    // discord.js waits 5 s between two IDENTIFYs; nothing here is about that wait.
    ws: { buildIdentifyThrottler: async () => ({ waitForIdentify: async () => undefined }), ...options.ws },
  });
  onTestFinished(() => client.destroy());
  return client;
}

/** A client that is ready: it has its servers. */
export async function logIn(
  discord: DiscordDouble,
  options: Partial<ClientOptions> = {},
): Promise<Client<true>> {
  const client = clientFor(discord, options);
  const ready = once(client, 'clientReady');
  await client.login(discord.token);
  await ready;
  if (!client.isReady()) throw new Error('the client is not ready after clientReady');
  return client;
}
