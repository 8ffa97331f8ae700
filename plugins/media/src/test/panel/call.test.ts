import { Refused } from '@plenum/panel';
import type { FakeMeeting } from '@plenum/panel/testing';
import { Call } from '../../main/panel/call.js';
import { Local } from '../../main/panel/local.js';
import type { Notice } from '../../main/panel/notices.js';
import { asTrack, callMeeting, entry, fakeOf, FakeEquipment, FakeLines, FakeTrack, joined, soon } from './equipment.js';

const offer = { pc: 'sub', type: 'offer' as const, sdp: 'x', tracks: {} };
const LISTEN = { microphone: false, camera: false };
const SPEAK = { microphone: true, camera: false };
const refused = (code: string) => new Refused({ code, kind: 'state', status: 409, retry: 'yes' });

let meeting: FakeMeeting;
let equipment: FakeEquipment;
let local: Local;
let told: Notice[];
let call: Call;

function begin(tab?: string) {
  local = new Local(meeting, equipment.asDevices);
  call = new Call(meeting, local, { changed: () => undefined, tell: (notice) => told.push(notice) }, (...all) => new FakeLines(...all), tab);
  return call.listen();
}

beforeEach(() => {
  FakeLines.all = [];
  meeting = callMeeting();
  equipment = new FakeEquipment();
  told = [];
  begin();
});

const asked = (name: string) => meeting.asked.filter(([one]) => one === name).map(([, payload]) => payload);
const hears = (name: string, payload: object) => meeting.hear(name, { tab: call.tab, ...payload }, '');

/** The answer to joining comes when the test says so. */
function slowly() {
  let answer!: (reply: object) => void;
  const { request } = meeting;
  meeting.request = (name: string, payload: object = {}) =>
    name === 'join' ? (new Promise((resolve) => (answer = resolve as never)) as never) : request.call(meeting, name, payload) as never;
  return (reply: object) => answer(reply);
}

describe('joining', () => {
  it('gives the page an id of 22 characters, and listening needs no device', async () => {
    await call.join(LISTEN);

    expect(call.tab).toMatch(/^[\w-]{22}$/);
    expect(meeting.asked).toEqual([['join', { tab: call.tab }]]);
    expect([call.phase, equipment.opened]).toEqual(['in', []]);
  });

  it('tells the connections the servers, and that they may use nothing else', async () => {
    meeting.replies.set('join', {
      ...joined, relayOnly: true, servers: [{ urls: ['turn:t.example:3478'], username: 'u', credential: 'c' }, { urls: ['stun:t.example'], username: '', credential: '' }],
    });
    await call.join(LISTEN);

    expect(FakeLines.last.me).toBe('anna');
    expect(FakeLines.last.configuration).toEqual({
      iceTransportPolicy: 'relay', iceServers: [{ urls: ['turn:t.example:3478'], username: 'u', credential: 'c' }, { urls: ['stun:t.example'] }],
    });
  });

  it('opens what is wanted, sends it, and tells the server', async () => {
    await call.join({ microphone: true, camera: true });

    expect(equipment.opened.map(({ label }) => label)).toEqual(['Desk microphone', 'Front camera']);
    expect(FakeLines.last.used.get('microphone')).toBe(equipment.opened[0]);
    expect(FakeLines.last.used.get('camera')).toBe(equipment.opened[1]);
    expect(asked('turn-microphone')).toEqual([{ tab: call.tab, on: true }]);
    expect(asked('turn-camera')).toEqual([{ tab: call.tab, on: true }]);
    expect(call.sending.kinds).toEqual(['microphone', 'camera']);
  });

  it('closes what was opened to be looked at, and is not wanted', async () => {
    const camera = fakeOf(await local.open('camera'));
    await call.join(LISTEN);

    expect(camera.stopped).toBe(true);
  });

  it('leaves the microphone off where everyone comes in muted, and says so', async () => {
    meeting.replies.set('join', { ...joined, mutedOnEntry: true });
    const microphone = fakeOf(await local.open('microphone'));
    await call.join(SPEAK);

    expect(told).toEqual([{ what: 'muted-entry' }]);
    expect([microphone.stopped, asked('turn-microphone'), call.sending.kinds]).toEqual([true, [], []]);
  });

  it('that is refused says why, and closes the devices', async () => {
    meeting.replies.set('join', refused('media:no-engine'));
    const microphone = fakeOf(await local.open('microphone'));
    await call.join(SPEAK);

    expect([call.phase, microphone.stopped, told.map(({ what }) => what)]).toEqual(['out', true, ['refused']]);
  });

  it('keeps what comes before the answer, and takes it after', async () => {
    const answer = slowly();
    const joining = call.join(LISTEN);
    hears('signal', { session: 1, signal: offer });
    hears('signal', { session: 0, signal: offer });
    meeting.hear('track', { participant: 'bo', kind: 'camera', live: false }, '');
    answer({ ...joined, tracks: [{ participant: 'bo', kind: 'camera' }, { participant: 'bo', kind: 'microphone' }] });
    await joining;

    expect(FakeLines.last.taken).toEqual([offer]);
    expect([call.tracks.sends('bo', 'microphone'), call.tracks.sends('bo', 'camera')]).toEqual([true, false]);
  });

  it('is undone by leaving before the answer', async () => {
    const answer = slowly();
    const joining = call.join(SPEAK);
    call.leave();
    answer(joined);
    await joining;

    expect([call.phase, FakeLines.all, asked('leave')]).toEqual(['out', [], [{ tab: call.tab }]]);
  });

  it('closes a microphone that was being opened when the call ended', async () => {
    let open!: () => void;
    equipment.opening = new Promise((resolve) => (open = resolve));
    const joining = call.join(SPEAK);
    await soon();
    call.leave();
    open();
    await joining;

    expect([equipment.opened.map(({ stopped }) => stopped), local.track('microphone'), asked('turn-microphone')]).toEqual([[true], undefined, []]);
  });

  it('goes on although a microphone cannot be opened, and says why', async () => {
    equipment.refusing = 'NotAllowedError';
    await call.join(SPEAK);

    expect(call.phase).toBe('in');
    expect(told).toMatchObject([{ what: 'fault', fault: { source: 'microphone', trouble: 'denied' } }]);
    expect(asked('turn-microphone')).toEqual([]);
  });
});

