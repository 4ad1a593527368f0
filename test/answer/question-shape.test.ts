import { describe, expect, it } from 'vitest';
import { expectsOf } from '../../src/answer/question-kinds.ts';
import { shapeOf, withoutChat } from '../../src/answer/question-shape.ts';
import { tokenize } from '../../src/text/tokens.ts';

it.each([
  ['hey, can you tell me who sank the ferry please', 'who sank the ferry'],
  ['lol who sank it', 'who sank it'],
  ['do you know where the ferry sank in this article?', 'where the ferry sank'],
  ['please', 'please'],
  ['sorry if this was asked already but who sank the ferry', 'who sank the ferry'],
  ["ok so I've only skimmed this but when did it sink", 'when did it sink'],
  ['not from the U.S. so bear with me, when did it sink', 'when did it sink'],
  ['my aunt told me but I forgot', 'my aunt told me but i forgot'],
  ['tell me your name', 'tell me your name'],
  ['who told the harbour master', 'who told the harbour master'],
])('leaves the chat out of %j', (question, rest) => {
  expect(
    withoutChat(tokenize(question))
      .map(({ text }) => text)
      .join(' '),
  ).toBe(rest);
});

describe('the shape of a question', () => {
  it.each([
    ['who said the ferry was old', 'speaker'],
    ['Who called the toll a disgrace?', 'speaker'],
    ['whose words are “close it”', 'speaker'],
    ['which councillor warned about the toll', 'speaker'],
    ['who did Ada tell', 'words'],
    ['who owns the ferry', 'fact'],
    ['What did Ada Okafor say about the toll?', 'words'],
    ['what does the harbour master think', 'words'],
    ['according to Okafor, why did it sink', 'words'],
    ['what is Okafor’s view of the toll', 'words'],
    ['what Ada said about it', 'words'],
    ['what does Ada do for a living?', 'introduction'],
    ['what is Okafor’s job', 'introduction'],
    ['what did Ada do about the toll', 'fact'],
    ['who leads the bakers union?', 'introduction'],
    ['who leads by three points in the first poll of the year', 'fact'],
    ['What is this article about?', 'summary'],
    ['summarise', 'summary'],
    ['what is the toll about', 'fact'],
    ['who is quoted?', 'speakers'],
    ['Who spoke?', 'speakers'],
    ['who spoke to the harbour master', 'fact'],
    ['who is Ada Okafor', 'introduction'],
    ['when did the ferry sink', 'fact'],
    ['', 'fact'],
  ])('%j wants %s', (question, wants) => {
    const shape = shapeOf(withoutChat(tokenize(question)));
    expect(shape.wants).toBe(wants);
  });
});

describe('what would answer', () => {
  it.each([
    ['who sank it', 'person'],
    ['whens the next ferry', 'date'],
    ['last time the ferry sank?', 'date'],
    ['what did Ada say about how long it took', 'duration'],
    ['which captain sank it', 'person'],
    ['when did it sink', 'date'],
    ['in what year did it sink', 'date'],
    ['where is it', 'place'],
    ['which city is it in', 'place'],
    ['how many gulls came', 'number'],
    ['how much did the lamp cost', 'money'],
    ['what did the lamp cost', 'money'],
    ['how much rope is left', 'number'],
    ['how long was the strike', 'duration'],
    ['how old is Ada', 'age'],
    ['why did it sink', 'reason'],
    ['how come it sank', 'reason'],
    ['what is a toll', 'definition'],
    ['which ferry sank', 'name'],
    ['what was the name of the ferry’s captain', 'person'],
    ['did it sink', 'anything'],
    ['how did it sink', 'anything'],
  ])('%j expects %s', (question, kind) => {
    expect(expectsOf(tokenize(question))).toBe(kind);
  });
});
