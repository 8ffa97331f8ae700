import type { Desk } from './desk.js';

/** Words of a page that are said when it is turned to; all of them stand beside its picture. */
const MOST = 200;

/** Tells screen readers of each page once, when its words are there; not of the one that is in front at first. */
export class Saying {
  private said = '';

  /** @param words of the page in front; `undefined` while they come */
  say({ current, page, meeting, t }: Desk, words: string | undefined): void {
    const one = current?.pages[page - 1];
    if (!current || !one || words === undefined || this.said === one.picture) {
      return;
    }
    const first = this.said === '';
    this.said = one.picture;
    if (!first && meeting.open()) {
      meeting.say(t('said-page', { page, total: current.total, text: words.slice(0, MOST) }));
    }
  }
}
