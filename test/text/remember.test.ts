import { expect, it } from 'vitest';
import { remember } from '../../src/text/remember.ts';
import fc, { anyText } from '../fuzz.ts';

const HOSTILE = ['__proto__', 'constructor', 'toString', '', '\ud800', '\udc00\ud800', '𝒜da', 'a\u0000'];
const word = fc.oneof(fc.constantFrom(...HOSTILE), anyText(60));

it('gives for every word what it would give the first time, however few it keeps', () => {
  fc.assert(
    fc.property(fc.array(word), fc.integer({ min: 1, max: 4 }), (words, size) => {
      const read = (each: string) => ({ read: each });
      const known = remember(size, read);
      for (const each of [...words, ...words]) expect(known(each)).toEqual(read(each));
    }),
  );
});

it('reads a word once while it is met again and again, and forgets the others', () => {
  const asked: string[] = [];
  const known = remember(2, (each) => asked.push(each));
  for (const each of ['gull', 'rope', 'gull', 'lamp', 'gull', 'toll', 'gull']) known(each);
  expect(asked).toEqual(['gull', 'rope', 'lamp', 'toll']);
  known('rope');
  expect(asked.at(-1)).toBe('rope');
});

it('keeps no word longer than words are', () => {
  const asked: string[] = [];
  const known = remember(2, (each) => asked.push(each));
  const long = 'a'.repeat(41);
  known(long);
  known(long);
  expect(asked).toEqual([long, long]);
});
