import type { Person, Reason, Refusal, Role, ShownContent } from '@plenum/panel';

export interface Panel {
  readonly element: string;
  readonly module: string;
  readonly place: 'side' | 'content' | 'roster' | 'status' | 'overlay' | 'call' | (string & {});
  readonly title: Titles;
}

/** A text for people by language. */
export type Titles = Readonly<Record<string, string>>;

export interface Feature {
  readonly plugin: string;
  readonly version: string;
  readonly panels: readonly Panel[];
  readonly permissions: readonly string[];
  /** Rights of this feature that somebody keeps from the viewer. */
  readonly withheld?: readonly Withheld[];
  readonly settings?: Readonly<Record<string, string>>;
}

/** A right that somebody keeps from the viewer. */
export interface Withheld extends Reason {
  readonly permission: string;
  readonly title: Titles;
}

/** A feature that is switched off in this meeting. */
export interface Off {
  readonly plugin: string;
  readonly title?: Titles;
  readonly level: string;
  readonly by?: string;
  readonly since?: string;
}

/** A person who waits has no role yet. */
export interface Self {
  readonly participant: string;
  readonly name: string;
  readonly role?: Role;
  readonly state: 'admitted' | 'waiting';
  readonly hidden?: boolean;
}

export interface MeetingFacts {
  readonly id: string;
  readonly title?: string;
  readonly open?: boolean;
  /** Of a breakout room: the meeting it belongs to, and the plugins that hold it. */
  readonly parent?: { readonly id: string; readonly plugins: readonly string[] };
}

export interface HelloFrame {
  readonly type: 'hello';
  readonly protocol: number;
  readonly resumed: boolean;
  readonly at: string;
  readonly time: string;
  readonly you: Self;
  readonly meeting: MeetingFacts;
  readonly features?: readonly Feature[];
  readonly off?: readonly Off[];
  readonly views?: Readonly<Record<string, unknown>>;
  /** The lobby's one-way message, for a person who waits. */
  readonly message?: string;
}

export interface ReplyFrame {
  readonly type: 'reply';
  readonly id: string;
  readonly payload?: unknown;
}

export interface FailureFrame extends Refusal {
  readonly type: 'failure';
  /** Missing when the failure is not about a request. */
  readonly id?: string;
}

export interface EventFrame {
  readonly type: 'event';
  /** Missing in notices, which are not kept. */
  readonly at?: string;
  readonly time: string;
  readonly plugin: string;
  readonly name: string;
  readonly payload: unknown;
}

export interface SignalFrame {
  readonly type: 'signal';
  readonly plugin: string;
  readonly name: string;
  readonly from?: string;
  readonly payload?: unknown;
}

export type ServerFrame = HelloFrame | ReplyFrame | FailureFrame | EventFrame | SignalFrame;

/** Someone who waits in the lobby. */
export interface Waiting {
  readonly participant: string;
  readonly name: string;
  readonly signedIn: boolean;
  readonly since: string;
  /** Name of the account's tenant; empty for a guest. */
  readonly tenant?: readonly string[];
}

/** Someone in the meeting; staff is told the tenant as of those who wait. */
export interface Present extends Person {
  readonly tenant?: readonly string[];
}

/** The view of the plugin `meeting`. */
export interface MeetingView {
  readonly title?: string;
  readonly locked?: boolean;
  readonly participants?: readonly Present[];
  readonly lobby?: readonly Waiting[];
  readonly lobbyMessage?: string;
  readonly layout?: SharedLayout;
  /** One at most. */
  readonly shown?: readonly ShownContent[];
}

export type Region = 'left' | 'content' | 'right';

/** How staff wants the room to look for all. */
export interface SharedLayout {
  readonly kind: 'free' | 'standard' | 'content' | 'discussion' | 'own';
  readonly places: readonly { readonly plugin: string; readonly element: string; readonly region: Region; readonly front: boolean }[];
  /** Width in per cent of the window, 0 for the standard width. */
  readonly sides: readonly { readonly region: Region; readonly width: number; readonly collapsed: boolean }[];
}

/** Nobody has set a layout. */
export const FREE: SharedLayout = { kind: 'free', places: [], sides: [] };

/** The frames of a message: one, or an array of them. */
export function framesOf(message: string): readonly ServerFrame[] {
  const parsed: unknown = JSON.parse(message);
  return (Array.isArray(parsed) ? parsed : [parsed]) as ServerFrame[];
}
