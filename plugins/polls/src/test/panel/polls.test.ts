import { Refused } from '@plenum/panel';
import { all, settled } from '@plenum/panel/testing';
import { form, one, poll, PollsMeeting, shown, tick } from './meeting.js';

const text = (element: HTMLElement) => element.textContent?.replace(/\s+/g, ' ').trim();

describe('a ballot', () => {
  it('S49: says before voting by name that the name is kept, who will see it, and until when', async () => {
    const polls = await shown(new PollsMeeting({ polls: [poll()] }));

    const terms = text(one(polls, '.terms'));
    expect(terms).toContain('kept with your name');
    expect(terms).toContain('Organizers of this meeting and your organization’s administrators can read how you voted, until the meeting is deleted');
    expect(terms).toContain('change your vote until the poll is closed');
    expect(one(polls, 'form fieldset').getAttribute('aria-describedby')).toBe(one(polls, '.terms').id);
  });

  it('S49: says before a secret vote that no name is kept, and that it cannot be changed', async () => {
    const polls = await shown(new PollsMeeting({ polls: [poll({ form: { ...form, secret: true } })] }));

    const terms = text(one(polls, '.terms'));
    expect(terms).toContain('without your name');
    expect(terms).toContain('cannot change it');
    expect(terms).toContain('fewer than three votes');
    expect(terms).not.toContain('can read how you voted');
  });

  it('says who is shown the result', async () => {
    for (const [show, words] of [['live', 'while votes come in'], ['closed', 'when the poll is closed'], ['staff', 'Organizers and presenters see the result']] as const) {
      const polls = await shown(new PollsMeeting({ polls: [poll({ form: { ...form, show } })] }));
      expect(text(one(polls, '.terms'))).toContain(words);
    }
  });

  it('tells a hidden person what their vote shows', async () => {
    const meeting = new PollsMeeting({ polls: [poll()] });
    meeting.me = { ...meeting.me, hidden: true };

    expect(text(one(await shown(meeting), '.terms'))).toContain('You are hidden');
  });

  it('casts what is marked, and closes when the vote came in, from this device or another', async () => {
    const meeting = new PollsMeeting({ polls: [poll()] });
    const polls = await shown(meeting);
    expect(one(polls, 'form wa-button').hasAttribute('disabled')).toBe(true);

    await tick(polls, 'input[type=radio]:nth-of-type(1)');
    one(polls, 'form wa-button').click();
    await settled(polls);
    expect(meeting.asked).toEqual([['cast-vote', { poll: 'p1', options: [0], text: '' }]]);
    meeting.emit('vote-cast', { poll: 'p1', voter: 'anna', vote: { options: [0], text: '' } });
    await polls.updateComplete;

    expect(all(polls, 'form')).toHaveLength(0);
    expect(text(one(polls, '.done'))).toContain('Fish');
  });

  it('takes no second secret vote and knows no choice', async () => {
    const meeting = new PollsMeeting({ polls: [poll({ form: { ...form, secret: true } })] });
    const polls = await shown(meeting);

    meeting.emit('ballot-cast', { poll: 'p1', voter: 'anna' });
    await polls.updateComplete;

    expect(all(polls, 'form, input')).toHaveLength(0);
    expect(all(polls, '.card > button')).toHaveLength(0);
    expect(text(one(polls, '.done'))).toContain('not kept with your name');
  });

  it('wants as many choices as the poll says', async () => {
    const several = { ...form, kind: 'multiple', options: ['a', 'b', 'c'], least: 2, most: 2 } as const;
    const polls = await shown(new PollsMeeting({ polls: [poll({ form: several })] }));
    const ready = () => !one(polls, 'form wa-button').hasAttribute('disabled');

    await tick(polls, 'label:nth-of-type(1) input');
    expect(ready()).toBe(false);
    await tick(polls, 'label:nth-of-type(2) input');
    expect(ready()).toBe(true);
    await tick(polls, 'label:nth-of-type(3) input');
    expect(ready()).toBe(false);
  });

  it('is not given to who may not vote, who is told why', async () => {
    const meeting = new PollsMeeting({ polls: [poll()] });
    meeting.rights = [];
    const polls = await shown(meeting);

    expect(all(polls, 'form')).toHaveLength(0);
    expect(text(one(polls, '.card'))).toContain('You may not vote here. It is off for all attendees of this meeting');
  });

  it('shows a refusal in words', async () => {
    const meeting = new PollsMeeting({ polls: [poll()] });
    meeting.replies.set('cast-vote', new Refused({ code: 'polls:already-closed', kind: 'state', status: 409, retry: 'yes' }));
    const polls = await shown(meeting);

    await tick(polls, 'input');
    one(polls, 'form wa-button').click();
    await settled(polls);

    expect(text(one(polls, '[role=alert]'))).toBe('The poll is closed.');
  });
});

