// What we hold ourselves to, and whether a run kept it.
import type { CardResults } from './card-part.ts';
import type { ClosingsResults } from './closings-part.ts';
import type { DiscordResults } from './discord-part.ts';
import type { DiscussionResults } from './discussion-part.ts';
import type { LibraryResults } from './library-figures.ts';
import type { MeaningResults } from './meaning-figures.ts';
import type { MemoryResults } from './memory-part.ts';
import type { QuotationResults } from './quotation-part.ts';
import type { Part, Results } from './results.ts';
import type { SoakResults } from './soak-part.ts';
import type { SearchResults } from './search-part.ts';
import type { ShardsResults } from './shards-part.ts';

type Row = {
  readonly what: string;
  /** How the measured figure and the target are written: “0.71 ms”, “at most 1 ms”. */
  readonly measured: string;
  readonly target: string;
  readonly met: boolean;
};

export type Target = Row & { readonly part: Part };

const MILLION = 1_000_000;

/** The targets that these results have figures for. */
export function targetsOf(results: Results): Target[] {
  const rows = <Figures>(
    part: Part,
    figures: Figures | undefined,
    targets: (figures: Figures) => readonly Row[],
  ): Target[] => (figures === undefined ? [] : targets(figures).map((row) => ({ part, ...row })));
  return [
    ...rows('search', results.search, searchTargets),
    ...rows('search', results.coldStart, ({ nodeMs }) => [
      atMost('first answer from the command line, `MEANING=off`', nodeMs, 500, 'ms'),
    ]),
    ...rows('library', results.library, libraryTargets),
    ...rows('quotation', results.quotation, quotationTargets),
    ...rows('card', results.card, cardTargets),
    ...rows('discord', results.discord, discordTargets),
    ...rows('discussion', results.discussion, discussionTargets),
    ...rows('shards', results.shards, shardsTargets),
    ...rows('memory', results.memory, memoryTargets),
    ...rows('meaning', results.meaning, meaningTargets),
    ...rows('closings', results.closings, closingsTargets),
    ...rows('soak', results.soak, soakTargets),
  ];
}

function searchTargets({ own }: SearchResults): Row[] {
  const unequal = own.reduce((sum, figures) => sum + (figures.unequal ?? 0), 0);
  const compared = own.reduce((sum, figures) => sum + figures.compared, 0);
  const rows: Row[] = [
    {
      what: 'scores that are not bit for bit natural’s',
      measured: `${unequal} of ${compared.toLocaleString('en')}`,
      target: 'none',
      met: unequal === 0 && compared > 0,
    },
  ];
  const article = own.find(({ size }) => size === 1_000);
  if (article !== undefined)
    rows.push(
      atMost('1,000 sentences: TF-IDF, p50', article.stage.p50Ms, 0.3, 'ms'),
      atMost('1,000 sentences: whole answer, p50', article.answer.p50Ms, 0.3, 'ms'),
    );
  const largest = own.find(({ size }) => size === MILLION);
  if (largest === undefined) return rows;
  return [
    ...rows,
    atMost('1,000,000 sentences: TF-IDF, p50', largest.stage.p50Ms, 1, 'ms'),
    atMost('1,000,000 sentences: TF-IDF, p99', largest.stage.p99Ms, 15, 'ms'),
    atMost('1,000,000 sentences: whole answer, p50', largest.answer.p50Ms, 5, 'ms'),
    atMost('1,000,000 sentences: index beside the text', largest.heapMb, 200, 'MB'),
    atLeast('building, sentences a second', largest.sentencesPerSecond, 20_000),
    atLeast(
      'saving and loading the index, sentences a second',
      (largest.size / (largest.saveMs + largest.loadMs)) * 1000,
      1_000_000,
    ),
  ];
}

function libraryTargets({ servers, databases }: LibraryResults): Row[] {
  const row = (
    name: string,
    of: (figures: LibraryResults['databases'][number]) => number,
    limit: number,
    unit: string,
  ): Row => {
    const values = databases.map((figures) => [figures.kind, of(figures)] as const);
    return atMostEach(`${servers.toLocaleString('en')} servers: ${name}`, values, limit, unit);
  };
  return [
    row('start', ({ startMs }) => startMs, 3_000, 'ms'),
    row('process, without Discord', ({ rssMb }) => rssMb, 400, 'MB'),
    row('first question, p99', ({ cold }) => cold.p99Ms, 150, 'ms'),
    row('later questions, p99', ({ warm }) => warm.p99Ms, 10, 'ms'),
    row('others wait while a large library is read', ({ waitMs }) => waitMs, 50, 'ms'),
  ];
}

