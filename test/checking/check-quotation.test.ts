import { describe, expect, it } from 'vitest';
import { checkQuotation } from '../../src/checking/check-quotation.ts';
import type { Check, Claim, Part } from '../../src/checking/check.ts';
import { buildPassageIndex } from '../../src/search/passage-index.ts';
import { readArticle } from '../search/read-article.ts';
import { corpus } from './corpus.ts';

const check = (quote: string, speaker?: string, article?: string): Check =>
  checkQuotation(corpus.index, { quote, speaker, article });

/** The parts that are not simply kept: `kind “claimed” for “what stands there”`. */
function changes(found: Check): string[] {
  if (!('parts' in found)) return [];
  const { parts, claim, place } = found;
  return parts.flatMap((part: Part) => {
    if (part.kind === 'kept') return [];
    const mine = claim.quote.slice(part.claimed.start, part.claimed.end);
    const theirs = place.article.body.slice(part.stands.start, part.stands.end);
    const kind =
      part.kind === 'marked' ? `${part.mark}${part.problem === null ? '' : ` ${part.problem}`}` : part.kind;
    return `${kind} “${mine}” for “${theirs}”`;
  });
}

describe('verbatim', () => {
  it('says who said it, where, and by which rule', () => {
    expect(check('it’s just a complete waste of time and money')).toMatchObject({
      kind: 'verbatim',
      place: {
        article: { slug: 'labour-leadership-rally' },
        paragraph: 10,
        speaker: { name: 'Marsha-Jane Thompson', rule: 'continued-paragraph' },
      },
      startsInside: true,
      endsInside: false,
      whose: 'not-claimed',
    });
  });

  it('does not take a small word within brackets for one of the article’s', () => {
    const text = 'We turned off the light, the current, the temperature swing, everything.';
    const index = buildPassageIndex([
      readArticle('limpets', `“${text}” said Ada Okafor.`, [{ words: text, by: 'Ada Okafor' }]),
    ]);
    const found = checkQuotation(index, { quote: 'the [the quarry], the temperature swing, everything' });
    expect(found.kind).toBe('verbatim');
    expect(changes(found)).toEqual(['brackets “the quarry” for “current”']);
  });

  it('finds the end of a sentence that a quotation begins with, whatever follows it', () => {
    const said = [
      'Lee came by every night for five months. Never said anything.',
      'He would just roll a ball at me till I kicked it.',
    ].join(' ');
    const more = `${'The town sat still under its usual grey weather. '.repeat(10)}Months passed.`;
    const index = buildPassageIndex([
      readArticle('striker', `“${said}”\n\n${more}`, [{ words: said, by: 'Dan Hatch' }]),
    ]);
    const quote = 'months. Never … anything. He would just roll a ball at me till I kicked it';
    expect(checkQuotation(index, { quote }).kind).toBe('verbatim');
  });

  it('lets brackets stand for one word rather than for two, where both would do', () => {
    // “A” is the speaker's label and the first word said.
    const text = 'A crash. I went to the window at once.';
    const index = buildPassageIndex([
      readArticle('hearing', `Q: What did you hear?\n\nA: ${text}`, [{ words: text, by: 'Ada Okafor' }]),
    ]);
    const found = checkQuotation(index, { quote: 'A [the quarry]. I went to the window at once.' });
    expect(found.kind).toBe('verbatim');
    expect(changes(found)).toEqual(['brackets “the quarry” for “crash”']);
  });

  it.each([
    ['If there was any right time … it is now', 'ellipsis “…” for “to back the Labour Party leader”'],
    ['[Corbyn] is going to be on the ballot paper', 'brackets “Corbyn” for “Jeremy”'],
  ])('lists the marks of the editor: %s', (quote, mark) => {
    const found = check(quote);
    expect(found.kind).toBe('verbatim');
    expect(changes(found)).toEqual([mark]);
  });

  it('passes over the cue that interrupts a quotation, and over no more', () => {
    const body =
      '“Apart from the smell,” said Ada Okafor quietly, “it is just a waste of herring.”\n\nA gull was “a nuisance” to some and “quite a beauty” to others.';
    const index = buildPassageIndex([
      readArticle('smell', body, [
        { words: 'Apart from the smell,|it is just a waste of herring.', by: 'Ada Okafor' },
        { words: 'a nuisance|quite a beauty', by: 'one resident' },
      ]),
    ]);
    const quiet = checkQuotation(index, { quote: 'Apart from the smell, it is just a waste of herring' });
    expect(quiet.kind).toBe('verbatim');
    expect(changes(quiet)).toEqual(['cue “” for “said Ada Okafor quietly”']);
    expect(checkQuotation(index, { quote: 'A gull was a nuisance, quite a beauty to others' }).kind).toBe(
      'altered',
    );
    expect(
      checkQuotation(index, { quote: 'Apart from the smell, said Ada, it is just a waste of herring' }).kind,
    ).toBe('altered');
  });

  it('finds all places of the same words, and the one of the claimed speaker first', () => {
    const index = buildPassageIndex([
      readArticle(
        'one',
        '“The quay is shut for good,” said Ada Okafor. “The quay is shut for good,” said Tom Hall.',
        [{ words: 'The quay is shut for good,', by: 'Ada Okafor' }],
      ),
      readArticle('two', 'Nobody believed it: “The quay is shut for good.”', [
        { words: 'The quay is shut for good.', by: 'Lena Brook' },
      ]),
    ]);
    const found = checkQuotation(index, { quote: 'the quay is shut for good', speaker: 'Brook' });
    expect(found).toMatchObject({ kind: 'verbatim', whose: 'same', place: { article: { slug: 'two' } } });
    expect('others' in found && found.others.map(({ words }) => words.start)).toEqual([1, 47]);
  });
});

