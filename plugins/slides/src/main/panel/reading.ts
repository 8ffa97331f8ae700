/** Milliseconds before something is tried again, the first time; each time twice as long. */
const SOON = 500;
/** Milliseconds. */
const LATEST = 30_000;
/** After so many tries its text is empty, until it is there. */
const TRIES = 5;

/** Texts that were made of a deck, fetched once each. What cannot be had yet is tried again for as long as it is wanted. */
export class Reading {
  private readonly got = new Map<string, string>();
  private readonly asked = new Set<string>();
  private readonly tries = new Map<string, number>();
  private readonly waiting = new Map<string, ReturnType<typeof setTimeout>>();
  private closed = false;

  /** @param changed is called when a text has come, or is to be asked for again */
  constructor(
    private readonly address: (id: string) => string,
    private readonly changed: () => void,
  ) {}

  /** What stands on one page; `undefined` while it comes. */
  text(id: string | undefined): string | undefined {
    if (!id) {
      return '';
    }
    if (!this.asked.has(id) && !this.closed) {
      this.asked.add(id);
      void this.fetch(id);
    }
    return this.got.get(id);
  }

  /** Texts of all pages; `undefined` while they come, or if none are wanted. */
  all(id: string | undefined): readonly string[] | undefined {
    const text = id ? this.text(id) : undefined;
    if (text === undefined) {
      return undefined;
    }
    try {
      return JSON.parse(text || '[]') as string[];
    } catch {
      return [];
    }
  }

  open(): void {
    this.closed = false;
  }

  /** Nothing is tried again until it is opened. */
  close(): void {
    this.closed = true;
    this.waiting.forEach((timer, id) => {
      clearTimeout(timer);
      this.asked.delete(id);
    });
    this.waiting.clear();
  }

  private async fetch(id: string): Promise<void> {
    const text = await this.answer(id);
    if (text === undefined) {
      this.later(id);
    } else {
      this.got.set(id, text);
      this.changed();
    }
  }

  /** `undefined` if it cannot be had now: the server is away, gives no more for a moment, or does not know of it yet. */
  private async answer(id: string): Promise<string | undefined> {
    try {
      const answer = await fetch(this.address(id));
      return answer.ok ? await answer.text() : undefined;
    } catch {
      return undefined;
    }
  }

  private later(id: string): void {
    const tries = (this.tries.get(id) ?? 0) + 1;
    this.tries.set(id, tries);
    if (this.closed) {
      this.asked.delete(id);
      return;
    }
    if (tries === TRIES) {
      this.got.set(id, '');
      this.changed();
    }
    const again = () => {
      this.waiting.delete(id);
      this.asked.delete(id);
      this.changed();
    };
    this.waiting.set(id, setTimeout(again, Math.min(LATEST, SOON * 2 ** (tries - 1))));
  }
}
