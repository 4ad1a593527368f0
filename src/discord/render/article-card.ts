// The articles as everybody sees them: the list a page at a time, and one in short.
import { type QuotedSpeaker, type SaidWords, tallyOf } from '../../answer/said.ts';
import type { Article } from '../../article/article.ts';
import type { Reply } from '../command.ts';
import type { Phrases } from '../language/language.ts';
import { ARTICLE, articlesId, readId, speakersId } from '../lookup-id.ts';
import { articleKey } from '../answer/passage-ref.ts';
import { inline, quote } from './markdown.ts';
import { pageLine, pagerRows, pageWithin, type Paging } from './pager.ts';
import { articleLink, button, mainButton, menu, notice, reply, row, text } from './parts.ts';
import { titleOf } from './passage.ts';
import { slice } from '../../text/span.ts';

const PAGE = 8;
const MAX_TITLE = 150;
const MAX_FACT = 80;
const MAX_LEAD = 900;
const MAX_NAME = 80;
const NAMES = 5;

type Listed = {
  readonly articles: readonly Article[];
  /** Who says what in an article. */
  said(article: Article): readonly SaidWords[];
  readonly defaultArticle: string | null;
  readonly page: number;
  /** Whether an article is to be chosen because none was named. */
  readonly isQuestion?: boolean;
};

export function articleListReply(
  { articles, said, defaultArticle, page, isQuestion = false }: Listed,
  phrases: Phrases,
): Reply {
  const words = phrases.articles;
  if (articles.length === 0) return notice(words.none);
  const pages = Math.ceil(articles.length / PAGE);
  const paging: Paging = {
    page: pageWithin(page, pages),
    pages,
    id: articlesId,
    about: (each) => articles[each * PAGE]?.title ?? '',
  };
  const first = paging.page * PAGE;
  const here = articles.slice(first, first + PAGE);
  const lines = here.map((article, at) => {
    const usual = article.slug === defaultArticle ? ` · ${words.byDefault}` : '';
    return [
      `${first + at + 1}\\. *${inline(article.title, MAX_TITLE)}*${usual}`,
      `-# ${[...factsOf(article, phrases), countsOf(article, said(article), phrases)].join(' · ')}`,
    ].join('\n');
  });
  return reply(
    text(
      [
        ...(isQuestion ? [words.which] : []),
        `### ${[words.heading(articles.length), ...pageLine(paging, phrases)].join(' · ')}`,
        ...lines,
      ].join('\n'),
    ),
    ...menu(
      `${ARTICLE}:`,
      words.choose,
      here.map((article) => ({
        label: article.title,
        value: articleKey(article),
        description: [article.publisher, article.date].filter((fact) => fact !== null).join(' · '),
      })),
    ),
    ...pagerRows(paging, phrases),
  );
}

export function articleCardReply(
  article: Article,
  said: readonly SaidWords[],
  people: readonly QuotedSpeaker[],
  isDefault: boolean,
  phrases: Phrases,
): Reply {
  const words = phrases.articles;
  const facts = [...factsOf(article, phrases), ...(isDefault ? [words.byDefault] : [])];
  const lead = article.paragraphs.find(({ kind }) => kind === 'text') ?? article.paragraphs[0];
  const most = people
    .slice(0, NAMES)
    .map(({ name, tally }) => words.name(`**${inline(name, MAX_NAME)}**`, tally.all));
  return reply(
    text(
      [
        `### ${titleOf(article)}`,
        ...(facts.length === 0 ? [] : [facts.join(' · ')]),
        `-# ${countsOf(article, said, phrases)}`,
      ].join('\n'),
    ),
    ...(lead === undefined ? [] : [text(quote(slice(article.body, lead), [], MAX_LEAD))]),
    ...(most.length === 0 ? [] : [text(words.quotedMost(phrases.listed(most, people.length - most.length)))]),
    ...row([
      mainButton(words.read, readId(article, '0')),
      ...(people.length === 0 ? [] : [button(words.speakers, speakersId(article, '0'))]),
      button(words.list, articlesId('0')),
      ...articleLink(article.url, phrases),
    ]),
  );
}

function factsOf({ publisher, author, date }: Article, { articles }: Phrases): string[] {
  return [
    ...(publisher === null ? [] : [inline(publisher, MAX_FACT)]),
    ...(author === null ? [] : [articles.by(inline(author, MAX_FACT))]),
    ...(date === null ? [] : [inline(date, MAX_FACT)]),
  ].filter((fact) => fact !== '');
}

function countsOf(article: Article, said: readonly SaidWords[], { articles }: Phrases): string {
  const speakers = new Set(said.map(({ speaker }) => speaker.name)).size;
  return articles.counts(article.sentences.length, tallyOf(said).all, speakers);
}
