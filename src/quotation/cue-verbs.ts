// Verbs that report words, as data. The class says what a verb needs before it is believed.

/**
 * `say`: reports quotations and clauses, before, behind and in between: “…,” she said.
 * `tell`: the same, with a hearer: she told the council (that) …
 * `claim`: reports clauses and quotations, seldom stands behind them: she claimed that …
 * `call`: takes a thing and a quoted judgment of it: she called the plan “reckless”.
 * `think`: reports thoughts: a clause counts only with “that” or a quotation.
 * `act`: a gesture or sound; reports only words it stands right next to: “Well,” she smiled, “…”
 */
type CueClass = 'say' | 'tell' | 'claim' | 'call' | 'think' | 'act';

/** `base` finite forms, `ing` participle (“saying”), `participle` past participle where it differs from the past. */
type CueForm = 'finite' | 'ing' | 'base' | 'participle';

export type CueVerb = { readonly base: string; readonly class: CueClass; readonly form: CueForm };

/** The cue verb a lower-case word is a form of, or null. */
export function cueVerb(word: string): CueVerb | null {
  return FORMS.get(word) ?? null;
}

const list = (words: string): readonly string[] => words.split(/\s+/).filter((word) => word !== '');

const REGULAR: Readonly<Record<CueClass, readonly string[]>> = {
  say: list(`add remark comment state explain reply respond answer announce declare continue conclude observe note recall
    exclaim joke quip shout yell scream whisper mutter murmur cry repeat reiterate opine muse wonder tweet post blog
    retort counter stammer volunteer venture interject interrupt chime emphasise emphasize stress insist warn caution argue
    confirm reason reflect lament concede acknowledge recount boast complain predict hiss roar bellow gasp inquire enquire
    demand protest object elaborate recite retweet reassure clarify intone drawl reminisce marvel confide rejoin echo
    estimate theorise theorize message email e-mail text type bark bawl bleat blurt boom chant chirp croak falter
    expostulate ejaculate holler implore moan mumble pant plead purr quote rasp screech shriek snarl squeak squeal
    stutter thunder trill wail whimper whine whoop pronounce proclaim testify tut relate comment chuckle ask joke deadpan`),
  tell: list(`inform remind assure advise notify persuade convince`),
  claim:
    list(`claim allege assert maintain contend deny admit report reveal disclose suggest propose promise pledge vow agree
    advocate indicate affirm stipulate recommend request signal charge counsel rule signify specify underline underscore
    highlight mention imply guarantee hint attest profess calculate order require urge beg encourage demand
    tout vouch rave gush preach lecture joke recommend argue`),
  call: list(`call describe label dub brand dismiss condemn denounce decry slam blast criticise criticize praise hail
    characterise characterize accuse deride deplore mock ridicule tout reject cite reference welcome lambast
    attack portray paint liken compare term rate style pan defend ask compliment
    laud applaud bemoan scold chide assail rebuke chastise trumpet salute appeal discuss depict declare discourage
    encourage urge exhort pressure invoke detail oppose support question refer point`),
  think:
    list(`believe hope fear expect suspect realise realize imagine doubt decide conclude consider suppose assume
    worry appear seem learn discover determine figure reckon anticipate dream pray want discuss address`),
  act: list(`return resume pursue persist hesitate prompt soothe tease crow lie guess correct offer breathe manage choke
    coo order command invite assure think gurgle wheeze stutter bluster venture grunt nudge smile grin laugh sigh shrug nod groan grunt snort snap growl sneer frown chuckle giggle sob weep scoff jeer
    begin start finish end beam wink pause sniff cough pout scowl grumble grouse fume rage`),
};

