import { describe, expect, it } from 'vitest';
import { claimIn, quotationsOfMessage } from '../../src/checking/message-quotations.ts';
import { slice } from '../../src/text/span.ts';
import fc, { runs } from '../fuzz.ts';

const found = (message: string): [string, string | null][] =>
  quotationsOfMessage(message).map(({ quote, speaker }) => [quote, speaker]);

describe('quotations of a message', () => {
  it.each<[string, [string, string | null][]]>([
    ['Ada Okafor said: “the quay is shut for good”', [['the quay is shut for good', 'Ada Okafor']]],
    ['**Ada Okafor** said "the quay is *shut* for good".', [['the quay is shut for good', 'Ada Okafor']]],
    ['“The quay is shut for good” — Ada Okafor', [['The quay is shut for good', 'Ada Okafor']]],
    ['“It is so,” said Tom Hall, “and it will be.”', [['It is so, and it will be.', 'Tom Hall']]],
    ['did she say "the quay is shut for good"?', [['the quay is shut for good', null]]],
    ['Ada Okafor said:\n> the quay is shut\n> for good', [['the quay is shut for good', 'Ada Okafor']]],
    ['> the quay is shut for good\n— Ada Okafor', [['the quay is shut for good', 'Ada Okafor']]],
    ['look:\n>>> the quay\nis shut for good', [['the quay is shut for good', null]]],
    ['> “The quay is shut for good,” said Tom Hall.', [['The quay is shut for good,', 'Tom Hall']]],
    ['I read “Emma” and the “so-called” rest', []],
    ['nothing at all > here', []],
    ['', []],
  ])('%s', (message, expected) => {
    expect(found(message)).toEqual(expected);
  });

  it('names nobody whom the message does not', () => {
    expect(found('Ada Okafor said: “the quay is shut”\n> nobody asked the fishers')).toEqual([
      ['the quay is shut', 'Ada Okafor'],
      ['nobody asked the fishers', null],
    ]);
  });

  it.each([
    ['the quay is shut', 'the quay is shut', null],
    [' “The quay is shut.” ', 'The quay is shut.', null],
    ['"the quay is shut"', 'the quay is shut', null],
    ['«the quay is shut»', 'the quay is shut', null],
    ['„the quay is shut“', 'the quay is shut', null],
    ['‘The quay isn’t shut’', 'The quay isn’t shut', null],
    ["'the quay isn't shut'", "the quay isn't shut", null],
    ['“The quay,” said Tom Hall, “is shut for good.”', 'The quay, is shut for good.', 'Tom Hall'],
    ['“The quay is shut,” she said', 'The quay is shut,', null],
    ['“So-called” friends of the quay', '“So-called” friends of the quay', null],
    ['he called it “a complete waste of time”', 'he called it “a complete waste of time”', null],
    ['“One two three” and “four five six”', '“One two three” and “four five six”', null],
    ['“”', '', null],
    ['', '', null],
  ])('takes %s for the words to check', (text, quote, speaker) => {
    expect(claimIn(text)).toMatchObject({ quote, speaker });
  });

  it('says where they stand', () => {
    const message =
      'Ada Okafor said:\n> the **quay** is shut\n> for good\nand “it stays that way”, Tom Hall added';
    const spans = quotationsOfMessage(message).map((one) => one.spans.map((span) => slice(message, span)));
    expect(spans).toEqual([['the **quay** is shut\n> for good'], ['it stays that way']]);
  });

  it('gives no more than are asked for', () => {
    const message = 'Tom Hall said “one two three”.\n\n'.repeat(50);
    expect(quotationsOfMessage(message)).toHaveLength(20);
    expect(quotationsOfMessage(message, 3)).toHaveLength(3);
  });

  it('takes any message, and its spans lie in it', () => {
    const piece = fc.constantFrom(
      '“',
      '”',
      '"',
      '> ',
      '>>> ',
      '\n',
      ' said Ada Okafor',
      'the quay',
      '**',
      ' — ',
      '😀',
      ':',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const message = pieces.join('');
        for (const { spans } of quotationsOfMessage(message))
          for (const { start, end } of spans) {
            expect(start).toBeLessThan(end);
            expect(end).toBeLessThanOrEqual(message.length);
          }
      }),
      runs(300),
    );
  });
});
