// Who said what in an article: the front door of this folder. Marks, sentences of narration and names are read once;
// then reports claim their words, and rules about their place decide on the marked stretches nobody claimed.
import type { Article } from '../article/article.ts';
import type { Span } from '../text/span.ts';
import type { Finding, Reading } from './finding.ts';
import { isDialogue, placeRules } from './place-rules.ts';
import { confidenceOf } from './attribution-rules.ts';
import { findMarks } from './find-marks.ts';
import { capitalWords, findNames, isTitleCase, labelRun, lowerCaseWords, type NameRun } from './names.ts';
import { gatherCast, type Cast, type Figure } from './people.ts';
import type { Phrase, ReadSentence } from './phrase.ts';
import { readNarration } from './pieces.ts';
import type { Attribution, Quotation, ReportedSpeech, Speaker } from './quotation.ts';
import type { Report } from './report.ts';
import { findReports } from './reports.ts';
import { makeResolver } from './speakers.ts';
import type { Spoke, Voice } from './voices.ts';
import { findTurns, type Turn } from './transcript.ts';

/** Every reported stretch of an article with its speaker, and everyone who speaks. */
export function attributeSpeakers(article: Article): ReportedSpeech {
  const stretches = findMarks(article.body, article.paragraphs);
  const headlines = new Set<number>();
  let prose = '';
  for (const { index, start, end } of article.paragraphs) {
    const text = article.body.slice(start, end);
    if (isTitleCase(text)) headlines.add(index);
    else prose += `${text}\n`;
  }
  const lower = lowerCaseWords(prose);
  const capitals = capitalWords(prose);
  const sentences = readNarration(article, stretches).map((clauses, index): ReadSentence => {
    const runs = findNames(article.body, clauses, index, lower, capitals, headlines.has(clauses.paragraph));
    const runAt: (ReadSentence['runs'][number] | undefined)[] = [];
    for (const run of runs) for (let at = run.from; at <= run.to; at++) runAt[at] = run;
    return { index, paragraph: clauses.paragraph, pieces: clauses.pieces, runs, runAt };
  });
  const setOff = findTurns(article).map((turn): SetOff => ({
    turn,
    run: turn.label === null ? null : labelRun(article.body, turn.label),
  }));
  const cast = gatherCast(article, [
    ...sentences.flatMap((sentence) => sentence.runs),
    ...setOff.flatMap(({ run }) => run ?? []),
  ]);
  const inTurns = new Set(setOff.map(({ turn }) => turn.paragraph));
  const reports = sentences.map((sentence) => (inTurns.has(sentence.paragraph) ? [] : findReports(sentence)));
  const reading: Reading = {
    article,
    stretches,
    sentences,
    reports,
    sentenceOf: new Map(
      sentences.flatMap((sentence) =>
        sentence.pieces.flatMap(({ stretch }) => (stretch === null ? [] : [[stretch, sentence] as const])),
      ),
    ),
    lastOf: new Map(sentences.map((sentence) => [sentence.paragraph, sentence])),
    dialogue: isDialogue(article, stretches),
  };
  const findings = findWords(reading, setOff, cast);
  const resolver = makeResolver(article.body, sentences, cast);
  return settle(findings, resolver);
}

