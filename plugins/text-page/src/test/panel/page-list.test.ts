import { PageList, type Page } from '../../main/panel/page-list.js';

const page = (id: string): Page => ({ page: id, title: id.toUpperCase(), renamed: 0, writers: 'presenters', by: 'olga' });
const three = () => PageList.of({ pages: ['a', 'b', 'c'].map(page), shown: [{ page: 'b', by: ['olga'] }] });
const ids = (list: PageList) => list.pages.map((one) => one.page).join('');

describe('the list of pages', () => {
  it('is empty at first, and shows the first page that is added', () => {
    const list = PageList.of({}).added(page('a')).added(page('b'));

    expect(ids(list)).toBe('ab');
    expect(list.shown).toEqual({ page: 'a', by: [] });
  });

  it('is ordered, renamed and opened as the server does it', () => {
    const list = three().moved('a', 2).renamed('c', 'New').writtenBy('c', 'everyone');

    expect(ids(list)).toBe('bca');
    expect(list.find('c')).toMatchObject({ title: 'New', renamed: 1, writers: 'everyone' });
    expect(ids(list.moved('gone', 0))).toBe('bca');
  });

  it('shows the page behind a deleted one, or the one before it, or none', () => {
    const behind = three().deleted('b');
    expect(behind.shown).toEqual({ page: 'c', by: [] });
    const before = behind.deleted('c');
    expect(before.shown).toEqual({ page: 'a', by: [] });
    expect(before.deleted('a').shown).toBeUndefined();
    expect(three().deleted('a').shown).toEqual({ page: 'b', by: ['olga'] });
    expect(three().showing('gone', 'bo').shown?.page).toBe('b');
  });
});
