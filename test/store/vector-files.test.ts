import { mkdirSync, mkdtempSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { vectorFiles } from '../../src/store/vector-files.ts';

const folder = (): string => join(mkdtempSync(join(tmpdir(), 'vectors-')), 'cache');
const bytes = (value: number): Int8Array => new Int8Array(384).fill(value);

it('gives back what it was given, for the same sentences and the same models', () => {
  const place = folder();
  const files = vectorFiles('one', place);
  expect(files.read(['A.'])).toBeNull();
  files.keep(['A.'], bytes(-7));
  expect(files.read(['A.'])).toEqual(bytes(-7));
  expect(files.read(['A.', 'B.'])).toBeNull();
  expect(files.read(['A.B.'])).toBeNull();
  expect(vectorFiles('two', place).read(['A.'])).toBeNull();
});

it('lets go of what was used longest ago where there is no room', () => {
  const place = folder();
  const files = vectorFiles('one', place, 4 * 384);
  for (const at of [1, 2, 3, 4]) {
    files.keep([`${at}`], bytes(at));
    for (const name of readdirSync(place)) {
      const { mtimeMs } = statSync(join(place, name));
      utimesSync(join(place, name), new Date(mtimeMs - 60_000), new Date(mtimeMs - 60_000));
    }
  }
  expect(files.read(['1'])).toEqual(bytes(1));
  files.keep(['5'], bytes(5));
  expect(files.read(['2'])).toBeNull();
  expect(files.read(['1'])).toEqual(bytes(1));
  expect(readdirSync(place)).toHaveLength(4);
});

it('keeps nothing where the folder cannot be used, and says nothing', () => {
  const place = folder();
  mkdirSync(join(place, '..'), { recursive: true });
  writeFileSync(place, 'a file');
  const files = vectorFiles('one', place);
  files.keep(['A.'], bytes(1));
  expect(files.read(['A.'])).toBeNull();
});
