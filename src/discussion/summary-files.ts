// A summary as files: Markdown to read, JSON for programs, CSV for tables. Names come from outside, since the
// discussion knows people by their ids.
import type { ShownPassage } from './discussion.ts';
import type { AnsweredQuestion, Summary } from './summary.ts';

/** A person's id as the name to show. */
export type NameOf = (person: string) => string;

export function summaryJson(summary: Summary, nameOf: NameOf): string {
  const answered = summary.answered.map((question) => ({
    ...question,
    asker: question.asker === null ? null : nameOf(question.asker),
    askedAt: isoTime(question.askedAt),
    answeredAt: isoTime(question.answeredAt),
  }));
  const overTime = summary.overTime.map(({ from, questions }) => ({ from: isoTime(from), questions }));
  return `${JSON.stringify({ ...summary, answered, overTime }, null, 2)}\n`;
}

export function summaryMarkdown(summary: Summary, nameOf: NameOf): string {
  const lines = [
    `# ${plain(summary.title)}`,
    '',
    '| | |',
    '| --- | --- |',
    `| Asked | ${summary.asked} by ${summary.askers} |`,
    `| Answered | ${summary.answered.length} |`,
    `| Asked again by others | ${summary.merged} |`,
    `| Approved, not answered | ${summary.unanswered.length} |`,
    `| Not decided | ${summary.undecided} |`,
    `| Rejected | ${summary.rejected} |`,
    `| Withdrawn | ${summary.withdrawn} |`,
    `| Retracted | ${summary.retracted} |`,
    '',
    ...section(
      'Answers',
      summary.answered.flatMap((question) => answerLines(question, nameOf)),
    ),
    ...section(
      'Not answered',
      summary.unanswered.map(({ number, text }) => `- ${number}: ${plain(text)}`),
    ),
    ...section(
      'Who was quoted',
      summary.quoted.map(({ speaker, answers }) => `- ${plain(speaker)}: ${answers}`),
    ),
    ...section(
      'When questions came (UTC)',
      summary.overTime.map(({ from, questions }) => `- ${isoTime(from)}: ${questions}`),
    ),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}

const COLUMNS = [
  'number',
  'question',
  'asker',
  'asked',
  'answered',
  'others',
  'passage',
  'speaker',
  'role',
  'paragraph',
] as const;

/** A row a passage; a question without one has a row all the same. RFC 4180, with lines that end in CR LF. */
export function summaryCsv(summary: Summary, nameOf: NameOf): string {
  const rows = summary.answered.flatMap((question) => {
    const passages: readonly (ShownPassage | null)[] =
      question.passages.length === 0 ? [null] : question.passages;
    return passages.map((passage) => [
      `${question.number}`,
      question.text,
      question.asker === null ? '' : nameOf(question.asker),
      isoTime(question.askedAt),
      isoTime(question.answeredAt),
      `${question.merged}`,
      passage?.text ?? '',
      passage?.speaker ?? '',
      passage?.role ?? '',
      passage === null ? '' : `${passage.paragraph + 1}`,
    ]);
  });
  return [COLUMNS, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

function answerLines(question: AnsweredQuestion, nameOf: NameOf): string[] {
  const asked = question.asker === null ? '' : `, asked by ${plain(nameOf(question.asker))}`;
  const others = question.merged === 0 ? '' : `, and by ${question.merged} more`;
  return [
    `### ${question.number}. ${plain(question.text)}`,
    '',
    `${isoTime(question.answeredAt)}${asked}${others}`,
    '',
    ...question.passages.flatMap((passage) => [
      ...passage.text.split(/\r\n?|\n/).map((line) => `> ${plain(line)}`),
      `> — ${speakerOf(passage)}, paragraph ${passage.paragraph + 1}`,
      '',
    ]),
  ];
}

function speakerOf({ speaker, role, isDoubtful }: ShownPassage): string {
  if (speaker === null) return 'the article';
  const name = `${plain(speaker)}${role === null ? '' : `, ${plain(role)}`}`;
  return isDoubtful ? `perhaps ${name}` : name;
}

function section(heading: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`## ${heading}`, '', ...lines, ''];
}

function isoTime(at: number): string {
  return new Date(at).toISOString();
}

// Every mark that could begin markup, and every line break, is made harmless.
function plain(text: string): string {
  return text
    .toWellFormed()
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_{}[\]<>()#+\-!|~]/g, '\\$&');
}

// A cell that a table program would take for a formula begins with an apostrophe (OWASP, "CSV Injection").
function cell(value: string): string {
  const clean = value.toWellFormed().replaceAll('\u0000', '');
  const guarded = /^[\s]*[=+\-@\t\r]/.test(clean) ? `'${clean}` : clean;
  return /[",\r\n]/.test(guarded) || guarded !== guarded.trim()
    ? `"${guarded.replaceAll('"', '""')}"`
    : guarded;
}
