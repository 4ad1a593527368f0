import { describe, expect, it } from 'vitest';
import { attributionRules } from '../../src/quotation/attribution-rules.ts';
import { hear, lines } from './reading.ts';

describe('the table of rules', () => {
  it.each(attributionRules)('$name decides its example: $example', ({ name, example }) => {
    expect(hear(example).map(({ rule }) => rule)).toContain(name);
  });

  it('names no rule twice', () => {
    expect(new Set(attributionRules.map(({ name }) => name)).size).toBe(attributionRules.length);
  });
});

describe('a cue at the words', () => {
  it.each([
    ['“We met,” said Ada Okafor.', ['Ada Okafor: We met,']],
    ['“We met,” Ada Okafor said.', ['Ada Okafor: We met,']],
    ['“We met,” said council leader Ada Okafor on Monday.', ['Ada Okafor: We met,']],
    ['“We met,” the council leader, Ada Okafor, told the Herald.', ['Ada Okafor: We met,']],
    ['“We met,” said Ada Okafor, 54, who leads the council.', ['Ada Okafor: We met,']],
    ['“Why now?” council leader Ada Okafor demanded.', ['Ada Okafor: Why now?']],
    ['“We met,” said a spokeswoman for the harbour board.', ['a spokeswoman for the harbour board: We met,']],
    ['“We met,” police said.', ['police: We met,']],
    ['Ada Okafor said: “We met.”', ['Ada Okafor: We met.']],
    ['Ada Okafor, the council leader, said, “We met.”', ['Ada Okafor: We met.']],
    ['Said Ada Okafor: “We met.”', ['Ada Okafor: We met.']],
    ['In a letter to the board, Ada Okafor wrote: “We met.”', ['Ada Okafor: We met.']],
    ['Ada Okafor said in an interview with the Herald on Monday: “We met.”', ['Ada Okafor: We met.']],
    ['“We met,” as Ada Okafor put it.', ['Ada Okafor: We met,']],
    ['“We met,” was how Ada Okafor put it.', ['Ada Okafor: We met,']],
    ['“We met,” Ada Okafor was quoted as saying.', ['Ada Okafor: We met,']],
    ['“We met,” quoth Ada Okafor.', ['Ada Okafor: We met,']],
    ['Ada Okafor hit back: “We never met.”', ['Ada Okafor: We never met.']],
    ['The Herald quoted one resident as saying “we met at noon”.', ['one resident: we met at noon']],
  ])('%s', (text, expected) => {
    expect(lines(text)).toEqual(expected);
  });

  it.each([
    ['an object is no speaker', 'Ada Okafor read “The Long Tide” to the children.'],
    ['a title of a work', 'The film “The Long Tide” opened in Hull.'],
    ['a scare quote', 'The “safe” harbour flooded twice.'],
    ['a nickname', 'Benjamin “Ben” Hall won the race.'],
    ['a cue noun', 'The statement was long and the reply was short.'],
    ['a passive', 'The council was told to wait.'],
    ['a blow', 'Ada Okafor hit the “Long Tide” with a hammer.'],
    ['a tale', 'Ada Okafor told “lie after lie” to the court.'],
  ])('reports nothing for %s', (_, text) => {
    expect(hear(text).filter(({ speaker }) => speaker !== null)).toEqual([]);
  });
});

describe('interrupted quotations', () => {
  it.each([
    ['“We met,” said Ada Okafor, “and we talked.”', ['We met,', 'and we talked.']],
    ['“We met,” said Ada Okafor. “We talked.”', ['We met,', 'We talked.']],
    ['“We met,” Ada Okafor told the board, adding: “We talked.”', ['We met,', 'We talked.']],
  ])('%s', (text, expected) => {
    const heard = hear(text);
    expect(heard.map(({ words }) => words)).toEqual(expected);
    expect(new Set(heard.map(({ speaker }) => speaker))).toEqual(new Set(['Ada Okafor']));
  });

  it('ties the parts by their group', () => {
    const [first, second] = hear('“We met,” said Ada Okafor, “and we talked.”');
    expect(first?.group).toBe(second?.group);
  });

  it('keeps two speakers in one paragraph apart', () => {
    expect(lines('“We met,” said Ada Okafor. “We never met,” said Ben Hall.')).toEqual([
      'Ada Okafor: We met,',
      'Ben Hall: We never met,',
    ]);
  });
});

describe('part-quoted clauses', () => {
  it.each([
    ['Ada Okafor said the plan was “dead in the water”.', 'Ada Okafor: the plan was “dead in the water'],
    ['Ada Okafor called the plan “reckless”.', 'Ada Okafor: the plan “reckless'],
    ['Ada Okafor accused the board of “betrayal”.', 'Ada Okafor: betrayal'],
    ['Ada Okafor called for the board to be “swept away”.', 'Ada Okafor: the board to be “swept away'],
    ['Ada Okafor said the plan was “dead,” but the board met anyway.', 'Ada Okafor: the plan was “dead,'],
    [
      'Ada Okafor responded by saying the plan was “dead in the water”.',
      'Ada Okafor: the plan was “dead in the water',
    ],
  ])('%s', (text, expected) => {
    expect(lines(text)).toEqual([expected]);
  });

  it('gives the second of two joined cues the same speaker', () => {
    expect(lines('Ada Okafor called the plan “reckless” and said it was “over”.')).toEqual([
      'Ada Okafor: the plan “reckless',
      'Ada Okafor: it was “over',
    ]);
  });

  it('takes the nearest cue for the quotation', () => {
    expect(lines('Ada Okafor nodded, and Ben Hall said it was “over”.')).toEqual(['Ben Hall: it was “over']);
  });
});

