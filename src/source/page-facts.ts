// What a page says of itself: JSON-LD first, then Open Graph and other <meta>, then what stands in the text.
import { z } from 'zod';
import type { ArticleFacts } from '../article/article.ts';
import { cleanText } from './clean-text.ts';
import { type DomDocument, plainText } from './dom.ts';
import { authorName, isoDate, languageTag, line, webAddress } from './facts.ts';

export type PageFacts = Omit<ArticleFacts, 'title' | 'aliases'> & {
  readonly title: string | null;
  /** False where the page says that only subscribers see all of it. */
  readonly free: boolean;
};

/** Facts of a page that was fetched from `address`, or came as a file. */
export function pageFacts(document: DomDocument, address: string | null): PageFacts {
  const plain = (text: string | null | undefined): string | null => unmarked(document, text);
  const meta = (...names: readonly string[]): string | null => plain(metaContent(document, names));
  const data = linkedData(document);
  const publisher = plain(data.publisher) ?? meta('og:site_name', 'application-name', 'dc.publisher');
  const title =
    plain(data.headline) ??
    meta('og:title', 'twitter:title', 'dc.title') ??
    onlyHeading(document) ??
    titleTag(document);
  const author =
    authors(data.authors.map(plain)) ??
    authors([meta('author', 'article:author', 'parsely-author', 'dc.creator', 'byl')]);
  const date =
    isoDate(data.date) ??
    isoDate(
      meta('article:published_time', 'parsely-pub-date', 'dc.date', 'dcterms.created', 'pubdate', 'date'),
    ) ??
    isoDate(
      document
        .querySelector('article time[datetime], time[pubdate], header time[datetime]')
        ?.getAttribute('datetime'),
    );
  const language =
    languageTag(document.documentElement.getAttribute('lang')) ??
    languageTag(data.language) ??
    languageTag(meta('og:locale'));
  return {
    title: title === null ? null : withoutSiteName(title, publisher),
    publisher,
    author,
    date,
    url: addressOf(document, data.url, address),
    language,
    free: data.free,
  };
}

function authors(names: readonly (string | null)[]): string | null {
  const good = [...new Set(names.map(authorName).filter((name) => name !== null))];
  return good.length < 2 ? (good[0] ?? null) : line(`${good.slice(0, -1).join(', ')} and ${good.at(-1)}`);
}

/** Facts come with entities and tags in them more often than not. */
function unmarked(document: DomDocument, text: string | null | undefined): string | null {
  if (text === null || text === undefined) return null;
  let plain = text.slice(0, 2000);
  if (/[&<]/.test(plain)) {
    const holder = document.createElement('div');
    holder.innerHTML = plain;
    plain = holder.textContent ?? '';
  }
  return line(cleanText(plain).text);
}

