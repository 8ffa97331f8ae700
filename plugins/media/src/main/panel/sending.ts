import type { Connections, MediaKind } from '@plenum/panel';
import { DeviceFault, type Local, type Picked, type Source } from './local.js';
import type { Notice } from './notices.js';

/** What of the connections is used here. */
export type Lines = Pick<Connections, 'use' | 'take' | 'renew' | 'close' | 'statistics'>;

export interface SendingDesk {
  lines(): Lines | undefined;
  /** Asks the plugin, for this page. */
  ask(name: string, payload: object): Promise<unknown>;
  tell(notice: Notice): void;
  changed(): void;
}

const SERVICE = { microphone: 'turn-microphone', camera: 'turn-camera' } as const;

/** What this person sends: the last wish counts, however fast wishes follow each other. */
export class Sending {
  /** What is sent, as far as this page knows. */
  private readonly on = new Set<MediaKind>();
  private readonly wanted = new Map<Source, boolean>();
  /** What the server was told to be on. */
  private readonly told = new Set<Source>();
  private readonly under = new Map<Source, Promise<void>>();

  constructor(
    private readonly local: Local,
    private readonly desk: SendingDesk,
  ) {}

  has(kind: MediaKind): boolean {
    return this.on.has(kind);
  }

  /** Whether it is being turned on. */
  isComing(source: Source): boolean {
    return this.wanted.get(source) === true && !this.on.has(source);
  }

  get kinds(): readonly MediaKind[] {
    return [...this.on];
  }

  turn(source: Source, on: boolean): Promise<void> {
    this.wanted.set(source, on);
    if (!on) {
      this.quieten(source);
    }
    const turning = (this.under.get(source) ?? Promise.resolve()).then(() => this.settle(source));
    this.under.set(source, turning);
    this.desk.changed();
    return turning;
  }

  async share({ picture, sound }: Picked): Promise<void> {
    this.local.adopt('screen', picture);
    if (sound) {
      this.local.adopt('screen-audio', sound);
    }
    this.on.add('screen');
    await this.use('screen');
    await this.use('screen-audio');
    this.desk.changed();
    await this.agreed('screen', 'share-screen', { on: true, sound: sound !== undefined });
  }

  async stopSharing(): Promise<void> {
    if (this.on.has('screen')) {
      this.quieten('screen');
      this.desk.changed();
      await this.attempt('share-screen', { on: false, sound: false });
    }
  }

  /** The server has stopped it already. */
  stopped(kind: MediaKind): void {
    if (kind === 'screen-audio') {
      this.local.close('screen-audio');
      void this.use('screen-audio');
      return;
    }
    if (kind !== 'screen') {
      this.wanted.set(kind, false);
      this.told.delete(kind);
    }
    this.quieten(kind);
    this.desk.changed();
  }

  /** The device is gone. */
  async lost(kind: MediaKind): Promise<void> {
    if (kind === 'microphone' || kind === 'camera') {
      await this.turn(kind, false);
    } else if (kind === 'screen') {
      await this.stopSharing();
    } else {
      await this.use('screen-audio');
    }
  }

  /** Gives new connections what is sent. */
  async attach(): Promise<void> {
    for (const kind of ['microphone', 'camera', 'screen', 'screen-audio'] as const) {
      await this.use(kind);
    }
  }

  /** Takes up what a panel before this one sent. */
  adopt(kinds: readonly MediaKind[]): void {
    kinds.forEach((kind) => this.on.add(kind));
    for (const source of ['microphone', 'camera'] as const) {
      if (this.on.has(source)) {
        this.wanted.set(source, true);
        this.told.add(source);
      }
    }
  }

  /** The server has forgotten what was sent. */
  async again(): Promise<void> {
    const sent = [...this.on];
    if (sent.includes('screen')) {
      await this.agreed('screen', 'share-screen', { on: true, sound: this.local.track('screen-audio') !== undefined });
    }
    for (const source of ['microphone', 'camera'] as const) {
      if (sent.includes(source)) {
        await this.agreed(source, SERVICE[source], { on: true });
      }
    }
  }

  /** Nothing is sent any more, and all devices are closed. */
  end(): void {
    this.on.clear();
    this.wanted.clear();
    this.told.clear();
    this.local.close('microphone', 'camera', 'screen', 'screen-audio');
  }

  private async settle(source: Source): Promise<void> {
    const on = this.wanted.get(source) ?? false;
    if (on && !this.on.has(source)) {
      await this.begin(source);
    } else if (!on && this.told.has(source)) {
      this.told.delete(source);
      await this.attempt(SERVICE[source], { on: false });
    }
  }

  private async begin(source: Source): Promise<void> {
    let track: MediaStreamTrack;
    try {
      track = await this.local.open(source);
    } catch (fault) {
      this.wanted.set(source, false);
      this.desk.tell(fault instanceof DeviceFault ? { what: 'fault', fault } : { what: 'refused', fault });
      return;
    }
    if (!this.wanted.get(source)) {
      // Nobody turned it off: the call is over.
      if (!this.wanted.has(source)) {
        this.local.close(source);
      }
      this.quieten(source);
      return;
    }
    track.enabled = true;
    this.on.add(source);
    this.told.add(source);
    await this.use(source);
    this.desk.changed();
    await this.agreed(source, SERVICE[source], { on: true });
  }

  /** Asks; what is refused is not sent. */
  private async agreed(kind: Exclude<MediaKind, 'screen-audio'>, service: string, payload: object): Promise<void> {
    if (!(await this.attempt(service, payload))) {
      if (kind !== 'screen') {
        this.wanted.set(kind, false);
        this.told.delete(kind);
      }
      this.quieten(kind);
      this.desk.changed();
    }
  }

  private async attempt(service: string, payload: object): Promise<boolean> {
    try {
      await this.desk.ask(service, payload);
      return true;
    } catch (fault) {
      this.desk.tell({ what: 'refused', fault });
      return false;
    }
  }

  /** At once, whatever the server says: a microphone stays open to be quick, everything else is closed. */
  private quieten(kind: Exclude<MediaKind, 'screen-audio'>): void {
    this.on.delete(kind);
    const track = this.local.track(kind);
    if (kind === 'microphone') {
      if (track) {
        track.enabled = false;
      }
      return;
    }
    this.local.close(...(kind === 'screen' ? (['screen', 'screen-audio'] as const) : [kind]));
    void this.use(kind);
    if (kind === 'screen') {
      void this.use('screen-audio');
    }
  }

  private async use(kind: MediaKind): Promise<void> {
    await this.desk.lines()?.use(kind, this.local.track(kind));
  }
}
