// Every language within Discord's limits, and no text of the shell outside them.
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { factsForm } from '../../../src/discord/article-facts.ts';
import { addForm } from '../../../src/discord/commands/library/add.ts';
import { english } from '../../../src/discord/language/english.ts';
import { isInAnyLanguage, LANGUAGES, phrasesFor } from '../../../src/discord/language/language.ts';
import { checkModal } from '../double/validate-modal.ts';
import { HARBOUR } from '../library.ts';
import { stringLiterals } from './string-literals.ts';

const SHELL = fileURLToPath(new URL('../../../src/discord', import.meta.url));
const FILES = readdirSync(SHELL, { recursive: true, encoding: 'utf8' })
  .map((file) => file.split(sep).join('/'))
  .filter((file) => file.endsWith('.ts'));

const literalsOf = (file: string) => stringLiterals(readFileSync(join(SHELL, file), 'utf8'));

it('speaks English, German, French and Spanish, and English to all others', () => {
  expect(LANGUAGES.map(({ locale }) => locale)).toEqual(['en', 'de', 'fr', 'es-ES', 'es-419']);
  for (const { locale } of LANGUAGES) expect(phrasesFor(locale).locale).toBe(locale);
  for (const other of ['en-GB', 'pl', 'zh-CN', '', 'constructor']) expect(phrasesFor(other)).toBe(english);
});

type Tree = { readonly [key: string]: Tree | string | ((...values: never[]) => string) | readonly string[] };

/** Every text in a tree that is one as it stands, with the keys that lead to it. */
function* textsIn(
  tree: Tree,
  path: readonly string[] = [],
): Generator<[path: readonly string[], text: string]> {
  for (const [key, value] of Object.entries(tree)) {
    if (typeof value === 'string') yield [[...path, key], value];
    else if (typeof value === 'object') yield* textsIn(value as Tree, [...path, key]);
  }
}

