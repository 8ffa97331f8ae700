import { moment, type Language } from '@plenum/panel';
import type { Invitation } from '../../client/api.js';
import type { texts } from './texts.js';

type Key = Parameters<typeof texts>[1];

/** What an organizer is told of the mail to one person on the list. */
export interface Told {
  readonly key: Key;
  readonly time: string;
  /** Whether it is to be noticed that it did not arrive. */
  readonly problem: boolean;
  readonly again: boolean;
}

const NO_MAIL: Told = { key: 'mailNone', time: '', problem: false, again: false };

/** @param invitation none if the person has an account */
export function told(invitation: Invitation | undefined, language: Language, timeZone?: string): Told {
  if (!invitation) {
    return NO_MAIL;
  }
  const at = (instant: string) => moment(instant, language, timeZone);
  const { state, since, next, used } = invitation;
  if (used) {
    return { key: 'mailUsed', time: '', problem: false, again: true };
  }
  switch (state) {
    case 'waiting':
      return { key: 'mailWaiting', time: '', problem: false, again: false };
    case 'sent':
      return { key: 'mailSent', time: at(since), problem: false, again: true };
    case 'logged':
      return { key: 'mailLogged', time: at(since), problem: true, again: true };
    case 'refused':
      return { key: 'mailRefused', time: at(since), problem: true, again: true };
    case 'failed':
      return next ? { key: 'mailFailed', time: at(next), problem: true, again: true } : { key: 'mailGivenUp', time: at(since), problem: true, again: true };
  }
}
