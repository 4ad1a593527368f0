// Articles by name: offered while somebody types, and found again from whatever Discord hands back.
import { fold } from '../text/tokens.ts';
import type { Choice } from './command.ts';
import { MAX_CHOICE, MAX_CHOICES, truncate } from './render/limits.ts';

type Named = {
  readonly id?: string;
  readonly slug: string;
  readonly title: string;
  readonly publisher: string | null;
};

/** Articles that have what is typed in their title or publisher; titles that begin with it first. */
export function articleChoices(typed: string, articles: readonly Named[]): Choice[] {
  const wanted = fold(typed.trim());
  const rank = ({ title, publisher, slug }: Named): number => {
    const words = fold(title);
    if (words.startsWith(wanted)) return 0;
    if (words.includes(wanted)) return 1;
    return fold(publisher ?? '').includes(wanted) || slug.includes(wanted) ? 2 : 3;
  };
  return articles
    .filter((article) => article.slug.length <= MAX_CHOICE && rank(article) < 3)
    .toSorted((a, b) => rank(a) - rank(b))
    .slice(0, MAX_CHOICES)
    .map((article) => ({ name: labelOf(article, articles), value: article.slug }));
}

/**
 * The article that was meant: Discord may hand back the choice's value, its label, or whatever was typed instead of
 * choosing. Null where none or more than one fits.
 */
export function findArticle<Article extends Named>(
  given: string,
  articles: readonly Article[],
): Article | null {
  const wanted = fold(given.trim());
  if (wanted === '') return null;
  const exact = articles.find(({ slug, id }) => slug === given.trim() || id === given.trim());
  const labelled = articles.filter((article) => fold(labelOf(article, articles)) === wanted);
  const titled = articles.filter(({ title }) => fold(title.trim()) === wanted);
  const like = articles.filter(({ title }) => fold(title).includes(wanted));
  const [only] = [labelled, titled, like].find((found) => found.length === 1) ?? [];
  return exact ?? only ?? null;
}

// Two articles of one title are told apart by their short names.
function labelOf({ title, slug }: Named, articles: readonly Named[]): string {
  const twins = articles.filter((other) => fold(other.title) === fold(title));
  if (twins.length < 2) return truncate(title.trim(), MAX_CHOICE) || slug;
  const end = ` (${slug})`;
  return `${truncate(title.trim(), MAX_CHOICE - end.length)}${end}`;
}
