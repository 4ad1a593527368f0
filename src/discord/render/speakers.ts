// Who is quoted, a page at a time.
import type { QuotedSpeaker } from '../../answer/said.ts';
import type { Article } from '../../article/article.ts';
import type { Reply } from '../command.ts';
import type { Phrases } from '../language/language.ts';
import { articleId, speakersId } from '../lookup-id.ts';
import { inline } from './markdown.ts';
import { pageLine, pagerRows, pageWithin, type Paging } from './pager.ts';
import { button, notice, reply, text } from './parts.ts';
import { titleOf } from './passage.ts';
import { kindsLine, peopleMenu } from './said.ts';

const PAGE = 8;
const MAX_NAME = 80;
const MAX_ROLE = 100;
const MAX_TITLE = 60;
const TITLES = 2;

type Shown = {
  readonly people: readonly QuotedSpeaker[];
  /** Null for all articles. */
  readonly article: Article | null;
  readonly page: number;
};

export function speakersReply({ people, article, page }: Shown, phrases: Phrases): Reply {
  const { speakers } = phrases;
  if (people.length === 0)
    return notice(article === null ? speakers.none : speakers.noneIn(titleOf(article)));
  const pages = Math.ceil(people.length / PAGE);
  const paging: Paging = {
    page: pageWithin(page, pages),
    pages,
    id: (each) => speakersId(article, each),
    about: (each) => people[each * PAGE]?.name ?? '',
  };
  const first = paging.page * PAGE;
  const here = people.slice(first, first + PAGE);
  const heading =
    article === null ? speakers.heading(people.length) : speakers.headingIn(people.length, titleOf(article));
  return reply(
    text(
      [
        `### ${[heading, ...pageLine(paging, phrases)].join(' · ')}`,
        ...here.map((person, at) => personLines(person, first + at + 1, article === null, phrases)),
      ].join('\n'),
    ),
    ...peopleMenu(here, { article, about: '' }, speakers.choose, phrases),
    ...pagerRows(
      paging,
      phrases,
      article === null ? [] : [button(phrases.articles.details, articleId(article))],
    ),
  );
}

function personLines(
  { name, role, tally }: QuotedSpeaker,
  number: number,
  titled: boolean,
  phrases: Phrases,
): string {
  const titles = tally.articles.slice(0, TITLES).map(({ title }) => `*${inline(title, MAX_TITLE)}*`);
  const where = phrases.passage.inArticle(phrases.listed(titles, tally.articles.length - titles.length));
  const described = role === null ? '' : `, ${inline(role, MAX_ROLE)}`;
  return [
    `${number}\\. **${inline(name, MAX_NAME)}**${described}`,
    `-# ${[kindsLine(tally, phrases), ...(titled ? [where] : [])].join(' · ')}`,
  ].join('\n');
}
