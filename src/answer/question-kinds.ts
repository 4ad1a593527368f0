// What kind of thing would answer a question.
import type { AnswerKind } from '../search/search-query.ts';
import type { Token } from '../text/tokens.ts';

/** Judged by the question word and the noun behind it: “how many”, “in which city”, “what is a”. */
export function expectsOf(tokens: readonly Token[]): AnswerKind {
  const asked = tokens.map(({ text }) => text);
  const opening = asked.findIndex((word) => QUESTION_WORDS.has(word));
  // “last time they won?”
  if (opening < 0) return LAST_TIME.test(asked.join(' ')) ? 'date' : 'anything';
  // “What did she say about how long it took?” asks how long.
  const inner = asked.findIndex(
    (word, at) => at > opening && word === 'how' && EXTENTS.has(asked[at + 1] ?? ''),
  );
  const at = asked[opening] === 'what' && inner > 0 ? inner : opening;
  const [first = '', second = '', third = ''] = asked.slice(at);
  const plain = PLAIN[first];
  if (plain !== undefined) return plain;
  if (first === 'how') return measureOf(second, third, asked);
  if (first === 'what' && asked.slice(at).some((word) => PAYING.has(word))) return 'money';
  for (const noun of [second, third]) {
    const kind = NOUNS.get(noun) ?? NOUNS.get(noun.replace(/s$/, ''));
    if (kind !== undefined) return kind;
  }
  const isLinked = LINKS.has(second) || first === 'whats';
  if (!isLinked) return AUXILIARIES.has(second) ? 'anything' : 'name';
  // “What was the name of”, “what is its population”.
  const kinds = asked.slice(at + 2, at + 8).flatMap((word) => NOUNS.get(word) ?? []);
  const [kind] = kinds;
  // “The name of its captain” is a person's.
  if (kind !== undefined && DETERMINERS.has(first === 'whats' ? second : third))
    return kind === 'name' && kinds.includes('person') ? 'person' : kind;
  return tokens.length - at < 8 ? 'definition' : 'anything';
}

function measureOf(second: string, third: string, asked: readonly string[]): AnswerKind {
  if (second === 'old') return 'age';
  if (second === 'long' || second === 'soon' || second === 'quickly') return 'duration';
  if (second === 'come') return 'reason';
  if (second === 'big' && third !== 'a') return 'number';
  if (!MEASURES.has(second)) return 'anything';
  return second === 'much' && asked.some((word) => MONEY.has(word)) ? 'money' : 'number';
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

const LAST_TIME = /^(?:(?:the )?(?:last|first|next) time|(?:the )?(?:date|deadline)) /;
const EXTENTS = words('long many much old soon quickly');
const QUESTION_WORDS = words(
  'who whos whom whose when whens where wheres why whys how hows what whats which',
);
const LINKS = words('is are was were');
const AUXILIARIES = words('is are was were did does do has had have can could would will should');
const DETERMINERS = words('the his her its their a an');
const MEASURES = words('many much far tall high large big fast often deep wide heavy');
const MONEY = words(
  `cost costs pay pays paid price spend spends spent money dollar dollars pounds euros worth raise raised budget
  earn earned donate donated sell sold`,
);
const PAYING = words('cost costs pay pays paid');
const PLAIN: Readonly<Record<string, AnswerKind | undefined>> = Object.assign(Object.create(null), {
  who: 'person',
  whos: 'person',
  whom: 'person',
  whose: 'person',
  when: 'date',
  whens: 'date',
  where: 'place',
  wheres: 'place',
  why: 'reason',
  whys: 'reason',
});

const KIND_NOUNS: readonly (readonly [AnswerKind, string])[] = [
  ['date', 'year years month day date decade century time period age era deadline'],
  [
    'number',
    `number percentage percent amount population size height length cost price rate speed distance total proportion
    magnitude temperature figure majority share`,
  ],
  [
    'place',
    `city country state town place location county province region continent area street building neighborhood
    neighbourhood borough`,
  ],
  [
    'person',
    `person people man woman actor actress singer author writer director president king queen leader artist composer
    player emperor mayor boss captain coach minister politician mp councillor player striker goalkeeper
    lawyer barrister judge officer doctor professor scientist researcher reporter witness resident teacher secretary
    spokesman spokeswoman guy bloke lady chap girl boy`,
  ],
  ['name', 'name names nickname title'],
  ['reason', 'reason reasons cause causes'],
];
const NOUNS: ReadonlyMap<string, AnswerKind> = new Map(
  KIND_NOUNS.flatMap(([kind, nouns]) => [...words(nouns)].map((noun): [string, AnswerKind] => [noun, kind])),
);
