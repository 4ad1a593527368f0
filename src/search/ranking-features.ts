// What speaks for a sentence, as numbers: natural's TF-IDF first, then what tells two sentences with the same
// words apart. `ranking-weights.ts` says what each is worth.
import type { Entity } from './entities.ts';
import { weightOf } from './match-terms.ts';
import { sourceOf } from './passage-index.ts';
import { type RankingContext, titleBits } from './ranking-context.ts';
import type { AnswerKind } from './search-query.ts';
import {
  entityTerms,
  givesAge,
  givesDuration,
  givesPlace,
  givesReason,
  type SentenceTraits,
  traitsOf,
} from './sentence-traits.ts';
import { closeness, findHits, sideBySide, spanOf, type TermHits } from './term-hits.ts';

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
  const { weight, own, other, range } = matches;
  const traits = traitsOf(index, sentence);
  const source = sourceOf(index, sentence);
  const bitsAt = (at: number): number =>
    at >= range.from && at < range.to ? (own[at] ?? 0) | (other[at] ?? 0) : 0;

  const ownBits = own[sentence] ?? 0;
  const held = bitsAt(sentence);
  const hits = held === 0 ? NO_HITS : findHits(matches, traits.terms);
  const near = neighbours(context, sentence, bitsAt);
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
    before: weight(bitsAt(sentence - 1) & ~held),
    after: weight(bitsAt(sentence + 1) & ~held),
    around: weight(near.around & ~held & ~near.paragraph),
    carried: traits.hasPronoun
      ? weight((bitsAt(sentence - 1) | bitsAt(sentence - 2)) & context.names & ~held)
      : 0,
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
  { index, matches: { range } }: RankingContext,
  sentence: number,
  bitsAt: (at: number) => number,
): { readonly paragraph: number; readonly around: number } {
  let paragraph = 0;
  let around = 0;
  const own = index.paragraphs[sentence];
  for (const step of [-1, 1])
    for (let away = 1; away < FARTHEST; away++) {
      const at = sentence + step * away;
      if (at < range.from || at >= range.to) break;
      const same = index.paragraphs[at] === own;
      if (!same && away > AROUND) break;
      if (same) paragraph |= bitsAt(at);
      if (away <= AROUND) around |= bitsAt(at);
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
  const { query, matches, sequence, kinds } = context;
  const { expects } = query;
  // Where no kind of thing is asked for, no sentence can hold it.
  if (expects === 'anything' && context.head < 0) return NO_ANSWER;
  const newTerms = (terms: readonly string[]): number => terms.filter((term) => !sequence.has(term)).length;
  const answers =
    kinds.length === 0
      ? NO_ENTITIES
      : traits.entities.filter(
          (entity) => kinds.includes(entity.kind) && newTerms(entityTerms(traits, entity)) > 0,
        );
  const held = answers.length > 0 ? 1 : 0;
  let near = 0;
  for (const entity of answers) near = Math.max(near, closeness(entity, hits, matches.idfs));
  const isName = expects === 'name' || expects === 'place';
  const isFigure = FIGURE_KINDS.has(expects);
  const besideFocus = (reach: number, wanted: (place: number) => boolean): number =>
    context.head >= 0 &&
    hits.some(({ term, place }) => {
      if (term !== context.head) return false;
      for (let at = place - 3; at <= place + reach; at++) if (at !== place && wanted(at)) return true;
      return false;
    })
      ? 1
      : 0;
  return {
    date: expects === 'date' ? held : 0,
    number: isFigure ? held : 0,
    counted: isFigure ? besideFocus(0, (at) => /^\d/.test(traits.terms[at] ?? '')) : 0,
    money: expects === 'money' && answers.some(({ kind }) => kind === 'money') ? 1 : 0,
    duration:
      (expects === 'duration' && givesDuration(traits)) || (expects === 'age' && givesAge(traits)) ? 1 : 0,
    fullName:
      expects === 'person' && answers.some((entity) => newTerms(entityTerms(traits, entity)) > 1) ? 1 : 0,
    place: expects === 'place' && (givesPlace(traits) || isBesideHit(answers, hits)) ? held : 0,
    focusName: isFigure
      ? 0
      : besideFocus(3, (at) => traits.capitals[at] === true && !sequence.has(traits.terms[at] ?? '')),
    reason: expects === 'reason' && givesReason(traits) ? 1 : 0,
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

/** “the *London* demonstration”: a name right before a word that was asked about. */
function isBesideHit(entities: readonly Entity[], hits: TermHits): boolean {
  return entities.some(({ first, last }) => first === last && hits.some(({ place }) => place === last + 1));
}

const FIGURE_KINDS: ReadonlySet<AnswerKind> = new Set<AnswerKind>(['number', 'money', 'duration', 'age']);
