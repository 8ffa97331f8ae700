import { Refused, type Language, type Undo } from '@plenum/panel';
import { pause } from './backoff.js';
import { framesOf, type EventFrame, type FailureFrame, type HelloFrame, type ReplyFrame, type ServerFrame, type SignalFrame } from './frames.js';
import { ServerClock } from './server-clock.js';
import type { Socket, Wire } from './wire.js';

/** `lost` heals by itself; `over` does not. */
export type Link = 'connecting' | 'open' | 'lost' | 'over';

/** Why the connection is over. */
export type Ending = 'left' | 'signed-off' | 'ejected' | 'returned' | 'refused' | 'fault';

/** Who is told; called in the order of the wire. */
export interface Told {
  hello(frame: HelloFrame): void;
  event(frame: EventFrame): void;
  signal(frame: SignalFrame): void;
  link(link: Link): void;
  over(ending: Ending, detail: { reason: string; refused?: Refused }): void;
}

interface Asked {
  readonly text: string;
  readonly resolve: (payload: unknown) => void;
  readonly reject: (refused: Refused) => void;
}

const PING_MILLISECONDS = 20_000;
/** Nothing heard for this long, though each ping is answered: the link is dead. */
const SILENCE_MILLISECONDS = 45_000;
const REFUSALS_BEFORE_ENTRY = 2;
const FAULTS_BEFORE_END = 3;

const ENDINGS: ReadonlyMap<number, Ending> = new Map([
  [1000, 'left'],
  [4001, 'signed-off'],
  [4003, 'ejected'],
  [4004, 'returned'],
]);
const PROTOCOL_FAULT = 4009;

/** The socket of a meeting: connects, resumes with the last event seen, and repeats what was not answered. */
export class MeetingConnection {
  private socket: Socket | undefined;
  private greeted = false;
  private after: string | undefined;
  private failures = 0;
  private refusals = 0;
  private faults = 0;
  private stopped = false;
  private undoTry: Undo = () => {};
  private undoPing: Undo = () => {};
  private undoSilence: Undo = () => {};
  private readonly asked = new Map<string, Asked>();
  private readonly clock: ServerClock;
  /** When what is not answered yet was asked for the time: hello, then pings, answered in this order. */
  private timesAsked: number[] = [];

  constructor(
    private readonly wire: Wire,
    private readonly language: Language,
    private readonly told: Told,
  ) {
    this.clock = new ServerClock(() => wire.local(), () => Date.now());
  }

  /** The server's time, milliseconds since 1970. */
  now(): number {
    return this.clock.now();
  }

  start(): void {
    this.told.link('connecting');
    this.connect();
  }

  /** Leaves for good; what is unanswered is refused. */
  stop(): void {
    this.end('left', '');
    this.socket?.close(1000);
  }

  /** Tries now instead of after the pause, because the browser says it is online. */
  hurry(): void {
    if (!this.stopped && !this.socket) {
      this.undoTry();
      this.connect();
    }
  }

  /** Forgets what was seen and asks for a fresh hello. */
  restart(): void {
    this.after = undefined;
    this.drop();
  }

  request(plugin: string, name: string, payload: object): Promise<unknown> {
    if (this.stopped) {
      return Promise.reject(disconnected());
    }
    const id = this.wire.newId();
    const text = JSON.stringify({ type: 'request', id, plugin, name, payload });
    return new Promise((resolve, reject) => {
      this.asked.set(id, { text, resolve, reject });
      if (this.greeted) {
        this.socket?.send(text);
      }
    });
  }

  signal(plugin: string, name: string, payload: object): void {
    if (this.greeted) {
      this.socket?.send(JSON.stringify({ type: 'signal', plugin, name, payload }));
    }
  }

  private connect(): void {
    const socket = this.wire.open();
    let opened = false;
    this.socket = socket;
    socket.onopen = () => {
      opened = true;
      this.timesAsked = [this.clock.asks()];
      socket.send(JSON.stringify({ type: 'hello', protocol: 1, ...(this.after ? { after: this.after } : {}), language: this.language }));
      this.watchSilence();
    };
    socket.onmessage = (message) => {
      if (socket === this.socket) {
        this.watchSilence();
        framesOf(String(message.data)).forEach((frame) => this.take(frame));
      }
    };
    socket.onclose = (closing) => {
      if (socket === this.socket) {
        this.closed(closing.code, closing.reason, opened);
      }
    };
  }

