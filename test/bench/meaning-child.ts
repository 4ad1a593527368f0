// Answers by meaning in a process of its own, which has loaded the models.
import { answerQuestion } from '../../src/answer/answer-question.ts';
import { byWords, type Known } from '../../src/answer/known.ts';
import { READ_WITHIN_MS } from '../../src/discord/library-core.ts';
import type { SetQuestion } from '../../src/evaluation/question-set.ts';
import { indexed } from '../../src/library/library.ts';
import { type Meaning, startMeaning } from '../../src/meaning/meaning.ts';
import { readableSentences } from '../../src/meaning/readable.ts';
import { type SentenceVectors, sentenceVectors, SIZE } from '../../src/meaning/vectors.ts';
import type { ReadArticle } from '../../src/search/passage.ts';
import { answerParent } from './child.ts';
import { makeLibrary } from './made-library.ts';
import type {
  AnsweredBy,
  ArticlePlan,
  ArticleTimes,
  LargePlan,
  LargeTimes,
  LoadPlan,
  LoadTimes,
  MeaningTask,
  RestMemory,
  RestPlan,
} from './meaning-figures.ts';
import { askedArticles, joinedArticle, wordsOfTexts } from './meaning-texts.ts';
import { latencyOf, memoryInUse, waitsOf } from './measure.ts';
import { below, pick, type Random, seeded } from './random.ts';

/** Before anything is measured, so that code and models are warm. */
const WARM_UP = 10;
/** Where one question is asked at a time, each is read to its end. */
const PATIENT_MS = 60_000;
/** What is added to a made vector's numbers, from half of it below to half of it above; they are ±127 at most. */
const NOISE = 20;
const BUDGET = { budgetMs: 15_000, least: 20 };

await answerParent((task: MeaningTask): Promise<ArticleTimes | LoadTimes | LargeTimes | RestMemory> => {
  switch (task.kind) {
    case 'article':
      return askOneArticle(task);
    case 'load':
      return askTogether(task);
    case 'library':
      return askLargeLibrary(task);
    case 'rest':
      return rest(task);
  }
});

async function askOneArticle({ sentences, questions: count }: ArticlePlan): Promise<ArticleTimes> {
  const { articles, questions } = joinedArticle(sentences, count);
  const meaning = await loaded();
  const known = await knownOf(articles, meaning);
  const words = await timesOf({ ...known, meaning: null }, questions);
  const encoder = await timesOf({ ...known, meaning: withoutReader(meaning) }, questions);
  const reader = await timesOf(known, questions);
  await meaning.close();
  return { words, encoder, reader };
}

async function askTogether({ articles: count, perSecond, seconds }: LoadPlan): Promise<LoadTimes> {
  const { articles, questions } = askedArticles(count, perSecond * seconds);
  const meaning = await loaded();
  const known = { ...(await knownOf(articles, meaning)), readWithinMs: READ_WITHIN_MS };
  await timesOf(known, questions.slice(0, WARM_UP));
  const random = seeded(1);
  const by: Record<AnsweredBy, number> = { reader: 0, encoder: 0, words: 0, plain: 0 };
  const start = performance.now();
  let due = 0;
  const asked = questions.map(async ({ question, after }) => {
    // Nobody waits for anybody else, and the waits between them are exponential.
    due += (-Math.log(1 - random()) * 1_000) / perSecond;
    const since = start + due;
    await new Promise((resolve) => setTimeout(resolve, since - performance.now()));
    const watched = watch(meaning);
    await answerQuestion({ ...known, meaning: watched.meaning }, { question, after });
    by[watched.answeredBy()]++;
    // From when it was to be asked: a process too busy to ask keeps people waiting as well.
    return performance.now() - since;
  });
  const waits = waitsOf(await Promise.all(asked));
  await meaning.close();
  return { waits, by };
}

