import { describe, expect, it } from 'vitest';
import {
  type Discussion,
  type DiscussionState,
  type Happening,
  LIMITS,
  type Question,
  type QuestionState,
  queueOf,
  type RuleChanges,
  type Target,
} from '../../src/discussion/discussion.ts';
import { readRuleChange } from '../../src/discussion/rules.ts';
import fc from '../fuzz.ts';
import {
  after,
  AT,
  BOT,
  effectsOf,
  happens,
  madeDiscussion,
  madeQuestion,
  member,
  MODERATOR,
  OTHER_MODERATOR,
  PASSAGE,
  refusal,
} from './made.ts';

const ASK: Happening = { kind: 'ask', text: 'Why was it shut?', isNamed: false, passages: [PASSAGE] };

describe('every state of a discussion and what happens to it', () => {
  const STATES: readonly DiscussionState[] = ['draft', 'open', 'paused', 'closed'];
  // A column a state, in the order above; a dash: refused, and it says what state it is in.
  const TABLE: readonly (readonly [Happening, readonly string[]])[] = [
    [{ kind: 'open' }, ['open', '-', '-', '-']],
    [{ kind: 'pause' }, ['-', 'paused', '-', '-']],
    [{ kind: 'resume' }, ['-', '-', 'open', '-']],
    [{ kind: 'close' }, ['-', 'closed', 'closed', '-']],
    [{ kind: 'reopen' }, ['-', '-', '-', 'open']],
    [{ kind: 'halt', why: 'article-gone' }, ['-', 'paused', 'paused', '-']],
    [{ kind: 'mend' }, ['-', '-', '-', '-']],
    [ASK, ['-', 'open', '-', '-']],
    [
      { kind: 'change-rules', rules: { cooldownSeconds: 9 }, seen: null },
      ['draft', 'open', 'paused', 'closed'],
    ],
    [{ kind: 'change-rules', rules: { opensAt: AT + 9 }, seen: null }, ['draft', '-', '-', '-']],
    [{ kind: 'change-place', moderatorsPlace: null }, ['draft', 'open', 'paused', 'closed']],
    [{ kind: 'block-member', member: 'ben', reason: '' }, ['draft', 'open', 'paused', 'closed']],
    [{ kind: 'block-word', word: 'turnip' }, ['draft', 'open', 'paused', 'closed']],
  ];

  it.each(TABLE)('%j', (happening, expected) => {
    const found = STATES.map((state) => {
      const outcome = happens(madeDiscussion({ state, changedBy: 'mia' }), MODERATOR, happening);
      if (outcome.kind === 'done') return outcome.discussion.state;
      expect(outcome.why).toEqual({ kind: 'discussion-state', state, by: 'mia', at: 0 });
      return '-';
    });
    expect(found).toEqual(expected);
  });

  it.each(TABLE.filter(([{ kind }]) => kind !== 'ask'))('is not for members: %j', (happening) => {
    for (const state of STATES)
      expect(refusal(happens(madeDiscussion({ state }), member('ada'), happening))).toEqual({
        kind: 'moderators-only',
      });
  });
});

