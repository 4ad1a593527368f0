// Fits what the features of the ranking and the signs of a doubt are worth, and prints both tables for
// `src/answer/pick/weights.ts` and `src/answer/doubt/likely.ts`:
//   node --import ./src/runtime.js test/evaluation/fit.ts SET[:EVERY[:FROM]]... [--cases FOLDER] [--without NAME]...
// A set is what `evaluate --set` takes; `texts:4:3` is every fourth of its texts, from the fourth on; `own` is the project's own. The ranking: the softmax
// over a question's candidates, the sentences that answer against all others. The doubt: a logistic model, answerable and
// unanswerable questions weighing alike, of the sets that hold both; by words alone, those
// whose best sentence is right against all others, since words cannot tell what they do not find. Both with a small ridge. The share of answerable
// questions that may be refused sets the threshold. `--cases` keeps what the models saw, so that
// the next fit is quick.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { SignName } from '../../src/answer/doubt/signs.ts';
import { byWords, type Known } from '../../src/answer/known.ts';
import type { FeatureName } from '../../src/answer/pick/features.ts';
import type { Means } from '../../src/answer/pick/weights.ts';
import { articleOf, readQuestionSet, type SetQuestion } from '../../src/evaluation/question-set.ts';
import { caseOf, rankFigures, type SetCase, type Weights, weigh } from '../../src/evaluation/set-cases.ts';
import { type Meaning, startMeaning } from '../../src/meaning/meaning.ts';
import { readableSentences } from '../../src/meaning/readable.ts';
import { type SentenceVectors, sentenceVectors } from '../../src/meaning/vectors.ts';
import { buildPassageIndex } from '../../src/search/passage-index.ts';
import type { ReadArticle } from '../../src/search/passage.ts';
import { ownSet } from './own-set.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { cases: { type: 'string' }, without: { type: 'string', multiple: true, default: [] } },
});

/** In place of a set: the project's own articles and questions. */
const OWN = 'own';
const MEANS: readonly Means[] = ['words', 'encoder', 'reader'];
/** Which features and signs each means has to go by. */
const WORDS: readonly FeatureName[] = ['tfIdf', 'together', 'before', 'article', 'theirs'];
const USED: Readonly<Record<Means, readonly FeatureName[]>> = {
  words: ['share', 'held', 'spoken', ...WORDS],
  encoder: ['near', ...WORDS],
  reader: ['read', 'near', ...WORDS],
};
const BY_WORDS: readonly SignName[] = [
  'share',
  'held',
  'together',
  'before',
  'unknown',
  'unknownNames',
  'missingNames',
  'theirs',
];
const TOLD: Readonly<Record<Means, readonly SignName[]>> = {
  words: BY_WORDS,
  encoder: ['near', 'apart', ...BY_WORDS],
  reader: ['read', 'second', 'none', 'near', 'apart', ...BY_WORDS],
};
const RIDGE = 0.00002;
const STEPS = 600;
/** Of the answerable questions, the share that may be refused, and the share that may not even be shown as closest. */
const REFUSED = 0.03;
const NOT_SHOWN = 0.01;
/** How many answers of about the same likelihood are looked at together. */
const ABOUT = 80;
/** Questions of another text that are asked of each, too: they are not answered there. */
const FOREIGN = 5;
/** Of each text's questions, so many are asked of all texts together, too. */
const AMONG_ALL = 4;
/** What may only speak against an answer; all else may only speak for one, whatever a set's writers were asked to do. */
const AGAINST: ReadonlySet<SignName> = new Set<SignName>(['none', 'unknown', 'unknownNames', 'missingNames']);

const unanswerable = new WeakMap<object, ReadonlySet<string>>();

/** How the id of a question ends that is asked of another text than its own. */
function foreignTo(doc: string): string {
  return ` of ${doc}`;
}

type Cases = Record<Means, SetCase[]>;

let meaning: Meaning | undefined;

const cases: Cases = { words: [], encoder: [], reader: [] };
for (const place of positionals) {
  const file =
    values.cases === undefined
      ? null
      : join(values.cases, `${place.replaceAll(/[^\p{L}\p{N}]+/gu, '-')}.json`);
  const found: Cases =
    file !== null && existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : await collect(place);
  if (file !== null) writeFileSync(file, JSON.stringify(found));
  for (const means of MEANS) cases[means].push(...found[means]);
}
await meaning?.close();
for (const means of MEANS) {
  const own = cases[means];
  const names = USED[means].filter((name) => !values.without.includes(name));
  const weights = fitRanking(own, names);
  const { questions, first, firstThree } = rankFigures(own, () => weights);
  console.log(`${means}: ${questions} questions, ${percent(first)} / ${percent(firstThree)} (fitted on)`);
  console.log(`  ${means}: { ${print(weights)} },`);
  const signs = TOLD[means].filter((name) => !values.without.includes(name));
  const doubt = fitDoubt(
    means,
    own.filter(({ question }) => hasBoth(own, question.doc)),
    signs,
    weights,
  );
  console.log(
    `  ${means}: {\n    bias: ${round(doubt.bias)},\n    weights: { ${print(doubt.weights)} },\n    enough: ${round(doubt.enough)},\n    sure: ${round(doubt.sure)},\n    close: ${round(doubt.close)},\n  }, // ${doubt.told}`,
  );
}

