import { beforeEach, describe, expect, it } from 'vitest';
import { Refused } from './refused.js';
import { standingText } from './standing.js';
import { all, FakeMeeting, placed, settled, words, type FakeUpload } from './testing.js';
import { UploadsElement, type Arrived } from './uploads.js';

let meeting: FakeMeeting;
let uploads: UploadsElement;
let arrived: Arrived[];

beforeEach(async () => {
  meeting = new FakeMeeting('files');
  await made();
});

async function made(): Promise<void> {
  uploads = new UploadsElement();
  arrived = [];
  uploads.addEventListener('arrived', (event) => arrived.push((event as CustomEvent<Arrived>).detail));
  await placed(meeting, uploads);
}

const file = (name: string) => new File(['12345678'], name);
const upload = (place: number) => meeting.uploads[place] as FakeUpload;
const rows = () => words(uploads, 'li');
const button = (label: string) => all(uploads, 'li wa-button').find((one) => one.querySelector(`[label="${label}"]`)) as HTMLElement;

async function take(...names: string[]): Promise<void> {
  uploads.take(names.map(file));
  await settled(uploads);
}

describe('uploads', () => {
  it('say before a file is chosen how large it may be, and that it is checked', () => {
    expect(words(uploads, '.notes')[0]).toContain('Up to 100 MiB each. Every file is checked for viruses before others can see it.');
  });

  it('are off while the scanner is away and files may not wait', async () => {
    meeting.allowed = { ...meeting.allowed, state: 'off' };
    await made();

    expect(words(uploads, '.notes')[0]).toContain('No files are taken at the moment');
    expect(all(uploads, '.zone wa-button')[0]?.hasAttribute('disabled')).toBe(true);
    expect(uploads.open).toBe(false);
  });

  it('show each file with how far it has come, and say so to screen readers once', async () => {
    uploads.purpose = 'folder';
    await take('plan.pdf', 'سر.pdf');
    upload(0).options.onProgress?.(4, 8);
    await settled(uploads);

    expect(rows()).toEqual([expect.stringContaining('plan.pdf'), expect.stringContaining('Waits for its turn')]);
    expect(rows()[0]).toContain('4 B / 8 B');
    expect(all(uploads, 'progress')[0]).toMatchObject({ max: 100, value: 50 });
    expect(all(uploads, 'progress')[0]?.getAttribute('aria-label')).toBe('Upload of plan.pdf');
    expect(upload(0).options).toMatchObject({ purpose: 'folder', withoutMetadata: true });
    expect(meeting.said).toEqual(['Uploading 2 files']);
  });

  it('tell that the connection was lost, and that it goes on', async () => {
    await take('plan.pdf');
    upload(0).options.onProgress?.(0, 8);
    upload(0).options.onTrouble?.(true);
    await settled(uploads);

    expect(rows()[0]).toContain('The connection was lost. It goes on by itself when it is back.');
  });

  it('that have arrived are being checked, then ready or refused with what was found', async () => {
    await take('plan.pdf', 'bad.exe');
    upload(0).arrives('a');
    upload(1).arrives('b');
    await settled(uploads);
    expect(rows()[0]).toContain('Being checked');
    expect(arrived.map(({ id }) => id)).toEqual(['a', 'b']);

    uploads.standings = new Map([
      ['a', { state: 'released' }],
      ['b', { state: 'refused', reason: 'infected', finding: 'Eicar-Test-Signature' }],
    ]);
    await settled(uploads);

    expect(rows()[0]).toContain('Ready');
    expect(rows()[1]).toContain('Refused: malware was found in it (Eicar-Test-Signature). It is locked away.');
    expect(meeting.said.slice(1)).toEqual([
      'plan.pdf: Being checked',
      'bad.exe: Being checked',
      'plan.pdf: Ready',
      'bad.exe: Refused: malware was found in it (Eicar-Test-Signature). It is locked away.',
    ]);
  });

  it('leave the list when the panel shows the file itself', async () => {
    uploads.handover = true;
    await take('plan.pdf');
    upload(0).arrives('a');
    await settled(uploads);
    uploads.standings = new Map([['a', { state: 'checking' }]]);
    await settled(uploads);

    expect(rows()).toEqual([]);
  });

  it('can be given up', async () => {
    await take('plan.pdf');

    button('Cancel the upload of plan.pdf').click();
    await settled(uploads);

    expect(upload(0).options.signal?.aborted).toBe(true);
    expect(rows()).toEqual([]);
  });

  it('that fail say why, and can be tried again', async () => {
    await take('plan.pdf');
    upload(0).fails(new Refused({ code: 'meeting-full', kind: 'limit', status: 413, retry: 'no' }));
    await settled(uploads);
    expect(rows()[0]).toContain('Not uploaded: The files of this meeting take all the room');
    expect(meeting.said.at(-1)).toContain('plan.pdf: Not uploaded');

    button('Try again to upload plan.pdf').click();
    await settled(uploads);

    expect(meeting.uploads).toHaveLength(2);
    expect(rows()).toHaveLength(1);
  });

  it('say that the server could not be reached', async () => {
    await take('plan.pdf');
    upload(0).fails(new TypeError('network'));
    await settled(uploads);

    expect(rows()[0]).toContain('the server could not be reached for several minutes');
  });

  it('of more files than may be taken leave out the rest, and say so', async () => {
    uploads.most = 1;
    await take('a', 'b');

    expect(meeting.uploads).toHaveLength(1);
    expect(words(uploads, '.error')).toEqual(['Only one file more.']);
  });

  it('go on when the panel is made anew', async () => {
    await take('plan.pdf');
    await made();
    expect(rows()[0]).toContain('plan.pdf');

    upload(0).arrives('a');
    await settled(uploads);

    expect(rows()[0]).toContain('Being checked');
    expect(arrived.map(({ id }) => id)).toEqual(['a']);
  });

  it('speak Swedish', async () => {
    meeting.speak('sv');
    await settled(uploads);

    expect(words(uploads, '.notes')[0]).toContain('Högst 100 MiB var');
  });

  it('take files that are dropped on them, and mark the place', () => {
    const over = (type: string) =>
      uploads.dispatchEvent(Object.assign(new Event(type, { cancelable: true }), { dataTransfer: { types: ['Files'], files: [file('plan.pdf')] } }));
    over('dragenter');
    expect(uploads.hasAttribute('data-drop')).toBe(true);

    over('drop');

    expect(uploads.hasAttribute('data-drop')).toBe(false);
    expect(upload(0).file.name).toBe('plan.pdf');
  });
});

describe('how it stands with a file', () => {
  it('is said in plain words in both languages, for each reason', () => {
    expect(standingText({ state: 'refused', reason: 'encrypted' }, 'en')).toBe('Refused: it is locked with a password, so it cannot be checked.');
    expect(standingText({ state: 'withdrawn', reason: 'infected', finding: 'X' }, 'sv')).toBe('Borttagen i efterhand: den innehåller skadlig kod (X). Den är inlåst.');
    expect(standingText({ state: 'refused', reason: 'of-tomorrow', finding: 'Y' }, 'en')).toBe('Refused: it may not pass (Y).');
    expect(standingText({ state: 'waiting' }, 'en')).toContain('Waiting for the virus scanner');
  });
});
