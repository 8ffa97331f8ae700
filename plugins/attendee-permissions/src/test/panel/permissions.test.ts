import type { Role } from '@plenum/panel';
import { FakeMeeting, placed, settled } from '@plenum/panel/testing';
import { allowed, differences, exceptionEnded, exceptionMade, functionSet, missing, NOTHING, type Right } from '../../main/panel/decided.js';
import { Exceptions } from '../../main/panel/exceptions.js';
import { lockable, NAMED, named, others } from '../../main/panel/functions.js';
import { Permissions } from '../../main/panel/permissions.js';
import { texts } from '../../main/panel/texts.js';

customElements.define('test-permissions', Permissions);
customElements.define('test-exceptions', Exceptions);

const SINCE = '2026-11-24T10:00:00Z';
const right = (name: string, title = name): Right => ({ name, title: { en: title, sv: title }, plugin: { en: 'P', sv: 'P' } });
const CHAT = [right('chat:send', 'Write to everyone'), right('chat:send-private', 'Write to one person')];
const off = (name: string) => ({ function: name, allowed: false, by: 'olga', since: SINCE });

describe('what was decided', () => {
  it('holds for all, and for one in place of that (S125)', () => {
    const all = functionSet(NOTHING, off('chat:send'));
    const one = exceptionMade(all, { ...off('chat:send'), allowed: true, participant: 'anna' });

    expect(allowed(all, 'anna', 'chat:send')).toBe(false);
    expect(allowed(one, 'anna', 'chat:send')).toBe(true);
    expect(allowed(one, 'bo', 'chat:send')).toBe(false);
    expect(allowed(exceptionEnded(one, { participant: 'anna', function: 'chat:send' }), 'anna', 'chat:send')).toBe(false);
    expect(functionSet(all, { ...off('chat:send'), allowed: true })).toEqual(NOTHING);
  });

  it('differs for a person only where it makes a difference', () => {
    const one = exceptionMade(NOTHING, { ...off('chat:send'), participant: 'bo' });

    expect(differences(one, 'bo')).toHaveLength(1);
    expect(differences(functionSet(one, off('chat:send')), 'bo')).toEqual([]);
    expect(differences(one, 'anna')).toEqual([]);
  });

  it('is missing to a person from all, or from them, each once', () => {
    const both = exceptionMade(functionSet(NOTHING, off('chat:send')), { ...off('questions:ask'), participant: 'bo' });

    expect(missing(both, 'bo').map((one) => one.function)).toEqual(['chat:send', 'questions:ask']);
    expect(missing(both, 'anna').map((one) => one.function)).toEqual(['chat:send']);
  });
});

describe('the functions', () => {
  it('are those of Live Meeting, list and seating chart in one (S125)', () => {
    expect(NAMED.map((one) => texts('en', one.key))).toEqual([
      'Print to PDF',
      'Review content',
      'Ask questions',
      'Annotate and draw',
      'List of attendees and seating chart',
      'Chat',
      'Thumbnails of pages',
      'Create pages',
      'Add content',
      'Upload handouts',
      'Edit shared notes',
    ]);
  });

  it('are offered as far as plugins have them, and whatever else plugins have is offered too', () => {
    const functions = [...CHAT, right('polls:vote')];

    expect(named(functions).filter((row) => row.rights.length > 0).map((row) => row.key)).toEqual(['list', 'chat']);
    expect(others(functions)).toEqual([{ key: 'polls:vote', rights: ['polls:vote'] }]);
    expect(lockable(functions)).toEqual(['list', 'chat:send', 'chat:send-private']);
  });

  it('have texts in both languages', () => {
    expect(Object.keys(texts.languages.sv).sort()).toEqual(Object.keys(texts.languages.en).sort());
  });
});

class PermissionsMeeting extends FakeMeeting {
  role: Role = 'organizer';
  content: object = { functions: CHAT };
  override view = <V>() => this.content as V;
  override you = () => ({ participant: this.role === 'organizer' ? 'olga' : 'bo', name: 'You', role: this.role, hidden: false });
  override can = () => this.role !== 'attendee';
  override refused = () => undefined;

  constructor() {
    super('attendee-permissions');
    this.here = ['olga', 'anna', 'bo'];
  }
}

const shown = async <E extends Permissions | Exceptions>(meeting: PermissionsMeeting, element: E) =>
  (await placed(meeting, element)).shadowRoot as ShadowRoot;

const box = (root: ShadowRoot, text: string) =>
  [...root.querySelectorAll('label')].find((label) => label.textContent?.trim() === text)?.querySelector('input') as HTMLInputElement;

