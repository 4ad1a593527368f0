// Domain values as lines for people to read. Nothing of the article is changed but its line breaks.
import {
  type Answer,
  type AnswerPassage,
  isDoubtful,
  type PassageSpeaker,
  type Suggestion,
} from '../answer/answer.ts';
import { doubtLine } from '../answer/doubt/doubt-line.ts';
import type { Article } from '../article/article.ts';
import type { Attribution, ReportedSpeech, Speaker } from '../quotation/quotation.ts';
import { slice, type Span } from '../text/span.ts';
import { printable } from './terminal.ts';

/** How text may look where it is printed. */
export type Style = {
  readonly width: number;
  strong(text: string): string;
  faint(text: string): string;
};

export function printAnswer(answer: Answer, style: Style): string {
  const lines: string[] = [];
  if (answer.kind === 'nothing-found') {
    lines.push('No passage answers that.', ...wrap(suggestionLine(answer.suggestion), style.width));
    for (const passage of answer.suggestion.closest.slice(0, 1))
      lines.push('', 'Closest:', ...passageLines(passage, style));
    return `${lines.join('\n')}\n`;
  }
  if (answer.headline !== null) lines.push(style.strong(printable(answer.headline)), '');
  const doubt = doubtLine(answer, printable);
  if (doubt !== null) lines.push(...wrap(doubt, style.width), '');
  const articles = new Set(answer.passages.map((passage) => passage.article.slug));
  answer.passages.forEach((passage, position) => {
    if (position > 0) lines.push('');
    lines.push(...passageLines(passage, style, articles.size > 1));
  });
  const [first] = answer.passages;
  if (articles.size === 1 && first !== undefined)
    lines.push('', style.faint(`From: ${titleLine(first.article)}`));
  return `${lines.join('\n')}\n`;
}

/** What the library holds, for somebody whose question it does not answer: one paragraph of plain words. */
export function suggestionLine(suggestion: Suggestion): string {
  const { missing, speakers, articles } = suggestion;
  const where = articles.length === 1 ? 'the article' : 'the articles';
  const parts: string[] = [];
  if (missing.length > 0) parts.push(`Not in ${where}: ${missing.join(', ')}.`);
  if (articles.length === 1 && articles[0] !== undefined)
    parts.push(`The article is “${printable(articles[0].title)}”.`);
  if (articles.length > 1)
    parts.push(`The articles are ${listSome(articles.map(({ title }) => `“${printable(title)}”`))}.`);
  if (speakers.length > 0) parts.push(`Quoted in it: ${listSome(speakers.map(printable))}.`);
  return parts.join(' ');
}

export function printQuotations(article: Article, speech: ReportedSpeech, style: Style): string {
  if (speech.attributions.length === 0) return 'Nobody is quoted.\n';
  const lines = speech.attributions.flatMap((attribution, position) => [
    style.strong(printable(speakerLine(attribution.speaker))),
    ...wrap(printable(slice(article.body, attribution.quotation)), style.width - 2).map(
      (line) => `  ${line}`,
    ),
    style.faint(`  ${position + 1} · ${attributionLine(article, attribution)}`),
    '',
  ]);
  return `${lines.join('\n')}`;
}

/** “direct · 120–180 · rule speaker-then-cue · cue “said” · mention “she” · 0.95” */
function attributionLine(article: Article, attribution: Attribution): string {
  const { quotation, rule, cue, mention, confidence } = attribution;
  return [
    quotation.type,
    `${quotation.start}–${quotation.end}`,
    `rule ${rule}`,
    ...(cue === null ? [] : [`cue “${printable(slice(article.body, cue))}”`]),
    ...(mention === null ? [] : [`mention “${printable(slice(article.body, mention))}”`]),
    confidence.toFixed(2),
  ].join(' · ');
}

export function speakerLine(speaker: Speaker | null): string {
  if (speaker === null) return '(speaker not clear)';
  return speaker.role === null ? speaker.name : `${speaker.name}, ${speaker.role}`;
}

function passageLines(passage: AnswerPassage, style: Style, named = false): string[] {
  const place = [
    ...(named ? [printable(passage.article.title)] : []),
    `paragraph ${passage.paragraph + 1}`,
  ].join(', ');
  return [
    ...wrapMarked(passage, style).map((line) => `  ${line}`),
    style.faint(`  — ${printable(whoSaid(passage.speaker))} (${place})`),
  ];
}

export function whoSaid(speaker: PassageSpeaker | null): string {
  if (speaker === null) return 'the reporter';
  const who = speaker.role === null ? speaker.name : `${speaker.name}, ${speaker.role}`;
  const how = { direct: 'quoted', mixed: 'partly quoted', indirect: 'reported' }[speaker.type];
  return `${who}; ${how}${isDoubtful(speaker) ? '; speaker doubtful' : ''}`;
}

export function titleLine(article: Article): string {
  return printable(
    [article.title, article.publisher, article.date].filter((part) => part !== null).join(' · '),
  );
}

function listSome(items: readonly string[]): string {
  const shown = items.slice(0, 8);
  const rest = items.length - shown.length;
  return rest > 0 ? `${shown.join(', ')} and ${rest} more` : shown.join(', ');
}

/** The passage in lines, its matching words strong; the marks do not count towards the width. */
function wrapMarked(passage: AnswerPassage, style: Style): string[] {
  const { text, start } = passage;
  const runs = joinNeighbours(
    text,
    passage.matches.map((match) => ({ start: match.start - start, end: match.end - start })),
  );
  return breakLines(text, style.width - 2).map((line) => markLine(text, line, runs, style));
}

/** Matching words that only white space or a hyphen parts are one run. */
function joinNeighbours(text: string, matches: readonly Span[]): Span[] {
  const runs: Span[] = [];
  for (const match of matches) {
    const last = runs.at(-1);
    if (last !== undefined && /^[\s\p{Pd}]*$/u.test(text.slice(last.end, match.start)))
      runs[runs.length - 1] = { start: last.start, end: match.end };
    else runs.push(match);
  }
  return runs;
}

function markLine(text: string, line: Span, runs: readonly Span[], style: Style): string {
  let marked = '';
  let at = line.start;
  for (const run of runs) {
    const start = Math.max(run.start, line.start);
    const end = Math.min(run.end, line.end);
    if (end <= start) continue;
    marked += printable(text.slice(at, start)) + style.strong(printable(text.slice(start, end)));
    at = end;
  }
  return marked + printable(text.slice(at, line.end));
}

/** Where a text breaks into lines of at most `width` characters; a longer word has a line to itself. */
function breakLines(text: string, width: number): Span[] {
  const lines: { start: number; end: number }[] = [];
  for (const { 0: word, index } of text.matchAll(/\S+/g)) {
    const line = lines.at(-1);
    if (line === undefined || index + word.length - line.start > width)
      lines.push({ start: index, end: index + word.length });
    else line.end = index + word.length;
  }
  return lines;
}

export function wrap(text: string, width: number): string[] {
  return breakLines(text, width).map((line) => text.slice(line.start, line.end));
}
