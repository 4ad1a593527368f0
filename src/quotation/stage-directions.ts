// What a transcript prints between the words that are spoken: asides in brackets, procedure, plain narration.
import type { Paragraph } from '../article/article.ts';
import type { Span } from '../text/span.ts';
import { isCourtNote } from './court.ts';

/** “(CROSSTALK)”, “[Laughter.]”, “3.15 pm”: a paragraph that is no turn and ends none. */
export function isAside(body: string, paragraph: Paragraph): boolean {
  if (paragraph.kind === 'heading') return false;
  const text = body.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + 200));
  return (
    /^["“*_]{0,2}[([].*[)\]]["”.*_]{0,3}$/.test(text) || /^\d{1,2}[.:]\d{2} ?(?:[ap]\.?m\.?)?$/i.test(text)
  );
}

/** [Laughter.] · [*Pause.*] · (laughs) · (inaudible) */
const STAGE_DIRECTION =
  /(?:\[[*_][^\]\n]{1,80}[*_]\]|[[(][*_]?(?:(?:general |loud |brief |long |more |prolonged )?(?:laugh(?:s|ing|ter)|pauses?|applause|cheer(?:s|ing)|interruption|inaudible|crosstalk|silence|sighs?|smiles?|nods?|shrugs?|grins?|coughs?|unintelligible|indistinct|crying|weeps|music|hon\. members))\b[^\])\n]{0,60}[\])])/giu;

/** The words of a turn: what stands between labels, stage directions and marks. */
export function spokenParts(body: string, start: number, end: number): Span[] {
  const text = body.slice(start, end);
  const parts: Span[] = [];
  let from = start;
  for (const match of text.matchAll(STAGE_DIRECTION)) {
    push(parts, trimmed(body, from, start + match.index));
    from = start + match.index + match[0].length;
  }
  push(parts, trimmed(body, from, end));
  return parts;
}

function push(parts: Span[], part: Span | null): void {
  if (part !== null) parts.push(part);
}

function trimmed(body: string, start: number, end: number): Span | null {
  let from = start;
  let to = end;
  while (from < to && /[\s"“”*_]/.test(body[from] ?? '')) from++;
  while (to > from && /[\s"“”*_]/.test(body[to - 1] ?? '')) to--;
  return /[\p{L}\p{N}]/u.test(body.slice(from, to)) ? { start: from, end: to } : null;
}

/**
 * Whether a paragraph without a label tells of the speakers rather than being spoken: “Ms. Okafor then took questions.”
 * Speech shows by its first and second persons, and nobody calls themselves by name.
 */
export function isNarration(paragraph: string, names: ReadonlySet<string>, speaking: string): boolean {
  const text = paragraph.slice(0, ENOUGH);
  if (/^[*_](?![*_]).*[*_]$/.test(text) || EDITED.test(text)) return true;
  if (PROCEDURE.test(text) || BOLD_NAME.test(text) || isCourtNote(paragraph)) return true;
  const told = text.replace(MARKED, '“”');
  if (PERSON.test(told.replace(/\b(?:told|tells|asked|asks) (?:me|us)\b/g, ''))) return false;
  if (CUE_AT_MARKS.test(told) || WORK.test(told)) return true;
  const words = told.toLowerCase().match(/[\p{L}][\p{L}’'-]*/gu) ?? [];
  const bare = words.map((word) => word.replace(/['’]s$/, ''));
  return (speaking.length > 2 && bare.includes(speaking)) || bare.slice(0, 3).some((word) => names.has(word));
}

// Characters that show what a paragraph is.
const ENOUGH = 1200;
const MARKED = /“[^”]*”|"[^"]*"|‘[^’]*(?:’(?=\p{L})[^’]*)*’/gu;
const PERSON = /(?<!\p{L})(?:I|we|you|my|our|your|me|us|mine|ours|yours|myself|ourselves)(?!\p{L})/iu;
// “…,” she said · “…,” Ada Okafor told the board
const CUE_AT_MARKS =
  /“”,? (?:(?:he|she|they|\p{Lu}[\p{L}.’'-]*(?: \p{Lu}[\p{L}’'-]*){0,3}) (?:said|says|told|tells|added|adds|asked|asks|replied|replies|called|shouted|wrote)|(?:said|says|added|called|shouted|asked|replied) (?:the |a )?[\p{L}])/u;
// “Tides” is published by Quay Press.
const WORK =
  /^(?:“”|[*_][^*_]+[*_])[^.]{0,60} (?:is|was|will be|opens|is out) (?:published|out|available|released|on|in)\b/;
const EDITED =
  /\b(?:interview|conversation|transcript|discussion)\b[^.]{0,60}\b(?:edited|condensed|conducted|recorded|translated|abridged|shortened)\b/i;
// Question put and agreed to. · The House divided: Ayes 61, Noes 64. · Motion, by leave, withdrawn.
const PROCEDURE =
  /^[*_]{0,2}(?:(?:Main )?Question (?:again |accordingly )?(?:put|proposed|agreed|negatived)|(?:Motion|Amendment|Amendments|Bill|Clause|Clauses|Schedule|Order|Ordered|Resolved|Petition)\b[^.]{0,60}\b(?:agreed to|negatived|withdrawn|put|made|read|moved|proposed|adjourned|disagreed to)\b|The (?:House|Committee|Assembly|Senate|Chamber|Council|Parliament|sitting|meeting|hearing|court) (?:divided|adjourned|rose|met|proceeded|resumed|was (?:adjourned|suspended|counted)|having divided|stood)\b|Debate (?:adjourned|resumed)|Sitting (?:suspended|adjourned|resumed)|Division\b|Tellers?\b|(?:Several|Some) (?:hon\. )?Members rose)/i;
// **Ada Okafor** rose—
const BOLD_NAME = /^(?:\*\*|__)[^*_:?]{2,80}(?:\*\*|__) \p{Ll}|^\p{Lu}[^.:?]{2,60} rose—/u;
