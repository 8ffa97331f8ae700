import { HEIGHTS, WIDTHS, type SurfaceDesk } from './desk.js';
import { encoded, isShape, isStamp, isStroke, simplified, type Figure, type Kind, type Point, type SurfaceObject } from './figures.js';
import type { LiveSender } from './live.js';
import type { PageView } from './page-view.js';

/** Pixels that a finger may be beside something. */
const NEAR_PIXELS = 8;
const OWN = 'own';

/** A figure in the colour and width that are chosen. */
export function figureOf({ colour, width }: Pick<SurfaceDesk, 'colour' | 'width'>, kind: Kind, points: readonly Point[], text = ''): Figure {
  const size = isStroke(kind) || isShape(kind) ? WIDTHS[width] : HEIGHTS[width];
  return { kind, colour, width: size, points: encoded(kind, points), text };
}

/** What a mouse, a finger or a pen does on a page. */
export class Hand {
  private points: Point[] = [];
  private picked: { readonly object: SurfaceObject; readonly from: Point } | undefined;
  /** The one that draws; undefined while none does. */
  private drawing: number | undefined;
  private readonly touches = new Map<number, PointerEvent>();

  constructor(
    private readonly desk: SurfaceDesk,
    private readonly view: PageView,
    private readonly live: LiveSender,
  ) {}

  get busy(): boolean {
    return this.drawing !== undefined;
  }

  readonly down = (event: PointerEvent): void => {
    if (event.pointerType === 'touch') {
      this.touches.set(event.pointerId, event);
    }
    if (this.touches.size > 1) {
      return this.cancel();
    }
    if (event.button !== 0 || this.drawing !== undefined || this.desk.tool === 'none') {
      return;
    }
    event.preventDefault();
    const page = event.currentTarget as SVGElement;
    page.setPointerCapture(event.pointerId);
    page.focus({ preventScroll: true });
    this.drawing = event.pointerId;
    this.begin(this.pointOf(event));
  };

  readonly move = (event: PointerEvent): void => {
    if (this.touches.size > 1) {
      return this.pan(event);
    }
    if (this.desk.tool === 'pointer') {
      this.desk.point(this.view.at(event));
    }
    if (event.pointerId === this.drawing) {
      const all = event.getCoalescedEvents?.() ?? [];
      this.go((all.length > 0 ? all : [event]).map((one) => this.pointOf(one)));
    }
  };

  readonly up = (event: PointerEvent): void => {
    this.touches.delete(event.pointerId);
    if (event.pointerId === this.drawing) {
      this.drawing = undefined;
      this.end();
    }
  };

  readonly leave = (): void => {
    if (this.desk.tool === 'pointer') {
      this.desk.point(undefined);
    }
  };

  /** Nothing of what was begun is drawn. */
  readonly cancel = (event?: PointerEvent): void => {
    if (event) {
      this.touches.delete(event.pointerId);
    }
    this.drawing = undefined;
    this.points = [];
    if (this.picked) {
      this.view.changed(this.picked.object);
      this.picked = undefined;
    }
    this.view.show(OWN, undefined);
  };

  private pointOf(event: PointerEvent): Point {
    // Mice say that they are pressed by half.
    return { ...this.view.at(event), pressure: event.pointerType === 'pen' ? event.pressure : 0.5 };
  }

  private begin(point: Point): void {
    const { tool } = this.desk;
    this.points = [point];
    if (tool === 'select') {
      const object = this.desk.hit(point, (one) => this.desk.isOwn(one)) ?? this.desk.hit(point, (one) => this.desk.mayErase(one));
      this.desk.select(object);
      this.picked = object && this.desk.isOwn(object) ? { object, from: point } : undefined;
    } else if (tool === 'eraser') {
      this.rub(point);
    } else if (isStroke(tool as Kind)) {
      this.live.begin();
      this.preview();
    }
  }

  private go(points: readonly Point[]): void {
    const { tool } = this.desk;
    this.points.push(...points);
    if (tool === 'eraser') {
      points.forEach((point) => this.rub(point));
    } else if (this.picked) {
      const { right, down } = this.shift(this.picked.object);
      this.view.preview(this.picked.object, right, down);
    } else {
      this.preview();
    }
  }

  private end(): void {
    const { tool } = this.desk;
    const { points, picked } = this;
    this.points = [];
    this.picked = undefined;
    if (picked) {
      this.points = points;
      const { right, down } = this.shift(picked.object);
      this.points = [];
      if (right !== picked.object.right || down !== picked.object.down) {
        void this.desk.move(picked.object, right, down);
      }
      return;
    }
    this.view.show(OWN, undefined);
    const [first] = points;
    const last = points.at(-1);
    if (!first || !last || tool === 'none') {
      return;
    }
    if (tool === 'text') {
      this.desk.write(first);
    } else if (isStamp(tool as Kind)) {
      void this.desk.draw(figureOf(this.desk, tool as Kind, [last]));
    } else if (isStroke(tool as Kind)) {
      void this.desk.draw(figureOf(this.desk, tool as Kind, simplified(points)));
    } else if (isShape(tool as Kind) && Math.hypot(last.x - first.x, last.y - first.y) > this.view.units(4)) {
      void this.desk.draw(figureOf(this.desk, tool as Kind, [first, last]));
    }
  }

  /** Where the picked object would be now. */
  private shift({ right, down }: SurfaceObject): { right: number; down: number } {
    const from = this.picked?.from ?? this.points[0];
    const to = this.points.at(-1);
    return from && to ? { right: Math.round(right + to.x - from.x), down: Math.round(down + to.y - from.y) } : { right, down };
  }

  private preview(): void {
    const { tool, colour } = this.desk;
    const [first] = this.points;
    const last = this.points.at(-1);
    if (!first || !last) {
      return;
    }
    if (isStroke(tool as Kind)) {
      const kind = tool as Kind;
      this.view.show(OWN, figureOf(this.desk, kind, this.points));
      this.live.draw(kind, colour, WIDTHS[this.desk.width], this.points);
    } else if (isShape(tool as Kind)) {
      this.view.show(OWN, figureOf(this.desk, tool as Kind, [first, last]));
    }
  }

  private rub(point: Point): void {
    const object = this.desk.hit(point, (one) => this.desk.mayErase(one));
    if (object) {
      void this.desk.erase(object);
    }
  }

  /** Two fingers move the page. */
  private pan(event: PointerEvent): void {
    const before = this.touches.get(event.pointerId);
    this.touches.set(event.pointerId, event);
    const scroller = event.composedPath().find((one): one is HTMLElement => one instanceof HTMLElement && isScroller(one));
    if (before && scroller) {
      scroller.scrollBy((before.clientX - event.clientX) / this.touches.size, (before.clientY - event.clientY) / this.touches.size);
    }
  }
}

function isScroller(element: HTMLElement): boolean {
  const { overflowX, overflowY } = getComputedStyle(element);
  const scrolls = (overflow: string, inner: number, outer: number) => /auto|scroll/.test(overflow) && inner > outer;
  return scrolls(overflowY, element.scrollHeight, element.clientHeight) || scrolls(overflowX, element.scrollWidth, element.clientWidth);
}

/** How near counts as on it, in pixels. */
export const NEAR = NEAR_PIXELS;
