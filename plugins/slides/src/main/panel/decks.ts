export type Stage = 'checking' | 'waiting' | 'refused' | 'converting' | 'without-office' | 'ready' | 'failed';

/** Ids are those of files. */
export interface DeckPage {
  readonly picture: string;
  readonly thumbnail: string;
  readonly text: readonly string[];
  readonly width: number;
  readonly height: number;
}

/** Which page is in front for who follows. */
export interface Front {
  /** From 1; 0 until somebody shows one. */
  readonly page: number;
  readonly by: readonly string[];
}

export interface Listed {
  readonly deck: string;
  /** Empty if who brought it was erased. */
  readonly title: string;
  readonly renamed: number;
  readonly format: string;
  readonly by: string;
  readonly stage: Stage;
  readonly reason: string;
  readonly finding: string;
  readonly pages: number;
  readonly total: number;
  readonly pdf: readonly string[];
  readonly texts: readonly string[];
  readonly notes: readonly string[];
  readonly front: Front;
}

/** A deck as it is known here. */
export interface Deck extends Omit<Listed, 'pages'> {
  /** How many are made. */
  readonly count: number;
  /** Those that are known; fewer than {@link count} until they are read. */
  readonly pages: readonly DeckPage[];
}

export interface View {
  readonly viewable?: boolean;
  readonly decks?: readonly Listed[];
}

const NEW = { renamed: 0, reason: '', finding: '', total: 0, count: 0, pages: [], pdf: [], texts: [], notes: [], front: { page: 0, by: [] } } as const;

/** What each event tells. */
export interface OnDeck {
  readonly deck: string;
  readonly by: string;
}

/** The decks in order: folds events as the server does. */
export class Decks {
  static readonly EMPTY = new Decks([]);

  private constructor(readonly all: readonly Deck[]) {}

  static of({ decks = [] }: View): Decks {
    return new Decks(decks.map(({ pages, ...deck }) => ({ ...deck, count: pages, pages: [] })));
  }

  find(id: string | undefined): Deck | undefined {
    return this.all.find(({ deck }) => deck === id);
  }

  /** From 0; -1 if there is no such deck. */
  place(id: string | undefined): number {
    return this.all.findIndex(({ deck }) => deck === id);
  }

  /** Those with a page that can be seen. */
  get visible(): readonly Deck[] {
    return this.all.filter(({ count }) => count > 0);
  }

  received(deck: Pick<Deck, 'deck' | 'title' | 'format' | 'by'>, stage: Stage): Decks {
    const { deck: id, title, format, by } = deck;
    return this.find(id) ? this.changed(id, () => ({ stage, reason: '' })) : new Decks([...this.all, { ...NEW, deck: id, title, format, by, stage }]);
  }

  begun(id: string): Decks {
    return this.changed(id, () => ({ stage: 'converting', reason: '', count: 0, total: 0, pages: [], pdf: [], texts: [], notes: [] }));
  }

  made(id: string, first: number, pages: readonly DeckPage[], total: number): Decks {
    return this.changed(id, (deck) => ({
      total,
      count: Math.max(deck.count, first - 1 + pages.length),
      pages: deck.pages.length === first - 1 ? [...deck.pages, ...pages] : deck.pages,
    }));
  }

  /** What was asked of the server: all pages so far. */
  read(id: string, pages: readonly DeckPage[]): Decks {
    return this.changed(id, (deck) => (pages.length > deck.pages.length ? { pages, count: Math.max(deck.count, pages.length) } : {}));
  }

  ready(id: string, pdf: readonly string[], texts: readonly string[]): Decks {
    return this.changed(id, (deck) => ({ stage: 'ready', reason: '', total: deck.count, pdf, texts }));
  }

  standing(id: string, stage: Stage, reason = '', finding = ''): Decks {
    return this.changed(id, () => ({ stage, reason, finding }));
  }

  refused(id: string, reason: string, finding: string): Decks {
    return this.changed(id, () => ({ stage: 'refused', reason, finding, count: 0, total: 0, pages: [], pdf: [], texts: [], notes: [] }));
  }

  noted(id: string, notes: string): Decks {
    return this.changed(id, () => ({ notes: [notes] }));
  }

  renamed(id: string, title: string): Decks {
    return this.changed(id, (deck) => ({ title, renamed: deck.renamed + 1 }));
  }

  showing(id: string, page: number, by: string): Decks {
    return this.changed(id, () => ({ front: { page, by: [by] } }));
  }

  moved(id: string, place: number): Decks {
    const deck = this.find(id);
    return deck ? new Decks(this.all.filter((one) => one !== deck).toSpliced(place, 0, deck)) : this;
  }

  deleted(id: string): Decks {
    return new Decks(this.all.filter(({ deck }) => deck !== id));
  }

  private changed(id: string, change: (deck: Deck) => Partial<Deck>): Decks {
    return new Decks(this.all.map((deck) => (deck.deck === id ? { ...deck, ...change(deck) } : deck)));
  }
}
