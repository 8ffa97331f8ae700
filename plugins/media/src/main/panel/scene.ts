import type { Person } from '@plenum/panel';
import type { Tracks } from './tracks.js';
import { SOMEONE } from './wire.js';

/** `grid`: all alike; `speaker`: one large; `presentation`: all in a strip over the content. */
export type Layout = 'grid' | 'speaker' | 'presentation';

/** One person, or a shared screen. */
export interface Tile {
  /** The same as long as it is the same person, or the same screen. */
  readonly key: string;
  readonly participant: string;
  readonly kind: 'camera' | 'screen';
  readonly own: boolean;
  /** Whether it is sent: it comes when this page asks for it. */
  readonly sent: boolean;
  /** What is to be seen, if anything has come. */
  readonly track: MediaStreamTrack | undefined;
  /** Whether something is to be heard. */
  readonly sounds: boolean;
}

/** Which tiles are where. */
export interface Scene {
  readonly layout: Layout;
  /** What is large, in `speaker`. */
  readonly stage: Tile | undefined;
  /** The others, of one page. */
  readonly tiles: readonly Tile[];
  /** How many others there are on all pages. */
  readonly total: number;
  /** From 0. */
  readonly page: number;
  readonly pages: number;
  /** Shared screens to choose from. */
  readonly screens: readonly Tile[];
}

/** Pictures on a page: more than this no line carries, and nobody recognises. */
export const MOST = 16;

export interface Present {
  readonly me: string;
  readonly tracks: Tracks;
  readonly people: readonly Person[];
  /** What this page sends itself. */
  readonly camera: MediaStreamTrack | undefined;
  readonly microphone: boolean;
}

/**
 * Oneself, then who sends something or has done so, as they began; with a screen for each that is shared. Who is not in the meeting any more, or is hidden
 * now, is left out whatever was told of them before.
 */
export function tilesOf({ me, tracks, people, camera, microphone }: Present): readonly Tile[] {
  const own: Tile = { key: me, participant: me, kind: 'camera', own: true, sent: camera !== undefined, track: camera, sounds: microphone };
  const others = tracks.everyone.filter((one) => one !== me && one !== SOMEONE && people.some(({ participant }) => participant === one));
  return [own, ...others.flatMap((one) => personTiles(one, tracks)), ...(tracks.sendsAnything(SOMEONE) ? someoneTiles(tracks) : [])];
}

function personTiles(participant: string, tracks: Tracks): readonly Tile[] {
  const of = (kind: Tile['kind'], key: string): Tile => {
    const sent = tracks.sends(participant, kind);
    return { key, participant, kind, own: false, sent, track: sent ? tracks.of(participant, kind)[0] : undefined, sounds: tracks.sends(participant, 'microphone') };
  };
  return [...(tracks.sends(participant, 'screen') ? [of('screen', `${participant} screen`)] : []), of('camera', participant)];
}

/** Nobody knows which voice belongs to which picture: without pictures there is one tile for all of them. */
function someoneTiles(tracks: Tracks): readonly Tile[] {
  const of = (kind: Tile['kind']) => tracks.of(SOMEONE, kind).map((track): Tile => ({
    key: `${SOMEONE} ${kind} ${track.id}`, participant: SOMEONE, kind, own: false, sent: true, track, sounds: tracks.sends(SOMEONE, 'microphone'),
  }));
  const seen = [...of('screen'), ...of('camera')];
  return seen.length > 0 ? seen : [{ key: SOMEONE, participant: SOMEONE, kind: 'camera', own: false, sent: tracks.sends(SOMEONE, 'camera'), track: undefined, sounds: tracks.sends(SOMEONE, 'microphone') }];
}

export interface Wishes {
  readonly layout: Layout;
  /** The key of the tile that is to stay large. */
  readonly pinned: string;
  /** The key of the screen that is looked at, of several. */
  readonly screen: string;
  /** Who had the word last, other than oneself. */
  readonly speaker: string;
  readonly page: number;
}

/** Puts tiles in their places. */
export function sceneOf(all: readonly Tile[], wishes: Wishes): Scene {
  const screens = all.filter(({ kind }) => kind === 'screen');
  const stage = wishes.layout === 'speaker' ? stageOf(all, screens, wishes) : undefined;
  // Who is pinned stays in sight wherever the person looks.
  const pinnedFirst = (one: Tile, other: Tile) => Number(other.key === wishes.pinned) - Number(one.key === wishes.pinned);
  const rest = withSpeaker(all.filter(({ key }) => key !== stage?.key).sort(pinnedFirst), wishes.speaker);
  const pages = Math.max(1, Math.ceil(rest.length / MOST));
  const page = Math.min(Math.max(0, wishes.page), pages - 1);
  return { layout: wishes.layout, stage, tiles: rest.slice(page * MOST, (page + 1) * MOST), total: rest.length, page, pages, screens };
}

/** Who had the word last is on the first page. */
function withSpeaker(tiles: readonly Tile[], speaker: string): readonly Tile[] {
  const at = tiles.findIndex(({ participant, kind }) => participant === speaker && kind === 'camera');
  const tile = tiles[at];
  return tile && at >= MOST ? tiles.toSpliced(at, 1).toSpliced(MOST - 1, 0, tile) : tiles;
}

function stageOf(all: readonly Tile[], screens: readonly Tile[], { pinned, screen, speaker }: Wishes): Tile | undefined {
  const others = all.filter(({ own }) => !own);
  return (
    all.find(({ key }) => key === pinned) ??
    screens.find(({ key }) => key === screen) ??
    screens[0] ??
    others.find(({ participant }) => participant === speaker) ??
    others.find(({ track }) => track) ??
    others[0] ??
    all[0]
  );
}

/** Pixels of a tile. */
export interface Fit {
  readonly columns: number;
  readonly width: number;
  readonly height: number;
}

/** Shapes of tiles, as cameras are; narrower where there is much height, as on a telephone. */
const WIDEST = 16 / 9;
const NARROWEST = 4 / 3;
const NARROWEST_UPRIGHT = 1;

/** How many columns make tiles as large as can be. @param count at least 1 */
export function fitted(count: number, width: number, height: number, gap: number): Fit {
  const narrowest = height > width ? NARROWEST_UPRIGHT : NARROWEST;
  const fits = Array.from({ length: count }, (_, index): Fit => {
    const columns = index + 1;
    const rows = Math.ceil(count / columns);
    const across = Math.max(0, (width - gap * (columns - 1)) / columns);
    const down = Math.max(0, (height - gap * (rows - 1)) / rows);
    return { columns, width: Math.floor(Math.min(across, down * WIDEST)), height: Math.floor(Math.min(down, across / narrowest)) };
  });
  return fits.reduce((best, one) => (one.width * one.height > best.width * best.height ? one : best));
}
