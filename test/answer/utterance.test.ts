import { describe, expect, it } from 'vitest';
import type { AnswerPassage } from '../../src/answer/answer.ts';
import { passageAtSpan } from '../../src/answer/passage-at.ts';
import { partOfUtterance, utteranceIn, utteranceOf } from '../../src/answer/utterance.ts';
import { plainArticle } from '../../src/article/parse-article.ts';
import { attributeSpeakers } from '../../src/quotation/attribute-speakers.ts';
import type { ReadArticle } from '../../src/search/passage.ts';

function read(body: string): ReadArticle {
  const article = plainArticle('quay', body);
  return { article, speech: attributeSpeakers(article) };
}

/** The utterance of the quotation that holds some words. */
function utterance(body: string, words: string) {
  const source = read(body);
  return utteranceOf(source, attributionWith(source, words));
}

function attributionWith(source: ReadArticle, words: string) {
  const at = source.article.body.indexOf(words);
  const found = source.speech.attributions.find(
    ({ quotation }) => quotation.start <= at && at < quotation.end,
  );
  if (found === undefined) throw new Error(`nobody says ${words}`);
  return found;
}

const ADA = { name: 'Ada Okafor', role: 'harbour master', doubtful: false };

describe('utteranceOf', () => {
  it.each([
    [
      'without the comma of the sentence around it',
      '“It leaks,” said Ada Okafor, the harbour master.',
      'leaks',
      'It leaks',
    ],
    [
      'over an interruption',
      '“It leaks,” said Ada Okafor, the harbour master, “and it stinks.”',
      'stinks',
      'It leaks … and it stinks.',
    ],
    [
      'into the next paragraph',
      'Ada Okafor, the harbour master, said: “It leaks.\n\n“And it stinks.”',
      'leaks',
      'It leaks. And it stinks.',
    ],
  ])('gives direct words %s', (_, body, words, expected) => {
    expect(utterance(body, words)).toEqual({ words: expected, kind: 'direct', speaker: ADA });
  });

  it.each([
    [
      'indirect',
      'Ada Okafor, the harbour master, said that the quay would be closed. It is old.',
      'Ada Okafor, the harbour master, said that the quay would be closed.',
    ],
    [
      'mixed',
      'Ada Okafor, the harbour master, said the quay was “a mess” and would be closed. It is old.',
      'Ada Okafor, the harbour master, said the quay was “a mess” and would be closed.',
    ],
  ])('gives %s words in the sentence of the article', (kind, body, words) => {
    expect(utterance(body, 'would be closed')).toEqual({ words, kind, speaker: ADA });
  });

  it('is all of the article’s own letters', () => {
    const body = '“It leaks,” said Ada Okafor, “and it stinks. We know.”\n\nShe said it “has to go”.';
    const source = read(body);
    for (const attribution of source.speech.attributions)
      for (const part of utteranceOf(source, attribution).words.split(/ … | (?=And)/))
        expect(body).toContain(part);
  });
});

it('gives the sentences that hold some words of a longer speech, and says that it is not all', () => {
  const body = 'Ada Okafor, the harbour master, said: “It leaks. It stinks. It has to go.”';
  const source = read(body);
  const partAt = (words: string): string => {
    const start = body.indexOf(words);
    const span = { start, end: start + words.length };
    return partOfUtterance(source.article, attributionWith(source, words), span).words;
  };
  expect(partAt('leaks')).toBe('It leaks. […]');
  expect(partAt('stinks')).toBe('[…] It stinks. […]');
  expect(partAt('to go')).toBe('[…] It has to go.');
  expect(partAt('stinks. It has')).toBe('[…] It stinks. It has to go.');
});

describe('utteranceIn', () => {
  const body =
    'The quay is shut. It was built in 1911.\n\nNobody knows why. “It leaks,” said Ada Okafor, the harbour master, “and it stinks.”';

  function passageWith(source: ReadArticle, words: string): AnswerPassage {
    const at = source.article.body.indexOf(words);
    const sentence = source.article.sentences.find(({ start, end }) => start <= at && at < end);
    const passage = sentence === undefined ? null : passageAtSpan(source, sentence);
    if (passage === null) throw new Error(`no sentence with ${words}`);
    return passage;
  }

  it('gives what the passage’s speaker says in it', () => {
    const source = read(body);
    expect(utteranceIn(source, passageWith(source, 'It leaks'))).toEqual({
      words: 'It leaks … and it stinks.',
      kind: 'direct',
      speaker: ADA,
    });
  });

  it('gives what nobody says as the article tells it', () => {
    const source = read(body);
    expect(utteranceIn(source, passageWith(source, '1911'))).toEqual({
      words: 'It was built in 1911.',
      kind: 'narrated',
      speaker: null,
    });
  });
});
