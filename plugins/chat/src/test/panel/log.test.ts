import { Log, type Message, type Sent } from '../../main/panel/log.js';

const sent = (id: string, text = 'Hello', from = 'anna'): Sent => ({
  id, from, text, scope: 'everyone', to: [], replyTo: [], at: '2026-11-24T10:00:00Z',
});

describe('the log', () => {
  it('keeps messages in order, each once', () => {
    const log = new Log().sent(sent('1')).sent(sent('2')).sent(sent('1'));

    expect(log.messages.map((message) => message.id)).toEqual(['1', '2']);
  });

  it('takes an event that says nothing of answers and recipients', () => {
    const { to: _to, replyTo: _replyTo, ...bare } = sent('1');

    expect(new Log().sent(bare as Sent).messages[0]).toMatchObject({ to: [], replyTo: [], deleted: false });
  });

  it('forgets the text and reactions of what was deleted', () => {
    const log = new Log().sent(sent('1', 'Secret')).reacted({ id: '1', by: 'bo', emoji: '👍' }).deleted('1').edited('1', 'Secret');

    expect(log.messages[0]).toMatchObject({ text: '', deleted: true, reactions: [], files: [], removed: [] });
  });

  it('counts hidden people one by one, though all are someone', () => {
    const someone = { id: '1', by: 'someone', emoji: '👍' };
    const two = new Log().sent(sent('1')).reacted(someone).reacted(someone);

    expect(two.messages[0]?.reactions).toEqual([{ emoji: '👍', people: ['someone', 'someone'] }]);
    expect(two.unreacted(someone).messages[0]?.reactions).toEqual([{ emoji: '👍', people: ['someone'] }]);
    expect(two.unreacted(someone).unreacted(someone).messages[0]?.reactions).toEqual([]);
  });

  it('puts older messages before, without doubling', () => {
    const log = Log.of({ messages: [message('3')], more: true }).older([message('1'), message('3')], false);

    expect(log.messages.map((one) => one.id)).toEqual(['1', '3']);
    expect(log.more).toBe(false);
  });

  it('finds the last message that somebody can edit', () => {
    const log = new Log().sent(sent('1')).sent(sent('2')).sent(sent('3', 'x', 'bo')).deleted('2');

    expect(log.lastOf('anna')?.id).toBe('1');
    expect(log.lastOf('cyd')).toBeUndefined();
  });
});

const message = (id: string): Message => ({ ...sent(id), edited: false, deleted: false, reactions: [], files: [], removed: [] });
