// What is said of sources in English, on Discord and in the terminal.
import type { SourceWords } from './reasons.ts';

const AS_TEXT = 'save the article as text or PDF';
const SAVE_TEXT = 'save its text as a text file';
const HAND_OVER = 'hand over the article as a text or PDF file';
const TEXT_FILE = 'hand over the article as a text file';

const foreign: SourceWords['foreign'] = {
  'old-office': 'an old Word, Excel or PowerPoint file',
  'rich-text': 'a rich text (RTF) file',
  archive: 'a compressed archive',
  program: 'a program',
  database: 'a database',
  postscript: 'a PostScript file',
  mail: 'a mail or web archive',
  word: 'a Word document',
  excel: 'an Excel workbook',
  powerpoint: 'a PowerPoint presentation',
  'e-book': 'an e-book (EPUB)',
  'open-document': 'an OpenDocument file',
  pages: 'a Pages document',
};

export const englishSources: SourceWords = {
  file: (name) => (name === '' ? 'the file' : `“${name}”`),
  foreign,
  reasons: {
    empty: (file) => `${file} is empty; hand over a file with the article in it`,
    'too-large': (file, { megabytes }) =>
      `${file} is larger than ${megabytes} MB; hand over the article alone, as text`,
    'too-long': (file, { characters, max }) =>
      `${file} holds ${count(characters, 'character')}; cut it to at most ${count(max, 'character')}`,
    'no-sentences': (file) => `${file} has no sentences in it; hand over the article as text or PDF`,
    'no-text': (file) => `${file} has no text; put the article’s words into it`,
    'bad-front-matter': (file, { problems }) => `${file} cannot be read as an article: ${problems}`,
    'not-text': (file) => `${file} is not text; ${AS_TEXT}`,
    'unknown-encoding': (file) =>
      `${file} is in an encoding that cannot be told from its bytes; save it as UTF-8`,
    picture: (file, { format }) =>
      `${file} is a picture (${format}), not text; copy its words into a text file, or run it through OCR`,
    recording: (file) =>
      `${file} is a film or sound recording, not text; hand over a transcript as text or PDF`,
    zip: (file) => `${file} is a zip archive; unpack it and hand over the article in it`,
    foreign: (file, { what }) => `${file} is ${foreign[what]}; ${AS_TEXT}`,
    data: (file, { ending }) => `${file} holds data or code (.${ending}), not an article; ${AS_TEXT}`,
    'no-pdf': (file) => `${file} is no PDF file, whatever its name says; open it and save it as PDF anew`,
    'damaged-pdf': (file) => `${file} is a damaged PDF file; open it, save it as PDF anew, or ${SAVE_TEXT}`,
    'locked-pdf': (file) => `${file} is locked with a password; save a copy without one`,
    'scanned-pdf': (file) =>
      `${file} holds pictures of pages, no text; run it through OCR and hand over what comes out`,
    'too-many-pages': (file, { pages, max }) =>
      `${file} has ${count(pages, 'page')}; take out the article’s own, at most ${number(max)}`,
    'too-much-text': (file) => `${file} holds more text than an article; take out the article alone`,
    'no-page': (file) => `${file} is no web page that can be read; ${SAVE_TEXT}`,
    'too-many-parts': (file) =>
      `${file} has too many parts, or too many inside each other, to be an article; ${SAVE_TEXT}`,
    'read-too-slowly': (file) => `${file} is too tangled to be read in time; ${SAVE_TEXT}`,
    'too-tangled': (file) => `${file} is too large or too tangled to be read; ${SAVE_TEXT}`,
    'robot-check': (file) => `${file} shows a check against robots instead of the article; ${HAND_OVER}`,
    paywall: (file) => `${file} stops at a paywall; ${HAND_OVER}`,
    'subscribers-only': (file) => `${file} shows subscribers only what it holds; ${HAND_OVER}`,
    'cookie-question': (file) =>
      `${file} shows a question about cookies instead of the article; ${HAND_OVER}`,
    'needs-script': (file) => `${file} needs JavaScript to show its text; ${HAND_OVER}`,
    'list-of-links': (file) => `${file} is a list of links, not an article; give the address of one article`,
    'no-article': (file) => `${file} holds no text of an article; ${HAND_OVER}`,
    'understood-too-slowly': (file) => `${file} takes too long to read; hand over a shorter part`,
    'too-much-memory': (file) => `${file} takes too much memory to read; hand over a shorter part`,

    'web-off': () =>
      'this bot does not read from the web; save the page and hand over the file, or paste its text',
    'no-address': () => 'that is not a web address; copy it from the browser’s address bar, https:// and all',
    'not-https': () => 'that address does not begin with https://; give the address that does',
    'has-password': () => 'that address has a user name or password in it; take that out',
    'has-port': () => 'that address names a port; give the address without one',
    'names-no-site': () => 'that address names no site; copy it from the browser’s address bar',
    'not-public': () => 'that address is not on the public internet; give the address of a public page',
    'unknown-host': () => 'that address cannot be found; check its spelling',
    silent: () => 'that address does not answer; try again later',
    slow: () => 'that address takes too long to answer; try again later',
    unreachable: () => 'that address cannot be reached; check the address, or try again later',
    'no-certificate': () => 'that address has no valid certificate; give an address of a site that has',
    'broken-off': () => 'that address broke off; try again later',
    'damaged-data': () => `that address sends damaged data; ${TEXT_FILE}`,
    'unknown-packing': () => `that address is packed in a way that cannot be read; ${TEXT_FILE}`,
    'page-too-large': (_, { megabytes }) => `that address is larger than ${megabytes} MB; ${TEXT_FILE}`,
    'unwanted-type': () =>
      'that address leads to something that is no page, text or PDF; give the address of the article itself',
    gone: () => 'that address leads to no page (any more); check its spelling',
    closed: () => `that address is closed to robots or to the public; ${HAND_OVER}`,
    'asked-too-often': () => 'that address has been asked too often; try again later',
    'site-in-trouble': (_, { status }) =>
      `that address belongs to a site in trouble (status ${status}); try again later`,
    'odd-status': (_, { status }) =>
      `that address gives no page (status ${status}); open it in a browser and copy the address you end at`,
    'endless-redirects': () =>
      'that address leads from page to page without end; give the one it should end at',
    'robots-unknown': () =>
      'that address belongs to a site that does not say now what it asks of robots; try again later',
    'robots-forbidden': () => `that address belongs to a site that asks robots not to read it; ${TEXT_FILE}`,
  },
  notes: {
    'stated-encoding': ({ encoding }) => `read as ${encoding}, as it says of itself`,
    'western-encoding': () => 'read as Windows-1252',
    'damaged-characters': ({ count: damaged }) =>
      damaged === 1
        ? '1 damaged character could not be read and stands as “\uFFFD”'
        : `${number(damaged)} damaged characters could not be read and stand as “\uFFFD”`,
    'garbled-characters': ({ count: garbled, sample }) =>
      `mended ${count(garbled, 'garbled character')} such as “${sample}”`,
    'invisible-characters': ({ count: left }) => `left out ${count(left, 'invisible character')}`,
    ligatures: () => 'wrote out ligatures such as “\uFB01” as letters',
    captions: ({ count: left }) => `left out ${count(left, 'caption')} of pictures and tables`,
    'footnote-marks': ({ count: left }) => `left out ${count(left, 'footnote mark')}`,
    'lines-elsewhere': ({ count: left }) =>
      `left out ${count(left, 'line that leads', 'lines that lead')} elsewhere`,
    'may-be-cut': () => 'the page says that only subscribers see all of it, so its end may be missing',
    'joined-line-ends': ({ count: joined }) => `joined ${count(joined, 'hyphenated line end')}`,
    'kept-hyphens': ({ count: kept }) => `kept the hyphen at ${count(kept, 'line end')}`,
    'running-lines': ({ pages }) =>
      `left out running headers, footers or page numbers on ${count(pages, 'page')}`,
    'empty-pages': ({ count: empty }) => `${count(empty, 'page holds', 'pages hold')} no text`,
  },
};

function number(value: number): string {
  return value.toLocaleString('en');
}

/** “3 pages”, “1 page”. */
function count(value: number, one: string, many = `${one}s`): string {
  return `${number(value)} ${value === 1 ? one : many}`;
}
