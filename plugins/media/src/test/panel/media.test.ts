import { Refused } from '@plenum/panel';
import { all, FakeMeeting, placed, settled, words } from '@plenum/panel/testing';
import { Media } from '../../main/panel/media.js';
import { asTrack, callMeeting, FakeEquipment, FakeLines, fakeMedia, FakeTrack, joined, soon } from './equipment.js';

class TestMedia extends Media {
  protected override make = (...made: ConstructorParameters<typeof FakeLines>) => new FakeLines(...made);
}
customElements.define('test-media', TestMedia);

let equipment: FakeEquipment;

beforeEach(() => {
  FakeLines.all = [];
  equipment = new FakeEquipment();
  vi.stubGlobal('navigator', { mediaDevices: equipment, languages: ['en'], userAgent: '' });
  fakeMedia();
});
afterEach(() => {
  document.body.replaceChildren();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const shown = (meeting: FakeMeeting) => placed(meeting, new TestMedia());
const inside = (media: Media, selector: string) => media.shadowRoot?.querySelector<HTMLElement>(selector) as HTMLElement;
const check = (media: Media) => inside(media, '.check') as Media;
const press = async (media: Media, selector: string) => {
  inside(media, selector).click();
  await settled(media);
  await settled(media);
};

/** Joins by the dialog. */
async function come(media: Media) {
  await press(media, '#join');
  await settled(check(media));
  (check(media).shadowRoot?.querySelector('#done') as HTMLElement).click();
  await settled(media);
  await settled(media);
}

const names = (meeting: FakeMeeting) => meeting.asked.map(([name]) => name);
const bo = (kind: 'camera' | 'microphone' | 'screen') => ({ participant: 'bo', kind });

describe('the call in the room', () => {
  it('offers to join, and asks for devices only in its dialog', async () => {
    const meeting = callMeeting();
    const media = await shown(meeting);

    expect([equipment.asked, names(meeting)]).toEqual([[], []]);
    await press(media, '#join');
    await settled(check(media));
    expect(equipment.asked).toHaveLength(1);
    expect(check(media).shadowRoot?.querySelector('[role=meter][aria-label][aria-valuenow]')).not.toBeNull();
    (check(media).shadowRoot?.querySelector('#done') as HTMLElement).click();
    await settled(media);
    expect(names(meeting)).toEqual(['join', 'turn-microphone']);
    expect(meeting.said).toContain('You are in the call.');
  });

  it('closes the microphone again when the person thinks better of it', async () => {
    const media = await shown(callMeeting());
    await press(media, '#join');
    await settled(check(media));
    const dialog = check(media).shadowRoot?.querySelector('dialog') as HTMLDialogElement;
    dialog.close();
    await soon();

    expect(equipment.opened.map(({ stopped }) => stopped)).toEqual([true]);
  });

  it.each(['denied', 'none', 'used'])('says in the dialog what to do when a microphone is %s, and joins without', async (trouble) => {
    equipment.refusing = { denied: 'NotAllowedError', none: 'NotFoundError', used: 'NotReadableError' }[trouble] ?? '';
    const meeting = callMeeting();
    const media = await shown(meeting);
    await press(media, '#join');
    await settled(check(media));
    const said = { denied: 'Allow it beside the address', none: 'There is no microphone', used: 'Close other programs' }[trouble];

    expect(words(check(media), '[role=alert] p')[0]).toContain(said);
    (check(media).shadowRoot?.querySelector('#done') as HTMLElement).click();
    await settled(media);
    expect(names(meeting)[0]).toBe('join');
  });

  it('says why there is no call for who may not join', async () => {
    const meeting = callMeeting();
    meeting.rights = [];
    meeting.reason = { level: 'attendees', by: 'Olga', since: '2026-11-24T10:00:00Z' };
    const media = await shown(meeting);

    expect(all(media, '#join')).toHaveLength(0);
    expect(words(media, '.controls')[0]).toContain('You may not join the call. Switched off for all attendees of this meeting by Olga');
  });

  it('names each tile, and says in words what its signs mean', async () => {
    const meeting = callMeeting();
    meeting.replies.set('join', { ...joined, tracks: [bo('microphone')], speaking: ['bo'] });
    const media = await shown(meeting);
    await come(media);

    expect(all(media, '.tile').map((tile) => tile.getAttribute('aria-label'))).toEqual(['Anna (you)', 'bo']);
    const signs = all(media, '.tile[data-key=bo] wa-icon[label]').map((icon) => icon.getAttribute('label'));
    expect(signs).toContain('speaks');
    expect(signs).not.toContain('muted');
    meeting.hear('track', { ...bo('microphone'), live: false }, '');
    await settled(media);
    expect(all(media, '.tile[data-key=bo] wa-icon[label]').map((icon) => icon.getAttribute('label'))).toContain('muted');
  });

  it('calls people of whom one may not know as the room does', async () => {
    const meeting = callMeeting();
    meeting.replies.set('join', { ...joined, tracks: [{ participant: 'someone', kind: 'microphone' }] });
    const media = await shown(meeting);
    await come(media);

    expect(all(media, '.tile').map((tile) => tile.getAttribute('aria-label'))).toEqual(['Anna (you)', 'Attendee']);
  });

  it('has toggles that tell whether they are on', async () => {
    const meeting = callMeeting();
    const media = await shown(meeting);
    await come(media);
    const pressed = () => inside(media, '#microphone').getAttribute('aria-pressed');

    expect(pressed()).toBe('true');
    await press(media, '#microphone');
    expect(pressed()).toBe('false');
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'm', bubbles: true }));
    await settled(media);
    await settled(media);
    expect([pressed(), meeting.said.includes('Microphone on')]).toEqual(['true', true]);
  });

  it('gives staff what moderates, and attendees none of it', async () => {
    const items = async (staff: boolean) => {
      const meeting = callMeeting(staff);
      meeting.replies.set('join', { ...joined, tracks: [bo('microphone'), bo('screen')] });
      const media = await shown(meeting);
      await come(media);
      return all(media, 'wa-dropdown-item').map((item) => item.getAttribute('value'));
    };

    const forStaff = await items(true);
    expect(forStaff).toEqual(expect.arrayContaining(['mute-all', 'mute-on-entry', 'stop-microphone', 'stop-screen']));
    const forAttendees = await items(false);
    expect(forAttendees.some((value) => /mute-|stop-|ask-/.test(value ?? ''))).toBe(false);
  });

  it('tells who asks to unmute, without being in the way, and does it only if the person wants it', async () => {
    const meeting = callMeeting();
    meeting.device.set('microphone-on', 'no');
    const media = await shown(meeting);
    await come(media);
    meeting.hear('asked', { kind: 'microphone', by: 'olga' }, '');
    await settled(media);

    expect(words(media, '.notice > span')).toEqual(['olga asks you to turn on your microphone.']);
    expect(meeting.said).toContain('olga asks you to turn on your microphone.');
    await press(media, '.notice .no');
    expect([all(media, '.notice').length, names(meeting).includes('turn-microphone')]).toEqual([0, false]);

    meeting.hear('asked', { kind: 'microphone', by: 'someone' }, '');
    await settled(media);
    expect(words(media, '.notice > span')).toEqual(['An organizer or presenter asks you to turn on your microphone.']);
    await press(media, '.notice .yes');
    expect([all(media, '.notice').length, names(meeting).includes('turn-microphone')]).toEqual([0, true]);
  });

  it('says who has muted one', async () => {
    const media = await shown(callMeeting());
    await come(media);
    (media as unknown as { meeting: FakeMeeting }).meeting.hear('stopped', { kind: 'microphone', by: 'olga' }, '');
    await settled(media);

    expect(words(media, '.notice > span')).toEqual(['olga has muted you.']);
    expect(inside(media, '#microphone').getAttribute('aria-pressed')).toBe('false');
  });

  it('asks a hidden person first whether they want to be noticed, once (S76)', async () => {
    const meeting = callMeeting();
    meeting.me = { ...meeting.me, hidden: true };
    meeting.device.set('microphone-on', 'no');
    const media = await shown(meeting);
    await come(media);

    await press(media, '#microphone');
    expect(words(media, 'dialog.question p')[0]).toContain('Speak as “Attendee”?');
    expect(names(meeting)).toEqual(['join']);
    await press(media, '.question .no');
    expect(names(meeting)).toEqual(['join']);
    await press(media, '#microphone');
    await press(media, '.question .yes');
    expect(names(meeting)).toEqual(['join', 'turn-microphone']);
    await press(media, '#camera');
    expect(all(media, 'dialog.question')).toHaveLength(0);
    expect(names(meeting)).toEqual(['join', 'turn-microphone', 'turn-camera']);
  });

  it('asks a hidden person who joins with a microphone, and lets them listen if they would rather not be noticed (S76)', async () => {
    const meeting = callMeeting();
    meeting.me = { ...meeting.me, hidden: true };
    const media = await shown(meeting);
    await come(media);

    expect(names(meeting)).toEqual([]);
    await press(media, '.question .no');
    expect(names(meeting)).toEqual(['join']);
    expect(equipment.opened.map(({ stopped }) => stopped)).toEqual([true]);
  });

  it('shows what others will see before they do, and while they do (S117)', async () => {
    const meeting = callMeeting(true);
    const media = await shown(meeting);
    await come(media);
    const screen = new FakeTrack('video', 'Budget 2027');
    screen.settings = { displaySurface: 'window' };
    equipment.shared = [screen];

    await press(media, '#screen');
    expect(words(media, 'dialog.question p')[0]).toBe('Others will see everything in the window “Budget 2027”.');
    expect(all(media, 'dialog.question video')).toHaveLength(1);
    expect(names(meeting)).not.toContain('share-screen');
    await press(media, '.question .yes');
    expect(names(meeting)).toContain('share-screen');
    expect(words(media, '.sharing strong')).toEqual(['Everyone sees a window of yours']);
    expect(all(media, '.sharing video[aria-label]')).toHaveLength(1);
    expect(all(media, '.tile.own.sharing')).toHaveLength(1);

    await press(media, '#stop-sharing');
    expect([all(media, '.sharing').length, screen.stopped]).toEqual([0, true]);
  });

  it('shares nothing if the person thinks better of it', async () => {
    const meeting = callMeeting(true);
    const media = await shown(meeting);
    await come(media);
    const screen = new FakeTrack('video');
    equipment.shared = [screen];
    await press(media, '#screen');
    await press(media, '.question .no');

    expect([names(meeting).includes('share-screen'), screen.stopped]).toEqual([false, true]);
  });

  it('puts a shared screen in front of everything, and lets the person choose among several', async () => {
    const meeting = callMeeting();
    const media = await shown(meeting);
    await come(media);
    for (const participant of ['bo', 'cleo']) {
      meeting.comes(participant);
      meeting.hear('track', { participant, kind: 'screen', live: true }, '');
      FakeLines.last.owner.received({ participant, kind: 'screen' }, asTrack(new FakeTrack('video')));
    }
    await settled(media);
    const large = () => all(media, '.stage .tile').map((tile) => tile.getAttribute('aria-label'));

    expect(large()).toEqual(['Screen of bo']);
    expect(meeting.said).toEqual(expect.arrayContaining(['bo shares the screen.', 'cleo shares the screen.']));
    await press(media, '.screens button:last-child');
    expect(large()).toEqual(['Screen of cleo']);
  });

  it('keeps what a screen shows as a page, under a name that tells nobody whose it is; and offers that only where there are pages', async () => {
    const meeting = callMeeting();
    const media = await shown(meeting);
    await come(media);
    meeting.comes('bo');
    meeting.hear('track', { participant: 'bo', kind: 'screen', live: true }, '');
    FakeLines.last.owner.received({ participant: 'bo', kind: 'screen' }, asTrack(new FakeTrack('video')));
    await settled(media);
    const items = () => all(media, '.tile.screen wa-dropdown-item').map((item) => item.getAttribute('value'));
    expect(items()).not.toContain('snapshot');

    const kept: string[] = [];
    meeting.taker = (picture) => Promise.resolve(kept.push(picture.name));
    HTMLCanvasElement.prototype.toBlob = (take) => take(new Blob(['x']));
    meeting.comes('cleo');
    await settled(media);
    expect(items()).toContain('snapshot');
    inside(media, '.tile.screen wa-dropdown').dispatchEvent(new CustomEvent('wa-select', { detail: { item: { value: 'snapshot' } } }));
    await settled(media);
    await settled(media);

    expect(kept).toEqual([expect.stringMatching(/^Shared screen \d\d\.\d\d\.\d\d\.png$/)]);
    expect(words(media, '.notice > span')).toEqual(['The picture is being added to the content.']);
  });

  it('tells that the call is in another window, and brings it here', async () => {
    const meeting = callMeeting();
    const media = await shown(meeting);
    await come(media);
    meeting.hear('elsewhere', { tab: (meeting.asked[0]?.[1] as { tab: string }).tab }, '');
    await settled(media);

    expect(words(media, '.controls span')).toEqual(['Your call is in another window.']);
    expect(all(media, '.tile')).toHaveLength(0);
    await press(media, '#join');
    expect(names(meeting).filter((name) => name === 'join')).toHaveLength(2);
  });

  it('leaves the call when nothing takes its place, and stops all devices', async () => {
    const meeting = callMeeting();
    const media = await shown(meeting);
    await come(media);
    media.remove();
    await soon();

    expect(names(meeting).at(-1)).toBe('leave');
    expect(equipment.opened.every(({ stopped }) => stopped)).toBe(true);
    expect(meeting.kept.size).toBe(0);
  });

  it('goes on in the panel that takes its place, with devices open', async () => {
    const meeting = callMeeting();
    const media = await shown(meeting);
    await come(media);
    const next = new TestMedia();
    const frame = media.parentElement;
    media.remove();
    frame?.append(next);
    await settled(next);
    await settled(next);

    expect(names(meeting)).toEqual(['join', 'turn-microphone', 'join', 'turn-microphone']);
    expect([equipment.opened.length, equipment.opened[0]?.stopped]).toEqual([1, false]);
    expect(inside(next, '#microphone').getAttribute('aria-pressed')).toBe('true');
    expect(meeting.said.filter((text) => text === 'You are in the call.')).toHaveLength(1);
  });

  it('sends nothing more once the right was taken away, and says by whom', async () => {
    const meeting = callMeeting();
    const media = await shown(meeting);
    await come(media);
    meeting.rights = meeting.rights.filter((right) => right !== 'media:speak');
    meeting.reason = { level: 'attendees', by: 'Olga', since: '2026-11-24T10:00:00Z' };
    meeting.comes('dan');
    await settled(media);

    expect(equipment.opened[0]?.enabled).toBe(false);
    expect(words(media, '.notice > span')[0]).toContain('You may not speak here. Switched off for all attendees of this meeting by Olga');
    const button = inside(media, '#microphone');
    expect([button.getAttribute('aria-disabled'), button.getAttribute('aria-pressed')]).toEqual(['true', 'false']);
    await press(media, '#microphone');
    expect(names(meeting).filter((name) => name === 'turn-microphone')).toHaveLength(1);

    meeting.rights = [...meeting.rights, 'media:speak'];
    meeting.comes('eve');
    await settled(media);
    expect(words(media, '.notice > span')).toEqual(['You may speak again.']);
    expect(button.getAttribute('aria-pressed')).toBe('false');
  });

  it('tells in words when there is no server for it', async () => {
    const meeting = callMeeting();
    meeting.replies.set('join', new Refused({ code: 'media:no-engine', kind: 'state', status: 409, retry: 'later' }));
    const media = await shown(meeting);
    await come(media);

    expect(words(media, '.notice > span')[0]).toContain('There is no server for sound and pictures');
    expect(all(media, '#join')).toHaveLength(1);
  });

  it('remembers on this device what the person began with', async () => {
    const meeting = callMeeting();
    const media = await shown(meeting);
    await press(media, '#join');
    await settled(check(media));
    const box = check(media).shadowRoot?.querySelector('#use-microphone') as HTMLInputElement;
    box.checked = false;
    box.dispatchEvent(new Event('change'));
    (check(media).shadowRoot?.querySelector('#done') as HTMLElement).click();
    await settled(media);

    expect(meeting.device.get('microphone-on')).toBe('no');
    expect(names(meeting)).toEqual(['join']);
    expect(equipment.opened.map(({ stopped }) => stopped)).toEqual([true]);
  });

  it('says when everyone comes in muted from now on, but not again when it was told before', async () => {
    const meeting = callMeeting();
    await shown(meeting);
    meeting.emit('entry-set', { muted: true }, true);
    expect(meeting.said).toEqual([]);
    meeting.emit('entry-set', { muted: true });
    expect(meeting.said).toEqual(['Everyone comes in muted from now on.']);
  });

  it('speaks another language at once', async () => {
    const meeting = callMeeting();
    const media = await shown(meeting);
    await come(media);
    meeting.speak('sv');
    await settled(media);

    expect(words(media, '#leave')).toEqual(['Lämna samtal']);
    expect(all(media, '.tile').map((tile) => tile.getAttribute('aria-label'))).toEqual(['Anna (du)']);
  });
});
