/** What pages remember things in. */
export type Memory = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const OURS = /^plenum-/;

/** Remembers in the browser as long as that is allowed, else only until the page is closed. */
export class BrowserMemory implements Memory {
  private readonly kept = new Map<string, string>();
  private allowed = true;

  constructor(private readonly storage: Storage) {}

  /** Forbidding forgets all that was remembered. */
  allow(allowed: boolean): void {
    this.allowed = allowed;
    if (!allowed) {
      this.kept.clear();
      forget(this.storage);
    }
  }

  getItem(key: string): string | null {
    return this.allowed ? this.storage.getItem(key) : (this.kept.get(key) ?? null);
  }

  setItem(key: string, value: string): void {
    if (this.allowed) {
      this.storage.setItem(key, value);
    } else {
      this.kept.set(key, value);
    }
  }

  removeItem(key: string): void {
    this.kept.delete(key);
    this.storage.removeItem(key);
  }
}

/** Removes everything of this program. A browser that refuses storage has nothing of it. */
export function forget(storage: Storage): void {
  try {
    Object.keys(storage)
      .filter((key) => OURS.test(key))
      .forEach((key) => storage.removeItem(key));
  } catch {
    // nothing was stored either
  }
}
