// What we hold ourselves to, and whether a run kept it.
import type { ClosingsResults } from './closings-part.ts';
import type { DiscordResults } from './discord-part.ts';
import type { DiscussionResults } from './discussion-part.ts';
import type { LibraryResults } from './library-figures.ts';
import type { QuotationResults } from './quotation-part.ts';
import type { Results } from './results.ts';
import type { SoakResults } from './soak-part.ts';
import type { SearchResults } from './search-part.ts';
import type { ShardsResults } from './shards-part.ts';

export type Target = {
  readonly what: string;
  /** How the measured figure and the target are written: “0.71 ms”, “at most 1 ms”. */
  readonly measured: string;
  readonly target: string;
  readonly met: boolean;
};

const MILLION = 1_000_000;

/** The targets that this run has figures for. */
export function targetsOf({
  search,
  library,
  quotation,
  coldStart,
  discord,
  discussion,
  shards,
  closings,
  soak,
}: Results): Target[] {
  const start =
    coldStart === undefined
      ? []
      : [atMost('first answer from the command line', coldStart.nodeMs, 500, 'ms')];
  return [
    ...(search === undefined ? [] : searchTargets(search)),
    ...start,
    ...(library === undefined ? [] : libraryTargets(library)),
    ...(quotation === undefined ? [] : quotationTargets(quotation)),
    ...(discord === undefined ? [] : discordTargets(discord)),
    ...(discussion === undefined ? [] : discussionTargets(discussion)),
    ...(shards === undefined ? [] : shardsTargets(shards)),
    ...(closings === undefined ? [] : closingsTargets(closings)),
    ...(soak === undefined ? [] : soakTargets(soak)),
  ];
}

