import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from './image.ts';

it.each(['README.md', 'SECURITY.md', 'docs/operating.md', 'docs/licences.md', 'CHANGELOG.md'])(
  '%s names only what is there',
  (file) => {
    const text = readFileSync(join(ROOT, file), 'utf8');
    const paths = [...text.matchAll(/\]\(([^)#]+)(?:#[^)]*)?\)/g)]
      .map(([, path = '']) => path)
      .filter((path) => !path.startsWith('https://'));
    expect(paths.length).toBeGreaterThan(0);
    expect(paths.filter((path) => !existsSync(join(ROOT, file, '..', path)))).toEqual([]);
  },
);

it('has a test for every threat, or says why not', () => {
  const rows = readFileSync(join(ROOT, 'SECURITY.md'), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| ') && !/^\| (?:attack|-)/.test(line));
  expect(rows.length).toBeGreaterThan(20);
  const isTested = (row: string): boolean =>
    /\]\(test\/[^)]+\.test\.ts\)/.test(row) || row.includes('| not tested: ');
  expect(rows.filter((row) => !isTested(row))).toEqual([]);
});
