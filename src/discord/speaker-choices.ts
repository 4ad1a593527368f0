// Speakers by name: offered while somebody types, and found again from whatever Discord hands back.
import { fold } from '../text/tokens.ts';
import type { Article } from '../article/article.ts';
import type { Choice } from './command.ts';
import { MAX_CHOICE, MAX_CHOICES, truncate } from './render/limits.ts';
import type { NamedSpeaker, PlaceCore } from './services.ts';

/**
 * What Discord offers while somebody types: speakers that have it in their name or role, names that begin with it
 * first; where there is none, those that `like` gives.
 */
export function speakerChoices(
  typed: string,
  speakers: readonly NamedSpeaker[],
  like: (name: string) => readonly NamedSpeaker[] = () => [],
): Choice[] {
  const wanted = fold(typed.trim());
  const rank = ({ name, role }: NamedSpeaker): number => {
    const words = fold(name);
    if (words.startsWith(wanted)) return 0;
    if (words.includes(` ${wanted}`)) return 1;
    if (words.includes(wanted)) return 2;
    return fold(role ?? '').includes(wanted) ? 3 : 4;
  };
  const written = speakers.filter((speaker) => rank(speaker) < 4).toSorted((a, b) => rank(a) - rank(b));
  return (written.length > 0 ? written : like(typed))
    .filter(({ name }) => name !== '' && name.length <= MAX_CHOICE)
    .slice(0, MAX_CHOICES)
    .map((speaker) => ({ name: labelOf(speaker), value: speaker.name }));
}

/**
 * The speaker who was chosen: Discord may hand back a choice's label instead of its value, and somebody may type a full
 * name. Undefined where nobody goes by exactly that.
 */
export function chosenSpeaker(given: string, speakers: readonly NamedSpeaker[]): NamedSpeaker | undefined {
  const wanted = fold(given.trim());
  return speakers.find((speaker) => fold(speaker.name) === wanted || fold(labelOf(speaker)) === wanted);
}

/** Whom somebody meant; `likely` where they typed something else than a choice, and an empty name for nobody. */
export type MeantSpeaker =
  | { readonly kind: 'chosen'; readonly name: string }
  | (NamedSpeaker & { readonly kind: 'likely'; readonly given: string })
  | { readonly kind: 'several'; readonly speakers: readonly NamedSpeaker[]; readonly given: string };

/**
 * Discord may hand back a choice's label, or whatever was typed instead of choosing. Names that mean nobody go on as they
 * are: the answer says that no article holds them.
 */
export function meantSpeaker(given: string, core: PlaceCore, article?: Article): MeantSpeaker {
  if (given === '') return { kind: 'chosen', name: '' };
  const known = chosenSpeaker(given, core.speakers(article));
  if (known !== undefined) return { kind: 'chosen', name: known.name };
  const speakers = core.speakersLike(given, article);
  const [only] = speakers;
  if (only === undefined) return { kind: 'chosen', name: given };
  return speakers.length > 1 ? { kind: 'several', speakers, given } : { ...only, kind: 'likely', given };
}

function labelOf({ name, role }: NamedSpeaker): string {
  return truncate(role === null ? name : `${name}, ${role}`, MAX_CHOICE);
}
