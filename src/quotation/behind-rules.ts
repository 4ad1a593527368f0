// Rules for cues that stand behind their words or between them: “…,” said Okafor · “…,” she said · It is, she said, gone.
import {
  clauseBefore,
  clauseEnd,
  partAfter,
  partsBefore,
  previousSolid,
  restOfClause,
  tailOf,
} from './clauses.ts';
import { type CueVerb, cueVerb } from './cue-verbs.ts';
import { isAdverb, type Phrase, type ReadSentence } from './phrase.ts';
import { type CueRule, type Report, report } from './report.ts';
import { opensClause } from './reported-content.ts';
import { subjectAfter, subjectBefore } from './subjects.ts';
import { AUXILIARIES } from './words.ts';

/** Verbs that take an object stand behind their words only if none follows: “Come in,” called Ada · she called out. */
function standsBehind(sentence: ReadSentence, at: number, verb: CueVerb): boolean {
  if (verb.class !== 'call') return true;
  if (!/^(?:call|ask|question|urge|encourage|refer|point)$/.test(verb.base)) return false;
  const next = sentence.pieces[at + 1];
  const quote = sentence.pieces[previousSolid(sentence.pieces, at)]?.kind === 'quote';
  return (
    quote ||
    next === undefined ||
    next.kind !== 'word' ||
    isAdverb(next) ||
    /^(?:out|back|from|after|up|down|over|through|across|in|to|as|with|at|on)$/.test(next.lower)
  );
}

/** “…,” said council leader Ada Okafor. */
export const cueThenSpeaker: CueRule = (sentence, at, verb) => {
  const { pieces } = sentence;
  const before = previousSolid(pieces, at);
  if (pieces[before]?.kind !== 'quote' || verb?.form !== 'finite' || !standsBehind(sentence, at, verb))
    return null;
  // “…,” put in Ada Okafor. · “…,” called out Ada Okafor.
  const particle = /^(?:in|out|up|back|on)$/.test(pieces[at + 1]?.lower ?? '');
  const phrase = subjectAfter(sentence, at) ?? (particle ? subjectAfter(sentence, at + 1) : null);
  if (phrase === null) return null;
  const parts = [...partsBefore(sentence, before)];
  const after = partAfter(sentence, phrase.to + 1, true);
  if (after !== null) parts.push(after);
  return report(sentence, 'cue-then-speaker', at, verb, phrase, parts);
};

/** The harbour was closed, said council leader Ada Okafor. */
export const clauseThenCue: CueRule = (sentence, at, verb) => {
  const { pieces } = sentence;
  if (verb?.form !== 'finite' || verb.class !== 'say' || !isParenthetic(verb)) return null;
  if (pieces[at - 1]?.kind !== 'comma' || pieces[at - 2]?.kind === 'quote' || !clauseBefore(sentence, at - 2))
    return null;
  const phrase = subjectAfter(sentence, at);
  if (phrase === null || phrase.kind === 'pronoun') return null;
  const next = pieces[phrase.to + 1];
  const ends =
    next === undefined ||
    /^(?:stop|comma|semicolon|dash)$/.test(next.kind) ||
    pieces[phrase.to]?.kind === 'comma' ||
    (phrase.kind === 'name' &&
      /^(?:who|whose|which|in|of|on|at|from|after|during|when|at|for|with)$/.test(next.lower));
  if (!ends) return null;
  const parts = [...partsBefore(sentence, at - 2)];
  // “The trouble, says Okafor, is that nobody came.”
  const comma = pieces[phrase.to]?.kind === 'comma' ? phrase.to : phrase.to + 1;
  const rest = pieces[comma + 1];
  if (pieces[comma]?.kind === 'comma' && rest?.kind === 'word' && AUXILIARIES.has(rest.lower))
    parts.push({ from: comma + 1, to: clauseEnd(sentence, comma + 1) });
  return report(sentence, 'clause-then-cue', at, verb, phrase, parts);
};

