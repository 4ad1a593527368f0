// Whom “she” stands for: people named before, weighed by gender, nearness and who spoke last.
import { fold } from '../text/tokens.ts';
import type { Gender } from './given-names.ts';
import type { Figure } from './people.ts';
import type { ReadSentence } from './phrase.ts';
import { bodyInFocus, resolveThing } from './things.ts';
import {
  isDoubtful,
  lastBefore,
  type Reference,
  type Scene,
  type Sighting,
  type Spoke,
  type Stranger,
  type Voice,
} from './voices.ts';

/** Weights of the evidence, set by hand and checked on annotated news. */
const WEIGHT = {
  /** Off for each sentence and each paragraph in between. */
  sentence: 1,
  paragraph: 0.5,
  /** A given name or title tells the gender. */
  gender: 3,
  /** Off for a capitalised run that may be no person: of several words, of one. */
  unknown: 2,
  oneWord: 4,
  /** Named at the head of a sentence; off for “Okafor’s”. */
  subject: 1.5,
  possessive: 0.5,
  /** Named in this paragraph before the pronoun; more where the sentence before or this one is about them. */
  here: 1,
  topic: 1.5,
  /** Off for a name within the question that is answered. */
  questioner: 4,
  /** Spoke last: in this paragraph, here or in the one before, earlier. */
  spokeHere: 2,
  spoke: 2.5,
  spokeEarlier: 1,
  /** Off for each paragraph since they spoke, in a dialogue. */
  turn: 0.75,
  /** Off for a name inside the very words: people seldom speak of themselves by name. */
  quoted: 5,
  /** For each doubling of how often the article names them. */
  salience: 0.6,
  /** Somebody without a name who spoke last: “one resident”. */
  unnamed: 4,
  /** Somebody without a name heads a sentence: of that gender, of unknown gender. */
  stranger: 4,
  unknownStranger: 3,
} as const;

const FARTHEST_SENTENCE = 40;
const MOST_CANDIDATES = 12;

type Found = { readonly who: Figure | Voice | Stranger; readonly certainty: number };

/** Who a pronoun stands for, and how sure that is; null where nobody fits. */
export function resolvePronoun(scene: Scene, reference: Reference): Found | null {
  const { phrase, previous } = reference;
  const written = scene.body.slice(phrase.start, phrase.end).toLowerCase();
  const word = SUBJECT_FORMS[written] ?? written;
  if (word === 'they' || word === 'it') return resolveThing(word, previous) ?? bodyInFocus(scene, phrase);
  const gender = GENDER[word];
  return gender === undefined ? null : resolveGender(gender, scene, reference);
}

/** Who of a gender is meant at a phrase: “she”; in a dialogue also “the old lady”. */
export function resolveGender(gender: Gender, scene: Scene, reference: Reference): Found | null {
  const { body, sentences, sightings, strangers, isDialogue } = scene;
  const { phrase, previous, quoted } = reference;
  const here = sentences[phrase.sentence];
  if (here === undefined) return null;
  const scores = new Map<Figure | Voice | Stranger, number>();
  const spoken = new Set(fold(body.slice(quoted.start, quoted.end)).match(/[\p{L}\p{N}-]+/gu));
  for (let at = lastBefore(sightings, phrase.start); at >= 0; at--) {
    const sighting = sightings[at];
    if (sighting === undefined || here.index - sighting.sentence > FARTHEST_SENTENCE) break;
    const { figure } = sighting;
    if (figure.kind === 'organisation' || (figure.gender ?? gender) !== gender || isDoubtful(figure))
      continue;
    if (!scores.has(figure) && scores.size >= MOST_CANDIDATES) break;
    let score = scoreOf(sighting, here, previous, gender, isDialogue);
    if (spoken.has(figure.words.at(-1) ?? '')) score -= WEIGHT.quoted;
    scores.set(figure, Math.max(score, scores.get(figure) ?? -Infinity));
  }
  if (isDialogue) scorePartners(scores, here, previous, gender);
  let spoke = previous;
  for (let back = 0; back < 4 && spoke !== null; back++, spoke = spoke.earlier) {
    const score = scoreUnnamed(here, spoke, gender);
    if (score !== null && !scores.has(spoke.voice)) scores.set(spoke.voice, score - back);
  }

  for (let at = lastBefore(strangers, phrase.start), seen = 0; at >= 0 && seen < 3; at--, seen++) {
    const stranger = strangers[at];
    const score = stranger === undefined ? null : scoreStranger(here, stranger, gender);
    if (stranger !== undefined && score !== null) scores.set(stranger, score - seen);
  }

  const [best, second] = [...scores].sort((a, b) => b[1] - a[1]);
  if (best === undefined) return null;
  const margin = best[1] - (second?.[1] ?? -Infinity);
  const known = best[0].gender === gender;
  return {
    who: best[0],
    certainty: margin >= 4 && known ? 0.92 : margin >= 2 ? 0.85 : margin >= 1 ? 0.6 : 0.55,
  };
}

