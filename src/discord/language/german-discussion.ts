// What is said in German of moderated discussions.
import { countingIn } from './counting.ts';
import type { DiscussionCommands, DiscussionPhrases } from './english-discussion.ts';
import { slash } from './slash.ts';

const { number, counted } = countingIn('de');

export const germanDiscussionCommands: DiscussionCommands = {
  name: 'diskussion',
  description: 'Moderierte Diskussionen über einen Artikel: Fragen, Antworten und ein Protokoll',
  open: {
    name: 'öffnen',
    description: 'Eine Diskussion über einen Artikel öffnen',
    article: { name: 'artikel', description: 'Um welchen Artikel es geht' },
    in: { name: 'wo', description: 'Hier, wenn du keinen neuen Thread wählst' },
    answers: { name: 'antworten', description: 'Wann Fragen beantwortet werden; sonst nach Freigabe' },
    cooldown: { name: 'wartezeit', description: 'Sekunden zwischen zwei Fragen eines Mitglieds' },
    role: { name: 'rolle', description: 'Nur Mitglieder mit dieser Rolle können fragen' },
    from: {
      name: 'ab',
      description: 'Wann sie öffnet: 19:30, in 2 Stunden oder ein Datum; sonst sofort',
    },
    until: { name: 'bis', description: 'Wann sie schließt: 19:30, in 2 Stunden oder ein Datum' },
  },
  pause: { name: 'pausieren', description: 'Vorerst keine Fragen mehr annehmen' },
  resume: { name: 'fortsetzen', description: 'Nach einer Pause weitermachen' },
  close: { name: 'schließen', description: 'Die Diskussion schließen und ihre Zusammenfassung zeigen' },
  reopen: { name: 'wiederöffnen', description: 'Die geschlossene Diskussion wieder öffnen' },
  queue: { name: 'warteschlange', description: 'Die Fragen, die auf eine Entscheidung warten' },
  rules: {
    name: 'regeln',
    description: 'Wie es weitergeht: die Regeln sehen, oder ändern, was du nennst',
    answers: { name: 'antworten', description: 'Wann Fragen beantwortet werden' },
    role: { name: 'rolle', description: 'Nur Mitglieder mit dieser Rolle können fragen; @everyone für alle' },
    cooldown: { name: 'wartezeit', description: 'Sekunden zwischen zwei Fragen eines Mitglieds' },
    for: { name: 'für', description: 'Die Rolle, für die sie gilt; allein nimmt es ihr die eigene' },
    from: { name: 'ab', description: 'Wann sie öffnet: 19:30, in 2 Stunden, ein Datum oder nie' },
    until: { name: 'bis', description: 'Wann sie schließt: 19:30, in 2 Stunden, ein Datum oder nie' },
  },
  next: { name: 'nächste', description: 'Die nächste freigegebene Frage jetzt beantworten' },
  summary: { name: 'zusammenfassung', description: 'Was bisher dabei herauskam, mit Dateien' },
  record: { name: 'protokoll', description: 'Wer wann was getan hat' },
  block: {
    name: 'sperren',
    description: 'Keine Fragen von einem Mitglied annehmen, oder keine mit einem Wort',
    member: { name: 'mitglied', description: 'Wessen Fragen nicht angenommen werden' },
    word: { name: 'wort', description: 'Ein Wort; mit * am Ende auch alles, was so beginnt' },
    reason: { name: 'grund', description: 'Warum, für das Protokoll' },
  },
  unblock: {
    name: 'entsperren',
    description: 'Fragen von einem Mitglied, oder mit einem Wort, wieder annehmen',
    member: { name: 'mitglied', description: 'Wessen Fragen wieder angenommen werden' },
    word: { name: 'wort', description: 'Das Wort, das gesperrt war' },
  },
  moderators: {
    name: 'moderation',
    description: 'Wohin Fragen zur Entscheidung gehen',
    channel: { name: 'kanal', description: 'Ein Kanal der Moderation; keiner, wenn du nichts angibst' },
    ping: { name: 'ping', description: 'Die Rolle der Moderation erwähnen, wenn die erste Frage wartet' },
  },
  delete: { name: 'löschen', description: 'Die Diskussion mit Fragen und Protokoll löschen; fragt vorher' },
};

function because(detail: string): string {
  return detail === '' ? '' : `: ${detail}`;
}

