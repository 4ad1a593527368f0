// Which group or body “they” and “it” go on with.
import type { Figure } from './people.ts';
import type { Phrase } from './phrase.ts';
import { lastBefore, type Scene, type Spoke, type Voice } from './voices.ts';

/** “They” and “it” go on with a group or a body that spoke last; nothing else is sure enough. */
export function resolveThing(
  word: 'they' | 'it',
  previous: Spoke | null,
): { who: Voice; certainty: number } | null {
  const voice = previous?.voice;
  if (voice === undefined || voice.kind === 'person' || (word === 'it' && voice.plural)) return null;
  return { who: voice, certainty: 0.75 };
}

/** “The Friends of the Park object. In a letter they called it “a fairground”.” */
export function bodyInFocus(
  { sentences, sightings }: Scene,
  phrase: Phrase,
): { who: Figure; certainty: number } | null {
  const here = sentences[phrase.sentence];
  for (let at = lastBefore(sightings, phrase.start); at >= 0; at--) {
    const sighting = sightings[at];
    if (here === undefined || sighting?.paragraph !== here.paragraph) return null;
    if (here.index - sighting.sentence > 1) return null;
    const { figure, subject } = sighting;
    // “Founded in 1951, Hull Marine makes cranes. It …”: no person is “it”.
    const thing = phrase.plural
      ? figure.kind === 'organisation'
      : figure.kind !== 'person' && !/^(?:plan|deal|accord|treaty)$/.test(figure.words.at(-1) ?? '');
    if (subject && thing && figure.words.length > 1) return { who: figure, certainty: 0.7 };
  }
  return null;
}
