// An article's short name, from its file's name or, where that says nothing, from its title.
import { slugOf } from '../article/parse-article.ts';

const MAX_LENGTH = 60;

export function slugFor(name: string, title: string): string {
  const fromName = slugify(slugOf(name));
  return (SAYS_NOTHING.test(fromName) ? slugify(title) || fromName : fromName) || 'article';
}

/** Names that programs give: “index.html”, “document (3).pdf”, a number or a hash. */
const SAYS_NOTHING =
  /^(?:(?:index|default|home|main|download|untitled|unnamed|document|doc|file|page|print|view|article|story|text|message|scan|attachment|amp)?(?:-?\d+)*|[0-9a-f-]{16,})$/;

/** “Café_Müller (final)” → “cafe-muller-final”. */
export function slugify(text: string): string {
  const words = text
    .normalize('NFKD')
    .replace(/[\p{M}'’]/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  let slug = '';
  for (const word of words) {
    if (slug !== '' && slug.length + 1 + word.length > MAX_LENGTH) break;
    slug += slug === '' ? word.slice(0, MAX_LENGTH) : `-${word}`;
  }
  return slug.normalize('NFC');
}