describe('altered', () => {
  it.each([
    ['a “not” dropped', 'it’s just the right time – it is critical', ['left-out “” for “not”']],
    [
      'a figure changed',
      'We’ve got 300,000 people who’ve signed a petition',
      ['replaced “300,000” for “200,000”'],
    ],
    [
      'words left out',
      'The movement on the streets won’t rest until austerity is history',
      ['left-out “” for “workplaces and our communities”'],
    ],
    [
      'words moved',
      'a complete waste of money and time',
      ['put-in “money and” for “”', 'left-out “” for “and money”'],
    ],
    ['a “not” in brackets', 'Jeremy is [not] going to win', ['brackets reverses “not” for “”']],
    [
      'a figure in brackets',
      'We’ve got [300,000] people who’ve signed a petition',
      ['brackets figure “300,000” for “200,000”'],
    ],
    [
      'a “not” under an ellipsis',
      'it’s … the right time – it is critical',
      ['ellipsis reverses “…” for “not just”'],
    ],
    [
      'too much under an ellipsis',
      'If … it is critical',
      [
        'ellipsis too-much “…” for “there was any right time to back the Labour Party leader, it is now. But it’s not just the right time”',
      ],
    ],
    ['a compound cut in two', 'austerity politics that Jeremy represents', ['left-out “” for “anti”']],
    [
      'punctuation within',
      'But it’s not just the right time? It is critical',
      ['punctuation “? ” for “ – ”'],
    ],
    ['one letter', 'Don’t let the medla divide us', ['replaced “medla” for “media”']],
    ['a word misspelt at the beginning', 'Dont let the media divide us', ["replaced “Dont” for “Don't”"]],
    ['British spelling', 'speaking in favour of more unity', ['replaced “favour” for “favor”']],
    ['a figure in words', 'with a majority of almost sixty percent', ['replaced “sixty” for “60”']],
  ])('shows %s', (_, quote, expected) => {
    const found = check(quote);
    expect(found.kind).toBe('altered');
    expect(changes(found)).toEqual(expected);
  });

  it('finds both passages that were joined without a mark', () => {
    const found = check(
      'Don’t let the media divide us. The movement on the streets, workplaces and our communities won’t rest',
      'Corbyn',
    );
    expect(found).toMatchObject({ kind: 'someone-else', whose: 'partly', isAltered: true });
    const from =
      'parts' in found
        ? found.parts.flatMap((part) => ('from' in part && part.from !== null ? part.from : []))
        : [];
    expect(from.map(({ speaker }) => speaker?.name)).toEqual(['Jeremy Corbyn']);
  });
});

