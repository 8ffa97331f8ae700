import { Refused } from '@plenum/panel';
import { all, FakeMeeting, placed, settled, words } from '@plenum/panel/testing';
import type { Role } from '@plenum/panel';
import { Annotations, ownColour } from '../../main/panel/annotations.js';
import type { SurfaceObject } from '../../main/panel/figures.js';
import type { ToolBar } from '../../main/panel/toolbar.js';
import { texts } from '../../main/panel/texts.js';

customElements.define('test-annotations', Annotations);

const SURFACE = { plugin: 'text-page', item: 'one', page: '1' };
const figure = { kind: 'pen', colour: 'red', width: 4, points: [100, 100, 50, 50, 0, 50], text: '' } as const;
const note = { kind: 'text', colour: 'blue', width: 28, points: [1000, 900], text: 'Look\nhere' } as const;
const objects: readonly SurfaceObject[] = [{ id: 'a', by: 'anna', figure, right: 0, down: 0 }, { id: 'b', by: 'bo', figure: note, right: 0, down: 0 }];

class BoardMeeting extends FakeMeeting {
  constructor(role: Role = 'attendee', rights = ['whiteboard:read', 'whiteboard:annotate']) {
    super('whiteboard', {}, [...rights, ...(role === 'attendee' ? [] : ['whiteboard:manage'])], role);
    this.replies.set('read-surface', { objects });
    this.replies.set('draw-object', { object: 'new' });
  }
}

let tools: HTMLElement;

async function over(meeting: FakeMeeting, plugin = 'text-page'): Promise<{ page: Annotations; bar: ToolBar }> {
  tools = document.createElement('div');
  const page = new Annotations();
  page.surface = { ...SURFACE, plugin, tools };
  await placed(meeting, page);
  document.body.append(tools);
  await settled(page);
  const bar = tools.firstElementChild as ToolBar;
  await settled(bar);
  return { page, bar };
}

const svg = (page: Annotations) => page.shadowRoot?.querySelector('svg') as SVGSVGElement;
const figures = (page: Annotations) => [...(svg(page).firstElementChild?.children ?? [])].map((one) => one.localName);
const press = async (page: Annotations, key: string, more: KeyboardEventInit = {}) => {
  svg(page).dispatchEvent(new KeyboardEvent('keydown', { key, cancelable: true, bubbles: true, ...more }));
  await settled(page);
};
const tool = async (page: Annotations, bar: ToolBar, name: string) => {
  all(bar, `[data-tool=${name}]`)[0]?.click();
  await settled(page);
  await settled(bar);
};
const asked = (meeting: FakeMeeting) => meeting.asked.filter(([name]) => name !== 'read-surface');