/** All findings in the order of the text. */
function findWords(reading: Reading, setOff: readonly SetOff[], cast: Cast): Finding[] {
  const findings: Finding[] = [...turnFindings(setOff, cast)];
  const claimed = new Map<number, Finding>();
  const turns = new Map(findings.map((finding) => [finding.paragraph, finding]));
  for (const stretch of reading.stretches) {
    const turn = turns.get(stretch.paragraph);
    if (turn !== undefined) claimed.set(stretch.index, turn);
  }
  for (const sentence of reading.sentences) {
    const reports = reading.reports[sentence.index] ?? [];
    // A cue right at its quotation is surer than one further off.
    const behind = reports.filter(isClose);
    for (const report of [...behind, ...reports.filter((other) => !isClose(other))])
      findings.push(...claim(sentence, report, claimed));
  }
  findings.push(...blockQuotes(reading, turns));
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

/** She wrote: ¶ > We will not close. — paragraphs set off as a quotation, without marks of their own. */
function blockQuotes(reading: Reading, turns: ReadonlyMap<number, Finding>): Finding[] {
  const findings: Finding[] = [];
  const marked = new Set(reading.stretches.map((stretch) => stretch.paragraph));
  let lead: Report | null = null;
  let before = null as Finding | null;
  for (const paragraph of reading.article.paragraphs) {
    if (paragraph.kind !== 'block-quote') {
      const last = reading.lastOf.get(paragraph.index);
      lead = reading.reports[last?.index ?? -1]?.findLast((report) => report.opensNext) ?? null;
      before = null;
      continue;
    }
    if (lead === null || marked.has(paragraph.index) || turns.has(paragraph.index)) continue;
    before = {
      start: paragraph.start,
      end: paragraph.end,
      type: 'direct',
      phrase: lead.phrase,
      cue: lead.cue,
      rule: 'block-quote',
      group: before?.group ?? `block ${paragraph.index}`,
      like: null,
      paragraph: paragraph.index,
    };
    findings.push(before);
  }
  return findings;
}

type SetOff = { readonly turn: Turn; readonly run: NameRun | null };

/** OKAFOR: We met. — each turn belongs to its label; a paragraph without one goes on with the turn before. */
function turnFindings(setOff: readonly SetOff[], cast: Cast): Finding[] {
  const findings: Finding[] = [];
  let answering: NameRun | null = null;
  for (const { turn, run } of setOff) {
    if (turn.part === 'answer') answering ??= mostNamed(cast, run);
    const speaker = turn.part === 'answer' ? answering : turn.part === 'question' ? null : run;
    const like = turn.label === null ? (findings.at(-1) ?? null) : null;
    findings.push({
      start: turn.start,
      end: turn.end,
      type: 'direct',
      phrase: speaker === null ? null : namePhrase(speaker, turn.label ?? speaker),
      cue: turn.label,
      rule: turn.part === null ? 'transcript' : 'question-and-answer',
      group: like?.group ?? `turn ${turn.paragraph}`,
      like,
      paragraph: turn.paragraph,
    });
  }
  return findings;
}

/** Whose answers they are in an interview: the person the article names most. */
function mostNamed(cast: Cast, label: NameRun | null): NameRun | null {
  const own = label === null ? null : cast.figureOf(label);
  const people = cast.figures.filter(
    (figure) => figure.kind === 'person' && figure !== own && figure.words.length > 1,
  );
  const best = people.reduce<Figure | null>(
    (most, figure) => (most === null || figure.runs.length > most.runs.length ? figure : most),
    null,
  );
  return best?.runs[0] ?? null;
}

function namePhrase(run: NameRun, mention: Span): Phrase {
  return {
    start: mention.start,
    end: mention.end,
    sentence: run.clauses,
    kind: 'name',
    run,
    from: run.from,
    to: run.to,
    role: null,
    plural: false,
  };
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
    const pieces = sentence.pieces.slice(part.from, part.to + 1);
    const marked = pieces.flatMap((piece) => piece.stretch ?? []);
    if (marked.some((stretch) => claimed.has(stretch.index))) continue;
    const first = pieces[0];
    const last = pieces.at(-1);
    if (first === undefined || last === undefined) continue;
    const start = first.stretch?.start ?? first.start;
    const end = last.stretch?.end ?? last.end;
    const words = pieces.filter((piece) => piece.kind === 'word' || piece.kind === 'number').length;
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

/** Whoever spoke last before the speaker of the paragraph before; null where only one has spoken. */
function otherSpeaker(
  drafts: readonly { finding: Finding; settled: Settled }[],
  paragraph: number,
): Voice | null {
  const before = drafts
    .slice(-10)
    .filter((draft) => paragraph - draft.finding.paragraph <= 8 && draft.finding.type !== 'indirect');
  const last = before.findLast((draft) => draft.finding.paragraph < paragraph)?.settled.voice;
  if (last === undefined || last === null) return null;
  const other = before.findLast(
    ({ settled: { voice } }) =>
      voice !== null && voice !== last && voice.kind !== 'organisation' && voice.kind !== 'group',
  );
  return other?.settled.voice ?? null;
}

type Settled = { voice: Voice | null; certainty: number; mention: Span | null };

function settle(findings: readonly Finding[], resolver: ReturnType<typeof makeResolver>): ReportedSpeech {
  const settled = new Map<Finding, Settled>();
  const voices: Voice[] = [];
  const drafts: { finding: Finding; settled: Settled }[] = [];
  let previous: Spoke | null = null;
  for (const finding of findings) {
    const model = finding.like === null ? undefined : settled.get(finding.like);
    if (finding.takesTurn === true) {
      const other = otherSpeaker(drafts, finding.paragraph);
      const here: Settled = { voice: other, certainty: 1, mention: null };
      settled.set(finding, here);
      if (other !== null) previous = { voice: other, paragraph: finding.paragraph };
      drafts.push({ finding, settled: here });
      continue;
    }
    const resolved = finding.phrase === null ? null : resolver.resolve(finding.phrase, previous, finding);
    const here: Settled =
      resolved !== null
        ? { voice: resolved.voice, certainty: resolved.certainty, mention: finding.phrase }
        : model !== undefined
          ? { voice: model.voice, certainty: model.certainty, mention: model.mention }
          : { voice: null, certainty: 0.5, mention: finding.phrase };
    settled.set(finding, here);
    if (here.voice !== null) {
      previous = { voice: here.voice, paragraph: finding.paragraph };
      if (!voices.includes(here.voice)) voices.push(here.voice);
    }
    drafts.push({ finding, settled: here });
  }
  const ids = new Map(voices.map((voice, id) => [voice, id]));
  const speakers = voices.map((voice, id): Speaker => ({
    id,
    name: voice.name,
    role: voice.role,
    kind: voice.kind,
    mentions: [...voice.mentions.values()].sort((a, b) => a.start - b.start),
  }));
  const groups = new Map<string, number>();
  const attributions = drafts.map(({ finding, settled: { voice, certainty, mention } }): Attribution => {
    const group = groups.get(finding.group) ?? groups.size;
    groups.set(finding.group, group);
    const quotation: Quotation = { start: finding.start, end: finding.end, type: finding.type, group };
    return {
      quotation,
      speaker: voice === null ? null : (speakers[ids.get(voice) ?? -1] ?? null),
      mention: mention === null ? null : { start: mention.start, end: mention.end },
      cue: finding.cue,
      rule: finding.rule,
      confidence: confidenceOf(finding.rule, voice === null ? 0 : certainty),
    };
  });
  return { attributions, speakers };
}
