import { describe, expect, it } from 'vitest';
import type { AnswerPassage } from '../../../src/answer/answer.ts';
import { answerAt, answerId, fitting, type FoundAnswer } from '../../../src/discord/answer/answer-ref.ts';
import { articleKey, passageAt, passageId, readPassageRef } from '../../../src/discord/answer/passage-ref.ts';
import { cardId, readCardRef } from '../../../src/discord/answer/card-ref.ts';
import { readVoteId, voteId } from '../../../src/discord/answer/vote-ref.ts';
import { english } from '../../../src/discord/language/english.ts';
import { findAction } from '../../../src/discord/registry.ts';
import { notice } from '../../../src/discord/render/parts.ts';
import type { Services } from '../../../src/discord/services.ts';
import fc from '../../fuzz.ts';
import { articleOf, HARBOUR, harbourCore, LOWE, OKAFOR, passageOf } from '../library.ts';
import { pressed } from '../pressed.ts';

const said = passageOf(HARBOUR, '“The wall was', OKAFOR, ['wall', 'unsafe']);
const boats = passageOf(HARBOUR, 'Two boats', null, ['wall']);

const argumentOf = (customId: string | null): string => findAction(customId ?? '').argument;
const answerOf = (passages: readonly AnswerPassage[], changes: Partial<FoundAnswer> = {}): FoundAnswer => ({
  passages,
  headline: null,
  isDoubtful: false,
  asker: '123456789012345678',
  page: 0,
  ...changes,
});

describe('the custom_id of a passage', () => {
  it('brings it back', () => {
    const ref = readPassageRef(argumentOf(passageId('c2', said)));
    expect(ref === null ? null : passageAt(ref, harbourCore())).toEqual({ ...said, matches: [] });
  });

  it('brings it back under the name it was shown with', () => {
    const core = harbourCore({
      passage: (_, __, name) => (name === 'Ben Lowe' ? { ...said, speaker: LOWE } : said),
    });
    const ref = readPassageRef(argumentOf(passageId('c2', { ...said, speaker: LOWE })));
    expect(ref === null ? null : passageAt(ref, core)?.speaker?.name).toBe('Ben Lowe');
  });

  it('is not made of what is no whole sentence', () => {
    expect(passageId('c2', { ...said, start: said.start + 1 })).toBeNull();
    expect(passageId('c2', { ...said, end: said.end + 1 })).toBeNull();
  });
});

describe('the custom_id of a card', () => {
  it.each([
    ['wide', 'light'],
    ['wide', 'dark'],
    ['square', 'light'],
    ['square', 'dark'],
  ] as const)('brings back its passage and its look: %s, %s', (format, theme) => {
    const ref = readCardRef(argumentOf(cardId('l1', said, { format, theme })));
    expect(ref?.style).toEqual({ format, theme });
    expect(ref === null ? null : passageAt(ref.passage, harbourCore())?.text).toBe(said.text);
  });

  it('is none with a look there is not, nor without one', () => {
    for (const more of [[4], [255], [0, 0], []])
      expect(readCardRef(argumentOf(passageId('l1', said, more)))).toBeNull();
  });
});

describe('the custom_id of an answer', () => {
  it('brings it back with its words in bold, its short answer, its page and who asked', () => {
    const answer = answerOf([said, boats, said, boats], {
      headline: 'Ada Okafor',
      isDoubtful: true,
      page: 1,
    });
    expect(answerAt(argumentOf(answerId('m2', answer)), harbourCore())).toEqual({
      ...answer,
      passages: answer.passages.map((passage) => ({
        ...passage,
        score: 1,
        matches: passage === said ? said.matches : boats.matches,
      })),
    });
  });

  it('forgets a short answer that stands nowhere in the article', () => {
    const id = answerId('m2', answerOf([said], { headline: 'Nowhere to be found' }));
    expect(answerAt(argumentOf(id), harbourCore())?.headline).toBeNull();
  });

  it('is at most 100 characters, with as many passages as fit', () => {
    const many = Array.from({ length: 12 }, (_, number) => {
      const article = articleOf(`${'So it was. '.repeat(2_000)}The wall of ${number} fell.`, {
        slug: `a${number}`,
      });
      return passageOf(article, 'The wall of', OKAFOR, ['wall', 'fell', 'of', String(number)]);
    });
    const answer = fitting(answerOf(many, { headline: 'wall', asker: '9'.repeat(19) }));
    expect(answer.passages.length).toBeGreaterThanOrEqual(3);
    for (const page of [0, 1]) {
      const id = answerId('m2', { ...answer, page });
      expect(id?.length).toBeLessThanOrEqual(100);
      const core = harbourCore({
        articles: () => many.map(({ article }) => article),
        passage: (article) => many.find((each) => each.article === article) ?? null,
      });
      const again = page * 3 < answer.passages.length ? answerAt(argumentOf(id), core) : null;
      if (page === 0)
        expect(again?.passages.map(({ article }) => article.slug)).toEqual(
          answer.passages.map(({ article }) => article.slug),
        );
    }
    expect(fitting(answerOf(Array.from({ length: 12 }, () => said))).passages).toHaveLength(8);
  });

  it('names nothing where a passage is gone or the page is none', () => {
    const id = argumentOf(answerId('m2', answerOf([said, boats])));
    expect(answerAt(id, harbourCore({ articles: () => [articleOf(`${HARBOUR.body} More.`)] }))).toBeNull();
    expect(answerAt(id, harbourCore({ passage: () => null }))).toBeNull();
    expect(answerAt(argumentOf(answerId('m2', answerOf([said], { page: 3 }))), harbourCore())).toBeNull();
  });
});

it('is read without trust, whatever it is', () => {
  const core = harbourCore();
  const context = argumentOf(passageId('c2', said));
  const more = argumentOf(answerId('m2', answerOf([said, boats])));
  for (const forged of [
    '',
    ' ',
    'a/b',
    `${context}AAAA`,
    context.slice(0, -4),
    `${context}=`,
    more.slice(0, 20),
  ]) {
    expect(readPassageRef(forged)).toBeNull();
    expect(answerAt(forged, core)).toBeNull();
  }
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 80 }), (bytes) => {
      const argument = Buffer.from(bytes).toString('base64url');
      expect(answerAt(argument, core)).toBeNull();
      const ref = readPassageRef(argument);
      expect(ref === null ? null : passageAt(ref, core)).toBeNull();
      const card = readCardRef(argument);
      expect(card === null ? null : passageAt(card.passage, core)).toBeNull();
      expect(readVoteId(argument) === null || bytes.length === 5).toBe(true);
    }),
  );
});

it.each(['c2', 'w1', 'k1', 'l1', 'q2', 'm2', 'b1', 's1', 'u1', 'd1'])(
  'asks again for whatever is forged for %s',
  async (name) => {
    const services = { at: async () => harbourCore() } as unknown as Services;
    await fc.assert(
      fc.asyncProperty(fc.string({ maxLength: 97 }), fc.boolean(), async (argument, onPrivate) => {
        const { action } = findAction(`${name}:${argument}`);
        if (action === null || action.shows === 'form') throw new Error(`no action ${name}`);
        const shown = await action.run(pressed({ argument, onPrivate }), services);
        expect(shown).toMatchObject({ components: notice(english.notices.stale).components });
      }),
    );
  },
);

it('votes for one version of an article', () => {
  expect(readVoteId(argumentOf(voteId('u1', HARBOUR)))).toBe(articleKey(HARBOUR));
  expect(articleKey(articleOf(`${HARBOUR.body} More.`))).not.toBe(articleKey(HARBOUR));
});
