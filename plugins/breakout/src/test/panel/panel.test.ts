import type { Role } from '@plenum/panel';
import { all, FakeMeeting, placed, settled, words } from '@plenum/panel/testing';
import { Breakout } from '../../main/panel/breakout.js';
import type { View } from '../../main/panel/following.js';
import { Status } from '../../main/panel/status.js';
import { texts } from '../../main/panel/texts.js';

beforeAll(() => {
  customElements.define('test-breakout', Breakout);
  customElements.define('test-breakout-status', Status);
  HTMLDialogElement.prototype.showModal ??= function (this: HTMLDialogElement) {
    this.open = true;
  };
  HTMLDialogElement.prototype.close ??= function (this: HTMLDialogElement) {
    this.open = false;
  };
});

const ROOMS = [{ id: 'r1', title: 'Room 1' }, { id: 'r2', title: 'Room 2' }];
const TEN = '2026-11-24T10:00:00Z';
const OPEN: View = { rooms: ROOMS, opened: [TEN], until: ['2026-11-24T10:05:00Z'] };

class RoomsMeeting extends FakeMeeting {
  constructor(view: View, role: Role = 'attendee') {
    super('breakout', view, role === 'attendee' ? ['breakout:join'] : ['breakout:join', 'breakout:manage'], role);
  }
}

const button = (element: Breakout | Status, name: RegExp) =>
  all(element, 'button').find((one) => name.test(`${one.getAttribute('aria-label') ?? ''} ${one.textContent}`));

async function press(element: Breakout | Status, name: RegExp) {
  button(element, name)?.click();
  await settled(element);
}

describe('the panel of staff', () => {
  it('makes rooms with names in the language of who makes them', async () => {
    const meeting = new RoomsMeeting({}, 'organizer');
    const element = await placed(meeting, new Breakout());
    meeting.speak('sv');
    await settled(element);

    await press(element, /Skapa rum/);

    expect(meeting.asked).toEqual([['add-rooms', { titles: ['Rum 1', 'Rum 2'] }]]);
  });

  it('assigns a person by a list of rooms', async () => {
    const meeting = new RoomsMeeting({ rooms: ROOMS }, 'organizer');
    const element = await placed(meeting, new Breakout());
    const select = all(element, 'select')[0] as HTMLSelectElement;
    expect(select.getAttribute('aria-label')).toBe('Room of anna');

    select.value = 'r2';
    select.dispatchEvent(new Event('change'));
    await settled(element);

    expect(meeting.asked).toEqual([['assign-people', { people: ['anna'], room: ['r2'] }]]);
  });

  it('adds a rule to one that was chosen a moment ago, and puts a refused box back', async () => {
    const meeting = new RoomsMeeting({ rooms: ROOMS, rules: { freeChoice: false, moveAtOnce: false, placeLate: true } }, 'organizer');
    const element = await placed(meeting, new Breakout());
    const [choice, move] = all(element, 'input[type=checkbox]') as HTMLInputElement[];

    choice?.click();
    move?.click();

    expect(meeting.asked.map(([, payload]) => payload)).toEqual([
      { freeChoice: true, moveAtOnce: false, placeLate: true },
      { freeChoice: true, moveAtOnce: true, placeLate: true },
    ]);
    await settled(element);
    meeting.refusing = 'not-permitted';
    move?.click();
    await settled(element);
    await settled(element);
    expect([choice?.checked, move?.checked]).toEqual([true, true]);
  });

  it('says which lines of a pasted list fit nobody', async () => {
    const meeting = new RoomsMeeting({ rooms: ROOMS }, 'organizer');
    meeting.replies.set('assign-list', { assigned: 1, problems: [{ line: 3, kind: 'unknown-person' }] });
    const element = await placed(meeting, new Breakout());
    const area = all(element, 'details textarea')[0] as HTMLTextAreaElement;
    area.value = 'anna, 1';

    await press(element, /^ Assign/);

    expect(words(element, 'details li')).toEqual(['Line 3: fits nobody here']);
  });

  it('shows who asks for help, and goes there', async () => {
    const meeting = new RoomsMeeting(OPEN, 'organizer');
    const element = await placed(meeting, new Breakout());

    meeting.emit('help-called', { person: 'anna', room: 'r2', at: TEN });
    await settled(element);
    await press(element, /^ Visit/);

    expect(words(element, '.calls .grow')).toEqual(['anna asks for help in Room 2']);
    expect(meeting.count).toBe(1);
    expect(meeting.went).toEqual(['r2']);
  });

  it('returns all, and shows a refusal in words', async () => {
    const meeting = new RoomsMeeting(OPEN, 'organizer');
    const element = await placed(meeting, new Breakout());
    meeting.refusing = 'breakout:closed';

    await press(element, /return all/);

    expect(meeting.asked.at(-1)).toEqual(['return-all', {}]);
    expect(words(element, '[role=alert]')).toEqual(['The rooms are closed.']);
  });
});

