// Routes for application commands, global ones and those of one server, with Discord's checks of a definition.
import { CommandKind } from './constants.ts';
import type { Command, Core } from './core.ts';
import { asData, asList, asText } from './data.ts';
import type { Data } from './data.ts';
import { refusals } from './errors.ts';
import { commandPayload } from './payloads.ts';
import type { Route, RouteAnswer, RouteCall } from './rest.ts';
import { guildOf } from './routes-application.ts';
import { checkCommands, kindOf } from './validate-command.ts';

const MOST: Readonly<Record<number, number>> = {
  [CommandKind.Slash]: 100,
  [CommandKind.User]: 15,
  [CommandKind.Message]: 15,
};
const SCOPES = ['/applications/:application/commands', '/applications/:application/guilds/:guild/commands'];

export const routes: readonly Route[] = SCOPES.flatMap((path): Route[] => [
  { method: 'GET', path, answer: list },
  { method: 'PUT', path, answer: overwrite },
  { method: 'POST', path, answer: create },
  { method: 'GET', path: `${path}/:command`, answer: (call) => ({ data: payload(call.core, one(call)) }) },
  { method: 'PATCH', path: `${path}/:command`, answer: change },
  {
    method: 'DELETE',
    path: `${path}/:command`,
    answer(call) {
      call.core.commands.delete(one(call).id);
      return undefined;
    },
  },
]);

/** The commands somebody in this server could choose from: the server's own first. */
export function commandsFor(core: Core, guildId: string | undefined): Command[] {
  const all = [...core.commands.values()];
  const own = all.filter((command) => guildId !== undefined && command.guildId === guildId);
  return [...own, ...all.filter((command) => command.guildId === undefined)];
}

function list(call: RouteCall): RouteAnswer {
  // Discord leaves out what is said in other languages unless it is asked for.
  const isFull = call.query.get('with_localizations') === 'true';
  return {
    data: scope(call).map((command) => {
      const full = payload(call.core, command);
      return isFull ? full : (withoutLocalizations(full) as Data);
    }),
  };
}

function withoutLocalizations(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutLocalizations);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([key]) => !key.endsWith('_localizations'));
  return Object.fromEntries(kept.map(([key, inner]) => [key, withoutLocalizations(inner)]));
}

function overwrite(call: RouteCall): RouteAnswer {
  const { core, body } = call;
  const before = scope(call);
  const definitions = asList(body);
  if (!Array.isArray(body)) throw refusals.invalidJson();
  checkCommands(definitions, (index) => [index]);
  checkNumber(definitions.map(asData));
  for (const { id } of before) core.commands.delete(id);
  const after = definitions.map((value) => {
    const definition = asData(value);
    const same = before.find((command) => isSame(command.definition, definition));
    return store(core, same?.id ?? core.clock.snowflake(), scopeId(call), definition);
  });
  core.waiting.changed();
  return { data: after.map((command) => payload(core, command)) };
}

function create(call: RouteCall): RouteAnswer {
  const { core, body } = call;
  const existing = scope(call);
  const definition = asData(body);
  checkCommands([body], () => []);
  const same = existing.find((command) => isSame(command.definition, definition));
  if (!same) checkNumber([...existing.map((command) => command.definition), definition]);
  const made = store(core, same?.id ?? core.clock.snowflake(), scopeId(call), definition);
  core.waiting.changed();
  return { status: same ? 200 : 201, data: payload(core, made) };
}

function change(call: RouteCall): RouteAnswer {
  const command = one(call);
  const definition = { ...command.definition, ...asData(call.body) };
  checkCommands([definition], () => []);
  const version = call.core.clock.snowflake();
  command.definition = { ...definition, id: command.id, version };
  return { data: payload(call.core, command) };
}

function scopeId(call: RouteCall): string | undefined {
  if (call.params['application'] !== call.core.world.applicationId) throw refusals.unknownApplication();
  return call.params['guild'] === undefined ? undefined : guildOf(call.core, call.params).id;
}

function scope(call: RouteCall): Command[] {
  const guildId = scopeId(call);
  return [...call.core.commands.values()].filter((command) => command.guildId === guildId);
}

function one(call: RouteCall): Command {
  const found = scope(call).find(({ id }) => id === call.params['command']);
  if (!found) throw refusals.unknownCommand();
  return found;
}

function store(core: Core, id: string, guildId: string | undefined, definition: Data): Command {
  const command = { id, guildId, definition: { ...definition, id, version: core.clock.snowflake() } };
  core.commands.set(id, command);
  return command;
}

function payload(core: Core, command: Command): Data {
  return commandPayload(core.world, command.definition, command.guildId);
}

function isSame(a: Data, b: Data): boolean {
  return asText(a['name']) === asText(b['name']) && kindOf(a) === kindOf(b);
}

function checkNumber(definitions: readonly Data[]): void {
  for (const [kind, most] of Object.entries(MOST)) {
    if (definitions.filter((definition) => kindOf(definition) === Number(kind)).length > most) {
      throw refusals.tooManyCommands();
    }
  }
}
