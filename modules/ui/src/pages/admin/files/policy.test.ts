import { describe, expect, it } from 'vitest';
import { bytes } from '@plenum/panel';
import { draftOf, faultsOf, policyOf } from './policy.js';

const policy = {
  tenantBytes: 10 * 1024 ** 3,
  meetingBytes: 2 * 1024 ** 3,
  fileBytes: 100 * 1024 ** 2,
  uninspected: 'wait',
  quarantineDays: 30,
  againDays: 14,
} as const;

describe('what a tenant has set for files', () => {
  it('is sent as it came if nothing was changed', () => {
    expect(policyOf(draftOf(policy))).toEqual(policy);
    expect(faultsOf(draftOf(policy))).toEqual([]);
  });

  it('S86: is only taken with whole numbers within their bounds', () => {
    expect(faultsOf({ ...draftOf(policy), file: '0', quarantineDays: '366', againDays: 'x', tenant: '1.5' })).toEqual([
      'tenant',
      'file',
      'quarantineDays',
      'againDays',
    ]);
  });

  it('has sizes that people read', () => {
    expect([0, 1023, 1024, 1536, 10 * 1024 ** 3].map((count) => bytes(count, 'en'))).toEqual(['0 B', '1,023 B', '1 KiB', '1.5 KiB', '10 GiB']);
    expect(bytes(1536, 'sv')).toBe('1,5 KiB');
  });
});
