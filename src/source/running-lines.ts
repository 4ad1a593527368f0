// Lines that stand in the same place on several pages: running headers and footers, page numbers.
import type { PdfLine } from './pdf-lines.ts';
import type { PdfPage } from './pdf-pages.ts';

export type Kept = { readonly pages: readonly (readonly PdfLine[])[]; readonly pagesTouched: number };

export function withoutRunningLines(
  pages: readonly (readonly PdfLine[])[],
  sheets: readonly PdfPage[],
): Kept {
  const seen = new Map<string, number>();
  pages.forEach((lines, index) => {
    for (const key of new Set(edgeLines(lines, sheets[index]).map(keyOf)))
      seen.set(key, (seen.get(key) ?? 0) + 1);
  });
  let pagesTouched = 0;
  const kept = pages.map((lines, index) => {
    const edge = new Set(edgeLines(lines, sheets[index]));
    const rest = lines.filter(
      (line) =>
        !edge.has(line) ||
        !(
          isPageNumber(line.text) ||
          (seen.get(keyOf(line)) ?? 0) > 1 ||
          (hasNumber(line.text, index + 1) && standsApart(line, lines))
        ),
    );
    if (rest.length < lines.length) pagesTouched += 1;
    return rest;
  });
  return { pages: kept, pagesTouched };
}

/** The two lines at the top and the two at the foot, where they stand in the outer eighth of the page. */
function edgeLines(lines: readonly PdfLine[], sheet: PdfPage | undefined): PdfLine[] {
  const height = sheet?.height ?? 0;
  const down = lines.toSorted((a, b) => a.y - b.y);
  const top = down.slice(0, 4).filter((line) => line.y < height / 8);
  const foot = down.slice(-4).filter((line) => line.y > (height * 7) / 8);
  return [...top, ...foot];
}

/** Numbers differ from page to page, and left pages may be set off from right ones. */
function keyOf(line: PdfLine): string {
  return `${Math.round(line.y / 6)} ${line.text
    .toLowerCase()
    .replace(/\d+/g, '#')
    .replace(/^#\s+|\s+#$/g, '')}`;
}

/** “The Quay Report – 2 –”, on page 2. */
function hasNumber(text: string, page: number): boolean {
  const words = text
    .toLowerCase()
    .split(/[\s–—|/·-]+/)
    .filter((word) => word !== '');
  const number = String(page);
  return (
    words[0] === number || words.at(-1) === number || new RegExp(`[–—|-]\\s*${number}\\s*[–—|-]`).test(text)
  );
}

function standsApart(line: PdfLine, lines: readonly PdfLine[]): boolean {
  return lines.every((other) => other === line || Math.abs(other.y - line.y) > 2.2 * line.size);
}

function isPageNumber(text: string): boolean {
  return /^(?:[-–—|\s]*(?:page|p\.|seite)?\s*\d{1,4}(?:\s*(?:of|\/|von)\s*\d{1,4})?[-–—|\s]*|[ivxl]{1,6})$/i.test(
    text,
  );
}
