import { describe, expect, it } from 'vitest';
import { englishSources } from '../../src/source/english-words.ts';
import { reasonText } from '../../src/source/reasons.ts';
import { readHtml } from '../../src/source/read-html.ts';
import type { Reading } from '../../src/source/source.ts';
import fc, { runs } from '../fuzz.ts';

const read = (html: string, address?: string): Promise<Reading> =>
  readHtml({ name: 'page.html', bytes: Buffer.from(html), address });

const STORY =
  '<p>The harbour bridge will reopen in spring, the town said on Monday, after two years of repairs.</p>' +
  '<p>“It was a complete waste of time and money,” said Ada Okafor, the harbour master of the town.</p>' +
  '<p>The council meets again on Friday, when it will decide about the old ferry and its three crews.</p>';
const FIRST =
  'The harbour bridge will reopen in spring, the town said on Monday, after two years of repairs.';

const page = (head: string, body = `<article>${STORY}</article>`, attributes = ''): string =>
  `<!doctype html><html ${attributes}><head>${head}</head><body>${body}</body></html>`;
const linked = (data: unknown): string =>
  `<script type="application/ld+json">${JSON.stringify(data)}</script>`;

const factsOf = async (html: string, address?: string) => {
  const reading = await read(html, address);
  if (reading.kind === 'refused') throw new Error(reading.reason.kind);
  return reading.facts;
};
/** The lines that some HTML adds to the story it follows. */
const linesOf = async (html: string): Promise<string> => {
  const reading = await read(page('', `<article>${STORY}${html}</article>`));
  if (reading.kind === 'refused') throw new Error(reading.reason.kind);
  return reading.body.split('ferry and its three crews.')[1]?.trim() ?? '';
};

const NEWS_PAGE = `<!DOCTYPE html>
<html lang="en-GB"><head><meta charset="utf-8"><title>Bridge to reopen in spring | The Quay Post</title>
<link rel="canonical" href="/news/bridge"><meta property="og:site_name" content="The Quay Post">
${linked({
  '@context': 'https://schema.org',
  '@graph': [
    { '@type': 'Person', '@id': '#ben', name: 'Ben Lund' },
    {
      '@type': ['NewsArticle'],
      headline: 'Bridge to reopen in spring &amp; summer',
      author: [{ '@id': '#ben' }, { '@type': 'Person', name: 'Ida Marsh' }],
      publisher: { name: 'The Quay Post' },
      datePublished: '2024-03-05T23:30:00-05:00',
    },
  ],
})}
<style>p { color: red }</style></head><body class="has-newsletter">
<nav><ul><li><a href="/">Home</a></li><li><a href="/n">News</a></li></ul></nav>
<div id="cookie-banner"><p>We use cookies to make your day. <button>Accept all cookies</button></p></div>
<main><article><h1>Bridge to reopen in spring &amp; summer</h1>
<p class="byline">By Ben Lund and Ida Marsh</p><time datetime="2024-03-05">5 March</time>
<div class="share-bar"><a href="f">Facebook</a> <a href="x">Copy link</a></div>
<p>The harbour bridge will reopen in spring, the&nbsp;town said on Monday, after two years of re&shy;pairs that cost &pound;4m.</p>
<figure><img src="a.jpg" alt="bridge"><figcaption>The bridge last week. Photo: J. Doe</figcaption></figure>
<p>&ldquo;It was a <em>complete</em> waste of time and money,&rdquo; said <a href="/ada">Ada Okafor</a>, the harbour master<sup><a href="#fn1">1</a></sup>, who has worked there for 20 years.</p>
<p><strong>Read more:</strong> <a href="/x">Who pays for the bridge?</a></p>
<h2>What comes next</h2>
<p>Read more about it in the report, she told reporters, and <q>you will see</q> what I mean.<br><br>The council meets again on Friday.</p>
<blockquote><p>We will not close it again.</p></blockquote>
<ul><li>Cars may cross from April.</li><li>Lorries may cross from May.</li></ul>
<div class="newsletter-box"><p>Sign up for our <a href="#">newsletter</a> today.</p></div>
<p>Advertisement</p>
<p>She added that the work was done &lt;on time&gt; and on budget, whatever the council may say of it now.</p>
</article><section id="comments"><p>Great stuff, I love it. Bridges are the best things ever built.</p></section></main>
<footer><p>© The Quay Post</p></footer></body></html>`;

