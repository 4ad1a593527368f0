// From words of an article to a card.
import type { Utterance } from '../answer/utterance.ts';
import type { ArticleFacts } from '../article/article.ts';
import type { Card } from './card.ts';

export function cardOf({ words, kind, speaker }: Utterance, facts: ArticleFacts): Card {
  const { title, publisher, date, language } = facts;
  return {
    words,
    kind,
    speaker: speaker?.name ?? null,
    role: speaker?.role ?? null,
    doubtful: speaker?.doubtful ?? false,
    title,
    publisher,
    date,
    language,
  };
}
