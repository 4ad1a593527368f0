// A PDF file as an article: its lines put back into paragraphs, and its facts from what it says of itself.
import { slugOf } from '../article/parse-article.ts';
import { cleanText } from './clean-text.ts';
import { authorName, isoDate, languageTag, line, webAddress } from './facts.ts';
import { pageLines } from './pdf-lines.ts';
import { pdfPages, type PdfInfo } from './pdf-pages.ts';
import { type PdfParagraph, pdfParagraphs, type PdfText } from './pdf-paragraphs.ts';
import { type Note, refused } from './reasons.ts';
import { withoutRunningLines } from './running-lines.ts';
import type { Reading, Source } from './source.ts';

export async function readPdf({ name, bytes, address }: Source): Promise<Reading> {
  const opened = await pdfPages(bytes);
  if (opened.kind === 'refused') return opened;
  const pages = opened.pages.map(pageLines);
  const { pages: kept, pagesTouched } = withoutRunningLines(
    pages.map((page) => page.lines),
    opened.pages,
  );
  const lines = kept.flat();
  if (!lines.some((one) => /\p{L}/u.test(one.text))) return refused({ kind: 'scanned-pdf' });
  const text = pdfParagraphs(lines);
  const { title, paragraphs: untitled } = titleOf(text, opened.info, name);
  const { author, paragraphs } = authorOf(untitled, opened.info);
  const cleaned = cleanText(bodyOf(paragraphs));
  const marks = pages.reduce((sum, page) => sum + page.footnoteMarks, 0);
  return {
    kind: 'read',
    facts: {
      title,
      publisher: null,
      author,
      date: dateOf(opened.info),
      url: webAddress(address, null),
      language: languageTag(opened.info.Language),
      aliases: {},
    },
    body: `${cleaned.text}\n`,
    notes: [
      ...notesOf(text, pagesTouched, marks, pages.filter((page) => page.lines.length === 0).length),
      ...cleaned.notes,
    ],
  };
}

/** The title the file states, if it is one, else the largest heading of the first page; the text goes without it. */
function titleOf({ paragraphs, bodySize }: PdfText, info: PdfInfo, name: string) {
  const stated = line(cleanText(info.Title ?? '').text);
  const first = paragraphs.filter(({ kind, page }) => kind === 'heading' && page === 0);
  const [largest] = first.toSorted((a, b) => b.size - a.size);
  const printed = largest !== undefined && largest.size > 1.12 * bodySize ? largest : undefined;
  const title =
    stated !== null && isTitle(stated, name)
      ? stated
      : (line(cleanText(printed?.text ?? '').text) ?? stem(name));
  const same = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
  const shown = first.find((heading) => same(heading.text) === same(title));
  return { title, paragraphs: paragraphs.filter((paragraph) => paragraph !== shown) };
}

/** “Microsoft Word - draft.doc”, “untitled”, a file's name: what programs write where a title belongs. */
function isTitle(text: string, name: string): boolean {
  if (text.length < 4 || !/\p{L}{2}/u.test(text) || text === name || text === stem(name)) return false;
  return !/^(?:microsoft (?:word|powerpoint|excel)|untitled|unbenannt|document\d*|presentation\d*|title|draft|layout \d|slide \d|print)\b|\.(?:docx?|pdf|indd|qxd|tex|dvi|odt|rtf|txt|pages|xlsx?|pptx?|html?)$|^[\w.-]*[_\d][\w.-]*$|\\|^(?:file|https?):/i.test(
    text,
  );
}

function stem(name: string): string {
  return line(slugOf(name)) ?? 'article';
}

/** The line “By Ada Okafor” at the top, which the text goes without, else the author the file states. */
function authorOf(paragraphs: readonly PdfParagraph[], info: PdfInfo) {
  const byline = paragraphs.slice(0, 2).find(({ text }) => /^by \p{Lu}[^.!?,;:]{3,60}$/iu.test(text));
  return {
    author: byline === undefined ? statedAuthor(info) : authorName(cleanText(byline.text).text),
    paragraphs: paragraphs.filter((paragraph) => paragraph !== byline),
  };
}

/** Null for what programs and computers are called: “Administrator”, “jdoe”, “user@host”. */
function statedAuthor({ Author }: PdfInfo): string | null {
  const author = line(cleanText(Author ?? '').text);
  if (author === null || author.length > 200 || !/\p{L}{2}/u.test(author)) return null;
  const program =
    /^(?:admin|administrator|user|owner|unknown|author|default|windows user|microsoft.*|office|root|scanner|pc)$|[@\\/]|^\S*\d\S*$/i;
  return program.test(author) || author === author.toLowerCase() ? null : author;
}

/** “D:20240305093000Z” → “2024-03-05”. */
function dateOf({ CreationDate }: PdfInfo): string | null {
  return isoDate(
    CreationDate?.replace(/^(?:D:)?(\d{4})(\d{2})?(\d{2})?.*$/s, (_, ...date) =>
      date.slice(0, 3).filter(Boolean).join('-'),
    ),
  );
}

const PREFIX = { heading: '## ', 'list-item': '- ', text: '' } as const;

function bodyOf(paragraphs: readonly PdfParagraph[]): string {
  return paragraphs
    .map(({ kind, text }, index) => {
      const tight = kind === 'list-item' && paragraphs[index - 1]?.kind === 'list-item';
      return `${index === 0 ? '' : tight ? '\n' : '\n\n'}${PREFIX[kind]}${text}`;
    })
    .join('');
}

function notesOf({ joined, kept }: PdfText, running: number, marks: number, empty: number): Note[] {
  const notes: Note[] = [];
  if (joined > 0) notes.push({ kind: 'joined-line-ends', count: joined });
  if (kept > 0) notes.push({ kind: 'kept-hyphens', count: kept });
  if (running > 0) notes.push({ kind: 'running-lines', pages: running });
  if (marks > 0) notes.push({ kind: 'footnote-marks', count: marks });
  if (empty > 0) notes.push({ kind: 'empty-pages', count: empty });
  return notes;
}
