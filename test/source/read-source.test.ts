import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseArticle } from '../../src/article/parse-article.ts';
import { englishSources } from '../../src/source/english-words.ts';
import { reasonText } from '../../src/source/reasons.ts';
import { MAX_SOURCE_BYTES, readSource } from '../../src/source/read-source.ts';
import { MAX_BODY_LENGTH, type Source, type SourceText } from '../../src/source/source.ts';
import fc from '../fuzz.ts';

const latin1 = (text: string): Uint8Array => Buffer.from(text, 'latin1');
const from = (name: string, text: string | Uint8Array, mediaType?: string): Source => ({
  name,
  bytes: typeof text === 'string' ? Buffer.from(text) : text,
  mediaType,
});
const reasonFor = async (source: Source): Promise<string | null> => {
  const result = await readSource(source);
  return result.kind === 'refused' ? reasonText(result, englishSources) : null;
};

const STORY = 'The bridge reopens in spring, Ada Okafor said.\n\n“It was a waste,” said Ben Lund.\n';

describe('text and markdown', () => {
  it('keeps the body as it stands', async () => {
    const result = await readSource(from('harbour.txt', STORY));
    const source: SourceText = {
      facts: {
        title: 'harbour',
        publisher: null,
        author: null,
        date: null,
        url: null,
        language: null,
        aliases: {},
      },
      body: STORY,
      slug: 'harbour',
      kind: 'text',
      notes: [],
    };
    expect(result).toEqual({ kind: 'read', source });
  });

  it('reads the project’s own article as the parser does', async () => {
    const file = new URL('../../corpus/articles/labour-leadership-rally.md', import.meta.url);
    const contents = readFileSync(file, 'utf8');
    const result = await readSource(from('labour-leadership-rally.md', contents));
    const { title, body, slug } = parseArticle('labour-leadership-rally.md', contents);
    expect(result).toMatchObject({ source: { facts: { title }, body, slug, kind: 'markdown' } });
  });

  it.each([
    ['its heading', '# The bridge reopens\n\nShe said so.\n', 'The bridge reopens'],
    ['a first line that stands alone', 'The bridge reopens\n\nShe said so.\n', 'The bridge reopens'],
    ['its name, where it opens with a sentence', 'She said so.\n\nAnd again.\n', 'report'],
    ['its name, where the first line goes on', 'The bridge reopens\nshe said.\n', 'report'],
    ['its front matter', '---\ntitle: Spring\n---\n# The bridge\n\nShe said so.\n', 'Spring'],
  ])('takes the title from %s', async (_, text, title) => {
    expect(await readSource(from('report.md', text))).toMatchObject({ source: { facts: { title } } });
  });

  it('passes on what is wrong with front matter', async () => {
    expect(await reasonFor(from('a.md', '---\ndate: soon\n---\nShe said so.\n'))).toBe(
      '“a.md” cannot be read as an article: line 2: date must be a date such as 2016-06-27, 2016-06 or 2016',
    );
  });
});

