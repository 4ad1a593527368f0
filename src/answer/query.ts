// What a question asks for: its terms without the words of asking, whose words are wanted, and what would answer.
import type { PassageIndex } from '../search/passage-index.ts';
import type { QueryTerm, SearchQuery } from '../search/search-query.ts';
import { slice } from '../text/span.ts';
import { isStopWord, tokenize } from '../text/tokens.ts';
import { findSpeaker, type SpeakerMatch } from './find-speaker.ts';
import { otherNames } from './other-names.ts';
import { expectsOf } from './question-kinds.ts';
import { type Shape, shapeOf, type Wants, withoutChat } from './question-shape.ts';
import { correctSpelling, type ReadToken } from './spelling.ts';

export type Query = SearchQuery & {
  readonly wants: Wants;
  /** Whose words are asked for, or who is to be introduced; empty where the question names nobody it can find. */
  readonly speakers: readonly SpeakerMatch[];
  /** The words that name this person in the question, as it writes them; null where it names nobody. */
  readonly person: string | null;
  /** Asks for more than was given before. */
  readonly more: boolean;
  /** Rests on what was said before: “she”, “that”, “and Wrack?”. */
  readonly refersBack: boolean;
  /** Its subject is that of the question before, and may be dropped. */
  readonly inherited: boolean;
  /** Asks who said what was just given. */
  readonly again: boolean;
  /** Whom its pronouns stand for. */
  readonly about: readonly SpeakerMatch[];
};

// Nobody needs more words than this to ask; it bounds the time a question takes.
export const MAX_QUESTION = 2000;

/** Reads a question; `people` are those a pronoun in it may stand for. */
export function readQuestion(
  index: PassageIndex,
  question: string,
  people: readonly SpeakerMatch[] = [],
): Query {
  const asked = question.slice(0, MAX_QUESTION);
  const tokens = withoutChat(correctSpelling(index, tokenize(asked)));
  const shape = shapeOf(tokens);
  const expects = expectsOf(tokens);
  const found = personOf(index, asked, tokens, shape, people);
  const wants = wantsOf(shape, found);
  const used = wants === 'words' || wants === 'introduction' ? found : NOBODY;
  // Whoever says something is known by the attribution; whoever is to be introduced is looked for by name.
  const rest = wants === 'words' ? tokens.filter((token) => !used.tokens.has(token)) : tokens;
  const terms = termsOf(index, asked, rest, { keepAny: wants !== 'words', isSpeech: wants === 'words' });
  return {
    wants,
    speakers: used.speakers,
    person: used.name,
    more: shape.more,
    refersBack: refersBack(tokens, terms),
    inherited: false,
    again: false,
    about: tokens.some(({ text }) => PRONOUNS.has(text)) ? people : [],
    terms,
    sequence: rest.map((token) => token.term),
    expects,
  };
}

type Person = {
  readonly speakers: readonly SpeakerMatch[];
  readonly name: string | null;
  readonly tokens: ReadonlySet<ReadToken>;
};

const NOBODY: Person = { speakers: [], name: null, tokens: new Set() };

/** The person in a shape's slot: the longest run of its words that is somebody's name, else whatever stands there. */
function personOf(
  index: PassageIndex,
  question: string,
  tokens: readonly ReadToken[],
  { slot, office }: Shape,
  people: readonly SpeakerMatch[],
): Person {
  if (slot === null) return NOBODY;
  const within = tokens.slice(slot.from, slot.to);
  for (let length = Math.min(8, within.length); length > 0; length--)
    for (let at = 0; at + length <= within.length; at++) {
      const run = within.slice(at, at + length);
      const name = nameOf(question, run);
      if (name === null || isOwner(question, run, within)) continue;
      // Misspelt names are looked up both as written and as corrected.
      const written = findSpeaker(index, name);
      const speakers =
        written.length > 0 ? written : findSpeaker(index, run.map(({ text }) => text).join(' '));
      // A description is somebody's only as a whole: “the ferry boss” is not the ferry.
      const isWhole = within.every((token) => run.includes(token) || isStopWord(token.text));
      // Whoever leads the ferry company is not the ferry company.
      if (office === true && (!isWhole || (speakers[0]?.likeness ?? 0) > 0.82)) continue;
      if (speakers.length > 0 && (isWhole || (speakers[0]?.likeness ?? 0) > 0.82))
        return { speakers, name, tokens: new Set(run) };
    }
  if (people.length > 0 && within.some(({ text }) => PRONOUNS.has(text)))
    return { speakers: people, name: null, tokens: new Set(within) };
  const named = within.filter(({ text }) => !isStopWord(text));
  const name = nameOf(question, named);
  return { speakers: [], name, tokens: new Set() };
}

