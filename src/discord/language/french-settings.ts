// What is said in French of a server's settings.
import { countingIn } from './counting.ts';
import type { SettingsPhrases } from './english-settings.ts';
import { fr } from './french-spaces.ts';
import { type Listing, type SettingsCommands, slash } from './slash.ts';

const { number, plural, counted } = countingIn('fr');

function rightsIn(rights: readonly string[]): string {
  return `${plural(rights.length, 'la permission', 'les permissions')} ${rights.join(', ')}`;
}

export function frenchSettings(
  { help, library, settings }: SettingsCommands,
  listed: Listing,
): SettingsPhrases {
  return {
    server: {
      forbidden: (rights) =>
        rights.length === 0
          ? fr`Discord ne me laisse pas faire cela dans ce salon. La modération peut voir avec ${slash(settings)} ce qui me manque.`
          : fr`Discord ne me laisse pas faire cela dans ce salon : il me manque ${rightsIn(rights)}. La modération peut y remédier dans les paramètres du salon.`,
      answersIn: (channels, rest) => fr`Ici, je réponds dans ${listed(channels, rest)}.`,
      rolesAsk: (roles, rest) =>
        fr`Les membres qui ont un de ces rôles peuvent demander : ${listed(roles, rest)}.`,
      changedBy: (changes) =>
        fr`ton identifiant, pour ${counted(changes, 'changement', 'changements')} des paramètres d’un serveur`,
      changesGone: (changes) =>
        fr`ton identifiant, dans ${counted(changes, 'changement', 'changements')} de paramètres`,
    },

    rights: {
      ViewChannel: 'Voir le salon',
      SendMessages: 'Envoyer des messages',
      SendMessagesInThreads: 'Envoyer des messages dans les fils',
      ReadMessageHistory: 'Voir l’historique des messages',
      CreatePublicThreads: 'Créer des fils publics',
    },

    refusal: {
      wrongChannel: (channels, rest) =>
        fr`Je ne réponds pas dans ce salon. Demande-moi dans ${listed(channels, rest)}.`,
      missingRole: (roles, rest) =>
        fr`Seuls les membres qui ont un de ces rôles peuvent me demander ici : ${listed(roles, rest)}.`,
      memberCooldown: (when) => fr`Tu viens de demander. Prochaine question possible ${when}.`,
      channelCooldown: (when) =>
        fr`Quelqu’un vient de demander dans ce salon. Prochaine question possible ${when}.`,
    },

    log: {
      by: (person, what) => `${person} ${what}`,
      added: (title) => fr`a ajouté ${title}`,
      edited: (title) => fr`a modifié les détails de ${title}`,
      removed: (title) => fr`a retiré ${title}`,
      putBack: (title) => fr`a remis ${title}`,
      answerRemoved: (channel) => fr`a retiré une de mes réponses dans ${channel}`,
      changed: (changes) => fr`a changé des paramètres :\n${changes.join('\n')}`,
      undone: (changes) => fr`a annulé un changement de paramètres :\n${changes.join('\n')}`,
      failed: (channel, rights) =>
        rights.length === 0
          ? fr`Cela n’a pas pu être noté dans ${channel}.`
          : fr`Cela n’a pas pu être noté dans ${channel} : il m’y manque ${rightsIn(rights)}.`,
    },

    settings: {
      heading: (page) => fr`Paramètres · ${page}`,
      pages: { answers: 'Réponses', asking: 'Qui et où', log: 'Journal et permissions' },
      names: {
        visibility: 'Réponses aux commandes',
        defaultArticle: 'Article interrogé quand aucun n’est nommé',
        language: 'Langue de ce que tout le monde lit',
        timeZone: 'Fuseau horaire des heures que la modération écrit',
        memberCooldown: 'Attente entre deux questions d’une personne',
        channelCooldown: 'Attente entre deux questions dans un salon',
        channels: 'Salons où je réponds',
        askRoles: 'Qui peut demander',
        moderatorRole: 'Qui s’occupe des articles',
        logChannel: 'Salon où les changements sont notés',
      },
      forOne: 'seule la personne qui a demandé les voit',
      forAll: 'tout le monde dans le salon les voit',
      allArticles: 'tous',
      goneArticle: 'un article qui n’est plus ici',
      automatic: 'celle du serveur sur Discord',
      unknownLanguage: 'une langue que je ne parle pas',
      seconds: (seconds) => counted(seconds, 'seconde', 'secondes'),
      noWait: 'aucune',
      everywhere: 'tous',
      everybody: 'tout le monde',
      withRole: (roles, rest) => fr`les membres qui ont le rôle ${listed(roles, rest)}`,
      managers: fr`les membres qui ont la permission « Gérer les messages »`,
      managersAnd: (role) =>
        fr`les membres qui ont la permission « Gérer les messages », et ceux qui ont le rôle ${role}`,
      nowhere: 'aucun',
      some: listed,
      gone: (setting, count) =>
        fr`${setting} : ${counted(count, 'entrée qui n’existe plus', 'entrées qui n’existent plus')}.`,

      mentions: fr`Une mention reçoit toujours une réponse pour tout le monde ; un message ne peut pas être caché.`,
      moreArticles: fr`Il y a plus d’articles que le menu n’en contient : ${slash(settings, settings.article)} les trouve tous.`,
      covers: fr`Un salon vaut pour ses fils, et une catégorie pour ses salons. ${slash(help)} marche partout.`,
      exempt: 'Qui s’occupe des articles n’a besoin d’aucun rôle pour demander et n’attend pas.',
      integrations: fr`${slash(library)} est caché aux membres sans la permission « Gérer les messages ». Pour l’ouvrir à un rôle : Paramètres du serveur → Intégrations → mon nom → ${slash(library)}.`,

      change: (name, before, after) => fr`**${name}** : ${before} → ${after}`,
      changed: 'Changé.',
      undone: 'Annulé.',
      same: fr`C’était déjà ainsi ; rien n’a été changé.`,
      replaced: (person, when) => fr`Cela remplace ce que ${person} a réglé ${when} :`,
      meanwhile: (person, when) => fr`Entre-temps, ${when}, ${person} a changé ceci :`,
      somebody: 'quelqu’un',
      changedSince: (person, when) => fr`Rien n’a été annulé : ${person} l’a changé depuis, ${when}.`,
      changedElsewhere: fr`Rien n’a été annulé : cela a changé depuis.`,
      noArticle: fr`Rien n’a été annulé : l’article d’alors n’est plus ici.`,
      forgotten: fr`Rien n’a été annulé : ce changement n’est plus dans l’historique.`,
      noZone: (given) =>
        fr`« ${given} » n’est pas un fuseau que je connais. Choisis-en un en tapant, comme Europe/Paris.`,
      notThere: fr`Rien n’a été changé : cela n’existe plus. Choisis de nouveau.`,

      choose: {
        defaultArticle: 'Article interrogé quand aucun n’est nommé',
        language: 'Langue de ce que tout le monde lit',
        channels: fr`Salons ; aucun veut dire tous`,
        askRoles: fr`Rôles qui peuvent demander ; aucun veut dire tout le monde`,
        moderatorRole: 'Un rôle qui s’occupe des articles, ou aucun',
        logChannel: 'Un salon pour noter les changements, ou aucun',
      },
      showAll: 'Montrer les réponses à tout le monde',
      showOne: 'Montrer les réponses à qui demande seulement',
      waits: 'Attentes',
      clean: 'Oublier ce qui n’existe plus',
      undo: 'Annuler le dernier changement',
      history: 'Historique',
      back: 'Retour aux paramètres',
      newer: 'Plus récents',
      older: 'Plus anciens',
      waitsForm: {
        title: 'Attentes',
        member: 'Secondes entre les questions d’une personne',
        channel: 'Secondes entre les questions dans un salon',
        about: (max) => fr`Un nombre entier de 0, c’est-à-dire sans attente, à ${number(max)}.`,
        wrong: (name, max) =>
          fr`**${name}** : écris un nombre entier de secondes de 0 à ${number(max)}, par exemple 30.`,
      },

      check: 'Ce que je peux faire',
      here: (channel) => fr`dans ce salon, ${channel}`,
      inChannel: (channel) => fr`dans ${channel}`,
      inLog: (channel) => fr`dans le salon du journal, ${channel}`,
      mayAnswer: (where) => fr`✓ Je peux faire tout ce qu’il me faut ${where}.`,
      lacks: (where, rights) =>
        fr`✗ Il me manque ${rightsIn(rights)} ${where}. Cela se change dans les paramètres du salon, sous Permissions.`,
      goneChannel: fr`Le salon du journal n’existe plus ; choisis-en un autre.`,
      moreChannels: (count) => fr`De même dans ${counted(count, 'autre salon', 'autres salons')}.`,

      noChanges: 'Rien n’a encore été changé.',
      historyHeading: (page, pages) =>
        pages < 2 ? 'Historique des paramètres' : fr`Historique des paramètres · page ${page} sur ${pages}`,
      entry: (when, person) => `${when} · ${person}`,
      entryUndone: (when, person) => fr`${when} · ${person} a annulé un changement`,
      noRights:
        'Seuls les membres qui ont la permission *Gérer le serveur* changent la façon dont je réponds ici.',
    },
  };
}
