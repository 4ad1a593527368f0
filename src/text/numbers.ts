// Numbers however they are written: “two hundred”, “200k” and “0.2 million” are the same term.

export type NumberReading = {
  /** The value in digits, as short as it goes: “200000”, “3.5”. */
  readonly digits: string;
  /** How many of the words it takes. */
  readonly length: number;
};

/** The number that begins at a folded word, if one does: [“2.5”, “million”] → 2500000. */
export function readNumber(words: readonly string[], at: number): NumberReading | null {
  const first = words[at] ?? '';
  const abbreviated = /^(\d+(?:\.\d+)?)(k|m|mn|bn|b)$/.exec(first);
  if (abbreviated !== null) return reading(Number(abbreviated[1]) * (SUFFIXES[abbreviated[2] ?? ''] ?? 1), 1);
  if (/^\d+(?:\.\d+)?$/.test(first)) {
    const scale = SCALES[words[at + 1] ?? ''];
    return scale === undefined ? null : reading(Number(first) * scale, 2);
  }
  const { value, length } = spelledOut(words, at);
  return length === 0 ? null : reading(value, length);
}

/** True for a folded word that is a number, or makes one larger: “two”, “million”, “200k”. */
export function isNumberWord(word: string): boolean {
  return NUMBER_WORDS.has(word) || /^\d+(?:\.\d+)?(?:k|m|mn|bn|b)$/.test(word);
}

/** “two hundred and five thousand”: units add up, scales multiply what came before them. */
function spelledOut(words: readonly string[], at: number): { value: number; length: number } {
  let total = 0;
  let group = 0;
  let length = 0;
  let lastUnit = Infinity;
  for (let place = at; place < words.length; place++) {
    const word = words[place] ?? '';
    const unit = UNITS[word];
    const scale = SCALES[word];
    if (unit !== undefined) {
      // “twenty five” is a number, “five twenty” two of them.
      if (lastUnit <= 19 || (lastUnit < 100 && unit > 9)) break;
      group += unit;
      lastUnit = unit;
    } else if (scale !== undefined && group > 0) {
      if (scale === 100) group *= 100;
      else {
        total += group * scale;
        group = 0;
      }
      lastUnit = Infinity;
    } else if (word !== 'and' || group + total < 100 || UNITS[words[place + 1] ?? ''] === undefined) break;
    if (word !== 'and') length = place - at + 1;
  }
  return { value: total + group, length };
}

function reading(value: number, length: number): NumberReading {
  return { digits: String(Number(value.toFixed(4))), length };
}

type Values = Readonly<Record<string, number>>;

const UNIT_WORDS =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen';
const TENS_WORDS = 'twenty thirty forty fifty sixty seventy eighty ninety';

const UNITS: Values = Object.assign(
  Object.create(null),
  Object.fromEntries(UNIT_WORDS.split(' ').map((word, at) => [word, at + 1])),
  Object.fromEntries(TENS_WORDS.split(' ').map((word, at) => [word, (at + 2) * 10])),
);
const SCALES: Values = Object.assign(Object.create(null), {
  hundred: 100,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
});
const SUFFIXES: Values = Object.assign(Object.create(null), { k: 1e3, m: 1e6, mn: 1e6, b: 1e9, bn: 1e9 });
// Asked of every word there is; an object takes several times as long.
const NUMBER_WORDS: ReadonlySet<string> = new Set([...Object.keys(UNITS), ...Object.keys(SCALES)]);