describe('kinds', () => {
  it.each([
    ['story.html', '<p>She said so, and it was long enough to be read as the text of some page.</p>', 'html'],
    [
      'story.txt',
      '<!DOCTYPE html><title>A</title><p>She said so, and it was long enough to be read.</p>',
      'html',
    ],
    ['story', '\n<!-- saved -->\n<HTML><body><p>She said so, and it was long enough to be read.</p>', 'html'],
    ['story.md', '<div>She said so.</div>', 'markdown'],
    ['story.markdown', 'She said so.', 'markdown'],
    ['story.txt', 'She said so.', 'text'],
    ['story', 'She said so.', 'text'],
    ['story.txt', Buffer.from('\uFEFFShe said so.', 'utf16le'), 'text'],
  ])('takes %s with its contents for what it is (%#)', async (name, contents, kind) => {
    expect(await readSource(from(name, contents))).toMatchObject({ kind: 'read', source: { kind } });
  });

  it('believes the media type of a page whose address ends like code', async () => {
    const page = '<p>She said so, and it was long enough to be read.</p>';
    expect(await readSource(from('story.php', page, 'text/html; charset=utf-8'))).toMatchObject({
      source: { kind: 'html', slug: 'story' },
    });
  });

  it.each([
    [
      'a.docx',
      latin1('PK\x03\x04\x14\0\x06\0\x08\0[Content_Types].xml word/document.xml'),
      'is a Word document; save the article as text or PDF',
    ],
    ['a.txt', latin1('PK\x03\x04\x14\0\x06\0 xl/workbook.xml'), 'is an Excel workbook; save'],
    [
      'a.odt',
      latin1('PK\x03\x04\0\0mimetypeapplication/vnd.oasis.opendocument.text'),
      'is an OpenDocument file; save',
    ],
    ['a.zip', latin1('PK\x03\x04\0\0a.txt'), 'is a zip archive; unpack it'],
    ['a.doc', latin1('\xd0\xcf\x11\xe0\xa1\xb1'), 'is an old Word, Excel or PowerPoint file; save'],
    ['a.rtf', '{\\rtf1\\ansi Hello}', 'is a rich text (RTF) file; save'],
    ['a.pdf', latin1('\x89PNG\r\n\x1a\n\0'), 'is a picture (PNG), not text; copy its words'],
    ['a.jpg', latin1('\xff\xd8\xff\xe0\0'), 'is a picture (JPEG), not text'],
    ['a.mp4', latin1('\0\0\0\x20ftypisom'), 'is a film or sound recording, not text; hand over a transcript'],
    ['a.gz', latin1('\x1f\x8b\x08\0'), 'is a compressed archive; save'],
    [
      'a.mht',
      'From: <Saved>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n',
      'is a mail or web archive; save',
    ],
    ['a.pdf', 'She said so.', 'is no PDF file, whatever its name says; open it'],
    ['a.json', '{"a": "She said so."}', 'holds data or code (.json), not an article; save'],
    ['a.bin', latin1('She said\0so.'), 'is not text; save the article as text or PDF'],
    ['a.txt', latin1('\x01\x02\x03\x04\x05\x06\x07\x08\x0e\x0f\x10'), 'is not text; save'],
    ['a.txt', '', 'is empty; hand over a file with the article in it'],
    ['a.txt', ' \n\n ', 'has no text; put'],
    ['a.txt', '---\ntitle: Pier\n---\n', 'has no text; put'],
    ['a.txt', '12 34 — 56', 'has no sentences in it; hand over'],
    [
      'a.txt',
      Buffer.alloc(MAX_SOURCE_BYTES + 1, 'a '),
      'is larger than 8 MB; hand over the article alone, as text',
    ],
    [
      'a.txt',
      'She said so. '.repeat(MAX_BODY_LENGTH / 12),
      'holds 1,083,329 characters; cut it to at most 1,000,000 characters',
    ],
  ])('refuses %s and says why (%#)', async (name, contents, reason) => {
    expect(await reasonFor(from(name, contents))).toContain(`“${name}” ${reason}`);
  });

  it.each([
    ['Fromage: a story\n\nShe said so.'],
    ['MZ is a registration plate in Mainz, she said.'],
    ['GIFs are over, she said.'],
    ['BM said so.'],
    ['ID cards are back, she said.'],
    ['From: Ada\nTo: Ben\n\nShe said so.'],
    ['<3 is all she said.'],
    ['Rar! said the lion.'.replace('Rar!', 'Roar!')],
  ])('does not take “%s” for another kind of file', async (contents) => {
    expect(await readSource(from('a.txt', contents))).toMatchObject({
      kind: 'read',
      source: { kind: 'text' },
    });
  });

  it('shows an odd name on one short line', async () => {
    expect(await reasonFor(from(`a\n\u202Eb${'c'.repeat(200)}`, ''))).toMatch(/^“a bc{76}…” is empty/);
  });
});

describe('slugs', () => {
  it.each([
    ['Café Müller’s (final).txt', 'She said so.', 'cafe-mullers-final'],
    ['../../etc/passwd.txt', 'She said so.', 'passwd'],
    ['index.txt', 'The bridge reopens\n\nShe said so.', 'the-bridge-reopens'],
    ['document (3).txt', 'The bridge reopens\n\nShe said so.', 'the-bridge-reopens'],
    ['index.txt', 'She said so.', 'index'],
    ['???.txt', 'She said so.', 'article'],
    [
      `${'word '.repeat(40)}.txt`,
      'She said so.',
      'word-word-word-word-word-word-word-word-word-word-word-word',
    ],
  ])('names %s with %j shortly', async (name, text, slug) => {
    expect(await readSource(from(name, text))).toMatchObject({ source: { slug } });
  });
});

it('reads or refuses whatever it is handed', async () => {
  const names = fc.constantFrom('a.txt', 'a.md', 'a', 'b.rtf', '');
  await fc.assert(
    fc.asyncProperty(
      names,
      fc.oneof(
        fc.uint8Array(),
        fc.string().map((text) => Buffer.from(text)),
      ),
      async (name, bytes) => {
        expect(['read', 'refused']).toContain((await readSource({ name, bytes })).kind);
      },
    ),
  );
});
