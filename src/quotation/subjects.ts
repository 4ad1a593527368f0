// Who a clause is about: the noun phrase before or after its verb, or at its head.
import type { Span } from '../text/span.ts';
import { withTail } from './appositions.ts';
import { cueVerb } from './cue-verbs.ts';
import { describeRight, namedPhrase, parsePhrase, segmentStart } from './noun-phrases.ts';
import {
  headOf,
  isAdverb,
  isSubjectPronoun,
  type Phrase,
  pronounPhrase,
  type ReadSentence,
} from './phrase.ts';
import type { Piece } from './pieces.ts';
import {
  ADVERBS,
  AUXILIARIES,
  CONJUNCTIONS,
  DETERMINERS,
  isRoleNoun,
  MONTHS,
  PREPOSITIONS,
  WEEKDAYS,
} from './words.ts';

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
  if (isSubjectPronoun(first)) return pronounPhrase(sentence, from);
  const run = runAt[from];
  if (run !== undefined && !run.possessive) {
    const next = pieces[run.to + 1];
    // “said Unison leader Dave Hall”: the first name is only part of the description.
    if (next?.kind === 'word' && isRoleNoun(next.lower) && !next.possessive)
      return describeRight(sentence, from);
    return namedPhrase(sentence, run, from, withTail(sentence, run));
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
  if (isSubjectPronoun(piece)) return pronounPhrase(sentence, at);
  const run = runAt[at];
  if (run !== undefined && !run.possessive) {
    // “Democratic nominee Ada Okafor smiled”: the first name is part of a description.
    const whole = isNounModifier(sentence, run.to + 1) ? describeRight(sentence, at) : null;
    return whole?.kind === 'name' ? whole : namedPhrase(sentence, run, at, withTail(sentence, run));
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
    return namedPhrase(sentence, behind, at, behind.to + 1);
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
    if (run !== undefined && !run.possessive) return namedPhrase(sentence, run, run.from, before);
    return phraseEndingAt(sentence, before, depth + 1);
  }
  if (isSubjectPronoun(piece)) return pronounPhrase(sentence, end);
  return parsePhrase(sentence, segmentStart(sentence, end), end);
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
    const segment = segmentStart(sentence, end);
    // “the agency that runs the harbour,” tells more of the phrase before it.
    const relative =
      segment > from &&
      /^(?:that|who|which|whose)$/.test(pieces[segment - 1]?.lower ?? '') &&
      pieces[from - 1]?.kind === 'comma';
    if (!opensAside && !relative) {
      const who = relativeWho(pieces, from, segment);
      const phrase = isSubjectPronoun(lastPiece)
        ? pronounPhrase(sentence, end)
        : who > 0
          ? parsePhrase(sentence, from, who - 1)
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

/** “A board member who has read the note, …,” — where the clause about the phrase begins; 0 where there is none. */
function relativeWho(pieces: readonly Piece[], from: number, to: number): number {
  for (let at = from + 1; at <= to; at++) if (pieces[at]?.lower === 'who') return at;
  return 0;
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
  const { pieces } = sentence;
  let at = end;
  while (at > 0) {
    const before = pieces[at - 1];
    if (before === undefined || /^(?:comma|stop|colon|semicolon|dash|quote)$/.test(before.kind)) break;
    if (before.lower === 'but') break;
    // “said that Okafor, …,” but not “the agency that runs the harbour, …,”
    if (before.lower === 'that' && cueVerb(pieces[at - 2]?.lower ?? '') !== null) break;
    at--;
  }
  return at;
}
