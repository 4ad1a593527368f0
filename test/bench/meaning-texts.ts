// What is asked by meaning: invented texts with questions as people put them, and words made of these texts.
import { fileURLToPath } from 'node:url';
import {
  articleOf,
  type QuestionSet,
  readQuestionSet,
  type SetDocument,
  type SetQuestion,
} from '../../src/evaluation/question-set.ts';
import type { ReadArticle } from '../../src/search/passage.ts';
import { isStopWord, tokenize } from '../../src/text/tokens.ts';
import type { MadeWords } from './made-words.ts';
import { below, pick, seeded } from './random.ts';

const TEXTS = fileURLToPath(new URL('../../src/meaning/training/texts', import.meta.url));

export type AskedArticles = {
  readonly articles: readonly ReadArticle[];
  /** In any order, some of them following on others; the same again where there are too few. */
  readonly questions: readonly SetQuestion[];
};

/** The first articles, and `count` questions about them. */
export function askedArticles(articles: number, count: number): AskedArticles {
  const set = readQuestionSet(TEXTS);
  const documents = [...set.documents.values()].slice(0, articles);
  return { articles: documents.map(articleOf), questions: questionsOf(set, documents, count) };
}

/** One article of so many sentences, made of several. */
export function joinedArticle(length: number, count: number): AskedArticles {
  const set = readQuestionSet(TEXTS);
  const joined: SetDocument = { id: 'joined', title: 'Joined', sentences: [] };
  const documents: SetDocument[] = [];
  for (const document of set.documents.values()) {
    if (joined.sentences.length >= length) break;
    documents.push(document);
    const before = (joined.sentences.at(-1)?.p ?? -1) + 1;
    joined.sentences.push(...document.sentences.map((one) => ({ ...one, p: one.p + before })));
  }
  const article = articleOf({ ...joined, sentences: joined.sentences.slice(0, length) });
  return { articles: [article], questions: questionsOf(set, documents, count) };
}

function questionsOf(set: QuestionSet, documents: readonly SetDocument[], count: number): SetQuestion[] {
  const ids = new Set(documents.map(({ id }) => id));
  const left = set.questions.filter(({ doc }) => ids.has(doc));
  const random = seeded(1);
  // Each once in any order, then again.
  for (let at = left.length - 1; at > 0; at--) {
    const other = below(random, at + 1);
    [left[at], left[other]] = [left[other] as SetQuestion, left[at] as SetQuestion];
  }
  return Array.from({ length: count }, (_, at) => left[at % left.length] as SetQuestion);
}

/** The words of all texts, each as often as it stands there: sentences made of them are cut like people's by the models. */
export function wordsOfTexts(): MadeWords {
  const lists = { content: [] as string[], small: [] as string[], names: [] as string[] };
  for (const { sentences } of readQuestionSet(TEXTS).documents.values())
    for (const { text } of sentences)
      for (const { start, end, text: folded, isCapital } of tokenize(text)) {
        const word = text.slice(start, end);
        if (isStopWord(folded)) lists.small.push(folded);
        else if (isCapital && start > 0) lists.names.push(word);
        else lists.content.push(word.toLowerCase());
      }
  return {
    content: (random) => pick(random, lists.content),
    small: (random) => pick(random, lists.small),
    firstName: (random) => pick(random, lists.names),
    surname: (random) => pick(random, lists.names),
  };
}
