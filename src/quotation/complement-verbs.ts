// Verbs that report without a clause of their own, as data: by what they take behind them.
import { type CueVerb, regularForms } from './cue-verbs.ts';
import type { ReadSentence } from './phrase.ts';

/**
 * `to`: she vowed to close the harbour.
 * `hearer`: she urged the board to close the harbour.
 * `object`: she criticised the closure of the harbour.
 * `gerund`: she denied closing the harbour.
 * `question`: she asked whether the harbour was closed.
 * `clause`: she found that the harbour was closed, she found it was closed: then its finite verb is in sight.
 */
export type Complement = 'to' | 'hearer' | 'object' | 'gerund' | 'question' | 'clause';

const list = (words: string): readonly string[] => words.split(/\s+/).filter((word) => word !== '');

const TAKES: Readonly<Record<Complement, ReadonlySet<string>>> = {
  to: new Set(list('vow promise pledge decline swear')),
  hearer: new Set(list('urge encourage implore press beg exhort challenge expect')),
  object: new Set(
    list(`criticise criticize attack reject denounce slam blast oppose endorse question cite describe praise
    decry deride lambaste ridicule mock laud applaud bemoan acknowledge disparage lament outline dispute
    downplay debate discuss demand disavow repudiate renounce assail reference show note predict deny`),
  ),
  gerund: new Set(
    list(`deny suggest propose admit recommend mention consider advocate oppose favor favour regret`),
  ),
  question: new Set(
    list(`ask wonder question know decide discuss debate doubt inquire enquire consider explain describe understand
    see recall emphasise emphasize stress learn ponder detail outline announce show reveal realise realize note`),
  ),
  clause: new Set(
    list(`know expect understand feel realise realize learn find show reveal indicate stress emphasise emphasize disclose
    conclude rule joke testify worry doubt recall imply pledge vow write caution complain declare observe guess wish reckon reckon
    swear threaten recommend decide propose demand theorise theorize determine point signal discover see repeat reiterate`),
  ),
};

/** Words behind a verb that lead to what it reports: “called for the closure”, “warned against it”. */
const PARTICLES: Readonly<Record<string, RegExp>> = {
  call: /^for$/,
  press: /^for$/,
  argue: /^(?:for|against)$/,
  warn: /^(?:of|about|against)$/,
  talk: /^about$/,
  complain: /^(?:of|about)$/,
  boast: /^(?:of|about)$/,
  decide: /^against$/,
  point: /^to$/,
  insist: /^on$/,
  object: /^to$/,
  caution: /^against$/,
  inveigh: /^against$/,
};

/** Verbs that name the one they are about before the charge: “accused the board of lying”. */
const CHARGES: Readonly<Record<string, RegExp>> = {
  accuse: /^of$/,
  blame: /^for$/,
  criticise: /^for$/,
  criticize: /^for$/,
};

export const takes = (base: string, complement: Complement): boolean => TAKES[complement].has(base);
export const particleOf = (base: string): RegExp | null => PARTICLES[base] ?? null;
export const chargeOf = (base: string): RegExp | null => CHARGES[base] ?? null;

/** “closing” in “denied closing the harbour” */
export const isGerund = ({ pieces, runAt }: ReadSentence, at: number): boolean =>
  runAt[at] === undefined && /[a-z]{2}ing$/.test(pieces[at]?.lower ?? '');

/** The complement verb a lower-case word is a form of, or null. */
export function complementVerb(word: string): CueVerb | null {
  return FORMS.get(word) ?? null;
}

const IRREGULAR: readonly (readonly [string, string])[] = [
  ['swore', 'swear'],
  ['sought', 'seek'],
  ['knew', 'know'],
  ['understood', 'understand'],
  ['felt', 'feel'],
  ['found', 'find'],
  ['saw', 'see'],
  ['wrote', 'write'],
  ['written', 'write'],
  ['begging', 'beg'],
  ['begged', 'beg'],
  ['planned', 'plan'],
  ['planning', 'plan'],
  ['admitted', 'admit'],
  ['admitting', 'admit'],
  ['regretted', 'regret'],
  ['committed', 'commit'],
  ['committing', 'commit'],
  ['preferred', 'prefer'],
];

const FORMS: ReadonlyMap<string, CueVerb> = inflectAll();

function inflectAll(): Map<string, CueVerb> {
  const forms = new Map<string, CueVerb>();
  const bases = new Set([
    ...Object.values(TAKES).flatMap((set) => [...set]),
    ...Object.keys(PARTICLES),
    ...Object.keys(CHARGES),
  ]);
  for (const [word, base] of IRREGULAR)
    forms.set(word, { base, class: 'claim', form: word.endsWith('ing') ? 'ing' : 'finite' });
  for (const base of bases)
    for (const [word, form] of regularForms(base))
      if (!forms.has(word)) forms.set(word, { base, class: 'claim', form });
  return forms;
}
