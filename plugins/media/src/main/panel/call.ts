import { Connections, Refused, type ConnectionsOwner, type MediaKind, type Meeting, type TrackName, type Undo } from '@plenum/panel';
import type { Local, LocalOwner, Source } from './local.js';
import type { Notice } from './notices.js';
import { Sending, type Lines } from './sending.js';
import { Tracks } from './tracks.js';
import { configurationOf, newTab, type EngineState, type Entry, type Joined, type Moderated, type Signalled, type Watched, type Watching } from './wire.js';

/** `interrupted` heals by itself; `elsewhere`: another page of the same person is in the call. */
export type Phase = 'out' | 'joining' | 'in' | 'interrupted' | 'elsewhere';

export interface CallOwner {
  /** Something is otherwise than before. */
  changed(): void;
  tell(notice: Notice): void;
}

/** What a panel leaves to the one that takes its place. */
export interface Held {
  readonly tab: string;
  readonly tracks: ReadonlyMap<MediaKind, MediaStreamTrack>;
  readonly sent: readonly MediaKind[];
}

export type MakeLines = (me: string, owner: ConnectionsOwner, configuration: RTCConfiguration) => Lines;

const NOT_JOINED = 'media:not-joined';
/** Signals kept for a session that has not begun yet; more would be of a server gone mad. */
const MOST_EARLY = 500;

/** One person's part in the call of a meeting. Knows nothing of how it looks. */
export class Call {
  phase: Phase = 'out';
  /** How the engine sees the connections. */
  state: EngineState = 'connecting';
  /** Who has the word; empty if nobody has, or nobody of whom one may know. */
  speaking = '';
  capabilities: readonly string[] = [];
  readonly tracks = new Tracks();
  readonly sending: Sending;
  private session = 0;
  private connections: Lines | undefined;
  /** What came before the answer to joining did. */
  private readonly waiting: (() => void)[] = [];
  private early: Signalled[] = [];
  private watched: readonly Watched[] = [];

  constructor(
    private readonly meeting: Meeting,
    private readonly local: Local,
    private readonly owner: CallOwner,
    private readonly make: MakeLines = (me, lines, configuration) => new Connections(me, lines, configuration),
    readonly tab = newTab(),
  ) {
    this.sending = new Sending(local, {
      lines: () => this.connections,
      ask: (name, payload) => this.ask(name, payload),
      tell: (notice) => owner.tell(notice),
      changed: () => owner.changed(),
    });
  }

  get lines(): Lines | undefined {
    return this.connections;
  }

  get isIn(): boolean {
    return this.phase === 'in' || this.phase === 'interrupted';
  }

  /** Hears what the server and the devices tell. */
  listen(): Undo {
    const { meeting } = this;
    const later = <P>(name: string, take: (payload: P) => void) => meeting.onSignal<P>(name, (payload) => this.inTurn(() => take(payload)));
    const undo = [
      meeting.onSignal<Signalled>('signal', (signalled) => this.take(signalled)),
      meeting.onSignal<{ tab: string }>('elsewhere', ({ tab }) => tab === this.tab && this.end('elsewhere')),
      later<TrackName & { live: boolean }>('track', ({ participant, kind, live }) => this.tracks.told(participant, kind, live)),
      later<{ participant: string }>('speaking', ({ participant }) => (this.speaking = participant)),
      later<Moderated>('stopped', (told) => this.stopped(told)),
      later<Moderated>('asked', ({ kind, by }) => this.sending.has(kind) || this.owner.tell({ what: 'asked', kind, by })),
      later<Entry & { tab: string }>('moved', (moved) => this.moved(moved)),
      later<{ tab: string }>('interrupted', ({ tab }) => this.interrupted(tab)),
      later<{ tab: string; state: EngineState }>('state', ({ tab, state }) => tab === this.tab && (this.state = state)),
      meeting.onReconnect(() => void this.reconnected()),
      this.local.follow(this.devices()),
    ];
    return () => undo.forEach((one) => one());
  }