/** base, third person, past, participle in -ing, past participle */
const IRREGULAR: Readonly<Record<CueClass, readonly (readonly [string, string, string, string, string])[]>> =
  {
    say: [
      ['say', 'says', 'said', 'saying', 'said'],
      ['write', 'writes', 'wrote', 'writing', 'written'],
      ['read', 'reads', 'read', 'reading', 'read'],
      ['go', 'goes', 'went', 'going', 'gone'],
      ['sing', 'sings', 'sang', 'singing', 'sung'],
      ['cry', 'cries', 'cried', 'crying', 'cried'],
      ['put', 'puts', 'put', 'putting', 'put'],
      ['speak', 'speaks', 'spoke', 'speaking', 'spoken'],
      ['quip', 'quips', 'quipped', 'quipping', 'quipped'],
      ['swear', 'swears', 'swore', 'swearing', 'sworn'],
      ['reply', 'replies', 'replied', 'replying', 'replied'],
      ['blog', 'blogs', 'blogged', 'blogging', 'blogged'],
      ['testify', 'testifies', 'testified', 'testifying', 'testified'],
      ['clarify', 'clarifies', 'clarified', 'clarifying', 'clarified'],
      ['quoth', 'quoth', 'quoth', 'quoth', 'quoth'],
      ['hit', 'hits', 'hit', 'hitting', 'hit'],
      ['shoot', 'shoots', 'shot', 'shooting', 'shot'],
      ['weigh', 'weighs', 'weighed', 'weighing', 'weighed'],
      ['break', 'breaks', 'broke', 'breaking', 'broken'],
      ['cut', 'cuts', 'cut', 'cutting', 'cut'],
      ['burst', 'bursts', 'burst', 'bursting', 'burst'],
      ['chip', 'chips', 'chipped', 'chipping', 'chipped'],
    ],
    tell: [['tell', 'tells', 'told', 'telling', 'told']],
    claim: [
      ['deny', 'denies', 'denied', 'denying', 'denied'],
      ['imply', 'implies', 'implied', 'implying', 'implied'],
      ['specify', 'specifies', 'specified', 'specifying', 'specified'],
      ['admit', 'admits', 'admitted', 'admitting', 'admitted'],
      ['signal', 'signals', 'signalled', 'signalling', 'signalled'],
      ['find', 'finds', 'found', 'finding', 'found'],
      ['show', 'shows', 'showed', 'showing', 'shown'],
      ['quote', 'quotes', 'quoted', 'quoting', 'quoted'],
      ['beg', 'begs', 'begged', 'begging', 'begged'],
      ['promise', 'promises', 'promised', 'promising', 'promised'],
    ],
    call: [
      ['decry', 'decries', 'decried', 'decrying', 'decried'],
      ['slam', 'slams', 'slammed', 'slamming', 'slammed'],
      ['pan', 'pans', 'panned', 'panning', 'panned'],
      ['dub', 'dubs', 'dubbed', 'dubbing', 'dubbed'],
    ],
    think: [
      ['think', 'thinks', 'thought', 'thinking', 'thought'],
      ['know', 'knows', 'knew', 'knowing', 'known'],
      ['feel', 'feels', 'felt', 'feeling', 'felt'],
      ['see', 'sees', 'saw', 'seeing', 'seen'],
      ['learn', 'learns', 'learnt', 'learning', 'learnt'],
      ['worry', 'worries', 'worried', 'worrying', 'worried'],
      ['understand', 'understands', 'understood', 'understanding', 'understood'],
    ],
    act: [
      ['begin', 'begins', 'began', 'beginning', 'begun'],
      ['grin', 'grins', 'grinned', 'grinning', 'grinned'],
      ['nod', 'nods', 'nodded', 'nodding', 'nodded'],
      ['shrug', 'shrugs', 'shrugged', 'shrugging', 'shrugged'],
      ['snap', 'snaps', 'snapped', 'snapping', 'snapped'],
      ['weep', 'weeps', 'wept', 'weeping', 'wept'],
      ['sob', 'sobs', 'sobbed', 'sobbing', 'sobbed'],
    ],
  };

const CLASSES: readonly CueClass[] = ['say', 'tell', 'claim', 'call', 'think', 'act'];

const FORMS: ReadonlyMap<string, CueVerb> = inflect();

function inflect(): Map<string, CueVerb> {
  const forms = new Map<string, CueVerb>();
  const add = (word: string, base: string, kind: CueClass, form: CueForm): void => {
    if (!forms.has(word)) forms.set(word, { base, class: kind, form });
  };
  for (const kind of CLASSES) {
    for (const [base, third, past, ing, participle] of IRREGULAR[kind]) {
      add(third, base, kind, 'finite');
      add(past, base, kind, 'finite');
      add(ing, base, kind, 'ing');
      add(base, base, kind, 'base');
      add(participle, base, kind, 'participle');
    }
    for (const base of REGULAR[kind])
      for (const [word, form] of regularForms(base)) add(word, base, kind, form);
  }
  return forms;
}

/** deny → denies, denied, denying, deny */
export function regularForms(base: string): readonly (readonly [string, CueForm])[] {
  const stem = base.endsWith('e') ? base.slice(0, -1) : base;
  const silent = /[^aeiou]y$/.test(base);
  const third = silent ? `${base.slice(0, -1)}ies` : /(?:s|sh|ch|x|z)$/.test(base) ? `${base}es` : `${base}s`;
  return [
    [third, 'finite'],
    [silent ? `${base.slice(0, -1)}ied` : `${stem}ed`, 'finite'],
    [`${stem}ing`, 'ing'],
    [base, 'base'],
  ];
}
