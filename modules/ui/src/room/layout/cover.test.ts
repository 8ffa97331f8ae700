import { beforeEach, describe, expect, it } from 'vitest';
import { Cover } from './cover.js';

let cover: Cover;
const state = () => [cover.isThere, cover.isFront];

beforeEach(() => (cover = new Cover()));

describe('the call over the content', () => {
  it('is in front once its panel wants the area, and gives it back', () => {
    expect(state()).toEqual([false, false]);
    cover.take({ covered: true }, false);
    expect(state()).toEqual([true, true]);
    cover.take({ covered: false }, false);
    expect(state()).toEqual([false, false]);
  });

  it('takes nothing from who does something else, unless they asked for it', () => {
    cover.take({ covered: true }, true);
    expect(state()).toEqual([true, false]);
    cover.take({ covered: true, asked: true }, true);
    expect(state()).toEqual([true, true]);
  });

  it('goes behind what the person turns to, and comes back when they turn to it', () => {
    cover.take({ covered: true }, false);
    cover.left();
    expect(state()).toEqual([true, false]);
    cover.choose();
    expect(state()).toEqual([true, true]);
  });

  it('gives way to what is newly shown to all, unless it shall stay', () => {
    cover.take({ covered: true }, false);
    cover.shown();
    expect(cover.isFront).toBe(false);

    cover.take({ covered: true, stays: true }, false);
    cover.shown();
    expect(cover.isFront).toBe(true);
  });

  it('is not to be turned to when its panel does not want the area', () => {
    cover.choose();
    expect(state()).toEqual([false, false]);
    cover.take({ covered: true }, false);
    cover.gone();
    expect(state()).toEqual([false, false]);
  });
});
