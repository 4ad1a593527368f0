import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { Notice, Notices } from '../../src/library/notices.ts';
import { databaseArticles } from '../../src/store/database-articles.ts';
import { databaseDiscussions } from '../../src/store/database-discussions.ts';
import { databaseSettings } from '../../src/store/database-settings.ts';
import { databaseNotices, tellIn } from '../../src/store/notices.ts';
import { madeDiscussion } from '../discussion/made.ts';
import { HARBOUR, newArticle } from './articles.ts';
import { databases, KINDS } from './databases.ts';

const FORGET: Notice = { kind: 'forget', person: '1' };
const WITHIN = { timeout: 5_000, interval: 10 };

describe.each(KINDS)('notices between processes on %s', (kind) => {
  const { fresh, open } = databases(kind);
  const party = async (address: Awaited<ReturnType<typeof fresh>>) => {
    const database = await open(address);
    const notices: Notices = databaseNotices(database);
    onTestFinished(() => notices.close());
    const heard: (Notice | null)[] = [];
    const hear = (notice: Notice | null): void => void heard.push(notice);
    return { database, notices, heard, hear };
  };
  const two = async () => {
    const address = await fresh();
    const [ada, ben] = [await party(address), await party(address)];
    await Promise.all([ada, ben].map(({ notices, hear }) => notices.listen(hear)));
    return { ada, ben };
  };

  it('reach all others, once, and not whoever tells', async () => {
    const { ada, ben } = await two();
    const also: (Notice | null)[] = [];
    await ben.notices.listen((notice) => also.push(notice));
    await ada.notices.tell(FORGET);
    await vi.waitFor(() => expect(ben.heard).toEqual([FORGET]), WITHIN);
    await ben.notices.tell({ kind: 'forget', person: '2' });
    await vi.waitFor(() => expect(ada.heard).toEqual([{ kind: 'forget', person: '2' }]), WITHIN);
    await sleep(300);
    expect(ben.heard).toEqual([FORGET]);
    expect(also).toEqual([FORGET]);
  });

  it('of a kind that is not known do not keep others back', async () => {
    const { ada, ben } = await two();
    await ada.database.write((db) => tellIn(ada.database, db, { kind: 'sing' } as never));
    await ada.notices.tell(FORGET);
    await vi.waitFor(() => expect(ben.heard).toEqual([FORGET]), WITHIN);
  });

  it('come with what is kept, and not with what is not', async () => {
    const { ada, ben } = await two();
    const limits = { articles: 1, length: 9_000 };
    await databaseArticles(ada.database).add(HARBOUR, newArticle('pier'), limits);
    await vi.waitFor(() => expect(ben.heard).toEqual([{ kind: 'library', place: HARBOUR }]), WITHIN);
    const place = 'server:7';
    const record = { at: 1, by: 'mo', kind: 'open', question: null, detail: null } as const;
    const job = { work: { kind: 'show-card' }, dueAt: 10, key: 'card' } as const;
    await databaseDiscussions(ada.database).create(madeDiscussion({ place }), record, [job]);
    await vi.waitFor(() => expect(ben.heard.at(-1)).toEqual({ kind: 'work', place }), WITHIN);
    await databaseSettings(ada.database).change('8', { defaultArticle: 'pier' }, 0, {
      id: 'c',
      by: 'mo',
      at: 1,
    });
    await vi.waitFor(() => expect(ben.heard.at(-1)).toEqual({ kind: 'library', place: 'server:8' }), WITHIN);
    const failing = ada.database.write(async (db) => {
      await sql`update places set left_at = 1`.execute(db);
      await tellIn(ada.database, db, FORGET);
      throw new Error('changed my mind');
    });
    await expect(failing).rejects.toThrow('changed my mind');
    await ada.notices.tell({ kind: 'forget', person: 'last' });
    await vi.waitFor(() => expect(ben.heard.at(-1)).toEqual({ kind: 'forget', person: 'last' }), WITHIN);
    expect(ben.heard).not.toContainEqual(FORGET);
  });

  it('of before are not heard by whoever starts', async () => {
    const address = await fresh();
    const ada = await party(address);
    await ada.notices.tell(FORGET);
    const ben = await party(address);
    await ben.notices.listen(ben.hear);
    await ada.notices.tell({ kind: 'forget', person: '2' });
    await vi.waitFor(() => expect(ben.heard).toEqual([{ kind: 'forget', person: '2' }]), WITHIN);
  });

  it.runIf(kind === 'postgres')('are taken up again when a connection breaks', async () => {
    const { ada, ben } = await two();
    const cut = sql`select pg_terminate_backend(pid) from pg_stat_activity
      where pid <> pg_backend_pid() and datname = current_database() and query ilike 'listen%'`;
    await ada.database.look((db) => cut.execute(db));
    // Whatever was told meanwhile is lost: both are told to look at everything anew.
    await vi.waitFor(() => expect([ada.heard, ben.heard]).toEqual([[null], [null]]), WITHIN);
    await ada.notices.tell(FORGET);
    await vi.waitFor(() => expect(ben.heard).toEqual([null, FORGET]), WITHIN);
  });

  it.runIf(kind === 'sqlite')('do not lie about in the file', async () => {
    const address = await fresh();
    const ada = await party(address);
    await ada.notices.tell(FORGET);
    await ada.database.write((db) =>
      db
        .updateTable('notices')
        .set({ told_at: Date.now() - 61_000 })
        .execute(),
    );
    const ben = await party(address);
    await ben.notices.listen(ben.hear);
    const left = () => ada.database.look((db) => db.selectFrom('notices').selectAll().execute());
    await vi.waitFor(async () => expect(await left()).toEqual([]), WITHIN);
  });
});
