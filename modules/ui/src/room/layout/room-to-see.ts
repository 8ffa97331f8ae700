import { unseen } from './strip.js';

/** Finds out which tabs there is no room for, whenever that may have changed. */
export class RoomToSee {
  private lists: readonly Element[] = [];
  private readonly sizes = new ResizeObserver(() => this.look());
  tabs: ReadonlySet<string> = new Set();

  /** @param changed called when others are out of sight than before */
  constructor(private readonly changed: () => void) {}

  readonly watch = (list: Element | undefined): void => {
    if (list && !this.lists.includes(list)) {
      this.lists = [...this.lists.filter((one) => one.isConnected), list];
      this.sizes.observe(list);
      list.addEventListener('scroll', this.look, { passive: true });
    }
  };

  readonly look = (): void => {
    const tabs = new Set(this.lists.filter((one) => one.isConnected).flatMap(unseen));
    if (tabs.size !== this.tabs.size || [...tabs].some((tab) => !this.tabs.has(tab))) {
      this.tabs = tabs;
      this.changed();
    }
  };

  stop(): void {
    this.sizes.disconnect();
    this.lists = [];
  }
}
