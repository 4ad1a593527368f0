// Whose turn it is in a dialogue where no cue says so.
import type { Span } from '../text/span.ts';
import type { Finding } from './finding.ts';
import type { Phrase } from './phrase.ts';
import type { Resolver } from './speakers.ts';
import { isDoubtful, type Spoke, type Voice } from './voices.ts';

export type Settled = { voice: Voice | null; certainty: number; mention: Span | null };

/** A finding whose speaker is known, or known to be unknown. */
export type Draft = { readonly finding: Finding; readonly settled: Settled };

/** Whom the turn before calls by name, else whoever spoke last before its speaker, else somebody present. */
export function otherSpeaker(
  drafts: readonly Draft[],
  finding: Finding,
  resolver: Resolver,
  previous: Spoke | null,
): Settled {
  const nobody: Settled = { voice: null, certainty: 1, mention: null };
  const before = drafts.slice(-10).filter((draft) => finding.paragraph - draft.finding.paragraph <= 8);
  const last = before.findLast(
    (draft) => draft.finding.type !== 'indirect' && draft.finding.paragraph < finding.paragraph,
  )?.settled.voice;
  if (last === undefined || last === null) return nobody;
  const voiceOf = (phrase: Phrase): Voice | null =>
    resolver.resolve({ phrase, previous, quoted: finding })?.voice ?? null;
  // Nobody answers whom they call by name themselves.
  const hearers = new Set((finding.calls ?? []).map(voiceOf));
  const gender = finding.calledGender ?? null;
  const mayAnswer = (voice: Voice): boolean =>
    voice !== last &&
    !hearers.has(voice) &&
    (gender === null || (voice.gender ?? gender) === gender) &&
    (voice.figure === null || !isDoubtful(voice.figure));
  const among = (phrases: readonly Phrase[]): Settled | null => {
    for (const phrase of phrases) {
      const voice = voiceOf(phrase);
      if (voice?.kind === 'person' && mayAnswer(voice)) return { voice, certainty: 0.8, mention: null };
    }
    return null;
  };
  const called = among(finding.called ?? []);
  if (called !== null) return { ...called, certainty: 1 };
  const other = before.findLast(
    ({ finding: { type }, settled: { voice } }) =>
      type !== 'indirect' &&
      voice !== null &&
      voice.kind !== 'organisation' &&
      voice.kind !== 'group' &&
      mayAnswer(voice),
  );
  if (other !== undefined) return { ...nobody, voice: other.settled.voice };
  return among(finding.present ?? []) ?? nobody;
}
