// The phrase that asides between commas belong to: “Ada Okafor, 54, who leads the council,”.
import type { Span } from '../text/span.ts';
import { cueVerb } from './cue-verbs.ts';
import type { NameRun } from './names.ts';
import { parsePhrase } from './noun-phrases.ts';
import {
  headOf,
  isAdverb,
  isSubjectPronoun,
  type Phrase,
  pronounPhrase,
  type ReadSentence,
} from './phrase.ts';
import type { Piece } from './pieces.ts';
import { segmentStart } from './segments.ts';
import { isRoleNoun, PREPOSITIONS } from './words.ts';

/** “Ada Okafor, 54, who leads the council,” — the phrase the asides between commas belong to. */
export function beforeApposition(sentence: ReadSentence, comma: number, depth: number): Phrase | null {
  const { pieces, runAt } = sentence;
  let end = comma - 1;
  let fallback: Phrase | null = null;
  let aside: Span | null = null;
  for (let guard = 0; guard < 7 && end >= 0; guard++) {
    const from = clauseSegment(sentence, end);
    const first = pieces[from];
    const lastPiece = pieces[end];
    if (first === undefined || lastPiece === undefined) break;
    // “As Okafor, 54, put it”
    const asNamed = from === 0 && first.lower === 'as' && runAt[1]?.to === end;
    const opensAside =
      first.kind === 'number' ||
      (runAt[from] === undefined &&
        first.kind === 'word' &&
        !asNamed &&
        (PREPOSITIONS.has(first.lower) ||
          /^(?:who|which|whose|where|when|while|as|though|although|if|himself|herself|then|now|also|not|and|including|whom)$/.test(
            first.lower,
          ) ||
          isAdverb(first) ||
          (/(?:ing|ed)$/.test(first.lower) && !isRoleNoun(first.lower) && !DESCRIBES.test(first.lower))));
    const segment = segmentStart(sentence, end);
    // “the agency that runs the harbour,” tells more of the phrase before it.
    const relative =
      segment > from &&
      /^(?:that|who|which|whose)$/.test(pieces[segment - 1]?.lower ?? '') &&
      pieces[from - 1]?.kind === 'comma';
    // “Karl Hall, a former Methodist, said”: what is told of somebody, not somebody else.
    const told =
      /^an?$/.test(first.lower) && isPersonRun(runAt[from - 2]) && pieces[from - 1]?.kind === 'comma';
    if (!opensAside && !relative && !isPost(sentence, from, end)) {
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
        if (person && !told && !(phrase.kind === 'name' && isPlaceBehind(sentence, phrase, from, end)))
          return {
            ...phrase,
            from: descriptionStart(sentence, phrase.from),
            to: comma,
            role: phrase.role ?? aside,
          };
        if ((fallback === null && !(told && phrase.kind === 'name')) || phrase.kind === 'description')
          fallback = { ...phrase, to: comma };
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

/** “Ada Okafor, Managing Director, Hull Marine, said”: the post, and the firm behind it, tell of the one named before. */
function isPost(sentence: ReadSentence, from: number, end: number): boolean {
  const { pieces, runAt } = sentence;
  const run = runAt[from];
  if (pieces[from - 1]?.kind !== 'comma' || run?.kind === 'person') return false;
  if (isRoleNoun(headOf(sentence, from - 1, end))) {
    const name = runAt[from - 2];
    return isPersonRun(name) && ((name?.words.length ?? 0) > 1 || name?.title !== '');
  }
  const post = clauseSegment(sentence, from - 2);
  return run?.to === end && post > 0 && isPost(sentence, post, from - 2);
}

/** “Another, retired nurse Ada Okafor, said” */
const DESCRIBES = /^(?:retired|acting|disgraced|outgoing|incoming|deposed)$/;

const isPersonRun = (run: NameRun | undefined): boolean =>
  run !== undefined && run.kind !== 'organisation' && !run.possessive;

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
