// Lines of a PDF file as paragraphs and headings: told by white space, indents, fonts, and lines that end early.
import { lineJoiner } from './join-lines.ts';
import type { PdfLine } from './pdf-lines.ts';

export type PdfParagraph = {
  readonly kind: 'heading' | 'list-item' | 'text';
  readonly text: string;
  readonly size: number;
  readonly page: number;
};

export type PdfText = {
  readonly paragraphs: readonly PdfParagraph[];
  /** The height most of the text has. */
  readonly bodySize: number;
  readonly joined: number;
  readonly kept: number;
};

type Style = { readonly size: number; readonly font: string; readonly leading: number };

export function pdfParagraphs(lines: readonly PdfLine[]): PdfText {
  const style = styleOf(lines);
  const groups: PdfLine[][] = [];
  let before: PdfLine | undefined;
  for (const line of lines) {
    const group = groups.at(-1);
    if (before === undefined || group === undefined || beginsParagraph(before, line, group, style))
      groups.push([line]);
    else group.push(line);
    before = line;
  }
  const { join, counts } = lineJoiner(lines.map((line) => line.text));
  const paragraphs = groups.map((group): PdfParagraph => {
    const text = group.map((line) => line.text).reduce(join);
    const [first] = group;
    const size = first?.size ?? 0;
    const kind = isHeading(group, text, style) ? 'heading' : BULLET.test(text) ? 'list-item' : 'text';
    return {
      kind,
      text: kind === 'list-item' ? text.replace(BULLET, '') : text,
      size,
      page: first?.page ?? 0,
    };
  });
  return { paragraphs, bodySize: style.size, ...counts() };
}

const BULLET = /^[•‣◦▪●○■–]\s+/;

const LIST_MARK = /^(?:[•‣◦▪●○■]|[–-](?=\s)|\(?\d{1,2}[.)](?=\s))/;

const SENTENCE_END = /[.!?…][\])"'”’»]*$/;

/** What most letters are set in, and the usual step from line to line: never more than the double. */
function styleOf(lines: readonly PdfLine[]): Style {
  const most = <Key>(keyOf: (line: PdfLine) => Key): Key | undefined => {
    const letters = new Map<Key, number>();
    for (const line of lines) letters.set(keyOf(line), (letters.get(keyOf(line)) ?? 0) + line.text.length);
    return [...letters].toSorted((a, b) => b[1] - a[1])[0]?.[0];
  };
  const size = most((line) => Math.round(line.size * 2) / 2) ?? 10;
  const steps = lines.flatMap((line, index) => {
    const before = lines[index - 1];
    const step = before?.block === line.block ? line.y - before.y : 0;
    return step > 0 && sameSize(line.size, size) && step < 3 * size ? [step] : [];
  });
  return {
    size,
    font: most((line) => line.font) ?? '',
    leading: Math.min(steps.toSorted((a, b) => a - b)[Math.floor(steps.length / 4)] ?? 1.2 * size, 2 * size),
  };
}

function sameSize(a: number, b: number): boolean {
  return Math.abs(a - b) <= 0.08 * Math.max(a, b);
}

function beginsParagraph(before: PdfLine, line: PdfLine, group: readonly PdfLine[], style: Style): boolean {
  if (!sameSize(before.size, line.size)) return true;
  if (line.font !== before.font && isSetOff(before, line, style)) return true;
  const divided = /\p{L}[-\u2010\u00ad]$/u.test(before.text);
  if (LIST_MARK.test(line.text) && !divided) return true;
  const ended = SENTENCE_END.test(before.text);
  const indent = line.left - line.columnLeft;
  const indented = indent > 0.7 * line.size && indent < 5 * line.size;
  if (before.block !== line.block) {
    // A paragraph goes on over the end of a column or page where no sentence ended there.
    if (divided) return false;
    if (!ended)
      return /^["“‘(]?\p{Lu}/u.test(line.text) && (endsEarly(before, line) || !sameWidth(before, line));
    return indented || endsEarly(before, line);
  }
  if (line.y - before.y > 1.3 * Math.max(style.leading * (line.size / style.size), line.size)) return true;
  if (divided) return false;
  const first = group[0];
  if (indented && before.left - before.columnLeft < 0.3 * line.size && !isHanging(first)) return true;
  return ended && endsEarly(before, line);
}

/** Whether two lines stand in columns of about one width. */
function sameWidth(one: PdfLine, other: PdfLine): boolean {
  const widths = [one, other].map((line) => line.columnRight - line.columnLeft);
  return Math.min(...widths) > 0.8 * Math.max(...widths);
}

/** A heading in bold above text of the same size: one of the lines is short and in another font than the text. */
function isSetOff(before: PdfLine, line: PdfLine, { font }: Style): boolean {
  const odd = before.font === font ? line : before;
  return odd.right - odd.left < 0.8 * (odd.columnRight - odd.columnLeft) && !SENTENCE_END.test(odd.text);
}

function isHanging(first: PdfLine | undefined): boolean {
  return first !== undefined && LIST_MARK.test(first.text);
}

/** Whether the next line's first word would have stood on this one: then somebody ended it on purpose. */
function endsEarly(before: PdfLine, line: PdfLine): boolean {
  const word = line.text.split(' ', 1)[0] ?? '';
  const letter = (before.right - before.left) / Math.max(1, before.text.length);
  return before.right + letter * (word.length + 1) < before.columnRight - 0.5 * before.size;
}

function isHeading(group: readonly PdfLine[], text: string, style: Style): boolean {
  const [first] = group;
  if (first === undefined || text.length > 160 || !/\p{L}{2}/u.test(text) || /[.,;]$/.test(text))
    return false;
  if (first.size > 1.12 * style.size) return true;
  return (
    group.length < 3 &&
    text.length < 90 &&
    first.size > 0.95 * style.size &&
    first.font !== style.font &&
    /^["“‘]?[\p{Lu}\d]/u.test(text) &&
    !/[.!?”"]$/.test(text)
  );
}
