import type { Role } from '@plenum/panel';
import { all, FakeMeeting, placed, settled, words as texts } from '@plenum/panel/testing';
import type { Question, View } from '../../main/panel/board.js';
import { Questions } from '../../main/panel/questions.js';

customElements.define('test-questions', Questions);

class QuestionsMeeting extends FakeMeeting {
  constructor(shown: View = {}, role: Role = 'attendee') {
    super('questions', shown, ['questions:ask', 'questions:vote', ...(role === 'attendee' ? [] : ['questions:manage'])], role);
    this.here = [];
  }

  static ofStaff = (shown: View = {}) => new QuestionsMeeting(shown, 'presenter');
}

const shown = (meeting: QuestionsMeeting) => placed(meeting, new Questions());
const root = (panel: Questions) => panel.shadowRoot as ShadowRoot;

async function type(panel: Questions, text: string, selector = '#question') {
  const area = root(panel).querySelector(selector) as HTMLTextAreaElement;
  area.value = text;
  area.dispatchEvent(new InputEvent('input'));
  await panel.updateComplete;
  area.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true, cancelable: true, bubbles: true }));
  await settled(panel);
}

async function manage(panel: Questions) {
  root(panel).querySelector<HTMLElement>('#tab-manage')?.click();
  await panel.updateComplete;
}

const question = (more: Partial<Question> = {}): Question => ({
  id: '1', asker: 'bo', named: true, text: 'Why?', at: '2026-11-24T10:00:00Z', status: 'new', claimedBy: [], answers: [], published: true, votes: 0, voted: false, ...more,
});
const given = { by: 'petra', text: 'Because', toAll: true, aloud: false, at: '2026-11-24T10:01:00Z', edited: false };

