import { describe, expect, it } from 'vitest';
import { hear, lines } from './reading.ts';

describe('complements of a cue', () => {
  it.each([
    ['Ada Okafor vowed to close the harbour.', ['Ada Okafor: to close the harbour']],
    [
      'The council leader has repeatedly declined to meet the union.',
      ['The council leader: to meet the union'],
    ],
    ['Ada Okafor met the union, promising to raise wages.', ['Ada Okafor: to raise wages']],
    ['Ada Okafor urged the board to close the harbour.', ['Ada Okafor: the board to close the harbour']],
    ['Ada Okafor called on ministers to pay for the ferry.', ['Ada Okafor: ministers to pay for the ferry']],
    ['Ada Okafor denied meeting the union.', ['Ada Okafor: meeting the union']],
    ['Ada Okafor accused the board of hiding the report.', ['Ada Okafor: hiding the report']],
    ['Ada Okafor asked whether the harbour was safe.', ['Ada Okafor: whether the harbour was safe']],
    ['Ada Okafor called for a public inquiry.', ['Ada Okafor: a public inquiry']],
    ['Ada Okafor criticised the closure of the harbour.', ['Ada Okafor: the closure of the harbour']],
    ['Ada Okafor pointed out that the harbour was closed.', ['Ada Okafor: the harbour was closed']],
    ['The inquiry found it was closed too late.', ['The inquiry: it was closed too late']],
  ])('%s', (text, expected) => {
    expect(lines(text)).toEqual(expected);
  });

  it.each([
    ['a hunt', 'Ada Okafor found the key under the mat.'],
    ['a passive', 'The board was urged to close the harbour.'],
    ['a noun of reporting', 'The attacks on the harbour ended in May.'],
    ['an arrest', 'Ada Okafor went home to close the shop.'],
    ['a call on a friend', 'Ada Okafor called on her neighbour yesterday.'],
    ['a wish of the moment', 'Ada Okafor wanted to sit down.'],
    ['an address', 'Ada Okafor pointed at the harbour.'],
  ])('reports nothing for %s', (_, text) => {
    expect(hear(text)).toEqual([]);
  });
});

describe('plain plural subjects', () => {
  it.each([
    [
      'Traders and mayors in Congress say the plan has failed.',
      ['Traders and mayors in Congress: the plan has failed'],
    ],
    ['Those close to him say that the harbour is closed.', ['Those close to him: the harbour is closed']],
  ])('%s', (text, expected) => {
    expect(lines(text)).toEqual(expected);
  });

  it.each([
    ['states are no reports', 'The 18 states share the harbour with Canada.'],
    ['the name of a country', 'The United States the board met was divided.'],
  ])('%s', (_, text) => {
    expect(hear(text)).toEqual([]);
  });
});

describe('a cue between commas or behind its clause', () => {
  it.each([
    [
      'In recent weeks, Ada Okafor says, the harbour has grown quiet.',
      ['Ada Okafor: In recent weeks', 'Ada Okafor: the harbour has grown quiet'],
    ],
    [
      'The first boat could sail this week, said Ada Okafor, a longtime adviser to the board who runs the harbour.',
      ['Ada Okafor: The first boat could sail this week'],
    ],
    ['Ada Okafor has said about 20 people were late.', ['Ada Okafor: about 20 people were late']],
  ])('%s', (text, expected) => {
    expect(lines(text)).toEqual(expected);
  });

  it.each([
    ['a lead-in before a plain clause', 'In Leeds, Ada Okafor smiled, and the harbour was quiet.'],
    ['a thanks that is no report', 'On Monday, Ada Okafor sang.'],
  ])('reports nothing for %s', (_, text) => {
    expect(hear(text)).toEqual([]);
  });

  it('ties the parts by their group', () => {
    const [first, second] = hear('In recent weeks, Ada Okafor says, the harbour has grown quiet.');
    expect(first?.group).toBe(second?.group);
  });
});
