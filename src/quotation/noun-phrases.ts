// Noun phrases without a parser: found by what may and may not stand inside one.
import { roleBehind, withTail } from './appositions.ts';
import { cueVerb } from './cue-verbs.ts';
import type { NameRun } from './names.ts';
import { headOf, isAdverb, isSubjectPronoun, type Phrase, type ReadSentence } from './phrase.ts';
import type { Piece } from './pieces.ts';
import {
  AUXILIARIES,
  CONJUNCTIONS,
  DETERMINERS,
  isRoleNoun,
  PREPOSITIONS,
  PRONOUNS,
  STARTERS,
  TITLES,
  WEEKDAYS,
} from './words.ts';

export function namedPhrase(sentence: ReadSentence, run: NameRun, from: number, to: number): Phrase {
  const first = sentence.pieces[from];
  const role =
    first !== undefined && from < run.from
      ? { start: first.start, end: sentence.pieces[run.from - 1]?.end ?? run.start }
      : null;
  return {
    start: run.start,
    end: run.end,
    sentence: sentence.index,
    kind: 'name',
    run,
    from,
    to,
    role: role ?? roleBehind(sentence, run),
    plural: false,
  };
}

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
  if (run === undefined || run.possessive) return describe(sentence, from, last);
  // “the Spaniard” describes; a name has no article.
  const bare = run.words.length === 1 && run.kind === 'unknown' && run.core === run.from;
  if (bare && from === run.from - 1 && opening.lower === 'the') return describe(sentence, from, last);
  const preposition = lastPreposition(sentence, from, run.core);
  if (preposition === -1) {
    const before = pieces[run.from - 1];
    const other = before?.lower === 'and' ? runAt[run.from - 2] : undefined;
    if (other !== undefined)
      return { ...namedPhrase(sentence, run, from, last), start: other.start, plural: true };
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
    if (PREPOSITIONS.has(piece.lower)) {
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

/** The first piece of the run of words that may belong to one noun phrase. */
export function segmentStart(sentence: ReadSentence, end: number): number {
  const { pieces, runAt } = sentence;
  let from = end;
  for (let at = end; at >= 0 && end - at < 40; at--) {
    const piece = pieces[at];
    if (piece === undefined) break;
    if (runAt[at] !== undefined) {
      from = at;
      continue;
    }
    if (piece.kind === 'close') {
      while (at > 0 && pieces[at]?.kind !== 'open') at--;
      from = at;
      continue;
    }
    if (piece.kind === 'quote') {
      const before = pieces[at - 1];
      if ((piece.stretch?.words ?? 9) > 3 || before?.kind !== 'word' || /[,.!?…]$/.test(piece.text)) break;
      from = at;
      continue;
    }
    if (piece.kind === 'other' && piece.text === '&') continue;
    if (piece.kind !== 'word' && piece.kind !== 'number') break;
    if (/^(?:and|or)$/.test(piece.lower)) {
      if (!joinsNouns(sentence, at)) break;
      from = at;
      continue;
    }
    if (CONJUNCTIONS.has(piece.lower) && !PREPOSITIONS.has(piece.lower)) break;
    if (/^(?:since|until|than)$/.test(piece.lower)) break;
    if (AUXILIARIES.has(piece.lower) && piece.lower !== 'to') break;
    if (piece.lower === 'as') break;
    if (isSubjectPronoun(piece)) break;
    const verb = cueVerb(piece.lower);
    if (verb !== null && verb.form !== 'base' && verb.class !== 'think' && !nounLike(pieces, at)) break;
    from = at;
  }
  return from;
}

/** “the reported attack”, “his claims”: a cue verb's form used as noun or adjective. */
function nounLike(pieces: readonly Piece[], at: number): boolean {
  const before = pieces[at - 1];
  if (before === undefined) return false;
  return before.possessive || DETERMINERS.has(before.lower) || PREPOSITIONS.has(before.lower);
}

/** “tax and budget issues”, “Hall and Ward”: the words on both sides belong to one phrase. */
function joinsNouns(sentence: ReadSentence, at: number): boolean {
  const { pieces, runAt } = sentence;
  const next = pieces[at + 1];
  const before = pieces[at - 1];
  if (next?.kind !== 'word' || before?.kind !== 'word') return false;
  if (runAt[at + 1] !== undefined && runAt[at - 1] !== undefined) return true;
  if (runAt[at + 1] !== undefined) return false;
  return (
    !DETERMINERS.has(next.lower) &&
    !PREPOSITIONS.has(next.lower) &&
    !AUXILIARIES.has(before.lower) &&
    !isAdverb(next) &&
    !next.lower.endsWith('ed')
  );
}

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

/** “court documents filed in Hull” → court documents. */
function beforeParticiple(sentence: ReadSentence, { from, to }: Phrase): number {
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

function describeAll(sentence: ReadSentence, first: number, to: number): Phrase | null {
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
  return {
    start: start.start,
    end: end.end,
    sentence: sentence.index,
    kind: 'description',
    run: null,
    from,
    to,
    role: null,
    plural: /[^s]s$|^(?:people|police|men|women|others|many|some)$/.test(headOf(sentence, from, to)),
  };
}

const GROUP_WORDS = new Set(
  'critics officials sources witnesses experts police people students residents protesters supporters opponents scientists researchers activists analysts observers lawyers doctors investigators authorities prosecutors lawmakers voters americans republicans democrats conservatives liberals others some many one another someone somebody everyone everybody'.split(
    ' ',
  ),
);
