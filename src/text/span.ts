// A stretch of text. Offsets count UTF-16 units from the start of an article's body, end not included,
// so that `body.slice(start, end)` gives the words back.

export type Span = { readonly start: number; readonly end: number };

export function slice(text: string, span: Span): string {
  return text.slice(span.start, span.end);
}

/** True when the spans share at least one character; touching ends do not overlap. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Position of the first of some spans, which are in order and apart, that ends behind an offset. */
export function firstEndingAfter(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((spans[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
