// What is said in Spanish of moderated discussions, of Spain and of Latin America alike.
import type { Counting } from './counting.ts';
import type { DiscussionCommands, DiscussionPhrases } from './english-discussion.ts';
import { slash } from './slash.ts';

export const spanishDiscussionCommands: DiscussionCommands = {
  name: 'debate',
  description: 'Debates moderados sobre un artículo: preguntas, respuestas y un registro',
  open: {
    name: 'abrir',
    description: 'Abrir un debate sobre un artículo',
    article: { name: 'artículo', description: 'De qué artículo trata' },
    in: { name: 'dónde', description: 'Aquí, salvo que elijas un hilo nuevo' },
    answers: { name: 'respuestas', description: 'Cuándo se responde; tras aprobarla si no lo dices' },
    cooldown: { name: 'espera', description: 'Segundos entre dos preguntas de un miembro' },
    role: { name: 'rol', description: 'Solo pueden preguntar quienes tienen este rol' },
    from: { name: 'desde', description: 'Cuándo se abre: 19:30, en 2 horas o una fecha; si no, ya' },
    until: { name: 'hasta', description: 'Cuándo se cierra: 19:30, en 2 horas o una fecha' },
  },
  pause: { name: 'pausar', description: 'No aceptar más preguntas por ahora' },
  resume: { name: 'reanudar', description: 'Seguir después de una pausa' },
  close: { name: 'cerrar', description: 'Cerrar el debate y publicar su resumen' },
  reopen: { name: 'reabrir', description: 'Abrir otra vez el debate cerrado' },
  queue: { name: 'cola', description: 'Las preguntas que esperan una decisión' },
  rules: {
    name: 'reglas',
    description: 'Cómo sigue: ver las reglas, o cambiar las que indiques',
    answers: { name: 'respuestas', description: 'Cuándo se responde' },
    role: { name: 'rol', description: 'Solo pueden preguntar quienes tienen este rol; @everyone, todos' },
    cooldown: { name: 'espera', description: 'Segundos entre dos preguntas de un miembro' },
    for: { name: 'para', description: 'El rol de esta espera; sin espera, le quita la suya' },
    from: { name: 'desde', description: 'Cuándo se abre: 19:30, en 2 horas, una fecha o nunca' },
    until: { name: 'hasta', description: 'Cuándo se cierra: 19:30, en 2 horas, una fecha o nunca' },
  },
  next: { name: 'siguiente', description: 'Responder ahora a la siguiente pregunta aprobada' },
  summary: { name: 'resumen', description: 'Lo que ha salido hasta ahora, con archivos' },
  record: { name: 'registro', description: 'Quién hizo qué y cuándo' },
  block: {
    name: 'bloquear',
    description: 'No aceptar preguntas de un miembro, o con una palabra',
    member: { name: 'miembro', description: 'De quién no se aceptan preguntas' },
    word: { name: 'palabra', description: 'Una palabra; con * al final, todo lo que empieza así' },
    reason: { name: 'motivo', description: 'Por qué, para el registro' },
  },
  unblock: {
    name: 'desbloquear',
    description: 'Aceptar otra vez preguntas de un miembro, o con una palabra',
    member: { name: 'miembro', description: 'De quién se aceptan otra vez preguntas' },
    word: { name: 'palabra', description: 'La palabra que estaba bloqueada' },
  },
  moderators: {
    name: 'moderación',
    description: 'Adónde van las preguntas para decidir sobre ellas',
    channel: { name: 'canal', description: 'Un canal de la moderación; ninguno si no lo indicas' },
    ping: {
      name: 'mención',
      description: 'Mencionar el rol de moderación cuando espera la primera pregunta',
    },
  },
  delete: { name: 'borrar', description: 'Borrar el debate con sus preguntas y su registro; pregunta antes' },
};

function because(detail: string): string {
  return detail === '' ? '' : `: ${detail}`;
}

