// One passage with who said it: the quote, and below it the line that attributes it.
import { type AnswerPassage, isDoubtful, type PassageSpeaker } from '../../answer/answer.ts';
import type { Article } from '../../article/article.ts';
import type { Phrases } from '../language/language.ts';
import { inline, quote } from './markdown.ts';

const MAX_NAME = 120;
const MAX_ROLE = 160;
const MAX_TITLE = 200;
const MAX_FACT = 80;

export type PassageView = {
  readonly passage: AnswerPassage;
  /** Its number among several, from 1; null where it stands alone. */
  readonly number: number | null;
  /** Whether the line names the article, as it must where passages come from several. */
  readonly titled: boolean;
};

/** A passage in at most `max` characters, which must be at least 700. */
export function passageText({ passage, number, titled }: PassageView, max: number, phrases: Phrases): string {
  const line = [
    ...(number === null ? [] : [`${number}`]),
    ...speakerParts(passage, phrases),
    phrases.passage.paragraph(passage.paragraph + 1),
    ...(titled ? [phrases.passage.inArticle(titleOf(passage.article))] : []),
  ].join(' · ');
  const bold = passage.matches.map(({ start, end }) => ({
    start: start - passage.start,
    end: end - passage.start,
  }));
  return `${quote(passage.text, bold, max - line.length - 1)}\n${line}`;
}

/** “**Ada Okafor**, harbour master”, then how the article has it. */
export function speakerParts(
  { speaker, text }: Pick<AnswerPassage, 'speaker' | 'text'>,
  { passage }: Phrases,
): string[] {
  if (speaker === null)
    return [`**${passage.theArticle}**`, saysSomebody({ text }) ? passage.speakerUnnamed : passage.narrated];
  const doubtful = isDoubtful(speaker);
  const name = speakerName(speaker);
  return [
    doubtful ? passage.perhaps(name) : name,
    passage.kinds[speaker.type],
    ...(doubtful ? [passage.uncertain] : []),
  ];
}

/** “**Ada Okafor**, harbour master” */
export function speakerName({ name, role }: Pick<PassageSpeaker, 'name' | 'role'>): string {
  return `**${inline(name, MAX_NAME)}**${role === null ? '' : `, ${inline(role, MAX_ROLE)}`}`;
}

/** Words in quotation marks are somebody's, even where nobody can tell whose. */
export function saysSomebody({ text }: Pick<AnswerPassage, 'text'>): boolean {
  return /[“”"«»„]/.test(text);
}

/** An article's title for the middle of a line. */
export function titleOf(article: Pick<Article, 'title'>): string {
  return `*${inline(article.title, MAX_TITLE)}*`;
}

/** “From *The harbour wall* · Tarn Post · 2024-05-02”, in small print. */
export function sourceLine(article: Article, { answer }: Phrases): string {
  const facts = [article.publisher, article.date].filter((fact) => fact !== null);
  const source = [titleOf(article), ...facts.map((fact) => inline(fact, MAX_FACT))].join(' · ');
  return `-# ${answer.from(source)}`;
}
