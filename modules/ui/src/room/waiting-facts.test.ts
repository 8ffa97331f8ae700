import { clock } from '@plenum/panel';
import { describe, expect, it } from 'vitest';
import { factsOf } from './waiting-facts.js';

const since = '2026-11-24T10:00:00Z';
const waiting = { participant: 'cy', name: 'Cy', signedIn: true, tenant: ['Nordic Pumps'], since };

describe('what staff reads of who waits (S45)', () => {
  it('is the time and the tenant of who has an account', () => {
    expect(factsOf(waiting, 'en')).toBe(`since ${clock(since, 'en')} · Nordic Pumps · has an account`);
    expect(factsOf(waiting, 'sv')).toBe(`sedan ${clock(since, 'sv')} · Nordic Pumps · har konto`);
  });

  it('says of a guest that they belong to no organisation', () => {
    const guest = { ...waiting, signedIn: false, tenant: [] };

    expect(factsOf(guest, 'en')).toBe(`since ${clock(since, 'en')} · Guest, of no organisation`);
    expect(factsOf(guest, 'sv')).toBe(`sedan ${clock(since, 'sv')} · Gäst, utan organisation`);
  });

  it('says no more than that there is an account where the tenant was not kept', () => {
    expect(factsOf({ ...waiting, tenant: undefined }, 'en')).toBe(`since ${clock(since, 'en')} · has an account`);
  });
});
