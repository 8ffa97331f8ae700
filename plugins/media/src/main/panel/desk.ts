import type { Language, MediaKind, Meeting, Values } from '@plenum/panel';
import type { Call, Phase } from './call.js';
import type { Local, Source } from './local.js';
import type { Notice } from './notices.js';
import type { Grade } from './quality.js';
import type { Layout, Scene, Tile } from './scene.js';
import type { Sound } from './sound.js';
import type { Key } from './texts.js';

/** What the person has chosen for this device. */
export interface Options {
  /** M turns the microphone on and off. */
  readonly keys: boolean;
  /** The space bar is held to talk. */
  readonly pushToTalk: boolean;
}

/** What each part of the panel needs to know and may do. */
export interface Desk {
  readonly meeting: Meeting;
  readonly language: Language;
  readonly t: (key: Key, values?: Values) => string;
  readonly call: Call;
  /** As people see it: joining anew what one was in is no going out. */
  readonly phase: Phase;
  readonly local: Local;
  readonly sound: Sound;
  readonly scene: Scene;
  /** How many are in the meeting of whom there is no tile. */
  readonly others: number;
  readonly notices: readonly Notice[];
  readonly mutedOnEntry: boolean;
  readonly options: Options;
  readonly stays: boolean;
  readonly pinned: string;
  /** The tile whose loudness is being set. */
  readonly adjusting: string;
  speaks(tile: Tile): boolean;
  gradeOf(tile: Tile): Grade;
  nameOf(participant: string): string;
  /** Why the person may not do that, in words; empty if they may. */
  whyNot(act: Exclude<MediaKind, 'screen-audio'> | 'join'): string;
  join(): void;
  turn(source: Source, on: boolean): Promise<void>;
  share(): Promise<void>;
  lookAt(layout: Layout): void;
  keepView(stays: boolean): void;
  page(page: number): void;
  pin(key: string): void;
  chooseScreen(key: string): void;
  adjust(key: string): void;
  option(change: Partial<Options>): void;
  devices(): void;
  statistics(): void;
  /** Keeps what is to be seen now as a page of the content. */
  snapshot(video: HTMLVideoElement): Promise<void>;
  setEntry(muted: boolean): Promise<void>;
  dismiss(notice: Notice): void;
  accept(notice: Notice): Promise<void>;
  tell(text: string): void;
}
