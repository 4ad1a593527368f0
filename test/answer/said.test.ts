import { expect, it } from 'vitest';
import { quotedSpeakers, saidAbout, saidIn, tallyOf } from '../../src/answer/said.ts';
import { plainArticle } from '../../src/article/parse-article.ts';
import { buildLibrary } from '../../src/library/library.ts';

function read(...bodies: string[]) {
  const library = buildLibrary(bodies.map((body, at) => plainArticle(`a${at}`, body)));
  const said = library.articles.flatMap(saidIn);
  const shown = (words = said) =>
    words.map(({ article, start, end, speaker }) => `${speaker.name}: ${article.body.slice(start, end)}`);
  return { said, shown, about: (looked: string) => saidAbout(library.index, said, looked) };
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

it.each([
  ['a word in another form', 'boat', [3], 1, 1],
  ['all of several words', 'money pier', [0], 2, 2],
  ['words that no sentence holds together, the most of them', 'money pier zebra', [0], 2, 3],
  ['words of which each is elsewhere, in order', 'money council', [0, 2], 1, 2],
  ['a misspelt word', 'counsil', [2], 1, 1],
  ['no word that anybody says', 'zebra', [], 0, 1],
  ['no word at all', '…?!', [], 0, 0],
  ['words that matter only, where there are any', 'what about the ferry', [3], 1, 1],
])('keeps to %s: %s', (_, looked, kept, has, of) => {
  const { said, about } = read(PIER);
  const found = about(looked);
  expect(found.said.map(({ start }) => said.findIndex((words) => words.start === start))).toEqual(kept);
  expect(found).toMatchObject({ has, of });
});

it('says where the words are', () => {
  const [words] = read(PIER).about('money').said;
  expect(words?.matches.map(({ start, end }) => words.article.body.slice(start, end))).toEqual(['money']);
});
