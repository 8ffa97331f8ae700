import { Board, byVotes, type Question } from '../../main/panel/board.js';

const told = { id: '1', asker: 'bo', named: true, text: 'Why?', at: '2026-11-24T10:00:00Z' };
const anna = { you: 'anna', staff: false };
const given = { by: 'petra', text: 'Because', toAll: true, aloud: false, at: '2026-11-24T10:01:00Z', edited: false };

describe('the board', () => {
  it('takes a question once, and marks it when it is published', () => {
    const board = new Board().asked({ ...told, published: false }).asked({ ...told, published: false }).published(told);

    expect(board.questions).toHaveLength(1);
    expect(board.questions[0]?.published).toBe(true);
  });

  it('takes a published question that it did not know', () => {
    expect(new Board().published(told).questions.map((one) => one.text)).toEqual(['Why?']);
  });

  it('forgets what is removed, but not for staff and the asker', () => {
    const board = new Board().asked({ ...told, published: true });

    expect(board.removed('1', anna).questions).toEqual([]);
    expect(board.removed('1', { you: 'bo', staff: false }).questions.map((one) => one.published)).toEqual([false]);
    expect(board.removed('1', { you: 'petra', staff: true }).questions).toHaveLength(1);
  });

  it('counts votes, and knows one’s own', () => {
    const board = new Board().asked({ ...told, published: true }).voted('1', true, false).voted('1', true, true);

    expect(board.questions[0]).toMatchObject({ votes: 2, voted: true });
    expect(board.voted('1', false, true).questions[0]).toMatchObject({ votes: 1, voted: false });
  });

  it('keeps who edited an answer, and that it was', () => {
    const board = new Board().asked({ ...told, published: true }).answered('1', given).answerEdited('1', 'olga', 'Better');

    expect(board.questions[0]?.answers).toEqual([{ ...given, by: 'olga', text: 'Better', edited: true }]);
    expect(board.answerPublished('1', { ...given, by: 'olga', text: 'Better' }).questions[0]?.answers[0]?.edited).toBe(true);
  });

  it('shows first what has most votes, then what was asked first', () => {
    const question = (id: string, votes: number, at: string) => ({ id, votes, at }) as Question;

    expect(byVotes([question('new', 1, '3'), question('old', 1, '2'), question('top', 2, '4')]).map((one) => one.id)).toEqual(['top', 'old', 'new']);
  });
});
