// What a reader sees of Discord's markdown, for text that was escaped: Discord's own rule for a backslash, and an error
// where anything else would still be markup.

const MARKUP_LEFT: readonly (readonly [string, RegExp])[] = [
  ['emphasis', /[*_~`|]/],
  ['a link or a mention', /<[@#:at/i]|\[[^\]]*\]\(|\w:\/\/|@(?:everyone|here)/],
  ['the beginning of a line', /^[^\S\n]*(?:[#>-]|\d+\.)/m],
];

/** The visible text. Throws where something in it is markup. */
export function shown(markdown: string): string {
  // Escaped characters are looked at no further, so they are replaced by letters of the private use area.
  const held: string[] = [];
  const rest = markdown.replace(/\\([^0-9A-Za-z\s])/gu, (_, char: string) => {
    held.push(char);
    return '\uE000';
  });
  for (const [what, pattern] of MARKUP_LEFT) {
    const found = pattern.exec(rest);
    if (found !== null) throw new Error(`${what} in ${JSON.stringify(rest)}: ${JSON.stringify(found[0])}`);
  }
  return rest.replace(/\uE000/g, () => held.shift() ?? '');
}
