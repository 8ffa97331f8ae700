import type { Meeting, Values } from '@plenum/panel';
import type { Deck, Decks } from './decks.js';
import type { Key } from './texts.js';

/** What is open to be changed: nothing, the deck in front, or whether it is to be deleted. */
export type Managing = 'nothing' | 'deck' | 'delete';

/** How large the page is: as wide as there is room, as a whole, or so many times that. */
export type Fit = 'page' | 'width' | number;

/** What each part of the panel needs to know and may do. */
export interface Desk {
  readonly meeting: Meeting;
  readonly decks: Decks;
  /** The deck in front; none if there is none. */
  readonly current: Deck | undefined;
  /** Its page in front, from 1. */
  readonly page: number;
  /** The page of it that is in front for who follows. */
  readonly presented: number;
  /** Whether the deck is shown to all. */
  readonly shown: boolean;
  /** Whether who may turn pages for all turns them alone. */
  readonly alone: boolean;
  /** Whether turning a page turns it for all. */
  readonly leads: boolean;
  readonly may: { readonly add: boolean; readonly show: boolean; readonly review: boolean; readonly thumbnails: boolean; readonly print: boolean; readonly download: boolean };
  readonly managing: Managing;
  readonly fit: Fit;
  readonly strip: boolean;
  readonly notes: boolean;
  readonly pointing: boolean;
  readonly t: (key: Key, values?: Values) => string;
  titleOf(deck: Deck): string;
  look(deck: string): void;
  /** @param page from 1; out of bounds: the nearest */
  turn(page: number): void;
  back(): void;
  /** @param focus id of what has the focus then */
  manage(managing: Managing, focus: string): void;
  set(change: { readonly fit?: Fit; readonly strip?: boolean; readonly notes?: boolean; readonly pointing?: boolean; readonly alone?: boolean }): void;
  showToAll(): Promise<void>;
  /** Shows what went wrong. */
  fail(problem: string): void;
  fullScreen(): void;
  /** @return the reply; undefined if it was refused, which is shown */
  ask<R>(name: string, payload: object): Promise<R | undefined>;
}
