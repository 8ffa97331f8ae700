import { ContextProvider } from '@lit/context';
import { meetingContext, type Meeting, type Person, type You } from '@plenum/panel';
import { Visibility } from '../../main/panel/visibility.js';

customElements.define('test-visibility', Visibility);

/** A meeting by hand with two people on its list. */
class FakeMeeting implements Meeting {
  readonly plugin = 'hidden-attendee';
  readonly asked: [string, object][] = [];
  here = ['olga'];
  rights = ['hidden-attendee:hide'];
  private readonly listeners = new Map<string, ((payload: never, event: never) => void)[]>();
  private changed = () => undefined as void;

  emit(name: string, payload: object) {
    this.listeners.get(name)?.forEach((listener) => listener(payload as never, {} as never));
  }

  comes(participant: string) {
    this.here = [...this.here, participant];
    this.changed();
  }

  request<R>(name: string, payload: object = {}) {
    this.asked.push([name, payload]);
    const people = ['dora', 'erik'].map((participant) => ({ participant, mail: `${participant}@example.org` }));
    return Promise.resolve((name === 'list-expected' ? { people } : {}) as R);
  }

  on<P>(name: string, listener: (payload: P, event: never) => void) {
    this.listeners.set(name, [...(this.listeners.get(name) ?? []), listener as never]);
    return () => undefined;
  }

  onPeople = (listener: () => void) => {
    this.changed = listener;
    return () => undefined;
  };

  onSignal = () => () => undefined;
  signal = () => undefined;
  view = <V>() => ({}) as V;
  onView = () => () => undefined;
  you = (): You => ({ participant: 'olga', name: 'Olga', role: 'organizer', hidden: false });
  person = (id: string): Person => ({ participant: id, name: id, role: 'attendee', signedIn: false, hidden: false });
  people = () => this.here.map((id) => this.person(id));
  can = (permission: string) => this.rights.includes(permission);
  refused = () => undefined;
  setting = () => undefined;
  language = () => 'en' as const;
  say = () => undefined;
  attention = () => undefined;
  open = () => true;
  onOpen = () => () => undefined;
}

async function shown(meeting: FakeMeeting) {
  const frame = document.createElement('div');
  new ContextProvider(frame, { context: meetingContext, initialValue: meeting });
  document.body.replaceChildren(frame);
  const element = new Visibility();
  frame.append(element);
  await settled(element);
  return element;
}

async function settled(element: Visibility) {
  await new Promise<void>((resolve) => queueMicrotask(resolve));
  await element.updateComplete;
  await element.updateComplete;
}

const labels = (element: Visibility) => [...(element.shadowRoot as ShadowRoot).querySelectorAll('fieldset[aria-describedby=expected-how] label')];
const names = (element: Visibility) => labels(element).map((label) => label.textContent?.trim());
const box = (element: Visibility, at: number) => labels(element)[at]?.querySelector('input') as HTMLInputElement;

describe('who is expected', () => {
  it('is offered to staff by address, is hidden by a click before they come, and shown again by another (S72)', async () => {
    const meeting = new FakeMeeting();
    const element = await shown(meeting);
    expect(names(element)).toEqual(['dora@example.org', 'erik@example.org']);

    box(element, 0).click();
    meeting.emit('person-hidden', { participant: 'dora', by: 'olga' });
    await settled(element);
    expect(box(element, 0).checked).toBe(true);
    box(element, 0).click();

    expect(meeting.asked.slice(1)).toEqual([
      ['hide-person', { participant: 'dora' }],
      ['show-person', { participant: 'dora' }],
    ]);
  });

  it('is among those who are here once they came', async () => {
    const meeting = new FakeMeeting();
    const element = await shown(meeting);

    meeting.comes('dora');
    await settled(element);

    expect(names(element)).toEqual(['erik@example.org']);
  });

  it('is neither asked for nor shown without the permission to hide', async () => {
    const meeting = new FakeMeeting();
    meeting.rights = [];
    const element = await shown(meeting);

    expect(meeting.asked).toEqual([]);
    expect(labels(element)).toEqual([]);
  });
});
