// `rank`: bare sentence ranking over documents that come already cut, for evaluation.
import { z } from 'zod';
import type { Known } from '../answer/known.ts';
import { articlesOf, rankDocuments, type SplitDocument } from '../answer/rank-sentences.ts';
import { indexed } from '../library/library.ts';
import { readBatch, runBatch } from './batch.ts';
import { parseOptions, type TerminalCommand } from './command.ts';
import { InputError, UsageError } from './failure.ts';
import { knownArticles } from './known-library.ts';

const id = z.union([z.string(), z.number()]).transform(String);

const document = z.object({
  id,
  title: z.string().default(''),
  sentences: z.array(z.object({ text: z.string(), p: z.int().nonnegative().default(0) })),
});

const question = z.object({
  id: z.union([z.string(), z.number()]),
  doc: id.optional(),
  question: z.string(),
});

export const rank: TerminalCommand = {
  usage: 'rank --documents FILE --questions FILE    JSON lines in, one ranking a question out',

  async run(args, terminal) {
    const { values, positionals } = parseOptions(args, {
      documents: { type: 'string' },
      questions: { type: 'string' },
    });
    if (positionals.length > 0) throw new UsageError(`“${positionals[0]}” is not understood`);
    if (values.documents === undefined) throw new UsageError('--documents is missing');
    if (values.questions === undefined) throw new UsageError('--questions is missing');

    const documents = new Map<string, SplitDocument>();
    for (const entry of await readBatch(terminal, values.documents, document)) {
      if (documents.has(entry.id))
        throw new InputError(`${values.documents}: two documents have the id “${entry.id}”`);
      documents.set(entry.id, entry);
    }
    // One document at a time is indexed on its own, so that the others do not sway what its words weigh.
    const libraries = new Map<string, Known>();
    const libraryOf = async (doc: string | undefined): Promise<Known> => {
      const key = doc ?? '';
      const known = libraries.get(key);
      if (known !== undefined) return known;
      const named = doc === undefined ? [...documents.values()] : [documents.get(doc)];
      const articles = articlesOf(named.filter((entry) => entry !== undefined));
      const { known: library } = await knownArticles(indexed(articles), terminal);
      libraries.set(key, library);
      return library;
    };
    return runBatch(terminal, values.questions, question, async ({ id: asked, doc, question: text }) => {
      if (doc !== undefined && !documents.has(doc)) throw new InputError(`there is no document “${doc}”`);
      const { ranked, conf } = await rankDocuments(await libraryOf(doc), {
        question: text,
        ...(doc === undefined ? {} : { doc }),
      });
      return { id: asked, ranked: doc === undefined ? ranked : ranked.map(({ sentence }) => sentence), conf };
    });
  },
};