function metaContent(document: DomDocument, names: readonly string[]): string | null {
  for (const name of names)
    for (const meta of document.querySelectorAll('meta')) {
      const called =
        meta.getAttribute('property') ?? meta.getAttribute('name') ?? meta.getAttribute('itemprop') ?? '';
      const content = meta.getAttribute('content')?.trim() ?? '';
      // Some sites give the author's profile where the name belongs.
      if (called.toLowerCase() === name && content !== '' && !/^https?:\/\//.test(content)) return content;
    }
  return null;
}

function onlyHeading(document: DomDocument): string | null {
  const headings = [...document.querySelectorAll('h1')].map(plainText).filter((text) => text !== '');
  return headings.length === 1 ? line(headings[0]) : null;
}

/** “The harbour reopens | The Quay Post”: the page's title without the site's name, where the heading confirms it. */
function titleTag(document: DomDocument): string | null {
  const title = line(plainText(document.querySelector('title')));
  const heading = line(plainText(document.querySelector('h1')));
  if (title === null) return heading;
  return heading !== null && heading.length > 8 && title.startsWith(heading) ? heading : title;
}

function withoutSiteName(title: string, publisher: string | null): string {
  if (publisher === null || !title.toLowerCase().endsWith(publisher.toLowerCase())) return title;
  const rest = title.slice(0, -publisher.length).replace(/\s*[|–—·:»-]\s*$/, '');
  return rest.length >= 8 && rest.length < title.length - publisher.length ? rest : title;
}

/** The address the page gives itself, unless it was fetched from another site than that. */
function addressOf(document: DomDocument, stated: string | null, address: string | null): string | null {
  const claims = [
    document.querySelector('link[rel="canonical"]')?.getAttribute('href'),
    document.querySelector('meta[property="og:url"]')?.getAttribute('content'),
    stated,
  ];
  for (const claim of claims) {
    const url = webAddress(claim, address);
    if (url !== null && (address === null || siteOf(url) === siteOf(address))) return url;
  }
  return webAddress(address, null);
}

function siteOf(url: string): string {
  return URL.parse(url)?.hostname.replace(/^(?:www|m|amp|mobile)\./, '') ?? url;
}

// JSON-LD: https://schema.org/Article, as news sites write it.

type LinkedData = {
  readonly headline: string | null;
  readonly authors: readonly string[];
  readonly publisher: string | null;
  readonly date: string | null;
  readonly language: string | null;
  readonly url: string | null;
  readonly free: boolean;
};

const text = z.string().optional().catch(undefined);
const thing = z.union([
  z.string().transform((name) => ({ name, '@id': undefined })),
  z.object({ name: text, '@id': text }),
]);
const things = z
  .union([
    thing.transform((one) => [one]),
    z.array(thing.catch({ name: undefined, '@id': undefined })).max(50),
  ])
  .catch([]);

const node = z.looseObject({
  '@id': text,
  '@type': z.union([z.string().transform((type) => [type]), z.array(z.string())]).catch([]),
  name: text,
  headline: text,
  author: things.optional(),
  creator: things.optional(),
  publisher: things.optional(),
  datePublished: text,
  dateCreated: text,
  inLanguage: text,
  url: text,
  isAccessibleForFree: z.union([z.boolean(), z.string()]).optional().catch(undefined),
});

type Node = z.infer<typeof node>;

function linkedData(document: DomDocument): LinkedData {
  const nodes = [...document.querySelectorAll('script[type="application/ld+json"]')]
    .slice(0, 20)
    .flatMap((script) => readNodes(script.textContent ?? ''));
  const article = nodes.find((one) =>
    one['@type'].some((type) => /(?:Article|BlogPosting|Report)$/.test(type)),
  );
  const named = (found: z.infer<typeof things> | undefined): string[] =>
    (found ?? [])
      .map(
        (one) =>
          one.name ?? nodes.find((other) => other['@id'] !== undefined && other['@id'] === one['@id'])?.name,
      )
      .filter((name) => name !== undefined);
  return {
    headline: article?.headline ?? article?.name ?? null,
    authors: article === undefined ? [] : named(article.author?.length ? article.author : article.creator),
    publisher: named(article?.publisher)[0] ?? null,
    date: article?.datePublished ?? article?.dateCreated ?? null,
    language: article?.inLanguage ?? null,
    url: article?.url ?? null,
    free: !/^false$/i.test(String(article?.isAccessibleForFree ?? true)),
  };
}

function readNodes(json: string): Node[] {
  let value: unknown;
  try {
    // Some sites put line ends into their strings, or a comment around the whole.
    value = JSON.parse(
      json.replace(/^\s*(?:<!--|\/\/<!\[CDATA\[)|(?:-->|\/\/\]\]>)\s*$/g, '').replace(/[\r\n\t]+/g, ' '),
    );
  } catch {
    return [];
  }
  const top = Array.isArray(value) ? value : [value];
  return top
    .flatMap((one: unknown) => {
      const graph = z.looseObject({ '@graph': z.array(z.unknown()) }).safeParse(one);
      return graph.success ? graph.data['@graph'] : [one];
    })
    .slice(0, 200)
    .flatMap((one) => {
      const read = node.safeParse(one);
      return read.success ? [read.data] : [];
    });
}
