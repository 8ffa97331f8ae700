import type { Access, Lobby, MeetingPlan, PlannedMeeting } from '../../client/api.js';

const HALF_HOUR = 30 * 60_000;

/** What a new meeting starts from. */
export function newPlan(now: Date): MeetingPlan {
  return {
    title: '',
    starts: new Date(Math.ceil(now.getTime() / HALF_HOUR) * HALF_HOUR).toISOString(),
    minutes: 60,
    access: 'key',
    people: [],
    lobby: 'guests',
    titleInLobby: true,
    endsAfterMinutes: 10,
    confirmedOpen: false,
  };
}

/** The plan of a form's values. */
export function planOf(values: Readonly<Record<string, string>>): MeetingPlan {
  return {
    title: (values['title'] ?? '').trim(),
    starts: new Date(values['starts'] ?? '').toISOString(),
    minutes: Number(values['minutes']),
    access: values['access'] as Access,
    people: addresses(values['people'] ?? ''),
    lobby: values['lobby'] as Lobby,
    titleInLobby: values['titleInLobby'] !== undefined,
    endsAfterMinutes: Number(values['endsAfterMinutes']),
    confirmedOpen: values['confirmedOpen'] !== undefined,
  };
}

/** Mail addresses, one a line or with commas, semicolons or spaces between; each once. */
export function addresses(text: string): readonly string[] {
  return [...new Set(text.split(/[\s,;]+/).filter((part) => part))];
}

/** For an input of type datetime-local: the instant in the browser's time zone, to the minute. */
export function localTime(instant: string): string {
  const date = new Date(instant);
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

/** Running first, then what is to come by start, the nearest first; ended last, the newest first. */
export function ordered(meetings: readonly PlannedMeeting[]): { current: readonly PlannedMeeting[]; past: readonly PlannedMeeting[] } {
  const rank = (meeting: PlannedMeeting) => (meeting.state === 'running' ? 0 : 1);
  return {
    current: meetings
      .filter((meeting) => meeting.state !== 'ended')
      .sort((one, other) => rank(one) - rank(other) || one.starts.localeCompare(other.starts)),
    past: meetings.filter((meeting) => meeting.state === 'ended').sort((one, other) => other.starts.localeCompare(one.starts)),
  };
}
