// Where a sentence of narration reports words: every word that may be a cue is put to the rules.
import { isWhere } from './between.ts';
import { complementReport } from './complement-rules.ts';
import { complementVerb } from './complement-verbs.ts';
import { longSubject } from './cue-speakers.ts';
import { cueRules } from './cue-rules.ts';
import { type CueVerb, cueVerb } from './cue-verbs.ts';
import { headOf, isAdverb, type Phrase, type ReadSentence } from './phrase.ts';
import type { Piece } from './pieces.ts';
import { isPassive } from './passive-rules.ts';
import type { Report } from './report.ts';
import { subjectBefore } from './subjects.ts';
import { DETERMINERS, POSSESSIVES, PREPOSITIONS } from './words.ts';

/** All reports of a sentence, in order of their cues. */
export function findReports(sentence: ReadSentence): Report[] {
  const reports: Report[] = [];
  sentence.pieces.forEach((piece, at) => {
    if (piece.kind !== 'word') return;
    const known = sentence.runAt[at] === undefined ? cueVerb(piece.lower) : null;
    const verb = known !== null && isVerbHere(sentence, at, known) ? known : null;
    for (const rule of cueRules) {
      const report = rule(sentence, at, verb, reports);
      if (report === null) continue;
      reports.push(report);
      return;
    }
    const taking = sentence.runAt[at] === undefined ? complementVerb(piece.lower) : null;
    const report =
      taking !== null && isVerbHere(sentence, at, taking)
        ? complementReport(sentence, at, taking, reports)
        : null;
    if (report !== null) reports.push(report);
  });
  return reports;
}

/** “the claim”, “his reports”, “was called”: forms that are nouns, adjectives or passives here. */
function isVerbHere(sentence: ReadSentence, at: number, verb: CueVerb): boolean {
  const { pieces, runAt } = sentence;
  const piece = pieces[at];
  const before = pieces[at - 1];
  if (piece === undefined) return false;
  if (before?.kind === 'word') {
    if (DETERMINERS.has(before.lower) && verb.form !== 'finite' && !COUNTERS.test(before.lower)) return false;
    if (POSSESSIVES.has(before.lower) && before.lower !== 'her') return false;
    if (/^(?:the|a|an|this|these|its)$/.test(before.lower)) return false;
    if (before.possessive && verb.form !== 'ing') return false;
    if (
      PREPOSITIONS.has(before.lower) &&
      verb.form !== 'ing' &&
      before.lower !== 'to' &&
      runAt[at - 1] === undefined &&
      !isWhere(pieces, at - 1)
    )
      return false;
  }
  let back = at - 1;
  while (back >= 0 && pieces[back]?.kind === 'word' && isAdverb(pieces[back] as Piece)) back--;
  const aux = pieces[back]?.lower ?? '';
  if (verb.base === 'go' && pieces[at + 1]?.lower !== 'on') return false;
  if (verb.base === 'put' && pieces[at + 1]?.lower !== 'it' && !isPutIn(sentence, at)) return false;
  // “hit back: …”, “weighed in: …”
  const particle = PARTICLES[verb.base];
  if (particle !== undefined && pieces[at + 1]?.lower !== particle) return false;
  if (
    verb.class === 'act' &&
    verb.form === 'ing' &&
    pieces[at + 1]?.kind !== 'quote' &&
    pieces[at + 2]?.kind !== 'quote'
  )
    return false;
  if (verb.form === 'participle' && !/^(?:has|have|had)$/.test(aux)) return false;
  if (verb.form === 'ing' && before?.lower === 'without') return false;
  // “Hall and Ward say”
  const run = runAt[back];
  if (verb.form === 'base' && run !== undefined && pieces[run.from - 1]?.lower === 'and') return true;
  if (verb.form === 'base' && runAt[back] !== undefined && (runAt[back]?.words.length ?? 0) > 1) return false;
  // “18 states”, “the United States”
  if (
    piece.lower === 'states' &&
    (before?.kind === 'number' || !STATES_CONTENT.test(pieces[at + 1]?.lower ?? ''))
  )
    return false;
  // “new rules that”, “one of the reasons that”
  if (
    /^(?:rules|reasons|orders|charges|moves)$/.test(piece.lower) &&
    runAt[at - 1] === undefined &&
    !/^(?:he|she|it|court|judge|panel)$/.test(before?.lower ?? '')
  )
    return false;
  if (verb.form === 'base' && PLAIN_VERBS.has(verb.base)) {
    const subject = subjectBefore(sentence, at) ?? longSubject(sentence, at);
    if (subject !== null && subject.kind !== 'pronoun' && isPluralPhrase(sentence, subject)) return true;
  }
  if (verb.form === 'base')
    return (
      /^(?:to|will|would|can|could|may|might|must|should|shall|did|does|do|not|didn't|doesn't|don't|we|they|i|you|who)$/.test(
        aux,
      ) || /[^s]s$|^(?:people|some|many|others|both|few|men|women|police)$/.test(aux)
    );
  if (verb.form === 'finite' || verb.form === 'participle') {
    // “a swiftly called meeting”
    if (back < at - 1 && /^(?:a|an|the)$/.test(aux)) return false;
    if (isPassive(sentence, at)) return false;
    // Passive: “was told”, “is described as”.
    if (/^(?:is|are|was|were|be|been|being|get|gets|got)$/.test(aux)) return false;
  }
  return true;
}

const PARTICLES: Readonly<Record<string, string>> = {
  hit: 'back',
  shoot: 'back',
  weigh: 'in',
  break: 'in',
  cut: 'in',
  chip: 'in',
  burst: 'out',
};

/** “…,” Ada put in. · “…,” put in Ada. — not “Ada put in a chair”. */
function isPutIn({ pieces, runAt }: ReadSentence, at: number): boolean {
  const next = pieces[at + 2];
  if (pieces[at + 1]?.lower !== 'in') return false;
  return (
    next?.kind !== 'word' ||
    isAdverb(next) ||
    (pieces[at - 1]?.kind === 'quote' && runAt[at + 2] !== undefined)
  );
}

/** “some believe”, “many say” */
const COUNTERS = /^(?:some|many|most|several|few|both|all)$/;

const STATES_CONTENT = /^(?:that|he|she|it|they|the|there|$)/;

/** Base forms that are no nouns: behind a plural subject they can only be verbs. */
const PLAIN_VERBS = new Set(
  'say argue believe think insist warn contend know tell acknowledge maintain add expect hope'.split(' '),
);

/** “experts in both countries”, “those close to him” */
function isPluralPhrase(sentence: ReadSentence, phrase: Phrase): boolean {
  if (phrase.plural) return true;
  const first = sentence.pieces[phrase.from]?.lower ?? '';
  return (
    /^(?:those|many|some|most|several|few|others|both|two|three|four|five|all|these)$/.test(first) ||
    // “Sources close to Okafor”
    (phrase.kind === 'description' && /^[a-z]{3,}[^su]s$/.test(first)) ||
    /[^s]s$/.test(headOf(sentence, phrase.from, phrase.to))
  );
}
