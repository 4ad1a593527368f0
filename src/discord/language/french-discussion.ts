// What is said in French of moderated discussions.
import { countingIn } from './counting.ts';
import type { DiscussionCommands, DiscussionPhrases } from './english-discussion.ts';
import { fr } from './french-spaces.ts';
import { slash } from './slash.ts';

const { number, plural, counted } = countingIn('fr');

export const frenchDiscussionCommands: DiscussionCommands = {
  name: 'discussion',
  description: fr`Des discussions modérées sur un article : questions, réponses et journal`,
  open: {
    name: 'ouvrir',
    description: 'Ouvrir une discussion sur un article',
    article: { name: 'article', description: 'Sur quel article elle porte' },
    in: { name: 'où', description: 'Ici, sauf si tu choisis un nouveau fil' },
    answers: { name: 'réponses', description: fr`Quand on répond aux questions ; sinon après approbation` },
    cooldown: { name: 'attente', description: 'Secondes entre deux questions d’un membre' },
    role: { name: 'rôle', description: 'Seuls les membres de ce rôle peuvent demander' },
    from: { name: 'dès', description: fr`Quand elle ouvre : 19:30, dans 2 heures ou une date` },
    until: { name: 'jusque', description: fr`Quand elle ferme : 19:30, dans 2 heures ou une date` },
  },
  pause: { name: 'suspendre', description: 'Ne plus prendre de questions pour le moment' },
  resume: { name: 'reprendre', description: 'Continuer après une pause' },
  close: { name: 'fermer', description: 'Fermer la discussion et publier son résumé' },
  reopen: { name: 'rouvrir', description: 'Rouvrir la discussion fermée' },
  queue: { name: 'file', description: 'Les questions qui attendent une décision' },
  rules: {
    name: 'règles',
    description: fr`La suite : voir les règles, ou changer celles que tu indiques`,
    answers: { name: 'réponses', description: 'Quand on répond aux questions' },
    role: {
      name: 'rôle',
      description: fr`Seuls les membres de ce rôle peuvent demander ; @everyone pour tous`,
    },
    cooldown: { name: 'attente', description: 'Secondes entre deux questions d’un membre' },
    for: { name: 'pour', description: fr`Le rôle de cette attente ; seul, il lui retire la sienne` },
    from: { name: 'dès', description: fr`Quand elle ouvre : 19:30, dans 2 heures, une date ou jamais` },
    until: { name: 'jusque', description: fr`Quand elle ferme : 19:30, dans 2 heures, une date ou jamais` },
  },
  next: { name: 'suivante', description: 'Répondre maintenant à la prochaine question approuvée' },
  summary: { name: 'résumé', description: 'Ce qu’il en est sorti, avec des fichiers' },
  record: { name: 'journal', description: 'Qui a fait quoi et quand' },
  block: {
    name: 'bloquer',
    description: 'Ne plus prendre de questions d’un membre, ou avec un mot',
    member: { name: 'membre', description: 'De qui on ne prend plus de questions' },
    word: { name: 'mot', description: fr`Un mot ; avec * à la fin, tout ce qui commence ainsi` },
    reason: { name: 'raison', description: 'Pourquoi, pour le journal' },
  },
  unblock: {
    name: 'débloquer',
    description: 'Reprendre les questions d’un membre, ou avec un mot',
    member: { name: 'membre', description: 'De qui on reprend les questions' },
    word: { name: 'mot', description: 'Le mot qui était bloqué' },
  },
  moderators: {
    name: 'modération',
    description: 'Où vont les questions à décider',
    channel: { name: 'salon', description: fr`Un salon de la modération ; aucun si tu n’indiques rien` },
    ping: {
      name: 'mention',
      description: 'Mentionner le rôle de modération quand la première question attend',
    },
  },
  delete: {
    name: 'supprimer',
    description: fr`Supprimer la discussion, ses questions et son journal ; demande d’abord`,
  },
};

function because(detail: string): string {
  return detail === '' ? '' : fr` : ${detail}`;
}

