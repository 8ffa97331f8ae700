/** Milliseconds between two looks. */
const EVERY = 100;
/** From this level on somebody speaks, and for so long after it. */
const SPEAKS_FROM = 0.45;
const SPEAKS_FOR = 600;

/** How loud a track is, from 0 to 1, told ten times a second. Without WebAudio nothing is told. */
export class Level {
  private context: AudioContext | undefined;
  private timer: ReturnType<typeof setInterval> | undefined;
  private track: MediaStreamTrack | undefined;

  constructor(private readonly heard: (level: number) => void) {}

  /** The same track again changes nothing; without one it is silent. */
  of(track: MediaStreamTrack | undefined): void {
    if (track === this.track) {
      return;
    }
    this.stop();
    this.track = track;
    if (track && typeof AudioContext === 'function') {
      this.listen(track);
    }
  }

  stop(): void {
    clearInterval(this.timer);
    void this.context?.close().catch(() => undefined);
    this.context = undefined;
    this.track = undefined;
    this.heard(0);
  }

  private listen(track: MediaStreamTrack): void {
    const context = new AudioContext();
    const analyser = context.createAnalyser();
    analyser.fftSize = 512;
    context.createMediaStreamSource(new MediaStream([track])).connect(analyser);
    const samples = new Float32Array(analyser.fftSize);
    this.context = context;
    this.timer = setInterval(() => {
      analyser.getFloatTimeDomainData(samples);
      this.heard(track.enabled ? loudness(samples) : 0);
    }, EVERY);
  }
}

/** Root mean square from -60 decibels, a quiet room, to -10, somebody who shouts. */
export function loudness(samples: ArrayLike<number>): number {
  const sum = Array.from(samples).reduce((all, sample) => all + sample * sample, 0);
  const decibels = 10 * Math.log10(sum / Math.max(1, samples.length) + 1e-12);
  return Math.min(1, Math.max(0, (decibels + 60) / 50));
}

/** Whether somebody speaks: not only while they are loud, or it would flicker between words. */
export class Speaking {
  private until = 0;

  take(level: number, now: number): boolean {
    if (level >= SPEAKS_FROM) {
      this.until = now + SPEAKS_FOR;
    }
    return now < this.until;
  }
}

/** A tone to hear whether the loudspeaker works, through that loudspeaker. Resolves when it is over. @throws what the browser refuses */
export async function playTone(sink: string): Promise<void> {
  const context = new AudioContext();
  try {
    const target = context.createMediaStreamDestination();
    const volume = context.createGain();
    volume.connect(target);
    const begin = context.currentTime + 0.05;
    [523.25, 659.25, 783.99].forEach((frequency, place) => {
      const tone = context.createOscillator();
      tone.frequency.value = frequency;
      tone.connect(volume);
      tone.start(begin + place * 0.25);
      tone.stop(begin + place * 0.25 + 0.25);
    });
    volume.gain.setValueAtTime(0, begin);
    volume.gain.linearRampToValueAtTime(0.25, begin + 0.05);
    volume.gain.setValueAtTime(0.25, begin + 0.65);
    volume.gain.linearRampToValueAtTime(0, begin + 0.75);
    const element: HTMLAudioElement & { setSinkId?(id: string): Promise<void> } = new Audio();
    element.srcObject = target.stream;
    if (sink) {
      await element.setSinkId?.(sink);
    }
    await element.play();
    await new Promise((over) => setTimeout(over, 900));
  } finally {
    await context.close();
  }
}