export function spanishDiscussion(
  discussion: DiscussionCommands,
  { number, plural, counted }: Counting,
  quoted: (text: string) => string,
): DiscussionPhrases {
  const questions = (count: number): string => counted(count, 'pregunta', 'preguntas');
  return {
    discussion: {
      modes: { 'at-once': 'en el acto', 'after-approval': 'tras aprobarla', 'one-by-one': 'una por una' },
      where: { here: 'aquí', thread: 'hilo nuevo' },

      heading: (title) => `Debate: ${title}`,
      state: {
        draft: (when) => (when === '' ? 'Aún sin abrir' : `Se abre ${when}`),
        open: (until) => (until === '' ? 'Abierto' : `Abierto, se cierra ${until}`),
        closed: 'Cerrado',
        paused: {
          moderator: 'En pausa por la moderación',
          'article-gone': 'En pausa: el artículo ya no está aquí',
          'channel-gone': 'En pausa: su canal ya no existe',
          'no-permission': 'En pausa: me falta un permiso en su canal',
        },
      },
      how: {
        'at-once': 'Pulsa *Preguntar*: se responde en el acto con las palabras del artículo.',
        'after-approval': 'Pulsa *Preguntar*: cuando la moderación apruebe tu pregunta, se responderá aquí.',
        'one-by-one':
          'Pulsa *Preguntar*: las preguntas aprobadas se responden una por una, cuando la moderación las llama.',
      },
      askRole: (role) => `Solo pueden preguntar quienes tienen el rol ${role}.`,
      cooldown: (seconds) =>
        `Entre dos preguntas de un miembro pasan ${counted(seconds, 'segundo', 'segundos')}.`,
      counts: (asked, waiting, answered) =>
        `${questions(asked)} · ${number(waiting)} en espera · ${counted(answered, 'respondida', 'respondidas')}`,
      quoted: (names) => `Se cita a: ${names}`,

      buttons: {
        ask: 'Preguntar',
        mine: 'Mis preguntas',
        report: 'Denunciar',
        retract: 'Retirar',
        putBack: 'Volver a mostrar',
        approve: 'Aprobar',
        reject: 'Rechazar',
        hold: 'Apartar',
        release: 'De vuelta a la cola',
        undo: 'Deshacer',
        pin: 'Fijar',
        unpin: 'Soltar',
        first: 'Al principio',
        up: 'Subir',
        down: 'Bajar',
        place: 'A un puesto…',
        last: 'Al final',
        arranged: 'Listo',
        files: 'En archivos',
      },
      menus: {
        passages: 'Aprobar solo con estos pasajes',
        merge: 'Unir con una pregunta parecida',
        withdraw: 'Quitar una pregunta tuya',
        retract: 'Retirar una respuesta que recibiste',
        putBack: 'Volver a mostrar una respuesta',
        open: 'Abrir una pregunta',
        arrange: 'Mover o fijar una pregunta',
        sendTo: 'Enviar las preguntas a un canal de la moderación',
      },
      forms: {
        ask: {
          title: 'Hacer una pregunta',
          question: 'Tu pregunta',
          named: 'Mostrar mi nombre',
          namedHint: 'Con la respuesta pública; si no, nadie ve allí quién preguntó.',
        },
        reject: 'Rechazar la pregunta',
        retract: 'Retirar la respuesta',
        report: 'Denunciar la respuesta',
        reason: 'Motivo',
        toldHint: 'Quien preguntó lo recibe en privado.',
        move: 'Mover la pregunta',
        moveTo: 'Puesto',
        moveHint: (last) => `El 1 es el principio, el ${number(last)} el final.`,
        badPlace: 'Escribe un número entero desde 1.',
        reportHint: 'Lo lee la moderación.',
      },

      question: (position) => `Pregunta ${number(position)}`,
      askedBy: (person) => `de ${person}`,
      others: (count) => `también de ${number(count)} más`,
      noPassage: 'Ningún pasaje del artículo responde a eso.',
      takenBack: 'Esta respuesta se retiró.',
      states: {
        pending: 'a la espera de una decisión',
        approved: 'aprobada, espera su turno',
        answered: 'respondida',
        retracted: 'respondida y retirada',
        rejected: 'rechazada',
        merged: 'unida a otra',
        withdrawn: 'quitada',
      },
      held: 'apartada',
      pinned: 'fijada',
      reason: (reason) => `Motivo: ${reason}`,
      mergedInto: (question) => `unida a la pregunta ${number(question)}`,
      byWhom: (person, when) => `por ${person} ${when}`,
      me: 'mí',
      somebody: 'alguien',
      waits: (role) => `${role}: espera una pregunta.`,
      reported: (question, reason) =>
        `Se denunció la respuesta a la pregunta ${number(question)}${because(reason)}`,
      reminder: (title, when) => `El debate sobre ${title} se cierra ${when}.`,
      gone: (title) =>
        `El debate sobre ${title} está en pausa: su canal ya no existe. ${slash(discussion, discussion.summary)} en el canal de la moderación da su resumen.`,
      forbidden: (channel, rights) =>
        `El debate en ${channel} está en pausa: no puedo escribir allí. Necesito ${rights.join(', ')}; dame eso y usa ${slash(discussion, discussion.resume)}.`,
      answerGone: (question) =>
        `Alguien borró la respuesta pública a la pregunta ${number(question)}; no se ha podido cambiar.`,
      placeGone:
        'El canal de la moderación ya no existe o no puedo entrar: las preguntas ya no van a ningún canal.',
      failed: (question) =>
        `No se ha podido publicar la respuesta a la pregunta ${number(question)}: Discord no la acepta.`,

      mine: 'Tus preguntas',
      noneOfMine: 'Aún no has preguntado nada aquí.',
      position: (position) => `número ${number(position)} en la cola`,

      told: {
        waiting: (question, position) =>
          `La pregunta ${number(question)} espera a la moderación; es la número ${number(position)} de la cola.`,
        heldBack: (question) =>
          `Ningún pasaje del artículo responde con seguridad a la pregunta ${number(question)}; por eso la mira antes la moderación.`,
        soon: (question) => `La pregunta ${number(question)} se responde aquí enseguida.`,
        answered: (question, link) => `La pregunta ${number(question)} tiene respuesta: ${link}`,
        linked: (question, of, link) =>
          `La pregunta ${number(question)} ya se hizo: es la pregunta ${number(of)}. ${link}`,
        restored: (question) => `La respuesta a la pregunta ${number(question)} vuelve a ser pública.`,
        approved: (question) => `La pregunta ${number(question)} está aprobada y espera su turno.`,
        withdrawn: (question) => `La pregunta ${number(question)} está quitada.`,
        rejected: (question, reason) => `La pregunta ${number(question)} no se aceptó${because(reason)}`,
        retracted: (question, reason) =>
          `Se retiró la respuesta a la pregunta ${number(question)}${because(reason)}`,
      },

      refused: {
        'moderators-only': 'Eso lo decide solo la moderación.',
        'not-yours': 'Eso no es tuyo: solo quien preguntó y la moderación pueden hacerlo.',
        itself: 'Es la misma pregunta.',
        'nothing-waiting': 'Ninguna pregunta aprobada espera su turno.',
        'no-change': 'Ya está así; no se ha cambiado nada.',
        moved: (question, place) =>
          `Alguien cambió el orden: la pregunta ${number(question)} está ahora en el puesto ${number(place)}.`,
        'rules-changed': 'Alguien cambió las reglas entretanto; no se ha cambiado nada más.',
        'blocked-member': 'La moderación no acepta preguntas tuyas en este debate.',
        'blocked-word': 'En tu pregunta hay una palabra que la moderación no permite aquí.',
        empty: 'Ahí no hay nada que leer.',
        noQuestion: 'Esa pregunta no existe.',
        role: (role) => `Aquí solo pueden preguntar quienes tienen el rol ${role}.`,
        cooldown: (when) => `Acabas de preguntar. Puedes volver a preguntar ${when}.`,
        again: (question) => `Eso ya lo preguntas en la pregunta ${number(question)}.`,
        tooMany: (limit) => `No cabe más: el máximo es ${number(limit)}.`,
        decided: (question, what, person, when) =>
          `La pregunta ${number(question)} ya está ${what}: ${person}, ${when}.`,
        discussion: (what, person, when) => `${what}: ${person}, ${when}.`,
      },

      none: `En este canal no hay ningún debate. ${slash(discussion, discussion.open)} abre uno.`,
      stale: 'Este debate ya no está aquí.',
      noRights:
        'Los debates los llevan solo quienes tienen el permiso *Gestionar mensajes* o el rol de moderación.',
      onlyServers: 'Los debates se hacen en canales de un servidor.',
      alreadyHere: (title) =>
        `En este canal ya hay un debate sobre ${title}. ${slash(discussion, discussion.close)} lo termina.`,
      opened: (channel) => `El debate está en ${channel}.`,
      opensAt: (when) => `Se abre ${when}.`,
      closesAt: (when) => `Se cierra ${when}.`,
      questionsTo: (channel) => `Las preguntas van a ${channel}.`,
      questionsNowhere: `Las preguntas esperan en ${slash(discussion, discussion.queue)}; ${slash(discussion, discussion.moderators)} las envía a un canal vuestro.`,
      lacks: (channel, rights) => `Me falta en ${channel}: ${rights.join(', ')}. No se ha cambiado nada.`,
      samePlace: 'Ahí está el propio debate: las preguntas serían públicas antes de aprobarlas.',
      everybodySees: (channel) =>
        `Todo el mundo ve ${channel}, y por tanto las preguntas antes de que las apruebes.`,
      noRole: 'Aún no hay un rol de moderación que mencionar; la administración lo elige en los ajustes.',
      badTime: (given) =>
        `${quoted(given)} no es una hora que sepa leer. Escribe 19:30, 19:30+02:00, en 2 horas, 2h, 2026-05-31 19:30 o una marca de tiempo de Discord.`,
      pastTime: (when) => `Esa hora ya pasó: ${when}. No se ha cambiado nada.`,
      wrongOrder: 'Se cerraría antes de abrirse. No se ha cambiado nada.',
      memberOrWord: 'Indica un miembro o una palabra, una de las dos cosas.',
      done: (what) => `Hecho: ${what}.`,
      did: {
        open: () => 'abrió el debate',
        pause: () => 'pausó el debate',
        resume: () => 'reanudó el debate',
        close: () => 'cerró el debate',
        reopen: () => 'abrió otra vez el debate',
        delete: () => 'borró el debate',
        next: (question) => `llamó la pregunta ${number(question)}`,
        mend: () => 'abrió otra vez el debate: el artículo ha vuelto',
        halt: () => 'detuvo el debate: falta algo que necesita',
        ask: (question) => `hizo la pregunta ${number(question)}`,
        approve: (question) => `aprobó la pregunta ${number(question)}`,
        posted: (question) => `publicó la respuesta a la pregunta ${number(question)}`,
        withdraw: (question) => `quitó la pregunta ${number(question)}`,
        reconsider: (question) => `deshizo la decisión sobre la pregunta ${number(question)}`,
        hold: (question) => `apartó la pregunta ${number(question)}`,
        release: (question) => `devolvió a la cola la pregunta ${number(question)}`,
        restore: (question) => `volvió a mostrar la respuesta a la pregunta ${number(question)}`,
        pin: (question) => `fijó la pregunta ${number(question)}`,
        unpin: (question) => `soltó la pregunta ${number(question)}`,
        reject: (question, detail) => `rechazó la pregunta ${number(question)}${because(detail)}`,
        retract: (question, detail) =>
          `retiró la respuesta a la pregunta ${number(question)}${because(detail)}`,
        report: (question, detail) =>
          `denunció la respuesta a la pregunta ${number(question)}${because(detail)}`,
        merge: (question, detail) => `unió la pregunta ${number(question)} a la pregunta ${detail}`,
        move: (question, place) =>
          `movió la pregunta ${number(question)}${place === '' ? '' : ` al puesto ${place}`}`,
        'block-member': (_, detail) => `bloqueó a ${detail}`,
        'unblock-member': (_, detail) => `desbloqueó a ${detail}`,
        'block-word': (_, detail) => `bloqueó la palabra ${quoted(detail)}`,
        'unblock-word': (_, detail) => `desbloqueó la palabra ${quoted(detail)}`,
        'change-rules': (_, detail) => `cambió las reglas${because(detail)}`,
        'change-place': (_, detail) =>
          detail === '' ? 'ya no envía preguntas a ningún canal' : `envía las preguntas a ${detail}`,
      },
      record: 'El registro',
      queueEmpty: 'No espera ninguna pregunta.',
      queueHeading: (count) => `${questions(count)} por decidir`,
      rules: {
        heading: (title) => `Reglas · ${title}`,
        names: {
          mode: 'Se responde',
          askRole: 'Quién puede preguntar',
          cooldownSeconds: 'Espera entre dos preguntas de un miembro',
          roleCooldowns: 'Espera de los miembros con un rol',
          opensAt: 'Se abre',
          closesAt: 'Se cierra',
          pings: 'Se menciona el rol de moderación',
        },
        place: 'Las preguntas van a',
        blocked: 'Bloqueados',
        everybody: 'todo el mundo',
        none: 'ninguna',
        queue: slash(discussion, discussion.queue),
        byHand: 'a mano',
        never: 'nunca',
        yes: 'sí',
        no: 'no',
        seconds: (count) => counted(count, 'segundo', 'segundos'),
        blockedCounts: (members, words) =>
          `${counted(members, 'miembro', 'miembros')}, ${counted(words, 'palabra', 'palabras')}`,
        changed: (name, before, after) => `${name}: ${before} → ${after}`,
        last: (line) => `Último cambio: ${line}`,
      },
      moving: (question, place, of) =>
        `La pregunta ${number(question)} está en el puesto ${number(place)} de ${number(of)}.`,
      justBefore: (line) => `Justo antes: ${line}`,
      reportedHeading: (count) => counted(count, 'respuesta denunciada', 'respuestas denunciadas'),
      reports: (count) => counted(count, 'denuncia', 'denuncias'),
      articleGone: (title) =>
        `El debate sobre ${title} está en pausa: se quitó su artículo. En cuanto vuelva, con *Deshacer* o añadido otra vez con el mismo nombre corto, el debate sigue solo.`,
      articleMissing: (title) =>
        `Se quitó el artículo del debate sobre ${title}. Hasta que vuelva, nadie puede preguntar.`,
      toOpener: (title) =>
        `Recibes esto porque abriste el debate sobre ${title} y no puedo escribir en ningún canal de su moderación. ${slash(discussion, discussion.moderators)} elige uno allí.`,
      starter: (title) => `Debate: ${title}`,
      approvedHeading: (count) => `${questions(count)} ${plural(count, 'aprobada', 'aprobadas')}`,
      logged: (title, channel, what) => `${what} · ${title}, ${channel}`,

      summary: 'Resumen',
      summaryCounts: (asked, askers, answered) =>
        `${questions(asked)} de ${counted(askers, 'miembro', 'miembros')}, ${counted(answered, 'respondida', 'respondidas')}`,
      summaryRest: (merged, unanswered, undecided) =>
        `${counted(merged, 'unida', 'unidas')} · ${counted(unanswered, 'aprobada sin responder', 'aprobadas sin responder')} · ${number(undecided)} sin decidir`,
      quotedIn: (names) => `En las respuestas se cita a: ${names}`,
      picture: {
        quoted: 'A quién se cita, en cuántas respuestas',
        nobody: 'No se cita a nadie.',
        others: (count) => `y ${number(count)} más`,
        questions: 'Cuándo llegaron las preguntas',
      },
      moreAnswers: (count) => `y ${counted(count, 'respuesta más', 'respuestas más')} en los archivos`,
      file: (kind) => `El resumen del debate en formato ${kind}`,

      deleteHeading: (title) => `¿Borrar el debate sobre ${title}?`,
      deleteWarning:
        'Sus preguntas y su registro se borran para siempre. Los mensajes del canal quedan, y sus botones ya no hacen nada.',
      deleted: 'El debate está borrado.',

      heldAbout: (count) => `${questions(count)} en debates`,
      forgotten: (count) =>
        `${questions(count)} en debates: lo que no era público está borrado, y lo público ya no lleva nombre`,
    },
  };
}
