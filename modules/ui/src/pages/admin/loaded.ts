import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Something from the server, asked for when its element is first shown; the last answer asked for wins. */
export class Loaded<T> implements ReactiveController {
  value: T | undefined;
  problem: unknown;
  busy = true;
  private asked = 0;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly ask: () => Promise<T>,
  ) {
    host.addController(this);
  }

  hostUpdated(): void {
    if (this.asked === 0) {
      void this.load();
    }
  }

  /** Asks again; what is shown stays until the answer comes. */
  async load(): Promise<void> {
    this.asked += 1;
    const turn = this.asked;
    this.busy = true;
    this.host.requestUpdate();
    try {
      const value = await this.ask();
      if (turn === this.asked) {
        this.value = value;
        this.problem = undefined;
      }
    } catch (problem) {
      if (turn === this.asked) {
        this.problem = problem;
      }
    }
    if (turn === this.asked) {
      this.busy = false;
      this.host.requestUpdate();
    }
  }
}
