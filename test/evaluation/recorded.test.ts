import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const root = new URL('../../', import.meta.url);
const scores: Record<string, Record<string, number>> = JSON.parse(
  readFileSync(new URL('corpus/scores.json', root), 'utf8'),
);

it('shows the recorded scores in the README', () => {
  const readme = readFileSync(new URL('README.md', root), 'utf8');
  const [, table = ''] = /\| measured[^\n]*\n\|[^\n]*\n((?:\|.*\n)+)/.exec(readme) ?? [];
  const shown = [...table.matchAll(/\| (\d+\.\d)% \|/g)].map((match) => match[1]);
  // The mean reciprocal rank is for tuning; the README leaves it out.
  const recorded = Object.entries(scores['all'] ?? {}).filter(([name]) => name !== 'MRR');
  expect(shown).toEqual(recorded.map(([, score]) => (100 * score).toFixed(1)));
});
