import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { pinching } from './pinch.js';

let element: HTMLElement;
let size: number;
let end: () => void;

beforeEach(() => {
  element = document.createElement('div');
  document.body.append(element);
  size = 1;
  end = pinching(element, () => size, (wanted) => {
    size = wanted;
    return Promise.resolve();
  });
});

afterEach(() => element.remove());

function touch(name: string, ...places: readonly (readonly [number, number])[]): Event {
  return touchOn(element, name, ...places);
}

/** As browsers do it: each touch goes on to be told to what it began on. */
function touchOn(target: Element, name: string, ...places: readonly (readonly [number, number])[]): Event {
  const event = new Event(name, { cancelable: true, bubbles: true });
  Object.assign(event, { touches: places.map(([clientX, clientY]) => ({ clientX, clientY, target })) });
  target.dispatchEvent(event);
  return event;
}

describe('two fingers', () => {
  it('take a page larger and smaller as they go apart and together', () => {
    expect(touch('touchstart', [0, 0], [100, 0]).defaultPrevented).toBe(true);
    touch('touchmove', [0, 0], [0, 200]);
    expect(size).toBe(2);

    touch('touchmove', [0, 0], [50, 0]);
    expect(size).toBe(0.5);
  });

  it('begin from the size that there is when the second comes', () => {
    touch('touchstart', [0, 0]);
    touch('touchmove', [30, 0]);
    expect(size).toBe(1);
    size = 3;
    touch('touchstart', [0, 0], [100, 0]);
    touch('touchmove', [0, 0], [150, 0]);

    expect(size).toBe(4.5);
  });

  it('keep what is between them there, once it has its new size', async () => {
    Object.defineProperties(element, { scrollWidth: { get: () => 200 * size }, scrollHeight: { get: () => 100 * size } });
    const scrolled = vi.spyOn(element, 'scrollTo');
    touch('touchstart', [50, 50], [150, 50]);
    touch('touchmove', [0, 50], [200, 50]);
    await Promise.resolve();

    expect(scrolled.mock.calls).toEqual([[100, 50]]);
  });

  it('go on when what they are on leaves the page', () => {
    const drawn = document.createElement('canvas');
    element.append(drawn);
    touchOn(drawn, 'touchstart', [0, 0], [100, 0]);
    touchOn(drawn, 'touchmove', [0, 0], [90, 0]);
    drawn.remove();
    touchOn(drawn, 'touchmove', [0, 0], [50, 0]);
    expect(size).toBe(0.5);

    touchOn(drawn, 'touchend');
    touchOn(drawn, 'touchmove', [0, 0], [200, 0]);
    expect(size).toBe(0.5);
  });

  it('leave one finger, three, and what comes after the end to the browser', () => {
    expect(touch('touchstart', [0, 0]).defaultPrevented).toBe(false);
    expect(touch('touchmove', [0, 9]).defaultPrevented).toBe(false);
    expect(touch('touchstart', [0, 0], [1, 1], [2, 2]).defaultPrevented).toBe(false);
    end();
    expect(touch('touchstart', [0, 0], [100, 0]).defaultPrevented).toBe(false);
    expect(size).toBe(1);
  });
});