describe('every state of a question and what happens to it', () => {
  const STATES: readonly QuestionState[] = [
    'pending',
    'approved',
    'answered',
    'retracted',
    'rejected',
    'merged',
    'withdrawn',
  ];
  const on = (happening: Record<string, unknown>): Happening => ({ question: 1, ...happening }) as Happening;
  // A column a state, in the order above; a dash: refused, and it says who did what.
  const TABLE: readonly (readonly [Happening, readonly string[]])[] = [
    [on({ kind: 'approve', passages: [] }), ['approved', '-', '-', '-', '-', '-', '-']],
    [on({ kind: 'posted', message: 'm' }), ['-', 'answered', '-', '-', '-', '-', '-']],
    [on({ kind: 'reject', reason: 'no' }), ['rejected', 'rejected', '-', '-', '-', '-', '-']],
    [on({ kind: 'merge', into: 2 }), ['merged', 'merged', '-', '-', '-', '-', '-']],
    [on({ kind: 'reconsider' }), ['-', 'pending', '-', '-', 'pending', 'pending', '-']],
    [on({ kind: 'hold' }), ['pending', '-', '-', '-', '-', '-', '-']],
    [on({ kind: 'pin' }), ['pending', 'approved', 'answered', '-', '-', '-', '-']],
    [on({ kind: 'move', to: 'first', seen: 2 }), ['pending', 'approved', '-', '-', '-', '-', '-']],
    [on({ kind: 'retract', reason: '' }), ['-', '-', 'retracted', '-', '-', '-', '-']],
    [on({ kind: 'restore' }), ['-', '-', '-', 'answered', '-', '-', '-']],
    [on({ kind: 'report', reason: '' }), ['-', '-', 'answered', '-', '-', '-', '-']],
  ];
  const holding = (question: Question): Discussion =>
    madeDiscussion({
      questions: [madeQuestion({ number: 2 }), madeQuestion({ number: 3, state: 'approved' }), question],
    });

  it.each(TABLE)('%j', (happening, expected) => {
    const found = STATES.map((state) => {
      const outcome = happens(holding(madeQuestion({ state, changedBy: 'mia' })), MODERATOR, happening);
      if (outcome.kind === 'done') {
        const changed = outcome.discussion.questions.find(({ number }) => number === 1);
        return changed?.state;
      }
      expect(outcome.why).toMatchObject({ kind: 'question-state', question: 1, state, by: 'mia' });
      return '-';
    });
    expect(found).toEqual(expected);
  });

  it('is withdrawn by its asker alone, before it is answered', () => {
    const found = STATES.map((state) => {
      const discussion = holding(madeQuestion({ state }));
      const happening: Happening = { kind: 'withdraw', question: 1 };
      expect(refusal(happens(discussion, MODERATOR, happening))).toEqual({ kind: 'not-yours' });
      const outcome = happens(discussion, member('ada'), happening);
      return outcome.kind === 'done' ? 'withdrawn' : '-';
    });
    expect(found).toEqual(['withdrawn', 'withdrawn', '-', '-', '-', '-', '-']);
  });

  it.each([...TABLE.map(([happening]) => happening), on({ kind: 'unpin' }), on({ kind: 'release' })])(
    'has to be there: %j',
    (happening) => {
      expect(refusal(happens(madeDiscussion(), MODERATOR, happening))).toEqual({
        kind: 'no-such-question',
        question: 1,
      });
    },
  );

  it('is decided by moderators, in every state of the discussion but for asking', () => {
    const ofMembers = new Set(['retract', 'restore', 'report']);
    for (const [happening] of TABLE)
      for (const state of STATES) {
        const outcome = happens(holding(madeQuestion({ state })), member('ben'), happening);
        if (!ofMembers.has(happening.kind)) expect(refusal(outcome)).toEqual({ kind: 'moderators-only' });
      }
    for (const state of ['paused', 'closed'] as const)
      expect(
        happens(
          madeDiscussion({ state, questions: [madeQuestion()] }),
          MODERATOR,
          on({ kind: 'approve', passages: [] }),
        ).kind,
      ).toBe('done');
  });
});

describe('two moderators at once', () => {
  it('tells the second who did what', () => {
    const start = madeDiscussion({ questions: [madeQuestion()] });
    const approved = after(start, [MODERATOR, { kind: 'approve', question: 1, passages: [PASSAGE] }]);
    const late = happens(approved, OTHER_MODERATOR, { kind: 'reject', question: 1, reason: 'off topic' });
    // Not yet public, so that the other decision is still possible; and then the first is told.
    expect(late.kind).toBe('done');
    const gone = after(approved, [BOT, { kind: 'posted', question: 1, message: 'm1' }]);
    expect(refusal(happens(gone, OTHER_MODERATOR, { kind: 'reject', question: 1, reason: '' }))).toEqual({
      kind: 'question-state',
      question: 1,
      state: 'answered',
      by: null,
      at: AT,
    });
    const rejected = after(start, [MODERATOR, { kind: 'reject', question: 1, reason: '' }]);
    expect(
      refusal(happens(rejected, OTHER_MODERATOR, { kind: 'approve', question: 1, passages: [] })),
    ).toMatchObject({ state: 'rejected', by: 'mo', at: AT });
  });
});

