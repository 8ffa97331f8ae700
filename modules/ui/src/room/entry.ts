import { Refused } from '@plenum/panel';
import type { Memory } from '../shell/memory.js';
import type { texts } from './texts.js';

type Key = Parameters<typeof texts>[1];

const TEXTS: Readonly<Record<string, Key>> = {
  'no-entry': 'noEntry',
  'not-found': 'noEntry',
  'meeting-ended': 'meetingEnded',
  'locked': 'locked',
  'refused': 'refused',
  'lobby-full': 'lobbyFull',
  'too-many-tries': 'tooManyTries',
};

/** The text for why somebody cannot enter; undefined if it is nothing about entry. */
export function entryText(problem: unknown): Key | undefined {
  return problem instanceof Refused ? TEXTS[problem.code.replace(/^.*:/, '')] : undefined;
}

/** What a person gave to enter, for entering again in the same tab after a reload or a lost session. */
export interface EntryForm {
  readonly name?: string;
  readonly key?: string;
}

const NAME = 'plenum-name';
const parentKey = (room: string) => `plenum-parent-${room}`;
const tabKey = (meeting: string) => `plenum-entry-${meeting}`;

/** Remembers entries in the tab, and a guest's name in the browser if they want it. */
export class EntryMemory {
  constructor(
    private readonly tab: Memory,
    private readonly browser: Memory,
  ) {}

  entered(meeting: string, form: EntryForm): void {
    attempt(() => this.tab.setItem(tabKey(meeting), JSON.stringify(form)));
  }

  left(meeting: string): void {
    attempt(() => this.tab.removeItem(tabKey(meeting)));
  }

  /** A breakout room is entered without a name or a key; the meeting it belongs to is kept, for when it is closed. */
  toRoom(room: string, parent: string): void {
    this.entered(room, {});
    attempt(() => this.tab.setItem(parentKey(room), parent));
  }

  parent(room: string): string {
    return attempt(() => this.tab.getItem(parentKey(room))) ?? '';
  }

  /** Back in a meeting, as it was entered in this tab. */
  back(parent: string): void {
    if (!this.entry(parent)) {
      this.entered(parent, {});
    }
  }

  entry(meeting: string): EntryForm | undefined {
    const text = attempt(() => this.tab.getItem(tabKey(meeting)));
    return text ? (JSON.parse(text) as EntryForm) : undefined;
  }

  name(): string {
    return attempt(() => this.browser.getItem(NAME)) ?? '';
  }

  /** An empty name is forgotten. */
  rememberName(name: string): void {
    attempt(() => (name ? this.browser.setItem(NAME, name) : this.browser.removeItem(NAME)));
  }
}

/** Some browsers refuse storage: then nothing is remembered. */
function attempt<R>(act: () => R): R | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}
