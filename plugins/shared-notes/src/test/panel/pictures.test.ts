import type { UploadsElement } from '@plenum/panel';
import { all, FakeMeeting, placed, settled, words } from '@plenum/panel/testing';
import { inWords, onPaper, referencesIn } from '@plenum/panel/editor';
import { SharedNotes, type View } from '../../main/panel/notes.js';

customElements.define('test-picture-notes', SharedNotes);

const ID = 'AAAAAAAAAAAAAAAAAAAAAA';
const OTHER = 'BBBBBBBBBBBBBBBBBBBBBB';
const ADDRESS = `/api/meetings/m/shared-notes/files/${ID}`;
const reference = (words: string, file = ID) => `![${words}](file:${file})`;
const seen = (state: 'released' | 'withdrawn' | 'refused', more = {}) => ({ file: ID, own: false, name: '', state, reason: '', finding: '', ...more });
const meetingOf = (view: View = {}, rights = ['shared-notes:read', 'shared-notes:edit']) =>
  new FakeMeeting('shared-notes', { readable: true, version: 0, text: [], ...view }, rights);

async function shown(meeting: FakeMeeting): Promise<SharedNotes> {
  const panel = await placed(meeting, new SharedNotes());
  await settled(panel);
  return panel;
}

const text = (panel: SharedNotes) => all(panel, '.cm-line').map((line) => line.textContent).join('\n');
const uploads = (panel: SharedNotes) => all(panel, 'plenum-uploads')[0] as UploadsElement;
const file = (name: string) => new File(['x'], name, { type: 'image/png' });

async function brings(meeting: FakeMeeting, panel: SharedNotes, name: string): Promise<void> {
  uploads(panel).take([file(name)]);
  meeting.uploads.at(-1)?.arrives(ID);
  await settled(panel);
  meeting.emit('picture-brought', { file: ID, by: 'anna', name });
  await settled(panel);
}

