import { FREE, type Region, type SharedLayout } from '../../client/frames.js';
import {
  arrangementOf, beginning, bounded, frontOf, frontsOf, growing, moved, REGIONS, regionsOf, sharedOf, STANDARD, withSide,
  type Arrangement, type Fronts, type Piece, type Regions, type Side,
} from './arrangement.js';
import type { LayoutMemory } from './layout-memory.js';

/** How one person's room is arranged: by themselves, or for all by staff until they rearrange it for themselves. */
export class Arranger {
  private own: Arrangement;
  private shared: SharedLayout = FREE;
  private apart: boolean;
  private fronts: Fronts = {};
  private pieces: readonly Piece[] = [];
  /** The one piece that a telephone shows. */
  private single = '';
  /** Those with nothing in them yet. */
  private readonly vacant = new Set<string>();

  /**
   * @param changed called when the room has to be shown anew
   * @param left called when the person leaves a layout for all by rearranging it
   */
  constructor(
    private readonly memory: LayoutMemory,
    private readonly changed: () => void,
    private readonly left: () => void,
  ) {
    this.own = memory.arrangement();
    this.apart = memory.isApart();
  }

  /** What there is for this person now. */
  offer(pieces: readonly Piece[]): void {
    this.pieces = pieces;
  }

  /** What staff has set for all. @return whether that is another than before */
  take(shared: SharedLayout): boolean {
    if (shared.kind === 'free' && this.apart) {
      this.setApart(false);
    }
    if (JSON.stringify(shared) === JSON.stringify(this.shared)) {
      return false;
    }
    this.shared = shared;
    if (shared.kind !== 'free' && !this.apart) {
      this.show(shared);
    }
    this.changed();
    return true;
  }

  get kind(): SharedLayout['kind'] {
    return this.shared.kind;
  }

  /** Whether there is a layout for all, and this person has it. */
  get follows(): boolean {
    return this.shared.kind !== 'free' && !this.apart;
  }

  get arrangement(): Arrangement {
    return this.follows ? arrangementOf(this.shared, this.pieces) : this.own;
  }

  get regions(): Regions {
    return regionsOf(this.arrangement, this.pieces);
  }

  front(region: Region): string {
    return frontOf(this.regions, this.fronts, region, this.vacant);
  }

  /** What a telephone shows. @param all in the order of the bar */
  frontOfAll(all: readonly { readonly id: string }[]): string {
    return (all.find(({ id }) => id === this.single) ?? beginning(all, this.vacant))?.id ?? '';
  }

  /** Whether there is something in a piece decides what is in front at first. */
  setVacant(id: string, empty: boolean): void {
    if (this.vacant.has(id) !== empty) {
      if (empty) {
        this.vacant.add(id);
      } else {
        this.vacant.delete(id);
      }
      this.changed();
    }
  }

  /** The person does something in what their telephone shows: it is not taken from them any more. */
  stay(id: string): void {
    this.single = id;
  }

  /** Whether the person has turned their telephone to something else than content. */
  isElsewhere(wide: boolean): boolean {
    const own = this.pieces.find(({ id }) => id === this.single);
    return !wide && own !== undefined && own.standard !== 'content';
  }

  /** Turns to a piece where it is; that is no rearranging. */
  choose(id: string): void {
    const regions = this.regions;
    const region = (Object.keys(regions) as Region[]).find((one) => regions[one].some((piece) => piece.id === id));
    this.single = id;
    this.fronts = region ? { ...this.fronts, [region]: id } : this.fronts;
    this.changed();
  }

  /** Staff shows what is in a piece of the middle: it is in front where it is, but for who does something else on their telephone. */
  present(id: string): void {
    const own = this.pieces.find((piece) => piece.id === this.single);
    const { single } = this;
    this.choose(id);
    this.single = single === '' || own?.standard === 'content' ? id : single;
  }

  /** @param place of those in the region it shall come before; the end without one */
  move(id: string, region: Region, place?: number): void {
    this.fronts = { ...this.fronts, [region]: id };
    this.rearrange(moved(this.arrangement, this.pieces, id, region, place));
  }

  resize(side: Side, width: number, other: number): void {
    this.rearrange(withSide(this.arrangement, side, { width: bounded(width, other) }));
  }

  standardWidth(side: Side): void {
    this.rearrange(withSide(this.arrangement, side, { width: 0 }));
  }

  collapse(side: Side, collapsed: boolean): void {
    this.rearrange(withSide(this.arrangement, side, { collapsed }));
  }

  /** Back to what the plugins say. */
  standard(): void {
    this.fronts = {};
    this.rearrange(STANDARD);
  }

  follow(on: boolean): void {
    this.setApart(!on);
    if (on) {
      this.show(this.shared);
    }
    this.changed();
  }

  /** This person sets it for all, and has it at once. @return takes that back, for when it was refused */
  propose(layout: SharedLayout): () => void {
    const { shared, apart } = this;
    this.setApart(false);
    this.take(layout);
    return () => {
      this.setApart(apart);
      this.take(shared);
    };
  }

  /** For all, as it is here. */
  toShare(): SharedLayout {
    const shown = Object.fromEntries(REGIONS.map((region) => [region, this.front(region)]));
    return sharedOf(this.arrangement, this.pieces, shown);
  }

  private rearrange(arrangement: Arrangement): void {
    const leaves = this.follows;
    this.setApart(this.shared.kind !== 'free');
    this.own = arrangement;
    this.memory.keep(arrangement);
    this.changed();
    if (leaves) {
      this.left();
    }
  }

  private show(shared: SharedLayout): void {
    this.fronts = frontsOf(shared, this.pieces);
    const regions = regionsOf(arrangementOf(shared, this.pieces), this.pieces);
    this.single = shared.kind === 'standard' ? this.single : frontOf(regions, this.fronts, growing(regions), this.vacant);
  }

  private setApart(apart: boolean): void {
    this.apart = apart;
    this.memory.setApart(apart);
  }
}
