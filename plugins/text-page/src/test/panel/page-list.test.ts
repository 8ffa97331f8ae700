import { PageList, type Page } from '../../main/panel/page-list.js';

const page = (id: string): Page => ({ page: id, title: id.toUpperCase(), renamed: 0, writers: 'presenters', by: 'olga' });
const three = () => PageList.of({ pages: ['a', 'b', 'c'].map(page) });
const ids = (list: PageList) => list.pages.map((one) => one.page).join('');

describe('the list of pages', () => {
  it('is empty at first, and has pages in the order in which they are added', () => {
    const list = PageList.of({}).added(page('a')).added(page('b'));

    expect(ids(list)).toBe('ab');
  });

  it('is ordered, renamed and opened as the server does it', () => {
    const list = three().moved('a', 2).renamed('c', 'New').writtenBy('c', 'everyone');

    expect(ids(list)).toBe('bca');
    expect(list.find('c')).toMatchObject({ title: 'New', renamed: 1, writers: 'everyone' });
    expect(ids(list.moved('gone', 0))).toBe('bca');
  });

  it('is without a page that is deleted', () => {
    expect(ids(three().deleted('b'))).toBe('ac');
    expect(ids(three().deleted('gone'))).toBe('abc');
  });
});
