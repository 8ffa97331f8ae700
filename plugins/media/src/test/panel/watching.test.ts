import type { Tile } from '../../main/panel/scene.js';
import { Soon, wanted, type Size } from '../../main/panel/watching.js';
import { asTrack, FakeTrack } from './equipment.js';

const tile = (participant: string, more: Partial<Tile> = {}): Tile =>
  ({ key: participant, participant, kind: 'camera', own: false, sent: true, track: asTrack(new FakeTrack('video')), sounds: true, ...more });
const seen = (sizes: Record<string, number>): ReadonlyMap<string, Size> =>
  new Map(Object.entries(sizes).map(([key, height]) => [key, { width: (height * 16) / 9, height }]));
const asked = (all: readonly Tile[], sizes: Record<string, number>, isHidden = false) =>
  wanted(all, seen(sizes), isHidden).map(({ participant, kind, quality }) => `${participant} ${kind} ${quality}`);

describe('what is watched', () => {
  it('is large for a large tile, small for a small one, and nothing for one out of sight', () => {
    expect(asked([tile('bo'), tile('cleo'), tile('dan')], { bo: 720, cleo: 90 })).toEqual(['bo camera high', 'cleo camera low']);
  });

  it('is not oneself, and not who sends no picture', () => {
    expect(asked([tile('anna', { own: true }), tile('bo', { sent: false, track: undefined })], { anna: 500, bo: 500 })).toEqual([]);
  });

  it('is what is sent and has not come yet: it comes only because it is asked for', () => {
    expect(asked([tile('bo', { track: undefined })], { bo: 500 })).toEqual(['bo camera high']);
  });

  it('is a screen as large as can be, and one out of sight is declined', () => {
    const screens = [tile('bo', { key: 'bo screen', kind: 'screen' }), tile('cleo', { key: 'cleo screen', kind: 'screen', track: undefined })];

    expect(asked(screens, { 'bo screen': 90 })).toEqual(['bo screen high', 'cleo screen off']);
  });

  it('is nothing while nobody looks at the page', () => {
    expect(asked([tile('bo'), tile('cleo', { kind: 'screen' })], { bo: 720, cleo: 720 }, true)).toEqual(['cleo screen off']);
  });

  it('is the largest of those of whom one may not know', () => {
    const hidden = [tile('someone', { key: 'a' }), tile('someone', { key: 'b' }), tile('someone', { key: 'c' })];

    expect(asked(hidden, { a: 90, b: 720 })).toEqual(['someone camera high']);
  });
});

describe('asking', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('waits until nothing changes any more', () => {
    let times = 0;
    const soon = new Soon(() => (times += 1), 300);
    soon.call();
    vi.advanceTimersByTime(200);
    soon.call();
    vi.advanceTimersByTime(299);
    expect(times).toBe(0);
    vi.advanceTimersByTime(1);
    expect(times).toBe(1);

    soon.call();
    soon.stop();
    vi.advanceTimersByTime(1000);
    expect(times).toBe(1);
  });
});
