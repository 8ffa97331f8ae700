import type { ConnectionsOwner, MediaKind, MediaSignal } from '@plenum/panel';
import { FakeMeeting } from '@plenum/panel/testing';
import type { Lines } from '../../main/panel/sending.js';

let count = 0;

/** A track by hand. */
export class FakeTrack extends EventTarget {
  readonly id = `track-${(count += 1)}`;
  enabled = true;
  readyState: 'live' | 'ended' = 'live';
  contentHint = '';
  settings: MediaTrackSettings = {};

  constructor(
    readonly kind: 'audio' | 'video',
    public label = '',
  ) {
    super();
  }

  get stopped(): boolean {
    return this.readyState === 'ended';
  }

  stop() {
    this.readyState = 'ended';
  }

  getSettings = () => this.settings;

  clone() {
    return new FakeTrack(this.kind, this.label);
  }

  /** It was pulled out, or the browser's own button ended it. */
  ends() {
    this.readyState = 'ended';
    this.dispatchEvent(new Event('ended'));
  }
}

export const asTrack = (track: FakeTrack) => track as unknown as MediaStreamTrack;
export const fakeOf = (track: MediaStreamTrack | undefined) => track as unknown as FakeTrack;

/** Microphones, cameras and a screen by hand. */
export class FakeEquipment extends EventTarget {
  readonly opened: FakeTrack[] = [];
  readonly asked: MediaStreamConstraints[] = [];
  devices: Partial<MediaDeviceInfo>[] = [
    { deviceId: 'm1', kind: 'audioinput', label: 'Desk microphone' },
    { deviceId: 'm2', kind: 'audioinput', label: 'Headset' },
    { deviceId: 'c1', kind: 'videoinput', label: 'Front camera' },
    { deviceId: 's1', kind: 'audiooutput', label: 'Desk loudspeaker' },
  ];
  /** The name of the fault with which all is refused. */
  refusing = '';
  /** Waits before it opens, for what happens meanwhile. */
  opening: Promise<void> = Promise.resolve();
  shared: readonly FakeTrack[] = [];

  async getUserMedia(constraints: MediaStreamConstraints) {
    this.asked.push(constraints);
    await this.opening;
    this.refuse();
    const { audio, video } = constraints;
    const wanted = ((audio ?? video) as MediaTrackConstraints).deviceId as { ideal: string } | undefined;
    const all = this.devices.filter(({ kind }) => kind === (audio ? 'audioinput' : 'videoinput'));
    const device = all.find(({ deviceId }) => deviceId === wanted?.ideal) ?? all[0];
    if (!device) {
      throw new DOMException('none', 'NotFoundError');
    }
    return this.stream(new FakeTrack(audio ? 'audio' : 'video', device.label));
  }

  async getDisplayMedia() {
    this.refuse();
    return this.stream(...this.shared);
  }

  enumerateDevices = () => Promise.resolve(this.devices as MediaDeviceInfo[]);

  get asDevices(): MediaDevices {
    return this as unknown as MediaDevices;
  }

  private stream(...tracks: FakeTrack[]) {
    this.opened.push(...tracks);
    const of = (kind: string) => tracks.filter((track) => track.kind === kind);
    return { getTracks: () => tracks, getAudioTracks: () => of('audio'), getVideoTracks: () => of('video') };
  }

  private refuse() {
    if (this.refusing) {
      throw new DOMException('refused', this.refusing);
    }
  }
}

/** Connections by hand. */
export class FakeLines implements Lines {
  static all: FakeLines[] = [];
  readonly used = new Map<MediaKind, FakeTrack | undefined>();
  readonly taken: MediaSignal[] = [];
  closed = false;
  renewed = 0;
  /** Whether there is any connection to be renewed. */
  some = true;
  report = new Map<string, RTCStatsReport>();

  constructor(
    readonly me: string,
    readonly owner: ConnectionsOwner,
    readonly configuration: RTCConfiguration,
  ) {
    FakeLines.all.push(this);
  }

  static get last(): FakeLines {
    return FakeLines.all[FakeLines.all.length - 1]!;
  }

  async use(kind: MediaKind, track?: MediaStreamTrack) {
    this.used.set(kind, fakeOf(track));
  }

  async take(signal: MediaSignal) {
    this.taken.push(signal);
  }

  renew() {
    this.renewed += 1;
    return this.some;
  }

  close() {
    this.closed = true;
  }

  statistics = () => Promise.resolve(this.report);
}

export const entry = { session: 1, engine: 'embedded', capabilities: ['SERVER_MEDIA'], servers: [], relayOnly: false };
export const joined = { ...entry, tracks: [], speaking: [], mutedOnEntry: false };

const RIGHTS = ['media:join', 'media:speak', 'media:show-camera'];
const STAFF = [...RIGHTS, 'media:share-screen', 'media:moderate'];

/** A meeting with a call in it. */
export function callMeeting(staff = false, view: object = {}): FakeMeeting {
  const meeting = new FakeMeeting('media', view, staff ? STAFF : RIGHTS, staff ? 'organizer' : 'attendee');
  meeting.replies.set('join', joined);
  return meeting;
}

/** Lets answers arrive. */
export const soon = () => new Promise((resolve) => setTimeout(resolve));

/** How a media element answers to being played, by the test. */
export const playing = { play: () => Promise.resolve() };

/** A browser whose media elements take tracks by hand; undone by `vi.restoreAllMocks` and `vi.unstubAllGlobals`. */
export function fakeMedia() {
  playing.play = () => Promise.resolve();
  vi.stubGlobal('MediaStream', class {
    constructor(readonly tracks: unknown[]) {}
  });
  vi.spyOn(HTMLMediaElement.prototype, 'play').mockImplementation(() => playing.play());
  vi.spyOn(HTMLMediaElement.prototype, 'srcObject', 'set').mockImplementation(() => undefined);
}
