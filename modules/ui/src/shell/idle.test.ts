import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { IdleWatch } from './idle.js';

const IDLE = 600_000;
let log: string[];
let watch: IdleWatch;

beforeEach(() => {
  vi.useFakeTimers();
  log = [];
  watch = new IdleWatch(IDLE, () => log.push('active'), () => log.push('gone'));
  watch.start();
});

afterEach(() => {
  watch.stop();
  vi.useRealTimers();
});

const press = () => dispatchEvent(new Event('keydown'));

describe('watch over a shared computer', () => {
  it('S30: tells once that nobody is there after ten minutes without a touch', () => {
    vi.advanceTimersByTime(IDLE - 1000);
    expect(log).toEqual([]);

    vi.advanceTimersByTime(2 * IDLE);

    expect(log).toEqual(['gone']);
  });

  it('starts over with each touch', () => {
    vi.advanceTimersByTime(IDLE - 1000);
    press();
    vi.advanceTimersByTime(IDLE - 1000);

    expect(log).toEqual(['active']);
  });

  it('starts over when somebody was seen in another tab', () => {
    vi.advanceTimersByTime(IDLE - 1000);
    watch.touch();
    vi.advanceTimersByTime(IDLE - 1000);

    expect(log).toEqual([]);
  });

  it('does not take the first touch after a computer’s sleep for somebody who was there', () => {
    vi.setSystemTime(Date.now() + 2 * IDLE);

    press();

    expect(log).toEqual(['gone']);
  });

  it('is silent after it was stopped', () => {
    watch.stop();

    vi.advanceTimersByTime(2 * IDLE);

    expect(log).toEqual([]);
  });
});
