// Who a clause is about: the noun phrase before or after a verb, found without a parser by what may and may not
// stand inside one.
import type { Span } from '../text/span.ts';
import { cueVerb } from './cue-verbs.ts';
import type { NameRun } from './names.ts';
import type { Piece } from './pieces.ts';
import {
  ADVERBS,
  AUXILIARIES,
  CONJUNCTIONS,
  DETERMINERS,
  isRoleNoun,
  MONTHS,
  PREPOSITIONS,
  PRONOUNS,
  STARTERS,
  TITLES,
  WEEKDAYS,
} from './words.ts';

/** A sentence of narration with the names in it. */
export type ReadSentence = {
  readonly index: number;
  readonly paragraph: number;
  readonly pieces: readonly Piece[];
  readonly runs: readonly NameRun[];
  /** The run a piece belongs to. */
  readonly runAt: readonly (NameRun | undefined)[];
};

/** Words that stand for someone: the mention a rule rests on, before it is known who that is. */
export type Phrase = Span & {
  readonly sentence: number;
  readonly kind: 'name' | 'description' | 'pronoun';
  readonly run: NameRun | null;
  /** First and last piece of all that belongs to the phrase, descriptions before and after included. */
  readonly from: number;
  readonly to: number;
  /** “council leader” in “council leader Ada Okafor” or behind the name between commas. */
  readonly role: Span | null;
  /** More than one person by its form: “they”, “A and B”. */
  readonly plural: boolean;
};

/** “Ada Okafor, who leads the council, also” + said → Ada Okafor. Null where no noun phrase ends there. */
export function subjectBefore(sentence: ReadSentence, verb: number): Phrase | null {
  const end = skipBetween(sentence, verb - 1);
  return phraseEndingAt(sentence, end, 0);
}

/** said + “council leader Ada Okafor, who …” → Ada Okafor. */
export function subjectAfter(sentence: ReadSentence, verb: number): Phrase | null {
  const { pieces, runAt } = sentence;
  const from = verb + 1;
  const first = pieces[from];
  if (first === undefined || first.kind !== 'word')
    return first?.kind === 'number' ? describeRight(sentence, from) : null;
  if (isSubjectPronoun(first)) return pronoun(sentence, from);
  const run = runAt[from];
  if (run !== undefined && !run.possessive) {
    const next = pieces[run.to + 1];
    // “said Unison leader Dave Hall”: the first name is only part of the description.
    if (next?.kind === 'word' && isRoleNoun(next.lower) && !next.possessive)
      return describeRight(sentence, from);
    return named(sentence, run, from, withTail(sentence, run));
  }
  if (PREPOSITIONS.has(first.lower) || CONJUNCTIONS.has(first.lower) || AUXILIARIES.has(first.lower))
    return null;
  if (ADVERBS.has(first.lower) && !DETERMINERS.has(first.lower)) return null;
  return describeRight(sentence, from);
}

/** The phrase a sentence is about: “In Leeds on Monday, Ada Okafor smiled” → Ada Okafor. */
export function subjectOf(sentence: ReadSentence, before: number = sentence.pieces.length): Phrase | null {
  const { pieces, runAt } = sentence;
  let at = 0;
  for (let guard = 0; guard < 3; guard++) {
    while (
      at < before &&
      (isLeadIn(pieces[at]) || (pieces[at]?.kind === 'number' && pieces[at + 1]?.kind === 'comma'))
    )
      at++;
    const piece = pieces[at];
    if (piece === undefined || at >= before) return null;
    const opensAside =
      piece.kind === 'word' &&
      runAt[at] === undefined &&
      (PREPOSITIONS.has(piece.lower) || SUBORDINATORS.has(piece.lower) || /(?:ing|ed)$/.test(piece.lower));
    if (!opensAside) break;
    const comma = pieces.findIndex(
      (other, position) =>
        position > at && (other.kind === 'comma' || (other.kind === 'quote' && other.text.endsWith(','))),
    );
    if (comma === -1 || comma >= before) return null;
    at = comma + 1;
  }
  const piece = pieces[at];
  if (piece === undefined || at >= before || piece.kind !== 'word') return null;
  if (isSubjectPronoun(piece)) return pronoun(sentence, at);
  const run = runAt[at];
  if (run !== undefined && !run.possessive) {
    // “Democratic nominee Ada Okafor smiled”: the first name is part of a description.
    const whole = isNounModifier(sentence, run.to + 1) ? describeRight(sentence, at) : null;
    return whole?.kind === 'name' ? whole : named(sentence, run, at, withTail(sentence, run));
  }
  // Up to the first word that can only be a verb.
  let to = at;
  while (to + 1 < before && to - at < 14) {
    const next = pieces[to + 1];
    if (next === undefined || !(next.kind === 'word' || next.kind === 'number')) break;
    if (AUXILIARIES.has(next.lower) || CONJUNCTIONS.has(next.lower) || isSubjectPronoun(next)) break;
    if (runAt[to + 1] === undefined && /ed$|^said$|^told$/.test(next.lower) && to > at) break;
    if (PREPOSITIONS.has(next.lower) && !/^(?:of|for)$/.test(next.lower)) break;
    to++;
  }
  const behind = runAt[to + 2];
  if (
    pieces[to + 1]?.kind === 'comma' &&
    behind !== undefined &&
    behind.kind !== 'organisation' &&
    behind.words.length >= 2 &&
    pieces[behind.to + 1]?.kind === 'comma'
  )
    return named(sentence, behind, at, behind.to + 1);
  return parsePhrase(sentence, at, to);
}

