// Everything the bot says in French: as Discord does, it says “tu”.
import { countingIn } from './counting.ts';
import { frenchDiscussion, frenchDiscussionCommands } from './french-discussion.ts';
import { frenchChecks } from './french-checks.ts';
import { frenchSettings } from './french-settings.ts';
import { frenchSources } from './french-sources.ts';
import { fr } from './french-spaces.ts';
import type { Phrases } from './language.ts';
import { slash } from './slash.ts';

const { number, counted, plural } = countingIn('fr');

const commands: Phrases['commands'] = {
  ask: {
    name: 'demander',
    description: fr`Interroger un article : il répond avec ses propres mots, et tu vois qui les a dits`,
    question: {
      name: 'question',
      description: fr`Ce que tu veux savoir, par exemple « Who said the vote was a mistake? »`,
    },
    article: { name: 'article', description: 'Seulement ce que dit cet article' },
    speaker: { name: 'personne', description: 'Seulement ce que dit cette personne' },
    private: { name: 'privé', description: 'Ne montrer la réponse qu’à toi' },
  },
  answerThis: { name: 'Répondre à ceci' },
  article: {
    name: 'article',
    description: 'Les articles qu’on peut interroger ici, et leur texte',
    list: { name: 'liste', description: 'Tous les articles, avec ce qu’ils contiennent' },
    show: {
      name: 'afficher',
      description: fr`Un article : d’où il vient, comment il commence, qui y est le plus cité`,
    },
    read: { name: 'lire', description: 'Le texte d’un article, page par page' },
    article: {
      name: 'article',
      description: fr`Lequel ; celui qui est interrogé par défaut si tu laisses vide`,
    },
    paragraph: { name: 'paragraphe', description: 'Le numéro du paragraphe par lequel commencer' },
    private: { name: 'privé', description: fr`Ne le montrer qu’à toi ; oui, sauf si tu dis autre chose` },
  },
  check: {
    name: 'vérifier',
    description: fr`Si une citation est exacte : mot pour mot, modifiée, ou dite par quelqu’un d’autre`,
    quote: { name: 'citation', description: 'Ce que quelqu’un aurait dit, avec ou sans guillemets' },
    speaker: { name: 'personne', description: 'Qui l’aurait dit' },
    article: { name: 'article', description: fr`Seulement dans cet article ; dans tous si tu laisses vide` },
    private: { name: 'privé', description: 'Ne montrer la vérification qu’à toi' },
  },
  checkQuotes: { name: 'Vérifier les citations' },
  help: { name: 'aide', description: 'Comment demander, et quels articles tu peux interroger' },
  library: {
    name: 'bibliothèque',
    description: 'Les articles qu’on peut interroger ici',
    add: {
      name: 'ajouter',
      description: fr`Ajouter un article : un fichier, une adresse web, ou sans l’un ni l’autre un texte collé`,
      file: {
        name: 'fichier',
        description: fr`Un fichier texte ou markdown, ou d’un autre type que je sais lire ; 8 Mo au plus`,
      },
      address: {
        name: 'adresse',
        description: 'Où se trouve l’article sur le web, par exemple https://example.org/article',
      },
    },
    list: { name: 'liste', description: 'Tous les articles, avec qui les a ajoutés et quand' },
    show: {
      name: 'afficher',
      description: fr`Un article : ses détails, et qui y est cité`,
      article: { name: 'article', description: 'Lequel' },
    },
    edit: {
      name: 'modifier',
      description: 'Changer le titre, l’auteur, le média, la date et les autres noms des personnes',
      article: { name: 'article', description: 'Lequel' },
      address: {
        name: 'adresse',
        description: fr`Ne changer que son adresse web ; « aucune » la retire`,
      },
    },
    remove: {
      name: 'supprimer',
      description: fr`Supprimer un article ; demande d’abord confirmation`,
      article: { name: 'article', description: 'Lequel' },
    },
    default: {
      name: 'défaut',
      description: fr`Quoi interroger quand une question ne nomme pas d’article : un seul, ou tous`,
      article: { name: 'article', description: fr`Lequel ; laisse vide pour tous` },
    },
  },
  privacy: {
    name: 'confidentialité',
    description: 'Ce que je garde sur toi, et comment l’effacer',
    show: { name: 'afficher', description: 'Ce que je garde sur toi' },
    delete: {
      name: 'effacer',
      description: fr`Effacer ce que je garde sur toi ; demande d’abord confirmation`,
    },
  },
  said: {
    name: 'paroles',
    description: 'Tout ce que dit une personne, dans l’ordre de l’article',
    speaker: { name: 'personne', description: fr`Qui : un nom, une partie d’un nom ou un rôle` },
    about: { name: 'sujet', description: 'Seulement ce qui contient ces mots, ou en est proche par le sens' },
    article: { name: 'article', description: fr`Seulement dans cet article ; dans tous si tu laisses vide` },
    private: { name: 'privé', description: fr`Ne le montrer qu’à toi ; oui, sauf si tu dis autre chose` },
  },
  speakers: {
    name: 'personnes',
    description: 'Qui est cité, combien de fois et où',
    article: { name: 'article', description: fr`Seulement dans cet article ; dans tous si tu laisses vide` },
    private: { name: 'privé', description: fr`Ne le montrer qu’à toi ; oui, sauf si tu dis autre chose` },
  },
  discussion: frenchDiscussionCommands,
  settings: {
    name: 'paramètres',
    description: fr`Comment je réponds sur ce serveur : qui peut demander, où, et qui voit les réponses`,
    article: { name: 'article', description: 'L’article interrogé quand une question n’en nomme aucun' },
    timezone: {
      name: 'fuseau',
      description: 'Le fuseau des heures que la modération écrit, comme Europe/Paris',
    },
  },
};

