// Holds the gold quotations and questions to the articles they judge, so that neither can drift from the other.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/article/article.ts';
import { parseArticle, slugOf } from '../../src/article/parse-article.ts';
import {
  type GoldQuestion,
  type GoldQuotations,
  JudgmentError,
  parseGoldQuestions,
  parseGoldQuotations,
} from '../../src/evaluation/judgments.ts';

type GoldSet = {
  readonly slug: string;
  readonly article: Article;
  readonly quotations: GoldQuotations;
  readonly questions: readonly GoldQuestion[];
  readonly least: { readonly questions: number; readonly unanswerable: number };
};

const FOLDERS = [
  { folder: '../../corpus/', least: { questions: 45, unanswerable: 8 } },
  { folder: './', least: { questions: 5, unanswerable: 1 } },
];

/**
 * What stands before reported words without marks: nothing, as in a letter set apart; a transcript's name with
 * what it says of the speaker, “**Ada Okafor (Quay North):** ”; bold type; or a stage direction, “[Laughter.] ”.
 */
const UNMARKED =
  /^(?:\*{0,2}(?:(?:\p{Lu}[\p{L}.,’-]*|\([^)]+\)|and|for|of)(?: |(?=:)))+:\*{0,2} |\*\*|.*\] )?$/u;

const sets: readonly GoldSet[] = FOLDERS.flatMap(({ folder, least }) =>
  namesIn(folder, 'quotations').map((name) => {
    const slug = slugOf(name);
    return {
      slug,
      article: parseArticle(`${slug}.md`, read(folder, `articles/${slug}.md`)),
      quotations: parseGoldQuotations(name, read(folder, `quotations/${name}`)),
      questions: parseGoldQuestions(`${slug}.jsonl`, read(folder, `questions/${slug}.jsonl`)),
      least,
    };
  }),
);

it.each(FOLDERS)('has an article for every gold file and the reverse in $folder', ({ folder }) => {
  const slugs = namesIn(folder, 'articles').map(slugOf);
  expect(slugs.length).toBeGreaterThan(0);
  expect(namesIn(folder, 'quotations').map(slugOf)).toEqual(slugs);
  expect(namesIn(folder, 'questions').map(slugOf)).toEqual(slugs);
});

