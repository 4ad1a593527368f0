// What a question means after the ones before it: who “she” is, what “that” was, and “and Wrack?”.
import type { PassageIndex } from '../search/passage-index.ts';
import type { QueryTerm } from '../search/search-query.ts';
import { tokenize } from '../text/tokens.ts';
import type { Answer } from './answer.ts';
import { findSpeaker, type SpeakerMatch } from './find-speaker.ts';
import { hasSubject, type Query } from './query.ts';

/** A question of the conversation with what it was taken to mean and what was answered. */
export type Exchange = { readonly query: Query; readonly answer: Answer };

/** Who a pronoun stands for after an exchange: the person asked about, else whoever said the best passage. */
export function peopleOf(index: PassageIndex, { query, answer }: Exchange): readonly SpeakerMatch[] {
  if (query.speakers.length > 0) return query.speakers;
  if (answer.kind === 'nothing-found') return [];
  return (
    namesIn({ query, answer })
      .map((name) => findSpeaker(index, name))
      .find((found) => found.length > 0) ?? []
  );
}

/** Names of who was talked about: the answer to “who”, the speaker of the best passage, a name of the question. */
function namesIn({ query, answer }: Exchange): string[] {
  if (answer.kind === 'nothing-found') return [];
  const said = answer.passages[0]?.speaker?.name ?? null;
  const found = query.expects === 'person' ? [answer.headline, said] : [said];
  const asked = query.terms
    .filter(({ isName }) => isName)
    .map(({ text }) => text)
    .join(' ');
  return [query.speakers[0]?.speaker.name ?? null, ...found, asked === '' ? null : asked].filter(
    (name) => name !== null,
  );
}

/** The query with what it leaves unsaid filled in from the last exchange. */
export function inContext(index: PassageIndex, query: Query, last: Exchange): Query {
  if (!query.refersBack && !query.more) return query;
  const own = query.terms.filter(hasSubject);
  const before = last.query;
  if (query.wants === 'words' && query.speakers.length > 0)
    return own.length === 0 && pointsBack(query)
      ? { ...query, terms: withoutPeople(before.terms, query.speakers) }
      : { ...query, terms: own };

  if (isFragment(query, own)) {
    const speakers = findSpeaker(index, own.map(({ text }) => text).join(' '));
    if (speakers.length > 0 && before.wants === 'introduction')
      return { ...query, wants: 'introduction', speakers, terms: own };
    if (speakers.length > 0) return { ...before, wants: 'words', speakers, inherited: true };
    return {
      ...before,
      terms: mergeTerms(
        own,
        before.terms.filter(({ isName }) => !isName),
      ),
    };
  }
  // “what else?”, “when was that?”, “who said that?”
  if (own.length === 0) {
    const { wants } = query.wants === 'fact' && query.more ? before : query;
    const expects = query.expects === 'anything' || query.more ? before.expects : query.expects;
    const again = wants === 'speaker' && !query.more;
    return { ...before, wants, expects, again, more: query.more, about: query.about };
  }
  const names = namesIn(last).slice(0, 1).flatMap(nameTerms);
  const isPersonal = query.sequence.some((term) => PERSONAL.has(term));
  return { ...query, terms: mergeTerms(own, isPersonal && names.length > 0 ? names : before.terms) };
}

/** The terms that do not only name these people. */
function withoutPeople(terms: readonly QueryTerm[], people: readonly SpeakerMatch[]): readonly QueryTerm[] {
  const names = new Set(people.flatMap(({ speaker }) => tokenize(speaker.name).map(({ term }) => term)));
  const rest = terms.filter(({ term }) => !names.has(term));
  return rest.length > 0 ? rest : terms;
}

/** “and Wrack?”, “what about the petition?” */
function isFragment({ sequence, wants }: Query, own: readonly QueryTerm[]): boolean {
  const [first = '', second = ''] = sequence;
  const opens =
    first === 'and' || first === 'but' || (second === 'about' && (first === 'what' || first === 'how'));
  return wants !== 'speaker' && opens && own.length > 0 && sequence.length <= 5;
}

/** “about it”, “on that”, “what was her answer?” */
function pointsBack({ sequence }: Query): boolean {
  return sequence.some(
    (term, at) =>
      REPLIES.has(term) ||
      (POINTING.has(term) && (sequence[at - 1] === 'about' || sequence[at - 1] === 'on')),
  );
}

/** The last word of a name, by which an article goes on calling somebody. */
function nameTerms(name: string): QueryTerm[] {
  const last = tokenize(name).at(-1);
  return last === undefined ? [] : [{ term: last.term, text: last.text, isName: true, isCorrected: false }];
}

function mergeTerms(own: readonly QueryTerm[], others: readonly QueryTerm[]): QueryTerm[] {
  const known = new Set(own.map(({ term }) => term));
  return [...own, ...others.filter(({ term }) => !known.has(term))];
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const PERSONAL = words('he she thei him her them hi their');
const REPLIES = words('answer repli respons reaction');
const POINTING = words('it that thi them those these');
