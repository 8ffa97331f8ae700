/** Units that every page is wide; its height is as many as it has in proportion. */
export const PAGE_WIDTH = 1600;
/** Units of a board. */
export const BOARD_HEIGHT = 1000;
export const LONGEST_PAGE = 64_000;
export const MOST_STROKE_POINTS = 1000;
export const LONGEST_TEXT = 500;

export const STAMPS = ['tick', 'cross', 'question', 'star'] as const;
export type Stamp = (typeof STAMPS)[number];
export const SHAPES = ['line', 'arrow', 'rectangle', 'ellipse'] as const;
export type Shape = (typeof SHAPES)[number];
export type Kind = 'pen' | 'marker' | Shape | 'text' | Stamp;

export const COLOURS = ['black', 'red', 'orange', 'green', 'teal', 'blue', 'purple', 'pink'] as const;
export type Colour = (typeof COLOURS)[number];

/** What was drawn, as it is sent and kept: whole numbers, each point but the first as a step from the one before. */
export interface Figure {
  readonly kind: Kind;
  readonly colour: Colour;
  /** Of a line; of a text or stamp its height. Units. */
  readonly width: number;
  /** x, y and pressure (0-100) of strokes, x and y of all else. */
  readonly points: readonly number[];
  readonly text: string;
}

export interface SurfaceObject {
  readonly id: string;
  readonly by: string;
  readonly figure: Figure;
  /** How far it was moved. */
  readonly right: number;
  readonly down: number;
}

/** A page that is drawn on. */
export interface Surface {
  readonly plugin: string;
  readonly item: string;
  readonly page: string;
}

export const sameSurface = (one: Surface, other: Surface) => one.plugin === other.plugin && one.item === other.item && one.page === other.page;

/** A place on a page in units; pressure 0-1. */
export interface Point {
  readonly x: number;
  readonly y: number;
  readonly pressure: number;
}

export const isStroke = (kind: Kind): kind is 'pen' | 'marker' => kind === 'pen' || kind === 'marker';
export const isShape = (kind: Kind): kind is Shape => (SHAPES as readonly string[]).includes(kind);
export const isStamp = (kind: Kind): kind is Stamp => (STAMPS as readonly string[]).includes(kind);

/** Whole numbers on the page. */
function placed({ x, y, pressure }: Point): Point {
  const within = (value: number, most: number) => Math.round(Math.max(0, Math.min(most, value)));
  return { x: within(x, PAGE_WIDTH), y: within(y, LONGEST_PAGE), pressure: within(pressure * 100, 100) };
}

/** Points as they are sent. */
export function encoded(kind: Kind, points: readonly Point[]): readonly number[] {
  let before: Point = { x: 0, y: 0, pressure: 0 };
  return points.map(placed).flatMap((point) => {
    const step = [point.x - before.x, point.y - before.y];
    before = point;
    return isStroke(kind) ? [...step, point.pressure] : step;
  });
}

/** Points as they came; what has not the form is left out. */
export function decoded({ kind, points }: Pick<Figure, 'kind' | 'points'>): readonly Point[] {
  const size = isStroke(kind) ? 3 : 2;
  const all: Point[] = [];
  for (let at = 0, x = 0, y = 0; at + size <= points.length; at += size) {
    x += points[at] ?? 0;
    y += points[at + 1] ?? 0;
    all.push({ x, y, pressure: size === 3 ? (points[at + 2] ?? 50) / 100 : 0.5 });
  }
  return all;
}

/** Distance of a point from a line between two others. */
function offLine(point: Point, from: Point, to: Point): number {
  const length = (to.x - from.x) ** 2 + (to.y - from.y) ** 2;
  const along = length === 0 ? 0 : Math.max(0, Math.min(1, ((point.x - from.x) * (to.x - from.x) + (point.y - from.y) * (to.y - from.y)) / length));
  return Math.hypot(point.x - from.x - along * (to.x - from.x), point.y - from.y - along * (to.y - from.y));
}

/** Without points that change nothing to be seen, and never more than a stroke may have. @param off units that a point may be off the line */
export function simplified(points: readonly Point[], off = 0.8): readonly Point[] {
  const kept = reduced(points, off);
  return kept.length > MOST_STROKE_POINTS ? simplified(points, off * 1.6) : kept;
}

function reduced(points: readonly Point[], off: number): readonly Point[] {
  const keep = new Set([0, points.length - 1]);
  const parts: (readonly [number, number])[] = [[0, points.length - 1]];
  for (let part = parts.pop(); part; part = parts.pop()) {
    const [from, to] = part;
    let far = off;
    let at = -1;
    for (let i = from + 1; i < to; i++) {
      const distance = offLine(points[i] as Point, points[from] as Point, points[to] as Point);
      if (distance > far) {
        far = distance;
        at = i;
      }
    }
    if (at > 0) {
      keep.add(at);
      parts.push([from, at], [at, to]);
    }
  }
  return points.filter((_, i) => keep.has(i));
}

/** How wide a text of that height is, about: fonts differ. */
const TEXT_SHAPE = { line: 1.3, letter: 0.56 } as const;

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export const linesOf = (text: string) => text.split('\n');
export const lineHeight = (figure: Figure) => figure.width * TEXT_SHAPE.line;

/** What a figure takes of the page, where it was drawn. */
export function boxOf(figure: Figure): Box {
  const points = decoded(figure);
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  const [x = 0] = xs;
  const [y = 0] = ys;
  if (figure.kind === 'text') {
    const lines = linesOf(figure.text);
    return { x, y, width: Math.max(...lines.map((line) => [...line].length), 1) * figure.width * TEXT_SHAPE.letter, height: lines.length * lineHeight(figure) };
  }
  const around = isStamp(figure.kind) ? figure.width / 2 : figure.width;
  const left = Math.min(...xs) - around;
  const top = Math.min(...ys) - around;
  return { x: left, y: top, width: Math.max(...xs) + around - left, height: Math.max(...ys) + around - top };
}

/** Whether a place is on what was drawn. @param near units that it may be beside it */
export function isHit({ figure, right, down }: Pick<SurfaceObject, 'figure' | 'right' | 'down'>, at: { x: number; y: number }, near: number): boolean {
  const point: Point = { x: at.x - right, y: at.y - down, pressure: 0 };
  const box = boxOf(figure);
  if (point.x < box.x - near || point.y < box.y - near || point.x > box.x + box.width + near || point.y > box.y + box.height + near) {
    return false;
  }
  const points = outline(figure);
  const reach = near + figure.width / 2;
  return points.length === 0 || points.some((to, i) => offLine(point, points[Math.max(0, i - 1)] as Point, to) <= reach);
}

/** The line that can be hit; none if it is the whole box. */
function outline(figure: Figure): readonly Point[] {
  const points = decoded(figure);
  const [from, to] = points;
  if (figure.kind === 'rectangle' && from && to) {
    return [from, { ...from, x: to.x }, to, { ...from, y: to.y }, from];
  }
  if (figure.kind === 'ellipse' && from && to) {
    const [x, y] = [(from.x + to.x) / 2, (from.y + to.y) / 2];
    return Array.from({ length: 33 }, (_, i) => (i * Math.PI) / 16).map((angle) => ({
      x: x + (Math.abs(to.x - from.x) / 2) * Math.cos(angle), y: y + (Math.abs(to.y - from.y) / 2) * Math.sin(angle), pressure: 0,
    }));
  }
  return isStroke(figure.kind) || isShape(figure.kind) ? points : [];
}
