// Interviews: paragraphs that are questions by the looks of the page.
import type { Article, Paragraph } from '../article/article.ts';

/** Paragraphs that are questions by their looks, “**Why puppets?**”; none where they do not make an interview. */
export function setOffQuestions(article: Article): ReadonlySet<number> {
  for (const { looks, least, addressed } of LOOKS) {
    if (addressed === true && !isIntroduced(article)) continue;
    const own = article.paragraphs.filter((paragraph) => looks(textOf(article, paragraph), paragraph));
    const asking = own.filter((paragraph) => /\?["”’*_)]*$/.test(textOf(article, paragraph)));
    if (asking.length < least || asking.length * 2 < own.length) continue;
    const toYou = asking.filter((paragraph) =>
      /\byou(?:r|rs|rself)?\b/i.test(textOf(article, paragraph)),
    ).length;
    if (addressed === true && toYou * 2 < asking.length) continue;
    const questions = new Set(own.map((paragraph) => paragraph.index));
    const answers = asking.flatMap((paragraph) => {
      const next = article.paragraphs[paragraph.index + 1];
      return next === undefined || questions.has(next.index) || next.kind === 'heading' ? [] : [next];
    });
    // Answers of a page of frequent questions speak of nobody's own affairs.
    const personal = answers.filter((answer) => FIRST_PERSON.test(textOf(article, answer))).length;
    if (answers.length * 3 >= asking.length * 2 && personal >= 2 && personal * 4 >= answers.length)
      return questions;
  }
  return new Set();
}

const textOf = (article: Article, { start, end }: Paragraph): string => article.body.slice(start, end);

const FIRST_PERSON = /(?<!\p{L})(?:I|[Mm]y|[Mm]e|[Ww]e|[Oo]ur|us)(?!\p{L})/u;

type Looks = {
  readonly looks: (text: string, paragraph: Paragraph) => boolean;
  /** How many it takes. */
  readonly least: number;
  /** Plain paragraphs: only where an introduction tells of an interview, and the questions say “you”. */
  readonly addressed?: true;
};

/** “She spoke to us at her kitchen table.” in the paragraphs before the first question. */
function isIntroduced(article: Article): boolean {
  const first = article.paragraphs.findIndex((paragraph) => isPlainQuestion(textOf(article, paragraph)));
  return article.paragraphs
    .slice(0, Math.max(0, first))
    .some((paragraph) => INTRODUCES.test(textOf(article, paragraph)));
}

const INTRODUCES =
  /\b(?:interview(?:ed|s)?|(?:spoke|speaks|talks|talked|sat down|sits down|caught up|chatted|chats) (?:to|with|about)|we (?:met|asked)|questions|Q&A)\b/i;

const isPlainQuestion = (text: string): boolean => /^[\p{Lu}\d][^"“”\n]{5,280}\?$/u.test(text);

const LOOKS: readonly Looks[] = [
  {
    looks: (text) =>
      /^(?:\*\*|__)(?!\s)[^*]+(?:\*\*|__)$/.test(text) && !/^[*_]+[^:?]{1,40}:[*_]*$/.test(text),
    least: 2,
  },
  { looks: (text, { kind }) => kind === 'heading' && text.endsWith('?'), least: 3 },
  { looks: (text) => /^[*_](?![*_\s])[^*_]+[*_]$/.test(text), least: 3 },
  {
    looks: (text, { kind }) => kind !== 'heading' && kind !== 'block-quote' && isPlainQuestion(text),
    least: 3,
    addressed: true,
  },
];
