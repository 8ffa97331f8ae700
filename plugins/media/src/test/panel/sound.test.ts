import type { TrackName } from '@plenum/panel';
import { loudness, Speaking } from '../../main/panel/level.js';
import { Sound } from '../../main/panel/sound.js';
import { asTrack, fakeMedia, FakeTrack, playing, soon } from './equipment.js';

const bo: TrackName = { participant: 'bo', kind: 'microphone' };
const cleo: TrackName = { participant: 'cleo', kind: 'microphone' };
let place: HTMLElement;
let sound: Sound;
const track = () => asTrack(new FakeTrack('audio'));
const elements = () => [...place.querySelectorAll('audio')];

beforeEach(() => {
  fakeMedia();
  place = document.createElement('div');
  sound = new Sound(() => place, () => undefined);
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe('what is heard', () => {
  it('is one element for each track, for as long as it is there', () => {
    const [one, other] = [track(), track()];
    sound.play([[one, bo], [other, cleo]]);
    sound.play([[one, bo], [other, cleo]]);
    expect(elements()).toHaveLength(2);

    sound.play([[other, cleo]]);
    expect(elements()).toHaveLength(1);
    sound.stop();
    expect(elements()).toHaveLength(0);
  });

  it('is as loud as this person wants it, also what comes later', () => {
    sound.set('bo', { volume: 0.3 });
    sound.play([[track(), bo], [track(), cleo]]);
    sound.set('cleo', { muted: true });

    expect(elements().map(({ volume, muted }) => [volume, muted])).toEqual([[0.3, false], [1, true]]);
  });

  it('needs a word of the person where the browser blocks it', async () => {
    playing.play = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
    sound.play([[track(), bo]]);
    await soon();
    expect(sound.blocked).toBe(true);

    playing.play = () => Promise.resolve();
    await sound.start();
    expect(sound.blocked).toBe(false);
  });

  it('is not blocked when a track goes while it begins', async () => {
    playing.play = () => Promise.reject(new DOMException('gone', 'AbortError'));
    sound.play([[track(), bo]]);
    await soon();

    expect(sound.blocked).toBe(false);
  });

  it('comes out of the chosen loudspeaker, or of the usual one where that is gone', async () => {
    const sinks: string[] = [];
    Object.assign(HTMLMediaElement.prototype, { setSinkId: (id: string) => (sinks.push(id), Promise.reject(new Error('gone'))) });
    sound.play([[track(), bo]]);
    await sound.through('s1');
    sound.play([[track(), cleo]]);
    await soon();
    Reflect.deleteProperty(HTMLMediaElement.prototype, 'setSinkId');

    expect(sinks).toContain('s1');
    expect(sound.blocked).toBe(false);
  });
});

describe('a voice', () => {
  const wave = (amplitude: number) => Float32Array.from({ length: 512 }, (_, at) => amplitude * Math.sin(at / 5));

  it('is measured from silence to a shout', () => {
    expect(loudness(new Float32Array(512))).toBe(0);
    expect(loudness(wave(1))).toBe(1);
    expect(loudness(wave(0.05))).toBeGreaterThan(loudness(wave(0.01)));
  });

  it('speaks also between words, and not in a quiet room', () => {
    const speaking = new Speaking();

    expect(speaking.take(loudness(wave(0.002)), 0)).toBe(false);
    expect(speaking.take(loudness(wave(0.1)), 100)).toBe(true);
    expect(speaking.take(0, 600)).toBe(true);
    expect(speaking.take(0, 800)).toBe(false);
  });
});
