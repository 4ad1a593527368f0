// Everything the bot says in Spanish, of Spain and of Latin America: as Discord does, it says “tú”.
import { countingIn } from './counting.ts';
import { spanishDiscussion, spanishDiscussionCommands } from './spanish-discussion.ts';
import type { Phrases } from './language.ts';
import { slash } from './slash.ts';
import { spanishChecks } from './spanish-checks.ts';
import { spanishSettings } from './spanish-settings.ts';
import { spanishSources } from './spanish-sources.ts';

/** Where the two differ in what the bot says. */
type Region = {
  readonly locale: string;
  readonly name: string;
  readonly marks: readonly [open: string, close: string];
  readonly add: string;
  /** As a request. */
  readonly addThis: string;
  readonly added: string;
};

export const spanishOfSpain: Phrases = spanish({
  locale: 'es-ES',
  name: 'Español',
  marks: ['«', '»'],
  add: 'añadir',
  addThis: 'Añade',
  added: 'añadido',
});

export const spanishOfAmerica: Phrases = spanish({
  locale: 'es-419',
  name: 'Español (Latinoamérica)',
  marks: ['“', '”'],
  add: 'agregar',
  addThis: 'Agrega',
  added: 'agregado',
});

function spanish({ locale, name, marks, add, addThis, added }: Region): Phrases {
  const counting = countingIn(locale);
  const { number, counted, plural } = counting;
  const quoted = (words: string): string => marks[0] + words + marks[1];
  const Add = `${add.slice(0, 1).toUpperCase()}${add.slice(1)}`;
  const addToo = addThis.toLowerCase();

  const commands: Phrases['commands'] = {
    ask: {
      name: 'preguntar',
      description: 'Pregunta a un artículo: responde con sus propias palabras y ves quién las dijo',
      question: {
        name: 'pregunta',
        description: `Lo que quieres saber, por ejemplo ${quoted('Who said the vote was a mistake?')}`,
      },
      article: { name: 'artículo', description: 'Solo lo que dice este artículo' },
      speaker: { name: 'persona', description: 'Solo lo que dice esta persona' },
      private: { name: 'privado', description: 'Mostrarte la respuesta solo a ti' },
    },
    answerThis: { name: 'Responder a esto' },
    article: {
      name: 'artículo',
      description: 'Los artículos a los que se puede preguntar aquí, y su texto',
      list: { name: 'lista', description: 'Todos los artículos, con lo que contienen' },
      show: { name: 'mostrar', description: 'Un artículo: de dónde es, cómo empieza, a quién cita más' },
      read: { name: 'leer', description: 'El texto de un artículo, página a página' },
      article: { name: 'artículo', description: 'Cuál; si lo dejas vacío, al que se pregunta por defecto' },
      paragraph: { name: 'párrafo', description: 'El número del párrafo por el que empezar' },
      private: { name: 'privado', description: 'Mostrártelo solo a ti; sí, si no dices otra cosa' },
    },
    check: {
      name: 'comprobar',
      description: 'Si una cita es lo que se dijo: palabra por palabra, cambiada o de otra persona',
      quote: { name: 'cita', description: 'Lo que se supone que alguien dijo, con o sin comillas' },
      speaker: { name: 'persona', description: 'Quién se supone que lo dijo' },
      article: { name: 'artículo', description: 'Solo en este artículo; si lo dejas vacío, en todos' },
      private: { name: 'privado', description: 'Mostrarte la comprobación solo a ti' },
    },
    checkQuotes: { name: 'Comprobar citas' },
    help: { name: 'ayuda', description: 'Cómo preguntar, y a qué artículos puedes hacerlo' },
    library: {
      name: 'biblioteca',
      description: 'Los artículos a los que se puede preguntar aquí',
      add: {
        name: add,
        description: `${Add} un artículo: un archivo, una dirección web o, sin nada de eso, un texto que pegues`,
        file: {
          name: 'archivo',
          description: 'Un archivo de texto o markdown, u otro tipo que sé leer; hasta 8 MB',
        },
        address: {
          name: 'dirección',
          description: 'Dónde está el artículo en la web, por ejemplo https://example.org/article',
        },
      },
      list: { name: 'lista', description: `Todos los artículos, con quién los ha ${added} y cuándo` },
      show: {
        name: 'mostrar',
        description: 'Un artículo: sus datos y quién aparece citado en él',
        article: { name: 'artículo', description: 'Cuál' },
      },
      edit: {
        name: 'editar',
        description: 'Cambiar el título, la autoría, el medio, la fecha y otros nombres de personas',
        article: { name: 'artículo', description: 'Cuál' },
        address: {
          name: 'dirección',
          description: `Cambiar solo su dirección web; ${quoted('ninguna')} la quita`,
        },
      },
      remove: {
        name: 'eliminar',
        description: 'Eliminar un artículo; antes pide confirmación',
        article: { name: 'artículo', description: 'Cuál' },
      },
      default: {
        name: 'predeterminado',
        description: 'A qué preguntar cuando una pregunta no nombra artículo: a uno, o a todos',
        article: { name: 'artículo', description: 'Cuál; déjalo vacío para todos' },
      },
    },
    privacy: {
      name: 'privacidad',
      description: 'Lo que guardo sobre ti, y cómo borrarlo',
      show: { name: 'mostrar', description: 'Lo que guardo sobre ti' },
      delete: { name: 'borrar', description: 'Borrar lo que guardo sobre ti; antes pide confirmación' },
    },
    said: {
      name: 'dicho',
      description: 'Todo lo que dice una persona, en el orden del artículo',
      speaker: { name: 'persona', description: 'Quién: un nombre, una parte de él o un cargo' },
      about: {
        name: 'sobre',
        description: 'Solo lo que contiene estas palabras, o se les acerca por el sentido',
      },
      article: { name: 'artículo', description: 'Solo en este artículo; si lo dejas vacío, en todos' },
      private: { name: 'privado', description: 'Mostrártelo solo a ti; sí, si no dices otra cosa' },
    },
    speakers: {
      name: 'personas',
      description: 'A quién se cita, cuántas veces y dónde',
      article: { name: 'artículo', description: 'Solo en este artículo; si lo dejas vacío, en todos' },
      private: { name: 'privado', description: 'Mostrártelo solo a ti; sí, si no dices otra cosa' },
    },
    discussion: spanishDiscussionCommands,
    settings: {
      name: 'ajustes',
      description: 'Cómo respondo en este servidor: quién puede preguntar, dónde, y quién ve las respuestas',
      article: {
        name: 'artículo',
        description: 'El artículo al que se pregunta si una pregunta no nombra ninguno',
      },
      timezone: {
        name: 'zona',
        description: 'La zona de las horas que escribe la moderación, como Europe/Madrid',
      },
    },
  };

  const listed = (shown: readonly string[], rest: number): string =>
    shown.join(', ') + (rest > 0 ? ` y ${number(rest)} más` : '');
  const { ask, help, library, privacy, said } = commands;

  const counts: Phrases['counts'] = {
    articles: (count) => counted(count, 'artículo', 'artículos'),
    sentences: (count) => counted(count, 'frase', 'frases'),
    quotations: (count) => counted(count, 'cita', 'citas'),
    speakers: (count) => counted(count, 'persona citada', 'personas citadas'),
    characters: (count) => counted(count, 'carácter', 'caracteres'),
    questions: (count) => counted(count, 'pregunta', 'preguntas'),
    drafts: (count) => counted(count, 'borrador', 'borradores'),
  };

  const buttons: Phrases['buttons'] = {
    keep: 'Guardar',
    changeDetails: 'Cambiar los datos',
    discard: 'Descartar',
    backToDraft: 'Volver al borrador',
    tryAgain: 'Intentar de nuevo',
    edit: 'Editar',
    remove: 'Eliminar',
    delete: 'Borrar',
    cancel: 'Cancelar',
    undo: 'Deshacer',
    back: 'Atrás',
    next: 'Siguiente',
  };

  const forms: Phrases['forms'] = {
    add: {
      title: `${Add} un artículo`,
      fields: {
        title: {
          label: 'Título',
          description: 'Si lo dejas vacío, el título del archivo o las primeras palabras.',
        },
        text: {
          label: 'Texto del artículo',
          description: `Hasta ${number(4_000)} caracteres. Adjunta abajo uno más largo como archivo.`,
        },
        file: {
          label: 'O un archivo',
          description: 'Texto, markdown u otro tipo que sé leer; hasta 8 MB.',
        },
      },
    },
    facts: {
      title: 'Datos del artículo',
      fields: {
        title: { label: 'Título' },
        author: { label: 'Autoría' },
        publisher: { label: 'Medio' },
        date: { label: 'Fecha', placeholder: '2016-06-27, 2016-06 o 2016' },
        names: {
          label: 'Otros nombres de personas',
          description: 'Una persona por línea, primero el nombre completo, como Ada Okafor: Addie, A. O.',
        },
      },
    },
  };
  const { fields } = forms.facts;
  const namesRemedy = `escribe el nombre completo, dos puntos y los otros nombres, por ejemplo ${quoted('Ada Okafor: Addie, A. O.')}.`;

  return {
    locale,
    name,

    listed,
    counts,
    commands,
    buttons,
    forms,

    notices: {
      roleMention: `Has mencionado mi rol, y Discord no me muestra el texto de un mensaje así. Menciona mi usuario, o usa ${slash(ask)}.`,
      emptyQuestion: 'Ahí no hay ninguna pregunta. Prueba con unas palabras.',
      stale:
        'Esta respuesta es demasiado antigua: el artículo ha cambiado desde entonces, o ya no está aquí. Pregunta de nuevo.',
      unknown: `Eso ya no lo conozco. ${slash(help)} muestra lo que sé hacer.`,
      failure: 'Algo ha salido mal por mi parte, y lo he anotado. Inténtalo de nuevo en un momento.',
      unreachable: 'Ahora mismo no se puede llegar a la biblioteca. Inténtalo de nuevo en un minuto.',
      restarting: 'Me estoy reiniciando. Inténtalo de nuevo en un minuto.',
      noRights: `Solo quienes tienen el permiso *Gestionar mensajes* se ocupan de los artículos de este servidor. Preguntarles puede cualquiera: ${slash(help)} los muestra.`,
      fitsSeveral: (given) => `${quoted(given)} corresponde aquí a más de un artículo:`,
      noSuchArticle: (given) => `Aquí no hay ningún artículo ${quoted(given)}. Hay:`,
      andMore: (count) => `y ${number(count)} más`,
      chooseArticle: 'Elige uno de la lista que aparece mientras escribes.',
      staleDraft: `Este borrador ya no existe: los borradores esperan 15 minutos, y no sobreviven a un reinicio. ${addThis} el artículo de nuevo con ${slash(library, library.add)}.`,
      staleUndo: `Eso ya no se puede deshacer: funciona durante 15 minutos, y no tras un reinicio. ${addThis} el artículo de nuevo con ${slash(library, library.add)}.`,
      staleForm:
        'Lo que escribiste ya no existe: se guarda 15 minutos, y no sobrevive a un reinicio. Usa el comando de nuevo.',
      mayNotPost: 'No puedes escribir en este canal, así que la respuesta queda entre nosotros.',
      mayNotRemove:
        'Solo quien preguntó y quienes tienen el permiso *Gestionar mensajes* pueden quitar esta respuesta.',
      gone: `Este artículo ya no está aquí; alguien lo ha eliminado. ${slash(library, library.list)} muestra los que hay.`,
      badAddress: `Eso no es una dirección web; da una que empiece por https:// o http://, o ${quoted('ninguna')} para quitarla. No se ha cambiado nada.`,
      unchanged: 'No se ha cambiado nada.',
      discarded: 'Descartado; no se ha guardado nada.',
      notOwn: `Aquí todavía no hay artículos propios. ${addThis} uno con ${slash(library, library.add)}.`,
      twoSources: `Eso es un archivo y una dirección web a la vez. Da uno de los dos, y ${addToo} el otro después.`,
      refused: (reason) => `No puedo hacer un artículo de eso: ${reason}. No se ha guardado nada.`,
    },

    ask: {
      allArticles: 'Todos los artículos',
      takenForArticle: (given, title) => `Escribiste ${quoted(given)}: entendí ${title}.`,
      takenForSpeaker: (given, name) => `Escribiste ${quoted(given)}: entendí ${name}.`,
      severalSpeakers: (given) => `${quoted(given)} puede ser más de una persona aquí:`,
      chooseSpeaker: 'Elige una de la lista que aparece mientras escribes.',
      noTextInMessage: `En ese mensaje no hay texto que pueda responder. Elige *${commands.answerThis.name}* en un mensaje que pregunte algo, o usa ${slash(ask)}.`,
    },

    answer: {
      nothingFound: 'No se ha encontrado nada',
      noPassage: (articles) =>
        `Ningún pasaje ${articles === 1 ? 'del artículo' : 'de los artículos'} responde a eso.`,
      missing: (articles, words) =>
        `No aparece en ${articles === 1 ? 'el artículo' : 'los artículos'}: ${words}.`,
      quoted: (names) => `Allí se cita a: ${names}.`,
      toAsk: (titles) => `Puedes preguntar a: ${titles}.`,
      onlyAsked: (title) =>
        `Solo se ha preguntado a ${title}; con ${slash(ask)} puedes preguntar a otro artículo, o a todos.`,
      closest: 'Lo más cercano, aunque no es una respuesta:',
      from: (source) => `De ${source}`,
      doubt: (words) =>
        words.length === 0
          ? 'No es seguro que esta sea la respuesta.'
          : `No es seguro que esta sea la respuesta: aquí nada menciona ${words.map(quoted).join(' o ')}.`,
      page: (page, pages) => `Página ${number(page)} de ${number(pages)}`,
      context: (passage) => (passage === null ? 'Contexto' : `Contexto ${passage}`),
      card: (passage) => (passage === null ? 'Tarjeta' : `Tarjeta ${passage}`),
      why: (passage) => (passage === null ? '¿Por qué?' : `¿Por qué ${passage}?`),
      more: 'Más',
      back: 'Atrás',
      share: 'Compartir',
      shared: 'Compartido',
      remove: 'Quitar',
      helpful: 'Útil',
      notHelpful: 'No útil',
      article: 'Artículo',
      sharedBy: (person) => `${person} comparte esta respuesta:`,
      counted: 'Gracias. Tu voto está contado, sin tu nombre.',
      moved: 'Tu voto ha cambiado.',
      countedBefore: 'Tu voto ya está contado. El otro botón lo cambia.',
    },

    passage: {
      paragraph: (position) => `párrafo ${number(position)}`,
      inArticle: (title) => `en ${title}`,
      theArticle: 'El artículo',
      narrated: 'narración',
      speakerUnnamed: 'no queda claro quién habla',
      perhaps: (speaker) => `Quizá ${speaker}`,
      uncertain: 'atribución insegura',
      kinds: {
        direct: 'cita textual',
        mixed: 'cita parcial',
        indirect: 'contado con las palabras del artículo',
      },
    },

    pager: {
      page: (page, pages) => `página ${number(page)} de ${number(pages)}`,
      back: 'Atrás',
      next: 'Siguiente',
      jump: 'Ir a una página',
    },

    said: {
      counts: (quotations, articles) => `${counts.quotations(quotations)} en ${counts.articles(articles)}`,
      inArticle: (quotations, title) => `${counts.quotations(quotations)} en ${title}`,
      kinds: {
        direct: (count) => counted(count, 'textual', 'textuales'),
        mixed: (count) => counted(count, 'textual en parte', 'textuales en parte'),
        indirect: (count) =>
          counted(count, 'contada con palabras del artículo', 'contadas con palabras del artículo'),
      },
      about: (kept, all, words) =>
        `${number(kept)} de ${counts.quotations(all)} ${plural(kept, 'contiene', 'contienen')} ${quoted(words)}`,
      aboutPart: (kept, all, words, has, of) =>
        `De ${counts.quotations(all)}, ninguna contiene ${quoted(words)} entero; ${number(kept)} ${plural(kept, 'contiene', 'contienen')} ${number(has)} de sus ${number(of)} palabras`,
      aboutNone: (all, words, person) =>
        all === 1
          ? `La única cita de ${person} no contiene ${quoted(words)}.`
          : `Ninguna de las ${number(all)} citas de ${person} contiene ${quoted(words)}.`,
      near: 'Lo más cercano por el sentido',
      all: 'Mostrar todas',
      source: (title) => `En ${title}`,
      goesOn: 'continuación',
      several: (given, count) =>
        `${quoted(given)} puede ser aquí una de ${number(count)} personas. ¿A quién te refieres?`,
      choose: 'Elegir a una persona',
      nobody: (given) => `Aquí no se cita a nadie que se llame ${quoted(given)}.`,
      nobodyIn: (given, title) => `En ${title} no se cita a nadie que se llame ${quoted(given)}.`,
      quotedMost: 'Se cita, quien más dice primero, a:',
      elsewhere: 'En todos los artículos',
      speakers: 'Todas las personas citadas',
    },

    speakers: {
      heading: (speakers) => counts.speakers(speakers),
      headingIn: (speakers, title) => `${counts.speakers(speakers)} en ${title}`,
      none: 'Aquí no se cita a nadie.',
      noneIn: (title) => `En ${title} no se cita a nadie.`,
      choose: 'Mostrar lo que dice una de ellas',
    },

    articles: {
      none: 'Aquí todavía no hay ningún artículo.',
      heading: (count) => counts.articles(count),
      byDefault: 'se le pregunta por defecto',
      which: '¿Qué artículo? Aquí no se pregunta a ninguno por defecto.',
      choose: 'Abrir un artículo',
      by: (author) => `de ${author}`,
      counts: (sentences, quotations, speakers) =>
        `${counts.sentences(sentences)} · ${counts.quotations(quotations)} · ${counts.speakers(speakers)}`,
      quotedMost: (names) => `A quién cita más: ${names}.`,
      name: (person, quotations) => `${person} (${number(quotations)})`,
      read: 'Leer',
      speakers: 'Personas citadas',
      details: 'Datos',
      list: 'Todos los artículos',
      stale:
        'Esto es demasiado antiguo: el artículo ha cambiado desde entonces o ya no está aquí. Usa otra vez el comando.',
    },

    read: {
      paragraphs: (from, to) =>
        from === to ? `párrafo ${number(from)}` : `párrafos ${number(from)}–${number(to)}`,
      paragraph: (position) => `Párrafo ${number(position)}`,
      empty: 'Este artículo no tiene texto que leer.',
    },

    context: {
      heading: (title) => `En contexto: ${title}`,
      paragraph: (position) => `Párrafo ${number(position)}`,
      inBold: (facts) => `En negrita: ${facts}`,
      inTheArticle: 'En el artículo',
    },

    why: {
      heading: (name) => `¿Por qué ${name}?`,
      called: (words, name) => `Allí el artículo dice ${quoted(words)}, que se refiere a ${name}.`,
      byName: 'Allí el artículo da el nombre.',
      doubtful: (percent) =>
        `Es una suposición: de cada 100 casos así, unos ${number(percent)} son correctos.`,
      sure: (percent) => `De cada 100 casos así, unos ${number(percent)} son correctos.`,
      nobody: 'El artículo no dice claramente de quién son estas palabras, así que tampoco nombro a nadie.',
      narrated: 'Son las palabras del propio artículo: no las atribuye a nadie.',
      rules: {
        behind: (cue) =>
          cue === null
            ? 'Quien habla aparece justo después de la cita.'
            : `Justo después de la cita está el indicio ${quoted(cue)} con quien habla.`,
        before: (cue) =>
          cue === null
            ? 'Quien habla aparece justo antes de la cita.'
            : `Justo antes de la cita está el indicio ${quoted(cue)} con quien habla.`,
        source: (cue) =>
          cue === null
            ? 'La frase da la fuente de estas palabras.'
            : `La frase da la fuente de estas palabras con ${quoted(cue)}.`,
        around: (cue) =>
          cue === null
            ? 'Quien habla aparece en medio de lo que se cuenta, o después.'
            : `El indicio ${quoted(cue)} está con quien habla en medio de lo que se cuenta, o después.`,
        reported: (cue) =>
          cue === null
            ? 'La frase cuenta lo que dijo su sujeto.'
            : `Lo que sigue al indicio ${quoted(cue)} se cuenta como palabras de su sujeto.`,
        passive: (cue) =>
          cue === null ? 'La frase dice de quién viene.' : `La frase dice de quién viene con ${quoted(cue)}.`,
        attitude: (cue) =>
          cue === null
            ? 'La frase cuenta lo que alguien piensa o deja claro.'
            : `La frase cuenta con ${quoted(cue)} lo que alguien piensa o deja claro.`,
        transcript: () => 'El texto es una transcripción, y el nombre abre el turno.',
        interview: () => 'El texto es una entrevista, y esta es una respuesta de la persona entrevistada.',
        signed: () => 'Las palabras están firmadas con este nombre.',
        block: () => 'Las palabras forman un bloque aparte, y justo antes se nombra a quien habla.',
        verdict: () => 'La frase llama veredicto a estas palabras y dice de quién.',
        announced: (cue) =>
          cue === null
            ? 'La frase anterior anuncia la cita con dos puntos.'
            : `La frase anterior anuncia la cita con el indicio ${quoted(cue)} y dos puntos.`,
        continued: (cue) =>
          cue === null
            ? 'El párrafo anterior deja su cita abierta, así que sigue hablando la misma persona.'
            : `El párrafo anterior deja su cita abierta, así que sigue hablando la misma persona; allí el indicio es ${quoted(cue)}.`,
        sameParagraph: (cue) =>
          cue === null
            ? 'Otra cita del mismo párrafo dice quién habla, y esta la continúa.'
            : `Otra cita del mismo párrafo dice quién habla con el indicio ${quoted(cue)}, y esta la continúa.`,
        afterColon: () => 'Una frase sobre esta persona acaba en dos puntos, y sigue la cita.',
        gesture: () => 'Justo después de la cita, el mismo párrafo dice lo que hace esta persona.',
        sentenceBefore: () => 'La frase justo antes de la cita trata de esta persona.',
        turns: () => 'Dos personas hablan por turnos, y le toca a esta.',
        paragraphBefore: () => 'El párrafo anterior trata de esta persona, y nada nombra a otra.',
        goesOn: () =>
          'Esta persona fue la última en hablar antes de la cita, y entre medias nada nombra a otra.',
        other: () => 'Decidió una regla sobre el lugar de las palabras.',
      },
    },

    card: {
      sharedBy: (person) => `${person} comparte esta tarjeta:`,
      looks: { square: 'Cuadrada', wide: 'Ancha', dark: 'Oscura', light: 'Clara' },
      words: {
        locale,
        kinds: {
          mixed: 'Citado en parte',
          indirect: 'Contado con las palabras del artículo',
          narrated: 'Como lo cuenta el artículo',
        },
        perhaps: 'quizá',
        noSpeaker: 'No está claro quién habla',
        from: 'De',
        colon: ': ',
        refusals: {
          noWords: 'En este pasaje no hay palabras que dibujar.',
          tooLong: (characters, limit) =>
            `Estas palabras son demasiado largas para una tarjeta: ${number(characters)} caracteres, y caben unos ${number(limit)}.`,
          shorten: {
            wide: 'En la tarjeta cuadrada caben más.',
            square: 'La respuesta las tiene como texto.',
          },
          scriptMissing: (characters) =>
            `La tarjeta no se puede dibujar: a sus letras les faltan estos caracteres: ${characters}. La respuesta tiene las palabras como texto.`,
          busy: 'Ahora mismo se están dibujando muchas tarjetas. Inténtalo de nuevo en un momento.',
        },
      },
    },

    votes: {
      counts: (up, down) => `Votos sobre sus respuestas: ${number(up)} útiles, ${number(down)} no útiles`,
    },

    details: {
      author: fields.author.label,
      publisher: fields.publisher.label,
      date: fields.date.label,
      address: 'Dirección web',
      notGiven: (labels) => `Sin indicar: ${labels.map((label) => label.toLowerCase()).join(', ')}`,
      quoted: (names) => `Personas citadas: ${names}`,
      otherNames: (names) => `Otros nombres: ${names}`,
      added: (by, when) => (by === null ? `${added} el ${when}` : `${added} por ${by} el ${when}`),
      shortName: (short) => `nombre corto ${short}`,
    },

    draft: {
      heading: (title) => `¿Es correcto? ${title}`,
      mended: 'Arreglado',
      begins: 'Empieza así',
      waiting: 'Aún no se ha guardado nada. Este borrador espera 15 minutos.',
      kept: 'Guardado',
      canBeAsked: (title) => `Ya se puede preguntar a ${title}: mencióname, o usa ${slash(ask)}.`,
      firstOwn: 'Es el primer artículo propio, así que aquí ya no se pregunta a los prestados.',
      howToChange: `${slash(library, library.show)} lo muestra y permite cambiarlo.`,
      hereAlready: 'Ya está aquí',
      sameText: (title) => `El mismo texto ya está guardado como ${title}. No se ha ${added} nada.`,
      noRoom: 'No hay sitio',
      tooMany: (title, limit) =>
        `Sobre ${title}: aquí ${plural(limit, 'cabe', 'caben')} ${counts.articles(limit)}, y ya no queda sitio. Elimina antes uno con ${slash(library, library.remove)}.`,
      tooLong: (title, length, limit, left) =>
        `Sobre ${title}: su texto tiene ${counts.characters(length)}, y de los ${number(limit)} que caben aquí quedan ${number(left)}. Elimina antes un artículo con ${slash(library, library.remove)}, o usa un texto más corto.`,
      thenKeep: `Después pulsa otra vez *${buttons.keep}*; aún no se ha guardado nada.`,
      thenUndo: `Después pulsa otra vez *${buttons.undo}*.`,
      neither: 'Pega el **texto**, o elige un **archivo**: no había ninguno de los dos.',
      both: `Había un **texto** y un **archivo**: deja uno de los dos, y ${addToo} el otro después.`,
    },

    library: {
      noAddress: 'ninguna',
      held: (count, limit) => `${counts.articles(count)} de ${number(limit)}`,
      page: (page, pages) => `página ${number(page)} de ${number(pages)}`,
      usual: 'se le pregunta por defecto',
      beingRead: (percent) => `leyéndose: ${percent}\u00a0%`,
      untilRead: 'Hasta que un artículo esté leído, las respuestas van por sus palabras.',
      changed: 'Cambiado.',
      removeHeading: (title) => `¿Eliminar ${title}?`,
      removeWarning:
        'Nadie podrá preguntarle ya aquí, y las respuestas antiguas que salieron de él no se abrirán más.',
      removed: 'Eliminado',
      isRemoved: (title) => `${title} ya no está aquí.`,
      lastOwn: 'Era el último artículo propio, así que se vuelve a preguntar a los prestados.',
      undoWorks: `*${buttons.undo}* funciona durante 15 minutos.`,
      hereAgain: (title) => `El mismo texto ya vuelve a estar aquí, como ${title}. No se ha ${added} nada.`,
      back: 'De vuelta',
      isBack: (title) => `Se puede preguntar a ${title} como antes.`,
      asksAll: 'Una pregunta que no nombra artículo se hace ahora a todos.',
      asksOne: (title) =>
        `Una pregunta que no nombra artículo se hace ahora a ${title}. Con ${slash(ask)} se puede seguir nombrando otro, o todos.`,
    },

    wrong: {
      heading: 'Aún no se ha cambiado nada',
      noTitle: `**${fields.title.label}** está vacío; ponle un título al artículo.`,
      badDate: `**${fields.date.label}** no es una fecha que sepa leer; escríbela como ${fields.date.placeholder}.`,
      noName: (line) =>
        `**${fields.names.label}**, línea ${number(line)}: falta el nombre antes de los dos puntos; ${namesRemedy}`,
      noOtherName: (line) =>
        `**${fields.names.label}**, línea ${number(line)}: falta otro nombre después de los dos puntos; ${namesRemedy}`,
    },

    help: {
      heading: 'Pregunta, y el artículo responde',
      ways: [
        'mencióname con tu pregunta, o responde a una de mis respuestas con el ping activado',
        `usa ${slash(ask)}: puede ceñirse a un artículo o a las palabras de una persona, y responderte solo a ti`,
        'envíame un mensaje directo',
      ],
      followUp: `Una pregunta que sigue a otra, como ${quoted('and what did she say about the money?')}, funciona durante diez minutos.`,
      byWords: 'Por ahora me guío solo por las palabras: pregunta con las del artículo.',
      noArticles: 'Todavía no hay ningún artículo al que preguntar.',
      youCanAsk: 'Puedes preguntar a',
      askedByDefault: 'se le pregunta si no nombras otro',
      lentDirect: `Estos son solo prestados: aquí todavía no tienes artículos propios; ${addToo} alguno con ${slash(library, library.add)}.`,
      lentServer: `Estos son solo prestados: este servidor todavía no tiene artículos propios; la moderación puede ${add} alguno con ${slash(library, library.add)}.`,
      emptyDirect: `Aquí todavía no tienes artículos propios; ${addToo} alguno con ${slash(library, library.add)}.`,
      emptyServer: `Este servidor todavía no tiene artículos propios; la moderación puede ${add} alguno con ${slash(library, library.add)}.`,
      privacy: `${slash(privacy)} muestra lo que guardo sobre ti, y lo borra.`,
      choose: 'Más sobre …',
      example: (question) => `Los artículos de aquí responden, por ejemplo, a: ${question}`,
      exampleSpeaker: (person) => `Por ejemplo, ${slash(said)} con ${person} como persona.`,
      command: (called, description) => `\`/${called}\`: ${description}`,
      onMessage: (called) => `**${called}**: en el menú de un mensaje, en *Aplicaciones*`,
      ownArticles: 'Tus propios artículos',
      sections: {
        start: {
          title: 'Lo que hago',
          intro:
            'Respondo con las palabras del propio artículo y digo de quién son. Tres formas de preguntar:',
        },
        ask: {
          title: 'Preguntar',
          intro:
            'Pregunta con frases enteras o unas pocas palabras. Muestro los pasajes que responden, de quién es cada uno y qué hay a su alrededor; si el artículo no tiene respuesta, lo digo.',
        },
        lookUp: {
          title: 'Consultar',
          intro:
            'Lee por tu cuenta: las palabras de una persona, a quién se cita o un artículo desde el principio.',
        },
        check: {
          title: 'Comprobar',
          intro:
            'Si una cita es lo que se dijo. La muestro palabra por palabra junto al artículo: igual, cambiada o de otra persona.',
        },
        discuss: {
          title: 'Debatir',
          intro:
            'Un debate moderado sobre un artículo: la moderación lo abre, y todo el mundo pregunta con el botón de su tarjeta.',
        },
        moderators: {
          title: 'Para la moderación',
          intro:
            'A qué artículos se puede preguntar aquí, y cómo me comporto. No se guarda nada antes de que lo digas.',
        },
        privacy: {
          title: 'Privacidad',
          intro:
            'Solo leo los mensajes que me mencionan, me responden o se me envían directamente. Las preguntas y las respuestas no se almacenan, salvo las de los debates moderados; las preguntas de los últimos diez minutos quedan en memoria para las que siguen.',
        },
        more: { title: 'Más', intro: 'Qué más sé hacer.' },
      },
    },

    privacy: {
      held: 'Lo que guardo sobre ti',
      addedBy: (articles) => `tu ID, por haber ${added} ${counts.articles(articles)}`,
      direct: (articles) => `${counts.articles(articles)} de nuestros mensajes directos`,
      inMemory: (questions, drafts) =>
        `en memoria: ${counts.questions(questions)} de los últimos diez minutos, ${counted(drafts, 'borrador que espera', 'borradores que esperan')} un botón`,
      notStored:
        'Las preguntas y las respuestas no se almacenan, salvo las de los debates moderados. Las preguntas de los últimos diez minutos quedan en memoria para las que siguen, y los borradores 15 minutos; un reinicio vacía ambas cosas.',
      goesTo: (host) =>
        `Tu pregunta, hasta dos anteriores de esta conversación y los pasajes que podrían responderla van a ${host}, que dice cuál responde mejor. Lo ha decidido quien me tiene en marcha; ni tu nombre ni tu ID van con ellos.`,
      articles:
        'Los artículos se guardan hasta que alguien los elimina, y con ellos los últimos 50 cambios de los ajustes de un servidor; ambas cosas no más de 30 días después de que me quiten de ese servidor.',
      more: `${slash(privacy, privacy.delete)} lo borra todo; PRIVACY.md, en mi código fuente, lo explica a fondo.`,
      ask: '¿Borrar lo que guardo sobre ti?',
      stays: `Los artículos que has ${added} a un servidor y los ajustes que has cambiado se quedan allí, sin tu ID. Los de nuestros mensajes directos se eliminan. Esto no se puede deshacer.`,
      deleted: 'Borrado',
      idGone: (articles) => `tu ID, de ${counts.articles(articles)}`,
      memoryGone: (questions, drafts) =>
        `${counts.questions(questions)} y ${counts.drafts(drafts)} en memoria`,
    },

    download: {
      tooLarge: 'el archivo pesa más de 8 MB; divídelo, o quítale las imágenes',
      elsewhere: 'el archivo no está en Discord; adjúntalo tú',
      gone: 'Discord ya no tiene el archivo; adjúntalo otra vez',
      slow: 'Discord ha tardado demasiado en dar el archivo; adjúntalo otra vez',
      broken: 'no se ha podido obtener el archivo de Discord; adjúntalo otra vez',
    },

    sources: spanishSources(counting, quoted),

    ...spanishDiscussion(commands.discussion, counting, quoted),
    ...spanishChecks(commands, listed, { ...counting, quoted }),
    ...spanishSettings(commands, listed, counting, added),
  };
}
