import { Local, type LocalOwner } from '../../main/panel/local.js';
import { callMeeting, fakeOf, FakeEquipment, FakeTrack, soon } from './equipment.js';

let equipment: FakeEquipment;
let news: string[];
const meeting = callMeeting();
const owner: LocalOwner = {
  changed: () => undefined,
  replaced: (source, track, away) => news.push(`${source} is ${track.label}${away ? ' by itself' : ''}`),
  lost: (kind) => news.push(`no ${kind}`),
};
let local: Local;

beforeEach(() => {
  meeting.device.clear();
  equipment = new FakeEquipment();
  news = [];
  local = new Local(meeting, equipment.asDevices);
  local.follow(owner);
});

describe('devices', () => {
  it('are opened once, however often they are asked for', async () => {
    const [one, other] = await Promise.all([local.open('microphone'), local.open('microphone')]);
    const third = await local.open('microphone');

    expect([one === other, other === third, equipment.asked.length]).toEqual([true, true, 1]);
    expect(equipment.asked[0]).toEqual({ audio: { echoCancellation: true, noiseSuppression: true, autoGainControl: true } });
  });

  it('that were chosen are used the next time, as long as they are there', async () => {
    await local.choose('microphone', 'm2');
    expect(fakeOf(await new Local(meeting, equipment.asDevices).open('microphone')).label).toBe('Headset');

    equipment.devices = equipment.devices.filter(({ deviceId }) => deviceId !== 'm2');
    expect(fakeOf(await new Local(meeting, equipment.asDevices).open('microphone')).label).toBe('Desk microphone');
  });

  it('that are chosen while they are used take the place of the others, as loud or as muted', async () => {
    const before = fakeOf(await local.open('microphone'));
    before.enabled = false;
    await local.choose('microphone', 'm2');

    expect([before.stopped, fakeOf(local.track('microphone')).enabled, news]).toEqual([true, false, ['microphone is Headset']]);
  });

  it('are told by name, and without permission not at all', async () => {
    await soon();
    expect(local.devices('microphone').map(({ label }) => label)).toEqual(['Desk microphone', 'Headset']);
    expect(local.devices('speaker').map(({ label }) => label)).toEqual(['Desk loudspeaker']);

    equipment.devices = equipment.devices.map((device) => ({ ...device, label: '' }));
    equipment.dispatchEvent(new Event('devicechange'));
    await soon();
    expect(local.devices('microphone')).toEqual([]);
  });

  it.each([
    ['NotAllowedError', 'denied'],
    ['SecurityError', 'denied'],
    ['NotFoundError', 'none'],
    ['OverconstrainedError', 'none'],
    ['NotReadableError', 'used'],
    ['AbortError', 'used'],
    ['UnknownError', 'failed'],
  ])('say with %s that it is %s', async (name, trouble) => {
    equipment.refusing = name;

    await expect(local.open('camera')).rejects.toMatchObject({ source: 'camera', trouble });
    await expect(local.pick()).rejects.toMatchObject({ source: 'screen', trouble });
  });

  it('are none where the page came without encryption', async () => {
    vi.stubGlobal('navigator', {});
    const none = new Local(meeting);
    vi.unstubAllGlobals();

    await expect(none.open('microphone')).rejects.toMatchObject({ trouble: 'insecure' });
    expect([none.canShare, none.devices('camera')]).toEqual([false, []]);
  });

  it('are looked for again after one that was refused', async () => {
    equipment.refusing = 'NotAllowedError';
    await expect(local.open('camera')).rejects.toThrow();
    equipment.refusing = '';

    expect(fakeOf(await local.open('camera')).label).toBe('Front camera');
  });

  it('that are pulled out are replaced, and only while they are used', async () => {
    const first = fakeOf(await local.open('microphone'));
    local.close('microphone');
    first.ends();
    await soon();
    expect(news).toEqual([]);

    const second = fakeOf(await local.open('microphone'));
    second.ends();
    await soon();
    expect(news).toEqual(['microphone is Desk microphone by itself']);
  });

  it('tell that a shared screen has ended', async () => {
    equipment.shared = [new FakeTrack('video')];
    local.adopt('screen', (await local.pick()).picture);
    equipment.shared[0]?.ends();

    expect([news, local.track('screen')]).toEqual([['no screen'], undefined]);
  });
});
