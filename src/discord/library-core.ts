// A library as what the shell needs of it.
import { answerQuestion } from '../answer/answer-question.ts';
import { passageAtSpan } from '../answer/passage-at.ts';
import type { Library } from '../library/library.ts';
import type { ReadArticle } from '../search/passage.ts';
import type { Core, NamedSpeaker } from './services.ts';

export function libraryCore(library: Library): Core {
  const sources = new Map(library.articles.map((source) => [source.article, source]));
  const articles = library.articles.map(({ article }) => article);
  const speakers = namedSpeakers(library.articles);
  return {
    ask: (question) => answerQuestion(library.index, question),
    articles: () => articles,
    speakers: () => speakers,
    passage(article, span) {
      const source = sources.get(article);
      return source === undefined ? null : passageAtSpan(source, span);
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
