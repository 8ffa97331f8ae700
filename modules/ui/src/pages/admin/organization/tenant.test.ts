import { describe, expect, it } from 'vitest';
import type { Tenant } from '../../../client/api.js';
import { draftOf, faultsOf, RULES, sameTenant, tenantOf } from './tenant.js';

const tenant: Tenant = {
  name: 'Example',
  contact: 'privacy@example.org',
  openAllowed: false,
  keyRules: { length: 10, lowerCase: true, upperCase: false, digits: true, symbols: false, notId: true },
};

describe('the tenant in its form', () => {
  it('is sent as it came if nothing was changed', () => {
    expect(tenantOf(draftOf(tenant))).toEqual(tenant);
    expect(sameTenant(draftOf(tenant), draftOf(tenant))).toBe(true);
  });

  it('S43: has the six rules for keys, each of which is a change', () => {
    const draft = draftOf(tenant);

    expect(RULES).toHaveLength(5);
    for (const rule of RULES) {
      const changed = { ...draft, [rule]: !draft[rule] };

      expect(sameTenant(draft, changed), rule).toBe(false);
      expect(tenantOf(changed).keyRules[rule], rule).toBe(!draft[rule]);
    }
    expect(tenantOf({ ...draft, length: '12' }).keyRules['length']).toBe(12);
  });

  it.each([
    ['6', false],
    ['40', false],
    ['5', true],
    ['41', true],
    ['', true],
    ['7.5', true],
    ['1e1', true],
  ])('a length of keys of "%s" is wrong: %s', (length, wrong) => {
    expect('length' in faultsOf({ ...draftOf(tenant), length })).toBe(wrong);
  });

  it('has to have a name', () => {
    expect(faultsOf({ ...draftOf(tenant), name: '  ' })).toEqual({ name: 'nameWrong' });
  });
});
