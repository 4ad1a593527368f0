// `/discussion`: what moderators do with a discussion as a whole.
import {
  ApplicationCommandOptionType,
  ApplicationIntegrationType,
  InteractionContextType,
  PermissionFlagsBits,
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandSubcommandOption,
} from 'discord.js';
import { LIMITS } from '../../discussion/discussion.ts';
import { MAX_COOLDOWN_SECONDS } from '../../settings/settings.ts';
import { articleChoices } from '../article-choices.ts';
import type { Action, Call, Command, Reply } from '../command.ts';
import { discussionHere } from '../discussion/desk.ts';
import { MEMBER_ACTIONS } from '../discussion/member-actions.ts';
import { MODERATOR_ACTIONS } from '../discussion/moderator-actions.ts';
import { QUEUE_ACTIONS } from '../discussion/queue-actions.ts';
import { timeChoices } from '../discussion/times.ts';
import { labelled, named, type Phrases } from '../language/language.ts';
import { placeOf } from '../place-of.ts';
import { MAX_CHOICE } from '../render/limits.ts';
import { notice } from '../render/parts.ts';
import type { Services } from '../services.ts';
import {
  askToDelete,
  block,
  moderators,
  PLACES,
  sendQuestionsTo,
  simply,
  unblock,
} from './discussion/manage.ts';
import { open } from './discussion/open.ts';
import { rules, undoRules } from './discussion/rules.ts';
import { record, showQueue, summary, turnRecord } from './discussion/show.ts';

type Named = (phrases: Phrases) => { readonly name: string; readonly description: string };

const MAX_TIME = 60;

const subcommand = (
  pick: Named,
  options: APIApplicationCommandBasicOption[] = [],
): APIApplicationCommandSubcommandOption => ({
  ...named(pick),
  type: ApplicationCommandOptionType.Subcommand,
  options,
});

const words = (pick: Named, max: number, required = false): APIApplicationCommandBasicOption => ({
  ...named(pick),
  type: ApplicationCommandOptionType.String,
  max_length: max,
  required,
});

const member = (pick: Named): APIApplicationCommandBasicOption => ({
  ...named(pick),
  type: ApplicationCommandOptionType.User,
});

const choice = (pick: (phrases: Phrases) => string, value: string) => ({
  ...labelled((phrases) => ({ name: pick(phrases) })),
  value,
});

const answers = (pick: Named): APIApplicationCommandBasicOption => ({
  ...named(pick),
  type: ApplicationCommandOptionType.String,
  choices: [
    choice(({ discussion: say }) => say.modes['after-approval'], 'after-approval'),
    choice(({ discussion: say }) => say.modes['at-once'], 'at-once'),
    choice(({ discussion: say }) => say.modes['one-by-one'], 'one-by-one'),
  ],
});

const cooldown = (pick: Named): APIApplicationCommandBasicOption => ({
  ...named(pick),
  type: ApplicationCommandOptionType.Integer,
  min_value: 0,
  max_value: MAX_COOLDOWN_SECONDS,
});

const role = (pick: Named): APIApplicationCommandBasicOption => ({
  ...named(pick),
  type: ApplicationCommandOptionType.Role,
});

const time = (pick: Named): APIApplicationCommandBasicOption => ({
  ...named(pick),
  type: ApplicationCommandOptionType.String,
  autocomplete: true,
  max_length: MAX_TIME,
});

