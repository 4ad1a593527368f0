// Things with a name: “which boat”, “what tune”, “which union”.
import type { PassageIndex } from '../search/passage-index.ts';
import { closeness } from '../search/term-hits.ts';
import { isStopWord, tokenize } from '../text/tokens.ts';
import { appositionOf } from './phrase-headline.ts';
import type { Query } from './query.ts';
import { isNews, type Reading } from './reading.ts';

/** The name or title closest to the words asked about; one that the thing asked for stands beside goes first. */
export function nameIn(index: PassageIndex, reading: Reading, query: Query): string | null {
  const { text, tokens, hits } = reading;
  const held = heldBy(query, text);
  if (held !== null) return held;
  // “Which union is the FBU?”: what the article puts its abbreviation behind.
  const short = query.terms.find(({ text: word }) => text.includes(`(${word.toUpperCase()})`));
  const long = short === undefined ? null : appositionOf(text, short.text.toUpperCase());
  if (long !== null) return long.replace(/^(?:of |and )?(?:the |an? )/, '');
  const weights = query.terms.map(() => 1);
  const focus = query.focus.at(-1);
  const titled = TITLED.test(query.focus.join(' '));
  const spans = [
    ...reading.entities.filter((entity) => entity.kind === 'name' && isNews(reading, entity)),
    ...[...text.matchAll(MARKED)].flatMap((match) => {
      const inner = match[1] ?? match[2] ?? match[3] ?? '';
      const start = match.index + match[0].indexOf(inner);
      const first = tokens.findIndex((token) => token.end > start);
      const last = tokens.findLastIndex((token) => token.start < start + inner.length);
      return first < 0 || last < first
        ? []
        : [{ kind: 'name' as const, start, end: start + inner.length, first, last }];
    }),
  ];
  let best: string | null = null;
  let most = 0;
  for (const entity of spans) {
    if (entity.first === entity.last && !index.names.has(tokens[entity.first]?.term ?? '')) continue;
    const isMarked = /["“'‘*_]$/.test(text.slice(0, entity.start));
    let points = closeness(entity, hits, weights) + 0.01;
    if (titled) points += isMarked ? 2 : -1;
    // “the trawler *Second Wind*”, “the firefighters union (FBU)”: beside what was asked for.
    if (
      tokens.some(
        ({ term }, place) => term === focus && (place === entity.first - 1 || place === entity.last + 1),
      )
    )
      points += 2;
    if (points > most) [best, most] = [text.slice(entity.start, entity.end), points];
  }
  return best;
}

/** “Which union does *she* lead?”: the union in the role of whoever “she” is. */
function heldBy({ about, focus }: Query, text: string): string | null {
  const role = about[0]?.speaker.role ?? null;
  const head = focus.at(-1);
  if (role === null || head === undefined) return null;
  const tokens = tokenize(role);
  const at = tokens.findIndex(({ term }) => term === head);
  const [before, own] = [tokens[at - 1], tokens[at]];
  if (own === undefined) return null;
  const start = before === undefined || isStopWord(before.text) ? own.start : before.start;
  const abbreviation = /^ \(\p{Lu}+\)/u.exec(role.slice(own.end))?.[0] ?? '';
  const name = role.slice(start, own.end + abbreviation.length);
  return text.includes(name) ? name : null;
}

const MARKED = /[“"‘]([\p{Lu}][^“”"‘*]{2,60}?)[”"’]|(?<!\*)\*([^*]{2,60})\*(?!\*)|\b_([^_]{2,60})_\b/gu;
const TITLED =
  /\b(?:song|tune|book|film|movi|titl|plai|poem|album|boat|ship|trawler|newspap|magazin|program|chant|slogan)\b/;
