/** Texts that were made of a deck, fetched once each. Of what cannot be had the text is empty. */
export class Reading {
  private readonly got = new Map<string, string>();
  private readonly asked = new Set<string>();

  constructor(
    private readonly address: (id: string) => string,
    private readonly changed: () => void,
  ) {}

  /** What stands on one page; `undefined` while it comes. */
  text(id: string | undefined): string | undefined {
    if (!id) {
      return '';
    }
    if (!this.asked.has(id)) {
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

  private async fetch(id: string): Promise<void> {
    try {
      const answer = await fetch(this.address(id));
      this.got.set(id, answer.ok ? await answer.text() : '');
    } catch {
      // It is asked for again with the next page.
      this.asked.delete(id);
      return;
    }
    this.changed();
  }
}