describe('whose', () => {
  const quote = 'a complete waste of time and money';

  it.each([
    ['Marsha-Jane Thompson', 'verbatim', 'same'],
    ['thomson', 'verbatim', 'same'],
    ['the Momentum organizer', 'verbatim', 'same'],
    ['Jeremy Corbyn', 'someone-else', 'someone-else'],
    ['Nobody of the Article', 'someone-else', 'someone-else'],
    ['  ', 'verbatim', 'not-claimed'],
  ])('%s: %s, %s', (speaker, kind, whose) => {
    expect(check(quote, speaker)).toMatchObject({ kind, whose });
  });

  it('says both where the words are altered and another’s', () => {
    expect(check('a total waste of time and money', 'Corbyn')).toMatchObject({
      kind: 'someone-else',
      isAltered: true,
    });
  });

  it('gives narration to nobody but its publisher', () => {
    const narration = 'Corbyn was elected Labour leader in September 2015';
    expect(check(narration, 'Corbyn')).toMatchObject({
      kind: 'someone-else',
      voices: [{ kind: 'narration' }],
    });
    expect(check(narration, 'RT')).toMatchObject({ kind: 'verbatim', whose: 'same' });
  });

  it('tells reported speech from a quotation', () => {
    expect(check('trying to weaken the party', 'Corbyn')).toMatchObject({
      kind: 'verbatim',
      whose: 'same',
      voices: [{ kind: 'retold', speaker: { name: 'Jeremy Corbyn' } }],
    });
  });

  it('is unsure where the article is, and where it gives a part of the name only', () => {
    const body = '“The nets were cut on purpose,” he said. “The ropes were new that spring,” said Ms Okafor.';
    const { article, speech } = readArticle('nets', body, [
      { words: 'The nets were cut on purpose,', by: 'Tom Hall' },
      { words: 'The ropes were new that spring,', by: 'Okafor' },
    ]);
    const attributions = speech.attributions.map((one) => ({
      ...one,
      confidence: one.speaker?.name === 'Tom Hall' ? 0.4 : 0.9,
    }));
    const index = buildPassageIndex([{ article, speech: { ...speech, attributions } }]);
    const whose = (claim: Claim) => {
      const found = checkQuotation(index, claim);
      return 'whose' in found ? found.whose : found.kind;
    };
    expect(whose({ quote: 'The nets were cut on purpose', speaker: 'Lena Brook' })).toBe('unsure');
    expect(whose({ quote: 'The nets were cut on purpose', speaker: 'Tom Hall' })).toBe('unsure');
    expect(whose({ quote: 'The ropes were new that spring', speaker: 'Ada Okafor' })).toBe('unsure');
    expect(whose({ quote: 'The ropes were new that spring', speaker: 'Okafor' })).toBe('same');
  });
});

describe('without a verdict on words', () => {
  it.each([
    ['the', 'too-short'],
    ['people', 'too-short'],
    ['of the', 'too-short'],
    ['', 'no-words'],
    ['“…”', 'no-words'],
    ['[all of it the editor’s]', 'no-words'],
    ['a '.repeat(1_001), 'too-long'],
  ])('%s is %s', (quote, reason) => {
    expect(check(quote)).toMatchObject({ kind: 'not-checked', reason });
  });

  it('knows no article by another name', () => {
    expect(check('a complete waste of time', undefined, 'elsewhere')).toMatchObject({
      kind: 'not-checked',
      reason: 'no-article',
    });
  });

  it('says that nothing is close enough, and what is closest', () => {
    expect(check('The minister will resign before the summer recess begins')).toMatchObject({
      kind: 'not-in-library',
    });
    const near = check('Thousands signed some online petition about the leader of Labour within days');
    expect(near.kind).toBe('not-in-library');
  });

  it('keeps to the article that is asked for', () => {
    expect(check('a complete waste of time and money', undefined, 'orrin-ferry').kind).toBe('not-in-library');
  });
});

describe('hostile input', () => {
  const endless = `${'no stop and no end to the words of it '.repeat(40_000)}but here at last the heron stands`;
  const giant = buildPassageIndex([readArticle('endless', endless)]);

  it.each([
    ['letters', 'a b '.repeat(500)],
    ['one word again and again', 'the '.repeat(500)],
    ['brackets', '['.repeat(2_000)],
    ['pairs of brackets', '[a]'.repeat(660)],
    ['ellipses', 'the … '.repeat(330)],
    ['marks', '“”'.repeat(1_000)],
    ['one endless word', 'x'.repeat(2_000)],
    ['joiners', 'a\u200d'.repeat(1_000)],
    ['right to left', '\u202e' + 'אבג דהו '.repeat(200)],
  ])('is checked within bounds: %s', (_, quote) => {
    for (const index of [corpus.index, giant])
      expect(checkQuotation(index, { quote }).kind).not.toBe('verbatim');
  });

  it('finds words in an article that is one sentence', () => {
    expect(checkQuotation(giant, { quote: 'but here at last the heron stands' }).kind).toBe('verbatim');
  });

  it('does not take words written backwards for the ones they show', () => {
    expect(check('a complete \u202ewaste of\u202c time and money').kind).toBe('altered');
  });
});
