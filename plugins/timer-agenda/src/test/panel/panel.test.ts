import { all, settled, words } from '@plenum/panel/testing';
import { AgendaMeeting, item, looked, press, shown, TEN } from './meeting.js';

const AGENDA = { items: [item('a'), item('b', { speaker: ['bo'] }), item('c', { speakerName: 'The auditor' })], current: [] };

describe('the agenda', () => {
  it('shows attendees items, times and speakers, and nothing to press but their own place in the queue', async () => {
    const element = await shown(new AgendaMeeting({ agenda: AGENDA }));

    expect(words(element, '.row .title')).toEqual(['Item a', 'Item b', 'Item c']);
    expect(words(element, '.row bdi')).toEqual(['bo', 'The auditor']);
    expect(words(element, 'button')).toEqual(['Queue up to speak', 'Cancel', 'Remove all items']);
  });

  it('is led by naming the item that is next, so that two who press at once skip none', async () => {
    const meeting = new AgendaMeeting({ agenda: AGENDA }, 'presenter');
    const element = await shown(meeting);

    await press(element, /Start with “Item a”/);
    meeting.emit('item-started', { item: 'a', back: false, at: TEN });
    await settled(element);
    await press(element, /Next: “Item b”/);
    await press(element, /Finish/);

    expect(meeting.asked).toEqual([
      ['start-item', { item: 'a' }],
      ['start-item', { item: 'b' }],
      ['mark-item', { item: 'a', done: true }],
    ]);
  });

  it('says in words and minutes how late it is, what is now and what follows', async () => {
    const meeting = new AgendaMeeting({ agenda: { ...AGENDA, current: [{ item: 'a', since: TEN }] } });
    const element = await shown(meeting);
    expect(words(element, '[data-delay]')).toEqual(['On time']);

    meeting.pass(13 * 60);
    await looked(element);

    expect(words(element, '[data-delay]')).toEqual(['3 minutes late']);
    expect(words(element, '.now h3')).toEqual(['Item a']);
    expect(words(element, '.now .late')).toEqual(['3 minutes over']);
    expect(words(element, '.now .quiet')).toEqual(['Then: Item b']);
  });

  it('is moved by buttons, which keep the focus', async () => {
    const meeting = new AgendaMeeting({ agenda: AGENDA }, 'presenter');
    const element = await shown(meeting);
    await press(element, /Edit agenda/);
    meeting.request = async <R>(name: string, payload: object = {}) => {
      meeting.asked.push([name, payload]);
      meeting.emit('item-moved', payload);
      return {} as R;
    };

    await press(element, /Move “Item b” up/);

    expect(meeting.asked).toEqual([['move-item', { item: 'b', place: 0 }]]);
    expect(words(element, '.row .title')).toEqual(['Item b', 'Item a', 'Item c']);
    expect((element.shadowRoot as ShadowRoot).activeElement?.getAttribute('aria-label')).toBe('Move “Item b” down');
  });

  it('takes many lines at once, and people by their names', async () => {
    const meeting = new AgendaMeeting({}, 'presenter');
    const element = await shown(meeting);
    await press(element, /Edit agenda/);
    await press(element, /Several at once/);
    const area = all(element, 'textarea')[0] as HTMLTextAreaElement;
    area.value = 'Opening\t5\tbo\nBudget, 15 min';
    area.dispatchEvent(new Event('input'));
    await settled(element);
    expect(words(element, '[role=status]')).toEqual(['2 items, 20 minutes']);

    all(element, 'form.editor')[0]?.dispatchEvent(new Event('submit'));
    await settled(element);

    expect(meeting.asked).toEqual([['add-items', { items: [
      { title: 'Opening', minutes: 5, speaker: ['bo'], speakerName: '' },
      { title: 'Budget', minutes: 15, speaker: [], speakerName: '' },
    ] }]]);
    expect(all(element, 'textarea')).toEqual([]);
  });

  it('says why the server refused, and keeps what was written', async () => {
    const meeting = new AgendaMeeting({}, 'presenter');
    meeting.refusing = 'timer-agenda:too-many-items';
    const element = await shown(meeting);
    await press(element, /Edit agenda/);

    all(element, 'form.editor')[0]?.dispatchEvent(new Event('submit'));
    await settled(element);

    expect(words(element, '[role=alert]')).toEqual(['An agenda has at most 100 items.']);
    expect(all(element, 'form.editor')).toHaveLength(1);
  });
});

