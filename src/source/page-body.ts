// The text of a page's article as lines, one a paragraph: headings “## ”, list items “- ”, block quotes “> ”.
import { childrenOf, type DomElement, type DomNode, isElement, isText, plainText } from './dom.ts';
import { isPageFurniture } from './page-furniture.ts';

export type PageBody = {
  readonly lines: readonly string[];
  readonly captions: number;
  readonly footnoteMarks: number;
  /** Lines that lead elsewhere, ask to subscribe, and the like. */
  readonly furniture: number;
  /** How much of the text stands in links, 0 to 1. */
  readonly linked: number;
};

export function pageBody(root: DomElement): PageBody {
  const writer = new LineWriter();
  write(root, writer, '');
  writer.endLine();
  const { lines, captions, footnoteMarks, furniture, linkLength, length } = writer;
  return { lines, captions, footnoteMarks, furniture, linked: length === 0 ? 0 : linkLength / length };
}

const SKIPPED = new Set(
  'script style noscript template iframe object embed svg math canvas audio video img picture source nav button input select textarea label dialog menu meta link head title'.split(
    ' ',
  ),
);

const BLOCKS = new Set(
  'address article aside body blockquote center dd details div dl dt fieldset figure footer h1 h2 h3 h4 h5 h6 header hgroup hr html li main ol p pre section summary table tbody thead tfoot tr ul'.split(
    ' ',
  ),
);

/** Collects text into the current line and finished lines into a list. */
class LineWriter {
  readonly lines: string[] = [];
  captions = 0;
  footnoteMarks = 0;
  furniture = 0;
  linkLength = 0;
  length = 0;
  #line = '';
  #open = false;
  #linked = 0;
  #marker = '';

  startLine(marker: string): void {
    this.endLine();
    this.#marker = marker;
  }

  add(text: string, inLink: boolean): void {
    const next = text.replace(/[ \t\r\n\f]+/g, ' ');
    // Asking the line how it ends would copy all of it, for every piece.
    const added = this.#open ? next : next.trimStart();
    this.#line += added;
    if (added !== '') this.#open = !added.endsWith(' ');
    if (inLink) this.#linked += next.trim().length;
  }

  /** A single line break inside a paragraph: another line where a sentence ended, else a space. */
  breakLine(): void {
    const line = this.#line.trimEnd();
    if (line === '' || /[.!?…:]["'”’»)\]]*$/.test(line)) this.endLine(this.#marker);
    else this.add(' ', false);
  }

  endLine(nextMarker = ''): void {
    // Manuals put a sign that links to the heading behind it.
    const line = this.#line.trim().replace(/\s*[¶§#]$/, '');
    const linked = this.#linked;
    const marker = this.#marker;
    this.#line = '';
    this.#open = false;
    this.#linked = 0;
    this.#marker = nextMarker;
    if (!/[\p{L}\p{N}]/u.test(line)) return;
    if (isPageFurniture(line, linked / line.length)) {
      this.furniture += 1;
      return;
    }
    this.linkLength += linked;
    this.length += line.length;
    this.lines.push(marker + line);
  }
}

function write(node: DomNode, writer: LineWriter, marker: string, inLink = false): void {
  for (const child of childrenOf(node)) {
    if (isText(child)) writer.add(child.textContent ?? '', inLink);
    if (!isElement(child) || SKIPPED.has(child.localName)) continue;
    const name = child.localName;
    if (name === 'br') {
      if (nextIsBreak(child)) writer.startLine(marker);
      else writer.breakLine();
    } else if (name === 'figcaption' || (name === 'caption' && plainText(child) !== '')) writer.captions += 1;
    else if (isFootnoteMark(child)) writer.footnoteMarks += 1;
    else if (name === 'q') writeQuote(child, writer, marker, inLink);
    else if (name === 'td' || name === 'th') {
      write(child, writer, marker, inLink);
      if (child.nextSibling !== null) writer.add(' | ', inLink);
    } else if (BLOCKS.has(name)) {
      const inner = markerOf(child, marker);
      writer.startLine(inner);
      write(child, writer, inner, inLink);
      writer.startLine(marker);
    } else write(child, writer, marker, inLink || name === 'a');
  }
}

/** A browser sets the marks of a <q> itself. */
function writeQuote(quote: DomElement, writer: LineWriter, marker: string, inLink: boolean): void {
  const bare = !/^["'“‘«]/.test(plainText(quote));
  if (bare) writer.add('“', inLink);
  write(quote, writer, marker, inLink);
  if (bare) writer.add('”', inLink);
}

function markerOf(element: DomElement, outer: string): string {
  const name = element.localName;
  if (/^h[1-6]$/.test(name) || name === 'dt') return '## ';
  if (name === 'li') return '- ';
  if (name === 'blockquote') return '> ';
  return outer;
}

/** “[3]” or a small number that leads to a note. */
function isFootnoteMark(element: DomElement): boolean {
  if (element.localName !== 'sup' && element.localName !== 'a') return false;
  const text = plainText(element);
  if (!/^\[?(?:\d{1,3}|[a-z*†‡]|citation needed|note \d+)\]?$/i.test(text)) return false;
  const link = element.localName === 'a' ? element : element.querySelector('a');
  return (
    link?.getAttribute('href')?.includes('#') === true &&
    (element.localName === 'sup' || text.startsWith('['))
  );
}

function nextIsBreak(element: DomElement): boolean {
  let next = element.nextSibling;
  while (next !== null && isText(next) && (next.textContent ?? '').trim() === '') next = next.nextSibling;
  return next !== null && isElement(next) && next.localName === 'br';
}
