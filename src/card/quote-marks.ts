// Quotation marks by language.

type Marks = readonly [open: string, close: string];

// As the Unicode CLDR has them (quotationStart and quotationEnd); French has its spaces too.
const MARKS: readonly (readonly [marks: Marks, languages: string])[] = [
  [['“', '”'], 'en pt da id ms vi sw af sq mt ga'],
  [['„', '“'], 'de cs sk sl bg et lt is lb mk ka'],
  [['„', '”'], 'pl hr bs hu ro sr'],
  [['«\u202F', '\u202F»'], 'fr'],
  [['«', '»'], 'es it ca eu gl ru uk be el no nb nn lv hy fa fr-CH de-CH pt-PT'],
  [['”', '”'], 'sv fi he'],
  [['‘', '’'], 'nl cy'],
  [['”', '“'], 'ar ur'],
];

const BY_LANGUAGE = new Map(
  MARKS.flatMap(([marks, languages]) => languages.split(' ').map((language) => [language, marks] as const)),
);

const ENGLISH: Marks = ['“', '”'];

// Where the language is not known, what most languages of the script do.
const BY_SCRIPT: readonly (readonly [script: RegExp, language: string])[] = [
  [/\p{Script=Hebrew}/u, 'he'],
  [/\p{Script=Arabic}/u, 'ar'],
  [/\p{Script=Cyrillic}/u, 'ru'],
  [/\p{Script=Greek}/u, 'el'],
];

/** The marks of a language tag such as “en” or “de-CH”; without one, or with one that is not known, by the script. */
export function quoteMarks(language: string | null, words: string): Marks {
  const [primary = '', ...rest] = (language ?? '').replaceAll('_', '-').split('-');
  const region = rest.at(-1)?.toUpperCase();
  const named =
    BY_LANGUAGE.get(`${primary.toLowerCase()}-${region}`) ?? BY_LANGUAGE.get(primary.toLowerCase());
  if (named !== undefined) return named;
  const letter = /\p{L}/u.exec(words)?.[0] ?? '';
  const script = BY_SCRIPT.find(([pattern]) => pattern.test(letter));
  return (script && BY_LANGUAGE.get(script[1])) ?? ENGLISH;
}
