import { describe, expect, it } from 'vitest';
import { blockedWordIn, isBlockable } from '../../src/discussion/blocked-words.ts';
import fc from '../fuzz.ts';

describe('a blocked word', () => {
  it.each([
    'you turnip',
    'TURNIP!',
    't u r n i p',
    't.u.r.n.i.p',
    't-u_r n*i*p',
    'turn ip',
    'tu\u200Brnip',
    'tu\u00ADrnip',
    'tùrnïp',
    'tuuuurniiip',
    'tuu uurnip',
    'turn1p',
    'turn!p',
    'tur\u043Dip'.replace('\u043D', 'n'),
    '\u0442urnip'.replace('\u0442', 't'),
    'turn\u0456p',
    'ｔｕｒｎｉｐ',
    '𝓽𝓾𝓻𝓷𝓲𝓹',
    'turniр',
  ])('is found in “%s”', (text) => {
    expect(blockedWordIn(text, ['swede', 'turnip'])).toBe('turnip');
  });

  it.each(['turnips are fine', 'nocturnips', 'turn it up', 'turner', 'a turn in place', ''])(
    'is not found in “%s”',
    (text) => {
      expect(blockedWordIn(text, ['turnip'])).toBeNull();
    },
  );

  it('stands for whatever begins so with a star', () => {
    expect(blockedWordIn('Turnips and turnip-heads', ['turnip*'])).toBe('turnip*');
    expect(blockedWordIn('a nocturnip', ['turnip*'])).toBeNull();
  });

  it('may be several words', () => {
    expect(blockedWordIn('What an old  Turnip you are', ['old turnip'])).toBe('old turnip');
    expect(blockedWordIn('old and turnip', ['old turnip'])).toBeNull();
  });

  it.each(['', '  ', '*', '!?', '\u200B'])('needs letters or digits: “%s”', (word) => {
    expect(isBlockable(word)).toBe(false);
    expect(blockedWordIn('anything * !?', [word])).toBeNull();
  });

  it('is looked for in whatever anybody writes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        blockedWordIn(text, ['turnip', 'old turnip*']);
        expect(blockedWordIn(`${text} turnip ${text}`, ['turnip'])).toBe('turnip');
      }),
    );
  });
});
