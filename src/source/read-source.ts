// The front door: a file or page as it arrived → an article's text and facts, or the reason why not. Never throws over
// what is in a file.
import { splitParagraphs } from '../article/paragraphs.ts';
import { fileKind } from './file-kind.ts';
import { readApart } from './read-apart.ts';
import { readText } from './read-text.ts';
import { type Refused, refused } from './reasons.ts';
import { slugFor } from './slug.ts';
import { MAX_BODY_LENGTH, type Read, type Reading, type Source, type SourceKind, tooLong } from './source.ts';

export const MAX_SOURCE_BYTES = 8 * 1024 * 1024;

export async function readSource(source: Source): Promise<Read | Refused> {
  const read = await readNameless(source);
  return read.kind === 'refused' ? { ...read, file: shownName(source.name) } : read;
}

async function readNameless(source: Source): Promise<Read | Refused> {
  const { bytes } = source;
  if (bytes.length === 0) return refused({ kind: 'empty' });
  if (bytes.length > MAX_SOURCE_BYTES)
    return refused({ kind: 'too-large', megabytes: MAX_SOURCE_BYTES / 1024 / 1024 });
  const found = fileKind(source);
  if (found.kind === 'refused') return found;
  const reading = await readAs(found.fileKind, source);
  if (reading.kind === 'refused') return reading;
  const { facts, body, notes } = reading;
  if (body.length > MAX_BODY_LENGTH) return tooLong(body.length);
  if (!hasSentences(body)) return refused({ kind: 'no-sentences' });
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

/** A file's name as a message shows it: one line, not too long; empty where it has none. */
export function shownName(name: string): string {
  const line = name.replace(/[\p{C}\s]+/gu, ' ').trim();
  return line.length > 80 ? `${line.slice(0, 79)}…` : line;
}
