// The unnamed opening of British news: “A former treasurer has told a court … ¶ Ada Okafor, 61, of Mill Lane, …”.
import type { Figure } from './people.ts';
import { headOf, type Phrase, type ReadSentence } from './phrase.ts';
import type { Scene } from './voices.ts';
import { genderOfNoun, isPersonNoun, isRoleNoun } from './words.ts';

/** Whom the paragraph that opens an article describes, where nobody is named before the next one opens with a name. */
export function leadMeant({ sentences, sightings }: Scene, phrase: Phrase): Figure | null {
  const here = sentences[phrase.sentence];
  if (here === undefined || phrase.plural || phrase.sentence > LATEST) return null;
  const head = headOf(here, phrase.from, phrase.to);
  if (!/^(?:an?|the)$/.test(here.pieces[phrase.from]?.lower ?? '')) return null;
  if (!isPersonNoun(head) && head !== 'official') return null;
  // “A senior official” stays unnamed, “the state’s top water official” does not.
  if (NO_LEADS.test(head) || (head === 'official' && here.pieces[phrase.from]?.lower !== 'the')) return null;
  let index = phrase.sentence + 1;
  while (sentences[index]?.paragraph === here.paragraph) index++;
  const next = sentences[index];
  const run = next?.runs[0];
  if (next?.paragraph !== here.paragraph + 1 || run?.from !== 0 || run.possessive) return null;
  // “Ada Okafor, 61, of Mill Lane,” · “Ada Okafor, who took over in May,”
  const told = next.pieces[run.to + 1]?.kind === 'comma' && isTelling(next, run.to + 2);
  if (!told || run.words.length < 2 || run.kind === 'organisation') return null;
  const people = sightings.filter(({ start, figure }) => start <= run.start && figure.kind === 'person');
  const figure = people.at(-1)?.figure ?? null;
  const gender = genderOfNoun(head);
  const alone = people.length === 1 && people[0]?.start === run.start;
  return alone && figure !== null && (figure.gender ?? gender) === (gender ?? figure.gender) ? figure : null;
}

// Sentences of an opening.
const LATEST = 3;

/** Those who speak for others, or are not the news themselves. */
const NO_LEADS = /^(?:spokes\p{L}+|source|expert|critic|court|judge|witness|resident|campaigner|report)$/u;

const isTelling = ({ pieces }: ReadSentence, at: number): boolean =>
  pieces[at]?.kind === 'number' ||
  /^(?:who|whose|of|from|an?|the)$/.test(pieces[at]?.lower ?? '') ||
  isRoleNoun(pieces[at]?.lower ?? '');
