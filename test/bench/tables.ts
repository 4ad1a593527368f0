// The figures as Markdown, for the terminal and the README alike.
import type { CardResults } from './card-part.ts';
import type { DiscordResults } from './discord-part.ts';
import type { DiscussionResults } from './discussion-part.ts';
import type { Latency, Waits } from './measure.ts';
import type { LibraryResults } from './library-figures.ts';
import type { MeaningResults } from './meaning-figures.ts';
import type { MemoryResults } from './memory-part.ts';
import type { QuotationResults } from './quotation-part.ts';
import type { Machine, Results } from './results.ts';
import type { SoakResults } from './soak-part.ts';
import type { SearchResults } from './search-part.ts';
import type { ShardsResults } from './shards-part.ts';
import { figure, growth, type Target, targetsOf } from './targets.ts';

export function markdownOf(results: Results, machines: readonly Machine[]): string {
  const { search, coldStart, library, quotation, card, discord, discussion, shards, memory, meaning, soak } =
    results;
  const targets = targetsOf(results);
  const parts = machines.map(machineLine);
  if (search !== undefined) parts.push(latencyTable(search), buildTable(search), ...stopped(search));
  if (coldStart !== undefined)
    parts.push(
      `First answer from the command line without the models: ${figure(coldStart.nodeMs)} ms, of which Node itself takes ` +
        `${figure(coldStart.emptyNodeMs)} ms; ${figure(coldStart.npmMs)} ms through \`npm run ask\`.`,
    );
  if (library !== undefined) parts.push(libraryTable(library));
  if (quotation !== undefined) parts.push(quotationTable(quotation));
  if (card !== undefined) parts.push(cardTable(card));
  if (discord !== undefined) parts.push(discordTable(discord));
  if (discussion !== undefined) parts.push(discussionTable(discussion));
  if (shards !== undefined) parts.push(shardsText(shards));
  if (memory !== undefined) parts.push(memoryTable(memory));
  if (meaning !== undefined) parts.push(meaningText(meaning));
  if (soak !== undefined) parts.push(soakLine(soak));
  if (targets.length > 0) parts.push(targetTable(targets));
  return `${parts.join('\n\n')}\n`;
}

function cardTable({ cards, formats }: CardResults): string {
  return [
    `A card, drawn ${cards.toLocaleString('en')} times with 5 to 400 characters, in milliseconds; memory after a tenth of them and after all:`,
    table(
      ['format', 'first', 'p50', 'p99', 'of it on the event loop, p99', 'longest block', 'memory, MB'],
      formats.map(({ format, firstMs, p50Ms, p99Ms, threadP99Ms, longestBlockMs, earlyRssMb, rssMb }) => [
        format,
        ...[firstMs, p50Ms, p99Ms, threadP99Ms, longestBlockMs].map(figure),
        `${figure(earlyRssMb)} → ${figure(rssMb)}`,
      ]),
    ),
  ].join('\n\n');
}

function discordTable({ perSecond, seconds, servers, members, ...figures }: DiscordResults): string {
  const { kinds, acknowledged, answered, settled, busiestSecond } = figures;
  const all = { kind: 'all', acknowledged, answered };
  return [
    `The bot with ${perSecond} calls a second for ${seconds} seconds, by ${members} members of ${servers} servers; p50 / p99 / longest in milliseconds (of what counts towards Discord’s 50 requests a second, ${busiestSecond} in the busiest):`,
    table(
      ['', 'calls', 'acknowledged after', 'answered after'],
      [...kinds, all, { kind: 'without the first 5 s', acknowledged: null, answered: settled }].map(
        ({ kind, acknowledged: taken, answered: filled }) => [
          kind,
          filled.count.toLocaleString('en'),
          waitsCell(taken),
          waitsCell(filled),
        ],
      ),
    ),
  ].join('\n\n');
}

function waitsCell(waits: Waits | null): string {
  return waits === null ? '–' : [waits.p50Ms, waits.p99Ms, waits.maxMs].map(figure).join(' / ');
}

