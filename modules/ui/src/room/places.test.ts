import { describe, expect, it } from 'vitest';
import type { Feature } from '../client/frames.js';
import { nameOf, panelsAt, switched } from './places.js';
import { roved } from './roving.js';

const feature = (plugin: string, place = 'side'): Feature => ({
  plugin,
  version: '1',
  permissions: [],
  panels: [{ element: `plenum-${plugin}`, module: '', place, title: { en: plugin.toUpperCase(), sv: `${plugin}-sv` } }],
});

describe('places', () => {
  it('hold the panels made for them', () => {
    expect(panelsAt('side', [feature('chat'), feature('video', 'content')]).map((placed) => placed.id)).toEqual(['chat-plenum-chat']);
  });

  it('begin with the main panels of plugins; a second one of a plugin comes after them', () => {
    const polls = feature('polls');
    const panels = [...polls.panels, { element: 'plenum-polls-stage', module: '', place: 'content', title: {} }];
    expect(panelsAt('content', [{ ...polls, panels }, feature('slides', 'content')]).map(({ id }) => id)).toEqual([
      'slides-plenum-slides',
      'polls-plenum-polls-stage',
    ]);
  });

  it('tell what came and went between two hellos', () => {
    expect(switched([feature('chat'), feature('polls')], [feature('chat'), feature('notes')])).toEqual({ on: ['notes'], off: ['polls'] });
  });

  it('name a feature in the language of the person, also when it is off', () => {
    expect(nameOf('chat', [feature('chat')], [], 'sv')).toBe('chat-sv');
    expect(nameOf('polls', [], [{ plugin: 'polls', level: 'tenant', title: { en: 'Polls' } }], 'sv')).toBe('Polls');
    expect(nameOf('notes', [], [], 'sv')).toBe('notes');
  });
});

describe('arrow keys', () => {
  it('go round, and to the ends', () => {
    expect(roved('ArrowDown', 2, 3)).toBe(0);
    expect(roved('ArrowLeft', 0, 3)).toBe(2);
    expect(roved('End', 0, 3)).toBe(2);
    expect(roved('Home', 2, 3)).toBe(0);
  });

  it('leave other keys alone', () => {
    expect(roved('Enter', 0, 3)).toBeUndefined();
    expect(roved('Home', 0, 0)).toBeUndefined();
  });
});
