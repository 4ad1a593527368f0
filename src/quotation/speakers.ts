// From a phrase to a person: names by the cast, pronouns by gender, number and recency, descriptions by roles.
import type { Span } from '../text/span.ts';
import type { Gender } from './given-names.ts';
import type { NameRun } from './names.ts';
import type { Cast, Figure } from './people.ts';
import { headOf, roleBehind, type Phrase, type ReadSentence } from './phrases.ts';
import type { Mention, Speaker } from './quotation.ts';
import {
  AUXILIARIES,
  CONJUNCTIONS,
  DETERMINERS,
  genderOfNoun,
  isRoleNoun,
  POSSESSIVES,
  PREPOSITIONS,
  TITLES,
} from './words.ts';

/** Someone who speaks, still gathering mentions: a figure of the cast, or a description without a name. */
export type Voice = {
  readonly figure: Figure | null;
  readonly name: string;
  readonly key: string;
  role: string | null;
  readonly kind: Speaker['kind'];
  readonly gender: Gender | null;
  readonly plural: boolean;
  readonly mentions: Map<number, Mention>;
};

/** `certainty` scales a rule's confidence: 1 for a name, less where recency had to decide. */
export type Resolved = { readonly voice: Voice; readonly certainty: number };

export type Resolver = {
  resolve(phrase: Phrase, previous: Spoke | null, quoted: Span | null): Resolved | null;
  voiceOf(run: NameRun): Voice;
  voices(): readonly Voice[];
};

/** Who spoke last, and where. */
export type Spoke = { readonly voice: Voice; readonly paragraph: number };

type Sighting = {
  readonly figure: Figure;
  readonly start: number;
  readonly sentence: number;
  readonly paragraph: number;
  readonly subject: boolean;
  readonly possessive: boolean;
};

export function makeResolver(body: string, sentences: readonly ReadSentence[], cast: Cast): Resolver {
  const voices = new Map<string, Voice>();
  const sightings: Sighting[] = [];
  for (const sentence of sentences) {
    sentence.runs.forEach((run, position) => {
      const figure = cast.figureOf(run);
      sightings.push({
        figure,
        possessive: run.possessive,
        start: run.start,
        sentence: sentence.index,
        paragraph: sentence.paragraph,
        subject:
          position === 0 && !run.possessive && !PREPOSITIONS.has(sentence.pieces[run.from - 1]?.lower ?? ''),
      });
      const role = roleOf(body, sentence, run);
      if (role !== null && !figure.roles.includes(role)) figure.roles.push(role);
      if (figure.gender === null && figure.kind !== 'organisation')
        figure.gender = genderByRole(sentence, run);
    });
  }

  const voiceOfFigure = (figure: Figure): Voice => {
    const key = `figure ${figure.id}`;
    const known = voices.get(key);
    if (known !== undefined) return known;
    const voice: Voice = {
      figure,
      name:
        figure.words.length === 1
          ? (figure.runs.find((run) => COURTESY.test(run.title))?.full ?? figure.name)
          : figure.name,
      key,
      role: figure.roles[0] ?? null,
      kind: figure.kind === 'organisation' ? 'organisation' : 'person',
      gender: figure.gender,
      plural: false,
      mentions: new Map(
        figure.runs.map((run) => [run.start, { start: run.start, end: run.end, kind: 'name' as const }]),
      ),
    };
    voices.set(key, voice);
    return voice;
  };

  const voiceOfDescription = (phrase: Phrase): Voice => {
    const text = body.slice(phrase.start, phrase.end).replace(/\s+/g, ' ');
    const key = text.toLowerCase().replace(/^(?:the|a|an)\s+/, '');
    const known = voices.get(key);
    if (known !== undefined) return known;
    const head = headOf(sentences[phrase.sentence] as ReadSentence, phrase.from, phrase.to);
    const voice: Voice = {
      figure: null,
      name: text,
      key,
      role: null,
      kind: phrase.plural
        ? 'group'
        : isRoleNoun(head) || /^(?:one|man|woman|boy|girl)$/.test(head)
          ? 'unnamed'
          : 'organisation',
      gender: genderOfNoun(head),
      plural: phrase.plural,
      mentions: new Map(),
    };
    voices.set(key, voice);
    return voice;
  };

  const note = (voice: Voice, phrase: Phrase): void => {
    if (!voice.mentions.has(phrase.start))
      voice.mentions.set(phrase.start, { start: phrase.start, end: phrase.end, kind: phrase.kind });
  };

  const resolve = (phrase: Phrase, previous: Spoke | null, quoted: Span | null): Resolved | null => {
    if (phrase.kind === 'name' && phrase.run !== null) {
      if (phrase.plural) {
        const voice = voiceOfDescription(phrase);
        note(voice, phrase);
        return { voice, certainty: 1 };
      }
      const voice = voiceOfFigure(cast.figureOf(phrase.run));
      return { voice, certainty: 1 };
    }
    if (phrase.kind === 'description') {
      const figure = figureByRole(body, sentences, sightings, phrase);
      const voice = figure === null ? voiceOfDescription(phrase) : voiceOfFigure(figure);
      note(voice, phrase);
      return { voice, certainty: figure === null ? 1 : 0.85 };
    }
    const resolved = resolvePronoun(body, sightings, phrase, previous, sentences, quoted);
    if (resolved === null) return null;
    const voice = 'key' in resolved.who ? resolved.who : voiceOfFigure(resolved.who);
    note(voice, phrase);
    // A pronoun that leaves no doubt tells the gender for the ones to come.
    const { figure } = voice;
    if (figure !== null && figure.gender === null && resolved.certainty >= 0.85)
      figure.gender = genderOfPronoun(body, phrase);
    return { voice, certainty: resolved.certainty };
  };

  return { resolve, voiceOf: (run) => voiceOfFigure(cast.figureOf(run)), voices: () => [...voices.values()] };
}

