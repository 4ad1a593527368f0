// A text or markdown file, front matter or not, as an Article. Everything wrong with it is reported at once.
import { type Document, LineCounter, parseDocument, YAMLMap } from 'yaml';
import { z } from 'zod';
import type { Article, ArticleFacts, ArticleText } from './article.ts';
import { splitParagraphs } from './paragraphs.ts';

/** What is wrong with an article's file: each problem names the file, the line and the remedy. */
export class ArticleError extends Error {
  override readonly name = 'ArticleError';
  /** Whether all that is wrong is that there is no text. */
  readonly isEmpty: boolean;

  constructor(message: string, { isEmpty = false } = {}) {
    super(message);
    this.isEmpty = isEmpty;
  }
}

/** The article in a file's contents. Throws ArticleError; `file` is its name for messages and for the slug. */
export function parseArticle(file: string, contents: string): Article {
  const source = contents.replace(/^\uFEFF/, '');
  const matter = FRONT_MATTER.exec(source);
  if (matter === null && /^---[ \t]*\r?\n[a-z]+:/.test(source))
    throw new ArticleError(
      `${file}:1: the front matter never ends; close it with a line of three dashes (---)`,
    );
  const title = slugOf(file);
  const facts = matter === null ? defaults(title) : readFacts(file, matter[1] ?? '', title);
  const body = matter === null ? source : source.slice(matter[0].length);
  const article = articleFrom({ slug: slugOf(file), ...facts, body });
  if (article.sentences.length === 0)
    throw new ArticleError(
      `${file}: the article has no text; put it below the front matter's closing --- line`,
      { isEmpty: true },
    );
  return article;
}

/** An article from its parts; cuts the body into paragraphs and sentences. */
export function articleFrom(parts: ArticleText): Article {
  const paragraphs = splitParagraphs(parts.body);
  return { ...parts, paragraphs, sentences: paragraphs.flatMap((paragraph) => paragraph.sentences) };
}

/** An article that has a body only, as in a batch of texts. */
export function plainArticle(slug: string, body: string): Article {
  return articleFrom({ slug, ...defaults(slug), body });
}

/** A file's name without folders and ending: “corpus/articles/harbour.md” → “harbour”. */
export function slugOf(file: string): string {
  const name = file.replace(/^.*[/\\]/, '');
  return name.replace(/(?!^)\.[^.]*$/, '');
}

const FRONT_MATTER = /^---[ \t]*\r?\n([\s\S]*?)(?<=^|\n)---[ \t]*(?:\r?\n|$)/;

const line = z
  .string({ error: 'must be text; put it in quotation marks' })
  .trim()
  .min(1, 'is empty; give it a value or take the line out')
  .max(500, 'is longer than 500 characters; shorten it');

const frontMatter = z.looseObject({
  title: line.optional(),
  publisher: line.optional(),
  author: line.optional(),
  date: line
    .regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/, 'must be a date such as 2016-06-27, 2016-06 or 2016')
    .optional(),
  url: z
    .url({ protocol: /^https?$/, error: 'must be a web address that begins with https:// or http://' })
    .optional(),
  language: line
    .regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]+)*$/, 'must be a language tag such as en or en-GB')
    .optional(),
  aliases: z
    .record(line, z.array(line, { error: 'must be a list of names such as [Jez, JC]' }), {
      error: 'must map a full name to a list of other names, such as “Ada Okafor: [Addie]”',
    })
    .optional(),
});

function defaults(title: string): ArticleFacts {
  return { title, publisher: null, author: null, date: null, url: null, language: null, aliases: {} };
}

function readFacts(file: string, yaml: string, title: string): ArticleFacts {
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines, schema: 'failsafe' });
  // The opening --- is the file's first line.
  const at = (offset: number): string => `${file}:${lines.linePos(offset).line + 1}`;
  if (document.errors.length > 0)
    throw new ArticleError(document.errors.map((error) => yamlProblem(at, error)).join('\n'));
  if (document.contents !== null && !(document.contents instanceof YAMLMap))
    throw new ArticleError(`${file}:2: front matter must be “key: value” lines between two --- lines`);

  const checked = frontMatter.safeParse(valuesOf(file, document) ?? {});
  if (checked.success) {
    const { publisher, author, date, url, language, aliases } = checked.data;
    return {
      title: checked.data.title ?? title,
      publisher: publisher ?? null,
      author: author ?? null,
      date: date ?? null,
      url: url ?? null,
      language: language ?? null,
      aliases: aliases ?? {},
    };
  }
  const problems = checked.error.issues.map((issue) => {
    const node: unknown = document.getIn(issue.path.slice(0, 1), true);
    const offset = hasRange(node) ? node.range[0] : 0;
    return `${at(offset)}: ${issue.path.join('.')} ${issue.message}`;
  });
  throw new ArticleError(problems.join('\n'));
}

// An alias can name another that names another: a few lines that grow without end. Nobody needs one here.
function valuesOf(file: string, document: Document): unknown {
  try {
    return document.toJS({ maxAliasCount: 0 });
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error;
    throw new ArticleError(
      `${file}:2: front matter may not refer from one value to another; put a value that begins with * in quotation marks`,
    );
  }
}

function yamlProblem(
  at: (offset: number) => string,
  error: { pos: [number, number]; message: string },
): string {
  const what = error.message.split('\n')[0]?.replace(/ at line \d+, column \d+:?$/, '');
  return `${at(error.pos[0])}: front matter is not valid YAML: ${what}; a value with a colon needs quotation marks`;
}

function hasRange(node: unknown): node is { range: [number, number, number] } {
  return typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range);
}
