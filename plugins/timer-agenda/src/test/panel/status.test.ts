import { settled, words } from '@plenum/panel/testing';
import { AgendaMeeting, item, looked, status, TEN } from './meeting.js';

const running = (length: string, ends: string) => ({ countdown: { length, ends: [ends], left: 'PT0S' } });
const FIVE = running('PT5M', '2026-11-24T10:05:00Z');

describe('the part in the status bar', () => {
  afterEach(() => vi.useRealTimers());

  it('shows the server’s time left, however wrong the browser’s clock is', async () => {
    const meeting = new AgendaMeeting({ countdown: [FIVE.countdown] });
    vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('1999-12-31T23:59:59Z') });

    const element = await status(meeting);

    expect(words(element, '.time')).toEqual(['5:00']);
    meeting.pass(61);
    vi.setSystemTime(Date.parse('2031-01-01T00:00:00Z'));
    await looked(element);
    expect(words(element, '.time')).toEqual(['3:59']);
  });

  it('says the start, the half, the last minute and the end, each once', async () => {
    const meeting = new AgendaMeeting();
    const element = await status(meeting);
    meeting.emit('countdown-started', FIVE);
    for (let second = 0; second <= 310; second += 1) {
      meeting.pass(1);
      await looked(element);
    }

    expect(meeting.said).toEqual(['Countdown of 5 minutes started.', 'Half of the time is over, 2 minutes 30 seconds left.', 'One minute left.', 'Time is up.']);
    expect(words(element, '.time')).toEqual(['Time is up']);
  });

  it('says nothing of moments that were before it came, nor of those that an adjustment passes', async () => {
    const meeting = new AgendaMeeting({ countdown: [FIVE.countdown] });
    meeting.pass(200);
    const element = await status(meeting);
    await looked(element);
    meeting.emit('countdown-adjusted', running('PT4M', '2026-11-24T10:04:00Z'));
    await looked(element);

    expect(meeting.said).toEqual(['Countdown changed, 40 seconds left.']);
  });

  it('says no old news when events are told again', async () => {
    const meeting = new AgendaMeeting({ agenda: { items: [item('a')], current: [] } });
    const element = await status(meeting);
    meeting.emit('item-started', { item: 'a', back: false, at: TEN }, true);
    await settled(element);

    expect(meeting.said).toEqual([]);
    expect(words(element, '.item')).toEqual(['Now: Item a']);
  });

  it('says what the meeting is at, when its time is over, and who has the word', async () => {
    const meeting = new AgendaMeeting({ agenda: { items: [item('a')], current: [] }, queue: { turnLength: 'PT1M' } });
    const element = await status(meeting);
    meeting.emit('item-started', { item: 'a', back: false, at: TEN });
    meeting.emit('word-given', { person: ['bo'], at: TEN });
    await settled(element);
    meeting.pass(60);
    await looked(element);
    meeting.emit('word-given', { person: ['anna'], at: '2026-11-24T10:01:00Z' });
    meeting.pass(60);
    await looked(element);
    meeting.pass(500);
    await looked(element);

    expect(meeting.said).toEqual([
      'Now on the agenda: Item a.', 'bo has the word.', 'The time of bo is up.', 'You have the word.', 'Your time is up.', 'The planned time for “Item a” is over.',
    ]);
  });
});
