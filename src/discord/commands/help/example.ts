// A question that the articles do answer, made of words that somebody in them says.
import { isDoubtful } from '../../../answer/answer.ts';
import type { SaidWords } from '../../../answer/said.ts';
import type { Article } from '../../../article/article.ts';
import { slice } from '../../../text/span.ts';
import { whoSaid } from '../../language/example-question.ts';
import type { PlaceCore } from '../../services.ts';

export type Example = {
  readonly question: string;
  /** Who said it. */
  readonly speaker: string;
};

/** What stands in quotation marks, neither too short to be found nor too long to be read. */
const QUOTED = /[“"„«]([^“”„«»"]{20,90})[”"“»]/;

const TRIES = 5;

/** Asks before it promises: null where none of the first few quotations is answered with its speaker. */
export async function exampleFrom(core: PlaceCore, usual: Article | undefined): Promise<Example | null> {
  const tried = new Set<string>();
  for (const words of core.said(usual)) {
    const { name } = words.speaker;
    const quoted = quotedIn(words);
    if (quoted === null || tried.has(name)) continue;
    if (tried.size === TRIES) break;
    tried.add(name);
    const question = whoSaid(quoted);
    const answer = await core.ask({ question, ...(usual !== undefined && { article: usual.slug }) });
    if (answer.kind === 'passages' && answer.passages[0]?.speaker?.name === name)
      return { question, speaker: name };
  }
  return null;
}

function quotedIn(words: SaidWords): string | null {
  if (words.speaker.type !== 'direct' || isDoubtful(words.speaker)) return null;
  const quoted = QUOTED.exec(slice(words.article.body, words))?.[1] ?? '';
  return /\s/.test(quoted.trim()) ? quoted.trim().replace(/[.,;:!?…–—-]+$/, '') : null;
}
