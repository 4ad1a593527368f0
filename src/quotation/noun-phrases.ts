// Noun phrases without a parser: found by what may and may not stand inside one.
import { withTail } from './appositions.ts';
import { beforeParticiple, describeAll } from './descriptions.ts';
import { isGivenName } from './given-names.ts';
import { namedPhrase } from './named-phrase.ts';
import { isAdverb, isSubjectPronoun, type Phrase, type ReadSentence } from './phrase.ts';
import { joinsNouns } from './segments.ts';
import { firstOfList } from './together.ts';
import {
  AUXILIARIES,
  CONJUNCTIONS,
  DETERMINERS,
  isPersonNoun,
  isRoleNoun,
  POSSESSIVES,
  PREPOSITIONS,
  TITLES,
  WEEKDAYS,
} from './words.ts';

export function parsePhrase(sentence: ReadSentence, first: number, last: number): Phrase | null {
  const { pieces, runAt } = sentence;
  let from = first;
  while (from < last && runAt[from] === undefined) {
    const piece = pieces[from];
    if (piece === undefined) break;
    const leads =
      piece.kind !== 'word' && piece.kind !== 'number' && piece.kind !== 'quote' && piece.kind !== 'open';
    if (
      leads ||
      /^(?:and|but|or|so|yet|then|as)$/.test(piece.lower) ||
      (isAdverb(piece) && !DETERMINERS.has(piece.lower))
    )
      from++;
    else break;
  }
  const run = runAt[last];
  const opening = pieces[from];
  if (opening === undefined) return null;
  if (PREPOSITIONS.has(opening.lower) && runAt[from] === undefined) {
    if (run !== undefined && !run.possessive) {
      // “In a statement Ada Okafor said”, but not “of the Green Party said”.
      if (run.from - 1 > from && !PREPOSITIONS.has(pieces[run.from - 1]?.lower ?? ''))
        return namedPhrase(sentence, run, roleStart(sentence, run.from), last);
      return null;
    }
    for (let at = last; at > from; at--) {
      const piece = pieces[at];
      if (
        piece !== undefined &&
        DETERMINERS.has(piece.lower) &&
        !PREPOSITIONS.has(pieces[at - 1]?.lower ?? '')
      )
        return describe(sentence, at, last);
    }
    return null;
  }
  // “Ada Okafor of the University of Hull said”
  const bearer = runAt[from];
  if (
    bearer !== undefined &&
    bearer !== run &&
    bearer.kind === 'person' &&
    !bearer.possessive &&
    (bearer.words.length > 1 || bearer.title !== '') &&
    /^(?:of|from|at)$/.test(pieces[bearer.to + 1]?.lower ?? '')
  )
    return namedPhrase(sentence, bearer, from, last);
  if (run === undefined || run.possessive) return describe(sentence, from, last);
  // “the Spaniard” describes; a name has no article.
  const bare = run.words.length === 1 && run.kind === 'unknown' && run.core === run.from;
  if (bare && from === run.from - 1 && opening.lower === 'the') return describe(sentence, from, last);
  const preposition = lastPreposition(sentence, from, run.core);
  if (preposition === -1) {
    const before = pieces[run.from - 1];
    const other = before?.lower === 'and' ? runAt[run.from - 2] : undefined;
    if (other !== undefined)
      return {
        ...namedPhrase(sentence, run, from, last),
        start: firstOfList(sentence, other).start,
        plural: true,
      };
    if (before?.lower === 'and' || before?.lower === 'or') return namedPhrase(sentence, run, from, last);
    // “the Green Party”: an organisation with its article is described by all of it.
    return namedPhrase(sentence, run, from, last);
  }
  // “Secretary of State Ada Okafor”, “director of the museum Ada Okafor”
  const roleBefore =
    (run.core > run.from && !TITLES.has(pieces[run.core - 1]?.lower ?? '')) ||
    (preposition < run.from - 1 && isRoleNoun(pieces[run.from - 1]?.lower ?? ''));
  if (roleBefore && run.words.length >= 2 && run.kind !== 'organisation' && preposition < run.core - 1)
    return namedPhrase(sentence, run, from, last);
  return describe(sentence, from, last);
}

