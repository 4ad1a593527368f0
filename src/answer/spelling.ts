// A question's misspelt words, read as the words of the library they were meant to be.
import { editDistance } from '../search/edit-distance.ts';
import type { PassageIndex } from '../search/passage-index.ts';
import { variantsOf } from '../search/term-variants.ts';
import { buildVocabulary, closestWords, type KnownWord } from '../search/vocabulary.ts';
import { isCommonWord } from '../text/common-words.ts';
import { remember } from '../text/remember.ts';
import { respellings } from '../text/respellings.ts';
import { soundOf } from '../text/sounds.ts';
import { EVERYDAY_WORDS } from '../text/synonyms.ts';
import { isStopWord, stem, type Token, type WrittenToken } from '../text/tokens.ts';

/** A word of a question as it was understood; its span is where the question has it. */
export type ReadToken = Token & { readonly isCorrected?: true };

/**
 * The tokens, each one that no article holds in any form replaced by the word it is nearest to, if one is near.
 * Spans still point into the question.
 */
export function correctSpelling(index: PassageIndex, tokens: readonly WrittenToken[]): ReadToken[] {
  return tokens.map((token) => {
    const { text, term, isCapital } = token;
    if (isStopWord(text) || index.postings.vocabulary.has(term)) return token;
    const meant = meantBy(index, isCapital)(text);
    return meant === null ? token : { ...token, ...meant };
  });
}

type Meant = Pick<ReadToken, 'text' | 'term' | 'isCorrected'> | null;
type Reader = (word: string) => Meant;

/** By index, of words with a capital and of others: one answer reads its question more than once. */
const readers = new WeakMap<PassageIndex, { readonly capital: Reader; readonly small: Reader }>();

function meantBy(index: PassageIndex, isCapital: boolean): Reader {
  let known = readers.get(index);
  if (known === undefined)
    readers.set(
      index,
      (known = {
        capital: remember(REMEMBERED, (word) => readUnknown(index, word, true)),
        small: remember(REMEMBERED, (word) => readUnknown(index, word, false)),
      }),
    );
  return isCapital ? known.capital : known.small;
}

const REMEMBERED = 200;

/** What a folded word that no article holds was meant to be; null where it is to be taken as it stands. */
function readUnknown(index: PassageIndex, text: string, isCapital: boolean): Meant {
  const term = stem(text);
  const questionWord = QUESTION_WORDS.find((word) => isSwap(text, word));
  if (questionWord !== undefined) return { text: questionWord, term: stem(questionWord) };
  const elsewhere = respellings(text).find((word) => index.postings.vocabulary.has(stem(word)));
  if (elsewhere !== undefined) return { text: elsewhere, term: stem(elsewhere) };
  if (isCommonWord(text) || EVERYDAY_TERMS.has(term) || variantsOf(index, term).length > 0) return null;
  const near = [...closestWords(index.vocabulary, text), ...closestWords(EVERYDAY, text)];
  const meant = near.find(({ word }) => isSlip(text, word)) ?? soundingLike(index, text, isCapital);
  return meant === undefined ? null : { text: meant.word, term: meant.term, isCorrected: true };
}

/**
 * A short word that differs by one letter put for another is rather a word of its own (“chip” and “ship”) than a slip;
 * letters dropped, doubled or swapped make no word.
 */
function isSlip(word: string, meant: string): boolean {
  if (word.length !== meant.length || word.length > 6) return true;
  return [...word].sort().join('') === [...meant].sort().join('');
}

const soundsByIndex = new WeakMap<PassageIndex, ReadonlyMap<string, KnownWord>>();

/** The name that an article has for a name that was only heard: “Reeves” for “Reaves”, “Kathrin” for “Catherine”. */
function soundingLike(index: PassageIndex, text: string, isCapital: boolean): KnownWord | undefined {
  const sound = text.length < 5 ? '' : soundOf(text);
  if (sound === '') return undefined;
  let sounds = soundsByIndex.get(index);
  if (sounds === undefined) soundsByIndex.set(index, (sounds = namesBySound(index)));
  const name = sounds.get(sound);
  // Without a capital it may be any word.
  const allowed = isCapital && text.length > 6 ? 3 : 2;
  return name !== undefined && editDistance(text, name.word, allowed) <= allowed ? name : undefined;
}

function namesBySound({ vocabulary, names }: PassageIndex): ReadonlyMap<string, KnownWord> {
  const sounds = new Map<string, KnownWord>();
  for (const { words } of vocabulary.byLength.values())
    for (const word of words) {
      const term = stem(word);
      const sound = names.has(term) ? soundOf(word) : '';
      if (sound !== '' && !sounds.has(sound)) sounds.set(sound, { word, term });
    }
  return sounds;
}

const EVERYDAY_TERMS = new Set([...EVERYDAY_WORDS].map(stem));
const EVERYDAY = buildVocabulary(EVERYDAY_WORDS, []);

const QUESTION_WORDS = ['what', 'when', 'where', 'which', 'whose', 'whom', 'said'];

/** “waht” for “what”: two neighbouring letters in each other's place; “wich” for “which”: the silent letter left out. */
function isSwap(word: string, meant: string): boolean {
  if (word === meant.replace('wh', 'w') && word !== meant && !isCommonWord(word)) return true;
  if (word.length !== meant.length || word === meant) return false;
  let at = 0;
  while (word[at] === meant[at]) at++;
  return (
    word[at] === meant[at + 1] && word[at + 1] === meant[at] && word.slice(at + 2) === meant.slice(at + 2)
  );
}
