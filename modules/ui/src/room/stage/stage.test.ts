import type { ContentItem } from '@plenum/panel';
import { beforeEach, describe, expect, it } from 'vitest';
import { Stage } from './stage.js';

const page = (id: string): ContentItem => ({ id, title: `Page ${id}`, kind: 'page' });
const shown = (plugin: string, item: string, by = 'ada') => ({ plugin, item, by });

let stage: Stage;
let told: string[];
let busy: boolean;

/** A panel whose desk writes down what it was asked. */
function offer(plugin: string, ids: readonly string[], maker: HTMLElement = document.createElement('div')) {
  stage.offer(`${plugin}-panel`, plugin, { items: ids.map(page), desk: { open: (item) => told.push(`${plugin} opens ${item}`), busy: () => busy }, maker });
  return maker;
}

beforeEach(() => {
  told = [];
  busy = false;
  stage = new Stage((piece) => told.push(`${piece} in front`));
});

describe('the stage', () => {
  it('has the first of each panel in front while nothing is shown, and brings none', () => {
    offer('text-page', ['a', 'b']);
    offer('whiteboard', ['x']);

    expect(told).toEqual(['text-page opens a', 'whiteboard opens x']);
    expect(stage.current).toBeUndefined();
    expect(stage.items.map(({ id }) => id)).toEqual(['a', 'b', 'x']);
  });

  it('knows what makes a picture a page: the first panel that does, in their order, and none that has gone', () => {
    const adds = (name: string) => ({ open: () => undefined, add: (picture: File) => Promise.resolve(told.push(`${name} ${picture.name}`)) });
    stage.keep(['text-page-panel', 'slides-panel', 'pictures-panel']);
    offer('text-page', []);
    expect(stage.taker).toBeUndefined();
    stage.offer('pictures-panel', 'pictures', { items: [], desk: adds('pictures'), maker: document.body });
    stage.offer('slides-panel', 'slides', { items: [], desk: adds('slides'), maker: document.body });

    void stage.taker?.(new File([], 'a.png'));
    expect(told).toEqual(['slides a.png']);
    stage.keep(['text-page-panel']);
    expect(stage.taker).toBeUndefined();
  });

  it('brings what is shown in front, also when its panel comes later', () => {
    expect(stage.take(shown('text-page', 'b'))).toBe('follows');
    offer('text-page', ['a', 'b']);

    expect(told).toEqual(['text-page opens b', 'text-page-panel in front']);
    expect(stage.current?.id).toBe('b');
    stage.offer('text-page-panel', 'text-page', { items: ['a', 'b', 'c'].map(page), desk: { open: (item) => told.push(item) }, maker: document.body });
    expect(told.slice(2)).toEqual(['b']);
  });

  it('lets people look around, stay there when something else is shown, and come back', () => {
    offer('text-page', ['a', 'b', 'c']);
    stage.take(shown('text-page', 'a'));
    stage.look('text-page', 'b');

    expect(stage.current?.id).toBe('b');
    expect(stage.take(shown('text-page', 'c'))).toBe('stays');
    expect(stage.current?.id).toBe('b');
    expect(stage.onStage?.id).toBe('c');
    stage.back();
    expect(stage.current?.id).toBe('c');
    expect(told.slice(-2)).toEqual(['text-page opens c', 'text-page-panel in front']);
  });

  it('waits for what the person has just made, and brings nothing else meanwhile', () => {
    offer('whiteboard', ['x']);
    offer('text-page', []);
    stage.take(shown('whiteboard', 'x'));
    told.length = 0;
    stage.look('text-page', 'new');

    expect(told).toEqual([]);
    offer('text-page', ['new']);
    expect(told).toEqual(['text-page opens new', 'text-page-panel in front']);
    expect(stage.current?.id).toBe('new');
  });

  it('has people follow again who look at what is shown then', () => {
    offer('text-page', ['a', 'b', 'c']);
    stage.take(shown('text-page', 'a'));
    stage.look('text-page', 'b');
    stage.take(shown('text-page', 'b'));

    expect(stage.take(shown('text-page', 'c'))).toBe('follows');
  });

  it('takes nothing from who is in the middle of something', () => {
    offer('text-page', ['a', 'b']);
    stage.take(shown('text-page', 'a'));
    busy = true;

    expect(stage.take(shown('text-page', 'b'))).toBe('stays');
    expect(stage.current?.id).toBe('a');
  });

  it('goes on with another of the same plugin when what is shown is gone', () => {
    offer('whiteboard', ['x']);
    const maker = offer('text-page', ['a', 'b']);
    stage.take(shown('text-page', 'b'));
    stage.offer('text-page-panel', 'text-page', { items: [page('a')], desk: { open: (item) => told.push(item) }, maker });

    expect(stage.onStage).toBeUndefined();
    expect(stage.current?.id).toBe('a');
    expect(told.at(-1)).toBe('a');
    stage.keep(['whiteboard-panel']);
    expect(stage.current).toBeUndefined();
    expect(stage.items.map(({ id }) => id)).toEqual(['x']);
  });

  it('knows a panel that the person turns to as what they look at', () => {
    offer('text-page', ['a']);
    offer('whiteboard', ['x']);
    stage.take(shown('text-page', 'a'));
    stage.turnTo('whiteboard-panel');

    expect(stage.current?.id).toBe('x');
    stage.turnTo('text-page-panel');
    expect(stage.take(shown('whiteboard', 'x'))).toBe('follows');
  });

  it('is not told again what it knows, but who shows it', () => {
    offer('text-page', ['a']);
    stage.take(shown('text-page', 'a'));

    expect(stage.take(shown('text-page', 'a', 'bo'))).toBe('same');
    expect(offer('text-page', ['a'], document.body) && stage.take(undefined)).toBe('follows');
  });
});
