// What must be true of a whole discussion afterwards: what Discord holds, what the database holds and what everybody was
// told are one and the same. States are worked out here from the record alone, by rules of the test's own.
import { z } from 'zod';
import type { Discussion, Question, QuestionState, RecordEntry } from '../../../src/discussion/discussion.ts';
import { databaseDiscussions } from '../../../src/store/database-discussions.ts';
import { type Database, type DatabaseAddress, openDatabase } from '../../../src/store/database.ts';
import { buttonsOf, textOf } from '../double/read-message.ts';
import { answersIn, type Decided, LEADS_TO, type Told } from './whole.ts';

export type Judged = {
  readonly faults: readonly string[];
  readonly questions: number;
  readonly answers: number;
};

const DRAINED_MS = 10 * 60_000;
const LINES = 10_000;

/** Waits until nothing is left to be done, and says what is not as it should be. */
export async function faultsIn(
  told: Told,
  address: DatabaseAddress,
  files: ReadonlyMap<string, string>,
): Promise<Judged> {
  const database = await openDatabase(address);
  try {
    const store = databaseDiscussions(database);
    const id = (await store.inChannel(told.channel.id)) ?? '';
    const { discussion } = (await store.load(id)) ?? {};
    if (discussion === undefined) return { faults: ['there is no discussion'], questions: 0, answers: 0 };
    const record = await store.record(id, 0, LINES);
    const faults = [
      ...(await leftWork(database)),
      ...statesAgainstRecord(discussion, record),
      ...askedAgainstKept(told, discussion, record),
      ...decidedAgainstRecord(told, discussion, record),
      ...publicAnswers(told, discussion, record),
      ...neverPublic(told, discussion, record),
      ...oneOfEach(told, discussion),
      ...pingsIn(told, record),
      ...brokenRules(told),
      ...summaryAgainst(files, discussion),
    ];
    return { faults, questions: discussion.questions.length, answers: answersIn(told).length };
  } finally {
    await database.close();
  }
}

