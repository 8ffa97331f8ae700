import type { MediaKind, Meeting, Undo } from '@plenum/panel';

/** What is opened for as long as it is used. */
export type Source = 'microphone' | 'camera';
/** What can be chosen from several. */
export type Device = Source | 'speaker';

/** Why there is no sound or picture from this device. */
export type Trouble = 'insecure' | 'denied' | 'none' | 'used' | 'failed';

export class DeviceFault extends Error {
  constructor(
    readonly source: Source | 'screen',
    readonly trouble: Trouble,
  ) {
    super(`${source}: ${trouble}`);
    this.name = 'DeviceFault';
  }
}

export const KINDS: Readonly<Record<Device, MediaDeviceKind>> = { microphone: 'audioinput', camera: 'videoinput', speaker: 'audiooutput' };

/** Who uses what this device gives. */
export interface LocalOwner {
  changed(): void;
  /** Another device gives it now. @param away whether the one before is gone, and nobody chose it */
  replaced(source: Source, track: MediaStreamTrack, away: boolean): void;
  /** Nothing gives it any more. */
  lost(kind: MediaKind): void;
}

/** Of a shared screen. */
export interface Picked {
  readonly picture: MediaStreamTrack;
  readonly sound: MediaStreamTrack | undefined;
}

const SOUND: MediaTrackConstraints = { echoCancellation: true, noiseSuppression: true, autoGainControl: true };
const PICTURE: MediaTrackConstraints = { width: { ideal: 1280 }, height: { ideal: 720 }, frameRate: { ideal: 30 } };
/** Frames per second of a screen: letters matter more than movement. */
const SCREEN_RATE = { ideal: 15, max: 30 };

/** Microphone, camera and screen of this device, open only while they are used; and which of several are used. */
export class Local {
  private readonly tracks = new Map<MediaKind, MediaStreamTrack>();
  private readonly opening = new Map<Source, Promise<MediaStreamTrack>>();
  private readonly watched = new WeakSet<MediaStreamTrack>();
  private all: readonly MediaDeviceInfo[] = [];
  private owner: LocalOwner = { changed: () => undefined, replaced: () => undefined, lost: () => undefined };

  /** @param equipment none where the page came without encryption */
  constructor(
    private readonly memory: Pick<Meeting, 'remember' | 'remembered'>,
    private readonly equipment: MediaDevices | undefined = navigator.mediaDevices,
  ) {}

  /** Tells one owner from now on, and follows what is plugged in and out. */
  follow(owner: LocalOwner): Undo {
    this.owner = owner;
    const changed = () => void this.look();
    this.equipment?.addEventListener?.('devicechange', changed);
    void this.look();
    return () => this.equipment?.removeEventListener?.('devicechange', changed);
  }

  get canShare(): boolean {
    return typeof this.equipment?.getDisplayMedia === 'function';
  }

  track(kind: MediaKind): MediaStreamTrack | undefined {
    return this.tracks.get(kind);
  }

  /** Those with names; without permission a browser tells none. */
  devices(device: Device): readonly MediaDeviceInfo[] {
    return this.all.filter(({ kind, label }) => kind === KINDS[device] && label !== '');
  }

  /** The id of what is used; empty for what the browser proposes. */
  chosen(device: Device): string {
    return this.memory.remembered(device);
  }

  /** What is used from now on, and the next time. */
  async choose(device: Device, id: string): Promise<void> {
    this.memory.remember(device, id);
    if (device !== 'speaker' && this.tracks.has(device)) {
      await this.reopen(device, false);
    }
    this.owner.changed();
  }

  /** @throws DeviceFault */
  async open(source: Source): Promise<MediaStreamTrack> {
    const track = this.tracks.get(source);
    return track?.readyState === 'live' ? track : this.opened(source);
  }

  /** The browser asks which screen, window or tab. @throws DeviceFault; `denied` also if the person thought better of it */
  async pick(): Promise<Picked> {
    try {
      const stream = await this.equipment!.getDisplayMedia({ video: { frameRate: SCREEN_RATE }, audio: true });
      const [picture] = stream.getVideoTracks();
      if (!picture) {
        throw new DeviceFault('screen', 'failed');
      }
      picture.contentHint = 'detail';
      return { picture, sound: stream.getAudioTracks()[0] };
    } catch (fault) {
      throw faultOf('screen', fault);
    }
  }

  /** Takes what somebody else opened. */
  adopt(kind: MediaKind, track: MediaStreamTrack): void {
    this.tracks.set(kind, track);
    this.watch(kind, track);
    this.owner.changed();
  }

  close(...kinds: readonly MediaKind[]): void {
    for (const kind of kinds) {
      this.tracks.get(kind)?.stop();
      this.tracks.delete(kind);
    }
    this.owner.changed();
  }

  /** Gives all away without stopping it. */
  handOver(): ReadonlyMap<MediaKind, MediaStreamTrack> {
    const all = new Map(this.tracks);
    this.tracks.clear();
    return all;
  }

  private opened(source: Source): Promise<MediaStreamTrack> {
    const under = this.opening.get(source);
    if (under) {
      return under;
    }
    const opening = this.ask(source)
      .then((track) => {
        this.adopt(source, track);
        void this.look();
        return track;
      })
      .finally(() => this.opening.delete(source));
    this.opening.set(source, opening);
    return opening;
  }

  private async ask(source: Source): Promise<MediaStreamTrack> {
    if (!this.equipment) {
      throw new DeviceFault(source, 'insecure');
    }
    const id = this.chosen(source);
    const which = id ? { deviceId: { ideal: id } } : {};
    const constraints = source === 'microphone' ? { audio: { ...SOUND, ...which } } : { video: { ...PICTURE, ...which } };
    try {
      const [track] = (await this.equipment.getUserMedia(constraints)).getTracks();
      if (!track) {
        throw new DeviceFault(source, 'none');
      }
      return track;
    } catch (fault) {
      throw faultOf(source, fault);
    }
  }

  private async reopen(source: Source, away: boolean): Promise<void> {
    const before = this.tracks.get(source);
    try {
      const track = await this.ask(source);
      track.enabled = before?.enabled ?? true;
      before?.stop();
      this.adopt(source, track);
      this.owner.replaced(source, track, away);
    } catch {
      before?.stop();
      this.tracks.delete(source);
      this.owner.lost(source);
    }
    await this.look();
  }

  /** A device that was pulled out, or a screen whose sharing was ended by the browser's own button. */
  private watch(kind: MediaKind, track: MediaStreamTrack): void {
    if (this.watched.has(track)) {
      return;
    }
    this.watched.add(track);
    track.addEventListener('ended', () => {
      if (this.tracks.get(kind) !== track) {
        return;
      }
      if (kind === 'microphone' || kind === 'camera') {
        void this.reopen(kind, true);
      } else {
        this.tracks.delete(kind);
        this.owner.lost(kind);
      }
    });
  }

  private async look(): Promise<void> {
    this.all = (await this.equipment?.enumerateDevices?.().catch(() => [])) ?? [];
    this.owner.changed();
  }
}

function faultOf(source: Source | 'screen', fault: unknown): DeviceFault {
  if (fault instanceof DeviceFault) {
    return fault;
  }
  switch ((fault as Partial<DOMException> | undefined)?.name) {
    case 'NotAllowedError':
    case 'SecurityError':
      return new DeviceFault(source, 'denied');
    case 'NotFoundError':
    case 'OverconstrainedError':
      return new DeviceFault(source, 'none');
    case 'NotReadableError':
    case 'AbortError':
      return new DeviceFault(source, 'used');
    default:
      return new DeviceFault(source, 'failed');
  }
}