it('reads a news page', async () => {
  expect(await read(NEWS_PAGE, 'https://www.quaypost.example/news/bridge?from=feed')).toEqual({
    kind: 'read',
    facts: {
      title: 'Bridge to reopen in spring & summer',
      publisher: 'The Quay Post',
      author: 'Ben Lund and Ida Marsh',
      date: '2024-03-05',
      url: 'https://www.quaypost.example/news/bridge',
      language: 'en-GB',
      aliases: {},
    },
    body: `The harbour bridge will reopen in spring, the town said on Monday, after two years of repairs that cost £4m.

“It was a complete waste of time and money,” said Ada Okafor, the harbour master, who has worked there for 20 years.

## What comes next

Read more about it in the report, she told reporters, and “you will see” what I mean.

The council meets again on Friday.

> We will not close it again.

- Cars may cross from April.
- Lorries may cross from May.

She added that the work was done <on time> and on budget, whatever the council may say of it now.
`,
    notes: [
      { kind: 'invisible-characters', count: 1 },
      { kind: 'captions', count: 1 },
      { kind: 'footnote-marks', count: 1 },
      { kind: 'lines-elsewhere', count: 2 },
    ],
  });
});

describe('facts', () => {
  it.each([
    ['a string', 'Ada Okafor', 'Ada Okafor'],
    ['an object', { name: 'Ada Okafor' }, 'Ada Okafor'],
    ['a list', [{ name: 'Ada Okafor' }, 'Ben Lund', { name: 'Cy Dee' }], 'Ada Okafor, Ben Lund and Cy Dee'],
    ['“By” and a name', 'By Ada Okafor', 'Ada Okafor'],
    ['the same name twice', ['Ada Okafor', { name: 'Ada Okafor' }], 'Ada Okafor'],
    ['a name with entities', 'Ada O&#39;Hara', "Ada O'Hara"],
    ['an address', 'https://quaypost.example/ada', null],
    ['a job', 'admin', null],
    ['a number', 7, null],
    ['nothing', null, null],
    ['things of the wrong shape', [{ name: { first: 'Ada' } }, 3, [[]]], null],
  ])('reads an author that is %s', async (_, author, expected) => {
    expect(await factsOf(page(linked({ '@type': 'Article', author })))).toMatchObject({ author: expected });
  });

  it.each([
    ['<meta name="author" content="Ada Okafor">', { author: 'Ada Okafor' }],
    ['<meta property="article:author" content="https://facebook.example/ada">', { author: null }],
    ['<meta property="article:published_time" content="2024-03-05T10:00:00Z">', { date: '2024-03-05' }],
    ['<meta name="date" content="5 March 2024">', { date: '2024-03-05' }],
    ['<meta name="date" content="March 2024">', { date: '2024-03' }],
    ['<meta name="date" content="2024-13-40">', { date: null }],
    ['<meta name="date" content="soon">', { date: null }],
    ['<meta property="og:title" content="Bridge &quot;to reopen&quot;">', { title: 'Bridge "to reopen"' }],
    ['<meta property="og:title" content="Bridge <b>to</b> reopen">', { title: 'Bridge to reopen' }],
    [
      '<title>Bridge to reopen – The Quay Post</title><meta property="og:site_name" content="The Quay Post">',
      { title: 'Bridge to reopen', publisher: 'The Quay Post' },
    ],
    [
      '<title>About The Quay Post</title><meta property="og:site_name" content="The Quay Post">',
      { title: 'About The Quay Post' },
    ],
    ['<meta property="og:locale" content="en_GB">', { language: 'en-GB' }],
    ['<link rel="canonical" href="https://quaypost.example/a">', { url: 'https://quaypost.example/a' }],
    ['<link rel="canonical" href="javascript:alert(1)">', { url: null }],
    [linked({ '@type': 'WebPage', name: 'Other', author: 'Ada Okafor' }), { author: null }],
    [linked([{ '@type': 'WebSite' }, { '@type': 'BlogPosting', headline: 'Bridge' }]), { title: 'Bridge' }],
    [
      linked({ '@type': 'NewsArticle', publisher: [{ name: 'The Quay Post' }] }),
      { publisher: 'The Quay Post' },
    ],
    ['<script type="application/ld+json">{"@type": "Article", broken</script>', { author: null }],
    [
      '',
      {
        title: 'page',
        publisher: null,
        author: null,
        date: null,
        url: null,
        language: null,
        aliases: {},
      },
    ],
  ])('reads %s', async (head, expected) => {
    expect(await factsOf(page(head))).toMatchObject(expected);
  });

  it('does not let a page name another site as its own', async () => {
    const head = '<link rel="canonical" href="https://famous.example/a">';
    expect(await factsOf(page(head), 'https://www.quaypost.example/b')).toMatchObject({
      url: 'https://www.quaypost.example/b',
    });
  });

  it('takes the language only where it is one', async () => {
    expect(await factsOf(page('', undefined, 'lang="fr"'))).toMatchObject({ language: 'fr' });
    expect(await factsOf(page('', undefined, 'lang="{{ locale }}"'))).toMatchObject({ language: null });
  });
});