describe('results', () => {
  it('are a table of shares for attendees, with one’s own vote and the right answer in words', async () => {
    const quiz = { ...form, kind: 'quiz', right: [1] } as const;
    const polls = await shown(
      new PollsMeeting({ polls: [poll({ stage: 'closed', form: quiz, shares: [67, 33], published: true, voted: true, own: [{ options: [0], text: '' }] })] }),
    );

    expect(all(polls, 'tbody tr').map(text)).toEqual(['Fish your vote 67 %', 'Soup ✓ Right 33 %']);
    expect(text(one(polls, 'caption'))).toBe('Result: Lunch?');
    expect(all(polls, '.bar:not([aria-hidden])')).toHaveLength(0);
    expect(all(polls, '[style]')).toHaveLength(0);
  });

  it('have numbers for staff, and none while a secret poll is open', async () => {
    const meeting = new PollsMeeting({ polls: [poll({ form: { ...form, secret: true } })] }, 'presenter');
    const polls = await shown(meeting);

    meeting.emit('tally-told', { poll: 'p1', tally: { voted: 3, counts: [] } });
    await polls.updateComplete;
    expect(text(one(polls, '.turnout'))).toBe('3 people have voted');
    expect(all(polls, 'table')).toHaveLength(0);
    meeting.emit('poll-closed', { poll: 'p1', tooFew: false });
    meeting.emit('tally-told', { poll: 'p1', tally: { voted: 3, counts: [1, 2] } });
    await polls.updateComplete;

    expect(all(polls, 'tbody tr').map(text)).toEqual(['Fish 33 % 1 vote', 'Soup 67 % 2 votes']);
  });

  it('S50: are explained where they are withheld', async () => {
    const polls = await shown(new PollsMeeting({ polls: [poll({ stage: 'closed', tooFew: true, form: { ...form, secret: true } })] }));

    expect(text(one(polls, '.note'))).toContain('Fewer than three people voted in secret');
    expect(all(polls, 'table')).toHaveLength(0);
  });
});

describe('news', () => {
  it('of a started poll is said and marks the tab of who does not look', async () => {
    const meeting = new PollsMeeting();
    meeting.isOpen = false;
    const polls = await shown(meeting);

    meeting.emit('poll-started', { poll: 'p1', by: 'bo', form, at: '2026-11-24T10:00:00Z' });
    await polls.updateComplete;

    expect(meeting.count).toBe(1);
    expect(meeting.said).toEqual(['A poll was started: Lunch?']);
    expect(all(polls, '.terms')).toHaveLength(1);
  });

  it('that was told before is shown and not told again', async () => {
    const meeting = new PollsMeeting();
    meeting.isOpen = false;
    const polls = await shown(meeting);

    meeting.emit('poll-started', { poll: 'p1', by: 'bo', form, at: '2026-11-24T10:00:00Z' }, true);
    meeting.emit('poll-closed', { poll: 'p1', tooFew: false }, true);
    meeting.emit('results-published', { poll: 'p1', shares: [100, 0], right: [] }, true);
    await polls.updateComplete;

    expect([meeting.count, meeting.said]).toEqual([0, []]);
    expect(all(polls, '.card.closed')).toHaveLength(1);
  });
});

describe('a double click', () => {
  it('votes, starts and publishes once', async () => {
    for (const [role, stage, selector, command] of [
      ['attendee', 'open', 'form wa-button', 'cast-vote'],
      ['presenter', 'draft', '.controls wa-button', 'start-poll'],
      ['presenter', 'closed', '.controls button', 'publish-results'],
    ] as const) {
      const meeting = new PollsMeeting({ polls: [poll({ stage, ...(stage === 'open' ? { own: [{ options: [0], text: '' }] } : {}) })] }, role);
      const button = one(await shown(meeting), selector);

      button.click();
      button.click();

      expect(meeting.asked.map(([name]) => name)).toEqual([command]);
    }
  });
});