const { ask, help, library, privacy, said } = commands;

const counts: Phrases['counts'] = {
  articles: (count) => counted(count, 'article', 'articles'),
  sentences: (count) => counted(count, 'phrase', 'phrases'),
  quotations: (count) => counted(count, 'citation', 'citations'),
  speakers: (count) => counted(count, 'personne citée', 'personnes citées'),
  characters: (count) => counted(count, 'caractère', 'caractères'),
  questions: (count) => counted(count, 'question', 'questions'),
  drafts: (count) => counted(count, 'brouillon', 'brouillons'),
};

const buttons: Phrases['buttons'] = {
  keep: 'Enregistrer',
  changeDetails: 'Changer les détails',
  discard: 'Abandonner',
  backToDraft: 'Retour au brouillon',
  tryAgain: 'Réessayer',
  edit: 'Modifier',
  remove: 'Supprimer',
  delete: 'Effacer',
  cancel: 'Annuler',
  undo: 'Rétablir',
  back: 'Précédent',
  next: 'Suivant',
};

const forms: Phrases['forms'] = {
  add: {
    title: 'Ajouter un article',
    fields: {
      title: {
        label: 'Titre',
        description: fr`Si tu laisses vide : le titre du fichier, ou les premiers mots.`,
      },
      text: {
        label: 'Texte de l’article',
        description: fr`Jusqu’à ${number(4_000)} caractères. Joins un texte plus long en fichier ci-dessous.`,
      },
      file: {
        label: 'Ou un fichier',
        description: fr`Texte, markdown, ou un autre type que je sais lire ; 8 Mo au plus.`,
      },
    },
  },
  facts: {
    title: 'Détails de l’article',
    fields: {
      title: { label: 'Titre' },
      author: { label: 'Auteur' },
      publisher: { label: 'Média' },
      date: { label: 'Date', placeholder: '2016-06-27, 2016-06 ou 2016' },
      names: {
        label: 'Autres noms des personnes',
        description: fr`Une personne par ligne, le nom complet d’abord, comme Ada Okafor: Addie, A. O.`,
      },
    },
  },
};

const { fields } = forms.facts;
const NAMES_REMEDY = fr`écris le nom complet, deux-points et les autres noms, par exemple « Ada Okafor: Addie, A. O. ».`;

function listed(shown: readonly string[], rest: number): string {
  return shown.join(', ') + (rest > 0 ? ` et ${counted(rest, 'autre', 'autres')}` : '');
}