describe('lines', () => {
  it.each([
    ['<h3>A part</h3><p>One.</p>', '## A part\n\nOne.'],
    ['<ol><li>One.<li>Two.</ol>', '- One.\n- Two.'],
    ['<p>One<br>two<br/>three.</p>', 'One two three.'],
    ['<p>He left.<br>She stayed.</p>', 'He left.\n\nShe stayed.'],
    ['<p>One<br><br>two</p>', 'One\n\ntwo'],
    ['<p>a <b>bold</b>er\n  claim</p>', 'a bolder claim'],
    ['<p>One <span>two</span><span> three</span></p>', 'One two three'],
    ['<p>One.</p>loose text<p>Two.</p>', 'One.\n\nloose text\n\nTwo.'],
    ['<div>One.<div>Two.</div>Three.</div>', 'One.\n\nTwo.\n\nThree.'],
    ['<blockquote>One.<br><br>Two.</blockquote>', '> One.\n\n> Two.'],
    ['<p>AT&amp;T &mdash; 5 &lt; 6 &#8217;</p>', 'AT&T — 5 < 6 ’'],
    [
      '<table><tr><th>Year</th><th>Cost</th></tr><tr><td>2023</td><td>£4m</td></tr></table>',
      'Year | Cost\n\n2023 | £4m',
    ],
    ['<p>“Sign up,” he told them.</p>', '“Sign up,” he told them.'],
    ['<p>Read more books, said <a href="/x">Ada</a>.</p>', 'Read more books, said Ada.'],
    ['<p>Water is H<sub>2</sub>O, the 1<sup>st</sup> of many.</p>', 'Water is H2O, the 1st of many.'],
    ['<p>Shared by many, the prize went to Ben.</p>', 'Shared by many, the prize went to Ben.'],
    ['<h2>A part<a href="#a">¶</a></h2><p>One.</p>', '## A part\n\nOne.'],
    ['<div class="shareholders"><p>They met.</p></div>', 'They met.'],
  ])('writes %s', async (html, expected) => {
    expect(await linesOf(html)).toBe(expected);
  });

  it.each([
    ['<script>alert("x")</script>'],
    ['<p>Share this article</p>'],
    ['<p>Related: <a href="/x">The ferry sinks</a></p>'],
    ['<p>READ MORE: <a href="/x">The ferry sinks</a></p>'],
    ['<p><a href="/x">See also: the ferry sinks</a></p>'],
    ['<p>Sign up to <a href="/x">our newsletter</a></p>'],
    ['<p>Follow us on <a href="/x">some site</a></p>'],
    ['<div class="related-articles"><p>The ferry sinks.</p></div>'],
    ['<div class="NewsletterSignup"><p>Get it daily.</p></div>'],
    ['<figure><img src="x"><figcaption>A ferry.</figcaption></figure>'],
    ['<p style="display:none">Hidden words.</p>'],
    ['<p>***</p>'],
    ['<aside><p>Elsewhere today.</p></aside>'],
  ])('leaves out %s', async (html) => {
    expect(await linesOf(html)).toBe('');
  });
});

