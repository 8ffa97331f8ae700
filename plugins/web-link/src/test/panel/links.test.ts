import { Refused } from '@plenum/panel';
import { all, FakeMeeting, placed, settled, words } from '@plenum/panel/testing';
import { addressOf, WebLinks } from '../../main/panel/links.js';
import { texts } from '../../main/panel/texts.js';

customElements.define('test-web-links', WebLinks);

const home = { id: 'one', title: 'Home', address: 'https://example.org/' };
const meetingOf = (links: readonly object[], rights: string[] = []) => new FakeMeeting('web-link', { links }, rights, rights.length > 0 ? 'presenter' : 'attendee');

describe('the web links', () => {
  it('stand in the content list, and open in a tab of their own that knows nothing of the meeting', async () => {
    const meeting = meetingOf([home, { ...home, id: 'two', title: 'News' }]);
    const panel = await placed(meeting, new WebLinks());
    expect(meeting.items.map(({ title, kind }) => `${title} ${kind}`)).toEqual(['Home link', 'News link']);
    const out = all(panel, 'a')[0] as HTMLAnchorElement;
    expect([out.getAttribute('href'), out.target, out.rel]).toEqual(['https://example.org/', '_blank', 'noopener noreferrer external']);
    expect(all(panel, '#new, #delete')).toEqual([]);

    meeting.desk?.open('two');
    await settled(panel);
    expect(words(panel, 'h2')).toEqual(['News']);
  });

  it('are added and deleted by staff, who is told why not', async () => {
    const meeting = meetingOf([], ['web-link:add']);
    const panel = await placed(meeting, new WebLinks());
    all(panel, '#new')[0]?.click();
    await settled(panel);
    const [title, address] = all(panel, 'input') as HTMLInputElement[];
    (title as HTMLInputElement).value = 'Home';
    (address as HTMLInputElement).value = 'exämple.org/a b';
    meeting.replies.set('add-link', new Refused({ code: 'web-link:bad-address', kind: 'request', status: 400, retry: 'no' }));
    const submit = async () => {
      all(panel, 'form')[0]?.dispatchEvent(new Event('submit', { cancelable: true }));
      await settled(panel);
    };
    await submit();
    expect(words(panel, '[role=alert]')[0]).toContain('An address begins with https://');
    meeting.replies.set('add-link', { link: 'one' });
    await submit();
    meeting.emit('link-added', { link: 'one', title: 'Home', address: 'https://example.org/', by: 'petra' });
    await settled(panel);
    all(panel, '#delete')[0]?.click();
    await settled(panel);

    expect(meeting.asked.at(0)?.[1]).toMatchObject({ title: 'Home', address: expect.stringContaining('https://xn--') });
    expect(meeting.asked.slice(-2)).toEqual([['show-content', { item: 'one' }], ['delete-link', { link: 'one' }]]);
  });

  it('have addresses of the web only, and all texts in both languages', () => {
    expect(addressOf('example.org')).toBe('https://example.org/');
    expect(addressOf(' http://example.org/x y ')).toBe('http://example.org/x%20y');
    expect(addressOf('javascript:alert(1)')).toBe('');
    expect(addressOf('https://')).toBe('');
    expect(Object.keys(texts.languages.sv)).toEqual(Object.keys(texts.languages.en));
  });
});
