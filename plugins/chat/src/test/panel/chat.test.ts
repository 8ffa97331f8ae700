import { all, FakeMeeting, placed } from '@plenum/panel/testing';
import { Chat } from '../../main/panel/chat.js';
import type { View } from '../../main/panel/log.js';

customElements.define('test-chat', Chat);

class ChatMeeting extends FakeMeeting {
  constructor(shown: View = {}) {
    super('chat', shown, ['chat:read', 'chat:send', 'chat:send-private']);
  }
}

const shown = (meeting: ChatMeeting) => placed(meeting, new Chat());
const root = (chat: Chat) => chat.shadowRoot as ShadowRoot;

async function type(chat: Chat, text: string, key = 'Enter', more: KeyboardEventInit = {}) {
  const area = root(chat).querySelector('textarea') as HTMLTextAreaElement;
  area.value = text;
  area.dispatchEvent(new InputEvent('input'));
  await chat.updateComplete;
  area.dispatchEvent(new KeyboardEvent('keydown', { key, cancelable: true, bubbles: true, ...more }));
  await chat.updateComplete;
}

const message = { id: '1', from: 'bo', scope: 'everyone', to: [], text: 'Hello', replyTo: [], at: '2026-11-24T10:00:00Z' };

describe('the chat', () => {
  it('is a log with a name, and says when it is empty', async () => {
    const chat = await shown(new ChatMeeting());

    expect(all(chat, '[role=log][aria-label]')).toHaveLength(1);
    expect(root(chat).textContent).toContain('No messages yet');
  });

  it('says in place of the composer who took the right to write, at which level and since when (S125)', async () => {
    const meeting = new ChatMeeting();
    meeting.rights = ['chat:read'];
    meeting.reason = { level: 'attendees', by: 'Olga', since: '2026-11-24T10:00:00Z' };
    const chat = await shown(meeting);

    expect(all(chat, 'textarea')).toHaveLength(0);
    expect(root(chat).querySelector('[role=status]')?.textContent).toContain('Switched off for all attendees of this meeting by Olga since 24 Nov 2026');
  });

  it('sends with Enter and begins a line with Shift and Enter', async () => {
    const meeting = new ChatMeeting();
    const chat = await shown(meeting);

    await type(chat, 'Hi', 'Enter', { shiftKey: true });
    expect(meeting.asked).toEqual([]);
    await type(chat, 'Hi');

    expect(meeting.asked).toEqual([['send-message', { text: 'Hi', replyTo: [] }]]);
    expect(meeting.signals.map(([name]) => name)).toEqual(['typing']);
    expect(root(chat).querySelector('textarea')?.value).toBe('');
  });

  it('shows markup as text and addresses as links', async () => {
    const meeting = new ChatMeeting();
    const chat = await shown(meeting);

    meeting.emit('message-sent', { ...message, text: '<img src=x onerror=alert(1)> https://example.org' });
    await chat.updateComplete;

    expect(all(chat, 'img')).toHaveLength(0);
    expect(all(chat, '.text a').map((link) => link.getAttribute('rel'))).toEqual(['noopener noreferrer nofollow']);
    expect(all(chat, '.text')[0]?.textContent).toContain('<img src=x onerror=alert(1)>');
  });

  it('edits the last own message with arrow up', async () => {
    const meeting = new ChatMeeting({ messages: [{ ...message, from: 'anna', scope: 'everyone', edited: false, deleted: false, reactions: [], files: [], removed: [] }] });
    const chat = await shown(meeting);

    await type(chat, '', 'ArrowUp');
    await type(chat, 'Hello!');

    expect(meeting.asked).toEqual([['edit-message', { message: '1', text: 'Hello!' }]]);
  });

  it('counts what comes while it is not open', async () => {
    const meeting = new ChatMeeting();
    meeting.isOpen = false;
    await shown(meeting);

    meeting.emit('message-sent', message);
    meeting.emit('message-sent', { ...message, id: '2' });
    meeting.emit('message-sent', { ...message, id: '3', from: 'anna' });

    expect(meeting.count).toBe(2);
  });

  it('counts nothing and says nothing of what was told before', async () => {
    const meeting = new ChatMeeting();
    meeting.isOpen = false;
    const chat = await shown(meeting);

    meeting.emit('message-sent', message, true);
    meeting.emit('mute-set', { participant: 'anna', muted: true, by: 'petra', since: '2026-11-24T10:00:00Z' }, true);
    await chat.updateComplete;

    expect([meeting.count, meeting.said]).toEqual([0, []]);
    expect(root(chat).textContent).toContain('Hello');
  });

  it('speaks another language without losing what is being written', async () => {
    const meeting = new ChatMeeting();
    const chat = await shown(meeting);
    await type(chat, 'Half a sen', 'x');

    meeting.speak('sv');
    await chat.updateComplete;

    expect(root(chat).textContent).toContain('Inga meddelanden');
    expect((root(chat).querySelector('textarea') as HTMLTextAreaElement).value).toBe('Half a sen');
  });

  it('marks what is private or for staff in words', async () => {
    const chat = await shown(
      new ChatMeeting({
        messages: [
          { ...message, scope: 'person', to: ['anna'], edited: false, deleted: false, reactions: [], files: [], removed: [] },
          { ...message, id: '2', scope: 'staff', edited: false, deleted: false, reactions: [], files: [], removed: [] },
        ],
      }),
    );

    expect(all(chat, '.mark').map((mark) => mark.textContent)).toEqual(['private, to you', 'to organizers and presenters']);
  });

  it('asks a hidden person first whether they want to be noticed (S76)', async () => {
    const meeting = new ChatMeeting();
    meeting.me = { ...meeting.me, hidden: true };
    const chat = await shown(meeting);
    const dialog = root(chat).querySelector('dialog') as HTMLDialogElement;
    const press = async (button: string) => {
      root(chat).querySelector<HTMLElement>(`dialog ${button}`)?.click();
      await new Promise((resolve) => setTimeout(resolve));
    };

    await type(chat, 'Hi');
    await chat.updateComplete;
    expect(dialog.open).toBe(true);
    expect(dialog.textContent).toContain('Speak as “Attendee”?');
    expect(meeting.asked).toEqual([]);
    await press('button');
    expect(meeting.asked).toEqual([]);

    await type(chat, 'Hi');
    await chat.updateComplete;
    await press('wa-button');
    expect(meeting.asked).toHaveLength(1);
    expect(meeting.signals).toEqual([]);
  });

  it('asks a hidden person before an edited message is told to others (S76)', async () => {
    const meeting = new ChatMeeting({ messages: [{ ...message, from: 'anna', scope: 'everyone', edited: false, deleted: false, reactions: [], files: [], removed: [] }] });
    meeting.me = { ...meeting.me, hidden: true };
    const chat = await shown(meeting);

    await type(chat, '', 'ArrowUp');
    await type(chat, 'Hello!');
    await chat.updateComplete;

    expect((root(chat).querySelector('dialog') as HTMLDialogElement).open).toBe(true);
    expect(meeting.asked).toEqual([]);
    root(chat).querySelector<HTMLElement>('dialog wa-button')?.click();
    await new Promise((resolve) => setTimeout(resolve));
    expect(meeting.asked).toEqual([['edit-message', { message: '1', text: 'Hello!' }]]);
  });

  it.each([
    ['petra', 'petra has muted you in the chat, since 24 Nov 2026'],
    ['someone', 'An organizer or presenter has muted you in the chat, since'],
  ])('lets who is muted read, and says why not write: by %s', async (by, why) => {
    const chat = await shown(new ChatMeeting({ muted: [{ participant: 'anna', by, since: '2026-11-24T10:00:00Z' }] }));

    expect(all(chat, 'textarea')).toHaveLength(0);
    expect(root(chat).textContent).toContain(why);
  });

  it('S42: says on each message of one’s own whom the server gives it to', async () => {
    const message = (id: string, scope: 'everyone' | 'staff' | 'person', from = 'anna') =>
      ({ id, from, scope, to: scope === 'person' ? ['bo'] : [], text: id, replyTo: [], at: '2026-11-24T10:00:00Z', edited: false, deleted: false, reactions: [], files: [], removed: [] });
    const messages = [message('1', 'everyone'), message('2', 'staff'), message('3', 'person'), message('4', 'everyone', 'bo')];
    const seen = (chat: Chat) => [...chat.renderRoot.querySelectorAll('.seen')].map((line) => line.textContent);

    expect(seen(await shown(new ChatMeeting({ messages })))).toEqual([
      'Visible to everyone in the meeting, also to who joins later',
      'Visible to organizers, presenters and you',
      'Visible to bo and you',
    ]);
    expect(seen(await shown(new ChatMeeting({ messages, historyForLateJoiners: false })))[0]).toBe('Visible to everyone who was in the meeting then');
  });
});
