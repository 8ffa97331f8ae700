import { isComplete, marking } from '../../main/panel/ballot.js';
import { blank, copied, ofKind, sent } from '../../main/panel/editor.js';
import { csv } from '../../main/panel/report.js';
import { texts } from '../../main/panel/texts.js';
import { form, poll } from './meeting.js';

describe('forms', () => {
  it('are secret where names are not allowed', () => {
    expect(blank(false, true).secret).toBe(true);
    expect(blank(true, false)).toMatchObject({ secret: false, show: 'staff' });
  });

  it('are sent with what their kind has', () => {
    expect(sent(ofKind({ ...form, right: [1] }, 'rating'))).toMatchObject({ kind: 'rating', options: [], most: 5, right: [] });
    expect(sent(ofKind(form, 'text')).options).toEqual([]);
    expect(sent({ ...form, kind: 'quiz', right: [1] }).right).toEqual([1]);
  });

  it('of a rating are used again with the same scale', () => {
    expect(copied({ ...form, kind: 'rating', options: ['1', '2', '3', '4'] })).toMatchObject({ most: 4 });
  });

  it('take one mark for another where one is wanted, and add it where several are', () => {
    expect(marking(form, { options: [0], text: '' }, 1, true).options).toEqual([1]);
    expect(marking({ ...form, most: 2 }, { options: [1], text: '' }, 0, true).options).toEqual([0, 1]);
    expect(marking({ ...form, most: 2 }, { options: [0, 1], text: '' }, 0, false).options).toEqual([1]);
  });

  it('of words count characters as people do', () => {
    const words = { ...form, kind: 'text', least: 0, most: 0 } as const;
    expect(isComplete(words, { options: [], text: '😀'.repeat(500) })).toBe(true);
    expect(isComplete(words, { options: [], text: '😀'.repeat(501) })).toBe(false);
    expect(isComplete(words, { options: [], text: '  ' })).toBe(false);
  });
});

describe('a saved report', () => {
  it('has no formula of a spreadsheet', () => {
    const rows = [{ participant: '1', name: '=HYPERLINK("x")', options: [0], text: '' }];
    expect(csv(poll(), rows, 'en')).toBe('"Name","Lunch?"\r\n"\'=HYPERLINK(""x"")","Fish"');
  });

  it('of a quiz says who was right', () => {
    const quiz = poll({ form: { ...form, kind: 'quiz', right: [1] } });
    const rows = [0, 1].map((option) => ({ participant: `${option}`, name: `${option}`, options: [option], text: '' }));
    expect(csv(quiz, rows, 'en').split('\r\n').slice(1)).toEqual(['"0","Fish"', '"1","Soup (Right)"']);
  });

  it('of a secret poll has no choice, whatever the rows have', () => {
    const rows = [{ participant: '1', name: 'Anna', options: [0], text: 'x' }];
    expect(csv(poll({ form: { ...form, secret: true } }), rows, 'en')).toContain('"Anna","has voted"');
  });
});

describe('texts', () => {
  it('are all there in Swedish', () => {
    const left = (language: 'en' | 'sv') => Object.entries(texts.languages[language]).filter(([, text]) => text === '');
    expect([...left('en'), ...left('sv')]).toEqual([]);
  });
});
