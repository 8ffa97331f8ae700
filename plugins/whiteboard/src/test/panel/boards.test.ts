import { all, FakeMeeting, placed, settled, words } from '@plenum/panel/testing';
import type { Role } from '@plenum/panel';
import { BoardList, type View } from '../../main/panel/board-list.js';
import { Boards } from '../../main/panel/boards.js';

customElements.define('test-boards', Boards);

const AT = '2026-11-24T10:00:00Z';
const two = (): View => ({ readable: true, boards: [{ id: 'one', title: 'Ideas', by: 'olga' }, { id: 'two', title: 'Plan', by: 'olga' }] });
const meetingOf = (view: View, role: Role = 'attendee') => new FakeMeeting('whiteboard', view, ['whiteboard:read', ...(role === 'attendee' ? [] : ['whiteboard:create'])], role);
const button = (panel: Boards, text: string) => all(panel, 'button, wa-button').find((one) => one.textContent?.trim() === text) as HTMLElement;

describe('the boards', () => {
  it('offer all boards, open what they are told, and say where one turns to', async () => {
    const meeting = meetingOf(two());
    const panel = await placed(meeting, new Boards());
    await settled(panel);
    expect(meeting.items).toEqual([{ id: 'one', title: 'Ideas', kind: 'board' }, { id: 'two', title: 'Plan', kind: 'board' }]);
    expect(meeting.surfaces).toMatchObject([{ item: 'one', page: '1' }]);

    meeting.desk?.open('two');
    await settled(panel);
    await settled(panel);
    expect(meeting.surfaces).toMatchObject([{ item: 'two', page: '1' }]);
    const box = all(panel, '#board')[0] as HTMLSelectElement;
    box.value = 'one';
    box.dispatchEvent(new Event('change'));
    expect(meeting.looked).toEqual(['one']);
  });

  it('are added, named, ordered and deleted by staff; the first is shown to all', async () => {
    const meeting = meetingOf({ readable: true }, 'presenter');
    const panel = await placed(meeting, new Boards());
    expect(meeting.isVacant).toBe(true);
    meeting.replies.set('add-board', { board: 'one' });
    button(panel, 'New board').click();
    await settled(panel);
    (all(panel, '#title')[0] as HTMLInputElement).value = 'Ideas';
    all(panel, 'form')[0]?.dispatchEvent(new Event('submit', { cancelable: true }));
    await settled(panel);
    meeting.emit('board-added', { board: 'one', title: 'Ideas', by: 'petra', at: AT });
    meeting.emit('board-added', { board: 'two', title: 'Plan', by: 'olga', at: AT });
    await settled(panel);
    expect(meeting.said).toEqual(['Board 2 is added: Plan']);

    all(panel, '#change')[0]?.click();
    await settled(panel);
    button(panel, 'Move later').click();
    await settled(panel);
    button(panel, 'Delete board…').click();
    await settled(panel);
    button(panel, 'Delete it').click();
    await settled(panel);

    expect(meeting.asked).toEqual([
      ['add-board', { title: 'Ideas' }],
      ['show-content', { item: 'one' }],
      ['move-board', { board: 'one', place: 1 }],
      ['delete-board', { board: 'one' }],
    ]);
  });

  it('offer attendees nothing to change, and who may not see them nothing', async () => {
    expect(all(await placed(meetingOf(two()), new Boards()), '#new, #change')).toEqual([]);
    expect(words(await placed(meetingOf({ readable: false }), new Boards()), 'p')).toEqual(['You may not see the boards.']);
    expect(words(await placed(meetingOf({ readable: true }), new Boards()), 'p')).toEqual(['There is no board yet.']);
  });

  it('are ordered, renamed and deleted as the server does it', () => {
    const list = BoardList.of(two()).moved('one', 1).renamed('two', 'New').deleted('gone');
    expect(list.boards.map(({ id, title }) => `${id} ${title}`)).toEqual(['two New', 'one Ideas']);
    expect(list.deleted('two').boards).toHaveLength(1);
  });
});