describe('pictures in the notes', () => {
  it('are shown under the line that refers to them, from the meeting, with their words', async () => {
    const panel = await shown(meetingOf({ text: [`Look: ${reference('a cat')}!\nEnd`], pictures: [seen('released')] }));

    const image = all(panel, '.picture img')[0] as HTMLImageElement;
    expect(image.getAttribute('src')).toBe(ADDRESS);
    expect(image.alt).toBe('a cat');
    expect(text(panel)).toBe(`Look: ${reference('a cat')}!\nEnd`);
  });

  it('of any other address load nothing', async () => {
    const panel = await shown(meetingOf({ text: ['![a](https://example.com/a.png) ![b](/api/x) ![c](data:image/png;base64,AA) ![d](file:short)\n<img src="/x">'] }));

    expect(all(panel, '.editor img')).toEqual([]);
    expect(all(panel, '.no-picture')).toEqual([]);
  });

  it('have words in their place before they are released, after they were taken back, and when they are gone (S83, S87)', async () => {
    const meeting = meetingOf({ text: [reference('a cat')] });
    const panel = await shown(meeting);
    expect(words(panel, '.no-picture')).toEqual(['a cat – This picture is not here.']);

    meeting.emit('picture-checked', seen('released'));
    await settled(panel);
    expect(all(panel, '.picture img')).toHaveLength(1);
    meeting.emit('picture-checked', seen('withdrawn', { reason: 'infected', finding: 'Late' }));
    await settled(panel);
    expect(all(panel, '.picture img')).toEqual([]);
    expect(words(panel, '.no-picture')).toEqual(['a cat – Removed later: malware was found in it (Late). It is locked away.']);
    meeting.emit('picture-removed', { file: ID, gone: true });
    await settled(panel);
    expect(words(panel, '.no-picture')).toEqual(['a cat – This picture is not here.']);
    meeting.speak('sv');
    await settled(panel);
    expect(words(panel, '.no-picture')).toEqual(['a cat – Bilden finns inte här.']);
  });

  it('are put into the text when they have been checked, where they were brought, on a line of their own, and their words can be typed over', async () => {
    const meeting = meetingOf({ text: ['One'] });
    const panel = await shown(meeting);
    await brings(meeting, panel, 'my [cat].old.PNG');
    expect(words(panel, '.waiting-picture')).toEqual(['my [cat].old.PNG is being checked …']);
    expect(meeting.asked).toEqual([]);

    meeting.emit('picture-checked', { file: ID, state: 'released', reason: '', finding: '' });
    await settled(panel);

    expect(text(panel)).toContain(reference('my  cat .old'));
    expect(all(panel, '.picture img')).toHaveLength(1);
    expect(words(panel, '.waiting-picture')).toEqual([]);
    expect(all(panel, '.pictures li')).toEqual([]);
    expect(meeting.asked[0]?.[0]).toBe('change-text');
  });

  it('keep their place while others write before it, also over a text that is sent anew', async () => {
    const meeting = meetingOf({ text: ['One'] });
    const panel = await shown(meeting);
    await brings(meeting, panel, 'cat.png');
    meeting.emit('text-changed', { version: 0, by: 'bo', at: '2026-11-24T10:00:00Z', changes: [{ id: 'aaaaaaaaaaa', length: 3, edits: [{ from: 0, to: 0, insert: ['Zero\n'] }] }] });
    await settled(panel);

    meeting.emit('picture-checked', { file: ID, state: 'released', reason: '', finding: '' });
    await settled(panel);

    expect(text(panel)).toBe(`Zero\n${reference('cat')}\nOne`);
  });

  it('that are refused say why to who brought them, and leave the text as it is (S85)', async () => {
    const meeting = meetingOf({ text: ['One'] });
    const panel = await shown(meeting);
    await brings(meeting, panel, 'cat.png');

    meeting.emit('picture-checked', { file: ID, state: 'refused', reason: 'infected', finding: 'Eicar' });
    await settled(panel);

    expect(words(panel, '.pictures li')[0]).toContain('cat.png Refused: malware was found in it (Eicar). It is locked away.');
    expect(text(panel)).toBe('One');
    (all(panel, '.pictures li button')[0] as HTMLButtonElement).click();
    expect(meeting.asked).toEqual([['discard-picture', { file: ID }]]);
  });

  it('that are no pictures are refused in plain words before they are sent', async () => {
    const meeting = meetingOf();
    const panel = await shown(meeting);

    uploads(panel).take([file('plan.pdf'), file('cat.svg')]);
    await settled(panel);

    expect(meeting.uploads).toEqual([]);
    expect(words(uploads(panel), '.error')).toEqual(['Only PNG, JPEG, GIF and WebP pictures can be put in.']);
    expect(uploads(panel).shadowRoot?.querySelector('input')?.accept).toBe('.png,.jpg,.jpeg,.gif,.webp');
  });

  it('can be put in again, or deleted, by who brought them, when the text has them no more', async () => {
    const meeting = meetingOf({ text: ['One'], pictures: [seen('released', { own: true, name: 'cat.png' }), seen('released', { file: OTHER })] });
    const panel = await shown(meeting);
    expect(words(panel, '.pictures li')).toEqual(['cat.png Not in the text Put in Delete']);

    (all(panel, '.pictures li button')[0] as HTMLButtonElement).click();
    await settled(panel);
    panel.requestUpdate();
    await settled(panel);

    expect(text(panel)).toBe(`${reference('cat')}\nOne`);
    expect(all(panel, '.pictures li')).toEqual([]);
  });

  it('that the text has are not offered again', async () => {
    const panel = await shown(meetingOf({ text: [reference('a cat')], pictures: [seen('released', { own: true, name: 'cat.png' })] }));

    expect(all(panel, '.pictures li')).toEqual([]);
  });

  it('are taken from the clipboard and by dropping, unless there is text with them or one may not edit', async () => {
    const meeting = meetingOf({ text: ['One'] });
    const panel = await shown(meeting);
    const content = all(panel, '.cm-content')[0] as HTMLElement;
    const paste = (types: string[]) => {
      const event = new Event('paste', { bubbles: true, cancelable: true });
      Object.assign(event, { clipboardData: { files: [file('image.png')], types, getData: () => 'words' } });
      content.dispatchEvent(event);
      return event;
    };

    expect(paste(['Files']).defaultPrevented).toBe(true);
    paste(['Files', 'text/plain']);
    const drop = new Event('drop', { bubbles: true, cancelable: true, composed: true });
    Object.assign(drop, { dataTransfer: { files: [file('dropped.png')], types: ['Files'] } });
    panel.dispatchEvent(drop);

    expect(meeting.uploads.map((upload) => upload.file.name)).toEqual(['image.png', 'dropped.png']);
    const reader = await shown(meetingOf({ text: ['One'] }, ['shared-notes:read']));
    expect(all(reader, 'plenum-uploads')).toEqual([]);
  });

  it('that are harmful are told to staff, by whom and what, until it is read (S85)', async () => {
    const meeting = meetingOf({}, ['shared-notes:read']);
    const panel = await shown(meeting);
    meeting.emit('picture-infected', { file: ID, by: 'bo', finding: 'Eicar' });
    meeting.emit('picture-infected', { file: OTHER, by: 'anna', finding: 'own' });
    await settled(panel);

    expect(words(panel, '.pictures p.error')).toEqual(['bo brought a harmful picture: Eicar. It is locked away.']);
    (all(panel, '.pictures button')[0] as HTMLButtonElement).click();
    await settled(panel);
    expect(words(panel, '.pictures p.error')).toEqual([]);
  });

  it('are on paper where they are there, and are their words in files and where they are not', () => {
    const line = `Look: ${reference('a cat')} and ${reference('$& a dog', OTHER)}`;
    const book = { look: (id: string) => (id === ID ? { address: ADDRESS } : { words: 'gone' }) };

    expect(inWords(line)).toBe('Look: a cat and $& a dog');
    expect(onPaper('', `${line}\n`, book).lines).toEqual([['Look: ', { address: ADDRESS, words: 'a cat' }, ' and ', '$& a dog'], []]);
    expect(referencesIn(line).map(({ file: id }) => id)).toEqual([ID, OTHER]);
  });
});
