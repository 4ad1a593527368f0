// A check of a quotation as JSON: offsets into the claimed words and into the article's body.
import type { Check, Part, Place } from '../checking/check.ts';
import type { PassageSpeaker } from '../answer/answer.ts';
import { slice } from '../text/span.ts';

export function checkJson(check: Check): object {
  const { quote, speaker } = check.claim;
  const claim = { quote, claimedSpeaker: speaker ?? null };
  switch (check.kind) {
    case 'not-checked':
      return { kind: check.kind, ...claim, reason: check.reason };
    case 'not-in-library':
      return {
        kind: check.kind,
        ...claim,
        closest: check.closest && placeJson(check.closest),
        articles: check.articles.map(({ slug }) => slug),
      };
    case 'verbatim':
    case 'altered':
    case 'someone-else': {
      const { body } = check.place.article;
      return {
        kind: check.kind,
        ...claim,
        altered: check.isAltered,
        whose: check.whose,
        startsInside: check.startsInside,
        endsInside: check.endsInside,
        place: placeJson(check.place),
        parts: check.parts.map((part) => partJson(part, quote, body)),
        voices: check.voices.map(({ kind, speaker, start, end }) => ({
          kind,
          speaker: speakerJson(speaker),
          start,
          end,
        })),
        others: check.others.map(placeJson),
        more: check.more,
      };
    }
  }
}

function partJson(part: Part, quote: string, body: string): object {
  const { claimed, stands, ...rest } = part;
  return {
    ...rest,
    ...('from' in part && { from: part.from && placeJson(part.from) }),
    claimed: { ...claimed, text: slice(quote, claimed) },
    stands: { ...stands, text: slice(body, stands) },
  };
}

function placeJson({ article, text, start, end, paragraph, speaker, words }: Place): object {
  return {
    article: article.slug,
    text,
    start,
    end,
    // Counted from 1, as people do.
    paragraph: paragraph + 1,
    words: { ...words, text: slice(article.body, words) },
    speaker: speakerJson(speaker),
  };
}

function speakerJson(speaker: PassageSpeaker | null): object | null {
  if (speaker === null) return null;
  const { name, role, mention, type, rule, confidence } = speaker;
  return { name, role, mention, type, rule, confidence };
}
