// Where a passage lies, small enough for a custom_id: in which version of which article, which sentences, and under
// whose name it was shown. Never the question itself.
import { hash } from 'node:crypto';
import type { AnswerPassage } from '../../answer/answer.ts';
import type { Article } from '../../article/article.ts';
import type { PlaceCore } from '../services.ts';
import { type ByteReader, customId, readBytes, varint } from './bytes.ts';

/** `articleKey` changes with every change of the article. */
export type PassageRef = {
  readonly articleKey: string;
  /** Position of its first sentence in the article. */
  readonly sentence: number;
  /** How many sentences it has. */
  readonly count: number;
  /** Tells its speaker from the others of the article; 0 where it has none. */
  readonly voice: number;
};

export const KEY_BYTES = 5;
const MAX_COUNT = 255;

/** Null where the passage is not made of whole sentences. */
export function refOf({ article, start, end, speaker }: AnswerPassage): PassageRef | null {
  const sentence = article.sentences.findIndex((each) => each.start === start);
  const last = article.sentences.findIndex((each) => each.end === end);
  const count = last - sentence + 1;
  if (sentence < 0 || last < sentence || count > MAX_COUNT) return null;
  return { articleKey: articleKey(article), sentence, count, voice: voiceOf(speaker) };
}

/** The custom_id of an action on a passage, with `more` bytes behind it; null where the passage has no ref. */
export function passageId(
  action: string,
  passage: AnswerPassage,
  more: readonly number[] = [],
): string | null {
  const ref = refOf(passage);
  if (ref === null) return null;
  return customId(action, [...Buffer.from(ref.articleKey, 'hex'), ...placeBytes(ref), ...more]);
}

/** The passage that a custom_id of `passageId` names; null for everything this version did not write. */
export function readPassageRef(argument: string): PassageRef | null {
  return readBytes(argument, readPassageFrom);
}

/** The same where more bytes follow it. */
export function readPassageFrom(from: ByteReader): PassageRef {
  const articleKey = from.take(KEY_BYTES).toString('hex');
  return { articleKey, ...readPlace(from) };
}

export function placeBytes({ sentence, count, voice }: Omit<PassageRef, 'articleKey'>): number[] {
  return [...varint(sentence), count, voice];
}

export function readPlace(from: ByteReader): Omit<PassageRef, 'articleKey'> {
  return { sentence: from.varint(), count: from.byte(), voice: from.byte() };
}

/** The passage as the library has it now, under the name it was shown with; null where it is gone or changed. */
export function passageAt(ref: PassageRef, core: PlaceCore): AnswerPassage | null {
  const article = articleWith(ref.articleKey, core);
  const first = article?.sentences[ref.sentence];
  const last = article?.sentences[ref.sentence + ref.count - 1];
  if (article === null || first === undefined || last === undefined) return null;
  const span = { start: first.start, end: last.end };
  const passage = core.passage(article, span);
  if (passage === null || voiceOf(passage.speaker) === ref.voice || ref.voice === 0) return passage;
  const speaker = core.speakers(article).find((each) => voiceOf(each) === ref.voice);
  return speaker === undefined ? passage : core.passage(article, span, speaker.name);
}

export function articleWith(key: string, core: PlaceCore): Article | null {
  return core.articles().find((each) => articleKey(each) === key) ?? null;
}

/** Names one version of an article, in hexadecimal digits. */
export function articleKey(article: Article): string {
  const known = keys.get(article);
  if (known !== undefined) return known;
  const key = hash('sha256', `${article.slug}\0${article.body}`, 'buffer')
    .subarray(0, KEY_BYTES)
    .toString('hex');
  keys.set(article, key);
  return key;
}

const keys = new WeakMap<Article, string>();

// One byte is enough to tell apart the few who speak in a sentence.
function voiceOf(speaker: { readonly name: string } | null): number {
  return speaker === null ? 0 : 1 + (hash('sha256', speaker.name, 'buffer').readUInt16BE() % 255);
}