async function askLargeLibrary({ sentences, questions: count, encoded }: LargePlan): Promise<LargeTimes> {
  const { articles, questions } = askedArticles(encoded, count);
  const meaning = await loaded();
  const real = (await knownOf(articles, meaning)).vectors.flatMap((own) => own?.bytes ?? []);
  const { articles: made, index } = indexed(makeLibrary(sentences, wordsOfTexts()));
  const random = seeded(1);
  const vectors = made.map(({ article }) => likeThese(real, article.sentences.length, random));
  const known = { ...byWords(index), vectors, meaning, readWithinMs: PATIENT_MS };
  const words = await timesOf({ ...known, meaning: null }, questions);
  const encoder = await timesOf({ ...known, meaning: withoutReader(meaning) }, questions);
  const reader = await timesOf(known, questions);
  const bytes = vectors.reduce(
    (sum, own) => sum + own.bytes.byteLength + own.lengths.byteLength + own.signs.byteLength,
    0,
  );
  const memory = memoryInUse();
  await meaning.close();
  return { articles: made.length, words, encoder, reader, vectorsMb: bytes / 2 ** 20, ...memory };
}

async function rest({ sentences, questions: count, restMs }: RestPlan): Promise<RestMemory> {
  const { articles, questions } = joinedArticle(sentences, count);
  const { index } = indexed(articles);
  await timesOf(byWords(index), questions);
  const withoutMb = residentMb();
  const meaning = await loaded();
  const known = await knownOf(articles, meaning);
  for (const { question, after } of questions) await answerQuestion(known, { question, after });
  await new Promise((resolve) => setTimeout(resolve, restMs));
  const restMb = residentMb();
  await meaning.close();
  return { withoutMb, restMb, peakMb: process.resourceUsage().maxRSS / 1_024 };
}

/** As it is, with what Node has not cleared away yet. */
function residentMb(): number {
  return process.memoryUsage.rss() / 2 ** 20;
}

async function loaded(): Promise<Meaning> {
  const meaning = startMeaning();
  await meaning.ready;
  return meaning;
}

async function knownOf(articles: readonly ReadArticle[], meaning: Meaning): Promise<Known> {
  const vectors: SentenceVectors[] = [];
  for (const article of articles) {
    const bytes = await meaning.encodeSentences(readableSentences(article));
    if (bytes === null) throw new Error(meaning.failure() ?? 'the models do not work');
    vectors.push(sentenceVectors(bytes));
  }
  return { ...byWords(indexed(articles).index), vectors, meaning, readWithinMs: PATIENT_MS };
}

async function timesOf(known: Known, questions: readonly SetQuestion[]) {
  const ask = ({ question, after }: SetQuestion) => answerQuestion(known, { question, after });
  for (const question of questions.slice(0, WARM_UP)) await ask(question);
  return latencyOf(questions, ask, BUDGET);
}

function withoutReader(meaning: Meaning): Meaning {
  return { ...meaning, readPairs: async () => null };
}

/** The models as one question asks them, and by what it was answered in the end. */
function watch(meaning: Meaning): { readonly meaning: Meaning; answeredBy(): AnsweredBy } {
  let by: AnsweredBy = 'plain';
  return {
    meaning: {
      ...meaning,
      async encodeQuestion(asked) {
        const vector = await meaning.encodeQuestion(asked);
        by = vector === null ? 'words' : 'encoder';
        return vector;
      },
      async readPairs(...asked) {
        const scores = await meaning.readPairs(...asked);
        if (scores !== null) by = 'reader';
        return scores;
      },
    },
    answeredBy: () => by,
  };
}

/** Each a mixture of two of these and some noise: as near to one another and to questions as real ones about. */
function likeThese(articles: readonly Int8Array[], count: number, random: Random): SentenceVectors {
  const bytes = new Int8Array(count * SIZE);
  const some = (): Int8Array => {
    const article = pick(random, articles);
    const sentence = below(random, article.length / SIZE);
    return article.subarray(sentence * SIZE, (sentence + 1) * SIZE);
  };
  for (let at = 0; at < bytes.length; at += SIZE) {
    const [one, other] = [some(), some()];
    for (let place = 0; place < SIZE; place++) {
      const mixed = 0.7 * (one[place] ?? 0) + 0.3 * (other[place] ?? 0) + NOISE * (random() - 0.5);
      bytes[at + place] = Math.max(-127, Math.min(127, Math.round(mixed)));
    }
  }
  return sentenceVectors(bytes);
}
