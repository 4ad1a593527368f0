// A bounded memory for what is worked out of a word: articles use few words, most of them again and again.

/** Longer words are rare, and would let a few texts fill the memory with megabytes. */
const MAX_LENGTH = 40;

/**
 * `read`, remembering what it made of the words it was given last: of `size` at least, of twice as many at most.
 * When the newer half is full it becomes the older one, which is dropped but for the words met again.
 */
export function remember<Value>(size: number, read: (word: string) => Value): (word: string) => Value {
  let newer = new Map<string, Value>();
  let older = new Map<string, Value>();
  return (word) => {
    const known = newer.get(word);
    if (known !== undefined) return known;
    if (word.length > MAX_LENGTH) return read(word);
    if (newer.size >= size) {
      older = newer;
      newer = new Map();
    }
    const kept = older.get(word);
    // A part of a text keeps the whole text in memory, so that the word is copied.
    const own = Buffer.from(word, 'utf16le').toString('utf16le');
    const value = kept ?? read(own);
    newer.set(own, value);
    return value;
  };
}
