import { Refused, type Role } from '@plenum/panel';
import { all, FakeMeeting, placed, settled, words } from '@plenum/panel/testing';
import { SharedFiles } from '../../main/panel/files.js';
import type { SharedFile, View } from '../../main/panel/shelf.js';
import { texts } from '../../main/panel/texts.js';

customElements.define('test-shared-files', SharedFiles);

const AT = '2026-11-24T10:00:00Z';
const file = (id: string, more: Partial<SharedFile> = {}): SharedFile => ({
  file: id, by: 'bo', name: `${id}.pdf`, type: 'application/pdf', length: 1536, folder: '', handout: false, at: AT, state: 'released', reason: '', finding: '', ...more,
});
const some = (): View => ({ folders: [{ id: 'day1', name: 'Day 1' }], files: [file('plan'), file('notes', { folder: 'day1' }), file('hand', { handout: true })] });

const meetingOf = (view: View = some(), role: Role = 'attendee', rights = ['files:download', 'files:upload']) =>
  new FakeMeeting('files', view, [...rights, ...(role === 'attendee' ? [] : ['files:manage'])], role);

const shown = async (meeting: FakeMeeting) => {
  const panel = await placed<SharedFiles>(meeting, new SharedFiles());
  await settled(panel);
  return panel;
};
const rows = (panel: SharedFiles) => words(panel, '.files > li');
const headings = (panel: SharedFiles) => words(panel, 'h2');
const icon = (panel: SharedFiles, label: string) => all(panel, 'wa-button').find((one) => one.querySelector(`[label="${label}"]`)) as HTMLElement;
const button = (panel: SharedFiles, text: string) => all(panel, 'button, wa-button').find((one) => one.textContent?.trim() === text) as HTMLElement;
const click = async (panel: SharedFiles, control: HTMLElement) => {
  control.click();
  await settled(panel);
};
const type = async (panel: SharedFiles, text: string) => {
  (all(panel, '#name')[0] as HTMLInputElement).value = text;
  (all(panel, 'form')[0] as HTMLFormElement).dispatchEvent(new Event('submit', { cancelable: true }));
  await settled(panel);
};

