// What is said in Spanish of a server's settings; in which region's words is handed over.
import type { Counting } from './counting.ts';
import type { SettingsPhrases } from './english-settings.ts';
import { type Listing, type SettingsCommands, slash } from './slash.ts';

export function spanishSettings(
  { help, library, settings }: SettingsCommands,
  listed: Listing,
  { number, plural, counted }: Counting,
  added: string,
): SettingsPhrases {
  const rightsIn = (rights: readonly string[]): string =>
    `${plural(rights.length, 'el permiso', 'los permisos')} ${rights.join(', ')}`;
  return {
    server: {
      forbidden: (rights) =>
        rights.length === 0
          ? `Discord no me deja hacer eso en este canal. La moderación puede ver con ${slash(settings)} qué me falta.`
          : `Discord no me deja hacer eso en este canal: necesito ${rightsIn(rights)}. La moderación puede cambiarlo en los ajustes del canal.`,
      answersIn: (channels, rest) => `Aquí respondo en ${listed(channels, rest)}.`,
      rolesAsk: (roles, rest) =>
        `Pueden preguntar quienes tienen alguno de estos roles: ${listed(roles, rest)}.`,
      changedBy: (changes) =>
        `tu ID, por haber hecho ${counted(changes, 'cambio', 'cambios')} en los ajustes de un servidor`,
      changesGone: (changes) => `tu ID, de ${counted(changes, 'cambio', 'cambios')} de ajustes`,
    },

    rights: {
      ViewChannel: 'Ver canal',
      SendMessages: 'Enviar mensajes',
      SendMessagesInThreads: 'Enviar mensajes en hilos',
      ReadMessageHistory: 'Leer el historial de mensajes',
      CreatePublicThreads: 'Crear hilos públicos',
    },

    refusal: {
      wrongChannel: (channels, rest) => `En este canal no respondo. Pregúntame en ${listed(channels, rest)}.`,
      missingRole: (roles, rest) =>
        `Aquí solo pueden preguntarme quienes tienen alguno de estos roles: ${listed(roles, rest)}.`,
      memberCooldown: (when) => `Acabas de preguntar. Podrás volver a hacerlo ${when}.`,
      channelCooldown: (when) =>
        `Alguien acaba de preguntar en este canal. La próxima pregunta será posible ${when}.`,
    },

    log: {
      by: (person, what) => `${person} ${what}`,
      added: (title) => `ha ${added} ${title}`,
      edited: (title) => `ha cambiado los datos de ${title}`,
      removed: (title) => `ha eliminado ${title}`,
      putBack: (title) => `ha recuperado ${title}`,
      answerRemoved: (channel) => `ha eliminado una respuesta mía en ${channel}`,
      changed: (changes) => `ha cambiado ajustes:\n${changes.join('\n')}`,
      undone: (changes) => `ha deshecho un cambio de ajustes:\n${changes.join('\n')}`,
      failed: (channel, rights) =>
        rights.length === 0
          ? `No se ha podido anotar en ${channel}.`
          : `No se ha podido anotar en ${channel}: allí necesito ${rightsIn(rights)}.`,
    },

    settings: {
      heading: (page) => `Ajustes · ${page}`,
      pages: { answers: 'Respuestas', asking: 'Quién y dónde', log: 'Registro y permisos' },
      names: {
        visibility: 'Respuestas a los comandos',
        defaultArticle: 'Artículo al que se pregunta si no se nombra ninguno',
        language: 'Idioma de lo que lee todo el mundo',
        timeZone: 'Zona horaria de las horas que escribe la moderación',
        memberCooldown: 'Espera entre dos preguntas de una persona',
        channelCooldown: 'Espera entre dos preguntas en un canal',
        channels: 'Canales en los que respondo',
        askRoles: 'Quién puede preguntar',
        moderatorRole: 'Quién se ocupa de los artículos',
        logChannel: 'Canal en el que se anotan los cambios',
      },
      forOne: 'solo las ve quien ha preguntado',
      forAll: 'las ve todo el canal',
      allArticles: 'todos',
      goneArticle: 'uno que ya no está aquí',
      automatic: 'el del servidor en Discord',
      unknownLanguage: 'uno que no hablo',
      seconds: (seconds) => counted(seconds, 'segundo', 'segundos'),
      noWait: 'ninguna',
      everywhere: 'todos',
      everybody: 'todo el mundo',
      withRole: (roles, rest) => `quienes tienen el rol ${listed(roles, rest)}`,
      managers: 'quienes tienen el permiso Gestionar mensajes',
      managersAnd: (role) => `quienes tienen el permiso Gestionar mensajes, y quienes tienen el rol ${role}`,
      nowhere: 'ninguno',
      some: listed,
      gone: (setting, count) =>
        `${setting}: ${counted(count, 'entrada que ya no existe', 'entradas que ya no existen')}.`,

      mentions:
        'A una mención se responde siempre a la vista de todo el mundo; los mensajes no se pueden ocultar.',
      moreArticles: `Hay más artículos de los que caben en el menú: ${slash(settings, settings.article)} los encuentra todos.`,
      covers: `Un canal incluye sus hilos, y una categoría sus canales. ${slash(help)} funciona en todas partes.`,
      exempt: 'Quien se ocupa de los artículos no necesita ningún rol para preguntar ni tiene que esperar.',
      integrations: `${slash(library)} no lo ve quien no tiene el permiso Gestionar mensajes. Para abrirlo a un rol: Ajustes del servidor → Integraciones → mi nombre → ${slash(library)}.`,

      change: (name, before, after) => `**${name}**: ${before} → ${after}`,
      changed: 'Cambiado.',
      undone: 'Deshecho.',
      same: 'Ya estaba así; no se ha cambiado nada.',
      replaced: (person, when) => `Esto sustituye lo que ${person} había puesto ${when}:`,
      meanwhile: (person, when) => `Entretanto, ${when}, ${person} ha cambiado esto:`,
      somebody: 'alguien',
      changedSince: (person, when) =>
        `No se ha deshecho nada: ${person} lo ha cambiado desde entonces, ${when}.`,
      changedElsewhere: 'No se ha deshecho nada: ha cambiado desde entonces.',
      noArticle: 'No se ha deshecho nada: el artículo de entonces ya no está aquí.',
      forgotten: 'No se ha deshecho nada: ese cambio ya no está en el historial.',
      noZone: (given) => `No conozco la zona ${given}. Elige una mientras escribes, como Europe/Madrid.`,
      notThere: 'No se ha cambiado nada: eso ya no existe. Elige otra vez.',

      choose: {
        defaultArticle: 'Artículo al que se pregunta si no se nombra ninguno',
        language: 'Idioma de lo que lee todo el mundo',
        channels: 'Canales; ninguno quiere decir todos',
        askRoles: 'Roles que pueden preguntar; ninguno quiere decir todo el mundo',
        moderatorRole: 'Un rol que se ocupa de los artículos, o ninguno',
        logChannel: 'Un canal para anotar los cambios, o ninguno',
      },
      showAll: 'Mostrar las respuestas a todo el mundo',
      showOne: 'Mostrar las respuestas solo a quien pregunta',
      waits: 'Esperas',
      clean: 'Olvidar lo que ya no existe',
      undo: 'Deshacer el último cambio',
      history: 'Historial',
      back: 'Volver a los ajustes',
      newer: 'Más recientes',
      older: 'Más antiguos',
      waitsForm: {
        title: 'Esperas',
        member: 'Segundos entre preguntas de una persona',
        channel: 'Segundos entre preguntas en un canal',
        about: (max) => `Un número entero de 0, que es sin espera, a ${number(max)}.`,
        wrong: (name, max) =>
          `**${name}**: escribe un número entero de segundos de 0 a ${number(max)}, por ejemplo 30.`,
      },

      check: 'Lo que puedo hacer',
      here: (channel) => `en este canal, ${channel}`,
      inChannel: (channel) => `en ${channel}`,
      inLog: (channel) => `en el canal de registro, ${channel}`,
      mayAnswer: (where) => `✓ Puedo hacer todo lo que necesito ${where}.`,
      lacks: (where, rights) =>
        `✗ Necesito ${rightsIn(rights)} ${where}. Se cambia en los ajustes del canal, en Permisos.`,
      goneChannel: 'El canal de registro ya no existe; elige otro.',
      moreChannels: (count) => `Lo mismo en ${counted(count, 'canal más', 'canales más')}.`,

      noChanges: 'Todavía no se ha cambiado nada.',
      historyHeading: (page, pages) =>
        pages < 2 ? 'Historial de los ajustes' : `Historial de los ajustes · página ${page} de ${pages}`,
      entry: (when, person) => `${when} · ${person}`,
      entryUndone: (when, person) => `${when} · ${person} ha deshecho un cambio`,
      noRights: 'Solo quienes tienen el permiso *Gestionar servidor* pueden cambiar cómo respondo aquí.',
    },
  };
}
