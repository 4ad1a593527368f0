// Latency against size as an SVG picture, both axes logarithmic, light or dark as the reader's system is.
import type { SearchResults } from './search-part.ts';

type Point = { readonly size: number; readonly ms: number };
type Line = {
  readonly name: string;
  readonly kind: 'own' | 'whole' | 'peer';
  readonly points: readonly Point[];
};
type Label = { readonly x: number; y: number; readonly line: Line };

const WIDTH = 860;
const HEIGHT = 500;
const PLOT = { left: 76, right: 660, top: 68, bottom: 440 };
const LABEL_GAP = 17;

export function drawLatency({ own, peers }: SearchResults): string {
  const lines: Line[] = [
    ...peers.map(({ name, figures }): Line => {
      const points = figures.map(({ size, stage }) => ({ size, ms: stage.p50Ms }));
      return { name, kind: 'peer', points };
    }),
    {
      name: 'whosaid, whole answer',
      kind: 'whole',
      points: own.map(({ size, answer }) => ({ size, ms: answer.p50Ms })),
    },
    {
      name: 'whosaid, TF-IDF',
      kind: 'own',
      points: own.map(({ size, stage }) => ({ size, ms: stage.p50Ms })),
    },
  ];
  const drawn = lines.filter(({ points }) => points.length > 0);
  const all = drawn.flatMap(({ points }) => points);
  const x = scale(
    all.map(({ size }) => size),
    PLOT.left,
    PLOT.right,
  );
  const y = scale(
    all.map(({ ms }) => ms),
    PLOT.bottom,
    PLOT.top,
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-labelledby="title">`,
    '<title id="title">Time for one question against the size of the library, both logarithmic</title>',
    `<style>${STYLE}</style>`,
    `<rect class="paper" width="${WIDTH}" height="${HEIGHT}" rx="10"/>`,
    text(PLOT.left, 32, 'Time for one question', 'heading'),
    text(
      PLOT.left,
      52,
      'p50; the same words, stems and stop words for everybody; peers end where a limit is passed',
      'note',
    ),
    ...x.decades.map((size) => {
      const at = x.of(size);
      return (
        mark(at, PLOT.top, at, PLOT.bottom) + text(at, PLOT.bottom + 22, size.toLocaleString('en'), 'middle')
      );
    }),
    ...y.decades.map((ms) => {
      const at = y.of(ms);
      return mark(PLOT.left, at, PLOT.right, at) + text(PLOT.left - 10, at + 4, written(ms), 'end');
    }),
    text((PLOT.left + PLOT.right) / 2, PLOT.bottom + 46, 'sentences', 'note middle'),
    ...drawn.map((line) => drawLine(line, classOf(line, drawn), x.of, y.of)),
    ...labels(drawn, x.of, y.of).map((label) => {
      return text(label.x + 11, label.y + 4, label.line.name, `label ${classOf(label.line, drawn)}`);
    }),
    '</svg>\n',
  ].join('\n');
}

/** Where values lie between two pixels, on an axis from one power of ten to another. */
function scale(values: readonly number[], from: number, to: number) {
  const low = Math.floor(Math.log10(Math.min(...values)) + 1e-9);
  const high = Math.max(low + 1, Math.ceil(Math.log10(Math.max(...values)) - 1e-9));
  const of = (value: number): number => from + ((Math.log10(value) - low) / (high - low)) * (to - from);
  const decades = Array.from({ length: high - low + 1 }, (_, at) => 10 ** (low + at));
  return { of, decades };
}

function drawLine(
  { points }: Line,
  kind: string,
  x: (size: number) => number,
  y: (ms: number) => number,
): string {
  const path = points.map(({ size, ms }) => `${x(size).toFixed(1)},${y(ms).toFixed(1)}`).join(' ');
  const dots = points
    .map(({ size, ms }) => `<circle cx="${x(size).toFixed(1)}" cy="${y(ms).toFixed(1)}" r="3.5"/>`)
    .join('');
  return `<g class="line ${kind}"><polyline points="${path}"/>${dots}</g>`;
}

function classOf(line: Line, lines: readonly Line[]): string {
  return line.kind === 'peer' ? `hue${lines.indexOf(line)}` : line.kind;
}

/** One behind the last point of each line; where they would touch, moved apart. */
function labels(lines: readonly Line[], x: (size: number) => number, y: (ms: number) => number): Label[] {
  const placed = lines.flatMap((line): Label[] => {
    const last = line.points.at(-1);
    return last === undefined ? [] : [{ x: x(last.size), y: y(last.ms), line }];
  });
  for (const column of Map.groupBy(placed, (label) => label.x).values()) {
    column.sort((a, b) => a.y - b.y);
    for (let round = 0; round < 50; round++)
      column.forEach((label, at) => {
        const above = column[at - 1];
        if (above === undefined || label.y - above.y >= LABEL_GAP) return;
        const push = (LABEL_GAP - (label.y - above.y)) / 2;
        above.y -= push;
        label.y += push;
      });
  }
  return placed;
}

function mark(x1: number, y1: number, x2: number, y2: number): string {
  return `<line class="grid" x1="${x1}" y1="${y1.toFixed(1)}" x2="${x2}" y2="${y2.toFixed(1)}"/>`;
}

function text(x: number, y: number, words: string, kind: string): string {
  return `<text class="${kind}" x="${x.toFixed(1)}" y="${y.toFixed(1)}">${words}</text>`;
}

function written(ms: number): string {
  return ms >= 1 ? `${ms.toLocaleString('en')} ms` : `${Number(ms.toPrecision(1))} ms`;
}

type Colours = {
  readonly paper: string;
  readonly ink: string;
  readonly soft: string;
  readonly grid: string;
  readonly own: string;
  /** Of the peers, in their order; they differ in lightness too. */
  readonly hues: readonly string[];
};

const LIGHT: Colours = {
  paper: '#ffffff',
  ink: '#1f2328',
  soft: '#59636e',
  grid: '#d8dee4',
  own: '#0550ae',
  hues: ['#7a6400', '#0b6b50', '#7a3e9d', '#b3471f', '#40566e', '#a8246e'],
};
const DARK: Colours = {
  paper: '#0d1117',
  ink: '#e6edf3',
  soft: '#9198a1',
  grid: '#2a313a',
  own: '#6cb6ff',
  hues: ['#d9c25a', '#5fc9a5', '#c99be8', '#f09a80', '#9fb6cf', '#f08cc0'],
};

/** Written out for both, since not every reader of pictures knows CSS variables. */
function paint({ paper, ink, soft, grid, own, hues }: Colours): string {
  const line = (kind: string, colour: string): string =>
    `.line${kind} polyline{stroke:${colour}}.line${kind} circle,.label${kind}{fill:${colour}}`;
  return [
    `text{fill:${soft}}.heading{fill:${ink}}.paper{fill:${paper}}.grid{stroke:${grid}}.label{stroke:${paper}}`,
    ...hues.map((hue, at) => line(`.hue${at}`, hue)),
    ...['.own', '.whole'].map((kind) => line(kind, own)),
  ].join('');
}

const STYLE = [
  'text{font:13px system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","DejaVu Sans",sans-serif}',
  '.heading{font-size:17px;font-weight:600}.middle{text-anchor:middle}.end{text-anchor:end}',
  '.label{paint-order:stroke;stroke-width:4px}.own,.whole{font-weight:600}',
  '.line polyline{fill:none;stroke-width:1.75}',
  '.own polyline{stroke-width:3.5}.whole polyline{stroke-width:2.5;stroke-dasharray:7 4}',
  paint(LIGHT),
  `@media (prefers-color-scheme:dark){${paint(DARK)}}`,
].join('');