describe('the questions', () => {
  it('S124: asks by name, or without, and says honestly who sees it', async () => {
    const meeting = new QuestionsMeeting();
    const panel = await shown(meeting);
    expect(texts(panel, '#readers')[0]).toContain('Everyone who sees the question sees your name');

    const box = root(panel).querySelector('input[type=checkbox]') as HTMLInputElement;
    box.checked = true;
    box.dispatchEvent(new Event('change'));
    await panel.updateComplete;
    expect(texts(panel, '#readers')[0]).toContain('Organizers and presenters always see who asks');
    await type(panel, ' Why? ');

    expect(meeting.asked).toEqual([['ask-question', { text: 'Why?', named: false }]]);
    expect((root(panel).querySelector('#question') as HTMLTextAreaElement).value).toBe('');
  });

  it('keeps what was written when it is refused, and says why', async () => {
    const meeting = new QuestionsMeeting();
    meeting.refusing = 'questions:duplicate';
    const panel = await shown(meeting);

    await type(panel, 'Why?');

    expect(texts(panel, '[role=alert]')).toEqual(['This has been asked already and waits for an answer.']);
    expect((root(panel).querySelector('#question') as HTMLTextAreaElement).value).toBe('Why?');
  });

  it('asks once, however often one presses meanwhile', async () => {
    const meeting = new QuestionsMeeting({ questions: [question({ id: '2' })] });
    const panel = await shown(meeting);
    const area = root(panel).querySelector('#question') as HTMLTextAreaElement;
    area.value = 'Why?';
    area.dispatchEvent(new InputEvent('input'));
    const enter = () => area.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true, cancelable: true, bubbles: true }));
    const vote = root(panel).querySelector<HTMLElement>('.vote');

    [enter, enter, () => vote?.click(), () => vote?.click()].forEach((press) => press());
    await settled(panel);

    expect(meeting.asked.map(([name]) => name)).toEqual(['ask-question', 'set-vote']);
  });

  it('says nothing of what was told before', async () => {
    const meeting = QuestionsMeeting.ofStaff({ questions: [question({ asker: 'petra' })] });
    meeting.isOpen = false;
    const panel = await shown(meeting);

    meeting.emit('question-asked', question({ id: '2' }), true);
    meeting.emit('answer-given', { id: '1', ...given }, true);
    await settled(panel);

    expect(meeting.said).toEqual([]);
    expect(meeting.count).toBe(1);
  });

  it('shows an unnamed asker without a name, and markup as text', async () => {
    const panel = await shown(new QuestionsMeeting({ questions: [question({ asker: 'someone', named: false, text: '<img src=x onerror=alert(1)>' })] }));

    expect(texts(panel, '.author')).toEqual(['Without a name']);
    expect(all(panel, 'img')).toEqual([]);
  });

  it('S124: tells staff who asks without a name, and has a queue with the states', async () => {
    const panel = await shown(QuestionsMeeting.ofStaff({
      questions: [
        question({ named: false }),
        question({ id: '2', status: 'claimed', claimedBy: ['olga'] }),
        question({ id: '3', status: 'answered', answers: [given] }),
        question({ id: '4', status: 'dismissed', published: false }),
      ],
    }));
    await manage(panel);

    expect(texts(panel, '.author')[0]).toBe('bo, without a name for attendees');
    expect(all(panel, 'article').map((card) => card.querySelector('.mark')?.textContent?.trim())).toEqual(['New', 'Claimed by olga', 'Answered', 'Dismissed']);
    expect(texts(panel, '#tab-manage')).toEqual(['Manage (1 new)']);
    const names = all(panel, 'article').map((card) => [...card.querySelectorAll('button')].map((button) => button.textContent?.trim()));
    expect(names).toEqual([
      ['Claim', 'Answer', 'Answered aloud', 'Dismiss'],
      ['Release'],
      ['Edit answer'],
      ['Reopen'],
    ]);
  });

  it('filters the queue', async () => {
    const panel = await shown(QuestionsMeeting.ofStaff({ questions: [question(), question({ id: '2', status: 'dismissed', published: false })] }));
    await manage(panel);
    const filter = root(panel).querySelector('#filter') as HTMLSelectElement;

    filter.value = 'dismissed';
    filter.dispatchEvent(new Event('change'));
    await panel.updateComplete;

    expect(all(panel, 'article').map((card) => card.dataset['id'])).toEqual(['2']);
  });

  it('S124: answers all, or the asker only', async () => {
    const meeting = QuestionsMeeting.ofStaff({ questions: [question()] });
    const panel = await shown(meeting);
    await manage(panel);
    const write = async (button: number) => {
      all(panel, 'article button').find((one) => one.textContent?.trim() === 'Answer')?.click();
      await panel.updateComplete;
      await type(panel, 'Because', '#answer');
      all(panel, '.answering wa-button')[button]?.click();
      await settled(panel);
    };

    await write(0);
    await write(1);

    expect(meeting.asked).toEqual([
      ['answer-question', { question: '1', text: 'Because', toAll: true }],
      ['answer-question', { question: '1', text: 'Because', toAll: false }],
    ]);
  });

  it('says in the queue that somebody else was faster', async () => {
    const meeting = QuestionsMeeting.ofStaff({ questions: [question()] });
    meeting.refusing = 'questions:claimed-by-other';
    const panel = await shown(meeting);
    await manage(panel);

    all(panel, 'article button')[0]?.click();
    await settled(panel);

    expect(texts(panel, '[role=alert]')).toEqual(['Somebody else has claimed this question.']);
  });

  it('S124: shows the asker a dismissed question as not answered', async () => {
    const meeting = new QuestionsMeeting({ questions: [question({ asker: 'anna' })] });
    meeting.isOpen = false;
    const panel = await shown(meeting);

    meeting.emit('question-dismissed', { id: '1', asker: 'anna', text: 'Why?', by: 'petra' });
    await panel.updateComplete;

    expect(texts(panel, '.mark')).toEqual(['Not answered']);
    expect(meeting.said).toEqual(['Your question will not be answered.']);
    expect(meeting.count).toBe(1);
  });

  it('S124: votes and takes votes back, unless votes are off or it is one’s own', async () => {
    const meeting = new QuestionsMeeting({ questions: [question({ votes: 2 }), question({ id: '2', voted: true, votes: 1 }), question({ id: '3', asker: 'anna' })] });
    const panel = await shown(meeting);

    all(panel, '.vote').forEach((button) => button.click());
    expect(meeting.asked).toEqual([['set-vote', { question: '1', on: true }], ['set-vote', { question: '2', on: false }]]);

    meeting.settings['votes'] = 'false';
    expect(all(await shown(meeting), '.vote')).toEqual([]);
  });

  it('asks a hidden person first whether they want to be noticed (S76)', async () => {
    const meeting = new QuestionsMeeting();
    meeting.me = { ...meeting.me, hidden: true };
    const panel = await shown(meeting);
    const press = async (button: string) => {
      root(panel).querySelector<HTMLElement>(`dialog ${button}`)?.click();
      await settled(panel);
    };

    await type(panel, 'Why?');
    expect((root(panel).querySelector('dialog') as HTMLDialogElement).open).toBe(true);
    await press('button');
    expect(meeting.asked).toEqual([]);
    await type(panel, 'Why?');
    await press('wa-button');

    expect(meeting.asked).toHaveLength(1);
  });

  it('counts new questions for staff', async () => {
    const meeting = QuestionsMeeting.ofStaff();
    await shown(meeting);

    meeting.emit('question-asked', { ...question(), published: true });
    expect(meeting.count).toBe(1);
    meeting.emit('question-claimed', { id: '1', by: 'olga' });
    expect(meeting.count).toBe(0);
  });
});