describe('indirect speech', () => {
  it.each([
    ['Ada Okafor said that the harbour was closed.', ['Ada Okafor: the harbour was closed']],
    ['Ada Okafor told the board that the harbour was closed.', ['Ada Okafor: the harbour was closed']],
    ['Ada Okafor denied that the harbour was closed.', ['Ada Okafor: the harbour was closed']],
    ['The harbour, Ada Okafor said, was closed.', ['Ada Okafor: The harbour', 'Ada Okafor: was closed']],
    ['According to Ada Okafor, the harbour was closed.', ['Ada Okafor: the harbour was closed']],
    ['The harbour was closed, according to Ada Okafor.', ['Ada Okafor: The harbour was closed']],
    ['The harbour was closed, Ada Okafor said.', ['Ada Okafor: The harbour was closed']],
  ])('%s', (text, expected) => {
    expect(lines(text)).toEqual(expected);
  });

  it.each([
    ['a verb of motion', 'Ada Okafor went to the harbour.'],
    ['a thing said', 'Ada Okafor said nothing.'],
    ['an act', 'Ada Okafor began to close the harbour.'],
    ['an order of events', 'Ada Okafor left before the harbour was closed.'],
  ])('reports nothing for %s', (_, text) => {
    expect(hear(text)).toEqual([]);
  });
});

describe('paragraphs', () => {
  it.each([
    ['Ada Okafor said: “We met. ¶ “We talked.”', ['Ada Okafor: We met.', 'Ada Okafor: We talked.']],
    ['Ada Okafor said: ¶ “We met at noon.”', ['Ada Okafor: We met at noon.']],
    ['Ada Okafor said, ¶ “We met at noon.”', ['Ada Okafor: We met at noon.']],
    [
      '“We met,” Ada Okafor said. ¶ “We talked for hours.”',
      ['Ada Okafor: We met,', 'Ada Okafor: We talked for hours.'],
    ],
    [
      'Ada Okafor wrote: ¶ > We met at noon. ¶ > We talked.',
      ['Ada Okafor: We met at noon.', 'Ada Okafor: We talked.'],
    ],
    ['“We met at noon.” — Ada Okafor', ['Ada Okafor: We met at noon.']],
    ['“We met at noon.” ¶ — Ada Okafor', ['Ada Okafor: We met at noon.']],
  ])('%s', (text, expected) => {
    expect(lines(text)).toEqual(expected);
  });
});

describe('dialogue', () => {
  const scene = `“You are late,” said Mrs. Pell. ¶ “I am sorry,” Arthur said. ¶ “You always are.” ¶ “Not always.” ¶
    Mrs. Pell laughed. “Sit down, then.” ¶ “Thank you, no.” Arthur walked to the window.`;

  it('lets speakers take turns and names them by their gestures', () => {
    expect(hear(scene).map(({ speaker }) => speaker)).toEqual([
      'Mrs. Pell',
      'Arthur',
      'Mrs. Pell',
      'Arthur',
      'Mrs. Pell',
      'Arthur',
    ]);
  });
});

describe('a paragraph of nothing but quotation', () => {
  it.each([
    [
      'goes on over a paragraph that names nobody',
      '“We met at noon,” Ada Okafor said. ¶ Rain fell on the harbour. ¶ “We talked for hours.”',
      ['Ada Okafor: We met at noon,', 'Ada Okafor: We talked for hours.'],
    ],
    [
      'belongs to whom the paragraph before is about',
      'Ada Okafor sold the boat in May. ¶ “I could not keep it.”',
      ['Ada Okafor: I could not keep it.'],
    ],
  ])('%s', (_, text, expected) => {
    expect(lines(text)).toEqual(expected);
  });

  it.each([
    [
      'somebody else comes between',
      '“We met,” Ada Okafor said. ¶ Rain fell on Ben Hall. ¶ “We talked for hours.”',
    ],
    [
      'two paragraphs come between',
      '“We met,” Ada Okafor said. ¶ Rain fell. ¶ It was late. ¶ “We talked for hours.”',
    ],
    [
      'the paragraph before is about a thing',
      '“We met,” Ada Okafor said. ¶ The plan is by Ben Hall. ¶ “The Long Tide”',
    ],
    ['it is a title', 'Ada Okafor sold the boat in May. ¶ “The Long Tide”'],
  ])('stays nobody’s where %s', (_, text) => {
    expect(hear(text).filter(({ rule }) => /paragraph-before|over-narration/.test(rule))).toEqual([]);
  });
});
