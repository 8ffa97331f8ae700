import { describe, expect, it } from 'vitest';
import type { AdminPlugin } from '../../../client/api.js';
import { isOff, positionOf, same, touched, type Position } from './switching.js';

const weekly = { id: 'w', title: 'Weekly', people: 3 };
const board = { id: 'b', title: 'Board', people: 7 };
const chat = {
  id: 'chat',
  switch: 'on',
  appliesTo: 'everybody',
  roles: { organizer: true, presenter: true, attendee: true },
  meetings: [weekly],
} as unknown as AdminPlugin;
const wanted = (change: Partial<Position>): Position => ({ ...positionOf(chat), ...change });

describe('a switch that is moved', () => {
  it('off is lost by the running meetings that use the feature', () => {
    expect(touched(chat, [weekly, board], wanted({ switch: 'off' }))).toEqual({ lose: [weekly], change: [], gain: [] });
  });

  it('on changes those that use it, and is gained by the others', () => {
    expect(touched(chat, [weekly, board], wanted({ roles: { attendee: false } }))).toEqual({ lose: [], change: [weekly], gain: [board] });
  });

  it('for new meetings only touches none that runs', () => {
    expect(touched(chat, [weekly, board], wanted({ switch: 'off', appliesTo: 'new-meetings' }))).toEqual({ lose: [], change: [], gain: [] });
  });

  it('on for no role at all is off', () => {
    const nobody = wanted({ roles: { organizer: false, presenter: false, attendee: false } });

    expect(isOff(nobody)).toBe(true);
    expect(touched(chat, [weekly], nobody).lose).toEqual([weekly]);
  });

  it('stands where it stood if the same roles may, named or not', () => {
    expect(same(positionOf(chat), wanted({ roles: {} }))).toBe(true);
    expect(same(positionOf(chat), wanted({ roles: { attendee: false } }))).toBe(false);
    expect(same(positionOf(chat), wanted({ appliesTo: 'new-meetings' }))).toBe(false);
  });
});
