// What the Discord shell needs from the rest, by type alone; `main.ts` passes the real ones.
import type { Answer, AnswerPassage, Question } from '../answer/answer.ts';
import type { Article } from '../article/article.ts';
import type { Span } from '../text/span.ts';
import type { Conversations } from './conversations.ts';

export type NamedSpeaker = { readonly name: string; readonly role: string | null };

/** The library as the shell sees it. */
export type Core = {
  ask(question: Question): Answer | Promise<Answer>;
  articles(): readonly Article[];
  /** Everybody whose words an article holds, each once. */
  speakers(): readonly NamedSpeaker[];
  /** The passage at a place and who said it, without matches; null where no passage is. */
  passage(article: Article, span: Span): AnswerPassage | null;
};

export type Services = Core & { readonly conversations: Conversations };
