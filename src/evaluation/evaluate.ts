// Runs the core over articles with gold judgments and scores what it says.
import { answerQuestion } from '../answer/answer-question.ts';
import type { Answer, AnswerPassage } from '../answer/answer.ts';
import type { Article } from '../article/article.ts';
import { buildLibrary } from '../library/library.ts';
import type { Attribution } from '../quotation/quotation.ts';
import { fold } from '../text/tokens.ts';
import { slice, type Span } from '../text/span.ts';
import type { GoldQuestion, GoldQuotation } from './judgments.ts';
import { addCounts, f1, noCounts, reciprocalRank, share, type Counts } from './metrics.ts';

export type JudgedArticle = {
  readonly article: Article;
  readonly quotations: readonly GoldQuotation[];
  readonly questions: readonly GoldQuestion[];
};

/** A case that went wrong, for reading: what was expected and what came. */
export type Miss = { readonly where: string; readonly expected: string; readonly got: string };

/** Figures between 0 and 1 by name, always in the same order. */
export type Scores = Readonly<Record<string, number>>;

export type Evaluation = {
  /** Article’s slug → its scores; “all” → the scores over everything. */
  readonly scores: ReadonlyMap<string, Scores>;
  readonly misses: readonly Miss[];
};

export function evaluate(judged: readonly JudgedArticle[]): Evaluation {
  const misses: Miss[] = [];
  const tallies = judged.map((one) => [one.article.slug, tally(one, misses)] as const);
  const total = tallies.reduce((sum, [, counts]) => addTallies(sum, counts), noTally);
  return {
    scores: new Map([...tallies, ['all', total] as const].map(([slug, counts]) => [slug, scoresOf(counts)])),
    misses,
  };
}

type Tally = {
  readonly quoted: Counts;
  readonly quotedWithSpeaker: Counts;
  readonly indirect: Counts;
  readonly indirectWithSpeaker: Counts;
  readonly answerable: number;
  readonly first: number;
  readonly firstThree: number;
  readonly reciprocalRanks: number;
  readonly wronglyRefused: number;
  readonly headlines: number;
  readonly rightHeadlines: number;
  readonly unanswerable: number;
  readonly refused: number;
};

const noTally: Tally = {
  quoted: noCounts,
  quotedWithSpeaker: noCounts,
  indirect: noCounts,
  indirectWithSpeaker: noCounts,
  answerable: 0,
  first: 0,
  firstThree: 0,
  reciprocalRanks: 0,
  wronglyRefused: 0,
  headlines: 0,
  rightHeadlines: 0,
  unanswerable: 0,
  refused: 0,
};

function addTallies(a: Tally, b: Tally): Tally {
  const entries = Object.entries(a).map(([name, value]) => {
    const other = b[name as keyof Tally];
    return [name, typeof value === 'number' ? value + (other as number) : addCounts(value, other as Counts)];
  });
  return Object.fromEntries(entries) as Tally;
}

function scoresOf(tally: Tally): Scores {
  return {
    'quotation F1': f1(tally.quoted),
    'quotation and speaker F1': f1(tally.quotedWithSpeaker),
    'indirect F1': f1(tally.indirect),
    'indirect and speaker F1': f1(tally.indirectWithSpeaker),
    'top 1': share(tally.first, tally.answerable),
    'top 3': share(tally.firstThree, tally.answerable),
    MRR: share(tally.reciprocalRanks, tally.answerable),
    'headline right': share(tally.rightHeadlines, tally.headlines),
    'answerable kept': 1 - share(tally.wronglyRefused, tally.answerable || 1),
    'unanswerable refused': share(tally.refused, tally.unanswerable),
  };
}

function tally({ article, quotations, questions }: JudgedArticle, misses: Miss[]): Tally {
  const library = buildLibrary([article]);
  const speech = library.articles[0]?.speech.attributions ?? [];
  let counts: Tally = {
    ...noTally,
    ...tallyQuotations(article, quotations, speech, misses),
  };
  for (const question of questions) {
    const { question: text, after } = question;
    const answer = answerQuestion(library.index, { question: text, top: 10, ...(after && { after }) });
    counts = addTallies(counts, tallyQuestion(article, question, answer, misses));
  }
  return counts;
}

// ------------------------------------------------------------------------------------------------ quotations

function tallyQuotations(
  article: Article,
  gold: readonly GoldQuotation[],
  speech: readonly Attribution[],
  misses: Miss[],
): Pick<Tally, 'quoted' | 'quotedWithSpeaker' | 'indirect' | 'indirectWithSpeaker'> {
  const pairs = matchSpans(article, gold, speech);
  const count = (indirect: boolean, withSpeaker: boolean): Counts => ({
    expected: gold.filter((quotation) => (quotation.type === 'indirect') === indirect).length,
    // A match is judged by the type of the gold, so that one prediction is never counted under two types.
    given: speech.filter((attribution) => {
      const match = pairs.get(attribution);
      return ((match?.type ?? attribution.quotation.type) === 'indirect') === indirect;
    }).length,
    right: [...pairs].filter(
      ([attribution, match]) =>
        (match.type === 'indirect') === indirect &&
        (!withSpeaker || sameSpeaker(attribution.speaker?.name, match.speaker)),
    ).length,
  });
  const found = new Set(pairs.values());
  for (const quotation of gold) {
    if (!found.has(quotation))
      misses.push({
        where: `${article.slug} ${quotation.type}`,
        expected: quotation.text,
        got: '(not found)',
      });
  }
  for (const [attribution, match] of pairs) {
    if (!sameSpeaker(attribution.speaker?.name, match.speaker))
      misses.push({
        where: `${article.slug} speaker of “${match.text.slice(0, 60)}”`,
        expected: String(match.speaker),
        got: `${attribution.speaker?.name ?? null} (${attribution.rule})`,
      });
  }
  for (const attribution of speech) {
    if (!pairs.has(attribution))
      misses.push({
        where: `${article.slug} ${attribution.quotation.type}`,
        expected: '(nothing)',
        got: slice(article.body, attribution.quotation),
      });
  }
  return {
    quoted: count(false, false),
    quotedWithSpeaker: count(false, true),
    indirect: count(true, false),
    indirectWithSpeaker: count(true, true),
  };
}