/** A plain word that may belong to the description a name opens: neither a verb nor a small word. */
function isNounModifier(sentence: ReadSentence, at: number): boolean {
  const piece = sentence.pieces[at];
  if (piece?.kind !== 'word' || sentence.runAt[at] !== undefined) return false;
  if (
    PREPOSITIONS.has(piece.lower) ||
    CONJUNCTIONS.has(piece.lower) ||
    AUXILIARIES.has(piece.lower) ||
    isAdverb(piece)
  )
    return false;
  return !/(?:ed|s)$/.test(piece.lower) && (cueVerb(piece.lower) === null || isRoleNoun(piece.lower));
}

const SUBORDINATORS = new Set(
  'when while as after before since if although though because once until where whereas'.split(' '),
);

function isLeadIn(piece: Piece | undefined): boolean {
  if (piece === undefined) return false;
  if (piece.kind === 'comma' || piece.kind === 'dash' || piece.kind === 'quote' || piece.kind === 'other')
    return true;
  return piece.kind === 'word' && (/^(?:and|but|so|yet|then|or|nor)$/.test(piece.lower) || isAdverb(piece));
}

/** Skips what may stand between a subject and its verb, backwards: “also”, “has never”, “on Monday”, “in a statement”. */
function skipBetween(sentence: ReadSentence, from: number): number {
  const { pieces, runAt } = sentence;
  let at = from;
  for (;;) {
    const piece = pieces[at];
    if (piece === undefined || runAt[at] !== undefined) return at;
    if (piece.kind === 'word' && (AUXILIARIES.has(piece.lower) || isAdverb(piece))) {
      at--;
      if (WEEKDAYS.has(piece.lower) && /^(?:on|last|next|this)$/.test(pieces[at]?.lower ?? '')) at--;
      continue;
    }
    const phrase = timeOrPlace(pieces, at);
    if (phrase === 0) return at;
    at -= phrase;
  }
}

/** Length of “this week”, “in a statement”, “on Sept. 4” ending at a piece; 0 where there is none. */
function timeOrPlace(pieces: readonly Piece[], at: number): number {
  const word = (back: number): string => pieces[at - back]?.lower ?? '';
  if (TIME_NOUNS.has(word(0))) {
    if (/^(?:this|last|next|that|the|late|early|earlier|one|same|a|each|every)$/.test(word(1))) {
      return /^(?:on|in|at|earlier|late|later|early|during|for)$/.test(word(2)) ? 3 : 2;
    }
    if (WEEKDAYS.has(word(1))) return /^(?:on|late|early|last)$/.test(word(2)) ? 3 : 2;
    return 0;
  }
  if (pieces[at]?.kind === 'number') {
    if (MONTHS.has(word(1))) return /^(?:on|in|since)$/.test(word(2)) ? 3 : 2;
    if (/^in$/.test(word(1)) && /^(?:19|20)\d\d$/.test(word(0))) return 2;
    return 0;
  }
  if (MONTHS.has(word(0)) && /^(?:in|last|this|since)$/.test(word(1))) return 2;
  if (STATEMENT_NOUNS.has(word(0))) {
    for (let back = 1; back <= 4; back++) {
      if (/^(?:in|at|during|on|through|via|by)$/.test(word(back))) return back + 1;
      if (pieces[at - back]?.kind !== 'word' || pieces[at - back]?.possessive) return 0;
    }
  }
  return 0;
}

