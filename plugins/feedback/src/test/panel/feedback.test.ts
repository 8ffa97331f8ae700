import { ContextProvider } from '@lit/context';
import { meetingContext, Refused, type Meeting, type Person, type You } from '@plenum/panel';
import { Feedback } from '../../main/panel/feedback.js';
import { Mark } from '../../main/panel/mark.js';
import type { View } from '../../main/panel/shown.js';

customElements.define('test-feedback', Feedback);
customElements.define('test-mark', Mark);

/** A meeting by hand: what was asked is kept, events come when a test says so. */
class FakeMeeting implements Meeting {
  readonly plugin = 'feedback';
  readonly asked: [string, object][] = [];
  readonly said: string[] = [];
  readonly signals: [string, object][] = [];
  count = 0;
  refusing = '';
  me: You = { participant: 'anna', name: 'Anna', role: 'attendee', hidden: false };
  rights = ['feedback:show'];
  settings: Record<string, string> = {};
  private readonly listeners = new Map<string, ((payload: never, event: never) => void)[]>();

  constructor(private readonly shown: View = {}) {}

  static ofStaff(shown: View = {}) {
    const meeting = new FakeMeeting(shown);
    meeting.me = { participant: 'petra', name: 'Petra', role: 'presenter', hidden: false };
    meeting.rights.push('feedback:moderate');
    return meeting;
  }

  emit(name: string, payload: object) {
    this.listeners.get(name)?.forEach((listener) => listener(payload as never, {} as never));
  }

  request<R>(name: string, payload: object = {}) {
    this.asked.push([name, payload]);
    return this.refusing
      ? Promise.reject(new Refused({ code: this.refusing, kind: 'state', status: 409, retry: 'yes' }))
      : Promise.resolve({} as R);
  }

  on<P>(name: string, listener: (payload: P, event: never) => void) {
    this.listeners.set(name, [...(this.listeners.get(name) ?? []), listener as never]);
    return () => undefined;
  }

  onSignal<P>(name: string, listener: (payload: P, from: string) => void) {
    this.listeners.set(`signal ${name}`, [listener as never]);
    return () => undefined;
  }

  signal = (name: string, payload: object = {}) => void this.signals.push([name, payload]);
  view = <V>() => this.shown as V;
  onView = () => () => undefined;
  you = () => this.me;
  person = (id: string): Person => ({ participant: id, name: id === 'someone' ? 'Attendee' : id, role: 'attendee', signedIn: false, hidden: false });
  people = () => [this.person('anna'), this.person('bo')];
  onPeople = () => () => undefined;
  can = (permission: string) => this.rights.includes(permission);
  setting = (name: string) => this.settings[name];
  language = () => 'en' as const;
  say = (text: string) => void this.said.push(text);
  attention = (count: number) => void (this.count = count);
  open = () => true;
  onOpen = () => () => undefined;
}

async function placed<E extends Feedback | Mark>(meeting: FakeMeeting, element: E): Promise<E> {
  const frame = document.createElement('div');
  new ContextProvider(frame, { context: meetingContext, initialValue: meeting });
  document.body.replaceChildren(frame);
  frame.append(element);
  await element.updateComplete;
  return element;
}

const shown = (meeting: FakeMeeting) => placed(meeting, new Feedback());
const all = (element: Feedback | Mark, selector: string) => [...(element.shadowRoot as ShadowRoot).querySelectorAll<HTMLElement>(selector)];
const words = (element: Feedback | Mark, selector: string) => all(element, selector).map((one) => one.textContent?.replace(/\s+/g, ' ').trim());
const button = (element: Feedback | Mark, text: string) => all(element, 'button, wa-button').find((one) => one.textContent?.includes(text));

describe('the feedback', () => {
  it('S123: shows moods in words, and takes one back by the same button', async () => {
    const meeting = new FakeMeeting({ moods: { anna: 'slower' } });
    const panel = await shown(meeting);
    expect(all(panel, '[aria-pressed=true]').map((one) => one.textContent?.replace(/\s+/g, ' ').trim())).toEqual(['Slower']);

    button(panel, 'Slower')?.click();
    button(panel, 'Need help')?.click();

    expect(meeting.asked).toEqual([['set-mood', { mood: [] }], ['set-mood', { mood: ['need-help'] }]]);
  });

  it('S123: has a seating chart for staff, and for attendees only if an administrator allows it', async () => {
    const view = { moods: { bo: 'question' } } as const;
    expect(words(await shown(FakeMeeting.ofStaff(view)), '.seat')).toEqual(['anna Nothing shown', 'bo Question']);
    const meeting = new FakeMeeting(view);
    expect(all(await shown(meeting), '.seat')).toEqual([]);
    meeting.settings['moodsForAll'] = 'true';
    expect(all(await shown(meeting), '.seat')).toHaveLength(2);
  });

  it('S123: lets staff reset moods, lower hands and call the next speaker', async () => {
    const meeting = FakeMeeting.ofStaff({ moods: { bo: 'fine' }, hands: [{ person: 'bo', since: '2026-11-24T10:00:00Z' }] });
    const panel = await shown(meeting);

    for (const text of ['Next speaker', 'Lower all hands', 'Reset moods']) {
      button(panel, text)?.click();
    }
    all(panel, '.hand button')[0]?.click();

    expect(meeting.asked.map(([name]) => name)).toEqual(['call-next', 'lower-all', 'reset-moods', 'lower-person']);
    expect(meeting.count).toBe(1);
  });

  it('follows events, also those of which the person was taken back', async () => {
    const meeting = new FakeMeeting();
    const panel = await shown(meeting);

    meeting.emit('hand-raised', { person: [], at: '1970-01-01T00:00:00Z' });
    meeting.emit('hand-raised', { person: ['bo'], at: '2026-11-24T10:00:00Z' });
    await panel.updateComplete;
    expect(words(panel, '.hand bdi')).toEqual(['bo']);
    meeting.emit('speaker-called', { person: ['bo'] });
    await panel.updateComplete;

    expect(all(panel, '.hand')).toEqual([]);
    expect(meeting.said).toEqual(['bo speaks next.']);
  });

  it('shows reactions that are offered, and nothing else that a signal may bring', async () => {
    const meeting = new FakeMeeting();
    const panel = await shown(meeting);

    meeting.emit('signal reaction', { emoji: '👏' });
    meeting.emit('signal reaction', { emoji: 'buy this' });
    meeting.emit('signal reaction', { emoji: 5 });
    await panel.updateComplete;

    expect(words(panel, '.burst span')).toEqual(['👏']);
    expect(meeting.said).toEqual([]);
  });

  it('sends not more than some reactions a second', async () => {
    const meeting = new FakeMeeting();
    const panel = await shown(meeting);

    button(panel, '👏')?.click();
    button(panel, '👏')?.click();

    expect(meeting.signals).toEqual([['reaction', { emoji: '👏' }]]);
  });

  it('marks hand and mood beside a person, in words', async () => {
    const mark = new Mark();
    mark.participant = 'bo';
    await placed(new FakeMeeting({ moods: { bo: 'need-help' }, hands: [{ person: 'anna', since: '1' }, { person: 'bo', since: '2' }] }), mark);

    expect(all(mark, 'wa-icon').map((one) => one.getAttribute('label'))).toEqual(['Hand raised, place 2', 'Need help']);
  });
});
