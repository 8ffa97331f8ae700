import type { Role } from '@plenum/panel';
import type { AdminPlugin, TouchedMeeting } from '../../../client/api.js';

export const ROLES: readonly Role[] = ['organizer', 'presenter', 'attendee'];

/** Where an administrator wants a switch. */
export type Position = Pick<AdminPlugin, 'switch' | 'appliesTo' | 'roles'>;

/** What a move of a switch means to running meetings. */
export interface Touched {
  readonly lose: readonly TouchedMeeting[];
  readonly change: readonly TouchedMeeting[];
  readonly gain: readonly TouchedMeeting[];
}

const NONE: Touched = { lose: [], change: [], gain: [] };

export function positionOf(plugin: AdminPlugin): Position {
  return { switch: plugin.switch, appliesTo: plugin.appliesTo, roles: plugin.roles };
}

/** Whether both mean the same; a role that is not named may. */
export function same(one: Position, other: Position): boolean {
  return one.switch === other.switch && one.appliesTo === other.appliesTo && ROLES.every((role) => may(one, role) === may(other, role));
}

export function may(position: Position, role: Role): boolean {
  return position.roles[role] ?? true;
}

/** Whether nobody may use the feature. */
export function isOff(position: Position): boolean {
  return position.switch === 'off' || !ROLES.some((role) => may(position, role));
}

/** @param running all running meetings of the tenant */
export function touched(plugin: AdminPlugin, running: readonly TouchedMeeting[], wanted: Position): Touched {
  if (wanted.appliesTo === 'new-meetings') {
    return NONE;
  }
  if (isOff(wanted)) {
    return { ...NONE, lose: plugin.meetings };
  }
  const using = new Set(plugin.meetings.map((meeting) => meeting.id));
  return { ...NONE, change: plugin.meetings, gain: running.filter((meeting) => !using.has(meeting.id)) };
}
