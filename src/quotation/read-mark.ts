// What one character may be as a quotation mark, judged by what stands around it.
export type Family = 'double' | 'single' | 'angle';

/** What a character may be as a mark; `strong` where it can hardly be an apostrophe. */
export type Mark = {
  readonly at: number;
  readonly length: number;
  readonly family: Family;
  readonly opens: boolean;
  readonly closes: boolean;
  readonly strong: boolean;
};

// Two single marks in a row stand for a double one; inches and seconds are left to the rules below.
export const MARK = /``|''|‘‘|’’|["“”„‟«»‹›‘’‚'`]/g;

export function readMark(body: string, at: number, text: string): Mark | null {
  const length = text.length;
  const before = body[at - 1] ?? '\n';
  const after = body[at + length] ?? '\n';
  const mark = (family: Family, opens: boolean, closes: boolean, strong = true): Mark => ({
    at,
    length,
    family,
    opens,
    closes,
    strong,
  });
  switch (text) {
    case '“':
    case '‟':
      // Also closes a low-9 mark, and is mistaken for a closing mark after a full stop or letter.
      return LEFT_EDGE.test(before) || !RIGHT_EDGE.test(after)
        ? mark('double', true, false)
        : mark('double', false, true);
    case '„':
    case '``':
    case '‘‘':
      return mark('double', true, false);
    case '”':
    case '’’':
      return LEFT_EDGE.test(before) && WORD_START.test(after)
        ? mark('double', true, true)
        : mark('double', false, true);
    case '"':
    case "''":
      if (text === '"' && /\p{N}/u.test(before) && INCHES.test(body.slice(Math.max(0, at - 6), at + 1)))
        return /[\s,.;:!?)]/.test(after) ? null : mark('double', true, true);
      return mark('double', true, true);
    case '«':
    case '‹':
      return mark('angle', LEFT_EDGE.test(before) || !RIGHT_EDGE.test(after), RIGHT_EDGE.test(after));
    case '»':
    case '›':
      return mark('angle', LEFT_EDGE.test(before) && !RIGHT_EDGE.test(after), true);
    case '‚':
      return WORD_START.test(after) && LEFT_EDGE.test(before) ? mark('single', true, false) : null;
    case '‘':
      if (LETTER.test(before) || ELISION.test(body.slice(at + 1, at + 9))) return null;
      return mark('single', true, false);
    case '`':
      return LEFT_EDGE.test(before) && WORD_START.test(after) ? mark('single', true, false) : null;
    default:
      return readApostrophe(body, at, text, before, after);
  }
}

/** ’ and ': inside a word always an apostrophe; at its edges a mark if the rest of the paragraph agrees. */
function readApostrophe(body: string, at: number, text: string, before: string, after: string): Mark | null {
  if (LETTER.test(before) && LETTER.test(after)) return null;
  // rock 'n' roll
  if (/n/i.test(before) && /['’]/.test(body[at - 2] ?? '') && !LETTER.test(body[at - 3] ?? '')) return null;
  const mark = (opens: boolean, closes: boolean, strong: boolean): Mark => ({
    at,
    length: 1,
    family: 'single',
    opens,
    closes,
    strong,
  });
  if (LEFT_EDGE.test(before) && WORD_START.test(after)) {
    if (ELISION.test(body.slice(at + 1, at + 9))) return null;
    return text === "'" ? mark(true, false, true) : null;
  }
  if (/\s/.test(before) || !RIGHT_EDGE.test(after)) return null;
  // “the workers’ rights”, “the Joneses’ house”, “goin’ home” may be apostrophes; “no,’ she said” cannot.
  const strong = /[,.!?…—–-]/.test(before) || /[,.;:!?)\]—–"”]/.test(after) || after === '\n';
  return mark(false, true, strong);
}

const LETTER = /[\p{L}\p{N}]/u;
export const LEFT_EDGE = /[\s([{<>—–\-―/"“‘'*_|]/;
export const RIGHT_EDGE = /[\s,.;:!?…)\]}<—–\-―/"”’'*_|[]/;
const WORD_START = /[\p{L}\p{N}$£€#@([.…¿¡*_“"-]/u;
// ’90s · ’em · ’til · rock ’n’ roll
const ELISION =
  /^(?:\d0s|\d\d\b|em\b|til\b|tis\b|twas\b|twere\b|n['’]|cause\b|bout\b|round\b|neath\b|kay\b|un\b)/i;
const INCHES = /(?:^|[\s('’′])\d{1,3}(?:\.\d)?"$/;
