// Descriptions without a name, and where they begin and end: “the council leader”, “court documents”.
import { namedPhrase } from './named-phrase.ts';
import { descriptionPhrase, headOf, isAdverb, type Phrase, type ReadSentence } from './phrase.ts';
import { CONJUNCTIONS, DETERMINERS, PREPOSITIONS, PRONOUNS, STARTERS } from './words.ts';

export function describeAll(sentence: ReadSentence, first: number, to: number): Phrase | null {
  const { pieces, runAt } = sentence;
  let from = first;
  // “Trump supporters in Leeds on Friday an aide”: begin at the last determiner that no preposition governs.
  for (let at = to; at > first; at--) {
    const piece = pieces[at];
    const before = pieces[at - 1];
    if (
      piece === undefined ||
      before === undefined ||
      !DETERMINERS.has(piece.lower) ||
      runAt[at] !== undefined
    )
      continue;
    if (PREPOSITIONS.has(before.lower) || DETERMINERS.has(before.lower) || before.lower === 'and') continue;
    from = at;
    break;
  }
  const start = pieces[from];
  const end = pieces[to];
  if (start === undefined || end === undefined || to - from > 24) return null;
  if (runAt[from] === undefined && start.kind === 'word') {
    // “lifted from a paper”, “following the vote”, “crowded council meetings”
    if (PREPOSITIONS.has(start.lower) || /^(?:there|not|that)$/.test(start.lower)) return null;
    if (/(?:[a-z]{2}ed|[a-z]{2}ing)$/.test(start.lower) && !DETERMINERS.has(start.lower)) return null;
  }
  if (
    end.kind === 'word' &&
    (PREPOSITIONS.has(end.lower) || CONJUNCTIONS.has(end.lower) || DETERMINERS.has(end.lower)) &&
    !/^(?:one|some|many|several|most|both|all|others|another|two|three|few)$/.test(end.lower)
  )
    return null;
  if (from === to && (STARTERS.has(end.lower) || PRONOUNS.has(end.lower)) && !GROUP_WORDS.has(end.lower))
    return null;
  // “the Harbour Board” is the Harbour Board.
  const whole = runAt[to];
  if (
    whole !== undefined &&
    !whole.possessive &&
    whole.from === from + 1 &&
    start.lower === 'the' &&
    (whole.words.length > 1 || whole.kind !== 'unknown')
  )
    return { ...namedPhrase(sentence, whole, whole.from, to), from };
  const plural = /[^s]s$|^(?:people|police|men|women|others|many|some)$/.test(headOf(sentence, from, to));
  return descriptionPhrase(sentence, from, to, plural);
}

const GROUP_WORDS = new Set(
  'critics officials sources witnesses experts police people students residents protesters supporters opponents scientists researchers activists analysts observers lawyers doctors investigators authorities prosecutors lawmakers voters americans republicans democrats conservatives liberals others some many one another someone somebody everyone everybody'.split(
    ' ',
  ),
);

/** “court documents filed in Hull” → court documents. */
export function beforeParticiple(sentence: ReadSentence, { from, to }: Phrase): number {
  const { pieces, runAt } = sentence;
  for (let at = from + 1; at <= to; at++) {
    const piece = pieces[at];
    const before = pieces[at - 1];
    if (piece === undefined || before === undefined || runAt[at] !== undefined || piece.capital) continue;
    if (!PARTICIPLES.test(piece.lower) || before.kind !== 'word' || before.possessive) continue;
    if (DETERMINERS.has(before.lower) || isAdverb(before) || CONJUNCTIONS.has(before.lower)) continue;
    const next = pieces[at + 1];
    if (at === to || /^(?:in|on|at)$/.test(next?.lower ?? '')) return at - 1;
  }
  return to;
}

const PARTICIPLES =
  /^(?:filed|published|released|issued|written|seen|obtained|commissioned|conducted|prepared|submitted|posted|sent|signed|unsealed|led|carried|presented|produced|funded|reviewed|made|dated|quoted|interviewed|based)$/;
