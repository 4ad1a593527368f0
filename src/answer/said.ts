// All that people are known to have said, as it stands in the articles: for looking somebody up.
import type { Article, Sentence } from '../article/article.ts';
import type { Attribution, QuotationType } from '../quotation/quotation.ts';
import type { ReadArticle } from '../search/passage.ts';
import { firstEndingAfter, overlaps, type Span } from '../text/span.ts';
import type { PassageSpeaker } from './answer.ts';
import { speakerBy } from './spoken.ts';

/** Whole sentences of one paragraph that hold one person's words. */
export type SaidWords = Span & {
  readonly article: Article;
  /** Position in `article.paragraphs`, from 0. */
  readonly paragraph: number;
  /** Of the longest stretch of their words. */
  readonly speaker: PassageSpeaker;
  /** The quotations in it: a quotation that goes on elsewhere has the same number there, in the same article. */
  readonly quotations: ReadonlyMap<number, QuotationType>;
  /** Words that were looked for, as spans of the body. */
  readonly matches: readonly Span[];
};

/** How many quotations some words are, each counted once however many stretches it has. */
export type Tally = Readonly<Record<QuotationType, number>> & {
  readonly all: number;
  /** Those that hold any, in order. */
  readonly articles: readonly Article[];
};

export type QuotedSpeaker = {
  readonly name: string;
  readonly role: string | null;
  readonly tally: Tally;
};

/** Everybody's words in an article, in its order. */
export function saidIn(source: ReadArticle): SaidWords[] {
  const { article, speech } = source;
  const said: Gathered[] = [];
  const last = new Map<string, Gathered>();
  for (const attribution of speech.attributions) {
    const { quotation } = attribution;
    const speaker = speakerBy(source, attribution);
    const around = speaker === null ? null : sentencesOf(article, quotation);
    if (speaker === null || around === null) continue;
    const before = last.get(speaker.name);
    if (before !== undefined && belongs(before.words, around, attribution))
      add(before, around, attribution, speaker);
    else {
      const quotations = new Map([[quotation.group, quotation.type]]);
      const words = { article, ...around, speaker, quotations, matches: [] };
      const gathered = { words, longest: lengthOf(quotation) };
      last.set(speaker.name, gathered);
      said.push(gathered);
    }
  }
  return said.map(({ words }) => words).sort(byPlace);
}

export function tallyOf(said: readonly SaidWords[]): Tally {
  const types = new Map<Article, Map<number, QuotationType>>();
  for (const { article, quotations } of said) {
    const known = types.get(article) ?? new Map<number, QuotationType>();
    types.set(article, known);
    for (const [group, type] of quotations) known.set(group, closest(known.get(group), type));
  }
  const counts = { direct: 0, mixed: 0, indirect: 0 };
  for (const known of types.values()) for (const type of known.values()) counts[type] += 1;
  return {
    ...counts,
    all: counts.direct + counts.mixed + counts.indirect,
    articles: [...types.keys()],
  };
}

/** Everybody whose words these are, each name once, who says most first. */
export function quotedSpeakers(said: readonly SaidWords[]): QuotedSpeaker[] {
  return [...Map.groupBy(said, ({ speaker }) => speaker.name)]
    .map(([name, words]) => ({
      name,
      role: words.find(({ speaker }) => speaker.role !== null)?.speaker.role ?? null,
      tally: tallyOf(words),
    }))
    .sort((a, b) => b.tally.all - a.tally.all);
}

type Growing = {
  -readonly [Key in keyof SaidWords]: Key extends 'quotations' ? Map<number, QuotationType> : SaidWords[Key];
};

/** Words as more of them are found; `longest` is the length of the longest stretch so far. */
type Gathered = { readonly words: Growing; longest: number };

type Around = Span & { readonly paragraph: number };

function sentencesOf({ sentences }: Article, quotation: Span): Around | null {
  const from = firstEndingAfter(sentences, quotation.start);
  const first = sentences[from];
  if (first === undefined || !overlaps(first, quotation)) return null;
  let last: Sentence = first;
  for (let at = from + 1; at < sentences.length; at += 1) {
    const sentence = sentences[at];
    if (sentence === undefined || sentence.paragraph !== first.paragraph || !overlaps(sentence, quotation))
      break;
    last = sentence;
  }
  return { start: first.start, end: last.end, paragraph: first.paragraph };
}

/** The same sentence again, or more of the same quotation in the same paragraph. */
function belongs(before: SaidWords, around: Around, { quotation }: Attribution): boolean {
  return (
    before.paragraph === around.paragraph &&
    (around.start < before.end || before.quotations.has(quotation.group))
  );
}

function add(gathered: Gathered, around: Around, { quotation }: Attribution, speaker: PassageSpeaker): void {
  const { words } = gathered;
  words.start = Math.min(words.start, around.start);
  words.end = Math.max(words.end, around.end);
  words.quotations.set(quotation.group, closest(words.quotations.get(quotation.group), quotation.type));
  if (lengthOf(quotation) <= gathered.longest) return;
  gathered.longest = lengthOf(quotation);
  words.speaker = speaker;
}

function byPlace(a: Span, b: Span): number {
  return a.start - b.start || a.end - b.end;
}

function lengthOf({ start, end }: Span): number {
  return end - start;
}

/** A quotation of several stretches is what the one nearest to the person's own words is. */
function closest(known: QuotationType | undefined, type: QuotationType): QuotationType {
  const order: readonly QuotationType[] = ['direct', 'mixed', 'indirect'];
  return known !== undefined && order.indexOf(known) < order.indexOf(type) ? known : type;
}
