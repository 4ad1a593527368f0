import { expect, it } from 'vitest';
import { findEntities } from '../../src/search/entities.ts';
import { tokenize } from '../../src/text/tokens.ts';

const found = (text: string) =>
  findEntities(text, tokenize(text)).map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`);

it.each([
  ['It closed on 3 May 2019.', ['date: 3 May 2019']],
  ['It closed in September 2015 for good.', ['date: September 2015']],
  ['It opened on June 4, 1931, at noon.', ['date: June 4, 1931', 'date: noon']],
  ['By the late 1990s it was gone.', ['date: late 1990s']],
  ['They left at 3.20 in the morning.', ['date: 3.20 in the morning']],
  ['They meet at ten past two on Monday evening.', ['date: ten past two', 'date: Monday evening']],
  ['They may march.', []],
  ['Some 202,000 people came.', ['number: 202,000']],
  ['Forty-one came, two left.', ['number: Forty-one', 'number: two']],
  ['It cost £3.4 million.', ['money: £3.4 million']],
  ['It cost nine hundred pounds.', ['number: nine hundred']],
  ['It was almost 60 percent, then 4% more.', ['percent: 60 percent', 'percent: 4%']],
  ['The ferry of Ada Okafor sank.', ['name: Ada Okafor']],
  [
    'He met Marsha-Jane Thompson, Cllr Ravi Okafor and Piet van Dijk.',
    ['name: Marsha-Jane Thompson', 'name: Cllr Ravi Okafor and Piet van Dijk'],
  ],
])('finds in %j', (text, expected) => {
  expect(found(text)).toEqual(expected);
});

it.each(['The', 'and so on', '', '…', '🎉'])('finds nothing in %j', (text) => {
  expect(found(text)).toEqual([]);
});
