// `/privacy`: what is held about whoever asks, and its deletion. `PRIVACY.md` says the same at length.
import { ApplicationCommandOptionType } from 'discord.js';
import type { Action, Call, Command, Reply } from '../command.ts';
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
    return call.subcommand === 'delete' ? forgetReply(held, call.phrases) : heldReply(held, call.phrases);
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
    services.discussions.told.forgetPerson(press.person);
    forgetInMemory(press.person, services);
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

function forgetInMemory(person: string, { conversations, drafts, removals, forms, claims }: Services): void {
  conversations.forgetPerson(person);
  for (const memory of [drafts, removals, forms, claims]) memory.forgetPerson(person);
  // What somebody else removed and may yet put back must not bring the person's id along.
  for (const [id, removal] of removals.all())
    if (removal.article.addedBy === person)
      removals.replace(id, { ...removal, article: { ...removal.article, addedBy: null } });
}
