import { all, placed } from '@plenum/panel/testing';
import { StagedPoll } from '../../main/panel/staged.js';
import { form, poll, PollsMeeting } from './meeting.js';

customElements.define('test-staged-poll', StagedPoll);

const headings = (element: StagedPoll) => all(element, 'h2').map((one) => one.textContent);

describe('a poll in the content area', () => {
  it('stands in the content list once it has begun, also when it is closed; a draft does not', async () => {
    const drafted = poll({ id: 'p2', stage: 'draft', form: { ...form, question: 'Later?' } });
    const closed = poll({ id: 'p3', stage: 'closed', form: { ...form, question: 'Dinner?' } });
    const meeting = new PollsMeeting({ polls: [poll(), drafted, closed] }, 'organizer');
    const staged = await placed(meeting, new StagedPoll());

    expect(meeting.items.map(({ id, title, kind }) => [id, title, kind])).toEqual([['p1', 'Lunch?', 'poll'], ['p3', 'Dinner?', 'poll']]);
    expect(headings(staged)).toEqual(['Lunch?']);
    expect(meeting.isVacant).toBe(false);
  });

  it('is the one that is shown, with its ballot, and nothing of what staff does', async () => {
    const closed = poll({ id: 'p3', stage: 'closed', form: { ...form, question: 'Dinner?' } });
    const meeting = new PollsMeeting({ polls: [closed, poll()] }, 'organizer');
    const staged = await placed(meeting, new StagedPoll());

    meeting.desk?.open('p1');
    await staged.updateComplete;

    expect(headings(staged)).toEqual(['Lunch?']);
    expect(all(staged, 'form')).toHaveLength(1);
    expect(all(staged, '.controls')).toHaveLength(0);
  });

  it('leaves it to the panel beside it to tell news', async () => {
    const meeting = new PollsMeeting();
    const staged = await placed(meeting, new StagedPoll());
    expect(meeting.isVacant).toBe(true);

    meeting.emit('poll-started', { poll: 'p1', form, at: '2026-11-24T10:00:00Z' });
    await staged.updateComplete;

    expect(headings(staged)).toEqual(['Lunch?']);
    expect(meeting.said).toEqual([]);
  });
});