function discussionTable({ members, seconds, rushes, whole }: DiscussionResults): string {
  const held = whole.map(
    ({ kind, rounds, deaths, questions, answers, faults }) =>
      `${rounds} whole discussions on ${kind}, their process killed ${deaths} times: ${questions} questions, ${answers} public answers, ${faults.length} faults.`,
  );
  return [
    `${members} members ask in one discussion within ${seconds} seconds; p50 / p99 / longest in milliseconds (answers are posted ten times as fast as Discord lets a bot write in a channel):`,
    table(
      ['', 'acknowledged after', 'told its number after', 'all answered after, s'],
      rushes.map(({ kind, mode, acknowledged, confirmed, allAnsweredMs }) => [
        `${mode}, ${kind}`,
        waitsCell(acknowledged),
        waitsCell(confirmed),
        figure(allAnsweredMs / 1_000),
      ]),
    ),
    held.join('\n'),
  ].join('\n\n');
}

function shardsText(results: ShardsResults): string {
  const { processes, shardsEach, kills, replaced, startMs, awayMs, calls, confirmed, readings } = results;
  const costs = readings.map(({ kind, p50Ms, p99Ms }) => `${figure(p50Ms)} / ${figure(p99Ms)} ms on ${kind}`);
  return [
    `${processes} processes of ${shardsEach} shards each started in ${figure(startMs / 1_000)} s (a shard in 5 s, as Discord wants). With ${calls} calls, ${kills} of them killed and ${replaced} replaced; after a kill the next one answered within ${figure(awayMs / 1_000)} s. ${confirmed} questions of discussions were confirmed and answered.`,
    `Reading a server’s settings and its library’s revision anew for a question, p50 / p99: ${costs.join('; ')}.`,
  ].join('\n\n');
}

/** What the program takes with the settings of its systemd unit. */
export function memoryTable({ articlesEach, places }: MemoryResults): string {
  return [
    `The whole process with the settings of the systemd unit and ${articlesEach} articles in each server, in MB:`,
    table(
      ['', 'just started', 'after the last', 'at most'],
      places.map(({ servers, questions, startedMb, afterMb, peakMb }) => [
        `${questions.toLocaleString('en')} calls in ${servers} servers`,
        ...[startedMb, afterMb, peakMb].map(figure),
      ]),
    ),
  ].join('\n\n');
}

function meaningText({ article, start, loads, library, rest, bot }: MeaningResults): string {
  const latency = ({ p50Ms, p99Ms }: Latency): string => `${figure(p50Ms)} / ${figure(p99Ms)}`;
  const size = (sentences: number): string => `${sentences.toLocaleString('en')} sentences`;
  const parts = [
    'Answers by meaning, p50 / p99 in milliseconds:',
    table(
      ['', 'by words', 'with the encoder', 'with the reader too'],
      [
        [
          `an article of ${size(article.sentences)}`,
          ...[article.words, article.encoder, article.reader].map(latency),
        ],
        [
          `${library.articles.toLocaleString('en')} articles, ${size(library.sentences)}`,
          ...[library.words, library.encoder, library.reader].map(latency),
        ],
      ],
    ),
    `The library of ${size(library.sentences)} takes ${figure(library.heapMb)} MB with its text, ` +
      `${figure(library.vectorsMb)} of them for vectors; the process ${figure(library.rssMb)} MB.`,
    `First answer from the command line: ${figure(start.coldMs)} ms, and ${figure(start.warmMs)} ms once the ` +
      'article’s vectors are kept.',
    'When many ask at once, each on its own; milliseconds p50 / p99 / longest, and how many of the answers that need them were given by what:',
    table(
      ['questions a second', 'answered after', 'with the reader', 'with the encoder', 'by words'],
      loads.map(({ perSecond, waits, by }) => {
        const all = by.reader + by.encoder + by.words;
        const shares = [by.reader, by.encoder, by.words].map((count) =>
          all === 0 ? '–' : `${figure((100 * count) / all)}%`,
        );
        return [figure(perSecond), waitsCell(waits), ...shares];
      }),
    ),
    `A process with both models and one library took ${figure(rest.withoutMb)} MB before they were loaded and ` +
      `${figure(rest.restMb)} MB ${figure(rest.restMs / 1_000)} s after ${rest.questions} questions, ${figure(rest.peakMb)} at most.`,
  ];
  if (bot !== null)
    parts.push(
      `The bot took ${figure(bot.startedMb)} MB when it had started, ${figure(bot.afterMb)} after ${bot.questions} ` +
        `calls and ${figure(bot.peakMb)} at most.`,
    );
  return parts.join('\n\n');
}

