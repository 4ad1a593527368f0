import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parseGoldClaims } from '../../src/evaluation/judgments.ts';
import { scoreClaims } from '../../src/evaluation/tally-claims.ts';
import { corpus } from '../checking/corpus.ts';

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const claims = parseGoldClaims('claims.jsonl', read('test/corpus/claims.jsonl'));

it('has claims of every verdict, about articles that are there', () => {
  const slugs = new Set(corpus.articles.map(({ article }) => article.slug));
  for (const { id, source } of claims) if (source !== undefined) expect(slugs.has(source), id).toBe(true);
  expect(new Set(claims.map(({ id }) => id)).size).toBe(claims.length);
  const counts = Map.groupBy(claims, ({ expects }) => expects);
  expect(Object.fromEntries([...counts].map(([kind, group]) => [kind, group.length]))).toEqual({
    verbatim: 52,
    altered: 54,
    'someone-else': 30,
    'not-in-library': 19,
    'not-checked': 6,
  });
});

it('scores as recorded, and as the README says', { timeout: 60_000 }, () => {
  const misses: { where: string; expected: string; got: string }[] = [];
  const scores = scoreClaims(corpus.index, claims, { misses });
  const rounded = Object.fromEntries(
    Object.entries(scores).map(([name, value]) => [name, Math.round(value * 1000) / 1000]),
  );
  expect(rounded).toEqual(JSON.parse(read('corpus/scores.json')).claims);
  expect(misses).toHaveLength(3);
  const shown =
    /measured on (\d+) claims[\s\S]*?: ([\d.]+)% are right \(verbatim ([\d.]+)%, altered ([\d.]+)%, someone else’s\s+([\d.]+)%, not in the library ([\d.]+)%/.exec(
      read('README.md'),
    );
  const percent = (name: string): string => (100 * (scores[name] ?? 0)).toFixed(1);
  expect(shown?.slice(1)).toEqual([
    String(claims.length),
    ...['all', 'verbatim', 'altered', 'someone-else', 'not-in-library'].map((name) =>
      percent(`${name} right`),
    ),
  ]);
});
