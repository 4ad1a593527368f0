// The speakers of a library, found by whatever name somebody uses for them.
import type { Speaker } from '../quotation/quotation.ts';
import { editDistance, slipsAllowed } from '../search/edit-distance.ts';
import type { PassageIndex } from '../search/passage-index.ts';
import type { ReadArticle } from '../search/passage.ts';
import { slice } from '../text/span.ts';
import { isStopWord, tokenize } from '../text/tokens.ts';

export type SpeakerMatch = {
  readonly source: ReadArticle;
  readonly speaker: Speaker;
  /** 1 for the whole name, less for a part of it, a role, or a misspelling. */
  readonly likeness: number;
};

/**
 * Speakers that go by a name, likeliest first: the full name, a part of it, another name the article uses,
 * a role (“general secretary of Unison”), or any of these with a slip of the keyboard.
 */
export function findSpeaker(index: PassageIndex, name: string): SpeakerMatch[] {
  const words = nameWords(name);
  if (words.length === 0) return [];
  const matches: SpeakerMatch[] = [];
  for (const source of index.sources)
    for (const known of speakerNames(source)) {
      const likeness = Math.max(0, ...known.names.map((form) => likenessOf(words, form)));
      if (likeness > 0) matches.push({ source, speaker: known.speaker, likeness });
    }
  matches.sort((a, b) => b.likeness - a.likeness);
  const best = matches[0]?.likeness ?? 0;
  return matches.filter((match) => match.likeness >= best - 0.15);
}

/** Everybody the library quotes, by full name, in the order they first appear. */
export function listSpeakers(index: PassageIndex): string[] {
  const names = index.sources.flatMap(({ speech }) =>
    speech.attributions.flatMap(({ speaker }) => (speaker === null ? [] : [speaker.name])),
  );
  return [...new Set(names)];
}

export type NameForm = { readonly words: readonly string[]; readonly weight: number };
export type KnownSpeaker = { readonly speaker: Speaker; readonly names: readonly NameForm[] };

const namesOf = new WeakMap<ReadArticle, readonly KnownSpeaker[]>();

/** The names each speaker of an article goes by. */
export function speakerNames(source: ReadArticle): readonly KnownSpeaker[] {
  const known = namesOf.get(source);
  if (known !== undefined) return known;
  const found = source.speech.speakers.map((speaker) => ({ speaker, names: formsOf(source, speaker) }));
  namesOf.set(source, found);
  return found;
}

function formsOf({ article }: ReadArticle, speaker: Speaker): NameForm[] {
  const names = new Set([speaker.name, ...(article.aliases[speaker.name] ?? [])]);
  for (const mention of speaker.mentions)
    if (mention.kind === 'name') names.add(slice(article.body, mention));
  const forms = [...names].map((name) => ({ words: nameWords(name), weight: 1 }));
  if (speaker.role !== null) forms.push({ words: nameWords(speaker.role), weight: 0.8 });
  return forms.filter((form) => form.words.length > 0);
}

/** Folded words of a name without titles and small words: “Dr. Ada de Okafor” → ada, okafor. */
export function nameWords(name: string): string[] {
  return tokenize(name)
    .map((token) => token.text)
    .filter((word) => !isStopWord(word) && !TITLES.has(word));
}

/** The share of a name's words that were used, every used word being one of the name's. */
function likenessOf(words: readonly string[], form: NameForm): number {
  const left = [...form.words];
  let likeness = 0;
  for (const word of words) {
    let best = 0;
    let at = -1;
    left.forEach((candidate, place) => {
      const similar = wordLikeness(word, candidate);
      if (similar > best) [best, at] = [similar, place];
    });
    if (at < 0) return 0;
    left.splice(at, 1);
    likeness += best;
  }
  const share = words.length / form.words.length;
  return form.weight * (likeness / words.length) * (0.8 + 0.2 * share);
}

/** 1 for the same word, less for a misspelling, 0 for another word. */
export function wordLikeness(word: string, name: string): number {
  if (word === name) return 1;
  const allowed = slipsAllowed(Math.min(word.length, name.length));
  const slips = editDistance(word, name, allowed);
  return slips > allowed ? 0 : 1 - slips * 0.1;
}

const TITLES: ReadonlySet<string> = new Set(
  'mr mrs ms miss mx dr prof professor sir dame lord lady rev sen senator rep gov'.split(' '),
);
