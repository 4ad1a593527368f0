// What is longer than a message, a page at a time: which page, *Back* and *Next*, and a menu to jump.
import type { APIActionRowComponent, APIButtonComponent, APIComponentInMessageActionRow } from 'discord.js';
import type { Phrases } from '../language/language.ts';
import { MAX_CHOICE, MAX_CHOICES, MAX_ROW_BUTTONS, truncate } from './limits.ts';
import { button, menu, row } from './parts.ts';

export type Paging = {
  /** From 0, and one of the pages. */
  readonly page: number;
  readonly pages: number;
  /** The custom_id of whatever shows a page: its number, or `JUMP` for the menu, in at most five characters. */
  id(page: string): string;
  /** What the menu says of a page after its number; plain text. */
  about?(page: number): string;
};

/** Stands for the number in the custom_id of the menu, whose values are the numbers. */
const JUMP = 'jump';

/** Nobody needs a menu for fewer pages than this. */
const FEWEST_TO_JUMP = 4;

/** The page that is asked for, or the last where there are not so many any more. */
export function pageWithin(page: number, pages: number): number {
  return Math.min(Math.max(0, page), Math.max(0, pages - 1));
}

/** The page that a press asks for; null where that is none that this version wrote. */
export function pageWanted(written: string, values: readonly string[]): number | null {
  const page = written === JUMP ? (values[0] ?? '') : written;
  return /^\d{1,5}$/.test(page) ? Number(page) : null;
}

/** “page 2 of 3”; nothing where there is one. */
export function pageLine({ page, pages }: Paging, { pager }: Phrases): string[] {
  return pages < 2 ? [] : [pager.page(page + 1, pages)];
}

/** A row with *Back*, *Next* and up to three other buttons, and below it the menu where there are several pages. */
export function pagerRows(
  paging: Paging,
  phrases: Phrases,
  others: readonly APIButtonComponent[] = [],
): APIActionRowComponent<APIComponentInMessageActionRow>[] {
  const { page, pages, id } = paging;
  const { pager } = phrases;
  return [
    ...row(
      [
        ...(page > 0 ? [button(pager.back, id(`${page - 1}`))] : []),
        ...(page < pages - 1 ? [button(pager.next, id(`${page + 1}`))] : []),
        ...others,
      ].slice(0, MAX_ROW_BUTTONS),
    ),
    ...(pages < FEWEST_TO_JUMP
      ? []
      : menu(
          id(JUMP),
          pager.jump,
          pagesToOffer(page, pages).map((each) => ({
            label: truncate(
              [pager.page(each + 1, pages), paging.about?.(each) ?? '']
                .filter((part) => part !== '')
                .join(' · '),
              MAX_CHOICE,
            ),
            value: `${each}`,
            isChosen: each === page,
          })),
        )),
  ];
}

/**
 * As many pages as a menu holds, in order: all of them, or the first, the last, those near by, others at distances that
 * double, so that any page is a few choices away, and the rest spread evenly.
 */
export function pagesToOffer(page: number, pages: number): number[] {
  if (pages <= MAX_CHOICES) return Array.from({ length: pages }, (_, at) => at);
  const offered = new Set([page, 0, pages - 1]);
  const offer = (at: number): void => {
    if (at >= 0 && at < pages && offered.size < MAX_CHOICES) offered.add(at);
  };
  for (let distance = 1; distance < pages; distance *= 2) {
    offer(page - distance);
    offer(page + distance);
  }
  for (let parts = 2; offered.size < MAX_CHOICES; parts += 1)
    for (let part = 1; part < parts; part += 1) offer(Math.round((part * pages) / parts));
  return [...offered].sort((a, b) => a - b);
}

/** Which of some parts in a row go on which page, as [from, to): as many as fit, and at least one. */
export function fillPages(costs: readonly number[], budget: number): (readonly [number, number])[] {
  const pages: (readonly [number, number])[] = [];
  let from = 0;
  let spent = 0;
  costs.forEach((cost, at) => {
    if (at > from && spent + cost > budget) {
      pages.push([from, at]);
      from = at;
      spent = 0;
    }
    spent += cost;
  });
  if (from < costs.length) pages.push([from, costs.length]);
  return pages;
}
