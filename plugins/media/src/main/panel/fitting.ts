import { fitted } from './scene.js';

/** Pixels between tiles, as in the styles. */
const GAP = 8;

/** Makes the tiles of a grid as large as there is room. */
export class Fitting {
  private readonly sizes = new ResizeObserver(() => this.fit());
  private frame: Element | null = null;

  /** @param frame of the list of tiles; none while there is no grid */
  look(frame: Element | null): void {
    if (frame !== this.frame) {
      this.sizes.disconnect();
      this.frame = frame;
      if (frame) {
        this.sizes.observe(frame);
      }
    }
    this.fit();
  }

  stop(): void {
    this.sizes.disconnect();
    this.frame = null;
  }

  private fit(): void {
    const list = this.frame?.querySelector<HTMLElement>('.tiles');
    if (list) {
      const { width, height } = list.getBoundingClientRect();
      const tile = fitted(Math.max(1, list.querySelectorAll('li').length), width, height, GAP);
      // A style sheet cannot know how many fit; set by script, because the policy of the page forbids styles in attributes.
      list.style.setProperty('--tile-width', `${tile.width}px`);
      list.style.setProperty('--tile-height', `${tile.height}px`);
    }
  }
}