export function frenchDiscussion(discussion: DiscussionCommands): DiscussionPhrases {
  const questions = (count: number): string => counted(count, 'question', 'questions');
  return {
    discussion: {
      modes: {
        'at-once': 'tout de suite',
        'after-approval': 'après approbation',
        'one-by-one': 'une par une',
      },
      where: { here: 'ici', thread: 'nouveau fil' },

      heading: (title) => fr`Discussion : ${title}`,
      state: {
        draft: (when) => (when === '' ? 'Pas encore ouverte' : `Ouvre ${when}`),
        open: (until) => (until === '' ? 'Ouverte' : `Ouverte, ferme ${until}`),
        closed: 'Fermée',
        paused: {
          moderator: 'Suspendue par la modération',
          'article-gone': fr`Suspendue : l’article n’est plus ici`,
          'channel-gone': fr`Suspendue : son salon n’existe plus`,
          'no-permission': fr`Suspendue : il me manque une permission dans son salon`,
        },
      },
      how: {
        'at-once': fr`Appuie sur *Demander* : la réponse vient tout de suite, avec les mots de l’article.`,
        'after-approval': fr`Appuie sur *Demander* : une fois ta question approuvée par la modération, la réponse vient ici.`,
        'one-by-one': fr`Appuie sur *Demander* : on répond aux questions approuvées une par une, quand la modération les appelle.`,
      },
      askRole: (role) => `Seuls les membres du rôle ${role} peuvent demander.`,
      cooldown: (seconds) =>
        `Entre deux questions d’un membre, il faut attendre ${counted(seconds, 'seconde', 'secondes')}.`,
      counts: (asked, waiting, answered) =>
        `${questions(asked)} · ${number(waiting)} en attente · ${counted(answered, 'réponse', 'réponses')}`,
      quoted: (names) => fr`Personnes citées : ${names}`,

      buttons: {
        ask: 'Demander',
        mine: 'Mes questions',
        report: 'Signaler',
        retract: 'Retirer',
        putBack: 'Remettre',
        approve: 'Approuver',
        reject: 'Rejeter',
        hold: 'Mettre de côté',
        release: 'Remettre en file',
        undo: 'Annuler la décision',
        pin: 'Épingler',
        unpin: 'Désépingler',
        first: 'En tête',
        up: 'Monter',
        down: 'Descendre',
        place: 'À une place…',
        last: 'À la fin',
        arranged: 'Terminé',
        files: 'En fichiers',
      },
      menus: {
        passages: 'Approuver avec ces passages seulement',
        merge: 'Fusionner avec une question semblable',
        withdraw: 'Reprendre une question',
        retract: 'Retirer une réponse reçue',
        putBack: 'Remettre une réponse',
        open: 'Ouvrir une question',
        arrange: 'Déplacer ou épingler une question',
        sendTo: 'Envoyer les questions dans un salon de la modération',
      },
      forms: {
        ask: {
          title: 'Poser une question',
          question: 'Ta question',
          named: 'Montrer mon nom',
          namedHint: fr`Avec la réponse publique ; sinon personne n’y voit qui a demandé.`,
        },
        reject: 'Rejeter la question',
        retract: 'Retirer la réponse',
        report: 'Signaler la réponse',
        reason: 'Raison',
        toldHint: 'La personne qui a demandé la reçoit en privé.',
        move: 'Déplacer la question',
        moveTo: 'Place',
        moveHint: (last) => `1 est la tête, ${number(last)} la fin.`,
        badPlace: 'Écris un nombre entier à partir de 1.',
        reportHint: 'La modération la lit.',
      },

      question: (position) => `Question ${number(position)}`,
      askedBy: (person) => `posée par ${person}`,
      others: (count) => `posée aussi par ${counted(count, 'autre', 'autres')}`,
      noPassage: 'Aucun passage de l’article n’y répond.',
      takenBack: 'Cette réponse a été retirée.',
      states: {
        pending: 'en attente d’une décision',
        approved: 'approuvée, attend son tour',
        answered: 'avec réponse',
        retracted: 'avec réponse, retirée depuis',
        rejected: 'rejetée',
        merged: 'fusionnée avec une autre',
        withdrawn: 'reprise',
      },
      held: 'mise de côté',
      pinned: 'épinglée',
      reason: (reason) => fr`Raison : ${reason}`,
      mergedInto: (question) => `fusionnée avec la question ${number(question)}`,
      byWhom: (person, when) => `par ${person} ${when}`,
      me: 'moi',
      somebody: 'quelqu’un',
      waits: (role) => fr`${role} : une question attend.`,
      reported: (question, reason) =>
        `La réponse à la question ${number(question)} a été signalée${because(reason)}`,
      reminder: (title, when) => `La discussion sur ${title} ferme ${when}.`,
      gone: (title) =>
        fr`La discussion sur ${title} est suspendue : son salon n’existe plus. ${slash(discussion, discussion.summary)} dans le salon de la modération en donne le résumé.`,
      forbidden: (channel, rights) =>
        fr`La discussion dans ${channel} est suspendue : je ne peux pas y écrire. Il me faut ${rights.join(', ')} ; donne-moi cela, puis utilise ${slash(discussion, discussion.resume)}.`,
      answerGone: (question) =>
        fr`La réponse publique à la question ${number(question)} a été supprimée par quelqu’un ; elle n’a pas pu être changée.`,
      placeGone: fr`Le salon de la modération n’existe plus ou m’est fermé : les questions ne vont plus dans aucun salon.`,
      failed: (question) =>
        fr`La réponse à la question ${number(question)} n’a pas pu être publiée : Discord ne la prend pas.`,

      mine: 'Tes questions',
      noneOfMine: 'Tu n’as encore rien demandé ici.',
      position: (position) => `numéro ${number(position)} dans la file`,

      told: {
        waiting: (question, position) =>
          fr`La question ${number(question)} attend la modération ; elle est numéro ${number(position)} dans la file.`,
        heldBack: (question) =>
          `Aucun passage de l’article ne répond sûrement à la question ${number(question)}, la modération la regarde donc d’abord.`,
        soon: (question) => `La réponse à la question ${number(question)} arrive ici.`,
        answered: (question, link) => fr`La question ${number(question)} a sa réponse : ${link}`,
        linked: (question, of, link) =>
          `La question ${number(question)} a déjà été posée, c’est la question ${number(of)}. ${link}`,
        restored: (question) => `La réponse à la question ${number(question)} est de nouveau publique.`,
        approved: (question) => `La question ${number(question)} est approuvée et attend son tour.`,
        withdrawn: (question) => `La question ${number(question)} est reprise.`,
        rejected: (question, reason) =>
          `La question ${number(question)} n’a pas été retenue${because(reason)}`,
        retracted: (question, reason) =>
          `La réponse à la question ${number(question)} a été retirée${because(reason)}`,
      },

      refused: {
        'moderators-only': 'Seule la modération en décide.',
        'not-yours': fr`Ce n’est pas à toi : seules la personne qui a demandé et la modération peuvent le faire.`,
        itself: 'C’est la même question.',
        'nothing-waiting': 'Aucune question approuvée n’attend son tour.',
        'no-change': fr`C’est déjà ainsi ; rien n’a été changé.`,
        moved: (question, place) =>
          fr`Quelqu’un a changé l’ordre : la question ${number(question)} est maintenant à la place ${number(place)}.`,
        'rules-changed': fr`Quelqu’un a changé les règles entre-temps ; rien d’autre n’a été changé.`,
        'blocked-member': 'La modération ne prend pas de questions de toi dans cette discussion.',
        'blocked-word': 'Il y a dans ta question un mot que la modération n’admet pas ici.',
        empty: 'Il n’y a rien à lire là-dedans.',
        noQuestion: 'Cette question n’existe pas.',
        role: (role) => `Seuls les membres du rôle ${role} peuvent demander ici.`,
        cooldown: (when) => `Tu viens de demander. Tu pourras demander encore ${when}.`,
        again: (question) => `C’est déjà ce que tu demandes dans la question ${number(question)}.`,
        tooMany: (limit) => fr`Il n’y a pas de place pour plus : le maximum est ${number(limit)}.`,
        decided: (question, what, person, when) =>
          fr`La question ${number(question)} est déjà ${what} : ${person}, ${when}.`,
        discussion: (what, person, when) => fr`${what} : ${person}, ${when}.`,
      },

      none: `Il n’y a pas de discussion dans ce salon. ${slash(discussion, discussion.open)} en ouvre une.`,
      stale: 'Cette discussion n’est plus ici.',
      noRights:
        'Seules les personnes avec la permission *Gérer les messages* ou le rôle de modération mènent les discussions.',
      onlyServers: 'Les discussions se tiennent dans les salons d’un serveur.',
      alreadyHere: (title) =>
        `Il y a déjà une discussion sur ${title} dans ce salon. ${slash(discussion, discussion.close)} y met fin.`,
      opened: (channel) => `La discussion est dans ${channel}.`,
      opensAt: (when) => `Elle ouvre ${when}.`,
      closesAt: (when) => `Elle ferme ${when}.`,
      questionsTo: (channel) => `Les questions vont dans ${channel}.`,
      questionsNowhere: fr`Les questions attendent dans ${slash(discussion, discussion.queue)} ; ${slash(discussion, discussion.moderators)} les envoie dans un de vos salons.`,
      lacks: (channel, rights) =>
        fr`Il me manque dans ${channel} : ${rights.join(', ')}. Rien n’a été changé.`,
      samePlace: fr`C’est là que se tient la discussion : les questions seraient publiques avant ton approbation.`,
      everybodySees: (channel) =>
        `Tout le monde voit ${channel}, donc aussi les questions avant ton approbation.`,
      noRole: fr`Il n’y a pas encore de rôle de modération à mentionner ; l’administration le choisit dans les réglages.`,
      badTime: (given) =>
        fr`« ${given} » n’est pas une heure que je sais lire. Écris 19:30, 19:30+02:00, dans 2 heures, 2h, 2026-05-31 19:30, ou un horodatage de Discord.`,
      pastTime: (when) => fr`Cette heure est passée : ${when}. Rien n’a été changé.`,
      wrongOrder: 'Elle fermerait avant d’ouvrir. Rien n’a été changé.',
      memberOrWord: 'Indique un membre ou un mot, l’un des deux.',
      done: (what) => fr`Fait : ${what}.`,
      did: {
        open: () => 'a ouvert la discussion',
        pause: () => 'a suspendu la discussion',
        resume: () => 'a repris la discussion',
        close: () => 'a fermé la discussion',
        reopen: () => 'a rouvert la discussion',
        delete: () => 'a supprimé la discussion',
        next: (question) => `a appelé la question ${number(question)}`,
        mend: () => fr`a rouvert la discussion : l’article est de retour`,
        halt: () => fr`a arrêté la discussion : il lui manque quelque chose`,
        ask: (question) => `a posé la question ${number(question)}`,
        approve: (question) => `a approuvé la question ${number(question)}`,
        posted: (question) => `a publié la réponse à la question ${number(question)}`,
        withdraw: (question) => `a repris la question ${number(question)}`,
        reconsider: (question) => `est revenu sur la décision de la question ${number(question)}`,
        hold: (question) => `a mis la question ${number(question)} de côté`,
        release: (question) => `a remis la question ${number(question)} dans la file`,
        restore: (question) => `a remis la réponse à la question ${number(question)}`,
        pin: (question) => `a épinglé la question ${number(question)}`,
        unpin: (question) => `a désépinglé la question ${number(question)}`,
        reject: (question, detail) => `a rejeté la question ${number(question)}${because(detail)}`,
        retract: (question, detail) =>
          `a retiré la réponse à la question ${number(question)}${because(detail)}`,
        report: (question, detail) =>
          `a signalé la réponse à la question ${number(question)}${because(detail)}`,
        merge: (question, detail) => `a fusionné la question ${number(question)} avec la question ${detail}`,
        move: (question, place) =>
          place === ''
            ? `a déplacé la question ${number(question)}`
            : `a mis la question ${number(question)} à la place ${place}`,
        'block-member': (_, detail) => `a bloqué ${detail}`,
        'unblock-member': (_, detail) => `a débloqué ${detail}`,
        'block-word': (_, detail) => fr`a bloqué le mot « ${detail} »`,
        'unblock-word': (_, detail) => fr`a débloqué le mot « ${detail} »`,
        'change-rules': (_, detail) => `a changé les règles${because(detail)}`,
        'change-place': (_, detail) =>
          detail === ''
            ? 'n’envoie plus les questions dans aucun salon'
            : `envoie les questions dans ${detail}`,
      },
      record: 'Le journal',
      queueEmpty: 'Aucune question n’attend.',
      queueHeading: (count) => `${questions(count)} à décider`,
      rules: {
        heading: (title) => `Règles · ${title}`,
        names: {
          mode: 'On répond aux questions',
          askRole: 'Qui peut demander',
          cooldownSeconds: 'Attente entre deux questions d’un membre',
          roleCooldowns: 'Attente des membres d’un rôle',
          opensAt: 'Ouvre',
          closesAt: 'Ferme',
          pings: 'Le rôle de modération est mentionné',
        },
        place: 'Les questions vont dans',
        blocked: 'Bloqués',
        everybody: 'tout le monde',
        none: 'aucune',
        queue: slash(discussion, discussion.queue),
        byHand: 'à la main',
        never: 'jamais',
        yes: 'oui',
        no: 'non',
        seconds: (count) => counted(count, 'seconde', 'secondes'),
        blockedCounts: (members, words) =>
          `${counted(members, 'membre', 'membres')}, ${counted(words, 'mot', 'mots')}`,
        changed: (name, before, after) => fr`${name} : ${before} → ${after}`,
        last: (line) => fr`Dernier changement : ${line}`,
      },
      moving: (question, place, of) =>
        `La question ${number(question)} est à la place ${number(place)} sur ${number(of)}.`,
      justBefore: (line) => fr`Juste avant : ${line}`,
      reportedHeading: (count) => counted(count, 'réponse signalée', 'réponses signalées'),
      reports: (count) => counted(count, 'signalement', 'signalements'),
      articleGone: (title) =>
        fr`La discussion sur ${title} est suspendue : son article a été retiré. Dès qu’il est de retour, par *Annuler* ou ajouté de nouveau sous le même nom court, elle reprend d’elle-même.`,
      articleMissing: (title) =>
        `L’article de la discussion sur ${title} a été retiré. Tant qu’il n’est pas de retour, personne ne peut demander.`,
      toOpener: (title) =>
        `Tu reçois ceci parce que tu as ouvert la discussion sur ${title} et que je ne peux écrire dans aucun salon de sa modération. ${slash(discussion, discussion.moderators)} en choisit un là-bas.`,
      starter: (title) => fr`Discussion : ${title}`,
      approvedHeading: (count) => `${questions(count)} ${plural(count, 'approuvée', 'approuvées')}`,
      logged: (title, channel, what) => `${what} · ${title}, ${channel}`,

      summary: 'Résumé',
      summaryCounts: (asked, askers, answered) =>
        `${questions(asked)} de ${counted(askers, 'membre', 'membres')}, ${counted(answered, 'réponse', 'réponses')}`,
      summaryRest: (merged, unanswered, undecided) =>
        `${number(merged)} ${plural(merged, 'fusionnée', 'fusionnées')} · ${number(unanswered)} ${plural(unanswered, 'approuvée', 'approuvées')} sans réponse · ${number(undecided)} sans décision`,
      quotedIn: (names) => fr`Personnes citées dans les réponses : ${names}`,
      picture: {
        quoted: 'Qui est cité, dans combien de réponses',
        nobody: 'Personne n’est cité.',
        others: (count) => `et ${number(count)} de plus`,
        questions: 'Quand les questions sont venues',
      },
      moreAnswers: (count) => `et ${counted(count, 'autre réponse', 'autres réponses')} dans les fichiers`,
      file: (kind) => fr`Le résumé de la discussion, format ${kind}`,

      deleteHeading: (title) => fr`Supprimer la discussion sur ${title} ?`,
      deleteWarning:
        'Ses questions et son journal sont supprimés pour de bon. Les messages du salon restent, et leurs boutons ne font plus rien.',
      deleted: 'La discussion est supprimée.',

      heldAbout: (count) => `${questions(count)} dans des discussions`,
      forgotten: (count) =>
        fr`${questions(count)} dans des discussions : ce qui n’était pas public est supprimé, ce qui l’était ne porte plus de nom`,
    },
  };
}
