import { ComponentType } from 'discord.js';
import { describe, expect, it } from 'vitest';
import type { Answer, AnswerPassage, PassageSpeaker } from '../../../src/answer/answer.ts';
import { fitting, PAGE } from '../../../src/discord/answer/answer-ref.ts';
import type { Reply } from '../../../src/discord/command.ts';
import { DEFAULT_SETTINGS } from '../../../src/settings/settings.ts';
import { english } from '../../../src/discord/language/english.ts';
import { LANGUAGES } from '../../../src/discord/language/language.ts';
import * as render from '../../../src/discord/render/answer.ts';
import { contextReply as renderContext } from '../../../src/discord/render/context.ts';
import { MAX_COMPONENTS, MAX_CUSTOM_ID, MAX_TEXT } from '../../../src/discord/render/limits.ts';
import { whyReply as renderWhy } from '../../../src/discord/render/why.ts';
import { inline } from '../../../src/discord/render/markdown.ts';
import { helpReply as renderHelp } from '../../../src/discord/render/help.ts';
import fc, { runs } from '../../fuzz.ts';
import { articleOf, HARBOUR, LOWE, OKAFOR, passageOf } from '../library.ts';
import { buttons, componentsOf, textsOf } from '../reply.ts';

const ASKED = { asker: '1', audience: 'everybody' } as const;
const answerReply = (answer: Answer, asked: Partial<render.Asked> = {}): Reply =>
  render.answerReply(answer, { ...ASKED, ...asked }, english);
const contextReply = (passage: AnswerPassage): Reply => renderContext(passage, english);

const said = passageOf(HARBOUR, '“The wall was', OKAFOR, ['wall', 'unsafe']);
const reported = passageOf(HARBOUR, 'Ben Lowe', LOWE, ['council']);
const narrated = passageOf(HARBOUR, 'The harbour wall', null, ['harbour', 'wall']);

const found = (passages: readonly AnswerPassage[], headline: string | null = null): Answer => ({
  kind: 'passages',
  headline,
  confidence: 0.9,
  passages,
});

describe('an answer', () => {
  it('shows the short answer, the quote, who said it, and where', () => {
    const reply = answerReply(found([said], 'Ada Okafor'));
    expect(textsOf(reply)).toEqual([
      '### Ada Okafor',
      '> “The **wall** was **unsafe** for years,” said Ada Okafor.\n**Ada Okafor**, harbour master · quoted · paragraph 2',
      '-# From *The harbour wall* · Tarn Post · 2024-05-02',
    ]);
    expect(buttons(reply).map(({ label }) => label)).toEqual([
      'Context',
      'Card',
      'Helpful',
      'Not helpful',
      'Article',
      'Remove',
    ]);
  });

  it.each<[string, AnswerPassage, string]>([
    ['reported words', reported, '**Ben Lowe** · reported in the article’s words · paragraph 3'],
    [
      'words in part',
      { ...said, speaker: { ...OKAFOR, type: 'mixed' } },
      '**Ada Okafor**, harbour master · quoted in part · paragraph 2',
    ],
    ['narration', narrated, '**The article** · narrated · paragraph 1'],
    [
      'words of nobody it names',
      { ...said, speaker: null },
      '**The article** · no speaker it clearly names · paragraph 2',
    ],
    [
      'a doubtful speaker',
      { ...said, speaker: { ...OKAFOR, confidence: 0.4 } },
      'Perhaps **Ada Okafor**, harbour master · quoted · speaker uncertain · paragraph 2',
    ],
  ])('says so of %s', (_, passage, line) => {
    expect(
      textsOf(answerReply(found([passage])))[0]
        ?.split('\n')
        .at(-1),
    ).toBe(line);
  });

  it('numbers several passages and their buttons, and keeps the rest for More', () => {
    const reply = answerReply(found([said, reported, narrated, passageOf(HARBOUR, 'Two boats')]));
    expect(textsOf(reply).filter((text) => text.startsWith('>'))).toHaveLength(3);
    expect(textsOf(reply)[1]).toContain('\n2 · **Ben Lowe**');
    expect(buttons(reply).map(({ label }) => label)).toEqual([
      'Context 1',
      'Card 1',
      'Context 2',
      'Card 2',
      'Context 3',
      'Card 3',
      'More',
      'Helpful',
      'Not helpful',
      'Article',
      'Remove',
    ]);
    const rows = componentsOf(reply).filter(({ type }) => type === ComponentType.ActionRow);
    expect(rows).toHaveLength(4);
  });

  it('offers Why? at once where the speaker is a guess, and Share where one alone sees it', () => {
    const guess = { ...said, speaker: { ...OKAFOR, confidence: 0.4 } };
    const labels = buttons(answerReply(found([guess, reported]), { audience: 'one' })).map(
      ({ label }) => label,
    );
    expect(labels.slice(0, 6)).toEqual(['Context 1', 'Why 1?', 'Card 1', 'Context 2', 'Card 2', 'Share']);
    expect(labels).not.toContain('Remove');
  });

  it('says first how the question was understood', () => {
    const [first] = textsOf(answerReply(found([said], 'Ada Okafor'), { notes: ['I took it for *x*.'] }));
    expect(first).toBe('### Ada Okafor\n-# I took it for *x*.');
  });

  it('names the article at each passage when they come from several', () => {
    const other = articleOf('A wall is a wall.', { slug: 'walls', title: 'Walls *and* more', url: null });
    const texts = textsOf(answerReply(found([said, passageOf(other, 'A wall')])));
    expect(texts).toHaveLength(2);
    expect(texts[0]).toMatch(/paragraph 2 · in \*The harbour wall\*$/);
    expect(texts[1]).toMatch(/paragraph 1 · in \*Walls \\\*and\\\* more\*$/);
  });

  it('has one button for a passage that comes twice', () => {
    const labels = buttons(answerReply(found([said, said]))).map(({ label }) => label);
    expect(labels.filter((label) => label.startsWith('Context'))).toEqual(['Context 1']);
  });

  it('links to nothing but web addresses that fit', () => {
    for (const url of ['javascript:alert(1)', 'no address', `https://x.example/${'a'.repeat(600)}`])
      expect(
        buttons(answerReply(found([passageOf(articleOf('Words.', { url }), 'Words')]))).map(
          ({ label }) => label,
        ),
      ).not.toContain('Article');
  });
});

