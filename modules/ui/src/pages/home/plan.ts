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

const WEEK = 7 * 24 * 3_600_000;

/** What the next meeting of a series starts from: the same on a later day, at least a week after the last. */
export function nextPlan(last: PlannedMeeting, now: Date, timeZone: string): MeetingPlan {
  const { title, minutes, access, people, lobby, titleInLobby, endsAfterMinutes } = last;
  const local = localTime(last.starts, timeZone);
  const weeks = Math.max(1, Math.ceil((now.getTime() - Date.parse(last.starts)) / WEEK));
  const day = new Date(Date.parse(`${local}Z`) + weeks * WEEK).toISOString().slice(0, 16);
  return {
    title,
    starts: instantOf(day, timeZone),
    minutes,
    access,
    people,
    lobby,
    titleInLobby,
    // Never, which the dialog does not offer, becomes what is usual.
    endsAfterMinutes: endsAfterMinutes || newPlan(now).endsAfterMinutes,
    // Open is confirmed for each meeting anew.
    confirmedOpen: false,
    follows: last.id,
  };
}

/** The plan of a form's values, whose times are of the zone. */
export function planOf(values: Readonly<Record<string, string>>, timeZone: string): MeetingPlan {
  return {
    title: (values['title'] ?? '').trim(),
    starts: instantOf(values['starts'] ?? '', timeZone),
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

/** For an input of type datetime-local: the instant in a time zone, to the minute. */
export function localTime(instant: string, timeZone: string): string {
  // Swedes write dates as ISO 8601 does.
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' });
  return format.format(new Date(instant)).replace(' ', 'T');
}

/** The instant at which clocks in a time zone show this; that after the change if it is left out when summer time begins. */
export function instantOf(local: string, timeZone: string): string {
  const shown = Date.parse(`${local}Z`);
  const behind = (instant: number) => Date.parse(`${localTime(new Date(instant).toISOString(), timeZone)}Z`) - instant;
  return new Date(shown - behind(shown - behind(shown))).toISOString();
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
