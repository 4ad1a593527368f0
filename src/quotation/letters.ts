// Letters and other passages the page sets off as a quotation without marks, and who wrote them.
import type { Paragraph } from '../article/article.ts';
import type { Finding, Reading } from './finding.ts';
import { namedPhrase } from './named-phrase.ts';
import { describeRight } from './noun-phrases.ts';
import { isSubjectPronoun, type Phrase, pronounPhrase, type ReadSentence } from './phrase.ts';
import { subjectOf } from './subjects.ts';

/** She wrote: ¶ > We will not close. — paragraphs set off as a quotation, without marks of their own. */
export function blockQuotes(reading: Reading, turns: ReadonlyMap<number, Finding>): Finding[] {
  // Paragraphs with marks of their own around them.
  const marked = new Set(
    reading.stretches.flatMap(({ outer, paragraph }) => {
      const whole = reading.article.paragraphs[paragraph];
      return whole !== undefined && outer.start <= whole.start + 1 && outer.end >= whole.end - 1
        ? [paragraph]
        : [];
    }),
  );
  const findings: Finding[] = [];
  for (const block of blocksOf(reading.article.paragraphs)) {
    const first = block[0];
    if (first === undefined || turns.has(first.index)) continue;
    const signed = signatureOf(reading, block);
    const lead = reading.lastOf.get(first.index - 1);
    const open =
      lead === undefined ? undefined : reading.reports[lead.index]?.findLast((report) => report.opensNext);
    const phrase =
      signed?.phrase ?? (lead === undefined ? null : leadWriter(reading, lead)) ?? open?.phrase ?? null;
    if (phrase === null && open === undefined) continue;
    for (const paragraph of block) {
      if (marked.has(paragraph.index) || (signed?.alone === true && paragraph === block.at(-1))) continue;
      findings.push({
        start: paragraph.start,
        end: paragraph.end,
        type: 'direct',
        phrase,
        cue: signed === null ? (open?.cue ?? null) : null,
        rule: signed === null ? 'block-quote' : 'signed-block',
        group: `block ${first.index}`,
        like: null,
        paragraph: paragraph.index,
      });
    }
  }
  return findings;
}

function blocksOf(paragraphs: readonly Paragraph[]): Paragraph[][] {
  const blocks: Paragraph[][] = [];
  for (const paragraph of paragraphs) {
    if (paragraph.kind !== 'block-quote') continue;
    const last = blocks.at(-1);
    if (last?.at(-1)?.index === paragraph.index - 1) last.push(paragraph);
    else blocks.push([paragraph]);
  }
  return blocks;
}

type Signature = {
  readonly phrase: Phrase;
  /** True where the last paragraph holds nothing else. */
  readonly alone: boolean;
};

const VALEDICTION =
  /(?:\b(?:yours(?: \p{L}+)?|sincerely(?: yours)?|(?:kind|best|warm|warmest|with best) (?:regards|wishes)|regards|servant|respectfully(?: yours)?|love|affectionately|cheers|faithfully|gratefully|signed|xx?))[,.:!—–-]*\s*[*_]*$/iu;

/** “… Yours truly, Ada Okafor.” · “— Ada Okafor, Hull” · a last line with nothing but a name. */
function signatureOf(reading: Reading, block: readonly Paragraph[]): Signature | null {
  const last = block.at(-1);
  const sentence = last === undefined ? undefined : reading.lastOf.get(last.index);
  if (last === undefined || sentence === undefined) return null;
  const { body } = reading.article;
  for (const run of sentence.runs) {
    if (!/^[*_]*(?:\.|,[^.!?\n]{1,60}\.?)?[*_]*$/.test(body.slice(run.end, Math.min(last.end, run.end + 70))))
      continue;
    const before = body.slice(Math.max(last.start, run.start - 40), run.start);
    const lone = /^[—–―*_\s-]*$/.test(before) && run.start - last.start < 8;
    const dashed = /[.!?…]["”’]?\s*[—–―-]{1,2}\s*[*_]*$/.test(before);
    const alone = lone && (before !== '' || block.length > 1);
    if (!alone && !dashed && !VALEDICTION.test(before)) continue;
    return { phrase: namedPhrase(sentence, run, run.from, run.to), alone: alone && block.length > 1 };
  }
  return null;
}

/** Whose words a sentence that ends in a colon presents: “Here she is in 1902:”, “a letter from Ada Okafor:”. */
function leadWriter(reading: Reading, lead: ReadSentence): Phrase | null {
  if (lead.pieces.at(-1)?.kind !== 'colon') return null;
  const writer = writerOf(lead, lead.pieces.length);
  if (writer !== null) return writer;
  const reports = reading.reports[lead.index] ?? [];
  if (reports.some((report) => report.opensNext)) return null;
  return (
    reports.findLast((report) => report.phrase !== null)?.phrase ??
    presentedBy(lead) ??
    personOf(subjectOf(lead))
  );
}

/** “The shop sells:” presents nobody's words. */
function personOf(phrase: Phrase | null): Phrase | null {
  return phrase === null || phrase.kind === 'description' || phrase.run?.kind === 'organisation'
    ? null
    : phrase;
}

/** “Here is Ada Okafor in 1902” · “Here she is” */
function presentedBy(sentence: ReadSentence): Phrase | null {
  const { pieces, runAt } = sentence;
  if (pieces[0]?.lower !== 'here') return null;
  for (const at of [1, 2]) {
    const piece = pieces[at];
    const run = runAt[at];
    if (run !== undefined && !run.possessive) return namedPhrase(sentence, run, run.from, run.to);
    if (piece !== undefined && isSubjectPronoun(piece)) return pronounPhrase(sentence, at);
  }
  return null;
}

const WRITINGS =
  /^(?:letter|letters|email|emails|e-mail|note|message|postcard|telegram|text|memo|memorandum|reply|response|answer|diary|poem|entry|tweet|post|statement|comment|fax|petition|complaint)$/;

/** “a letter from Ada Okafor” · “Ada Okafor’s letter”: who wrote what a sentence presents before a piece. */
export function writerOf(sentence: ReadSentence, before: number): Phrase | null {
  const { pieces, runAt } = sentence;
  for (let at = Math.min(before, pieces.length) - 1; at >= 0; at--) {
    const piece = pieces[at];
    if (piece?.kind !== 'word' || runAt[at] !== undefined || !WRITINGS.test(piece.lower)) continue;
    const owner = runAt[at - 1] ?? runAt[at - 2];
    if (owner?.possessive === true) return namedPhrase(sentence, owner, owner.from, owner.to);
    for (let next = at + 1; next <= at + 4 && next < before - 1; next++) {
      if (!/^(?:from|by)$/.test(pieces[next]?.lower ?? '')) continue;
      const run = runAt[next + 1];
      if (run !== undefined) return run.possessive ? null : namedPhrase(sentence, run, run.from, run.to);
      const phrase = describeRight(sentence, next + 1);
      return phrase !== null && /^(?:an?|the|one|another|his|her|their)$/.test(pieces[next + 1]?.lower ?? '')
        ? phrase
        : null;
    }
    return null;
  }
  return null;
}
