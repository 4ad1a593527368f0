// What is said of sources in German.
import type { SourceWords } from '../../source/reasons.ts';
import { countingIn } from './counting.ts';

const { number, counted, plural } = countingIn('de');

const AS_TEXT = 'speichere den Artikel als Text oder PDF';
const SAVE_TEXT = 'speichere den Text als Textdatei';
const HAND_OVER = 'gib den Artikel als Text- oder PDF-Datei';
const TEXT_FILE = 'gib den Artikel als Textdatei';

const foreign: SourceWords['foreign'] = {
  'old-office': 'eine alte Word-, Excel- oder PowerPoint-Datei',
  'rich-text': 'eine RTF-Datei',
  archive: 'ein komprimiertes Archiv',
  program: 'ein Programm',
  database: 'eine Datenbank',
  postscript: 'eine PostScript-Datei',
  mail: 'ein Mail- oder Webarchiv',
  word: 'ein Word-Dokument',
  excel: 'eine Excel-Arbeitsmappe',
  powerpoint: 'eine PowerPoint-Präsentation',
  'e-book': 'ein E-Book (EPUB)',
  'open-document': 'eine OpenDocument-Datei',
  pages: 'ein Pages-Dokument',
};

export const germanSources: SourceWords = {
  file: (name) => (name === '' ? 'Die Datei' : `„${name}“`),
  foreign,
  reasons: {
    empty: (file) => `${file} ist leer; gib eine Datei, in der der Artikel steht`,
    'too-large': (file, { megabytes }) =>
      `${file} ist größer als ${number(megabytes)} MB; gib nur den Artikel, als Text`,
    'too-long': (file, { characters, max }) =>
      `${file} hat ${number(characters)} Zeichen; kürze auf höchstens ${number(max)} Zeichen`,
    'no-sentences': (file) => `${file} enthält keine Sätze; gib den Artikel als Text oder PDF`,
    'no-text': (file) => `${file} enthält keinen Text; füge die Worte des Artikels ein`,
    'bad-front-matter': (file, { problems }) =>
      `${file} lässt sich nicht als Artikel lesen, wegen der Angaben am Anfang: ${problems}`,
    'not-text': (file) => `${file} ist kein Text; ${AS_TEXT}`,
    'unknown-encoding': (file) =>
      `${file} hat eine Zeichenkodierung, die sich nicht erkennen lässt; speichere als UTF-8`,
    picture: (file, { format }) =>
      `${file} ist ein Bild (${format}), kein Text; schreib die Worte in eine Textdatei oder nutze eine Texterkennung (OCR)`,
    recording: (file) =>
      `${file} ist eine Film- oder Tonaufnahme, kein Text; gib eine Abschrift als Text oder PDF`,
    zip: (file) => `${file} ist ein ZIP-Archiv; entpacke es und gib den Artikel darin`,
    foreign: (file, { what }) => `${file} ist ${foreign[what]}; ${AS_TEXT}`,
    data: (file, { ending }) => `${file} enthält Daten oder Code (.${ending}), keinen Artikel; ${AS_TEXT}`,
    'no-pdf': (file) =>
      `${file} ist keine PDF-Datei, auch wenn der Name es sagt; öffne die Datei und speichere sie neu als PDF`,
    'damaged-pdf': (file) =>
      `${file} ist eine beschädigte PDF-Datei; öffne sie und speichere sie neu als PDF, oder ${SAVE_TEXT}`,
    'locked-pdf': (file) => `${file} ist mit einem Passwort gesperrt; speichere eine Kopie ohne Passwort`,
    'scanned-pdf': (file) =>
      `${file} enthält nur Bilder von Seiten, keinen Text; nutze eine Texterkennung (OCR) und gib, was herauskommt`,
    'too-many-pages': (file, { pages, max }) =>
      `${file} hat ${counted(pages, 'Seite', 'Seiten')}; nimm nur die Seiten des Artikels heraus, höchstens ${number(max)}`,
    'too-much-text': (file) => `${file} enthält mehr Text als ein Artikel; nimm nur den Artikel heraus`,
    'no-page': (file) => `${file} ist keine lesbare Webseite; ${SAVE_TEXT}`,
    'too-many-parts': (file) =>
      `${file} hat für einen Artikel zu viele oder zu tief verschachtelte Teile; ${SAVE_TEXT}`,
    'read-too-slowly': (file) =>
      `${file} ist zu verschachtelt, um rechtzeitig gelesen zu werden; ${SAVE_TEXT}`,
    'too-tangled': (file) => `${file} ist zu groß oder zu verschachtelt, um gelesen zu werden; ${SAVE_TEXT}`,
    'robot-check': (file) => `${file} zeigt statt des Artikels eine Prüfung gegen Bots; ${HAND_OVER}`,
    paywall: (file) => `${file} endet an einer Bezahlschranke; ${HAND_OVER}`,
    'subscribers-only': (file) => `${file} zeigt den Inhalt nur mit Abo; ${HAND_OVER}`,
    'cookie-question': (file) => `${file} zeigt statt des Artikels eine Frage zu Cookies; ${HAND_OVER}`,
    'needs-script': (file) => `${file} braucht JavaScript, um den Text zu zeigen; ${HAND_OVER}`,
    'list-of-links': (file) =>
      `${file} ist eine Liste von Links, kein Artikel; gib die Adresse eines einzelnen Artikels`,
    'no-article': (file) => `${file} enthält keinen Artikeltext; ${HAND_OVER}`,
    'understood-too-slowly': (file) => `${file} braucht zu lange zum Lesen; gib einen kürzeren Teil`,
    'too-much-memory': (file) => `${file} braucht zu viel Speicher zum Lesen; gib einen kürzeren Teil`,

    'web-off': () =>
      'Dieser Bot liest nicht aus dem Web; speichere die Seite und gib die Datei, oder füge den Text ein',
    'no-address': () =>
      'Das ist keine Webadresse; kopiere sie aus der Adresszeile des Browsers, mit https:// am Anfang',
    'not-https': () => 'Diese Adresse beginnt nicht mit https://; gib die Adresse, die so beginnt',
    'has-password': () => 'Diese Adresse enthält einen Benutzernamen oder ein Passwort; nimm das heraus',
    'has-port': () => 'Diese Adresse nennt einen Port; gib sie ohne an',
    'names-no-site': () => 'Diese Adresse nennt keine Website; kopiere sie aus der Adresszeile des Browsers',
    'not-public': () =>
      'Diese Adresse liegt nicht im öffentlichen Internet; gib die Adresse einer öffentlichen Seite',
    'unknown-host': () => 'Diese Adresse gibt es nicht; prüfe, ob sie richtig geschrieben ist',
    silent: () => 'Diese Adresse antwortet nicht; versuch es später noch einmal',
    slow: () => 'Diese Adresse braucht zu lange für eine Antwort; versuch es später noch einmal',
    unreachable: () => 'Diese Adresse ist nicht erreichbar; prüfe sie, oder versuch es später noch einmal',
    'no-certificate': () =>
      'Diese Adresse hat kein gültiges Zertifikat; gib die Adresse einer Website, die eines hat',
    'broken-off': () => 'Die Übertragung brach ab; versuch es später noch einmal',
    'damaged-data': () => `Diese Adresse liefert beschädigte Daten; ${TEXT_FILE}`,
    'unknown-packing': () => `Diese Adresse liefert Daten, die sich nicht entpacken lassen; ${TEXT_FILE}`,
    'page-too-large': (_, { megabytes }) =>
      `Diese Adresse liefert mehr als ${number(megabytes)} MB; ${TEXT_FILE}`,
    'unwanted-type': () =>
      'Diese Adresse führt zu etwas, das weder Seite noch Text noch PDF ist; gib die Adresse des Artikels selbst',
    gone: () => 'Diese Adresse führt (jetzt) zu keiner Seite; prüfe, ob sie richtig geschrieben ist',
    closed: () => `Diese Adresse ist für Bots oder die Öffentlichkeit gesperrt; ${HAND_OVER}`,
    'asked-too-often': () => 'Diese Adresse wurde zu oft abgefragt; versuch es später noch einmal',
    'site-in-trouble': (_, { status }) =>
      `Die Website hat gerade Probleme (Status ${status}); versuch es später noch einmal`,
    'odd-status': (_, { status }) =>
      `Diese Adresse liefert keine Seite (Status ${status}); öffne sie im Browser und kopiere die Adresse, bei der du landest`,
    'endless-redirects': () =>
      'Diese Adresse leitet endlos weiter; gib die Adresse, bei der sie enden sollte',
    'robots-unknown': () =>
      'Die Website sagt gerade nicht, was sie Bots erlaubt; versuch es später noch einmal',
    'robots-forbidden': () => `Die Website bittet Bots, diese Adresse nicht zu lesen; ${TEXT_FILE}`,
  },
  notes: {
    'stated-encoding': ({ encoding }) => `als ${encoding} gelesen, wie die Datei selbst angibt`,
    'western-encoding': () => 'als Windows-1252 gelesen',
    'damaged-characters': ({ count }) =>
      `${counted(count, 'beschädigtes Zeichen war', 'beschädigte Zeichen waren')} nicht lesbar und ${plural(count, 'steht', 'stehen')} als „\uFFFD“ da`,
    'garbled-characters': ({ count, sample }) =>
      `${counted(count, 'verstümmeltes', 'verstümmelte')} Zeichen wie „${sample}“ repariert`,
    'invisible-characters': ({ count }) =>
      `${counted(count, 'unsichtbares', 'unsichtbare')} Zeichen weggelassen`,
    ligatures: () => 'Ligaturen wie „\uFB01“ als einzelne Buchstaben geschrieben',
    captions: ({ count }) =>
      `${counted(count, 'Beschriftung', 'Beschriftungen')} von Bildern und Tabellen weggelassen`,
    'footnote-marks': ({ count }) => `${counted(count, 'Fußnotenzeichen', 'Fußnotenzeichen')} weggelassen`,
    'lines-elsewhere': ({ count }) =>
      `${counted(count, 'Zeile, die anderswohin führt,', 'Zeilen, die anderswohin führen,')} weggelassen`,
    'may-be-cut': () => 'laut der Seite ist nur mit Abo alles zu sehen, das Ende kann also fehlen',
    'joined-line-ends': ({ count }) =>
      `${counted(count, 'Worttrennung', 'Worttrennungen')} am Zeilenende aufgehoben`,
    'kept-hyphens': ({ count }) =>
      `den Bindestrich an ${counted(count, 'Zeilenende', 'Zeilenenden')} behalten`,
    'running-lines': ({ pages }) =>
      `Kopfzeilen, Fußzeilen oder Seitenzahlen auf ${counted(pages, 'Seite', 'Seiten')} weggelassen`,
    'empty-pages': ({ count }) => `${counted(count, 'Seite enthält', 'Seiten enthalten')} keinen Text`,
  },
};