describe.each(sets)('$slug', ({ slug, article, quotations, questions, least }) => {
  const { body } = article;
  const spans = quotations.quotations.flatMap(({ start, end, text, mention, cue }) =>
    [{ start, end, text }, mention, cue].filter((span) => span !== null),
  );

  it('names its article', () => {
    expect(quotations.article).toBe(slug);
  });

  it('has offsets that give the text', () => {
    for (const { start, end, text } of spans) expect(body.slice(start, end)).toBe(text);
  });

  it('keeps every span inside one paragraph, without white space at its edges', () => {
    for (const { start, end, text } of spans) {
      expect(text).toBe(text.trim());
      const holds = article.paragraphs.filter(
        (paragraph) => start >= paragraph.start && end <= paragraph.end,
      );
      expect(holds, text).toHaveLength(1);
    }
  });

  it('lists quotations in order, and none of a type over another', () => {
    const starts = quotations.quotations.map(({ start }) => start);
    expect(starts).toEqual(starts.toSorted((a, b) => a - b));
    for (const type of ['direct', 'mixed', 'indirect']) {
      const same = quotations.quotations.filter((quotation) => quotation.type === type);
      for (const [index, quotation] of same.entries())
        expect(quotation.start, quotation.text).toBeGreaterThanOrEqual(same[index - 1]?.end ?? 0);
    }
  });

  it('leaves the marks outside of direct quotations, and has marks in mixed ones', () => {
    for (const { type, start, end, text } of quotations.quotations) {
      const around = body.slice(start - 1, end + 1);
      if (type === 'mixed') expect(around, text).toMatch(/[“”"‘’']/);
      if (type === 'direct' && !/^[“"‘']/.test(around))
        expect(before(article, start), text).toMatch(UNMARKED);
    }
  });

  it('gives one speaker and one run of numbers to a group', () => {
    const speakers = new Map<number, string | null>();
    for (const { group, speaker } of quotations.quotations) {
      if (!speakers.has(group)) expect(group).toBe(speakers.size + 1);
      expect(speakers.get(group) ?? speaker).toBe(speaker);
      speakers.set(group, speaker);
    }
  });

  it('names speakers as the article does', () => {
    const folded = body.toLowerCase();
    for (const name of [...quotations.quotations, ...questions].map(({ speaker }) => speaker))
      if (name !== null) expect(folded).toContain(name.toLowerCase());
  });

  it('answers questions with sentences of the article', () => {
    const sentences = new Set(article.sentences.map(({ start, end }) => body.slice(start, end)));
    for (const { id, answers } of questions)
      for (const { text } of answers) expect(sentences.has(text), `${id}: ${text}`).toBe(true);
  });

  it('has short answers in the article’s words, and who-said ones are the speaker', () => {
    for (const { id, kind, speaker, headline } of questions) {
      if (headline !== null) expect(body.toLowerCase(), id).toContain(headline.toLowerCase());
      if (kind === 'who-said') expect(headline, id).toBe(speaker);
    }
  });

  it('numbers its questions, and follow-ups have something to follow', () => {
    expect(questions.map(({ id }) => id)).toEqual(
      questions.map((_, index) => `${slug}-${String(index + 1).padStart(2, '0')}`),
    );
    for (const { id, kind, after } of questions) if (kind === 'follow-up') expect(after, id).toBeDefined();
    expect(new Set(questions.map(({ question, after }) => `${after} ${question}`)).size).toBe(
      questions.length,
    );
  });

  it('asks enough', () => {
    expect(questions.length).toBeGreaterThanOrEqual(least.questions);
    const unanswerable = questions.filter(({ kind }) => kind === 'unanswerable');
    expect(unanswerable.length).toBeGreaterThanOrEqual(least.unanswerable);
  });
});

it('has quotations of every type and questions of every kind', () => {
  const types = count(sets.flatMap(({ quotations }) => quotations.quotations.map(({ type }) => type)));
  const kinds = count(sets.flatMap(({ questions }) => questions.map(({ kind }) => kind)));
  expect(types).toMatchInlineSnapshot(`
    {
      "direct": 427,
      "indirect": 171,
      "mixed": 55,
    }
  `);
  expect(kinds).toMatchInlineSnapshot(`
    {
      "about": 12,
      "chatty": 12,
      "first-name": 24,
      "follow-up": 22,
      "misspelt": 23,
      "number": 58,
      "said-about": 48,
      "unanswerable": 59,
      "what": 21,
      "when": 30,
      "where": 18,
      "who-is": 23,
      "who-said": 114,
      "who-spoke": 5,
      "why": 19,
    }
  `);
});

it('says where a file of judgments is wrong', () => {
  const quotation = {
    type: 'direct',
    start: 3,
    end: 5,
    text: 'No',
    group: 0,
    speaker: null,
    role: null,
    cue: null,
  };
  const json = JSON.stringify({ article: 'quay', quotations: [quotation] }, null, 2);
  expect(() => parseGoldQuotations('quay.json', json)).toThrow(
    new JudgmentError(
      [
        'quay.json:9: quotations.0.group Too small: expected number to be >0',
        'quay.json:4: quotations.0.mention Invalid input: expected object, received undefined',
      ].join('\n'),
    ),
  );
  const moved = JSON.stringify({
    article: 'quay',
    quotations: [{ ...quotation, end: 4, group: 1, mention: null }],
  });
  expect(() => parseGoldQuotations('quay.json', moved)).toThrow(
    'quay.json:1: quotations.0.end must be start plus the length of the text',
  );
  expect(() => parseGoldQuotations('quay.json', '{')).toThrow(/^quay\.json:1: not valid JSON: /);

  const question = {
    id: 'quay-01',
    kind: 'when',
    question: 'when?',
    answers: [],
    speaker: null,
    headline: null,
  };
  expect(() => parseGoldQuestions('quay.jsonl', `\n${JSON.stringify(question)}\n`)).toThrow(
    new JudgmentError('quay.jsonl:2: answers must be empty for an unanswerable question, and for no other'),
  );
});

function namesIn(folder: string, kind: string): string[] {
  const url = new URL(`${folder}${kind}/`, import.meta.url);
  return existsSync(url) ? readdirSync(url).toSorted() : [];
}

function before(article: Article, start: number): string {
  const paragraph = article.paragraphs.findLast((candidate) => candidate.start <= start);
  return article.body.slice(paragraph?.start, start);
}

function read(folder: string, path: string): string {
  return readFileSync(new URL(folder + path, import.meta.url), 'utf8');
}

function count(values: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const value of values.toSorted()) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}
