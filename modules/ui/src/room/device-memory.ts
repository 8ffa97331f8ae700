import type { Meeting } from '@plenum/panel';
import type { Memory } from '../shell/memory.js';

/** What a plugin's panels remember on this device: kept with what the shell keeps, and forgotten with it. */
export function deviceMemory(memory: Memory, plugin: string): Pick<Meeting, 'remember' | 'remembered'> {
  const name = (key: string) => `plenum-panel-${plugin}-${key}`;
  return {
    remember: (key, value) => attempt(() => (value ? memory.setItem(name(key), value) : memory.removeItem(name(key)))),
    remembered: (key) => attempt(() => memory.getItem(name(key))) ?? '',
  };
}

/** Some browsers refuse storage: then nothing is remembered. */
function attempt<R>(act: () => R): R | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}
