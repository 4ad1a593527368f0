// Whom a dialogue means by “the old lady”, “the visitor”: writers of fiction vary how they call those who speak.
import type { Figure } from './people.ts';
import { descriptionPhrase, headOf, type Phrase, type ReadSentence } from './phrase.ts';
import { resolveGender } from './pronouns.ts';
import { lastBefore, type Reference, type Scene, type Spoke, type Stranger, type Voice } from './voices.ts';
import { genderOfNoun, isPersonNoun, PREPOSITIONS } from './words.ts';

/** Whom “the old lady” means in a dialogue: one introduced as “an old lady”, else one of the speakers; null if unclear. */
export function epithetMeant(
  scene: Scene,
  reference: Reference,
): { readonly who: Figure | Stranger | Voice; readonly certainty: number } | null {
  const { sentences } = scene;
  const { phrase, previous } = reference;
  const here = sentences[phrase.sentence];
  const relative = here === undefined ? null : relativeByTitle(here, phrase, previous);
  if (relative !== null) return { who: relative, certainty: LIKELY };
  if (here === undefined || phrase.plural || here.pieces[phrase.from]?.lower !== 'the') return null;
  const noun = here.pieces[phrase.to]?.lower ?? '';
  if (phrase.to - phrase.from > 3 || headOf(here, phrase.from, phrase.to) !== noun) return null;
  const stranger = introducedAs(sentences, scene.introduced, phrase, noun);
  if (stranger !== null) return { who: stranger, certainty: CERTAIN };
  if (!isEpithet(noun)) return null;
  const gender = genderOfNoun(noun);
  // The turn before is somebody else's.
  const last = previous !== null && previous.paragraph !== here.paragraph ? previous.voice : null;
  if (gender === null) {
    const other = otherThan(last, previous, here);
    return other === null ? null : { who: other, certainty: LIKELY };
  }
  const meant = resolveGender(gender, scene, reference);
  if (meant === null || 'phrase' in meant.who) return null;
  const figure = 'key' in meant.who ? meant.who.figure : meant.who;
  if (figure === null || figure.gender !== gender || (last !== null && last.figure === figure)) return null;
  return { who: meant.who, certainty: LIKELY };
}

/** “his wife”, “her ladyship”: of those who spoke just before the last one whose title fits. */
function relativeByTitle(
  { pieces, paragraph }: ReadSentence,
  phrase: Phrase,
  previous: Spoke | null,
): Voice | null {
  const titles = TITLES_OF[pieces[phrase.to]?.lower ?? ''];
  const owned = phrase.to === phrase.from + 1 && /^(?:his|her|their)$/.test(pieces[phrase.from]?.lower ?? '');
  if (titles === undefined || !owned) return null;
  const last = previous !== null && previous.paragraph !== paragraph ? previous.voice : null;
  for (let spoke = previous, back = 0; spoke !== null && back < 30; back++, spoke = spoke.earlier)
    if (spoke.voice !== last && titles.test(spoke.voice.figure?.title ?? '')) return spoke.voice;
  return null;
}

const WIVES = /^(?:Mrs|Lady|Mistress|Baroness|Countess|Duchess)$/;
const HUSBANDS = /^(?:Mr|Sir|Lord|Captain|Colonel|Dr|Squire|Count|Duke)$/;

const TITLES_OF: Readonly<Record<string, RegExp>> = {
  wife: WIVES,
  mother: WIVES,
  ladyship: /^(?:Lady|Baroness|Countess|Duchess|Dame)$/,
  husband: HUSBANDS,
  father: HUSBANDS,
  lordship: /^(?:Lord|Earl|Duke|Count|Viscount|Judge)$/,
};

const CERTAIN = 0.85;
const LIKELY = 0.75;

/** Nouns that fit nearly anybody; not “the landlady”, who may well be somebody else. */
export const isEpithet = (noun: string): boolean => EPITHETS.test(noun);

const EPITHETS =
  /^(?:man|woman|lady|gentleman|boy|girl|lad|lass|fellow|youth|child|visitor|stranger|newcomer|guest|caller|speaker|other)$/;

/** Every “a tall gentleman” of the narration, wherever in a sentence it stands. */
export function gatherIntroduced(sentences: readonly ReadSentence[]): Stranger[] {
  const introduced: Stranger[] = [];
  for (const sentence of sentences) {
    const { index, paragraph, pieces, runAt } = sentence;
    for (let from = 0; from < pieces.length; from++) {
      const first = pieces[from];
      // “She was a broad woman.” tells of somebody known.
      const told =
        /^(?:is|was|were)$/.test(pieces[from - 1]?.lower ?? '') && pieces[from - 2]?.lower !== 'there';
      if (told) continue;
      if (first === undefined || !/^(?:an?|another)$/.test(first.lower)) continue;
      for (let to = from + 1; to <= from + 4; to++) {
        const piece = pieces[to];
        if (piece?.kind !== 'word' || runAt[to] !== undefined || piece.possessive) break;
        if (PREPOSITIONS.has(piece.lower)) break;
        if (!isPersonNoun(piece.lower) || isPersonNoun(pieces[to + 1]?.lower ?? '')) continue;
        introduced.push({
          phrase: descriptionPhrase(sentence, from, to),
          gender: genderOfNoun(piece.lower),
          start: first.start,
          sentence: index,
          paragraph,
        });
        break;
      }
    }
  }
  return introduced;
}

/** The last one introduced by that noun: “a small maid” for “the little maid”. */
function introducedAs(
  sentences: readonly ReadSentence[],
  introduced: readonly Stranger[],
  phrase: Phrase,
  noun: string,
): Stranger | null {
  const last = lastBefore(introduced, phrase.start);
  for (let at = last; at >= 0 && last - at < MOST_INTRODUCED; at--) {
    const stranger = introduced[at];
    const sentence = sentences[stranger?.sentence ?? -1];
    if (stranger !== undefined && sentence?.pieces[stranger.phrase.to]?.lower === noun) return stranger;
  }
  return null;
}

const MOST_INTRODUCED = 20;

/** Whoever spoke last before the speaker of the turn before. */
function otherThan(last: Voice | null, previous: Spoke | null, here: ReadSentence): Voice | null {
  for (let spoke = previous, back = 0; spoke !== null && back < 8; back++, spoke = spoke.earlier) {
    if (here.paragraph - spoke.paragraph > 6) return null;
    if (spoke.voice !== last && (spoke.voice.kind === 'person' || spoke.voice.kind === 'unnamed'))
      return spoke.voice;
  }
  return null;
}
