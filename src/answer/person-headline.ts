// Who did what was asked about: in narration the agent of its verb, inside somebody's words whoever says them.
import { type Entity, isCapitalised } from '../search/entities.ts';
import type { PassageIndex } from '../search/passage-index.ts';
import { closeness } from '../search/term-hits.ts';
import { isStopWord } from '../text/tokens.ts';
import type { AnswerPassage } from './answer.ts';
import { findSpeaker } from './find-speaker.ts';
import type { Query } from './query.ts';
import { isNews, type Reading } from './reading.ts';

/** A full name, or the description of a group: “members of the council”; null where the passage gives neither. */
export function personIn(
  index: PassageIndex,
  reading: Reading,
  query: Query,
  { speaker, attributed }: Pick<AnswerPassage, 'speaker'> & { readonly attributed: number },
): string | null {
  const agent = bestPerson(index, reading, query);
  if (speaker !== null && (agent === null || !agent.isSubject) && attributed >= 0.5) return speaker.name;
  if (agent !== null) return fullName(index, oneOfTwo(reading, agent.name));
  return speaker?.name ?? groupIn(reading, query);
}

/** “the secretaries of the miners and the bakers, *Ada Okafor and Ben Lind*”: of two lists, the one in the same place. */
function oneOfTwo({ text, tokens, hits }: Reading, name: string): string {
  const pair = /^(\p{Lu}.*) and (\p{Lu}.*)$/u.exec(name);
  const before = text.slice(0, text.indexOf(name));
  const middle = before.lastIndexOf(' and ');
  if (pair === null || !before.endsWith(', ') || middle < 0) return name;
  const held = (from: number, to: number): number =>
    new Set(
      hits.flatMap(({ place, term }) => {
        const start = tokens[place]?.start ?? -1;
        return start >= from && start < to ? [term] : [];
      }),
    ).size;
  const [first, second] = [held(before.lastIndexOf(' of ', middle), middle), held(middle, before.length)];
  return (first === second ? name : first > second ? pair[1] : pair[2]) ?? name;
}

type Agent = { readonly name: string; readonly isSubject: boolean };

function bestPerson(index: PassageIndex, reading: Reading, query: Query): Agent | null {
  const { text, tokens, hits } = reading;
  const weights = query.terms.map(() => 1);
  const named = new Set(query.terms.filter(({ isName }) => isName).map(({ term }) => term));
  const focus = query.focus.at(-1);
  let best: Agent | null = null;
  let most = 0;
  for (const entity of reading.entities) {
    if (entity.kind !== 'name' || !isNews(reading, entity) || !isPersonal(index, reading, entity)) continue;
    const words = tokens.slice(entity.first, entity.last + 1);
    // Whoever the question names is not who it asks for.
    if (words.some(({ term }) => named.has(term)) && query.wants !== 'introduction') continue;
    const before = text.slice(0, entity.start);
    const after = text.slice(entity.end);
    // “the parliamentary group (PLP)”: an abbreviation stands for the words before it.
    if (
      before.endsWith('(') ||
      PREPOSITION.test(before) ||
      POSSESSIVE.test(text.slice(entity.start, entity.end + 2))
    )
      continue;
    let points = closeness(entity, hits, weights) + 0.01;
    if (words.length > 1) points += 0.5;
    const next = tokens[entity.last + 1]?.term ?? '';
    const follows = hits.some(({ place }) => place === entity.last + 1 || place === entity.last + 2);
    const isSubject =
      follows && /^ (?:(?:has|had|have|is|was|also|then|later|who) )?\p{Ll}/u.test(after) && next !== 'and';
    if (isSubject) points += 1;
    // “organised by the network Momentum”, “the mayor, Ada Okafor”: who stands behind “by”, or behind their office.
    const isAgent = hits.some(
      ({ place }) => place < entity.first && AGENT.test(text.slice(tokens[place]?.end, entity.start)),
    );
    if (isAgent) points += /^[,.;]/.test(after) ? 3 : 1.5;
    const holds = tokens.some(
      ({ term, end }, place) =>
        place < entity.first &&
        place >= entity.first - 4 &&
        (term === focus || isHit(reading, place)) &&
        OFFICE.test(text.slice(end, entity.start)),
    );
    if (holds) points += 2;
    if (points > most)
      [best, most] = [
        { name: text.slice(entity.start, entity.end), isSubject: isSubject || isAgent || holds },
        points,
      ];
  }
  return best;
}

function isHit({ hits }: Reading, at: number): boolean {
  return hits.some(({ place }) => place === at);
}

/** A name where it stands: a single word that only opens its sentence is none, nor is the name of a place. */
function isPersonal(
  index: PassageIndex,
  { text, tokens }: Reading,
  { first, last, start, end }: Entity,
): boolean {
  if (first === last && !index.names.has(tokens[first]?.term ?? '')) return false;
  if (
    first === last &&
    /^ (?:\p{Ll}+ing|officials?|residents?|supporters?|fans?|demonstration)\b/u.test(text.slice(end))
  )
    return false;
  // “after the Brexit vote”: a single name between “the” and a noun tells which vote; “the Greens left” are somebody.
  if (
    first === last &&
    /\b[Tt]he $/.test(text.slice(0, start)) &&
    /^ \p{Ll}/u.test(text.slice(end)) &&
    !text.slice(start, end).endsWith('s')
  )
    return false;
  return isCapitalised(text, tokens[last]);
}

/** The full name of a speaker whom the text calls by a part of it. */
function fullName(index: PassageIndex, name: string): string {
  const [match, other] = findSpeaker(index, name);
  // A name, not a description that happens to share a word.
  return match !== undefined &&
    match.likeness > 0.82 &&
    (other === undefined || other.speaker.name === match.speaker.name)
    ? match.speaker.name
    : name;
}

/** “…, *members of the council* called for her to go”: the plural subject of a verb that was asked about. */
function groupIn({ text, tokens, hits }: Reading, query: Query): string | null {
  const first = query.terms.find(({ isName }) => !isName)?.term;
  for (const { place, term } of hits) {
    if (query.terms[term]?.term !== first) continue;
    const verb = tokens[place];
    if (verb === undefined || !/(?:ed|s)$/.test(verb.text)) continue;
    const match = SUBJECT.exec(text.slice(0, verb.start));
    if (match?.groups?.['who'] !== undefined && !isStopWord(match.groups['who'].toLowerCase()))
      return match.groups['who'];
  }
  return null;
}

const PREPOSITION =
  /\b(?:in|at|from|near|to|outside|inside|across|around|into|with|against|for|of|about) (?:the )?$/i;
const POSSESSIVE = /['’]s?$/;
const AGENT = /^ by (?:the |an? )?(?:[\p{L}’'-]+,? ){0,5}$/u;
const OFFICE = /^(?:,? |, )(?:(?:the|Cllr|Mr|Mrs|Ms|Dr|Sir|Dame|Lady|Lord) )?$/;
const SUBJECT =
  /(?:^|[,;:.] |\b(?:when|that|and|after|as) )(?<who>(?:the |some |one |a |an |two |three )?\p{Ll}[^,;:.“”"]{2,60}?) (?:has |have |had |also )?$/u;
