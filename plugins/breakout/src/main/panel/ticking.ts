import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Has its element look at the clock again when something it shows changes; while nothing runs there is no timer. */
export class Ticking implements ReactiveController {
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** @param waits milliseconds until each thing that is shown changes; none if nothing runs */
  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly waits: () => readonly number[],
  ) {
    host.addController(this);
  }

  hostUpdated(): void {
    this.hostDisconnected();
    const waits = this.waits();
    if (waits.length > 0) {
      this.timer = setTimeout(() => this.host.requestUpdate(), Math.min(...waits));
    }
  }

  hostDisconnected(): void {
    clearTimeout(this.timer);
  }
}
