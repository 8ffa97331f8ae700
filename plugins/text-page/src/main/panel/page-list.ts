export type Writers = 'presenters' | 'everyone';

export interface Page {
  readonly page: string;
  /** Empty if who wrote it was erased. */
  readonly title: string;
  readonly renamed: number;
  readonly writers: Writers;
  readonly by: string;
}

export interface Shown {
  readonly page: string;
  /** Who chose it; nobody if it is only the first, or took the place of another. */
  readonly by: readonly string[];
}

export interface View {
  readonly readable?: boolean;
  readonly pages?: readonly Page[];
  readonly shown?: readonly Shown[];
}

/** The pages in order, and which is shown to all: folds events as the server does. */
export class PageList {
  static readonly EMPTY = new PageList([], undefined);

  private constructor(
    readonly pages: readonly Page[],
    readonly shown: Shown | undefined,
  ) {}

  static of({ pages = [], shown = [] }: View): PageList {
    return new PageList(pages, shown[0]);
  }

  find(id: string | undefined): Page | undefined {
    return this.pages.find(({ page }) => page === id);
  }

  /** From 0; -1 if there is no such page. */
  place(id: string | undefined): number {
    return this.pages.findIndex(({ page }) => page === id);
  }

  added({ page, title, writers, by }: Omit<Page, 'renamed'>): PageList {
    return new PageList([...this.pages, { page, title, renamed: 0, writers, by }], this.shown ?? { page, by: [] });
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
    return page ? new PageList(others.toSpliced(place, 0, page), this.shown) : this;
  }

  deleted(id: string): PageList {
    const place = this.place(id);
    const left = this.pages.filter(({ page }) => page !== id);
    const next = left[Math.min(place, left.length - 1)];
    return new PageList(left, this.shown?.page !== id ? this.shown : next && { page: next.page, by: [] });
  }

  showing(page: string, by: string): PageList {
    return this.find(page) ? new PageList(this.pages, { page, by: [by] }) : this;
  }

  private changed(id: string, change: (page: Page) => Page): PageList {
    return new PageList(this.pages.map((page) => (page.page === id ? change(page) : page)), this.shown);
  }
}
