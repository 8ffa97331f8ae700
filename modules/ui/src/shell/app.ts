import { createContext } from '@lit/context';
import type { Language } from '@plenum/panel';
import type { Api, Session } from '../client/api.js';
import type { Memory } from './memory.js';

/** What each page is given. */
export interface App {
  readonly api: Api;
  readonly session: Session;
  readonly language: Language;
  /** The server's fragment of the address, such as `#key=…`, without `#`. */
  fragment(): URLSearchParams;
  go(path: string): void;
  /** Listener of a link's click: goes there without loading the page anew. */
  follow(click: MouseEvent): void;
  /** The state and the place, for the window's title. */
  title(...parts: readonly string[]): void;
  /** For screen readers only. */
  say(text: string): void;
  /** Shown for a while, and said. */
  tell(text: string, kind?: 'done' | 'problem'): void;
  confirm(question: Question): Promise<boolean>;
  /** Tells how to find out whether something on the page is not saved: the person is asked before the page is left. */
  unsaved(what: object, isUnsaved: () => boolean): void;
  /** After sign-in, sign-off and changed preferences. */
  enterSession(session: Session): void;
  setLanguage(language: Language): void;
  /** Of the browser, as far as the person lets it remember. */
  readonly storage: Memory;
  readonly tab: Memory;
}

export interface Question {
  readonly title: string;
  readonly text: string;
  /** What the button says that does it. */
  readonly act: string;
  readonly danger?: boolean;
}

export const appContext = createContext<App>('plenum-app');
