// What Discord says of the bot: its token, intents, commands and servers, and this machine's clock beside Discord's.
import type { Config } from '../../config.ts';
import { printable } from '../../cli/terminal.ts';
import { explainLogin } from '../../discord/failures.ts';
import {
  commandsAreCurrent,
  hasCommandScope,
  inspectApplication,
  inspectChannels,
  inspectServers,
  type Inspection,
  type NamedChannels,
  sessionLimit,
} from '../../discord/inspection.ts';
import { inviteLink } from '../../discord/permissions.ts';
import { type ChosenChannels, chosenChannels } from '../../store/inspect-database.ts';
import { counted, type Finding, findings, messageOf, some } from './finding.ts';

/** For all that is asked of Discord. */
const TIME_MS = 30_000;
/** Servers that are looked at one by one. */
const CLOSELY = 50;
const SKEWED_MS = 5_000;
/** A share of the day’s logins below which somebody should look why. */
const FEW_LOGINS = 0.1;

type Options = Pick<Config, 'discordApi' | 'readsMessages' | 'database'> & {
  readonly token: string;
  /** Whether the database can be asked for what servers chose. */
  readonly hasDatabase: boolean;
};

export async function checkDiscord(options: Options): Promise<Finding[]> {
  const { token, discordApi } = options;
  const { good, mend, later } = findings('token');
  let inspection: Inspection;
  try {
    inspection = await inspectApplication(discordApi, token);
  } catch (error) {
    const { message, needsOperator } = explainLogin(error);
    const [says = '', todo = ''] = needsOperator ? message.split(/(?<=\.) /, 2) : [messageOf(message)];
    return needsOperator
      ? [mend(messageOf(says), todo)]
      : [later(says, 'Check this machine’s connection, and discordstatus.com; then try again.')];
  }
  const { application } = inspection;
  const until = performance.now() + TIME_MS;
  const parts: [string, () => Promise<Finding[]> | Finding[]][] = [
    ['intents', () => checkIntents(inspection, options.readsMessages)],
    ['clock', () => checkClock(inspection)],
    ['commands', () => checkCommands(inspection)],
    ['logins', () => checkLogins(inspection)],
    ['servers', () => checkServers(inspection, options, until)],
  ];
  const found = [good(`is that of ${printable(application.name)} (application ${application.id})`)];
  for (const [check, run] of parts)
    try {
      found.push(...(await run()));
    } catch (error) {
      const failed = findings(check).later(
        'could not be looked at: Discord did not answer as it should',
        messageOf(error),
      );
      found.push(failed);
    }
  return found;
}

function checkIntents({ application }: Inspection, readsMessages: boolean): Finding[] {
  const { good, note, mend } = findings('intents');
  const { messageContent, members, presences } = application.intents;
  const where = 'discord.com/developers → your application → Bot';
  if (readsMessages && !messageContent)
    return [
      mend(
        'READ_MESSAGES is on, and the application does not have the intent “Message Content”',
        `Switch it on (${where}), or set READ_MESSAGES=off.`,
      ),
    ];
  const unused = [
    ...(messageContent && !readsMessages ? ['Message Content'] : []),
    ...(members ? ['Server Members'] : []),
    ...(presences ? ['Presence'] : []),
  ];
  return unused.length > 0
    ? [
        note(
          `switched on and not used: ${unused.join(', ')}`,
          `Switch it off (${where}): the bot needs none of it.`,
        ),
      ]
    : [
        good(
          readsMessages
            ? '“Message Content”, as READ_MESSAGES asks'
            : 'none is privileged, and none is needed',
        ),
      ];
}

function checkClock({ aheadMs }: Inspection): Finding[] {
  const { good, note } = findings('clock');
  if (aheadMs === null) return [];
  const seconds = Math.round(Math.abs(aheadMs) / 1_000);
  return Math.abs(aheadMs) > SKEWED_MS
    ? [
        note(
          `is ${counted(seconds, 'second')} ${aheadMs > 0 ? 'ahead of' : 'behind'} Discord’s`,
          'Switch on the time service of this machine: waits and times are counted by its clock.',
        ),
      ]
    : [good('goes with Discord’s')];
}

async function checkCommands(inspection: Inspection): Promise<Finding[]> {
  const { good, note } = findings('commands');
  return (await commandsAreCurrent(inspection))
    ? [good('registered, as this version has them')]
    : [note('not registered as this version has them', 'The next start does it, or `npm run register` now.')];
}

