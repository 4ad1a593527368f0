// Texts to read quotations in: our own articles, as long as is asked for, and texts that are made to be slow.
import { readArticleFolder } from '../../src/store/article-folder.ts';
import { fileURLToPath } from 'node:url';

const ARTICLES = fileURLToPath(new URL('../corpus/articles', import.meta.url));

/** Articles one after the other, over and over, up to so many words. */
export function articleText(words: number): string {
  const lines = readArticleFolder(ARTICLES).flatMap(({ body }) => body.split('\n'));
  const taken: string[] = [];
  let left = words;
  for (let at = 0; left > 0; at++) {
    const inLine = (lines[at % lines.length] ?? '').split(' ');
    taken.push(inLine.slice(0, left).join(' '));
    left -= inLine.filter((word) => word !== '').length;
  }
  return taken.join('\n');
}

/** So many characters of articles, whole words. */
export function articleCharacters(length: number): string {
  return articleText(Math.ceil(length / 4))
    .slice(0, length)
    .replace(/\S*$/, '');
}

export const HARD_TEXTS: Readonly<Record<string, (length: number) => string>> = {
  'one opening mark “': (length) => '“'.repeat(length),
  'one straight mark "': (length) => '"'.repeat(length),
  "one apostrophe '": (length) => "'".repeat(length),
  'marks and words “a ': (length) => repeat('“a ', length),
  'straight marks and words "a ': (length) => repeat('"a ', length),
  'quotes in quotes “‘“‘…’”’”': (length) => repeat('“a ‘b ', length / 2) + repeat(' c’ d”', length / 2),
  'an opening mark on each line': (length) => repeat('“We will not go\n', length),
  'a quotation without end': (length) => `“${repeat('word ', length)}`,
  'a sentence without end': (length) => `Ada Okafor said ${repeat('that it was late and ', length)}`,
  'cue verbs alone': (length) => repeat('said ', length),
  'a role and a cue': (length) => repeat('the mayor said ', length),
  'two pronouns and cues': (length) => repeat('he said she said ', length),
  'cues and commas': (length) => repeat('she said, ', length),
  'names alone': (length) => repeat('Ada Okafor ', length),
  'different names': (length) => differentNames(length),
  'abbreviations alone': (length) => repeat('Mr. ', length),
  'brackets and dashes': (length) => repeat('(— ', length),
  'short lines': (length) => repeat('a\n', length),
};

function repeat(part: string, length: number): string {
  return part.repeat(Math.ceil(length / part.length)).slice(0, Math.floor(length));
}

function differentNames(length: number): string {
  const letters = 'bcdfghjklmnpqrstvwxz';
  let text = '';
  for (let at = 0; text.length < length; at++) {
    const name = [at, at / 20, at / 400, at / 8000].map((digit) => letters[Math.floor(digit) % 20]).join('a');
    text += `Ada Q${name}a said it was late. “We go,” said Q${name}a. `;
  }
  return text.slice(0, length);
}