/** Settles once no work waits. */
export async function drained(address: DatabaseAddress): Promise<void> {
  const database = await openDatabase(address);
  try {
    for (const until = Date.now() + DRAINED_MS; Date.now() < until;) {
      if ((await leftWork(database)).length === 0) return;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  } finally {
    await database.close();
  }
}

async function leftWork(database: Database): Promise<string[]> {
  const rows = await database.look((db) => db.selectFrom('jobs').select('work').execute());
  return rows.map(({ work }) => `left undone: ${work}`);
}

/** Every state that each question went through, by the record. */
function pathsOf(record: readonly RecordEntry[]): Map<number, QuestionState[]> {
  const paths = new Map<number, QuestionState[]>();
  for (const { kind, question } of record) {
    if (question === null) continue;
    if (kind === 'ask') paths.set(question, ['pending']);
    const state = LEADS_TO[kind];
    if (state !== undefined) paths.get(question)?.push(state);
  }
  return paths;
}

function statesAgainstRecord({ questions }: Discussion, record: readonly RecordEntry[]): string[] {
  const paths = pathsOf(record);
  const wrong = questions.flatMap(({ number, state }) => {
    const last = paths.get(number)?.at(-1);
    return last === state ? [] : [`question ${number} is ${state}, by the record ${last ?? 'nowhere'}`];
  });
  const numbers = new Set(questions.map(({ number }) => number));
  return [
    ...wrong,
    ...(numbers.size === questions.length ? [] : ['a number is there twice']),
    ...[...paths.keys()]
      .filter((number) => !numbers.has(number))
      .map((number) => `question ${number} is lost`),
    ...questions
      .filter(({ state }) => state === 'pending' || state === 'approved')
      .map(({ number, state }) => `question ${number} was left ${state}`),
  ];
}

function askedAgainstKept(
  { asked }: Told,
  { questions }: Discussion,
  record: readonly RecordEntry[],
): string[] {
  const confirmed = asked.filter(({ settled }) => settled === 'done');
  const seen = new Set<number | null>();
  const faults = confirmed.flatMap(({ number, text, asker }) => {
    if (seen.has(number)) return [`two askers were told of question ${number}`];
    seen.add(number);
    const kept = questions.find((question) => question.number === number);
    if (kept === undefined) return [`question ${number} was confirmed and is lost`];
    return kept.text === text && kept.asker === asker ? [] : [`question ${number} is not what was asked`];
  });
  // What nobody was told of may be there where the process died over it, and nowhere else.
  const lost = asked.filter(({ settled }) => settled === 'lost').map(({ text }) => text);
  const extra = questions.filter(({ number }) => !seen.has(number));
  const asks = record.filter(({ kind }) => kind === 'ask').length;
  return [
    ...faults,
    ...extra
      .filter(({ text }) => !lost.includes(text))
      .map(({ number }) => `question ${number} was asked by nobody`),
    ...(asks === questions.length ? [] : [`${asks} were asked, ${questions.length} are there`]),
  ];
}

/** Every decision that a moderator saw done is in the record, once; what is there besides was lost on the way back. */
function decidedAgainstRecord(
  { decided }: Told,
  { questions }: Discussion,
  record: readonly RecordEntry[],
): string[] {
  const keyOf = (kind: string, question: number | null, by: string | null): string =>
    `${kind} ${question} by ${by}`;
  const counts = new Map<string, { done: number; lost: number; kept: number }>();
  const at = (key: string) => {
    const count = counts.get(key) ?? { done: 0, lost: 0, kept: 0 };
    counts.set(key, count);
    return count;
  };
  for (const { kind, question, by, settled } of decided)
    if (settled !== 'refused') at(keyOf(kind, question, by))[settled] += 1;
  const kinds: ReadonlySet<string> = new Set<Decided['kind']>([
    'approve',
    'reject',
    'merge',
    'hold',
    'release',
    'pin',
    'move',
    'reconsider',
  ]);
  for (const { kind, question, by } of record) if (kinds.has(kind)) at(keyOf(kind, question, by)).kept += 1;
  const faults = [...counts].flatMap(([key, { done, lost, kept }]) =>
    kept >= done && kept <= done + lost ? [] : [`${key}: done ${done}, lost ${lost}, kept ${kept}`],
  );
  const chosen = questions.flatMap((question) => wrongPassages(question, decided));
  return [...faults, ...chosen];
}

/** Where the last approval chose among the passages, those and no others are the answer. */
function wrongPassages({ number, state, passages }: Question, decided: readonly Decided[]): string[] {
  const own = decided.filter(({ question, settled }) => question === number && settled !== 'refused');
  const approvals = own.filter(({ kind }) => kind === 'approve');
  const [only] = approvals;
  if (approvals.length !== 1 || only?.settled !== 'done' || only.passages === null) return [];
  if (state !== 'answered' || passages.length === only.passages) return [];
  return [`question ${number} has ${passages.length} passages, ${only.passages} were chosen`];
}

function publicAnswers(told: Told, { questions }: Discussion, record: readonly RecordEntry[]): string[] {
  const answers = answersIn(told);
  const faults = questions.flatMap((question) => {
    const { number, state } = question;
    const own = answers.filter((answer) => answer.number === number).map(({ message }) => message);
    const isPublic = state === 'answered' || state === 'retracted';
    if (own.length !== Number(isPublic))
      return [`question ${number} is ${state} and has ${own.length} answers`];
    const [message] = own;
    if (message === undefined) return [];
    const text = textOf(message);
    return [
      ...(message.id === question.message ? [] : [`question ${number} knows another answer`]),
      ...(text.includes(question.text) === (state === 'answered')
        ? []
        : [`question ${number}: ${state}, but: ${text}`]),
      ...(text.includes('taken back') === (state === 'retracted')
        ? []
        : [`question ${number}: ${state}, but: ${text}`]),
    ];
  });
  const approvals = record.filter(({ kind }) => kind === 'approve').map(({ question }) => question);
  // One that was approved twice may have come by either.
  const once = approvals.filter(
    (number, at) => approvals.indexOf(number) === at && approvals.lastIndexOf(number) === at,
  );
  const expected = once.filter((number) => answers.some((answer) => answer.number === number));
  const found = answers.map(({ number }) => number).filter((number) => once.includes(number));
  return expected.join() === found.join()
    ? faults
    : [...faults, `answered in the order ${found.join()}, approved in the order ${expected.join()}`];
}

/** Words of members that no moderator let through, in anything that was ever sent to where everybody reads. */
function neverPublic(
  { discord, channel, moderators }: Told,
  { questions }: Discussion,
  record: readonly RecordEntry[],
): string[] {
  const approved = new Set(record.filter(({ kind }) => kind === 'approve').map(({ question }) => question));
  const barred = questions.filter(
    ({ number, text }) =>
      // Two may have the same words, where one was asked anew after a death.
      !questions.some((other) => other.text.startsWith(text.slice(0, -1)) && approved.has(other.number)) &&
      !approved.has(number),
  );
  const sent = discord.requests
    .filter(({ method, path }) => method !== 'GET' && path.startsWith(`/channels/${channel.id}/`))
    .map(({ body }) => JSON.stringify(body) ?? '');
  const shown = discord
    .messagesIn(channel)
    .filter(({ author }) => author === discord.bot)
    .map(textOf);
  return [
    ...barred.flatMap(({ number, text, state }) =>
      [...sent, ...shown].some((each) => each.includes(text))
        ? [`question ${number}, ${state}, was public`]
        : [],
    ),
    ...moderators.flatMap(({ user }) =>
      shown.some((text) => text.includes(user.id)) ? [`a moderator was named in public`] : [],
    ),
  ];
}

function oneOfEach({ discord, channel, room }: Told, { questions }: Discussion): string[] {
  const own = discord.messagesIn(channel).filter(({ author }) => author === discord.bot);
  const cards = own.filter((message) => buttonsOf(message).some(({ label }) => label === 'Ask'));
  const summaries = own.filter((message) => buttonsOf(message).some(({ label }) => label === 'As files'));
  const shown = discord
    .messagesIn(room)
    .map((message) => Number(/Question (\d+) ·/.exec(textOf(message))?.[1]));
  return [
    ...(cards.length === 1 ? [] : [`${cards.length} cards`]),
    ...(textOf(cards[0] ?? none()).includes('Closed') ? [] : ['the card does not say that it is closed']),
    ...(summaries.length === 1 ? [] : [`${summaries.length} summaries`]),
    ...questions.flatMap(({ number }) => {
      const times = shown.filter((each) => each === number).length;
      return times === 1 ? [] : [`moderators see question ${number} ${times} times`];
    }),
  ];
}

/** The moderators' role is told when a question waits and none did; nobody else ever. */
function pingsIn({ discord, room, role }: Told, record: readonly RecordEntry[]): string[] {
  const waiting = new Map<number, 'queue' | 'aside'>();
  const allowed = new Set<number>();
  for (const { kind, question } of record) {
    if (question === null) continue;
    const isFirst = ![...waiting.values()].includes('queue');
    if (kind === 'ask' && isFirst) allowed.add(question);
    const state = LEADS_TO[kind];
    if (kind === 'ask' || kind === 'release' || state === 'pending') waiting.set(question, 'queue');
    else if (kind === 'hold') waiting.set(question, 'aside');
    else if (state !== undefined) waiting.delete(question);
  }
  return discord.pings.flatMap(({ kind, id, message, by }) => {
    const number = Number(/Question (\d+) ·/.exec(textOf(message))?.[1]);
    const isRight = kind === 'role' && id === role && by === 'create' && message.channel === room;
    return isRight && allowed.has(number) ? [] : [`pinged ${kind} ${id} over question ${number}`];
  });
}

function brokenRules({ discord, lost }: Told): string[] {
  const open = [...lost].filter(({ acknowledgedAt }) => acknowledgedAt === undefined).length;
  const violations = discord.violations.filter(({ kind }) => kind !== 'ping');
  const unanswered = violations.filter(({ kind }) => kind === 'unanswered');
  return [
    ...violations.filter(({ kind }) => kind !== 'unanswered').map(({ kind, detail }) => `${kind}: ${detail}`),
    // Only what a process that is dead was asked.
    ...(unanswered.length <= open ? [] : unanswered.map(({ detail }) => `unanswered: ${detail}`)),
  ];
}

const SUMMARY = z.object({
  asked: z.number(),
  answered: z.array(z.object({ number: z.number(), text: z.string(), passages: z.array(z.unknown()) })),
  merged: z.number(),
  rejected: z.number(),
  retracted: z.number(),
  undecided: z.number(),
});

function summaryAgainst(files: ReadonlyMap<string, string>, { questions }: Discussion): string[] {
  const count = (state: QuestionState): number => questions.filter((each) => each.state === state).length;
  const { answered, ...counts } = SUMMARY.parse(JSON.parse(files.get('discussion.json') ?? '{}'));
  const wanted = {
    asked: questions.length,
    merged: count('merged'),
    rejected: count('rejected'),
    retracted: count('retracted'),
    undecided: 0,
  };
  const numbers = answered.map(({ number }) => number).toSorted((a, b) => a - b);
  const kept = questions
    .filter(({ state }) => state === 'answered')
    .map(({ number }) => number)
    .toSorted((a, b) => a - b);
  return [
    ...(numbers.join() === kept.join()
      ? []
      : [`the summary has the answers ${numbers.join()}, not ${kept.join()}`]),
    ...Object.entries(wanted).flatMap(([name, value]) =>
      counts[name as keyof typeof counts] === value
        ? []
        : [`the summary counts ${name}: ${counts[name as keyof typeof counts]}, not ${value}`],
    ),
    ...(files.size === 3 ? [] : [`the summary comes as ${[...files.keys()].join()}`]),
  ];
}

function none(): never {
  throw new Error('there is no card');
}
