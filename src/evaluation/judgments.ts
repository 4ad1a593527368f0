// What a careful reader says of an article, checked: its gold quotations (JSON) and questions (JSON lines).
import { LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';

/** What is wrong with a file of judgments: each problem names the file, the line and the field. */
export class JudgmentError extends Error {
  override readonly name = 'JudgmentError';
}

const text = z.string().min(1);

const spanFields = {
  start: z.int().nonnegative(),
  end: z.int().positive(),
  /** The article's own words: `body.slice(start, end)`. */
  text,
};

/** An edited text with its old offsets is wrong whatever the article says. */
const fits = (span: { start: number; end: number; text: string }): boolean =>
  span.end - span.start === span.text.length;
const unfit = { path: ['end'], error: 'must be start plus the length of the text' };

const goldSpan = z.strictObject(spanFields).refine(fits, unfit);

const goldQuotation = z
  .strictObject({
    type: z.enum(['direct', 'mixed', 'indirect']),
    ...spanFields,
    /** Stretches of one utterance share it. */
    group: z.int().positive(),
    /** The fullest name, or the description of an unnamed speaker; null where the article does not say. */
    speaker: text.nullable(),
    role: text.nullable(),
    /** The words that stand for the speaker at the quotation. */
    mention: goldSpan.nullable(),
    cue: goldSpan.nullable(),
  })
  .refine(fits, unfit);

const goldQuotations = z.strictObject({ article: text, quotations: z.array(goldQuotation).min(1) });

const goldQuestion = z
  .strictObject({
    id: text,
    kind: z.enum([
      'who-said',
      'said-about',
      'number',
      'when',
      'where',
      'why',
      'who-is',
      'what',
      'about',
      'who-spoke',
      'follow-up',
      'misspelt',
      'chatty',
      'first-name',
      'unanswerable',
    ]),
    question: text,
    /** Earlier questions of the same conversation, oldest first. */
    after: z.array(text).min(1).optional(),
    /** Sentences of the article; any one of them is right. */
    answers: z.array(z.strictObject({ text })),
    /** Whose words answer; null for the reporter's narration. */
    speaker: text.nullable(),
    /** The short answer in the article's words, or the full name a who-said question asks for. */
    headline: text.nullable(),
  })
  .refine((question) => (question.kind === 'unanswerable') === (question.answers.length === 0), {
    path: ['answers'],
    error: 'must be empty for an unanswerable question, and for no other',
  });

const goldClaim = z
  .strictObject({
    id: text,
    expects: z.enum(['verbatim', 'altered', 'someone-else', 'not-in-library', 'not-checked']),
    quote: text,
    speaker: text.optional(),
    /** Slug of the article that the words are from. */
    source: text.optional(),
    /** Of somebody else's words: whether they are altered, too. */
    altered: z.boolean().optional(),
  })
  .refine(({ expects, source }) => (source === undefined) === expects.startsWith('not-'), {
    path: ['source'],
    error: 'must be given for words that stand in an article, and for no others',
  });

export type GoldClaim = z.infer<typeof goldClaim>;
export type GoldQuotation = z.infer<typeof goldQuotation>;
export type GoldQuotations = z.infer<typeof goldQuotations>;
export type GoldQuestion = z.infer<typeof goldQuestion>;

/** The gold quotations of one article. Throws JudgmentError; `file` is the name for its message. */
export function parseGoldQuotations(file: string, json: string): GoldQuotations {
  const checked = goldQuotations.safeParse(readJson(file, 1, json));
  if (checked.success) return checked.data;
  const lines = new LineCounter();
  // JSON is YAML, whose reader remembers where each value stands.
  const document = parseDocument(json, { lineCounter: lines });
  const problems = checked.error.issues.map((issue) => {
    const node = document.getIn(issue.path, true) ?? document.getIn(issue.path.slice(0, -1), true);
    return problem(file, lines.linePos(offsetOf(node)).line, issue);
  });
  throw new JudgmentError(problems.join('\n'));
}

/** Questions, one JSON object a line, blank lines between them allowed. Throws JudgmentError. */
export function parseGoldQuestions(file: string, jsonLines: string): GoldQuestion[] {
  return parseLines(file, jsonLines, goldQuestion);
}

/** Claimed quotations, as questions are. Throws JudgmentError. */
export function parseGoldClaims(file: string, jsonLines: string): GoldClaim[] {
  return parseLines(file, jsonLines, goldClaim);
}

function parseLines<Line extends z.ZodType>(file: string, jsonLines: string, schema: Line): z.infer<Line>[] {
  const problems: string[] = [];
  const values: z.infer<Line>[] = [];
  for (const [index, line] of jsonLines.split('\n').entries()) {
    if (line.trim() === '') continue;
    const checked = schema.safeParse(readJson(file, index + 1, line));
    if (checked.success) values.push(checked.data);
    else problems.push(...checked.error.issues.map((issue) => problem(file, index + 1, issue)));
  }
  if (problems.length > 0) throw new JudgmentError(problems.join('\n'));
  return values;
}

function readJson(file: string, line: number, json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new JudgmentError(`${file}:${line}: not valid JSON: ${reason}`, { cause });
  }
}

function problem(file: string, line: number, issue: z.core.$ZodIssue): string {
  return `${file}:${line}: ${issue.path.join('.')} ${issue.message}`;
}

function offsetOf(node: unknown): number {
  const range = typeof node === 'object' && node !== null && 'range' in node ? node.range : null;
  const start: unknown = Array.isArray(range) ? range[0] : 0;
  return typeof start === 'number' ? start : 0;
}