describe('nothing found', () => {
  const suggestion = {
    articles: [HARBOUR],
    speakers: ['Ada Okafor', 'Ben *Lowe*'],
    missing: ['Zoë', '<@1>'],
    closest: [narrated],
  };

  it('is said plainly, with what there is', () => {
    const reply = answerReply({ kind: 'nothing-found', confidence: 0.1, suggestion });
    expect(textsOf(reply)).toEqual([
      [
        '### Nothing found',
        'No passage of the article answers that.',
        'Not in the article: **Zoë**, **\\<@1>**.',
        'Quoted there: **Ada Okafor**, **Ben \\*Lowe\\***.',
        'To ask about: *The harbour wall*.',
      ].join('\n'),
      '**Closest, though no answer:**',
      '> The **harbour wall** at Tarn gave way on Monday.\n**The article** · narrated · paragraph 1',
      '-# From *The harbour wall* · Tarn Post · 2024-05-02',
    ]);
    expect(buttons(reply).map(({ label }) => label)).toEqual(['Context', 'Card', 'Remove']);
    const alone = answerReply({ kind: 'nothing-found', confidence: 0.1, suggestion }, { audience: 'one' });
    expect(buttons(alone).map(({ label }) => label)).toEqual(['Context', 'Card']);
  });

  it('is said of an empty library too', () => {
    const empty = { articles: [], speakers: [], missing: [], closest: [] };
    const reply = answerReply({ kind: 'nothing-found', confidence: 0, suggestion: empty });
    expect(textsOf(reply)).toEqual(['### Nothing found\nNo passage of the articles answers that.']);
  });
});

describe('the context of a passage', () => {
  it('shows the paragraphs around it, the passage in bold, and ways to go on', () => {
    expect(textsOf(contextReply(said))).toEqual([
      '### In context: *The harbour wall*',
      '-# Paragraph 1\n> The harbour wall at Tarn gave way on Monday.',
      '-# Paragraph 2\n> **“The wall was unsafe for years,” said Ada Okafor.** She asked for money twice.',
      '-# Paragraph 3\n> Ben Lowe said the council would pay for a new wall.',
      '-# In bold: **Ada Okafor**, harbour master · quoted',
    ]);
    expect(buttons(contextReply(said)).map(({ label }) => label)).toEqual(['Why?', 'Card', 'In the article']);
  });

  it('makes do with fewer at the ends', () => {
    expect(textsOf(contextReply(narrated)).filter((text) => text.startsWith('-# Paragraph'))).toHaveLength(2);
    expect(textsOf(contextReply(passageOf(HARBOUR, 'The wall will')))).toHaveLength(4);
  });
});

