// Tells Discord which commands there are, and only when that changed: each registration costs a rate-limited call.
import {
  REST,
  Routes,
  type RESTGetAPIApplicationCommandsResult,
  type RESTGetCurrentApplicationResult,
} from 'discord.js';
import { z } from 'zod';
import type { Command } from './command.ts';
import { COMMANDS } from './registry.ts';

export type Registration = 'registered' | 'unchanged';

/** Makes Discord's list of commands the same as ours. */
export async function registerCommands(
  rest: REST,
  applicationId: string,
  commands: readonly Command[],
): Promise<Registration> {
  if (await areRegistered(rest, applicationId, commands)) return 'unchanged';
  const body = commands.map(({ definition }) => definition);
  await rest.put(Routes.applicationCommands(applicationId), { body });
  return 'registered';
}

/** Whether Discord's list of commands is the same as ours. */
export async function areRegistered(
  rest: REST,
  applicationId: string,
  commands: readonly Command[],
): Promise<boolean> {
  const query = new URLSearchParams({ with_localizations: 'true' });
  const route = Routes.applicationCommands(applicationId);
  const registered = (await rest.get(route, { query })) as RESTGetAPIApplicationCommandsResult;
  return canonical(registered) === canonical(commands.map(({ definition }) => definition));
}

/** The same without a bot running: what `npm run register` does. */
export async function registerOnce(api: string, token: string): Promise<Registration> {
  const rest = new REST({ api }).setToken(token);
  return registerCommands(rest, await applicationOf(rest), COMMANDS);
}

/** The application that the token belongs to. */
export async function applicationOf(rest: REST): Promise<string> {
  const application = (await rest.get(Routes.currentApplication())) as RESTGetCurrentApplicationResult;
  return application.id;
}

// What makes two definitions the same. Discord adds ids and versions and fills in defaults; both sides are read with
// this schema, so that what it leaves out does not count and what was left out counts as its default.
type Option = z.infer<typeof optionFields> & { options: Option[] };

// Keys in one order, whatever order they come in.
const localizations = z
  .record(z.string(), z.string())
  .nullish()
  .transform((texts) => Object.entries(texts ?? {}).toSorted(([a], [b]) => (a < b ? -1 : 1)));

const optionFields = z.object({
  type: z.number(),
  name: z.string(),
  name_localizations: localizations,
  description: z.string(),
  description_localizations: localizations,
  required: z.boolean().default(false),
  autocomplete: z.boolean().default(false),
  min_length: z.number().nullish().default(null),
  max_length: z.number().nullish().default(null),
  min_value: z.number().nullish().default(null),
  max_value: z.number().nullish().default(null),
  choices: z.array(z.object({ name: z.string(), value: z.union([z.string(), z.number()]) })).default([]),
});

const option: z.ZodType<Option> = optionFields.extend({
  get options() {
    return z.array(option).default([]);
  },
});

const definition = z.object({
  type: z.number().default(1),
  name: z.string(),
  name_localizations: localizations,
  description: z.string().default(''),
  description_localizations: localizations,
  default_member_permissions: z.string().nullish().default(null),
  nsfw: z.boolean().default(false),
  contexts: z.array(z.number()).nullish().default(null),
  integration_types: z.array(z.number()).default([0]),
  options: z.array(option).default([]),
});

// Null for commands of a kind that is not ours, which are therefore never the same.
function canonical(commands: readonly unknown[]): string | null {
  const read = z.array(definition).safeParse(commands);
  if (!read.success) return null;
  return JSON.stringify(read.data.toSorted((a, b) => (a.name < b.name ? -1 : 1)));
}
