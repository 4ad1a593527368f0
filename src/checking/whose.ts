// Whether words are the person's who is said to have said them.
import { isDoubtful } from '../answer/answer.ts';
import { findSpeaker, nameWords, type SpeakerMatch } from '../answer/find-speaker.ts';
import { speakerBy } from '../answer/spoken.ts';
import type { PassageIndex } from '../search/passage-index.ts';
import type { ReadArticle } from '../search/passage.ts';
import type { Voiced, Whose } from './check.ts';
import { isSameVoice, type Voice } from './voices.ts';
import type { Word } from './words.ts';

/** A name that somebody used for a speaker, and everybody of the library it may stand for. */
export type NamedSpeaker = { readonly name: string; readonly matches: readonly SpeakerMatch[] };

export function nameSpeaker(index: PassageIndex, name: string | undefined): NamedSpeaker | null {
  const given = name?.trim() ?? '';
  return given === '' ? null : { name: given, matches: findSpeaker(index, given) };
}

/** The voices of some words of an article, each as one stretch, and how many words of it there are. */
export type Heard = { readonly voiced: Voiced; readonly voice: Voice; words: number };

export function hear(source: ReadArticle, words: readonly Word[], voices: readonly Voice[]): Heard[] {
  const heard: Heard[] = [];
  words.forEach((word, at) => {
    const voice = voices[at];
    if (voice === undefined) return;
    const speaker = voice.kind === 'narration' ? null : speakerBy(source, voice.attribution);
    const last = heard.at(-1);
    if (last !== undefined && isSameVoice(last.voice, voice))
      heard[heard.length - 1] = { ...last, voiced: { ...last.voiced, end: word.end }, words: last.words + 1 };
    else
      heard.push({
        voice,
        voiced: { kind: voice.kind, speaker, start: word.start, end: word.end },
        words: 1,
      });
  });
  return heard;
}

/** Whether all that is heard is the claimed speaker's. */
export function whoseWords(
  source: ReadArticle,
  heard: readonly Heard[],
  claimed: NamedSpeaker | null,
): Whose {
  if (claimed === null) return 'not-claimed';
  return whoseOfAll(heard.map((one) => whoseVoice(source, one, claimed)));
}

/** One verdict of several on parts of the same words. */
export function whoseOfAll(verdicts: readonly Whose[]): Whose {
  const all = new Set(verdicts);
  if (all.has('partly') || (all.has('same') && all.has('someone-else'))) return 'partly';
  for (const one of ['unsure', 'someone-else', 'same'] as const) if (all.has(one)) return one;
  return 'not-claimed';
}

function whoseVoice(source: ReadArticle, { voice, voiced }: Heard, { name, matches }: NamedSpeaker): Whose {
  if (voice.kind === 'narration') return isWriter(source, name) ? 'same' : 'someone-else';
  const { speaker } = voice.attribution;
  if (speaker === null || voiced.speaker === null) return 'unsure';
  if (isDoubtful(voiced.speaker)) return 'unsure';
  if (matches.some((match) => match.source === source && match.speaker.id === speaker.id)) return 'same';
  // “Ada Okafor” where the article only says “Ms Okafor” may be she, and may not.
  const theirs = nameWords(speaker.name);
  const given = new Set(nameWords(name));
  return theirs.length > 0 && theirs.every((word) => given.has(word)) ? 'unsure' : 'someone-else';
}

/** Narration is its writer's, and the publisher's. */
function isWriter({ article: { author, publisher } }: ReadArticle, name: string): boolean {
  const given = nameWords(name).join(' ');
  return [author, publisher].some(
    (one) => one !== null && given !== '' && nameWords(one).join(' ') === given,
  );
}