describe('asking', () => {
  const asks = (discussion: Discussion, by = member('ada'), text = 'Why was it shut?', at = AT) =>
    happens(discussion, by, { ...ASK, text } as Happening, at);
  const withRules = (rules: Partial<Discussion['rules']>, questions: readonly Question[] = []): Discussion =>
    madeDiscussion({ questions, rules: { ...madeDiscussion().rules, ...rules } });

  it('waits for approval, and pings moderators only where the queue was empty', () => {
    const first = asks(madeDiscussion());
    expect(effectsOf(first)).toEqual([
      { kind: 'show-question', question: 1, pings: true },
      { kind: 'tell-asker', question: 1, outcome: { kind: 'waiting', position: 1 } },
      { kind: 'show-card' },
    ]);
    const second = asks(after(madeDiscussion(), [member('ada'), ASK]), member('ben'), 'How high is it?');
    expect(effectsOf(second)[0]).toEqual({ kind: 'show-question', question: 2, pings: false });
    expect(effectsOf(second)[1]).toMatchObject({ outcome: { position: 2 } });
    // What is held is not in the queue.
    const held = after(madeDiscussion(), [member('ada'), ASK], [MODERATOR, { kind: 'hold', question: 1 }]);
    expect(effectsOf(asks(held, member('ben'), 'How high is it?'))[0]).toMatchObject({ pings: true });
  });

  it('is answered at once in that mode, and points to the answer there is', () => {
    const start = withRules({ mode: 'at-once' });
    expect(effectsOf(asks(start))).toEqual([{ kind: 'post-answer', question: 1 }, { kind: 'show-card' }]);
    const answered = after(start, [member('ada'), ASK], [BOT, { kind: 'posted', question: 1, message: 'm' }]);
    const again = asks(answered, member('ben'), 'why was it shut');
    expect(effectsOf(again)).toEqual([
      { kind: 'show-answer', question: 1 },
      { kind: 'tell-asker', question: 2, outcome: { kind: 'linked', question: 1 } },
      { kind: 'show-card' },
    ]);
    if (again.kind === 'done')
      expect(again.discussion.questions[1]).toMatchObject({ state: 'merged', mergedInto: 1 });
    // A name or a figure that differs makes another question of it.
    const named = after(
      start,
      [member('ada'), { ...ASK, text: 'What did Ada Okafor say about the wall?' } as Happening],
      [BOT, { kind: 'posted', question: 1, message: 'm' }],
    );
    expect(effectsOf(asks(named, member('ben'), 'What did Ben Lowe say about the wall?'))[0]).toEqual({
      kind: 'post-answer',
      question: 2,
    });
  });

  it('waits for a moderator where the article holds no answer', () => {
    const outcome = happens(withRules({ mode: 'at-once' }), member('ada'), {
      ...ASK,
      passages: [],
    } as Happening);
    expect(effectsOf(outcome)[1]).toMatchObject({ outcome: { kind: 'held-back', why: 'no-passage' } });
  });

  it.each<[string, Discussion, ReturnType<typeof refusal>]>([
    ['without a role', withRules({ askRole: 'r' }), { kind: 'needs-role', role: 'r' }],
    ['who is blocked', withRules({ blockedMembers: ['ada'] }), { kind: 'blocked-member' }],
    ['with a blocked word', withRules({ blockedWords: ['shut'] }), { kind: 'blocked-word' }],
    [
      'too soon',
      withRules({ cooldownSeconds: 90 }, [madeQuestion({ text: 'How high?', state: 'answered' })]),
      { kind: 'cooldown', until: AT + 30_000 },
    ],
    [
      'too soon after taking a question back',
      withRules({ cooldownSeconds: 90 }, [madeQuestion({ text: 'How high?', state: 'withdrawn' })]),
      { kind: 'cooldown', until: AT + 30_000 },
    ],
    [
      'the same again',
      withRules({}, [madeQuestion({ text: 'why was it shut' })]),
      { kind: 'asked-already', question: 1 },
    ],
    [
      'with many waiting',
      withRules(
        {},
        Array.from({ length: LIMITS.waiting }, (_, at) =>
          madeQuestion({ number: at + 1, text: `How long is part ${at}?` }),
        ),
      ),
      { kind: 'too-many', of: 'waiting', limit: LIMITS.waiting },
    ],
  ])('is refused to a member %s, not to a moderator', (_, discussion, why) => {
    expect(refusal(asks(discussion))).toEqual(why);
    const moderator = { ...member('ada'), isModerator: true };
    if (why.kind !== 'asked-already') expect(asks(discussion, moderator).kind).toBe('done');
  });

  it('counts the shortest cooldown of a member’s roles', () => {
    const discussion = withRules({ cooldownSeconds: 600, roleCooldowns: { press: 60, guest: 900 } }, [
      madeQuestion({ text: 'How high?', state: 'answered' }),
    ]);
    expect(refusal(asks(discussion))).toMatchObject({ until: AT + 540_000 });
    expect(asks(discussion, member('ada', 'press', 'guest')).kind).toBe('done');
    expect(refusal(asks(discussion, member('ada', 'guest')))).toMatchObject({ until: AT + 840_000 });
  });

  it('is refused without words, and never holds more than it may', () => {
    expect(refusal(asks(madeDiscussion(), member('ada'), ' ?! '))).toEqual({ kind: 'empty' });
    const long = asks(madeDiscussion(), member('ada'), 'why '.repeat(500));
    if (long.kind === 'done')
      expect(long.discussion.questions[0]?.text.length).toBeLessThanOrEqual(LIMITS.questionLength);
  });
});

