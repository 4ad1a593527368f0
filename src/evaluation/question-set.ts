// Questions over texts that lie outside the project: `docs.jsonl` and `questions.jsonl`, texts already cut into sentences.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { joinSentences } from '../answer/rank-sentences.ts';
import { attributeSpeakers } from '../quotation/attribute-speakers.ts';
import type { ReadArticle } from '../search/passage.ts';
import { JudgmentError } from './judgments.ts';

const setDocument = z.object({
  id: z.string().min(1),
  title: z.string().default(''),
  sentences: z
    .array(
      z.object({
        text: z.string(),
        /** Number of its paragraph. */
        p: z.int().nonnegative().default(0),
        /** Whoever's turn it belongs to, in an interview or a transcript. */
        speaker: z.string().optional(),
      }),
    )
    .min(1),
});

const setQuestion = z
  .object({
    id: z.union([z.string(), z.number()]).transform(String),
    doc: z.string(),
    question: z.string(),
    /** Numbers of the sentences that answer, best first; none where the text does not answer. */
    gold: z.array(z.int().nonnegative()).optional(),
    goldSentences: z.array(z.int().nonnegative()).optional(),
    answer: z.string().nullish(),
    after: z.array(z.string()).default([]),
  })
  .transform(({ gold, goldSentences, ...rest }) => ({ ...rest, gold: gold ?? goldSentences ?? [] }));

export type SetDocument = z.infer<typeof setDocument>;
export type SetQuestion = z.infer<typeof setQuestion>;

export type QuestionSet = {
  readonly documents: ReadonlyMap<string, SetDocument>;
  readonly questions: readonly SetQuestion[];
};

/**
 * Reads a set: a folder with `docs.jsonl` and `questions.jsonl`, or what such files' names have in common
 * (`sets/wiki` for `sets/wiki.docs.jsonl`). Throws JudgmentError that names file and line.
 */
export function readQuestionSet(place: string): QuestionSet {
  const [docs, asked] = ['docs.jsonl', 'questions.jsonl'].map((name) => linesOf(place, name));
  const documents = new Map<string, SetDocument>();
  for (const one of parse(docs, setDocument)) documents.set(one.id, one);
  const questions = parse(asked, setQuestion);
  const problems = questions.flatMap(({ id, doc, gold }) => {
    const known = documents.get(doc);
    if (known === undefined) return [`question ${id}: there is no document “${doc}”`];
    const beyond = gold.filter((at) => at >= known.sentences.length);
    return beyond.map((at) => `question ${id}: “${doc}” has no sentence ${at}`);
  });
  if (problems.length > 0) throw new JudgmentError(problems.join('\n'));
  return { documents, questions };
}

type Lines = { readonly file: string; readonly text: string };

function linesOf(place: string, name: string): Lines {
  const errors: unknown[] = [];
  for (const file of [join(place, name), `${place}.${name}`]) {
    try {
      return { file, text: readFileSync(file, 'utf8') };
    } catch (error) {
      errors.push(error);
    }
  }
  throw new JudgmentError(
    `${join(place, name)}: cannot be read; a set is a folder with docs.jsonl and questions.jsonl`,
    {
      cause: errors[0],
    },
  );
}

function parse<Line extends z.ZodType>(lines: Lines | undefined, schema: Line): z.infer<Line>[] {
  const { file = '', text = '' } = lines ?? {};
  const problems: string[] = [];
  const values: z.infer<Line>[] = [];
  text.split('\n').forEach((line, at) => {
    if (line.trim() === '') return;
    let value: unknown;
    try {
      value = JSON.parse(line);
    } catch {
      problems.push(`${file}:${at + 1}: is not JSON`);
      return;
    }
    const checked = schema.safeParse(value);
    if (checked.success) values.push(checked.data);
    else
      problems.push(
        ...checked.error.issues.map(({ path, message }) => `${file}:${at + 1}: ${path.join('.')} ${message}`),
      );
  });
  if (problems.length > 0) throw new JudgmentError(problems.slice(0, 20).join('\n'));
  return values;
}

/** The document as an article whose sentences are those of the set; a turn begins with the name of whoever speaks. */
export function articleOf(document: SetDocument): ReadArticle {
  const article = joinSentences(document);
  return { article, speech: attributeSpeakers(article) };
}