describe('the panel of attendees', () => {
  it('shows only their own room, with whom they may know in it', async () => {
    const meeting = new RoomsMeeting({ ...OPEN, assigned: [{ person: 'anna', room: ['r2'] }], places: [{ person: 'bo', room: 'r2' }] });
    const element = await placed(meeting, new Breakout());

    expect(words(element, '.room .grow')).toEqual(['Room 2 (yours)']);
    expect(words(element, '.room p')).toEqual(['1 there: bo']);
    expect(all(element, 'select, textarea, form')).toEqual([]);
  });

  it('lets them choose among all where that is allowed, and goes there', async () => {
    const meeting = new RoomsMeeting({ ...OPEN, rules: { freeChoice: true, moveAtOnce: false, placeLate: true } });
    const element = await placed(meeting, new Breakout());

    await press(element, /Go to Room 1/);

    expect(meeting.asked).toEqual([['choose-room', { room: 'r1' }]]);
    expect(meeting.went).toEqual(['r1']);
  });
});

describe('the status', () => {
  const mine = { ...OPEN, assigned: [{ person: 'anna', room: ['r2'] }] };

  it('asks who is assigned, with the focus on no button, and goes when they say so', async () => {
    const meeting = new RoomsMeeting(mine);
    const element = await placed(meeting, new Status());
    const dialog = all(element, 'dialog.ask-dialog')[0] as HTMLDialogElement;
    expect(dialog.open).toBe(true);
    expect(words(element, 'dialog h2')).toEqual(['You are asked into Room 2']);
    expect(element.shadowRoot?.activeElement?.localName).toBe('h2');

    await press(element, /Go there/);

    expect(meeting.went).toEqual(['r2']);
  });

  it('asks no more after “stay for now”, until the person is assigned anew', async () => {
    const meeting = new RoomsMeeting(mine);
    const element = await placed(meeting, new Status());

    await press(element, /Stay for now/);
    expect((all(element, 'dialog.ask-dialog')[0] as HTMLDialogElement).open).toBe(false);
    meeting.emit('person-assigned', { person: 'anna', room: ['r1'] });
    await settled(element);

    expect((all(element, 'dialog.ask-dialog')[0] as HTMLDialogElement).open).toBe(true);
    expect(meeting.went).toEqual([]);
  });

  it('moves at once where staff wants it, but asks who is writing', async () => {
    const rules = { freeChoice: false, moveAtOnce: true, placeLate: true };
    const moved = new RoomsMeeting({ ...mine, rules });
    await placed(moved, new Status());
    expect(moved.went).toEqual(['r2']);

    const writing = new RoomsMeeting({ ...OPEN, rules });
    const element = await placed(writing, new Status());
    const field = document.createElement('input');
    document.body.append(field);
    field.value = 'half a sentence';
    field.focus();
    writing.emit('person-assigned', { person: 'anna', room: ['r2'] });
    await settled(element);

    expect(writing.went).toEqual([]);
    expect((all(element, 'dialog.ask-dialog')[0] as HTMLDialogElement).open).toBe(true);
  });

  it('tells the meeting once where its person is', async () => {
    const meeting = new RoomsMeeting(mine);
    meeting.inRoom = 'r2';
    await placed(meeting, new Status());
    expect(meeting.asked).toEqual([['enter-room', { room: 'r2' }]]);

    const back = new RoomsMeeting({ ...OPEN, places: [{ person: 'anna', room: 'r2' }], assigned: [{ person: 'anna', room: ['r2'] }] });
    const element = await placed(back, new Status());
    expect(back.asked).toEqual([['leave-room', {}]]);
    expect((all(element, 'dialog.ask-dialog')[0] as HTMLDialogElement).open).toBe(false);
  });

  it('shows in a room its name, the time left and a message to all, and says the last minute', async () => {
    const meeting = new RoomsMeeting(mine);
    meeting.inRoom = 'r2';
    const element = await placed(meeting, new Status());
    meeting.emit('rooms-told', { text: 'Wrap up', by: 'olga', at: TEN });
    await settled(element);
    expect(words(element, '.name, .time, .told')).toEqual(['Room 2', '5:00', 'Wrap up']);
    expect(meeting.said).toEqual(['Message to all rooms: Wrap up']);

    meeting.time += 4 * 60_000;
    element.requestUpdate();
    await settled(element);

    expect(words(element, '.time')).toEqual(['1:00']);
    expect(meeting.said).toContain('One minute left in the room');
  });

  it('asks a presenter to come, and takes that back', async () => {
    const meeting = new RoomsMeeting(mine);
    meeting.inRoom = 'r2';
    const element = await placed(meeting, new Status());

    await press(element, /Ask a presenter/);
    meeting.emit('help-called', { person: 'anna', room: 'r2', at: TEN });
    await settled(element);
    await press(element, /No help needed/);

    expect(meeting.asked.slice(-2)).toEqual([['call-help', {}], ['cancel-help', {}]]);
  });

  it('takes a place for who came late', async () => {
    const meeting = new RoomsMeeting(OPEN);
    await placed(meeting, new Status());

    expect(meeting.asked).toEqual([['take-place', {}]]);
  });
});

describe('the texts', () => {
  it('are there in both languages', () => {
    expect(Object.keys(texts.languages.sv)).toEqual(Object.keys(texts.languages.en));
  });
});