function genderOfPronoun(body: string, phrase: Phrase): Gender | null {
  const word = body.slice(phrase.start, phrase.end).toLowerCase();
  return /^(?:he|his|him)$/.test(word) ? 'male' : /^(?:she|her)$/.test(word) ? 'female' : null;
}

function resolvePronoun(
  body: string,
  sightings: readonly Sighting[],
  phrase: Phrase,
  previous: Spoke | null,
  sentences: readonly ReadSentence[],
  quoted: Span | null,
): { who: Figure | Voice; certainty: number } | null {
  const written = body.slice(phrase.start, phrase.end).toLowerCase();
  const word = SUBJECT_FORMS[written] ?? written;
  if (word === 'they' || word === 'it') {
    const voice = previous?.voice;
    if (voice === undefined) return null;
    const fits =
      word === 'they'
        ? voice.plural || voice.kind !== 'person'
        : voice.kind === 'organisation' || (voice.kind !== 'person' && !voice.plural);
    return fits ? { who: voice, certainty: 0.75 } : null;
  }
  if (word !== 'he' && word !== 'she') return null;
  const gender: Gender = word === 'he' ? 'male' : 'female';
  const here = sentences[phrase.sentence];
  if (here === undefined) return null;
  const named =
    quoted === null ? new Set<string>() : new Set(contentWords(body.slice(quoted.start, quoted.end)));
  const scores = new Map<Figure | Voice, number>();
  for (let at = lastBefore(sightings, phrase.start); at >= 0; at--) {
    const sighting = sightings[at];
    if (sighting === undefined || here.index - sighting.sentence > 40) break;
    const { figure } = sighting;
    if (figure.kind === 'organisation' || (figure.gender !== null && figure.gender !== gender)) continue;
    if (!scores.has(figure) && scores.size >= 12) break;
    let score =
      -(here.index - sighting.sentence) * W.sentence - (here.paragraph - sighting.paragraph) * W.paragraph;
    if (figure.gender === gender) score += W.gender;
    else if (figure.kind !== 'person') score -= figure.words.length > 1 ? W.unknown : W.stranger;
    if (sighting.subject) score += W.subject;
    if (sighting.possessive) score -= W.possessive;
    if (previous?.voice.figure === figure)
      score += here.paragraph - previous.paragraph <= 1 ? W.spoke : W.spokeEarlier;
    if (here.paragraph === previous?.paragraph && previous.voice.figure === figure) score += W.spokeHere;
    if (named.has(figure.words.at(-1) ?? '')) score -= W.quoted;
    score += Math.log2(1 + figure.runs.length) * W.salience;
    scores.set(figure, Math.max(score, scores.get(figure) ?? -Infinity));
  }
  if (previous !== null && previous.voice.figure === null && !previous.voice.plural) {
    const { voice } = previous;
    const fits = voice.gender === gender || (voice.gender === null && voice.kind === 'unnamed');
    if (fits && here.paragraph - previous.paragraph <= 2)
      scores.set(
        voice,
        W.unnamed - (here.paragraph - previous.paragraph) * W.paragraph - (voice.gender === null ? 1 : 0),
      );
  }
  const ranked = [...scores].sort((a, b) => b[1] - a[1]);
  const best = ranked[0];
  if (best === undefined) return null;
  const margin = best[1] - (ranked[1]?.[1] ?? -Infinity);
  return { who: best[0], certainty: margin >= 4 ? 0.95 : margin >= 2 ? 0.85 : margin >= 1 ? 0.75 : 0.6 };
}

