// Where a claim stands, as it is shown: the sentences around its words, their speaker and voices.
import { firstEndingAfter, slice, type Span } from '../text/span.ts';
import type { Place } from './check.ts';
import { type Fit, firstWord, lastWord } from './fit-claim.ts';
import { isSameVoice, type Voice } from './voices.ts';
import { hear, type Heard } from './whose.ts';

/** The article's words from the first to the last that the claim stands on. */
export function wordsInside(fit: Fit): Span {
  const { words } = fit.stretch;
  return { start: words[firstWord(fit)]?.start ?? 0, end: words[lastWord(fit)]?.end ?? 0 };
}

/** The sentences that hold a fit's words, under the speaker of most of them. */
export function placeOf(fit: Fit): Place {
  const { article } = fit.source;
  const words = wordsInside(fit);
  const first = article.sentences[firstEndingAfter(article.sentences, words.start)];
  const last = article.sentences[firstEndingAfter(article.sentences, words.end - 1)];
  const span = { start: first?.start ?? words.start, end: last?.end ?? words.end };
  const [main] = voicesIn(fit).toSorted((a, b) => b.words - a.words);
  return {
    article,
    text: slice(article.body, span),
    ...span,
    paragraph: first?.paragraph ?? 0,
    score: fit.score,
    speaker: main?.voiced.speaker ?? null,
    matches: fit.parts.flatMap((part) => (part.kind === 'kept' ? [part.stands] : [])),
    words,
  };
}

/** The voices of the words that a claim stands on; a cue that it takes along is of the quotation it interrupts. */
export function voicesIn({ source, stretch, steps }: Fit): Heard[] {
  const places = steps.flatMap(({ claimed, stands }) => (claimed >= 0 && stands >= 0 ? [stands] : []));
  const voiceAt = (place: number): Voice | undefined => {
    const cue = stretch.cues[place] ?? -1;
    return stretch.voices[cue > 0 ? cue - 1 : place];
  };
  return hear(
    source,
    places.flatMap((place) => stretch.words[place] ?? []),
    places.flatMap((place) => voiceAt(place) ?? []),
  );
}

/** Whether a fit begins or ends within a sentence of its voice. */
export function insideOf(fit: Fit): { startsInside: boolean; endsInside: boolean } {
  const { article, words, voices } = fit.stretch;
  const goesOn = (a: number, b: number): boolean => {
    const [one, other] = [words[a], words[b]];
    if (one === undefined || other === undefined || !isSameVoice(voices[a], voices[b])) return false;
    return (
      firstEndingAfter(article.sentences, one.start) === firstEndingAfter(article.sentences, other.start)
    );
  };
  const [from, to] = [firstWord(fit), lastWord(fit)];
  return { startsInside: goesOn(from - 1, from), endsInside: goesOn(to, to + 1) };
}
