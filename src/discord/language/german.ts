// Everything the bot says in German: as Discord does, it says “du”.
import { countingIn } from './counting.ts';
import { germanDiscussion, germanDiscussionCommands } from './german-discussion.ts';
import { germanChecks } from './german-checks.ts';
import { germanSettings } from './german-settings.ts';
import { germanSources } from './german-sources.ts';
import type { Phrases } from './language.ts';
import { slash } from './slash.ts';

const { number, counted } = countingIn('de');

const commands: Phrases['commands'] = {
  ask: {
    name: 'fragen',
    description: 'Einen Artikel befragen: Er antwortet mit eigenen Worten, und du siehst, wer sie gesagt hat',
    question: {
      name: 'frage',
      description: 'Was du wissen willst, etwa „Who said the vote was a mistake?“',
    },
    article: { name: 'artikel', description: 'Nur, was in diesem Artikel steht' },
    speaker: { name: 'person', description: 'Nur, was diese Person sagt' },
    private: { name: 'privat', description: 'Die Antwort nur dir zeigen' },
  },
  answerThis: { name: 'Beantworten' },
  article: {
    name: 'artikel',
    description: 'Die Artikel, die hier befragt werden können, und ihr Text',
    list: { name: 'liste', description: 'Alle Artikel, und was in ihnen steckt' },
    show: {
      name: 'zeigen',
      description: 'Ein Artikel: woher er ist, wie er beginnt, wer am meisten zitiert wird',
    },
    read: { name: 'lesen', description: 'Der Text eines Artikels, Seite für Seite' },
    article: { name: 'artikel', description: 'Welcher; weggelassen der, der sonst befragt wird' },
    paragraph: { name: 'absatz', description: 'Die Nummer des Absatzes, mit dem es beginnt' },
    private: { name: 'privat', description: 'Nur dir zeigen; ja, wenn du nichts anderes sagst' },
  },
  check: {
    name: 'prüfen',
    description: 'Ob ein Zitat so gesagt wurde: wörtlich, verändert oder von jemand anderem',
    quote: { name: 'zitat', description: 'Was jemand gesagt haben soll, mit oder ohne Anführungszeichen' },
    speaker: { name: 'person', description: 'Wer es gesagt haben soll' },
    article: { name: 'artikel', description: 'Nur in diesem Artikel; weggelassen in allen' },
    private: { name: 'privat', description: 'Die Prüfung nur dir zeigen' },
  },
  checkQuotes: { name: 'Zitate prüfen' },
  help: { name: 'hilfe', description: 'Wie du fragst, und welche Artikel du befragen kannst' },
  library: {
    name: 'bibliothek',
    description: 'Die Artikel, die hier befragt werden können',
    add: {
      name: 'hinzufügen',
      description: 'Einen Artikel hinzufügen: Datei, Webadresse, oder ohne beides ein eingefügter Text',
      file: {
        name: 'datei',
        description: 'Eine Text- oder Markdown-Datei oder eine andere Art, die ich lesen kann; bis 8 MB',
      },
      address: {
        name: 'adresse',
        description: 'Wo der Artikel im Web steht, etwa https://example.org/article',
      },
    },
    list: { name: 'liste', description: 'Alle Artikel, und wer sie wann hinzugefügt hat' },
    show: {
      name: 'zeigen',
      description: 'Ein Artikel: seine Angaben, und wer darin zitiert wird',
      article: { name: 'artikel', description: 'Welcher' },
    },
    edit: {
      name: 'bearbeiten',
      description: 'Titel, Autorschaft, Medium, Datum und andere Namen von Personen ändern',
      article: { name: 'artikel', description: 'Welcher' },
      address: { name: 'adresse', description: 'Nur die Webadresse ändern; „keine“ nimmt sie weg' },
    },
    remove: {
      name: 'entfernen',
      description: 'Einen Artikel entfernen; fragt vorher nach',
      article: { name: 'artikel', description: 'Welcher' },
    },
    default: {
      name: 'standard',
      description: 'Was befragt wird, wenn eine Frage keinen Artikel nennt: ein bestimmter oder alle',
      article: { name: 'artikel', description: 'Welcher; weglassen für alle' },
    },
  },
  privacy: {
    name: 'datenschutz',
    description: 'Was ich über dich gespeichert habe, und wie du es löschst',
    show: { name: 'zeigen', description: 'Was ich über dich gespeichert habe' },
    delete: {
      name: 'löschen',
      description: 'Löschen, was ich über dich gespeichert habe; fragt vorher nach',
    },
  },
  said: {
    name: 'gesagt',
    description: 'Alles, was eine Person sagt, in der Reihenfolge des Artikels',
    speaker: { name: 'person', description: 'Wer: ein Name, ein Teil davon oder eine Rolle' },
    about: {
      name: 'worüber',
      description: 'Nur, was diese Wörter enthält oder ihnen dem Sinn nach nahe ist',
    },
    article: { name: 'artikel', description: 'Nur in diesem Artikel; weggelassen in allen' },
    private: { name: 'privat', description: 'Nur dir zeigen; ja, wenn du nichts anderes sagst' },
  },
  speakers: {
    name: 'personen',
    description: 'Wer zitiert wird, wie oft und wo',
    article: { name: 'artikel', description: 'Nur in diesem Artikel; weggelassen in allen' },
    private: { name: 'privat', description: 'Nur dir zeigen; ja, wenn du nichts anderes sagst' },
  },
  discussion: germanDiscussionCommands,
  settings: {
    name: 'einstellungen',
    description: 'Wie ich auf diesem Server antworte: wer wo fragen darf, und wer die Antworten sieht',
    article: { name: 'artikel', description: 'Was befragt wird, wenn eine Frage keinen Artikel nennt' },
    timezone: {
      name: 'zeitzone',
      description: 'Die Zeitzone, in der die Moderation Zeiten schreibt, etwa Europe/Berlin',
    },
  },
};

