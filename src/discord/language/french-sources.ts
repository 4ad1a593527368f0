// What is said of sources in French.
import type { SourceWords } from '../../source/reasons.ts';
import { countingIn } from './counting.ts';
import { fr } from './french-spaces.ts';

const { number, counted, plural } = countingIn('fr');

const AS_TEXT = 'enregistre l’article en texte ou en PDF';
const SAVE_TEXT = 'enregistre son texte dans un fichier texte';
const HAND_OVER = 'donne l’article en fichier texte ou PDF';
const TEXT_FILE = 'donne l’article en fichier texte';

const foreign: SourceWords['foreign'] = {
  'old-office': 'un ancien fichier Word, Excel ou PowerPoint',
  'rich-text': 'un fichier RTF',
  archive: 'une archive compressée',
  program: 'un programme',
  database: 'une base de données',
  postscript: 'un fichier PostScript',
  mail: 'une archive de mail ou de page web',
  word: 'un document Word',
  excel: 'un classeur Excel',
  powerpoint: 'une présentation PowerPoint',
  'e-book': 'un livre numérique (EPUB)',
  'open-document': 'un fichier OpenDocument',
  pages: 'un document Pages',
};

export const frenchSources: SourceWords = {
  file: (name) => (name === '' ? 'le fichier' : fr`« ${name} »`),
  foreign,
  reasons: {
    empty: (file) => fr`${file} est vide ; donne un fichier qui contient l’article`,
    'too-large': (file, { megabytes }) =>
      fr`${file} dépasse ${number(megabytes)} Mo ; donne l’article seul, en texte`,
    'too-long': (file, { characters, max }) =>
      fr`${file} contient ${counted(characters, 'caractère', 'caractères')} ; réduis-le à ${counted(max, 'caractère', 'caractères')} au plus`,
    'no-sentences': (file) => fr`${file} ne contient aucune phrase ; donne l’article en texte ou en PDF`,
    'no-text': (file) => fr`${file} ne contient pas de texte ; mets-y les mots de l’article`,
    'bad-front-matter': (file, { problems }) =>
      fr`${file} ne peut pas être lu comme un article, à cause de son en-tête : ${problems}`,
    'not-text': (file) => fr`${file} n’est pas du texte ; ${AS_TEXT}`,
    'unknown-encoding': (file) =>
      fr`${file} a un encodage que je ne reconnais pas ; enregistre le fichier en UTF-8`,
    picture: (file, { format }) =>
      fr`${file} est une image (${format}), pas du texte ; copie ses mots dans un fichier texte, ou passe par une reconnaissance de texte (OCR)`,
    recording: (file) =>
      fr`${file} est un film ou un enregistrement sonore, pas du texte ; donne une transcription en texte ou en PDF`,
    zip: (file) => fr`${file} est une archive ZIP ; décompresse-la et donne l’article qu’elle contient`,
    foreign: (file, { what }) => fr`${file} est ${foreign[what]} ; ${AS_TEXT}`,
    data: (file, { ending }) =>
      fr`${file} contient des données ou du code (.${ending}), pas un article ; ${AS_TEXT}`,
    'no-pdf': (file) =>
      fr`${file} n’est pas un fichier PDF, quoi qu’en dise son nom ; ouvre-le et enregistre-le de nouveau en PDF`,
    'damaged-pdf': (file) =>
      fr`${file} est un fichier PDF abîmé ; ouvre-le et enregistre-le de nouveau en PDF, ou ${SAVE_TEXT}`,
    'locked-pdf': (file) =>
      fr`${file} est protégé par un mot de passe ; enregistre une copie qui ne l’est pas`,
    'scanned-pdf': (file) =>
      fr`${file} ne contient que des images de pages, pas de texte ; passe par une reconnaissance de texte (OCR) et donne le résultat`,
    'too-many-pages': (file, { pages, max }) =>
      fr`${file} a ${counted(pages, 'page', 'pages')} ; garde celles de l’article, ${number(max)} au plus`,
    'too-much-text': (file) => fr`${file} contient plus de texte qu’un article ; garde l’article seul`,
    'no-page': (file) => fr`${file} n’est pas une page web lisible ; ${SAVE_TEXT}`,
    'too-many-parts': (file) =>
      fr`${file} a trop d’éléments, ou trop imbriqués, pour être un article ; ${SAVE_TEXT}`,
    'read-too-slowly': (file) => fr`${file} est trop complexe pour être lu à temps ; ${SAVE_TEXT}`,
    'too-tangled': (file) => fr`${file} est trop gros ou trop complexe pour être lu ; ${SAVE_TEXT}`,
    'robot-check': (file) =>
      fr`${file} affiche un contrôle contre les robots au lieu de l’article ; ${HAND_OVER}`,
    paywall: (file) => fr`${file} s’arrête à un mur payant ; ${HAND_OVER}`,
    'subscribers-only': (file) => fr`${file} ne montre son contenu que sur abonnement ; ${HAND_OVER}`,
    'cookie-question': (file) =>
      fr`${file} affiche une question sur les cookies au lieu de l’article ; ${HAND_OVER}`,
    'needs-script': (file) => fr`${file} a besoin de JavaScript pour afficher son texte ; ${HAND_OVER}`,
    'list-of-links': (file) =>
      fr`${file} est une liste de liens, pas un article ; donne l’adresse d’un seul article`,
    'no-article': (file) => fr`${file} ne contient pas de texte d’article ; ${HAND_OVER}`,
    'understood-too-slowly': (file) => fr`${file} est trop long à lire ; donne une partie plus courte`,
    'too-much-memory': (file) =>
      fr`${file} demande trop de mémoire à la lecture ; donne une partie plus courte`,

    'web-off': () =>
      fr`ce bot ne lit pas sur le web ; enregistre la page et donne le fichier, ou colle son texte`,
    'no-address': () =>
      fr`ce n’est pas une adresse web ; copie-la depuis la barre d’adresse du navigateur, https:// compris`,
    'not-https': () => fr`cette adresse ne commence pas par https:// ; donne celle qui commence ainsi`,
    'has-password': () => fr`cette adresse contient un nom d’utilisateur ou un mot de passe ; retire-le`,
    'has-port': () => fr`cette adresse indique un port ; donne-la sans port`,
    'names-no-site': () =>
      fr`cette adresse n’indique aucun site ; copie-la depuis la barre d’adresse du navigateur`,
    'not-public': () =>
      fr`cette adresse n’est pas sur l’internet public ; donne l’adresse d’une page publique`,
    'unknown-host': () => fr`cette adresse est introuvable ; vérifie comment elle s’écrit`,
    silent: () => fr`cette adresse ne répond pas ; réessaie plus tard`,
    slow: () => fr`cette adresse met trop de temps à répondre ; réessaie plus tard`,
    unreachable: () => fr`cette adresse est injoignable ; vérifie-la, ou réessaie plus tard`,
    'no-certificate': () =>
      fr`cette adresse n’a pas de certificat valable ; donne l’adresse d’un site qui en a un`,
    'broken-off': () => fr`le transfert s’est interrompu ; réessaie plus tard`,
    'damaged-data': () => fr`cette adresse envoie des données abîmées ; ${TEXT_FILE}`,
    'unknown-packing': () =>
      fr`cette adresse envoie des données compressées d’une façon illisible ; ${TEXT_FILE}`,
    'page-too-large': (_, { megabytes }) =>
      fr`cette adresse envoie plus de ${number(megabytes)} Mo ; ${TEXT_FILE}`,
    'unwanted-type': () =>
      fr`cette adresse mène à quelque chose qui n’est ni une page, ni du texte, ni un PDF ; donne l’adresse de l’article lui-même`,
    gone: () => fr`cette adresse ne mène (plus) à aucune page ; vérifie comment elle s’écrit`,
    closed: () => fr`cette adresse est fermée aux robots ou au public ; ${HAND_OVER}`,
    'asked-too-often': () => fr`cette adresse a été demandée trop souvent ; réessaie plus tard`,
    'site-in-trouble': (_, { status }) =>
      fr`le site a un problème en ce moment (statut ${status}) ; réessaie plus tard`,
    'odd-status': (_, { status }) =>
      fr`cette adresse ne donne pas de page (statut ${status}) ; ouvre-la dans un navigateur et copie l’adresse où tu arrives`,
    'endless-redirects': () =>
      fr`cette adresse renvoie de page en page sans fin ; donne celle où elle devrait aboutir`,
    'robots-unknown': () =>
      fr`le site ne dit pas en ce moment ce qu’il permet aux robots ; réessaie plus tard`,
    'robots-forbidden': () => fr`le site demande aux robots de ne pas lire cette adresse ; ${TEXT_FILE}`,
  },
  notes: {
    'stated-encoding': ({ encoding }) => fr`lu en ${encoding}, comme le fichier l’indique lui-même`,
    'western-encoding': () => 'lu en Windows-1252',
    'damaged-characters': ({ count }) =>
      fr`${counted(count, 'caractère abîmé est illisible et apparaît', 'caractères abîmés sont illisibles et apparaissent')} comme « \uFFFD »`,
    'garbled-characters': ({ count, sample }) =>
      fr`${counted(count, 'caractère corrompu tel', 'caractères corrompus tels')} que « ${sample} » ${plural(count, 'réparé', 'réparés')}`,
    'invisible-characters': ({ count }) =>
      counted(count, 'caractère invisible retiré', 'caractères invisibles retirés'),
    ligatures: () => fr`ligatures comme « \uFB01 » écrites en lettres séparées`,
    captions: ({ count }) =>
      counted(count, 'légende d’image ou de tableau retirée', 'légendes d’images ou de tableaux retirées'),
    'footnote-marks': ({ count }) => counted(count, 'appel de note retiré', 'appels de note retirés'),
    'lines-elsewhere': ({ count }) =>
      counted(count, 'ligne qui mène ailleurs retirée', 'lignes qui mènent ailleurs retirées'),
    'may-be-cut': () => fr`d’après la page, il faut un abonnement pour tout voir : la fin manque peut-être`,
    'joined-line-ends': ({ count }) =>
      counted(count, 'mot coupé en fin de ligne recollé', 'mots coupés en fin de ligne recollés'),
    'kept-hyphens': ({ count }) =>
      fr`trait d’union gardé à ${counted(count, 'fin de ligne', 'fins de ligne')}`,
    'running-lines': ({ pages }) =>
      fr`en-têtes, pieds de page ou numéros retirés sur ${counted(pages, 'page', 'pages')}`,
    'empty-pages': ({ count }) =>
      counted(count, 'page ne contient pas de texte', 'pages ne contiennent pas de texte'),
  },
};
