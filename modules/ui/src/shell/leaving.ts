/** Knows whether the page shown has something that was not saved, and keeps the browser from closing it unasked. */
export class Leaving {
  private unsaved: () => boolean = () => false;

  /** @param unsaved asked whenever somebody is about to leave; the page that is shown next starts without */
  watch(unsaved: () => boolean): void {
    this.unsaved = unsaved;
  }

  forget(): void {
    this.unsaved = () => false;
  }

  needsQuestion(): boolean {
    return this.unsaved();
  }

  /** The browser's own question before the window is closed or loaded anew. */
  readonly beforeUnload = (leaving: BeforeUnloadEvent): void => {
    if (this.unsaved()) {
      leaving.preventDefault();
    }
  };
}
