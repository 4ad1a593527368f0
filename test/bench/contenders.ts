// The peers behind one small interface. Each is given the same words: our tokens, stems and stop words in place of
// its own, any of the question's words enough to match, the ten best asked for.
import natural from 'natural/lib/natural/tfidf/tfidf.js';
import { countOnce } from '../../src/search/tf-idf.ts';
import { keepTop } from '../../src/search/top-sentences.ts';
import { contentTerms } from './made-questions.ts';

/** Answers a question; the number of results, so that no work can be left out. */
type Ask = (question: string) => number;
export type Contender = {
  readonly name: string;
  readonly version: string;
  readonly build: (sentences: readonly string[]) => Promise<Ask>;
};

const TOP = 10;

export const contenders: readonly Contender[] = [
  {
    name: 'natural',
    version: '8.1.1',
    build: async (sentences) => {
      const tfIdf = new natural();
      for (const sentence of sentences) tfIdf.addDocument(countOnce(contentTerms(sentence)));
      return (question) => {
        const top = keepTop(TOP);
        tfIdf.tfidfs(contentTerms(question)).forEach((score, sentence) => {
          if (score > 0) top.offer(sentence, score);
        });
        return top.best.length;
      };
    },
  },
  {
    name: 'minisearch',
    version: '7.2.0',
    build: async (sentences) => {
      type Module = { default: new (options: object) => MiniSearch };
      type MiniSearch = { add(document: object): void; search(question: string): readonly unknown[] };
      const { default: MiniSearch } = await load<Module>('minisearch');
      const words = { tokenize: contentTerms, processTerm: (term: string) => term };
      const index = new MiniSearch({ fields: ['text'], ...words });
      sentences.forEach((text, id) => index.add({ id, text }));
      return (question) => index.search(question).slice(0, TOP).length;
    },
  },
  {
    name: 'lunr',
    version: '2.3.9',
    build: async (sentences) => {
      type Query = { term(term: string, options: object): void };
      type Index = { query(fill: (query: Query) => void): readonly unknown[] };
      type Builder = {
        tokenizer: (text: string) => readonly object[];
        ref(name: string): void;
        field(name: string): void;
        add(document: object): void;
        build(): Index;
      };
      type Lunr = { Builder: new () => Builder; Token: new (text: string, metadata: object) => object };
      const { default: lunr } = await load<{ default: Lunr }>('lunr');
      const builder = new lunr.Builder();
      builder.tokenizer = (text) => contentTerms(String(text)).map((term) => new lunr.Token(term, {}));
      builder.ref('id');
      builder.field('text');
      sentences.forEach((text, id) => builder.add({ id, text }));
      const index = builder.build();
      return (question) =>
        index.query((query) => contentTerms(question).forEach((term) => query.term(term, {}))).slice(0, TOP)
          .length;
    },
  },
  {
    name: 'flexsearch',
    version: '0.8.212',
    build: async (sentences) => {
      type Options = { limit: number; suggest: boolean };
      type Index = {
        add(id: number, text: string): void;
        search(question: string, options: Options): readonly unknown[];
      };
      type Flex = { Index: new (options: object) => Index };
      const { default: flexsearch } = await load<{ default: Flex }>('flexsearch');
      const index = new flexsearch.Index({ tokenize: 'strict', encode: contentTerms });
      sentences.forEach((text, id) => index.add(id, text));
      return (question) => index.search(question, { limit: TOP, suggest: true }).length;
    },
  },
  {
    name: 'wink-bm25',
    version: '3.1.2',
    build: async (sentences) => {
      type Engine = {
        defineConfig(config: object): void;
        definePrepTasks(tasks: readonly ((text: string) => readonly string[])[]): void;
        addDoc(document: object, id: number): void;
        consolidate(): void;
        search(question: string, limit: number): readonly unknown[];
      };
      const { default: engine } = await load<{ default: () => Engine }>('wink-bm25-text-search');
      const index = engine();
      index.defineConfig({ fldWeights: { text: 1 } });
      index.definePrepTasks([contentTerms]);
      sentences.forEach((text, id) => index.addDoc({ text }, id));
      index.consolidate();
      return (question) => index.search(question, TOP).length;
    },
  },
  {
    name: 'orama',
    version: '3.1.18',
    build: async (sentences) => {
      type Orama = {
        create(options: object): object;
        insert(index: object, document: object): unknown;
        search(index: object, query: object): { readonly hits: readonly unknown[] };
      };
      const orama = await load<Orama>('@orama/orama');
      const tokenizer = { language: 'english', normalizationCache: new Map(), tokenize: contentTerms };
      const index = orama.create({ schema: { text: 'string' }, components: { tokenizer } });
      for (const text of sentences) orama.insert(index, { text });
      return (question) => orama.search(index, { term: question, limit: TOP }).hits.length;
    },
  },
];

/** A peer by name, so that nothing but the bench itself needs it installed. */
async function load<Module>(name: string): Promise<Module> {
  return (await import(name)) as Module;
}
