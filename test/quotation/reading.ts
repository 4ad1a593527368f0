// Reads a text and shows who says what in it, in the short form the tables of the tests are written in.
import { plainArticle } from '../../src/article/parse-article.ts';
import { attributeSpeakers } from '../../src/quotation/attribute-speakers.ts';
import { slice } from '../../src/text/span.ts';

export type Heard = {
  readonly words: string;
  readonly speaker: string | null;
  readonly type: string;
  readonly rule: string;
  readonly role: string | null;
  readonly mention: string | null;
  readonly group: number;
};

/** Everything that is reported in a text; ¶ starts a paragraph. */
export function hear(text: string): Heard[] {
  const article = plainArticle('test', text.replaceAll(/ ?¶ ?/g, '\n'));
  return attributeSpeakers(article).attributions.map(({ quotation, speaker, mention, rule }) => ({
    words: slice(article.body, quotation),
    speaker: speaker?.name ?? null,
    type: quotation.type,
    rule,
    role: speaker?.role ?? null,
    mention: mention && slice(article.body, mention),
    group: quotation.group,
  }));
}

/** “speaker: words” of everything reported; a dash where no speaker is known. */
export function lines(text: string): string[] {
  return hear(text).map(({ speaker, words }) => `${speaker ?? '—'}: ${words}`);
}
