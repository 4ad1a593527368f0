import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readArticleFile, readArticleFolder } from '../../src/store/article-folder.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'whosaid-folder-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (name: string, contents: string | Uint8Array): string => {
  const file = join(folder, name);
  writeFileSync(file, contents);
  return file;
};

it('reads text and markdown files by name and leaves the rest', () => {
  write('b.txt', 'Second.');
  write('a.md', '---\ntitle: First\n---\nFirst.');
  write('.hidden.md', 'No.');
  write('picture.png', 'No.');
  mkdirSync(join(folder, 'folder.md'));
  expect(readArticleFolder(folder).map(({ slug, title }) => [slug, title])).toEqual([
    ['a', 'First'],
    ['b', 'b'],
  ]);
});

it('reports the problems of all files together', () => {
  const bad = write('a.md', '---\ndate: then\n---\nWords.');
  const latin = write('b.txt', Uint8Array.from([0x63, 0x61, 0x66, 0xe9]));
  write('c.md', 'Words.');
  const twin = write('c.txt', 'Words.');
  expect(() => readArticleFolder(folder)).toThrow(
    `${bad}:2: date must be a date such as 2016-06-27, 2016-06 or 2016\n` +
      `${latin}: is not UTF-8 text; save it as UTF-8\n` +
      `${twin}: has the same name as ${join(folder, 'c.md')}; rename one of them`,
  );
});

it.each([
  ['a missing file', 'nowhere.md', /nowhere\.md: does not exist; check the path/],
  ['a folder', '.', /: is a folder; name a file in it/],
])('names %s', (_, name, message) => {
  expect(() => readArticleFile(join(folder, name))).toThrow(message);
});

it('names a missing folder', () => {
  expect(() => readArticleFolder(join(folder, 'none'))).toThrow(/none: does not exist; check the path/);
});
