// The articles of servers that are made for a measurement: notices of about as many words each, all different.
import type { ArticleText } from '../../src/article/article.ts';
import { articleText } from './quotation-texts.ts';

export const ARTICLES_EACH = 10;

const WORDS_EACH = 400;

/** Gives those of a server by its number, the same each time. */
export function makeNotices(): (server: number) => ArticleText[] {
  const lines = articleText(40_000).split('\n');
  return (server) => Array.from({ length: ARTICLES_EACH }, (_, at) => notice(lines, server, at));
}

/** Some lines that follow one another. */
function notice(lines: readonly string[], server: number, at: number): ArticleText {
  const taken = [`This is notice ${at} of ${server}.`];
  let words = 0;
  for (
    let line = (server * 31 + at * 7) % lines.length;
    words < WORDS_EACH;
    line = (line + 1) % lines.length
  ) {
    const text = lines[line] ?? '';
    taken.push(text);
    words += text.split(' ').length;
  }
  const none = { publisher: null, author: null, date: null, url: null, language: null, aliases: {} };
  return { slug: `notice-${at}`, title: `Notice ${at}`, ...none, body: taken.join('\n') };
}
