import { getStroke } from 'perfect-freehand';
import { decoded, type Figure, type Point, type Stamp } from './figures.js';

/** How a figure is painted that is no text. */
export interface Painted {
  /** As `d` of an SVG path, or for Path2D. */
  readonly path: string;
  /** Painted within the path, or along it. */
  readonly filled: boolean;
  /** Of the line; 0 if it is filled. */
  readonly line: number;
  /** 0-1 */
  readonly opacity: number;
}

const MARKER_OPACITY = 0.4;
const MARKER_BREADTH = 4;

/** Within a square around 0, 0 that is 2 wide. */
const STAMP_LINES: Readonly<Record<Exclude<Stamp, 'star'>, readonly (readonly (readonly [number, number])[])[]>> = {
  tick: [[[-0.8, 0.1], [-0.25, 0.7], [0.8, -0.7]]],
  cross: [[[-0.7, -0.7], [0.7, 0.7]], [[0.7, -0.7], [-0.7, 0.7]]],
  question: [[[-0.45, -0.45], [-0.3, -0.75], [0, -0.88], [0.32, -0.75], [0.45, -0.45], [0.3, -0.15], [0.05, 0.05], [0, 0.38]], [[0, 0.85], [0, 0.86]]],
};

/** What a figure looks like. @param drawn while it is drawn: its end is not rounded off yet */
export function painted(figure: Figure, drawn = false): Painted {
  const points = decoded(figure);
  const [first = { x: 0, y: 0, pressure: 0.5 }] = points;
  switch (figure.kind) {
    case 'pen':
      return { path: hand(points, figure.width, drawn), filled: true, line: 0, opacity: 1 };
    case 'marker':
      return { path: smooth(points), filled: false, line: figure.width * MARKER_BREADTH, opacity: MARKER_OPACITY };
    case 'star':
      return { path: star(first, figure.width / 2), filled: true, line: 0, opacity: 1 };
    case 'tick':
    case 'cross':
    case 'question':
      return lined(stamp(figure.kind, first, figure.width / 2), Math.max(2, figure.width / 8));
    case 'text':
      return lined('', 0);
    default:
      return lined(shape(figure, first, points[1] ?? first), figure.width);
  }
}

const lined = (path: string, line: number): Painted => ({ path, filled: false, line, opacity: 1 });

/** Two decimals are more than any screen shows. */
const n = (value: number) => Math.round(value * 100) / 100;

/** A mouse has no pressure: then the pace makes the line thinner. */
function hand(points: readonly Point[], width: number, drawn: boolean): string {
  const simulatePressure = points.every(({ pressure }) => pressure === 0.5);
  const outline = getStroke(dense(points).map(({ x, y, pressure }) => [x, y, pressure]), {
    size: width * 1.6, thinning: 0.5, smoothing: 0.5, streamline: 0.35, simulatePressure, last: !drawn,
  });
  const [start, ...rest] = outline as [number, number][];
  if (!start) {
    return '';
  }
  const curves = rest.map(([x, y], i) => {
    const [nextX, nextY] = rest[i + 1] ?? start;
    return `Q${n(x)} ${n(y)} ${n((x + nextX) / 2)} ${n((y + nextY) / 2)}`;
  });
  return `M${n(start[0])} ${n(start[1])}${curves.join('')}Z`;
}

/** Units between points for a line that swells and thins evenly; what is kept has only those that a straight line would miss. */
const DENSE = 10;

/** With points between those that are kept, on the curve through them (Catmull and Rom). */
function dense(points: readonly Point[]): readonly Point[] {
  return points.flatMap((to, i) => {
    const from = points[i - 1];
    if (!from) {
      return [to];
    }
    const [before, after] = [points[i - 2] ?? from, points[i + 1] ?? to];
    const count = Math.min(60, Math.max(1, Math.round(Math.hypot(to.x - from.x, to.y - from.y) / DENSE)));
    return Array.from({ length: count }, (_, k) => {
      const t = (k + 1) / count;
      const at = (a: number, b: number, c: number, d: number) => b + 0.5 * t * (c - a + t * (2 * a - 5 * b + 4 * c - d + t * (3 * (b - c) + d - a)));
      return { x: at(before.x, from.x, to.x, after.x), y: at(before.y, from.y, to.y, after.y), pressure: from.pressure + t * (to.pressure - from.pressure) };
    });
  });
}

function smooth(points: readonly Point[]): string {
  const [first, ...rest] = points;
  if (!first) {
    return '';
  }
  const curves = rest.map(({ x, y }, i) => {
    const next = rest[i + 1];
    return next ? `Q${x} ${y} ${n((x + next.x) / 2)} ${n((y + next.y) / 2)}` : `L${x} ${y}`;
  });
  // A dot is a line of no length.
  return `M${first.x} ${first.y}${curves.join('') || `L${first.x} ${first.y}`}`;
}

function shape({ kind, width }: Figure, from: Point, to: Point): string {
  const line = `M${from.x} ${from.y}L${to.x} ${to.y}`;
  switch (kind) {
    case 'arrow':
      return line + head(from, to, width);
    case 'rectangle':
      return `M${from.x} ${from.y}H${to.x}V${to.y}H${from.x}Z`;
    case 'ellipse': {
      const [rx, ry] = [Math.abs(to.x - from.x) / 2, Math.abs(to.y - from.y) / 2];
      const [left, y] = [Math.min(from.x, to.x), (from.y + to.y) / 2];
      return `M${left} ${y}A${rx} ${ry} 0 1 1 ${left + 2 * rx} ${y}A${rx} ${ry} 0 1 1 ${left} ${y}Z`;
    }
    default:
      return line;
  }
}

function head(from: Point, to: Point, width: number): string {
  const angle = Math.atan2(to.y - from.y, to.x - from.x);
  const length = Math.min(16 + width * 2.5, Math.hypot(to.x - from.x, to.y - from.y) || 1);
  const wing = (turn: number) => `${n(to.x - length * Math.cos(angle + turn))} ${n(to.y - length * Math.sin(angle + turn))}`;
  return `M${wing(0.45)}L${to.x} ${to.y}L${wing(-0.45)}`;
}

function stamp(kind: Exclude<Stamp, 'star'>, { x, y }: Point, radius: number): string {
  return STAMP_LINES[kind].map((line) => `M${line.map(([right, down]) => `${n(x + right * radius)} ${n(y + down * radius)}`).join('L')}`).join('');
}

function star({ x, y }: Point, radius: number): string {
  const corners = Array.from({ length: 10 }, (_, i) => {
    const away = i % 2 === 0 ? radius : radius * 0.42;
    const angle = (i * Math.PI) / 5 - Math.PI / 2;
    return `${n(x + away * Math.cos(angle))} ${n(y + away * Math.sin(angle))}`;
  });
  return `M${corners.join('L')}Z`;
}
