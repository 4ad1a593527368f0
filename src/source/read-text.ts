// Text and markdown files: decoded, cleaned, and read as the project's own article files are, front matter and all.
import { ArticleError, parseArticle, slugOf } from '../article/parse-article.ts';
import { cleanText } from './clean-text.ts';
import { decodeText, statedCharset } from './decode-text.ts';
import { line, webAddress } from './facts.ts';
import { refused } from './reasons.ts';
import { MAX_BODY_LENGTH, type Reading, type Source, tooLong } from './source.ts';

export function readText({ name, bytes, mediaType, address }: Source): Reading {
  const decoded = decodeText(bytes, statedCharset(new Uint8Array(), mediaType ?? null));
  if (decoded.kind === 'refused') return decoded;
  const { text, notes } = cleanText(decoded.text);
  // Front matter is short: what is too long with it is too long without.
  if (text.length > MAX_BODY_LENGTH + 10_000) return tooLong(text.length);
  try {
    const { title, publisher, author, date, url, language, aliases, body } = parseArticle(name, text);
    const facts = {
      title: title === slugOf(name) ? (titleIn(body) ?? title) : title,
      publisher,
      author,
      date,
      url: url ?? webAddress(address, null),
      language,
      aliases,
    };
    return { kind: 'read', facts, body, notes: [...decoded.notes, ...notes] };
  } catch (error) {
    if (!(error instanceof ArticleError)) throw error;
    return refused(
      error.isEmpty
        ? { kind: 'no-text' }
        : { kind: 'bad-front-matter', problems: withoutName(name, error.message) },
    );
  }
}

/** “a.md:2: title is empty” → “line 2: title is empty”, as the reason names the file already. */
function withoutName(name: string, problems: string): string {
  const stripped = problems.split('\n').map((problem) => {
    const rest = problem.startsWith(name) ? problem.slice(name.length) : problem;
    return rest.replace(/^:(\d+): /, 'line $1: ').replace(/^: /, '');
  });
  return stripped.join('; ');
}

/** The heading a text begins with, or a first line that stands alone and is no sentence; it stays in the text. */
function titleIn(body: string): string | null {
  const heading = /^\s*#[ \t]+(\S.*)/.exec(body)?.[1]?.replace(/\s+#+\s*$/, '');
  const alone = /^\s*([\p{L}\p{N}"“'‘].{3,118}[^.!?:;,\s])[ \t]*\n[ \t]*\n/u.exec(body)?.[1];
  return line(heading ?? alone);
}
