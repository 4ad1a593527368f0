// `npm run bench`: our speed and memory beside our peers', in one run.
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { measureCard } from './card-part.ts';
import { measureClosings } from './closings-part.ts';
import { measureColdStart } from './cold-start.ts';
import { measureDiscord } from './discord-part.ts';
import { measureDiscussion } from './discussion-part.ts';
import { installPeers } from './install-peers.ts';
import { drawLatency } from './plot.ts';
import { measureLibrary } from './library-part.ts';
import { measureQuotation } from './quotation-part.ts';
import { type Results, thisMachine } from './results.ts';
import { measureSoak } from './soak-part.ts';
import { measureSearch } from './search-part.ts';
import { measureShards } from './shards-part.ts';
import { markdownOf } from './tables.ts';
import { targetsOf } from './targets.ts';

const HELP = `usage: npm run bench -- [--quick] [--only search|library|quotation|card|discord|discussion|closings|
       shards|soak] [--keep] [--events N] [--rate N]

Speed and memory beside our peers, as Markdown tables; about twenty minutes on two cores.
  --quick   small sizes, about a minute
  --only    one part: search (with the first answer of the command line),
            library (many servers on one machine), quotation, card,
            discord (the bot with many people at once), discussion (one
            discussion with many at once, and with kill -9), closings (the
            gateway closes at random), shards (four processes, killed and
            replaced); or soak (everything for a long time), which a whole
            run leaves out
  --events  how many events the soak lasts; 300,000, or 10,000 with --quick
  --rate    how many of them in a second; 200
  --keep    leave results.json and latency.svg beside this program as they are;
            they are only ever written by a whole run
Exit status: 0 measured, targets met or not; 2 wrong usage.
`;

const QUICK = {
  search: { sizes: [1_000, 10_000], questions: 300, budgetMs: 800 },
  library: { servers: 200, active: 20, characters: 400_000 },
  quotation: { words: [250, 1_000, 4_000], rounds: 10, characters: 100_000, limitMs: 2_000 },
  card: { cards: 50 },
  discord: { seconds: 10 },
  discussion: { members: 50, seconds: 2, rounds: 1, deaths: 2 },
  closings: { events: 500 },
  shards: { kills: 1, seconds: 1 },
  soak: { events: 10_000, perSecond: 200, members: 2_000 },
  starts: 2,
};
const WHOLE = {
  search: { sizes: [1_000, 10_000, 100_000, 1_000_000], questions: 500, budgetMs: 2_500 },
  library: { servers: 10_000, active: 200, characters: 5_000_000 },
  quotation: {
    words: [250, 500, 1_000, 2_000, 4_000, 8_000, 16_000, 32_000],
    rounds: 15,
    characters: 1_000_000,
    limitMs: 6_000,
  },
  card: { cards: 1_000 },
  discord: { seconds: 60 },
  discussion: { members: 500, seconds: 10, rounds: 5, deaths: 4 },
  closings: { events: 10_000 },
  shards: { kills: 4, seconds: 5 },
  soak: { events: 300_000, perSecond: 200, members: 20_000 },
  starts: 5,
};

const PARTS = [
  'search',
  'library',
  'quotation',
  'card',
  'discord',
  'discussion',
  'closings',
  'shards',
  'soak',
] as const;

const options = readOptions();
if (options !== null) await run(options);

async function run({ quick, only, keep, events, rate }: Exclude<typeof options, null>): Promise<void> {
  const note = (line: string): void => void process.stderr.write(`${line}\n`);
  const plan = quick ? QUICK : WHOLE;
  let results: Results = { machine: thisMachine() };
  if (only === undefined || only === 'search') {
    const hasPeers = installPeers(note);
    const search = await measureSearch({ ...plan.search, hasPeers, note });
    note('the first answer of the command line');
    results = { ...results, search, coldStart: measureColdStart(plan.starts) };
  }
  if (only === undefined || only === 'library')
    results = { ...results, library: await measureLibrary({ ...plan.library, note }) };
  if (only === undefined || only === 'quotation')
    results = { ...results, quotation: await measureQuotation({ ...plan.quotation, note }) };
  if (only === undefined || only === 'card')
    results = { ...results, card: await measureCard({ ...plan.card, note }) };
  if (only === undefined || only === 'discord')
    results = { ...results, discord: await measureDiscord({ ...plan.discord, note }) };
  if (only === undefined || only === 'discussion')
    results = { ...results, discussion: await measureDiscussion({ ...plan.discussion, note }) };
  if (only === undefined || only === 'closings')
    results = { ...results, closings: await measureClosings({ ...plan.closings, note }) };
  if (only === undefined || only === 'shards')
    results = { ...results, shards: await measureShards({ ...plan.shards, note }) };
  if (only === 'soak') {
    const soak = { ...plan.soak, ...(events && { events }), ...(rate && { perSecond: rate }) };
    results = { ...results, soak: await measureSoak({ ...soak, note }) };
  }
  process.stdout.write(markdownOf(results, targetsOf(results)));
  if (quick || only !== undefined || keep || results.search === undefined) return;
  writeFileSync(new URL('results.json', import.meta.url), `${JSON.stringify(results, rounded, 2)}\n`);
  writeFileSync(new URL('latency.svg', import.meta.url), drawLatency(results.search));
  note('written: test/bench/results.json, test/bench/latency.svg');
}

function isPart(name: string): name is (typeof PARTS)[number] {
  return PARTS.some((part) => part === name);
}

function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        quick: { type: 'boolean', default: false },
        only: { type: 'string' },
        keep: { type: 'boolean', default: false },
        events: { type: 'string', default: '0' },
        rate: { type: 'string', default: '0' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    const { quick, only, keep, help } = values;
    if (help) process.stdout.write(HELP);
    if (help) return null;
    const [events, rate] = [values.events, values.rate].map(Number);
    const isCounted = Number.isInteger(events) && Number.isInteger(rate);
    if (isCounted && (only === undefined || isPart(only))) return { quick, only, keep, events, rate };
    if (!isCounted) process.stderr.write(`--events and --rate take whole numbers\n${HELP}`);
    else process.stderr.write(`--only takes ${PARTS.join(', ')}, not “${only}”\n${HELP}`);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n${HELP}`);
  }
  process.exitCode = 2;
  return null;
}

/** Four digits say all that was measured. */
function rounded(_: string, value: unknown): unknown {
  return typeof value === 'number' && !Number.isInteger(value) ? Number(value.toPrecision(4)) : value;
}
