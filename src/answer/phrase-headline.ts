// Short answers that are phrases: a place behind its preposition, what something is, the reason given.
import { closeness } from '../search/term-hits.ts';
import type { Query } from './query.ts';
import type { Reading } from './reading.ts';

/** “in *the county archive*”, “*behind the clock*”, “the *London* demonstration”; null where no place is named. */
export function placeIn(reading: Reading, query: Query): string | null {
  const { text, tokens, hits, asked } = reading;
  const weights = query.terms.map(() => 1);
  let best: string | null = null;
  let most = 0;
  for (const match of text.matchAll(PLACE)) {
    const { how = '', where = '' } = match.groups ?? {};
    const start = match.index + match[0].length - where.length;
    const end = match.index + match[0].length;
    const first = tokens.findIndex((token) => token.end > start);
    const last = tokens.findLastIndex((token) => token.start < end);
    const words = tokens.slice(first, last + 1);
    if (first < 0 || NO_PLACE.test(where) || words.every(({ term }) => asked.has(term) || term === 'the'))
      continue;
    const isNamed = /\p{Lu}/u.test(where);
    // “from the beginning of the Islington MP’s campaign”: no place ends before the rest of a name, or with an owner.
    if (isNamed && /^(?: \p{Lu}|['’]s )/u.test(text.slice(end))) continue;
    // “on social media”, “to the end”: these lead to a place only where it has a name.
    if (!isNamed && /^(?:on|to|from)$/.test(how)) continue;
    // “in secret” is no place; “in the vault” and “at school” are.
    if (!isNamed && !DETERMINED.test(where)) continue;
    let points = closeness({ kind: 'name', start, end, first, last }, hits, weights) + 0.01;
    if (isNamed) points += 0.5;
    if (/^(?:to|from|on)$/.test(how)) points -= 0.5;
    if (points > most) [best, most] = [SHOWN.test(how) ? text.slice(match.index, end) : where, points];
  }
  if (best !== null) return best;
  const beside = reading.entities.find(
    ({ kind, first, last }) =>
      kind === 'name' &&
      first === last &&
      hits.some(({ place }) => place === last + 1) &&
      !asked.has(tokens[first]?.term ?? ''),
  );
  return beside === undefined ? null : text.slice(beside.start, beside.end);
}

/** What the text says a named thing is: “the *grassroots network* Momentum”, “Unison, *a trade union*”. */
export function appositionOf(text: string, name: string): string | null {
  const called = escape(name);
  for (const pattern of [
    `\\b${called}(?: \\([^)]*\\))?, (?<what>(?:an?|the|one of)\\b[^,.;:“”]{3,80}?)(?=[,.;])`,
    `\\b${called} (?:is|was|are|were) (?<what>(?:an?|the|one of)\\b[^,.;:“”]{3,80}?)(?=[,.;])`,
    `\\b(?<what>(?:the|an?|its|their|his|her) (?:[\\p{L}’'-]+ ){1,5}?)(?<!(?:ed|ing|s) )${called}\\b`,
    `\\b(?<what>(?:the|an?|its|their) (?:[\\p{L}’'-]+ ){0,4}?[\\p{L}’'-]+), (?:(?:Mr|Mrs|Ms|Dr|Cllr|Commander|Sir|Dame|Professor) )?${called}\\b`,
    `\\b(?<what>(?:[\\p{L}’'-]+ ){1,4})\\(${called}\\)`,
  ]) {
    const what = new RegExp(pattern, 'iu').exec(text)?.groups?.['what']?.trim();
    if (what !== undefined && !/^(?:the|an?|its|their|his|her)$/i.test(what)) return what;
  }
  return null;
}

/** “because it was in the race”: the clause that gives a reason, where it is short and the only one. */
export function reasonIn(text: string): string | null {
  const [found, other] = [...text.matchAll(REASON)].map((match) => match[0].trim());
  return found === undefined || other !== undefined || found.length > 90 ? null : found;
}

/** “*The roof of the hall* was leaking”: what stands before the verb that was asked about. */
export function subjectOf({ text, tokens, hits }: Reading, query: Query): string | null {
  const verb = query.terms[0]?.term;
  const hit = hits.find(
    ({ place, term }) => query.terms[term]?.term === verb && (tokens[place]?.text ?? '').endsWith('ing'),
  );
  const at = hit === undefined ? undefined : tokens[hit.place];
  if (at === undefined) return null;
  return SUBJECT.exec(text.slice(0, at.start))?.groups?.['what'] ?? null;
}

/** “What did she lose?” “She lost *the keys to the hall*, …”: what the question's last verb has behind it. */
export function objectOf({ text, tokens, hits, question }: Reading, query: Query): string | null {
  const verb = query.terms.at(-1);
  if (verb === undefined || verb.isName || !ASKS_OBJECT.test(question)) return null;
  const particle = PARTICLE.exec(question)?.[0] ?? '';
  if (!question.endsWith(verb.term + particle)) return null;
  const hit = hits.find(({ term, place }) => query.terms[term] === verb && tokens[place]?.term === verb.term);
  const after = text.slice(hit === undefined ? text.length : tokens[hit.place]?.end);
  return after.startsWith(particle)
    ? (OBJECT.exec(after.slice(particle.length))?.groups?.['what'] ?? null)
    : null;
}

/** “carried by *seven votes to four*”, “*Ayes 61, Noes 64*”: how a vote or a game ended, where that is asked. */
export function tallyIn({ text, question }: Reading): string | null {
  return ASKS_TALLY.test(question) ? (TALLY.exec(text)?.[0] ?? null) : null;
}

function escape(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

const NOUN_PHRASE =
  "(?:(?:the|an?|his|her|its|their|our|my) )?(?:(?!(?:on|in|at|behind|beside|near|under|inside|outside|above|between|into|and|or|who|which|that|where|when|was|were|is|are|has|had|will|would|said|says|to|from|for|with|by|so|because|but|after|before)\\b)(?:St\\.|[\\p{L}\\p{N}’'-]+)(?: |(?![\\p{L}\\p{N}]))){1,5}";
const PLACE = new RegExp(
  `\\b(?<how>in|at|inside|outside|behind|beside|near|under|underneath|beneath|above|opposite|on|aboard|between|to|from) (?<where>${NOUN_PHRASE}(?:of ${NOUN_PHRASE})?)(?<! )`,
  'gu',
);
const DETERMINED =
  /^(?:the|an?|his|her|its|their|our|my|home|work|school|church|court|prison|hospital|sea|bed)\b/;
const SHOWN = /^(?:behind|beside|near|under|underneath|beneath|above|opposite|between|outside|inside)$/i;
const NO_PLACE =
  /\b(?:January|February|March|April|May|June|July|August|September|October|November|December|Aug|Sept|Oct|Nov|Dec|Jan|Feb|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|\d+|spring|summer|autumn|winter|years?|months?|weeks?|days?|hours?|minutes?|time|times|night|morning|evening|least|last|first|once|case|favou?r|defen[cs]e|order|response|addition|fact|turn|it|them|him|us|me|this|that)\b/i;
// The question's terms in stems.
const ASKS_OBJECT = /^(?:and )?what (?:did|doe|do|ha|had|will|wa|is|were|are) /;
const ASKS_TALLY =
  /^what (?:wa|is|were|are) (?:the )?(?:(?:final|end) )?(?:vote|score|result|outcom|talli)\b/;
const FIGURE =
  '(?:\\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\\p{Ll}+teen|\\p{Ll}+ty|no|nil)';
const TALLY = new RegExp(
  `\\b(?:Ayes \\d+, Noes \\d+|${FIGURE}(?: votes)? to ${FIGURE}\\b(?! (?:per|years?|hours?|days?|percent))|\\d+[–-]\\d+\\b)(?![–:.-]?\\d)`,
  'u',
);
const PARTICLE = / (?:on|for|of|at|to|about|with|from)$/;
const OBJECT =
  /^ (?:to )?(?:\p{Ll}+ing )?["“‘]?(?<what>(?:(?:the|an?|his|her|its|their|our|my) |[£$€]?\d|\p{Lu})[^;:!?”"]{1,70}?)(?=[,.;:!?”"]|’ | (?:and|but|because|when|after|before|that|who|which) |$)/u;
const REASON = /(?<!\bnot )\b(?:because(?: of)?|owing to|due to|thanks to|on account of) [^.;!?“”"]+/gi;
const SUBJECT =
  /(?:^|[,;:.“”"] ?|\b(?:that|and|when|as) )(?<what>(?:the|an?|his|her|its|their|some|\p{Lu}[\p{L}’']*)(?: [\p{L}’'-]+){0,6}?) (?:is|are|was|were|has been|have been|had been|will be) (?:still |now )?$/iu;
