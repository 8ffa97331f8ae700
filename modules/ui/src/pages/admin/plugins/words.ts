import type { Values } from '@plenum/panel';
import { isOff, ROLES, type Position } from './switching.js';

type Say = (key: 'on' | 'off' | 'byOrganizer' | 'onlyFor' | 'newOnly', values?: Values) => string;

/** Where a switch stands, in a line: `On for organizers, presenters; new meetings only`. */
export function position(one: Position, t: Say, roles: readonly string[]): string {
  if (isOff(one)) {
    return [t('off'), ...scope(one, t)].join('; ');
  }
  const on = t(one.switch === 'on' ? 'on' : 'byOrganizer');
  const who = roles.length === ROLES.length ? [] : [t('onlyFor', { roles: roles.join(', ').toLowerCase() })];
  return [[on, ...who].join(' '), ...scope(one, t)].join('; ');
}

const scope = (one: Position, t: Say) => (one.appliesTo === 'new-meetings' ? [t('newOnly')] : []);