/** Time for a word of the longest text over that of one of a fourth of its length: 1 when linear, 4 when square. */
export function growth({ lengths }: QuotationResults): number {
  const longest = lengths.at(-1);
  const fourth = lengths.findLast(({ words }) => words * 4 <= (longest?.words ?? 0));
  if (longest === undefined || fourth === undefined) return 1;
  return longest.ms / longest.words / (fourth.ms / fourth.words);
}

function quotationTargets(quotation: QuotationResults): Row[] {
  const { lengths, characters, long, hard } = quotation;
  const article = lengths.find(({ words }) => words === 1_000);
  const size = `${(characters / 1e6).toLocaleString('en')} MB`;
  const [slowest] = hard
    .map(({ text, ms }) => ({ text, ms: ms ?? Infinity }))
    .toSorted((one, other) => other.ms - one.ms);
  // A short one is read before the code is warm.
  const limitMs = Math.max(1_000, (3_000 * characters) / 1e6);
  return [
    ...(article === undefined ? [] : [atMost('who said what in 1,000 words', article.ms, 5, 'ms')]),
    atMost('time for a word, long text over one a fourth as long', growth(quotation), 1.5, '×'),
    atMost(`${size} of articles`, long.ms ?? Infinity, limitMs, 'ms'),
    ...(slowest === undefined
      ? []
      : [
          atMost(
            `${size} of the hardest of ${hard.length} texts (${slowest.text})`,
            slowest.ms,
            limitMs,
            'ms',
          ),
        ]),
  ];
}

function cardTargets({ formats }: CardResults): Row[] {
  const values = formats.map(({ format, p50Ms }) => [format, p50Ms] as const);
  return [atMostEach('drawing a card, p50', values, 150, 'ms')];
}

function discordTargets({ perSecond, acknowledged, answered, settled, broken }: DiscordResults): Row[] {
  const calls = `${perSecond} calls a second`;
  return [
    atMost(`${calls}: acknowledged, p99`, acknowledged.p99Ms, 1_000, 'ms'),
    atMost(`${calls}: answered, p99`, answered.p99Ms, 1_000, 'ms'),
    atMost(`${calls}: answered once all is read, p99`, settled.p99Ms, 1_000, 'ms'),
    none(`${calls}: promises and limits of Discord that were broken`, broken.length, answered.count > 0),
  ];
}

function discussionTargets({ members, seconds, rushes, whole }: DiscussionResults): Row[] {
  const many = `${members} ask within ${seconds} s`;
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
  const deaths = sum(whole.map((each) => each.deaths));
  const questions = sum(whole.map((each) => each.questions));
  return [
    atMostEach(
      `${many}: longest wait for an acknowledgement`,
      rushes.map(({ mode, kind, acknowledged }) => [
        `${mode.replaceAll('-', ' ')}, ${kind}`,
        acknowledged.maxMs,
      ]),
      3_000,
      'ms',
    ),
    none(
      `${many}: lost, doubled, out of order, or refused by Discord`,
      sum(rushes.map(({ broken }) => broken.length)),
    ),
    none(
      `${questions} questions in whole discussions, killed ${deaths} times: what is not as confirmed`,
      sum(whole.map(({ faults }) => faults.length)),
      deaths > 0,
    ),
  ];
}

function shardsTargets(results: ShardsResults): Row[] {
  const { processes, shardsEach, kills, replaced, confirmed, lost, twice, unanswered, tooEarly, notices } =
    results;
  const many = `${processes} processes of ${shardsEach} shards, ${kills} killed and ${replaced} replaced`;
  return [
    none(`${many}: confirmed and lost`, lost, confirmed > 0),
    none(`${many}: done twice`, twice, confirmed > 0),
    none(`${many}: unanswered where a process was there`, unanswered, confirmed > 0),
    none(`${many}: sessions opened too early`, tooEarly, confirmed > 0),
    atMostEach(
      'another process hears of a change, longest',
      notices.map(({ kind, waits }) => [kind, waits.maxMs]),
      1_000,
      'ms',
    ),
  ];
}

