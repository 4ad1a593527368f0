import { describe, expect, it } from 'vitest';
import { headlineOf } from '../../src/answer/headline.ts';
import { appositionOf, reasonIn } from '../../src/answer/phrase-headline.ts';
import { readQuestion } from '../../src/answer/query.ts';
import { showPassages } from '../../src/answer/show-passages.ts';
import { facts } from '../../src/answer/pick-facts.ts';
import { allSentences, buildPassageIndex } from '../../src/search/passage-index.ts';
import { readArticle } from '../search/read-article.ts';

/** The headline of a question asked of one sentence. */
function headline(question: string, text: string): string | null {
  const index = buildPassageIndex([readArticle('a', text)]);
  const query = readQuestion(index, question);
  const [passage] = showPassages(facts(index, query, allSentences(index)).passages, query, 1);
  return passage === undefined ? null : headlineOf(index, query, passage);
}

describe('the article’s own short answer', () => {
  it.each([
    ['Where is the old ledger kept?', 'The old ledger is kept in the harbour museum.', 'the harbour museum'],
    ['where did she hide the coin', 'She hid the coin behind the dresser and left.', 'behind the dresser'],
    ['Which city was the parade in?', 'The Lisbon parade drew thousands.', 'Lisbon'],
    ['Where did the parade grow?', 'The parade grew on social media.', null],
    ['How long did the strike last?', 'The strike lasted almost three weeks.', 'almost three weeks'],
    ['How long did the strike last?', 'The strike at 12 mines was bitter.', null],
    ['How tall is the lamp?', 'Keeper Ada Okafor, 67, says the lamp is 30 feet tall.', '30 feet'],
    ['How many times did they vote?', 'They voted three times and went home.', 'three times'],
    ['How many gulls came?', 'Two boats, one dog and 412 gulls came.', '412'],
    ['When is the next ferry?', 'The next ferry is on 11 October at 7pm.', '11 October at 7pm'],
    ['How much did the lamp cost?', 'The lamp cost £40 after nine weeks of work.', '£40'],
    [
      'Who was the ledger found by?',
      'The ledger was found by Okafor’s student Ben Lind, in May.',
      'Ben Lind',
    ],
    ['Who found the ledger?', 'In the end, Ben Lind found the ledger.', 'Ben Lind'],
    ['Who found the ledger?', 'Now the ledger is found.', null],
    // A name that only tells which search is nobody.
    ['Who found the ledger?', 'After the Tidewatch search in Tidewatch, they found the ledger.', null],
    ['What was the result of the vote?', 'The vote had a result: Ayes 61, Noes 64.', 'Ayes 61, Noes 64'],
    [
      'What were the votes on the lamp?',
      'The vote on the lamp was seven votes to four.',
      'seven votes to four',
    ],
    ['What was the score at the gate?', 'The score at the gate was 3–2 by noon.', '3–2'],
    ['What was the score at the gate?', 'The score at the gate took two to three hours to read.', null],
    ['Where was the vote on the lamp?', 'The vote on the lamp was seven to four.', null],
    ['What does the C stand for?', 'The C will stand for Ceri, their son.', 'Ceri'],
    ['What does the C stand for?', 'The C will stand for nothing at all.', null],
    [
      'What is leaking on the organ?',
      'She said that the roof of the hall was leaking on the organ.',
      'the roof of the hall',
    ],
  ])('%j asked of %j', (question, text, expected) => {
    expect(headline(question, text)).toBe(expected);
  });
});

it.each([
  ['The rally, run by the local network Tidewatch, grew.', 'Tidewatch', 'the local network'],
  ['Tidewatch, a network of anglers, grew.', 'Tidewatch', 'a network of anglers'],
  ['Tidewatch is the oldest club in town.', 'Tidewatch', 'the oldest club in town'],
  ['The crowd cheered Tidewatch.', 'Tidewatch', null],
])('says what is named in %j', (text, name, what) => {
  expect(appositionOf(text, name)).toBe(what);
});

it.each([
  ['It sank because the hull was old.', 'because the hull was old'],
  ['It closed owing to fog, they said.', 'owing to fog, they said'],
  ['It sank not because it was old.', null],
  ['It sank.', null],
])('finds the reason in %j', (text, reason) => {
  expect(reasonIn(text)).toBe(reason);
});
