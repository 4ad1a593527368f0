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
import { measureMeaning } from './meaning-part.ts';
import { measureMemory } from './memory-part.ts';
import { keepResults, keptResults, type Part, type Results, thisMachine } from './results.ts';
import { measureSoak } from './soak-part.ts';
import { measureSearch } from './search-part.ts';
import { measureShards } from './shards-part.ts';
import { markdownOf } from './tables.ts';

const HELP = `usage: npm run bench -- [--quick] [--only PART] [--kept] [--keep] [--meaning]
                       [--events N] [--rate N]

Speed and memory beside our peers, as Markdown tables; about half an hour on two cores.
All but the part “meaning” runs with MEANING=off.
  --quick   small sizes, about two minutes
  --only    one part:
              search      ranking and answers beside other libraries, and the
                          first answer of the command line
              library     the articles of many servers on one machine
              quotation   reading who said what
              card        drawing cards
              discord     the bot with many people at once
              discussion  one discussion with many at once, and with kill -9
              shards      four processes, killed and replaced
              memory      what the bot takes, on a small machine
              meaning     answers with the models: speed, many at once, memory
            and, which a run of all parts leaves out:
              closings    the gateway closes at random (three minutes)
              soak        everything for a long time (half an hour)
  --meaning discord and memory start the bot with the models, and keep nothing
  --events  how many events these two last
  --rate    how many of them in a second; 200
  --kept    print what results.json holds, and measure nothing
  --keep    leave results.json and latency.svg beside this program as they are;
            each part that was measured whole is written there otherwise
Exit status: 0 measured, targets met or not; 1 a part failed; 2 wrong usage.
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
  memory: { places: [{ servers: 20, questions: 500 }] },
  meaning: {
    article: { sentences: 100, questions: 30 },
    starts: 1,
    loads: [{ articles: 8, perSecond: 50, seconds: 3 }],
    library: { sentences: 40_000, questions: 30, encoded: 4 },
    rest: { sentences: 100, questions: 50, restMs: 1_000 },
    botQuestions: 50,
  },
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
  memory: {
    places: [
      { servers: 20, questions: 1_000 },
      { servers: 250, questions: 2_000 },
      { servers: 450, questions: 1_500 },
    ],
  },
  meaning: {
    article: { sentences: 100, questions: 300 },
    starts: 5,
    loads: [
      { articles: 8, perSecond: 10, seconds: 10 },
      { articles: 8, perSecond: 50, seconds: 20 },
    ],
    library: { sentences: 400_000, questions: 200, encoded: 30 },
    rest: { sentences: 100, questions: 50, restMs: 5_000 },
    botQuestions: 50,
  },
  soak: { events: 300_000, perSecond: 200, members: 20_000 },
  starts: 5,
};

type Plan = (typeof QUICK | typeof WHOLE) & {
  readonly readsMeaning: boolean;
  readonly note: (line: string) => void;
};

// Each part on its own, so that one that fails costs no other its figures.
const PARTS = {
  search: async ({ search, starts, note }) => {
    const measured = await measureSearch({ ...search, hasPeers: installPeers(note), note });
    note('the first answer of the command line');
    return { search: measured, coldStart: measureColdStart(starts) };
  },
  library: async ({ library, note }) => ({ library: await measureLibrary({ ...library, note }) }),
  quotation: async ({ quotation, note }) => ({ quotation: await measureQuotation({ ...quotation, note }) }),
  card: async ({ card, note }) => ({ card: await measureCard({ ...card, note }) }),
  discord: async ({ discord, readsMeaning, note }) => ({
    discord: await measureDiscord({ ...discord, readsMeaning, note }),
  }),
  discussion: async ({ discussion, note }) => ({
    discussion: await measureDiscussion({ ...discussion, note }),
  }),
  shards: async ({ shards, note }) => ({ shards: await measureShards({ ...shards, note }) }),
  memory: async ({ memory, readsMeaning, note }) => ({
    memory: await measureMemory({ ...memory, readsMeaning, note }),
  }),
  meaning: async ({ meaning, note }) => ({ meaning: await measureMeaning({ ...meaning, note }) }),
  closings: async ({ closings, note }) => ({ closings: await measureClosings({ ...closings, note }) }),
  soak: async ({ soak, note }) => ({ soak: await measureSoak({ ...soak, note }) }),
} satisfies Record<Part, (plan: Plan) => Promise<Results>>;

const NAMES = Object.keys(PARTS) as Part[];
/** Run by name only. */
const LONG: readonly Part[] = ['closings', 'soak'];

const options = readOptions();
if (options !== null) await run(options);

async function run(options: Exclude<ReturnType<typeof readOptions>, null>): Promise<void> {
  const { quick, only, kept, keep, meaning, events, rate } = options;
  const note = (line: string): void => void process.stderr.write(`${line}\n`);
  if (kept) {
    const { results, machines } = keptResults();
    return void process.stdout.write(markdownOf(results, machines));
  }
  const sizes = quick ? QUICK : WHOLE;
  const plan: Plan = {
    ...sizes,
    closings: { events: events || sizes.closings.events },
    soak: { ...sizes.soak, events: events || sizes.soak.events, perSecond: rate || sizes.soak.perSecond },
    readsMeaning: meaning,
    note,
  };
  const isKept = !quick && !keep && !meaning && events === 0 && rate === 0;
  const machine = thisMachine();
  let results: Results = {};
  for (const part of only === undefined ? NAMES.filter((name) => !LONG.includes(name)) : [only])
    try {
      const measured = await PARTS[part](plan);
      results = { ...results, ...measured };
      if (isKept) keepResults(part, measured, machine);
    } catch (error) {
      process.exitCode = 1;
      note(`${part} failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    }
  process.stdout.write(markdownOf(results, [machine]));
  if (isKept && results.search !== undefined)
    writeFileSync(new URL('latency.svg', import.meta.url), drawLatency(results.search));
  if (isKept) note('kept in test/bench');
}

function isPart(name: string): name is Part {
  return Object.hasOwn(PARTS, name);
}

function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        quick: { type: 'boolean', default: false },
        only: { type: 'string' },
        kept: { type: 'boolean', default: false },
        keep: { type: 'boolean', default: false },
        meaning: { type: 'boolean', default: false },
        events: { type: 'string', default: '0' },
        rate: { type: 'string', default: '0' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    const { quick, only, kept, keep, meaning, help } = values;
    if (help) process.stdout.write(HELP);
    if (help) return null;
    const [events, rate] = [values.events, values.rate].map(Number);
    const isCounted = Number.isInteger(events) && Number.isInteger(rate);
    if (isCounted && (only === undefined || isPart(only)))
      return { quick, only, kept, keep, meaning, events, rate };
    if (!isCounted) process.stderr.write(`--events and --rate take whole numbers\n${HELP}`);
    else process.stderr.write(`--only takes ${NAMES.join(', ')}, not “${only}”\n${HELP}`);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n${HELP}`);
  }
  process.exitCode = 2;
  return null;
}