export const french: Phrases = {
  locale: 'fr',
  name: 'Français',

  listed,
  counts,
  commands,
  buttons,
  forms,

  notices: {
    roleMention: fr`Tu as mentionné mon rôle, et Discord ne me montre pas le texte d’un tel message. Mentionne-moi comme membre, ou utilise ${slash(ask)}.`,
    emptyQuestion: 'Il n’y a pas de question là-dedans. Essaie avec quelques mots.',
    stale: fr`Cette réponse est trop ancienne : l’article a changé depuis, ou n’est plus ici. Pose la question de nouveau.`,
    unknown: fr`Je ne connais plus ça. ${slash(help)} montre ce que je sais faire.`,
    failure: 'Quelque chose a mal tourné de mon côté, et je l’ai noté. Réessaie dans un instant.',
    unreachable: 'La bibliothèque est injoignable pour le moment. Réessaie dans une minute.',
    restarting: 'Je suis en train de redémarrer. Réessaie dans une minute.',
    noRights: fr`Seules les personnes qui ont la permission *Gérer les messages* s’occupent des articles de ce serveur. Tout le monde peut les interroger : ${slash(help)} les montre.`,
    fitsSeveral: (given) => fr`« ${given} » correspond ici à plusieurs articles :`,
    noSuchArticle: (given) => fr`Il n’y a pas d’article « ${given} » ici. Il y a :`,
    andMore: (count) => `et ${counted(count, 'autre', 'autres')}`,
    chooseArticle: 'Choisis-en un dans la liste qui apparaît pendant que tu écris.',
    staleDraft: fr`Ce brouillon n’existe plus : les brouillons attendent 15 minutes, et ne survivent pas à un redémarrage. Ajoute l’article de nouveau avec ${slash(library, library.add)}.`,
    staleUndo: fr`C’est trop ancien pour être rétabli : cela marche pendant 15 minutes, sans redémarrage entre-temps. Ajoute l’article de nouveau avec ${slash(library, library.add)}.`,
    staleForm: fr`Ce que tu as écrit n’existe plus : c’est gardé 15 minutes, et ne survit pas à un redémarrage. Utilise la commande de nouveau.`,
    mayNotPost: 'Tu n’as pas le droit d’écrire dans ce salon, donc la réponse reste entre nous.',
    mayNotRemove:
      'Seules la personne qui a posé la question et celles qui ont le droit *Gérer les messages* peuvent retirer cette réponse.',
    gone: fr`Cet article n’est plus ici ; quelqu’un l’a supprimé. ${slash(library, library.list)} montre ce qu’il y a.`,
    badAddress: fr`Ce n’est pas une adresse web ; donnes-en une qui commence par https:// ou http://, ou « aucune » pour la retirer. Rien n’a été changé.`,
    unchanged: 'Rien n’a été changé.',
    discarded: fr`Abandonné ; rien n’a été enregistré.`,
    notOwn: fr`Il n’y a pas encore d’article propre à cet endroit. Ajoutes-en un avec ${slash(library, library.add)}.`,
    twoSources:
      'C’est un fichier et une adresse web à la fois. Donne l’un des deux, et ajoute l’autre ensuite.',
    refused: (reason) => fr`Je ne peux pas en faire un article : ${reason}. Rien n’a été enregistré.`,
  },

  ask: {
    allArticles: 'Tous les articles',
    takenForArticle: (given, title) => fr`Tu as écrit « ${given} » : j’ai compris ${title}.`,
    takenForSpeaker: (given, name) => fr`Tu as écrit « ${given} » : j’ai compris ${name}.`,
    severalSpeakers: (given) => fr`« ${given} » peut désigner plusieurs personnes ici :`,
    chooseSpeaker: 'Choisis-en une dans la liste qui apparaît pendant que tu écris.',
    noTextInMessage: fr`Ce message ne contient aucun texte auquel je puisse répondre. Choisis *${commands.answerThis.name}* sur un message qui pose une question, ou utilise ${slash(ask)}.`,
  },

  answer: {
    nothingFound: 'Rien trouvé',
    noPassage: (articles) =>
      fr`Aucun passage ${articles === 1 ? 'de l’article' : 'des articles'} ne répond à ça.`,
    missing: (articles, words) => fr`Absent ${articles === 1 ? 'de l’article' : 'des articles'} : ${words}.`,
    quoted: (names) => fr`Y sont cités : ${names}.`,
    toAsk: (titles) => fr`Tu peux interroger : ${titles}.`,
    onlyAsked: (title) =>
      fr`Seul ${title} a été interrogé ; ${slash(ask)} peut en interroger un autre, ou tous.`,
    closest: fr`Au plus près, sans être une réponse :`,
    from: (source) => fr`Tiré de ${source}`,
    doubt: (words) =>
      words.length === 0
        ? 'Pas sûr que ce soit la réponse.'
        : fr`Pas sûr que ce soit la réponse : rien ici ne mentionne ${words.map((word) => fr`« ${word} »`).join(' ou ')}.`,
    page: (page, pages) => `Page ${number(page)} sur ${number(pages)}`,
    context: (passage) => (passage === null ? 'Contexte' : `Contexte ${passage}`),
    card: (passage) => (passage === null ? 'Carte' : `Carte ${passage}`),
    why: (passage) => (passage === null ? fr`Pourquoi ?` : fr`Pourquoi ${String(passage)} ?`),
    more: 'Plus',
    back: 'Retour',
    share: 'Partager',
    shared: 'Partagé',
    remove: 'Retirer',
    helpful: 'Utile',
    notHelpful: 'Pas utile',
    article: 'Article',
    sharedBy: (person) => fr`${person} partage cette réponse :`,
    counted: 'Merci. Ton vote est compté, sans ton nom.',
    moved: 'Ton vote est changé.',
    countedBefore: 'Ton vote est déjà compté. L’autre bouton le change.',
  },

  passage: {
    paragraph: (position) => `paragraphe ${number(position)}`,
    inArticle: (title) => `dans ${title}`,
    theArticle: 'L’article',
    narrated: 'récit',
    speakerUnnamed: 'on ne sait pas clairement qui parle',
    perhaps: (name) => `Peut-être ${name}`,
    uncertain: 'attribution incertaine',
    kinds: {
      direct: 'citation directe',
      mixed: 'citation partielle',
      indirect: 'propos rapportés avec les mots de l’article',
    },
  },

  pager: {
    page: (page, pages) => `page ${number(page)} sur ${number(pages)}`,
    back: 'Retour',
    next: 'Suivant',
    jump: 'Aller à une page',
  },

  said: {
    counts: (quotations, articles) => `${counts.quotations(quotations)} dans ${counts.articles(articles)}`,
    inArticle: (quotations, title) => `${counts.quotations(quotations)} dans ${title}`,
    kinds: {
      direct: (count) => counted(count, 'mot pour mot', 'mot pour mot'),
      mixed: (count) => counted(count, 'mot pour mot en partie', 'mot pour mot en partie'),
      indirect: (count) =>
        counted(count, 'rapportée avec les mots de l’article', 'rapportées avec les mots de l’article'),
    },
    about: (kept, all, words) =>
      fr`${number(kept)} sur ${counts.quotations(all)} ${plural(kept, 'contient', 'contiennent')} « ${words} »`,
    aboutPart: (kept, all, words, has, of) =>
      fr`Sur ${counts.quotations(all)}, aucune ne contient tout « ${words} » ; ${number(kept)} ${plural(kept, 'contient', 'contiennent')} ${number(has)} de ses ${number(of)} mots`,
    aboutNone: (all, words, name) =>
      all === 1
        ? fr`La seule citation de ${name} ne contient pas « ${words} ».`
        : fr`Aucune des ${number(all)} citations de ${name} ne contient « ${words} ».`,
    near: 'Le plus proche par le sens',
    all: 'Tout montrer',
    source: (title) => `Dans ${title}`,
    goesOn: 'suite',
    several: (given, count) =>
      fr`« ${given} » peut être ici l’une de ${number(count)} personnes. De qui parles-tu ?`,
    choose: 'Choisir une personne',
    nobody: (given) => fr`Personne du nom de « ${given} » n’est cité ici.`,
    nobodyIn: (given, title) => fr`Personne du nom de « ${given} » n’est cité dans ${title}.`,
    quotedMost: fr`Sont cités, qui parle le plus d’abord :`,
    elsewhere: 'Dans tous les articles',
    speakers: 'Toutes les personnes citées',
  },

  speakers: {
    heading: (speakers) => counts.speakers(speakers),
    headingIn: (speakers, title) => `${counts.speakers(speakers)} dans ${title}`,
    none: 'Personne n’est cité ici.',
    noneIn: (title) => `Personne n’est cité dans ${title}.`,
    choose: 'Montrer ce que dit l’une d’elles',
  },

  articles: {
    none: 'Il n’y a pas encore d’article ici.',
    heading: (count) => counts.articles(count),
    byDefault: 'interrogé par défaut',
    which: fr`Quel article ? Aucun n’est interrogé par défaut ici.`,
    choose: 'Ouvrir un article',
    by: (author) => `par ${author}`,
    counts: (sentences, quotations, speakers) =>
      `${counts.sentences(sentences)} · ${counts.quotations(quotations)} · ${counts.speakers(speakers)}`,
    quotedMost: (names) => fr`Les plus cités : ${names}.`,
    name: (name, quotations) => `${name} (${number(quotations)})`,
    read: 'Lire',
    speakers: 'Personnes citées',
    details: 'Détails',
    list: 'Tous les articles',
    stale: fr`C’est trop ancien : l’article a changé depuis, ou n’est plus ici. Utilise de nouveau la commande.`,
  },

  read: {
    paragraphs: (from, to) =>
      from === to ? `paragraphe ${number(from)}` : `paragraphes ${number(from)}–${number(to)}`,
    paragraph: (position) => `Paragraphe ${number(position)}`,
    empty: 'Cet article n’a pas de texte à lire.',
  },

  context: {
    heading: (title) => fr`Dans son contexte : ${title}`,
    paragraph: (position) => `Paragraphe ${number(position)}`,
    inBold: (facts) => fr`En gras : ${facts}`,
    inTheArticle: 'Dans l’article',
  },

  why: {
    heading: (name) => fr`Pourquoi ${name} ?`,
    called: (words, name) => fr`L’article dit à cet endroit « ${words} », ce qui désigne ${name}.`,
    byName: 'L’article donne le nom à cet endroit.',
    doubtful: (percent) =>
      fr`C’est une supposition : sur 100 cas de ce genre, environ ${number(percent)} sont justes.`,
    sure: (percent) => `Sur 100 cas de ce genre, environ ${number(percent)} sont justes.`,
    nobody: 'L’article ne dit pas clairement de qui sont ces mots, alors je ne nomme personne non plus.',
    narrated: fr`Ce sont les mots de l’article lui-même : il ne les prête à personne.`,
    rules: {
      behind: (cue) =>
        cue === null
          ? 'La personne qui parle est nommée juste après la citation.'
          : fr`L’indice « ${cue} » se trouve juste après la citation, avec la personne qui parle.`,
      before: (cue) =>
        cue === null
          ? 'La personne qui parle est nommée juste avant la citation.'
          : fr`L’indice « ${cue} » se trouve juste avant la citation, avec la personne qui parle.`,
      source: (cue) =>
        cue === null
          ? 'La phrase donne la source de ces mots.'
          : fr`La phrase donne la source de ces mots, avec « ${cue} ».`,
      around: (cue) =>
        cue === null
          ? 'La personne qui parle est nommée au milieu de ce qui est rapporté, ou après.'
          : fr`L’indice « ${cue} » se trouve au milieu de ce qui est rapporté, ou après, avec la personne qui parle.`,
      reported: (cue) =>
        cue === null
          ? 'La phrase rapporte ce qu’a dit son sujet.'
          : fr`Ce qui suit l’indice « ${cue} » est rapporté comme les mots de son sujet.`,
      passive: (cue) =>
        cue === null
          ? 'La phrase dit de qui cela vient.'
          : fr`La phrase dit de qui cela vient, avec « ${cue} ».`,
      attitude: (cue) =>
        cue === null
          ? 'La phrase rapporte ce que quelqu’un pense ou fait savoir.'
          : fr`La phrase rapporte ce que quelqu’un pense ou fait savoir, avec « ${cue} ».`,
      transcript: () => 'Le texte est une transcription, et le nom ouvre la prise de parole.',
      interview: () => 'Le texte est un entretien, et c’est une réponse de la personne interrogée.',
      signed: () => 'Les mots sont signés de ce nom.',
      block: () => 'Les mots forment un bloc à part, et la personne est nommée juste avant.',
      verdict: () => 'La phrase présente ces mots comme un verdict, et dit de qui.',
      announced: (cue) =>
        cue === null
          ? 'La phrase d’avant annonce la citation par un deux-points.'
          : fr`La phrase d’avant annonce la citation par l’indice « ${cue} » et un deux-points.`,
      continued: (cue) =>
        cue === null
          ? 'Le paragraphe d’avant laisse sa citation ouverte, donc la même personne continue.'
          : fr`Le paragraphe d’avant laisse sa citation ouverte, donc la même personne continue ; l’indice y est « ${cue} ».`,
      sameParagraph: (cue) =>
        cue === null
          ? 'Une autre citation du même paragraphe dit qui parle, et celle-ci la prolonge.'
          : fr`Une autre citation du même paragraphe dit qui parle par l’indice « ${cue} », et celle-ci la prolonge.`,
      afterColon: () => 'Une phrase sur cette personne finit par un deux-points, et la citation suit.',
      gesture: () => 'Juste après la citation, le même paragraphe dit ce que fait cette personne.',
      sentenceBefore: () => 'La phrase juste avant la citation porte sur cette personne.',
      turns: () => 'Deux personnes parlent à tour de rôle, et c’est le tour de celle-ci.',
      paragraphBefore: () => 'Le paragraphe d’avant porte sur cette personne, et rien n’en nomme une autre.',
      goesOn: () =>
        'Cette personne a parlé la dernière avant la citation, et rien n’en nomme une autre entre les deux.',
      other: () => 'Une règle sur la place des mots a décidé.',
    },
  },

  card: {
    sharedBy: (person) => fr`${person} partage cette carte :`,
    looks: { square: 'Carrée', wide: 'Large', dark: 'Sombre', light: 'Claire' },
    words: {
      locale: 'fr',
      kinds: {
        mixed: 'Cité en partie',
        indirect: 'Rapporté avec les mots de l’article',
        narrated: 'Tel que l’article le raconte',
      },
      perhaps: 'peut-être',
      noSpeaker: 'Auteur des propos incertain',
      from: 'Source',
      colon: fr` : `,
      refusals: {
        noWords: 'Il n’y a pas de mots à dessiner dans ce passage.',
        tooLong: (characters, limit) =>
          fr`Ces mots sont trop longs pour une carte : ${number(characters)} caractères, alors qu’il en tient environ ${number(limit)}.`,
        shorten: {
          wide: 'La carte carrée en contient davantage.',
          square: 'La réponse les donne en texte.',
        },
        scriptMissing: (characters) =>
          fr`La carte ne peut pas être dessinée : il manque à ses polices ces caractères : ${characters}. La réponse donne les mots en texte.`,
        busy: 'Beaucoup de cartes sont en train d’être dessinées. Réessaie dans un instant.',
      },
    },
  },

  votes: {
    counts: (up, down) => fr`Votes sur ses réponses : ${number(up)} utiles, ${number(down)} pas utiles`,
  },

  details: {
    author: fields.author.label,
    publisher: fields.publisher.label,
    date: fields.date.label,
    address: 'Adresse web',
    notGiven: (labels) => fr`Non indiqué : ${labels.map((label) => label.toLowerCase()).join(', ')}`,
    quoted: (names) => fr`Personnes citées : ${names}`,
    otherNames: (names) => fr`Autres noms : ${names}`,
    added: (by, when) => (by === null ? `ajouté le ${when}` : `ajouté par ${by} le ${when}`),
    shortName: (name) => `nom court ${name}`,
  },

  draft: {
    heading: (title) => fr`Est-ce correct ? ${title}`,
    mended: 'Réparé',
    begins: 'Il commence ainsi',
    waiting: 'Rien n’est encore enregistré. Ce brouillon attend 15 minutes.',
    kept: 'Enregistré',
    canBeAsked: (title) =>
      fr`On peut maintenant interroger ${title} : mentionne-moi, ou utilise ${slash(ask)}.`,
    firstOwn: fr`C’est le premier article propre à cet endroit : les articles prêtés n’y sont plus interrogés.`,
    howToChange: fr`${slash(library, library.show)} permet de le voir et de le changer.`,
    hereAlready: 'Déjà ici',
    sameText: (title) => fr`Le même texte est déjà enregistré sous le titre ${title}. Rien n’a été ajouté.`,
    noRoom: 'Pas de place',
    tooMany: (title, limit) =>
      fr`Pour ${title} : il y a de la place pour ${counts.articles(limit)}, et elle est prise. Supprimes-en un d’abord avec ${slash(library, library.remove)}.`,
    tooLong: (title, length, limit, left) =>
      fr`Pour ${title} : son texte a ${counts.characters(length)}, et sur les ${number(limit)} qui tiennent ici il en reste ${number(left)}. Supprime d’abord un article avec ${slash(library, library.remove)}, ou prends un texte plus court.`,
    thenKeep: fr`Appuie ensuite de nouveau sur *${buttons.keep}* ; rien n’est encore enregistré.`,
    thenUndo: fr`Appuie ensuite de nouveau sur *${buttons.undo}*.`,
    neither: fr`Colle le **texte**, ou choisis un **fichier** : il n’y avait ni l’un ni l’autre.`,
    both: fr`Il y avait un **texte** et un **fichier** : garde l’un des deux, et ajoute l’autre ensuite.`,
  },

  library: {
    noAddress: 'aucune',
    held: (count, limit) => fr`${counts.articles(count)} sur ${number(limit)}`,
    page: (page, pages) => fr`page ${number(page)} sur ${number(pages)}`,
    usual: 'interrogé par défaut',
    beingRead: (percent) => fr`en cours de lecture : ${percent}\u00a0%`,
    untilRead: 'Tant qu’un article n’est pas lu, les réponses suivent ses mots.',
    changed: 'Changé.',
    removeHeading: (title) => fr`Supprimer ${title} ?`,
    removeWarning:
      'Plus personne ne pourra alors l’interroger ici, et les anciennes réponses qui en viennent ne s’ouvriront plus.',
    removed: 'Supprimé',
    isRemoved: (title) => fr`${title} n’est plus ici.`,
    lastOwn: fr`C’était le dernier article propre à cet endroit : les articles prêtés sont de nouveau interrogés.`,
    undoWorks: fr`*${buttons.undo}* marche pendant 15 minutes.`,
    hereAgain: (title) =>
      fr`Le même texte est déjà de retour ici, sous le titre ${title}. Rien n’a été ajouté.`,
    back: 'De retour',
    isBack: (title) => fr`On peut interroger ${title} comme avant.`,
    asksAll: 'Une question qui ne nomme pas d’article les interroge tous désormais.',
    asksOne: (title) =>
      fr`Une question qui ne nomme pas d’article interroge désormais ${title}. ${slash(ask)} peut toujours en nommer un autre, ou tous.`,
  },

  wrong: {
    heading: 'Rien n’est encore changé',
    noTitle: fr`**${fields.title.label}** est vide ; donne un titre à l’article.`,
    badDate: fr`**${fields.date.label}** n’est pas une date que je sais lire ; écris-la comme ${fields.date.placeholder}.`,
    noName: (line) =>
      fr`**${fields.names.label}**, ligne ${number(line)} : il manque le nom avant les deux-points ; ${NAMES_REMEDY}`,
    noOtherName: (line) =>
      fr`**${fields.names.label}**, ligne ${number(line)} : il manque un autre nom après les deux-points ; ${NAMES_REMEDY}`,
  },

  help: {
    heading: 'Demande, et l’article répond',
    ways: [
      'mentionne-moi avec ta question, ou réponds à une de mes réponses en laissant le ping activé',
      fr`utilise ${slash(ask)} : tu peux t’en tenir à un article ou aux mots d’une personne, et garder la réponse pour toi`,
      'envoie-moi un message privé',
    ],
    followUp: fr`Une question à la suite, comme « and what did she say about the money? », marche pendant dix minutes.`,
    byWords: fr`En ce moment, je ne suis que les mots : emploie ceux de l’article.`,
    noArticles: 'Il n’y a pas encore d’article à interroger.',
    youCanAsk: 'Tu peux interroger',
    askedByDefault: 'interrogé si tu n’en nommes pas d’autre',
    lentDirect: fr`Ceux-ci sont seulement prêtés : tu n’as pas encore d’articles à toi ici ; ajoutes-en avec ${slash(library, library.add)}.`,
    lentServer: fr`Ceux-ci sont seulement prêtés : ce serveur n’a pas encore ses propres articles ; la modération peut en ajouter avec ${slash(library, library.add)}.`,
    emptyDirect: fr`Tu n’as pas encore d’articles à toi ici ; ajoutes-en avec ${slash(library, library.add)}.`,
    emptyServer: fr`Ce serveur n’a pas encore ses propres articles ; la modération peut en ajouter avec ${slash(library, library.add)}.`,
    privacy: fr`${slash(privacy)} montre ce que je garde sur toi, et l’efface.`,
    choose: 'En savoir plus sur …',
    example: (question) => fr`Les articles ici répondent par exemple à : ${question}`,
    exampleSpeaker: (name) => `Par exemple, ${slash(said)} avec ${name} comme personne.`,
    command: (name, description) => fr`\`/${name}\` : ${description}`,
    onMessage: (name) => fr`**${name}** : dans le menu d’un message, sous *Applications*`,
    ownArticles: 'Tes propres articles',
    sections: {
      start: {
        title: 'Ce que je fais',
        intro: fr`Je réponds avec les mots de l’article et je dis de qui ils sont. Trois façons de demander :`,
      },
      ask: {
        title: 'Demander',
        intro: fr`Demande en phrases entières ou en quelques mots. Je montre les passages qui répondent, de qui est chacun et ce qui l’entoure ; quand l’article n’a pas de réponse, je le dis.`,
      },
      lookUp: {
        title: 'Consulter',
        intro: fr`Lis par toi-même : les mots d’une personne, qui est cité, ou un article depuis le début.`,
      },
      check: {
        title: 'Vérifier',
        intro: fr`Si une citation est exacte. Je la montre mot par mot à côté de l’article : mot pour mot, modifiée, ou dite par quelqu’un d’autre.`,
      },
      discuss: {
        title: 'Discuter',
        intro: fr`Une discussion modérée sur un article : la modération l’ouvre, et tout le monde demande avec le bouton de sa carte.`,
      },
      moderators: {
        title: 'Pour la modération',
        intro:
          'Quels articles on peut interroger ici, et comment je me comporte. Rien n’est gardé avant que tu le dises.',
      },
      privacy: {
        title: 'Confidentialité',
        intro: fr`Je ne lis que les messages qui me mentionnent, me répondent ou me sont envoyés directement. Les questions et les réponses ne sont pas enregistrées, sauf celles des discussions modérées ; les questions des dix dernières minutes restent en mémoire pour les questions à la suite.`,
      },
      more: { title: 'Plus', intro: 'Ce que je sais faire d’autre.' },
    },
  },

  privacy: {
    held: 'Ce que je garde sur toi',
    addedBy: (articles) =>
      fr`ton identifiant, pour ${counted(articles, 'article que tu as ajouté', 'articles que tu as ajoutés')}`,
    direct: (articles) => fr`${counts.articles(articles)} de nos messages privés`,
    inMemory: (questions, drafts) =>
      fr`en mémoire : ${counts.questions(questions)} des dix dernières minutes, ${counted(drafts, 'brouillon qui attend', 'brouillons qui attendent')} un bouton`,
    notStored: fr`Les questions et les réponses ne sont pas enregistrées, sauf celles des discussions modérées. Les questions des dix dernières minutes restent en mémoire pour les questions à la suite, et les brouillons 15 minutes ; un redémarrage vide tout.`,
    goesTo: (host) =>
      fr`Ta question, jusqu’à deux questions précédentes de cette conversation et les passages qui pourraient y répondre sont envoyés à ${host}, qui dit lequel y répond le mieux. C’est le choix de la personne qui m’héberge ; ni ton nom ni ton identifiant ne sont envoyés avec.`,
    articles: fr`Les articles sont gardés jusqu’à ce que quelqu’un les supprime, et avec eux les 50 derniers changements des paramètres d’un serveur ; les deux pas plus de 30 jours après que j’ai été retiré de ce serveur.`,
    more: fr`${slash(privacy, privacy.delete)} efface tout ; PRIVACY.md dans mon code source l’explique en détail.`,
    ask: fr`Effacer ce que je garde sur toi ?`,
    stays:
      'Les articles que tu as ajoutés à un serveur et les paramètres que tu as changés y restent, sans ton identifiant. Ceux de nos messages privés sont supprimés. C’est irréversible.',
    deleted: 'Effacé',
    idGone: (articles) => fr`ton identifiant, dans ${counts.articles(articles)}`,
    memoryGone: (questions, drafts) =>
      fr`${counts.questions(questions)} et ${counts.drafts(drafts)} en mémoire`,
  },

  download: {
    tooLarge: fr`le fichier dépasse 8 Mo ; coupe-le en deux, ou enlève les images`,
    elsewhere: fr`le fichier n’est pas chez Discord ; joins-le lui-même`,
    gone: fr`Discord n’a plus le fichier ; joins-le de nouveau`,
    slow: fr`Discord a mis trop de temps à donner le fichier ; joins-le de nouveau`,
    broken: fr`le fichier n’a pas pu être obtenu de Discord ; joins-le de nouveau`,
  },

  sources: frenchSources,

  ...frenchDiscussion(commands.discussion),
  ...frenchChecks(commands, listed),
  ...frenchSettings(commands, listed),
};
