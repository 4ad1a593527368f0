// What speaks for a sentence, as numbers: natural's TF-IDF first, then what tells two sentences with the same
// words apart. `ranking-weights.ts` says what each is worth.
import { isStopWord } from '../text/tokens.ts';
import type { Entity } from './entities.ts';
import { type TermBits, type TermMatches, weightOf } from './match-terms.ts';
import { sourceOf } from './passage-index.ts';
import { type RankingContext, titleBits } from './ranking-context.ts';
import type { AnswerKind } from './search-query.ts';
import { type SentenceTraits, traitsOf } from './sentence-traits.ts';
import { closeness, findHits, sideBySide, spanOf, type TermHit, type TermHits } from './term-hits.ts';

export const FEATURES = [
  'tfIdf',
  'otherForms',
  'coverage',
  'bestShare',
  'names',
  'weak',
  'title',
  'sideBySide',
  'smallWords',
  'span',
  'length',
  'paragraph',
  'before',
  'after',
  'around',
  'carried',
  'lead',
  'opensParagraph',
  'date',
  'number',
  'counted',
  'money',
  'duration',
  'fullName',
  'place',
  'focusName',
  'reason',
  'definition',
  'answerNear',
  'nameNear',
] as const;

export type FeatureName = (typeof FEATURES)[number];
export type Features = Record<FeatureName, number>;

/** The features of one sentence; `ranking-weights.ts` describes each. */
export function featuresOf(context: RankingContext, sentence: number): Features {
  const { index, matches } = context;
  const { weight, own } = matches;
  const traits = traitsOf(index, sentence);
  const source = sourceOf(index, sentence);

  const ownBits = own[sentence] ?? 0;
  const held = bitsAt(matches, sentence);
  const before = bitsAt(matches, sentence - 1);
  const hits = held === 0 ? NO_HITS : findHits(matches, traits.terms);
  const near = neighbours(context, sentence);
  const tfIdf = weight(ownBits);
  const place = sentence - (index.firstSentences[source] ?? 0);
  const article = index.sources[source]?.article;
  const answer = answerFeatures(context, traits, hits);
  // Written out rather than spread: this runs for every sentence that is looked at.
  return {
    tfIdf,
    otherForms: weight(held & ~ownBits),
    coverage: context.whole > 0 ? 10 * (tfIdf / context.whole) ** 2 : 0,
    bestShare: context.best > 0 ? 10 * (weight(held) / context.best) ** 2 : 0,
    names: weight(ownBits & context.names),
    weak: weight(held & context.weak),
    title: article === undefined ? 0 : weight(held & titleBits(context, article)),
    sideBySide: sideBySide(context.pairs, ownBits, traits.terms),
    smallWords: countIn(context.sequence, traits.telling),
    span: spanOf(hits),
    length: Math.log(1 + traits.terms.length),
    paragraph: weightOf(near.paragraph & ~held, matches.paragraphIdfs),
    before: weight(before & ~held),
    after: weight(bitsAt(matches, sentence + 1) & ~held),
    around: weight(near.around & ~held & ~near.paragraph),
    carried: traits.hasPronoun ? weight((before | bitsAt(matches, sentence - 2)) & context.names & ~held) : 0,
    lead: 1 / (1 + place),
    opensParagraph: place === 0 || index.paragraphs[sentence - 1] !== index.paragraphs[sentence] ? 1 : 0,
    date: answer.date,
    number: answer.number,
    counted: answer.counted,
    money: answer.money,
    duration: answer.duration,
    fullName: answer.fullName,
    place: answer.place,
    focusName: answer.focusName,
    reason: answer.reason,
    definition: answer.definition,
    answerNear: answer.answerNear,
    nameNear: answer.nameNear,
  };
}

const NO_HITS: TermHits = [];

/** The terms that a sentence holds in any form; none beyond the range. */
function bitsAt({ own, other, range }: TermMatches, sentence: number): TermBits {
  return sentence >= range.from && sentence < range.to ? (own[sentence] ?? 0) | (other[sentence] ?? 0) : 0;
}

function countIn(sequence: ReadonlySet<string>, terms: readonly string[]): number {
  let count = 0;
  for (const term of terms) if (sequence.has(term)) count++;
  return count;
}

const AROUND = 8;
/** No feature, and no sign of confidence, looks further from a sentence than this. */
export const FARTHEST = 30;

