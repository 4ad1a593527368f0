// A bounded memory for what is worked out of a word: articles use few words, most of them again and again.

/** Longer words are rare, and would let a few texts fill the memory with megabytes. */
const LONGEST_WORD = 40;

/** V8 cuts words shorter than this from a text as strings of their own; a longer one keeps the whole text in memory. */
const MAX_COPIED = 13;

/**
 * `read`, remembering what it made of the words it was given last: of `size` at least, of twice as many at most.
 * Nothing longer than `longest` characters is kept. When the newer half is full it becomes the older one, which is dropped but for the words met again.
 */
export function remember<Value>(
  size: number,
  read: (word: string) => Value,
  longest = LONGEST_WORD,
): (word: string) => Value {
  let newer = new Map<string, Value>();
  let older = new Map<string, Value>();
  return (word) => {
    const known = newer.get(word);
    if (known !== undefined) return known;
    if (word.length > longest) return read(word);
    if (newer.size >= size) {
      older = newer;
      newer = new Map();
    }
    const kept = older.get(word);
    // Cut from a string made for it alone, which is all that it then keeps.
    const own = word.length < MAX_COPIED ? word : ` ${word}`.slice(1);
    const value = kept ?? read(own);
    newer.set(own, value);
    return value;
  };
}
