import { readdirSync, readFileSync } from 'node:fs';
import { dirname, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const SRC = fileURLToPath(new URL('../src', import.meta.url));

// Who may import whom: a folder, or a file on its own, and the folders it may reach. Imports point one way.
const CORE = ['text', 'article', 'quotation', 'search', 'meaning', 'answer', 'checking'];
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  text: [],
  article: ['text'],
  quotation: ['text', 'article'],
  search: ['text', 'article', 'quotation'],
  meaning: ['text', 'article', 'quotation', 'search'],
  answer: ['text', 'article', 'quotation', 'search', 'meaning'],
  card: ['text', 'article', 'answer'],
  checking: ['text', 'article', 'quotation', 'search', 'answer'],
  library: ['text', 'article', 'quotation', 'search', 'meaning', 'source'],
  discussion: ['text'],
  settings: [],
  source: ['text', 'article'],
  evaluation: [...CORE, 'library'],
  store: ['text', 'article', 'library', 'settings', 'discussion'],
  discord: [...CORE, 'meaning', 'card', 'library', 'settings', 'discussion', 'source'],
  operations: [...CORE, 'meaning', 'library', 'settings', 'store', 'discord', 'cli', 'config.ts'],
  cli: [...CORE, 'card', 'library', 'source', 'store', 'evaluation', 'discussion', 'config.ts'],
  'config.ts': [],
  'main.ts': [
    ...CORE,
    'meaning',
    'library',
    'settings',
    'source',
    'store',
    'discussion',
    'discord',
    'operations',
    'cli',
    'config.ts',
  ],
  'runtime.js': [],
};

// Packages with one home each; any other package may be imported where it is needed.
const HOMES: Readonly<Record<string, readonly string[]>> = {
  natural: ['text/tokens.ts', 'text/sounds.ts', 'search/tf-idf.ts'],
  'discord.js': ['discord', 'operations/shard-processes.ts'],
  kysely: ['store'],
  pg: ['store'],
  dotenv: ['config.ts'],
  '@mozilla/readability': ['source/read-html.ts'],
  linkedom: ['source/dom.ts'],
  unpdf: ['source/pdf-pages.ts'],
  '@napi-rs/canvas': ['card/fonts.ts'],
  fontkitten: ['card/fonts.ts'],
  'onnxruntime-node': ['meaning/models.ts'],
  '@huggingface/tokenizers': ['meaning/tokens.ts'],
  'prom-client': ['operations/prometheus.ts'],
};

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .map((file) => file.split(sep).join('/'))
  .filter((file) => /\.[jt]s$/.test(file) && !file.endsWith('.d.ts'));

const IMPORT =
  /^(?:import|export)\s[^;'"]*?\bfrom\s+['"]([^'"]+)['"]|^import\s+['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gm;

const imports = (file: string): string[] =>
  [...readFileSync(resolve(SRC, file), 'utf8').matchAll(IMPORT)].map(
    (match) => match[1] ?? match[2] ?? match[3] ?? '',
  );

const homeOf = (file: string): string => (file.includes('/') ? (file.split('/')[0] ?? '') : file);

it('has a row for every folder and file at the top of src', () => {
  expect(files.map(homeOf).filter((home) => !(home in ALLOWED))).toEqual([]);
});

it('imports only down the table', () => {
  const wrong = files.flatMap((file) =>
    imports(file)
      .filter((path) => path.startsWith('.'))
      .map((path) =>
        relative(SRC, resolve(SRC, dirname(file), path))
          .split(sep)
          .join('/'),
      )
      .filter((target) => homeOf(target) !== homeOf(file) && !ALLOWED[homeOf(file)]?.includes(homeOf(target)))
      .map((target) => `${file} imports ${target}`),
  );
  expect(wrong).toEqual([]);
});

it('keeps packages in their homes', () => {
  const wrong = files.flatMap((file) =>
    imports(file)
      // “@scope/name/file” → “@scope/name”
      .map((path) => /^(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? '')
      .filter(
        (name) =>
          HOMES[name] !== undefined && !HOMES[name].some((home) => home === file || home === homeOf(file)),
      )
      .map((name) => `${file} imports ${name}`),
  );
  expect(wrong).toEqual([]);
});

it('reads the imports that are there', () => {
  expect(imports('article/parse-article.ts')).toEqual(['yaml', 'zod', './article.ts', './paragraphs.ts']);
});

it('draws the cases of properties in one way', () => {
  const root = dirname(fileURLToPath(import.meta.url));
  const direct = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((file) => file.split(sep).join('/'))
    .filter((file) => file.endsWith('.ts') && !file.includes('node_modules/') && file !== 'fuzz.ts')
    .filter((file) => /^import [^;]*'fast-check'/m.test(readFileSync(resolve(root, file), 'utf8')));
  expect(direct).toEqual([]);
});
