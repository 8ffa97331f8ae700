import type { SeenPicture } from '@plenum/panel/editor';

export type Writers = 'presenters' | 'everyone';

export interface Page {
  readonly page: string;
  /** Empty if who wrote it was erased. */
  readonly title: string;
  readonly renamed: number;
  readonly writers: Writers;
  readonly by: string;
}

export interface View {
  readonly pictures?: readonly SeenPicture[];
  readonly readable?: boolean;
  readonly pages?: readonly Page[];
}

/** Somebody did something to a page. */
export interface OnPage {
  readonly page: string;
  readonly by: string;
  readonly at: string;
}

/** The pages in order: folds events as the server does. */
export class PageList {
  static readonly EMPTY = new PageList([]);

  private constructor(readonly pages: readonly Page[]) {}

  static of({ pages = [] }: View): PageList {
    return new PageList(pages);
  }

  find(id: string | undefined): Page | undefined {
    return this.pages.find(({ page }) => page === id);
  }

  /** From 0; -1 if there is no such page. */
  place(id: string | undefined): number {
    return this.pages.findIndex(({ page }) => page === id);
  }

  added({ page, title, writers, by }: Omit<Page, 'renamed'>): PageList {
    return new PageList([...this.pages, { page, title, renamed: 0, writers, by }]);
  }

  renamed(id: string, title: string): PageList {
    return this.changed(id, (page) => ({ ...page, title, renamed: page.renamed + 1 }));
  }

  writtenBy(id: string, writers: Writers): PageList {
    return this.changed(id, (page) => ({ ...page, writers }));
  }

  moved(id: string, place: number): PageList {
    const page = this.find(id);
    const others = this.pages.filter((one) => one !== page);
    return page ? new PageList(others.toSpliced(place, 0, page)) : this;
  }

  deleted(id: string): PageList {
    return new PageList(this.pages.filter(({ page }) => page !== id));
  }

  private changed(id: string, change: (page: Page) => Page): PageList {
    return new PageList(this.pages.map((page) => (page.page === id ? change(page) : page)));
  }
}
