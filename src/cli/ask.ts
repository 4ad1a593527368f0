// `ask`: questions from the command line, for people or as JSON.
import { z } from 'zod';
import type { Answer, AnswerPassage, Question } from '../answer/answer.ts';
import { answerQuestion } from '../answer/answer-question.ts';
import type { Article } from '../article/article.ts';
import { ArticleError } from '../article/parse-article.ts';
import type { Known } from '../answer/known.ts';
import { runBatch } from './batch.ts';
import { parseOptions, positiveInteger, type TerminalCommand } from './command.ts';
import { InputError, UsageError } from './failure.ts';
import { knownLibrary } from './known-library.ts';
import { printAnswer, suggestionLine } from './print.ts';
import { corpusArticles, distinct, findArticle } from './sources.ts';

const line = z.object({
  id: z.union([z.string(), z.number()]),
  question: z.string(),
  article: z.string().optional(),
  after: z.array(z.string()).optional(),
  speaker: z.string().optional(),
});

export const ask: TerminalCommand = {
  usage: `ask [--article SLUG|FILE]... [--speaker NAME] [--top N] [--json] "QUESTION"
ask --json --batch FILE|-    one {"id","question","article"?,"after"?} a line in, one answer a line out`,

  async run(args, terminal) {
    const { values, positionals } = parseOptions(args, {
      article: { type: 'string', multiple: true, default: [] },
      speaker: { type: 'string' },
      top: { type: 'string', default: '3' },
      json: { type: 'boolean', default: false },
      batch: { type: 'string' },
    });
    const top = positiveInteger('top', values.top);
    const speaker = values.speaker === undefined ? {} : { speaker: values.speaker };
    const named = values.article.map((name) => findArticle(terminal, name));
    const knownOf = async (articles: readonly Article[]): Promise<Known> =>
      (await knownLibrary(articles, terminal)).known;
    const defaults = remember(() => knownOf(named.length > 0 ? distinct(named) : corpusArticles()));

    if (values.batch !== undefined) {
      if (positionals.length > 0)
        throw new UsageError(`--batch reads questions from its file, not “${positionals[0]}”`);
      const libraryOf = rememberEach((name: string) =>
        knownOf([batchArticle(() => findArticle(terminal, name))]),
      );
      return runBatch(terminal, values.batch, line, async ({ id, article, question, after }) => {
        const known = await (article === undefined ? defaults() : libraryOf(article));
        const asked: Question = { question, top, ...speaker, ...(after === undefined ? {} : { after }) };
        return answerJson(id, await answerQuestion(known, asked));
      });
    }

    if (positionals.length === 0) throw new UsageError('a question is missing');
    const question = positionals.join(' ');
    const answer = await answerQuestion(await defaults(), { question, top, ...speaker });
    await terminal.write(
      values.json ? `${JSON.stringify(answerJson(null, answer))}\n` : printAnswer(answer, terminal),
    );
    return 0;
  },
};

/** In a batch, an article that cannot be read is the fault of its line alone. */
function batchArticle(read: () => Article): Article {
  try {
    return read();
  } catch (error) {
    throw error instanceof ArticleError ? new InputError(error.message) : error;
  }
}

function remember<Value>(make: () => Value): () => Value {
  let made: { value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}

// Enough for a batch that goes through its articles in turn, without keeping them all.
const LIBRARIES_KEPT = 64;

function rememberEach<Value>(make: (name: string) => Value): (name: string) => Value {
  const made = new Map<string, Value>();
  return (name) => {
    const known = made.get(name);
    if (known !== undefined) return known;
    const value = make(name);
    if (made.size >= LIBRARIES_KEPT) made.delete(made.keys().next().value ?? '');
    made.set(name, value);
    return value;
  };
}

function answerJson(id: string | number | null, answer: Answer): object {
  const identity = id === null ? {} : { id };
  const { kind, confidence } = answer;
  if (kind === 'nothing-found')
    return {
      ...identity,
      kind,
      headline: null,
      confidence,
      passages: [],
      suggestion: suggestionLine(answer.suggestion),
      closest: answer.suggestion.closest.map(passageJson),
    };
  return {
    ...identity,
    kind,
    headline: answer.headline,
    confidence,
    ...(answer.doubt !== undefined && { doubt: answer.doubt }),
    passages: answer.passages.map(passageJson),
  };
}

function passageJson(passage: AnswerPassage): object {
  const { article, text, start, end, paragraph, score, speaker } = passage;
  return {
    article: article.slug,
    text,
    start,
    end,
    // Counted from 1, as people do and as the printed answer shows it.
    paragraph: paragraph + 1,
    score,
    speaker: speaker && {
      name: speaker.name,
      role: speaker.role,
      mention: speaker.mention,
      type: speaker.type,
      rule: speaker.rule,
      confidence: speaker.confidence,
    },
  };
}
