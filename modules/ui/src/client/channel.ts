import type { PanelEvent, Undo } from '@plenum/panel';

type Listener = (payload: never, event: PanelEvent<never>) => void;

/** An event as it came. */
export type Taken = Omit<PanelEvent, 'earlier'>;

interface Kept {
  readonly event: Taken;
  /** Whether somebody has had it. */
  heard: boolean;
}

interface Reader {
  readonly name: string;
  readonly listener: Listener;
  /** Position in the whole sequence since the view. */
  next: number;
}

const MOST_KEPT = 5000;

/** One plugin's events since its view: whoever starts to read later gets them too, in order, once. */
export class Channel {
  private events: Kept[] = [];
  private dropped = 0;
  private readonly readers = new Set<Reader>();
  private readonly viewListeners = new Set<() => void>();
  private readonly signalListeners = new Map<string, Set<(payload: never, from: string) => void>>();
  private current: unknown = {};
  private pumping = false;

  /** @param stale called when someone wants to read what is not kept any more: a fresh hello is needed */
  constructor(private readonly stale: () => void) {}

  view(): unknown {
    return this.current;
  }

  /** A new view: all before is void. */
  begin(view: unknown): void {
    this.current = view ?? {};
    this.events = [];
    this.dropped = 0;
    this.readers.forEach((reader) => (reader.next = 0));
    [...this.viewListeners].forEach((listener) => listener());
  }

  take(event: Taken): void {
    this.events.push({ event, heard: false });
    this.pump();
    if (this.events.length > MOST_KEPT) {
      const surplus = this.events.length - MOST_KEPT / 2;
      this.events.splice(0, surplus);
      this.dropped += surplus;
    }
  }

  on(name: string, listener: Listener): Undo {
    const reader: Reader = { name, listener, next: 0 };
    this.readers.add(reader);
    if (this.dropped > 0) {
      this.stale();
    }
    queueMicrotask(() => this.pump());
    return () => this.readers.delete(reader);
  }

  onView(listener: () => void): Undo {
    this.viewListeners.add(listener);
    return () => this.viewListeners.delete(listener);
  }

  onSignal(name: string, listener: (payload: never, from: string) => void): Undo {
    const listeners = this.signalListeners.get(name) ?? new Set();
    this.signalListeners.set(name, listeners.add(listener));
    return () => listeners.delete(listener);
  }

  signal(name: string, payload: unknown, from: string): void {
    [...(this.signalListeners.get(name) ?? [])].forEach((listener) => listener(payload as never, from));
  }

  private pump(): void {
    if (this.pumping) {
      return;
    }
    this.pumping = true;
    try {
      while (this.step()) {
        // each step delivers the oldest event somebody has not read
      }
    } finally {
      this.pumping = false;
    }
  }

  private step(): boolean {
    const behind = [...this.readers].map((reader) => Math.max(reader.next, this.dropped));
    const oldest = Math.min(...behind, this.dropped + this.events.length);
    const kept = this.events[oldest - this.dropped];
    if (!kept) {
      return false;
    }
    const event = { ...kept.event, earlier: kept.heard };
    for (const reader of [...this.readers]) {
      if (Math.max(reader.next, this.dropped) === oldest && this.readers.has(reader)) {
        reader.next = oldest + 1;
        if (reader.name === event.name) {
          kept.heard = true;
          deliver(reader.listener, event);
        }
      }
    }
    return true;
  }
}

/** A listener that throws does not keep the event from the others. */
function deliver(listener: Listener, event: PanelEvent): void {
  try {
    listener(event.payload as never, event as PanelEvent<never>);
  } catch (fault) {
    reportError(fault);
  }
}
