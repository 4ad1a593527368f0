// `/privacy`: what is held about whoever asks, and its deletion. `PRIVACY.md` says the same at length.
import { ApplicationCommandOptionType } from 'discord.js';
import type { Action, Call, Command, Reply } from '../command.ts';
import { forgetPerson } from '../hearing.ts';
import { EVERYWHERE } from '../installing.ts';
import { named } from '../language/language.ts';
import type { Caller } from '../place-of.ts';
import { forgetReply, forgottenNotice, type Held, heldReply } from '../render/privacy.ts';
import type { Services } from '../services.ts';

export const privacy: Command = {
  definition: {
    ...named(({ commands }) => commands.privacy),
    ...EVERYWHERE,
    options: [
      {
        ...named(({ commands }) => commands.privacy.show),
        type: ApplicationCommandOptionType.Subcommand,
        options: [],
      },
      {
        ...named(({ commands }) => commands.privacy.delete),
        type: ApplicationCommandOptionType.Subcommand,
        options: [],
      },
    ],
  },
  isPrivate: ({ direct }) => !direct,
  async run(call: Call, services: Services): Promise<Reply> {
    const held = await heldAbout(call, services);
    return call.subcommand === 'delete'
      ? forgetReply(held, call.phrases)
      : heldReply(held, call.phrases, services.rerankHost ?? null);
  },
};

/** It was asked, and the answer is yes. */
export const forget: Action = {
  name: 'forget',
  shows: 'update',
  async run(press, services) {
    const held = await heldAbout(press, services);
    await services.shelves.forgetPerson(press.person);
    await services.settings.forgetPerson(press.person);
    await services.discussions.forgetPerson(press.person);
    // Before it is confirmed: other processes may hold something in memory as well.
    await services.notices.tell({ kind: 'forget', person: press.person });
    forgetPerson(press.person, services);
    return forgottenNotice(held, press.phrases);
  },
};

async function heldAbout({ person }: Caller, services: Services): Promise<Held> {
  const [{ added, own }, changes, discussed] = await Promise.all([
    services.shelves.heldAbout(person),
    services.settings.changesBy(person),
    services.discussions.questionsOf(person),
  ]);
  return {
    added,
    own,
    changes,
    discussed,
    questions: services.conversations.questionsOf(person),
    drafts:
      services.drafts.count(person, ({ kind }) => kind === 'waiting') +
      services.removals.count(person, ({ puttingBack }) => puttingBack === null) +
      services.forms.count(person),
    checks: services.claims.count(person),
  };
}