describe('merging', () => {
  it('points those merged before to the new one, and tells all when it is answered', () => {
    const start = madeDiscussion({
      questions: [1, 2, 3].map((number) => madeQuestion({ number, asker: `a${number}` })),
    });
    const merged = after(
      start,
      [MODERATOR, { kind: 'merge', question: 3, into: 2 }],
      [MODERATOR, { kind: 'merge', question: 2, into: 1 }],
      [MODERATOR, { kind: 'approve', question: 1, passages: [PASSAGE] }],
    );
    const told = effectsOf(happens(merged, BOT, { kind: 'posted', question: 1, message: 'm' })).flatMap(
      (effect) => (effect.kind === 'tell-asker' ? [effect.question] : []),
    );
    expect(told).toEqual([1, 2, 3]);
    expect(refusal(happens(start, MODERATOR, { kind: 'merge', question: 1, into: 1 }))).toEqual({
      kind: 'itself',
    });
  });
});

describe('what is public', () => {
  const answered = madeDiscussion({
    questions: [madeQuestion({ state: 'answered', message: 'm' })],
  });

  it('is taken down by its asker or a moderator, and put back by whoever may', () => {
    const own = after(answered, [member('ada'), { kind: 'retract', question: 1, reason: '' }]);
    expect(happens(own, member('ada'), { kind: 'restore', question: 1 }).kind).toBe('done');
    const taken = after(answered, [MODERATOR, { kind: 'retract', question: 1, reason: 'rude' }]);
    expect(refusal(happens(taken, member('ada'), { kind: 'restore', question: 1 }))).toEqual({
      kind: 'not-yours',
    });
    expect(refusal(happens(answered, member('ben'), { kind: 'retract', question: 1, reason: '' }))).toEqual({
      kind: 'not-yours',
    });
  });

  it('is reported once by each', () => {
    const reported = after(answered, [member('ben'), { kind: 'report', question: 1, reason: ' not  true ' }]);
    expect(refusal(happens(reported, member('ben'), { kind: 'report', question: 1, reason: '' }))).toEqual({
      kind: 'no-change',
    });
    expect(
      effectsOf(happens(answered, member('ben'), { kind: 'report', question: 1, reason: ' a  b ' })),
    ).toEqual([{ kind: 'tell-report', question: 1, reason: 'a b' }]);
  });
});

