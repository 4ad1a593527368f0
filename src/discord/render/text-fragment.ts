// A web address that opens a page at some of its words, as https://wicg.github.io/scroll-to-text-fragment/ has it.
// Browsers that do not know it open the page at its top.

/** Words looked for at most: of a longer text as many at each end, so that a word changed in the middle does no harm. */
const MOST_WORDS = 12;
/** Nothing longer is looked at; a word can be as long as the text. */
const MAX_TEXT = 2_000;

// Marks of markdown, which a page does not show, and line breaks, which may be the ends of its blocks.
const BREAKS = /[*_`~[\]<>|\\\n]+/;

/** The address with the words to open it at, in at most `max` characters; without them where they do not fit. */
export function fragmentLink(url: string, text: string, max: number): string {
  const { href } = new URL(url);
  // What was behind `:~:` in the address asks for other words.
  const [page = href] = href.split(':~:');
  for (let count = MOST_WORDS; count > 0; count--) {
    const directive = directiveFor(text, count);
    if (directive === '') break;
    const link = `${page}${page.includes('#') ? '' : '#'}:~:text=${directive}`;
    if (link.length <= max) return link;
  }
  return href;
}

/** All of the text, or with more than `count` words its first and its last ones; empty where it has none. */
function directiveFor(text: string, count: number): string {
  const run = longestRun(text.slice(0, MAX_TEXT));
  const words = [...segmenter.segment(run)]
    .filter(({ isWordLike }) => isWordLike === true)
    .map(({ index, segment }) => ({ start: index, end: index + segment.length }));
  const between = (from: number, to: number): string => encode(run.slice(words[from]?.start, words[to]?.end));
  const last = words.length - 1;
  if (words.length <= count) return words.length === 0 ? '' : between(0, last);
  const each = Math.ceil(count / 2);
  return `${between(0, each - 1)},${between(words.length - each, last)}`;
}

function longestRun(text: string): string {
  return text
    .toWellFormed()
    .split(BREAKS)
    .reduce((longest, run) => (run.length > longest.length ? run : longest), '')
    .trim();
}

// A comma, an ampersand and a hyphen mean something in a directive; encodeURIComponent lets the hyphen be.
function encode(words: string): string {
  return encodeURIComponent(words.replace(/\s+/g, ' ')).replaceAll('-', '%2D');
}

const segmenter = new Intl.Segmenter('en', { granularity: 'word' });
