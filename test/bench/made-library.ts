// A made-up library of any size: articles of sentences about as long as those of the news, every sixth of them
// somebody's words.
import { plainArticle } from '../../src/article/parse-article.ts';
import type { Paragraph, Sentence } from '../../src/article/article.ts';
import type { Attribution, Speaker } from '../../src/quotation/quotation.ts';
import type { ReadArticle } from '../../src/search/passage.ts';
import { type MadeWords, makeWords } from './made-words.ts';
import { below, pick, type Random, seeded } from './random.ts';

const SEED = 20_260_301;
const SENTENCES_PER_ARTICLE = 40;
/** Up to here a library is one article: what one long article costs is a figure of its own. */
const ONE_ARTICLE = 1_000;

let words: MadeWords | undefined;

/** The words of every library. */
export function libraryWords(): MadeWords {
  return (words ??= makeWords(SEED));
}

/** A library of `size` sentences; smaller ones share their first articles with larger ones. */
export function makeLibrary(size: number, vocabulary = libraryWords()): ReadArticle[] {
  const random = seeded(SEED + 1);
  const articles: ReadArticle[] = [];
  for (let made = 0; made < size;) {
    const count = size <= ONE_ARTICLE ? size : Math.min(SENTENCES_PER_ARTICLE, size - made);
    articles.push(makeArticle(random, vocabulary, `article-${articles.length}`, count));
    made += count;
  }
  return articles;
}

/** The same sentences as plain text, which is what the peers index. */
export function sentenceTexts(library: readonly ReadArticle[]): string[] {
  return library.flatMap(({ article }) =>
    article.sentences.map(({ start, end }) => flat(article.body.slice(start, end))),
  );
}

function makeArticle(random: Random, vocabulary: MadeWords, slug: string, count: number): ReadArticle {
  const sentences: Sentence[] = [];
  const paragraphs: Paragraph[] = [];
  const attributions: Attribution[] = [];
  const cast = Array.from({ length: 3 }, (_, id) => makeSpeaker(random, vocabulary, id));
  let body = '';
  while (sentences.length < count) {
    const index = paragraphs.length;
    const held: Sentence[] = [];
    const start = body.length;
    const length = 1 + below(random, 4);
    while (held.length < length && sentences.length < count) {
      if (held.length > 0) body += ' ';
      const from = body.length;
      const words = makeSentence(random, vocabulary);
      if (random() < 0.16) {
        const speaker = pick(random, cast);
        body += `“${words.slice(0, -1)},” said ${speaker.name}.`;
        attributions.push(attribute(from, words.length, speaker, attributions.length));
      } else body += words;
      const sentence = { start: from, end: body.length, index: sentences.length, paragraph: index };
      held.push(sentence);
      sentences.push(sentence);
    }
    paragraphs.push({ index, kind: 'text', start, end: body.length, sentences: held });
    body += '\n\n';
  }
  const title = Array.from({ length: 6 }, () => vocabulary.content(random)).join(' ');
  const article = { ...plainArticle(slug, ''), title, body: flat(body), paragraphs, sentences };
  return { article, speech: { attributions, speakers: cast } };
}

function makeSpeaker(random: Random, { firstName, surname, content }: MadeWords, id: number): Speaker {
  const name = `${firstName(random)} ${surname(random)}`;
  return { id, name, role: `${content(random)} ${content(random)}`, kind: 'person', mentions: [] };
}

/** The words of a sentence that is a quotation from its second character on. */
function attribute(from: number, length: number, speaker: Speaker, group: number): Attribution {
  const quotation = { start: from + 1, end: from + 1 + length, type: 'direct', group } as const;
  const cue = { start: quotation.end + 2, end: quotation.end + 6 };
  const mention = { start: cue.end + 1, end: cue.end + 1 + speaker.name.length };
  return { quotation, speaker, mention, cue, rule: 'made', confidence: 0.9 };
}

/** About 20 words, from 3 to 60, nearly half of them small; now and then a name, a figure, a year. */
function makeSentence(random: Random, { content, small, firstName, surname }: MadeWords): string {
  // The sum of three is near enough to a bell; its exponent gives the long tail of sentence lengths.
  const bell = random() + random() + random() - 1.5;
  const length = Math.min(60, Math.max(3, Math.round(18 * Math.exp(0.8 * bell))));
  let text = '';
  for (let at = 0; at < length; at++) {
    const kind = random();
    let word = kind < 0.45 ? small(random) : content(random);
    if (kind > 0.98) word = `${firstName(random)} ${surname(random)}`;
    else if (kind > 0.968) word = String(2 + below(random, 900));
    else if (kind > 0.963) word = String(1900 + below(random, 127));
    text += at === 0 ? (word[0] ?? '').toUpperCase() + word.slice(1) : ` ${word}`;
    if (at > 2 && at < length - 2 && random() < 0.05) text += ',';
  }
  return `${text}.`;
}

/** A string of its own: one put together or cut from another keeps all its parts in memory. */
function flat(text: string): string {
  return Buffer.from(text).toString();
}
