import type { MediaKind, TrackName } from '@plenum/panel';

const keyOf = ({ participant, kind }: TrackName) => `${participant} ${kind}`;

/** Who sends what, as the server tells, and what of it has come to this page. */
export class Tracks {
  private readonly live = new Map<string, TrackName>();
  private readonly come = new Map<MediaStreamTrack, TrackName>();
  /** Who has sent something since the person joined, in this order. */
  private senders = new Set<string>();

  /** As it is now; what has come stays. */
  begin(tracks: readonly TrackName[]): void {
    this.live.clear();
    tracks.forEach(({ participant, kind }) => this.told(participant, kind, true));
  }

  told(participant: string, kind: MediaKind, isLive: boolean): void {
    if (isLive) {
      this.live.set(keyOf({ participant, kind }), { participant, kind });
      this.senders.add(participant);
    } else {
      this.live.delete(keyOf({ participant, kind }));
    }
  }

  received(name: TrackName, track: MediaStreamTrack): void {
    this.come.set(track, name);
  }

  ended(track: MediaStreamTrack): void {
    this.come.delete(track);
  }

  /** All is over. */
  clear(): void {
    this.live.clear();
    this.come.clear();
    this.senders = new Set();
  }

  sends(participant: string, kind: MediaKind): boolean {
    return this.live.has(keyOf({ participant, kind }));
  }

  sendsAnything(participant: string): boolean {
    return [...this.live.values()].some((name) => name.participant === participant);
  }

  /** Of `someone` there may be several. */
  of(participant: string, kind: MediaKind): readonly MediaStreamTrack[] {
    return [...this.come].filter(([, name]) => name.participant === participant && name.kind === kind).map(([track]) => track);
  }

  /** What is to be heard. */
  get sounds(): readonly (readonly [MediaStreamTrack, TrackName])[] {
    return [...this.come].filter(([, { kind }]) => kind === 'microphone' || kind === 'screen-audio');
  }

  /** Whose a track is, by its id. */
  nameOf(id: string): TrackName | undefined {
    return [...this.come].find(([track]) => track.id === id)?.[1];
  }

  get everyone(): readonly string[] {
    return [...this.senders];
  }
}