  /** @param wants what to send from the beginning */
  async join(wants: { readonly microphone: boolean; readonly camera: boolean }): Promise<void> {
    if (this.isIn || this.phase === 'joining') {
      return;
    }
    const joined = await this.enter();
    if (!joined) {
      return;
    }
    if (wants.microphone && joined.mutedOnEntry) {
      this.owner.tell({ what: 'muted-entry' });
    }
    const begin = (source: Source, on: boolean) => (on ? this.sending.turn(source, true) : this.local.close(source));
    await Promise.all([begin('microphone', wants.microphone && !joined.mutedOnEntry), begin('camera', wants.camera)]);
  }

  /** Goes on where a panel before this one was; it had the same tab. */
  resume({ tracks, sent }: Held): Promise<void> {
    this.phase = 'joining';
    tracks.forEach((track, kind) => this.local.adopt(kind, track));
    this.sending.adopt(sent);
    return this.rejoin();
  }

  leave(): void {
    if (this.phase !== 'out') {
      this.end('out');
      this.meeting.request('leave', { tab: this.tab }).catch(() => undefined);
    }
  }

  /** Which pictures are wanted, and how large; the same again asks nothing. */
  async watch(watched: readonly Watched[]): Promise<void> {
    const same = JSON.stringify(watched) === JSON.stringify(this.watched);
    this.watched = watched;
    if (!same && this.phase === 'in') {
      // What is refused here is healed by what refused it, or asked for again with the next change.
      await this.askToWatch().catch(() => undefined);
    }
  }

  /** @param participants nobody: everybody but oneself */
  moderate(act: 'stop' | 'ask', kind: MediaKind, participants: readonly string[]): Promise<void> {
    return this.meeting.request(act, { participants, kind }).then(
      () => undefined,
      (fault: unknown) => this.owner.tell({ what: 'refused', fault }),
    );
  }

  /** This panel goes; what it has is left to the next one. @return nothing if the person is not in the call */
  handOver(): Held | undefined {
    const isIn = this.isIn || this.phase === 'joining';
    const sent = this.sending.kinds;
    this.connections?.close();
    this.connections = undefined;
    this.phase = 'out';
    if (!isIn) {
      this.sending.end();
      return undefined;
    }
    return { tab: this.tab, tracks: this.local.handOver(), sent };
  }

  private devices(): LocalOwner {
    return {
      changed: () => this.owner.changed(),
      replaced: (source, track, away) => {
        void this.connections?.use(source, track);
        if (away) {
          this.owner.tell({ what: 'replaced', source, name: track.label });
        }
      },
      lost: (kind) => {
        if (kind === 'microphone' || kind === 'camera') {
          this.owner.tell({ what: 'lost', source: kind });
        }
        void this.sending.lost(kind);
      },
    };
  }

  // In and out.

  private async enter(): Promise<Joined | undefined> {
    this.phase = 'joining';
    this.early = [];
    this.owner.changed();
    try {
      const joined = await this.meeting.request<Joined>('join', { tab: this.tab });
      if (!this.isJoining) {
        return undefined;
      }
      this.tracks.begin(joined.tracks ?? []);
      this.speaking = joined.speaking?.[0] ?? '';
      this.connect(joined);
      this.waiting.splice(0).forEach((take) => take());
      this.owner.changed();
      return joined;
    } catch (fault) {
      if (this.isJoining) {
        this.end('out');
        this.owner.tell({ what: 'refused', fault });
      }
      return undefined;
    }
  }

  private get isJoining(): boolean {
    return this.phase === 'joining';
  }

  /** The server knows nothing of this page any more. */
  private async rejoin(): Promise<void> {
    if (await this.enter()) {
      await this.sending.again();
    }
  }

