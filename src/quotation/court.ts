// Who asks and who answers in the record of a court: “ADA OKAFOR, sworn”, “Cross-examined by MR. HALL”.
import type { Article } from '../article/article.ts';
import { labelRun, type NameRun } from './names.ts';

/** Who stands in the box, and who examines; null where the record has not said. */
export type Box = { readonly witness: NameRun | null; readonly examiner: NameRun | null };

export const EMPTY_BOX: Box = { witness: null, examiner: null };

/** Who stands in the box and who examines behind the paragraphs between two turns. */
export function boxBehind(article: Article, box: Box, after: number, before: number): Box {
  let { witness, examiner } = box;
  for (let index = after + 1; index < before; index++) {
    const paragraph = article.paragraphs[index];
    if (paragraph === undefined || paragraph.end - paragraph.start > LONGEST) continue;
    const text = article.body.slice(paragraph.start, paragraph.end);
    const called = SWORN.exec(text)?.groups?.['name'];
    const asks = EXAMINES.exec(text)?.groups?.['name'];
    const runOf = (name: string): NameRun => {
      const start = paragraph.start + text.indexOf(name);
      return labelRun(article.body, { start, end: start + name.length });
    };
    if (called !== undefined) witness = runOf(called);
    if (asks !== undefined) examiner = runOf(asks);
  }
  return { witness, examiner };
}

/** A paragraph that says who is examined and by whom, and is nobody's words. */
export const isCourtNote = (text: string): boolean =>
  text.length <= LONGEST && (SWORN.test(text) || EXAMINES.test(text));

/** “THE WITNESS:” */
export const isWitness = (label: string): boolean => /^(?:the )?witness$/i.test(label);

// Characters of a note of the record.
const LONGEST = 120;

const NAME = String.raw`(?<name>\p{Lu}[\p{L}.’'-]*(?: \p{Lu}[\p{L}.’'-]*){0,4})`;
// MRS. ADA OKAFOR, sworn · Ada Okafor, recalled. · (ADA OKAFOR, a witness for the Crown, affirmed)
const SWORN = new RegExp(
  String.raw`^[(*_]*${NAME},(?: [^.?!:]{1,60},)? (?:(?:was |having been )?(?:first |duly )*sworn|affirmed|recalled|called)\b`,
  'u',
);
// Examined by MR. HALL · Cross-examination by Mr. Hall · BY MR. HALL:
const EXAMINES = new RegExp(
  String.raw`^[(*_]*(?:(?:(?:DIRECT|Direct|CROSS|Cross|RE|Re|RECROSS|REDIRECT|Recross|Redirect)[- ]?)?(?:[Ee]xamin(?:ed|ation)|EXAMIN(?:ED|ATION)) (?:by|BY)|BY) ${NAME}[.:)*_]*$`,
  'u',
);
