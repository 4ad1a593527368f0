// Which words of an article are reported: reports claim theirs, turns and block quotes are set off by the page, and rules
// of place decide on the marked stretches nobody claims.
import type { Finding, Reading } from './finding.ts';
import type { MarkedStretch } from './find-marks.ts';
import { blockQuotes } from './letters.ts';
import type { ReadSentence } from './phrase.ts';
import { placeRules } from './place-rules.ts';
import type { Report } from './report.ts';

/** All findings in the order of the text; those of a transcript's turns are given. */
export function findWords(reading: Reading, turnsFound: readonly Finding[]): Finding[] {
  const findings: Finding[] = [...turnsFound];
  const claimed = new Map<number, Finding>();
  const turns = new Map(findings.map((finding) => [finding.paragraph, finding]));
  for (const stretch of reading.stretches) {
    const turn = turns.get(stretch.paragraph);
    if (turn !== undefined) claimed.set(stretch.index, turn);
  }
  const blocks = blockQuotes(reading, turns);
  findings.push(...blocks);
  const inBlock = new Map(blocks.map((finding) => [finding.paragraph, finding]));
  for (const stretch of reading.stretches) {
    const block = inBlock.get(stretch.paragraph);
    if (block !== undefined) claimed.set(stretch.index, block);
  }
  for (const sentence of reading.sentences) {
    if (inBlock.has(sentence.paragraph)) continue;
    const reports = reading.reports[sentence.index] ?? [];
    // A cue right at its quotation is surer than one further off.
    const behind = reports.filter(isClose);
    for (const report of [...behind, ...reports.filter((other) => !isClose(other))])
      findings.push(...claim(sentence, report, claimed));
  }
  for (const stretch of reading.stretches) {
    if (claimed.has(stretch.index)) continue;
    for (const rule of placeRules) {
      const finding = rule(reading, stretch, claimed);
      if (finding === null) continue;
      claimed.set(stretch.index, finding);
      if (finding.rule !== 'not-speech') findings.push(finding);
      break;
    }
  }
  return dropOverlaps(findings.sort((a, b) => a.start - b.start || b.end - a.end));
}

/** “…,” she said · he shouted “…”: nothing stands between the cue and the words. */
const isClose = (report: Report): boolean =>
  report.rule === 'cue-then-speaker' ||
  report.rule === 'speaker-then-cue' ||
  (report.rule === 'cue-before-quotation' && report.verb?.class === 'say' && report.verb.form === 'finite');

/** The findings of one report; stretches an earlier report claimed stay with it. */
function claim(sentence: ReadSentence, report: Report, claimed: Map<number, Finding>): Finding[] {
  const found: Finding[] = [];
  for (const part of report.parts) {
    const marked: MarkedStretch[] = [];
    let words = 0;
    for (let at = part.from; at <= part.to; at++) {
      const piece = sentence.pieces[at];
      if (piece?.kind === 'word' || piece?.kind === 'number') words++;
      else if (piece !== undefined && piece.stretch !== null) marked.push(piece.stretch);
    }
    if (marked.some((stretch) => claimed.has(stretch.index))) continue;
    const first = sentence.pieces[part.from];
    const last = sentence.pieces[Math.min(part.to, sentence.pieces.length - 1)];
    if (first === undefined || last === undefined || part.to < part.from) continue;
    const start = first.stretch?.start ?? first.start;
    const end = last.stretch?.end ?? last.end;
    if (end <= start || (marked.length === 0 && words < 2)) continue;
    // Nobody in sight: only whole quotations are worth keeping.
    if (report.phrase === null && words > 0) continue;
    const finding: Finding = {
      start,
      end,
      type: marked.length === 0 ? 'indirect' : words === 0 ? 'direct' : 'mixed',
      phrase: report.phrase,
      cue: report.cue,
      rule: report.rule,
      group: `${report.sentence}.${report.cueAt}`,
      like: null,
      paragraph: sentence.paragraph,
    };
    for (const stretch of marked) claimed.set(stretch.index, finding);
    found.push(finding);
  }
  return found;
}

/** Of findings that overlap the longer stays. */
function dropOverlaps(findings: readonly Finding[]): Finding[] {
  const kept: Finding[] = [];
  for (const finding of findings) {
    const last = kept.at(-1);
    if (last !== undefined && finding.start < last.end) {
      if (last.type === 'indirect' && finding.type !== 'indirect') kept[kept.length - 1] = finding;
      continue;
    }
    kept.push(finding);
  }
  return kept;
}
