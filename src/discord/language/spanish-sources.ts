// What is said of sources in Spanish.
import type { SourceWords } from '../../source/reasons.ts';
import type { Counting } from './counting.ts';

const AS_TEXT = 'guarda el artículo como texto o PDF';
const SAVE_TEXT = 'guarda su texto como archivo de texto';
const HAND_OVER = 'da el artículo como archivo de texto o PDF';
const TEXT_FILE = 'da el artículo como archivo de texto';

const foreign: SourceWords['foreign'] = {
  'old-office': 'un archivo antiguo de Word, Excel o PowerPoint',
  'rich-text': 'un archivo RTF',
  archive: 'un archivo comprimido',
  program: 'un programa',
  database: 'una base de datos',
  postscript: 'un archivo PostScript',
  mail: 'un archivo de correo o de página web',
  word: 'un documento de Word',
  excel: 'un libro de Excel',
  powerpoint: 'una presentación de PowerPoint',
  'e-book': 'un libro electrónico (EPUB)',
  'open-document': 'un archivo OpenDocument',
  pages: 'un documento de Pages',
};

/** `quoted` puts words in the quotation marks of the region. */
export function spanishSources(
  { number, counted, plural }: Counting,
  quoted: (words: string) => string,
): SourceWords {
  return {
    file: (name) => (name === '' ? 'el archivo' : quoted(name)),
    foreign,
    reasons: {
      empty: (file) => `${file} está vacío; da un archivo que contenga el artículo`,
      'too-large': (file, { megabytes }) =>
        `${file} pesa más de ${number(megabytes)} MB; da solo el artículo, como texto`,
      'too-long': (file, { characters, max }) =>
        `${file} tiene ${counted(characters, 'carácter', 'caracteres')}; recórtalo a ${counted(max, 'carácter', 'caracteres')} como máximo`,
      'no-sentences': (file) => `${file} no contiene ninguna frase; da el artículo como texto o PDF`,
      'no-text': (file) => `${file} no contiene texto; pon en él las palabras del artículo`,
      'bad-front-matter': (file, { problems }) =>
        `${file} no se puede leer como artículo, por los datos de su comienzo: ${problems}`,
      'not-text': (file) => `${file} no es texto; ${AS_TEXT}`,
      'unknown-encoding': (file) => `${file} tiene una codificación que no reconozco; guárdalo como UTF-8`,
      picture: (file, { format }) =>
        `${file} es una imagen (${format}), no texto; copia sus palabras en un archivo de texto o usa un reconocimiento de texto (OCR)`,
      recording: (file) =>
        `${file} es una grabación de imagen o sonido, no texto; da una transcripción como texto o PDF`,
      zip: (file) => `${file} es un archivo ZIP; descomprímelo y da el artículo que contiene`,
      foreign: (file, { what }) => `${file} es ${foreign[what]}; ${AS_TEXT}`,
      data: (file, { ending }) => `${file} contiene datos o código (.${ending}), no un artículo; ${AS_TEXT}`,
      'no-pdf': (file) =>
        `${file} no es un archivo PDF, aunque lo diga su nombre; ábrelo y guárdalo de nuevo como PDF`,
      'damaged-pdf': (file) =>
        `${file} es un archivo PDF dañado; ábrelo y guárdalo de nuevo como PDF, o ${SAVE_TEXT}`,
      'locked-pdf': (file) => `${file} está protegido con una contraseña; guarda una copia sin ella`,
      'scanned-pdf': (file) =>
        `${file} solo contiene imágenes de páginas, no texto; usa un reconocimiento de texto (OCR) y da el resultado`,
      'too-many-pages': (file, { pages, max }) =>
        `${file} tiene ${counted(pages, 'página', 'páginas')}; deja solo las del artículo, ${number(max)} como máximo`,
      'too-much-text': (file) => `${file} contiene más texto que un artículo; deja solo el artículo`,
      'no-page': (file) => `${file} no es una página web legible; ${SAVE_TEXT}`,
      'too-many-parts': (file) =>
        `${file} tiene demasiadas partes, o demasiado anidadas, para ser un artículo; ${SAVE_TEXT}`,
      'read-too-slowly': (file) => `${file} es demasiado complejo para leerlo a tiempo; ${SAVE_TEXT}`,
      'too-tangled': (file) => `${file} es demasiado grande o complejo para leerlo; ${SAVE_TEXT}`,
      'robot-check': (file) =>
        `${file} muestra una comprobación contra robots en lugar del artículo; ${HAND_OVER}`,
      paywall: (file) => `${file} se detiene en un muro de pago; ${HAND_OVER}`,
      'subscribers-only': (file) => `${file} solo muestra su contenido con suscripción; ${HAND_OVER}`,
      'cookie-question': (file) =>
        `${file} muestra una pregunta sobre cookies en lugar del artículo; ${HAND_OVER}`,
      'needs-script': (file) => `${file} necesita JavaScript para mostrar su texto; ${HAND_OVER}`,
      'list-of-links': (file) =>
        `${file} es una lista de enlaces, no un artículo; da la dirección de un solo artículo`,
      'no-article': (file) => `${file} no contiene el texto de un artículo; ${HAND_OVER}`,
      'understood-too-slowly': (file) => `${file} tarda demasiado en leerse; da una parte más corta`,
      'too-much-memory': (file) => `${file} necesita demasiada memoria para leerse; da una parte más corta`,

      'web-off': () => 'este bot no lee de la web; guarda la página y da el archivo, o pega su texto',
      'no-address': () =>
        'eso no es una dirección web; cópiala de la barra de direcciones del navegador, con https:// incluido',
      'not-https': () => 'esa dirección no empieza por https://; da la que empieza así',
      'has-password': () => 'esa dirección contiene un nombre de usuario o una contraseña; quítalo de ella',
      'has-port': () => 'esa dirección indica un puerto; dala sin él',
      'names-no-site': () =>
        'esa dirección no indica ningún sitio; cópiala de la barra de direcciones del navegador',
      'not-public': () =>
        'esa dirección no está en el internet público; da la dirección de una página pública',
      'unknown-host': () => 'esa dirección no se encuentra; revisa cómo está escrita',
      silent: () => 'esa dirección no responde; inténtalo más tarde',
      slow: () => 'esa dirección tarda demasiado en responder; inténtalo más tarde',
      unreachable: () => 'no se puede llegar a esa dirección; revísala o inténtalo más tarde',
      'no-certificate': () => 'esa dirección no tiene un certificado válido; da la de un sitio que lo tenga',
      'broken-off': () => 'la transferencia se interrumpió; inténtalo más tarde',
      'damaged-data': () => `esa dirección envía datos dañados; ${TEXT_FILE}`,
      'unknown-packing': () => `esa dirección envía datos comprimidos de forma ilegible; ${TEXT_FILE}`,
      'page-too-large': (_, { megabytes }) =>
        `esa dirección envía más de ${number(megabytes)} MB; ${TEXT_FILE}`,
      'unwanted-type': () =>
        'esa dirección lleva a algo que no es página, texto ni PDF; da la dirección del artículo mismo',
      gone: () => 'esa dirección (ya) no lleva a ninguna página; revisa cómo está escrita',
      closed: () => `esa dirección está cerrada a los robots o al público; ${HAND_OVER}`,
      'asked-too-often': () => 'esa dirección se ha consultado demasiadas veces; inténtalo más tarde',
      'site-in-trouble': (_, { status }) =>
        `el sitio tiene problemas ahora (estado ${status}); inténtalo más tarde`,
      'odd-status': (_, { status }) =>
        `esa dirección no da ninguna página (estado ${status}); ábrela en un navegador y copia la dirección a la que llegues`,
      'endless-redirects': () =>
        'esa dirección lleva de página en página sin fin; da aquella en la que debería acabar',
      'robots-unknown': () => 'el sitio no dice ahora qué permite a los robots; inténtalo más tarde',
      'robots-forbidden': () => `el sitio pide a los robots que no lean esa dirección; ${TEXT_FILE}`,
    },
    notes: {
      'stated-encoding': ({ encoding }) => `leído como ${encoding}, según indica el propio archivo`,
      'western-encoding': () => 'leído como Windows-1252',
      'damaged-characters': ({ count }) =>
        `${counted(count, 'carácter dañado no se pudo leer y aparece', 'caracteres dañados no se pudieron leer y aparecen')} como ${quoted('\uFFFD')}`,
      'garbled-characters': ({ count, sample }) =>
        `${counted(count, 'carácter corrupto', 'caracteres corruptos')} como ${quoted(sample)} ${plural(count, 'reparado', 'reparados')}`,
      'invisible-characters': ({ count }) =>
        counted(count, 'carácter invisible quitado', 'caracteres invisibles quitados'),
      ligatures: () => `ligaduras como ${quoted('\uFB01')} escritas como letras separadas`,
      captions: ({ count }) =>
        counted(count, 'pie de imagen o de tabla quitado', 'pies de imagen o de tabla quitados'),
      'footnote-marks': ({ count }) => counted(count, 'llamada de nota quitada', 'llamadas de nota quitadas'),
      'lines-elsewhere': ({ count }) =>
        counted(count, 'línea que lleva a otra parte quitada', 'líneas que llevan a otra parte quitadas'),
      'may-be-cut': () => 'según la página, solo se ve entera con suscripción, así que puede faltar el final',
      'joined-line-ends': ({ count }) =>
        counted(count, 'palabra partida a final de línea unida', 'palabras partidas a final de línea unidas'),
      'kept-hyphens': ({ count }) =>
        `guion conservado en ${counted(count, 'final de línea', 'finales de línea')}`,
      'running-lines': ({ pages }) =>
        `encabezados, pies o números de página quitados en ${counted(pages, 'página', 'páginas')}`,
      'empty-pages': ({ count }) => counted(count, 'página no contiene texto', 'páginas no contienen texto'),
    },
  };
}