  private connect(entry: Entry): void {
    this.connections?.close();
    this.session = entry.session;
    this.capabilities = entry.capabilities ?? [];
    this.state = 'connecting';
    this.phase = 'in';
    const { session } = entry;
    this.connections = this.make(
      this.meeting.you().participant,
      {
        // What does not get there is asked for again when the connection is back.
        send: (signal) => void this.ask('send-signal', { session, signal }).catch((fault: unknown) => this.refused(fault, session)),
        received: (name, track) => this.changing(() => this.tracks.received(name, track)),
        ended: (_, track) => this.changing(() => this.tracks.ended(track)),
      },
      configurationOf(entry),
    );
    void this.sending.attach();
    const { early } = this;
    this.early = [];
    early.forEach((signalled) => this.take(signalled));
    if (this.watched.length > 0) {
      void this.askToWatch().catch(() => undefined);
    }
  }

  private refused(fault: unknown, session: number): void {
    if (session === this.session && this.phase === 'in' && isNotJoined(fault)) {
      void this.rejoin();
    }
  }

  private moved(moved: Entry & { tab: string }): void {
    if (moved.tab === this.tab && this.isIn && moved.session > this.session) {
      this.connect(moved);
    }
  }

  private interrupted(tab: string): void {
    if (tab === this.tab && this.isIn) {
      this.phase = 'interrupted';
    }
  }

  private async reconnected(): Promise<void> {
    if (!this.isIn) {
      return;
    }
    try {
      const { kinds } = this.sending;
      const now = await this.askToWatch();
      if (now.session > this.session || (this.phase === 'in' && !this.connections?.renew())) {
        await this.rejoin();
      } else {
        this.catchUp(now, kinds);
      }
    } catch (fault) {
      if (isNotJoined(fault) && this.isIn) {
        await this.rejoin();
      }
    }
  }

  /** What was told while there was no connection is lost. @param sent before it was asked */
  private catchUp({ on, tracks, speaking }: Watching, sent: readonly MediaKind[]): void {
    this.changing(() => {
      this.tracks.begin(tracks ?? []);
      this.speaking = speaking?.[0] ?? '';
    });
    sent.filter((kind) => !on?.includes(kind)).forEach((kind) => this.sending.stopped(kind));
  }

  private end(phase: Phase): void {
    if (phase === 'elsewhere' && !this.isIn && this.phase !== 'joining') {
      return;
    }
    this.phase = phase;
    this.connections?.close();
    this.connections = undefined;
    this.sending.end();
    this.tracks.clear();
    this.speaking = '';
    this.watched = [];
    this.waiting.length = 0;
    this.owner.changed();
  }

  // What the server tells.

  private take(signalled: Signalled): void {
    const { tab, session, signal } = signalled;
    if (tab !== this.tab) {
      return;
    }
    if (this.phase === 'joining' || session > this.session) {
      this.early = [...this.early, signalled].slice(-MOST_EARLY);
    } else if (session === this.session) {
      void this.connections?.take(signal);
    }
  }

  /** What comes while the answer to joining is awaited is newer than that. */
  private inTurn(take: () => void): void {
    if (this.phase === 'joining') {
      this.waiting.push(take);
    } else if (this.isIn) {
      this.changing(take);
    }
  }

  private changing(change: () => void): void {
    change();
    this.owner.changed();
  }

  private stopped({ kind, by }: Moderated): void {
    if (this.sending.has(kind) || (kind === 'screen-audio' && this.local.track(kind))) {
      this.sending.stopped(kind);
      this.owner.tell({ what: 'stopped', kind, by });
    }
  }

  private ask(name: string, payload: object): Promise<unknown> {
    return this.meeting.request(name, { tab: this.tab, ...payload });
  }

  private askToWatch(): Promise<Watching> {
    return this.meeting.request<Watching>('watch', { tab: this.tab, tracks: this.watched });
  }
}

function isNotJoined(fault: unknown): boolean {
  return fault instanceof Refused && fault.code === NOT_JOINED;
}