describe('staff', () => {
  it('prepares a poll and starts it', async () => {
    const meeting = new PollsMeeting({}, 'presenter');
    meeting.replies.set('prepare-poll', { poll: 'p7' });
    const polls = await shown(meeting);
    const write = async (selector: string, words: string) => {
      const field = one(polls, selector) as HTMLInputElement;
      field.value = words;
      field.dispatchEvent(new InputEvent('input'));
      await polls.updateComplete;
    };

    one(polls, '.new').click();
    await polls.updateComplete;
    await write('#question', 'Tea?');
    await write('[aria-label="Option 1"]', 'Yes');
    await write('[aria-label="Option 2"]', 'No');
    one(polls, '.editor wa-button').click();
    await settled(polls);

    const asked = { kind: 'single', question: 'Tea?', options: ['Yes', 'No'], least: 1, most: 1, right: [], secret: false, show: 'closed' };
    expect(meeting.asked).toEqual([['prepare-poll', { form: asked }], ['start-poll', { poll: 'p7' }]]);
    expect(all(polls, '.editor')).toHaveLength(0);
  });

  it('does not lose what was written when it is refused, and makes no second draft', async () => {
    const meeting = new PollsMeeting({}, 'presenter');
    meeting.replies.set('prepare-poll', { poll: 'p7' });
    meeting.replies.set('start-poll', new Refused({ code: 'internal', kind: 'bug', status: 500, retry: 'no' }));
    const polls = await shown(meeting);

    one(polls, '.new').click();
    await polls.updateComplete;
    one(polls, '.editor wa-button').click();
    await settled(polls);
    one(polls, '.editor wa-button').click();
    await settled(polls);

    expect(meeting.asked.map(([name]) => name)).toEqual(['prepare-poll', 'start-poll', 'change-poll', 'start-poll']);
    expect(all(polls, '.editor')).toHaveLength(1);
  });

  it('asks before a poll is closed for good', async () => {
    const meeting = new PollsMeeting({ polls: [poll()] }, 'presenter');
    const polls = await shown(meeting);

    one(polls, '.controls button').click();
    await settled(polls);
    expect((one(polls, 'dialog') as HTMLDialogElement).open).toBe(true);
    expect(meeting.asked).toEqual([]);
    one(polls, 'dialog wa-button').click();
    await settled(polls);

    expect(meeting.asked).toEqual([['close-poll', { poll: 'p1' }]]);
  });

  it('S49: only an organizer can ask who voted how', async () => {
    const buttons = async (role: 'organizer' | 'presenter') =>
      all(await shown(new PollsMeeting({ polls: [poll()] }, role)), '.controls button').map(text);

    expect(await buttons('presenter')).not.toContain('Who voted');
    expect(await buttons('organizer')).toContain('Who voted');
  });

  it('reads the whole report, page by page', async () => {
    const meeting = new PollsMeeting({ polls: [poll()] }, 'organizer');
    let page = 0;
    meeting.request = ((name: string, payload: object) => {
      meeting.asked.push([name, payload]);
      page += 1;
      return Promise.resolve({ rows: [{ participant: `p${page}`, name: `Person ${page}`, options: [page - 1], text: '' }], more: page < 2 });
    }) as typeof meeting.request;
    const polls = await shown(meeting);

    all(polls, '.controls button').find((button) => text(button) === 'Who voted')?.click();
    await settled(polls);
    await settled(polls);

    expect(all(polls, '.report tbody tr').map(text)).toEqual(['Person 1 Fish', 'Person 2 Soup']);
    expect(meeting.asked.map(([, payload]) => payload)).toEqual([{ poll: 'p1', from: 0 }, { poll: 'p1', from: 1 }]);
  });

  it('keeps the right answers when attendees are not told them', async () => {
    const quiz = { ...form, kind: 'quiz', right: [1] } as const;
    const meeting = new PollsMeeting({ polls: [poll({ stage: 'draft', form: quiz })] }, 'presenter');
    const polls = await shown(meeting);

    meeting.emit('poll-started', { poll: 'p1', by: 'anna', form: { ...quiz, right: [] }, at: '2026-11-24T10:00:00Z' });
    meeting.emit('tally-told', { poll: 'p1', tally: { voted: 1, counts: [1, 0] } });
    await polls.updateComplete;

    expect(text(all(polls, 'tbody tr')[1] as HTMLElement)).toContain('Right');
  });
});
