// `/help`, and what a bare mention gets: how to ask, and about what.
import { ApplicationIntegrationType, InteractionContextType } from 'discord.js';
import type { Call, Command, Reply } from '../command.ts';
import { named } from '../language/language.ts';
import { placeOf } from '../place-of.ts';
import { helpReply } from '../render/help.ts';
import type { Services } from '../services.ts';

export const help: Command = {
  definition: {
    ...named(({ commands }) => commands.help),
    integration_types: [ApplicationIntegrationType.GuildInstall],
    contexts: [InteractionContextType.Guild, InteractionContextType.BotDM],
  },
  isPrivate: (call) => call.guild !== null,
  run: explain,
};

async function explain(call: Call, services: Services): Promise<Reply> {
  const { isLent, defaultArticle, articles } = await services.at(placeOf(call));
  return helpReply(
    { isLent, defaultArticle, articles: articles(), isDirect: call.guild === null },
    call.phrases,
  );
}
