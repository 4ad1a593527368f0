import { describe, expect, it } from 'vitest';
import { decodeText, statedCharset } from '../../src/source/decode-text.ts';
import fc from '../fuzz.ts';

const bytes = (text: string, encoding: BufferEncoding = 'utf8'): Uint8Array => Buffer.from(text, encoding);
const western = (text: string): Uint8Array =>
  Uint8Array.from(
    [...text].map(
      (char) => ({ '“': 0x93, '”': 0x94, '’': 0x92, '–': 0x96, '€': 0x80 })[char] ?? char.charCodeAt(0),
    ),
  );
const swapped = (text: string): Uint8Array => Buffer.from(text, 'utf16le').swap16();
const text = (given: Uint8Array, charset?: string): string | null => {
  const result = decodeText(given, charset ?? null);
  return result.kind === 'decoded' ? result.text : null;
};

const SAID = 'The mayor said “it’s over” in the café – for €3.';
const GARBLED = new TextDecoder('windows-1252').decode(bytes(SAID));

describe('decodeText', () => {
  it.each([
    ['UTF-8', bytes(SAID), SAID],
    ['UTF-8 with a mark', bytes(`\uFEFF${SAID}`), SAID],
    ['UTF-16 with a mark', bytes(`\uFEFF${SAID}`, 'utf16le'), SAID],
    ['UTF-16 without', bytes(SAID, 'utf16le'), SAID],
    ['UTF-16, the other order, with a mark', swapped(`\uFEFF${SAID}`), SAID],
    ['UTF-16, the other order, without', swapped(SAID), SAID],
    ['Windows-1252', western(SAID), SAID],
    ['plain ASCII', bytes('It is over.'), 'It is over.'],
  ])('reads %s', (_, given, expected) => {
    expect(text(given)).toBe(expected);
  });

  it('says when it took bytes for Windows-1252', () => {
    expect(decodeText(western(SAID))).toMatchObject({ notes: [{ kind: 'western-encoding' }] });
  });

  it('believes a stated encoding where the bytes are not UTF-8', () => {
    const shiftJis = Uint8Array.of(0x83, 0x6e, 0x81, 0x5b, 0x83, 0x6f, 0x81, 0x5b);
    expect(text(shiftJis, 'shift_jis')).toBe('ハーバー');
    expect(text(bytes(SAID), 'windows-1252')).toBe(SAID);
    expect(text(western(SAID), 'no-such-thing')).toBe(SAID);
  });

  it('keeps damaged UTF-8 and counts the damage', () => {
    const damaged = Buffer.concat([bytes(SAID.repeat(3)), Uint8Array.of(0xe2, 0x80), bytes(' he said.')]);
    expect(decodeText(damaged)).toMatchObject({
      kind: 'decoded',
      text: `${SAID.repeat(3)}\uFFFD he said.`,
      notes: [{ kind: 'damaged-characters', count: 1 }],
    });
  });

  it('refuses what it cannot tell', () => {
    expect(decodeText(Uint8Array.from({ length: 200 }, (_, at) => 0x81 + (at % 0x70)))).toMatchObject({
      kind: 'refused',
    });
  });

  it.each([
    ['quotation marks', GARBLED, SAID],
    ['three letters', 'CafÃ© BrÃ»lÃ©e is open.', 'Café Brûlée is open.'],
  ])('mends %s that were read in the wrong encoding', (_, garbled, expected) => {
    expect(text(bytes(garbled))).toBe(expected);
  });

  it.each([
    ['one odd pair', 'The sign said CafÃ© all along.'],
    ['capitals before a mark', 'È” and É… and Ê’'],
    ['garbled words beside sound ones', `${GARBLED} She wrote “no”.`],
    ['Portuguese capitals', 'SÃO PAULO, MANHÃ, CAMÕES'],
    ['French', '« CHÂTEAU » et « ÊTRE »'],
  ])('leaves %s alone', (_, sound) => {
    expect(decodeText(bytes(sound))).toEqual({ kind: 'decoded', text: sound, notes: [] });
  });

  it('never throws, whatever the bytes', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 400 }),
        fc.option(fc.string({ maxLength: 12 })),
        (given, charset) => {
          expect(['decoded', 'refused']).toContain(decodeText(given, charset).kind);
        },
      ),
    );
  });

  it('reads any UTF-8 back unless it is garbled', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (given) => {
        fc.pre(!/[âÃÂ\0\uFEFF]/.test(given));
        expect(text(bytes(given))).toBe(given);
      }),
    );
  });
});

it.each([
  ['<meta charset="iso-8859-2">', null, 'iso-8859-2'],
  ['<meta http-equiv="Content-Type" content="text/html; charset=koi8-r">', null, 'koi8-r'],
  ['<meta charset=utf-8>', 'text/html; charset="windows-1251"', 'windows-1251'],
  ['<p>charset=koi8-r</p>', null, null],
  ['', 'text/plain', null],
])('finds the stated encoding of %s, sent as %s', (page, mediaType, expected) => {
  expect(statedCharset(bytes(page), mediaType)).toBe(expected);
});
