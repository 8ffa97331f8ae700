import type { Message } from '../../main/panel/log.js';
import { rows } from '../../main/panel/rows.js';

const message = (from: string, at: Date, more: Partial<Message> = {}): Message => ({
  id: `${from}-${at.getTime()}`, from, at: at.toISOString(), text: 'a', scope: 'everyone', to: [], replyTo: [],
  edited: false, deleted: false, reactions: [], files: [], removed: [], ...more,
});
const noon = (minute: number, day = 24) => new Date(2026, 10, day, 12, minute);
const authors = (messages: Message[]) => rows(messages).map((row) => row.withAuthor);

describe('rows', () => {
  it('stand together by author within five minutes', () => {
    expect(authors([message('a', noon(0)), message('a', noon(4)), message('b', noon(5)), message('a', noon(6)), message('a', noon(12))]))
      .toEqual([true, false, true, true, true]);
  });

  it('do not mix what is private with what is not', () => {
    expect(authors([message('a', noon(0)), message('a', noon(1), { scope: 'person', to: ['b'] }), message('a', noon(2), { scope: 'staff' })]))
      .toEqual([true, true, true]);
  });

  it('do not take several hidden people for one', () => {
    expect(authors([message('someone', noon(0)), message('someone', noon(1))])).toEqual([true, true]);
  });

  it('have a line for each day', () => {
    expect(rows([message('a', noon(0)), message('a', noon(1)), message('a', noon(2, 25))]).map((row) => row.day))
      .toEqual(['2026-11-24', '', '2026-11-25']);
  });
});
