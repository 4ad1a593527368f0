// Articles as bad as they come, and Discord's own rules for a reply to what is made of them.
import { expect } from 'vitest';
import type { SaidWords } from '../../src/answer/said.ts';
import type { Article } from '../../src/article/article.ts';
import type { Reply } from '../../src/discord/command.ts';
import fc from '../fuzz.ts';
import { Faults } from './double/errors.ts';
import { checkComponents } from './double/validate-components.ts';
import { articleOf, OKAFOR } from './library.ts';
import { textsOf } from './reply.ts';

/** Text of a paragraph or of a name. */
export const hostileText = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }),
  fc.constantFrom(
    'x'.repeat(4_000),
    `${'long words '.repeat(400)}end.`,
    '*'.repeat(600),
    '\u2028#'.repeat(700),
    '@everyone @here <@1> '.repeat(60),
    '```\u2029> [a](https://x.example) || '.repeat(80),
    '👩‍👩‍👧'.repeat(300),
    'שלום עולם. '.repeat(200),
    '\u202Eevil\u2066 words ',
    '日本語の文章です。'.repeat(120),
    'e\u0301\u0327'.repeat(900),
    '\uD83D alone \uDE00',
    '“It is so,” said Ada. “It is not.” '.repeat(40),
  ),
);

const address = fc.constantFrom(
  null,
  'https://example.org/a_(b)?c=[d]&e=*f*#part',
  `https://example.org/${'x'.repeat(380)}`,
  `https://example.org/${'x'.repeat(900)}`,
  'javascript:alert(1)',
  'no address',
);

/** An article of up to some paragraphs, each of which begins with a letter so that it is one. */
export function hostileArticle(paragraphs: number): fc.Arbitrary<Article> {
  return fc
    .record({
      texts: fc.array(fc.tuple(fc.constantFrom('', '## ', '- ', '12. ', '> '), hostileText), {
        minLength: 1,
        maxLength: paragraphs,
      }),
      title: hostileText,
      publisher: fc.option(hostileText),
      author: fc.option(hostileText),
      date: fc.option(hostileText),
      url: address,
    })
    .map(({ texts, ...facts }) =>
      articleOf(texts.map(([mark, text]) => `${mark}a ${text}`).join('\n\n'), facts),
    );
}

/** Somebody's words in every paragraph of an article; everything of them is in bold. */
export function saidBy(article: Article, names: readonly string[]): SaidWords[] {
  return article.paragraphs.map(({ start, end, index }) => {
    const name = names[index % names.length] ?? '?';
    return {
      article,
      start,
      end,
      paragraph: index,
      speaker: { ...OKAFOR, name, role: name, confidence: index % 2, type: 'indirect' },
      quotations: new Map([[index, 'indirect']]),
      matches: [{ start, end }],
    };
  });
}

export function expectToFit(reply: Reply): void {
  const faults = new Faults();
  // As it goes over the wire.
  checkComponents(faults, JSON.parse(JSON.stringify(reply.components)), { v2: true, attachmentNames: [] });
  expect(() => faults.throwIfAny()).not.toThrow();
  for (const content of textsOf(reply)) expect(content.trim()).not.toBe('');
}
