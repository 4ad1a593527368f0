// Words that somebody said, whoever it was: “who said that the plan was a mess?”
import { passageAt, type PassageIndex, type SentenceRange } from '../search/passage-index.ts';
import { rankSentences } from '../search/rank-passages.ts';
import { traitsOf } from '../search/sentence-traits.ts';
import { slice } from '../text/span.ts';
import { stem, tokenizeSentence } from '../text/tokens.ts';
import { findSpeaker, type SpeakerMatch } from './find-speaker.ts';
import { matchingSpans } from './matching-spans.ts';
import { holdsTerm, LIMIT, pickFrom, type Picked } from './picked.ts';
import type { Query } from './query.ts';
import { isBy, spokenAtAll } from './spoken.ts';
import { asksInTurn } from './turns.ts';

/** Reported words that match; where narration matches far better, it is what was meant. */
export function saidWords(index: PassageIndex, query: Query, range: SentenceRange): Picked {
  const anything = rankSentences(index, query, { range, limit: LIMIT });
  const isSpoken = spokenAtAll(index);
  const ranking = rankSentences(index, query, { range, limit: LIMIT, among: { has: isSpoken } });
  const told = addressee(index, query);
  const inWords = ranking.ranked
    .filter((scored) => holdsTerm(scored) && !isBy(index, told, scored.sentence))
    .map((scored) => ({
      ...scored,
      score:
        scored.score +
        2 * shareInside(index, query, scored.sentence) +
        RUN * longestRun(query.sequence, traitsOf(index, scored.sentence).terms),
    }))
    .sort((a, b) => b.score - a.score || a.sentence - b.sentence);
  const said = pickFrom(index, { ...ranking, ranked: inWords });
  const best = anything.ranked[0];
  const narrated =
    best !== undefined &&
    !isSpoken(best.sentence) &&
    !asksInTurn(passageAt(index, best.sentence)) &&
    best.score > (inWords[0]?.score ?? 0) * 1.25;
  return narrated || said.passages.length === 0 ? pickFrom(index, anything) : said;
}

/** “Who told *Owen* that …?”: whoever was told something did not say it. */
function addressee(index: PassageIndex, { sequence, terms }: Query): readonly SpeakerMatch[] {
  const at = sequence.findIndex((term) => TELLING.has(term));
  const named = terms.find(({ term, isName }) => isName && at >= 0 && term === sequence[at + 1]);
  return named === undefined ? [] : findSpeaker(index, named.text);
}

const TELLING: ReadonlySet<string> = new Set(
  'tell ask accuse warn remind urge promise answer call thank praise blame criticise criticize'
    .split(' ')
    .map(stem),
);

// What each word more is worth by which a sentence goes on in the question's own words: who quotes, quotes them in order.
const RUN = 1.2;

/** How many words stand in the sentence as in the question, one behind the other, beyond the first two. */
function longestRun(asked: readonly string[], terms: readonly string[]): number {
  let longest = 2;
  for (let from = 0; from + longest < asked.length; from++)
    for (let at = terms.indexOf(asked[from] ?? ''); at >= 0; at = terms.indexOf(asked[from] ?? '', at + 1)) {
      let length = 1;
      while (from + length < asked.length && asked[from + length] === terms[at + length]) length++;
      if (length > longest) longest = length;
    }
  return longest - 2;
}

/** The share of a sentence's matching words that lie inside somebody's words. */
function shareInside(index: PassageIndex, query: Query, sentence: number): number {
  const passage = passageAt(index, sentence);
  const tokens = tokenizeSentence(slice(passage.source.article.body, passage));
  const matches = matchingSpans(tokens, passage.start, new Set(query.terms.map(({ term }) => term)));
  if (matches.length === 0) return 0;
  const inside = matches.filter(({ start }) =>
    passage.attributions.some(({ quotation }) => quotation.start <= start && start < quotation.end),
  );
  return inside.length / matches.length;
}