function searchTargets({ own }: SearchResults): Target[] {
  const targets: Target[] = [];
  const unequal = own.reduce((sum, figures) => sum + (figures.unequal ?? 0), 0);
  const compared = own.reduce((sum, figures) => sum + figures.compared, 0);
  targets.push({
    what: 'scores that are not bit for bit natural’s',
    measured: `${unequal} of ${compared.toLocaleString('en')}`,
    target: 'none',
    met: unequal === 0 && compared > 0,
  });
  const article = own.find(({ size }) => size === 1_000);
  if (article !== undefined)
    targets.push(
      atMost('article of 1,000 sentences: TF-IDF, p50', article.stage.p50Ms, 0.3, 'ms'),
      atMost('article of 1,000 sentences: whole answer, p50', article.answer.p50Ms, 0.3, 'ms'),
    );
  const largest = own.find(({ size }) => size === MILLION);
  if (largest === undefined) return targets;
  return [
    ...targets,
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

function libraryTargets({ servers, databases }: LibraryResults): Target[] {
  return databases.flatMap(({ kind, startMs, cold, warm, rssMb, waitMs }) => {
    const what = (name: string): string => `${servers.toLocaleString('en')} servers on ${kind}: ${name}`;
    return [
      atMost(what('start'), startMs, 3_000, 'ms'),
      atMost(what('whole process'), rssMb, 400, 'MB'),
      atMost(what('first question, p99'), cold.p99Ms, 150, 'ms'),
      atMost(what('later questions, p99'), warm.p99Ms, 10, 'ms'),
      atMost(what('others wait while a large library is read'), waitMs, 50, 'ms'),
    ];
  });
}

/** Time for a word of the longest text over that of one of a fourth of its length: 1 when linear, 4 when square. */
export function growth({ lengths }: QuotationResults): number {
  const longest = lengths.at(-1);
  const fourth = lengths.findLast(({ words }) => words * 4 <= (longest?.words ?? 0));
  if (longest === undefined || fourth === undefined) return 1;
  return longest.ms / longest.words / (fourth.ms / fourth.words);
}

function quotationTargets(quotation: QuotationResults): Target[] {
  const { lengths, characters, long, hard } = quotation;
  const article = lengths.find(({ words }) => words === 1_000);
  const size = `${(characters / 1e6).toLocaleString('en')} MB`;
  // A short one is read before the code is warm.
  const limitMs = Math.max(1_000, (3_000 * characters) / 1e6);
  return [
    ...(article === undefined ? [] : [atMost('who said what in 1,000 words', article.ms, 5, 'ms')]),
    atMost('time for a word, long text over one a fourth as long', growth(quotation), 1.5, '×'),
    atMost(`${size} of articles`, long.ms ?? Infinity, limitMs, 'ms'),
    ...hard.map(({ text, ms }) => atMost(`${size} of: ${text}`, ms ?? Infinity, limitMs, 'ms')),
  ];
}

function discordTargets({ perSecond, acknowledged, answered, settled, broken }: DiscordResults): Target[] {
  return [
    atMost(`${perSecond} calls a second: acknowledged, p99`, acknowledged.p99Ms, 1_000, 'ms'),
    atMost(`${perSecond} calls a second: answered, p99`, answered.p99Ms, 1_000, 'ms'),
    atMost(`${perSecond} calls a second: answered once all is read, p99`, settled.p99Ms, 1_000, 'ms'),
    {
      what: `${perSecond} calls a second: promises and limits of Discord that were broken`,
      measured: broken.length === 0 ? 'none' : broken.length.toLocaleString('en'),
      target: 'none',
      met: broken.length === 0 && answered.count > 0,
    },
  ];
}

function discussionTargets({ members, seconds, rushes, whole }: DiscussionResults): Target[] {
  const many = `${members} ask within ${seconds} s`;
  return [
    ...rushes.flatMap(({ kind, mode, acknowledged, broken }) => [
      atMost(
        `${many}, ${mode}, ${kind}: longest wait for an acknowledgement`,
        acknowledged.maxMs,
        3_000,
        'ms',
      ),
      none(`${many}, ${mode}, ${kind}: lost, doubled, out of order, or refused by Discord`, broken.length),
    ]),
    ...whole.map(({ kind, deaths, questions, faults }) =>
      none(
        `${questions} questions in whole discussions, killed ${deaths} times, ${kind}: what is not as confirmed`,
        faults.length,
      ),
    ),
  ];
}

function closingsTargets({ events, closings, asked, broken }: ClosingsResults): Target[] {
  const what = `${events.toLocaleString('en')} events, ${asked.toLocaleString('en')} of them questions, with ${closings} closings of the gateway: not answered once`;
  return [none(what, broken.length)];
}

function soakTargets({ events, heapSlopeMb, rssSlopeMb, handled, broken }: SoakResults): Target[] {
  const long = `${events.toLocaleString('en')} events`;
  return [
    atMost(`${long}: growth of the heap for 100,000`, heapSlopeMb, 1, 'MB'),
    atMost(`${long}: growth of the process for 100,000`, rssSlopeMb, 1, 'MB'),
    atMost(`${long}: time at each, p99`, handled.p99Ms, 20, 'ms'),
    none(`${long}: promises and limits of Discord that were broken`, broken.length),
  ];
}

function none(what: string, count: number, isMeasured = true): Target {
  return {
    what,
    measured: count === 0 ? 'none' : count.toLocaleString('en'),
    target: 'none',
    met: count === 0 && isMeasured,
  };
}

function shardsTargets({ confirmed, lost, twice, unanswered, tooEarly }: ShardsResults): Target[] {
  const many = 'processes killed and replaced';
  return [
    none(`${many}: confirmed and lost`, lost, confirmed > 0),
    none(`${many}: done twice`, twice, confirmed > 0),
    none(`${many}: unanswered where a process was there`, unanswered, confirmed > 0),
    none(`${many}: sessions opened too early`, tooEarly, confirmed > 0),
  ];
}

function atMost(what: string, measured: number, limit: number, unit: string): Target {
  const target = `at most ${limit.toLocaleString('en')} ${unit}`;
  const written = Number.isFinite(measured) ? `${figure(measured)} ${unit}` : 'ended unfinished';
  return { what, measured: written, target, met: measured <= limit };
}

function atLeast(what: string, measured: number, limit: number): Target {
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
