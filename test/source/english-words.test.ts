import { expect, it } from 'vitest';
import { englishSources } from '../../src/source/english-words.ts';
import { type Note, noteText, reasonText } from '../../src/source/reasons.ts';

it.each<[Note, string]>([
  [{ kind: 'stated-encoding', encoding: 'koi8-r' }, 'read as koi8-r, as it says of itself'],
  [{ kind: 'damaged-characters', count: 1 }, '1 damaged character could not be read and stands as “\uFFFD”'],
  [
    { kind: 'damaged-characters', count: 2_000 },
    '2,000 damaged characters could not be read and stand as “\uFFFD”',
  ],
  [{ kind: 'garbled-characters', count: 3, sample: 'Ã©' }, 'mended 3 garbled characters such as “Ã©”'],
  [{ kind: 'lines-elsewhere', count: 1 }, 'left out 1 line that leads elsewhere'],
  [{ kind: 'lines-elsewhere', count: 2 }, 'left out 2 lines that lead elsewhere'],
  [{ kind: 'empty-pages', count: 1 }, '1 page holds no text'],
])('words %j', (note, text) => {
  expect(noteText(note, englishSources)).toBe(text);
});

it('names the file, where it has a name', () => {
  const empty = { kind: 'refused', reason: { kind: 'empty' } } as const;
  expect(reasonText({ ...empty, file: 'a.txt' }, englishSources)).toMatch(/^“a\.txt” is empty; /);
  expect(reasonText(empty, englishSources)).toMatch(/^the file is empty; /);
});
