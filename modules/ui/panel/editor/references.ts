/** A picture in a text: `![words](file:id)`. */
export interface Reference {
  readonly from: number;
  readonly to: number;
  /** Stand for the picture wherever it cannot be. */
  readonly words: string;
  readonly file: string;
}

const REFERENCE = /!\[([^[\]\n]*)\]\(file:([\w-]{22})\)/g;

/** All pictures of a text, in order. */
export function referencesIn(text: string): readonly Reference[] {
  return [...text.matchAll(REFERENCE)].map((found) => ({
    from: found.index,
    to: found.index + found[0].length,
    words: found[1] ?? '',
    file: found[2] ?? '',
  }));
}

/** The text with the words of each picture in its place. */
export const inWords = (text: string): string => text.replace(REFERENCE, (_all, words: string) => words);

/** @param name of a file: without its ending it is what stands for the picture at first */
export function referenceTo(file: string, name: string): { readonly text: string; readonly words: string } {
  const words = name
    .replace(/\.[^.]*$/, '')
    .replace(/[[\]\p{Cc}]/gu, ' ')
    .trim();
  return { text: `![${words}](file:${file})`, words };
}
