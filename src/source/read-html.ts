// A web page, saved or fetched: Mozilla's Readability finds the article in it; its text and facts are taken from there.
import { slugOf } from '../article/parse-article.ts';
import { cleanText } from './clean-text.ts';
import { decodeText, statedCharset } from './decode-text.ts';
import { type DomDocument, type DomElement, parsePage, plainText } from './dom.ts';
import { authorName, isoDate, languageTag, line } from './facts.ts';
import { type PageBody, pageBody } from './page-body.ts';
import { type PageFacts, pageFacts } from './page-facts.ts';
import { removeFurniture } from './page-furniture.ts';
import { whyNoArticle } from './page-refusals.ts';
import { type Note, refused } from './reasons.ts';
import type { Reading, Source } from './source.ts';

export async function readHtml({ name, bytes, mediaType, address }: Source): Promise<Reading> {
  const decoded = decodeText(bytes, statedCharset(bytes, mediaType ?? null));
  if (decoded.kind === 'refused') return decoded;
  const page = await parsePage(decoded.text);
  if (page.kind === 'refused') return page;
  const { document } = page;
  const facts = pageFacts(document, address ?? null);
  const before = { text: plainText(document.body), scripts: [...document.querySelectorAll('script')].length };
  removeFurniture(document);
  const found = (await findArticle(document)) ?? (await wholePage(decoded.text));
  const body = pageBody(found.root);
  const title = facts.title ?? line(found.title) ?? line(slugOf(name)) ?? 'page';
  const { text, notes } = cleanText(joinLines(articleLines(body.lines, title, facts.author)));
  const why = whyNoArticle({
    text,
    title,
    before: before.text,
    scripts: before.scripts,
    free: facts.free,
    linked: body.linked,
  });
  if (why !== null) return refused(why);
  return {
    kind: 'read',
    facts: {
      title,
      publisher: facts.publisher ?? line(found.siteName),
      author: facts.author ?? authorName(found.byline),
      date: facts.date ?? isoDate(found.publishedTime),
      url: facts.url,
      language: facts.language ?? languageTag(found.lang),
      aliases: {},
    },
    body: `${text}\n`,
    notes: [...decoded.notes, ...notes, ...notesOf(body, facts)],
  };
}

type Found = {
  readonly root: DomElement;
  readonly title?: string | null | undefined;
  readonly byline?: string | null | undefined;
  readonly siteName?: string | null | undefined;
  readonly publishedTime?: string | null | undefined;
  readonly lang?: string | null | undefined;
};

async function findArticle(document: DomDocument): Promise<Found | null> {
  const { Readability } = await import('@mozilla/readability');
  try {
    const article = new Readability<DomElement>(document as never, {
      serializer: (node) => node as unknown as DomElement,
      disableJSONLD: true,
      charThreshold: 250,
    }).parse();
    if (article?.content) return { ...article, root: article.content };
  } catch {
    // It fails over some odd pages: https://github.com/mozilla/readability/issues/988.
  }
  return null;
}

/** Where Readability finds nothing. It has rearranged the document by then, so the page is parsed anew. */
async function wholePage(html: string): Promise<Found> {
  const page = await parsePage(html);
  if (page.kind === 'refused') throw new Error('a page was parsed once and not again');
  const { document } = page;
  removeFurniture(document);
  return { root: document.querySelector('article') ?? document.querySelector('main') ?? document.body };
}

/** The lines without the title, the author and the date that stand above the text: they are facts. */
function articleLines(lines: readonly string[], title: string, author: string | null): string[] {
  const same = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
  return lines.filter((text, index) => {
    if (index > 5) return true;
    const plain = text.replace(/^(?:## |- |> )/, '');
    if ((text.startsWith('## ') && same(plain) === same(title)) || DATE_LINE.test(plain)) return false;
    return author === null || same(authorName(plain) ?? '') !== same(author);
  });
}

const DATE_LINE =
  /^(?:(?:first |last )?(?:published|posted|updated|modified)(?: on| at)?:? )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?(?:\d{1,2}(?:st|nd|rd|th)? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* \d{1,2}(?:st|nd|rd|th)?)?,? ?(?:\d{4})?(?:,? (?:at )?\d{1,2}[:.]\d{2}(?: ?[ap]\.?m\.?)?(?: [A-Z]{2,4})?)?$/i;

/** Blank lines between paragraphs, none between the items of a list. */
function joinLines(lines: readonly string[]): string {
  return lines
    .map((text, index) => {
      const inList = text.startsWith('- ') && (lines[index - 1]?.startsWith('- ') ?? false);
      return index === 0 ? text : (inList ? '\n' : '\n\n') + text;
    })
    .join('');
}

function notesOf(body: PageBody, facts: PageFacts): Note[] {
  const notes: Note[] = [];
  if (body.captions > 0) notes.push({ kind: 'captions', count: body.captions });
  if (body.footnoteMarks > 0) notes.push({ kind: 'footnote-marks', count: body.footnoteMarks });
  if (body.furniture > 0) notes.push({ kind: 'lines-elsewhere', count: body.furniture });
  if (!facts.free) notes.push({ kind: 'may-be-cut' });
  return notes;
}
