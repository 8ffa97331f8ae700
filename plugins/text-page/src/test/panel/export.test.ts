import { Refused } from '@plenum/panel';
import { asFile, readInTurn } from '../../main/panel/export.js';

const pages = [{ title: 'Mål 🎯', text: '1. Först\n' }, { title: 'שלום', text: '' }];

describe('pages that are taken along', () => {
  it('have headings in Markdown and underlined titles in text', () => {
    expect(asFile(pages, 'md')).toBe('# Mål 🎯\n\n1. Först\n\n\n# שלום\n\n\n');
    expect(asFile(pages.slice(0, 1), 'txt')).toBe('Mål 🎯\n=====\n\n1. Först\n\n');
  });

  it('are read one after the other, again where the server finds it too fast, and not where it refuses', async () => {
    const asked: number[] = [];
    const all = await readInTurn(3, async (place) => {
      asked.push(place);
      if (asked.length === 2) throw new Refused({ code: 'too-many', kind: 'rate', status: 429, retry: 'later' });
      return place * 10;
    });
    expect(all).toEqual([0, 10, 20]);
    expect(asked).toEqual([0, 1, 1, 2]);

    const gone = new Refused({ code: 'text-page:page-not-found', kind: 'absent', status: 404, retry: 'no' });
    await expect(readInTurn(1, () => Promise.reject(gone))).rejects.toBe(gone);
  });
});
