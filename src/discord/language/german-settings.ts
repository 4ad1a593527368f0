// What is said in German of a server's settings.
import { countingIn } from './counting.ts';
import type { SettingsPhrases } from './english-settings.ts';
import { type Listing, type SettingsCommands, slash } from './slash.ts';

const { number, plural, counted } = countingIn('de');

function rightsIn(rights: readonly string[]): string {
  return `${plural(rights.length, 'das Recht', 'die Rechte')} ${rights.join(', ')}`;
}

export function germanSettings(
  { help, library, settings }: SettingsCommands,
  listed: Listing,
): SettingsPhrases {
  return {
    server: {
      forbidden: (rights) =>
        rights.length === 0
          ? `Das lässt Discord mich in diesem Kanal nicht tun. Wer moderiert, sieht unter ${slash(settings)}, was mir fehlt.`
          : `Das lässt Discord mich in diesem Kanal nicht tun: Mir fehlt ${rightsIn(rights)}. Wer moderiert, kann das in den Einstellungen des Kanals ändern.`,
      answersIn: (channels, rest) => `Hier antworte ich in ${listed(channels, rest)}.`,
      rolesAsk: (roles, rest) => `Fragen können Mitglieder mit einer dieser Rollen: ${listed(roles, rest)}.`,
      changedBy: (changes) =>
        `deine ID, bei ${counted(changes, 'Änderung', 'Änderungen')} an den Einstellungen eines Servers`,
      changesGone: (changes) =>
        `deine ID, aus ${counted(changes, 'Änderung', 'Änderungen')} an Einstellungen`,
    },

    rights: {
      ViewChannel: 'Kanal ansehen',
      SendMessages: 'Nachrichten senden',
      SendMessagesInThreads: 'Nachrichten in Threads senden',
      ReadMessageHistory: 'Nachrichtenverlauf anzeigen',
      CreatePublicThreads: 'Öffentliche Threads erstellen',
    },

    refusal: {
      wrongChannel: (channels, rest) =>
        `In diesem Kanal antworte ich nicht. Frag mich in ${listed(channels, rest)}.`,
      missingRole: (roles, rest) =>
        `Hier dürfen mich nur Mitglieder mit einer dieser Rollen fragen: ${listed(roles, rest)}.`,
      memberCooldown: (when) => `Du hast gerade erst gefragt. Die nächste Frage geht ${when}.`,
      channelCooldown: (when) => `In diesem Kanal wurde gerade erst gefragt. Die nächste Frage geht ${when}.`,
    },

    log: {
      by: (person, what) => `${person} ${what}`,
      added: (title) => `hat ${title} hinzugefügt`,
      edited: (title) => `hat die Angaben zu ${title} geändert`,
      removed: (title) => `hat ${title} entfernt`,
      putBack: (title) => `hat ${title} zurückgeholt`,
      answerRemoved: (channel) => `hat in ${channel} eine Antwort von mir entfernt`,
      changed: (changes) => `hat Einstellungen geändert:\n${changes.join('\n')}`,
      undone: (changes) => `hat eine Änderung an den Einstellungen zurückgenommen:\n${changes.join('\n')}`,
      failed: (channel, rights) =>
        rights.length === 0
          ? `In ${channel} konnte das nicht vermerkt werden.`
          : `In ${channel} konnte das nicht vermerkt werden: Mir fehlt dort ${rightsIn(rights)}.`,
    },

    settings: {
      heading: (page) => `Einstellungen · ${page}`,
      pages: { answers: 'Antworten', asking: 'Wer und wo', log: 'Protokoll und Rechte' },
      names: {
        visibility: 'Antworten auf Befehle',
        defaultArticle: 'Artikel, wenn keiner genannt ist',
        language: 'Sprache dessen, was alle lesen',
        timeZone: 'Zeitzone, in der die Moderation Zeiten schreibt',
        memberCooldown: 'Pause zwischen zwei Fragen einer Person',
        channelCooldown: 'Pause zwischen zwei Fragen in einem Kanal',
        channels: 'Kanäle, in denen ich antworte',
        askRoles: 'Wer fragen darf',
        moderatorRole: 'Wer sich um die Artikel kümmert',
        logChannel: 'Kanal, in dem Änderungen vermerkt werden',
      },
      forOne: 'nur wer gefragt hat, sieht sie',
      forAll: 'alle im Kanal sehen sie',
      allArticles: 'alle',
      goneArticle: 'einer, den es hier nicht mehr gibt',
      automatic: 'die des Servers bei Discord',
      unknownLanguage: 'eine, die ich nicht spreche',
      seconds: (seconds) => counted(seconds, 'Sekunde', 'Sekunden'),
      noWait: 'keine',
      everywhere: 'alle',
      everybody: 'alle',
      withRole: (roles, rest) => `Mitglieder mit der Rolle ${listed(roles, rest)}`,
      managers: 'Mitglieder mit dem Recht „Nachrichten verwalten“',
      managersAnd: (role) => `Mitglieder mit dem Recht „Nachrichten verwalten“ und mit der Rolle ${role}`,
      nowhere: 'keiner',
      some: listed,
      gone: (setting, count) =>
        `${setting}: ${counted(count, 'Eintrag, den es nicht mehr gibt', 'Einträge, die es nicht mehr gibt')}.`,

      mentions: 'Eine Erwähnung wird immer für alle beantwortet; Nachrichten lassen sich nicht verbergen.',
      moreArticles: `Es gibt mehr Artikel, als in das Menü passen: ${slash(settings, settings.article)} findet jeden.`,
      covers: `Ein Kanal steht auch für seine Threads, eine Kategorie für ihre Kanäle. ${slash(help)} geht überall.`,
      exempt: 'Wer sich um die Artikel kümmert, braucht zum Fragen keine Rolle und muss nicht warten.',
      integrations: `${slash(library)} sehen Mitglieder ohne das Recht „Nachrichten verwalten“ nicht. So öffnest du es für eine Rolle: Servereinstellungen → Integrationen → mein Name → ${slash(library)}.`,

      change: (name, before, after) => `**${name}**: ${before} → ${after}`,
      changed: 'Geändert.',
      undone: 'Zurückgenommen.',
      same: 'Das war schon so; geändert wurde nichts.',
      replaced: (person, when) => `Das ersetzt, was ${person} ${when} eingestellt hat:`,
      meanwhile: (person, when) => `Inzwischen, ${when}, hat ${person} dies geändert:`,
      somebody: 'jemand',
      changedSince: (person, when) =>
        `Zurückgenommen wurde nichts: ${person} hat es seitdem geändert, ${when}.`,
      changedElsewhere: 'Zurückgenommen wurde nichts: Es ist seitdem geändert worden.',
      noArticle: 'Zurückgenommen wurde nichts: Den Artikel von damals gibt es hier nicht mehr.',
      forgotten: 'Zurückgenommen wurde nichts: Diese Änderung ist nicht mehr im Verlauf.',
      noZone: (given) =>
        `„${given}“ ist keine Zeitzone, die ich kenne. Wähl eine beim Tippen, etwa Europe/Berlin.`,
      notThere: 'Geändert wurde nichts: Das gibt es nicht mehr. Bitte wähl noch einmal.',

      choose: {
        defaultArticle: 'Artikel, wenn keiner genannt ist',
        language: 'Sprache dessen, was alle lesen',
        channels: 'Kanäle; keiner heißt alle',
        askRoles: 'Rollen, die fragen dürfen; keine heißt alle',
        moderatorRole: 'Eine Rolle, die sich um die Artikel kümmert, oder keine',
        logChannel: 'Ein Kanal für Vermerke von Änderungen, oder keiner',
      },
      showAll: 'Antworten allen zeigen',
      showOne: 'Antworten nur der fragenden Person zeigen',
      waits: 'Pausen',
      clean: 'Vergessen, was es nicht mehr gibt',
      undo: 'Letzte Änderung zurücknehmen',
      history: 'Verlauf',
      back: 'Zurück zu den Einstellungen',
      newer: 'Neuere',
      older: 'Ältere',
      waitsForm: {
        title: 'Pausen',
        member: 'Sekunden zwischen Fragen einer Person',
        channel: 'Sekunden zwischen Fragen in einem Kanal',
        about: (max) => `Eine ganze Zahl von 0, also keine Pause, bis ${number(max)}.`,
        wrong: (name, max) =>
          `**${name}**: Schreib eine ganze Zahl von Sekunden von 0 bis ${number(max)}, etwa 30.`,
      },

      check: 'Was ich darf',
      here: (channel) => `in diesem Kanal, ${channel}`,
      inChannel: (channel) => `in ${channel}`,
      inLog: (channel) => `im Protokollkanal, ${channel}`,
      mayAnswer: (where) => `✓ Ich darf alles, was ich brauche, ${where}.`,
      lacks: (where, rights) =>
        `✗ Mir fehlt ${rightsIn(rights)} ${where}. Ändern lässt sich das in den Einstellungen des Kanals, unter Berechtigungen.`,
      goneChannel: 'Den Protokollkanal gibt es nicht mehr; bitte wähl einen anderen.',
      moreChannels: (count) => `Ebenso in ${counted(count, 'weiterem Kanal', 'weiteren Kanälen')}.`,

      noChanges: 'Noch wurde nichts geändert.',
      historyHeading: (page, pages) =>
        pages < 2 ? 'Verlauf der Einstellungen' : `Verlauf der Einstellungen · Seite ${page} von ${pages}`,
      entry: (when, person) => `${when} · ${person}`,
      entryUndone: (when, person) => `${when} · ${person} hat eine Änderung zurückgenommen`,
      noRights: 'Wie ich hier antworte, ändern nur Mitglieder mit dem Recht *Server verwalten*.',
    },
  };
}