it.each(LANGUAGES)(
  'fits Discord’s limits in $name whatever the article says',
  { timeout: 60_000 },
  (phrases) => {
    const words = fc.array(
      fc.constantFrom(
        'wall',
        '*',
        '# ',
        '\n',
        '@everyone',
        '<@1>',
        '`',
        'שלום',
        '👩‍👩‍👧',
        '||',
        'e\u0301',
        'x'.repeat(900),
        ' ',
        '_',
      ),
      { minLength: 1, maxLength: 60 },
    );
    const text = words.map((pieces) => pieces.join(''));
    const long = fc.tuple(text, fc.integer({ min: 1, max: 40 })).map(([piece, times]) => piece.repeat(times));
    const speaker: fc.Arbitrary<PassageSpeaker | null> = fc.option(
      fc.record({
        name: long,
        role: fc.option(long),
        mention: long,
        type: fc.constantFrom('direct', 'indirect', 'mixed'),
        rule: text,
        cue: fc.constant({ start: 0, end: 900 }),
        confidence: fc.double({ min: 0, max: 1, noNaN: true }),
      }),
    );
    const passage = fc.tuple(long, text, speaker).map(([body, title, who]): AnswerPassage => {
      const article = articleOf(
        `Before.\n\nA${body.replaceAll('\n', ' ')}.\n\nAfter ${body.replaceAll('\n', ' ')}.`,
        { title, publisher: title },
      );
      const sentence = article.sentences[1] ?? { start: 0, end: 1, paragraph: 0 };
      const { start, end, paragraph } = sentence;
      const matches = [{ start: Math.min(start + 900, end - 1), end }];
      return {
        article,
        text: article.body.slice(start, end),
        start,
        end,
        paragraph,
        score: 1,
        speaker: who,
        matches,
      };
    });
    const passages = fc.array(passage, { minLength: 1, maxLength: 8 });
    const names = fc.array(long, { maxLength: 12 });
    const audiences = fc.constantFrom('one', 'one-who-shared', 'everybody');
    const pages = fc.constantFrom(0, 1, 2);
    fc.assert(
      fc.property(
        passages,
        fc.option(long),
        names,
        audiences,
        pages,
        (all, headline, list, audience, page) => {
          const articles = all.map(({ article }) => article);
          const suggestion = { articles, speakers: list, missing: list, closest: all };
          const first = all[0];
          const line = inline(headline ?? '', 350);
          const asked = { asker: '1', audience, notes: [line, line], usual: articles[0] };
          const none = { kind: 'nothing-found', confidence: 0, suggestion } as const;
          for (const each of [found(all, headline), { ...found(all, headline), doubt: list }, none])
            for (const how of [{ asker: '1', audience }, asked])
              expectToFit(render.answerReply(each, how, phrases));
          const answer = fitting({ passages: all, headline, isDoubtful: true, asker: '9'.repeat(19), page });
          if (page * PAGE < answer.passages.length)
            expectToFit(render.againReply(answer, audience, phrases, [phrases.answer.sharedBy('<@1>')]));
          expectToFit(
            renderHelp(
              {
                section: 'start',
                sections: ['start', 'ask', 'lookUp'],
                lines: [],
                example: { question: list[0] ?? 'Who?', speaker: list[1] ?? '?' },
                articles,
                isLent: true,
                isByWords: true,
                defaultArticle: articles[0]?.slug ?? null,
                isDirect: false,
                settings: DEFAULT_SETTINGS,
              },
              phrases,
            ),
          );
          if (first === undefined) return;
          expectToFit(renderContext(first, phrases));
          expectToFit(renderWhy(first, phrases));
        },
      ),
      runs(30),
    );
  },
);

function expectToFit(reply: Reply): void {
  const texts = textsOf(reply);
  expect(texts.join('').length).toBeLessThanOrEqual(MAX_TEXT);
  expect(texts.filter((text) => text.trim() === '')).toEqual([]);
  const all = componentsOf(reply);
  expect(all.length).toBeLessThanOrEqual(MAX_COMPONENTS);
  const ids = buttons(reply).flatMap(({ customId }) => (customId === undefined ? [] : [customId]));
  expect(ids.filter((id) => id.length > MAX_CUSTOM_ID)).toEqual([]);
  expect(new Set(ids).size).toBe(ids.length);
  for (const row of all) {
    if (row.type !== ComponentType.ActionRow) continue;
    expect(row.components.length).toBeGreaterThan(0);
    expect(row.components.length).toBeLessThanOrEqual(5);
  }
}