describe.each(LANGUAGES)('$name', (phrases) => {
  it('has names and descriptions of commands that Discord takes', () => {
    for (const [path, text] of textsIn(phrases.commands)) {
      // A command on a message may have capitals and spaces in its name.
      if (path[0] === 'answerThis' || path[0] === 'checkQuotes') expect(text).toMatch(/^[\p{L} ]{1,32}$/u);
      else if (path.at(-1) === 'name') expect(text).toMatch(/^[-_'\p{Ll}\p{N}]{1,32}$/u);
      else expect([...text].length, text).toBeLessThanOrEqual(100);
    }
  });

  it('gives no two commands, nor two options of one, the same name', () => {
    const siblings = (tree: Tree): string[][] => {
      const inner = Object.values(tree).filter((each) => typeof each === 'object') as Tree[];
      return [inner.map(({ name }) => name as string), ...inner.flatMap(siblings)];
    };
    for (const names of siblings(phrases.commands)) expect(new Set(names).size).toBe(names.length);
  });

  it('has labels that fit on buttons and forms', () => {
    for (const [, label] of textsIn({ ...phrases.buttons, ...phrases.answer }))
      expect(label.length, label).toBeLessThanOrEqual(80);
    for (const label of [phrases.answer.context, phrases.answer.card, phrases.answer.why])
      for (const text of [label(null), label(8)]) expect(text.length, text).toBeLessThanOrEqual(80);
    for (const [path, text] of textsIn(phrases.forms)) {
      const max = ['label', 'title'].includes(path.at(-1) ?? '') ? 45 : 100;
      expect(text.length, text).toBeLessThanOrEqual(max);
    }
    for (const form of [addForm(phrases), factsForm('edited:1', HARBOUR, phrases)])
      expect(() => checkModal(form.modal)).not.toThrow();
  });

  it('words every reason and note in a line, whatever it is filled with', () => {
    const { sources } = phrases;
    const facts = { megabytes: 8, characters: 1e6, max: 500, pages: 2, status: 404, count: 2 };
    const words = { problems: 'line 2', format: 'PNG', ending: 'csv', encoding: 'koi8-r', sample: 'x' };
    const some = { ...facts, ...words, what: 'word' };
    const file = sources.file('x'.repeat(80));
    const worded = [
      ...Object.values(sources.reasons).map((word) => word(file, some as never)),
      ...Object.values(sources.notes).map((word) => word(some as never)),
    ];
    expect(worded.length).toBeGreaterThan(60);
    for (const text of worded) {
      expect(text).not.toMatch(/undefined|null|NaN|\n|\.$/);
      expect(text.length).toBeLessThanOrEqual(300);
    }
    expect(new Set(worded).size).toBe(worded.length);
  });

  it('leaves no text empty', () => {
    for (const [path, text] of textsIn(phrases as unknown as Tree))
      expect(text.trim(), path.join('.')).not.toBe('');
  });

  it('counts', () => {
    const one = phrases.counts.articles(1);
    const many = phrases.counts.articles(2);
    expect([one, many].map((text) => text.replace(/^\d+ /, '').length)).toEqual([
      one.length - 2,
      many.length - 2,
    ]);
    expect(phrases.counts.characters(12_345)).toContain(new Intl.NumberFormat(phrases.locale).format(12_345));
  });
});

it.each([
  ['de', '0 Sätze', '1 Satz', '2 Sätze'],
  ['fr', '0 phrase', '1 phrase', '2 phrases'],
  ['es-ES', '0 frases', '1 frase', '2 frases'],
])('has the plurals of %s', (locale, ...texts) => {
  const { counts } = phrasesFor(locale);
  expect([0, 1, 2].map(counts.sentences)).toEqual(texts);
});

it('takes a word of ours in any language', () => {
  const allArticles = (phrases: typeof english): string => phrases.ask.allArticles;
  expect(isInAnyLanguage(' alle artikel', allArticles)).toBe(true);
  expect(isInAnyLanguage('All articles', allArticles)).toBe(true);
  expect(isInAnyLanguage('article', allArticles)).toBe(false);
});

it('names commands in texts by their names alone, so that the two cannot disagree', () => {
  const written = FILES.filter((file) => file.startsWith('language/')).flatMap((file) =>
    literalsOf(file).filter(({ text }) => /`\/\p{L}/u.test(text)),
  );
  expect(written).toEqual([]);
});

it.each([
  ['german', /[”«»]/],
  ['french', /[“”„]/],
])('quotes in %s with the marks of that language', (language, foreign) => {
  const files = FILES.filter((file) => file.startsWith(`language/${language}`));
  expect(files.flatMap(literalsOf).filter(({ text }) => foreign.test(text))).toEqual([]);
});

describe('French', () => {
  const files = FILES.filter((file) => file.startsWith('language/french'));

  it('does not break lines before its punctuation', () => {
    expect(files.length).toBeGreaterThan(1);
    const loose = files.flatMap((file) =>
      literalsOf(file).filter(({ text, tag }) => tag !== 'fr' && / [;:!?»]|« /.test(text)),
    );
    expect(loose).toEqual([]);
    expect(phrasesFor('fr').help.sections.start.intro).toMatch(/demander\u00A0:$/);
    expect(phrasesFor('fr').notices.fitsSeveral('a : b')).toMatch(/^«\u00A0a : b\u00A0» .*\u00A0:$/);
    expect(phrasesFor('fr').notices.discarded).toContain('\u202F;');
  });
});

describe('the shell', () => {
  // Words of English: two in a row, or one alone with a capital, as on a button. Operators read logs and errors in
  // English; Discord's own names of things are no texts.
  const PROSE = /\p{L}{2,}[,.:;!?’]* \p{L}{2,}|^\p{Lu}\p{Ll}+$/u;
  const FOR_OPERATORS = /\blog\.\w+\(|new (?:\w*Error|TooSlow)\(|super\(|\bnote\(/;
  const OPERATORS_FILES = ['failures.ts', 'permissions.ts'];

  const proseIn = (file: string): string[] =>
    literalsOf(file)
      .filter(({ text, line }) => PROSE.test(text) && !FOR_OPERATORS.test(line))
      .map(({ text }) => `${file}: ${text}`);

  it('has no text of its own outside the languages', () => {
    const files = FILES.filter((file) => !file.startsWith('language/') && !OPERATORS_FILES.includes(file));
    expect(files.length).toBeGreaterThan(40);
    expect(files.flatMap(proseIn)).toEqual([]);
  });

  it('would be found out', () => {
    expect(proseIn('language/english.ts').length).toBeGreaterThan(100);
    const [label] = stringLiterals("  button('Keep', `keep:${id}`), // said 'so there'");
    expect(label?.text).toMatch(PROSE);
  });
});