describe('the countdown', () => {
  it('is paused, changed and stopped by who leads, and looked at by others', async () => {
    const view = { countdown: [{ length: 'PT5M', ends: ['2026-11-24T10:05:00Z'], left: 'PT0S' }] };
    const meeting = new AgendaMeeting(view, 'presenter');
    const element = await shown(meeting);
    expect(words(element, '.countdown')).toEqual(['5:00']);

    await press(element, /Pause/);
    meeting.emit('countdown-paused', { countdown: { length: 'PT5M', ends: [], left: 'PT50S' } });
    await settled(element);
    await press(element, /Go on/);
    await press(element, /\+1 min/);

    expect(meeting.asked).toEqual([['pause-countdown', {}], ['resume-countdown', {}], ['adjust-countdown', { seconds: 60 }]]);
    expect(words(element, '.countdown')).toEqual(['0:50 Paused']);
    const less = all(element, '[title="Take a minute away"]')[0] as HTMLButtonElement;
    expect(less.disabled).toBe(true);
    const other = await shown(new AgendaMeeting(view));
    expect(words(other, '.countdown')).toEqual(['5:00']);
    expect(words(other, 'button')).not.toContain('Pause');
  });
});

describe('the queue', () => {
  const waiting = [{ person: 'bo', since: TEN }, { person: 'away', since: TEN }, { person: 'cyd', since: TEN }];

  it('is joined and left, and shows one’s place among those who are here', async () => {
    const meeting = new AgendaMeeting({ queue: { waiting } });
    const element = await shown(meeting);
    await press(element, /Queue up to speak/);
    meeting.emit('queue-joined', { person: ['anna'], at: TEN });
    await settled(element);

    expect(words(element, '#queue')).toEqual(['Speaking queue · 3']);
    expect(words(element, '.strong')).toContain('You are number 3.');
    await press(element, /Leave the queue/);
    expect(meeting.asked).toEqual([['join-queue', {}], ['leave-queue', {}]]);
  });

  it('gives the word to the next one by name, and shows since when and how long', async () => {
    const meeting = new AgendaMeeting({ queue: { waiting, turnLength: 'PT2M' } }, 'presenter');
    const element = await shown(meeting);
    expect(meeting.count).toBe(2);

    await press(element, /Next speaker: bo/);
    meeting.emit('word-given', { person: ['bo'], at: TEN });
    meeting.pass(130);
    await looked(element);

    expect(meeting.asked).toEqual([['give-word', { participant: 'bo' }]]);
    expect(words(element, '.speaker .strong')).toEqual(['bo has the word']);
    expect(words(element, '.speaker .digits')).toEqual(['2:10 of 2:00']);
    expect(words(element, '.speaker .late')).toEqual(['Time is up']);
    meeting.emit('turn-ended', { person: ['bo'] });
    await settled(element);
    expect(all(element, '.speaker')).toEqual([]);
  });

  it('says why one cannot join: closed, or taken by staff', async () => {
    const closed = await shown(new AgendaMeeting({ queue: { open: false } }));
    expect(words(closed, '#queue')).toEqual(['Speaking queue · 0 closed']);
    expect((all(closed, '[data-act=queue]')[0] as HTMLButtonElement).disabled).toBe(true);
    const meeting = new AgendaMeeting();
    meeting.rights = [];
    meeting.reason = { level: 'attendees', by: 'Olga', since: TEN };

    const element = await shown(meeting);

    expect(words(element, '[role=status]')[0]).toContain('Switched off for all attendees of this meeting by Olga');
  });
});
