import { COLOURS, isStroke, MOST_STROKE_POINTS, PAGE_WIDTH, type Colour, type Figure, type Kind, type Point } from './figures.js';

/** A stroke while it is drawn: what was added since the last one. What is lost is a straight line until the whole stroke is there. */
export interface LivePart {
  /** Counts a person's strokes. */
  readonly stroke: number;
  readonly kind: Kind;
  readonly colour: Colour;
  readonly width: number;
  /** x, y and pressure (0-100) of each point, not as steps: parts may be lost. */
  readonly points: readonly number[];
}

/** Two parts of a second's twenty signals are left for a pointer. */
const EVERY_MILLISECONDS = 55;
/** Of one signal, which has 4096 characters at most. */
const MOST_POINTS = 200;

/** Sends a stroke while it is drawn, at most 18 times a second; what there is no time for goes with the next. */
export class LiveSender {
  private stroke = 0;
  private next = 0;
  private sent = 0;

  constructor(private readonly send: (part: LivePart) => void, private readonly now: () => number = () => performance.now()) {}

  begin(): void {
    this.stroke += 1;
    this.sent = 0;
  }

  /** @param points of the whole stroke so far */
  draw(kind: Kind, colour: Colour, width: number, points: readonly Point[]): void {
    const time = this.now();
    if (time < this.next || points.length === this.sent) {
      return;
    }
    this.next = time + EVERY_MILLISECONDS;
    const since = points.slice(this.sent);
    const step = Math.ceil(since.length / MOST_POINTS);
    this.sent = points.length;
    this.send({
      stroke: this.stroke, kind, colour, width,
      points: since.filter((_, i) => i % step === 0).flatMap(({ x, y, pressure }) => [Math.round(x), Math.round(y), Math.round(pressure * 100)]),
    });
  }
}

/** The strokes that others are drawing, put together of their parts. */
export class LiveStrokes {
  private readonly all = new Map<string, { readonly stroke: number; readonly points: readonly number[] }>();

  /** @return the stroke so far; undefined if it is none: what comes as a signal the server does not look at */
  take(from: string, part: LivePart): Figure | undefined {
    if (!isPart(part)) {
      return undefined;
    }
    const before = this.all.get(from);
    const points = [...(before?.stroke === part.stroke ? before.points : []), ...part.points].slice(-3 * MOST_STROKE_POINTS);
    this.all.set(from, { stroke: part.stroke, points });
    return { kind: part.kind, colour: part.colour, width: part.width, points: stepped(points), text: '' };
  }

  end(from: string): void {
    this.all.delete(from);
  }
}

function stepped(points: readonly number[]): readonly number[] {
  return points.map((value, i) => (i < 3 || i % 3 === 2 ? value : value - (points[i - 3] ?? 0)));
}

const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value) && Math.abs(value) <= 100 * PAGE_WIDTH;

function isPart({ stroke, kind, colour, width, points }: Partial<LivePart>): boolean {
  return (
    isNumber(stroke) && kind !== undefined && isStroke(kind) && COLOURS.includes(colour as Colour) && isNumber(width) && width > 0 && width <= 60 &&
    Array.isArray(points) && points.length % 3 === 0 && points.every(isNumber)
  );
}
