import type { Meeting } from '@plenum/panel';
import { beforeEach, describe, expect, it } from 'vitest';
import { event, FakeWire, hello } from './fake-wire.js';
import { Api } from './api.js';
import { Rest } from './rest.js';
import { Room } from './room.js';

const chat = { plugin: 'chat', version: '1.0.0', panels: [], permissions: ['chat:send'], settings: { history: 'true' } };
const anna = { participant: 'anna', name: 'Anna', role: 'presenter', signedIn: true, hidden: false };

const files = new Api(new Rest()).files.of(() => 'm', 'chat');
const frame = { ...files, say: () => {}, attention: () => {}, vacant: () => {}, open: () => true, onOpen: () => () => {}, room: () => '', goTo: () => undefined, offer: () => undefined, look: () => undefined, surface: () => () => undefined, pageTaker: () => undefined, cover: () => undefined, remember: () => undefined, remembered: () => '' };
let wire: FakeWire;
let room: Room;
let meeting: Meeting;

beforeEach(() => {
  wire = new FakeWire();
  room = new Room(wire, { language: 'en', someone: 'Attendee', gone: 'Someone who left' });
  room.start();
  meeting = room.meetingFor('chat', frame);
});

const greet = (changes = {}) => wire.socket.opens().says(hello({ features: [chat], views: { meeting: {}, chat: { messages: ['old'] } }, ...changes }));
const settled = () => new Promise<void>((resolve) => queueMicrotask(resolve));