export function germanDiscussion(discussion: DiscussionCommands): DiscussionPhrases {
  const questions = (count: number): string => counted(count, 'Frage', 'Fragen');
  return {
    discussion: {
      modes: {
        'at-once': 'sofort',
        'after-approval': 'nach Freigabe',
        'one-by-one': 'eine nach der anderen',
      },
      where: { here: 'hier', thread: 'neuer Thread' },

      heading: (title) => `Diskussion: ${title}`,
      state: {
        draft: (when) => (when === '' ? 'Noch nicht geöffnet' : `Öffnet ${when}`),
        open: (until) => (until === '' ? 'Offen' : `Offen, schließt ${until}`),
        closed: 'Geschlossen',
        paused: {
          moderator: 'Von der Moderation pausiert',
          'article-gone': 'Pausiert: Der Artikel ist nicht mehr hier',
          'channel-gone': 'Pausiert: Den Kanal gibt es nicht mehr',
          'no-permission': 'Pausiert: Mir fehlt ein Recht im Kanal',
        },
      },
      how: {
        'at-once': 'Drück *Fragen*: Deine Frage wird sofort mit den Worten des Artikels beantwortet.',
        'after-approval':
          'Drück *Fragen*: Sobald die Moderation deine Frage freigegeben hat, wird sie hier beantwortet.',
        'one-by-one':
          'Drück *Fragen*: Freigegebene Fragen werden eine nach der anderen beantwortet, wenn die Moderation sie aufruft.',
      },
      askRole: (role) => `Fragen können nur Mitglieder mit der Rolle ${role}.`,
      cooldown: (seconds) =>
        `Zwischen zwei Fragen eines Mitglieds liegen ${counted(seconds, 'Sekunde', 'Sekunden')}.`,
      counts: (asked, waiting, answered) =>
        `${questions(asked)} · ${number(waiting)} wartend · ${number(answered)} beantwortet`,
      quoted: (names) => `Zitiert: ${names}`,

      buttons: {
        ask: 'Fragen',
        mine: 'Meine Fragen',
        report: 'Melden',
        retract: 'Zurückziehen',
        putBack: 'Wieder zeigen',
        approve: 'Freigeben',
        reject: 'Ablehnen',
        hold: 'Zurückstellen',
        release: 'Zurück in die Schlange',
        undo: 'Rückgängig',
        pin: 'Anheften',
        unpin: 'Lösen',
        first: 'Nach vorn',
        up: 'Nach oben',
        down: 'Nach unten',
        place: 'Auf einen Platz…',
        last: 'Ans Ende',
        arranged: 'Fertig',
        files: 'Als Dateien',
      },
      menus: {
        passages: 'Nur mit diesen Stellen freigeben',
        merge: 'Mit einer ähnlichen Frage zusammenlegen',
        withdraw: 'Eine Frage zurücknehmen',
        retract: 'Eine Antwort an dich zurückziehen',
        putBack: 'Eine Antwort wieder zeigen',
        open: 'Eine Frage öffnen',
        arrange: 'Eine Frage verschieben oder anheften',
        sendTo: 'Fragen in einen Kanal der Moderation schicken',
      },
      forms: {
        ask: {
          title: 'Eine Frage stellen',
          question: 'Deine Frage',
          named: 'Meinen Namen zeigen',
          namedHint: 'Bei der öffentlichen Antwort; sonst sieht dort niemand, wer gefragt hat.',
        },
        reject: 'Die Frage ablehnen',
        retract: 'Die Antwort zurückziehen',
        report: 'Die Antwort melden',
        reason: 'Grund',
        toldHint: 'Wer gefragt hat, erfährt ihn privat.',
        move: 'Die Frage verschieben',
        moveTo: 'Platz',
        moveHint: (last) => `1 ist vorn, ${number(last)} das Ende.`,
        badPlace: 'Schreib eine ganze Zahl ab 1.',
        reportHint: 'Die Moderation liest ihn.',
      },

      question: (position) => `Frage ${number(position)}`,
      askedBy: (person) => `gefragt von ${person}`,
      others: (count) => `auch von ${number(count)} weiteren gefragt`,
      noPassage: 'Keine Stelle des Artikels beantwortet das.',
      takenBack: 'Diese Antwort wurde zurückgezogen.',
      states: {
        pending: 'wartet auf eine Entscheidung',
        approved: 'freigegeben, wartet, bis sie an der Reihe ist',
        answered: 'beantwortet',
        retracted: 'beantwortet und zurückgezogen',
        rejected: 'abgelehnt',
        merged: 'mit einer anderen zusammengelegt',
        withdrawn: 'zurückgenommen',
      },
      held: 'zurückgestellt',
      pinned: 'angeheftet',
      reason: (reason) => `Grund: ${reason}`,
      mergedInto: (question) => `mit Frage ${number(question)} zusammengelegt`,
      byWhom: (person, when) => `von ${person} ${when}`,
      me: 'mir',
      somebody: 'jemand',
      waits: (role) => `${role}: Eine Frage wartet.`,
      reported: (question, reason) =>
        `Die Antwort auf Frage ${number(question)} wurde gemeldet${because(reason)}`,
      reminder: (title, when) => `Die Diskussion über ${title} schließt ${when}.`,
      gone: (title) =>
        `Die Diskussion über ${title} ist pausiert: Ihren Kanal gibt es nicht mehr. Die Zusammenfassung zeigt ${slash(discussion, discussion.summary)} im Kanal der Moderation.`,
      forbidden: (channel, rights) =>
        `Die Diskussion in ${channel} ist pausiert: Ich darf dort nicht schreiben. Ich brauche ${rights.join(', ')}; gib mir das, dann hilft ${slash(discussion, discussion.resume)}.`,
      answerGone: (question) =>
        `Die öffentliche Antwort auf Frage ${number(question)} hat jemand gelöscht; sie konnte nicht geändert werden.`,
      placeGone:
        'Der Kanal der Moderation ist weg oder mir verschlossen: Fragen gehen jetzt in keinen Kanal.',
      failed: (question) =>
        `Die Antwort auf Frage ${number(question)} konnte nicht gezeigt werden: Discord nimmt sie nicht an.`,

      mine: 'Deine Fragen',
      noneOfMine: 'Du hast hier noch nichts gefragt.',
      position: (position) => `Nummer ${number(position)} in der Warteschlange`,

      told: {
        waiting: (question, position) =>
          `Frage ${number(question)} wartet auf die Moderation; sie ist Nummer ${number(position)} in der Warteschlange.`,
        heldBack: (question) =>
          `Keine Stelle des Artikels beantwortet Frage ${number(question)} sicher; darum sieht sie sich erst die Moderation an.`,
        soon: (question) => `Frage ${number(question)} wird hier beantwortet.`,
        answered: (question, link) => `Frage ${number(question)} ist beantwortet: ${link}`,
        linked: (question, of, link) =>
          `Frage ${number(question)} wurde schon gestellt, als Frage ${number(of)}. ${link}`,
        restored: (question) => `Die Antwort auf Frage ${number(question)} ist wieder öffentlich.`,
        approved: (question) =>
          `Frage ${number(question)} ist freigegeben und wartet, bis sie an der Reihe ist.`,
        withdrawn: (question) => `Frage ${number(question)} ist zurückgenommen.`,
        rejected: (question, reason) => `Frage ${number(question)} wurde nicht angenommen${because(reason)}`,
        retracted: (question, reason) =>
          `Die Antwort auf Frage ${number(question)} wurde zurückgezogen${because(reason)}`,
      },

      refused: {
        'moderators-only': 'Das entscheidet nur die Moderation.',
        'not-yours': 'Das gehört dir nicht: Nur wer gefragt hat und die Moderation können das tun.',
        itself: 'Das ist dieselbe Frage.',
        'nothing-waiting': 'Keine freigegebene Frage wartet darauf, an die Reihe zu kommen.',
        'no-change': 'Es ist schon so; nichts wurde geändert.',
        moved: (question, place) =>
          `Jemand hat die Reihenfolge geändert: Frage ${number(question)} steht jetzt auf Platz ${number(place)}.`,
        'rules-changed': 'Jemand hat die Regeln inzwischen geändert; sonst wurde nichts geändert.',
        'blocked-member': 'Die Moderation nimmt in dieser Diskussion keine Fragen von dir an.',
        'blocked-word': 'In deiner Frage steht ein Wort, das die Moderation hier nicht erlaubt.',
        empty: 'Darin steht nichts Lesbares.',
        noQuestion: 'Diese Frage gibt es nicht.',
        role: (role) => `Hier können nur Mitglieder mit der Rolle ${role} fragen.`,
        cooldown: (when) => `Du hast gerade gefragt. Die nächste Frage geht ${when}.`,
        again: (question) => `Das fragst du schon in Frage ${number(question)}.`,
        tooMany: (limit) => `Für mehr ist kein Platz: ${number(limit)} ist das Höchste.`,
        decided: (question, what, person, when) =>
          `Frage ${number(question)} ist schon ${what}: ${person}, ${when}.`,
        discussion: (what, person, when) => `${what}: ${person}, ${when}.`,
      },

      none: `In diesem Kanal gibt es keine Diskussion. ${slash(discussion, discussion.open)} öffnet eine.`,
      stale: 'Diese Diskussion gibt es nicht mehr.',
      noRights:
        'Diskussionen leitet nur, wer das Recht *Nachrichten verwalten* oder die Rolle der Moderation hat.',
      onlyServers: 'Diskussionen finden in Kanälen eines Servers statt.',
      alreadyHere: (title) =>
        `In diesem Kanal gibt es schon eine Diskussion über ${title}. ${slash(discussion, discussion.close)} beendet sie.`,
      opened: (channel) => `Die Diskussion ist in ${channel}.`,
      opensAt: (when) => `Sie öffnet ${when}.`,
      closesAt: (when) => `Sie schließt ${when}.`,
      questionsTo: (channel) => `Fragen gehen nach ${channel}.`,
      questionsNowhere: `Fragen warten in ${slash(discussion, discussion.queue)}; ${slash(discussion, discussion.moderators)} schickt sie in einen Kanal von euch.`,
      lacks: (channel, rights) => `Mir fehlt in ${channel}: ${rights.join(', ')}. Nichts wurde geändert.`,
      samePlace: 'Dort ist die Diskussion selbst: Fragen wären öffentlich, bevor du sie freigibst.',
      everybodySees: (channel) =>
        `${channel} können alle sehen, und damit auch Fragen, bevor du sie freigibst.`,
      noRole:
        'Es gibt noch keine Rolle der Moderation, die ich erwähnen könnte; in den Einstellungen lässt sie sich wählen.',
      badTime: (given) =>
        `„${given}“ ist keine Zeit, die ich lesen kann. Schreib 19:30, 19:30+02:00, in 2 Stunden, 2h, 2026-05-31 19:30 oder einen Zeitstempel von Discord.`,
      pastTime: (when) => `Diese Zeit ist vorbei: ${when}. Nichts wurde geändert.`,
      wrongOrder: 'Sie würde schließen, bevor sie öffnet. Nichts wurde geändert.',
      memberOrWord: 'Nenn ein Mitglied oder ein Wort, eins von beiden.',
      done: (what) => `Erledigt: ${what}.`,
      did: {
        open: () => 'hat die Diskussion geöffnet',
        pause: () => 'hat die Diskussion pausiert',
        resume: () => 'hat die Diskussion fortgesetzt',
        close: () => 'hat die Diskussion geschlossen',
        reopen: () => 'hat die Diskussion wieder geöffnet',
        delete: () => 'hat die Diskussion gelöscht',
        next: (question) => `hat Frage ${number(question)} aufgerufen`,
        mend: () => 'hat die Diskussion wieder geöffnet: Der Artikel ist wieder da',
        halt: () => 'hat die Diskussion angehalten: Etwas, das sie braucht, ist weg',
        ask: (question) => `hat Frage ${number(question)} gestellt`,
        approve: (question) => `hat Frage ${number(question)} freigegeben`,
        posted: (question) => `hat die Antwort auf Frage ${number(question)} gezeigt`,
        withdraw: (question) => `hat Frage ${number(question)} zurückgenommen`,
        reconsider: (question) => `hat die Entscheidung über Frage ${number(question)} zurückgenommen`,
        hold: (question) => `hat Frage ${number(question)} zurückgestellt`,
        release: (question) => `hat Frage ${number(question)} wieder eingereiht`,
        restore: (question) => `hat die Antwort auf Frage ${number(question)} wieder gezeigt`,
        pin: (question) => `hat Frage ${number(question)} angeheftet`,
        unpin: (question) => `hat Frage ${number(question)} gelöst`,
        reject: (question, detail) => `hat Frage ${number(question)} abgelehnt${because(detail)}`,
        retract: (question, detail) =>
          `hat die Antwort auf Frage ${number(question)} zurückgezogen${because(detail)}`,
        report: (question, detail) =>
          `hat die Antwort auf Frage ${number(question)} gemeldet${because(detail)}`,
        merge: (question, detail) => `hat Frage ${number(question)} mit Frage ${detail} zusammengelegt`,
        move: (question, place) =>
          `hat Frage ${number(question)} ${place === '' ? '' : `auf Platz ${place} `}verschoben`,
        'block-member': (_, detail) => `hat ${detail} gesperrt`,
        'unblock-member': (_, detail) => `hat ${detail} entsperrt`,
        'block-word': (_, detail) => `hat das Wort „${detail}“ gesperrt`,
        'unblock-word': (_, detail) => `hat das Wort „${detail}“ entsperrt`,
        'change-rules': (_, detail) => `hat die Regeln geändert${because(detail)}`,
        'change-place': (_, detail) =>
          detail === '' ? 'schickt Fragen in keinen Kanal mehr' : `schickt Fragen nach ${detail}`,
      },
      record: 'Das Protokoll',
      queueEmpty: 'Keine Frage wartet.',
      queueHeading: (count) => `${questions(count)} zu entscheiden`,
      rules: {
        heading: (title) => `Regeln · ${title}`,
        names: {
          mode: 'Fragen werden beantwortet',
          askRole: 'Wer fragen kann',
          cooldownSeconds: 'Wartezeit zwischen zwei Fragen eines Mitglieds',
          roleCooldowns: 'Wartezeit für Mitglieder mit einer Rolle',
          opensAt: 'Öffnet',
          closesAt: 'Schließt',
          pings: 'Die Rolle der Moderation wird erwähnt',
        },
        place: 'Fragen gehen nach',
        blocked: 'Gesperrt',
        everybody: 'alle',
        none: 'keine',
        queue: slash(discussion, discussion.queue),
        byHand: 'von Hand',
        never: 'nie',
        yes: 'ja',
        no: 'nein',
        seconds: (count) => counted(count, 'Sekunde', 'Sekunden'),
        blockedCounts: (members, words) =>
          `${counted(members, 'Mitglied', 'Mitglieder')}, ${counted(words, 'Wort', 'Wörter')}`,
        changed: (name, before, after) => `${name}: ${before} → ${after}`,
        last: (line) => `Letzte Änderung: ${line}`,
      },
      moving: (question, place, of) =>
        `Frage ${number(question)} steht auf Platz ${number(place)} von ${number(of)}.`,
      justBefore: (line) => `Kurz zuvor: ${line}`,
      reportedHeading: (count) => `${counted(count, 'gemeldete Antwort', 'gemeldete Antworten')}`,
      reports: (count) => counted(count, 'Meldung', 'Meldungen'),
      articleGone: (title) =>
        `Die Diskussion über ${title} ist pausiert: Ihr Artikel wurde entfernt. Sobald er wieder da ist, durch *Rückgängig* oder unter demselben Kurznamen neu hinzugefügt, geht sie von selbst weiter.`,
      articleMissing: (title) =>
        `Der Artikel der Diskussion über ${title} wurde entfernt. Bis er wieder da ist, kann niemand fragen.`,
      toOpener: (title) =>
        `Du bekommst das, weil du die Diskussion über ${title} geöffnet hast und ich in keinen Kanal ihrer Moderation schreiben kann. ${slash(discussion, discussion.moderators)} wählt dort einen.`,
      starter: (title) => `Diskussion: ${title}`,
      approvedHeading: (count) => `${questions(count)} freigegeben`,
      logged: (title, channel, what) => `${what} · ${title}, ${channel}`,

      summary: 'Zusammenfassung',
      summaryCounts: (asked, askers, answered) =>
        `${questions(asked)} von ${counted(askers, 'Mitglied', 'Mitgliedern')}, ${number(answered)} beantwortet`,
      summaryRest: (merged, unanswered, undecided) =>
        `${number(merged)} zusammengelegt · ${number(unanswered)} freigegeben, nicht beantwortet · ${number(undecided)} nicht entschieden`,
      quotedIn: (names) => `In den Antworten zitiert: ${names}`,
      picture: {
        quoted: 'Wer in wie vielen Antworten zitiert wurde',
        nobody: 'Niemand wurde zitiert.',
        others: (count) => `und ${number(count)} weitere`,
        questions: 'Wann Fragen kamen',
      },
      moreAnswers: (count) => `und ${counted(count, 'weitere Antwort', 'weitere Antworten')} in den Dateien`,
      file: (kind) => `Die Zusammenfassung der Diskussion als ${kind}`,

      deleteHeading: (title) => `Die Diskussion über ${title} löschen?`,
      deleteWarning:
        'Ihre Fragen und ihr Protokoll werden endgültig gelöscht. Nachrichten im Kanal bleiben, und ihre Knöpfe tun nichts mehr.',
      deleted: 'Die Diskussion ist gelöscht.',

      heldAbout: (count) => `${questions(count)} in Diskussionen`,
      forgotten: (count) =>
        `${questions(count)} in Diskussionen: Was nicht öffentlich war, ist gelöscht, was öffentlich war, trägt keinen Namen mehr`,
    },
  };
}
