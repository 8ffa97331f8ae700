import { milliseconds, MINUTE } from './duration.js';

export interface Item {
  readonly id: string;
  readonly title: string;
  /** Planned. */
  readonly minutes: number;
  readonly speaker: readonly string[];
  readonly speakerName: string;
  readonly done: boolean;
  /** Before it became the current one. */
  readonly spent: string;
}

export interface Draft {
  readonly id: string;
  readonly title: string;
  readonly minutes: number;
  readonly speakerName: string;
}

export interface Current {
  readonly item: string;
  readonly since: string;
}

/** The agenda. A value: each change gives a new one. Times are milliseconds, by the server's clock. */
export class Agenda {
  constructor(
    readonly items: readonly Item[] = [],
    readonly now: Current | undefined = undefined,
  ) {}

  static of(view: { readonly items?: readonly Item[]; readonly current?: readonly Current[] } = {}): Agenda {
    return new Agenda(view.items ?? [], view.current?.[0]);
  }

  added(drafts: readonly Draft[]): Agenda {
    const fresh = drafts.map((draft) => ({ ...draft, speaker: [], done: false, spent: 'PT0S' }));
    return new Agenda([...this.items, ...fresh], this.now);
  }

  changed(draft: Draft): Agenda {
    return this.with(draft.id, (item) => ({ ...item, ...draft, speaker: [] }));
  }

  spokenBy(id: string, speaker: readonly string[]): Agenda {
    return this.with(id, (item) => ({ ...item, speaker }));
  }

  moved(id: string, place: number): Agenda {
    const item = this.find(id);
    const others = this.items.filter((one) => one.id !== id);
    return item ? new Agenda([...others.slice(0, place), item, ...others.slice(place)], this.now) : this;
  }

  started(id: string, back: boolean, at: string): Agenda {
    return new Agenda(this.stopped(at, !back).with(id, (item) => ({ ...item, done: false })).items, { item: id, since: at });
  }

  marked(id: string, done: boolean, at: string): Agenda {
    return this.now?.item === id ? this.stopped(at, done) : this.with(id, (item) => ({ ...item, done }));
  }

  removed(id: string): Agenda {
    return new Agenda(this.items.filter((item) => item.id !== id), this.now?.item === id ? undefined : this.now);
  }

  find(id: string | undefined): Item | undefined {
    return this.items.find((item) => item.id === id);
  }

  get current(): Item | undefined {
    return this.find(this.now?.item);
  }

  /** Those still to come: behind the current one first, then what was left out before. */
  get coming(): readonly Item[] {
    const place = this.items.findIndex((item) => item.id === this.now?.item);
    return [...this.items.slice(place + 1), ...this.items.slice(0, Math.max(place, 0))].filter((item) => !item.done);
  }

  /** Where one goes back to: before the current one, or the last that was done. */
  get previous(): Item | undefined {
    const place = this.items.findIndex((item) => item.id === this.now?.item);
    return this.now ? this.items[place - 1] : this.items.findLast((item) => item.done);
  }

  get planned(): number {
    return this.items.reduce((sum, item) => sum + item.minutes, 0);
  }

  passed(item: Item, now: number): number {
    const running = this.now?.item === item.id ? Math.max(0, now - Date.parse(this.now.since)) : 0;
    return milliseconds(item.spent) + running;
  }

  /** Behind the plan; less than 0 is ahead. The current item counts once it takes longer than planned. */
  delay(now: number): number {
    const over = (item: Item) => this.passed(item, now) - item.minutes * MINUTE;
    const current = this.current;
    const done = this.items.filter((item) => item.done).reduce((sum, item) => sum + over(item), 0);
    return done + (current ? Math.max(0, over(current)) : 0);
  }

  /** When each of those to come begins if all goes as planned from here, and when the last ends. */
  expected(now: number): { readonly begins: ReadonlyMap<string, number>; readonly ends: number } {
    const { current } = this;
    let at = now + (current ? Math.max(0, current.minutes * MINUTE - this.passed(current, now)) : 0);
    const begins = new Map<string, number>();
    this.coming.forEach((item) => {
      begins.set(item.id, at);
      at += item.minutes * MINUTE;
    });
    return { begins, ends: at };
  }

  private stopped(at: string, done: boolean): Agenda {
    const { current } = this;
    if (!current) {
      return new Agenda(this.items);
    }
    const spent = `PT${this.passed(current, Date.parse(at)) / 1000}S`;
    return new Agenda(this.with(current.id, (item) => ({ ...item, done, spent })).items);
  }

  private with(id: string, change: (item: Item) => Item): Agenda {
    return new Agenda(this.items.map((item) => (item.id === id ? change(item) : item)), this.now);
  }
}