function scoreOf(
  { figure, ...sighting }: Sighting,
  here: ReadSentence,
  previous: Spoke | null,
  gender: Gender,
  isDialogue: boolean,
): number {
  let score = Math.log2(1 + figure.runs.length) * WEIGHT.salience;
  score -= (here.index - sighting.sentence) * WEIGHT.sentence;
  score -= (here.paragraph - sighting.paragraph) * WEIGHT.paragraph;
  if (figure.gender === gender) score += WEIGHT.gender;
  else if (figure.kind !== 'person' && previous?.voice.figure !== figure)
    score -= figure.words.length > 1 ? WEIGHT.unknown : WEIGHT.oneWord;
  if (sighting.subject) score += WEIGHT.subject;
  if (sighting.possessive) score -= WEIGHT.possessive;
  if (sighting.questioner) score -= WEIGHT.questioner;
  if (here.paragraph === sighting.paragraph) score += WEIGHT.here;
  const sure = figure.gender === gender || figure.kind === 'person' || here.paragraph === sighting.paragraph;
  if (sighting.subject && sure && here.index - sighting.sentence <= 1) score += WEIGHT.topic;
  if (previous?.voice.figure !== figure) return score;
  const paragraphs = here.paragraph - previous.paragraph;
  if (paragraphs === 0) score += WEIGHT.spokeHere;
  // In a dialogue it is the other's turn as often as not.
  else if (isDialogue && paragraphs === 1) return score;
  return score + (paragraphs <= 1 ? WEIGHT.spoke : WEIGHT.spokeEarlier);
}

/** In a dialogue whoever spoke a few turns ago is there to speak again, however much was said since. */
function scorePartners(
  scores: Map<Figure | Voice | Stranger, number>,
  here: ReadSentence,
  previous: Spoke | null,
  gender: Gender,
): void {
  for (let spoke = previous, back = 0; spoke !== null && back < 8; back++, spoke = spoke.earlier) {
    const { figure } = spoke.voice;
    const who = figure ?? spoke.voice;
    const paragraphs = here.paragraph - spoke.paragraph;
    if (spoke.voice === previous?.voice || who.gender !== gender || paragraphs > 6) continue;
    // “her father” wrote a letter that is read out; “a tall man” came in.
    if (figure === null && !/^an? /i.test(spoke.voice.name)) continue;
    const score =
      WEIGHT.gender +
      WEIGHT.subject +
      WEIGHT.spokeEarlier +
      Math.log2(1 + (figure?.runs.length ?? 1)) * WEIGHT.salience -
      paragraphs * WEIGHT.turn;
    scores.set(who, Math.max(score, scores.get(who) ?? -Infinity));
  }
}

/** “One resident” spoke last and may go on as “she”. */
function scoreUnnamed(here: ReadSentence, { voice, paragraph }: Spoke, gender: Gender): number | null {
  if (voice.figure !== null || voice.plural) return null;
  const paragraphs = here.paragraph - paragraph;
  const fits = voice.gender === gender || (voice.gender === null && voice.kind === 'unnamed');
  if (!fits || paragraphs > 2) return null;
  const near = paragraphs === 0 ? WEIGHT.here + WEIGHT.topic : 0;
  return WEIGHT.unnamed + near - paragraphs * WEIGHT.paragraph - (voice.gender === null ? 1 : 0);
}

/** “A neighbour was on the stairs. “We met,” she said.” */
function scoreStranger(here: ReadSentence, stranger: Stranger, gender: Gender): number | null {
  const sentences = here.index - stranger.sentence;
  if ((stranger.gender ?? gender) !== gender || here.paragraph !== stranger.paragraph || sentences > 3)
    return null;
  const known = stranger.gender === null ? WEIGHT.unknownStranger : WEIGHT.stranger;
  const topic = sentences <= 1 ? WEIGHT.topic : 0;
  return known + WEIGHT.subject + WEIGHT.here + topic - sentences * WEIGHT.sentence;
}

/** The gender a pronoun tells: “she”, “his”. */
export function genderOfPronoun(written: string): Gender | null {
  const word = written.toLowerCase();
  return GENDER[SUBJECT_FORMS[word] ?? word] ?? null;
}

const GENDER: Readonly<Record<string, Gender>> = { he: 'male', she: 'female' };

const SUBJECT_FORMS: Readonly<Record<string, string>> = {
  his: 'he',
  him: 'he',
  her: 'she',
  their: 'they',
  its: 'it',
};