describe('the switches', () => {
  it('take a function with all its rights from all, or one right of it', async () => {
    const meeting = new PermissionsMeeting();
    const root = await shown(meeting, new Permissions());

    box(root, 'Chat').click();
    box(root, 'Write to one person').click();

    expect(meeting.asked).toEqual([
      ['set-functions', { functions: ['chat:send', 'chat:send-private'], allowed: false }],
      ['set-functions', { functions: ['chat:send-private'], allowed: false }],
    ]);
  });

  it('show what the server says: off, by whom, since when', async () => {
    const meeting = new PermissionsMeeting();
    const element = new Permissions();
    const root = await shown(meeting, element);

    meeting.emit('function-set', off('chat:send'));
    await settled(element);

    expect(box(root, 'Write to everyone').checked).toBe(false);
    expect(box(root, 'Write to one person').checked).toBe(true);
    expect(root.textContent).toContain('by olga');
  });

  it('are of one person once chosen, say where they differ, and go back to what holds for all', async () => {
    const meeting = new PermissionsMeeting();
    meeting.content = { functions: CHAT, exceptions: [{ ...off('chat:send'), participant: 'bo' }] };
    const element = new Permissions();
    const root = await shown(meeting, element);
    const select = root.querySelector('select') as HTMLSelectElement;
    expect([...select.options].map((option) => option.text)).toEqual(['All attendees', 'anna', 'bo (1 exception)']);

    select.value = 'bo';
    select.dispatchEvent(new Event('change'));
    await settled(element);
    expect(root.textContent).toContain('differs from all');
    expect(box(root, 'List of attendees and seating chart').checked).toBe(true);
    box(root, 'Write to one person').click();
    (root.querySelector('.parts button') as HTMLButtonElement).click();

    expect(meeting.asked).toEqual([
      ['make-exceptions', { participant: 'bo', functions: ['chat:send-private'], allowed: false }],
      ['end-exceptions', { participant: 'bo', functions: ['chat:send'] }],
    ]);
  });

  it('lock all with one click and unlock again', async () => {
    const meeting = new PermissionsMeeting();
    const element = new Permissions();
    const root = await shown(meeting, element);
    const functions = ['list', 'chat:send', 'chat:send-private'];
    (root.querySelector('wa-button') as HTMLElement).click();

    functions.forEach((name) => meeting.emit('function-set', off(name)));
    await settled(element);
    (root.querySelector('wa-button') as HTMLElement).click();

    expect(meeting.asked).toEqual([
      ['set-functions', { functions, allowed: false }],
      ['set-functions', { functions, allowed: true }],
    ]);
  });

  it('say of a function without a plugin why it is not offered', async () => {
    const root = await shown(new PermissionsMeeting(), new Permissions());

    expect(root.querySelector('.absent')?.textContent).toContain('Upload handouts');
    expect(box(root, 'Upload handouts')).toBeUndefined();
  });
});

describe('an attendee', () => {
  it('is told what was taken and given back, and has no switch', async () => {
    const meeting = new PermissionsMeeting();
    meeting.role = 'attendee';
    const element = new Permissions();
    const root = await shown(meeting, element);

    meeting.emit('function-set', off('chat:send'));
    await settled(element);
    meeting.emit('function-set', { ...off('chat:send'), allowed: true });
    await settled(element);

    expect(meeting.said).toEqual(['Write to everyone is off for you now.', 'Write to everyone is on for you again.']);
    expect(root.querySelector('button, input, select, wa-button')).toBeNull();
  });

  it('is not told again what was told before', async () => {
    const meeting = new PermissionsMeeting();
    meeting.role = 'attendee';
    const element = new Permissions();
    await shown(meeting, element);

    meeting.emit('function-set', off('chat:send'), true);
    await settled(element);
    expect(meeting.said).toEqual([]);
    meeting.emit('function-set', { ...off('chat:send'), allowed: true });
    await settled(element);

    expect(meeting.said).toEqual(['Write to everyone is on for you again.']);
  });

  it('reads why there is no list, who took it, and since when', async () => {
    const meeting = new PermissionsMeeting();
    meeting.role = 'attendee';
    meeting.content = { functions: CHAT, all: [off('list')] };
    const root = await shown(meeting, new Permissions());

    expect(root.querySelector('.opener')?.textContent).toBe('No list');
    expect(root.querySelector('dialog')?.textContent).toContain('by olga');
    expect(root.querySelector('input, select, wa-button')).toBeNull();
  });
});

describe('the mark beside a person', () => {
  it('is there where the person differs, and takes the exceptions back', async () => {
    const meeting = new PermissionsMeeting();
    meeting.content = { functions: CHAT, exceptions: [{ ...off('chat:send'), participant: 'bo' }] };
    const root = await shown(meeting, Object.assign(new Exceptions(), { participant: 'bo' }));
    expect(root.querySelector('button')?.getAttribute('aria-label')).toBe('1 exception of bo');

    (root.querySelector('[popover] > button') as HTMLButtonElement).click();

    expect(meeting.asked).toEqual([['end-exceptions', { participant: 'bo', functions: ['chat:send'] }]]);
  });

  it('is not there for others, nor for people who decide nothing', async () => {
    const meeting = new PermissionsMeeting();
    meeting.content = { functions: CHAT, exceptions: [{ ...off('chat:send'), participant: 'bo' }] };
    expect((await shown(meeting, Object.assign(new Exceptions(), { participant: 'anna' }))).querySelector('button')).toBeNull();

    meeting.role = 'attendee';
    expect((await shown(meeting, Object.assign(new Exceptions(), { participant: 'bo' }))).querySelector('button')).toBeNull();
  });
});
