import type { UploadsElement } from '@plenum/panel';
import { all, FakeMeeting, placed, settled, words } from '@plenum/panel/testing';
import { TextPages } from '../../main/panel/pages.js';

customElements.define('test-picture-pages', TextPages);

const ID = 'AAAAAAAAAAAAAAAAAAAAAA';
const page = (id: string, writers: 'everyone' | 'presenters' = 'everyone') => ({ page: id, title: id, renamed: 0, writers, by: 'olga' });
const own = { file: ID, own: true, name: 'cat.png', state: 'released' as const, reason: '', finding: '' };
const reference = `![a cat](file:${ID})`;

class PagesMeeting extends FakeMeeting {
  constructor(
    private readonly texts: Record<string, string>,
    pictures: readonly object[] = [],
    writers: 'everyone' | 'presenters' = 'everyone',
  ) {
    super('text-page', { readable: true, pages: Object.keys(texts).map((id) => page(id, writers)), pictures }, ['text-page:read', 'text-page:edit']);
  }

  override request<R>(name: string, payload: object = {}): Promise<R> {
    const answer = super.request<R>(name, payload);
    return name === 'read-text' ? Promise.resolve({ version: 0, text: [this.texts[(payload as { page: string }).page] ?? ''] } as R) : answer;
  }
}

async function shown(meeting: FakeMeeting): Promise<TextPages> {
  const panel = await placed(meeting, new TextPages());
  for (let turn = 0; turn < 4; turn += 1) {
    await settled(panel);
  }
  return panel;
}

describe('pictures on text pages', () => {
  it('are shown under the line that refers to them, and loaded from the meeting only', async () => {
    const panel = await shown(new PagesMeeting({ one: `Look: ${reference}\n![x](https://example.com/x.png)` }, [{ ...own, own: false, name: '' }]));

    expect(all(panel, '.editor img').map((image) => image.getAttribute('src'))).toEqual([`/api/meetings/m/text-page/files/${ID}`]);
  });

  it('go to the page on which they were brought, also when another is in front by then', async () => {
    const meeting = new PagesMeeting({ one: 'One', two: 'Two' });
    const panel = await shown(meeting);
    (all(panel, 'plenum-uploads')[0] as UploadsElement).take([new File(['x'], 'cat.png', { type: 'image/png' })]);
    meeting.desk?.open('two');
    await settled(panel);
    meeting.uploads[0]?.arrives(ID);
    await settled(panel);
    meeting.emit('picture-brought', { file: ID, by: 'anna', name: 'cat.png' });

    meeting.emit('picture-checked', { file: ID, state: 'released', reason: '', finding: '' });
    await settled(panel);

    const text = (id: string) => all(panel, `.editor[data-page=${id}] .cm-line`).map((line) => line.textContent).join('\n');
    expect(text('one')).toBe(`![cat](file:${ID})\nOne`);
    expect(text('two')).toBe('Two');
  });

  it('are offered again only when it is sure that no page has them', async () => {
    const meeting = new PagesMeeting({ one: 'One', two: reference }, [own]);
    const panel = await shown(meeting);
    expect(all(panel, '.pictures li')).toEqual([]);
    const alone = await shown(new PagesMeeting({ one: 'One' }, [own]));

    expect(words(alone, '.pictures li')).toEqual(['cat.png Not in the text Put in Delete']);
  });

  it('cannot be brought to a page that one does not write', async () => {
    const panel = await shown(new PagesMeeting({ one: 'One' }, [own], 'presenters'));

    expect(all(panel, 'plenum-uploads')).toEqual([]);
  });
});