/** A phrase that begins with a description: “council leader Ada Okafor”, “a spokeswoman for the board”. */
export function describeRight(sentence: ReadSentence, from: number): Phrase | null {
  const { pieces, runAt } = sentence;
  let to = from;
  let preposition = false;
  for (let at = from; at < pieces.length && at - from < 20; at++) {
    const piece = pieces[at];
    if (piece === undefined) break;
    const run = runAt[at];
    if (run !== undefined) {
      const person =
        !run.possessive &&
        at > from &&
        (run.kind === 'person' || run.words.length >= 2) &&
        run.kind !== 'organisation';
      const describedBefore =
        pieces[at - 1]?.kind === 'word' &&
        !PREPOSITIONS.has(pieces[at - 1]?.lower ?? '') &&
        !DETERMINERS.has(pieces[at - 1]?.lower ?? '');
      // “called his sister Nora from the window”
      if (!preposition && !run.possessive && run.kind !== 'organisation' && isRelative(sentence, from, at))
        return namedPhrase(sentence, run, from, withTail(sentence, run));
      if (person && ((!preposition && describedBefore) || run.core > run.from))
        return namedPhrase(sentence, run, from, withTail(sentence, run));
      at = run.to;
      to = at;
      continue;
    }
    if (piece.kind !== 'word' && piece.kind !== 'number') {
      // “said the leader of the council, Ada Okafor.”
      const behind = runAt[at + 1];
      if (
        piece.kind === 'comma' &&
        behind !== undefined &&
        behind.kind !== 'organisation' &&
        behind.words.length >= 2 &&
        /^(?:comma|stop)$/.test(pieces[behind.to + 1]?.kind ?? 'stop')
      )
        return namedPhrase(sentence, behind, from, behind.to);
      break;
    }
    if (piece.possessive && at === from && piece.capital) {
      to = at;
      continue;
    }
    if (AUXILIARIES.has(piece.lower) || isSubjectPronoun(piece)) break;
    if (CONJUNCTIONS.has(piece.lower) && !/^(?:and|or)$/.test(piece.lower)) break;
    if (/^(?:and|or)$/.test(piece.lower) && !joinsNouns(sentence, at)) break;
    if (WEEKDAYS.has(piece.lower) || (isAdverb(piece) && at > from)) break;
    // “said the woman more gently”
    if (at > from && /^(?:more|less|very|somewhat)$/.test(piece.lower)) break;
    if (PREPOSITIONS.has(piece.lower)) {
      // “observed her ladyship at length”
      if (piece.lower === 'at' && /^(?:length|last|once|first|present)$/.test(pieces[at + 1]?.lower ?? ''))
        break;
      if (at === from || !/^(?:of|for|from|at|with|in|to|by|on)$/.test(piece.lower)) break;
      if (/^(?:in|at)$/.test(piece.lower) && /^(?:an?|his|her|their)$/.test(pieces[at + 1]?.lower ?? ''))
        break;
      if (
        (preposition && /^(?:in|at|to|with)$/.test(piece.lower)) ||
        (piece.lower === 'on' && WEEKDAYS.has(pieces[at + 1]?.lower ?? ''))
      )
        break;
      preposition = true;
    }
    to = at;
  }
  while (to > from && PREPOSITIONS.has(pieces[to]?.lower ?? '')) to--;
  return describe(sentence, from, to);
}

/** “his sister Nora”, “her old friend Ted” */
const isRelative = ({ pieces, runAt }: ReadSentence, from: number, at: number): boolean =>
  at > from &&
  runAt[at - 1] === undefined &&
  isPersonNoun(pieces[at - 1]?.lower ?? '') &&
  (POSSESSIVES.has(pieces[from]?.lower ?? '') || isGivenName(pieces[at]?.text ?? ''));

function lastPreposition(sentence: ReadSentence, from: number, to: number): number {
  for (let at = to - 1; at > from; at--) {
    const piece = sentence.pieces[at];
    if (piece !== undefined && sentence.runAt[at] === undefined && PREPOSITIONS.has(piece.lower)) return at;
  }
  return -1;
}

/** Where the description in front of a name begins: “harbour master Ada Okafor”. */
function roleStart(sentence: ReadSentence, nameFrom: number): number {
  const { pieces } = sentence;
  let from = nameFrom;
  while (from > 0) {
    const piece = pieces[from - 1];
    if (
      piece?.kind !== 'word' ||
      PREPOSITIONS.has(piece.lower) ||
      CONJUNCTIONS.has(piece.lower) ||
      AUXILIARIES.has(piece.lower)
    )
      break;
    if (!piece.capital && from === nameFrom && !isRoleNoun(piece.lower)) break;
    from--;
    if (DETERMINERS.has(piece.lower)) break;
  }
  return from;
}

function describe(sentence: ReadSentence, first: number, to: number): Phrase | null {
  const whole = describeAll(sentence, first, to);
  if (whole === null || whole.kind !== 'description') return whole;
  const writer = writerBehind(sentence, whole);
  if (writer !== null) return { ...writer, from: whole.from, to };
  const last = beforeParticiple(sentence, whole);
  return last === whole.to ? whole : { ...whole, end: sentence.pieces[last]?.end ?? whole.end };
}

/** “A report by the consultancy Hall & Ward” → Hall & Ward: who stands behind a document. */
function writerBehind(sentence: ReadSentence, { from, to }: Phrase): Phrase | null {
  const { pieces, runAt } = sentence;
  for (let at = from + 1; at < to; at++) {
    if (runAt[at] !== undefined || !/^by$/.test(pieces[at]?.lower ?? '')) continue;
    if (!DOCUMENTS.test(pieces[at - 1]?.lower ?? '')) return null;
    const writer = parsePhrase(sentence, at + 1, to);
    if (writer === null || writer.run?.kind === 'person') return null;
    const first = runAt[(writer.run?.from ?? 0) - 2];
    return first !== undefined && pieces[first.to + 1]?.text === '&'
      ? { ...writer, start: first.start, kind: 'description', run: null, role: null }
      : writer;
  }
  return null;
}

const DOCUMENTS =
  /^(?:report|reports|review|study|survey|analysis|poll|paper|statement|letter|e-?mail|memo|inquiry|investigation|audit|assessment|article|essay|editorial|book)$/;
