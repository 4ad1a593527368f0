// The name of a script, for people who read why there is no picture.

// The scripts of the most readers that the fonts of cards do not hold.
const SCRIPTS: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['emoji', /\p{Extended_Pictographic}|\p{Regional_Indicator}/u],
  ...(
    'Han Hiragana Katakana Hangul Devanagari Bengali Tamil Telugu Gujarati Gurmukhi Kannada Malayalam ' +
    'Sinhala Thai Lao Khmer Myanmar Georgian Armenian Ethiopic Tibetan Mongolian Syriac Thaana Cherokee ' +
    'Hebrew Arabic Greek Cyrillic Latin'
  )
    .split(' ')
    .map((name): [string, RegExp] => [name, new RegExp(`\\p{Script=${name}}`, 'u')]),
];

/** The script of the first character that has one, “emoji” included; null where none has. */
export function scriptOf(characters: readonly string[]): string | null {
  for (const character of characters) {
    const script = SCRIPTS.find(([, pattern]) => pattern.test(character));
    if (script !== undefined) return script[0];
  }
  return null;
}