/** Pairs each prediction with the gold it overlaps most, one to one, when they share 80% of the longer one. */
function matchSpans(
  article: Article,
  gold: readonly GoldQuotation[],
  speech: readonly Attribution[],
): Map<Attribution, GoldQuotation> {
  const candidates = speech
    .flatMap((attribution) =>
      gold.map((quotation) => ({
        attribution,
        quotation,
        overlap: overlap(article, attribution.quotation, quotation),
      })),
    )
    .filter((candidate) => candidate.overlap >= 0.8)
    .sort((a, b) => b.overlap - a.overlap);
  const pairs = new Map<Attribution, GoldQuotation>();
  const taken = new Set<GoldQuotation>();
  for (const { attribution, quotation } of candidates) {
    if (pairs.has(attribution) || taken.has(quotation)) continue;
    pairs.set(attribution, quotation);
    taken.add(quotation);
  }
  return pairs;
}

function overlap({ body }: Article, one: Span, other: Span): number {
  const a = trim(body, one);
  const b = trim(body, other);
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared <= 0 ? 0 : shared / Math.max(a.end - a.start, b.end - b.start);
}

/** Marks and stops at the edges do not decide whether two spans are the same words. */
function trim(body: string, { start, end }: Span): Span {
  while (start < end && !/[\p{L}\p{N}]/u.test(body[start] ?? '')) start++;
  while (end > start && !/[\p{L}\p{N}]/u.test(body[end - 1] ?? '')) end--;
  return { start, end };
}

function sameSpeaker(name: string | undefined, expected: string | null): boolean {
  if (name === undefined || expected === null) return name === undefined && expected === null;
  return comparable(name) === comparable(expected);
}

function comparable(name: string): string {
  return fold(name.trim()).replace(/^(?:the|a|an) /, '');
}

// ------------------------------------------------------------------------------------------------ questions

function tallyQuestion(article: Article, question: GoldQuestion, answer: Answer, misses: Miss[]): Tally {
  if (question.answers.length === 0) {
    const refused = answer.kind === 'nothing-found';
    if (!refused)
      misses.push({
        where: `${question.id} ${question.question}`,
        expected: '(refusal)',
        got: firstText(answer),
      });
    return { ...noTally, unanswerable: 1, refused: refused ? 1 : 0 };
  }
  const passages = answer.kind === 'passages' ? answer.passages : [];
  const gold = article.sentences.filter((sentence) =>
    question.answers.some(({ text }) => text === slice(article.body, sentence)),
  );
  const position = passages.findIndex((passage) => gold.some((sentence) => covers(passage, sentence)));
  const rank = position < 0 ? null : position + 1;
  const wantsHeadline = question.headline !== null;
  const headline = answer.kind === 'passages' ? answer.headline : null;
  const rightHeadline = wantsHeadline && headline !== null && sameHeadline(headline, question.headline ?? '');
  if (rank !== 1)
    misses.push({
      where: `${question.id} ${question.question}`,
      expected: question.answers[0]?.text ?? '',
      got: `${firstText(answer)}${rank === null ? '' : ` (right one ranked ${rank})`}`,
    });
  if (wantsHeadline && !rightHeadline)
    misses.push({
      where: `${question.id} ${question.question} [headline]`,
      expected: question.headline ?? '',
      got: String(headline),
    });
  return {
    ...noTally,
    answerable: 1,
    first: rank === 1 ? 1 : 0,
    firstThree: rank !== null && rank <= 3 ? 1 : 0,
    reciprocalRanks: reciprocalRank(rank),
    wronglyRefused: answer.kind === 'nothing-found' ? 1 : 0,
    headlines: wantsHeadline ? 1 : 0,
    rightHeadlines: rightHeadline ? 1 : 0,
  };
}

/** A passage may be wider than the sentence that answers, or a part of it: half of the shorter one must be shared. */
function covers(passage: AnswerPassage, sentence: Span): boolean {
  const shared = Math.min(passage.end, sentence.end) - Math.max(passage.start, sentence.start);
  return shared > 0 && shared >= 0.5 * Math.min(passage.end - passage.start, sentence.end - sentence.start);
}

function sameHeadline(given: string, expected: string): boolean {
  const [a, b] = [comparable(given), comparable(expected)];
  return a.includes(b) || b.includes(a);
}

function firstText(answer: Answer): string {
  return answer.kind === 'passages' ? (answer.passages[0]?.text ?? '') : '(refused)';
}
