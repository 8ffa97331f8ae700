/** What a question to the server told of its clock. */
interface Sample {
  /** Add to the local clock for the server's, milliseconds. */
  readonly offset: number;
  /** How long the question took: the offset is wrong by half of it at most. */
  readonly took: number;
}

/** So many questions are remembered; at one ping in 20 s, clocks do not drift by a millisecond meanwhile. */
const REMEMBERED = 8;

/**
 * The server's time at this browser, whose own clock may be set to anything: the server has said what time it is, and between
 * question and answer it was that. Of the last answers the fastest is believed.
 */
export class ServerClock {
  private samples: readonly Sample[] = [];

  /** @param local milliseconds that pass evenly and are never set
   *  @param otherwise the time while the server has said none */
  constructor(
    private readonly local: () => number,
    private readonly otherwise: () => number,
  ) {}

  /** The local clock, for {@link heard}. */
  asks(): number {
    return this.local();
  }

  /** @param time as the server said it; what is no time is not heard
   *  @param asked the local clock before */
  heard(time: unknown, asked: number): void {
    const server = Date.parse(String(time));
    if (!Number.isNaN(server)) {
      const took = this.local() - asked;
      this.samples = [...this.samples, { offset: server - asked - took / 2, took }].slice(-REMEMBERED);
    }
  }

  /** The computer may have slept, and the local clock with it. */
  forget(): void {
    this.samples = [];
  }

  /** Milliseconds since 1970. */
  now(): number {
    const [first, ...others] = this.samples;
    return first ? this.local() + others.reduce((best, one) => (one.took <= best.took ? one : best), first).offset : this.otherwise();
  }
}
