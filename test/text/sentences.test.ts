import { expect, it } from 'vitest';
import { splitSentences } from '../../src/text/sentences.ts';

const sentences = (text: string): string[] =>
  splitSentences(text).map(({ start, end }) => text.slice(start, end));

it.each([
  ['plain stops', ['It rained.', 'Nobody came!', 'Why?', 'So it goes']],
  ['titles and initials', ['Mr. Ilves met J. K. Tamm and Dr. Ora.', 'They talked.']],
  ['an acronym inside', ['He works for the U.S. government in Tarn.', 'She does not.']],
  ['an acronym at the end', ['It left the U.S.', 'The rest stayed.']],
  ['hours and months', ['It began at 5 p.m. on Jan. 3.', 'It ended late.']],
  ['decimals and prices', ['It cost $3.5 million.', 'That is 2.5 times more.']],
  ['a company that ends a sentence', ['He joined Acme Inc.', 'He left it in May.']],
  ['a company inside a sentence', ['Acme Inc. Chairman Bo Lind spoke.']],
  ['numbered items', ['1. First the bread.', 'Then the salt.']],
  ['a number abbreviation', ['Platform No. 5 is shut.', 'No.', 'It is open.']],
  ['stops inside curly marks', ['“Go home.', 'Stay there,” she said.', 'He went.']],
  ['a closing mark after the stop', ['She said: “Go home.”', 'He went.']],
  ['straight marks', ['"Go home."', '"Never," he said.']],
  ['British marks', ['‘Go home.’', 'He went.']],
  ['a question inside its sentence', ['“Why now?” she asked.', '“Why not!” Ora Tamm said.', 'Silence.']],
  ['an ellipsis inside', ['It was… strange.', 'It was ... very strange.']],
  ['an ellipsis at the end', ['It was strange…', 'Then it was not.']],
  ['brackets', ['(It rained.)', 'It stopped.']],
  ['the pronoun I', ['So did I.', 'Then we went.']],
  ['emphasis around a run-in heading', ['**Street lights.**', 'Half of them are out.']],
  ['a note number', ['It fell in 1911.[3]', 'It was rebuilt.']],
  ['scripts without case', ['雨です。', 'It rained.']],
])('splits %s', (_, expected) => {
  expect(sentences(expected.join(' '))).toEqual(expected);
});

it('leaves white space and the empty text out', () => {
  expect(sentences('  One.   Two. ')).toEqual(['One.', 'Two.']);
  expect(sentences('   ')).toEqual([]);
});

it('takes a long run of one mark in linear time', () => {
  expect(sentences('.'.repeat(200_000))).toHaveLength(1);
  expect(sentences('"'.repeat(200_000))).toHaveLength(1);
});
