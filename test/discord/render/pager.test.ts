import { expect, it } from 'vitest';
import { english } from '../../../src/discord/language/english.ts';
import {
  fillPages,
  pageLine,
  pagerRows,
  pagesToOffer,
  pageWanted,
  pageWithin,
} from '../../../src/discord/render/pager.ts';
import { button, reply } from '../../../src/discord/render/parts.ts';
import fc, { runs } from '../../fuzz.ts';
import { expectToFit } from '../hostile.ts';
import { buttons } from '../reply.ts';

const paging = (page: number, pages: number) => ({ page, pages, id: (each: string) => `x:${each}` });

it.each([
  [0, 1, [], false],
  [0, 3, ['Next'], false],
  [1, 3, ['Back', 'Next'], false],
  [2, 3, ['Back'], false],
  [1, 4, ['Back', 'Next'], true],
])('on page %i of %i has the buttons %j, and a menu: %s', (page, pages, labels, hasMenu) => {
  const rows = pagerRows(paging(page, pages), english);
  expect(buttons({ components: rows }).map(({ label }) => label)).toEqual(labels);
  expect(JSON.stringify(rows).includes('Go to a page')).toBe(hasMenu);
});

it('says where one is, unless there is one page', () => {
  expect(pageLine(paging(0, 1), english)).toEqual([]);
  expect(pageLine(paging(1_233, 2_000), english)).toEqual(['page 1,234 of 2,000']);
});

it.each([
  ['3', [], 3],
  ['jump', ['7'], 7],
  ['jump', [], null],
  ['', ['7'], null],
  ['-1', [], null],
  ['1e9', [], null],
  ['999999', [], null],
  ['jump', ['x'], null],
])('reads the page %j with %j as %j', (written, values, page) => {
  expect(pageWanted(written, values)).toBe(page);
});

it('stays within the pages there are', () => {
  expect([pageWithin(9, 3), pageWithin(-1, 3), pageWithin(0, 0)]).toEqual([2, 0, 0]);
});

it('offers at most 25 pages, the present one among them, and any other within a few choices', () => {
  const page = fc
    .integer({ min: 1, max: 5_000 })
    .chain((pages) => fc.tuple(fc.constant(pages), fc.nat(pages - 1), fc.nat(pages - 1)));
  fc.assert(
    fc.property(page, ([pages, from, to]) => {
      const offered = pagesToOffer(from, pages);
      expect(offered.length).toBe(Math.min(25, pages));
      expect(offered).toEqual([...new Set(offered)].sort((a, b) => a - b));
      expect(offered).toContain(from);
      expectToFit(
        reply(
          ...pagerRows(
            paging(from, pages),
            english,
            [1, 2, 3].map((at) => button('More', `y:${at}`)),
          ),
          { type: 10, content: 'x' },
        ),
      );
      let at = from;
      let choices = 0;
      while (at !== to) {
        at = pagesToOffer(at, pages).reduce((best, each) =>
          Math.abs(each - to) < Math.abs(best - to) ? each : best,
        );
        choices += 1;
      }
      expect(choices).toBeLessThanOrEqual(8);
    }),
    runs(200),
  );
});

it('fills pages in order, as full as they may be', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 150 })), (costs) => {
      const pages = fillPages(costs, 100);
      expect(pages.flatMap(([from, to]) => costs.slice(from, to))).toEqual(costs);
      const sum = (some: readonly number[]): number => some.reduce((all, cost) => all + cost, 0);
      pages.forEach(([from, to], at) => {
        if (to - from > 1) expect(sum(costs.slice(from, to))).toBeLessThanOrEqual(100);
        if (at < pages.length - 1) expect(sum(costs.slice(from, to + 1))).toBeGreaterThan(100);
      });
    }),
  );
});