const TIME_NOUNS = new Set(
  'week month year morning afternoon evening night day weekend summer winter spring autumn fall time moment hour decade today'.split(
    ' ',
  ),
);
const STATEMENT_NOUNS = new Set(
  `statement interview speech letter email e-mail tweet post release briefing conference message report article memo
  address turn reply response essay column blog book podcast hearing rally phone telephone video Facebook Twitter facebook twitter
  testimony filing complaint affidavit note editorial announcement court private public part`.split(/\s+/),
);

/** “also”, “reportedly”; never a name. */
export function isAdverb(piece: Piece): boolean {
  return (
    ADVERBS.has(piece.lower) ||
    (/[a-z]{3}ly$/.test(piece.lower) &&
      !/^(?:family|ally|reply|supply|assembly|fly|bully|jelly|belly|lily|italy|anomaly)$/.test(piece.lower))
  );
}

function isSubjectPronoun(piece: Piece): boolean {
  return (
    piece.kind === 'word' && /^(?:he|she|they|it|we|i|you|who)$/.test(piece.lower) && !/^IT$/.test(piece.text)
  );
}

function pronoun(sentence: ReadSentence, at: number): Phrase | null {
  const piece = sentence.pieces[at];
  if (piece === undefined) return null;
  return {
    start: piece.start,
    end: piece.end,
    sentence: sentence.index,
    kind: 'pronoun',
    run: null,
    from: at,
    to: at,
    role: null,
    plural: /^(?:they|we|who)$/.test(piece.lower),
  };
}

