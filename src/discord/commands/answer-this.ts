// *Answer this*: the text of a message, asked by somebody who reads it and answered for them alone.
import { ApplicationCommandType, ApplicationIntegrationType, InteractionContextType } from 'discord.js';
import { questionIn } from '../address.ts';
import type { Command } from '../command.ts';
import { labelled } from '../language/language.ts';
import { notice } from '../render/parts.ts';
import { answer } from './ask.ts';

export const answerThis: Command = {
  definition: {
    ...labelled(({ commands }) => commands.answerThis),
    type: ApplicationCommandType.Message,
    integration_types: [ApplicationIntegrationType.GuildInstall],
    contexts: [InteractionContextType.Guild, InteractionContextType.BotDM],
  },
  // In a direct message an ephemeral answer would be gone on the next start of Discord.
  isPrivate: (call) => call.guild !== null,
  run(call, services) {
    const { target } = call;
    const question = target === null ? null : questionIn(unquoted(target.content), target.names);
    if (question === null) return notice(call.phrases.ask.noTextInMessage);
    const audience = call.guild === null ? 'everybody' : 'one';
    // It may be anybody's message, so it belongs to no conversation.
    return answer({ ...call, options: { question } }, services, audience, false);
  },
};

/** Without the marks that Discord's app puts before words of another message. */
function unquoted(content: string): string {
  return content.replace(/^\s*>(?:>>)? /gm, '');
}
