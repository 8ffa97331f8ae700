import { describe, expect, it } from 'vitest';
import type { Invitation } from '../../client/api.js';
import { told } from './invitation.js';
import { texts } from './texts.js';

const at = (state: Invitation['state'], more: Partial<Invitation> = {}): Invitation => ({
  mail: 'bo@example.org',
  state,
  since: '2026-11-24T10:00:00Z',
  next: null,
  used: false,
  ...more,
});

describe('the mail to a person on the list', () => {
  it('is only said to be sent when the mail server has it', () => {
    const keys = (['waiting', 'sent', 'logged', 'failed', 'refused'] as const).map((state) => told(at(state), 'en', 'UTC').key);

    expect(keys).toEqual(['mailWaiting', 'mailSent', 'mailLogged', 'mailGivenUp', 'mailRefused']);
  });

  it('is a problem, and can be sent again, when it did not reach the person', () => {
    for (const state of ['logged', 'failed', 'refused'] as const) {
      expect(told(at(state), 'en', 'UTC')).toMatchObject({ problem: true, again: true });
    }
    expect(told(at('waiting'), 'en', 'UTC').again).toBe(false);
  });

  it('says when it is tried again', () => {
    const next = '2026-11-24T10:32:00Z';

    expect(told(at('failed', { next }), 'sv', 'UTC')).toMatchObject({ key: 'mailFailed', time: expect.stringContaining('10:32') });
  });

  it('is never sent to who has an account, and that is said', () => {
    expect(texts('en', told(undefined, 'en').key)).toContain('account');
    expect(texts('sv', told(undefined, 'sv').key)).toContain('konto');
  });

  it('is done when somebody entered with it, whatever the mail server said', () => {
    expect(told(at('failed', { used: true }), 'en').key).toBe('mailUsed');
  });
});
