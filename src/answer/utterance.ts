// One utterance on its own, as somebody would quote it: all of its words, and whose they are.
import type { Article } from '../article/article.ts';
import type { Attribution, QuotationType } from '../quotation/quotation.ts';
import type { ReadArticle } from '../search/passage.ts';
import { overlaps, slice, type Span } from '../text/span.ts';
import { type AnswerPassage, isDoubtful } from './answer.ts';

export type Utterance = {
  /** Slices of the article; “ … ” stands where it goes on with words of its own, “[…]” where speech was left out. */
  readonly words: string;
  /** `narrated`: the article's own words. For `direct`, the outer quotation marks are not part of the words. */
  readonly kind: QuotationType | 'narrated';
  readonly speaker: {
    readonly name: string;
    readonly role: string | null;
    readonly doubtful: boolean;
  } | null;
};

/**
 * All that is said with an attribution, over interruptions and into the next paragraph. Words that are not quoted, or only
 * in part, come as the article's whole sentences, since “the leader to resign” says nothing without “called for”.
 */
export function utteranceOf({ article, speech }: ReadArticle, attribution: Attribution): Utterance {
  const { group, type } = attribution.quotation;
  const stretches = speech.attributions
    .map(({ quotation }) => quotation)
    .filter((quotation) => quotation.group === group);
  const kind = stretches.every((stretch) => stretch.type === type) ? type : 'mixed';
  const words = kind === 'direct' ? joinStretches(article.body, stretches) : sentencesAt(article, stretches);
  return { words, kind, speaker: speakerOf(attribution) };
}

/** The sentences of an attribution's words that a span touches, for an utterance that is too long as a whole. */
export function partOfUtterance(article: Article, attribution: Attribution, span: Span): Utterance {
  const { quotation } = attribution;
  const speaker = speakerOf(attribution);
  if (quotation.type !== 'direct')
    return { words: sentencesAt(article, [span]), kind: quotation.type, speaker };
  const touched = article.sentences.filter((sentence) => overlaps(sentence, span));
  const start = Math.max(quotation.start, touched[0]?.start ?? 0);
  const end = Math.min(quotation.end, touched.at(-1)?.end ?? Infinity);
  const words = [
    ...(start > quotation.start ? ['[…]'] : []),
    withoutComma(article.body.slice(start, end)),
    ...(end < quotation.end ? ['[…]'] : []),
  ];
  return { words: words.join(' '), kind: 'direct', speaker };
}

/**
 * What a passage of an answer is about: the utterance of its speaker, or what of it the passage holds where all of it has
 * more than `max` characters; else the passage as the article tells it.
 */
export function utteranceIn(source: ReadArticle, passage: AnswerPassage, max = Infinity): Utterance {
  const { speaker } = passage;
  const shared = ({ quotation }: Attribution): number =>
    Math.min(quotation.end, passage.end) - Math.max(quotation.start, passage.start);
  const [attribution] = source.speech.attributions
    .filter((candidate) => overlaps(candidate.quotation, passage))
    .filter((candidate) => candidate.speaker?.name === speaker?.name)
    .sort((a, b) => shared(b) - shared(a));
  const isNarrated =
    attribution === undefined ||
    (speaker === null && shared(attribution) < (passage.end - passage.start) / 2);
  if (isNarrated) return narrated(passage.text);
  const whole = utteranceOf(source, attribution);
  return whole.words.length > max ? partOfUtterance(source.article, attribution, passage) : whole;
}

export function narrated(words: string): Utterance {
  return { words, kind: 'narrated', speaker: null };
}

function speakerOf({ speaker, confidence }: Attribution): Utterance['speaker'] {
  return speaker && { name: speaker.name, role: speaker.role, doubtful: isDoubtful({ confidence }) };
}

const ONLY_MARKS = /^[\s“”„«»‹›"‘’']*$/u;

/** Stretches that nothing but marks parts go on; elsewhere “ … ” stands for the words between. */
function joinStretches(body: string, stretches: readonly Span[]): string {
  let words = '';
  for (const [index, stretch] of stretches.entries()) {
    const before = stretches[index - 1];
    if (before !== undefined) words += ONLY_MARKS.test(body.slice(before.end, stretch.start)) ? ' ' : ' … ';
    words += withoutComma(slice(body, stretch));
  }
  return words;
}

/** “It leaks,” said Ada: the comma is the sentence's around it. */
function withoutComma(words: string): string {
  return words.replace(/[,،]\s*$/u, '');
}

/** The sentences that the spans touch. */
function sentencesAt(article: Article, spans: readonly Span[]): string {
  const touched = article.sentences.filter((sentence) => spans.some((span) => overlaps(sentence, span)));
  let words = '';
  for (const [index, sentence] of touched.entries()) {
    const before = touched[index - 1];
    if (before !== undefined) words += before.index + 1 === sentence.index ? ' ' : ' … ';
    words += slice(article.body, sentence);
  }
  return words;
}