describe('the next question', () => {
  it('is the first that is approved, a pinned one before others', () => {
    const start = madeDiscussion({
      rules: { ...madeDiscussion().rules, mode: 'one-by-one' },
      questions: [1, 2, 3].map((number) => madeQuestion({ number })),
    });
    expect(refusal(happens(start, MODERATOR, { kind: 'next' }))).toEqual({ kind: 'nothing-waiting' });
    const approved = after(
      start,
      [MODERATOR, { kind: 'approve', question: 2, passages: [] }],
      [MODERATOR, { kind: 'approve', question: 3, passages: [] }],
    );
    expect(effectsOf(happens(approved, MODERATOR, { kind: 'next' }))).toEqual([
      { kind: 'post-answer', question: 2 },
    ]);
    const pinned = after(approved, [MODERATOR, { kind: 'pin', question: 3 }]);
    expect(effectsOf(happens(pinned, MODERATOR, { kind: 'next' }))).toEqual([
      { kind: 'post-answer', question: 3 },
    ]);
    const moved = after(approved, [MODERATOR, { kind: 'move', question: 3, to: 'first', seen: 2 }]);
    expect(effectsOf(happens(moved, MODERATOR, { kind: 'next' }))).toEqual([
      { kind: 'post-answer', question: 3 },
    ]);
  });
});

describe('the order of what waits', () => {
  const start = madeDiscussion({
    questions: [
      madeQuestion({ number: 1 }),
      madeQuestion({ number: 2, state: 'answered', message: 'm' }),
      madeQuestion({ number: 3 }),
      madeQuestion({ number: 4, isPinned: true }),
      madeQuestion({ number: 5, isPinned: true }),
      madeQuestion({ number: 6, state: 'approved' }),
      madeQuestion({ number: 7, isHeld: true }),
      madeQuestion({ number: 8 }),
    ],
  });
  const order = (discussion: Discussion): number[] => queueOf(discussion).map(({ number }) => number);
  const move = (question: number, to: Target, seen: number | null = null): Happening => ({
    kind: 'move',
    question,
    to,
    seen,
  });

  it('has pinned questions before all others', () => {
    expect(order(start)).toEqual([4, 5, 1, 3, 8]);
  });

  it.each<[number, Target, readonly number[]]>([
    [8, 'first', [4, 5, 8, 1, 3]],
    [8, 'up', [4, 5, 1, 8, 3]],
    [1, 'down', [4, 5, 3, 1, 8]],
    [1, 'last', [4, 5, 3, 8, 1]],
    [8, 4, [4, 5, 1, 8, 3]],
    [8, 1, [4, 5, 8, 1, 3]],
    [1, 999_999, [4, 5, 3, 8, 1]],
    [5, 'first', [5, 4, 1, 3, 8]],
    [4, 5, [5, 4, 1, 3, 8]],
  ])('question %i goes %s: %j', (question, to, expected) => {
    const moved = after(start, [MODERATOR, move(question, to)]);
    expect(order(moved)).toEqual(expected);
    // All others stay where they are.
    expect(moved.questions.map(({ number }) => number).filter((each) => [2, 6, 7].includes(each))).toEqual([
      2, 6, 7,
    ]);
    expect(moved.questions[1]?.number).toBe(2);
  });

  it.each<[number, Target]>([
    [1, 'first'],
    [1, 'up'],
    [8, 'last'],
    [8, 'down'],
    [5, 'down'],
    [7, 'first'],
    [6, 3],
  ])('question %i is at the %s already', (question, to) => {
    expect(refusal(happens(start, MODERATOR, move(question, to)))).toEqual({ kind: 'no-change' });
  });

  it('is not changed by who saw another one', () => {
    const one = after(start, [OTHER_MODERATOR, move(3, 'up', 4)]);
    expect(order(one)).toEqual([4, 5, 3, 1, 8]);
    expect(refusal(happens(one, MODERATOR, move(3, 'up', 4)))).toEqual({
      kind: 'moved',
      question: 3,
      place: 3,
    });
  });
});

