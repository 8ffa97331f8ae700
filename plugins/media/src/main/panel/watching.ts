import type { Tile } from './scene.js';
import type { Quality, Watched } from './wire.js';

/** How large a tile is on the screen, in pixels of the page. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** From this height on the large size of a camera is worth its bits: the small one is 180 to 360 lines high. */
const HIGH_FROM = 300;
const WAIT = 300;

/**
 * What to ask for: each picture as large as it is seen, and nothing of what is not. Screens are sent unless they are declined.
 *
 * @param seen by key, the tiles that are to be seen
 * @param all also those on other pages
 */
export function wanted(all: readonly Tile[], seen: ReadonlyMap<string, Size>, isHidden: boolean): readonly Watched[] {
  const best = new Map<string, Watched>();
  for (const tile of all) {
    const size = isHidden ? undefined : seen.get(tile.key);
    const quality: Quality = !size ? 'off' : tile.kind === 'screen' || size.height >= HIGH_FROM ? 'high' : 'low';
    const key = `${tile.participant} ${tile.kind}`;
    const known = best.get(key);
    // Of several of whom one may not know, the largest counts for all.
    if (!tile.own && tile.sent && (!known || rank(quality) > rank(known.quality))) {
      best.set(key, { participant: tile.participant, kind: tile.kind, quality });
    }
  }
  return [...best.values()].filter(({ kind, quality }) => quality !== 'off' || kind === 'screen');
}

const rank = (quality: Quality) => ['off', 'low', 'high'].indexOf(quality);

/** Waits a little, so that much that changes at once is asked for once. */
export class Soon {
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly act: () => void,
    private readonly wait = WAIT,
  ) {}

  call(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(this.act, this.wait);
  }

  stop(): void {
    clearTimeout(this.timer);
  }
}

/** Which tiles are to be seen now, and how large: those in sight, by what the browser observes. */
export class Sight {
  private readonly shown = new Map<Element, string>();
  private readonly sizes = new Map<string, Size>();
  private readonly inView = new Set<Element>();
  private readonly resizing = new ResizeObserver(() => this.measure());
  private readonly viewing = new IntersectionObserver((entries) => this.viewed(entries), { threshold: 0.1 });

  constructor(private readonly changed: () => void) {}

  get seen(): ReadonlyMap<string, Size> {
    return this.sizes;
  }

  /** The elements of tiles that there are now; each has its key as `data-key`. */
  look(elements: readonly HTMLElement[]): void {
    for (const gone of [...this.shown.keys()].filter((one) => !elements.includes(one as HTMLElement))) {
      this.resizing.unobserve(gone);
      this.viewing.unobserve(gone);
      this.shown.delete(gone);
      this.inView.delete(gone);
    }
    for (const element of elements) {
      if (!this.shown.has(element)) {
        this.resizing.observe(element);
        this.viewing.observe(element);
      }
      this.shown.set(element, element.dataset['key'] ?? '');
    }
    this.measure();
  }

  stop(): void {
    this.resizing.disconnect();
    this.viewing.disconnect();
    this.shown.clear();
    this.inView.clear();
    this.sizes.clear();
  }

  private viewed(entries: readonly IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of entries) {
      if (isIntersecting && this.shown.has(target)) {
        this.inView.add(target);
      } else {
        this.inView.delete(target);
      }
    }
    this.measure();
  }

  private measure(): void {
    this.sizes.clear();
    for (const [element, key] of this.shown) {
      if (this.inView.has(element)) {
        const { width, height } = element.getBoundingClientRect();
        this.sizes.set(key, { width, height });
      }
    }
    this.changed();
  }
}
