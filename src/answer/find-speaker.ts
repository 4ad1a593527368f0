// The speakers of a library, found by whatever name somebody uses for them.
import type { Article } from '../article/article.ts';
import type { Speaker } from '../quotation/quotation.ts';
import { editDistance, slipsAllowed } from '../search/edit-distance.ts';
import type { PassageIndex } from '../search/passage-index.ts';
import type { ReadArticle } from '../search/passage.ts';
import { buildVocabulary, closestWords, type Vocabulary } from '../search/vocabulary.ts';
import { slice } from '../text/span.ts';
import { synonymsOf } from '../text/synonyms.ts';
import { isStopWord, stem, tokenize } from '../text/tokens.ts';

export type SpeakerMatch = {
  readonly source: ReadArticle;
  readonly speaker: Speaker;
  /** 1 for the whole name, less for a part of it, a role, or a misspelling. */
  readonly likeness: number;
};

/**
 * Speakers that go by a name, likeliest first: the full name, a part of it, another name the article uses,
 * a role (“general secretary of Unison”), or any of these with a slip of the keyboard. Only those of one article where
 * that is given.
 */
export function findSpeaker(index: PassageIndex, name: string, article?: Article): SpeakerMatch[] {
  const words = nameWords(name).slice(0, 12);
  if (words.length === 0) return [];
  const directory = directoryOf(index);
  const likenesses = new Map<KnownSpeaker, number>();
  for (const form of formsWith(directory, words)) {
    if (article !== undefined && form.known.source.article !== article) continue;
    const likeness = likenessOf(words, form);
    if (likeness > (likenesses.get(form.known) ?? 0)) likenesses.set(form.known, likeness);
  }
  const matches = [...likenesses].map(([{ source, speaker }, likeness]) => ({ source, speaker, likeness }));
  matches.sort((a, b) => b.likeness - a.likeness);
  const best = matches[0]?.likeness ?? 0;
  return matches.filter((match) => match.likeness >= best - 0.05);
}

/** Everybody whose words the articles hold, by full name: those quoted in marks first, then those only retold. */
export function listSpeakers(sources: readonly ReadArticle[]): string[] {
  const attributions = sources.flatMap(({ speech }) => speech.attributions);
  const quoted = attributions.filter(({ quotation }) => quotation.type !== 'indirect');
  const names = [...quoted, ...attributions].flatMap(({ speaker }) =>
    speaker === null ? [] : [speaker.name],
  );
  return [...new Set(names)];
}

/** Folded words of a name without titles and small words: “Dr. Ada de Okafor” → ada, okafor. */
export function nameWords(name: string): string[] {
  return tokenize(name)
    .map((token) => token.text)
    .filter((word) => !isStopWord(word) && !TITLES.has(word));
}

type KnownSpeaker = { readonly source: ReadArticle; readonly speaker: Speaker };
/** One of the names of a speaker; `weight` is lower for a description. */
type NameForm = {
  readonly known: KnownSpeaker;
  readonly words: readonly string[];
  readonly weight: number;
  /** Words that may stand with a description: those of the sentence that introduces the speaker. */
  readonly context: ReadonlySet<string>;
};

type Directory = {
  readonly forms: ReadonlyMap<string, readonly NameForm[]>;
  readonly vocabulary: Vocabulary;
};

const directories = new WeakMap<PassageIndex, Directory>();

function directoryOf(index: PassageIndex): Directory {
  let directory = directories.get(index);
  if (directory === undefined) directories.set(index, (directory = buildDirectory(index.sources)));
  return directory;
}

function buildDirectory(sources: readonly ReadArticle[]): Directory {
  const forms = new Map<string, NameForm[]>();
  for (const source of sources)
    for (const speaker of source.speech.speakers)
      for (const form of formsOf({ source, speaker }))
        for (const word of new Set(form.words.map(stem))) {
          const list = forms.get(word);
          if (list === undefined) forms.set(word, [form]);
          else list.push(form);
        }
  const words = new Set([...forms.values()].flat().flatMap((form) => form.words));
  return { forms, vocabulary: buildVocabulary(words, []) };
}

function formsOf(known: KnownSpeaker): NameForm[] {
  const { speaker, source } = known;
  const { article } = source;
  const names = new Set([speaker.name, ...(article.aliases[speaker.name] ?? [])]);
  const descriptions = new Set(speaker.role === null ? [] : [speaker.role]);
  for (const mention of speaker.mentions)
    if (mention.kind === 'name') names.add(slice(article.body, mention));
    else if (mention.kind === 'description') descriptions.add(slice(article.body, mention));
  for (const description of apposition(known)) descriptions.add(description);
  const context = introductionWords(known);
  return [
    ...[...names].map((name) => ({ known, words: nameWords(name), weight: 1, context: NO_WORDS })),
    ...[...descriptions].map((role) => ({ known, words: nameWords(role), weight: 0.8, context })),
  ].filter((form) => form.words.length > 0);
}