const { ask, help, library, privacy, said } = commands;

const counts: Phrases['counts'] = {
  articles: (count) => counted(count, 'Artikel', 'Artikel'),
  sentences: (count) => counted(count, 'Satz', 'Sätze'),
  quotations: (count) => counted(count, 'Zitat', 'Zitate'),
  speakers: (count) => counted(count, 'zitierte Person', 'zitierte Personen'),
  characters: (count) => counted(count, 'Zeichen', 'Zeichen'),
  questions: (count) => counted(count, 'Frage', 'Fragen'),
  drafts: (count) => counted(count, 'Entwurf', 'Entwürfe'),
};

const buttons: Phrases['buttons'] = {
  keep: 'Speichern',
  changeDetails: 'Angaben ändern',
  discard: 'Verwerfen',
  backToDraft: 'Zurück zum Entwurf',
  tryAgain: 'Noch einmal versuchen',
  edit: 'Bearbeiten',
  remove: 'Entfernen',
  delete: 'Löschen',
  cancel: 'Abbrechen',
  undo: 'Rückgängig',
  back: 'Zurück',
  next: 'Weiter',
};

const forms: Phrases['forms'] = {
  add: {
    title: 'Einen Artikel hinzufügen',
    fields: {
      title: { label: 'Titel', description: 'Wenn leer: der Titel der Datei oder die ersten Worte.' },
      text: {
        label: 'Text des Artikels',
        description: `Bis zu ${number(4_000)} Zeichen. Einen längeren Text hängst du unten als Datei an.`,
      },
      file: {
        label: 'Oder eine Datei',
        description: 'Text, Markdown oder eine andere Art, die ich lesen kann; bis 8 MB.',
      },
    },
  },
  facts: {
    title: 'Angaben zum Artikel',
    fields: {
      title: { label: 'Titel' },
      author: { label: 'Verfasst von' },
      publisher: { label: 'Erschienen bei' },
      date: { label: 'Datum', placeholder: '2016-06-27, 2016-06 oder 2016' },
      names: {
        label: 'Andere Namen von Personen',
        description: 'Eine Person je Zeile, der vollste Name zuerst, etwa Ada Okafor: Addie, A. O.',
      },
    },
  },
};

const { fields } = forms.facts;
const NAMES_REMEDY =
  'schreib den vollen Namen, einen Doppelpunkt und die anderen Namen, etwa „Ada Okafor: Addie, A. O.“.';

function listed(shown: readonly string[], rest: number): string {
  return shown.join(', ') + (rest > 0 ? ` und ${number(rest)} weitere` : '');
}

