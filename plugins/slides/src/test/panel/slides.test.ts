import { Refused, type Role } from '@plenum/panel';
import { all, FakeMeeting, placed, settled, words } from '@plenum/panel/testing';
import { Decks, type DeckPage, type Listed, type View } from '../../main/panel/decks.js';
import { Slides } from '../../main/panel/slides.js';
import { texts } from '../../main/panel/texts.js';

customElements.define('test-slides', Slides);

const EVERYONE = ['slides:view', 'slides:review', 'slides:thumbnails', 'slides:print'];
const STAFF = [...EVERYONE, 'slides:download', 'slides:add', 'slides:show'];
const page = (nr: number): DeckPage => ({ picture: `page${nr}`, thumbnail: `thumb${nr}`, text: [`text${nr}`], width: 1600, height: 900 });
const deck = (id: string, more: Partial<Listed> = {}): Listed => ({
  deck: id, title: 'Budget', renamed: 0, format: 'pptx', by: 'petra', stage: 'ready', reason: '', finding: '', pages: 3, total: 3,
  pdf: ['pdf'], texts: ['texts'], notes: [], front: { page: 2, by: ['petra'] }, ...more,
});

const files: Record<string, string> = { text1: 'Welcome', text2: 'Numbers', text3: 'Thanks', texts: '["Welcome","Numbers","Thanks"]', notes: '["Smile","Slowly",""]' };

beforeEach(() => {
  vi.stubGlobal('fetch', (address: string) => Promise.resolve(new Response(files[address.split('/').pop() as string] ?? '')));
});

function meetingOf(view: View = { viewable: true, decks: [deck('one')] }, role: Role = 'attendee', rights = role === 'attendee' ? EVERYONE : STAFF): FakeMeeting {
  const meeting = new FakeMeeting('slides', view, rights, role);
  meeting.replies.set('read-deck', { pages: [page(1), page(2), page(3)] });
  meeting.settings = { mostPages: '300', longestConversionSeconds: '120', mostDecks: '20' };
  return meeting;
}

async function shown(meeting: FakeMeeting): Promise<Slides> {
  const panel = await placed<Slides>(meeting, new Slides());
  await quiet(panel);
  return panel;
}

async function quiet(panel: Slides) {
  for (let i = 0; i < 4; i++) {
    await settled(panel);
  }
}

const picture = (panel: Slides) => all(panel, '.paper > img')[0] as HTMLImageElement;
const inFront = (panel: Slides) => picture(panel)?.getAttribute('src')?.split('/').pop();
const click = async (panel: Slides, id: string) => {
  (panel.shadowRoot?.getElementById(id) as HTMLElement).click();
  await quiet(panel);
};
const press = async (panel: Slides, key: string) => {
  panel.shadowRoot?.getElementById('stage')?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));
  await quiet(panel);
};

