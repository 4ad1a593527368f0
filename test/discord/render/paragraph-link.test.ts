import { expect, it } from 'vitest';
import { linked, longestLink, paragraphLink } from '../../../src/discord/render/paragraph-link.ts';
import fc, { runs } from '../../fuzz.ts';
import { hostileArticle } from '../hostile.ts';
import { articleOf } from '../library.ts';

const at = (body: string, url: string | null, paragraph = 0): string | null => {
  const article = articleOf(body, { url });
  const span = article.paragraphs[paragraph];
  return span === undefined ? null : paragraphLink(article, span);
};

it.each([
  ['the first words', 'The wall gave way on Monday.', 'The%20wall%20gave%20way'],
  ['all of a short paragraph', 'It fell.', 'It%20fell'],
  [
    'words without the mark before them',
    '“It fell,” she said, and left.',
    'It%20fell%2C%E2%80%9D%20she%20said',
  ],
  ['a dash and a comma, which the form itself uses', 'Well-made, he said.', 'Well%2Dmade%2C%20he%20said'],
  ['an ampersand', 'Salt & Pepper came.', 'Salt%20%26%20Pepper%20came'],
  ['words up to markdown that no page shows', 'He **never** said it.', 'He'],
  ['one space for several', 'It   fell  on\tMonday.', 'It%20fell%20on%20Monday'],
  ['words of a script without spaces, whole', '壁が崩れた。', /^(?:%[0-9A-F]{2}){6,}$/],
])('marks %s', (_, body, words) => {
  const link = at(body, 'https://example.org/a') ?? '';
  expect(link.startsWith('https://example.org/a#:~:text=')).toBe(true);
  const [, text = ''] = link.split(':~:text=');
  if (typeof words === 'string') expect(text).toBe(words);
  else expect(text).toMatch(words);
});

it('takes more words where the first ones stand earlier', () => {
  const body = 'The wall gave way on Monday.\n\nThe wall gave way again in May.';
  expect(at(body, 'https://example.org/a', 1)).toBe(
    'https://example.org/a#:~:text=The%20wall%20gave%20way%20again',
  );
});

it.each([
  ['none', null],
  ['one that is no address', 'nowhere'],
  ['a script', 'javascript:alert(1)'],
  ['one that is too long for a button', `https://example.org/${'x'.repeat(500)}`],
])('is none where the article’s address is %s', (_, url) => {
  expect(at('The wall gave way.', url)).toBeNull();
});

it('keeps the part of the page an address names, and makes its brackets harmless', () => {
  expect(at('It fell.', 'https://example.org/a_(b)#c')).toBe(
    'https://example.org/a%5F%28b%29#c:~:text=It%20fell',
  );
  expect(at('It fell.', 'https://example.org/a#:~:text=old')).toBe('https://example.org/a#:~:text=It%20fell');
});

it('is an address that fits a button and a link, of words that are there, whatever the article holds', () => {
  fc.assert(
    fc.property(hostileArticle(5), (article) => {
      for (const span of article.paragraphs) {
        const link = paragraphLink(article, span);
        if (link === null) continue;
        expect(link.length).toBeLessThanOrEqual(512);
        expect(linked('', link).length).toBeLessThanOrEqual(longestLink(article));
        expect(new URL(link).protocol).toBe('https:');
        expect(link).not.toMatch(/[\s()<>*_`\\]/);
        const words = decodeURIComponent(link.split(':~:text=')[1] ?? '');
        const text = article.body.slice(span.start, span.end).toWellFormed().replace(/\s+/g, ' ');
        expect(words).not.toBe('');
        expect(text).toContain(words);
      }
    }),
    runs(100),
  );
});
