import type { SurfaceObject } from './figures.js';

/** What happens to the objects of one surface. */
export type SheetEvent =
  | { readonly kind: 'drawn'; readonly object: SurfaceObject }
  | { readonly kind: 'moved'; readonly id: string; readonly right: number; readonly down: number }
  | { readonly kind: 'erased'; readonly ids: readonly string[] };

/** What is to be done to what is seen. */
export interface Seen {
  reset(objects: readonly SurfaceObject[]): void;
  added(object: SurfaceObject): void;
  changed(object: SurfaceObject): void;
  removed(id: string): void;
}

/**
 * The objects of one surface, the lowest first. What comes while it is read is kept and taken afterwards: events say how it is then, so that taking
 * one that was in what was read already does no harm.
 */
export class Sheet {
  private all = new Map<string, SurfaceObject>();
  private waiting: SheetEvent[] | undefined = [];
  private reading = 0;

  constructor(private readonly seen: Seen) {}

  get objects(): readonly SurfaceObject[] {
    return [...this.all.values()];
  }

  get(id: string): SurfaceObject | undefined {
    return this.all.get(id);
  }

  /** Whether it was read. */
  get ready(): boolean {
    return this.waiting === undefined;
  }

  /** Starts from what the server has now. @return rejects if it cannot be read */
  async read(ask: () => Promise<readonly SurfaceObject[]>): Promise<void> {
    this.waiting ??= [];
    const mine = ++this.reading;
    const objects = await ask();
    if (mine !== this.reading) {
      return;
    }
    const since = this.waiting;
    this.waiting = undefined;
    this.all = new Map(objects.map((object) => [object.id, object]));
    this.seen.reset(this.objects);
    since.forEach((event) => this.take(event));
  }

  take(event: SheetEvent): void {
    if (this.waiting) {
      this.waiting.push(event);
      return;
    }
    switch (event.kind) {
      case 'drawn':
        return this.add(event.object);
      case 'moved':
        return this.move(event.id, event.right, event.down);
      case 'erased':
        return event.ids.forEach((id) => this.remove(id));
    }
  }

  private add(object: SurfaceObject): void {
    if (object.figure.points.length > 0 && !this.all.has(object.id)) {
      this.all.set(object.id, object);
      this.seen.added(object);
    }
  }

  private move(id: string, right: number, down: number): void {
    const there = this.all.get(id);
    if (there) {
      const moved = { ...there, right, down };
      this.all.set(id, moved);
      this.seen.changed(moved);
    }
  }

  private remove(id: string): void {
    if (this.all.delete(id)) {
      this.seen.removed(id);
    }
  }
}
