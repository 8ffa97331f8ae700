import type { Meeting, Values } from '@plenum/panel';
import type { Page, PageList } from './page-list.js';
import type { Key } from './texts.js';

/** What is open to be changed: nothing, a new page, the page in front, or whether it is to be deleted. */
export type Managing = 'nothing' | 'new' | 'page' | 'delete';

/** What each part of the panel needs to know and may do. */
export interface Desk {
  readonly meeting: Meeting;
  readonly list: PageList;
  /** The page in front; none if there is none. */
  readonly current: Page | undefined;
  /** Whether they may add, change and delete pages. */
  readonly mayCreate: boolean;
  readonly managing: Managing;
  readonly t: (key: Key, values?: Values) => string;
  titleOf(page: string): string;
  look(page: string): void;
  /** A page that the person added: in front, and shown to all if nothing is shown yet. */
  begin(page: string): Promise<void>;
  /** @param focus id of what has the focus then */
  manage(managing: Managing, focus: string): void;
  /** @return the reply; undefined if it was refused, which is shown */
  ask<R>(name: string, payload: object): Promise<R | undefined>;
}
