import { clock, type Language } from '@plenum/panel';
import type { Waiting } from '../client/frames.js';
import { texts } from './texts.js';

/** What staff reads of somebody who waits besides the name: since when, and whose account they have, if any (S45). */
export function factsOf(one: Waiting, language: Language): string {
  const since = texts(language, 'waitsSince', { time: clock(one.since, language) });
  return `${since} · ${from(one, language)}`;
}

function from(one: Waiting, language: Language): string {
  const tenant = one.tenant?.[0];
  if (!one.signedIn) {
    return texts(language, 'guestOfNone');
  }
  return tenant ? `${tenant} · ${texts(language, 'account')}` : texts(language, 'account');
}