describe('in the call', () => {
  beforeEach(() => call.join(SPEAK));

  it('hands signals of its own session to the connections, and carries theirs', () => {
    hears('signal', { session: 1, signal: offer });
    meeting.hear('signal', { tab: 'another', session: 1, signal: offer }, '');
    FakeLines.last.owner.send({ ...offer, type: 'answer' });

    expect(FakeLines.last.taken).toEqual([offer]);
    expect(asked('send-signal')).toEqual([{ tab: call.tab, session: 1, signal: { ...offer, type: 'answer' } }]);
  });

  it('mutes at once, and keeps the microphone open to be quick', async () => {
    const [microphone] = equipment.opened;
    const turning = call.sending.turn('microphone', false);

    expect([call.sending.has('microphone'), microphone?.enabled]).toEqual([false, false]);
    await turning;
    await call.sending.turn('microphone', true);
    expect([microphone?.enabled, microphone?.stopped, equipment.opened.length]).toEqual([true, false, 1]);
    expect(asked('turn-microphone')).toEqual([true, false, true].map((on) => ({ tab: call.tab, on })));
  });

  it('closes a camera that is turned off', async () => {
    await call.sending.turn('camera', true);
    await call.sending.turn('camera', false);

    expect(equipment.opened[1]?.stopped).toBe(true);
    expect(FakeLines.last.used.get('camera')).toBeUndefined();
  });

  it('comes to what was wanted last, however fast wishes follow each other', async () => {
    let open!: () => void;
    equipment.opening = new Promise((resolve) => (open = resolve));
    const first = call.sending.turn('camera', true);
    await soon();
    const turned = [first, call.sending.turn('camera', false), call.sending.turn('camera', true), call.sending.turn('camera', false)];
    open();
    await Promise.all(turned);

    expect(call.sending.has('camera')).toBe(false);
    expect(local.track('camera')).toBeUndefined();
    expect(asked('turn-camera')).toEqual([]);
    expect(equipment.opened.map(({ kind, stopped }) => [kind, stopped])).toEqual([['audio', false], ['video', true]]);
  });

  it('closes what was being opened when the call ended', async () => {
    let open!: () => void;
    equipment.opening = new Promise((resolve) => (open = resolve));
    const turning = call.sending.turn('camera', true);
    await soon();
    call.leave();
    open();
    await turning;

    expect(equipment.opened.every(({ stopped }) => stopped)).toBe(true);
    expect([local.track('camera'), asked('turn-camera')]).toEqual([undefined, []]);
  });

  it('sends nothing that the server refuses', async () => {
    meeting.replies.set('turn-camera', refused('switched-off'));
    await call.sending.turn('camera', true);

    expect([call.sending.has('camera'), equipment.opened[1]?.stopped]).toEqual([false, true]);
    expect(told.map(({ what }) => what)).toEqual(['refused']);
  });

  it('shares a screen with its sound, until the browser’s own button ends it', async () => {
    equipment.shared = [new FakeTrack('video', 'Budget'), new FakeTrack('audio')];
    await call.sending.share(await local.pick());

    expect(asked('share-screen')).toEqual([{ tab: call.tab, on: true, sound: true }]);
    expect(FakeLines.last.used.get('screen')?.contentHint).toBe('detail');
    equipment.shared[0]?.ends();
    await soon();
    expect(asked('share-screen')[1]).toEqual({ tab: call.tab, on: false, sound: false });
    expect([call.sending.has('screen'), equipment.shared[1]?.stopped, FakeLines.last.used.get('screen-audio')]).toEqual([false, true, undefined]);
  });

  it('is muted by staff, who is named, and can unmute again', async () => {
    hears('stopped', { kind: 'microphone', by: 'olga' });
    expect([call.sending.has('microphone'), equipment.opened[0]?.enabled]).toEqual([false, false]);
    expect(told).toEqual([{ what: 'stopped', kind: 'microphone', by: 'olga' }]);

    await call.sending.turn('microphone', true);
    expect(asked('turn-microphone')).toHaveLength(2);
  });

  it('is not told of a stop that changes nothing, nor asked for what is on', () => {
    hears('stopped', { kind: 'camera', by: 'olga' });
    hears('asked', { kind: 'microphone', by: 'olga' });
    hears('asked', { kind: 'camera', by: 'olga' });

    expect(told).toEqual([{ what: 'asked', kind: 'camera', by: 'olga' }]);
  });

  it('knows who has the word, and what comes and goes', () => {
    const track = asTrack(new FakeTrack('video'));
    hears('speaking', { participant: 'bo' });
    hears('track', { participant: 'bo', kind: 'camera', live: true });
    FakeLines.last.owner.received({ participant: 'bo', kind: 'camera' }, track);
    expect([call.speaking, call.tracks.sends('bo', 'camera'), call.tracks.of('bo', 'camera')]).toEqual(['bo', true, [track]]);

    FakeLines.last.owner.ended({ participant: 'bo', kind: 'camera' }, track);
    expect(call.tracks.of('bo', 'camera')).toEqual([]);
  });

  it('asks to watch only what is otherwise than before', async () => {
    const bo = { participant: 'bo', kind: 'camera' as const, quality: 'low' as const };
    await call.watch([bo]);
    await call.watch([bo]);
    await call.watch([{ ...bo, quality: 'high' }]);

    expect(asked('watch')).toEqual([{ tab: call.tab, tracks: [bo] }, { tab: call.tab, tracks: [{ ...bo, quality: 'high' }] }]);
  });

  it('falls back to another microphone when one is pulled out, and says which', async () => {
    equipment.devices = equipment.devices.slice(1);
    equipment.opened[0]?.ends();
    await soon();

    expect(told).toEqual([{ what: 'replaced', source: 'microphone', name: 'Headset' }]);
    expect(FakeLines.last.used.get('microphone')?.label).toBe('Headset');
    expect(call.sending.has('microphone')).toBe(true);
  });

  it('turns the microphone off when there is no other, and says so', async () => {
    equipment.devices = [];
    equipment.opened[0]?.ends();
    await soon();

    expect(told).toEqual([{ what: 'lost', source: 'microphone' }]);
    expect(asked('turn-microphone')[1]).toEqual({ tab: call.tab, on: false });
  });

  it('ends with all devices closed', () => {
    call.leave();

    expect([call.phase, FakeLines.last.closed, equipment.opened[0]?.stopped]).toEqual(['out', true, true]);
    expect(asked('leave')).toEqual([{ tab: call.tab }]);
  });
});

