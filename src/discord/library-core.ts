// A library as what the shell needs of it.
import { answerQuestion } from '../answer/answer-question.ts';
import type { AnswerPassage, PassageSpeaker } from '../answer/answer.ts';
import type { Library } from '../library/library.ts';
import type { ReadArticle } from '../search/passage.ts';
import { slice, type Span } from '../text/span.ts';
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
      return source === undefined ? null : passageAt(source, span);
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

/** The passage at exactly this place: a sentence, with the speaker of the quotation that fills most of it. */
function passageAt({ article, speech }: ReadArticle, span: Span): AnswerPassage | null {
  const sentence = article.sentences.find(({ start, end }) => start === span.start && end === span.end);
  if (sentence === undefined) return null;
  const { start, end, paragraph } = sentence;
  const shared = ({ quotation }: { quotation: Span }): number =>
    Math.min(quotation.end, end) - Math.max(quotation.start, start);
  const [said] = speech.attributions
    .filter((attribution) => attribution.speaker !== null && shared(attribution) > 0)
    .toSorted((a, b) => shared(b) - shared(a));
  let speaker: PassageSpeaker | null = null;
  if (said !== undefined && said.speaker !== null) {
    const { quotation, mention, cue, rule, confidence } = said;
    const words = mention === null ? '' : slice(article.body, mention);
    const { name, role } = said.speaker;
    speaker = { name, role, mention: words, type: quotation.type, rule, cue, confidence };
  }
  return { article, text: slice(article.body, span), start, end, paragraph, score: 0, speaker, matches: [] };
}
