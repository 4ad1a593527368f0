// What a question asks for: its terms without the words of asking, whose words are wanted, and what would answer.
import type { PassageIndex } from '../search/passage-index.ts';
import type { AnswerKind, SearchQuery } from '../search/search-query.ts';
import { isStopWord, tokenize, type Token } from '../text/tokens.ts';
import { findSpeaker, type SpeakerMatch } from './find-speaker.ts';

export type Query = SearchQuery & {
  /** `speaker`: who said it; `words`: what somebody said; `fact`: anything else. */
  readonly wants: 'speaker' | 'words' | 'fact';
  /** Whose words are asked for; empty where the question names nobody, or nobody known. */
  readonly speakers: readonly SpeakerMatch[];
};

// Nobody needs more words than this to ask; it bounds the time of a question.
const MAX_LENGTH = 2000;

export function readQuestion(index: PassageIndex, question: string): Query {
  const asked = question.slice(0, MAX_LENGTH);
  const tokens = tokenize(asked);
  const wants = wantsOf(tokens);
  const { speakers, used } = wants === 'words' ? speakerIn(index, asked, tokens) : NOBODY;
  const rest = tokens.filter((token) => !used.has(token));
  return {
    wants: wants === 'words' && speakers.length === 0 ? 'fact' : wants,
    speakers,
    terms: termsOf(rest, speakers.length > 0),
    expects: wants === 'fact' ? expectsOf(tokens) : 'anything',
  };
}

/** The distinct terms of a text that carry subject matter; all of them when none does. */
export function termsOf(tokens: readonly Token[], mayBeEmpty = false): string[] {
  const content = tokens.filter(({ text }) => !isStopWord(text) && !ASKING.has(text));
  const kept = content.length > 0 || mayBeEmpty ? content : tokens;
  return [...new Set(kept.map((token) => token.term))];
}

function wantsOf(tokens: readonly Token[]): Query['wants'] {
  const text = tokens.map((token) => token.text).join(' ');
  if (/\b(?:who|whose)\b(?: \w+){0,2} (?:said|says|say|told|tells|asked|wrote|quoted|words)\b/.test(text))
    return 'speaker';
  return tokens.some((token) => SPEECH.has(token.text)) ? 'words' : 'fact';
}

const NOBODY = { speakers: [], used: new Set<Token>() };

/** The person named next to the verb of speaking: the longest run of words that is somebody's name. */
function speakerIn(
  index: PassageIndex,
  question: string,
  tokens: readonly Token[],
): { speakers: readonly SpeakerMatch[]; used: ReadonlySet<Token> } {
  for (let length = Math.min(6, tokens.length); length > 0; length--)
    for (let at = 0; at + length <= tokens.length; at++) {
      const run = tokens.slice(at, at + length);
      const [first, last] = [run[0], run.at(-1)];
      if (first === undefined || last === undefined) continue;
      if ([first, last].some(({ text }) => isStopWord(text) || SPEECH.has(text) || ASKING.has(text)))
        continue;
      const speakers = findSpeaker(index, question.slice(first.start, last.end));
      if (speakers.length > 0) return { speakers, used: new Set(run) };
    }
  return NOBODY;
}

function expectsOf(tokens: readonly Token[]): AnswerKind {
  const [first = '', second = ''] = tokens.map((token) => token.text);
  if (first === 'who' || first === 'whom' || first === 'whose') return 'person';
  if (first === 'when' || second === 'year') return 'date';
  if (first === 'where') return 'place';
  if (first === 'how' && (second === 'many' || second === 'much')) return 'number';
  if (first === 'why') return 'reason';
  return 'anything';
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

const SPEECH = words(
  'say says said saying tell tells told think thinks thought claim claims claimed quote quotes',
);
// Words of asking, which say nothing of what is asked.
const ASKING = words('please pls tell me lol hey hi know say says said article text story');