/** What stands in apposition where the full name is first given: “the *mayor*, Cllr Ada Okafor, who *chairs finance*,”. */
function apposition({ source: { article }, speaker }: KnownSpeaker): string[] {
  const first = speaker.mentions.find(
    (mention) => mention.kind === 'name' && slice(article.body, mention).endsWith(speaker.name),
  );
  if (first === undefined) return [];
  const before = article.body.slice(Math.max(0, first.start - APPOSED), first.start);
  const behind = article.body.slice(first.end, first.end + APPOSED);
  return [BEFORE_NAME.exec(before)?.groups?.['what'], BEHIND_NAME.exec(behind)?.groups?.['what']].filter(
    (what) => what !== undefined,
  );
}

const APPOSED = 80;
const BEFORE_NAME =
  /(?<![\p{L}’'-])(?:the|an?|its|their|his|her|\p{L}+[’']s) (?<what>[\p{L}’'-]+(?: [\p{L}’'-]+){0,5}), (?:[\p{L}]+\.? )?$/iu;
const BEHIND_NAME =
  /^,(?: \d+,)? (?:who|an?|the|its|their|his|her) (?<what>[\p{L}’'-]+(?: (?!(?:that|who|which|of|from|at|in|for|to|on|with|by|and)\b)[\p{L}’'-]+){0,4})(?:[,.]| (?:that|who|which|of|from|at|in|for|to|on|with|by|and)\b)/u;

/** Stems of the sentence that first gives the full name: “Unison, whose general secretary Dave Prentis urged …”. */
function introductionWords({ source: { article }, speaker }: KnownSpeaker): ReadonlySet<string> {
  const first = speaker.mentions.find((mention) => slice(article.body, mention) === speaker.name);
  const sentence = article.sentences.find(
    ({ start, end }) => first !== undefined && start <= first.start && first.start < end,
  );
  return sentence === undefined ? NO_WORDS : new Set(nameWords(slice(article.body, sentence)).map(stem));
}

const NO_WORDS: ReadonlySet<string> = new Set();

/** The forms that share a word with a name, or a word that one of its words may be a slip of. */
function formsWith({ forms, vocabulary }: Directory, words: readonly string[]): Set<NameForm> {
  const found = new Set<NameForm>();
  for (const word of words) {
    const terms = [
      stem(word),
      ...synonymsOf(stem(word)),
      ...closestWords(vocabulary, word).map(({ term }) => term),
    ];
    for (const term of terms) for (const form of forms.get(term) ?? []) found.add(form);
  }
  return found;
}

/** The share of a name's words that were used, every used word being one of the name's. */
function likenessOf(words: readonly string[], form: NameForm): number {
  const left = [...form.words];
  let likeness = 0;
  for (const word of words) {
    let best = 0;
    let at = -1;
    left.forEach((candidate, place) => {
      const similar = wordLikeness(word, candidate, form.weight < 1);
      if (similar > best) [best, at] = [similar, place];
    });
    if (at < 0 && !(form.weight < 1 && HEADS.has(word)) && !form.context.has(stem(word))) return 0;
    if (at >= 0) left.splice(at, 1);
    likeness += at < 0 ? 0.9 : best;
  }
  if (left.length === form.words.length) return 0;
  const share = Math.min(1, words.length / form.words.length);
  return form.weight * (likeness / words.length) * (0.8 + 0.2 * share);
}

/** 1 for the same word, a little less for another form of it or a misspelling, 0 for another word. */
function wordLikeness(word: string, name: string, isDescription: boolean): number {
  if (word === name) return 1;
  if (stem(word) === stem(name)) return 0.97;
  if (isDescription && synonymsOf(stem(word)).has(stem(name))) return 0.92;
  const allowed = slipsAllowed(Math.min(word.length, name.length));
  const slips = editDistance(word, name, allowed);
  return slips > allowed ? 0 : 1 - slips * 0.06;
}

// What people call whoever runs something, whatever their office is called.
const HEADS: ReadonlySet<string> = new Set(
  'leader head boss chief leads runs heads chairs manages'.split(' '),
);

const TITLES: ReadonlySet<string> = new Set(
  'mr mrs ms miss mx dr prof professor sir dame lord lady rev sen senator rep gov cllr'.split(' '),
);
