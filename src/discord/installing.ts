// Where a command is offered: by how the bot was installed, and by whose messages they are.
import { ApplicationIntegrationType, InteractionContextType } from 'discord.js';

/** Wherever the caller is, also where only they have installed the bot. */
export const EVERYWHERE = {
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
  contexts: [
    InteractionContextType.Guild,
    InteractionContextType.BotDM,
    InteractionContextType.PrivateChannel,
  ],
};
