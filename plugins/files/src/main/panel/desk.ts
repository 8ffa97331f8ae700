import type { Meeting, Values } from '@plenum/panel';
import type { Shelf } from './shelf.js';
import type { texts } from './texts.js';

/** What is open to be changed. */
export interface Open {
  /** A file's or folder's id; empty for a folder that is to be made, or nothing. */
  readonly id: string;
  readonly what: 'nothing' | 'new' | 'change' | 'delete';
}

export const CLOSED: Open = { id: '', what: 'nothing' };

/** What the parts of the panel work on. */
export interface Desk {
  readonly meeting: Meeting;
  readonly shelf: Shelf;
  readonly open: Open;
  /** Why what was asked last was refused; shown where it was asked. Empty if it was not. */
  readonly problem: string;
  readonly manages: boolean;
  readonly t: (key: Parameters<typeof texts>[1], values?: Values) => string;
  /** @param focus id of the element that gets the focus then */
  show(open: Open, focus: string): void;
  /** @returns nothing if it was refused, which is shown then */
  ask<R>(name: string, payload: object): Promise<R | undefined>;
  /** Takes a notice out of the list, for this person alone. */
  dismiss(file: string): void;
}
