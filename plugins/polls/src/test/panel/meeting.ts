import { ContextProvider } from '@lit/context';
import { meetingContext, type Meeting, type Person, type Role, type You } from '@plenum/panel';
import type { Form, Poll, View } from '../../main/panel/poll.js';
import { Polls } from '../../main/panel/polls.js';

customElements.define('test-polls', Polls);

/** A meeting by hand: what was asked is kept, replies and events come as a test says. */
export class FakeMeeting implements Meeting {
  readonly plugin = 'polls';
  readonly asked: [string, object][] = [];
  readonly said: string[] = [];
  readonly replies = new Map<string, unknown>();
  count = 0;
  isOpen = true;
  votes = true;
  me: You;
  private readonly listeners = new Map<string, ((payload: never, event: never) => void)[]>();

  constructor(private readonly shown: View = {}, role: Role = 'attendee') {
    this.me = { participant: 'anna', name: 'Anna', role, hidden: false };
  }

  emit(name: string, payload: object) {
    this.listeners.get(name)?.forEach((listener) => listener(payload as never, {} as never));
  }

  request<R>(name: string, payload: object = {}) {
    this.asked.push([name, payload]);
    const reply = this.replies.get(name) ?? {};
    return reply instanceof Error ? Promise.reject(reply) : Promise.resolve(reply as R);
  }

  on<P>(name: string, listener: (payload: P, event: never) => void) {
    this.listeners.set(name, [...(this.listeners.get(name) ?? []), listener as never]);
    return () => undefined;
  }

  onSignal = () => () => undefined;
  signal = () => undefined;
  view = <V>() => this.shown as V;
  onView = () => () => undefined;
  you = () => this.me;
  person = (id: string): Person => ({ participant: id, name: id, role: 'attendee', signedIn: false, hidden: false });
  people = () => [this.person('anna')];
  onPeople = () => () => undefined;
  can = (permission: string) => (permission === 'polls:vote' && this.votes) || this.me.role === 'organizer' || (this.me.role === 'presenter' && permission === 'polls:manage');
  refused = (permission: string) => (this.can(permission) ? undefined : { level: 'attendees' });
  setting = () => undefined;
  language = () => 'en' as const;
  say = (text: string) => void this.said.push(text);
  attention = (count: number) => void (this.count = count);
  open = () => this.isOpen;
  onOpen = () => () => undefined;
}

export const form: Form = {
  kind: 'single', question: 'Lunch?', options: ['Fish', 'Soup'], least: 1, most: 1, right: [], secret: false, show: 'closed',
};

export const poll = (more: Partial<Poll> = {}): Poll => ({
  id: 'p1', stage: 'open', form, begun: '2026-11-24T10:00:00Z', voted: false, own: [], tally: [], shares: [], published: false, tooFew: false, ...more,
});

export async function shown(meeting: FakeMeeting) {
  const frame = document.createElement('div');
  new ContextProvider(frame, { context: meetingContext, initialValue: meeting });
  document.body.replaceChildren(frame);
  const polls = new Polls();
  frame.append(polls);
  await polls.updateComplete;
  return polls;
}

export const all = (polls: Polls, selector: string) => [...(polls.shadowRoot as ShadowRoot).querySelectorAll<HTMLElement>(selector)];
export const one = (polls: Polls, selector: string) => all(polls, selector)[0] as HTMLElement;

/** Lets answers arrive and the element render. */
export async function settled(polls: Polls) {
  await new Promise((resolve) => setTimeout(resolve));
  await polls.updateComplete;
}

export async function tick(polls: Polls, selector: string) {
  const box = one(polls, selector) as HTMLInputElement;
  box.checked = true;
  box.dispatchEvent(new Event('change'));
  await polls.updateComplete;
}
