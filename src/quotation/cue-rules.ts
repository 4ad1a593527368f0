// Rules that read a cue and the words it reports. `cueRules` lists them from most to least certain: the first that
// fires on a cue decides.
import { clauseThenCue, cueThenSpeaker, quotedAs, speakerThenCueBehind } from './behind-rules.ts';
import { clauseEnd } from './clauses.ts';
import { borrowedSubject, ownSubject } from './cue-speakers.ts';
import { passiveBy } from './passive-rules.ts';
import { type CueRule, report } from './report.ts';
import { contentAfter } from './reported-content.ts';
import { accordingTo, inTheWordsOf, possessedCue } from './source-rules.ts';
import { attitude, inTheViewOf, nounBy, voicedNoun } from './stance-rules.ts';
import { subjectAfter, subjectBefore } from './subjects.ts';
import { AUXILIARIES } from './words.ts';

/** As Ada Okafor put it, the harbour was “gone”. */
const asSpeakerPutIt: CueRule = (sentence, at, verb) => {
  const { pieces } = sentence;
  if (verb === null || verb.form === 'ing' || pieces[0]?.lower !== 'as') return null;
  const phrase = subjectBefore(sentence, at);
  if (phrase === null || phrase.from !== 1) return null;
  for (let next = at + 1; next < pieces.length && next - at < 24; next++) {
    const kind = pieces[next]?.kind;
    if (kind === 'stop' || kind === 'quote') return null;
    if ((kind === 'comma' || kind === 'colon') && pieces[next + 1] !== undefined)
      return report(sentence, 'as-speaker-put-it', at, verb, phrase, [
        { from: next + 1, to: clauseEnd(sentence, next + 1) },
      ]);
  }
  return null;
};

/** Said Okafor: “…” */
const cueOpensSentence: CueRule = (sentence, at, verb) => {
  const { pieces } = sentence;
  if (at !== 0 || verb?.form !== 'finite' || (verb.class !== 'say' && verb.class !== 'tell')) return null;
  const phrase = subjectAfter(sentence, at);
  if (phrase === null) return null;
  for (let next = phrase.to + 1; next < pieces.length && next <= phrase.to + 16; next++) {
    const kind = pieces[next]?.kind;
    if (kind === 'stop') return null;
    if (kind === 'colon' && next === pieces.length - 1)
      return report(sentence, 'cue-colon', at, verb, phrase, [], true);
    if (kind === 'quote') return report(sentence, 'cue-colon', at, verb, phrase, [{ from: next, to: next }]);
  }
  return null;
};

/**
 * The speaker and the cue in front of the words; the rule's name tells how they begin.
 * Ada Okafor said: “…” · She told the council (that) the harbour “…” · He called the plan “reckless”.
 */
const speakerThenContent: CueRule = (sentence, at, verb, earlier) => {
  if (verb === null) return null;
  const content = contentAfter(sentence, at, verb);
  if (content === null) return null;
  const own = ownSubject(sentence, at, verb);
  const phrase = own ?? borrowedSubject(sentence, at, verb, earlier);
  if (phrase === undefined) return null;
  const fused =
    own !== null &&
    /^(?:what|whatever|everything|anything|all)$/.test(sentence.pieces[own.from - 1]?.lower ?? '');
  // “what Okafor says is a lie” reports nothing, “what she calls “a lie” is true” two words.
  if (fused && (content.rule === 'cue-clause' || content.rule === 'cue-that')) return null;
  const first = content.parts[0];
  // “gifts which she said were returned”; but not “everything she says is true”, “reports have shown”
  const relative =
    own !== null && /^(?:which|that|who|whom)$/.test(sentence.pieces[own.from - 1]?.lower ?? '');
  const headless = AUXILIARIES.has(sentence.pieces[first?.from ?? -1]?.lower ?? '');
  if (content.rule === 'cue-clause' && headless && !relative) return null;
  const parts =
    fused && first !== undefined && sentence.pieces[first.from]?.kind === 'quote'
      ? [{ from: first.from, to: first.from }]
      : content.parts;
  return report(sentence, content.rule, at, verb, phrase, parts, content.opensNext);
};

export const cueRules: readonly CueRule[] = [
  accordingTo,
  inTheWordsOf,
  inTheViewOf,
  possessedCue,
  nounBy,
  passiveBy,
  voicedNoun,
  attitude,
  cueThenSpeaker,
  clauseThenCue,
  asSpeakerPutIt,
  speakerThenCueBehind,
  quotedAs,
  cueOpensSentence,
  speakerThenContent,
];
