import { Refused, type Role } from '@plenum/panel';
import { all, FakeMeeting, placed, settled, words } from '@plenum/panel/testing';
import type { Page, View } from '../../main/panel/page-list.js';
import { TextPages } from '../../main/panel/pages.js';
import { texts } from '../../main/panel/texts.js';

customElements.define('test-text-pages', TextPages);

const AT = '2026-11-24T10:00:00Z';
const page = (id: string, title: string, more: Partial<Page> = {}): Page => ({ page: id, title, renamed: 0, writers: 'presenters', by: 'olga', ...more });
const two = (): View => ({ readable: true, pages: [page('one', 'Agenda'), page('two', 'Results', { writers: 'everyone' })] });

/** The server's texts are there to read by the id of the page. */
class PagesMeeting extends FakeMeeting {
  texts: Record<string, { version: number; text: string[] } | Error> = {
    one: { version: 1, text: ['1. Bud', 'get'] },
    two: { version: 0, text: [] },
  };

  constructor(shown: View = two(), role: Role = 'attendee', rights = ['text-page:read', 'text-page:edit']) {
    super('text-page', shown, [...rights, ...(role === 'attendee' ? [] : ['text-page:create'])], role);
  }

  override request<R>(name: string, payload: object = {}): Promise<R> {
    const answer = super.request<R>(name, payload);
    const text = this.texts[(payload as { page: string }).page];
    return name !== 'read-text' ? answer : text instanceof Error ? Promise.reject(text) : Promise.resolve((text ?? { version: 0, text: [] }) as R);
  }
}

const shown = async (meeting: FakeMeeting): Promise<TextPages> => {
  const panel = await placed<TextPages>(meeting, new TextPages());
  await settled(panel);
  await settled(panel);
  return panel;
};
const front = (panel: TextPages) => all(panel, '.editor:not([hidden]) .cm-line').map((line) => line.textContent).join('\n');
const button = (panel: TextPages, text: string) =>
  all(panel, 'button, wa-button').find((one) => one.textContent?.trim() === text || one.getAttribute('aria-label') === text) as HTMLElement;
const choose = async (panel: TextPages, select: string, value: string) => {
  const box = all(panel, select)[0] as HTMLSelectElement;
  box.value = value;
  box.dispatchEvent(new Event('change'));
  await settled(panel);
  await settled(panel);
};
const readOnly = (panel: TextPages) => all(panel, '.editor:not([hidden]) .cm-content')[0]?.getAttribute('aria-readonly') === 'true';
const typed = async (panel: TextPages, text: string) => {
  // The editor's own way in, because happy-dom types nothing.
  const editors = (panel as unknown as { editors: { get(page: string): { state: { update(spec: object): never }; dispatch(one: never): void } } }).editors;
  const editor = editors.get('two');
  editor.dispatch(editor.state.update({ changes: { from: 0, insert: text } }));
  await settled(panel);
};
const refused = (code: string, kind = 'state') => new Refused({ code, kind, status: 409, retry: 'no' });

