import type { TrackName } from '@plenum/panel';

/** How loud somebody is for this person alone. */
export interface Loudness {
  /** 0 to 1. */
  readonly volume: number;
  readonly muted: boolean;
}

const USUAL: Loudness = { volume: 1, muted: false };

type Speaker = HTMLAudioElement & { setSinkId?(id: string): Promise<void> };

/** Plays what others say: one hidden element for each track. */
export class Sound {
  private readonly playing = new Map<MediaStreamTrack, { readonly element: Speaker; participant: string }>();
  private readonly loudness = new Map<string, Loudness>();
  private sink = '';
  /** The browser plays nothing before the person has done something. */
  blocked = false;

  /** @param place where the elements are put */
  constructor(
    private readonly place: () => HTMLElement | undefined,
    private readonly changed: () => void,
  ) {}

  /** What there is to be heard now. */
  play(sounds: readonly (readonly [MediaStreamTrack, TrackName])[]): void {
    const place = this.place();
    const tracks = new Set(sounds.map(([track]) => track));
    [...this.playing.keys()].filter((track) => !tracks.has(track)).forEach((track) => this.end(track));
    for (const [track, { participant }] of sounds) {
      const known = this.playing.get(track);
      if (known) {
        known.participant = participant;
      } else if (place) {
        this.begin(track, participant, place);
      }
    }
  }

  loudnessOf(participant: string): Loudness {
    return this.loudness.get(participant) ?? USUAL;
  }

  set(participant: string, change: Partial<Loudness>): void {
    this.loudness.set(participant, { ...this.loudnessOf(participant), ...change });
    this.playing.forEach((one) => one.participant === participant && this.apply(one.element, participant));
    this.changed();
  }

  /** Which loudspeaker; empty for the one of the system. */
  async through(sink: string): Promise<void> {
    if (sink !== this.sink) {
      this.sink = sink;
      await Promise.all([...this.playing.values()].map(({ element }) => route(element, sink)));
    }
  }

  /** The person has asked for sound: now the browser lets it through. */
  async start(): Promise<void> {
    this.blocked = false;
    await Promise.all([...this.playing.values()].map(({ element }) => this.run(element)));
    this.changed();
  }

  stop(): void {
    [...this.playing.keys()].forEach((track) => this.end(track));
    this.blocked = false;
  }

  private begin(track: MediaStreamTrack, participant: string, place: HTMLElement): void {
    const element: Speaker = document.createElement('audio');
    element.srcObject = new MediaStream([track]);
    element.hidden = true;
    this.apply(element, participant);
    place.append(element);
    this.playing.set(track, { element, participant });
    void route(element, this.sink).then(() => this.run(element));
  }

  private end(track: MediaStreamTrack): void {
    const one = this.playing.get(track);
    if (one) {
      one.element.srcObject = null;
      one.element.remove();
      this.playing.delete(track);
    }
  }

  private apply(element: Speaker, participant: string): void {
    const { volume, muted } = this.loudnessOf(participant);
    element.volume = volume;
    element.muted = muted;
  }

  private async run(element: Speaker): Promise<void> {
    try {
      await element.play();
    } catch (fault) {
      // Others, such as that it was taken away meanwhile, are no trouble.
      if ((fault as Partial<DOMException>).name === 'NotAllowedError' && !this.blocked) {
        this.blocked = true;
        this.changed();
      }
    }
  }
}

/** A loudspeaker that is gone, or may not be chosen: then it is the one of the system. */
async function route(element: Speaker, sink: string): Promise<void> {
  if (element.setSinkId && (sink || element.sinkId)) {
    await element.setSinkId(sink).catch(() => undefined);
  }
}
