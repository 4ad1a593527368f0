// What one person says, a page at a time, and the people that a name may mean.
import type { APIButtonComponent } from 'discord.js';
import { isDoubtful } from '../../answer/answer.ts';
import type { QuotedSpeaker, SaidWords, Tally } from '../../answer/said.ts';
import type { Reply } from '../command.ts';
import type { Phrases } from '../language/language.ts';
import { type SaidState, saidId, speakerKey, speakersId, whoId } from '../lookup-id.ts';
import { inline } from './markdown.ts';
import { fillPages, pageLine, pagerRows, pageWithin, type Paging } from './pager.ts';
import { linked, longestLink, paragraphLink } from './paragraph-link.ts';
import { button, menu, type MenuOption, notice, reply, row, text } from './parts.ts';
import { titleOf } from './passage.ts';
import { type Piece, piecesOf, quotePiece } from './pieces.ts';

/** For the words on a page with the lines above them; the heading takes the rest of a message. */
const MAX_WORDS = 2_800;
const MAX_TITLED = 220;
const MAX_NEAR = 60;

const MAX_NAME = 120;
const MAX_ROLE = 160;

type Shown = SaidState & {
  /** Those that are shown, with what was looked for in them. */
  readonly said: readonly SaidWords[];
  /** Those that are near by meaning. */
  readonly near: readonly SaidWords[];
  /** Of those that hold what was looked for. */
  readonly tally: Tally;
  /** Of all that the person says there, and how well what is shown fits what was looked for. */
  readonly all: number;
  readonly has: number;
  readonly of: number;
  readonly role: string | null;
  /** From 0; one that is not there any more shows the last. */
  readonly page: number;
};

export function saidReply(shown: Shown, phrases: Phrases): Reply {
  const held = blocksOf(shown.said);
  const blocks = [...held, ...blocksOf(shown.near)];
  const articles = new Set(blocks.map(({ words }) => words.article));
  const titled = shown.article === null && articles.size > 1;
  const isFirstNear = (at: number): boolean => at === held.length;
  /** Whether a block has another heading than the one before it. */
  const isTitled = (at: number): boolean =>
    titled && (isFirstNear(at) || blocks[at]?.words.article !== blocks[at - 1]?.words.article);
  // The first on a page says again what it goes on with.
  const headingsOf = (block: Block, at: number, isFirst: boolean): string[] => [
    ...(isFirstNear(at) || (isFirst && at > held.length) ? [phrases.said.near] : []),
    ...(isTitled(at) || (isFirst && titled) ? [phrases.said.source(titleOf(block.words.article))] : []),
  ];
  const pages = fillPages(
    blocks.map((block, at) => costOf(block, isTitled(at), phrases) + (isFirstNear(at) ? MAX_NEAR : 0)),
    MAX_WORDS,
  );
  const paging: Paging = {
    page: pageWithin(shown.page, pages.length),
    pages: pages.length,
    id: (page) => saidId(shown, page),
    about(page) {
      const [from, to] = pages[page] ?? [0, 0];
      return wordsOfJump(blocks.slice(from, to), titled, phrases);
    },
  };
  const [from, to] = pages[paging.page] ?? [0, 0];
  const lines = blocks
    .slice(from, to)
    .flatMap((block, at) => [
      ...headingsOf(block, from + at, at === 0).map(
        (line, place) => `${at > 0 && place === 0 ? '\n' : ''}**${line}**\n`,
      ),
      blockText(block, phrases, paragraphLink(block.words.article, block.piece)),
    ]);
  return reply(
    text(headingLines(shown, paging, phrases).join('\n')),
    text(lines.join('').trimEnd()),
    ...pagerRows(paging, phrases, [
      ...(held.length === 0 ? [allButton(shown, phrases)] : []),
      button(phrases.said.speakers, speakersId(shown.article, '0')),
    ]),
  );
}

/** Nothing that the person says holds what was looked for. */
export function saidNothingReply(state: SaidState, all: number, phrases: Phrases): Reply {
  const { said } = phrases;
  return buttonsReply(
    said.aboutNone(all, inline(state.about, MAX_NAME), `**${inline(state.speaker, MAX_NAME)}**`),
    [allButton(state, phrases)],
  );
}

function allButton(state: SaidState, { said }: Phrases): APIButtonComponent {
  return button(said.all, saidId({ ...state, about: '' }, '0'));
}

/** A name that several people go by, and a menu of them. */
export function severalReply(
  given: string,
  people: readonly QuotedSpeaker[],
  state: Pick<SaidState, 'article' | 'about'>,
  phrases: Phrases,
): Reply {
  return peopleReply(phrases.said.several(inline(given, MAX_NAME), people.length), people, state, phrases);
}

