// Words of an article in Discord's markdown: shown as they are, whatever marks they hold.
import type { Span } from '../../text/span.ts';
import { CUT_MARK, longestCut, truncate } from './limits.ts';

// A backslash before any of these makes Discord show it and nothing else: emphasis, spoilers, code, links, mentions,
// timestamps and custom emoji begin with one; a colon before slashes keeps an address from becoming a link, in which
// backslashes would show; and headings, quotes, lists and small print begin a line.
const MARKUP = /[\\*_~`|<[]|@(?=everyone|here)|:(?=\/\/)|(?<=^[^\S\n]*)[#>-]|(?<=^[^\S\n]*\d{1,9})\./gm;

// Invisible characters that break a line, turn its direction round for what follows, or that Discord refuses.
// oxlint-disable-next-line no-control-regex -- control characters are what this removes
const UNSEEN = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFEFF]/g;
const ZERO_WIDTH_SPACE = '\u200B';

/** The text with its markdown made harmless; it may hold line breaks. */
export function escapeMarkdown(text: string): string {
  return marked(text, []);
}

/** One line for where Discord reads no markdown, as in menus; at most `max` characters, and perhaps none. */
export function plainLine(text: string, max: number): string {
  return truncate(oneLine(text), max);
}

/** Text for the middle of a line: one line, escaped, at most `max` characters after escaping. */
export function inline(text: string, max: number): string {
  const line = oneLine(text);
  const whole = line.length < max ? escapeMarkdown(line) : null;
  if (whole !== null && whole.length < max) return whole;
  const end = longestCut(line, (at) => escapeMarkdown(line.slice(0, at)).length < max);
  return `${escapeMarkdown(line.slice(0, end))}…`;
}

/** The text as a block quote of at most `max` characters, the spans of it in bold. What does not fit is cut, marked. */
export function quote(text: string, bold: readonly Span[], max: number): string {
  const whole = text.length > max ? null : block(marked(text, bold));
  if (whole !== null && whole.length <= max) return whole;
  const start = startOfCut(text, bold, max);
  const lead = start === 0 ? '' : `${CUT_MARK} `;
  const rest = text.slice(start);
  const runs = bold.map((span) => ({ start: span.start - start, end: span.end - start }));
  const draw = (end: number): string =>
    block(`${lead}${marked(rest.slice(0, end), runs)}${end === rest.length ? '' : ` ${CUT_MARK}`}`);
  return draw(longestCut(rest, (end) => draw(end).length <= max));
}

// Where the first word in bold lies beyond what would fit, the beginning goes rather than that word.
function startOfCut(text: string, bold: readonly Span[], max: number): number {
  const first = bold[0]?.start ?? 0;
  if (first < max / 2) return 0;
  const from = Math.max(0, first - Math.floor(max / 4));
  const word = /\s\S/.exec(text.slice(from, first));
  return word === null ? first : from + word.index + 1;
}

function oneLine(text: string): string {
  return clean(text).replaceAll(ZERO_WIDTH_SPACE, '').replace(/\s+/g, ' ').trim();
}

function block(text: string): string {
  return text.replace(/^/gm, '> ');
}

function marked(text: string, bold: readonly Span[]): string {
  const shown = clean(text);
  if (bold.length === 0) return shown.replace(MARKUP, '\\$&');
  const marks = boldEdges(shown, bold).map((at) => ({ at, mark: '**' }));
  for (const { index } of shown.matchAll(MARKUP)) marks.push({ at: index, mark: '\\' });
  // Stars stay before the backslash of the character they stand at.
  marks.sort((first, second) => first.at - second.at);
  let out = '';
  let done = 0;
  for (const { at, mark } of marks) {
    out += shown.slice(done, at) + mark;
    done = at;
  }
  return out + shown.slice(done);
}

// Spans that touch, or that only spaces part, become one: `**a****b**` would not be bold.
function boldEdges(text: string, bold: readonly Span[]): number[] {
  const runs: { start: number; end: number }[] = [];
  for (const span of bold) {
    const start = Math.max(0, span.start);
    const end = Math.min(text.length, span.end);
    const last = runs.at(-1);
    if (end <= start || text.slice(start, end).trim() === '') continue;
    if (last !== undefined && (start <= last.end || /^[ \u00A0]*$/.test(text.slice(last.end, start))))
      last.end = Math.max(last.end, end);
    else runs.push({ start, end });
  }
  return runs.flatMap(({ start, end }) => [start, end]);
}

// Every replacement is as long as what it replaces, so that offsets stay true. Nothing is taken out: a character that
// vanished from between two others could make markup of them.
function clean(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, (mark) => (mark === '\r\n' ? ' \n' : '\n'))
    .replace(UNSEEN, ZERO_WIDTH_SPACE);
}
