// Everyone gathered so far while the names of an article are merged, found by any word of their name.
import { foldWord, withoutSuffix } from './same-name.ts';
import type { NameRun } from './names.ts';
import type { Figure } from './people.ts';

/** Everyone gathered so far, found by any word of their name. */
export type Register = {
  readonly figures: Figure[];
  readonly byName: Map<string, Figure>;
  readonly byWord: Map<string, Figure[]>;
  /** Surnames by first letter and length, for misspellings. */
  readonly byShape: Map<string, Figure[]>;
};

// A word that more people share than this tells nobody apart; it also keeps the work in proportion to the text.
const MOST_NAMESAKES = 40;

export function create(
  words: readonly string[],
  name: string,
  kind: NameRun['kind'],
  register: Register,
  generation = '',
): Figure {
  const figure: Figure = {
    id: register.figures.length,
    name,
    title: '',
    words: words.map(foldWord),
    kind,
    gender: null,
    nickname: '',
    generation,
    age: null,
    roles: [],
    runs: [],
  };
  register.figures.push(figure);
  enter(figure, register);
  return figure;
}

function enter(figure: Figure, { byName, byWord, byShape }: Register): void {
  const name = figure.words.join(' ');
  byName.set(figure.generation === '' ? name : `${name} ${figure.generation}`, figure);
  for (const word of new Set(figure.words)) add(byWord, word, figure);
  const surname = figure.words.at(-1) ?? '';
  if (figure.words.length > 1 && figure.kind !== 'organisation')
    add(byShape, `${surname[0]}${surname.length}`, figure);
}

function add(map: Map<string, Figure[]>, at: string, figure: Figure): void {
  const list = map.get(at);
  if (list === undefined) map.set(at, [figure]);
  else if (!list.includes(figure)) {
    if (list.length >= MOST_NAMESAKES) list.shift();
    list.push(figure);
  }
}

/** Notes a run of a figure and learns from it: titles, gender, a fuller name. */
export function join(run: NameRun, figure: Figure, register: Register): void {
  figure.runs.push(run);
  figure.gender ??= run.titleGender;
  if (run.kind === 'person') figure.kind = 'person';
  if (figure.title === '') figure.title = run.title;
  if (run.nickname !== '' && figure.nickname === '') learnNickname(run, figure, register);
  const words = withoutSuffix(run.words);
  // “OKAFOR” in a transcript, “Okafor” in the text
  if (words.length === figure.words.length && figure.name === figure.name.toUpperCase())
    figure.name = run.name;
  if (words.length <= figure.words.length || figure.kind === 'organisation' || figure.nickname !== '') return;
  figure.name = run.name;
  figure.words = words.map(foldWord);
  enter(figure, register);
}

/** Everett “Doc” Sorensen is also Doc and Doc Sorensen; Danny “The Dentist” Hatch is the Dentist. */
function learnNickname(run: NameRun, figure: Figure, { byName, byWord }: Register): void {
  const words = run.nickname.split(/\s+/).map(foldWord);
  figure.nickname = words.at(-1) ?? '';
  figure.name = run.name;
  if (figure.nickname === '') return;
  add(byWord, figure.nickname, figure);
  byName.set(`${figure.nickname} ${figure.words.at(-1)}`, figure);
}
