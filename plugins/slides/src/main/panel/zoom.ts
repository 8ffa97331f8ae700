import { pinching, type Undo } from '@plenum/panel';
import type { Fit } from './desk.js';
import { Magnifier } from './magnifier.js';
import { limited, timesOf } from './sheet.js';

/** What is in front, and how large. */
interface Seen {
  readonly fit: Fit;
  /** From 1. */
  readonly page: number;
  /** Address of the PDF that they may have; empty if there is none. */
  readonly pdf: string;
}

/** How large the page is: follows two fingers, and puts the PDF itself in the picture's place where that is larger than it was made. For one panel. */
export class Zoom {
  private readonly magnifier = new Magnifier();
  private box: HTMLElement | undefined;
  private stage: HTMLElement | undefined;
  private pinched: Undo = () => {};
  private sizes: ResizeObserver | undefined;

  constructor(
    private readonly seen: () => Seen,
    private readonly change: (fit: Fit) => Promise<unknown>,
  ) {}

  /** After each update of the panel. */
  follow(root: ShadowRoot | null): void {
    this.box = root?.querySelector<HTMLElement>('.sharp') ?? undefined;
    const stage = root?.getElementById('stage') ?? undefined;
    if (stage !== this.stage) {
      this.leave();
      if (stage) {
        this.enter(stage);
      }
    }
    this.magnify();
  }

  private enter(stage: HTMLElement): void {
    this.stage = stage;
    this.sizes = new ResizeObserver(() => this.magnify());
    this.sizes.observe(stage);
    this.pinched = pinching(stage, () => timesOf(stage, this.seen().fit), (times) => this.change(limited(times)));
  }

  private magnify(): void {
    const { fit, page, pdf } = this.seen();
    this.magnifier.follow(this.box, page, typeof fit === 'number' ? pdf : '');
  }

  private leave(): void {
    this.sizes?.disconnect();
    this.pinched();
    this.pinched = () => {};
    this.stage = undefined;
  }

  close(): void {
    this.leave();
    this.magnifier.close();
  }
}
