import type { Role } from '@plenum/panel';
import { all, FakeMeeting, placed, settled, words } from '@plenum/panel/testing';
import { SharedNotes, type View } from '../../main/panel/notes.js';
import { texts } from '../../main/panel/texts.js';

customElements.define('test-notes', SharedNotes);

class NotesMeeting extends FakeMeeting {
  constructor(shown: View = {}, role: Role = 'attendee', rights = ['shared-notes:read', 'shared-notes:edit']) {
    super('shared-notes', { readable: true, version: 0, text: [], ...shown }, [...rights, ...(role === 'attendee' ? [] : ['shared-notes:moderate'])], role);
  }
}

const shown = async (meeting: NotesMeeting) => {
  const panel = await placed(meeting, new SharedNotes());
  await settled(panel);
  return panel;
};
const text = (panel: SharedNotes) => all(panel, '.cm-line').map((line) => line.textContent).join('\n');
const changed = (version: number, length: number, insert: string, by = 'bo') => ({
  version, by, at: '2026-11-24T10:00:00Z', changes: [{ id: `aaaaaaaaaa${version}`, length, edits: [{ from: length, to: length, insert: [insert] }] }],
});

describe('the notes', () => {
  it('S90: always say who reads them, choose no recipient, and offer the chat for one person if it is there', async () => {
    const meeting = new NotesMeeting();
    const panel = await shown(meeting);
    expect(words(panel, '.readers')[0]).toBe('Everyone in this meeting can read this.');
    expect(all(panel, 'select')).toEqual([]);

    meeting.others = ['chat'];
    panel.requestUpdate();
    await settled(panel);
    expect(words(panel, '.readers')[0]).toContain('use the chat');
  });

  it('S92: show the text as it is, and what is changed', async () => {
    const meeting = new NotesMeeting({ version: 3, text: ['Age', 'nda\n1. Budget'] });
    const panel = await shown(meeting);
    expect(text(panel)).toBe('Agenda\n1. Budget');

    meeting.emit('text-changed', changed(3, 16, '!'));
    await settled(panel);

    expect(text(panel)).toBe('Agenda\n1. Budget!');
    expect(words(panel, '.foot')[0]).toContain('Last changed by bo');
  });

  it('S91: say why somebody may not edit, and let them read', async () => {
    const panel = await shown(new NotesMeeting({ text: ['Read me'] }, 'attendee', ['shared-notes:read']));

    expect(text(panel)).toBe('Read me');
    expect(words(panel, 'p.quiet')[0]).toContain('You may read here, but not edit.');
  });

  it('S91: staff decides who edits, also by name', async () => {
    const meeting = new NotesMeeting({ choice: [{ editors: 'named', named: ['anna'] }] }, 'presenter');
    const panel = await shown(meeting);
    const boxes = all(panel, 'fieldset input') as HTMLInputElement[];
    expect(boxes.map((box) => box.checked)).toEqual([true, false]);

    (boxes[1] as HTMLInputElement).checked = true;
    boxes[1]?.dispatchEvent(new Event('change'));
    const select = all(panel, '#editors')[0] as HTMLSelectElement;
    select.value = 'staff';
    select.dispatchEvent(new Event('change'));

    expect(meeting.asked).toEqual([
      ['set-editors', { editors: 'named', participants: ['anna', 'bo'] }],
      ['set-editors', { editors: 'staff', participants: [] }],
    ]);
  });

  it('S91: two who are named one after the other, before the news of the first is here, are both named', async () => {
    const meeting = new NotesMeeting({ choice: [{ editors: 'named', named: [] }] }, 'presenter');
    const panel = await shown(meeting);
    const boxes = all(panel, 'fieldset input') as HTMLInputElement[];

    boxes.forEach((box) => box.click());

    expect(meeting.asked.map(([, payload]) => (payload as { participants: string[] }).participants)).toEqual([['anna'], ['anna', 'bo']]);
    meeting.emit('editors-set', { editors: 'named', named: ['anna', 'bo'] });
    await settled(panel);
    expect(boxes.map((box) => box.checked)).toEqual([true, true]);
    boxes[0]?.click();
    expect(meeting.asked.at(-1)).toEqual(['set-editors', { editors: 'named', participants: ['bo'] }]);
  });

  it('ask a hidden person first whether they want to be noticed (S76)', async () => {
    const meeting = new NotesMeeting();
    meeting.me = { ...meeting.me, hidden: true };
    const panel = await shown(meeting);
    expect(words(panel, 'p.small')[0]).toContain('others notice that somebody is there');

    all(panel, 'wa-button')[0]?.click();
    await settled(panel);

    expect(words(panel, 'p.small')).toEqual([]);
  });

  it('show nothing to who may not read', async () => {
    const panel = await shown(new NotesMeeting({ readable: false }));

    expect(all(panel, '.editor')).toEqual([]);
    expect(words(panel, 'p.quiet')).toEqual(['You may not read the notes.']);
  });

  it('are in both languages', () => {
    expect(Object.keys(texts.languages.sv)).toEqual(Object.keys(texts.languages.en));
  });
});
