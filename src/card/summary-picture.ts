// A picture of what came of a discussion: who was quoted in how many answers, and when the questions came.
import type { CardTheme } from './card.ts';
import { cleanWords, directionOf } from './clean-words.ts';
import { type Face, type Fonts, loadFonts } from './fonts.ts';
import { inTurn } from './in-turn.ts';
import { shorten } from './shorten.ts';
import { type Colours, COLOURS } from './theme.ts';

export type SummaryFigures = {
  readonly title: string;
  /** Most first. */
  readonly quoted: readonly { readonly speaker: string; readonly answers: number }[];
  /** Stretches of equal length in order; `from` in milliseconds since 1970. */
  readonly overTime: readonly { readonly from: number; readonly questions: number }[];
  /** Of each stretch, in milliseconds. */
  readonly stretchMs: number;
};

export type SummaryWords = {
  /** As BCP 47 has it, for times and figures. */
  readonly locale: string;
  /** The IANA name of the zone that times are shown in. */
  readonly zone: string;
  /** How many were asked and answered, in a line. */
  readonly counts: string;
  readonly quoted: string;
  readonly nobody: string;
  others(speakers: number): string;
  readonly questions: string;
};

export type SummaryPicture = {
  readonly png: Buffer;
  /** All that the picture shows, within Discord's limit for the description of a file. */
  readonly alt: string;
  readonly width: number;
  readonly height: number;
};

const WIDTH = 1_200;
const SIDE = 72;
const RIGHT = WIDTH - SIDE;
/** Where bars begin, and the most room for a name before them. */
const BARS = 470;
const NAME_ROOM = BARS - SIDE - 24;
const ROW = 54;
const BAR = 30;
/** Between a bar and its figure. */
const GAP = 14;
const CHART = 190;
/** More speakers share a bar. */
const NAMED = 10;
const SIZES = { title: 46, counts: 30, heading: 32, name: 30, axis: 26 } as const;

/** Draws it; characters that no font holds are drawn as boxes, and named in the description as they are. */
export async function drawSummary(
  figures: SummaryFigures,
  theme: CardTheme,
  words: SummaryWords,
): Promise<SummaryPicture> {
  const fonts = await loadFonts();
  const height = heightOf(figures);
  const png = await inTurn(() => {
    const canvas = fonts.createCanvas(WIDTH, height);
    const brush = brushFor(canvas.getContext('2d'), fonts, COLOURS[theme]);
    brush.bar(0, 0, WIDTH, height, 'paper');
    const y = paintHead(brush, figures, words);
    paintTimes(brush, figures, words, paintQuoted(brush, figures, words, y));
    return canvas.encode('png');
  });
  return { png, alt: altText(figures, words), width: WIDTH, height };
}

function heightOf({ quoted, overTime }: SummaryFigures): number {
  const rows = Math.max(1, Math.min(quoted.length, NAMED + 1));
  return 236 + rows * ROW + (overTime.length === 0 ? 24 : CHART + 190);
}

type Look = {
  readonly face?: Face;
  readonly size: number;
  readonly colour: keyof Colours;
  readonly align?: 'left' | 'right' | 'center';
};

type Brush = {
  /** Writes a text with its baseline at `y`, cut where it is wider than `room`. */
  write(text: string, x: number, y: number, room: number, look: Look): void;
  bar(x: number, y: number, width: number, height: number, colour: keyof Colours): void;
  width(text: string, size: number): number;
};

function brushFor(
  context: ReturnType<ReturnType<Fonts['createCanvas']>['getContext']>,
  fonts: Fonts,
  colours: Colours,
): Brush {
  return {
    write(given, x, y, room, { face = 'regular', size, colour, align = 'left' }) {
      const text = shorten(drawable(given, fonts), (cut) => fonts.measure(cut, face, size) <= room);
      fonts.use(context, face, size);
      context.fillStyle = colours[colour];
      context.textAlign = align;
      context.direction = directionOf(text);
      context.fillText(text, x, y);
    },
    bar(x, y, width, height, colour) {
      context.fillStyle = colours[colour];
      context.fillRect(x, y, width, height);
    },
    width: (text, size) => fonts.measure(text, 'regular', size),
  };
}

/** Far more than there is room for. */
const MAX_READ = 300;

function drawable(text: string, fonts: Fonts): string {
  const clean = cleanWords(text.slice(0, MAX_READ));
  return fonts.missing(clean).reduce((shown, missing) => shown.replaceAll(missing, '\u25A1'), clean);
}

function paintHead(brush: Brush, { title }: SummaryFigures, { counts }: SummaryWords): number {
  const room = RIGHT - SIDE;
  brush.write(title, SIDE, 92, room, { face: 'strong', size: SIZES.title, colour: 'ink' });
  brush.write(counts, SIDE, 142, room, { size: SIZES.counts, colour: 'muted' });
  return 214;
}

