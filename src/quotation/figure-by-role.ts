// Whom a description stands for by what the article told of them: “the council leader”, “the Corvid boss”.
import type { Figure } from './people.ts';
import { headOf, type Phrase } from './phrase.ts';
import { lastBefore, type Scene } from './voices.ts';
import { genderOfNoun, isPersonNoun, isRoleNoun, PREPOSITIONS } from './words.ts';

const MOST_CANDIDATES = 30;

// Far more than an article has; it keeps the work in proportion where a book names few people often.
const FARTHEST_SIGHTINGS = 1_000;

/**
 * “the council leader” is whoever was given that role before, if only one person was. Another word for it will do where
 * the rest fits: “the Corvid boss” for the chief executive of Corvid, “the senator” for Sen. Okafor.
 */
export function figureByRole(
  { body, sentences, sightings }: Scene,
  phrase: Phrase,
  knowledge: Knowledge,
): Figure | null {
  const sentence = sentences[phrase.sentence];
  if (sentence?.pieces[phrase.from]?.lower !== 'the') return null;
  const words = contentWords(body.slice(phrase.start, phrase.end));
  const head = headOf(sentence, phrase.from, phrase.to);
  const mayBe = isRoleNoun(head) || PARENT_OF.test(head) || (isPersonNoun(head) && words.length > 1);
  if (!mayBe || words.length === 0) return null;
  const others = words.filter((word) => word !== head);
  const gender = genderOfNoun(head);
  let found: Figure | null = null;
  const seen = new Set<Figure>();
  const last = lastBefore(sightings, phrase.start);
  for (let at = last; at >= 0 && last - at < FARTHEST_SIGHTINGS && seen.size < MOST_CANDIDATES; at--) {
    const figure = sightings[at]?.figure;
    if (figure === undefined || seen.has(figure) || figure.kind === 'organisation') continue;
    seen.add(figure);
    if (gender !== null && (figure.gender ?? gender) !== gender) continue;
    const known = knownOf(figure, knowledge);
    if (!isCalled(known, head, others.length > 0) || !others.every((word) => known.words.has(word))) continue;
    if (found !== null) return null;
    found = figure;
  }
  return found;
}

/** The words of somebody's roles; `heads` are those in front of a preposition: leader in “leader of the council”. */
type Known = { readonly heads: ReadonlySet<string>; readonly words: ReadonlySet<string> };

/** What is known of each figure, kept from one question to the next. */
export type Knowledge = Map<Figure, Known>;

function knownOf(figure: Figure, knowledge: Knowledge): Known {
  const before = knowledge.get(figure);
  if (before !== undefined) return before;
  const heads = new Set<string>();
  const words = new Set<string>();
  for (const role of [figure.title, ...figure.roles]) {
    const own = contentWords(role.split(IN_FRONT_OF)[0] ?? role);
    for (const word of own) {
      heads.add(word);
      for (const other of OTHER_WORDS.get(word) ?? []) heads.add(other);
    }
    if (own.includes('prime') && own.includes('minister')) heads.add('premier');
    if (own.includes('chief') && own.includes('executive')) heads.add('ceo');
    for (const word of contentWords(role)) words.add(word);
  }
  for (const word of heads) words.add(word);
  const known = { heads, words };
  knowledge.set(figure, known);
  return known;
}

const IN_FRONT_OF = /[\s,](?:of|for|at|in|from|to|with|on|who|and)\s/;

/** “the Corvid boss” runs Corvid in one way or another; “the boss” alone might be anybody. */
function isCalled({ heads }: Known, head: string, described: boolean): boolean {
  if (heads.has(head)) return true;
  return described && CHIEFS.has(head) && RUNS.some((word) => heads.has(word));
}

const CHIEFS: ReadonlySet<string> = new Set(['boss', 'chief', 'head']);

const RUNS: readonly string[] =
  'chief head leader ceo chairman chairwoman chair chairperson director president manager owner commissioner'.split(
    ' ',
  );

/** “mother-of-two”, “father-of-three” */
const PARENT_OF = /^(?:mother|father|mum|dad|mom)-of-[a-z]+$/;

const OTHER_WORDS: ReadonlyMap<string, readonly string[]> = new Map(
  `sen senator lawmaker|senator lawmaker|rep representative congressman congresswoman lawmaker
  representative congressman congresswoman lawmaker|gov governor|dr doctor|prof professor|gen general|col colonel
  sgt sergeant|capt captain|lt lieutenant|cllr councillor|rev reverend vicar clergyman parson|insp inspector officer|supt superintendent officer
  det detective officer|dc detective officer|ds detective officer|di detective officer|dci detective officer
  pc constable officer|con constable officer|detective officer|constable officer|sergeant officer|inspector officer
  reverend clergyman parson vicar curate|vicar clergyman parson|curate clergyman|bishop clergyman
  cmdr commander|adm admiral|ceo executive chief|premier minister|attorney lawyer|solicitor lawyer|barrister lawyer
  physician doctor|spokesman spokesperson|spokeswoman spokesperson|councillor councilman councilwoman`
    .split(/[|\n]/)
    .map((line) => line.trim().split(' '))
    .map(([word = '', ...others]) => [word, others]),
);

const contentWords = (text: string): string[] =>
  (text.toLowerCase().match(/[\p{L}\p{N}-]+/gu) ?? []).filter(
    (word) => !SMALL.has(word) && !PREPOSITIONS.has(word),
  );

const SMALL: ReadonlySet<string> = new Set('the a an and former then s'.split(' '));