/** Whether a text has unanswerable questions of its own, too. */
function hasBoth(all: readonly SetCase[], doc: string): boolean {
  return (unanswerable.get(all) ?? remembered(all)).has(doc);
}

function remembered(all: readonly SetCase[]): ReadonlySet<string> {
  const docs = new Set(
    all
      .filter(({ question: { gold, id, doc } }) => gold.length === 0 && !id.endsWith(foreignTo(doc)))
      .map(({ question }) => question.doc),
  );
  unanswerable.set(all, docs);
  return docs;
}

async function collect(place: string): Promise<Cases> {
  meaning ??= startMeaning();
  await meaning.ready;
  const found: Cases = { words: [], encoder: [], reader: [] };
  const [folder = '', every = '1', from = '0'] = place.split(':');
  const set = folder === OWN ? ownSet() : readQuestionSet(folder);
  const ids = [...set.documents.keys()].sort().filter((_, at) => at % Number(every) === Number(from));
  const texts: {
    readonly read: ReadArticle;
    readonly own: SentenceVectors;
    readonly alone: SetQuestion[];
  }[] = [];
  for (const [at, id] of ids.entries()) {
    const document = set.documents.get(id);
    if (document === undefined) continue;
    const read = articleOf(document);
    const index = buildPassageIndex([read]);
    const bytes = await meaning.encodeSentences(readableSentences(read));
    if (bytes === null) throw new Error('the models do not work');
    const known: Known = {
      ...byWords(index),
      vectors: [sentenceVectors(bytes)],
      meaning,
      readWithinMs: Infinity,
    };
    const own = set.questions.filter(({ doc }) => doc === id);
    const alone = own.filter(({ after, gold }) => after.length === 0 && gold.length > 0).slice(0, AMONG_ALL);
    texts.push({ read, own: sentenceVectors(bytes), alone });
    const foreign = set.questions
      .filter(({ doc, after }) => doc === ids[(at + 1) % ids.length] && doc !== id && after.length === 0)
      .slice(0, FOREIGN)
      .map((question) => ({ ...question, id: `${question.id}${foreignTo(id)}`, doc: id, gold: [] }));
    for (const question of [...own, ...foreign]) {
      found.words.push(await caseOf(byWords(index), question));
      found.encoder.push(await caseOf(known, question, false));
      found.reader.push(await caseOf(known, question));
    }
    process.stderr.write(`${folder} ${at + 1}/${ids.length}\n`);
  }
  // The same questions, where it is not said which of the texts is meant.
  const index = buildPassageIndex(texts.map(({ read }) => read));
  const known: Known = {
    ...byWords(index),
    vectors: texts.map(({ own }) => own),
    meaning,
    readWithinMs: Infinity,
  };
  for (const [at, { alone }] of texts.entries())
    for (const question of alone) {
      const one = { ...question, doc: 'all' };
      const first = index.firstSentences[at] ?? 0;
      found.words.push(await caseOf(byWords(index), one, false, first));
      found.encoder.push(await caseOf(known, one, false, first));
      found.reader.push(await caseOf(known, one, true, first));
    }
  return found;
}

function fitRanking(own: readonly SetCase[], names: readonly FeatureName[]): Record<string, number> {
  const rows = own
    .filter(
      ({ candidates }) => candidates.some(({ isGold }) => isGold) && candidates.some(({ isGold }) => !isGold),
    )
    .map(({ candidates }) =>
      candidates.map(({ features, isGold }) => ({ x: names.map((name) => features[name]), isGold })),
    );
  const weights = descend(names.length, (w, gradient) => {
    for (const row of rows) {
      const scores = row.map(({ x }) => dot(w, x));
      const all = softmax(scores);
      const right = row.map(({ isGold }, at) => (isGold ? (all[at] ?? 0) : 0));
      const sum = right.reduce((a, b) => a + b, 1e-12);
      row.forEach(({ x }, at) => {
        const pull = ((all[at] ?? 0) - (right[at] ?? 0) / sum) / rows.length;
        for (let k = 0; k < x.length; k++) gradient[k] = (gradient[k] ?? 0) + pull * (x[k] ?? 0);
      });
    }
  });
  return Object.fromEntries(names.map((name, at) => [name, weights[at] ?? 0]));
}

