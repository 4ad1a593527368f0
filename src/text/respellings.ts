// British and American spellings of one word: “harbour” and “harbor”, “defence” and “defense”, “organise” and “organize”.

/** How else a folded word may be written, across the ocean or in a chat; none for most words. */
export function respellings(folded: string): string[] {
  const chat = CHAT[folded];
  const found = chat === undefined ? [] : [chat];
  for (const [pattern, replacement] of PAIRS)
    if (pattern.test(folded)) found.push(folded.replace(pattern, replacement));
  return found;
}

const PAIRS: readonly (readonly [RegExp, string])[] = [
  [/(?<=\w{3})our(?=$|s$|ed$|ing$|able$|ite$|er|hood|less|ful)/, 'or'],
  [/(?<=\w{2}[bdlmnpviu])or(?=$|s$|ed$|ing$|able$|ite$|hood|less)/, 'our'],
  [/(?<=\w{3})is(?=e$|es$|ed$|ing$|er$|ers$|ation$|ations$)/, 'iz'],
  [/(?<=\w{3})iz(?=e$|es$|ed$|ing$|er$|ers$|ation$|ations$)/, 'is'],
  [/(?<=\w{3})ys(?=e$|es$|ed$|ing$)/, 'yz'],
  [/(?<=\w{3})yz(?=e$|es$|ed$|ing$)/, 'ys'],
  [/(?<=\w{3})nce(?=$|s$)/, 'nse'],
  [/(?<=\w{3})nse(?=$|s$)/, 'nce'],
  [/(?<=\w{2}[^aeiou])re(?=$|s$)/, 'er'],
  [/(?<=\w{2}[^aeiou])er(?=$|s$)/, 're'],
  [/(?<=\w{2})ll(?=ed$|ing$|er$|ers$|or$)/, 'l'],
  [/(?<=\w{2}[aeiou])l(?=ed$|ing$|er$|ers$|or$)/, 'll'],
  [/(?<=\w{3})ogue(?=$|s$)/, 'og'],
  [/(?<=\w{2})amme(?=$|s$)/, 'am'],
];

const CHAT: Readonly<Record<string, string | undefined>> = Object.assign(Object.create(null), {
  ppl: 'people',
  govt: 'government',
  gov: 'government',
  mins: 'minutes',
  hrs: 'hours',
  yrs: 'years',
  tho: 'though',
  luv: 'love',
  luvs: 'loves',
  tonite: 'tonight',
  thru: 'through',
  grey: 'gray',
  gray: 'grey',
  tyre: 'tire',
  plough: 'plow',
  plow: 'plough',
});