describe('what happens to a call', () => {
  beforeEach(() => call.join(SPEAK));
  const moved = { ...entry, session: 2, engine: 'kurento' };

  it('moves to another engine with what it sends, without asking for it again', async () => {
    const [first] = FakeLines.all;
    await call.watch([{ participant: 'bo', kind: 'camera', quality: 'low' }]);
    hears('interrupted', {});
    expect(call.phase).toBe('interrupted');
    hears('signal', { session: 2, signal: offer });
    hears('moved', moved);
    hears('signal', { session: 1, signal: offer });

    expect([call.phase, first?.closed, FakeLines.all.length]).toEqual(['in', true, 2]);
    expect(FakeLines.last.taken).toEqual([offer]);
    expect(FakeLines.last.used.get('microphone')).toBe(equipment.opened[0]);
    expect([asked('turn-microphone').length, asked('watch').length]).toEqual([1, 2]);
  });

  it('does not move back to a session that is over, nor for another page', () => {
    hears('moved', { ...moved, session: 1 });
    meeting.hear('moved', { ...moved, tab: 'another' }, '');

    expect(FakeLines.all).toHaveLength(1);
  });

  it('goes out when another page of the person joins, and comes back if they want it here', async () => {
    meeting.hear('elsewhere', { tab: 'another' }, '');
    expect(call.phase).toBe('in');
    hears('elsewhere', {});
    expect([call.phase, FakeLines.last.closed, equipment.opened[0]?.stopped, asked('leave')]).toEqual(['elsewhere', true, true, []]);

    await call.join(LISTEN);
    expect([call.phase, FakeLines.all.length]).toEqual(['in', 2]);
  });

  it('goes on over a lost connection to the server, and asks the engine anew for lost signals', async () => {
    meeting.reconnect();
    await soon();

    expect([FakeLines.all.length, FakeLines.last.renewed, FakeLines.last.closed, asked('join').length]).toEqual([1, 1, false, 1]);
  });

  it('catches up with what was told while there was no connection, and stops what was stopped meanwhile', async () => {
    meeting.replies.set('watch', { session: 1, on: [], tracks: [{ participant: 'bo', kind: 'camera' }], speaking: ['bo'] });
    meeting.reconnect();
    await soon();

    expect([call.tracks.sends('bo', 'camera'), call.speaking, call.sending.has('microphone')]).toEqual([true, 'bo', false]);
  });

  it('joins again if its connections were begun anew while there was none', async () => {
    meeting.replies.set('watch', { session: 9, on: ['microphone'], tracks: [], speaking: [] });
    meeting.replies.set('join', { ...joined, session: 10 });
    meeting.reconnect();
    await soon();

    expect([asked('join').length, FakeLines.all.length]).toEqual([2, 2]);
  });

  it('joins again if the server has forgotten it, with all that it sends', async () => {
    meeting.replies.set('watch', refused('media:not-joined'));
    meeting.replies.set('join', { ...joined, session: 7 });
    meeting.reconnect();
    await soon();

    expect([asked('join').length, FakeLines.all.length, FakeLines.all[0]?.closed]).toEqual([2, 2, true]);
    expect(asked('turn-microphone')).toHaveLength(2);
    expect([equipment.opened.length, equipment.opened[0]?.stopped]).toEqual([1, false]);
  });

  it('joins again if a signal is refused because the server has forgotten it', async () => {
    meeting.replies.set('send-signal', refused('media:not-joined'));
    FakeLines.last.owner.send(offer);
    await soon();

    expect(asked('join')).toHaveLength(2);
  });

  it('joins again if there was no connection yet to be asked for anew', async () => {
    FakeLines.last.some = false;
    meeting.reconnect();
    await soon();

    expect(asked('join')).toHaveLength(2);
  });

  it('is taken up by the next panel with devices still open, at once', async () => {
    const held = call.handOver();
    expect([FakeLines.last.closed, equipment.opened[0]?.stopped]).toEqual([true, false]);
    begin(held?.tab);
    await call.resume(held!);

    expect(asked('join')).toEqual([{ tab: held?.tab }, { tab: held?.tab }]);
    expect(asked('turn-microphone')).toHaveLength(2);
    expect(FakeLines.last.used.get('microphone')).toBe(equipment.opened[0]);
    expect([equipment.opened.length, call.sending.kinds]).toEqual([1, ['microphone']]);
  });

  it('is not taken up where there was none', () => {
    call.leave();

    expect(call.handOver()).toBeUndefined();
  });
});

describe('staff', () => {
  it('stops and asks people, and is told what was refused', async () => {
    await call.join(LISTEN);
    await call.moderate('stop', 'microphone', []);
    await call.moderate('ask', 'camera', ['bo']);
    meeting.replies.set('stop', refused('not-permitted'));
    await call.moderate('stop', 'screen', ['bo']);

    expect(asked('stop')).toEqual([{ participants: [], kind: 'microphone' }, { participants: ['bo'], kind: 'screen' }]);
    expect(asked('ask')).toEqual([{ participants: ['bo'], kind: 'camera' }]);
    expect(told.map(({ what }) => what)).toEqual(['refused']);
  });
});