/** Weights of the evidence for a pronoun's referent, set by hand and checked on annotated news. */
const W = {
  sentence: 1,
  paragraph: 0.5,
  gender: 3,
  unknown: 2,
  stranger: 4,
  subject: 1.5,
  possessive: 0.5,
  spoke: 2.5,
  spokeEarlier: 1,
  spokeHere: 2,
  quoted: 5,
  salience: 0.6,
  unnamed: 4,
} as const;

const COURTESY =
  /^(?:mr|mrs|ms|miss|mx|dr|sir|dame|lord|lady|baroness|father|sister|brother|judge|justice|king|queen|prince|princess|pope|aunt|uncle|captain|professor|reverend|rev)$/i;

const SUBJECT_FORMS: Readonly<Record<string, string>> = {
  his: 'he',
  him: 'he',
  her: 'she',
  their: 'they',
  its: 'it',
};

function lastBefore(sightings: readonly Sighting[], start: number): number {
  let low = 0;
  let high = sightings.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sightings[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** “the council leader” is whoever was given that role before, if only one person was. */
function figureByRole(
  body: string,
  sentences: readonly ReadSentence[],
  sightings: readonly Sighting[],
  phrase: Phrase,
): Figure | null {
  const sentence = sentences[phrase.sentence];
  if (sentence === undefined) return null;
  const first = sentence.pieces[phrase.from];
  if (first === undefined || !/^the$/.test(first.lower)) return null;
  const words = contentWords(body.slice(phrase.start, phrase.end));
  const head = headOf(sentence, phrase.from, phrase.to);
  if (!isRoleNoun(head) || words.length === 0) return null;
  let found: Figure | null = null;
  const seen = new Set<Figure>();
  for (let at = lastBefore(sightings, phrase.start); at >= 0 && seen.size < 30; at--) {
    const figure = sightings[at]?.figure;
    if (figure === undefined || seen.has(figure) || figure.kind === 'organisation') continue;
    seen.add(figure);
    const known = new Set(figure.roles.flatMap(contentWords));
    if (!known.has(head) || !words.every((word) => known.has(word))) continue;
    if (found !== null) return null;
    found = figure;
  }
  return found;
}

const contentWords = (text: string): string[] =>
  (text.toLowerCase().match(/[\p{L}\p{N}-]+/gu) ?? []).filter(
    (word) => !/^(?:the|a|an|of|for|to|in|at|and|former|then|s)$/.test(word),
  );

/** The description an article gives of someone where it names them: “harbour master”, “head of the council”. */
function roleOf(body: string, sentence: ReadSentence, run: NameRun): string | null {
  const before = roleInFront(sentence, run);
  if (before !== null) return cleanRole(body, before);
  const shared = sharedRole(body, sentence, run);
  if (shared !== null) return shared;
  const apart = roleBeforeComma(sentence, run);
  if (apart !== null) return cleanRole(body, apart);
  const behind = roleBehind(sentence, run);
  return behind === null ? null : cleanRole(body, behind);
}

/** “the transport minister, Sir Alan Hall,” · “Mrs Hall’s husband, Ben Hall,” */
function roleBeforeComma(sentence: ReadSentence, run: NameRun): Span | null {
  const { pieces } = sentence;
  const behind = pieces[run.to + 1]?.kind ?? 'stop';
  if (pieces[run.from - 1]?.kind !== 'comma' || !/^(?:comma|stop|dash)$/.test(behind)) return null;
  const end = run.from - 2;
  for (let at = end; at >= 0 && end - at < 14; at--) {
    const piece = pieces[at];
    if (piece?.kind !== 'word') return null;
    const opens =
      /^(?:the|his|her|their|its|our|my|whose)$/.test(piece.lower) || (piece.possessive && at < end);
    if (!opens || PREPOSITIONS.has(pieces[at - 1]?.lower ?? '')) continue;
    if (!isRoleNoun(headOf(sentence, at, end))) return null;
    const from = piece.possessive ? (sentence.runAt[at]?.from ?? at) : at;
    return { start: pieces[from]?.start ?? piece.start, end: pieces[end]?.end ?? piece.end };
  }
  return null;
}

/** “The heads of the museum and the library, Ada Okafor and Ben Hall,” → “head of the museum”, “head of the library”. */
function sharedRole(body: string, sentence: ReadSentence, run: NameRun): string | null {
  const { pieces, runAt } = sentence;
  const position = pieces[run.from - 1]?.lower === 'and' ? 1 : 0;
  const first = position === 1 ? runAt[run.from - 2] : run;
  const second = position === 1 ? run : runAt[run.to + 2];
  if (first === undefined || second === undefined || pieces[first.to + 1]?.lower !== 'and') return null;
  if (pieces[first.from - 1]?.kind !== 'comma') return null;
  let from = first.from - 2;
  while (from > 0 && /^(?:word|number|open|close)$/.test(pieces[from - 1]?.kind ?? '')) from--;
  const of = pieces.findIndex((piece, at) => at > from && at < first.from && piece.lower === 'of');
  const head = pieces[of - 1];
  if (of === -1 || head === undefined || !head.lower.endsWith('s')) return null;
  const single = head.text.replace(/ies$/, 'y').replace(/(?<!s)s$/, '');
  if (!isRoleNoun(single.toLowerCase())) return null;
  const and = pieces.findIndex((piece, at) => at > of && at < first.from && piece.lower === 'and');
  const opening = pieces[from]?.lower === 'the' ? from + 1 : from;
  const modifiers = body.slice(pieces[opening]?.start ?? head.start, head.start);
  const [start, end] =
    and === -1 ? [of + 1, first.from - 2] : position === 0 ? [of + 1, and - 1] : [and + 1, first.from - 2];
  return `${modifiers}${single} of ${body.slice(pieces[start]?.start ?? 0, pieces[end]?.end ?? 0)}`;
}

function roleInFront(sentence: ReadSentence, run: NameRun): Span | null {
  const { pieces, runAt } = sentence;
  // “transport minister Sir Alan Hall”: the courtesy is no part of the role.
  let last = run.core - 1;
  while (
    last >= run.from &&
    /^(?:mr|mrs|ms|miss|mx|sir|dame|lord|lady|dr|rev|fr|hon)$/.test(pieces[last]?.lower ?? '')
  )
    last--;
  const word = pieces[last];
  if (word === undefined || word.kind !== 'word' || word.possessive) return null;
  if (last < run.from && !isRoleNoun(word.lower)) return null;
  let from = last;
  while (from > 0 && last - from < 12) {
    const piece = pieces[from - 1];
    if (piece?.kind !== 'word' || piece.end < (pieces[from]?.start ?? 0) - 3) break;
    if (runAt[from - 1] === undefined && !(piece.capital && from - 1 > 0)) {
      if (
        PREPOSITIONS.has(piece.lower) ||
        CONJUNCTIONS.has(piece.lower) ||
        AUXILIARIES.has(piece.lower) ||
        DETERMINERS.has(piece.lower) ||
        POSSESSIVES.has(piece.lower)
      )
        break;
      if (/^(?:said|told|asked|says|tells|added|meanwhile)$/.test(piece.lower) || /ly$|ed$/.test(piece.lower))
        break;
    }
    from--;
  }
  const start = pieces[from]?.start ?? word.start;
  return { start, end: word.end };
}

function cleanRole(body: string, span: Span): string {
  return body
    .slice(span.start, span.end)
    .replace(/\s+/g, ' ')
    .replace(/^(?:the|a|an|his|her|their|its|our|whose)\s+/i, '')
    .replace(/[,;:\s]+$/, '');
}

function genderByRole(sentence: ReadSentence, run: NameRun): Gender | null {
  const before = sentence.pieces[run.from - 1];
  const byNoun = before?.kind === 'word' ? genderOfNoun(before.lower) : null;
  if (byNoun !== null) return byNoun;
  for (const title of run.title.toLowerCase().split(' ')) {
    const gender = TITLES.has(title) ? genderOfNoun(title) : null;
    if (gender !== null) return gender;
  }
  const behind = roleBehind(sentence, run);
  if (behind === null) return null;
  for (const piece of sentence.pieces) {
    if (piece.start < behind.start || piece.end > behind.end || piece.possessive) continue;
    const gender = genderOfNoun(piece.lower);
    if (gender !== null && isRoleNoun(piece.lower)) return gender;
    if (PREPOSITIONS.has(piece.lower)) break;
  }
  return null;
}
