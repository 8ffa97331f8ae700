import { describe, expect, it } from 'vitest';
import type { SharedLayout } from '../../client/frames.js';
import {
  arrangementOf, bounded, frontOf, frontsOf, growing, isCollapsed, moved, regionsOf, sharedOf, STANDARD, withSide,
  type Arrangement, type Piece,
} from './arrangement.js';

const piece = (id: string, standard: Piece['standard'] = 'right'): Piece => ({ id, plugin: id, element: `plenum-${id}`, standard });
const people: Piece = { id: 'people', plugin: 'meeting', element: 'people', standard: 'left' };
const chat = piece('chat');
const polls = piece('polls');
const notes = piece('notes', 'content');
const all = [people, chat, polls, notes];
const shown = (arrangement: Arrangement, pieces = all) => {
  const { left, content, right } = regionsOf(arrangement, pieces);
  return [left, content, right].map((some) => some.map(({ id }) => id).join(' '));
};
const own = (...places: [Piece, 'left' | 'content' | 'right', boolean?][]): SharedLayout => ({
  kind: 'own', places: places.map(([{ plugin, element }, region, front = false]) => ({ plugin, element, region, front })), sides: [],
});

describe('an arrangement', () => {
  it('has what nobody moved at its standard place', () => {
    expect(shown(STANDARD)).toEqual(['people', 'notes', 'chat polls']);
  });

  it('has what was moved where it was moved to, at the end or before another', () => {
    expect(shown(moved(STANDARD, all, 'chat', 'left'))).toEqual(['people chat', 'notes', 'polls']);
    expect(shown(moved(STANDARD, all, 'chat', 'left', 0))).toEqual(['chat people', 'notes', 'polls']);
    expect(shown(moved(STANDARD, all, 'chat', 'right', 1))).toEqual(['people', 'notes', 'polls chat']);
  });

  it('keeps the place of a panel that is away for a while, and puts new ones at the end of their standard place', () => {
    const before = moved(STANDARD, all, 'polls', 'content');

    const after = moved(before, [people, chat, notes], 'chat', 'left');

    expect(shown(after, [people, chat, notes, piece('timer')])).toEqual(['people chat', 'notes', 'timer']);
    expect(shown(after)).toEqual(['people chat', 'notes polls', '']);
  });

  it('gives the room that is left to the middle, or to a side if nothing is in the middle', () => {
    expect(growing(regionsOf(STANDARD, all))).toBe('content');
    expect(growing(regionsOf(STANDARD, [people, chat]))).toBe('right');
    expect(growing(regionsOf(STANDARD, [people]))).toBe('left');
  });

  it('never collapses what is alone', () => {
    const collapsed = withSide(STANDARD, 'right', { collapsed: true });

    expect(isCollapsed(collapsed, regionsOf(collapsed, all), 'right')).toBe(true);
    expect(isCollapsed(collapsed, regionsOf(collapsed, [people, chat]), 'right')).toBe(false);
  });

  it('leaves a fifth of the window to the middle', () => {
    expect(bounded(3, 20)).toBe(10);
    expect(bounded(70, 0)).toBe(60);
    expect(bounded(50.4, 40)).toBe(40);
  });
});

describe('a layout for all', () => {
  it('with only the content collapses both sides', () => {
    const arrangement = arrangementOf({ kind: 'content', places: [], sides: [] }, all);

    expect(isCollapsed(arrangement, regionsOf(arrangement, all), 'left')).toBe(true);
    expect(isCollapsed(arrangement, regionsOf(arrangement, all), 'right')).toBe(true);
    expect(shown(arrangement)).toEqual(shown(STANDARD));
  });

  it('for a discussion has the panels of the side in the middle', () => {
    expect(shown(arrangementOf({ kind: 'discussion', places: [], sides: [] }, all))).toEqual(['people', 'chat polls', 'notes']);
  });

  it('leaves out what this person has not got, and something is seen all the same', () => {
    const shared = own([polls, 'content', true], [chat, 'left', true], [notes, 'right']);
    const without = [people, chat, notes];

    const arrangement = arrangementOf(shared, without);

    expect(shown(arrangement, without)).toEqual(['chat people', '', 'notes']);
    expect(growing(regionsOf(arrangement, without))).toBe('right');
    expect(frontsOf(shared, without)).toEqual({ left: 'chat' });
  });

  it('is the same for who made it as for who gets it', () => {
    const mine = withSide(moved(STANDARD, all, 'chat', 'left', 0), 'left', { width: 30 });

    const shared = sharedOf(mine, all, { right: 'polls', left: 'people' });

    expect(shown(arrangementOf(shared, all))).toEqual(shown(mine));
    expect(arrangementOf(shared, all).sides).toEqual(mine.sides);
    expect(frontsOf(shared, all)).toEqual({ left: 'people', content: 'notes', right: 'polls' });
  });
});

describe('what is in front', () => {
  it('is what was chosen, or the first', () => {
    const regions = regionsOf(STANDARD, all);

    expect(frontOf(regions, { right: 'polls' }, 'right')).toBe('polls');
    expect(frontOf(regions, { right: 'people' }, 'right')).toBe('chat');
    expect(frontOf(regionsOf(STANDARD, [people]), {}, 'right')).toBe('');
  });
});
