import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseArticle } from '../../src/article/parse-article.ts';
import { attributeSpeakers } from '../../src/quotation/attribute-speakers.ts';
import { slice } from '../../src/text/span.ts';

// The customer's article: unclosed paragraphs, mixed marks, a misspelt surname, a pronoun two paragraphs on.
const file = 'corpus/articles/labour-leadership-rally.md';
const article = parseArticle(file, readFileSync(file, 'utf8'));
const speech = attributeSpeakers(article);

test.each([
  ['It’s amazing to see', 'direct', 'Marsha-Jane Thompson', 'Marsha-Jane Thompson'],
  ['We’ve got 200,000', 'direct', 'Marsha-Jane Thompson', 'Marsha-Jane Thompson'],
  ["Don't let the media divide us", 'direct', 'Jeremy Corbyn', 'he'],
  ['blame culture', 'mixed', 'Jeremy Corbyn', 'he'],
  ['the social justice', 'mixed', 'Jeremy Corbyn', 'Corbyn'],
  ['how disrespectful the members', 'mixed', 'Marsha-Jane Thompson', 'she'],
  ['Jeremy is going to be', 'direct', 'Marsha-Jane Thompson', 'Thomson'],
  ['Apart from being very', 'direct', 'Marsha-Jane Thompson', 'Thomson'],
  ['If there was any right time', 'direct', 'Matt Wrack', 'Wrack'],
  ['huge threats to our economy', 'mixed', 'Dave Prentis', 'Dave Prentis'],
  ['The reason why the right wing', 'direct', 'Sam Fairbairn', 'Sam Fairbairn'],
  ['The movement on the streets', 'direct', 'Sam Fairbairn', 'Sam Fairbairn'],
])('“%s” is %s speech of %s, named by “%s”', (words, type, name, mention) => {
  const found = speech.attributions.filter(({ quotation }) => slice(article.body, quotation).includes(words));
  expect(found).toHaveLength(1);
  const [attribution] = found;
  expect(attribution?.quotation.type).toBe(type);
  expect(attribution?.speaker?.name).toBe(name);
  expect(attribution?.mention && slice(article.body, attribution.mention)).toBe(mention);
});

test.each([
  ['Marsha-Jane Thompson', 'Momentum organizer'],
  ['Jeremy Corbyn', 'Labour Party leader'],
  ['Matt Wrack', 'general secretary of the firefighters union (FBU)'],
  ['Dave Prentis', 'general secretary'],
  ['Sam Fairbairn', 'People’s Assembly Against Austerity secretary'],
])('%s is described as %s', (name, role) => {
  expect(speech.speakers.find((speaker) => speaker.name === name)?.role).toBe(role);
});

test('has one speaker a person, and nobody who says nothing', () => {
  expect(speech.speakers.map((speaker) => speaker.name)).toEqual([
    'members of Labour’s parliamentary group',
    'Marsha-Jane Thompson',
    'Jeremy Corbyn',
    'Matt Wrack',
    'Dave Prentis',
    'Sam Fairbairn',
  ]);
});

test('ties a continued paragraph to the one before', () => {
  const groups = speech.attributions
    .filter(({ quotation }) => quotation.type === 'direct')
    .map(({ quotation }) => quotation.group);
  expect(groups[0]).toBe(groups[1]);
});

test('holds back from narration that reports nothing', () => {
  const all = speech.attributions.map(({ quotation }) => slice(article.body, quotation)).join('\n');
  expect(all).not.toContain('quickly went viral');
  expect(all).not.toContain('elected Labour leader');
});
