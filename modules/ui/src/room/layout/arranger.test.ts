import { beforeEach, describe, expect, it } from 'vitest';
import { FREE, type SharedLayout } from '../../client/frames.js';
import type { Memory } from '../../shell/memory.js';
import type { Piece } from './arrangement.js';
import { Arranger } from './arranger.js';
import { LayoutMemory } from './layout-memory.js';

const PIECES: readonly Piece[] = [
  { id: 'people', plugin: 'meeting', element: 'people', standard: 'left' },
  { id: 'chat', plugin: 'chat', element: 'plenum-chat', standard: 'right' },
  { id: 'polls', plugin: 'polls', element: 'plenum-polls', standard: 'right' },
];
const DISCUSSION: SharedLayout = { ...FREE, kind: 'discussion' };
const POLLS: SharedLayout = { kind: 'own', places: [{ plugin: 'polls', element: 'plenum-polls', region: 'content', front: true }], sides: [] };

class Kept implements Memory {
  readonly texts = new Map<string, string>();
  getItem = (key: string) => this.texts.get(key) ?? null;
  setItem = (key: string, text: string) => void this.texts.set(key, text);
  removeItem = (key: string) => void this.texts.delete(key);
}

let browser: Kept;
let tab: Kept;
let arranger: Arranger;
let leaving: number;

const opened = (account = '') => {
  const one = new Arranger(new LayoutMemory(browser, tab, account, 'm'), () => {}, () => (leaving += 1));
  one.offer(PIECES);
  return one;
};
const at = (one: Arranger, region: 'left' | 'content' | 'right') => one.regions[region].map(({ id }) => id);

beforeEach(() => {
  browser = new Kept();
  tab = new Kept();
  leaving = 0;
  arranger = opened();
});

describe('a person', () => {
  it('finds the room again as they left it, each account for itself', () => {
    arranger.move('chat', 'left');
    arranger.collapse('left', true);

    expect(at(opened(), 'left')).toEqual(['people', 'chat']);
    expect(opened().arrangement.sides.left.collapsed).toBe(true);
    expect(at(opened('an-account'), 'left')).toEqual(['people']);
  });

  it('can go back to the standard layout, and then nothing is kept', () => {
    arranger.move('chat', 'left');

    arranger.standard();

    expect(at(arranger, 'left')).toEqual(['people']);
    expect(browser.texts.size).toBe(0);
  });

  it('has the standard layout where what was kept cannot be read', () => {
    for (const text of ['{', 'null', '{"places":[{"id":1,"region":"attic"}],"sides":{"left":{"width":900}}}']) {
      browser.setItem('plenum-layout', text);

      expect(at(opened(), 'left')).toEqual(['people']);
      expect(opened().arrangement.sides.left).toEqual({ width: 0, collapsed: false });
    }
  });

  it('keeps only places and widths in the browser', () => {
    arranger.move('chat', 'left');

    expect(JSON.parse(browser.texts.get('plenum-layout') ?? '')).toEqual({
      places: [{ id: 'people', region: 'left' }, { id: 'chat', region: 'left' }, { id: 'polls', region: 'right' }],
      sides: { left: { width: 0, collapsed: false }, right: { width: 0, collapsed: false } },
    });
  });
});

describe('a layout for all', () => {
  it('is followed at once, with what it has in front, also on a telephone', () => {
    expect(arranger.take(POLLS)).toBe(true);

    expect(arranger.follows).toBe(true);
    expect(at(arranger, 'content')).toEqual(['polls']);
    expect(arranger.front('content')).toBe('polls');
    expect(arranger.frontOfAll(PIECES)).toBe('polls');
  });

  it('that comes again with a new hello changes nothing', () => {
    arranger.take(POLLS);
    arranger.choose('people');

    expect(arranger.take({ ...POLLS })).toBe(false);

    expect(arranger.frontOfAll(PIECES)).toBe('people');
  });

  it('is left by who rearranges, not by who turns to another panel, and can be followed again', () => {
    arranger.take(DISCUSSION);
    arranger.choose('polls');
    expect(arranger.follows).toBe(true);

    arranger.move('chat', 'left');
    arranger.move('chat', 'left', 0);
    arranger.move('chat', 'left');

    expect(arranger.follows).toBe(false);
    expect(leaving).toBe(1);
    expect(at(arranger, 'left')).toEqual(['people', 'chat']);
    arranger.follow(true);
    expect(at(arranger, 'content')).toEqual(['chat', 'polls']);
    arranger.follow(false);
    expect(at(arranger, 'left')).toEqual(['people', 'chat']);
  });

  it('does not take who left it along when it changes, also after a reload; freed, the next one is followed', () => {
    arranger.take(DISCUSSION);
    arranger.collapse('left', true);
    arranger.take(POLLS);
    expect(arranger.follows).toBe(false);

    const again = opened();
    again.take(POLLS);
    expect(again.follows).toBe(false);
    again.take(FREE);
    again.take(DISCUSSION);

    expect(again.follows).toBe(true);
  });

  it('freed while the person was away does not leave them apart for ever', () => {
    arranger.take(DISCUSSION);
    arranger.standard();
    const again = opened();

    again.take(FREE);
    again.take(POLLS);

    expect(again.follows).toBe(true);
  });

  it('that was refused is taken back from who proposed it', () => {
    arranger.move('chat', 'left');

    const takeBack = arranger.propose(DISCUSSION);
    expect(at(arranger, 'content')).toEqual(['chat', 'polls']);
    takeBack();

    expect(arranger.kind).toBe('free');
    expect(at(arranger, 'left')).toEqual(['people', 'chat']);
  });
});

describe('a region', () => {
  it('begins with a piece that has something in it, until the person turns to another', () => {
    arranger.setVacant('chat', true);
    expect(arranger.front('right')).toBe('polls');

    arranger.choose('chat');
    expect(arranger.front('right')).toBe('chat');
  });
});

describe('a telephone', () => {
  const bar = [{ id: 'pages' }, { id: 'chat' }, { id: 'polls' }];

  it('begins with the first piece that has something in it, and turns to what is shown', () => {
    expect(arranger.frontOfAll(bar)).toBe('pages');

    arranger.setVacant('pages', true);
    expect(arranger.frontOfAll(bar)).toBe('chat');

    arranger.setVacant('pages', false);
    expect(arranger.frontOfAll(bar)).toBe('pages');
  });

  it('takes away nothing that somebody has turned to or does something in', () => {
    arranger.setVacant('pages', true);
    arranger.stay('chat');
    arranger.setVacant('pages', false);
    expect(arranger.frontOfAll(bar)).toBe('chat');

    arranger.choose('polls');
    expect(arranger.frontOfAll(bar)).toBe('polls');
  });

  it('shows an empty piece where there is no other', () => {
    arranger.setVacant('pages', true);

    expect(arranger.frontOfAll([{ id: 'pages' }])).toBe('pages');
  });
});
