// `/ask`, and what a mention, a reply and a direct message do as well: a question to the library.
import { ApplicationCommandOptionType, ApplicationIntegrationType, InteractionContextType } from 'discord.js';
import { fold } from '../../text/tokens.ts';
import { MAX_PLACES } from '../button-id.ts';
import type { Call, Choice, Command, Reply } from '../command.ts';
import { conversationKey } from '../conversations.ts';
import { answerReply, SHOWN } from '../render/answer.ts';
import { MAX_CHOICE, MAX_CHOICES, truncate } from '../render/limits.ts';
import { EMPTY_QUESTION_NOTICE } from '../render/notices.ts';
import type { NamedSpeaker, Services } from '../services.ts';

const MAX_QUESTION = 500;

export const ask: Command = {
  definition: {
    name: 'ask',
    description: 'Ask about an article; the answer is in its own words, with who said them',
    integration_types: [ApplicationIntegrationType.GuildInstall],
    contexts: [InteractionContextType.Guild, InteractionContextType.BotDM],
    options: [
      {
        name: 'question',
        description: 'What you want to know, such as “Who said the vote was a mistake?”',
        type: ApplicationCommandOptionType.String,
        required: true,
        max_length: MAX_QUESTION,
      },
      {
        name: 'speaker',
        description: 'Only what this person says',
        type: ApplicationCommandOptionType.String,
        autocomplete: true,
        max_length: MAX_CHOICE,
      },
      {
        name: 'private',
        description: 'Show the answer to you alone',
        type: ApplicationCommandOptionType.Boolean,
      },
    ],
  },
  // In a direct message everything is private, and an ephemeral answer would be gone on the next start of Discord.
  isPrivate: (call) => call.guild !== null && call.options['private'] === true,
  run: answer,
  complete: (option, typed, services) =>
    option === 'speaker' ? speakerChoices(typed, services.speakers()) : [],
};

async function answer(call: Call, services: Services): Promise<Reply> {
  const question = String(call.options['question'] ?? '').trim();
  if (question === '') return EMPTY_QUESTION_NOTICE;
  const conversation = conversationKey(call.channel, call.person);
  const speaker = speakerAsked(String(call.options['speaker'] ?? '').trim(), services.speakers());
  const found = await services.ask({
    question,
    after: services.conversations.earlier(conversation),
    top: SHOWN + MAX_PLACES,
    ...(speaker !== '' && { speaker }),
  });
  services.conversations.remember(conversation, question);
  return answerReply(found);
}

/** Speakers that have what is typed in their name or role; names that begin with it first. */
function speakerChoices(typed: string, speakers: readonly NamedSpeaker[]): Choice[] {
  const wanted = fold(typed.trim());
  const rank = ({ name, role }: NamedSpeaker): number => {
    const words = fold(name);
    if (words.startsWith(wanted)) return 0;
    if (words.includes(` ${wanted}`)) return 1;
    if (words.includes(wanted)) return 2;
    return fold(role ?? '').includes(wanted) ? 3 : 4;
  };
  return speakers
    .filter((speaker) => speaker.name !== '' && speaker.name.length <= MAX_CHOICE && rank(speaker) < 4)
    .toSorted((a, b) => rank(a) - rank(b))
    .slice(0, MAX_CHOICES)
    .map((speaker) => ({ name: labelOf(speaker), value: speaker.name }));
}

// Discord may hand back a choice's label, or whatever was typed instead of choosing. Names nobody has go on as they
// are: the answer says that no article holds them.
function speakerAsked(given: string, speakers: readonly NamedSpeaker[]): string {
  const wanted = fold(given);
  const known = speakers.find(
    (speaker) => fold(speaker.name) === wanted || fold(labelOf(speaker)) === wanted,
  );
  return known?.name ?? given;
}

function labelOf({ name, role }: NamedSpeaker): string {
  return truncate(role === null ? name : `${name}, ${role}`, MAX_CHOICE);
}
