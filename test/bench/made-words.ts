// Words that look like English and mean nothing, so that a library of any size can be made without downloading one.
import { below, pick, type Random, seeded, zipf } from './random.ts';

export type MadeWords = {
  /** A word of subject matter, common ones often. */
  readonly content: (random: Random) => string;
  readonly small: (random: Random) => string;
  readonly firstName: (random: Random) => string;
  readonly surname: (random: Random) => string;
};

const ROOTS = 80_000;

export function makeWords(seed: number): MadeWords {
  const random = seeded(seed);
  const taken = new Set<string>(SMALL);
  const roots = Array.from({ length: ROOTS }, (_, rank) => freshWord(random, rank, taken));
  const capital = (word: string): string => (word[0] ?? '').toUpperCase() + word.slice(1);
  const names = (count: number): string[] =>
    Array.from({ length: count }, () => capital(freshWord(random, 2000, taken)));
  const [firstNames, surnames] = [names(400), names(3000)];
  // Fitted to news: the commonest word of subject matter is in one sentence of nine, the thousandth in one of 800.
  const rootRank = zipf(ROOTS, 1, 10);
  const smallRank = zipf(SMALL.length, 1, 2);
  const firstRank = zipf(firstNames.length, 0.8, 5);
  const surnameRank = zipf(surnames.length, 0.8, 20);
  return {
    content: (chance) => inflect(chance, roots[rootRank(chance)] ?? ''),
    small: (chance) => SMALL[smallRank(chance)] ?? 'the',
    firstName: (chance) => firstNames[firstRank(chance)] ?? '',
    surname: (chance) => surnames[surnameRank(chance)] ?? '',
  };
}

/** Commoner words are shorter. */
function freshWord(random: Random, rank: number, taken: Set<string>): string {
  let syllables = 1 + below(random, rank < 300 ? 2 : 3) + (rank < 3000 ? 0 : 1);
  for (;;) {
    let word = '';
    for (let at = 0; at < syllables; at++)
      word += pick(random, ONSETS) + pick(random, VOWELS) + (random() < 0.5 ? pick(random, CODAS) : '');
    if (word.length > 2 && !taken.has(word)) {
      taken.add(word);
      return word;
    }
    if (random() < 0.1) syllables++;
  }
}

function inflect(random: Random, root: string): string {
  const kind = random();
  if (kind < 0.62) return root;
  if (kind < 0.8) return `${root}s`;
  const stem = root.replace(/[aeiou]$/, '');
  return kind < 0.91 ? `${stem}ed` : `${stem}ing`;
}

const ONSETS = 'b c d f g h j l m n p r s t v w br ch cl cr dr fl gr pl pr sh st str th tr sp sl'.split(' ');
const VOWELS = 'a e i o u a e i o ai ea ou oo ee'.split(' ');
const CODAS = 'n r l t s m d ck nd nt rt st ng ll p sh'.split(' ');

// The small words of English, commonest first.
const SMALL =
  'the of and to in a is that for it was on are as with he be at by this had not but from or have an they which one you were all her she there would their we him been has when who will no more if out so up said what its about than into them can only other some could these two may then do first any my now such like our over even most after also did many before must through back where much your way down should because each just those how too little good very make still own see work long here get both between life being under never day same another know while last might us great old year off come since go against came right used take three'.split(
    ' ',
  );
