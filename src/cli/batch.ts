// Batch mode: one JSON object a line in, one a line out, same order, one process.
import { z } from 'zod';
import { InputError } from './failure.ts';
import { readLines, type Terminal } from './terminal.ts';

/**
 * Checks each line against `schema` and writes what `answer` makes of it. A bad line becomes an object with its `id`
 * where it has one and `error`; the good lines are still answered. Gives the exit status: 1 if any line was bad.
 */
export async function runBatch<Line extends z.ZodType>(
  terminal: Terminal,
  file: string,
  schema: Line,
  answer: (line: z.infer<Line>) => object | Promise<object>,
): Promise<0 | 1> {
  let number = 0;
  let status: 0 | 1 = 0;
  try {
    for await (const text of readLines(terminal, file)) {
      number++;
      if (text.trim() === '') continue;
      const place = `${file === '-' ? 'standard input' : file}:${number}`;
      let output: object;
      const line = parseLine(text, schema);
      try {
        output = 'problem' in line ? { id: line.id, error: line.problem } : await answer(line.value);
      } catch (error) {
        if (!(error instanceof InputError)) throw error;
        output = { id: idOf(line), error: error.message };
      }
      if ('error' in output) {
        status = 1;
        terminal.warn(`${place}: ${String(output.error)}\n`);
      }
      await terminal.write(`${JSON.stringify(output)}\n`);
    }
  } catch (error) {
    throw unreadable(file, error);
  }
  return status;
}

/** All lines of a file, checked. Throws InputError that names every bad line. */
export async function readBatch<Line extends z.ZodType>(
  terminal: Terminal,
  file: string,
  schema: Line,
): Promise<z.infer<Line>[]> {
  const values: z.infer<Line>[] = [];
  const problems: string[] = [];
  let number = 0;
  try {
    for await (const text of readLines(terminal, file)) {
      number++;
      if (text.trim() === '') continue;
      const line = parseLine(text, schema);
      if ('value' in line) values.push(line.value);
      else problems.push(`${file}:${number}: ${line.problem}`);
    }
  } catch (error) {
    throw unreadable(file, error);
  }
  if (problems.length > 0) throw new InputError(problems.join('\n'));
  return values;
}

function unreadable(file: string, error: unknown): unknown {
  return error instanceof Error && 'code' in error && typeof error.code === 'string'
    ? new InputError(`${file}: cannot be read (${error.code}); check the path`)
    : error;
}

type ParsedLine<Value> = { readonly value: Value } | { readonly problem: string; readonly id: unknown };

function parseLine<Line extends z.ZodType>(text: string, schema: Line): ParsedLine<z.infer<Line>> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { problem: 'is not JSON; write one object a line', id: null };
  }
  const checked = schema.safeParse(value);
  if (checked.success) return { value: checked.data };
  const id = typeof value === 'object' && value !== null && 'id' in value ? value.id : null;
  const problem = checked.error.issues
    .map((issue) => `${issue.path.join('.') || 'line'}: ${issue.message}`)
    .join('; ');
  return { problem, id };
}

function idOf(line: ParsedLine<unknown>): unknown {
  const value: unknown = 'value' in line ? line.value : null;
  return typeof value === 'object' && value !== null && 'id' in value ? value.id : null;
}
