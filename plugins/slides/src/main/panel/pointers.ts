import type { Meeting } from '@plenum/panel';

/** Where somebody points: parts of the page's width and height, from 0 to 1. */
export interface Point {
  readonly deck: string;
  readonly page: number;
  readonly x: number;
  readonly y: number;
}

/** A second has at most 20 signals; some are left for others. Milliseconds. */
const PACE = 70;
/** A pointer that is not moved fades. Milliseconds. */
const STAYS = 3000;

/** Where people point, for as long as they do; and one's own pointer, sent at a pace that the server passes on. */
export class Pointers {
  private readonly points = new Map<string, { readonly point: Point; readonly timer: number }>();
  private sent = 0;

  constructor(private readonly changed: () => void) {}

  take(who: string, point: Point): void {
    if (![point.x, point.y].every((part) => part >= 0 && part <= 1)) {
      return;
    }
    clearTimeout(this.points.get(who)?.timer);
    const timer = window.setTimeout(() => {
      this.points.delete(who);
      this.changed();
    }, STAYS);
    this.points.set(who, { point, timer });
    this.changed();
  }

  on(deck: string, page: number): readonly (readonly [string, Point])[] {
    return [...this.points].filter(([, { point }]) => point.deck === deck && point.page === page).map(([who, { point }]) => [who, point] as const);
  }

  send(meeting: Meeting, point: Point): void {
    const now = performance.now();
    if (now - this.sent >= PACE) {
      this.sent = now;
      meeting.signal('point', point);
    }
  }

  clear(): void {
    this.points.forEach(({ timer }) => clearTimeout(timer));
    this.points.clear();
    this.changed();
  }
}
