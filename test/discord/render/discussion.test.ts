// What discussions show, whatever is in them and in every language: it fits Discord's limits, and no markup gets through.
import { describe, expect, it } from 'vitest';
import {
  LIMITS,
  type Question,
  type QuestionState,
  type RecordEntry,
  type Rules,
  type ShownPassage,
} from '../../../src/discussion/discussion.ts';
import { LANGUAGES, phrasesFor } from '../../../src/discord/language/language.ts';
import { cardReply } from '../../../src/discord/render/discussion/card.ts';
import { mineReply, recordReply } from '../../../src/discord/render/discussion/lists.ts';
import {
  publicAnswer,
  questionReply,
  reportReply,
  withPing,
} from '../../../src/discord/render/discussion/question.ts';
import { queueReply } from '../../../src/discord/render/discussion/queue.ts';
import { rulesReply } from '../../../src/discord/render/discussion/rules.ts';
import { summaryReply } from '../../../src/discord/render/discussion/summary.ts';
import { refusalText } from '../../../src/discord/render/discussion/texts.ts';
import fc, { runs } from '../../fuzz.ts';
import { madeDiscussion, madeQuestion } from '../../discussion/made.ts';
import { expectToFit, hostileArticle, hostileText } from '../hostile.ts';
import { textsOf } from '../reply.ts';

const ID = '0f8fad5b-d9cb-469f-a165-70867728950e';
const STATES: readonly QuestionState[] = [
  'pending',
  'approved',
  'answered',
  'retracted',
  'rejected',
  'merged',
  'withdrawn',
];

const passage: fc.Arbitrary<ShownPassage> = fc.record({
  start: fc.constant(0),
  end: fc.constant(9),
  text: hostileText,
  paragraph: fc.nat(9_999),
  speaker: fc.option(hostileText),
  role: fc.option(hostileText),
  type: fc.constantFrom('direct', 'mixed', 'indirect', 'narrated'),
  isDoubtful: fc.boolean(),
});

const ROLES = Array.from({ length: LIMITS.roleCooldowns }, (_, at) => `15754105758007951${10 + at}`);
const CROWDED: Rules = {
  ...madeDiscussion().rules,
  mode: 'one-by-one',
  askRole: '1575410575800795136',
  opensAt: 1e12,
  closesAt: 4e12,
  roleCooldowns: Object.fromEntries(ROLES.map((role) => [role, 21_600])),
};
const CHANGED: RecordEntry = {
  at: 4e12,
  by: '1575410575800795136',
  kind: 'change-rules',
  question: null,
  detail: JSON.stringify({
    before: { roleCooldowns: CROWDED.roleCooldowns, closesAt: 1e12 },
    after: { roleCooldowns: {}, closesAt: null },
  }),
};

const question: fc.Arbitrary<Partial<Question>> = fc.record({
  text: hostileText.map((text) => text.slice(0, 500)),
  state: fc.constantFrom(...STATES),
  isHeld: fc.boolean(),
  isPinned: fc.boolean(),
  isNamed: fc.boolean(),
  passages: fc.array(passage, { maxLength: 3 }),
  message: fc.constantFrom('1575410575800795136'),
  mergedInto: fc.constantFrom(null, 1),
  reason: fc.oneof(
    fc.constant(null),
    hostileText.map((text) => text.slice(0, 300)),
  ),
  changedBy: fc.constantFrom(null, '', '1575410575800795136'),
});

describe('whatever is asked', () => {
  it('fits, in every language', () => {
    fc.assert(
      fc.property(
        fc.array(question, { minLength: 1, maxLength: 40 }),
        hostileText,
        hostileArticle(3),
        fc.array(hostileText, { maxLength: 9 }),
        (asked, title, article, speakers) => {
          const questions = asked.map((each, at) => madeQuestion({ ...each, number: at + 1 }));
          const discussion = madeDiscussion({ id: ID, title, questions });
          for (const phrases of LANGUAGES) {
            for (const shown of [null, { article, speakers }])
              expectToFit(cardReply(discussion, shown, phrases));
            for (const each of questions.slice(0, 4)) {
              expectToFit(questionReply(discussion, each, phrases));
              expectToFit(withPing(questionReply(discussion, each, phrases), '1575410575800795136', phrases));
              expectToFit(publicAnswer(discussion, each, phrases));
              expectToFit(reportReply(discussion, each.number, each.reason ?? '', 'x'.repeat(24), phrases));
            }
            expectToFit(mineReply(discussion, 'ada', phrases, 'note'));
            for (const moving of [null, 1, questions.length])
              expectToFit(queueReply(discussion, phrases, { moving, note: 'x'.repeat(400) }));
            expectToFit(rulesReply({ ...discussion, rules: CROWDED }, CHANGED, phrases, title.slice(0, 90)));
            expectToFit(summaryReply(discussion, phrases, 'x'.repeat(24)));
            const entries = questions.map(({ number, reason }) => ({
              at: 1,
              by: 'mo',
              kind: 'reject' as const,
              question: number,
              detail: reason,
            }));
            for (const page of [0, 1, 99]) expectToFit(recordReply(discussion, entries, page, phrases));
          }
        },
      ),
      runs(25),
    );
  });

  it('shows all of the record, latest first, page by page', () => {
    const entries = Array.from({ length: 55 }, (_, at) => ({
      at: at * 86_400_000,
      by: 'mo',
      kind: 'reject' as const,
      question: at + 1,
      detail: null,
    }));
    const phrases = phrasesFor('en-US');
    const pages = [0, 1, 2].map((page) =>
      JSON.stringify(recordReply(madeDiscussion({ id: ID }), entries, page, phrases)),
    );
    const seen = pages.flatMap((page) =>
      [...page.matchAll(/rejected question (\d+)/g)].map(([, number]) => Number(number)),
    );
    expect(seen).toEqual(entries.map(({ question }) => question).toReversed());
    const turns = pages.map((page) => [...page.matchAll(/"drec:[^"]*:0:(\d)"/g)].map(([, to]) => to));
    expect(turns).toEqual([['1'], ['0', '2'], ['1']]);
  });

  it('shows no markup of an asker, and no name they did not show', () => {
    const asked = madeQuestion({
      text: '**Who** <@1> @everyone `x` [a](https://b.example)',
      state: 'answered',
    });
    const discussion = madeDiscussion({ id: ID, questions: [asked] });
    for (const phrases of LANGUAGES) {
      const text = textsOf(publicAnswer(discussion, asked, phrases)).join('\n');
      expect(text).toContain('> \\*\\*Who\\*\\* \\<@1> \\@everyone \\`x\\` \\[a](https\\://b.example)');
      expect(text).not.toContain('<@ada>');
      const named = textsOf(publicAnswer(discussion, { ...asked, isNamed: true }, phrases)).join('\n');
      expect(named).toContain('<@ada>');
    }
  });

  it('says in every language why nothing happened', () => {
    const discussion = madeDiscussion({ id: ID, state: 'paused', pausedFor: 'article-gone' });
    for (const phrases of LANGUAGES) {
      const decided = {
        kind: 'question-state',
        question: 3,
        state: 'rejected',
        by: 'mo',
        at: 5_000,
      } as const;
      expect(refusalText(decided, discussion, phrases)).toContain('<@mo>, <t:5:R>');
      const state = { kind: 'discussion-state', state: 'paused', by: null, at: 5_000 } as const;
      expect(refusalText(state, discussion, phrases)).toContain(
        phrases.discussion.state.paused['article-gone'],
      );
    }
  });
});
