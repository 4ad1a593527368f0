// The short answer, where a question has one: a full name, a figure, a date, in the article's own words.
import type { PassageIndex } from '../search/passage-index.ts';
import type { AnswerKind } from '../search/search-query.ts';
import type { AnswerPassage } from './answer.ts';
import { figureIn } from './figure-headline.ts';
import { nameIn } from './name-headline.ts';
import { personIn } from './person-headline.ts';
import { appositionOf, objectOf, placeIn, reasonIn, subjectOf, tallyIn } from './phrase-headline.ts';
import type { Query } from './query.ts';
import { type Reading, readPassage } from './reading.ts';

/** What answers a query in a passage, as the article has it; null where nothing is likely to. */
export function headlineOf(index: PassageIndex, query: Query, passage: AnswerPassage): string | null {
  const { speaker, text } = passage;
  const { wants, expects } = query;
  if (wants === 'introduction') return introductionIn(query, text);
  if (wants === 'speaker' && speaker !== null) return speaker.name;
  const reading = readPassage(index, query, text);
  if (wants === 'speaker' || (wants === 'fact' && expects === 'person'))
    return personIn(index, reading, query, { speaker, attributed: shareAttributed(index, passage) });
  if (wants !== 'fact' && wants !== 'words') return null;
  if (FIGURES.has(expects)) return figureIn(reading, query);
  const tally = tallyIn(reading);
  if (tally !== null) return tally;
  if (wants === 'words') return objectOf(reading, query);
  return phraseIn(index, reading, query);
}

const FIGURES: ReadonlySet<AnswerKind> = new Set<AnswerKind>(['number', 'money', 'date', 'duration', 'age']);

function phraseIn(index: PassageIndex, reading: Reading, query: Query): string | null {
  switch (query.expects) {
    case 'place':
      return placeIn(reading, query);
    case 'name':
      return nameIn(index, reading, query);
    case 'reason':
      return reasonIn(reading.text);
    case 'definition':
      return definitionIn(reading, query);
    case 'anything':
      return objectOf(reading, query);
    default:
      return null;
  }
}

/** “What is Momentum?” asks for what it is called; “what is leaking?” for what leaks. */
function definitionIn(reading: Reading, query: Query): string | null {
  const [term, other] = query.terms;
  if (term === undefined) return null;
  const named = reading.tokens.find((token) => token.term === term.term);
  if (named !== undefined && other === undefined && term.isName)
    return withoutOpening(appositionOf(reading.text, reading.text.slice(named.start, named.end)));
  return term.text.endsWith('ing') ? subjectOf(reading, query) : null;
}

/** “*of the* bakers union (BU)”: what only leads up to a name. */
function withoutOpening(what: string | null): string | null {
  return what?.replace(/^(?:of|and|for|to|by|from|in|with) (?=\p{L}{2})/iu, '') ?? null;
}

/** Who somebody is: the role the text gives. Asked for whoever holds a role, the name. */
function introductionIn(query: Query, text: string): string | null {
  const match = query.speakers[0];
  if (match === undefined) return null;
  const { name, role } = match.speaker;
  if (match.likeness <= 0.82) return name;
  const last = name.split(' ').at(-1) ?? name;
  const found = appositionOf(text, name) ?? appositionOf(text, last);
  if (role !== null && text.includes(role) && (found === null || role.length >= found.length)) return role;
  return found;
}

/** The share of a passage's matching words that lie inside somebody's words. */
function shareAttributed(index: PassageIndex, { article, matches }: AnswerPassage): number {
  const attributions = index.sources.find((source) => source.article === article)?.speech.attributions ?? [];
  const inside = matches.filter(({ start }) =>
    attributions.some(({ quotation }) => quotation.start <= start && start < quotation.end),
  );
  return matches.length === 0 ? 1 : inside.length / matches.length;
}