function soakLine(results: SoakResults): string {
  const {
    events,
    perSecond,
    members,
    servers,
    handled,
    calls,
    idle,
    heapSlopeMb,
    rssSlopeMb,
    peakMb,
    samples,
  } = results;
  const last = samples.at(-1);
  return (
    `${events.toLocaleString('en')} events at ${figure(perSecond)} a second by ${members.toLocaleString('en')} members of ` +
    `${servers} servers: each took the bot ${waitsCell(handled)} ms (p50 / p99 / longest), calls alone ` +
    `${waitsCell(calls)} ms, since messages may wait for Discord's limit on writing in a channel; what came within ten ` +
    `seconds of a clean-up is not counted. A process that did nothing woke up ${waitsCell(idle)} ms late. After a quarter of an hour, the heap grew by ${figure(heapSlopeMb)} MB and the process by ${figure(rssSlopeMb)} MB for 100,000 events, to ` +
    `${figure(last?.heapMb ?? 0)} and ${figure(last?.rssMb ?? 0)} MB once unused memory was cleared away; before that, the ` +
    `process held ${figure(peakMb)} MB at most.`
  );
}

function machineLine({ cores, load, processor, memoryGb, node, system }: Machine): string {
  const busy = load < 0.5 ? '' : `, with a load of ${figure(load)} before it began`;
  return `Measured on ${cores} cores (${processor}), ${memoryGb} GB, ${system}, Node ${node}${busy}.`;
}

function latencyTable({ own, peers }: SearchResults): string {
  const sizes = own.map(({ size }) => size);
  const base = new Map(own.map(({ size, stage }) => [size, stage.p50Ms]));
  const cells = (of: readonly { readonly size: number; readonly latency: Latency }[]): string[] =>
    sizes.map((size) => {
      const latency = of.find((figures) => figures.size === size)?.latency;
      if (latency === undefined) return '–';
      const times = latency.p50Ms / (base.get(size) ?? latency.p50Ms);
      return `${figure(latency.p50Ms)} / ${figure(latency.p99Ms)} (${figure(times)}×)`;
    });
  const row = (name: string, figures: Parameters<typeof cells>[0]): string[] => [name, ...cells(figures)];
  return [
    'One question, p50 / p99 in milliseconds, and how many times the p50 of our TF-IDF stage it is:',
    table(
      ['sentences', ...sizes.map((size) => size.toLocaleString('en'))],
      [
        row(
          '**whosaid**, TF-IDF stage',
          own.map(({ size, stage }) => ({ size, latency: stage })),
        ),
        row(
          '**whosaid**, whole answer',
          own.map(({ size, answer }) => ({ size, latency: answer })),
        ),
        ...peers.map(({ name, version, figures }) =>
          row(
            `${name} ${version}`,
            figures.map(({ size, stage }) => ({ size, latency: stage })),
          ),
        ),
      ],
    ),
  ].join('\n\n');
}

