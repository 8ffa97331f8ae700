import type { Role } from '@plenum/panel';
import { all, FakeMeeting, placed, settled } from '@plenum/panel/testing';
import type { Item } from '../../main/panel/agenda.js';
import type { View } from '../../main/panel/following.js';
import { Status } from '../../main/panel/status.js';
import { TimerAgenda } from '../../main/panel/timer-agenda.js';

customElements.define('test-timer-agenda', TimerAgenda);
customElements.define('test-status', Status);

const RIGHTS = ['timer-agenda:queue', 'timer-agenda:manage'];

export class AgendaMeeting extends FakeMeeting {
  constructor(shown: View = {}, role: Role = 'attendee') {
    super('timer-agenda', shown, role === 'attendee' ? RIGHTS.slice(0, 1) : RIGHTS, role);
    this.me = { participant: 'anna', name: 'Anna', role, hidden: false };
    this.here = ['anna', 'bo', 'cyd'];
  }

  /** The server's time is so many seconds later. */
  pass(seconds: number) {
    this.time += seconds * 1000;
  }
}

export const TEN = '2026-11-24T10:00:00Z';

export const item = (id: string, more: Partial<Item> = {}): Item => ({
  id, title: `Item ${id}`, minutes: 10, speaker: [], speakerName: '', done: false, spent: 'PT0S', ...more,
});

export const shown = (meeting: AgendaMeeting) => placed(meeting, new TimerAgenda());
export const status = (meeting: AgendaMeeting) => placed(meeting, new Status());

/** Has the element look at the clock, as its timer does. */
export async function looked(element: TimerAgenda | Status) {
  element.requestUpdate();
  await settled(element);
}

export async function press(element: TimerAgenda, name: RegExp) {
  const buttons = all(element, 'button').filter((button) => name.test(`${button.getAttribute('aria-label') ?? ''} ${button.textContent?.trim()}`));
  buttons[0]?.click();
  await settled(element);
  return buttons.length;
}
