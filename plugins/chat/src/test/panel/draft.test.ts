import { answer, isNoticed, lengthOf, requestFor } from '../../main/panel/draft.js';
import type { Message } from '../../main/panel/log.js';
import { Typing, TYPING_MS } from '../../main/panel/typing.js';
import { texts } from '../../main/panel/texts.js';

const message = (more: Partial<Message>): Message => ({
  id: '1', from: 'anna', at: '2026-11-24T10:00:00Z', text: 'a', scope: 'everyone', to: [], replyTo: [],
  edited: false, deleted: false, reactions: [], files: [], removed: [], ...more,
});

describe('a draft', () => {
  it('becomes the request that fits', () => {
    expect(requestFor({ text: ' Hi ', to: 'everyone' })).toEqual({ name: 'send-message', payload: { text: 'Hi', replyTo: [] } });
    expect(requestFor({ text: 'Hi', to: 'staff', replyTo: '1' })).toEqual({ name: 'send-staff-message', payload: { text: 'Hi', replyTo: ['1'] } });
    expect(requestFor({ text: 'Hi', to: 'bo' })).toEqual({ name: 'send-private-message', payload: { text: 'Hi', to: 'bo', replyTo: [] } });
    expect(requestFor({ text: 'Hi', to: 'bo', editing: '1' })).toEqual({ name: 'edit-message', payload: { message: '1', text: 'Hi' } });
  });

  it('answers what was private in private', () => {
    expect(answer(message({ scope: 'person', from: 'anna', to: ['bo'] }), 'bo').to).toBe('anna');
    expect(answer(message({ scope: 'person', from: 'anna', to: ['bo'] }), 'anna').to).toBe('bo');
    expect(answer(message({ scope: 'staff' }), 'bo').to).toBe('staff');
    expect(answer(message({}), 'bo')).toEqual({ text: '', to: 'everyone', replyTo: '1' });
  });

  it('makes a hidden person noticed unless it is for staff (S76)', () => {
    expect(isNoticed({ text: 'a', to: 'everyone' })).toBe(true);
    expect(isNoticed({ text: 'a', to: 'bo' })).toBe(true);
    expect(isNoticed({ text: 'a', to: 'staff' })).toBe(false);
  });

  it('makes a hidden person noticed by an edit, too, unless the message was for staff (S76)', () => {
    const edit = { text: 'a', to: 'everyone', editing: '1' };

    expect(isNoticed(edit, message({}))).toBe(true);
    expect(isNoticed({ ...edit, to: 'staff' }, message({ scope: 'person', to: ['bo'] }))).toBe(true);
    expect(isNoticed(edit, message({ scope: 'staff' }))).toBe(false);
  });

  it('is measured in characters as people count them', () => {
    expect(lengthOf(' 😀a ')).toBe(2);
  });
});

describe('typing', () => {
  it('ends by itself, and when the message comes', () => {
    const typing = new Typing().with('anna', 0).with('bo', 1000);

    expect(typing.people(1000)).toEqual(['anna', 'bo']);
    expect(typing.people(TYPING_MS + 500)).toEqual(['bo']);
    expect(typing.without('anna').people(1000)).toEqual(['bo']);
  });
});

describe('texts', () => {
  it('are there in both languages', () => {
    expect(Object.keys(texts.languages.sv).sort()).toEqual(Object.keys(texts.languages.en).sort());
  });
});