export const german: Phrases = {
  locale: 'de',
  name: 'Deutsch',

  listed,
  counts,
  commands,
  buttons,
  forms,

  notices: {
    roleMention: `Du hast meine Rolle erwähnt, und den Text solcher Nachrichten zeigt mir Discord nicht. Erwähne mich als Mitglied, oder nutze ${slash(ask)}.`,
    emptyQuestion: 'Darin steckt keine Frage. Versuch es mit ein paar Worten.',
    stale:
      'Diese Antwort ist zu alt: Der Artikel hat sich seitdem geändert oder ist nicht mehr hier. Bitte frag noch einmal.',
    unknown: `Das kenne ich nicht mehr. ${slash(help)} zeigt, was ich kann.`,
    failure:
      'Bei mir ist etwas schiefgegangen, und ich habe es mir notiert. Bitte versuch es gleich noch einmal.',
    unreachable: 'Die Bibliothek ist gerade nicht erreichbar. Bitte versuch es in einer Minute noch einmal.',
    restarting: 'Ich starte gerade neu. Bitte versuch es in einer Minute noch einmal.',
    noRights: `Um die Artikel dieses Servers kümmert sich nur, wer das Recht *Nachrichten verwalten* hat. Befragen können sie alle: ${slash(help)} zeigt sie.`,
    fitsSeveral: (given) => `„${given}“ passt hier zu mehr als einem Artikel:`,
    noSuchArticle: (given) => `Einen Artikel „${given}“ gibt es hier nicht. Es gibt:`,
    andMore: (count) => `und ${number(count)} weitere`,
    chooseArticle: 'Wähle einen aus der Liste, die beim Tippen erscheint.',
    staleDraft: `Diesen Entwurf gibt es nicht mehr: Entwürfe warten 15 Minuten, und keinen Neustart lang. Bitte füge den Artikel mit ${slash(library, library.add)} noch einmal hinzu.`,
    staleUndo: `Das liegt zu lange zurück: Rückgängig machen geht 15 Minuten lang, und nicht über einen Neustart hinweg. Bitte füge den Artikel mit ${slash(library, library.add)} noch einmal hinzu.`,
    staleForm:
      'Was du geschrieben hast, gibt es nicht mehr: Es wird 15 Minuten aufgehoben, und nicht über einen Neustart hinweg. Bitte nutze den Befehl noch einmal.',
    mayNotPost: 'Du darfst in diesem Kanal nicht schreiben; die Antwort bleibt also bei dir.',
    mayNotRemove:
      'Nur wer gefragt hat und wer das Recht *Nachrichten verwalten* hat, kann diese Antwort entfernen.',
    gone: `Diesen Artikel gibt es hier nicht mehr; jemand hat ihn entfernt. ${slash(library, library.list)} zeigt, was es gibt.`,
    badAddress:
      'Das ist keine Webadresse; gib eine, die mit https:// oder http:// beginnt, oder „keine“, um sie wegzunehmen. Nichts wurde geändert.',
    unchanged: 'Nichts wurde geändert.',
    discarded: 'Verworfen; nichts wurde gespeichert.',
    notOwn: `Hier gibt es noch keine eigenen Artikel. Füge einen mit ${slash(library, library.add)} hinzu.`,
    twoSources:
      'Das sind eine Datei und eine Webadresse. Gib nur eines davon, und füge das andere danach hinzu.',
    refused: (reason) => `Daraus kann ich keinen Artikel machen: ${reason}. Nichts wurde gespeichert.`,
  },

  ask: {
    allArticles: 'Alle Artikel',
    takenForArticle: (given, title) => `Du hast „${given}“ geschrieben: Ich habe ${title} befragt.`,
    takenForSpeaker: (given, name) => `Du hast „${given}“ geschrieben: Ich habe nach ${name} gesucht.`,
    severalSpeakers: (given) => `„${given}“ kann hier mehrere Personen meinen:`,
    chooseSpeaker: 'Wähl eine aus der Liste, die beim Tippen erscheint.',
    noTextInMessage: `In dieser Nachricht steht kein Text, den ich beantworten könnte. Wähl *${commands.answerThis.name}* bei einer Nachricht, die etwas fragt, oder nimm ${slash(ask)}.`,
  },

  answer: {
    nothingFound: 'Nichts gefunden',
    noPassage: (articles) =>
      `Keine Stelle ${articles === 1 ? 'des Artikels' : 'der Artikel'} beantwortet das.`,
    missing: (articles, words) => `Nicht ${articles === 1 ? 'im Artikel' : 'in den Artikeln'}: ${words}.`,
    quoted: (names) => `Zitiert werden dort: ${names}.`,
    toAsk: (titles) => `Du kannst befragen: ${titles}.`,
    onlyAsked: (title) =>
      `Nur ${title} wurde befragt; mit ${slash(ask)} geht auch ein anderer Artikel oder alle.`,
    closest: 'Am nächsten dran, wenn auch keine Antwort:',
    from: (source) => `Aus ${source}`,
    doubt: (words) =>
      words.length === 0
        ? 'Nicht sicher, ob das die Antwort ist.'
        : `Nicht sicher, ob das die Antwort ist: ${words.map((word) => `„${word}“`).join(' oder ')} kommt hier nicht vor.`,
    page: (page, pages) => `Seite ${number(page)} von ${number(pages)}`,
    context: (passage) => (passage === null ? 'Kontext' : `Kontext ${passage}`),
    card: (passage) => (passage === null ? 'Karte' : `Karte ${passage}`),
    why: (passage) => (passage === null ? 'Warum?' : `Warum ${passage}?`),
    more: 'Mehr',
    back: 'Zurück',
    share: 'Teilen',
    shared: 'Geteilt',
    remove: 'Entfernen',
    helpful: 'Hilfreich',
    notHelpful: 'Nicht hilfreich',
    article: 'Artikel',
    sharedBy: (person) => `${person} teilt diese Antwort:`,
    counted: 'Danke. Deine Stimme ist gezählt, ohne deinen Namen.',
    moved: 'Deine Stimme ist geändert.',
    countedBefore: 'Deine Stimme ist schon gezählt. Der andere Knopf ändert sie.',
  },

  passage: {
    paragraph: (position) => `Absatz ${number(position)}`,
    inArticle: (title) => `in ${title}`,
    theArticle: 'Der Artikel',
    narrated: 'erzählt',
    speakerUnnamed: 'nicht klar, wer spricht',
    perhaps: (name) => `Vielleicht ${name}`,
    uncertain: 'nicht sicher, wer spricht',
    kinds: {
      direct: 'zitiert',
      mixed: 'teilweise zitiert',
      indirect: 'wiedergegeben in den Worten des Artikels',
    },
  },

  pager: {
    page: (page, pages) => `Seite ${number(page)} von ${number(pages)}`,
    back: 'Zurück',
    next: 'Weiter',
    jump: 'Zu einer Seite springen',
  },

  said: {
    counts: (quotations, articles) => `${counts.quotations(quotations)} in ${counts.articles(articles)}`,
    inArticle: (quotations, title) => `${counts.quotations(quotations)} in ${title}`,
    kinds: {
      direct: (count) => `${number(count)} wörtlich`,
      mixed: (count) => `${number(count)} teils wörtlich`,
      indirect: (count) => `${number(count)} in den Worten des Artikels wiedergegeben`,
    },
    about: (kept, all, words) =>
      `${number(kept)} von ${counted(all, 'Zitat', 'Zitaten')} ${kept === 1 ? 'enthält' : 'enthalten'} „${words}“`,
    aboutPart: (kept, all, words, has, of) =>
      `Keines von ${counted(all, 'Zitat', 'Zitaten')} enthält „${words}“ ganz; ${number(kept)} ${kept === 1 ? 'enthält' : 'enthalten'} ${number(has)} der ${number(of)} Wörter`,
    aboutNone: (all, words, name) =>
      all === 1
        ? `Das eine Zitat von ${name} enthält „${words}“ nicht.`
        : `Keines der ${number(all)} Zitate von ${name} enthält „${words}“.`,
    near: 'Dem Sinn nach am nächsten',
    all: 'Alle zeigen',
    source: (title) => `In ${title}`,
    goesOn: 'Fortsetzung',
    several: (given, count) => `„${given}“ kann hier eine von ${number(count)} Personen sein. Wen meinst du?`,
    choose: 'Eine Person wählen',
    nobody: (given) => `Hier wird niemand zitiert, der „${given}“ heißt.`,
    nobodyIn: (given, title) => `In ${title} wird niemand zitiert, der „${given}“ heißt.`,
    quotedMost: 'Zitiert werden, wer am meisten sagt zuerst:',
    elsewhere: 'In allen Artikeln',
    speakers: 'Alle zitierten Personen',
  },

  speakers: {
    heading: (speakers) => counts.speakers(speakers),
    headingIn: (speakers, title) => `${counts.speakers(speakers)} in ${title}`,
    none: 'Hier wird niemand zitiert.',
    noneIn: (title) => `In ${title} wird niemand zitiert.`,
    choose: 'Zeigen, was eine von ihnen sagt',
  },

  articles: {
    none: 'Hier gibt es noch keinen Artikel.',
    heading: (count) => counts.articles(count),
    byDefault: 'wird sonst befragt',
    which: 'Welchen Artikel? Hier wird keiner von sich aus befragt.',
    choose: 'Einen Artikel öffnen',
    by: (author) => `von ${author}`,
    counts: (sentences, quotations, speakers) =>
      `${counts.sentences(sentences)} · ${counts.quotations(quotations)} · ${counts.speakers(speakers)}`,
    quotedMost: (names) => `Am meisten zitiert: ${names}.`,
    name: (name, quotations) => `${name} (${number(quotations)})`,
    read: 'Lesen',
    speakers: 'Zitierte Personen',
    details: 'Angaben',
    list: 'Alle Artikel',
    stale:
      'Das ist zu alt: Der Artikel hat sich seither geändert oder ist nicht mehr hier. Bitte nutze den Befehl noch einmal.',
  },

  read: {
    paragraphs: (from, to) =>
      from === to ? `Absatz ${number(from)}` : `Absätze ${number(from)}–${number(to)}`,
    paragraph: (position) => `Absatz ${number(position)}`,
    empty: 'Dieser Artikel hat keinen Text zu lesen.',
  },

  context: {
    heading: (title) => `Im Zusammenhang: ${title}`,
    paragraph: (position) => `Absatz ${number(position)}`,
    inBold: (facts) => `Fett: ${facts}`,
    inTheArticle: 'Im Artikel',
  },

  why: {
    heading: (name) => `Warum ${name}?`,
    called: (words, name) => `Im Artikel steht dort „${words}“; gemeint ist ${name}.`,
    byName: 'Der Artikel nennt dort den Namen.',
    doubtful: (percent) => `Das ist geraten: Von solchen Fällen stimmen etwa ${number(percent)} von 100.`,
    sure: (percent) => `Von solchen Fällen stimmen etwa ${number(percent)} von 100.`,
    nobody: 'Der Artikel sagt nicht klar, wer das gesagt hat, also nenne auch ich niemanden.',
    narrated: 'Das sind die Worte des Artikels selbst: Niemand soll sie gesagt haben.',
    rules: {
      behind: (cue) =>
        cue === null
          ? 'Wer spricht, steht direkt hinter dem Zitat.'
          : `Direkt hinter dem Zitat steht das Signalwort „${cue}“ mit der Person, die spricht.`,
      before: (cue) =>
        cue === null
          ? 'Wer spricht, steht direkt vor dem Zitat.'
          : `Direkt vor dem Zitat steht das Signalwort „${cue}“ mit der Person, die spricht.`,
      source: (cue) =>
        cue === null
          ? 'Der Satz nennt die Quelle dieser Worte.'
          : `Der Satz nennt mit „${cue}“ die Quelle dieser Worte.`,
      around: (cue) =>
        cue === null
          ? 'Wer spricht, steht mitten in der Wiedergabe oder dahinter.'
          : `Das Signalwort „${cue}“ steht mit der Person, die spricht, mitten in der Wiedergabe oder dahinter.`,
      reported: (cue) =>
        cue === null
          ? 'Der Satz gibt wieder, was sein Subjekt gesagt hat.'
          : `Was auf das Signalwort „${cue}“ folgt, wird als Worte seines Subjekts wiedergegeben.`,
      passive: (cue) =>
        cue === null ? 'Der Satz sagt, von wem es stammt.' : `Der Satz sagt mit „${cue}“, von wem es stammt.`,
      attitude: (cue) =>
        cue === null
          ? 'Der Satz gibt wieder, was jemand denkt oder deutlich macht.'
          : `Der Satz gibt mit „${cue}“ wieder, was jemand denkt oder deutlich macht.`,
      transcript: () => 'Der Text ist ein Protokoll, und der Name steht am Anfang des Beitrags.',
      interview: () => 'Der Text ist ein Interview, und das ist eine Antwort der befragten Person.',
      signed: () => 'Die Worte sind mit diesem Namen unterschrieben.',
      block: () => 'Die Worte sind als Block abgesetzt, und davor steht, wer spricht.',
      verdict: () => 'Der Satz nennt diese Worte ein Urteil und sagt, wessen.',
      announced: (cue) =>
        cue === null
          ? 'Der Satz davor kündigt das Zitat mit einem Doppelpunkt an.'
          : `Der Satz davor kündigt das Zitat mit dem Signalwort „${cue}“ und einem Doppelpunkt an.`,
      continued: (cue) =>
        cue === null
          ? 'Der Absatz davor lässt sein Zitat offen, also spricht dieselbe Person weiter.'
          : `Der Absatz davor lässt sein Zitat offen, also spricht dieselbe Person weiter; das Signalwort dort ist „${cue}“.`,
      sameParagraph: (cue) =>
        cue === null
          ? 'Bei einem anderen Zitat im selben Absatz steht, wer spricht, und dieses setzt es fort.'
          : `Bei einem anderen Zitat im selben Absatz steht mit dem Signalwort „${cue}“, wer spricht, und dieses setzt es fort.`,
      afterColon: () => 'Ein Satz über diese Person endet mit einem Doppelpunkt, und das Zitat folgt.',
      gesture: () => 'Direkt hinter dem Zitat steht im selben Absatz, was diese Person tut.',
      sentenceBefore: () => 'Der Satz direkt vor dem Zitat handelt von dieser Person.',
      turns: () => 'Zwei Personen sprechen im Wechsel, und diese ist an der Reihe.',
      paragraphBefore: () => 'Der Absatz davor handelt von dieser Person, und nichts nennt eine andere.',
      goesOn: () =>
        'Diese Person hat vor dem Zitat zuletzt gesprochen, und nichts nennt dazwischen eine andere.',
      other: () => 'Eine Regel über die Stelle der Worte hat entschieden.',
    },
  },

  card: {
    sharedBy: (person) => `${person} teilt diese Karte:`,
    looks: { square: 'Quadratisch', wide: 'Breit', dark: 'Dunkel', light: 'Hell' },
    words: {
      locale: 'de',
      kinds: {
        mixed: 'Teilweise zitiert',
        indirect: 'Wiedergegeben in den Worten des Artikels',
        narrated: 'Wie der Artikel es erzählt',
      },
      perhaps: 'vielleicht',
      noSpeaker: 'Wer das sagt, ist nicht klar',
      from: 'Aus',
      colon: ': ',
      refusals: {
        noWords: 'An dieser Stelle gibt es keine Worte zu zeichnen.',
        tooLong: (characters, limit) =>
          `Diese Worte sind zu lang für eine Karte: ${number(characters)} Zeichen, wo etwa ${number(limit)} Platz haben.`,
        shorten: {
          wide: 'Auf die quadratische Karte passt mehr.',
          square: 'Die Antwort enthält sie als Text.',
        },
        scriptMissing: (characters) =>
          `Die Karte lässt sich nicht zeichnen: Ihren Schriften fehlen diese Zeichen: ${characters}. Die Antwort enthält die Worte als Text.`,
        busy: 'Gerade werden viele Karten gezeichnet. Bitte versuch es gleich noch einmal.',
      },
    },
  },

  votes: {
    counts: (up, down) =>
      `Stimmen zu seinen Antworten: ${number(up)} hilfreich, ${number(down)} nicht hilfreich`,
  },

  details: {
    author: fields.author.label,
    publisher: fields.publisher.label,
    date: fields.date.label,
    address: 'Webadresse',
    notGiven: (labels) => `Nicht angegeben: ${labels.join(', ')}`,
    quoted: (names) => `Zitiert: ${names}`,
    otherNames: (names) => `Andere Namen: ${names}`,
    added: (by, when) => (by === null ? `hinzugefügt am ${when}` : `hinzugefügt von ${by} am ${when}`),
    shortName: (name) => `Kurzname ${name}`,
  },

  draft: {
    heading: (title) => `Stimmt das so? ${title}`,
    mended: 'Ausgebessert',
    begins: 'So beginnt er',
    waiting: 'Noch ist nichts gespeichert. Dieser Entwurf wartet 15 Minuten.',
    kept: 'Gespeichert',
    canBeAsked: (title) => `${title} kann jetzt befragt werden: Erwähne mich, oder nutze ${slash(ask)}.`,
    firstOwn: 'Es ist der erste eigene Artikel, die geliehenen werden hier also nicht mehr befragt.',
    howToChange: `${slash(library, library.show)} zeigt und ändert ihn.`,
    hereAlready: 'Schon hier',
    sameText: (title) => `Denselben Text gibt es schon als ${title}. Nichts wurde hinzugefügt.`,
    noRoom: 'Kein Platz',
    tooMany: (title, limit) =>
      `Zu ${title}: Hier ist Platz für ${counts.articles(limit)}, und so viele sind es schon. Entferne erst einen mit ${slash(library, library.remove)}.`,
    tooLong: (title, length, limit, left) =>
      `Zu ${title}: Der Text hat ${counts.characters(length)}, und von den ${number(limit)}, für die hier Platz ist, bleiben noch ${number(left)}. Entferne erst einen Artikel mit ${slash(library, library.remove)}, oder nimm einen kürzeren Text.`,
    thenKeep: `Drück danach noch einmal auf *${buttons.keep}*; bis jetzt ist nichts gespeichert.`,
    thenUndo: `Drück danach noch einmal auf *${buttons.undo}*.`,
    neither: 'Füge den **Text** ein, oder wähle eine **Datei**: Es gab weder noch.',
    both: 'Es gab einen **Text** und eine **Datei**: Nimm nur eines davon, und füge das andere danach hinzu.',
  },

  library: {
    noAddress: 'keine',
    held: (count, limit) => `${number(count)} von ${counted(limit, 'Artikel', 'Artikeln')}`,
    page: (page, pages) => `Seite ${number(page)} von ${number(pages)}`,
    usual: 'wird standardmäßig befragt',
    beingRead: (percent) => `wird gelesen: ${percent}\u00a0%`,
    untilRead: 'Bis ein Artikel gelesen ist, gehen Antworten aus ihm nach seinen Wörtern.',
    changed: 'Geändert.',
    removeHeading: (title) => `${title} entfernen?`,
    removeWarning:
      'Niemand hier kann ihn dann noch befragen, und alte Antworten daraus öffnen sich nicht mehr.',
    removed: 'Entfernt',
    isRemoved: (title) => `${title} ist nicht mehr hier.`,
    lastOwn: 'Es war der letzte eigene Artikel, also werden wieder die geliehenen befragt.',
    undoWorks: `*${buttons.undo}* geht 15 Minuten lang.`,
    hereAgain: (title) => `Derselbe Text ist schon wieder hier, als ${title}. Nichts wurde hinzugefügt.`,
    back: 'Wieder da',
    isBack: (title) => `${title} kann befragt werden wie zuvor.`,
    asksAll: 'Eine Frage, die keinen Artikel nennt, geht jetzt an alle.',
    asksOne: (title) =>
      `Eine Frage, die keinen Artikel nennt, geht jetzt an ${title}. Mit ${slash(ask)} kannst du weiterhin einen anderen nennen, oder alle.`,
  },

  wrong: {
    heading: 'Noch wurde nichts geändert',
    noTitle: `**${fields.title.label}** ist leer; gib dem Artikel einen Titel.`,
    badDate: `**${fields.date.label}** ist kein Datum, das ich lesen kann; schreib es als ${fields.date.placeholder}.`,
    noName: (line) =>
      `**${fields.names.label}**, Zeile ${number(line)}: Vor dem Doppelpunkt fehlt der Name; ${NAMES_REMEDY}`,
    noOtherName: (line) =>
      `**${fields.names.label}**, Zeile ${number(line)}: Nach dem Doppelpunkt fehlt ein anderer Name; ${NAMES_REMEDY}`,
  },

  help: {
    heading: 'Frag, und der Artikel antwortet',
    ways: [
      'erwähne mich mit deiner Frage, oder antworte auf eine meiner Antworten und lass den Ping an',
      `nutze ${slash(ask)}: Damit bleibst du bei einem Artikel oder den Worten einer Person, und auf Wunsch siehst nur du die Antwort`,
      'schick mir eine Direktnachricht',
    ],
    followUp: 'Eine Anschlussfrage wie „and what did she say about the money?“ geht zehn Minuten lang.',
    byWords: 'Im Moment gehe ich nur nach Wörtern: frag mit denen, die im Artikel stehen.',
    noArticles: 'Es gibt noch keinen Artikel, den du befragen kannst.',
    youCanAsk: 'Du kannst befragen',
    askedByDefault: 'wird befragt, wenn du keinen anderen nennst',
    lentDirect: `Diese sind nur geliehen: Du hast hier noch keine eigenen Artikel; füge welche mit ${slash(library, library.add)} hinzu.`,
    lentServer: `Diese sind nur geliehen: Dieser Server hat noch keine eigenen Artikel; wer moderiert, kann mit ${slash(library, library.add)} welche hinzufügen.`,
    emptyDirect: `Du hast hier noch keine eigenen Artikel; füge welche mit ${slash(library, library.add)} hinzu.`,
    emptyServer: `Dieser Server hat noch keine eigenen Artikel; wer moderiert, kann mit ${slash(library, library.add)} welche hinzufügen.`,
    privacy: `${slash(privacy)} zeigt, was ich über dich gespeichert habe, und löscht es.`,
    choose: 'Mehr über …',
    example: (question) => `Die Artikel hier beantworten zum Beispiel: ${question}`,
    exampleSpeaker: (name) => `Zum Beispiel ${slash(said)} mit ${name} als Person.`,
    command: (name, description) => `\`/${name}\`: ${description}`,
    onMessage: (name) => `**${name}**: im Menü einer Nachricht, unter *Apps*`,
    ownArticles: 'Deine eigenen Artikel',
    sections: {
      start: {
        title: 'Was ich tue',
        intro:
          'Ich antworte mit den Worten des Artikels selbst und sage, von wem sie sind. Drei Wege zu fragen:',
      },
      ask: {
        title: 'Fragen',
        intro:
          'Frag in ganzen Sätzen oder ein paar Worten. Ich zeige die Stellen, die antworten, von wem jede ist und was um sie herum steht; wo der Artikel keine Antwort hat, sage ich das.',
      },
      lookUp: {
        title: 'Nachschlagen',
        intro: 'Lies selbst: die Worte einer Person, wer zitiert wird, oder einen Artikel von Anfang an.',
      },
      check: {
        title: 'Prüfen',
        intro:
          'Ob ein Zitat so gesagt wurde. Ich zeige es Wort für Wort neben dem Artikel: wörtlich, verändert oder von jemand anderem.',
      },
      discuss: {
        title: 'Diskutieren',
        intro:
          'Eine moderierte Diskussion über einen Artikel: Die Moderation öffnet sie, und alle fragen mit dem Knopf auf ihrer Karte.',
      },
      moderators: {
        title: 'Für die Moderation',
        intro:
          'Welche Artikel hier befragt werden können, und wie ich mich verhalte. Nichts wird behalten, bevor du es sagst.',
      },
      privacy: {
        title: 'Datenschutz',
        intro:
          'Ich lese nur Nachrichten, die mich erwähnen, mir antworten oder direkt an mich gehen. Fragen und Antworten werden nicht gespeichert, außer denen moderierter Diskussionen; die Fragen der letzten zehn Minuten bleiben für Anschlussfragen im Arbeitsspeicher.',
      },
      more: { title: 'Mehr', intro: 'Was ich sonst noch kann.' },
    },
  },

  privacy: {
    held: 'Was ich über dich gespeichert habe',
    addedBy: (articles) =>
      `deine ID bei ${counted(articles, 'Artikel, den du hinzugefügt hast', 'Artikeln, die du hinzugefügt hast')}`,
    direct: (articles) => `${counts.articles(articles)} aus unseren Direktnachrichten`,
    inMemory: (questions, drafts) =>
      `im Arbeitsspeicher: ${counts.questions(questions)} der letzten zehn Minuten, ${counted(drafts, 'Entwurf, der auf einen Button wartet', 'Entwürfe, die auf einen Button warten')}`,
    notStored:
      'Fragen und Antworten werden nicht gespeichert, außer denen moderierter Diskussionen. Die Fragen der letzten zehn Minuten bleiben für Anschlussfragen im Arbeitsspeicher, Entwürfe 15 Minuten; ein Neustart leert beides.',
    goesTo: (host) =>
      `Deine Frage, bis zu zwei davor in diesem Gespräch und die Passagen, die sie beantworten könnten, gehen an ${host}; dort wird entschieden, welche am besten antwortet. Das hat eingerichtet, wer mich betreibt; dein Name und deine ID gehen nicht mit.`,
    articles:
      'Artikel bleiben, bis jemand sie entfernt, die letzten 50 Änderungen an den Einstellungen eines Servers mit ihnen; beides höchstens 30 Tage länger als ich auf diesem Server.',
    more: `${slash(privacy, privacy.delete)} löscht alles davon; PRIVACY.md in meinem Quelltext sagt es ausführlich.`,
    ask: 'Löschen, was ich über dich gespeichert habe?',
    stays:
      'Artikel, die du einem Server hinzugefügt hast, und Einstellungen, die du geändert hast, bleiben, ohne deine ID. Die aus unseren Direktnachrichten werden entfernt. Das lässt sich nicht rückgängig machen.',
    deleted: 'Gelöscht',
    idGone: (articles) => `deine ID, aus ${counted(articles, 'Artikel', 'Artikeln')}`,
    memoryGone: (questions, drafts) =>
      `${counts.questions(questions)} und ${counts.drafts(drafts)} im Arbeitsspeicher`,
  },

  download: {
    tooLarge: 'Die Datei ist größer als 8 MB; teile sie auf, oder lass die Bilder weg',
    elsewhere: 'Die Datei liegt nicht bei Discord; hänge sie selbst an',
    gone: 'Discord hat die Datei nicht mehr; bitte hänge sie noch einmal an',
    slow: 'Discord hat zu lange gebraucht, die Datei zu geben; bitte hänge sie noch einmal an',
    broken: 'Die Datei war von Discord nicht zu bekommen; bitte hänge sie noch einmal an',
  },

  sources: germanSources,

  ...germanDiscussion(commands.discussion),
  ...germanChecks(commands, listed),
  ...germanSettings(commands, listed),
};
