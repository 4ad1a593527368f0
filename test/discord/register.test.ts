import { REST } from 'discord.js';
import { expect, it, onTestFinished, vi } from 'vitest';
import { createLog } from '../../src/discord/log.ts';
import type { Command } from '../../src/discord/command.ts';
import { keepRegistered } from '../../src/discord/registering.ts';
import { applicationOf, registerCommands } from '../../src/discord/register.ts';
import { english } from '../../src/discord/language/english.ts';
import { COMMANDS } from '../../src/discord/registry.ts';
import { doubleForTest } from './log-in.ts';
import { running, sent } from './running.ts';

const [first] = COMMANDS;

it('registers the commands on the first start, and not again', async () => {
  const { discord, bot, start, log } = await running();
  expect(discord.command('ask')).toMatchObject({ description: english.commands.ask.description });
  await bot.stop();
  await start();
  expect(sent(discord, 'PUT', /\/commands$/)).toHaveLength(1);
  expect(log.filter(({ msg }) => msg === 'commands').map(({ outcome }) => outcome)).toEqual([
    'registered',
    'unchanged',
  ]);
});

it('registers them again when something changed: a command more, one less, an option, a language', async () => {
  const discord = await doubleForTest();
  const rest = new REST({ api: discord.api }).setToken(discord.token);
  const id = await applicationOf(rest);
  expect(id).toBe(discord.applicationId);
  if (first === undefined || !('options' in first.definition)) throw new Error('no options');
  const definition = { ...first.definition, options: first.definition.options?.slice(0, 1) ?? [] };
  const fewer: Command = { ...first, definition };
  const german: Command = { ...first, definition: { ...definition, name_localizations: { de: 'frag' } } };
  const lists = [
    COMMANDS,
    COMMANDS.slice(0, 1),
    [first],
    [fewer],
    [fewer],
    [german],
    [german],
    COMMANDS,
    COMMANDS.toReversed(),
  ];
  const outcomes: string[] = [];
  for (const list of lists) outcomes.push(await registerCommands(rest, id, list));
  expect(outcomes).toEqual([
    'registered',
    'registered',
    'unchanged',
    'registered',
    'unchanged',
    'registered',
    'unchanged',
    'registered',
    'unchanged',
  ]);
  expect(discord.violations).toEqual([]);
});

it('registers them later where Discord fails at first', async () => {
  const discord = await doubleForTest();
  const rest = new REST({ api: discord.api, retries: 0 }).setToken(discord.token);
  const levels: unknown[] = [];
  const log = createLog('info', [], (line) => levels.push((JSON.parse(line) as { level: string }).level));
  discord.fail(/\/commands$/, { status: 500, times: 2 });
  const registering = await keepRegistered(rest, discord.applicationId, log, 10);
  onTestFinished(() => registering.stop());
  expect(registering.isDone()).toBe(false);
  await vi.waitFor(() => expect(registering.isDone()).toBe(true));
  expect(levels).toEqual(['error', 'error', 'info']);
});

it('starts even when they cannot be registered', async () => {
  const { discord, channel, ada, bot, start, log } = await running();
  await bot.stop();
  discord.fail(/\/commands$/, { status: 403, times: Infinity });
  await start();
  expect(log.filter(({ level }) => level === 'error')).toHaveLength(1);
  await discord.memberSends(ada, channel, '<@bot> who said the wall was unsafe?');
  await discord.nextMessage(channel);
});