describe('changed rules', () => {
  const withMode = (mode: 'one-by-one' | 'after-approval'): Discussion =>
    madeDiscussion({
      rules: { ...madeDiscussion().rules, mode },
      questions: [
        madeQuestion({ number: 1, state: 'approved' }),
        madeQuestion({ number: 2, state: 'approved', isPinned: true }),
        madeQuestion({ number: 3 }),
      ],
    });
  const change = (rules: RuleChanges, seen: RuleChanges | null = null): Happening => ({
    kind: 'change-rules',
    rules,
    seen,
  });

  it('are kept with what they were, so that they can be taken back', () => {
    const outcome = happens(withMode('one-by-one'), MODERATOR, change({ askRole: 'r', cooldownSeconds: 0 }));
    if (outcome.kind === 'refused') throw new Error(outcome.why.kind);
    const known = readRuleChange(outcome.record.detail);
    expect(known).toEqual({ before: { askRole: null }, after: { askRole: 'r' } });
    const back = happens(outcome.discussion, MODERATOR, change({ askRole: null }, { askRole: 'r' }));
    expect(back.kind === 'done' && back.discussion).toMatchObject({ rules: { askRole: null } });
    const meanwhile = after(outcome.discussion, [OTHER_MODERATOR, change({ askRole: 's' })]);
    expect(refusal(happens(meanwhile, MODERATOR, change({ askRole: null }, { askRole: 'r' })))).toEqual({
      kind: 'rules-changed',
    });
    expect(refusal(happens(meanwhile, MODERATOR, change({ askRole: 's' })))).toEqual({ kind: 'no-change' });
  });

  it.each([null, '', 'cooldownSeconds, mode', '{}', '{"before":{"mode":"x"},"after":{}}'])(
    'of a record that says %j are not known',
    (detail) => expect(readRuleChange(detail)).toBeNull(),
  );

  it('answer what waited to be called, pinned ones first, once nobody calls any more', () => {
    const outcome = happens(withMode('one-by-one'), MODERATOR, change({ mode: 'after-approval' }));
    expect(effectsOf(outcome).slice(0, 2)).toEqual([
      { kind: 'post-answer', question: 2 },
      { kind: 'post-answer', question: 1 },
    ]);
    const other = happens(withMode('after-approval'), MODERATOR, change({ mode: 'one-by-one' }));
    expect(effectsOf(other)).toEqual([{ kind: 'show-card' }, { kind: 'schedule' }]);
  });

  it('have room for so many roles alone', () => {
    const roles = Array.from({ length: LIMITS.roleCooldowns + 1 }, (_, at) => [`r${at}`, 1] as const);
    const outcome = happens(
      withMode('one-by-one'),
      MODERATOR,
      change({ roleCooldowns: Object.fromEntries(roles) }),
    );
    expect(refusal(outcome)).toMatchObject({ kind: 'too-many', of: 'role-cooldowns' });
  });
});

