// What an article holds about something, whoever says it.
import { numberOf, passageAt, type PassageIndex, type SentenceRange } from '../search/passage-index.ts';
import type { ScoredPassage } from '../search/passage.ts';
import { type Ranking, rankSentences } from '../search/rank-passages.ts';
import { traitsOf } from '../search/sentence-traits.ts';
import { variantsOf } from '../search/term-variants.ts';
import { stem } from '../text/tokens.ts';
import { holdsTerm, LIMIT, pickFrom, type Picked } from './picked.ts';
import type { Query } from './query.ts';
import { isOthers, spokenAtAll } from './spoken.ts';
import { isWorthShowing, WORTH } from './show-passages.ts';
import { withAnswers } from './turns.ts';

export function facts(index: PassageIndex, query: Query, range: SentenceRange): Picked {
  const ranking = speechFirst(index, query, rankSentences(index, query, { range, limit: LIMIT }));
  if (query.unheard.length === 0) {
    const { passages, confidence } = answered(index, pickFrom(index, ranking));
    return { passages: withSequel(index, query, passages), confidence };
  }
  // Somebody who is not known to speak is answered for only where they are named, and not by another's words.
  const names = new Set(query.unheard);
  const subject = new Set(
    query.terms.flatMap(({ term }) => (names.has(term) ? [] : [term, ...variantsOf(index, term)])),
  );
  const ranked = ranking.ranked.filter(({ sentence }) => {
    const { terms } = traitsOf(index, sentence);
    return (
      terms.some((term) => names.has(term)) &&
      terms.some((term) => subject.has(term)) &&
      !isOthers(index, query.speakers, sentence)
    );
  });
  return answered(index, pickFrom(index, { ...ranking, ranked }));
}

export function answered(index: PassageIndex, { passages, confidence }: Picked): Picked {
  return { passages: withAnswers(index, passages), confidence };
}

/** Where somebody's words are asked for, whoever that is, what is reported goes before what is told. */
function speechFirst(index: PassageIndex, { reported }: Query, ranking: Ranking): Ranking {
  if (!reported) return ranking;
  const isSpoken = spokenAtAll(index);
  const ranked = ranking.ranked
    .map((one) => (isSpoken(one.sentence) && holdsTerm(one) ? { ...one, score: one.score + SPOKEN } : one))
    .sort((a, b) => b.score - a.score);
  return { ...ranking, ranked };
}

const SPOKEN = 2;

/**
 * Third, how the best passage goes on with a word for what it was about: “The islanders have begun a petition. *They want
 * the council to buy the boat.*” What was only announced is told there, with hardly a word of the question.
 */
function withSequel(
  index: PassageIndex,
  { reported }: Query,
  passages: readonly ScoredPassage[],
): readonly ScoredPassage[] {
  const [best, second, third] = passages;
  if (best === undefined) return passages;
  const next = numberOf(index, best.passage) + 1;
  if (index.paragraphs[next] !== index.paragraphs[next - 1]) return passages;
  if (!GOES_ON.has(traitsOf(index, next).terms[0] ?? '')) return passages;
  // Of somebody's words, three that match are worth more.
  if (reported && isWorthShowing(third, best)) return passages;
  const sequel = passageAt(index, next);
  const isSequel = ({ passage }: ScoredPassage): boolean => numberOf(index, passage) === next;
  if (passages.slice(0, 3).some(isSequel)) return passages;
  const place = isWorthShowing(second, best) ? 2 : 1;
  const rest = passages.filter((one) => !isSequel(one));
  const score = Math.max(WORTH * best.score, rest[place]?.score ?? 0);
  return [...rest.slice(0, place), { passage: sequel, score }, ...rest.slice(place)];
}

const GOES_ON: ReadonlySet<string> = new Set(
  'he she it they we i his her its their this that these those there but and so now then'
    .split(' ')
    .map(stem),
);
