import { beforeEach, describe, expect, it } from 'vitest';
import { BrowserMemory, forget } from './memory.js';

let memory: BrowserMemory;

beforeEach(() => {
  localStorage.clear();
  localStorage.setItem('plenum-name', 'Bo');
  localStorage.setItem('other', 'kept');
  memory = new BrowserMemory(localStorage);
});

describe('memory of a browser', () => {
  it('S4: what was remembered is gone as soon as remembering is switched off', () => {
    memory.allow(false);

    expect(localStorage.getItem('plenum-name')).toBeNull();
    expect(memory.getItem('plenum-name')).toBeNull();
    expect(localStorage.getItem('other')).toBe('kept');
  });

  it('S30: while it may not remember, nothing reaches the browser, though the page goes on', () => {
    memory.allow(false);

    memory.setItem('plenum-name', 'Cleo');

    expect(memory.getItem('plenum-name')).toBe('Cleo');
    expect(localStorage.getItem('plenum-name')).toBeNull();
  });

  it('remembers again from when it is allowed', () => {
    memory.allow(false);
    memory.allow(true);

    memory.setItem('plenum-name', 'Cleo');

    expect(localStorage.getItem('plenum-name')).toBe('Cleo');
  });

  it('forgets only what is this program’s', () => {
    forget(localStorage);

    expect(Object.keys(localStorage)).toEqual(['other']);
  });
});
