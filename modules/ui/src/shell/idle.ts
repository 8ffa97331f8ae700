import type { Undo } from '@plenum/panel';

const ACTS = ['keydown', 'pointerdown', 'pointermove', 'wheel', 'touchstart', 'focusin'] as const;
const LOOK_MILLISECONDS = 1000;
const TELL_MILLISECONDS = 30_000;

/** Tells when nobody has touched the page for a while, and, now and then, that somebody has. */
export class IdleWatch {
  private watching = false;
  private last = 0;
  private touched = 0;
  private undo: Undo = () => {};

  /**
   * @param idle milliseconds until nobody is there
   * @param active called when somebody is there, at most once in 30 s
   */
  constructor(
    private readonly idle: number,
    private readonly active: () => void,
    private readonly gone: () => void,
  ) {}

  /** Without effect if it watches already. */
  start(): void {
    if (this.watching) {
      return;
    }
    this.watching = true;
    this.last = Date.now();
    this.touched = this.last;
    const act = () => this.act();
    const timer = setInterval(() => this.look(), LOOK_MILLISECONDS);
    ACTS.forEach((name) => addEventListener(name, act, { capture: true, passive: true }));
    this.undo = () => {
      clearInterval(timer);
      ACTS.forEach((name) => removeEventListener(name, act, { capture: true }));
    };
  }

  stop(): void {
    this.watching = false;
    this.undo();
    this.undo = () => {};
  }

  /** Somebody was seen elsewhere. */
  touch(): void {
    this.last = Date.now();
  }

  private act(): void {
    // A computer that slept wakes with a movement: that is nobody who was there all the time.
    this.look();
    this.last = Date.now();
    if (this.watching && this.last - this.touched > TELL_MILLISECONDS) {
      this.touched = this.last;
      this.active();
    }
  }

  private look(): void {
    if (Date.now() - this.last >= this.idle) {
      this.stop();
      this.gone();
    }
  }
}
