import type { Printed } from '@plenum/panel';
import type { PictureBook } from './pictures.js';
import { inWords, referencesIn } from './references.js';

/** A text to print, with the pictures that are there, and the words of the others. */
export function onPaper(title: string, text: string, book: PictureBook): Printed {
  const lines = text.split('\n').map((line) => {
    const parts: (string | { address: string; words: string })[] = [];
    let from = 0;
    for (const { from: at, to, words, file } of referencesIn(line)) {
      const look = book.look(file);
      parts.push(line.slice(from, at), 'address' in look ? { address: look.address, words } : words);
      from = to;
    }
    return [...parts, line.slice(from)].filter((part) => part !== '');
  });
  return { title, text: inWords(text), lines };
}
