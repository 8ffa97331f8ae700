import type { Person } from '@plenum/panel';
import { fitted, MOST, sceneOf, tilesOf, type Layout, type Tile, type Wishes } from '../../main/panel/scene.js';
import { Tracks } from '../../main/panel/tracks.js';
import { asTrack, FakeTrack } from './equipment.js';

const person = (participant: string): Person => ({ participant, name: participant, role: 'attendee', signedIn: false, hidden: false });
const people = (...ids: string[]) => ids.map(person);
const video = () => asTrack(new FakeTrack('video'));

let tracks: Tracks;
const tiles = (here = people('anna', 'bo', 'cleo'), camera?: MediaStreamTrack) => tilesOf({ me: 'anna', tracks, people: here, camera, microphone: false });
const keys = (all: readonly Tile[]) => all.map(({ key }) => key);

beforeEach(() => (tracks = new Tracks()));

describe('tiles', () => {
  it('begin with oneself, and then are those who send something, as they began', () => {
    tracks.told('cleo', 'microphone', true);
    tracks.told('bo', 'camera', true);

    expect(keys(tiles())).toEqual(['anna', 'cleo', 'bo']);
    expect(tiles().map(({ own, sounds }) => [own, sounds])).toEqual([[true, false], [false, true], [false, false]]);
  });

  it('stay when somebody mutes themselves, and go with who leaves', () => {
    tracks.told('bo', 'microphone', true);
    tracks.told('bo', 'microphone', false);

    expect(keys(tiles())).toEqual(['anna', 'bo']);
    expect(keys(tiles(people('anna')))).toEqual(['anna']);
  });

  it('have a picture only of what is sent now', () => {
    const picture = video();
    tracks.told('bo', 'camera', true);
    tracks.received({ participant: 'bo', kind: 'camera' }, picture);
    expect(tiles()[1]?.track).toBe(picture);

    tracks.told('bo', 'camera', false);
    expect(tiles()[1]?.track).toBeUndefined();
  });

  it('have a shared screen beside the person', () => {
    tracks.told('bo', 'screen', true);

    expect(tiles().map(({ key, kind }) => [key, kind])).toEqual([['anna', 'camera'], ['bo screen', 'screen'], ['bo', 'camera']]);
  });

  it('are one for all of whom one may not know, unless they are to be seen apart', () => {
    tracks.told('someone', 'microphone', true);
    expect(keys(tiles())).toEqual(['anna', 'someone']);

    const [first, second] = [video(), video()];
    tracks.told('someone', 'camera', true);
    tracks.received({ participant: 'someone', kind: 'camera' }, first);
    tracks.received({ participant: 'someone', kind: 'camera' }, second);
    expect(tiles().slice(1).map(({ participant, track }) => [participant, track])).toEqual([['someone', first], ['someone', second]]);
    expect(new Set(keys(tiles())).size).toBe(3);

    tracks.told('someone', 'microphone', false);
    tracks.told('someone', 'camera', false);
    expect(keys(tiles())).toEqual(['anna']);
  });
});

describe('where tiles are', () => {
  const tile = (key: string, more: Partial<Tile> = {}): Tile => ({ key, participant: key, kind: 'camera', own: key === 'anna', sent: false, track: undefined, sounds: false, ...more });
  const all = ['anna', 'bo', 'cleo', 'dan'].map((key) => tile(key));
  const scene = (some: readonly Tile[], layout: Layout, wishes: Partial<Wishes> = {}) => {
    const { stage, tiles: rest } = sceneOf(some, { layout, pinned: '', screen: '', speaker: '', page: 0, ...wishes });
    return [stage?.key, ...keys(rest)];
  };

  it.each(['grid', 'presentation'] as const)('in %s nobody is large', (layout) => {
    expect(scene(all, layout)).toEqual([undefined, 'anna', 'bo', 'cleo', 'dan']);
  });

  it('one large: who had the word last, others before oneself', () => {
    expect(scene(all, 'speaker', { speaker: 'cleo' })).toEqual(['cleo', 'anna', 'bo', 'dan']);
    expect(scene(all, 'speaker')).toEqual(['bo', 'anna', 'cleo', 'dan']);
    expect(scene([all[0]!], 'speaker')).toEqual(['anna']);
  });

  it('a shared screen is larger than who speaks, the chosen one of several, and who is pinned larger than both', () => {
    const shared = [...all, tile('x', { kind: 'screen' }), tile('y', { kind: 'screen' })];

    expect(scene(shared, 'speaker', { speaker: 'cleo' })[0]).toBe('x');
    expect(scene(shared, 'speaker', { screen: 'y' })[0]).toBe('y');
    expect(scene(shared, 'speaker', { screen: 'y', pinned: 'dan' })[0]).toBe('dan');
  });

  it('who is pinned comes first where nobody is large', () => {
    expect(scene(all, 'grid', { pinned: 'dan' })).toEqual([undefined, 'dan', 'anna', 'bo', 'cleo']);
  });

  it(`shows at most ${MOST} at once, and the others on pages`, () => {
    const many = Array.from({ length: MOST * 2 + 3 }, (_, number) => tile(`p${number}`));
    const page = (wanted: number) => sceneOf(many, { layout: 'grid', pinned: '', screen: '', speaker: '', page: wanted });

    expect([page(0).tiles.length, page(0).pages, page(0).total]).toEqual([MOST, 3, MOST * 2 + 3]);
    expect(keys(page(2).tiles)).toEqual(['p32', 'p33', 'p34']);
    expect(page(9).page).toBe(2);
  });

  it('who had the word last is on the first page', () => {
    const many = Array.from({ length: MOST + 3 }, (_, number) => tile(`p${number}`));
    const first = (speaker: string) => keys(sceneOf(many, { layout: 'grid', pinned: '', screen: '', speaker, page: 0 }).tiles);

    expect(first('p18')).toEqual([...keys(many.slice(0, MOST - 1)), 'p18']);
    expect(first('p3')).toEqual(keys(many.slice(0, MOST)));
  });
});

describe('a grid', () => {
  it.each([
    [1, 1600, 900, { columns: 1, width: 1600, height: 900 }],
    [2, 1600, 900, { columns: 2, width: 796, height: 597 }],
    [2, 400, 800, { columns: 1, width: 400, height: 396 }],
    [4, 1608, 908, { columns: 2, width: 800, height: 450 }],
    [5, 380, 600, { columns: 2, width: 186, height: 186 }],
  ])('of %i in %i × %i is %o', (count, width, height, fit) => {
    expect(fitted(count, width, height, 8)).toEqual(fit);
  });

  it('never makes tiles larger than there is room for, nor odd ones', () => {
    for (let count = 1; count <= MOST; count += 1) {
      const { columns, width, height } = fitted(count, 900, 500, 8);
      const rows = Math.ceil(count / columns);
      expect(columns * width + (columns - 1) * 8).toBeLessThanOrEqual(900);
      expect(rows * height + (rows - 1) * 8).toBeLessThanOrEqual(500);
      expect(width / height).toBeGreaterThanOrEqual(0.99);
      expect(width / height).toBeLessThanOrEqual(1.8);
    }
  });
});
