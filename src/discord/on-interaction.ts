// Commands, buttons, menus, forms and autocomplete: acknowledged first, then worked out, then shown; but what is looked up
// in no time is shown at once, which saves the way to Discord and back.
import { setTimeout as sleep } from 'node:timers/promises';
import type { AutocompleteInteraction, ModalSubmitInteraction } from 'discord.js';
import { DEFAULT_SETTINGS } from '../settings/settings.ts';
import type { Action, Call, Command, Deletion, Press, Reply } from './command.ts';
import { inTime } from './failures.ts';
import { admit } from './gate.ts';
import { holds } from './memories.ts';
import { callOf, guildOf, phrasesOf, pressOf, sentForm } from './read-interaction.ts';
import { findAction, findCommand } from './registry.ts';
import { notice } from './render/parts.ts';
import { refusalNotice } from './render/refusal.ts';
import {
  acknowledge,
  type As,
  type CommandCall,
  type ComponentPress,
  openForm,
  payload,
  show,
  showAtOnce,
} from './respond.ts';
import type { Services } from './services.ts';
import { readSettings } from './settings-in-time.ts';
import { soon } from './soon.ts';

/** Nobody sees that something is on its way for so short a time. */
const NO_TIME_MS = 250;

/** Out of the three seconds that Discord waits, of which reading the settings may take half. */
const HOLDER_FIRST_MS = 700;

export async function runCommand(interaction: CommandCall, services: Services): Promise<void> {
  const since = performance.now();
  const command = findCommand(interaction.commandName);
  const { early, settled } = await readSettings(guildOf(interaction), services);
  const first = callOf(interaction, early ?? DEFAULT_SETTINGS);
  const opening = command?.open?.(first, services) ?? null;
  if (opening !== null) return openForm(interaction, await inTime(opening, since), since, services);
  const refused = early === null ? null : refusalOf(command, first, services);
  const isPrivate = early === null || refused !== null || command === undefined || command.isPrivate(first);
  const where = isPrivate && !first.direct ? 'private' : 'public';
  const looking =
    early === null || refused !== null || services.isBusy()
      ? null
      : look(command, { ...first, phrases: phrasesOf(interaction, isPrivate, early) }, services);
  if (looking !== null && (await showSoon(interaction, looking, where, since, services))) return;
  await acknowledge(interaction, where, since, services);
  const settings = early ?? (await settled);
  const phrases = phrasesOf(interaction, isPrivate, settings);
  const call = { ...callOf(interaction, settings), phrases };
  const refusal = refused ?? (early === null ? lateRefusalOf(command, call, services) : null);
  if (refusal !== null) await interaction.editReply(payload(refusal));
  else if (command === undefined) await interaction.editReply(payload(notice(phrases.notices.unknown)));
  else await show(interaction, (await looking) ?? (await command.run(call, services)), false, services);
}

/** What a command comes to that changes nothing; null where it would. */
async function look(command: Command | undefined, call: Call, services: Services): Promise<Reply | null> {
  return (await command?.isLook?.(call, services)) === true ? (command?.run(call, services) ?? null) : null;
}

/** Shows what is looked up where it is there in no time, counted from when the call came; whether it did. */
async function showSoon(
  interaction: CommandCall | ComponentPress,
  looking: Promise<Reply | Deletion | null>,
  as: As,
  since: number,
  services: Services,
): Promise<boolean> {
  const found = await soon(looking, NO_TIME_MS - (performance.now() - since));
  // What is said beside a message, or takes it away, needs Discord's word that it was pressed.
  if (found === null || 'deletes' in found || (as === 'update' && found.isAside === true)) return false;
  await showAtOnce(interaction, found, as, since, services);
  return true;
}

function refusalOf(command: Command | undefined, call: Call, services: Services): Reply | null {
  const refusal = command?.asks === true ? admit(call, services) : null;
  return refusal === null ? null : refusalNotice(refusal, call.phrases);
}

