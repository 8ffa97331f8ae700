import type { ContentDesk, Meeting } from '@plenum/panel';
import type { Desk } from './desk.js';
import { printPictures } from './printing.js';

/** On paper, or as the browser's PDF; the server records who asked. */
export async function print(desk: Desk): Promise<void> {
  const { current, meeting } = desk;
  if (current && (await desk.ask('request-print', { deck: current.deck }))) {
    await printPictures(desk.titleOf(current), current.pages.map(({ picture }) => meeting.fileAddress(picture))).catch(() => desk.fail(desk.t('no-picture')));
  }
}

/** As a file, which the server names; it records who asked. */
export async function save(desk: Desk, what: 'pdf' | 'original'): Promise<void> {
  const { current, meeting } = desk;
  if (!current) {
    return;
  }
  const reply = await desk.ask<{ file?: string }>(what === 'pdf' ? 'request-print' : 'request-download', { deck: current.deck });
  const file = what === 'pdf' ? current.pdf[0] : reply?.file;
  if (reply && file) {
    const link = document.createElement('a');
    link.href = meeting.fileAddress(file);
    link.download = '';
    link.click();
  }
}

/** What the shell asks: to put a deck in front, and to make a picture a deck of its own. */
export function contentDesk(meeting: () => Meeting, open: (deck: string) => void): ContentDesk {
  return {
    open,
    get add() {
      return meeting().can('slides:add') ? (picture: File) => meeting().upload(picture, { purpose: 'deck' }) : undefined;
    },
  };
}
