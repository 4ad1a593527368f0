// What a test holds after somebody used a command, a button, a menu or a modal: the client's answer, as it comes in.
import type { Core } from './core.ts';
import { Callback } from './constants.ts';
import { asText } from './data.ts';
import type { Data } from './data.ts';
import type { Interaction } from './interactions.ts';
import type { Channel, Member, Message } from './world.ts';

const DEFAULT_TIMEOUT_MS = 5_000;
const NAMES: Readonly<Record<number, AcknowledgedWith>> = {
  [Callback.Reply]: 'reply',
  [Callback.DeferReply]: 'deferred reply',
  [Callback.DeferUpdate]: 'deferred update',
  [Callback.Update]: 'update',
  [Callback.Choices]: 'choices',
  [Callback.Modal]: 'modal',
};

type AcknowledgedWith = 'reply' | 'deferred reply' | 'deferred update' | 'update' | 'choices' | 'modal';

type ShownModal = {
  readonly customId: string;
  readonly title: string;
  /** Its components as they went over the wire. */
  readonly components: Data[];
};

/** Every wait below lasts 5 s of real time unless told otherwise. */
export type Call = {
  readonly id: string;
  readonly member: Member;
  readonly channel: Channel;
  /** Waits for the acknowledgement and says what kind it was. */
  acknowledged(timeoutMs?: number): Promise<AcknowledgedWith>;
  /** Waits until the response can be read: a reply, a deferred one once it is filled, or the updated message. */
  reply(timeoutMs?: number): Promise<Message>;
  /** Waits for the follow-up number `index`, counted from 0. */
  followup(index?: number, timeoutMs?: number): Promise<Message>;
  modal(timeoutMs?: number): Promise<ShownModal>;
  choices(timeoutMs?: number): Promise<readonly { readonly name: string; readonly value: string | number }[]>;
  /** Whether the response is for its caller's eyes only; undefined while there is none. */
  readonly ephemeral: boolean | undefined;
  readonly followups: readonly Message[];
  /** From the interaction to its acknowledgement, by the double's clock; undefined before. */
  readonly ackMs: number | undefined;
  /** The record behind it, token included. */
  readonly interaction: Interaction;
};

export function createCall(core: Core, interaction: Interaction): Call {
  const what = interaction.command ? `/${interaction.command.name}` : `interaction ${interaction.id}`;
  const until = <T>(that: string, timeoutMs: number | undefined, look: () => T | undefined) =>
    core.waiting.until(
      () => `${that} of ${what}, ${stateOf(interaction)}`,
      timeoutMs ?? DEFAULT_TIMEOUT_MS,
      look,
    );
  return {
    id: interaction.id,
    member: interaction.member,
    channel: interaction.channel,
    interaction,
    acknowledged: (timeoutMs) =>
      until('the acknowledgement', timeoutMs, () => NAMES[interaction.acknowledgedWith ?? 0]),
    reply: (timeoutMs) =>
      until('the answer', timeoutMs, () => (interaction.answered ? interaction.original : undefined)),
    followup: (index = 0, timeoutMs) =>
      until(`follow-up ${index}`, timeoutMs, () => interaction.followups[index]),
    modal: (timeoutMs) =>
      until('the modal', timeoutMs, () => {
        const { modal } = interaction;
        return (
          modal && {
            customId: asText(modal['custom_id']),
            title: asText(modal['title']),
            components: componentsOf(modal),
          }
        );
      }),
    choices: (timeoutMs) =>
      until('the choices', timeoutMs, () =>
        interaction.choices?.map(({ name, value }) => ({
          name: asText(name),
          value: typeof value === 'number' ? value : asText(value),
        })),
      ),
    get ephemeral() {
      return interaction.original && interaction.original.ephemeralFor !== undefined;
    },
    get followups() {
      return interaction.followups;
    },
    get ackMs() {
      return interaction.acknowledgedAt === undefined
        ? undefined
        : interaction.acknowledgedAt - interaction.createdAt;
    },
  };
}

function componentsOf(modal: Data): Data[] {
  return Array.isArray(modal['components']) ? (modal['components'] as Data[]) : [];
}

function stateOf(interaction: Interaction): string {
  const name = NAMES[interaction.acknowledgedWith ?? 0];
  return name === undefined ? 'which was not acknowledged' : `which was acknowledged with: ${name}`;
}
