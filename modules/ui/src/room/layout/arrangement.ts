import type { Region, SharedLayout } from '../../client/frames.js';

export type Side = Exclude<Region, 'content'>;

export const REGIONS: readonly Region[] = ['left', 'content', 'right'];
export const SIDES: readonly Side[] = ['left', 'right'];

/** Bounds of a side's width in per cent of the window; the middle keeps what both leave. */
export const LEAST_WIDTH = 10;
export const MOST_WIDTH = 60;
const LEAST_MIDDLE = 20;

/** What can be arranged: a panel of a plugin, or the list of people. */
export interface Piece {
  readonly id: string;
  readonly plugin: string;
  readonly element: string;
  /** Where it is until somebody moves it. */
  readonly standard: Region;
}

export interface SideState {
  /** Per cent of the window; 0 for the standard width. */
  readonly width: number;
  readonly collapsed: boolean;
}

/** How the room is arranged. Of each region what comes first; a piece that is not named is at its standard place, after the others. */
export interface Arrangement {
  readonly places: readonly { readonly id: string; readonly region: Region }[];
  readonly sides: Readonly<Record<Side, SideState>>;
}

const USUAL: SideState = { width: 0, collapsed: false };
export const STANDARD: Arrangement = { places: [], sides: { left: USUAL, right: USUAL } };

/** The pieces of each region, in order. */
export type Regions = Readonly<Record<Region, readonly Piece[]>>;

export function regionsOf({ places }: Arrangement, pieces: readonly Piece[]): Regions {
  const named = places.flatMap(({ id, region }) => pieces.filter((piece) => piece.id === id).map((piece) => ({ piece, region })));
  const others = pieces.filter((piece) => !places.some(({ id }) => id === piece.id)).map((piece) => ({ piece, region: piece.standard }));
  const all = [...named, ...others];
  const at = (wanted: Region) => all.filter(({ region }) => region === wanted).map(({ piece }) => piece);
  return { left: at('left'), content: at('content'), right: at('right') };
}

/** The region that gets what room is left: the middle, unless nothing is there. */
export function growing(regions: Regions): Region {
  return regions.content.length > 0 ? 'content' : regions.right.length > 0 ? 'right' : 'left';
}

/** What grows is never collapsed: then nothing would be seen. */
export function isCollapsed({ sides }: Arrangement, regions: Regions, region: Region): boolean {
  return region !== 'content' && growing(regions) !== region && sides[region].collapsed;
}

/** With the piece in that region, before that place; at the end without one. Pieces that are absent now keep their places. */
export function moved(arrangement: Arrangement, pieces: readonly Piece[], id: string, region: Region, place = Infinity): Arrangement {
  const regions = regionsOf(arrangement, pieces);
  const places = REGIONS.flatMap((one) => {
    const ids = regions[one].map((piece) => piece.id).filter((other) => other !== id);
    return (one === region ? ids.toSpliced(Math.min(place, ids.length), 0, id) : ids).map((other) => ({ id: other, region: one }));
  });
  const absent = arrangement.places.filter((one) => !pieces.some((piece) => piece.id === one.id));
  return { ...arrangement, places: [...places, ...absent] };
}

export function withSide(arrangement: Arrangement, side: Side, change: Partial<SideState>): Arrangement {
  return { ...arrangement, sides: { ...arrangement.sides, [side]: { ...arrangement.sides[side], ...change } } };
}

/** The nearest width that leaves something for the middle. @param other width of the other side */
export function bounded(width: number, other: number): number {
  return Math.max(LEAST_WIDTH, Math.min(Math.round(width), MOST_WIDTH, 100 - LEAST_MIDDLE - other));
}

/** What a layout for all means for who has these pieces: what it names and they have not is left out. */
export function arrangementOf(shared: SharedLayout, pieces: readonly Piece[]): Arrangement {
  const collapsed = { left: { width: 0, collapsed: true }, right: { width: 0, collapsed: true } };
  switch (shared.kind) {
    case 'content':
      return { places: [], sides: collapsed };
    case 'discussion':
      return { ...STANDARD, places: pieces.map(({ id, standard }) => ({ id, region: swapped(standard) })) };
    case 'own':
      return { places: placesOf(shared, pieces), sides: sidesOf(shared) };
    default:
      return STANDARD;
  }
}

/** In a discussion panels of the right and of the middle change places. */
function swapped(region: Region): Region {
  return region === 'right' ? 'content' : region === 'content' ? 'right' : region;
}

function placesOf({ places }: SharedLayout, pieces: readonly Piece[]): Arrangement['places'] {
  return places.flatMap(({ plugin, element, region }) =>
    pieces.filter((piece) => piece.plugin === plugin && piece.element === element).map(({ id }) => ({ id, region })),
  );
}

function sidesOf({ sides }: SharedLayout): Arrangement['sides'] {
  const of = (side: Side) => sides.find(({ region }) => region === side) ?? USUAL;
  return { left: { width: of('left').width, collapsed: of('left').collapsed }, right: { width: of('right').width, collapsed: of('right').collapsed } };
}

/** What is in front of each region; where nothing was chosen or what was chosen is elsewhere, the first of it that has something in it. */
export type Fronts = Readonly<Partial<Record<Region, string>>>;

/** @param vacant pieces with nothing in them yet */
export function frontOf(regions: Regions, fronts: Fronts, region: Region, vacant: ReadonlySet<string> = new Set()): string {
  return (regions[region].find(({ id }) => id === fronts[region]) ?? beginning(regions[region], vacant))?.id ?? '';
}

/** Those with nothing in them come first only where there is no other. */
export function beginning<P extends { readonly id: string }>(pieces: readonly P[], vacant: ReadonlySet<string>): P | undefined {
  return pieces.find(({ id }) => !vacant.has(id)) ?? pieces[0];
}

export function frontsOf({ places }: SharedLayout, pieces: readonly Piece[]): Fronts {
  const found = places
    .filter(({ front }) => front)
    .flatMap(({ plugin, element, region }) => pieces.filter((one) => one.plugin === plugin && one.element === element).map(({ id }) => [region, id] as const));
  return Object.fromEntries(found);
}

/** The arrangement as it is sent to all. */
export function sharedOf(arrangement: Arrangement, pieces: readonly Piece[], fronts: Fronts): SharedLayout {
  const regions = regionsOf(arrangement, pieces);
  const places = REGIONS.flatMap((region) =>
    regions[region].map(({ id, plugin, element }) => ({ plugin, element, region, front: id === frontOf(regions, fronts, region) })),
  );
  return { kind: 'own', places, sides: SIDES.map((region) => ({ region, ...arrangement.sides[region] })) };
}