describe('an article that is gone', () => {
  it('stops a discussion, tells moderators once, and starts it again when it is back', () => {
    const open = madeDiscussion();
    const halted = happens(open, BOT, { kind: 'halt', why: 'article-gone' });
    expect(effectsOf(halted)).toEqual([{ kind: 'show-card' }, { kind: 'tell-gone' }]);
    const still = after(open, [BOT, { kind: 'halt', why: 'article-gone' }]);
    expect(refusal(happens(still, BOT, { kind: 'halt', why: 'article-gone' }))).toMatchObject({
      kind: 'discussion-state',
    });
    expect(after(still, [BOT, { kind: 'mend' }])).toMatchObject({ state: 'open', pausedFor: null });
  });

  it('does not end a pause of the moderators', () => {
    const paused = after(madeDiscussion(), [MODERATOR, { kind: 'pause' }]);
    for (const happening of [{ kind: 'halt', why: 'article-gone' }, { kind: 'mend' }] as const)
      expect(refusal(happens(paused, BOT, happening))).toMatchObject({ state: 'paused', by: 'mo' });
  });
});

describe('times', () => {
  it('a discussion opened again by hand is not closed by a time that is past', () => {
    const rules = { ...madeDiscussion().rules, closesAt: AT - 1 };
    const again = after(madeDiscussion({ state: 'closed', rules }), [MODERATOR, { kind: 'reopen' }]);
    expect(again.rules.closesAt).toBeNull();
    const later = { ...rules, closesAt: AT + 1 };
    expect(
      after(madeDiscussion({ state: 'closed', rules: later }), [MODERATOR, { kind: 'reopen' }]).rules
        .closesAt,
    ).toBe(AT + 1);
  });
});

it('holds together whatever happens', () => {
  const number = fc.integer({ min: 1, max: 6 });
  const happening = fc.oneof(
    fc.constantFrom<Happening>(
      { kind: 'open' },
      { kind: 'pause' },
      { kind: 'resume' },
      { kind: 'close' },
      { kind: 'reopen' },
      { kind: 'next' },
      { kind: 'halt', why: 'channel-gone' },
    ),
    fc
      .constantFrom('Why was it shut?', 'Who is Ada Okafor?', 'How high is it?', 'When does it open?')
      .map((text): Happening => ({ ...ASK, text }) as Happening),
    fc
      .tuple(
        fc.constantFrom(
          'approve',
          'posted',
          'withdraw',
          'reconsider',
          'hold',
          'release',
          'restore',
          'pin',
          'unpin',
          'reject',
          'retract',
          'report',
        ),
        number,
      )
      .map(
        ([kind, question]) =>
          ({ kind, question, passages: [], message: 'm', reason: 'r' }) as unknown as Happening,
      ),
    fc.tuple(number, number).map(([question, into]): Happening => ({ kind: 'merge', question, into })),
    fc
      .tuple(number, fc.oneof(number, fc.constantFrom('first', 'up', 'down', 'last')))
      .map(([question, to]): Happening => ({ kind: 'move', question, to: to as number, seen: null })),
  );
  const actor = fc.constantFrom(BOT, MODERATOR, member('ada'), member('ben'));
  fc.assert(
    fc.property(
      fc.constantFrom('at-once', 'after-approval', 'one-by-one'),
      fc.array(fc.tuple(actor, happening), { maxLength: 60 }),
      (mode, events) => {
        let discussion = madeDiscussion({
          state: 'draft',
          rules: { ...madeDiscussion().rules, mode: mode as 'at-once' },
        });
        events.forEach(([by, what], position) => {
          const outcome = happens(discussion, by, what, AT + position);
          if (outcome.kind === 'refused') return;
          const before = discussion.questions.length;
          discussion = outcome.discussion;
          const numbers = discussion.questions.map(({ number: own }) => own);
          // No question is lost or doubled, and only asking adds one.
          expect(new Set(numbers).size).toBe(numbers.length);
          expect(numbers.length).toBe(before + (what.kind === 'ask' ? 1 : 0));
          for (const { state, mergedInto, message } of discussion.questions) {
            expect(mergedInto !== null).toBe(state === 'merged');
            if (state === 'answered') expect(message).not.toBeNull();
            if (mergedInto !== null) expect(numbers).toContain(mergedInto);
          }
        });
      },
    ),
  );
});
