import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { ArticleError, parseArticle } from '../../src/article/parse-article.ts';
import fc, { anyText, runs } from '../fuzz.ts';

it('reads the facts of front matter and leaves the body as it is', () => {
  const article = parseArticle(
    'a/harbour.md',
    '---\ntitle: The harbour\npublisher: Tarn Post\naliases:\n  Ada Okafor: [Addie]\nmood: calm\n---\n# Quay\n\nIt is wet. It is cold.\n',
  );
  expect(article).toMatchObject({
    slug: 'harbour',
    title: 'The harbour',
    publisher: 'Tarn Post',
    author: null,
    aliases: { 'Ada Okafor': ['Addie'] },
    body: '# Quay\n\nIt is wet. It is cold.\n',
  });
  const texts = article.sentences.map(({ start, end }) => article.body.slice(start, end));
  expect(texts).toEqual(['Quay', 'It is wet.', 'It is cold.']);
  expect(article.paragraphs.map((paragraph) => paragraph.kind)).toEqual(['heading', 'text']);
});

it('takes the file’s name for a title where there is no front matter', () => {
  expect(parseArticle('notes.txt', 'Only words.')).toMatchObject({ title: 'notes', body: 'Only words.' });
});

it('keeps offsets true behind markers and carriage returns', () => {
  const article = parseArticle('x.md', '- One.\r\n> Two.\r\n3) Three.\r\n');
  const texts = article.sentences.map(({ start, end }) => article.body.slice(start, end));
  expect(texts).toEqual(['One.', 'Two.', 'Three.']);
});

it('reports every problem at once with file, line and remedy', () => {
  const bad = '---\ntitle:\ndate: June 5\nurl: ftp://x\n\naliases: 3\nlanguage: 12\n---\nWords.';
  expect(() => parseArticle('a/bad.md', bad)).toThrow(
    new ArticleError(
      [
        'a/bad.md:2: title is empty; give it a value or take the line out',
        'a/bad.md:3: date must be a date such as 2016-06-27, 2016-06 or 2016',
        'a/bad.md:4: url must be a web address that begins with https:// or http://',
        'a/bad.md:7: language must be a language tag such as en or en-GB',
        'a/bad.md:6: aliases must map a full name to a list of other names, such as “Ada Okafor: [Addie]”',
      ].join('\n'),
    ),
  );
});

it.each([
  ['broken YAML', '---\ntitle: a: b\n---\nWords.', /bad\.md:2: front matter is not valid YAML/],
  ['a list for front matter', '---\n- a\n---\nWords.', /bad\.md:2: front matter must be “key: value” lines/],
  ['front matter that never ends', '---\ntitle: a\n\nWords.', /bad\.md:1: the front matter never ends/],
  ['no text', '---\ntitle: a\n---\n\n', /bad\.md: the article has no text/],
])('refuses %s', (_, contents, message) => {
  expect(() => parseArticle('bad.md', contents)).toThrow(message);
});

it('reads the shipped article whole', () => {
  const file = new URL('../../corpus/articles/labour-leadership-rally.md', import.meta.url);
  const article = parseArticle('labour-leadership-rally.md', readFileSync(file, 'utf8'));
  expect(article.paragraphs).toHaveLength(17);
  expect(article.sentences).toHaveLength(21);
});

it('reads any front matter, or says in which line it is wrong', () => {
  const line = fc.oneof(
    fc.constantFrom(
      'title: The harbour',
      'title: [a, b]',
      'aliases:',
      '  Ada Okafor: [Addie]',
      '  __proto__: [Addie]',
      'aliases: &a [*a]',
      'a: &a [x, x, x, x]',
      'b: &b [*a, *a, *a, *a]',
      'date: 2031-02-30',
      'url: javascript:alert(1)',
      'language: !!js/function x',
      '<<: *a',
      '? x',
      '- x',
      '|',
      '"',
      '---',
      '\t',
      'title: \u202E\0x',
      `author: ${'x'.repeat(2_000)}`,
      '['.repeat(2_000),
      `${'{a: '.repeat(500)}`,
    ),
    anyText(40),
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 12 }), fc.constantFrom('\n', '\r\n'), (lines, end) => {
      const contents = ['---', ...lines, '---', '“So,” said Ada.'].join(end);
      try {
        const { title, aliases, body } = parseArticle('a/any.md', contents);
        expect([title, body].map((text) => typeof text)).toEqual(['string', 'string']);
        expect(Object.values(aliases).every((names) => Array.isArray(names))).toBe(true);
        expect(contents.endsWith(body)).toBe(true);
      } catch (error) {
        expect(error).toBeInstanceOf(ArticleError);
        expect(String(error)).toMatch(/a\/any\.md(?::\d+)?: \S/);
      }
    }),
    runs(60),
  );
});