describe('the text pages', () => {
  it('are not what a telephone begins with while there is none', async () => {
    const meeting = new PagesMeeting({ readable: true, pages: [] });
    const panel = await shown(meeting);
    expect(meeting.isVacant).toBe(true);

    meeting.emit('page-added', { ...page('one', 'Agenda') });
    await settled(panel);

    expect(meeting.isVacant).toBe(false);
  });

  it('S89: show a page with its text and what is changed', async () => {
    const meeting = new PagesMeeting();
    const panel = await shown(meeting);
    expect(words(panel, '.readers')[0]).toBe('Everyone in this meeting can read this.');
    expect(front(panel)).toBe('1. Budget');

    meeting.emit('text-changed', { page: 'one', version: 1, by: 'olga', at: AT, changes: [{ id: 'aaaaaaaaaaa', length: 9, edits: [{ from: 9, to: 9, insert: ['!'] }] }] });
    await settled(panel);

    expect(front(panel)).toBe('1. Budget!');
    expect(words(panel, '.foot')[0]).toContain('Last changed by olga');
  });

  it('offer all pages for the list of content, and put in front what they are told', async () => {
    const meeting = new PagesMeeting();
    const panel = await shown(meeting);
    expect(meeting.items).toEqual([{ id: 'one', title: 'Agenda', kind: 'page' }, { id: 'two', title: 'Results', kind: 'page' }]);

    meeting.desk?.open('two');
    await settled(panel);
    expect(all(panel, '.editor:not([hidden])').map((one) => one.dataset['page'])).toEqual(['two']);
    expect(meeting.looked).toEqual([]);

    meeting.emit('page-renamed', { page: 'two', title: 'Outcome', by: 'olga', at: AT });
    meeting.emit('page-deleted', { page: 'one', by: 'olga', at: AT });
    await settled(panel);
    expect(meeting.items).toEqual([{ id: 'two', title: 'Outcome', kind: 'page' }]);
  });

  it('say that one is busy while one writes, and not while one reads', async () => {
    const meeting = new PagesMeeting();
    const panel = await shown(meeting);
    (all(panel, '.editor:not([hidden]) .cm-content')[0] as HTMLElement).focus();
    expect(meeting.desk?.busy?.()).toBe(false);

    await choose(panel, '#page', 'two');
    (all(panel, '.editor:not([hidden]) .cm-content')[0] as HTMLElement).focus();

    expect(meeting.desk?.busy?.()).toBe(true);
  });

  it('show the first page that is added, and say what is added', async () => {
    const meeting = new PagesMeeting({ readable: true });
    const panel = await shown(meeting);

    meeting.emit('page-added', { ...page('one', 'Agenda'), at: AT });
    meeting.emit('page-added', { ...page('two', 'Results'), at: AT });
    await settled(panel);
    await settled(panel);

    expect(front(panel)).toBe('1. Budget');
    expect(meeting.said).toEqual(['Page 1 is added: Agenda', 'Page 2 is added: Results']);
  });

  it('let one look around, and say so to the list of content', async () => {
    const meeting = new PagesMeeting();
    const panel = await shown(meeting);

    await choose(panel, '#page', 'two');

    expect(meeting.looked).toEqual(['two']);
    expect(meeting.asked.filter(([name]) => name !== 'read-text')).toEqual([]);
  });

  it('show the first page that staff adds to all, and no other by itself', async () => {
    const meeting = new PagesMeeting({ readable: true }, 'presenter');
    const panel = await shown(meeting);
    for (const id of ['one', 'two']) {
      meeting.replies.set('add-page', { page: id });
      button(panel, 'New page').click();
      await settled(panel);
      all(panel, 'form')[0]?.dispatchEvent(new Event('submit', { cancelable: true }));
      await settled(panel);
    }

    expect(meeting.asked.filter(([name]) => name === 'show-content')).toEqual([['show-content', { item: 'one' }]]);
    expect(meeting.looked).toEqual(['one', 'two']);
  });

  it('let only presenters write on their pages, and say so; who added a page writes on it', async () => {
    const panel = await shown(new PagesMeeting());
    expect(readOnly(panel)).toBe(true);
    expect(words(panel, 'p.quiet')[0]).toContain('Organizers and presenters write on this page.');
    await choose(panel, '#page', 'two');
    expect(readOnly(panel)).toBe(false);

    expect(readOnly(await shown(new PagesMeeting(two(), 'presenter')))).toBe(false);
    expect(readOnly(await shown(new PagesMeeting({ ...two(), pages: [page('one', 'Mine', { by: 'anna' })] })))).toBe(false);
    const without = await shown(new PagesMeeting(two(), 'attendee', ['text-page:read']));
    expect(words(without, 'p.quiet')[0]).toContain('You may read here, but not write.');
  });

  it('take the pen away when a page becomes one for presenters, and keep what is not taken to copy', async () => {
    const meeting = new PagesMeeting();
    const panel = await shown(meeting);
    await choose(panel, '#page', 'two');
    meeting.replies.set('change-text', refused('text-page:not-open', 'right'));

    await typed(panel, 'Half a sentence');
    meeting.emit('writers-set', { page: 'two', writers: 'presenters', by: 'olga', at: AT });
    await settled(panel);

    expect(words(panel, '.lost .error')[0]).toBe('What you wrote last on “Results” was not taken: organizers and presenters write on this page.');
    expect((all(panel, '.lost textarea')[0] as HTMLTextAreaElement).value).toBe('Half a sentence');
    expect(readOnly(panel)).toBe(true);
  });

  it('keep what was written on a page that somebody deletes, and show another page', async () => {
    const meeting = new PagesMeeting();
    const panel = await shown(meeting);
    await choose(panel, '#page', 'two');
    meeting.replies.set('change-text', refused('plugin-absent', 'outside'));

    await typed(panel, 'Not sent yet');
    meeting.emit('page-deleted', { page: 'two', by: 'olga', at: AT });
    await settled(panel);

    expect(words(panel, '.lost .error')[0]).toContain('on “Results” was not taken: somebody has deleted this page.');
    expect((all(panel, '.lost textarea')[0] as HTMLTextAreaElement).value).toBe('Not sent yet');
    expect(front(panel)).toBe('1. Budget');
    expect(meeting.said).toEqual(['The page “Results” was deleted.']);
    button(panel, 'Close').click();
    await settled(panel);
    expect(all(panel, '.lost')).toEqual([]);
  });

  it('say once what is lost when the server says before anybody else that the page is gone', async () => {
    const meeting = new PagesMeeting();
    const panel = await shown(meeting);
    await choose(panel, '#page', 'two');
    meeting.replies.set('change-text', refused('text-page:page-not-found', 'absent'));
    meeting.texts['two'] = refused('text-page:page-not-found', 'absent');

    await typed(panel, 'Too late');
    await settled(panel);
    meeting.emit('page-deleted', { page: 'two', by: 'olga', at: AT });
    await settled(panel);

    expect(words(panel, '.lost .error')).toEqual(['What you wrote last on “Results” was not taken: somebody has deleted this page.']);
    expect((all(panel, '.lost textarea')[0] as HTMLTextAreaElement).value).toBe('Too late');
    expect(front(panel)).toBe('1. Budget');
  });

  it('hand what is not confirmed to the panel that takes their place', async () => {
    const meeting = new PagesMeeting();
    const panel = await shown(meeting);
    await choose(panel, '#page', 'two');
    meeting.replies.set('change-text', refused('plugin-absent', 'outside'));
    await typed(panel, 'Not sent yet');

    panel.remove();
    meeting.replies.delete('change-text');
    meeting.asked.length = 0;
    await shown(meeting);

    const sent = meeting.asked.filter(([name]) => name === 'change-text').map(([, payload]) => payload);
    expect(sent).toMatchObject([{ page: 'two', version: 0, changes: [{ length: 0, edits: [{ from: 0, to: 0, insert: ['Not sent yet'] }] }] }]);
    expect(meeting.kept.has('unsent')).toBe(false);
  });

  it('are added, named, opened, ordered and deleted by staff', async () => {
    const meeting = new PagesMeeting(two(), 'presenter');
    const panel = await shown(meeting);
    meeting.asked.length = 0;
    meeting.stage = { plugin: 'text-page', item: 'one', by: 'olga' };
    meeting.replies.set('add-page', { page: 'one' });

    button(panel, 'New page').click();
    await settled(panel);
    (all(panel, '#title')[0] as HTMLInputElement).value = 'Decisions';
    all(panel, 'form')[0]?.dispatchEvent(new Event('submit', { cancelable: true }));
    await settled(panel);
    all(panel, '#change')[0]?.click();
    await settled(panel);
    (all(panel, '#title')[0] as HTMLInputElement).value = 'Programme';
    all(panel, 'form')[0]?.dispatchEvent(new Event('submit', { cancelable: true }));
    await settled(panel);
    await choose(panel, '#writers', 'everyone');
    button(panel, 'Move later').click();
    await settled(panel);
    button(panel, 'Delete page…').click();
    await settled(panel);
    expect(words(panel, '#sure')).toEqual(['Delete “Agenda” for everyone? Its text is gone then.']);
    button(panel, 'Delete it').click();
    await settled(panel);

    expect(meeting.asked.filter(([name]) => name !== 'read-text')).toEqual([
      ['add-page', { title: 'Decisions', writers: 'presenters' }],
      ['rename-page', { page: 'one', title: 'Programme', renamed: 0 }],
      ['set-writers', { page: 'one', writers: 'everyone' }],
      ['move-page', { page: 'one', place: 1 }],
      ['delete-page', { page: 'one' }],
    ]);
  });

  it('say why something is refused, with the limit', async () => {
    const meeting = new PagesMeeting(two(), 'presenter');
    meeting.settings = { mostPages: '2', longestTextKib: '200' };
    meeting.replies.set('add-page', refused('text-page:too-many-pages', 'limit'));
    const panel = await shown(meeting);
    button(panel, 'New page').click();
    await settled(panel);

    all(panel, 'form')[0]?.dispatchEvent(new Event('submit', { cancelable: true }));
    await settled(panel);

    expect(words(panel, '[role=alert]')).toEqual(['There are as many pages as there may be, 2. Delete one first.']);
    expect(all(panel, 'form')).toHaveLength(1);
  });

  it('offer attendees nothing to change, and who was given the right to add pages all of it', async () => {
    expect(all(await shown(new PagesMeeting()), '#new, #change')).toEqual([]);
    const panel = await shown(new PagesMeeting(two(), 'attendee', ['text-page:read', 'text-page:edit', 'text-page:create']));
    expect(all(panel, '#new, #change')).toHaveLength(2);
  });

  it('ask a hidden person first whether they want to be noticed (S76)', async () => {
    const meeting = new PagesMeeting(two(), 'presenter');
    meeting.me = { ...meeting.me, hidden: true };
    const panel = await shown(meeting);
    expect(readOnly(panel)).toBe(true);
    expect(all(panel, '#new')).toEqual([]);

    button(panel, 'Write pages as “Attendee”').click();
    await settled(panel);

    expect(readOnly(panel)).toBe(false);
    expect(all(panel, '#new')).toHaveLength(1);
  });

  it('say who may read when there is no page, and show nothing to who may not read', async () => {
    expect(words(await shown(new PagesMeeting({})), '.none')).toEqual(['There is no page yet.']);
    const panel = await shown(new PagesMeeting({ readable: false }));
    expect(words(panel, 'p.quiet')).toEqual(['You may not read the text pages.']);
    expect(all(panel, '.editor')).toEqual([]);
  });

  it('keep their editors when the language changes, and name them in it', async () => {
    const meeting = new PagesMeeting();
    const panel = await shown(meeting);
    const editor = all(panel, '.cm-editor')[0];

    meeting.speak('sv');
    await settled(panel);

    expect(all(panel, '.cm-editor')[0]).toBe(editor);
    expect(all(panel, '.cm-content')[0]?.getAttribute('aria-label')).toBe('Text på sida 1, Agenda');
    expect(Object.keys(texts.languages.sv)).toEqual(Object.keys(texts.languages.en));
  });
});
