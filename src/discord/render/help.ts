// `/help`: how to ask, the articles there are, and where they come from.
import type { Article } from '../../article/article.ts';
import type { ServerSettings } from '../../settings/settings.ts';
import type { Reply } from '../command.ts';
import type { Phrases } from '../language/language.ts';
import { titleOf } from './passage.ts';
import { reply, text } from './parts.ts';
import { channelMention, first, roleMention } from './refusal.ts';

const LISTED = 10;

type Shown = {
  readonly articles: readonly Article[];
  readonly isLent: boolean;
  readonly defaultArticle: string | null;
  readonly isDirect: boolean;
  readonly settings: Pick<ServerSettings, 'channels' | 'askRoles'>;
};

export function helpReply(shown: Shown, phrases: Phrases): Reply {
  const { help } = phrases;
  return reply(
    text(
      [`### ${help.heading}`, help.intro, ...help.ways.map((way) => `- ${way}`), help.followUp].join('\n'),
    ),
    text(
      [...articleLines(shown, phrases), ...ownLines(shown, phrases), ...ruleLines(shown, phrases)].join('\n'),
    ),
    text(`-# ${help.privacy}`),
  );
}

function articleLines({ articles, defaultArticle }: Shown, { help, notices }: Phrases): string[] {
  if (articles.length === 0) return [help.noArticles];
  const rest = articles.length - LISTED;
  const usual = articles.find(({ slug }) => slug === defaultArticle);
  // The one that is asked by default must not be among those left out.
  const listed = usual === undefined ? articles : [usual, ...articles.filter((other) => other !== usual)];
  const titles = listed
    .slice(0, LISTED)
    .map((article) => `- ${titleOf(article)}${article === usual ? ` (${help.askedByDefault})` : ''}`);
  return [`**${help.youCanAsk}**`, ...titles, ...(rest > 0 ? [`- ${notices.andMore(rest)}`] : [])];
}

/** Where questions are taken, and from whom, where that is not everywhere and from everybody. */
function ruleLines({ settings: { channels, askRoles } }: Shown, { server }: Phrases): string[] {
  return [
    ...(channels.length === 0 ? [] : [server.answersIn(...first(channels.map(channelMention)))]),
    ...(askRoles.length === 0 ? [] : [server.rolesAsk(...first(askRoles.map(roleMention)))]),
  ];
}

function ownLines({ articles, isLent, isDirect }: Shown, { help }: Phrases): string[] {
  if (!isLent) return [];
  if (articles.length === 0) return [isDirect ? help.emptyDirect : help.emptyServer];
  return [isDirect ? help.lentDirect : help.lentServer];
}
