import type { Role } from '@plenum/panel';
import { all, FakeMeeting, placed, words } from '@plenum/panel/testing';
import { Feedback } from '../../main/panel/feedback.js';
import { Mark } from '../../main/panel/mark.js';
import type { View } from '../../main/panel/shown.js';

customElements.define('test-feedback', Feedback);
customElements.define('test-mark', Mark);

class FeedbackMeeting extends FakeMeeting {
  constructor(shown: View = {}, role: Role = 'attendee') {
    super('feedback', shown, role === 'attendee' ? ['feedback:show'] : ['feedback:show', 'feedback:moderate'], role);
  }

  static ofStaff = (shown: View = {}) => new FeedbackMeeting(shown, 'presenter');
}

const shown = (meeting: FeedbackMeeting) => placed(meeting, new Feedback());
const button = (element: Feedback | Mark, text: string) => all(element, 'button, wa-button').find((one) => one.textContent?.includes(text));

describe('the feedback', () => {
  it('S123: shows moods in words, and takes one back by the same button', async () => {
    const meeting = new FeedbackMeeting({ moods: { anna: 'slower' } });
    const panel = await shown(meeting);
    expect(all(panel, '[aria-pressed=true]').map((one) => one.textContent?.replace(/\s+/g, ' ').trim())).toEqual(['Slower']);

    button(panel, 'Slower')?.click();
    button(panel, 'Need help')?.click();

    expect(meeting.asked).toEqual([['set-mood', { mood: [] }], ['set-mood', { mood: ['need-help'] }]]);
  });

  it('S123: has a seating chart for staff, and for attendees only if an administrator allows it', async () => {
    const view = { moods: { bo: 'question' } } as const;
    expect(words(await shown(FeedbackMeeting.ofStaff(view)), '.seat')).toEqual(['anna Nothing shown', 'bo Question']);
    const meeting = new FeedbackMeeting(view);
    expect(all(await shown(meeting), '.seat')).toEqual([]);
    meeting.settings['moodsForAll'] = 'true';
    expect(all(await shown(meeting), '.seat')).toHaveLength(2);
  });

  it('S123: lets staff reset moods, lower hands and call the next speaker', async () => {
    const meeting = FeedbackMeeting.ofStaff({ moods: { bo: 'fine' }, hands: [{ person: 'bo', since: '2026-11-24T10:00:00Z' }] });
    const panel = await shown(meeting);

    for (const text of ['Next speaker', 'Lower all hands', 'Reset moods']) {
      button(panel, text)?.click();
    }
    all(panel, '.hand button')[0]?.click();

    expect(meeting.asked.map(([name]) => name)).toEqual(['call-next', 'lower-all', 'reset-moods', 'lower-person']);
    expect(meeting.count).toBe(1);
  });

  it('follows events, also those of which the person was taken back', async () => {
    const meeting = new FeedbackMeeting();
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

  it('calls nobody again, and raises a hand once by a double click', async () => {
    const meeting = new FeedbackMeeting();
    const panel = await shown(meeting);

    meeting.emit('speaker-called', { person: ['bo'] }, true);
    button(panel, 'Raise hand')?.click();
    button(panel, 'Raise hand')?.click();

    expect(meeting.said).toEqual([]);
    expect(meeting.asked.map(([name]) => name)).toEqual(['raise-hand']);
  });

  it('shows reactions that are offered, and nothing else that a signal may bring', async () => {
    const meeting = new FeedbackMeeting();
    const panel = await shown(meeting);

    meeting.emit('signal reaction', { emoji: '👏' });
    meeting.emit('signal reaction', { emoji: 'buy this' });
    meeting.emit('signal reaction', { emoji: 5 });
    await panel.updateComplete;

    expect(words(panel, '.burst span')).toEqual(['👏']);
    expect(meeting.said).toEqual([]);
  });

  it('sends not more than some reactions a second', async () => {
    const meeting = new FeedbackMeeting();
    const panel = await shown(meeting);

    button(panel, '👏')?.click();
    button(panel, '👏')?.click();

    expect(meeting.signals).toEqual([['reaction', { emoji: '👏' }]]);
  });

  it('marks hand and mood beside a person, in words', async () => {
    const mark = new Mark();
    mark.participant = 'bo';
    await placed(new FeedbackMeeting({ moods: { bo: 'need-help' }, hands: [{ person: 'anna', since: '1' }, { person: 'bo', since: '2' }] }), mark);

    expect(all(mark, 'wa-icon').map((one) => one.getAttribute('label'))).toEqual(['Hand raised, place 2', 'Need help']);
  });
});