/** Gives where what follows begins. */
function paintQuoted(brush: Brush, { quoted }: SummaryFigures, words: SummaryWords, top: number): number {
  const heading: Look = { face: 'italic', size: SIZES.heading, colour: 'accent' };
  brush.write(words.quoted, SIDE, top, RIGHT - SIDE, heading);
  if (quoted.length === 0)
    brush.write(words.nobody, SIDE, top + ROW, RIGHT - SIDE, { size: SIZES.name, colour: 'muted' });
  const most = quoted[0]?.answers ?? 1;
  const number = new Intl.NumberFormat(words.locale);
  const room = RIGHT - BARS - GAP - brush.width(number.format(most), SIZES.name);
  for (const [at, { speaker, answers }] of quoted.slice(0, NAMED).entries()) {
    const y = top + (at + 1) * ROW;
    brush.write(speaker, SIDE, y, NAME_ROOM, { size: SIZES.name, colour: 'ink' });
    const length = Math.max(6, (room * answers) / most);
    brush.bar(BARS, y - BAR + 5, length, BAR, 'accent');
    brush.write(number.format(answers), BARS + length + GAP, y, 200, { size: SIZES.name, colour: 'ink' });
  }
  const others = quoted.length - NAMED;
  const rows = Math.max(1, Math.min(quoted.length, NAMED + 1));
  if (others > 0)
    // Of several speakers in one answer no sum is told: it would count answers twice.
    brush.write(words.others(others), SIDE, top + rows * ROW, RIGHT - SIDE, {
      size: SIZES.name,
      colour: 'muted',
    });
  return top + rows * ROW + 84;
}

function paintTimes(brush: Brush, figures: SummaryFigures, words: SummaryWords, top: number): void {
  const { overTime, stretchMs } = figures;
  const [first] = overTime;
  if (first === undefined) return;
  brush.write(words.questions, SIDE, top, RIGHT - SIDE, {
    face: 'italic',
    size: SIZES.heading,
    colour: 'accent',
  });
  const most = overTime.reduce((highest, { questions }) => Math.max(highest, questions), 1);
  const base = top + 40 + CHART;
  const room = (RIGHT - SIDE) / overTime.length;
  // A few stretches alone must not become a wall.
  const width = Math.min(120, Math.max(4, room - 6));
  const number = new Intl.NumberFormat(words.locale);
  const peak = overTime.findIndex(({ questions }) => questions === most);
  for (const [at, { questions }] of overTime.entries()) {
    const height = questions === 0 ? 0 : Math.max(6, ((CHART - 40) * questions) / most);
    const x = SIDE + at * room + (room - width) / 2;
    brush.bar(x, base - height, width, height, 'accent');
    // The highest is told by its figure, and by that the others.
    if (at === peak)
      brush.write(number.format(most), x + width / 2, base - height - 10, 200, {
        size: SIZES.axis,
        colour: 'ink',
        align: 'center',
      });
  }
  brush.bar(SIDE, base, RIGHT - SIDE, 2, 'muted');
  const { begins, ends } = timeTexts(first.from, first.from + overTime.length * stretchMs, words);
  const axis: Look = { size: SIZES.axis, colour: 'muted' };
  brush.write(begins, SIDE, base + 38, 640, axis);
  brush.write(ends, RIGHT, base + 38, 400, { ...axis, align: 'right' });
}

/** The day once where all is on one. */
function timeTexts(
  from: number,
  to: number,
  { locale, zone }: SummaryWords,
): { begins: string; ends: string } {
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: zone });
  const time = new Intl.DateTimeFormat(locale, { timeStyle: 'short', timeZone: zone });
  const isOneDay = day.format(from) === day.format(to);
  const whole = (at: number): string => `${day.format(at)}, ${time.format(at)}`;
  return { begins: `${whole(from)} (${zone})`, ends: isOneDay ? time.format(to) : whole(to) };
}

/** Discord's limit for the description of a file. */
const MAX_ALT = 1_024;
const MAX_NAME = 60;

function altText(figures: SummaryFigures, words: SummaryWords): string {
  const { title, quoted, overTime, stretchMs } = figures;
  const cut = (text: string, max: number): string =>
    shorten(cleanWords(text.slice(0, MAX_READ)), ({ length }) => length <= max);
  const named = quoted.slice(0, NAMED).map(({ speaker, answers }) => `${cut(speaker, MAX_NAME)} ${answers}`);
  const others = quoted.length - NAMED;
  const who = [...named, ...(others > 0 ? [words.others(others)] : [])].join(', ');
  const [first] = overTime;
  const times =
    first === undefined ? null : timeTexts(first.from, first.from + overTime.length * stretchMs, words);
  const whole = [
    cut(title, 150),
    words.counts,
    `${words.quoted}: ${quoted.length === 0 ? words.nobody : who}`,
    ...(times === null
      ? []
      : [
          `${words.questions}, ${times.begins} – ${times.ends}: ${overTime.map(({ questions }) => questions).join(', ')}`,
        ]),
  ].join('\n');
  return shorten(whole, ({ length }) => length <= MAX_ALT);
}