describe('slides', () => {
  it('are not what a telephone begins with while there are none', async () => {
    const meeting = meetingOf({ viewable: true, decks: [] });
    const panel = await shown(meeting);

    expect(meeting.isVacant).toBe(true);
    expect(words(panel, '.none')).toEqual(['There are no slides yet.']);
  });

  it('show a late joiner the page that is shown, with its words for screen readers', async () => {
    const panel = await shown(meetingOf());

    expect(inFront(panel)).toBe('page2');
    expect(picture(panel).alt).toBe('Page 2 of 3');
    expect(words(panel, '#words')).toEqual(['Numbers']);
    expect(picture(panel).getAttribute('aria-describedby')).toBe('words');
  });

  it('follow the presenter, and say the page to screen readers', async () => {
    const meeting = meetingOf();
    const panel = await shown(meeting);

    meeting.emit('page-shown', { deck: 'one', page: 3, by: 'petra' });
    await quiet(panel);

    expect(inFront(panel)).toBe('page3');
    expect(meeting.said).toEqual(['Page 3 of 3. Thanks']);
  });

  it('can be looked at elsewhere by the keyboard, and lead back to the presenter', async () => {
    const meeting = meetingOf();
    const panel = await shown(meeting);

    await press(panel, 'ArrowRight');
    expect(inFront(panel)).toBe('page3');
    expect(words(panel, '.where [role=status]')).toEqual(['petra shows page 2.']);
    await press(panel, 'Home');
    expect(inFront(panel)).toBe('page1');
    await press(panel, 'PageUp');
    await press(panel, 'End');
    meeting.emit('page-shown', { deck: 'one', page: 1, by: 'petra' });
    await quiet(panel);
    expect(inFront(panel)).toBe('page3');

    await click(panel, 'back');
    expect(inFront(panel)).toBe('page1');
    expect(meeting.asked.filter(([name]) => name === 'show-page')).toEqual([]);
  });

  it('S125: stay at the shown page for whom looking at others is switched off', async () => {
    const meeting = meetingOf(undefined, 'attendee', ['slides:view']);
    const panel = await shown(meeting);

    await press(panel, 'ArrowRight');

    expect(inFront(panel)).toBe('page2');
    expect(words(panel, '.where')[0]).toContain('Looking at others is switched off.');
    expect(all(panel, '#thumbnails, #print, #save-pdf, #save-original')).toEqual([]);
  });

  it('come with the page that is looked at when they are shown to all, by whatever button; and have none of their own for that', async () => {
    const meeting = meetingOf(undefined, 'presenter');
    const panel = await shown(meeting);
    await press(panel, 'End');
    expect(all(panel, '#show')).toEqual([]);

    meeting.shows({ plugin: 'slides', item: 'one', by: 'petra' });
    await quiet(panel);

    expect(meeting.asked.at(-1)).toEqual(['show-page', { deck: 'one', page: 3 }]);
    expect(inFront(panel)).toBe('page3');
    expect(all(panel, '#show')).toEqual([]);
  });

  it('are not turned by who comes back to what they show', async () => {
    const meeting = meetingOf(undefined, 'presenter');
    meeting.stage = { plugin: 'slides', item: 'one', by: 'petra' };
    meeting.kept.set('own', { one: 3 });
    await shown(meeting);

    expect(meeting.asked.filter(([name]) => name === 'show-page')).toEqual([]);
  });

  it('are shown at another page by who had looked there alone', async () => {
    const meeting = meetingOf(undefined, 'presenter');
    meeting.stage = { plugin: 'slides', item: 'one', by: 'petra' };
    const panel = await shown(meeting);
    const lead = panel.shadowRoot?.getElementById('lead') as HTMLInputElement;
    lead.checked = false;
    lead.dispatchEvent(new Event('change'));
    await press(panel, 'Home');
    expect(words(panel, '#show')).toEqual(['Show this page to all']);

    await click(panel, 'show');

    expect(meeting.asked.at(-1)).toEqual(['show-page', { deck: 'one', page: 1 }]);
  });

  it('are turned for all by who shows them', async () => {
    const meeting = meetingOf(undefined, 'presenter');
    meeting.stage = { plugin: 'slides', item: 'one', by: 'petra' };
    const panel = await shown(meeting);

    await press(panel, 'PageDown');
    expect(meeting.asked.at(-1)).toEqual(['show-page', { deck: 'one', page: 3 }]);
    expect(inFront(panel)).toBe('page3');

    const lead = panel.shadowRoot?.getElementById('lead') as HTMLInputElement;
    lead.checked = false;
    lead.dispatchEvent(new Event('change'));
    await quiet(panel);
    const asked = meeting.asked.length;
    await press(panel, 'ArrowLeft');
    expect(inFront(panel)).toBe('page2');
    expect(meeting.asked.slice(asked).filter(([name]) => name === 'show-page')).toEqual([]);
  });

  it('go to a page by its number', async () => {
    const panel = await shown(meetingOf());
    const number = panel.shadowRoot?.getElementById('number') as HTMLInputElement;

    number.value = '99';
    number.dispatchEvent(new Event('change'));
    await quiet(panel);

    expect(inFront(panel)).toBe('page3');
    expect(number.value).toBe('3');
  });

  it('are made of a picture that another panel keeps, for who may add slides', async () => {
    const meeting = meetingOf(undefined, 'presenter');
    await shown(meeting);
    void meeting.desk?.add?.(new File(['x'], 'Shared screen.png'));
    expect(meeting.uploads.map(({ file, options }) => [file.name, options.purpose])).toEqual([['Shared screen.png', 'deck']]);

    meeting.rights = [];
    expect(meeting.desk?.add).toBeUndefined();
  });

  it('are offered for the list of content, and come in front when the shell says so', async () => {
    const meeting = meetingOf({ viewable: true, decks: [deck('one'), deck('two', { title: 'Plan', front: { page: 1, by: [] } })] });
    const panel = await shown(meeting);
    expect(meeting.items).toEqual([{ id: 'one', title: 'Budget', kind: 'slides' }, { id: 'two', title: 'Plan', kind: 'slides' }]);

    meeting.desk?.open('two');
    await quiet(panel);

    expect(inFront(panel)).toBe('page1');
    expect(meeting.looked).toEqual([]);
  });

  it('come in front of all when who uploaded them sees the first page, unless something is shown', async () => {
    const meeting = meetingOf({ viewable: true, decks: [] }, 'presenter');
    const panel = await shown(meeting);

    meeting.emit('deck-received', { deck: 'new', title: 'Talk', format: 'pptx', by: 'petra', at: '' });
    await quiet(panel);
    expect(words(panel, '.under-way li')[0]).toContain('Being checked for viruses');
    meeting.emit('deck-released', { deck: 'new', title: 'Talk', format: 'pptx', by: 'petra', at: '' });
    meeting.emit('pages-made', { deck: 'new', first: 1, pages: [page(1)], total: 3 });
    await quiet(panel);

    expect(inFront(panel)).toBe('page1');
    expect(words(panel, '.under-way li')[0]).toContain('Page 2 of 3 is being made');
    expect(meeting.stage).toEqual({ plugin: 'slides', item: 'new', by: 'petra' });
    expect(meeting.asked.map(([name]) => name)).toContain('show-page');
    meeting.emit('pages-made', { deck: 'new', first: 2, pages: [page(2), page(3)], total: 3 });
    meeting.emit('deck-made', { deck: 'new', pdf: ['pdf'], texts: [], at: '' });
    await quiet(panel);
    expect(all(panel, '.under-way')).toEqual([]);
    expect(meeting.said).toContain('“Talk” is ready: 3 pages');
  });

  it('say in plain words why there are none, to who may know, in both languages', async () => {
    const meeting = meetingOf(
      { viewable: true, decks: [
        deck('a', { stage: 'failed', reason: 'encrypted', pages: 0, total: 0 }),
        deck('b', { stage: 'without-office', pages: 0, total: 0 }),
        deck('c', { stage: 'refused', reason: 'infected', finding: 'Eicar', pages: 0, total: 0 }),
        deck('d', { stage: 'failed', reason: 'too-slow', pages: 3, total: 9 }),
      ] }, 'presenter');
    const panel = await shown(meeting);

    const told = words(panel, '.under-way li');
    expect(told[0]).toContain('No slides: a password is needed to open the file.');
    expect(told[1]).toContain('LibreOffice is not installed');
    expect(told[2]).toContain('malware was found in it (Eicar)');
    expect(told[3]).toContain('Only 3 of 9 pages: it took longer than 120 seconds.');
    meeting.speak('sv');
    await quiet(panel);
    expect(words(panel, '.under-way li')[0]).toContain('Inga bilder: det behövs ett lösenord för att öppna filen.');
  });

  it('show small pictures of all pages, and find words in them', async () => {
    const panel = await shown(meetingOf());
    await click(panel, 'thumbnails');
    expect(words(panel, '.strip li')).toEqual(['1', '2', '3']);
    expect(all(panel, '.strip [aria-current=page]').map((one) => one.getAttribute('aria-label'))).toEqual(['Go to page 2']);

    const search = panel.shadowRoot?.getElementById('search') as HTMLInputElement;
    search.value = 'thank';
    search.dispatchEvent(new Event('input'));
    await quiet(panel);

    expect(words(panel, '.strip li')).toEqual(['3']);
    expect(words(panel, '.strip [role=status]')).toEqual(['1 page']);
    all(panel, '.strip button')[0]?.click();
    await quiet(panel);
    expect(inFront(panel)).toBe('page3');
  });

  it('have presenter notes for who is given them', async () => {
    const panel = await shown(meetingOf({ viewable: true, decks: [deck('one', { notes: ['notes'] })] }, 'presenter'));
    await click(panel, 'notes');
    expect(words(panel, '.notes p')).toEqual(['Slowly']);

    expect(all(await shown(meetingOf()), '#notes')).toEqual([]);
  });

  it('show where the presenter points, by name, and for a while', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      const meeting = meetingOf();
      const placing = placed<Slides>(meeting, new Slides());
      await vi.advanceTimersByTimeAsync(50);
      const panel = await placing;
      await vi.advanceTimersByTimeAsync(50);

      meeting.emit('signal point', { deck: 'one', page: 2, x: 0.5, y: 0.25 }, 'petra' as never);
      await vi.advanceTimersByTimeAsync(10);
      expect(all(panel, '.point')).toHaveLength(1);
      expect(all(panel, '.point')[0]?.style.left).toBe('50%');

      await vi.advanceTimersByTimeAsync(3100);
      expect(all(panel, '.point')).toHaveLength(0);
    } finally {
      vi.useRealTimers();
    }
  });

  it('S47: ask the server before they are downloaded, and say why not', async () => {
    const meeting = meetingOf(undefined, 'presenter');
    meeting.replies.set('request-download', { file: 'one' });
    const panel = await shown(meeting);
    await click(panel, 'save-original');
    expect(meeting.asked.at(-1)).toEqual(['request-download', { deck: 'one' }]);

    meeting.replies.set('request-download', new Refused({ code: 'slides:deck-not-found', kind: 'absent', status: 404, retry: 'no' }));
    await click(panel, 'save-original');
    expect(words(panel, '[role=alert]')).toEqual(['These slides have been deleted.']);
  });

  it('are named, moved and deleted by staff', async () => {
    const meeting = meetingOf({ viewable: true, decks: [deck('one'), deck('two', { title: 'Plan' })] }, 'presenter');
    const panel = await shown(meeting);
    await click(panel, 'change');
    await click(panel, 'later');
    expect(meeting.asked.at(-1)).toEqual(['move-deck', { deck: 'one', place: 1 }]);
    meeting.emit('deck-moved', { deck: 'one', place: 1, by: 'petra' });
    await quiet(panel);
    expect(meeting.items.map(({ id }) => id)).toEqual(['two', 'one']);
    meeting.desk?.open('one');
    await quiet(panel);
    await click(panel, 'change');
    await click(panel, 'delete');
    await click(panel, 'delete-now');
    expect(meeting.asked.at(-1)).toEqual(['delete-deck', { deck: 'one' }]);
    meeting.emit('deck-deleted', { deck: 'one', by: 'petra' });
    await quiet(panel);
    expect(meeting.items.map(({ id }) => id)).toEqual(['two']);
  });

  it('speak of nothing to who may not see them', async () => {
    const panel = await shown(meetingOf({ viewable: false, decks: [] }));

    expect(words(panel, 'p')).toEqual(['You may not see the slides.']);
  });
});

describe('the list of decks', () => {
  it('takes pages in order, and those that were read, once', () => {
    const known = Decks.of({ decks: [deck('one', { pages: 2, total: 3 })] });
    const more = known.made('one', 3, [page(3)], 3);
    expect(more.find('one')).toMatchObject({ count: 3, pages: [] });

    const read = more.read('one', [page(1), page(2), page(3)]).made('one', 3, [page(3)], 3);
    expect(read.find('one')?.pages).toHaveLength(3);
  });
});

describe('the texts', () => {
  it('are there in both languages', () => {
    expect(texts('sv', 'back')).not.toBe(texts('en', 'back'));
  });
});
