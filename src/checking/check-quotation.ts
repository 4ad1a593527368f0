// Is this what was said? The front door of this folder: a claimed quotation against all that a library holds.
import {
  allSentences,
  type PassageIndex,
  type SentenceRange,
  sentencesOf,
  sourcesIn,
} from '../search/passage-index.ts';
import { isCommonWord } from '../text/common-words.ts';
import { fold, isStopWord } from '../text/tokens.ts';
import type { Check, Claim, Found, NotChecked, Part, Whose } from './check.ts';
import { type ClaimedWord, LONGEST_QUOTE, readClaim } from './claim.ts';
import {
  CELLS_IN_ALL,
  type Fit,
  fitOf,
  fitsIn,
  formsInside,
  heldWords,
  isContent,
  isKept,
  readStretch,
} from './fit-claim.ts';
import { findWindows } from './find-windows.ts';
import { insideOf, placeOf, voicesIn, wordsInside } from './place.ts';
import { nameSpeaker, type NamedSpeaker, whoseOfAll, whoseWords } from './whose.ts';

/** Places listed beside the first one. */
const MOST_OTHERS = 9;
const MOST_WINDOWS = 10;
/** Stretches of a claim that are looked for elsewhere. */
const MOST_ELSEWHERE = 4;
/** Searches for them in all, for whatever fit. */
const MOST_SEARCHES = 8;
const FEWEST_ELSEWHERE = 4;

/** Checks a quotation word by word against a library. Never throws for what a claim holds. */
export function checkQuotation(index: PassageIndex, claim: Claim): Check {
  const words = claim.quote.length > LONGEST_QUOTE ? [] : readClaim(claim.quote);
  const range = claim.article === undefined ? allSentences(index) : sentencesOf(index, claim.article);
  const reason = claim.quote.length > LONGEST_QUOTE ? 'too-long' : whyNot(words, range);
  if (reason !== null) return { kind: 'not-checked', claim, reason };
  const claimed = nameSpeaker(index, claim.speaker);
  const fits = findFits(index, range, words);
  const verbatim = fits.filter((fit) => !fit.isAltered);
  if (verbatim.length > 0) return verdict(claim, words, claimed, verbatim);
  const look = elsewhereFinder(index, range, words);
  const sources = fits.flatMap((fit) => withElsewhere(words, fit, look) ?? []);
  const best = likeliest(sources, claimed);
  if (best !== null) return verdict(claim, words, claimed, [best]);
  const [nearest] = fits;
  const isNear =
    nearest !== undefined &&
    words.filter((word, at) => isContent(word) && heldWords(words, nearest)[at] === true).length >= 2;
  return {
    kind: 'not-in-library',
    claim,
    closest: isNear ? placeOf(nearest) : null,
    articles: sourcesIn(index, range).map(({ article }) => article),
  };
}

function whyNot(words: readonly ClaimedWord[], { from, to }: SentenceRange): NotChecked | null {
  const own = words.filter(({ bracket }) => bracket === null).map(({ form }) => fold(form));
  if (own.length === 0) return 'no-words';
  if (to <= from) return 'no-article';
  const isEverywhere = (word: string): boolean =>
    isStopWord(word) || isCommonWord(word) || /^\d{1,3}$/.test(word);
  if (own.length < 5 && own.every(isStopWord)) return 'too-short';
  return own.length < 4 && own.every(isEverywhere) ? 'too-short' : null;
}

/** The best fits, those without an alteration first. */
function findFits(index: PassageIndex, range: SentenceRange, words: readonly ClaimedWord[]): Fit[] {
  const forms = words.flatMap(({ bracket, form }) => (bracket === null ? [form] : []));
  const ellipses = words.filter(({ ellipsis }) => ellipsis !== null).length;
  const [first, last] = [words[0]?.start ?? 0, words.at(-1)?.end ?? 0];
  const chars = Math.round(1.2 * (last - first)) + 100 + 400 * Math.min(3, ellipses);
  const windows = findWindows(index, range, forms, chars, MOST_WINDOWS);
  const most = 2 * words.length + 150 + 70 * Math.min(3, ellipses);
  const fits: Fit[] = [];
  const seen = new Set<string>();
  let cells = 0;
  let heldShare = 0;
  for (const { source, start, end, share } of windows) {
    // Where the words stand as they are, only windows that hold as much can hold them again.
    if (share < heldShare) continue;
    const stretch = readStretch(source, { start, end }, words, most);
    cells += stretch.words.length * words.length;
    if (cells > CELLS_IN_ALL && fits.length > 0) break;
    for (const fit of fitsIn(words, source, stretch, MOST_OTHERS + 1)) {
      const { start, end } = wordsInside(fit);
      const key = `${source.article.slug} ${start} ${end}`;
      if (!seen.has(key)) fits.push(fit);
      seen.add(key);
      if (!fit.isAltered) heldShare = Math.max(heldShare, 0.99 * share);
    }
  }
  return fits.sort((a, b) => Number(a.isAltered) - Number(b.isAltered) || b.score - a.score);
}