/** The same once the call is acknowledged, when a form cannot be opened any more. */
function lateRefusalOf(command: Command | undefined, call: Call, services: Services): Reply | null {
  const opening = command?.open?.(call, services) ?? null;
  // What it comes to is of no use now, nor what goes wrong with it.
  opening?.catch(() => {});
  return opening === null ? refusalOf(command, call, services) : notice(call.phrases.notices.unreachable);
}

/** A custom_id that no action has is of an older version. */
export async function runComponent(interaction: ComponentPress, services: Services): Promise<void> {
  const since = performance.now();
  const { action, argument } = findAction(interaction.customId);
  const { early, settled } = await readSettings(guildOf(interaction), services);
  const press = pressOf(interaction, argument, early ?? DEFAULT_SETTINGS);
  await letHolderGoFirst(action, press, services);
  if (action === null) {
    await acknowledge(interaction, press.direct ? 'public' : 'private', since, services);
    await interaction.editReply(payload(notice(press.phrases.notices.stale)));
    return;
  }
  if (action.shows === 'form')
    return openForm(
      interaction,
      await inTime(Promise.resolve(action.run(press, services)), since),
      since,
      services,
    );
  const where = typeof action.shows === 'function' ? action.shows(press) : action.shows;
  const isPrivate = where === 'private' || (where === 'update' && press.onPrivate);
  const hidden = where === 'private' && !press.direct ? 'private' : 'public';
  const as = where === 'update' ? where : hidden;
  const looking =
    action.isLook === true && early !== null && !services.isBusy()
      ? Promise.resolve(action.run({ ...press, phrases: phrasesOf(interaction, isPrivate, early) }, services))
      : null;
  if (looking !== null && (await showSoon(interaction, looking, as, since, services))) return;
  await acknowledge(interaction, as, since, services);
  const settings = early ?? (await settled);
  const phrases = phrasesOf(interaction, isPrivate, settings);
  const known = { ...pressOf(interaction, argument, settings), phrases };
  const outcome = await (looking ?? action.run(known, services));
  if ('posts' in outcome && outcome.posts !== undefined)
    try {
      await interaction.followUp(payload(outcome.posts));
    } catch (error) {
      action.unposted?.(known, services);
      throw error;
    }
  await show(interaction, outcome, where === 'update', services);
}

/**
 * While this process takes over from another, both hear of each press, and whoever acknowledges it first answers it. What
 * this one does not hold, a draft say, the other may.
 */
async function letHolderGoFirst(action: Action | null, press: Press, services: Services): Promise<void> {
  const [id = ''] = press.argument.split(':');
  if (action?.isOfMemory !== true || !services.takesOver()) return;
  if (!holds(services, id, press.person)) await sleep(HOLDER_FIRST_MS);
}

/** A form changes the message it was opened from; one opened by a command is answered with a new message. */
export async function runForm(interaction: ModalSubmitInteraction, services: Services): Promise<void> {
  const since = performance.now();
  const { action, argument } = findAction(interaction.customId);
  const { early, settled } = await readSettings(guildOf(interaction), services);
  const first = sentForm(interaction, argument, DEFAULT_SETTINGS);
  await letHolderGoFirst(action, first, services);
  const hidden = first.direct ? 'public' : 'private';
  await acknowledge(interaction, interaction.isFromMessage() ? 'update' : hidden, since, services);
  const sent = sentForm(interaction, argument, early ?? (await settled));
  const reply =
    action === null || action.shows === 'form'
      ? notice(sent.phrases.notices.stale)
      : await action.run(sent, services);
  await show(interaction, reply, interaction.isFromMessage(), services);
}

export async function runAutocomplete(
  interaction: AutocompleteInteraction,
  services: Services,
): Promise<void> {
  const since = performance.now();
  const { name, value } = interaction.options.getFocused(true);
  const { early } = await readSettings(guildOf(interaction), services);
  const call = callOf(interaction, early ?? DEFAULT_SETTINGS);
  const offered = findCommand(interaction.commandName)?.complete?.(name, value, call, services) ?? [];
  await interaction.respond(await inTime(Promise.resolve(offered), since));
}
