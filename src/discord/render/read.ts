// An article's own text, a page at a time: its paragraphs with their numbers, and who speaks in them.
import { isDoubtful } from '../../answer/answer.ts';
import type { SaidWords } from '../../answer/said.ts';
import type { Article, Paragraph } from '../../article/article.ts';
import { overlaps, type Span } from '../../text/span.ts';
import type { Reply } from '../command.ts';
import type { Phrases } from '../language/language.ts';
import { articleId, readId } from '../lookup-id.ts';
import { inline } from './markdown.ts';
import { fillPages, pageLine, pagerRows, pageWithin, type Paging } from './pager.ts';
import { linked, longestLink, paragraphLink } from './paragraph-link.ts';
import { articleLink, button, notice, reply, text } from './parts.ts';
import { titleOf } from './passage.ts';
import { type Piece, piecesOf, quotePiece } from './pieces.ts';

/** For the paragraphs of a page with the lines above them; the heading takes the rest of a message. */
const MAX_PARAGRAPHS = 3_500;
/** What the line above a paragraph takes without its link, in any language: its number, and each of the names. */
const MAX_LINE = 70;
const MAX_NAMED = 65;
const MAX_NAME = 40;
const NAMES = 2;
const MAX_BEGINNING = 100;

type Page = readonly Piece[];

const pagesOf = new WeakMap<Article, readonly Page[]>();

/** From 0: the page on which a paragraph begins, the last for one beyond the end; `said` is who says what in it. */
export function pageOfParagraph(article: Article, said: readonly SaidWords[], paragraph: number): number {
  const pages = readingPages(article, said);
  const at = pages.findIndex((page) => page.some((piece) => piece.paragraph >= paragraph));
  return at < 0 ? Math.max(0, pages.length - 1) : at;
}

/** A page of an article, from 0; one that there is not shows the last. `said` is who says what in it. */
export function readReply(
  article: Article,
  said: readonly SaidWords[],
  page: number,
  phrases: Phrases,
): Reply {
  const pages = readingPages(article, said);
  if (pages.length === 0) return notice(phrases.read.empty);
  const paging: Paging = {
    page: pageWithin(page, pages.length),
    pages: pages.length,
    id: (each) => readId(article, each),
    about: (each) => beginningOf(article, pages[each] ?? [], phrases),
  };
  const shown = pages[paging.page] ?? [];
  const place = [...pageLine(paging, phrases), paragraphsOf(shown, phrases)].join(' · ');
  return reply(
    text(`### ${titleOf(article)}\n-# ${place}`),
    text(shown.map((piece) => pieceText(article, piece, said, phrases)).join('\n')),
    ...pagerRows(paging, phrases, [
      button(phrases.articles.details, articleId(article)),
      ...articleLink(article.url, phrases),
    ]),
  );
}

function readingPages(article: Article, said: readonly SaidWords[]): readonly Page[] {
  const known = pagesOf.get(article);
  if (known !== undefined) return known;
  const voices = Map.groupBy(said, ({ paragraph }) => paragraph);
  const pieces = article.paragraphs.flatMap((paragraph) =>
    piecesOf(article, { ...shownOf(article, paragraph), paragraph: paragraph.index }, boldOf(paragraph)),
  );
  const line = MAX_LINE + longestLink(article);
  const costs = pieces.map((piece) => {
    const names = Math.min(NAMES, voices.get(piece.paragraph)?.length ?? 0);
    return quoted(article, piece).length + line + names * MAX_NAMED;
  });
  const pages = fillPages(costs, MAX_PARAGRAPHS).map(([from, to]) => pieces.slice(from, to));
  pagesOf.set(article, pages);
  return pages;
}

// The number or the dot of a list's item is part of what is read; the marks of headings and quotes are drawn.
function shownOf({ body }: Article, { start, end, kind }: Paragraph): Span {
  if (kind !== 'list-item') return { start, end };
  const line = body.slice(body.lastIndexOf('\n', start - 1) + 1, start);
  return { start: start - line.trimStart().length, end };
}

function boldOf(paragraph: Paragraph): Span[] {
  return paragraph.kind === 'heading' ? [paragraph] : [];
}

function quoted(article: Article, piece: Piece): string {
  const paragraph = article.paragraphs[piece.paragraph];
  return quotePiece(article, piece, paragraph === undefined ? [] : boldOf(paragraph));
}

function pieceText(article: Article, piece: Piece, said: readonly SaidWords[], phrases: Phrases): string {
  const number = phrases.read.paragraph(piece.paragraph + 1);
  const facts = [
    linked(number, paragraphLink(article, piece)),
    ...(piece.goesOn ? [phrases.said.goesOn] : []),
    ...speakersIn(piece, said, phrases),
  ];
  return `-# ${facts.join(' · ')}\n${quoted(article, piece)}`;
}

function speakersIn(piece: Piece, said: readonly SaidWords[], { passage, listed }: Phrases): string[] {
  const names = new Set(
    said
      .filter((words) => words.paragraph === piece.paragraph && overlaps(words, piece))
      .map(({ speaker }) => {
        const name = inline(speaker.name, MAX_NAME);
        return isDoubtful(speaker) ? passage.perhaps(name) : name;
      }),
  );
  const shown = [...names].slice(0, NAMES);
  return shown.length === 0 ? [] : [listed(shown, names.size - shown.length)];
}

function beginningOf(article: Article, page: Page, phrases: Phrases): string {
  const [first] = page;
  const words = first === undefined ? '' : article.body.slice(first.start, first.start + MAX_BEGINNING);
  return `${paragraphsOf(page, phrases)} · ${words}`;
}

function paragraphsOf(page: Page, { read }: Phrases): string {
  return read.paragraphs((page[0]?.paragraph ?? 0) + 1, (page.at(-1)?.paragraph ?? 0) + 1);
}
