import { describe, expect, it } from 'vitest';
import type { Setting } from '../../../client/api.js';
import { amountOf, durationOf, faultOf, secondsOf } from './settings.js';

const setting = (type: Setting['type'], more: Partial<Setting> = {}): Setting => ({
  name: 'a',
  type,
  title: { en: 'A', sv: 'A' },
  value: '',
  default: '',
  ...more,
});

describe('a setting', () => {
  it.each([
    ['7', undefined],
    ['1', undefined],
    ['9', undefined],
    ['0', 'tooSmall'],
    ['10', 'tooLarge'],
    ['', 'wrongNumber'],
    ['1.5', 'wrongNumber'],
    ['1e1', 'wrongNumber'],
    ['99999999999999999999', 'wrongNumber'],
  ])('of type number from 1 to 9 with the value "%s" is %s', (value, fault) => {
    expect(faultOf(setting('number', { least: 1, most: 9 }), value)?.key).toBe(fault);
  });

  it('of type text has up to 1000 characters', () => {
    expect(faultOf(setting('text'), 'x'.repeat(1000))).toBeUndefined();
    expect(faultOf(setting('text'), 'x'.repeat(1001))).toEqual({ key: 'tooLong', values: { count: 1001 } });
  });

  it('of type duration is wrong if it is no number', () => {
    expect(faultOf(setting('duration'), durationOf('soon', 'hours'))?.key).toBe('wrongNumber');
    expect(faultOf(setting('duration'), durationOf('', 'hours'))?.key).toBe('wrongNumber');
    expect(faultOf(setting('duration'), durationOf('2', 'hours'))).toBeUndefined();
  });
});

describe('a duration', () => {
  it.each([
    ['PT1H', { amount: 1, unit: 'hours' }],
    ['PT1H30M', { amount: 90, unit: 'minutes' }],
    ['P30D', { amount: 30, unit: 'days' }],
    ['PT48H', { amount: 2, unit: 'days' }],
    ['PT0S', { amount: 0, unit: 'seconds' }],
    ['PT61S', { amount: 61, unit: 'seconds' }],
  ])('of %s is shown in the largest whole unit', (duration, shown) => {
    expect(amountOf(duration)).toEqual(shown);
  });

  it.each(['P', 'PT', 'P1DT', '', '1 hour', 'P1Y', '-PT1H'])('"%s" is none', (text) => {
    expect(secondsOf(text)).toBeUndefined();
  });

  it('is the same time after it was shown and written again', () => {
    for (const duration of ['PT1H30M', 'P2DT1S', 'PT0S']) {
      const shown = amountOf(duration)!;

      expect(secondsOf(durationOf(String(shown.amount), shown.unit))).toBe(secondsOf(duration));
    }
  });
});
