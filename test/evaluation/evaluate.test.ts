import { expect, it } from 'vitest';
import { byWords } from '../../src/answer/known.ts';
import type { Article } from '../../src/article/article.ts';
import { plainArticle } from '../../src/article/parse-article.ts';
import { evaluate } from '../../src/evaluation/evaluate.ts';
import { buildLibrary } from '../../src/library/library.ts';
import type { GoldQuestion, GoldQuotation } from '../../src/evaluation/judgments.ts';

const BODY =
  'The quay is shut.\n“It leaks badly,” said Ada Okafor, the harbour master.\nBoats went to Tarn.\n';

const know = async (articles: readonly Article[]) => {
  const library = buildLibrary(articles);
  return { library, known: byWords(library.index) };
};

const quotation = (text: string, speaker: string | null): GoldQuotation => {
  const start = BODY.indexOf(text);
  return {
    type: 'direct',
    start,
    end: start + text.length,
    text,
    group: 1,
    speaker,
    role: null,
    mention: null,
    cue: null,
  };
};

const question = (rest: Partial<GoldQuestion>): GoldQuestion => ({
  id: 'q',
  kind: 'who-said',
  question: 'Who said it leaks?',
  answers: [{ text: '“It leaks badly,” said Ada Okafor, the harbour master.' }],
  speaker: 'Ada Okafor',
  headline: 'Ada Okafor',
  ...rest,
});

const scoresOf = async (quotations: GoldQuotation[], questions: GoldQuestion[]) => {
  const { scores, misses } = await evaluate(
    [{ article: plainArticle('quay', BODY), quotations, questions }],
    know,
  );
  expect(scores.get('quay')).toEqual(scores.get('all'));
  return { ...scores.get('all'), misses: misses.map(({ expected }) => expected) };
};

it('gives full marks for what is right', async () => {
  expect(await scoresOf([quotation('It leaks badly,', 'Ada Okafor')], [question({})])).toMatchObject({
    'quotation F1': 1,
    'quotation and speaker F1': 1,
    'top 1': 1,
    MRR: 1,
    'headline right': 1,
    'answerable kept': 1,
    misses: [],
  });
});

it('counts a wrong speaker, a quotation that was not found, and one too many', async () => {
  expect(await scoresOf([quotation('It leaks badly,', 'Bo Lind')], [])).toMatchObject({
    'quotation F1': 1,
    'quotation and speaker F1': 0,
    misses: ['Bo Lind'],
  });
  expect(await scoresOf([quotation('The quay is shut.', null)], [])).toMatchObject({
    'quotation F1': 0,
    misses: ['The quay is shut.', '(nothing)'],
  });
});

it('counts answers that are not first, wrong headlines and answers to what cannot be answered', async () => {
  const wrong = question({ answers: [{ text: 'Boats went to Tarn.' }], headline: 'Bo Lind' });
  expect(await scoresOf([], [wrong])).toMatchObject({ 'top 1': 0, 'headline right': 0 });
  const unanswerable = question({ kind: 'unanswerable', answers: [], speaker: null, headline: null });
  expect(await scoresOf([], [unanswerable])).toMatchObject({ 'unanswerable refused': 0 });
  const foreign = { ...unanswerable, question: 'Who invented the zip fastener in Peru?' };
  expect(await scoresOf([], [foreign])).toMatchObject({ 'unanswerable refused': 1 });
});
