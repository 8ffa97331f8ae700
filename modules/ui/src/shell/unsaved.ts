/** What on the page is not saved, and the question before it is left. */
export class Unsaved {
  private readonly what = new Map<object, () => boolean>();

  constructor(private readonly ask: () => Promise<boolean>) {}

  get there(): boolean {
    return [...this.what.values()].some((isUnsaved) => isUnsaved());
  }

  /** @param isUnsaved asked whenever somebody is about to leave */
  note(what: object, isUnsaved: () => boolean): void {
    this.what.set(what, isUnsaved);
  }

  forget(): void {
    this.what.clear();
  }

  /** Asks if something is not saved; what the person gives up is forgotten. */
  async mayLeave(): Promise<boolean> {
    if (this.there && !(await this.ask())) {
      return false;
    }
    this.forget();
    return true;
  }

  /** Has the browser ask in its own words. */
  readonly unloading = (leaving: Event) => {
    if (this.there) {
      leaving.preventDefault();
    }
  };
}
