import type { Undo } from '@plenum/panel';
import type { HelloFrame } from './frames.js';
import type { Socket, Wire } from './wire.js';

/** For tests: a wire without network, whose clock is set. */
export class FakeWire implements Wire {
  readonly sockets: FakeSocket[] = [];
  entries = 0;
  entry: () => Promise<unknown> = () => Promise.resolve();
  private now = 0;
  private ids = 0;
  private timers: { at: number; act: () => void }[] = [];

  open(): FakeSocket {
    const socket = new FakeSocket();
    this.sockets.push(socket);
    return socket;
  }

  later(milliseconds: number, act: () => void): Undo {
    const timer = { at: this.now + milliseconds, act };
    this.timers.push(timer);
    return () => (this.timers = this.timers.filter((other) => other !== timer));
  }

  local(): number {
    return this.now;
  }

  random(): number {
    return 1;
  }

  newId(): string {
    this.ids += 1;
    return `r-${this.ids}`;
  }

  enterAgain(): Promise<unknown> {
    this.entries += 1;
    return this.entry();
  }

  get socket(): FakeSocket {
    return this.sockets[this.sockets.length - 1]!;
  }

  pass(milliseconds: number): void {
    const until = this.now + milliseconds;
    for (;;) {
      const next = this.timers.filter((timer) => timer.at <= until).sort((one, other) => one.at - other.at)[0];
      if (!next) {
        break;
      }
      this.now = next.at;
      this.timers = this.timers.filter((timer) => timer !== next);
      next.act();
    }
    this.now = until;
  }
}

export class FakeSocket implements Socket {
  readonly sent: Record<string, unknown>[] = [];
  closedWith: number | undefined;
  onopen: Socket['onopen'] = null;
  onmessage: Socket['onmessage'] = null;
  onclose: Socket['onclose'] = null;

  send(text: string): void {
    this.sent.push(JSON.parse(text) as Record<string, unknown>);
  }

  close(code = 1000): void {
    this.closedWith = code;
  }

  opens(): this {
    this.onopen?.();
    return this;
  }

  says(...frames: object[]): this {
    this.onmessage?.({ data: JSON.stringify(frames.length === 1 ? frames[0] : frames) });
    return this;
  }

  closes(code: number, reason = ''): void {
    this.onclose?.({ code, reason });
  }
}

export function hello(changes: Partial<HelloFrame> = {}): HelloFrame {
  return {
    type: 'hello',
    protocol: 1,
    resumed: false,
    at: 'a0',
    time: '2026-11-24T10:00:00Z',
    you: { participant: 'bo', name: 'Bo', role: 'attendee', state: 'admitted', hidden: false },
    meeting: { id: 'm', title: 'Weekly', open: false },
    features: [],
    off: [],
    views: { meeting: { participants: [{ participant: 'bo', name: 'Bo', role: 'attendee', signedIn: false, hidden: false }] } },
    ...changes,
  };
}

export function event(name: string, payload: object = {}, plugin = 'chat', at = `a-${name}`): object {
  return { type: 'event', at, time: '2026-11-24T10:00:01Z', plugin, name, payload };
}
