// What is said in German of quotations that are checked.
import type { MarkProblem, NotChecked } from '../../checking/check.ts';
import type { CheckWords } from '../../checking/verdict.ts';
import { countingIn } from './counting.ts';
import type { Phrases } from './language.ts';
import { type CheckCommands, type Listing, slash } from './slash.ts';

const { number, counted } = countingIn('de');

const problems: Readonly<Record<MarkProblem, string>> = {
  'too-much': 'Ein Zeichen steht für mehr Wörter, als man beim Lesen denkt.',
  'other-voice': 'Ein Zeichen verbindet Worte, die nicht von einer Person sind.',
  reverses: 'Hinter einem Zeichen steckt ein „nicht“ oder ein anderes Wort, das den Sinn umkehrt.',
  figure: 'Ein Zeichen ersetzt eine Zahl.',
};

const reasons: Readonly<Record<NotChecked, (longest: number) => string>> = {
  'no-words': () => 'Nicht geprüft: Außer Zusätzen in Klammern stehen keine Wörter darin.',
  'too-short': () =>
    'Nicht geprüft: Das sind zu wenige und zu häufige Wörter, die überall stehen. Zitiere ein paar mehr.',
  'too-long': (longest) =>
    `Nicht geprüft: Das sind mehr als ${number(longest)} Zeichen. Prüfe einen Teil nach dem anderen.`,
  'no-article': () => 'Nicht geprüft: Diesen Artikel gibt es nicht.',
};

const altered = (line: string, isAltered: boolean): string =>
  isAltered ? `${line} Auch der Wortlaut ist verändert.` : line;

const checks: CheckWords = {
  verdicts: {
    verbatim: () => 'Wörtlich.',
    marked: () => 'Wörtlich, bis auf die Zeichen der Bearbeitung.',
    altered: () => 'Verändert: nicht Wort für Wort, was dort steht.',
    punctuation: () => 'Verändert: Die Wörter stimmen, die Satzzeichen dazwischen nicht.',
    partly: ({ name, isAltered }) => altered(`Nur zum Teil die Worte von ${name}.`, isAltered),
    'nobody-quoted': ({ name, isAltered }) =>
      altered(`Nicht die Worte von ${name}: Das sagt der Artikel selbst und zitiert niemanden.`, isAltered),
    'someone-else': ({ name, other, isAltered }) =>
      altered(`Jemand anders hat es gesagt: ${other ?? 'eine andere Person'}, nicht ${name}.`, isAltered),
    'not-in-library': ({ articles }) =>
      articles === 1
        ? 'Nicht in dem Artikel: Nichts darin ist nahe genug, um die Quelle zu sein.'
        : 'Nicht in diesen Artikeln: Nichts darin ist nahe genug, um die Quelle zu sein.',
    'not-checked': ({ reason, longest }) => reasons[reason](longest),
  },
  remarks: {
    unsure: ({ likely, claimed }) =>
      likely === null
        ? 'Unsicher, wessen Worte es sind: Der Artikel sagt es nicht deutlich.'
        : `Unsicher, wessen Worte es sind: am ehesten ${likely}; zugeschrieben werden sie ${claimed}.`,
    'several-voices': () =>
      'Nur ein Teil davon steht in Anführungszeichen; der Rest sind die Worte des Artikels.',
    retold: ({ name }) =>
      `Wiedergegebene Rede: So gibt der Artikel wieder, was ${name ?? 'jemand'} gesagt hat; es ist kein Zitat.`,
    narrated: () => 'Die Worte des Artikels: Er zitiert hier niemanden.',
    reversed: () => 'Unter den Änderungen ist ein „nicht“ oder ein anderes Wort, das den Sinn umkehrt.',
    moved: () => 'Wörter wurden umgestellt.',
    'put-together': () => 'Es ist aus verschiedenen Stellen zusammengesetzt.',
    mark: ({ problem }) => problems[problem],
    inside: ({ starts, ends }) => {
      if (!ends) return 'Es beginnt mitten in einem Satz.';
      return starts ? 'Es beginnt und endet mitten in einem Satz.' : 'Es endet mitten in einem Satz.';
    },
  },
};

export function germanChecks(
  { check, checkQuotes }: CheckCommands,
  listed: Listing,
): Pick<Phrases, 'checks' | 'check'> {
  return {
    checks,

    check: {
      empty: 'Darin sind keine Wörter zum Prüfen. Gib ein, was jemand gesagt haben soll.',
      heading: (quotations) => `${counted(quotations, 'Zitat', 'Zitate')} geprüft`,
      rest: (quotations) =>
        `${counted(quotations, 'weiteres Zitat wurde', 'weitere Zitate wurden')} nicht geprüft; ${slash(check)} prüft jedes davon.`,
      noQuotation: `In dieser Nachricht ist kein Zitat: keine Wörter in Anführungszeichen und keine zitierte Zeile. Wähle *${checkQuotes.name}* bei einer Nachricht, die jemanden zitiert, oder nimm ${slash(check)}.`,
      claimedFor: (name) => `zugeschrieben: ${name}`,
      legend: {
        leftOut: '~~Durchgestrichen~~: steht dort und wurde weggelassen.',
        putIn: '**Fett**: steht nicht dort und wurde eingefügt.',
        marked: '__Unterstrichen__: ein Zeichen der Bearbeitung.',
      },
      changes: (changes, rest) =>
        `In Worten: ${changes.join('; ')}${rest > 0 ? `; und ${number(rest)} mehr` : ''}.`,
      change: {
        leftOut: (words) => `„${words}“ fehlt`,
        putIn: (words) => `„${words}“ ist eingefügt`,
        replaced: (mine, theirs) => `„${mine}“ steht anstelle von „${theirs}“`,
        added: (words) => `„${words}“ ist in Klammern ergänzt`,
        ellipsis: (words) => `die Punkte lassen „${words}“ weg`,
        cue: (words) => `„${words}“, was das Zitat unterbricht, ist übergangen`,
      },
      voices: (voices, rest) => `Wessen Worte: ${listed(voices, rest)}`,
      voice: (words, who, kind) => `„${words}“ (${who}, ${kind})`,
      from: (places, rest) => `Eingefügtes steht anderswo: ${listed(places, rest)}`,
      also: (places, rest, among) =>
        `${among ? 'Dieselben Worte, unter anderem' : 'Dieselben Worte'}: ${listed(places, rest)}`,
      closest: 'Am nächsten, aber keine Quelle:',
      readOn: 'Weiterlesen',
      all: 'Alle Zitate',
      choose: 'Eines davon ansehen',
      sharedBy: (person) => `${person} teilt diese Prüfung:`,
      stale: `Diese Prüfung gibt es nicht mehr: Sie wird 15 Minuten vorgehalten, nicht über einen Neustart hinweg. Bitte prüfe mit ${slash(check)} noch einmal.`,
      held: (times) =>
        `15 Minuten im Arbeitsspeicher: die Zitate aus ${counted(times, 'Prüfung', 'Prüfungen')}`,
      forgotten: (times) => `die Zitate aus ${counted(times, 'Prüfung', 'Prüfungen')} im Arbeitsspeicher`,
    },
  };
}