/** “Ada’s brother” is not Ada, “the ferry boss” not the ferry. */
function isOwner(question: string, run: readonly ReadToken[], within: readonly ReadToken[]): boolean {
  const last = run.at(-1);
  const next = last === undefined ? undefined : within[within.indexOf(last) + 1];
  return (
    last !== undefined &&
    next !== undefined &&
    (OFFICES.has(next.text) || /^['’]s? /.test(question.slice(last.end)))
  );
}

function nameOf(question: string, run: readonly ReadToken[]): string | null {
  const [first, last] = [run[0], run.at(-1)];
  if (first === undefined || last === undefined || isStopWord(first.text) || isStopWord(last.text))
    return null;
  return slice(question, { start: first.start, end: last.end });
}

/** Somebody's words are wanted only of somebody; an introduction only of somebody with a name. */
function wantsOf({ wants }: Shape, { speakers, name }: Person): Wants {
  if (wants === 'words' && speakers.length === 0) return 'fact';
  if (
    wants === 'introduction' &&
    ((name === null && speakers.length === 0) || (speakers[0]?.likeness ?? 0) < 0.72)
  )
    return 'fact';
  return wants;
}

type TermRules = { readonly keepAny: boolean; readonly isSpeech: boolean };

/** The distinct terms of a question that carry subject matter; all of them when none does. */
function termsOf(
  index: PassageIndex,
  question: string,
  tokens: readonly ReadToken[],
  { keepAny, isSpeech }: TermRules,
): QueryTerm[] {
  const isContent = ({ text }: ReadToken): boolean =>
    !isStopWord(text) && !ASKING.has(text) && !(isSpeech && SPEAKING.has(text));
  const content = tokens.filter(isContent);
  const telling = content.filter(({ text }) => !LIGHT.has(text));
  const kept = telling.length > 0 ? telling : content.length > 0 || !keepAny ? content : tokens;
  const terms = new Map<string, QueryTerm>();
  for (const { start, text, term, isCorrected = false } of kept) {
    // People seldom trouble with capitals when they chat; the article knows what is a name.
    const isName =
      (start > 0 && /^[\p{Lu}\p{N}]/u.test(question.slice(start, start + 2))) || index.names.has(term);
    if (terms.has(term)) continue;
    const also = isName ? otherNames(index, text) : [];
    terms.set(term, { term, text, isName, isCorrected, ...(also.length > 0 && { also }) });
  }
  return [...terms.values()];
}

/** Holds a pronoun, opens like a reply, or has nothing of its own to look for. */
function refersBack(tokens: readonly ReadToken[], terms: readonly QueryTerm[]): boolean {
  const [first = '', second = ''] = tokens.map(({ text }) => text);
  if (first === 'and' || first === 'but') return true;
  if ((first === 'what' || first === 'how') && second === 'about') return true;
  if (tokens.some(({ text }) => PRONOUNS.has(text))) return true;
  const content = terms.filter(hasSubject);
  return content.length === 0 || (content.length <= 1 && tokens.some(({ text }) => POINTING.has(text)));
}

/** Whether a term is about something, and does not only help to ask. */
export function hasSubject({ text }: QueryTerm): boolean {
  return !isStopWord(text) && !ASKING.has(text) && !LIGHT.has(text) && !FILLERS.has(text);
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

const OFFICES = words(
  'boss leader head chief manager owner director chair chairman spokesman spokeswoman captain',
);
const FILLERS = words('else long far more other mean answer reply response');

const PRONOUNS = words('he she they him her them his hers their theirs');
const POINTING = words('that this it those these there then');
// Words of asking, which say nothing of what is asked.
const ASKING = words(
  'please pls know say says said article text story lol else something anything everything stuff thing things whats whos',
);
// Words a question needs to be a sentence; a short article may hold them seldom, and they still say nothing.
const LIGHT = words('many much get gets got actually really happen happened basically');
// What a question about somebody's words adds.
const SPEAKING = words(
  `say says said saying tell tells told think thinks thought view views opinion opinions position stance quote quotes
  words comment comments remarks statement statements thoughts mention mentioned reckon reckons talk talked speak spoke
  according`,
);
