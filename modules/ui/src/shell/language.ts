import type { Language } from '@plenum/panel';
import type { Memory } from './memory.js';

const KEY = 'plenum-language';

/** The account's language, else what was chosen in this browser, else the browser's own. */
export function languageOf(account: string | undefined, storage: Memory, browser: readonly string[]): Language {
  return known(account) ?? known(read(storage)) ?? browser.map(known).find((language) => language !== undefined) ?? 'en';
}

export function remember(language: Language, storage: Memory): void {
  try {
    storage.setItem(KEY, language);
  } catch {
    // a browser that stores nothing asks its own settings next time
  }
}

function read(storage: Memory): string | undefined {
  try {
    return storage.getItem(KEY) ?? undefined;
  } catch {
    return undefined;
  }
}

function known(tag: string | undefined): Language | undefined {
  const language = tag?.toLowerCase().split('-')[0];
  return language === 'en' || language === 'sv' ? language : undefined;
}