/** At the largest size that most peers reach, so that all stand side by side. */
function buildTable({ own, peers }: SearchResults): string {
  const reached = (at: number): number => peers.filter(({ figures }) => figures[at] !== undefined).length;
  const common = own.findLastIndex((_, at) => reached(at) >= peers.length / 2);
  const ours = own[Math.max(0, common)];
  if (ours === undefined) return '';
  const rows = [{ name: '**whosaid**', version: '', figures: own }, ...peers].flatMap(
    ({ name, version, figures }) => {
      const found = figures.find(({ size }) => size === ours.size);
      if (found === undefined) return [];
      const { sentencesPerSecond, heapMb, rssMb } = found;
      const speed = `${figure(sentencesPerSecond)} (${figure(sentencesPerSecond / ours.sentencesPerSecond)}×)`;
      const memory = `${figure(heapMb)} (${figure(heapMb / ours.heapMb)}×)`;
      return [[`${name} ${version}`.trim(), speed, memory, figure(rssMb)]];
    },
  );
  return [
    `Building and memory at ${ours.size.toLocaleString('en')} sentences; the index is what comes on top of the text:`,
    table(['', 'sentences a second', 'index, MB', 'whole process, MB'], rows),
  ].join('\n\n');
}

function stopped({ peers }: SearchResults): string[] {
  const lines = peers.flatMap(({ name, stopped }) =>
    stopped === null ? [] : [`- ${name} stops before ${stopped.size.toLocaleString('en')}: ${stopped.why}.`],
  );
  return lines.length === 0 ? [] : [lines.join('\n')];
}

function libraryTable({ servers, articlesEach, active, characters, databases }: LibraryResults): string {
  const size = `${(characters / 1e6).toLocaleString('en')} MB`;
  const rows = databases.map(({ kind, startMs, cold, warm, heapMb, rssMb, largeMs, waitMs }) => [
    kind,
    figure(startMs),
    `${figure(cold.p50Ms)} / ${figure(cold.p99Ms)}`,
    `${figure(warm.p50Ms)} / ${figure(warm.p99Ms)}`,
    `${figure(heapMb)} / ${figure(rssMb)}`,
    `${figure(largeMs)} / ${figure(waitMs)}`,
  ]);
  const head = [
    'database',
    'start, ms',
    'first question of a server, p50 / p99 ms',
    'later ones',
    'heap / process, MB',
    `reading ${size} more / others wait, ms`,
  ];
  return [
    `${servers.toLocaleString('en')} servers with ${articlesEach} articles each on one machine, ${active} of them asked:`,
    table(head, rows),
  ].join('\n\n');
}

function quotationTable(quotation: QuotationResults): string {
  const { lengths } = quotation;
  const rows = lengths.map(({ words, ms, quotations }) => [
    words.toLocaleString('en'),
    figure(ms),
    figure((ms / words) * 1000),
    quotations.toLocaleString('en'),
  ]);
  return [
    `Reading who said what; a word of the longest text takes ${figure(growth(quotation))} times what it takes in one a fourth as long:`,
    table(['words', 'ms', 'ms for 1,000 words', 'quotations'], rows),
  ].join('\n\n');
}

/** What was measured, what is wanted, and the command that prints it. */
export function targetTable(targets: readonly Target[]): string {
  const rows = targets.map(({ part, what, measured, target, met }) => [
    what,
    measured,
    met ? target : `${target}; **not met**`,
    `\`npm run bench -- --only ${part}\``,
  ]);
  return table(['what', 'measured', 'wanted', 'printed by'], rows);
}

/** The p50 of a question in milliseconds, ours and our peers'. */
export function speedTable({ own, peers }: SearchResults): string {
  const cells = (figures: readonly { readonly size: number; readonly latency: Latency }[]): string[] =>
    own.map(({ size }) => {
      const found = figures.find((each) => each.size === size);
      return found === undefined ? '–' : figure(found.latency.p50Ms);
    });
  return table(
    ['p50 of a question, ms', ...own.map(({ size }) => `${size.toLocaleString('en')} sentences`)],
    [
      ['whosaid, TF-IDF stage', ...cells(own.map(({ size, stage }) => ({ size, latency: stage })))],
      [
        'whosaid, whole answer with speaker',
        ...cells(own.map(({ size, answer }) => ({ size, latency: answer }))),
      ],
      ...peers.map(({ name, figures }) => [
        name,
        ...cells(figures.map(({ size, stage }) => ({ size, latency: stage }))),
      ]),
    ],
  );
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const rule = line(head.map((_, at) => (at === 0 ? '---' : '---:')));
  return [line(head), rule, ...rows.map(line)].join('\n');
}
