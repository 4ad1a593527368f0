// A check of a quotation as lines for people to read. Differences are told by brackets; colour only adds to them.
import type { Check, Found, Part, Place } from '../checking/check.ts';
import { diffOf, type DiffPiece } from '../checking/diff.ts';
import { englishCheckWords } from '../checking/english-words.ts';
import { remarkLines, verdictLine } from '../checking/verdict.ts';
import { type Style, titleLine, whoSaid, wrap } from './print.ts';
import { printable } from './terminal.ts';

type DiffStyle = Style & { removed(text: string): string; added(text: string): string };

/** The verdict first; `quoted` repeats the words it is about. */
export function printCheck(check: Check, style: DiffStyle, quoted = false): string {
  const lines: string[] = [];
  if (quoted) lines.push(...wrap(`“${flat(check.claim.quote)}”${claimedBy(check)}`, style.width));
  lines.push(
    ...wrap(verdictLine(check, englishCheckWords, printable), style.width).map((line) => style.strong(line)),
  );
  for (const remark of remarkLines(check, englishCheckWords, printable))
    lines.push(...wrap(remark, style.width));
  switch (check.kind) {
    case 'not-checked':
      break;
    case 'not-in-library':
      if (check.closest !== null)
        lines.push('', 'Closest, though no source:', ...placeLines(check.closest, style));
      break;
    case 'verbatim':
    case 'altered':
    case 'someone-else':
      lines.push(...foundLines(check, style));
  }
  return `${lines.join('\n')}\n`;
}

function claimedBy({ claim: { speaker } }: Check): string {
  return speaker === undefined ? '' : ` — ${printable(speaker)}`;
}

function foundLines(found: Found, style: DiffStyle): string[] {
  const lines: string[] = [];
  const pieces = diffOf(found);
  if (pieces.some(({ kind }) => kind !== 'kept')) {
    lines.push('', ...diffLines(pieces, style));
    const kinds = new Set(pieces.map(({ kind }) => kind));
    const legend = [
      ...(kinds.has('left-out') ? ['[-left out-]'] : []),
      ...(kinds.has('put-in') ? ['{+put in+}'] : []),
      ...(kinds.has('marked') ? ['<the editor’s mark = what stands there>'] : []),
    ];
    lines.push(style.faint(`  ${legend.join('  ')}`));
  }
  lines.push('', ...placeLines(found.place, style, false));
  const isOther = ({ article }: Place): boolean => article !== found.place.article;
  for (const part of found.parts) {
    const from = sourceOf(part);
    if (from !== null) lines.push('', 'And from:', ...placeLines(from, style, isOther(from)));
  }
  if (found.others.length > 0) {
    lines.push('', found.more ? 'Also, among others:' : 'Also:');
    for (const other of found.others) lines.push(`  ${whereLine(other, isOther(other))}`);
  }
  lines.push('', style.faint(`From: ${titleLine(found.place.article)}`));
  return lines;
}

function sourceOf(part: Part): Place | null {
  return part.kind === 'put-in' || part.kind === 'replaced' ? part.from : null;
}

/** The differences in one paragraph: what is kept plain, what is not in brackets of its kind. */
function diffLines(pieces: readonly DiffPiece[], style: DiffStyle): string[] {
  const text = pieces.map(({ kind, text, stands }) => {
    const [mine, theirs] = [flat(text), flat(stands)];
    switch (kind) {
      case 'kept':
        return mine;
      case 'left-out':
        return `[-${mine}-]`;
      case 'put-in':
        return `{+${mine}+}`;
      case 'marked':
        return `<${mine === '' ? 'no mark' : mine} = ${theirs === '' ? 'nothing' : theirs}>`;
    }
  });
  return wrap(text.join(' '), style.width - 2).map(
    (line) =>
      `  ${line
        .replace(/\[-.*?(?:-\]|$)/g, (change) => style.removed(change))
        .replace(/\{\+.*?(?:\+\}|$)/g, (change) => style.added(change))}`,
  );
}

function placeLines(place: Place, style: Style, named = true): string[] {
  return [
    ...wrap(flat(place.text), style.width - 2).map((line) => `  ${line}`),
    style.faint(
      `  — ${whereLine(place, named)}${place.speaker === null ? '' : `; rule ${place.speaker.rule}`}`,
    ),
  ];
}

function whereLine({ speaker, article, paragraph }: Place, named: boolean): string {
  const title = named ? `${printable(article.title)}, ` : '';
  return `${printable(whoSaid(speaker))} (${title}paragraph ${paragraph + 1})`;
}

/** Text of others on one line. */
function flat(text: string): string {
  return printable(text).replace(/\s+/g, ' ').trim();
}
