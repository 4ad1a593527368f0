import { expect, it } from 'vitest';
import { quotedSpeakers, saidIn, tallyOf } from '../../src/answer/said.ts';
import { plainArticle } from '../../src/article/parse-article.ts';
import { buildLibrary } from '../../src/library/library.ts';

function read(...bodies: string[]) {
  const library = buildLibrary(bodies.map((body, at) => plainArticle(`a${at}`, body)));
  const said = library.articles.flatMap(saidIn);
  const shown = (words = said) =>
    words.map(({ article, start, end, speaker }) => `${speaker.name}: ${article.body.slice(start, end)}`);
  return { said, shown };
}

const PIER = [
  'The pier at Tarn stays shut. “There is no money for the pier,” said Ada Okafor, the harbour master. “None,” she added.',
  'Ben Lowe said the council would pay.',
  '“The boats,” said Okafor, “will stay where they are. The ferry will not sail.”',
].join('\n\n');

it('gives whole sentences with one person’s words, in order', () => {
  expect(read(PIER).shown()).toEqual([
    'Ada Okafor: “There is no money for the pier,” said Ada Okafor, the harbour master.',
    'Ada Okafor: “None,” she added.',
    'Ben Lowe: Ben Lowe said the council would pay.',
    'Ada Okafor: “The boats,” said Okafor, “will stay where they are. The ferry will not sail.”',
  ]);
});

it('counts a quotation once, however often its cue interrupts it', () => {
  const { said } = read(PIER);
  const okafor = said.filter(({ speaker }) => speaker.name === 'Ada Okafor');
  expect(tallyOf(okafor)).toMatchObject({ all: 3, direct: 3, mixed: 0, indirect: 0 });
});

it('counts a quotation once that goes on in the next paragraph, and shows both', () => {
  const { said, shown } = read('Ada Okafor said: “The pier is shut.\n\n“The boats are gone.”');
  expect(shown()).toEqual([
    'Ada Okafor: Ada Okafor said: “The pier is shut.',
    'Ada Okafor: “The boats are gone.”',
  ]);
  expect(tallyOf(said)).toMatchObject({ all: 1, direct: 1 });
});

it('tells apart quotations of several articles', () => {
  const { said } = read(PIER, PIER.replace('pier', 'quay'));
  const [first, second] = quotedSpeakers(said);
  expect(first).toMatchObject({ name: 'Ada Okafor', role: 'harbour master', tally: { all: 6 } });
  expect(first?.tally.articles.map(({ slug }) => slug)).toEqual(['a0', 'a1']);
  expect(second).toMatchObject({ name: 'Ben Lowe', tally: { all: 2, indirect: 2 } });
});

it('is empty where nobody says anything', () => {
  const { said } = read('The pier is shut.');
  expect(said).toEqual([]);
  expect(tallyOf(said)).toEqual({ all: 0, direct: 0, mixed: 0, indirect: 0, articles: [] });
  expect(quotedSpeakers(said)).toEqual([]);
});
