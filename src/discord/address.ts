// Whether a message speaks to the bot, and what it asks. A message is plain data here.

export type IncomingMessage = {
  readonly content: string;
  /** Posted by a bot, a webhook or Discord itself. */
  readonly automatic: boolean;
  readonly direct: boolean;
  /** Mentions the bot as a user, as a reply to it with the ping left on does too. */
  readonly mentionsBot: boolean;
  /** Whether it is in a thread that the bot opened, speaks to nobody else and answers nobody else's message. */
  readonly followsBot: boolean;
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
  if (!message.direct && !message.mentionsBot && message.mentionsBotRole) return { kind: 'role-mention' };
  const isFollowUp = !message.direct && !message.mentionsBot;
  if (isFollowUp && !message.followsBot) return { kind: 'nothing' };
  const names = new Map([...message.names].filter(([id]) => id !== botId));
  const question = questionIn(message.content, names);
  if (question !== null) return { kind: 'question', question };
  // Without a mention the text is hidden, unless the bot has the intent to read it.
  return { kind: isFollowUp ? 'nothing' : 'help' };
}

/**
 * What a text asks: people's mentions become their names where those are known, and what else Discord writes in angle
 * brackets goes. Null where no word is left.
 */
export function questionIn(content: string, names: ReadonlyMap<string, string> = new Map()): string | null {
  const question = readable(content, names)
    .replace(/\s+/g, ' ')
    .replace(/^[\s,:;–—-]+/, '')
    .trim();
  return /[\p{L}\p{N}]/u.test(question) ? question : null;
}

/** A text with names in the place of mentions, and without what else Discord writes in angle brackets. */
export function readable(content: string, names: ReadonlyMap<string, string>): string {
  return content
    .replace(/<@!?(\d+)>/g, (_, id: string) => ` ${names.get(id) ?? ''} `)
    .replace(/<(?:@&|#|a?:\w+:)\d+>/g, ' ');
}
