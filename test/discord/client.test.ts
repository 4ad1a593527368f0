import { once } from 'node:events';
import { GatewayIntentBits, Routes } from 'discord.js';
import { expect, it, onTestFinished } from 'vitest';
import { createClient } from '../../src/discord/client.ts';
import { doubleForTest } from './log-in.ts';

it('hears what speaks to it, and keeps next to nothing of it', async () => {
  const discord = await doubleForTest();
  const guild = discord.addGuild();
  const channel = discord.addChannel(guild);
  const client = createClient({ api: discord.api });
  onTestFinished(() => client.destroy());
  const ready = once(client, 'clientReady');
  await client.login(discord.token);
  await ready;
  let heard = 0;
  client.on('messageCreate', () => (heard += 1));
  const people = 260;
  for (let number = 0; number < people; number += 1)
    await discord.memberSends(discord.addMember(guild), channel, 'hello');
  await expect.poll(() => heard).toBe(people);

  expect(client.users.cache.size).toBeLessThanOrEqual(201);
  expect(client.users.cache.has(discord.bot.id)).toBe(true);
  const server = client.guilds.cache.get(guild.id);
  expect(server?.members.cache.size).toBeLessThanOrEqual(21);
  expect(server?.members.me).not.toBeNull();
  const room = client.channels.cache.get(channel.id);
  expect(room?.isTextBased() === true && room.messages.cache.size).toBe(0);
});

it('lets go of direct messages in which nobody has written for a while', async () => {
  const discord = await doubleForTest();
  const client = createClient({ api: discord.api });
  onTestFinished(() => client.destroy());
  const ready = once(client, 'clientReady');
  await client.login(discord.token);
  await ready;
  const guild = discord.addGuild();
  const write = async (): Promise<void> => {
    const member = discord.addMember(guild);
    await discord.memberSends(member, discord.directMessages(member), 'hello');
  };
  for (let person = 0; person < 300; person += 1) await write();
  discord.advance(3 * 60_000);
  for (let person = 0; person < 200; person += 1) await write();
  await expect.poll(() => client.channels.cache.filter((each) => each.isDMBased()).size).toBe(200);
});

it('asks for no privileged intent', () => {
  const client = createClient({});
  expect(client.options.intents.toArray()).toEqual(['Guilds', 'GuildMessages', 'DirectMessages']);
  const privileged =
    GatewayIntentBits.GuildMembers | GatewayIntentBits.GuildPresences | GatewayIntentBits.MessageContent;
  expect(client.options.intents.bitfield & privileged).toBe(0);
});

it('counts answers to calls to none of the requests that Discord lets a bot make in a second', async () => {
  const discord = await doubleForTest();
  const client = createClient({ api: discord.api });
  onTestFinished(() => client.destroy());
  const rest = client.rest.setToken(discord.token);
  const before = rest.globalRemaining;
  const answer = Routes.webhookMessage(discord.applicationId, 'no-token');
  await expect(rest.patch(answer, { auth: false, body: {} })).rejects.toMatchObject({ code: 50_027 });
  expect(rest.globalRemaining).toBe(before);
  await rest.get(Routes.gatewayBot());
  expect(rest.globalRemaining).toBe(before - 1);
});
