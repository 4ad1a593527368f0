// What is said in Spanish of quotations that are checked; `quoted` puts a region's own marks around words.
import type { MarkProblem, NotChecked } from '../../checking/check.ts';
import type { CheckWords } from '../../checking/verdict.ts';
import type { Counting } from './counting.ts';
import type { Phrases } from './language.ts';
import { type CheckCommands, type Listing, slash } from './slash.ts';

type Region = Counting & { quoted(text: string): string };

function checkWords({ number, quoted }: Region): CheckWords {
  const problems: Readonly<Record<MarkProblem, string>> = {
    'too-much': 'Una marca sustituye más palabras de las que se pensaría al leer.',
    'other-voice': 'Una marca une palabras que no son de una sola persona.',
    reverses: `Una marca oculta o añade un ${quoted('no')} u otra palabra que invierte el sentido.`,
    figure: 'Una marca sustituye una cifra.',
  };
  const reasons: Readonly<Record<NotChecked, (longest: number) => string>> = {
    'no-words': () => 'Sin comprobar: no hay más palabras que las añadidas entre corchetes.',
    'too-short': () =>
      'Sin comprobar: son muy pocas palabras y muy comunes, están en todas partes. Cita algunas más.',
    'too-long': (longest) =>
      `Sin comprobar: tiene más de ${number(longest)} caracteres. Comprueba una parte cada vez.`,
    'no-article': () => 'Sin comprobar: no existe ese artículo.',
  };
  const altered = (line: string, isAltered: boolean): string =>
    isAltered ? `${line} Además, las palabras están cambiadas.` : line;
  return {
    verdicts: {
      verbatim: () => 'Palabra por palabra.',
      marked: () => 'Palabra por palabra, salvo las marcas de edición.',
      altered: () => 'Cambiada: no es palabra por palabra lo que dice el artículo.',
      punctuation: () => 'Cambiada: las palabras son las mismas, la puntuación entre ellas no.',
      partly: ({ name, isAltered }) => altered(`Solo en parte son palabras de ${name}.`, isAltered),
      'nobody-quoted': ({ name, isAltered }) =>
        altered(`No son palabras de ${name}: lo dice el propio artículo y no cita a nadie.`, isAltered),
      'someone-else': ({ name, other, isAltered }) =>
        altered(`Lo dijo otra persona: ${other ?? 'alguien más'}, no ${name}.`, isAltered),
      'not-in-library': ({ articles }) =>
        articles === 1
          ? 'No está en el artículo: nada en él se parece lo bastante para ser la fuente.'
          : 'No está en estos artículos: nada en ellos se parece lo bastante para ser la fuente.',
      'not-checked': ({ reason, longest }) => reasons[reason](longest),
    },
    remarks: {
      unsure: ({ likely, claimed }) =>
        likely === null
          ? 'No es seguro de quién son las palabras: el artículo no lo dice con claridad.'
          : `No es seguro de quién son las palabras: lo más probable, de ${likely}; se atribuyen a ${claimed}.`,
      'several-voices': () =>
        'Solo una parte está entre comillas; el resto son palabras del propio artículo.',
      retold: ({ name }) =>
        `Estilo indirecto: son las palabras del artículo para lo que dijo ${name ?? 'alguien'}, no una cita.`,
      narrated: () => 'Son palabras del propio artículo: aquí no cita a nadie.',
      reversed: () => `Entre los cambios hay un ${quoted('no')} u otra palabra que invierte el sentido.`,
      moved: () => 'Hay palabras cambiadas de sitio.',
      'put-together': () => 'Está compuesta de pasajes distintos.',
      mark: ({ problem }) => problems[problem],
      inside: ({ starts, ends }) => {
        if (!ends) return 'Empieza en mitad de una frase.';
        return starts ? 'Empieza y acaba en mitad de una frase.' : 'Acaba en mitad de una frase.';
      },
    },
  };
}

export function spanishChecks(
  { check, checkQuotes }: CheckCommands,
  listed: Listing,
  region: Region,
): Pick<Phrases, 'checks' | 'check'> {
  const { number, counted, quoted } = region;
  return {
    checks: checkWords(region),

    check: {
      empty: 'Ahí no hay palabras que comprobar. Escribe lo que se supone que alguien dijo.',
      heading: (quotations) => counted(quotations, 'cita comprobada', 'citas comprobadas'),
      rest: (quotations) =>
        `${counted(quotations, 'cita más quedó', 'citas más quedaron')} sin comprobar; ${slash(check)} comprueba la que quieras.`,
      noQuotation: `En ese mensaje no hay ninguna cita: ni palabras entre comillas ni líneas citadas. Elige *${checkQuotes.name}* en un mensaje que cite a alguien, o usa ${slash(check)}.`,
      claimedFor: (name) => `se atribuye a ${name}`,
      legend: {
        leftOut: '~~Tachado~~: está en el artículo y se quitó.',
        putIn: '**Negrita**: no está en el artículo y se puso.',
        marked: '__Subrayado__: una marca de edición.',
      },
      changes: (changes, rest) =>
        `Con palabras: ${changes.join('; ')}${rest > 0 ? `; y ${number(rest)} más` : ''}.`,
      change: {
        leftOut: (words) => `falta ${quoted(words)}`,
        putIn: (words) => `se puso ${quoted(words)}`,
        replaced: (mine, theirs) => `${quoted(mine)} está en lugar de ${quoted(theirs)}`,
        added: (words) => `${quoted(words)} se añadió entre corchetes`,
        ellipsis: (words) => `los puntos omiten ${quoted(words)}`,
        cue: (words) => `se pasa por alto ${quoted(words)}, que interrumpe la cita`,
      },
      voices: (voices, rest) => `De quién son las palabras: ${listed(voices, rest)}`,
      voice: (words, who, kind) => `${quoted(words)} (${who}, ${kind})`,
      from: (places, rest) => `Lo que se puso está en otro sitio: ${listed(places, rest)}`,
      also: (places, rest, among) =>
        `${among ? 'Las mismas palabras, entre otros sitios' : 'Las mismas palabras'}: ${listed(places, rest)}`,
      closest: 'Lo más cercano, aunque no es la fuente:',
      readOn: 'Seguir leyendo',
      all: 'Todas las citas',
      choose: 'Ver una de ellas',
      sharedBy: (person) => `${person} comparte esta comprobación:`,
      stale: `Esta comprobación ya no está: se guarda 15 minutos y no sobrevive a un reinicio. Vuelve a comprobarla con ${slash(check)}.`,
      held: (times) =>
        `en memoria durante 15 minutos: las citas de ${counted(times, 'comprobación', 'comprobaciones')}`,
      forgotten: (times) => `las citas de ${counted(times, 'comprobación', 'comprobaciones')} en memoria`,
    },
  };
}
