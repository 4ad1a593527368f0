// A small library made by hand, and answers from it: what the shell is tested with instead of the search.
import {
  type Answer,
  type AnswerPassage,
  isDoubtful,
  type PassageSpeaker,
  type Question,
} from '../../src/answer/answer.ts';
import { byWords } from '../../src/answer/known.ts';
import { saidAbout } from '../../src/answer/said-about.ts';
import { saidIn } from '../../src/answer/said.ts';
import { narrated } from '../../src/answer/utterance.ts';
import type { Article } from '../../src/article/article.ts';
import { plainArticle } from '../../src/article/parse-article.ts';
import { checkQuotation } from '../../src/checking/check-quotation.ts';
import { buildLibrary } from '../../src/library/library.ts';
import type { PlaceCore } from '../../src/discord/services.ts';
import { fold, isStopWord, tokenize } from '../../src/text/tokens.ts';

export function articleOf(body: string, facts: Partial<Article> = {}): Article {
  const known = {
    title: 'The harbour wall',
    publisher: 'Tarn Post',
    date: '2024-05-02',
    url: 'https://example.org/harbour',
  };
  return { ...plainArticle(facts.slug ?? 'harbour', body), ...known, ...facts };
}

export const HARBOUR: Article = articleOf(
  [
    'The harbour wall at Tarn gave way on Monday.',
    '“The wall was unsafe for years,” said Ada Okafor. She asked for money twice.',
    'Ben Lowe said the council would pay for a new wall.',
    'Two boats sank when the wall fell. The wall is older than the town.',
    '“A wall can wait,” one resident said. Nobody walked on the wall after dark.',
    'The wall will be rebuilt by spring.',
  ].join('\n\n'),
);

export const OKAFOR: PassageSpeaker = {
  name: 'Ada Okafor',
  role: 'harbour master',
  mention: 'Ada Okafor',
  type: 'direct',
  rule: 'cue-after-quotation',
  cue: spanOf(HARBOUR, 'said Ada').cue,
  confidence: 0.95,
};

export const LOWE: PassageSpeaker = {
  name: 'Ben Lowe',
  role: null,
  mention: 'Ben Lowe',
  type: 'indirect',
  rule: 'cue-before-clause',
  cue: null,
  confidence: 0.9,
};

const RESIDENT: PassageSpeaker = { ...LOWE, name: 'one resident', type: 'mixed', confidence: 0.4 };

/** The sentence that begins so, as a passage; the words of `bold` match. */
export function passageOf(
  article: Article,
  beginning: string,
  speaker: PassageSpeaker | null = null,
  bold: readonly string[] = [],
): AnswerPassage {
  const sentence = article.sentences.find(({ start }) => article.body.startsWith(beginning, start));
  if (sentence === undefined) throw new Error(`no sentence begins “${beginning}”`);
  const { start, end, paragraph } = sentence;
  const text = article.body.slice(start, end);
  const terms = new Set(bold.flatMap((word) => tokenize(word).map(({ term }) => term)));
  const matches = tokenize(text)
    .filter(({ term }) => terms.has(term))
    .map((token) => ({ start: start + token.start, end: start + token.end }));
  return { article, text, start, end, paragraph, score: 1, speaker, matches };
}

const LIBRARY = buildLibrary([HARBOUR]);
const SAID = LIBRARY.articles.flatMap(saidIn);

/** Asks the harbour: every sentence that has a word of the question, in the article's order. */
export function harbourCore(overrides: Partial<PlaceCore> = {}): PlaceCore & { readonly asked: Question[] } {
  const asked: Question[] = [];
  return {
    asked,
    isLent: false,
    defaultArticle: null,
    ask(question) {
      asked.push(question);
      return answer(question);
    },
    check: (claim) => checkQuotation(LIBRARY.index, claim),
    articles: () => [HARBOUR],
    speakers: () => [OKAFOR, LOWE, RESIDENT],
    speakersLike: (given) =>
      [OKAFOR, LOWE, RESIDENT].filter(
        ({ name, role }) => fold(name).includes(fold(given)) || fold(role ?? '').includes(fold(given)),
      ),
    said: (article = HARBOUR) => (article === HARBOUR ? SAID : []),
    about: (said, looked) => saidAbout(byWords(LIBRARY.index), said, looked),
    utterance: ({ text, speaker }) =>
      speaker === null
        ? narrated(text)
        : {
            words: /“([^”]+?),?”/.exec(text)?.[1] ?? text,
            kind: speaker.type,
            speaker: { name: speaker.name, role: speaker.role, doubtful: isDoubtful(speaker) },
          },
    passage(article, { start, end }) {
      const sentence = article.sentences.find((each) => each.start === start && each.end === end);
      return sentence === undefined
        ? null
        : passageOf(article, article.body.slice(start, end), speakerAt(start));
    },
    ...overrides,
  };
}

function answer({ question, speaker, top = 3 }: Question): Answer {
  const terms = new Set(tokenize(question).map(({ term }) => term));
  const passages = HARBOUR.sentences
    .map(({ start, end }) =>
      passageOf(
        HARBOUR,
        HARBOUR.body.slice(start, end),
        speakerAt(start),
        question.split(/\W+/).filter((word) => !isStopWord(fold(word))),
      ),
    )
    .filter(({ matches }) => matches.length > 0)
    .filter((passage) => speaker === undefined || fold(passage.speaker?.name ?? '') === fold(speaker))
    .slice(0, top);
  const [first] = passages;
  if (first === undefined || terms.has('zebra'))
    return {
      kind: 'nothing-found',
      confidence: 0,
      suggestion: {
        articles: [HARBOUR],
        speakers: ['Ada Okafor', 'Ben Lowe'],
        missing: ['Zebra'],
        closest: [passageOf(HARBOUR, 'Two boats sank')],
      },
    };
  const headline = /^who/i.test(question) ? (first.speaker?.name ?? null) : null;
  return { kind: 'passages', headline, confidence: 0.9, passages };
}

function speakerAt(start: number): PassageSpeaker | null {
  if (HARBOUR.body.startsWith('“The wall was', start)) return OKAFOR;
  if (HARBOUR.body.startsWith('Ben Lowe', start)) return LOWE;
  return HARBOUR.body.startsWith('“A wall can', start) ? RESIDENT : null;
}

function spanOf(article: Article, words: string): { cue: { start: number; end: number } } {
  const start = article.body.indexOf(words);
  return { cue: { start, end: start + 'said'.length } };
}
