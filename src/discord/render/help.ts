// `/help`: how to ask and about what on the first page, a thing to do on each of the others, and a menu of them.
import type { Article } from '../../article/article.ts';
import type { ServerSettings } from '../../settings/settings.ts';
import type { Reply } from '../command.ts';
import type { Phrases } from '../language/language.ts';
import { inline } from './markdown.ts';
import { titleOf } from './passage.ts';
import { menu, reply, text } from './parts.ts';
import { channelMention, first, roleMention } from './refusal.ts';

const LISTED = 10;
const MAX_EXAMPLE = 200;
const MAX_NAME = 80;

/** Names of the pages. */
export type Section = keyof Phrases['help']['sections'];

type Shown = {
  readonly section: Section;
  /** Those that there are for whoever looks. */
  readonly sections: readonly Section[];
  /** What the page's commands do. */
  readonly lines: readonly string[];
  /** A question that is answered here, and the person whose words answer it. */
  readonly example: { readonly question: string; readonly speaker: string } | null;
  readonly articles: readonly Article[];
  readonly isLent: boolean;
  /** Whether what is asked in other words than the article's is not found just now. */
  readonly isByWords: boolean;
  readonly defaultArticle: string | null;
  readonly isDirect: boolean;
  readonly settings: Pick<ServerSettings, 'channels' | 'askRoles'>;
};

export function helpReply(shown: Shown, phrases: Phrases): Reply {
  const { help } = phrases;
  const texts = shown.section === 'start' ? firstPage(shown, phrases) : [sectionText(shown, phrases)];
  return reply(
    ...texts.map(text),
    ...menu(
      'help:',
      help.choose,
      shown.sections.map((section) => ({
        label: titleOfSection(section, shown, phrases),
        value: section,
        isChosen: section === shown.section,
      })),
    ),
  );
}

function firstPage(shown: Shown, phrases: Phrases): string[] {
  const { help } = phrases;
  const ways = help.ways.map((way) => `- ${way}`);
  return [
    [
      `### ${help.heading}`,
      help.sections.start.intro,
      ...ways,
      help.followUp,
      ...(shown.isByWords ? [help.byWords] : []),
      ...exampleLines(shown, phrases),
    ].join('\n'),
    [...articleLines(shown, phrases), ...ownLines(shown, phrases), ...ruleLines(shown, phrases)].join('\n'),
    `-# ${help.privacy}`,
  ];
}

function sectionText(shown: Shown, phrases: Phrases): string {
  const { section, lines } = shown;
  return [
    `### ${titleOfSection(section, shown, phrases)}`,
    phrases.help.sections[section].intro,
    ...lines.map((line) => `- ${line}`),
    ...(section === 'ask' ? exampleLines(shown, phrases) : []),
    ...(section === 'lookUp' ? speakerLines(shown, phrases) : []),
  ].join('\n');
}

function titleOfSection(section: Section, { isDirect }: Shown, { help }: Phrases): string {
  return isDirect && section === 'moderators' ? help.ownArticles : help.sections[section].title;
}

function exampleLines({ example }: Shown, { help }: Phrases): string[] {
  return example === null ? [] : [help.example(`**${inline(example.question, MAX_EXAMPLE)}**`)];
}

function speakerLines({ example }: Shown, { help }: Phrases): string[] {
  return example === null ? [] : [help.exampleSpeaker(`**${inline(example.speaker, MAX_NAME)}**`)];
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
