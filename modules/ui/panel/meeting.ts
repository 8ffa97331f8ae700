import type { Allowance, UploadOptions } from './files.js';
import type { Reason } from './refused.js';

/** What a person is in a meeting. */
export type Role = 'organizer' | 'presenter' | 'attendee';

/** Someone present whom the viewer may know. */
export interface Person {
  readonly participant: string;
  readonly name: string;
  readonly role: Role;
  readonly signedIn: boolean;
  /** Hidden from attendees; only told to those who may know. */
  readonly hidden: boolean;
}

/** The person at this browser. */
export interface You {
  readonly participant: string;
  readonly name: string;
  readonly role: Role;
  readonly hidden: boolean;
}

/** An event of the panel's own plugin. */
export interface PanelEvent<P = unknown> {
  readonly name: string;
  /** When it was committed, ISO 8601, UTC. */
  readonly time: string;
  readonly payload: P;
  /** It was delivered before and is only told again, so that a panel can fold it: nobody needs to hear of it as news. */
  readonly earlier: boolean;
}

/** Undoes a registration; calling it twice does nothing. */
export type Undo = () => void;

export type Language = 'en' | 'sv';

/** What a content item is: the list shows an icon for it. */
export type ContentKind = 'page' | 'board' | 'slides' | 'poll' | 'link';

/** Something of a panel in the content area that stands in the content list, and can be shown to all. */
export interface ContentItem {
  /** As the plugin calls it: 1-100 of `A-Z a-z 0-9 . _ : -`. */
  readonly id: string;
  readonly title: string;
  readonly kind: ContentKind;
}

/** What the shell asks of a panel that offers content items. */
export interface ContentDesk {
  /** Puts an item in front: it is shown to all, or the person chose it in the list. Not called for what is in front already. */
  open(item: string): void;
  /** Makes a picture a content item of its own; missing if the panel has no such items, or the person may not. Resolves when its bytes have come to the server; rejects as an upload does. */
  readonly add?: ((picture: File) => Promise<unknown>) | undefined;

  /** Whether the person is in the middle of something here, such as writing: what is shown to all then does not take it from them. */
  busy?(): boolean;
}

/** The content item that staff shows to all. */
export interface ShownContent {
  readonly plugin: string;
  readonly item: string;
  /** Who shows it. */
  readonly by: string;
}

/** How a panel takes the whole content area. */
export interface Covering {
  /** The person asked for it: it is in front whatever they do. Otherwise nothing is taken from who writes, or does something else on a telephone. */
  readonly asked?: boolean;
  /** It stays in front when something is newly shown to all. */
  readonly stays?: boolean;
}

/** A page of content over which other plugins may put something. */
export interface SurfaceOf {
  /** The content item, as the plugin with the page calls it. */
  readonly item: string;
  /** The page of it; `1` if it has one only. */
  readonly page: string;
  /** Where tools for the page are to be, beside it. */
  readonly tools: HTMLElement;
}

/** What an element at the place `overlay` is for: set as its property `surface` before it is put over the page. */
export interface OverlaidSurface extends SurfaceOf {
  /** Whose content it is. */
  readonly plugin: string;
}

/** The meeting as a panel of one plugin sees it: names are the plugin's own, without a prefix. */
export interface Meeting {
  /** The id of the plugin. */
  readonly plugin: string;

  /**
   * Asks the plugin to do something. Survives a lost connection: the request is repeated with the same id.
   *
   * @returns the reply's payload; rejects with {@link Refused}
   */
  request<R = unknown>(name: string, payload?: object): Promise<R>;

  /**
   * Calls back for each event of that name. What came since the view of the last hello is delivered first, in order, in a
   * microtask after the registration, so that a panel that is opened late, or was replaced, misses nothing. Those that some panel of
   * the plugin has had are marked as {@link PanelEvent.earlier}.
   */
  on<P = unknown>(name: string, listener: (payload: P, event: PanelEvent<P>) => void): Undo;

  /** Calls back for each signal of that name; `from` is a participant id, `someone`, or empty if the server sent it. */
  onSignal<P = unknown>(name: string, listener: (payload: P, from: string) => void): Undo;

  /** Sends something that may be lost and is not stored. */
  signal(name: string, payload?: object): void;

  /** The plugin's view in the last hello; an empty object if it has none. Events since then are delivered by {@link on}. */
  view<V = unknown>(): V;

  /** Calls back when a later hello brought a new view: forget everything and start from {@link view}. */
  onView(listener: () => void): Undo;

  you(): You;

  /** Someone by id; for `someone` and for ids no longer known, a person with a fitting name and the role attendee. */
  person(participant: string): Person;

