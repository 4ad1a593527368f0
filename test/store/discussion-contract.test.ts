import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Discussion, RecordEntry } from '../../src/discussion/discussion.ts';
import type { DiscussionStore, NewJob, StoredDiscussion } from '../../src/discussion/discussion-store.ts';
import { createDiscussions } from '../../src/discussion/discussions.ts';
import { databaseArticles } from '../../src/store/database-articles.ts';
import { databaseDiscussions } from '../../src/store/database-discussions.ts';
import { madeDiscussion, madeQuestion, member, MODERATOR, PASSAGE } from '../discussion/made.ts';
import { HARBOUR, newArticle } from './articles.ts';
import { databases, KINDS } from './databases.ts';

const RECORD: RecordEntry = { at: 1, by: 'mo', kind: 'open', question: null, detail: null };
const ANSWER: NewJob = { work: { kind: 'post-answer', question: 1 }, dueAt: 10, key: null };
/** A process that does the work of all servers. */
const ALL = { share: { shards: [0], of: 1 } };
const CARD: NewJob = { work: { kind: 'show-card' }, dueAt: 10, key: 'card' };

const made = (changes: Partial<Discussion> = {}): Discussion =>
  madeDiscussion({ place: HARBOUR, ...changes });

const FULL = made({
  pausedFor: 'article-gone',
  state: 'paused',
  rules: {
    ...made().rules,
    askRole: 'r',
    roleCooldowns: { press: 5 },
    blockedWords: ['turnip', 'ß “x”'],
    blockedMembers: ['ben'],
    closesAt: 99,
  },
  questions: [
    madeQuestion({ number: 2, isNamed: true, isHeld: true, text: 'Wörter ’ 👩‍👩‍👧 \\ "x"' }),
    madeQuestion({ number: 1, state: 'answered', message: 'm', answeredAt: 5, reporters: ['cy'] }),
  ],
});

