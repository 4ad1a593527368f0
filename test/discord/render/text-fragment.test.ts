import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fragmentLink } from '../../../src/discord/render/text-fragment.ts';

const PAGE = 'https://example.org/a';

/** What a browser looks for, by the rules of the specification. */
function lookedFor(link: string): string[] {
  const [, directive = ''] = link.split(':~:text=');
  return directive.split(',').map((part) => decodeURIComponent(part));
}

describe('a link to words of a page', () => {
  it.each([
    ['a short text whole', '“The wall was unsafe,” said Ada.', ['The wall was unsafe,” said Ada']],
    [
      'a longer one by its ends',
      'one two three four five six seven eight nine ten eleven twelve thirteen fourteen',
      ['one two three four five six', 'nine ten eleven twelve thirteen fourteen'],
    ],
    ['what means something in a directive', 'well-known, R&D = 100%', ['well-known, R&D = 100']],
    ['no marks of markdown', 'one *two* three four five', [' three four five'.trim()]],
    ['right to left', 'שלום עולם טוב', ['שלום עולם טוב']],
    ['a language without spaces', '彼は来なかった。', ['彼は来なかった']],
  ])('looks for %s', (_, text, words) => {
    expect(lookedFor(fragmentLink(PAGE, text, 512))).toEqual(words);
  });

  it('escapes what has a meaning', () => {
    expect(fragmentLink(PAGE, 'well-known, R&D', 512)).toBe(`${PAGE}#:~:text=well%2Dknown%2C%20R%26D`);
  });

  it.each([
    [`${PAGE}#part`, `${PAGE}#part:~:text=wall`],
    [`${PAGE}#:~:text=other`, `${PAGE}#:~:text=wall`],
    [`${PAGE}?q=1#part:~:text=other`, `${PAGE}?q=1#part:~:text=wall`],
    ['https://example.org', 'https://example.org/#:~:text=wall'],
  ])('keeps the rest of %s', (url, link) => {
    expect(fragmentLink(url, 'wall', 512)).toBe(link);
  });

  it('goes to the page alone where there are no words, or no room for them', () => {
    expect(fragmentLink(PAGE, '… 👍 —', 512)).toBe(PAGE);
    expect(fragmentLink(PAGE, 'x'.repeat(600), 512)).toBe(PAGE);
  });

  it('is an address of at most so many characters, with words of the text in it', () => {
    const text = fc.array(
      fc.constantFrom('wall', ' ', 'שלום', '👩‍👩‍👧', '*', '\n', ',', '-', '&', '\ud800', '彼は', '#:~:'),
      {
        maxLength: 400,
      },
    );
    fc.assert(
      fc.property(text, (pieces) => {
        const words = pieces.join('');
        const link = fragmentLink(PAGE, words, 512);
        expect(link.length).toBeLessThanOrEqual(512);
        expect(new URL(link).href).toBe(link);
        const plain = words.toWellFormed().replace(/\s+/g, ' ');
        for (const part of lookedFor(link)) expect(plain).toContain(part);
        expect(lookedFor(link).length).toBeLessThanOrEqual(2);
      }),
    );
  });
});