function memoryTargets({ places }: MemoryResults): Row[] {
  const values = places.map(({ servers, peakMb }) => [`${servers} servers`, peakMb] as const);
  return [
    atMostEach('on a machine of 1 GB: the whole process, at most', values, 704, 'MB'),
    none(
      'on a machine of 1 GB: promises and limits of Discord that were broken',
      places.reduce((sum, { broken }) => sum + broken.length, 0),
    ),
  ];
}

function meaningTargets({ article, start, loads, library, rest, bot }: MeaningResults): Row[] {
  const long = `with the models, ${article.sentences} sentences`;
  const large = `with the models, ${library.sentences.toLocaleString('en')} sentences`;
  const resting = [['one library', rest.restMb] as const];
  return [
    atMost(`${long}: whole answer, p50`, article.reader.p50Ms, 120, 'ms'),
    atMost('with the models: first answer from the command line', start.coldMs, 3_000, 'ms'),
    ...loads.map(({ perSecond, waits }) =>
      atMost(`with the models, ${perSecond} questions a second: answered, p99`, waits.p99Ms, 1_000, 'ms'),
    ),
    atMost(`${large}: before anything is read, p50`, library.encoder.p50Ms, 100, 'ms'),
    atMost(`${large}: whole answer, p50`, library.reader.p50Ms, 200, 'ms'),
    atMostEach(
      'with the models: the process once it has answered',
      bot === null ? resting : [...resting, ['the bot', bot.afterMb]],
      450,
      'MB',
    ),
  ];
}

function closingsTargets({ events, closings, again, asked, broken }: ClosingsResults): Row[] {
  const what =
    `${events.toLocaleString('en')} events, ${asked.toLocaleString('en')} of them questions, while the gateway ` +
    `closes ${closings} times, and ${again} times more as soon as it is back: not answered once`;
  return [none(what, broken.length, closings > 0)];
}

function soakTargets({ events, heapSlopeMb, rssSlopeMb, handled, broken }: SoakResults): Row[] {
  const long = `${events.toLocaleString('en')} events`;
  return [
    atMost(`${long}: growth of the heap for 100,000`, heapSlopeMb, 1, 'MB'),
    atMost(`${long}: growth of the process for 100,000`, rssSlopeMb, 1, 'MB'),
    atMost(`${long}: time at each, p99`, handled.p99Ms, 20, 'ms'),
    none(`${long}: promises and limits of Discord that were broken`, broken.length),
  ];
}

function none(what: string, count: number, isMeasured = true): Row {
  return {
    what,
    measured: count === 0 ? 'none' : count.toLocaleString('en'),
    target: 'none',
    met: count === 0 && isMeasured,
  };
}

function atMost(what: string, measured: number, limit: number, unit: string): Row {
  const target = `at most ${limit.toLocaleString('en')} ${unit}`;
  const written = Number.isFinite(measured) ? `${figure(measured)} ${unit}` : 'ended unfinished';
  return { what, measured: written, target, met: measured <= limit };
}

/** The same of several, which all have to keep it. */
function atMostEach(
  what: string,
  values: readonly (readonly [of: string, measured: number])[],
  limit: number,
  unit: string,
): Row {
  const rows = values.map(([of, measured]) => ({ of, ...atMost(what, measured, limit, unit) }));
  return {
    what,
    measured: rows.map(({ of, measured }) => `${measured} (${of})`).join(', '),
    target: `at most ${limit.toLocaleString('en')} ${unit}`,
    met: rows.length > 0 && rows.every(({ met }) => met),
  };
}

function atLeast(what: string, measured: number, limit: number): Row {
  const target = `at least ${limit.toLocaleString('en')}`;
  return { what, measured: figure(measured), target, met: measured >= limit };
}

/** Three digits, which is more than a busy machine can vouch for. */
export function figure(value: number): string {
  if (value === 0) return '0';
  if (value < 0) return `−${figure(-value)}`;
  const digits = Math.max(0, 2 - Math.floor(Math.log10(Math.abs(value))));
  const rounded = value >= 1000 ? Number(value.toPrecision(3)) : value;
  return rounded.toLocaleString('en', { maximumFractionDigits: digits });
}