export const discussion: Command = {
  definition: {
    ...named(({ commands }) => commands.discussion),
    integration_types: [ApplicationIntegrationType.GuildInstall],
    contexts: [InteractionContextType.Guild],
    default_member_permissions: PermissionFlagsBits.ManageMessages.toString(),
    options: [
      subcommand(
        ({ commands }) => commands.discussion.open,
        [
          {
            ...named(({ commands }) => commands.discussion.open.article),
            type: ApplicationCommandOptionType.String,
            autocomplete: true,
            max_length: MAX_CHOICE,
            required: true,
          },
          {
            ...named(({ commands }) => commands.discussion.open.in),
            type: ApplicationCommandOptionType.String,
            choices: [
              choice(({ discussion: say }) => say.where.here, 'here'),
              choice(({ discussion: say }) => say.where.thread, 'thread'),
            ],
          },
          answers(({ commands }) => commands.discussion.open.answers),
          cooldown(({ commands }) => commands.discussion.open.cooldown),
          role(({ commands }) => commands.discussion.open.role),
          time(({ commands }) => commands.discussion.open.from),
          time(({ commands }) => commands.discussion.open.until),
        ],
      ),
      subcommand(({ commands }) => commands.discussion.pause),
      subcommand(({ commands }) => commands.discussion.resume),
      subcommand(({ commands }) => commands.discussion.close),
      subcommand(({ commands }) => commands.discussion.reopen),
      subcommand(({ commands }) => commands.discussion.queue),
      subcommand(
        ({ commands }) => commands.discussion.rules,
        [
          answers(({ commands }) => commands.discussion.rules.answers),
          role(({ commands }) => commands.discussion.rules.role),
          cooldown(({ commands }) => commands.discussion.rules.cooldown),
          role(({ commands }) => commands.discussion.rules.for),
          time(({ commands }) => commands.discussion.rules.from),
          time(({ commands }) => commands.discussion.rules.until),
        ],
      ),
      subcommand(({ commands }) => commands.discussion.next),
      subcommand(({ commands }) => commands.discussion.summary),
      subcommand(({ commands }) => commands.discussion.record),
      subcommand(
        ({ commands }) => commands.discussion.block,
        [
          member(({ commands }) => commands.discussion.block.member),
          words(({ commands }) => commands.discussion.block.word, MAX_CHOICE),
          words(({ commands }) => commands.discussion.block.reason, LIMITS.reasonLength),
        ],
      ),
      subcommand(
        ({ commands }) => commands.discussion.unblock,
        [
          member(({ commands }) => commands.discussion.unblock.member),
          words(({ commands }) => commands.discussion.unblock.word, MAX_CHOICE),
        ],
      ),
      subcommand(
        ({ commands }) => commands.discussion.moderators,
        [
          {
            ...named(({ commands }) => commands.discussion.moderators.channel),
            type: ApplicationCommandOptionType.Channel,
            channel_types: [...PLACES],
          },
          {
            ...named(({ commands }) => commands.discussion.moderators.ping),
            type: ApplicationCommandOptionType.Boolean,
          },
        ],
      ),
      subcommand(({ commands }) => commands.discussion.delete),
    ],
  },
  isPrivate: () => true,
  run,
  async complete(option, typed, call, services) {
    if (!call.manages) return [];
    if (option !== 'article') return timeChoices(typed, call, services.now(), call.subcommand === 'rules');
    return articleChoices(typed, (await services.at(placeOf(call), true)).articles());
  },
};

/** What buttons, menus and forms of discussions do. */
export const DISCUSSION_ACTIONS: readonly Action[] = [
  ...MEMBER_ACTIONS,
  ...MODERATOR_ACTIONS,
  ...QUEUE_ACTIONS,
  undoRules,
  turnRecord,
  sendQuestionsTo,
];

async function run(call: Call, services: Services): Promise<Reply> {
  const { phrases, guild, subcommand: what } = call;
  if (guild === null) return notice(phrases.discussion.onlyServers);
  if (!call.manages) return notice(phrases.discussion.noRights);
  if (what === 'open') return open(guild, call, services);
  const here = await discussionHere(call, services);
  if (here === null) return notice(phrases.discussion.none);
  switch (what) {
    case 'resume':
      // A draft need not wait for its time.
      return simply(here, call, { kind: here.state === 'draft' ? 'open' : 'resume' }, services);
    case 'pause':
    case 'close':
    case 'reopen':
    case 'next':
      return simply(here, call, { kind: what }, services);
    case 'queue':
      return showQueue(here, call);
    case 'summary':
      return summary(guild, here, call, services);
    case 'record':
      return record(here, call, services);
    case 'rules':
      return rules(here, call, services);
    case 'block':
      return block(here, call, services);
    case 'unblock':
      return unblock(here, call, services);
    case 'moderators':
      return moderators(guild, here, call, services);
    case 'delete':
      return askToDelete(here, call);
    default:
      return notice(phrases.notices.unknown);
  }
}
