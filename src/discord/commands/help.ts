// `/help`, and what a bare mention gets: how to ask, and about what.
import { ApplicationIntegrationType, InteractionContextType } from 'discord.js';
import type { Command } from '../command.ts';
import { helpReply } from '../render/notices.ts';

export const help: Command = {
  definition: {
    name: 'help',
    description: 'How to ask, and which articles you can ask about',
    integration_types: [ApplicationIntegrationType.GuildInstall],
    contexts: [InteractionContextType.Guild, InteractionContextType.BotDM],
  },
  isPrivate: (call) => call.guild !== null,
  run: (_, services) => helpReply(services.articles()),
};