describe('a panel', () => {
  it('that is opened late gets all events since the view, in order, once', async () => {
    greet();
    wire.socket.says(event('sent', { text: '1' }), event('edited', { text: '2' }), event('sent', { text: '3' }));
    const heard: string[] = [];
    meeting.on<{ text: string }>('sent', ({ text }) => heard.push(`sent ${text}`));
    meeting.on<{ text: string }>('edited', ({ text }) => heard.push(`edited ${text}`));
    await settled();
    wire.socket.says(event('sent', { text: '4' }));

    expect(heard).toEqual(['sent 1', 'edited 2', 'sent 3', 'sent 4']);
    expect(meeting.view()).toEqual({ messages: ['old'] });
  });

  it('is told what is only told again, and what nobody has had yet', async () => {
    greet();
    const first: boolean[] = [];
    const second: boolean[] = [];
    const listen = (heard: boolean[]) => meeting.on('sent', (_, { earlier }) => heard.push(earlier));
    wire.socket.says(event('sent'));
    const undo = listen(first);
    await settled();
    wire.socket.says(event('sent'));
    undo();
    wire.socket.says(event('sent'));

    listen(second);
    await settled();
    wire.socket.says(event('sent'));

    expect(first).toEqual([false, false]);
    expect(second).toEqual([true, true, false, false]);
  });

  it('hears that the connection was lost and is there again, also when no event was missed, and not of other hellos', () => {
    greet();
    let times = 0;
    const undo = meeting.onReconnect(() => (times += 1));
    wire.socket.says(hello({ features: [chat], resumed: true }));
    expect(times).toBe(0);
    const again = () => {
      wire.socket.closes(1006);
      wire.pass(10_000);
      wire.socket.opens().says(hello({ features: [chat], resumed: true }));
    };
    again();
    expect(times).toBe(1);

    undo();
    again();
    expect(times).toBe(1);
  });

  it('hears that the person has chosen another language, and not that they have chosen the same', () => {
    greet();
    const spoken: string[] = [];
    meeting.onLanguage(() => spoken.push(meeting.language()));

    room.speak({ language: 'sv', someone: 'Deltagare', gone: 'Någon som gått' });
    room.speak({ language: 'sv', someone: 'Deltagare', gone: 'Någon som gått' });

    expect(spoken).toEqual(['sv']);
  });

  it('starts again from the view of a new hello', async () => {
    greet();
    const heard: string[] = [];
    meeting.on('sent', () => heard.push('sent'));
    meeting.onView(() => heard.push(`view ${JSON.stringify(meeting.view())}`));
    await settled();
    wire.socket.says(event('sent'));
    wire.socket.says(hello({ features: [chat], views: { chat: {} } }));
    wire.socket.says(event('sent'));

    expect(heard).toEqual(['sent', 'view {}', 'sent']);
  });

  it('keeps its state when the connection was resumed', async () => {
    greet();
    let views = 0;
    meeting.onView(() => (views += 1));
    wire.socket.closes(1006);
    wire.pass(5000);
    wire.socket.opens().says(hello({ resumed: true, views: undefined, features: undefined }));

    expect(views).toBe(0);
    expect(meeting.can('chat:send')).toBe(true);
  });

  it('asks for a fresh hello when what the person may do changed while there was no connection', () => {
    greet();
    wire.socket.closes(1006);
    wire.pass(5000);

    wire.socket.opens().says(hello({ resumed: true, views: undefined, features: [{ ...chat, permissions: [] }] }));
    wire.pass(5000);

    expect(wire.socket.opens().sent[0]).not.toHaveProperty('after');
  });

  it('is told why it lacks a right: by whom if somebody took it, else that the role has not got it', () => {
    const withheld = { permission: 'chat:send', title: { en: 'Write' }, level: 'attendees', by: 'Ada', since: '2026-11-24T10:00:00Z' };
    wire.socket.opens().says(hello({ features: [{ ...chat, permissions: ['chat:read'], withheld: [withheld] }], views: { chat: {} } }));

    expect(meeting.refused('chat:read')).toBeUndefined();
    expect(meeting.refused('chat:send')).toEqual(withheld);
    expect(meeting.refused('chat:moderate')).toEqual({ level: 'role' });
  });

  it('asks for a fresh hello when it is opened after more events than are kept', () => {
    greet();
    for (let count = 0; count < 5001; count += 1) {
      wire.socket.says(event('sent'));
    }
    meeting.on('sent', () => {});
    wire.pass(5000);
    wire.socket.opens();

    expect(wire.socket.sent[0]).not.toHaveProperty('after');
  });

  it('that throws does not keep events from others', async () => {
    greet();
    const heard: string[] = [];
    const faults: unknown[] = [];
    globalThis.reportError = (fault) => faults.push(fault);
    meeting.on('sent', () => {
      throw new Error('broken');
    });
    meeting.on('sent', () => heard.push('sent'));
    await settled();
    wire.socket.says(event('sent'));

    expect(heard).toEqual(['sent']);
    expect(faults).toHaveLength(1);
  });

  it('hears signals with who sent them', () => {
    greet();
    const heard: string[] = [];
    meeting.onSignal('typing', (_payload, from) => heard.push(from));
    wire.socket.says({ type: 'signal', plugin: 'chat', name: 'typing', from: 'anna', payload: {} });
    wire.socket.says({ type: 'signal', plugin: 'polls', name: 'typing', from: 'bo', payload: {} });

    expect(heard).toEqual(['anna']);
  });

  it('keeps what a panel wants to find again, apart from other plugins, and knows which are there', () => {
    greet();
    meeting.kept.set('draft', 'words');

    expect(room.meetingFor('chat', frame).kept.get('draft')).toBe('words');
    expect(room.meetingFor('polls', frame).kept.size).toBe(0);
    expect([meeting.has('chat'), meeting.has('polls')]).toEqual([true, false]);
  });

  it('hears what is shown to all, and that nothing is any more', () => {
    greet();
    const heard: string[] = [];
    meeting.onShown(() => heard.push(meeting.shown()?.item ?? ''));

    wire.socket.says(event('content-shown', { plugin: 'slides', item: 'one', by: 'ada' }, 'meeting'));
    wire.socket.says(event('content-shown', { plugin: '', item: '', by: 'ada' }, 'meeting'));

    expect(heard).toEqual(['one', '']);
  });

  it('has names for hidden people and for those who left', () => {
    greet();

    expect(meeting.person('someone').name).toBe('Attendee');
    expect(meeting.person('nobody-known').name).toBe('Someone who left');
  });

  it('knows what its plugin may do and how it is set', () => {
    greet();

    expect(meeting.can('chat:send')).toBe(true);
    expect(meeting.can('chat:delete')).toBe(false);
    expect(meeting.setting('history')).toBe('true');
  });
});