function named(sentence: ReadSentence, run: NameRun, from: number, to: number): Phrase {
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

/** The last piece of “Ada Okafor (54), head of the council”: where the phrase that begins with a name ends. */
function withTail(sentence: ReadSentence, run: NameRun): number {
  const { pieces } = sentence;
  let to = run.to;
  if (pieces[to + 1]?.kind === 'open') {
    let close = to + 2;
    while (close < pieces.length && close < to + 12 && pieces[close]?.kind !== 'close') close++;
    if (pieces[close]?.kind === 'close') to = close;
  }
  const role = appositionBehind(sentence, to);
  return role === null ? to : role.to;
}

/** “, head of the council” behind a name, up to the next comma, stop or mark. */
export function roleBehind(sentence: ReadSentence, run: NameRun): Span | null {
  const { pieces } = sentence;
  let to = run.to;
  if (pieces[to + 1]?.kind === 'open') {
    while (to + 1 < pieces.length && pieces[to]?.kind !== 'close') to++;
  }
  const found = appositionBehind(sentence, to);
  const first = pieces[found?.from ?? -1];
  const last = pieces[found?.end ?? -1];
  return found === null || first === undefined || last === undefined
    ? null
    : { start: first.start, end: last.end };
}

function appositionBehind(
  sentence: ReadSentence,
  at: number,
): { from: number; end: number; to: number } | null {
  const { pieces, runAt } = sentence;
  if (pieces[at + 1]?.kind !== 'comma') return null;
  let from = at + 2;
  // “, 54, a farmer”
  if (pieces[from]?.kind === 'number' && pieces[from + 1]?.kind === 'comma') from += 2;
  const first = pieces[from];
  if (first?.kind !== 'word') return null;
  if (
    AUXILIARIES.has(first.lower) ||
    CONJUNCTIONS.has(first.lower) ||
    PREPOSITIONS.has(first.lower) ||
    first.lower.endsWith('ing')
  )
    return null;
  let end = from;
  let role = false;
  for (let next = from; next < pieces.length && next < from + 26; next++) {
    const piece = pieces[next];
    if (
      piece === undefined ||
      piece.kind === 'stop' ||
      piece.kind === 'comma' ||
      piece.kind === 'quote' ||
      piece.kind === 'colon' ||
      piece.kind === 'dash' ||
      piece.kind === 'semicolon'
    )
      break;
    if (AUXILIARIES.has(piece.lower) && piece.lower !== 'to') return null;
    if (/^(?:who|which|whose|that|while|when)$/.test(piece.lower)) break;
    if (runAt[next] === undefined && isRoleNoun(piece.lower)) role = true;
    if (TITLE_ROLE.test(piece.lower)) role = true;
    const verb = cueVerb(piece.lower);
    if (verb !== null && verb.class === 'say' && verb.form === 'finite' && next > from) return null;
    end = next;
  }
  if (!role && !/^(?:a|an)$/.test(first.lower)) return null;
  const closing = pieces[end + 1]?.kind === 'comma' ? end + 1 : end;
  return { from, end, to: closing };
}

const TITLE_ROLE =
  /^(?:ceo|mp|president|director|chief|head|secretary|minister|leader|professor|senator|chairman)$/;

/** The phrase whose last piece is at `end`, in front of a verb. */
function phraseEndingAt(sentence: ReadSentence, end: number, depth: number): Phrase | null {
  const { pieces } = sentence;
  const piece = pieces[end];
  if (piece === undefined || depth > 4) return null;
  if (piece.kind === 'close') {
    let open = end - 1;
    while (open > 0 && pieces[open]?.kind !== 'open') open--;
    return phraseEndingAt(sentence, open - 1, depth + 1);
  }
  if (piece.kind === 'comma') return beforeApposition(sentence, end, depth);
  if (piece.kind === 'dash') {
    let dash = end - 1;
    while (dash > 0 && pieces[dash]?.kind !== 'dash') dash--;
    return dash > 0 ? phraseEndingAt(sentence, dash - 1, depth + 1) : null;
  }
  if (piece.kind !== 'word' && piece.kind !== 'number') return null;
  if (/^(?:who|which|that)$/.test(piece.lower)) {
    const before = pieces[end - 1]?.kind === 'comma' ? end - 2 : end - 1;
    const run = sentence.runAt[before];
    if (run !== undefined && !run.possessive) return named(sentence, run, run.from, before);
    return phraseEndingAt(sentence, before, depth + 1);
  }
  if (isSubjectPronoun(piece)) return pronoun(sentence, end);
  return parsePhrase(sentence, segmentStart(sentence, end), end);
}

/** The first piece of the run of words that may belong to one noun phrase. */
function segmentStart(sentence: ReadSentence, end: number): number {
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

function parsePhrase(sentence: ReadSentence, first: number, last: number): Phrase | null {
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
        return named(sentence, run, roleStart(sentence, run.from), last);
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
  const preposition = lastPreposition(sentence, from, run.core);
  if (preposition === -1) {
    const before = pieces[run.from - 1];
    const other = before?.lower === 'and' ? runAt[run.from - 2] : undefined;
    if (other !== undefined) return { ...named(sentence, run, from, last), start: other.start, plural: true };
    if (before?.lower === 'and' || before?.lower === 'or') return named(sentence, run, from, last);
    // “the Green Party”: an organisation with its article is described by all of it.
    return named(sentence, run, from, last);
  }
  // “Secretary of State Ada Okafor”, “director of the museum Ada Okafor”
  const roleBefore =
    (run.core > run.from && !TITLES.has(pieces[run.core - 1]?.lower ?? '')) ||
    (preposition < run.from - 1 && isRoleNoun(pieces[run.from - 1]?.lower ?? ''));
  if (roleBefore && run.words.length >= 2 && run.kind !== 'organisation' && preposition < run.core - 1)
    return named(sentence, run, from, last);
  return describe(sentence, from, last);
}

function lastPreposition(sentence: ReadSentence, from: number, to: number): number {
  for (let at = to - 1; at > from; at--) {
    const piece = sentence.pieces[at];
    if (piece !== undefined && sentence.runAt[at] === undefined && PREPOSITIONS.has(piece.lower)) return at;
  }
  return -1;
}

/** The phrase that fills a stretch of pieces: “one resident” in “with one resident writing”. */
export function phraseBetween(sentence: ReadSentence, from: number, to: number): Phrase | null {
  return from > to ? null : parsePhrase(sentence, from, to);
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
  'critics officials sources witnesses experts police people students residents protesters supporters opponents scientists researchers activists analysts observers lawyers doctors investigators authorities prosecutors lawmakers voters americans republicans democrats conservatives liberals others some many one another'.split(
    ' ',
  ),
);

/** The noun a description turns on: “spokeswoman” in “a spokeswoman for the harbour board”. */
export function headOf(sentence: ReadSentence, from: number, to: number): string {
  const { pieces, runAt } = sentence;
  for (let at = from + 1; at <= to; at++) {
    const piece = pieces[at];
    if (piece !== undefined && runAt[at] === undefined && PREPOSITIONS.has(piece.lower))
      return pieces[at - 1]?.lower ?? '';
  }
  return pieces[to]?.lower ?? '';
}

/** “Ada Okafor, 54, who leads the council,” — the phrase the asides between commas belong to. */
function beforeApposition(sentence: ReadSentence, comma: number, depth: number): Phrase | null {
  const { pieces, runAt } = sentence;
  let end = comma - 1;
  let fallback: Phrase | null = null;
  let aside: Span | null = null;
  for (let guard = 0; guard < 7 && end >= 0; guard++) {
    const from = clauseSegment(sentence, end);
    const first = pieces[from];
    const lastPiece = pieces[end];
    if (first === undefined || lastPiece === undefined) break;
    const opensAside =
      first.kind === 'number' ||
      (runAt[from] === undefined &&
        first.kind === 'word' &&
        (PREPOSITIONS.has(first.lower) ||
          /^(?:who|which|whose|where|when|while|as|though|although|if|himself|herself|then|now|also|not|and|including|whom)$/.test(
            first.lower,
          ) ||
          isAdverb(first) ||
          (/(?:ing|ed)$/.test(first.lower) && !isRoleNoun(first.lower))));
    if (!opensAside) {
      const segment = segmentStart(sentence, end);
      const phrase = isSubjectPronoun(lastPiece)
        ? pronoun(sentence, end)
        : parsePhrase(sentence, Math.max(from, segment), end);
      if (phrase !== null) {
        const person =
          phrase.kind === 'pronoun' ||
          (phrase.kind === 'name' && phrase.run !== null && phrase.run.kind !== 'organisation');
        if (person && !(phrase.kind === 'name' && isPlaceBehind(sentence, phrase, from, end)))
          return {
            ...phrase,
            from: descriptionStart(sentence, phrase.from),
            to: comma,
            role: phrase.role ?? aside,
          };
        if (fallback === null || phrase.kind === 'description') fallback = { ...phrase, to: comma };
        if (aside === null && phrase.kind === 'description')
          aside = { start: first.start, end: lastPiece.end };
      }
    }
    const before = pieces[from - 1];
    if (before?.kind !== 'comma') break;
    end = from - 2;
  }
  return depth > 3 ? null : fallback;
}

/** “the transport minister, Sir Alan Hall,” — where the description before the name begins; the name's own start if there is none. */
function descriptionStart(sentence: ReadSentence, from: number): number {
  const { pieces } = sentence;
  if (pieces[from - 1]?.kind !== 'comma') return from;
  const first = clauseSegment(sentence, from - 2);
  const phrase = parsePhrase(sentence, first, from - 2);
  if (phrase?.kind !== 'description' || phrase.from !== first) return from;
  return isRoleNoun(headOf(sentence, phrase.from, phrase.to)) ? first : from;
}

/** “Ada Okafor, Leeds, said”: a lone capitalised word behind a comma and a name is a place. */
function isPlaceBehind(sentence: ReadSentence, phrase: Phrase, from: number, end: number): boolean {
  if (
    phrase.run === null ||
    phrase.run.words.length > 1 ||
    phrase.run.title !== '' ||
    from !== phrase.run.from ||
    end !== phrase.run.to
  )
    return false;
  return sentence.pieces[from - 1]?.kind === 'comma' && sentence.runAt[from - 2] !== undefined;
}

/** First piece of the stretch between commas that ends at `end`. */
function clauseSegment(sentence: ReadSentence, end: number): number {
  const { pieces, runAt } = sentence;
  let at = end;
  while (at > 0) {
    const before = pieces[at - 1];
    if (before === undefined || /^(?:comma|stop|colon|semicolon|dash|quote)$/.test(before.kind)) break;
    if (before.kind === 'word' && runAt[at - 1] === undefined && /^(?:that|but)$/.test(before.lower)) break;
    at--;
  }
  return at;
}

/** A phrase that begins with a description: “council leader Ada Okafor”, “a spokeswoman for the board”. */
function describeRight(sentence: ReadSentence, from: number): Phrase | null {
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
        return named(sentence, run, from, withTail(sentence, run));
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
        return named(sentence, behind, from, behind.to);
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