describe('the files', () => {
  it('are in order: handouts, folders, and what is in none', async () => {
    const panel = await shown(meetingOf());

    expect(headings(panel)).toEqual(['Handouts', 'Day 1', 'Other files']);
    expect(rows(panel)[0]).toContain('hand.pdf 1.5 KiB · bo ·');
    expect(all(panel, '.files a')[0]?.getAttribute('href')).toBe('/api/meetings/m/files/files/hand');
    expect(all(panel, '.files > li > wa-icon')[0]?.getAttribute('label')).toBe('PDF');
    expect(all(panel, '.bar a')[0]?.getAttribute('href')).toBe('/api/meetings/m/files/archive?file=plan&file=notes&file=hand');
  });

  it('are sorted as the person likes', async () => {
    const panel = await shown(meetingOf({ files: [file('b10', { at: '2026-11-24T11:00:00Z' }), file('b9', { length: 5000 })] }));
    const sort = async (order: string) => {
      const box = all(panel, '.bar select')[0] as HTMLSelectElement;
      box.value = order;
      box.dispatchEvent(new Event('change'));
      await settled(panel);
      return words(panel, '.files a');
    };

    expect(words(panel, '.files a')).toEqual(['b10.pdf', 'b9.pdf']);
    expect(await sort('name')).toEqual(['b9.pdf', 'b10.pdf']);
    expect(await sort('size')).toEqual(['b9.pdf', 'b10.pdf']);
  });

  it('that come are there at once, are said, and are counted while the panel is not open', async () => {
    const meeting = meetingOf();
    const panel = await shown(meeting);
    meeting.isOpen = false;
    meeting.emit('file-released', file('new', { by: 'olga' }));
    meeting.emit('file-released', file('hidden', { by: 'someone' }));
    meeting.emit('file-released', file('earlier'), true);
    await settled(panel);

    expect(rows(panel)).toHaveLength(6);
    expect(meeting.said).toEqual(['olga has shared new.pdf.', 'An attendee has shared hidden.pdf.']);
    expect(meeting.count).toBe(2);
  });

  it('of oneself are shown while they are checked, and when they wait', async () => {
    const meeting = meetingOf({});
    const panel = await shown(meeting);
    meeting.emit('file-brought', file('mine', { by: 'anna' }));
    await settled(panel);
    expect(rows(panel)[0]).toContain('Being checked');
    expect(all(panel, '.files a')).toEqual([]);

    meeting.emit('file-held', { file: 'mine' });
    await settled(panel);
    expect(rows(panel)[0]).toContain('Waiting for the virus scanner');

    meeting.emit('file-released', file('mine', { by: 'anna' }));
    await settled(panel);
    expect(words(panel, '.files a')).toEqual(['mine.pdf']);
    expect(meeting.said.at(-1)).toBe('mine.pdf: Ready');
  });

  it('that are refused say why with the finding, and can be taken out of the list (S85)', async () => {
    const meeting = meetingOf({});
    const panel = await shown(meeting);
    meeting.emit('file-brought', file('bad', { by: 'anna' }));
    meeting.emit('file-refused', { file: 'bad', reason: 'infected', finding: 'Eicar-Test-Signature' });
    await settled(panel);

    expect(words(panel, '.error')).toEqual(['Refused: malware was found in it (Eicar-Test-Signature). It is locked away.']);
    expect(meeting.said.at(-1)).toContain('bad.pdf: Refused');
    await click(panel, icon(panel, 'Remove bad.pdf from this list'));
    expect(meeting.asked).toEqual([['delete-file', { file: 'bad' }]]);
  });

  it('that are withdrawn are told to who had read them, and vanish for others (S87)', async () => {
    const reader = meetingOf();
    const panel = await shown(reader);
    reader.emit('file-withdrawn', { file: 'plan', reason: 'infected', finding: 'Late' });
    reader.emit('file-vanished', { file: 'plan' });
    reader.emit('file-vanished', { file: 'notes' });
    await settled(panel);

    expect(words(panel, '.error')[0]).toContain('Removed later: malware was found in it (Late)');
    expect(words(panel, '.error')[1]).toContain('delete your copy');
    expect(rows(panel).join()).not.toContain('notes');
    await click(panel, icon(panel, 'Remove plan.pdf from this list'));
    expect(reader.asked).toEqual([]);
    expect(rows(panel).join()).not.toContain('plan');
    expect(reader.kept.get('dismissed')).toEqual(['plan']);
  });

  it('that vanish are gone for who had not read them', async () => {
    const meeting = meetingOf();
    const panel = await shown(meeting);
    meeting.emit('file-deleted', { file: 'plan' });
    await settled(panel);

    expect(rows(panel).join()).not.toContain('plan');
    expect(meeting.said).toEqual(['plan.pdf was deleted.']);
  });

  it('of others cannot be changed; one’s own can be renamed, moved and deleted after a question', async () => {
    const meeting = meetingOf({ ...some(), files: [file('plan'), file('mine', { by: 'anna' })] });
    const panel = await shown(meeting);
    expect(icon(panel, 'Change plan.pdf')).toBeUndefined();

    await click(panel, icon(panel, 'Change mine.pdf'));
    await type(panel, 'ours.pdf');
    await click(panel, icon(panel, 'Change mine.pdf'));
    await click(panel, button(panel, 'Delete'));
    expect(words(panel, '#sure')).toEqual(['Delete mine.pdf for everyone?']);
    await click(panel, button(panel, 'Yes, delete'));

    expect(meeting.asked).toEqual([['rename-file', { file: 'mine', name: 'ours.pdf' }], ['delete-file', { file: 'mine' }]]);
    expect(all(panel, 'form')).toEqual([]);
  });

  it('are given out by staff, which also makes, renames and deletes folders', async () => {
    const meeting = meetingOf(some(), 'presenter');
    const panel = await shown(meeting);
    await click(panel, button(panel, 'New folder'));
    await type(panel, 'Day 2');
    await click(panel, icon(panel, 'Change the folder Day 1'));
    await type(panel, 'First day');
    await click(panel, icon(panel, 'Change plan.pdf'));
    const box = all(panel, 'form input[type=checkbox]')[0] as HTMLInputElement;
    box.checked = true;
    box.dispatchEvent(new Event('change'));
    await settled(panel);

    expect(meeting.asked).toEqual([
      ['add-folder', { name: 'Day 2' }],
      ['rename-folder', { folder: 'day1', name: 'First day' }],
      ['mark-handout', { file: 'plan', handout: true }],
    ]);
  });

  it('are uploaded into the folder and as what is chosen', async () => {
    const meeting = meetingOf(some(), 'presenter');
    const panel = await shown(meeting);
    const into = all(panel, '#into')[0] as HTMLSelectElement;
    into.value = 'day1';
    into.dispatchEvent(new Event('change'));
    const handout = all(panel, '#as-handout')[0] as HTMLInputElement;
    handout.checked = true;
    handout.dispatchEvent(new Event('change'));
    await settled(panel);
    panel.dispatchEvent(Object.assign(new Event('drop', { cancelable: true }), { dataTransfer: { types: ['Files'], files: [new File(['x'], 'a.txt')] } }));

    expect(meeting.uploads[0]?.options.purpose).toBe('day1 handout');
  });

  it('say why nothing may be uploaded, and why the server refused', async () => {
    const without = meetingOf(some(), 'attendee', ['files:download']);
    without.reason = { level: 'attendees', by: 'Olga', since: AT };
    const quiet = await shown(without);
    expect(words(quiet, '.all > p')[0]).toContain('You may not upload files. Switched off for all attendees of this meeting by Olga');

    const meeting = meetingOf({ files: [file('mine', { by: 'anna' })] });
    meeting.replies.set('rename-file', new Refused({ code: 'files:ending-changed', kind: 'request', status: 422, retry: 'no' }));
    const panel = await shown(meeting);
    await click(panel, icon(panel, 'Change mine.pdf'));
    await type(panel, 'mine.exe');
    expect(words(panel, '[role=alert]')).toEqual([texts('en', 'files:ending-changed')]);
    expect(all(panel, 'form')).toHaveLength(1);
  });

  it('speak Swedish, and say until when they are kept', async () => {
    const meeting = meetingOf();
    meeting.settings = { keptHours: '24' };
    meeting.speak('sv');
    const panel = await shown(meeting);

    expect(headings(panel)).toEqual(['Utdelat material', 'Day 1', 'Andra filer']);
    expect(rows(panel)[0]).toContain('till 25 nov. 2026');
  });

  it('are not what a telephone begins with while there is none', async () => {
    const meeting = meetingOf({});
    const panel = await shown(meeting);

    expect(meeting.isVacant).toBe(true);
    expect(words(panel, '#files p')).toEqual(['No files yet. What you upload here is for everyone in the meeting.']);
  });
});
