import { beforeEach, describe, expect, it } from 'vitest';
import { BrowserMemory } from '../shell/memory.js';
import { deviceMemory } from './device-memory.js';

beforeEach(() => localStorage.clear());

describe('what panels remember on this device', () => {
  it('is found again by panels of the same plugin, and by no other', () => {
    const memory = new BrowserMemory(localStorage);
    deviceMemory(memory, 'media').remember('camera', 'abc');

    expect(deviceMemory(memory, 'media').remembered('camera')).toBe('abc');
    expect(deviceMemory(memory, 'chat').remembered('camera')).toBe('');
    deviceMemory(memory, 'media').remember('camera', '');
    expect(deviceMemory(memory, 'media').remembered('camera')).toBe('');
    expect(localStorage).toHaveLength(0);
  });

  it('is gone from the browser once the person forbids to remember', () => {
    const memory = new BrowserMemory(localStorage);
    const device = deviceMemory(memory, 'media');
    device.remember('camera', 'abc');

    memory.allow(false);
    device.remember('microphone', 'def');

    expect(localStorage).toHaveLength(0);
    expect(device.remembered('microphone')).toBe('def');
  });

  it('is nothing where the browser refuses storage', () => {
    const refuse = () => {
      throw new Error('refused');
    };
    const device = deviceMemory({ getItem: refuse, setItem: refuse, removeItem: refuse }, 'media');

    device.remember('camera', 'abc');

    expect(device.remembered('camera')).toBe('');
  });
});
