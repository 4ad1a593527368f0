// The libraries of all places as what the shell needs of them.
import { answerQuestion } from '../answer/answer-question.ts';
import { findSpeaker } from '../answer/find-speaker.ts';
import { passageAtSpan } from '../answer/passage-at.ts';
import { saidAbout } from '../answer/said-about.ts';
import { saidIn, type SaidWords } from '../answer/said.ts';
import { narrated, utteranceIn } from '../answer/utterance.ts';
import type { Article } from '../article/article.ts';
import { checkQuotation } from '../checking/check-quotation.ts';
import type { Libraries, PlaceLibrary } from '../library/libraries.ts';
import type { Shelves } from '../library/shelves.ts';
import type { VectorKeeper } from '../library/vector-keeper.ts';
import type { VoteStore } from '../library/vote-store.ts';
import type { Meaning } from '../meaning/meaning.ts';
import type { Reranker } from '../meaning/rerank.ts';
import type { ReadArticle } from '../search/passage.ts';
import type { Core, NamedSpeaker, PlaceCore, Reading } from './services.ts';

/** The models and who keeps what they made; both null where answers go by words. */
export type ByMeaning = {
  readonly meaning: Meaning | null;
  readonly keeper: Pick<VectorKeeper, 'progress'> | null;
  /** Left out where the operator has none. */
  readonly reranker?: Reranker | null;
};

export function libraryCore(
  libraries: Pick<Libraries, 'at'>,
  shelves: Shelves,
  votes: VoteStore,
  byMeaning?: ByMeaning,
): Core {
  const { meaning = null, reranker = null } = byMeaning ?? {};
  // A library never changes; a place whose articles change gets another one.
  const cores = new WeakMap<PlaceLibrary, PlaceCore>();
  return {
    shelves,
    votes,
    ...(byMeaning !== undefined && { reading: readingOf(byMeaning) }),
    ...(reranker !== null && { rerankHost: reranker.host }),
    ...(meaning !== null && {
      encodeQuestion: (question: string) => meaning.encodeQuestion({ question, after: [] }),
    }),
    async at(place, isUrgent) {
      const library = await libraries.at(place, isUrgent);
      const core = cores.get(library) ?? placeCore(library, meaning, reranker);
      cores.set(library, core);
      return core;
    },
  };
}

function readingOf({ meaning, keeper }: ByMeaning): Reading {
  return {
    isByWords: () => meaning === null || meaning.failure() !== null,
    progress: async (place, articles) =>
      keeper === null ? { waiting: new Set(), atHand: null } : keeper.progress(place, articles),
  };
}

/** Members notice that an answer takes longer. */
export const READ_WITHIN_MS = 600;

function placeCore(
  { articles: sources, index, vectors, isLent, defaultArticle }: PlaceLibrary,
  meaning: Meaning | null,
  reranker: Reranker | null,
): PlaceCore {
  // All that an answer is looked for in and with.
  const searched = { index, vectors, meaning, readWithinMs: READ_WITHIN_MS, reranker };
  const byArticle = new Map(sources.map((source) => [source.article, source]));
  const articles = sources.map(({ article }) => article);
  let everybody: readonly NamedSpeaker[] | null = null;
  let allSaid: readonly SaidWords[] | null = null;
  const saidBy = new Map<Article, readonly SaidWords[]>();
  const saidInOne = (article: Article): readonly SaidWords[] => {
    const source = byArticle.get(article);
    const said = saidBy.get(article) ?? (source === undefined ? [] : saidIn(source));
    if (source !== undefined) saidBy.set(article, said);
    return said;
  };
  return {
    isLent,
    defaultArticle,
    ask: (question) => answerQuestion(searched, question),
    check: (claim) => checkQuotation(index, claim),
    articles: () => articles,
    speakers(article) {
      if (article === undefined) return (everybody ??= namedSpeakers(sources));
      const source = byArticle.get(article);
      return source === undefined ? [] : namedSpeakers([source]);
    },
    speakersLike(given, article) {
      const found = findSpeaker(index, given, article);
      const best = Math.max(0, ...found.map(({ likeness }) => likeness));
      const likely = found.filter(({ likeness }) => likeness === best);
      const named = new Map(likely.map(({ speaker: { name, role } }) => [name, { name, role }]));
      return [...named.values()];
    },
    said: (article) =>
      article === undefined ? (allSaid ??= articles.flatMap(saidInOne)) : saidInOne(article),
    about: (said, looked) => saidAbout(searched, said, looked),
    passage(article, span, name) {
      const source = byArticle.get(article);
      return source === undefined ? null : passageAtSpan(source, span, name);
    },
    utterance(passage, max) {
      const source = byArticle.get(passage.article);
      return source === undefined ? narrated(passage.text) : utteranceIn(source, passage, max);
    },
  };
}

// Everybody who is quoted, who says most first, each name once.
function namedSpeakers(sources: readonly ReadArticle[]): NamedSpeaker[] {
  const counts = new Map<string, { speaker: NamedSpeaker; count: number }>();
  for (const { speech } of sources) {
    for (const { speaker } of speech.attributions) {
      if (speaker === null) continue;
      const known = counts.get(speaker.name);
      if (known === undefined) counts.set(speaker.name, { speaker, count: 1 });
      else known.count += 1;
    }
  }
  const ranked = [...counts.values()].toSorted((a, b) => b.count - a.count);
  return ranked.map(({ speaker: { name, role } }) => ({ name, role }));
}