async function checkLogins(inspection: Inspection): Promise<Finding[]> {
  const { good, note, later } = findings('logins');
  const { shards, session_start_limit: limit } = await sessionLimit(inspection);
  const { remaining, total, reset_after: resetMs } = limit;
  const says = `${remaining} of ${total} left today; a start takes ${shards}`;
  const when = `They are ${total} again in ${counted(Math.ceil(resetMs / 3_600_000), 'hour')}.`;
  if (remaining < shards) return [later(says, `Wait before you start it. ${when}`)];
  return remaining < total * FEW_LOGINS
    ? [note(says, `Look in the log why it starts so often. ${when}`)]
    : [good(says)];
}

async function checkServers(inspection: Inspection, options: Options, until: number): Promise<Finding[]> {
  const { good, note, mend } = findings('servers');
  const invite = inviteLink(inspection.application.id);
  const { servers, isAll } = await inspectServers(inspection, until);
  const names = new Map(servers.map(({ id, name }) => [id, `${printable(name).trim()} (${id})`]));
  const named = (guild: string): string => names.get(guild) ?? guild;
  if (servers.length === 0) return [note('the bot is in no server', `Invite it: ${invite}`)];
  const found: Finding[] = [];
  const lacking = servers.filter(({ lacks }) => lacks.length > 0);
  const many = `${isAll ? '' : 'more than '}${counted(servers.length, 'server')}`;
  if (lacking.length === 0) found.push(good(`${many}; it has its rights in each`));
  else {
    const each = some(lacking.map(({ id, lacks }) => `${named(id)} lacks ${lacks.join(', ')}`));
    const says = `${many}; in ${lacking.length} it lacks rights: ${each}`;
    found.push(mend(says, `Give its role these rights there, or invite it again: ${invite}`));
  }
  const closely = servers.slice(0, CLOSELY);
  const without = await inTime(closely, until, async ({ id }) => !(await hasCommandScope(inspection, id)));
  const uncommanded = without.flatMap(({ item, value }) => (value ? [named(item.id)] : []));
  if (uncommanded.length > 0)
    found.push(mend(`commands are not allowed in ${some(uncommanded)}`, `Invite it there again: ${invite}`));
  found.push(...(await checkChannels(inspection, options, new Set(names.keys()), named, until)));
  if (without.length < servers.length) {
    const says = `${counted(without.length, 'server')} of ${servers.length} looked at one by one`;
    found.push(good(`${says}, for their commands and chosen channels`));
  }
  return found;
}

async function checkChannels(
  inspection: Inspection,
  { database, hasDatabase }: Options,
  joined: ReadonlySet<string>,
  named: (guild: string) => string,
  until: number,
): Promise<Finding[]> {
  const { good, mend } = findings('channels');
  if (!hasDatabase) return [];
  const chosen = (await chosenChannels(database, CLOSELY)).filter(({ guild }) => joined.has(guild));
  const asked = chosen.map(channelsOf).filter(({ channels }) => channels.length > 0);
  if (asked.length === 0) return [];
  const looked = await inTime(asked, until, (each) => inspectChannels(inspection, each));
  const bad = looked
    .flatMap(({ value }) => value)
    .filter(({ lacks }) => lacks === null || lacks.length > 0)
    .map(({ guild, channel, as, lacks }) => {
      const what = { answer: 'to answer in', log: 'for notes of changes', moderators: 'for its moderators' }[
        as
      ];
      return `${named(guild)}: channel ${channel}, chosen ${what}, ${lacks === null ? 'is gone or hidden' : `lacks ${lacks.join(', ')}`}`;
    });
  return bad.length === 0
    ? [good(`those chosen by ${counted(looked.length, 'server')} are there, and can be written`)]
    : bad
        .slice(0, 5)
        .map((says) =>
          mend(
            says,
            'There: give the bot’s role these rights, or choose another with `/settings` or `/discussion`.',
          ),
        )
        .concat(
          bad.length > 5 ? [mend(`${counted(bad.length - 5, 'more channel')} like that`, 'The same.')] : [],
        );
}

function channelsOf({ guild, answers, log, moderators }: ChosenChannels): NamedChannels {
  return {
    guild,
    channels: [
      ...answers.map((id) => ({ id, as: 'answer' as const })),
      ...(log === null ? [] : [{ id: log, as: 'log' as const }]),
      ...moderators.map((id) => ({ id, as: 'moderators' as const })),
    ],
  };
}

/** One after the other until the time is over. */
async function inTime<Item, Value>(
  items: readonly Item[],
  until: number,
  look: (item: Item) => Promise<Value>,
): Promise<{ readonly item: Item; readonly value: Value }[]> {
  const looked: { item: Item; value: Value }[] = [];
  for (const item of items) {
    if (performance.now() > until) break;
    looked.push({ item, value: await look(item) });
  }
  return looked;
}
