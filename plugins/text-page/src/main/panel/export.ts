import { Refused } from '@plenum/panel';

/** A page with its text, to be taken along. */
export interface Taken {
  readonly title: string;
  readonly text: string;
}

/** Pages under each other; titles are underlined in text, and headings in Markdown. */
export function asFile(pages: readonly Taken[], ending: 'txt' | 'md'): string {
  const heading = ({ title }: Taken) => (ending === 'md' ? `# ${title}` : `${title}\n${'='.repeat(Math.max(3, [...title].length))}`);
  return pages.map((page) => `${heading(page)}\n\n${page.text}`).join('\n\n') + '\n';
}

const PAUSE_MILLISECONDS = 1_000;

/** Reads one after the other; waits where the server finds it too fast. @param read of the page with that place */
export async function readInTurn<T>(count: number, read: (place: number) => Promise<T>): Promise<readonly T[]> {
  const all: T[] = [];
  while (all.length < count) {
    try {
      all.push(await read(all.length));
    } catch (refused) {
      if (!(refused instanceof Refused) || refused.kind !== 'rate') {
        throw refused;
      }
      await new Promise((again) => setTimeout(again, PAUSE_MILLISECONDS));
    }
  }
  return all;
}
