import { all, FakeMeeting, placed, settled, words } from '@plenum/panel/testing';
import { Chat } from '../../main/panel/chat.js';
import type { Message, View } from '../../main/panel/log.js';

customElements.define('test-attaching-chat', Chat);

const picture = { file: 'p', name: 'cat.png', type: 'image/png', length: 2048 };
const plan = { file: 'd', name: 'plan.pdf', type: 'application/pdf', length: 1536 };
const message = (more: Partial<Message> = {}): Message => ({
  id: '1', from: 'bo', scope: 'everyone', to: [], text: 'Look', replyTo: [], at: '2026-11-24T10:00:00Z', edited: false, deleted: false, reactions: [], files: [], removed: [],
  ...more,
});

const meetingOf = (view: View = {}, rights: string[] = []) => new FakeMeeting('chat', view, ['chat:read', 'chat:send', 'chat:send-private', 'chat:attach', ...rights]);

const shown = async (meeting: FakeMeeting) => {
  const chat = await placed(meeting, new Chat());
  await settled(chat);
  return chat;
};
const send = (chat: Chat) => all(chat, '.composer wa-button').at(-1) as HTMLElement;
const submit = async (chat: Chat) => {
  chat.send();
  await settled(chat);
};
const write = async (chat: Chat, text: string) => {
  chat.change({ ...chat.draft, text });
  await settled(chat);
};

describe('files with messages', () => {
  it('are shown small if they are pictures, and else as links with their size', async () => {
    const chat = await shown(meetingOf({ messages: [message({ text: '', files: [picture, plan] })] }));

    const image = all(chat, '.files img')[0] as HTMLImageElement;
    expect(image.getAttribute('src')).toBe('/api/meetings/m/chat/files/p');
    expect(image.alt).toBe('Picture: cat.png');
    expect(words(chat, '.files li')[1]).toBe('plan.pdf 1.5 KiB');
    expect(words(chat, '.gone')).toEqual([]);
  });

  it('that were removed say why (S87)', async () => {
    const meeting = meetingOf({ messages: [message({ files: [picture, plan] })] });
    const chat = await shown(meeting);
    meeting.emit('attachment-removed', { id: '1', file: { file: 'p', reason: 'infected', finding: 'Late' } });
    meeting.emit('attachment-removed', { id: '1', file: { file: 'd', reason: 'deleted', finding: '' } });
    await settled(chat);

    expect(all(chat, '.files img')).toEqual([]);
    expect(words(chat, '.gone')).toEqual([
      'cat.png – Removed later: malware was found in it (Late). It is locked away.',
      'plan.pdf – the file was deleted.',
    ]);
  });

  it('go with the next message when they have been checked, and not before', async () => {
    const meeting = meetingOf();
    const chat = await shown(meeting);
    meeting.emit('file-attached', { by: 'anna', file: picture });
    await write(chat, 'Look');
    await submit(chat);
    expect(meeting.asked).toEqual([]);
    expect(words(chat, '[role=alert]')).toEqual(['Your files are still being uploaded or checked. Send the message when they are ready.']);
    expect(words(chat, '.pending li')[0]).toContain('cat.png Being checked');

    meeting.emit('attachment-checked', { file: 'p', state: 'released', type: 'image/png', length: 2048, reason: '', finding: '' });
    await settled(chat);
    await submit(chat);
    meeting.emit('message-sent', message({ from: 'anna', files: [picture] }));
    await settled(chat);

    expect(meeting.asked).toEqual([['send-message', { text: 'Look', replyTo: [], files: ['p'] }]]);
    expect(words(chat, '.pending li')).toEqual([]);
  });

  it('need no words', async () => {
    const meeting = meetingOf({ attached: [{ file: picture, state: 'released' }] });
    const chat = await shown(meeting);
    expect(send(chat).hasAttribute('disabled')).toBe(false);

    await submit(chat);

    expect(meeting.asked).toEqual([['send-message', { text: '', replyTo: [], files: ['p'] }]]);
  });

  it('that are refused say why, and are left out (S85)', async () => {
    const meeting = meetingOf({ attached: [{ file: plan, state: 'refused', reason: 'infected', finding: 'Eicar' }] });
    const chat = await shown(meeting);
    expect(words(chat, '.pending .error')).toEqual(['Refused: malware was found in it (Eicar). It is locked away.']);

    all(chat, '[aria-label="Leave out plan.pdf"]')[0]?.click();
    meeting.emit('file-discarded', { file: 'd', by: ['anna'] });
    await settled(chat);

    expect(meeting.asked).toEqual([['discard-file', { file: 'd' }]]);
    expect(words(chat, '.pending li')).toEqual([]);
  });

  it('that are harmful are told to staff, with what was found', async () => {
    const meeting = new FakeMeeting('chat', {}, ['chat:read', 'chat:send', 'chat:attach', 'chat:moderate'], 'organizer');
    const chat = await shown(meeting);
    meeting.emit('attachment-infected', { file: 'x', by: 'bo', finding: 'Eicar' });
    meeting.emit('attachment-infected', { file: 'y', by: 'olga', finding: 'Own' });
    await settled(chat);

    const text = 'A file that bo wanted to send was stopped: malware was found in it (Eicar).';
    expect(words(chat, '.composer .error')).toEqual([text]);
    expect(meeting.said).toEqual([text]);
  });

  it('are pasted, but a table that is text too is not', async () => {
    const meeting = meetingOf();
    const chat = await shown(meeting);
    const paste = (types: string[]) => {
      const event = Object.assign(new Event('paste', { cancelable: true }), { clipboardData: { types, files: [new File(['x'], 'image.png')] } });
      all(chat, 'textarea')[0]?.dispatchEvent(event);
      return event.defaultPrevented;
    };

    expect(paste(['text/plain', 'Files'])).toBe(false);
    expect(paste(['Files'])).toBe(true);
    await settled(chat);
    expect(meeting.uploads.map(({ file }) => file.name)).toEqual(['image.png']);
  });

  it('cannot be attached without the right to', async () => {
    const meeting = meetingOf();
    meeting.rights = ['chat:read', 'chat:send'];
    const chat = await shown(meeting);

    expect(all(chat, 'plenum-uploads')).toEqual([]);
  });
});
