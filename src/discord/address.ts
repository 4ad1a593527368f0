// Whether a message speaks to the bot, and what it asks. A message is plain data here.

export type IncomingMessage = {
  readonly content: string;
  /** Posted by a bot, a webhook or Discord itself. */
  readonly automatic: boolean;
  readonly direct: boolean;
  /** Mentions the bot as a user, as a reply to it with the ping left on does too. */
  readonly mentionsBot: boolean;
  /** Mentions the role that Discord made for the bot. */
  readonly mentionsBotRole: boolean;
  /** Names of the people it mentions, by their ids. */
  readonly names: ReadonlyMap<string, string>;
};

export type Addressed =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'help' }
  | { readonly kind: 'role-mention' }
  | { readonly kind: 'question'; readonly question: string };

export function addressed(message: IncomingMessage, botId: string): Addressed {
  if (message.automatic) return { kind: 'nothing' };
  if (!message.direct && !message.mentionsBot)
    return message.mentionsBotRole ? { kind: 'role-mention' } : { kind: 'nothing' };
  const question = questionIn(message.content, botId, message.names);
  return /[\p{L}\p{N}]/u.test(question) ? { kind: 'question', question } : { kind: 'help' };
}

// The bot's own mention goes, people's become their names, and what else Discord writes in angle brackets goes too.
function questionIn(content: string, botId: string, names: ReadonlyMap<string, string>): string {
  return content
    .replace(/<@!?(\d+)>/g, (_, id: string) => (id === botId ? ' ' : ` ${names.get(id) ?? ''} `))
    .replace(/<(?:@&|#|a?:\w+:)\d+>/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s,:;–—-]+/, '')
    .trim();
}
