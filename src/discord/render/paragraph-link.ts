// A link to a place in the article where it was published: a browser scrolls there and marks its first words.
// The form is that of text fragments, https://wicg.github.io/scroll-to-text-fragment/.
import type { Article } from '../../article/article.ts';
import type { Span } from '../../text/span.ts';
import { MAX_BUTTON_URL } from './limits.ts';

/** Characters that the words may take in the address; of other scripts' letters each takes six or nine. */
const MAX_WORDS = 80;
/** Fewer words than this are often to be found elsewhere on the page: in its menu, or beside a picture. */
const FEW = 4;

/** Marks of markdown, which the page does not show. */
const MARKUP = /[*_`~[\]<>|#\\]/;

/** Characters that the directive itself uses, or that would end a link of Discord's markdown. */
const ESCAPED = /[-!'()*_~]/g;

/**
 * The address of a paragraph, or of another span of the body, in the original; null where the article has no address,
 * the address is too long, or the words are. Fits a button and a link in markdown.
 */
export function paragraphLink(article: Pick<Article, 'body' | 'url'>, span: Span): string | null {
  const address = addressOf(article.url);
  const words = address === null ? null : firstWords(article.body, span);
  if (address === null || words === null) return null;
  const link = `${address}${address.includes('#') ? '' : '#'}:~:text=${words}`;
  return link.length <= MAX_BUTTON_URL ? link : null;
}

/** Words of the bot's own as a link in markdown, where there is one. */
export function linked(words: string, link: string | null): string {
  return link === null ? words : `[${words}](${link})`;
}

/** As many characters as a link into this article takes in markdown at most; 0 where there are none. */
export function longestLink({ url }: Pick<Article, 'url'>): number {
  const address = addressOf(url);
  const length = (address?.length ?? 0) + '#:~:text='.length + MAX_WORDS;
  return address === null ? 0 : Math.min(length, MAX_BUTTON_URL) + '[]()'.length;
}

function addressOf(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null;
  const { protocol, href } = new URL(url);
  if (!/^https?:$/.test(protocol)) return null;
  const address = href.replace(/:~:.*$/s, '').replace(/[()<>[\]\\|*_~`]/g, escaped);
  return address.length <= MAX_BUTTON_URL ? address : null;
}

// Words rather than characters: a fragment that ends within a word is found nowhere.
function firstWords(body: string, { start, end }: Span): string | null {
  let first = -1;
  let best: string | null = null;
  let count = 0;
  const text = body.slice(start, Math.min(end, start + 2 * MAX_WORDS));
  for (const { index, segment, isWordLike } of WORDS.segment(text)) {
    // The last one may be cut in two.
    const isWhole =
      start + index + segment.length < Math.min(end, start + 2 * MAX_WORDS) || start + text.length === end;
    if (first >= 0 && MARKUP.test(segment)) break;
    if (isWordLike !== true || !isWhole) continue;
    if (first < 0) first = index;
    const words = text.slice(first, index + segment.length);
    const written = encodeURIComponent(words.toWellFormed().replace(/\s+/g, ' ')).replace(ESCAPED, escaped);
    if (written.length > MAX_WORDS) break;
    best = written;
    count += 1;
    if (count >= FEW && body.indexOf(words) === start + first) break;
  }
  return best;
}

function escaped(char: string): string {
  return `%${char.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
}

const WORDS = new Intl.Segmenter('en', { granularity: 'word' });