  /** Those present whom the viewer may know, in order of joining. */
  people(): readonly Person[];

  onPeople(listener: () => void): Undo;

  /**
   * The server's time, milliseconds since 1970: the same for everybody, whatever their clocks say. Its error is at most half of the time that
   * the fastest of the last answers took. Compare instants of events and views with this, never with the browser's clock.
   */
  now(): number;

  /** Whether the viewer has a permission, such as `chat:send`. The server decides again at each request. */
  can(permission: string): boolean;

  /** Why the viewer has not a permission that {@link can} denies: who took it, at which level, since when; `undefined` if they have it. */
  refused(permission: string): Reason | undefined;

  /** A setting of the plugin as the hello gave it. */
  setting(name: string): string | undefined;

  /**
   * What the panel wants to find again when it is made anew because the plugin was replaced: plain values, as another
   * version of the panel may read them. Lost with the page.
   */
  readonly kept: Map<string, unknown>;

  /** Keeps a choice that belongs to this device, such as which camera is used, as far as the person lets the browser remember; an empty text forgets it. */
  remember(key: string, value: string): void;

  /** What was kept by {@link remember}, by whatever version of the panel; empty if nothing is. */
  remembered(key: string): string;

  /** Calls back when there is a connection to the server again after it was lost: signals that were sent meanwhile have not come. */
  onReconnect(listener: () => void): Undo;

  /** Whether another plugin, by its id, is there for the viewer. */
  has(plugin: string): boolean;

  /** The viewer's language. */
  language(): Language;

  /** Calls back when the viewer has chosen another language: render again, and keep all that was begun. */
  onLanguage(listener: () => void): Undo;

  /** Says something to screen readers, politely. */
  say(text: string): void;

  /** Shows a count on the panel's tab; 0 removes it. The shell shows it only while the panel is not open. */
  attention(count: number): void;

  /** Whether there is nothing in the panel yet: another is in front until the person turns to this one. It is false at first. */
  vacant(empty: boolean): void;

  /** Whether the panel is open in front of the person. At the place `call`: whether it has the whole content area. */
  open(): boolean;

  /** Calls back when the panel was opened or left. */
  onOpen(listener: (open: boolean) => void): Undo;

  /**
   * Brings a file to the plugin, in pieces; goes on where it was when the connection was lost. Two files are sent at a time, others wait.
   *
   * @returns the file's id when all its bytes have come, which is before it was inspected; rejects with {@link Refused}, with a TypeError
   *     if the server cannot be reached for minutes, or with an AbortError
   */
  upload(file: File, options?: UploadOptions): Promise<string>;

  /** What may be brought now; to be asked before a file is chosen. */
  allowance(): Promise<Allowance>;

  /** Where a file of the plugin can be read by who may: for a link, or for a picture. */
  fileAddress(id: string): string;

  /** Where several files of the plugin can be had in one ZIP file; those that the reader may not read are left out. */
  archiveAddress(ids: readonly string[]): string;

  /** The breakout room whose page the person has in front of them; empty if it is the page of this meeting itself. */
  room(): string;

  /** Shows the page of a breakout room of this meeting, or with an empty text that of this meeting. */
  goTo(room: string): void;

  /**
   * Puts what a panel of the place `content` has into the content list, in order; each call takes the place of the one before, and the
   * same again does nothing. Until {@link ContentDesk.open} is called the first item is in front.
   */
  offer(items: readonly ContentItem[], desk: ContentDesk): void;

  /** The person has turned to another item inside of the panel. */
  look(item: string): void;

  /** What is shown to all, of whichever plugin; `undefined` if nothing is. */
  shown(): ShownContent | undefined;

  /** Calls back when {@link shown} is another. */
  onShown(listener: () => void): Undo;

  /** Shows an item of the panel to all; for staff, others are refused. */
  show(item: string): Promise<void>;

  /** What makes a picture a page of the content, as a panel has offered by {@link ContentDesk.add}; `undefined` if nothing does, or the person may not. */
  pageTaker(): ((picture: File) => Promise<unknown>) | undefined;

  /** Whether the viewer may {@link show}. */
  mayShow(): boolean;

  /**
   * A panel of the place `call` wants the whole content area, or does not any more. It gets a tab there and is in front, until the person turns to another
   * tab or something is newly shown to all: {@link open} tells. Content that it hides stays as it is.
   */
  cover(covered: boolean, how?: Covering): void;

  /**
   * Lets plugins with elements at the place `overlay` put them into the frame, which is over a page of the panel and as large as it. Nothing
   * happens if there is no such plugin. Use `<plenum-surface>` for it.
   */
  surface(frame: HTMLElement, of: SurfaceOf): Undo;
}