describe('refusals', () => {
  it.each([
    ['an empty shell', page('<script src="app.js"></script>', '<div id="root"></div>'), 'needs JavaScript'],
    [
      'a plea for JavaScript',
      page('', '<p>You need to enable JavaScript to run this app.</p>'),
      'needs JavaScript',
    ],
    [
      'a cookie wall',
      page('<title>Quay</title>', '<p>We value your privacy. We and our partners use cookies.</p>'),
      'shows a question about cookies',
    ],
    [
      'a robot check',
      page('<title>Just a moment...</title>', '<p>Checking your browser before access.</p>'),
      'shows a check against robots',
    ],
    [
      'a paywall',
      page(
        '',
        '<p>The bridge will reopen, the town said on Monday.</p><p>Subscribe to continue reading.</p>',
      ),
      'stops at a paywall',
    ],
    [
      'a stub that says so',
      page(linked({ '@type': 'Article', isAccessibleForFree: 'False' }), '<p>The bridge will reopen.</p>'),
      'shows subscribers only',
    ],
    [
      'a list of links',
      page(
        '',
        `<ul>${'<li><a href="/a">The bridge reopens in spring, the town says.</a></li>'.repeat(30)}</ul>`,
      ),
      'is a list of links',
    ],
    ['a page without sentences', page('', '<p>12 34</p>'), 'holds no text'],
    ['nothing', '<html></html>', 'holds no text'],
  ])('refuses %s', async (_, html, reason) => {
    const reading = await read(html);
    expect(reading.kind === 'refused' && reasonText(reading, englishSources)).toContain(reason);
  });

  it.each([
    [
      'an article about paywalls',
      page(
        '',
        `<article>${STORY}<p>“Subscribe to continue reading” is all one sees, she said.</p>${STORY.repeat(5)}</article>`,
      ),
    ],
    [
      'an article about cookies',
      page('', `<article>${STORY}<p>We use cookies, she said.</p>${STORY.repeat(5)}</article>`),
    ],
    [
      'an article with many links',
      page('', `<article>${STORY}<p>She told <a href="/a">the ferry’s three crews</a> so.</p></article>`),
    ],
    ['a page that is one form', page('', `<form>${STORY}</form>`)],
    ['a page hidden until a script has run', page('', `<div hidden>${STORY}</div>`)],
    ['a fragment', STORY],
    ['a page that never ends', `<html><body><div>${STORY}<p>And`],
  ])('reads %s', async (_, html) => {
    expect(await read(html)).toMatchObject({ kind: 'read', body: expect.stringContaining(FIRST) });
  });
});

describe('hostile pages', () => {
  it.each([
    ['deep nesting', '<div>'.repeat(100_000)],
    ['deep nesting of formats', '<b><i>'.repeat(50_000)],
    ['too many parts', '<p>a'.repeat(30_000)],
    ['brackets only', '<'.repeat(2_000_000)],
    ['one endless tag', `<div ${'a="b" '.repeat(200_000)}`],
    ['one endless comment', `<!--${'-'.repeat(2_000_000)}`],
    ['one endless word', 'a'.repeat(2_000_000)],
    ['open entities', '&amp'.repeat(30_000)],
    ['open metas', `<meta ${'charset'.repeat(200_000)}`],
    ['many furniture boxes', '<div class="ad">'.repeat(400) + '<p class="ad">a</p>'.repeat(8_000)],
  ])('gets through %s', async (_, html) => {
    const start = performance.now();
    expect(['read', 'refused']).toContain((await read(html)).kind);
    expect(performance.now() - start).toBeLessThan(5_000);
  });

  it('reads or refuses whatever it is handed', async () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '<p>',
        '</p>',
        '<div class="',
        '">',
        '<br>',
        '<table><tr><td>',
        '<h1>',
        '<q>',
        '</html>',
        '<body>',
        '<li>',
      ),
      fc.constantFrom(
        '<!--',
        '-->',
        '<script type="application/ld+json">',
        '{"@type":"Article","author":',
        ']}',
        '</script>',
        '<template>',
      ),
      fc.constantFrom(
        'Ada said so. ',
        '“No,” he said. ',
        '&nbsp;',
        '<meta name="author" content="',
        '<html lang=',
        '<sup><a href="#">1</a></sup>',
      ),
      fc.string(),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 40 }), async (pieces) => {
        const reading = await read(pieces.join(''));
        expect(reading.kind === 'read' ? typeof reading.body : reading.reason.kind).toBeTruthy();
      }),
      runs(150),
    );
  });
});
