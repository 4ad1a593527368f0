// Words of an article or a question as terms that can be compared: one path for both, so they always agree.
// `natural` supplies the Porter stemmer; its own tokenizers split accented words and keep quotation marks.
import natural from 'natural/lib/natural/stemmers/porter_stemmer.js';
import { baseForm } from './irregular.ts';
import { LOOKALIKES } from './lookalikes.ts';
import { isNumberWord, readNumber } from './numbers.ts';
import { remember } from './remember.ts';
import type { Span } from './span.ts';

/** A word where it stands: `text` is folded (lower case, no accents), `term` its Porter stem. */
export type Token = Span & { readonly text: string; readonly term: string };

/** A token as its text has it: whether it begins with a capital letter. */
export type WrittenToken = Token & { readonly isCapital: boolean };

// An acronym with its stops (U.S. · p.m.), digits with their separators (202,000 · 3.5), a per cent sign, or letters
// and digits with inner apostrophes (don’t · O’Brien).
const WORD =
  /(?<![\p{L}\p{N}])\p{L}(?:\.\p{L})+(?![\p{L}\p{M}\p{N}])|\p{N}+(?:[.,]\p{N}+)*(?:\p{L}[\p{L}\p{M}]*)?|%|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’][\p{L}\p{M}]+)*/gu;

/**
 * Splits text into words, in order. Hyphens separate; a possessive 's is not part of the word; a number written in
 * several words is one.
 */
export function tokenize(text: string): WrittenToken[] {
  const tokens: WrittenToken[] = [];
  let hasNumber = false;
  WORD.lastIndex = 0;
  for (let match = WORD.exec(text); match !== null; match = WORD.exec(text)) {
    const word = readWord(match[0]);
    if (word.text === '') continue;
    if (word.isNumber) hasNumber = true;
    const start = match.index;
    tokens.push({
      start,
      end: start + word.length,
      text: word.text,
      term: word.term,
      isCapital: word.isCapital,
    });
  }
  return hasNumber ? joinNumbers(tokens) : tokens;
}

/** The same for a sentence: an answer reads its best ones again and again, so that those of a long article are kept. */
export const tokenizeSentence: (text: string) => readonly WrittenToken[] = remember(1_000, tokenize, 1_000);

/** What there is to know of a word as it is written; `length` is without a possessive 's. */
type Word = {
  readonly length: number;
  readonly text: string;
  readonly term: string;
  readonly isNumber: boolean;
  readonly isCapital: boolean;
};

const readWord = remember(100_000, (written: string): Word => {
  // Nearly all words are these letters alone, of which none needs folding; the rest takes several times as long.
  if (/^[A-Za-z]+$/.test(written) && written !== 'US') {
    const text = written.toLowerCase();
    const isNumber = isNumberWord(text);
    return { length: written.length, text, term: stem(text), isNumber, isCapital: written < 'a' };
  }
  const raw = written.replace(/['’][sS]$/u, '');
  const text = raw === '%' ? 'percent' : foldAcronym(raw);
  return {
    length: raw.length,
    text,
    term: stem(text),
    isNumber: isNumberWord(text),
    isCapital: /^\p{Lu}/u.test(raw),
  };
});

/** Acronyms lose their stops: “U.S.” → “us”, which is kept apart from the pronoun as “u.s”; so is “US”. */
function foldAcronym(raw: string): string {
  if (raw === 'US') return 'u.s';
  const folded = fold(raw);
  if (!folded.includes('.') || !/^\p{L}/u.test(folded)) return folded;
  const letters = folded.replaceAll('.', '');
  return STOP_WORDS.has(letters) ? folded : letters;
}

/** Makes one token of each number that is written in words or has a scale behind it; one stays a word. */
function joinNumbers(tokens: readonly WrittenToken[]): WrittenToken[] {
  const words = tokens.map(({ text }) => text);
  const joined: WrittenToken[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (token === undefined) break;
    const number =
      isNumberWord(token.text) || isNumberWord(words[at + 1] ?? '') ? readNumber(words, at) : null;
    const last = number === null ? undefined : tokens[at + number.length - 1];
    if (number === null || last === undefined || number.digits === '1') joined.push(token);
    else {
      joined.push({ ...token, end: last.end, text: number.digits, term: number.digits });
      at += number.length - 1;
    }
  }
  return joined;
}

/** Lower case without accents, apostrophes or thousands separators: “Zoë’s” → “zoes”, “202,000” → “202000”. */
export function fold(word: string): string {
  return word
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}'’]/gu, '')
    .replace(/(?<=\p{N}),(?=\p{N}{3})/gu, '');
}

/** The Porter stem of a folded word. Words beyond 40 characters are kept as they are: they are no English. */
export function stem(folded: string): string {
  return folded.length > 40 || !/^[a-z]+$/.test(folded) ? folded : stemWord(folded);
}

const stemWord = remember(50_000, (folded: string) => {
  const own = LOOKALIKES.get(folded);
  if (own !== undefined) return own;
  const base = baseForm(folded);
  return mayHaveSuffix(base) ? natural.stem(base) : base;
});

/** Whether a word ends like something that Porter's rules take off or change; they leave all others alone. */
function mayHaveSuffix(word: string): boolean {
  const endings = ENDINGS.get(word.charCodeAt(word.length - 1));
  return endings !== undefined && endings.some((ending) => word.endsWith(ending));
}

/** Last letter → the shortest endings on it that any of the rules begins with. */
const ENDINGS: ReadonlyMap<number, readonly string[]> = Map.groupBy(
  's e y i ed ing al ful ll er ator ic ant ent ou ism ion'.split(' '),
  (ending) => ending.charCodeAt(ending.length - 1),
);

/** True for words that carry no subject matter of their own, such as “the” or “did”; takes a folded word. */
export function isStopWord(folded: string): boolean {
  return STOP_WORDS.has(folded);
}

// Articles, pronouns, auxiliaries, prepositions, conjunctions and question words of English, apostrophes removed.
const STOP_WORDS: ReadonlySet<string> = new Set(
  `a an the this that these those such
  i me my mine myself we us our ours ourselves you your yours yourself yourselves he him his himself she her hers
  herself it its itself they them their theirs themselves one ones
  am is are was were be been being do does did doing done have has had having
  will would shall should can could may might must ought
  isnt arent wasnt werent dont doesnt didnt havent hasnt hadnt wont wouldnt shant shouldnt cant cannot couldnt mightnt
  mustnt im ive id ill youre youve youd youll hes shes were weve wed theyre theyve theyd theyll thats whos whats
  of in on at by for with about against between into through during before after above below to from up down out off
  over under again further than as per via within without upon toward towards among
  and but or nor so if then because while although though until unless since
  what which who whom whose when where why how
  not no only own same too very just also there here all any both each few more most other some`
    .split(/\s+/)
    .filter((word) => word !== ''),
);
