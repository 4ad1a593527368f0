// One passage with who said it: the quote, and below it the line that attributes it.
import { type AnswerPassage, isDoubtful } from '../../answer/answer.ts';
import type { Article } from '../../article/article.ts';
import { inline, quote } from './markdown.ts';

const MAX_NAME = 120;
const MAX_ROLE = 160;
const MAX_TITLE = 200;

export type PassageView = {
  readonly passage: AnswerPassage;
  /** Its number among several, from 1; null where it stands alone. */
  readonly number: number | null;
  /** Whether the line names the article, as it must where passages come from several. */
  readonly titled: boolean;
};

/** A passage in at most `max` characters, which must be at least 700. */
export function passageText({ passage, number, titled }: PassageView, max: number): string {
  const line = [
    ...(number === null ? [] : [`${number}`]),
    ...speakerParts(passage),
    `paragraph ${passage.paragraph + 1}`,
    ...(titled ? [`in ${titleOf(passage.article)}`] : []),
  ].join(' · ');
  const bold = passage.matches.map(({ start, end }) => ({
    start: start - passage.start,
    end: end - passage.start,
  }));
  return `${quote(passage.text, bold, max - line.length - 1)}\n${line}`;
}

/** “**Ada Okafor**, harbour master”, then how the article has it. */
export function speakerParts({ speaker, text }: Pick<AnswerPassage, 'speaker' | 'text'>): string[] {
  // Words in quotation marks without a speaker are somebody's, but nobody can tell whose.
  if (speaker === null)
    return ['**The article**', /[“”"«»„]/.test(text) ? 'no speaker it clearly names' : 'narrated'];
  const doubtful = isDoubtful(speaker);
  const role = speaker.role === null ? '' : `, ${inline(speaker.role, MAX_ROLE)}`;
  return [
    `${doubtful ? 'Perhaps ' : ''}**${inline(speaker.name, MAX_NAME)}**${role}`,
    { direct: 'quoted', mixed: 'quoted in part', indirect: 'reported in the article’s words' }[speaker.type],
    ...(doubtful ? ['speaker uncertain'] : []),
  ];
}

/** An article's title for the middle of a line. */
export function titleOf(article: Pick<Article, 'title'>): string {
  return `*${inline(article.title, MAX_TITLE)}*`;
}