describe('annotations', () => {
  it('show what is drawn on the page, and nothing else until one annotates', async () => {
    const meeting = new BoardMeeting();
    const { page, bar } = await over(meeting);

    expect(meeting.asked[0]).toEqual(['read-surface', { surface: SURFACE }]);
    expect(figures(page)).toEqual(['path', 'text']);
    expect(all(bar, '.tools')).toEqual([]);
    expect(svg(page).classList.contains('drawing')).toBe(false);
    all(bar, '.annotate')[0]?.click();
    await settled(bar);
    expect(all(bar, '[role=toolbar]')).toHaveLength(1);
    expect(svg(page).classList.contains('drawing')).toBe(true);
  });

  it('take what others draw, move and erase on this page, and nothing of other pages', async () => {
    const meeting = new BoardMeeting();
    const { page } = await over(meeting);

    meeting.emit('object-drawn', { surface: SURFACE, object: 'c', figure, by: 'bo', at: '' });
    meeting.emit('object-drawn', { surface: { ...SURFACE, item: 'two' }, object: 'd', figure, by: 'bo', at: '' });
    meeting.emit('object-moved', { surface: SURFACE, object: 'c', right: 7, down: 8, by: 'bo', at: '' });
    expect(svg(page).firstElementChild?.lastElementChild?.getAttribute('transform')).toBe('translate(7 8)');
    meeting.emit('surface-cleared', { surface: SURFACE, objects: ['a', 'c'], by: 'olga', at: '' });

    expect(figures(page)).toEqual(['text']);
  });

  it('are drawn by keys: a stamp at the cursor, a shape from there to there; strokes are for the hand', async () => {
    const meeting = new BoardMeeting();
    const { page, bar } = await over(meeting, 'whiteboard');
    await press(page, 'Enter');
    await press(page, 'Enter');
    expect(meeting.said.at(-1)).toContain('Strokes are drawn by mouse');

    for (const [kind, keys] of [['star', ['Enter']], ['arrow', ['Enter', 'ArrowRight', 'ArrowRight', 'Enter']]] as const) {
      (page as unknown as { desk: { choose(tool: string): void } }).desk.choose(kind);
      await settled(page);
      for (const key of ['ArrowRight', ...keys]) await press(page, key);
    }

    expect(asked(meeting).map(([name, payload]) => [name, (payload as { figure: { kind: string; points: number[] } }).figure])).toMatchObject([
      ['draw-object', { kind: 'star' }],
      ['draw-object', { kind: 'arrow', points: [expect.any(Number), expect.any(Number), 40, 0] }],
    ]);
    await tool(page, bar, 'undo');
    expect(asked(meeting).at(-1)).toEqual(['erase-object', { surface: { ...SURFACE, plugin: 'whiteboard' }, object: 'new' }]);
  });

  it('write a text where one wants it', async () => {
    const meeting = new BoardMeeting();
    const { page, bar } = await over(meeting, 'whiteboard');
    await tool(page, bar, 'text');
    await press(page, 'ArrowDown');
    await press(page, 'Enter');
    const area = all(page, 'textarea')[0] as HTMLTextAreaElement;
    area.value = ' Hello ';
    area.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true, bubbles: true, cancelable: true }));
    await settled(page);

    expect(asked(meeting)).toMatchObject([['draw-object', { figure: { kind: 'text', text: 'Hello' } }]]);
    expect(all(page, 'textarea')).toEqual([]);
  });

  it('list who drew what where, with the words of texts; one erases what is one’s own, staff all', async () => {
    const meeting = new BoardMeeting();
    const { page, bar } = await over(meeting);
    await tool(page, bar, 'list');
    expect(words(bar, 'li bdi')).toEqual(['Pen by you, at the top left', 'Text “Look / here” by bo, in the middle']);
    expect(all(bar, 'li button')).toHaveLength(1);

    const staff = new BoardMeeting('presenter');
    const theirs = await over(staff);
    await tool(theirs.page, theirs.bar, 'list');
    all(theirs.bar, 'li button')[1]?.click();
    await settled(theirs.page);
    expect(asked(staff)).toEqual([['remove-object', { surface: SURFACE, object: 'b' }]]);
  });

  it('S125: say why one may not draw any more, and let one look on', async () => {
    const meeting = new BoardMeeting('attendee', ['whiteboard:read']);
    meeting.reason = { level: 'attendees', by: 'Olga', since: '2026-11-24T10:00:00Z' };
    const { page, bar } = await over(meeting, 'whiteboard');

    expect(words(bar, '.row')[0]).toContain('You may look here, but not draw.');
    expect(words(bar, '.row')[0]).toContain('Olga');
    expect(svg(page).classList.contains('drawing')).toBe(false);
    expect(figures(page)).toHaveLength(2);
  });

  it('ask a hidden person first whether they want to be noticed (S76)', async () => {
    const meeting = new BoardMeeting();
    meeting.me = { ...meeting.me, hidden: true };
    const { page, bar } = await over(meeting, 'whiteboard');
    expect(svg(page).classList.contains('drawing')).toBe(false);

    all(bar, 'wa-button')[0]?.click();
    await settled(page);

    expect(svg(page).classList.contains('drawing')).toBe(true);
  });

  it('say why something was refused, and take away what was not taken', async () => {
    const meeting = new BoardMeeting();
    meeting.settings = { mostObjects: '2' };
    meeting.replies.set('draw-object', new Refused({ code: 'whiteboard:surface-full', kind: 'limit', status: 413, retry: 'later' }));
    const { page, bar } = await over(meeting, 'whiteboard');
    (page as unknown as { desk: { choose(tool: string): void } }).desk.choose('star');
    await settled(page);
    await press(page, 'Enter');
    await press(page, 'Enter');
    await settled(bar);

    expect(words(bar, '[role=alert]')).toEqual(['This page is as full as it may be, 2 objects at most. Erase something first.']);
    expect(svg(page).children[1]?.childElementCount).toBe(0);
  });

  it('show strokes while others draw them, and who points where', async () => {
    const meeting = new BoardMeeting();
    const { page } = await over(meeting);
    const moment = () => [...(svg(page).children[1]?.children ?? [])];
    meeting.hear('stroke', { surface: SURFACE, stroke: 1, kind: 'pen', colour: 'red', width: 4, points: [1, 2, 50, 30, 40, 50] }, 'bo');
    meeting.hear('stroke', { surface: { ...SURFACE, item: 'two' }, stroke: 1, kind: 'pen', colour: 'red', width: 4, points: [1, 2, 50] }, 'cleo');
    meeting.hear('pointer', { surface: SURFACE, x: 5, y: 6 }, 'bo');
    expect(moment().map((one) => one.textContent)).toEqual(['', 'bo']);

    meeting.emit('object-drawn', { surface: SURFACE, object: 'c', figure, by: 'bo', at: '' });
    expect(moment().map((one) => one.textContent)).toEqual(['bo']);
  });

  it('have everybody a colour of their own, and all texts in both languages', () => {
    expect(ownColour('anna')).toBe(ownColour('anna'));
    expect(new Set(['anna', 'bo', 'cleo', 'dan', 'eva'].map(ownColour)).size).toBeGreaterThan(2);
    expect(Object.keys(texts.languages.sv)).toEqual(Object.keys(texts.languages.en));
  });
});
