import { describe, expect, it } from 'vitest';
import { dayOf, formOf, hasEnded, nameOf, NEW, pagesOf, sameForm } from './account.js';

describe('an account in a form', () => {
  it('has no end if no day is given, and else ends as that day begins here', () => {
    expect(formOf({ ends: '' }).ends).toBeNull();
    expect(new Date(formOf({ ends: '2027-03-05' }).ends!)).toEqual(new Date(2027, 2, 5));
  });

  it('shows the day that was given', () => {
    expect(dayOf(formOf({ ends: '2027-03-05' }).ends)).toBe('2027-03-05');
    expect(dayOf(null)).toBe('');
  });

  it('has the rights whose boxes are ticked', () => {
    expect(formOf({ mail: ' ada@example.org ', organizer: 'on' })).toMatchObject({ mail: 'ada@example.org', organizer: true, administrator: false });
  });

  it('is unchanged only if all is as it was', () => {
    expect(sameForm(NEW, { ...NEW })).toBe(true);
    for (const change of [{ mail: 'a' }, { firstName: 'a' }, { lastName: 'a' }, { administrator: true }, { organizer: false }, { ends: '2027-01-01T00:00:00Z' }]) {
      expect(sameForm(NEW, { ...NEW, ...change }), JSON.stringify(change)).toBe(false);
    }
  });
});

describe('an account in the list', () => {
  const account = { id: 'a', ...NEW, mail: 'ada@example.org' };

  it('is called by its mail address as long as it has no name', () => {
    expect(nameOf(account)).toBe('ada@example.org');
    expect(nameOf({ ...account, firstName: 'Ada' })).toBe('Ada');
  });

  it('has ended from its end on', () => {
    const ends = '2027-01-01T00:00:00Z';

    expect(hasEnded({ ...account, ends }, new Date('2026-12-31T23:59:59Z'))).toBe(false);
    expect(hasEnded({ ...account, ends }, new Date(ends))).toBe(true);
    expect(hasEnded(account, new Date(ends))).toBe(false);
  });
});

describe('pages', () => {
  it.each([
    [0, 20, 1],
    [20, 20, 1],
    [21, 20, 2],
    [3, 0, 3],
  ])('%i entries of %i a page are %i pages', (total, size, pages) => {
    expect(pagesOf(total, size)).toBe(pages);
  });
});
