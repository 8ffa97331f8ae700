import type { Role } from '@plenum/panel';
import { all, FakeMeeting, placed } from '@plenum/panel/testing';
import type { Form, Poll, View } from '../../main/panel/poll.js';
import { Polls } from '../../main/panel/polls.js';

customElements.define('test-polls', Polls);

const RIGHTS = { attendee: ['polls:vote'], presenter: ['polls:vote', 'polls:manage'], organizer: ['polls:vote', 'polls:manage', 'polls:report'] };

export class PollsMeeting extends FakeMeeting {
  constructor(shown: View = {}, role: Role = 'attendee') {
    super('polls', shown, RIGHTS[role], role);
    this.me = { participant: 'anna', name: 'Anna', role, hidden: false };
    this.reason = { level: 'attendees' };
  }
}

export const form: Form = {
  kind: 'single', question: 'Lunch?', options: ['Fish', 'Soup'], least: 1, most: 1, right: [], secret: false, show: 'closed',
};

export const poll = (more: Partial<Poll> = {}): Poll => ({
  id: 'p1', stage: 'open', form, begun: '2026-11-24T10:00:00Z', voted: false, own: [], tally: [], shares: [], published: false, tooFew: false, ...more,
});

export const shown = (meeting: PollsMeeting) => placed(meeting, new Polls());
export const one = (polls: Polls, selector: string) => all(polls, selector)[0] as HTMLElement;

export async function tick(polls: Polls, selector: string) {
  const box = one(polls, selector) as HTMLInputElement;
  box.checked = true;
  box.dispatchEvent(new Event('change'));
  await polls.updateComplete;
}