/** Bits of the sentences around one: its paragraph's, and those a little further off. */
function neighbours(
  { index, matches }: RankingContext,
  sentence: number,
): { readonly paragraph: number; readonly around: number } {
  let paragraph = 0;
  let around = 0;
  const { range } = matches;
  const own = index.paragraphs[sentence];
  for (let step = -1; step <= 1; step += 2)
    for (let away = 1; away < FARTHEST; away++) {
      const at = sentence + step * away;
      if (at < range.from || at >= range.to) break;
      const same = index.paragraphs[at] === own;
      if (!same && away > AROUND) break;
      const bits = bitsAt(matches, at);
      if (same) paragraph |= bits;
      if (away <= AROUND) around |= bits;
    }
  return { paragraph, around };
}

type AnswerFeature =
  | 'date'
  | 'number'
  | 'counted'
  | 'money'
  | 'duration'
  | 'fullName'
  | 'place'
  | 'focusName'
  | 'reason'
  | 'definition'
  | 'answerNear'
  | 'nameNear';

/** Whether the sentence holds the kind of thing that is asked for, other than what the question itself names. */
function answerFeatures(
  context: RankingContext,
  traits: SentenceTraits,
  hits: TermHits,
): Pick<Features, AnswerFeature> {
  const { query, matches, sequence, kinds, head } = context;
  const { expects } = query;
  // Where no kind of thing is asked for, no sentence can hold it.
  if (expects === 'anything' && head < 0) return NO_ANSWER;
  let [held, near, money, fullName] = [0, 0, 0, 0];
  let isBesideHit = false;
  // Looked for only where some would count.
  for (const entity of kinds.length === 0 ? NO_ENTITIES : traits.entities) {
    const news = kinds.includes(entity.kind) ? countNew(traits.terms, entity, sequence) : 0;
    if (news === 0) continue;
    held = 1;
    near = Math.max(near, closeness(entity, hits, matches.idfs));
    if (entity.kind === 'money') money = 1;
    if (news > 1) fullName = 1;
    // “the *London* demonstration”: a name right before a word that was asked about.
    if (entity.first === entity.last && hits.some(({ place }) => place === entity.last + 1))
      isBesideHit = true;
  }
  const isName = expects === 'name' || expects === 'place';
  const isFigure = FIGURE_KINDS.has(expects);
  return {
    date: expects === 'date' ? held : 0,
    number: isFigure ? held : 0,
    counted: isFigure && hits.some((hit) => hit.term === head && hasFigureBefore(traits, hit)) ? 1 : 0,
    money: expects === 'money' ? money : 0,
    duration:
      (expects === 'duration' && traits.givesDuration) || (expects === 'age' && traits.givesAge) ? 1 : 0,
    fullName: expects === 'person' ? fullName : 0,
    place: expects === 'place' && held === 1 && (isBesideHit || traits.givesPlace) ? 1 : 0,
    focusName:
      !isFigure && hits.some((hit) => hit.term === head && hasNameBeside(traits, hit, sequence)) ? 1 : 0,
    reason: expects === 'reason' && traits.givesReason ? 1 : 0,
    definition:
      expects === 'definition' && traits.definesAt >= 0
        ? hits.some(({ place }) => place < traits.definesAt && traits.definesAt < 8)
          ? 2
          : 1
        : 0,
    answerNear: isName ? 0 : near,
    nameNear: isName ? near : 0,
  };
}

/** How many words of an entity carry subject matter that the question does not. */
function countNew(terms: readonly string[], { first, last }: Entity, asked: ReadonlySet<string>): number {
  let count = 0;
  for (let place = first; place <= last; place++) {
    const term = terms[place] ?? '';
    if (!isStopWord(term) && !asked.has(term)) count++;
  }
  return count;
}

/** A figure among the three words before. */
function hasFigureBefore({ terms }: SentenceTraits, { place }: TermHit): boolean {
  for (let at = Math.max(0, place - BESIDE); at < place; at++) if (/^\d/.test(terms[at] ?? '')) return true;
  return false;
}

/** A capital that the question has not among the three words before and behind. */
function hasNameBeside(
  { terms, capitals }: SentenceTraits,
  { place }: TermHit,
  asked: ReadonlySet<string>,
): boolean {
  for (let at = Math.max(0, place - BESIDE); at <= place + BESIDE; at++)
    if (at !== place && capitals[at] === true && !asked.has(terms[at] ?? '')) return true;
  return false;
}

const BESIDE = 3;

const NO_ENTITIES: readonly Entity[] = [];
const NO_ANSWER: Pick<Features, AnswerFeature> = {
  date: 0,
  number: 0,
  counted: 0,
  money: 0,
  duration: 0,
  fullName: 0,
  place: 0,
  focusName: 0,
  reason: 0,
  definition: 0,
  answerNear: 0,
  nameNear: 0,
};

const FIGURE_KINDS: ReadonlySet<AnswerKind> = new Set<AnswerKind>(['number', 'money', 'duration', 'age']);
