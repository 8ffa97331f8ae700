/** Light, dark, or as the system says; remembered in this browser. Runs before anything is shown. */
export type Look = 'system' | 'light' | 'dark';

const KEY = 'plenum-look';
const darkSystem = matchMedia('(prefers-color-scheme: dark)');

export function look(): Look {
  try {
    const stored = localStorage.getItem(KEY);
    return stored === 'light' || stored === 'dark' ? stored : 'system';
  } catch {
    return 'system';
  }
}

export function setLook(chosen: Look): void {
  try {
    if (chosen === 'system') {
      localStorage.removeItem(KEY);
    } else {
      localStorage.setItem(KEY, chosen);
    }
  } catch {
    // a browser that stores nothing keeps the look for this page only
  }
  show(chosen);
}

function show(chosen: Look): void {
  const dark = chosen === 'dark' || (chosen === 'system' && darkSystem.matches);
  document.documentElement.classList.toggle('wa-dark', dark);
  document.documentElement.classList.toggle('wa-light', !dark);
}

darkSystem.addEventListener('change', () => show(look()));
show(look());