/**
 * A fit that is the claim's source, together with where else what was put in stands word for word; null where too
 * little of the claim is held to call it that.
 */
function withElsewhere(words: readonly ClaimedWord[], fit: Fit, look: FindWords): Fit | null {
  const held = heldWords(words, fit);
  let { steps } = fit;
  const places: Elsewhere[] = [];
  for (const loose of looseStretches(words, fit).slice(0, MOST_ELSEWHERE)) {
    const elsewhere = findElsewhere(words, loose, look);
    if (elsewhere === null) continue;
    const { from, to } = elsewhere;
    places.push(elsewhere);
    held.fill(true, from, to);
    steps = loosened(steps, from, to);
  }
  if (!isSource(words, held, formsInside(fit))) return null;
  const whole = places.length === 0 ? fit : (fitOf(words, fit.source, fit.stretch, steps, fit.score) ?? fit);
  const parts = whole.parts.map((part): Part => {
    if (part.kind !== 'put-in' && part.kind !== 'replaced') return part;
    const found = places.find(
      ({ from, to }) =>
        (words[from]?.start ?? 0) < part.claimed.end && (words[to - 1]?.end ?? 0) > part.claimed.start,
    );
    return found === undefined ? part : { ...part, from: placeOf(found.fit), reverses: false };
  });
  return { ...whole, parts, elsewhere: places.map((place) => place.fit) };
}

/**
 * At least half of the words stand there in order, and two that carry meaning stand there in any order; one is enough
 * where nearly all words do.
 */
function isSource(
  words: readonly ClaimedWord[],
  held: readonly boolean[],
  nearby: ReadonlySet<string>,
): boolean {
  const own = words
    .map((word, at) => ({ word, isHeld: held[at] === true }))
    .filter(({ word }) => word.bracket === null);
  const heldCount = own.filter(({ isHeld }) => isHeld).length;
  const share = heldCount / own.length;
  const content = own.filter(({ word }) => isContent(word));
  const there = content.filter(({ word, isHeld }) => isHeld || nearby.has(word.form)).length;
  if (share < (own.length < 4 ? 0.6 : 0.5)) return false;
  return there >= Math.min(2, Math.max(1, content.length)) || (share >= 0.75 && heldCount >= 4 && there > 0);
}

/** Stretches of a claim that are not held in runs of three words: worth looking for elsewhere from four words on. */
function looseStretches(words: readonly ClaimedWord[], { stretch, steps }: Fit): [number, number][] {
  const solid = words.map(() => false);
  for (let at = 0; at < steps.length; at++) {
    let end = at;
    while (end < steps.length && isKept(words, stretch, steps[end] ?? { claimed: -1, stands: -1 })) end++;
    if (end - at >= 3) for (const { claimed } of steps.slice(at, end)) solid[claimed] = true;
    at = Math.max(at, end - 1);
  }
  const loose: [number, number][] = [];
  for (let from = 0; from < words.length; from++) {
    if (solid[from] === true) continue;
    let to = from;
    while (to < words.length && solid[to] === false) to++;
    const content = words.slice(from, to).filter(isContent).length;
    if (to - from >= FEWEST_ELSEWHERE && content >= 2 && to - from < words.length) loose.push([from, to]);
    from = to;
  }
  return loose;
}

/** Where the words `from` up to `to` of a claim stand without an alteration; null where they do not. */
type FindWords = (from: number, to: number) => Fit | null;

