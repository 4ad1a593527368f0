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
    [
      'Ada Okafor denounced the closure of the harbour, and the board left.',
      ['Ada Okafor: the closure of the harbour'],
    ],
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
    [
      'an answer to a question nobody is named for',
      'Asked whether it was safe, Ada Okafor looked at the ceiling.',
    ],
    ['a refusal to speak', 'Ada Okafor declined to comment on the closure.'],
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
    ['Some believe that the harbour is closed.', ['Some: the harbour is closed']],
    [
      'Observers in Hull and around the country say Okafor deserves the job.',
      ['Observers in Hull and around the country: Okafor deserves the job'],
    ],
    [
      'Sources close to Okafor say she is furious with the board.',
      ['Sources close to Okafor: she is furious with the board'],
    ],
    [
      'Posts on the board from Friday said that a boat was lost.',
      ['Posts on the board from Friday: a boat was lost'],
    ],
  ])('take all of a long subject: %s', (text, expected) => {
    expect(lines(text)).toEqual(expected);
  });

  it.each([
    ['states are no reports', 'The 18 states share the harbour with Canada.'],
    ['rules are no reports', 'Hull needs a set of new rules that could close the harbour.'],
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

describe('where the words begin and end', () => {
  it.each([
    ['While Ada Okafor said it was closed, the board met.', ['Ada Okafor: it was closed']],
    ['Claiming the harbour was closed, Ada Okafor met the board.', ['Ada Okafor: the harbour was closed']],
    [
      'Ada Okafor noted that, like Hall, the board had paid nothing.',
      ['Ada Okafor: like Hall, the board had paid nothing'],
    ],
    [
      'Ada Okafor explained, in a low voice, that the harbour was closed.',
      ['Ada Okafor: the harbour was closed'],
    ],
    ['Ada Okafor said after the vote she would leave.', ['Ada Okafor: she would leave']],
    ['Ada Okafor told her host on Thursday how she had closed it.', ['Ada Okafor: how she had closed it']],
    [
      'Ada Okafor said the board erred by adding a second pier.',
      ['Ada Okafor: the board erred by adding a second pier'],
    ],
  ])('%s', (text, expected) => {
    expect(lines(text)).toEqual(expected);
  });

  it.each([
    ['an aside', 'Ada Okafor smiled, in a low chair, and left.'],
    ['a book', 'Ada Okafor said so in the book she wrote.'],
    ['a visit', 'The bell in Hall say nothing.'],
    ['nobody', 'He said that the harbour was closed.'],
    ['a story', 'Ada Okafor told her host a story.'],
  ])('reports nothing for %s', (_, text) => {
    expect(hear(text)).toEqual([]);
  });
});

describe('things a cue is about', () => {
  it.each([
    ['Ada Okafor called for a public inquiry in a letter on Monday.', ['Ada Okafor: a public inquiry']],
    ['Ada Okafor criticised the remarks Hall had made.', ['Ada Okafor: the remarks Hall had made']],
    [
      'Ada Okafor warned of storms from Hull, York and Leeds.',
      ['Ada Okafor: storms from Hull, York and Leeds'],
    ],
    ['Ada Okafor described the board as a club when she left.', ['Ada Okafor: the board as a club']],
    ['Ada Okafor noted the rule about boats.', ['Ada Okafor: the rule about boats']],
  ])('%s', (text, expected) => {
    expect(lines(text)).toEqual(expected);
  });

  it.each([
    ['the start of something', 'Ada Okafor announced the start of a review.'],
    ['something kept', 'Ada Okafor maintains a house in Hull.'],
    ['a lie about what is said', 'Everything Okafor says is a lie.'],
  ])('reports nothing for %s', (_, text) => {
    expect(hear(text)).toEqual([]);
  });
});

describe('clauses that go on or are cut off', () => {
  it.each([
    [
      'Ada Okafor says it would cost more at first, but would pay off by May.',
      ['Ada Okafor: it would cost more at first, but would pay off by May'],
    ],
    ['Ada Okafor says it is closed, but the board has met.', ['Ada Okafor: it is closed']],
    [
      'Ada Okafor, who understood that the harbour would close, told the board to wait.',
      ['Ada Okafor: the harbour would close'],
    ],
    [
      'Ada Okafor says there has to be a law that bans it.',
      ['Ada Okafor: there has to be a law that bans it'],
    ],
    [
      'The trouble, says Ada Okafor, is that nobody came.',
      ['Ada Okafor: The trouble', 'Ada Okafor: is that nobody came'],
    ],
  ])('%s', (text, expected) => {
    expect(lines(text)).toEqual(expected);
  });

  it('takes no clause about a thing for the words', () => {
    expect(hear('The board has proposed jointly owned boats and other craft that could serve both.')).toEqual(
      [],
    );
  });
});
