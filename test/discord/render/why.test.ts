import { describe, expect, it } from 'vitest';
import { english } from '../../../src/discord/language/english.ts';
import { groupOf, whyReply } from '../../../src/discord/render/why.ts';
import { attributionRules } from '../../../src/quotation/attribution-rules.ts';
import { HARBOUR, LOWE, OKAFOR, passageOf } from '../library.ts';
import { textsOf } from '../reply.ts';

describe('the rules', () => {
  it.each(attributionRules)('$name has a sentence', ({ name }) => {
    expect(groupOf(name)).not.toBe('other');
  });

  const sentences: [string, (cue: string | null) => string][] = Object.entries(english.why.rules);

  it.each(sentences)('%s is a sentence, with a cue and without', (_, sentence) => {
    expect(sentence(null)).toMatch(/^[A-Z][^“”]*\.$/);
    expect(sentence('said')).toMatch(/^[A-Z].*\.$/);
  });
});

describe('why this speaker', () => {
  it('shows the cue where it stands, the rule in plain words, and how sure it is', () => {
    const said = passageOf(HARBOUR, '“The wall was', { ...OKAFOR, rule: 'cue-then-speaker' });
    expect(textsOf(whyReply(said, english))).toEqual([
      '### Why **Ada Okafor**?'.replaceAll('**', ''),
      '> “The wall was unsafe for years,” **said** Ada Okafor. She asked for money twice.',
      [
        '- The cue “said” stands with its speaker right behind the quotation.',
        '- The article names them there.',
        '-# Of such cases, about 95 in 100 are right.',
      ].join('\n'),
    ]);
  });

  it('calls a guess a guess, and shows the words that stand for the speaker', () => {
    const guess = { ...LOWE, rule: 'sentence-before', mention: 'he', confidence: 0.41 };
    const texts = textsOf(whyReply(passageOf(HARBOUR, 'Ben Lowe', guess), english));
    expect(texts.at(-1)).toBe(
      [
        '- The sentence right before the quotation is about this person.',
        '- There the article says “he”, which stands for Ben Lowe.',
        '-# This is a guess: of such cases, about 41 in 100 are right.',
      ].join('\n'),
    );
  });

  it('has an answer for a rule nobody wrote a sentence for, and for no speaker', () => {
    const odd = passageOf(HARBOUR, 'Ben Lowe', { ...LOWE, rule: 'of-tomorrow', mention: '' });
    expect(textsOf(whyReply(odd, english)).at(-1)).toMatch(
      /^- A rule about the place of the words decided\./,
    );
    expect(textsOf(whyReply(passageOf(HARBOUR, '“The wall was'), english)).at(-1)).toMatch(/names nobody/);
    expect(textsOf(whyReply(passageOf(HARBOUR, 'Two boats'), english)).at(-1)).toMatch(/own words/);
  });
});