describe.each(KINDS)('discussions kept in %s', (kind) => {
  const { open } = databases(kind);
  const store = async (): Promise<DiscussionStore> => databaseDiscussions(await open());
  const loaded = async (discussions: DiscussionStore, id = 'd1'): Promise<StoredDiscussion> => {
    const found = await discussions.load(id);
    if (found === null) throw new Error('gone');
    return found;
  };
  const change = async (
    discussions: DiscussionStore,
    before: StoredDiscussion,
    after: Discussion,
    jobs: readonly NewJob[] = [],
    dropped: readonly string[] = [],
    id: string = randomUUID(),
  ): Promise<boolean> => discussions.save({ id, before, after, record: RECORD, jobs, dropped });

  it('gives the work of a server to the process that has its shard', async () => {
    const discussions = await store();
    // Discord’s rule: the id without its lower 22 bits, modulo the number of shards.
    const [first, second] = [4_194_304n * 5n, 4_194_304n * 6n + 9n].map((id) => `server:${id}`);
    await discussions.create(made({ place: first ?? '' }), RECORD, [ANSWER]);
    await discussions.create(made({ id: 'd2', place: second ?? '' }), RECORD, [{ ...ANSWER, dueAt: 20 }]);
    const claim = (shards: readonly number[]) =>
      discussions.claimJobs({ worker: `w${shards}`, share: { shards, of: 4 }, now: 30, until: 99, limit: 9 });
    expect(await discussions.nextDue({ shards: [1], of: 4 }, 5)).toBe(10);
    expect(await discussions.nextDue({ shards: [2, 3], of: 4 }, 5)).toBe(20);
    expect(await discussions.nextDue({ shards: [0, 3], of: 4 }, 5)).toBeNull();
    expect(await claim([0, 3])).toEqual([]);
    expect((await claim([1, 3])).map(({ discussion }) => discussion)).toEqual(['d1']);
    expect(await claim([1])).toEqual([]);
    expect((await claim([0, 2])).map(({ discussion }) => discussion)).toEqual(['d2']);
  });

  it('keeps a lease that is prolonged, and none that has ended', async () => {
    const discussions = await store();
    await discussions.create(made(), RECORD, [ANSWER]);
    const claim = (worker: string, now: number) =>
      discussions.claimJobs({ ...ALL, worker, now, until: now + 10, limit: 9 });
    expect(await claim('w1', 20)).toHaveLength(1);
    await discussions.renew('w1', ['d1'], 50);
    expect(await claim('w2', 40)).toEqual([]);
    // Another has it now.
    expect(await claim('w2', 50)).toHaveLength(1);
    await discussions.renew('w1', ['d1'], 99);
    expect(await claim('w3', 60)).toHaveLength(1);
  });

  it('keeps a change of one name once, and says so to whoever comes later', async () => {
    const discussions = await store();
    await discussions.create(made(), RECORD, []);
    const before = await loaded(discussions);
    const save = (at: number) =>
      discussions.save({
        id: 'message 1',
        before,
        after: made({ title: `${at}` }),
        record: { ...RECORD, at, question: 7 },
        jobs: [ANSWER],
        dropped: [],
      });
    expect(await discussions.changeKept('message 1')).toBeNull();
    // The same process may have to repeat it; another has a clock of its own.
    expect([await save(5), await save(5), await save(6)]).toEqual([true, true, false]);
    expect(await discussions.changeKept('message 1')).toEqual({ question: 7 });
    expect((await loaded(discussions)).version).toBe(1);
    expect(await discussions.claimJobs({ ...ALL, worker: 'w', now: 99, until: 100, limit: 9 })).toHaveLength(
      1,
    );
  });

  it('lets what has a name happen once, whichever process is faster', async () => {
    const discussions = await store();
    await discussions.create(made({ questions: [] }), RECORD, []);
    const processes = [1, 2, 3].map((now) =>
      createDiscussions({ store: discussions, now: () => now * 1_000, onWork: () => {} }),
    );
    const ask = (at: number, text: string, name: string) =>
      processes[at]?.apply('d1', member('ada'), { kind: 'ask', text, isNamed: false, passages: [] }, name);
    const racing = await Promise.all([0, 1, 2].map((at) => ask(at, 'Who built the wall?', 'message 1')));
    const late = await ask(2, 'Who built the wall?', 'message 1');
    expect(racing.map((result) => result?.kind).toSorted()).toEqual(['done', 'repeated', 'repeated']);
    expect(late).toMatchObject({ kind: 'repeated', question: 1 });
    expect(await ask(1, 'Who paid for it?', 'message 2')).toMatchObject({ kind: 'done' });
    expect((await loaded(discussions)).discussion.questions).toHaveLength(2);
  });

  it('gives back what it was given, questions in their order', async () => {
    const discussions = await store();
    await discussions.create(made(), RECORD, []);
    await discussions.create(made({ title: 'twice' }), RECORD, []);
    const before = await loaded(discussions);
    expect(before).toEqual({ discussion: made(), version: 0 });
    expect(await change(discussions, before, FULL)).toBe(true);
    expect(await loaded(discussions)).toEqual({ discussion: FULL, version: 1 });
    expect(await discussions.load('none')).toBeNull();
  });

  it('lets one of two win who change the same version, and keeps a repeated change once', async () => {
    const discussions = await store();
    await discussions.create(made(), RECORD, []);
    const before = await loaded(discussions);
    const one = made({ questions: [madeQuestion({ asker: 'one' })] });
    const other = made({ questions: [madeQuestion({ asker: 'other' })] });
    const won = await Promise.all([change(discussions, before, one), change(discussions, before, other)]);
    expect(won.toSorted()).toEqual([false, true]);
    const now = await loaded(discussions);
    const next = made({ questions: [...now.discussion.questions, madeQuestion({ number: 2 })] });
    expect(await change(discussions, now, next, [CARD], [], 'same')).toBe(true);
    expect(await change(discussions, now, next, [CARD], [], 'same')).toBe(true);
    expect((await loaded(discussions)).version).toBe(2);
    expect(await discussions.record('d1', 1, 10)).toHaveLength(2);
    expect(await discussions.claimJobs({ ...ALL, worker: 'w', now: 99, until: 109, limit: 10 })).toHaveLength(
      1,
    );
  });

  it('finds the discussion of a channel, those of a place and those of an article', async () => {
    const discussions = await store();
    await discussions.create(made({ id: 'old', state: 'closed', createdAt: 9 }), RECORD, []);
    expect(await discussions.inChannel('c1')).toBe('old');
    await discussions.create(made({ id: 'new', createdAt: 3, questions: [] }), RECORD, []);
    expect(await discussions.inChannel('c1')).toBe('new');
    expect(await discussions.inChannel('elsewhere')).toBeNull();
    expect((await discussions.list(HARBOUR, 10)).map(({ id, questions }) => [id, questions])).toEqual([
      ['old', 0],
      ['new', 0],
    ]);
    expect(await discussions.about(HARBOUR, 'a1')).toEqual(['new']);
  });

  it('gives jobs to one worker at a time, in order, and again after its lease', async () => {
    const discussions = await store();
    await discussions.create(made(), RECORD, [ANSWER, CARD]);
    expect(await discussions.claimJobs({ ...ALL, worker: 'w', now: 9, until: 109, limit: 10 })).toEqual([]);
    expect(await discussions.nextDue(ALL.share, 9)).toBe(10);
    const [claimed, others] = await Promise.all([
      discussions.claimJobs({ ...ALL, worker: 'w1', now: 10, until: 110, limit: 10 }),
      discussions.claimJobs({ ...ALL, worker: 'w2', now: 10, until: 110, limit: 10 }),
    ]);
    expect([claimed.length, others.length].toSorted()).toEqual([0, 2]);
    expect([...claimed, ...others].map(({ work, attempts }) => [work.kind, attempts])).toEqual([
      ['post-answer', 0],
      ['show-card', 0],
    ]);
    expect(await discussions.claimJobs({ ...ALL, worker: 'w3', now: 50, until: 150, limit: 10 })).toEqual([]);
    const again = await discussions.claimJobs({ ...ALL, worker: 'w3', now: 200, until: 300, limit: 10 });
    expect(again.map(({ attempts }) => attempts)).toEqual([1, 1]);
    await discussions.release(
      'w3',
      'd1',
      again.map(({ id }) => id),
    );
    expect(await discussions.claimJobs({ ...ALL, worker: 'w3', now: 999, until: 1099, limit: 10 })).toEqual(
      [],
    );
    expect(await discussions.nextDue(ALL.share, 999)).toBeNull();
  });

  it('comes to other discussions while one waits behind a job that was put off', async () => {
    const discussions = await store();
    await discussions.create(made(), RECORD, [
      ANSWER,
      { ...ANSWER, work: { kind: 'post-answer', question: 2 } },
    ]);
    await discussions.create(made({ id: 'd2' }), RECORD, [{ ...ANSWER, dueAt: 15 }]);
    const [first] = await discussions.claimJobs({ ...ALL, worker: 'w', now: 20, until: 25, limit: 9 });
    if (first === undefined) throw new Error('nothing claimed');
    await discussions.putOffJob(first.id, 100);
    await discussions.release('w', 'd1', []);
    expect(
      (await discussions.claimJobs({ ...ALL, worker: 'w', now: 20, until: 25, limit: 9 })).map(
        ({ discussion }) => discussion,
      ),
    ).toEqual(['d2']);
    expect(await discussions.claimJobs({ ...ALL, worker: 'w', now: 20, until: 25, limit: 9 })).toEqual([]);
  });

  it('holds up what is public behind a job that was put off, and nothing else', async () => {
    const discussions = await store();
    const second: NewJob = { ...ANSWER, work: { kind: 'post-answer', question: 2 } };
    await discussions.create(made(), RECORD, [ANSWER, second, CARD]);
    const [first] = await discussions.claimJobs({ ...ALL, worker: 'w', now: 10, until: 110, limit: 10 });
    await discussions.putOffJob(first?.id ?? '', 500);
    await discussions.release('w', 'd1', []);
    const rest = await discussions.claimJobs({ ...ALL, worker: 'w', now: 11, until: 111, limit: 10 });
    expect(rest.map(({ work }) => work.kind)).toEqual(['show-card']);
    await discussions.release('w', 'd1', []);
    expect(
      (await discussions.claimJobs({ ...ALL, worker: 'w', now: 500, until: 600, limit: 10 })).map(
        ({ work }) => work.kind,
      ),
    ).toEqual(['post-answer', 'post-answer', 'show-card']);
  });

  it('lets nobody else at work whose lease is renewed, nor touches what others hold', async () => {
    const discussions = await store();
    await discussions.create(made(), RECORD, [ANSWER]);
    await discussions.create(made({ id: 'd2', channel: 'c2' }), RECORD, [ANSWER]);
    await discussions.claimJobs({ ...ALL, worker: 'w', now: 10, until: 110, limit: 10 });
    await discussions.renew('other', ['d1', 'd2'], 500);
    await discussions.renew('w', ['d1'], 300);
    const next = await discussions.claimJobs({ ...ALL, worker: 'other', now: 200, until: 300, limit: 10 });
    expect(next.map(({ discussion }) => discussion)).toEqual(['d2']);
    expect(await discussions.claimJobs({ ...ALL, worker: 'other', now: 299, until: 399, limit: 10 })).toEqual(
      [],
    );
    expect(
      (await discussions.claimJobs({ ...ALL, worker: 'other', now: 300, until: 400, limit: 10 })).map(
        ({ attempts }) => attempts,
      ),
    ).toEqual([1]);
  });

  it('leaves nothing undone for hours where the clock has gone back', async () => {
    const discussions = await store();
    const hour = 3_600_000;
    const close: NewJob = { work: { kind: 'due', what: 'close' }, dueAt: 3 * hour, key: 'close' };
    await discussions.create(made(), RECORD, [{ ...ANSWER, dueAt: 2 * hour }, close]);
    expect(
      await discussions.claimJobs({
        ...ALL,
        worker: 'dead',
        now: 2 * hour,
        until: 2 * hour + 6_000,
        limit: 10,
      }),
    ).toHaveLength(1);
    expect(await discussions.nextDue(ALL.share, hour)).toBe(hour);
    const [answer, ...others] = await discussions.claimJobs({
      ...ALL,
      worker: 'w',
      now: hour,
      until: hour + 6_000,
      limit: 10,
    });
    expect([answer?.work.kind, others]).toEqual(['post-answer', []]);
    await discussions.putOffJob(answer?.id ?? '', hour + 60_000);
    await discussions.release('w', 'd1', []);
    expect(
      await discussions.claimJobs({
        ...ALL,
        worker: 'w',
        now: hour + 59_000,
        until: hour + 59_000 + 6_000,
        limit: 10,
      }),
    ).toEqual([]);
    expect(
      await discussions.claimJobs({
        ...ALL,
        worker: 'w',
        now: hour + 60_000,
        until: hour + 60_000 + 6_000,
        limit: 10,
      }),
    ).toHaveLength(1);
  });

  it('does once what is asked for twice under one key, unless somebody is at it', async () => {
    const discussions = await store();
    await discussions.create(made(), RECORD, [CARD]);
    await change(discussions, await loaded(discussions), made(), [CARD]);
    expect(await discussions.claimJobs({ ...ALL, worker: 'w', now: 10, until: 110, limit: 10 })).toHaveLength(
      1,
    );
    await change(discussions, await loaded(discussions), made(), [CARD]);
    await change(discussions, await loaded(discussions), made(), [], ['card']);
    // The one that is worked on stays; the one that waited was dropped.
    await discussions.release('w', 'd1', []);
    expect(await discussions.claimJobs({ ...ALL, worker: 'w', now: 10, until: 110, limit: 10 })).toHaveLength(
      1,
    );
  });

  it('has discussions look for their article when articles of their place come and go', async () => {
    const database = await open();
    const [discussions, articles] = [databaseDiscussions(database), databaseArticles(database)];
    const pier = newArticle('pier');
    await discussions.create(made({ article: 'pier' }), RECORD, []);
    await discussions.create(made({ id: 'd2', channel: 'c2', state: 'closed' }), RECORD, []);
    await discussions.create(made({ id: 'd3', channel: 'c3', place: 'server:9' }), RECORD, []);
    const work = async () => {
      const jobs = await discussions.claimJobs({ ...ALL, worker: 'w', now: 99, until: 109, limit: 10 });
      for (const { id, discussion } of jobs) await discussions.release('w', discussion, [id]);
      return jobs.map(({ discussion, work: what }) => ({ discussion, ...what }));
    };
    await articles.add(HARBOUR, pier, { articles: 9, length: 9_999 });
    expect(await work()).toEqual([{ discussion: 'd1', kind: 'look-article', removed: null }]);
    await articles.remove(HARBOUR, pier.id);
    expect(await work()).toEqual([{ discussion: 'd1', kind: 'look-article', removed: 'pier' }]);
    expect(await articles.remove(HARBOUR, pier.id)).toBe(false);
    expect(await work()).toEqual([]);
    expect(await discussions.live(ALL.share, 9)).toHaveLength(2);
    expect((await discussions.live(ALL.share, 1)).length).toBe(1);
  });

  it('finds the last thing that happened, of any kind or of one', async () => {
    const discussions = await store();
    await discussions.create(made(), RECORD, []);
    expect(await discussions.latest('d1')).toEqual(RECORD);
    const before = await loaded(discussions);
    const record = { ...RECORD, at: 2, kind: 'pause' } as const;
    await discussions.save({ id: randomUUID(), before, after: made(), record, jobs: [], dropped: [] });
    expect(await discussions.latest('d1')).toEqual(record);
    expect(await discussions.latest('d1', 'open')).toEqual(RECORD);
    expect(await discussions.latest('d1', 'close')).toBeNull();
    expect(await discussions.latest('none')).toBeNull();
  });

  it('removes a discussion with all that belongs to it, and with its place', async () => {
    const database = await open();
    const discussions = databaseDiscussions(database);
    await discussions.create(made(), RECORD, [ANSWER]);
    await change(discussions, await loaded(discussions), FULL);
    expect(await discussions.remove('d1')).toBe(true);
    expect(await discussions.remove('d1')).toBe(false);
    expect(await discussions.claimJobs({ ...ALL, worker: 'w', now: 99, until: 109, limit: 10 })).toEqual([]);
    expect(await discussions.record('d1', 0, 10)).toEqual([]);
    await discussions.create(made({ id: 'd2' }), RECORD, [ANSWER]);
    await databaseArticles(database).noteLeft(HARBOUR, 5);
    await databaseArticles(database).sweepLeft(6);
    expect(await discussions.load('d2')).toBeNull();
    expect(await discussions.claimJobs({ ...ALL, worker: 'w', now: 99, until: 109, limit: 10 })).toEqual([]);
  });

  it('forgets a person, and leaves what was public without their name', async () => {
    const discussions = await store();
    await discussions.create(made({ createdBy: 'ada', changedBy: 'ada' }), RECORD, []);
    await change(
      discussions,
      await loaded(discussions),
      made({
        createdBy: 'ada',
        rules: { ...made().rules, blockedMembers: ['ada', 'ben'] },
        questions: [
          madeQuestion({ number: 1, isNamed: true, state: 'answered', message: 'm' }),
          madeQuestion({ number: 2, text: 'not public' }),
          madeQuestion({ number: 3, asker: 'ben', changedBy: 'ada', reporters: ['ada', 'cy'] }),
        ],
      }),
    );
    expect(await discussions.questionsOf('ada')).toBe(2);
    await discussions.forgetPerson('ada');
    expect(await discussions.questionsOf('ada')).toBe(0);
    const { discussion, version } = await loaded(discussions);
    expect(JSON.stringify(discussion)).not.toMatch(/ada|not public/);
    expect(discussion.questions[0]?.text).not.toBe('');
    expect(discussion.questions[1]?.state).toBe('withdrawn');
    expect(discussion.rules.blockedMembers).toEqual(['ben']);
    expect(discussion.questions[2]?.reporters).toEqual(['cy']);
    // Whoever holds the version from before is not let through.
    expect(version).toBe(2);
  });

  it('keeps the questions of many who ask at once, each once and in one order', async () => {
    const discussions = await store();
    let clock = 1_000;
    const process = () => createDiscussions({ store: discussions, now: () => clock++, onWork: () => {} });
    const [here, there] = [process(), process()];
    await here.create(made(), MODERATOR);
    const asked = Array.from({ length: 60 }, (_, at) =>
      (at % 2 === 0 ? here : there).apply('d1', member(`m${at}`), {
        kind: 'ask',
        text: `How long is part ${at}?`,
        isNamed: false,
        passages: [PASSAGE],
      }),
    );
    const results = await Promise.all(asked);
    expect(results.every(({ kind: outcome }) => outcome === 'done')).toBe(true);
    const { discussion } = await loaded(discussions);
    expect(discussion.questions.map(({ number }) => number)).toEqual(
      Array.from({ length: 60 }, (_, at) => at + 1),
    );
    expect(new Set(discussion.questions.map(({ text }) => text)).size).toBe(60);
  });

  it('refuses nobody by what another process has changed', async () => {
    const discussions = await store();
    const process = () => createDiscussions({ store: discussions, now: () => 1, onWork: () => {} });
    const [here, there] = [process(), process()];
    await here.create(made({ state: 'paused' }), MODERATOR);
    expect(await there.apply('d1', MODERATOR, { kind: 'pause' })).toMatchObject({ kind: 'refused' });
    await here.apply('d1', MODERATOR, { kind: 'resume' });
    expect(await there.apply('d1', MODERATOR, { kind: 'pause' })).toMatchObject({ kind: 'done' });
    expect(await here.apply('d1', MODERATOR, { kind: 'pause' })).toMatchObject({
      kind: 'refused',
      why: { kind: 'discussion-state', state: 'paused', by: 'mo' },
    });
    expect(await here.apply('none', MODERATOR, { kind: 'pause' })).toEqual({ kind: 'gone' });
  });
});