describe('the roster', () => {
  const name = (list: readonly { name: string }[]) => list.map((one) => one.name);

  it('follows joining, renaming, roles and leaving', () => {
    greet({ views: { meeting: { participants: [anna], lobby: [] } } });
    wire.socket.says(
      event('participant-joined', { ...anna, participant: 'bo', name: 'Bo' }, 'meeting'),
      event('participant-renamed', { participant: 'bo', name: 'Bosse' }, 'meeting'),
      event('role-changed', { participant: 'anna', role: 'organizer' }, 'meeting'),
    );
    expect(name(room.roster.people)).toEqual(['Anna', 'Bosse']);
    expect(room.person('anna').role).toBe('organizer');

    wire.socket.says(event('participant-left', { participant: 'anna' }, 'meeting'));
    expect(name(room.roster.people)).toEqual(['Bosse']);
  });

  it('does not show a person twice who joins again', () => {
    greet({ views: { meeting: { participants: [anna] } } });
    wire.socket.says(event('participant-joined', anna, 'meeting'));

    expect(room.roster.people).toHaveLength(1);
  });

  it('moves people between lobby and meeting', () => {
    greet();
    const waiting = { participant: 'cy', name: 'Cy', signedIn: false, since: '2026-11-24T10:00:00Z' };
    wire.socket.says(event('participant-waiting', waiting, 'meeting'));
    expect(name(room.roster.lobby)).toEqual(['Cy']);

    wire.socket.says(event('participant-admitted', { participant: 'cy' }, 'meeting'), event('participant-joined', { ...anna, participant: 'cy', name: 'Cy' }, 'meeting'));
    expect(room.roster.lobby).toEqual([]);
    expect(name(room.roster.people)).toEqual(['Cy']);
  });

  it('moves a person who is sent back to the lobby', () => {
    greet({ views: { meeting: { participants: [anna], lobby: [] } } });
    wire.socket.says(event('participant-sent-back', { participant: 'anna', since: '2026-11-24T10:00:00Z' }, 'meeting'));

    expect(room.roster.people).toEqual([]);
    expect(name(room.roster.lobby)).toEqual(['Anna']);
  });

  it('keeps the tenant of who is sent back to the lobby, from the view or from their coming (S45)', () => {
    greet({ views: { meeting: { participants: [{ ...anna, tenant: ['Nordic Pumps'] }], lobby: [] } } });
    const cy = { ...anna, participant: 'cy', name: 'Cy' };
    wire.socket.says(
      event('participant-entered', { ...cy, tenant: ['Southern Valves'], since: '2026-11-24T10:00:00Z' }, 'meeting'),
      event('participant-joined', cy, 'meeting'),
      event('participant-sent-back', { participant: 'anna', since: '2026-11-24T10:00:00Z' }, 'meeting'),
      event('participant-sent-back', { participant: 'cy', since: '2026-11-24T10:00:00Z' }, 'meeting'),
    );

    expect(room.roster.lobby.map((one) => one.tenant)).toEqual([['Nordic Pumps'], ['Southern Valves']]);
  });

  it('knows who locked the meeting', () => {
    greet();
    wire.socket.says(event('lock-set', { locked: true, by: 'anna' }, 'meeting'));

    expect(room.roster).toMatchObject({ locked: true, lockedBy: 'anna' });
  });
});

describe('features', () => {
  it('get the address of a replaced panel', () => {
    greet();
    const panels = [{ element: 'plenum-chat', module: '/plugins/chat/panel.js?v=2', place: 'side', title: {} }];
    wire.socket.says(event('feature-changed', { plugin: 'chat', state: 'replaced', version: '2', panels }, 'meeting'));

    expect(room.features[0]).toMatchObject({ version: '2', panels });
  });

  it('start from the view of the version that replaced the other', () => {
    greet();
    wire.socket.says(event('feature-changed', { plugin: 'chat', state: 'replaced', version: '2', view: { messages: ['new'] } }, 'meeting'));

    expect(meeting.view()).toEqual({ messages: ['new'] });
  });

  it('are marked when they failed, until they are back', () => {
    greet();
    wire.socket.says(event('feature-changed', { plugin: 'chat', state: 'faulty' }, 'meeting'));
    expect(room.faulty.has('chat')).toBe(true);

    wire.socket.says(event('feature-changed', { plugin: 'chat', state: 'replaced' }, 'meeting'));
    expect(room.faulty.has('chat')).toBe(false);
  });
});

describe('the end', () => {
  it('is told with its reason and closes the connection', () => {
    greet();
    wire.socket.says(event('meeting-ended', { reason: 'by-organizer' }, 'meeting'));

    expect(room.overBecause).toEqual({ ending: 'ended', reason: 'by-organizer' });
    expect(wire.socket.closedWith).toBe(1000);
  });

  it('comes to a person who is refused in the lobby', () => {
    greet({ you: { participant: 'bo', name: 'Bo', role: 'attendee', state: 'waiting', hidden: false } });
    wire.socket.says(event('participant-refused', { participant: 'bo' }, 'meeting'));

    expect(room.overBecause?.ending).toBe('not-admitted');
  });
});

describe('the layout for all', () => {
  const discussion = { kind: 'discussion', places: [], sides: [] };

  it('comes with the view, changes with events, and is free without one', () => {
    const changes: string[] = [];
    greet({ views: { meeting: { layout: discussion } } });
    room.subscribe(({ kind }) => changes.push(kind));
    expect(room.layout.kind).toBe('discussion');

    wire.socket.says(event('layout-set', { ...discussion, kind: 'content' }, 'meeting'));
    expect(room.layout.kind).toBe('content');
    greet();

    expect(room.layout.kind).toBe('free');
    expect(changes).toEqual(['layout', 'hello']);
  });
});
