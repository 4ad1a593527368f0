// The front door: a file or page as it arrived → an article's text and facts, or the reason why not. Never throws over
// what is in a file.
import { splitParagraphs } from '../article/paragraphs.ts';
import { fileKind } from './file-kind.ts';
import { readApart } from './read-apart.ts';
import { readText } from './read-text.ts';
import { slugFor } from './slug.ts';
import {
  MAX_BODY_LENGTH,
  type Read,
  type Reading,
  type Refused,
  refused,
  type Source,
  type SourceKind,
  tooLong,
} from './source.ts';

export const MAX_SOURCE_BYTES = 8 * 1024 * 1024;

export async function readSource(source: Source): Promise<Read | Refused> {
  const of = (reason: string): Refused => refused(`${shownName(source.name)} ${reason}`);
  const { bytes } = source;
  if (bytes.length === 0) return of('is empty; hand over a file with the article in it');
  if (bytes.length > MAX_SOURCE_BYTES)
    return of(`is larger than ${MAX_SOURCE_BYTES / 1024 / 1024} MB; hand over the article alone, as text`);
  const found = fileKind(source);
  if (found.kind === 'refused') return of(found.reason);
  const reading = await readAs(found.fileKind, source);
  if (reading.kind === 'refused') return of(reading.reason);
  const { facts, body, notes } = reading;
  if (body.length > MAX_BODY_LENGTH) return of(tooLong(body.length));
  if (!hasSentences(body)) return of('has no sentences in it; hand over the article as text or PDF');
  return {
    kind: 'read',
    source: { facts, body, slug: slugFor(source.name, facts.title), kind: found.fileKind, notes },
  };
}

function readAs(kind: SourceKind, source: Source): Promise<Reading> | Reading {
  switch (kind) {
    case 'text':
    case 'markdown':
      return readText(source);
    case 'html':
    case 'pdf':
      return readApart({ kind, source });
  }
}

function hasSentences(body: string): boolean {
  return /\p{L}/u.test(body) && splitParagraphs(body).some((paragraph) => paragraph.sentences.length > 0);
}

/** A file's name as a message shows it: one line, not too long. */
function shownName(name: string): string {
  const line = name.replace(/[\p{C}\s]+/gu, ' ').trim();
  return `“${line.length > 80 ? `${line.slice(0, 79)}…` : line || 'the file'}”`;
}
