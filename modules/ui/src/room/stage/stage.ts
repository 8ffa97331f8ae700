import type { ContentItem, ShownContent } from '@plenum/panel';
import type { Offering } from '../panel-host.js';

/** A content item and where it is. */
export interface Listed extends ContentItem {
  readonly plugin: string;
  /** The id of the panel it is in. */
  readonly piece: string;
}

interface Offer extends Offering {
  readonly plugin: string;
}

/** How what is shown to all reached the person: it is in front, they stay where they are, or it was so before. */
export type Reached = 'follows' | 'stays' | 'same';

/**
 * The content items of all panels, what is shown to all of them, and what this person looks at. People see what is shown until they turn to
 * something else; then they stay there until they go back.
 */
export class Stage {
  private readonly offers = new Map<string, Offer>();
  /** What each panel has in front. */
  private readonly fronts = new Map<string, string>();
  private shown: ShownContent | undefined;
  private own: Pick<Listed, 'plugin' | 'id'> | undefined;
  /** What is to be brought in front once its panel has offered it: what is shown, or what the person asked for. */
  private due: 'nothing' | 'shown' | 'asked' = 'nothing';
  private order: readonly string[] = [];

  /** @param bring puts a panel in front of the person; `asked` if they asked for it */
  constructor(private readonly bring: (piece: string, asked: boolean) => void) {}

  /** What staff shows to all now. */
  take(shown: ShownContent | undefined): Reached {
    const before = this.shown;
    if (before?.plugin === shown?.plugin && before?.item === shown?.item) {
      this.shown = shown;
      return 'same';
    }
    const at = this.current;
    this.shown = shown;
    if (this.own && this.isShown(this.own)) {
      this.own = undefined;
    } else if (at && !this.own && !this.isShown(at) && this.offers.get(at.piece)?.desk.busy?.()) {
      this.own = at;
    }
    this.due = shown !== undefined && !this.own ? 'shown' : 'nothing';
    this.settle();
    return this.own ? 'stays' : 'follows';
  }

  /** A panel has other items than before. @return whether anything has changed */
  offer(piece: string, plugin: string, offering: Offering): boolean {
    const before = this.offers.get(piece);
    this.offers.set(piece, { ...offering, plugin });
    if (before?.maker !== offering.maker) {
      this.fronts.delete(piece);
    }
    const changed = JSON.stringify(before?.items) !== JSON.stringify(offering.items) || before?.maker !== offering.maker;
    this.settle();
    return changed;
  }

  /** The panels there are, in order: what others offered is gone. */
  keep(pieces: readonly string[]): void {
    this.order = pieces;
    [...this.offers.keys()].filter((piece) => !pieces.includes(piece)).forEach((gone) => {
      this.offers.delete(gone);
      this.fronts.delete(gone);
    });
  }

  /** The person turns to an item. */
  look(plugin: string, id: string): void {
    const there = { plugin, id };
    this.own = this.isShown(there) ? undefined : there;
    this.due = 'asked';
    this.settle();
  }

  /** The person turns to a panel: to what is in front in it. */
  turnTo(piece: string): void {
    const offer = this.offers.get(piece);
    const front = this.fronts.get(piece);
    if (offer && front) {
      const there = { plugin: offer.plugin, id: front };
      this.own = this.isShown(there) ? undefined : there;
    }
  }

  /** Back to what is shown to all. */
  back(): void {
    this.own = undefined;
    this.due = 'asked';
    this.settle();
  }

  /** All items, panel by panel. */
  get items(): readonly Listed[] {
    const place = (piece: string) => (this.order.includes(piece) ? this.order.indexOf(piece) : this.order.length);
    return [...this.offers]
      .sort(([one], [other]) => place(one) - place(other))
      .flatMap(([piece, { plugin, items }]) => items.map((item) => ({ ...item, plugin, piece })));
  }

  /** What is shown to all, if it is there for this person. */
  get onStage(): Listed | undefined {
    return this.items.find((item) => this.isShown(item));
  }

  /** What this person has in front: their own choice, what is shown, or the first there is beside it. */
  get current(): Listed | undefined {
    const own = this.items.find(({ plugin, id }) => plugin === this.own?.plugin && id === this.own.id);
    return own ?? this.onStage ?? (this.shown ? this.items.find(({ plugin }) => plugin === this.shown?.plugin) : undefined);
  }

  /** What a panel has in front. */
  frontOf(piece: string): Listed | undefined {
    return this.items.find((item) => item.piece === piece && item.id === this.fronts.get(piece));
  }

  /** What makes a picture an item, of the first panel that does. */
  get taker(): ((picture: File) => Promise<unknown>) | undefined {
    return this.order.map((piece) => this.offers.get(piece)?.desk.add).find((add) => add !== undefined);
  }

  /** Whether a panel has told what it has: before that nothing is known to be gone. */
  hasOffered(plugin: string): boolean {
    return [...this.offers.values()].some((offer) => offer.plugin === plugin);
  }

  private isShown({ plugin, id }: Pick<Listed, 'plugin' | 'id'>): boolean {
    return plugin === this.shown?.plugin && id === this.shown.item;
  }

  /** Opens in each panel what is to be in front of it. */
  private settle(): void {
    const { current } = this;
    for (const [piece, { items, desk }] of this.offers) {
      const front = this.fronts.get(piece);
      const stays = items.find(({ id }) => id === front) ?? items[0];
      const wanted = current?.piece === piece ? current.id : stays?.id;
      if (wanted === undefined) {
        this.fronts.delete(piece);
      } else if (wanted !== front) {
        this.fronts.set(piece, wanted);
        desk.open(wanted);
      }
    }
    // What was just made may not be offered yet: then it is waited for.
    const wanted = this.own ? current?.plugin === this.own.plugin && current.id === this.own.id : current && this.isShown(current);
    if (this.due !== 'nothing' && current && wanted) {
      const asked = this.due === 'asked';
      this.due = 'nothing';
      this.bring(current.piece, asked);
    }
  }
}
