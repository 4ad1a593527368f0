// Articles by name: offered while somebody types, and found again from whatever Discord hands back.
import { editDistance, slipsAllowed } from '../search/edit-distance.ts';
import { fold, stem, tokenize } from '../text/tokens.ts';
import type { Choice } from './command.ts';
import { MAX_CHOICE, MAX_CHOICES, truncate } from './render/limits.ts';

type Named = {
  readonly id?: string;
  readonly slug: string;
  readonly title: string;
  readonly publisher: string | null;
};

/** Articles that have what is typed in their title, publisher or short name; titles that begin with it first. */
export function articlesLike<Article extends Named>(typed: string, articles: readonly Article[]): Article[] {
  const wanted = plain(typed);
  const rank = ({ title, publisher, slug }: Named): number => {
    const words = plain(title);
    if (words.startsWith(wanted)) return 0;
    if (words.includes(wanted)) return 1;
    return plain(publisher ?? '').includes(wanted) || slug.includes(wanted) ? 2 : 3;
  };
  return articles.filter((article) => rank(article) < 3).toSorted((a, b) => rank(a) - rank(b));
}

/** What Discord offers while somebody types. */
export function articleChoices(typed: string, articles: readonly Named[]): Choice[] {
  return articlesLike(typed, articles)
    .filter(({ slug }) => slug.length <= MAX_CHOICE)
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
  const wanted = plain(given);
  if (wanted === '') return null;
  const exact = articles.find(({ slug, id }) => slug === given.trim() || id === given.trim());
  const labelled = articles.filter((article) => plain(labelOf(article, articles)) === wanted);
  const titled = articles.filter(({ title }) => plain(title) === wanted);
  const like = articles.filter(({ title }) => plain(title).includes(wanted));
  const [only] =
    [labelled, titled, like, articlesLike(given, articles)].find((found) => found.length === 1) ?? [];
  return exact ?? only ?? null;
}

/** What somebody meant who named an article: `likely` where they typed something else than a choice. */
export type Meant<Article> =
  | { readonly kind: 'chosen' | 'likely'; readonly article: Article }
  /** None that fits, or several that fit alike. */
  | { readonly kind: 'open'; readonly articles: readonly Article[] };

/** Like `findArticle`, and where nothing has the words as they are typed, the article whose title is nearest to them. */
export function meantArticle<Article extends Named>(
  given: string,
  articles: readonly Article[],
): Meant<Article> {
  const article = findArticle(given, articles);
  if (article !== null) {
    const names = [article.slug, article.id ?? '', article.title, labelOf(article, articles)].map(plain);
    return { kind: names.includes(plain(given)) ? 'chosen' : 'likely', article };
  }
  const like = articlesLike(given, articles);
  if (like.length > 0) return { kind: 'open', articles: like };
  const likeness = new Map(articles.map((each) => [each, likenessOf(given, each)]));
  const best = Math.max(0, ...likeness.values());
  const nearest = articles.filter((each) => best > 0 && likeness.get(each) === best);
  const [only] = nearest;
  return nearest.length === 1 && only !== undefined
    ? { kind: 'likely', article: only }
    : { kind: 'open', articles: nearest };
}

/** How much of what is typed a title and its publisher have, slips of the keyboard forgiven; 0 where it is too little. */
function likenessOf(given: string, { title, publisher }: Named): number {
  const words = tokenize(`${title} ${publisher ?? ''}`.slice(0, MAX_READ)).map(({ text }) => text);
  const wanted = tokenize(given.slice(0, MAX_CHOICE)).map(({ text }) => text);
  const known = wanted.filter((word) => words.some((other) => isLike(word, other)));
  return known.length * 2 < wanted.length ? 0 : known.reduce((sum, word) => sum + word.length, 0);
}

function isLike(word: string, other: string): boolean {
  const allowed = slipsAllowed(Math.min(word.length, other.length));
  return stem(word) === stem(other) || editDistance(word, other, allowed) <= allowed;
}

/** Of a title, so that the longest takes no time. */
const MAX_READ = 500;

// Nobody types the quotation marks that a title is printed with; `fold` takes apostrophes out already.
function plain(text: string): string {
  return fold(text)
    .replace(/[‘ʼ`“”"]/g, '')
    .trim();
}

// Two articles of one title are told apart by their short names.
function labelOf({ title, slug }: Named, articles: readonly Named[]): string {
  const twins = articles.filter((other) => plain(other.title) === plain(title));
  if (twins.length < 2) return truncate(title.trim(), MAX_CHOICE) || slug;
  const end = ` (${slug})`;
  return `${truncate(title.trim(), MAX_CHOICE - end.length)}${end}`;
}