/** “…,” Ada Okafor said. · “…,” as she put it · The money, she said, went to the harbour. */
export const speakerThenCueBehind: CueRule = (sentence, at, verb) => {
  const { pieces } = sentence;
  if (verb === null || verb.form === 'ing' || verb.form === 'participle') return null;
  const phrase = subjectBefore(sentence, at);
  if (phrase === null) return null;
  const how = asHow(sentence, at, phrase);
  if (how !== null) return how;
  if (!standsBehind(sentence, at, verb)) return null;
  // “as she put it”, “was how she put it”
  let from = phrase.from;
  if (/^(?:as|how)$/.test(pieces[from - 1]?.lower ?? '')) from--;
  if (pieces[from]?.lower === 'how' && /^(?:was|is)$/.test(pieces[from - 1]?.lower ?? '')) from--;
  const before = previousSolid(pieces, from);
  const border = pieces[from - 1];
  if (before < 0 || border === undefined) return null;
  const behindQuote = pieces[before]?.kind === 'quote' && before >= from - 2;
  // “The harbour master, Ada Okafor, said”: the commas set off a name, not the cue.
  const insideClause = border.kind === 'comma' && pieces[at - 1]?.kind !== 'comma' && isParenthetic(verb);
  if (!behindQuote && !insideClause) return null;
  const tail = tailOf(sentence, at + 1, verb);
  // “In recent days, she said, the harbour …”: set off by commas on both sides, the cue interrupts any clause.
  const setOff =
    pieces[from - 1]?.kind === 'comma' && pieces[at + 1]?.kind === 'comma' && isParenthetic(verb);
  const goesOn = setOff && opensClause(sentence, at + 2);
  if (tail === null || (!behindQuote && !goesOn && !clauseBefore(sentence, before))) return null;
  const parts = [...partsBefore(sentence, before)];
  // “In a statement, she said: …” introduces words of its own.
  if (!behindQuote && (tail.opens || quotesSentence(sentence, at + 1))) return null;
  const rest = behindQuote ? tail.part : (restOfClause(sentence, at + 1) ?? tail.part);
  if (rest !== null) parts.push(rest);
  return report(sentence, behindQuote ? 'speaker-then-cue' : 'cue-inside-clause', at, verb, phrase, parts);
};

/** “A total mess” was how Okafor described it. */
function asHow(sentence: ReadSentence, at: number, phrase: Phrase): Report | null {
  const { pieces } = sentence;
  const be = phrase.from - 2;
  if (pieces[be + 1]?.lower !== 'how' || !/^(?:was|is|were)$/.test(pieces[be]?.lower ?? '')) return null;
  const before = previousSolid(pieces, be);
  const verb = cueVerb(pieces[at]?.lower ?? '');
  if (pieces[before]?.kind !== 'quote' || verb === null) return null;
  return report(sentence, 'speaker-then-cue', at, verb, phrase, [{ from: before, to: before }]);
}

/** “As a bell rang, she said, “It is noon.””: a whole sentence follows, and no second half of the clause before. */
function quotesSentence({ pieces }: ReadSentence, from: number): boolean {
  for (let at = from; at < pieces.length && at - from < 12; at++) {
    const piece = pieces[at];
    if (piece?.kind === 'quote') return piece.capital && pieces[at - 1]?.kind === 'comma';
    if (piece?.kind !== 'word' && piece?.kind !== 'number' && piece?.kind !== 'comma') return false;
  }
  return false;
}

/** Verbs that are put into the middle of a clause: “The money, she admits, is gone”, not “she sings”. */
function isParenthetic(verb: CueVerb): boolean {
  if (verb.class === 'tell' || PARENTHETIC.has(verb.base)) return true;
  return (
    verb.class === 'say' &&
    !/^(?:speak|sing|read|post|put|go|demand|protest|text|type|message|email|e-mail)$/.test(verb.base)
  );
}

const PARENTHETIC = new Set('argue suggest claim admit concede contend believe maintain'.split(' '));

/** “We met,” Ada Okafor was quoted as saying. */
export const quotedAs: CueRule = (sentence, at, verb) => {
  const { pieces } = sentence;
  if (verb?.form !== 'ing' || pieces[at - 1]?.lower !== 'as') return null;
  if (!/^(?:quoted|reported|recorded|heard)$/.test(pieces[at - 2]?.lower ?? '')) return null;
  const phrase = subjectBefore(sentence, at - 2);
  const before = phrase === null ? -1 : previousSolid(pieces, phrase.from);
  if (phrase === null || pieces[before]?.kind !== 'quote') return null;
  return report(sentence, 'speaker-then-cue', at, verb, phrase, partsBefore(sentence, before));
};
