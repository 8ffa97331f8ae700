import { describe, expect, it } from 'vitest';
import type { PlannedMeeting } from '../../client/api.js';
import { addresses, instantOf, localTime, newPlan, nextPlan, ordered, planOf } from './plan.js';

describe('a plan', () => {
  it('starts at the next half hour, by key, with guests in the lobby', () => {
    expect(newPlan(new Date('2026-11-24T10:07:00Z'))).toMatchObject({ starts: '2026-11-24T10:30:00.000Z', access: 'key', lobby: 'guests' });
  });

  it('is not open unless that was confirmed (S39)', () => {
    const values = { title: ' Weekly ', starts: '2026-11-24T11:00', minutes: '45', access: 'open', lobby: 'nobody', endsAfterMinutes: '10' };

    expect(planOf(values, 'UTC')).toMatchObject({ title: 'Weekly', minutes: 45, confirmedOpen: false });
    expect(planOf({ ...values, confirmedOpen: 'on' }, 'UTC').confirmedOpen).toBe(true);
  });

  it('of the next in a series is that of the last, on the same day of a later week by the clock, and open only when confirmed anew', () => {
    const last = { ...newPlan(new Date('2026-10-20T08:00:00Z')), id: 'BAAA', title: 'Weekly', access: 'open', confirmedOpen: true } as PlannedMeeting;

    expect(nextPlan(last, new Date('2026-10-21T08:00:00Z'), 'Europe/Stockholm')).toMatchObject({
      title: 'Weekly', follows: 'BAAA', confirmedOpen: false, starts: '2026-10-27T09:00:00.000Z',
    });
    expect(nextPlan({ ...last, endsAfterMinutes: 0 }, new Date('2026-10-21T08:00:00Z'), 'UTC').endsAfterMinutes).toBe(10);
    expect(nextPlan(last, new Date('2026-11-12T08:00:00Z'), 'Europe/Stockholm').starts).toBe('2026-11-17T09:00:00.000Z');
    expect(nextPlan(last, new Date('2026-10-01T08:00:00Z'), 'Europe/Stockholm').starts).toBe('2026-10-27T09:00:00.000Z');
  });

  it('takes each address once, however they are separated', () => {
    expect(addresses('a@x.org, b@x.org;a@x.org\n c@x.org ')).toEqual(['a@x.org', 'b@x.org', 'c@x.org']);
  });

  it('shows an instant in the person’s time zone, not the browser’s, and takes it back unchanged', () => {
    expect(localTime('2026-11-24T10:30:00.000Z', 'Europe/Stockholm')).toBe('2026-11-24T11:30');
    expect(localTime('2026-07-01T23:30:00.000Z', 'Asia/Tokyo')).toBe('2026-07-02T08:30');

    for (const timeZone of ['UTC', 'Europe/Stockholm', 'America/New_York', 'Asia/Kolkata']) {
      for (const instant of ['2026-11-24T10:30:00.000Z', '2026-03-29T00:59:00.000Z', '2026-03-29T01:01:00.000Z', '2026-10-25T02:30:00.000Z']) {
        expect(instantOf(localTime(instant, timeZone), timeZone)).toBe(instant);
      }
    }
  });
});

describe('the list', () => {
  const meeting = (id: string, state: string, starts: string) => ({ id, state, starts }) as PlannedMeeting;

  it('has what runs first, then the nearest, and ended meetings apart', () => {
    const { current, past } = ordered([
      meeting('later', 'planned', '2026-12-02'),
      meeting('old', 'ended', '2026-10-01'),
      meeting('soon', 'planned', '2026-12-01'),
      meeting('older', 'ended', '2026-09-01'),
      meeting('now', 'running', '2026-12-03'),
    ]);

    expect(current.map((one) => one.id)).toEqual(['now', 'soon', 'later']);
    expect(past.map((one) => one.id)).toEqual(['old', 'older']);
  });
});
