// What is said in French of quotations that are checked.
import type { MarkProblem, NotChecked } from '../../checking/check.ts';
import type { CheckWords } from '../../checking/verdict.ts';
import { countingIn } from './counting.ts';
import { fr } from './french-spaces.ts';
import type { Phrases } from './language.ts';
import { type CheckCommands, type Listing, slash } from './slash.ts';

const { number, counted } = countingIn('fr');

const problems: Readonly<Record<MarkProblem, string>> = {
  'too-much': 'Un signe remplace plus de mots qu’on ne le croirait en lisant.',
  'other-voice': 'Un signe relie des paroles qui ne sont pas d’une seule personne.',
  reverses: fr`Un signe cache ou ajoute un « ne … pas » ou un autre mot qui inverse le sens.`,
  figure: 'Un signe remplace un chiffre.',
};

const reasons: Readonly<Record<NotChecked, (longest: number) => string>> = {
  'no-words': () => fr`Non vérifié : il n’y a pas de mots en dehors des ajouts entre crochets.`,
  'too-short': () =>
    fr`Non vérifié : ces mots sont trop peu nombreux et trop courants, ils sont partout. Cites-en quelques-uns de plus.`,
  'too-long': (longest) =>
    fr`Non vérifié : plus de ${number(longest)} caractères. Vérifie une partie après l’autre.`,
  'no-article': () => fr`Non vérifié : cet article n’existe pas.`,
};

const altered = (line: string, isAltered: boolean): string =>
  isAltered ? `${line} Les mots sont modifiés, eux aussi.` : line;

const checks: CheckWords = {
  verdicts: {
    verbatim: () => 'Mot pour mot.',
    marked: () => 'Mot pour mot, aux signes de coupe ou d’ajout près.',
    altered: () => fr`Modifié : ce n’est pas mot pour mot ce qui est écrit.`,
    punctuation: () => fr`Modifié : les mots sont justes, la ponctuation entre eux ne l’est pas.`,
    partly: ({ name, isAltered }) => altered(fr`Paroles de ${name} en partie seulement.`, isAltered),
    'nobody-quoted': ({ name, isAltered }) =>
      altered(
        fr`Ce ne sont pas les paroles de ${name} : l’article le dit lui-même et ne cite personne.`,
        isAltered,
      ),
    'someone-else': ({ name, other, isAltered }) =>
      altered(fr`Quelqu’un d’autre l’a dit : ${other ?? 'une autre personne'}, et non ${name}.`, isAltered),
    'not-in-library': ({ articles }) =>
      articles === 1
        ? fr`Pas dans l’article : rien n’y est assez proche pour être la source.`
        : fr`Pas dans ces articles : rien n’y est assez proche pour être la source.`,
    'not-checked': ({ reason, longest }) => reasons[reason](longest),
  },
  remarks: {
    unsure: ({ likely, claimed }) =>
      likely === null
        ? fr`On ne sait pas qui parle : l’article ne le dit pas clairement.`
        : fr`On ne sait pas bien qui parle : sans doute ${likely} ; attribué à ${claimed}.`,
    'several-voices': () =>
      fr`Une partie seulement est entre guillemets ; le reste, ce sont les mots de l’article.`,
    retold: ({ name }) =>
      fr`Paroles rapportées : ce sont les mots de l’article pour ce qu’a dit ${name ?? 'quelqu’un'}, pas une citation.`,
    narrated: () => fr`Les mots de l’article : il ne cite personne ici.`,
    reversed: () => fr`Parmi les changements, il y a un « ne … pas » ou un autre mot qui inverse le sens.`,
    moved: () => 'Des mots ont été déplacés.',
    'put-together': () => 'C’est composé de passages différents.',
    mark: ({ problem }) => problems[problem],
    inside: ({ starts, ends }) => {
      if (!ends) return 'Cela commence au milieu d’une phrase.';
      return starts ? 'Cela commence et finit au milieu d’une phrase.' : 'Cela finit au milieu d’une phrase.';
    },
  },
};

export function frenchChecks(
  { check, checkQuotes }: CheckCommands,
  listed: Listing,
): Pick<Phrases, 'checks' | 'check'> {
  return {
    checks,

    check: {
      empty: 'Il n’y a pas de mots à vérifier là-dedans. Écris ce que quelqu’un aurait dit.',
      heading: (quotations) => counted(quotations, 'citation vérifiée', 'citations vérifiées'),
      rest: (quotations) =>
        fr`${counted(quotations, 'autre citation n’a pas été vérifiée', 'autres citations n’ont pas été vérifiées')} ; ${slash(check)} vérifie celle que tu veux.`,
      noQuotation: fr`Il n’y a pas de citation dans ce message : ni mots entre guillemets, ni ligne citée. Choisis *${checkQuotes.name}* sur un message qui cite quelqu’un, ou utilise ${slash(check)}.`,
      claimedFor: (name) => fr`attribué à ${name}`,
      legend: {
        leftOut: fr`~~Barré~~ : est dans l’article et a été retiré.`,
        putIn: fr`**Gras** : n’y est pas et a été ajouté.`,
        marked: fr`__Souligné__ : un signe de coupe ou d’ajout.`,
      },
      changes: (changes, rest) => {
        const more = rest > 0 ? [`${number(rest)} de plus`] : [];
        return fr`En clair : ${[...changes, ...more].join('\u202F; ')}.`;
      },
      change: {
        leftOut: (words) => fr`« ${words} » est retiré`,
        putIn: (words) => fr`« ${words} » est ajouté`,
        replaced: (mine, theirs) => fr`« ${mine} » remplace « ${theirs} »`,
        added: (words) => fr`« ${words} » est ajouté entre crochets`,
        ellipsis: (words) => fr`les points cachent « ${words} »`,
        cue: (words) => fr`« ${words} », qui interrompt la citation, est passé`,
      },
      voices: (voices, rest) => fr`Qui parle : ${listed(voices, rest)}`,
      voice: (words, who, kind) => fr`« ${words} » (${who}, ${kind})`,
      from: (places, rest) => fr`Des mots ajoutés sont ailleurs : ${listed(places, rest)}`,
      also: (places, rest, among) =>
        fr`${among ? 'Les mêmes mots, entre autres' : 'Les mêmes mots'} : ${listed(places, rest)}`,
      closest: fr`Le plus proche, sans être la source :`,
      readOn: 'Lire la suite',
      all: 'Toutes les citations',
      choose: 'En regarder une',
      sharedBy: (person) => fr`${person} partage cette vérification :`,
      stale: fr`Cette vérification n’est plus là : elle est gardée 15 minutes, et pas au-delà d’un redémarrage. Vérifie à nouveau avec ${slash(check)}.`,
      held: (times) =>
        fr`en mémoire pour 15 minutes : les citations de ${counted(times, 'vérification', 'vérifications')}`,
      forgotten: (times) =>
        fr`les citations de ${counted(times, 'vérification', 'vérifications')} en mémoire`,
    },
  };
}
