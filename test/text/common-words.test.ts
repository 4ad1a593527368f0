import { expect, it } from 'vitest';
import { isCommonWord } from '../../src/text/common-words.ts';

it.each(['soon', 'like', 'yelled', 'itd'])('knows %j', (word) => {
  expect(isCommonWord(word)).toBe(true);
});

it.each(['sooon', 'petition', 'okafor', ''])('does not know %j', (word) => {
  expect(isCommonWord(word)).toBe(false);
});