function fitDoubt(means: Means, own: readonly SetCase[], names: readonly SignName[], ranking: Weights) {
  const rows = own.flatMap(({ signs, question, candidates }) =>
    signs === null
      ? []
      : [
          {
            x: [1, ...names.map((name) => signs[name])],
            y: means === 'words' ? isRightFirst(candidates, ranking) : question.gold.length > 0,
            isRight: isRightFirst(candidates, ranking),
          },
        ],
  );
  const count = (y: boolean): number => rows.filter((row) => row.y === y).length || 1;
  const share = { true: 0.5 / count(true), false: 0.5 / count(false) };
  const bounds = names.map((name) => (AGAINST.has(name) ? -1 : 1));
  const w = descend(
    names.length + 1,
    (now, gradient) => {
      for (const { x, y } of rows) {
        const likely = 1 / (1 + Math.exp(-dot(now, x)));
        const pull = (likely - (y ? 1 : 0)) * share[`${y}`];
        for (let k = 0; k < x.length; k++) gradient[k] = (gradient[k] ?? 0) + pull * (x[k] ?? 0);
      }
    },
    [0, ...bounds],
  );
  const likelyOf = ({ x }: { readonly x: readonly number[] }): number => 1 / (1 + Math.exp(-dot(w, x)));
  const answerable = rows
    .filter(({ y }) => y)
    .map(likelyOf)
    .sort((a, b) => a - b);
  const others = rows.filter(({ y }) => !y).map(likelyOf);
  const enough = answerable[Math.floor(REFUSED * answerable.length)] ?? 0;
  const close = answerable[Math.floor(NOT_SHOWN * answerable.length)] ?? 0;
  const refused = others.filter((likely) => likely < enough).length / (others.length || 1);
  const given = rows
    .map((row) => ({ likely: likelyOf(row), isRight: row.isRight }))
    .filter(({ likely }) => likely >= enough);
  given.sort((a, b) => a.likely - b.likely);
  const isDoubtful = (_: unknown, at: number): boolean => {
    const about = given.slice(Math.max(0, at - ABOUT / 2), at + ABOUT / 2);
    return about.filter(({ isRight }) => isRight).length < about.length / 2;
  };
  const sure = given[given.findLastIndex(isDoubtful)]?.likely ?? enough;
  let wins = 0;
  for (const a of answerable) for (const b of others) wins += a > b ? 1 : a === b ? 0.5 : 0;
  const area = wins / (answerable.length * others.length || 1);
  return {
    bias: w[0] ?? 0,
    weights: Object.fromEntries(names.map((name, at) => [name, w[at + 1] ?? 0])),
    enough,
    sure,
    close,
    told: `${answerable.length} + ${others.length}, area ${area.toFixed(3)}, ${percent(refused)} refused at ${percent(REFUSED)} wrongly`,
  };
}

function isRightFirst(candidates: SetCase['candidates'], weights: Weights): boolean {
  const scored = candidates.map(({ features, isGold }) => ({ isGold, score: weigh(features, weights) }));
  return scored.toSorted((a, b) => b.score - a.score)[0]?.isGold === true;
}

/** Adam, whole batches, a small ridge. A bound of 1 keeps a weight from falling below 0, one of -1 from rising above it. */
function descend(
  size: number,
  add: (weights: readonly number[], gradient: number[]) => void,
  bounds: readonly number[] = [],
): number[] {
  const w = Array.from({ length: size }, () => 0);
  const [m, v] = [w.slice(), w.slice()];
  for (let step = 1; step <= STEPS; step++) {
    const gradient = w.map((value) => 2 * RIDGE * value);
    add(w, gradient);
    const rate = 0.3 * (1 - (step - 1) / STEPS);
    for (let k = 0; k < size; k++) {
      const g = gradient[k] ?? 0;
      m[k] = 0.9 * (m[k] ?? 0) + 0.1 * g;
      v[k] = 0.99 * (v[k] ?? 0) + 0.01 * g * g;
      const [mean, spread] = [(m[k] ?? 0) / (1 - 0.9 ** step), (v[k] ?? 0) / (1 - 0.99 ** step)];
      const next = (w[k] ?? 0) - (rate * mean) / (Math.sqrt(spread) + 1e-8);
      const bound = bounds[k] ?? 0;
      w[k] = bound === 0 ? next : bound > 0 ? Math.max(0, next) : Math.min(0, next);
    }
  }
  return w;
}

function dot(a: readonly number[], b: readonly number[]): number {
  let sum = 0;
  for (let at = 0; at < a.length; at++) sum += (a[at] ?? 0) * (b[at] ?? 0);
  return sum;
}

function softmax(scores: readonly number[]): number[] {
  const most = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - most));
  const sum = powers.reduce((a, b) => a + b, 0);
  return powers.map((power) => power / sum);
}

function print(weights: Readonly<Record<string, number>>): string {
  return Object.entries(weights)
    .map(([name, value]) => `${name}: ${round(value)}`)
    .join(', ');
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

function percent(value: number): string {
  return `${(100 * value).toFixed(1)}%`;
}