  private take(frame: ServerFrame): void {
    switch (frame.type) {
      case 'hello':
        return this.takeHello(frame);
      case 'event':
        this.after = frame.at || this.after;
        return this.told.event(frame);
      case 'signal':
        return frame.plugin === 'meeting' && frame.name === 'pong' ? this.takePong(frame) : this.told.signal(frame);
      case 'reply':
      case 'failure':
        return this.answer(frame);
    }
  }

  private takePong(frame: SignalFrame): void {
    this.heardTime((frame.payload as { time?: unknown } | undefined)?.time);
  }

  private heardTime(time: unknown): void {
    const asked = this.timesAsked.shift();
    if (asked !== undefined) {
      this.clock.heard(time, asked);
    }
  }

  private takeHello(frame: HelloFrame): void {
    const first = !this.greeted;
    if (first) {
      this.clock.forget();
      this.heardTime(frame.time);
    }
    this.greeted = true;
    this.failures = 0;
    this.faults = 0;
    if (!frame.resumed) {
      this.after = frame.at || undefined;
    }
    this.told.hello(frame);
    // Unless whoever was told asked for a fresh one.
    if (first && this.socket) {
      this.told.link('open');
      this.asked.forEach((asked) => this.socket?.send(asked.text));
      this.ping();
    }
  }

  private answer(frame: ReplyFrame | FailureFrame): void {
    const asked = frame.id === undefined ? undefined : this.asked.get(frame.id);
    if (!asked || frame.id === undefined) {
      return;
    }
    this.asked.delete(frame.id);
    if (frame.type === 'reply') {
      asked.resolve(frame.payload ?? {});
    } else {
      asked.reject(new Refused(frame));
    }
  }

  private closed(code: number, reason: string, opened: boolean): void {
    this.forgetSocket();
    if (this.stopped) {
      return;
    }
    const ending = ENDINGS.get(code);
    if (ending) {
      this.end(ending, reason);
      return;
    }
    if (code === PROTOCOL_FAULT && this.faulted(reason)) {
      return;
    }
    this.told.link('lost');
    const wait = pause(this.failures, this.wire.random());
    this.failures += 1;
    this.refusals = opened ? 0 : this.refusals + 1;
    const enterFirst = this.refusals >= REFUSALS_BEFORE_ENTRY;
    this.undoTry = this.wire.later(wait, () => (enterFirst ? this.enterAndConnect() : this.connect()));
  }

  /** Starts afresh without what may have caused it. */
  private faulted(reason: string): boolean {
    this.after = undefined;
    this.refuseAll();
    this.faults += 1;
    if (this.faults >= FAULTS_BEFORE_END) {
      this.end('fault', reason);
      return true;
    }
    return false;
  }

  private enterAndConnect(): void {
    this.wire.enterAgain().then(
      () => this.hurry(),
      (problem: unknown) => {
        if (problem instanceof Refused && problem.status < 500 && problem.status !== 429) {
          this.end('refused', problem.code, problem);
        } else {
          this.hurry();
        }
      },
    );
  }

  private ping(): void {
    this.undoPing = this.wire.later(PING_MILLISECONDS, () => {
      this.timesAsked.push(this.clock.asks());
      this.signal('meeting', 'ping', {});
      this.ping();
    });
  }

  private watchSilence(): void {
    this.undoSilence();
    this.undoSilence = this.wire.later(SILENCE_MILLISECONDS, () => this.drop());
  }

  /** Gives up a socket without waiting for its close, which a dead link does not send. */
  private drop(): void {
    const socket = this.socket;
    if (socket) {
      this.closed(1006, 'silent', true);
      socket.close();
    }
  }

  private forgetSocket(): void {
    this.socket = undefined;
    this.greeted = false;
    this.undoPing();
    this.undoSilence();
  }

  private end(ending: Ending, reason: string, refused?: Refused): void {
    if (this.stopped) {
      return;
    }
    this.stopped = true;
    this.undoTry();
    this.undoPing();
    this.undoSilence();
    this.refuseAll();
    this.told.link('over');
    this.told.over(ending, refused ? { reason, refused } : { reason });
  }

  private refuseAll(): void {
    this.asked.forEach((asked) => asked.reject(disconnected()));
    this.asked.clear();
  }
}

function disconnected(): Refused {
  return new Refused({ code: 'no-connection', kind: 'outside', status: 503, retry: 'later' });
}
