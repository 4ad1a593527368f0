import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { buildPassageIndex } from '../../src/search/passage-index.ts';
import { makeLibrary, sentenceTexts } from './made-library.ts';
import { measureMeaning } from './meaning-part.ts';
import { makeQuestions } from './made-questions.ts';
import { percentile } from './measure.ts';
import { differences } from './own-stages.ts';
import { drawLatency } from './plot.ts';
import { keptResults, thisMachine } from './results.ts';
import { stopBefore } from './search-figures.ts';
import { measureSearch } from './search-part.ts';
import { markdownOf, memoryTable, speedTable, targetTable } from './tables.ts';
import { figure, targetsOf } from './targets.ts';

it('makes the same library and questions every time', () => {
  expect(sentenceTexts(makeLibrary(50))).toEqual(sentenceTexts(makeLibrary(50)));
  expect(makeQuestions(makeLibrary(50), 5, 1)).toEqual(makeQuestions(makeLibrary(50), 5, 1));
});

it('makes quotations whose spans hold the speaker and the cue', () => {
  for (const { article, speech } of makeLibrary(200))
    for (const { cue, mention, speaker } of speech.attributions) {
      expect(article.body.slice(cue?.start, cue?.end)).toBe('said');
      expect(article.body.slice(mention?.start, mention?.end)).toBe(speaker?.name);
    }
});

it('scores every sentence bit for bit as natural does', () => {
  const library = makeLibrary(300);
  const index = buildPassageIndex(library);
  expect(differences(index, sentenceTexts(library), makeQuestions(library, 20, 3))).toBe(0);
});

it.each([
  [[3, 1, 2], 0.5, 2],
  [[1, 2, 3, 4], 0.99, 4],
  [[], 0.5, 0],
])('percentile of %j at %d is %d', (values, share, expected) => {
  expect(percentile(values, share)).toBe(expected);
});

it.each([
  [0.012345, '0.0123'],
  [1, '1'],
  [17.456, '17.5'],
  [123_456, '123,000'],
])('writes %d as %s', (value, written) => {
  expect(figure(value)).toBe(written);
});

it('stops a contender before a size that would take too long', () => {
  const stage = { questions: 10, p50Ms: 1, p99Ms: 2 };
  const before = { sentencesPerSecond: 1000, buildMs: 20_000, heapMb: 1, rssMb: 1, stage };
  expect(stopBefore(2_000, before, 1_000)).toBeNull();
  expect(stopBefore(10_000, before, 1_000)).toBe('building would take about 200 s (limit 75 s)');
});

it('measures, tabulates and draws a tiny library', async () => {
  const plan = { sizes: [200], questions: 10, budgetMs: 100, hasPeers: false, note: () => {} };
  const search = await measureSearch(plan);
  expect(search.own.map(({ size, unequal }) => [size, unequal])).toEqual([[200, 0]]);
  const markdown = markdownOf({ search }, [thisMachine()]);
  expect(markdown).toMatch(/^\| \*\*whosaid\*\*, whole answer \| [\d.]+ \/ [\d.]+ /m);
  expect(markdown).not.toMatch(/NaN|undefined|Infinity/);
  expect(drawLatency(search)).not.toMatch(/NaN|undefined|Infinity/);
}, 20_000);

it('measures and tabulates a few answers by meaning', async () => {
  const meaning = await measureMeaning({
    article: { sentences: 10, questions: 2 },
    starts: 0,
    loads: [{ articles: 1, perSecond: 2, seconds: 1 }],
    library: { sentences: 80, questions: 2, encoded: 1 },
    rest: { sentences: 10, questions: 1, restMs: 0 },
    botQuestions: 0,
    note: () => {},
  });
  expect(meaning.loads.map(({ waits }) => waits.count)).toEqual([2]);
  expect(targetsOf({ meaning }).map(({ part }) => part)).toEqual(Array(6).fill('meaning'));
  expect(markdownOf({ meaning }, [thisMachine()])).not.toMatch(/NaN|undefined|Infinity/);
}, 120_000);

describe('the figures in the documents', () => {
  const { results } = keptResults();
  const rowsIn = (file: string): string[] =>
    readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8')
      .split('\n')
      .map(bare);
  const rowsOf = (markdown: string): string[] =>
    markdown
      .split('\n')
      .filter((line) => line.startsWith('| '))
      .map(bare);

  it.each([
    ['README.md', 'speed', results.search && speedTable(results.search)],
    ['README.md', 'targets', targetTable(targetsOf(results))],
    ['docs/operating.md', 'memory', results.memory && memoryTable(results.memory)],
  ])('in %s are those that were measured last: %s', (file, _, table = '') => {
    const [, ...rows] = rowsOf(table);
    expect(rows.length).toBeGreaterThan(2);
    const there = rowsIn(file);
    expect(rows.filter((row) => !/^\|[-:| ]+\|$/.test(row) && !there.includes(row))).toEqual([]);
  });
});

/** As it is before columns are aligned. */
function bare(line: string): string {
  return line.replaceAll(/ +/g, ' ');
}