/** A name that nobody goes by, and a menu of those who say most; `elsewhere` is who it may be in other articles. */
export function nobodyReply(
  given: string,
  people: readonly QuotedSpeaker[],
  state: Pick<SaidState, 'article' | 'about'>,
  elsewhere: string | undefined,
  phrases: Phrases,
): Reply {
  const { said } = phrases;
  const name = inline(given, MAX_NAME);
  const nobody = state.article === null ? said.nobody(name) : said.nobodyIn(name, titleOf(state.article));
  const others =
    elsewhere === undefined
      ? []
      : [button(said.elsewhere, saidId({ ...state, article: null, speaker: elsewhere }, '0'))];
  if (people.length === 0) return buttonsReply(nobody, others);
  return peopleReply(`${nobody} ${said.quotedMost}`, people, state, phrases, others);
}

/** A menu of people, whose words it shows. */
export function peopleMenu(
  people: readonly QuotedSpeaker[],
  state: Pick<SaidState, 'article' | 'about'>,
  placeholder: string,
  { counts }: Phrases,
): ReturnType<typeof menu> {
  const options = people.map(({ name, role, tally }): MenuOption => ({
    label: name,
    value: speakerKey(name),
    description: [...(role === null ? [] : [role.slice(0, MAX_ROLE)]), counts.quotations(tally.all)].join(
      ' · ',
    ),
  }));
  return menu(whoId(state), placeholder, options);
}

/** How the quotations are given: “12 quoted · 3 reported in the article’s words”. */
export function kindsLine(tally: Tally, { said }: Phrases): string {
  return (['direct', 'mixed', 'indirect'] as const)
    .filter((kind) => tally[kind] > 0)
    .map((kind) => said.kinds[kind](tally[kind]))
    .join(' · ');
}

type Block = { readonly words: SaidWords; readonly piece: Piece; readonly quoted: string };

function blocksOf(said: readonly SaidWords[]): Block[] {
  return said.flatMap((words) =>
    piecesOf(words.article, words, words.matches).map((piece) => ({
      words,
      piece,
      quoted: quotePiece(words.article, piece, words.matches),
    })),
  );
}

// A page that begins within an article has its title as well.
function costOf(block: Block, isTitled: boolean, phrases: Phrases): number {
  const link = longestLink(block.words.article);
  return blockText(block, phrases, null).length + link + (isTitled ? MAX_TITLED : 0);
}

function blockText({ words, piece, quoted }: Block, phrases: Phrases, link: string | null): string {
  const facts = [
    linked(phrases.read.paragraph(piece.paragraph + 1), link),
    ...(piece.goesOn ? [phrases.said.goesOn] : []),
    phrases.passage.kinds[words.speaker.type],
    ...(isDoubtful(words.speaker) ? [phrases.passage.uncertain] : []),
  ];
  return `-# ${facts.join(' · ')}\n${quoted}\n`;
}

function headingLines(shown: Shown, paging: Paging, phrases: Phrases): string[] {
  const { tally, about, all, has, of, article } = shown;
  const { said } = phrases;
  const role = shown.role === null ? '' : `, ${inline(shown.role, MAX_ROLE)}`;
  const words = inline(about, MAX_NAME);
  const [only] = tally.articles.length === 1 ? tally.articles : [article];
  const where =
    only === undefined || only === null
      ? said.counts(tally.all, tally.articles.length)
      : said.inArticle(tally.all, titleOf(only));
  const name = `**${inline(shown.speaker, MAX_NAME)}**`;
  const kept =
    tally.all === 0
      ? said.aboutNone(all, words, name)
      : has === of
        ? said.about(tally.all, all, words)
        : said.aboutPart(tally.all, all, words, has, of);
  return [
    `### ${inline(shown.speaker, MAX_NAME)}${role}`,
    ...(about === '' ? [] : [kept]),
    ...(tally.all === 0 ? [] : [`${where}: ${kindsLine(tally, phrases)}`]),
    ...pageLine(paging, phrases).map((line) => `-# ${line}`),
  ];
}

function wordsOfJump(blocks: readonly Block[], titled: boolean, { read }: Phrases): string {
  const [first] = blocks;
  if (first === undefined) return '';
  const { article } = first.words;
  const last = blocks.findLast(({ words }) => words.article === article);
  return [
    ...(titled ? [article.title.slice(0, MAX_TITLED)] : []),
    read.paragraphs(first.piece.paragraph + 1, (last ?? first).piece.paragraph + 1),
    ...(titled ? [] : [article.body.slice(first.piece.start, first.piece.start + MAX_NAME)]),
  ].join(' · ');
}

function peopleReply(
  line: string,
  people: readonly QuotedSpeaker[],
  state: Pick<SaidState, 'article' | 'about'>,
  phrases: Phrases,
  buttons: readonly APIButtonComponent[] = [],
): Reply {
  return {
    components: [
      ...buttonsReply(line, buttons).components,
      ...peopleMenu(people, state, phrases.said.choose, phrases),
    ],
  };
}

function buttonsReply(line: string, buttons: readonly APIButtonComponent[]): Reply {
  const { components } = notice(line);
  return { components: [...components, ...row(buttons)] };
}
