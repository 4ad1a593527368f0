// `library`: what an operator does with a server's articles from the terminal; the bot may be running.
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { type ArticleEntry, type ArticleStore, type Place, serverPlace } from '../library/article-store.ts';
import { createShelves, type Draft, type KeepOutcome, type Shelves } from '../library/shelves.ts';
import { createWorkshop } from '../library/workshop.ts';
import { createSourceReader } from '../library/source-reader.ts';
import { englishSources } from '../source/english-words.ts';
import { noteText, reasonText } from '../source/reasons.ts';
import { databaseArticles } from '../store/database-articles.ts';
import { parseOptions, positiveInteger, type TerminalCommand } from './command.ts';
import { InputError, UsageError } from './failure.ts';
import { createProgress } from './progress.ts';
import { locate, printable, type Terminal } from './terminal.ts';
import { withDatabase } from './with-database.ts';

type Call = {
  readonly place: Place;
  readonly names: readonly string[];
  readonly shelves: Shelves;
  readonly store: ArticleStore;
  readonly terminal: Terminal;
  readonly limits: { readonly articles?: number; readonly maxLength?: number; readonly reset: boolean };
};

const TASKS: Readonly<Record<string, (call: Call) => Promise<number>>> = { add, list, remove, limits };

export const library: TerminalCommand = {
  usage: `library add --server ID FILE...       keeps text, Markdown, HTML and PDF files for a server
library list --server ID              its articles, with the short names that the other commands take
library remove --server ID NAME...    removes articles by their short names
library limits --server ID [--articles N] [--characters N] [--reset]    shows or changes what it may keep`,

  async run(args, terminal) {
    const { values, positionals } = parseOptions(args, {
      server: { type: 'string' },
      articles: { type: 'string' },
      characters: { type: 'string' },
      reset: { type: 'boolean', default: false },
    });
    const [name = '', ...names] = positionals;
    const task = Object.hasOwn(TASKS, name) ? TASKS[name] : undefined;
    if (task === undefined) throw new UsageError(`say what to do: ${Object.keys(TASKS).join(', ')}`);
    const { server, articles, characters, reset } = values;
    if (server === undefined || !/^\d{5,20}$/.test(server))
      throw new UsageError('--server takes the id of a server: right-click it in Discord → Copy Server ID');
    const limits = {
      reset,
      ...(articles !== undefined && { articles: positiveInteger('articles', articles) }),
      ...(characters !== undefined && { maxLength: positiveInteger('characters', characters) }),
    };
    const workshop = createWorkshop();
    try {
      return await withDatabase((database, config) => {
        const store = databaseArticles(database);
        const { readLibrary } = workshop;
        const shelves = createShelves({
          store,
          reader: createSourceReader({ readsWeb: false }),
          readLibrary,
          limits: config.limits,
        });
        return task({ place: serverPlace(server), names, shelves, store, terminal, limits });
      });
    } finally {
      await workshop.close();
    }
  },
};

async function add({ place, names, shelves, terminal }: Call): Promise<number> {
  if (names.length === 0) throw new UsageError('name the files to add');
  const progress = createProgress(terminal, names.length);
  let refused = 0;
  for (const [done, name] of names.entries()) {
    progress.show(done, name);
    const line = await addOne(name, place, shelves, terminal).catch((error: unknown) => {
      progress.clear();
      throw error;
    });
    progress.clear();
    if (line.isKept) await terminal.write(`${line.text}\n`);
    else terminal.warn(`${line.text}\n`);
    if (!line.isKept) refused += 1;
  }
  await terminal.write(`${names.length - refused} of ${names.length} kept\n`);
  return refused === 0 ? 0 : 1;
}

async function addOne(name: string, place: Place, shelves: Shelves, terminal: Terminal) {
  const file = locate(terminal, name);
  if (file === undefined) return { isKept: false, text: `${name}: does not exist; check the path` };
  let bytes: Uint8Array;
  try {
    bytes = await readFile(file);
  } catch (error) {
    return {
      isKept: false,
      text: `${name}: cannot be read: ${error instanceof Error ? error.message : String(error)}`,
    };
  }
  const draft = await shelves.draft({ name: basename(file), bytes, mediaType: null });
  if (draft.kind === 'refused') return { isKept: false, text: printable(reasonText(draft, englishSources)) };
  const outcome = await shelves.keep(place, draft, null);
  return { isKept: outcome.kind === 'added', text: printable(`${name}: ${outcomeText(outcome, draft)}`) };
}

function outcomeText(outcome: KeepOutcome, { read, quotations, speakers, notes }: Draft): string {
  const { title, sentences } = read.article;
  switch (outcome.kind) {
    case 'added':
      return [
        `kept as ${outcome.slug}: “${title}”, ${sentences.length} sentences, ${quotations} quotations, ${speakers.length} speakers`,
        ...notes.map((note) => `  ${noteText(note, englishSources)}`),
      ].join('\n');
    case 'same-text':
      return `has the same text as ${outcome.as.slug}, which is kept already`;
    case 'too-many':
      return `the server keeps ${outcome.limit} articles, as many as it may; remove one or raise its limits`;
    case 'too-long':
      return `has ${read.article.body.length} characters, and the server has room for ${outcome.left} of ${outcome.limit}; remove an article or raise its limits`;
  }
}

async function list({ place, shelves, terminal }: Call): Promise<number> {
  const [entries, { defaultArticle }] = await Promise.all([shelves.list(place), shelves.settings(place)]);
  for (const entry of entries)
    await terminal.write(printable(`${entryLine(entry, entry.slug === defaultArticle)}\n`));
  if (entries.length === 0) terminal.warn('the server keeps no articles of its own\n');
  return 0;
}

function entryLine(
  { slug, title, date, sentences, quotations, addedAt }: ArticleEntry,
  isDefault: boolean,
): string {
  const added = new Date(addedAt).toISOString().slice(0, 10);
  const facts = [
    date,
    `${sentences} sentences`,
    `${quotations} quotations`,
    `added ${added}`,
    isDefault && 'default',
  ];
  return `${slug}: “${title}”, ${facts.filter(Boolean).join(', ')}`;
}

async function remove({ place, names, shelves, terminal }: Call): Promise<number> {
  if (names.length === 0) throw new UsageError('name the articles to remove, as `library list` does');
  const entries = await shelves.list(place);
  const found = names.map((name) => entries.find(({ slug }) => slug === name));
  const unknown = names.filter((_, at) => found[at] === undefined);
  if (unknown.length > 0)
    throw new InputError(
      `the server keeps no ${unknown.join(', no ')}; nothing was removed. It keeps: ${entries.map(({ slug }) => slug).join(', ') || 'nothing'}`,
    );
  for (const entry of found) {
    if (entry === undefined) continue;
    await shelves.remove(place, entry.id);
    await terminal.write(printable(`removed ${entry.slug}: “${entry.title}”\n`));
  }
  return 0;
}

async function limits({
  place,
  shelves,
  store,
  terminal,
  limits: { reset, articles, maxLength },
}: Call): Promise<number> {
  if (reset) await store.changeSettings(place, { maxArticles: null, maxLength: null });
  if (articles !== undefined) await store.changeSettings(place, { maxArticles: articles });
  if (maxLength !== undefined) await store.changeSettings(place, { maxLength });
  const [now, entries] = await Promise.all([shelves.limits(place), shelves.list(place)]);
  const used = entries.reduce((sum, { length }) => sum + length, 0);
  await terminal.write(
    `${entries.length} of ${now.articles} articles, ${used.toLocaleString('en')} of ${now.length.toLocaleString('en')} characters\n`,
  );
  return 0;
}
