// Articles with reported speech made by hand, for tests of what comes after attribution.
import { plainArticle } from '../../src/article/parse-article.ts';
import type { Attribution, QuotationType, Speaker } from '../../src/quotation/quotation.ts';
import type { ReadArticle } from '../../src/search/passage.ts';
import type { Span } from '../../src/text/span.ts';

type Said = {
  /** The quoted words, found in the body; `|` separates the stretches of one utterance. */
  readonly words: string;
  readonly by: string;
  /** The words at the quotation that name the speaker, when the body holds them. */
  readonly mention?: string;
  readonly type?: QuotationType;
};

type Known = { readonly name: string; readonly role?: string; readonly mentions?: readonly string[] };

export function readArticle(
  slug: string,
  body: string,
  said: readonly Said[] = [],
  people: readonly Known[] = [],
): ReadArticle {
  const speakers: Speaker[] = people.map(({ name, role = null, mentions = [] }, id) => ({
    id,
    name,
    role,
    kind: 'person',
    mentions: mentions.map((mention) => ({ ...spanOf(body, mention), kind: 'name' })),
  }));
  const attributions = said.flatMap(({ words, by, mention, type = 'direct' }, group): Attribution[] => {
    let speaker = speakers.find(({ name }) => name === by);
    if (speaker === undefined) {
      speaker = { id: speakers.length, name: by, role: null, kind: 'person', mentions: [] };
      speakers.push(speaker);
    }
    const who = speaker;
    return words.split('|').map((stretch) => ({
      quotation: { ...spanOf(body, stretch), type, group },
      speaker: who,
      mention: mention === undefined ? null : spanOf(body, mention),
      cue: null,
      rule: 'by-hand',
      confidence: 0.9,
    }));
  });
  return { article: plainArticle(slug, body), speech: { attributions, speakers } };
}

function spanOf(body: string, words: string): Span {
  const start = body.indexOf(words);
  if (start < 0) throw new Error(`the body does not hold “${words}”`);
  return { start, end: start + words.length };
}
