import type { Memory } from './memory.js';

/** Light, dark, or as the system says; remembered in this browser. Runs before anything is shown. */
export type Look = 'system' | 'light' | 'dark';

const KEY = 'plenum-look';
const darkSystem = matchMedia('(prefers-color-scheme: dark)');
let chosen: Look = remembered();

export function look(): Look {
  return chosen;
}

export function setLook(look: Look, memory: Memory): void {
  chosen = look;
  try {
    if (look === 'system') {
      memory.removeItem(KEY);
    } else {
      memory.setItem(KEY, look);
    }
  } catch {
    // a browser that stores nothing keeps the look for this page only
  }
  show();
}

function remembered(): Look {
  try {
    const stored = localStorage.getItem(KEY);
    return stored === 'light' || stored === 'dark' ? stored : 'system';
  } catch {
    return 'system';
  }
}

function show(): void {
  const dark = chosen === 'dark' || (chosen === 'system' && darkSystem.matches);
  document.documentElement.classList.toggle('wa-dark', dark);
  document.documentElement.classList.toggle('wa-light', !dark);
}

darkSystem.addEventListener('change', show);
show();
