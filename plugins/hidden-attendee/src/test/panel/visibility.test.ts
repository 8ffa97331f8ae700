import { FakeMeeting, placed, settled } from '@plenum/panel/testing';
import { Visibility } from '../../main/panel/visibility.js';

customElements.define('test-visibility', Visibility);

/** A meeting with two people on its list. */
class HidingMeeting extends FakeMeeting {
  constructor() {
    super('hidden-attendee', {}, ['hidden-attendee:hide'], 'organizer');
    this.here = ['olga'];
    this.replies.set('list-expected', { people: ['dora', 'erik'].map((participant) => ({ participant, mail: `${participant}@example.org` })) });
  }
}

const shown = (meeting: HidingMeeting) => placed(meeting, new Visibility());
const labels = (element: Visibility) => [...(element.shadowRoot as ShadowRoot).querySelectorAll('fieldset[aria-describedby=expected-how] label')];
const names = (element: Visibility) => labels(element).map((label) => label.textContent?.trim());
const box = (element: Visibility, at: number) => labels(element)[at]?.querySelector('input') as HTMLInputElement;

describe('who is hidden', () => {
  it('is told so once, and not again when the panel is only brought up to date', async () => {
    for (const earlier of [true, false]) {
      const meeting = new HidingMeeting();
      const element = await shown(meeting);

      meeting.emit('person-hidden', { participant: 'olga', by: 'olga' }, earlier);
      await settled(element);

      expect(meeting.said).toHaveLength(earlier ? 0 : 1);
    }
  });
});

describe('who is expected', () => {
  it('is offered to staff by address, is hidden by a click before they come, and shown again by another (S72)', async () => {
    const meeting = new HidingMeeting();
    const element = await shown(meeting);
    expect(names(element)).toEqual(['dora@example.org', 'erik@example.org']);

    box(element, 0).click();
    meeting.emit('person-hidden', { participant: 'dora', by: 'olga' });
    await settled(element);
    expect(box(element, 0).checked).toBe(true);
    box(element, 0).click();

    expect(meeting.asked.slice(1)).toEqual([
      ['hide-person', { participant: 'dora' }],
      ['show-person', { participant: 'dora' }],
    ]);
  });

  it('is among those who are here once they came', async () => {
    const meeting = new HidingMeeting();
    const element = await shown(meeting);

    meeting.comes('dora');
    await settled(element);

    expect(names(element)).toEqual(['erik@example.org']);
  });

  it('is neither asked for nor shown without the permission to hide', async () => {
    const meeting = new HidingMeeting();
    meeting.rights = [];
    const element = await shown(meeting);

    expect(meeting.asked).toEqual([]);
    expect(labels(element)).toEqual([]);
  });
});
