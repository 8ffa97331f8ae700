import { FakeMeeting } from '@plenum/panel/testing';
import { Layouts } from '../../main/panel/layouts.js';

let meeting: FakeMeeting;
let layouts: Layouts;

beforeEach(() => {
  meeting = new FakeMeeting('media');
  meeting.isOpen = false;
  layouts = new Layouts(meeting);
});

describe('the view of a call', () => {
  it('begins with everyone alike, unless something is shown to all', () => {
    layouts.begin();
    expect(layouts.layout).toBe('grid');

    meeting.stage = { plugin: 'slides', item: '1', by: 'olga' };
    layouts.begin();
    expect(layouts.layout).toBe('presentation');
  });

  it('takes the content area when it is to be large, and whatever the person does if they asked for it', () => {
    layouts.begin();
    layouts.choose('speaker');
    layouts.choose('presentation');

    expect(meeting.covers).toEqual([[true, { asked: false, stays: false }], [true, { asked: true, stays: false }], [false, { asked: true, stays: false }]]);
  });

  it('is a strip over the content when the person turns to that, and large again when they turn back', () => {
    layouts.begin();
    meeting.turn(false);
    expect(layouts.layout).toBe('presentation');
    meeting.turn(true);
    expect(layouts.layout).toBe('grid');
  });

  it('puts a newly shared screen in front, and is as before when all are gone', () => {
    layouts.choose('grid');
    layouts.see(['bo screen']);
    layouts.see(['bo screen', 'cleo screen']);
    expect(layouts.layout).toBe('speaker');
    layouts.see(['cleo screen']);
    expect(layouts.layout).toBe('speaker');
    layouts.see([]);
    expect(layouts.layout).toBe('grid');
  });

  it('does not take a person back from what they chose meanwhile', () => {
    layouts.begin();
    layouts.see(['bo screen']);
    layouts.choose('speaker');
    layouts.see([]);

    expect(layouts.layout).toBe('speaker');
  });

  it('stays if the person wants it to, whatever is newly shown, and has the shell do the same', () => {
    layouts.choose('grid');
    layouts.keep(true);
    layouts.see(['bo screen']);

    expect(layouts.layout).toBe('grid');
    expect(meeting.covers[1]).toEqual([true, { stays: true }]);
  });

  it('gives the content area back at the end', () => {
    layouts.begin();
    layouts.end();

    expect(meeting.covers[1]?.[0]).toBe(false);
  });

  it('is taken up by the next panel', () => {
    layouts.choose('speaker');
    layouts.keep(true);
    const next = new Layouts(meeting);
    next.resume(layouts.kept.wanted, layouts.kept.stays);

    expect([next.layout, next.stays]).toEqual(['speaker', true]);
  });
});