/** Looks for parts of one claim, for each once, and for so many only as a check may take time for. */
function elsewhereFinder(
  index: PassageIndex,
  range: SentenceRange,
  words: readonly ClaimedWord[],
): FindWords {
  const known = new Map<string, Fit | null>();
  return (from, to) => {
    const key = `${from} ${to}`;
    const before = known.get(key);
    if (before !== undefined || known.size >= MOST_SEARCHES) return before ?? null;
    const [fit] = findFits(index, range, words.slice(from, to));
    const found = fit?.isAltered === false ? fit : null;
    known.set(key, found);
    return found;
  };
}

type Elsewhere = { readonly from: number; readonly to: number; readonly fit: Fit };

/** Where a stretch of a claim stands without an alteration, be it without a small word at its ends. */
function findElsewhere(
  words: readonly ClaimedWord[],
  [from, to]: readonly [number, number],
  look: FindWords,
): Elsewhere | null {
  const isSmall = (at: number): boolean => words[at] !== undefined && !isContent(words[at]);
  const starts = isSmall(from) ? [from, from + 1] : [from];
  const ends = isSmall(to - 1) ? [to, to - 1] : [to];
  for (const start of starts)
    for (const end of ends) {
      if (end - start < FEWEST_ELSEWHERE) continue;
      const fit = look(start, end);
      if (fit !== null) return { from: start, to: end, fit };
    }
  return null;
}

/** Steps in which the claimed words `from` up to `to` stand on no word of the article. */
function loosened(steps: Fit['steps'], from: number, to: number): Fit['steps'] {
  const inside = ({ claimed }: Fit['steps'][number]): boolean => claimed >= from && claimed < to;
  const first = steps.findIndex(inside);
  const last = steps.findLastIndex(inside);
  const run = steps.slice(first, last + 1);
  const loose = [
    ...steps.slice(0, first),
    ...run.flatMap(({ claimed }) => (claimed < 0 ? [] : { claimed, stands: -1 })),
    ...run.flatMap(({ stands }) => (stands < 0 ? [] : { claimed: -1, stands })),
    ...steps.slice(last + 1),
  ];
  // What the article has before the first word that is left there, and behind the last, is not left out.
  const held = ({ claimed, stands }: Fit['steps'][number]): boolean => claimed >= 0 && stands >= 0;
  const [start, end] = [loose.findIndex(held), loose.findLastIndex(held)];
  return loose.filter(({ claimed }, at) => claimed >= 0 || (start < at && at < end));
}

/** What words of the claimed speaker's are worth beside those of others, in words kept. */
const CLAIMED_SPEAKER = 0.5;

function likeliest(fits: readonly Fit[], claimed: NamedSpeaker | null): Fit | null {
  let best: Fit | null = null;
  let most = -Infinity;
  for (const fit of fits) {
    const isTheirs = whoseFit(fit, claimed) === 'same';
    const worth = fit.score + (isTheirs ? CLAIMED_SPEAKER : 0);
    if (worth > most) [best, most] = [fit, worth];
  }
  return best;
}

/** Whose words a claim is, wherever its parts stand. */
function whoseFit(fit: Fit, claimed: NamedSpeaker | null): Whose {
  return whoseOfAll([fit, ...fit.elsewhere].map((one) => whoseWords(one.source, voicesIn(one), claimed)));
}

/** The verdict on a claim that stands, so or nearly so, in one place or several. */
function verdict(
  claim: Claim,
  words: readonly ClaimedWord[],
  claimed: NamedSpeaker | null,
  fits: readonly Fit[],
): Check {
  const judged = fits.map((fit) => ({ fit, heard: voicesIn(fit), whose: whoseFit(fit, claimed) }));
  const order = ['same', 'not-claimed', 'unsure', 'partly', 'someone-else'];
  const [best] = judged.toSorted((a, b) => order.indexOf(a.whose) - order.indexOf(b.whose));
  if (best === undefined) throw new Error('a verdict needs a place');
  const { fit, heard, whose } = best;
  const others = fits.filter((other) => other !== fit);
  const found: Found = {
    claim,
    parts: fit.parts,
    place: placeOf(fit),
    others: others.slice(0, MOST_OTHERS).map(placeOf),
    more: others.length > MOST_OTHERS || fits.length >= MOST_WINDOWS,
    voices: heard.map(({ voiced }) => voiced),
    whose,
    ...insideOf(fit),
    isAltered: fit.isAltered,
  };
  if (whose === 'someone-else' || whose === 'partly') return { kind: 'someone-else', ...found };
  return { kind: fit.isAltered ? 'altered' : 'verbatim', ...found };
}
