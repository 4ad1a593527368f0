// `/help`, and what a bare mention gets: how to ask, and about what.
import type { Call, Command, Reply } from '../command.ts';
import { EVERYWHERE } from '../installing.ts';
import { named } from '../language/language.ts';
import { placeOf } from '../place-of.ts';
import { helpReply } from '../render/help.ts';
import type { Services } from '../services.ts';

export const help: Command = {
  definition: {
    ...named(({ commands }) => commands.help),
    ...EVERYWHERE,
  },
  isPrivate: ({ direct }) => !direct,
  run: explain,
};

async function explain(call: Call, services: Services): Promise<Reply> {
  const { isLent, defaultArticle, articles } = await services.at(placeOf(call));
  return helpReply(
    { isLent, defaultArticle, articles: articles(), isDirect: call.guild === null, settings: call.settings },
    call.phrases,
  );
}
