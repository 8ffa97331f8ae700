import type { MediaKind, MediaSignal, TrackName } from '@plenum/panel';

export interface View {
  readonly mutedOnEntry?: boolean;
}

/** A server that helps connections through firewalls; name and password are empty if it asks for none. */
export interface Server {
  readonly urls: readonly string[];
  readonly username: string;
  readonly credential: string;
}

/** What a page is told when its connections begin. */
export interface Entry {
  /** Grows each time; signals of another one are none of ours. */
  readonly session: number;
  readonly engine: string;
  readonly capabilities: readonly string[];
  readonly servers: readonly Server[];
  readonly relayOnly: boolean;
}

export interface Joined extends Entry {
  readonly tracks: readonly TrackName[];
  /** One at most. */
  readonly speaking: readonly string[];
  readonly mutedOnEntry: boolean;
}

/** How it stands, for who may have missed something. */
export interface Watching {
  readonly session: number;
  /** What the person has turned on, and may send. */
  readonly on: readonly MediaKind[];
  readonly tracks: readonly TrackName[];
  readonly speaking: readonly string[];
}

/** Of one's own connections, as the engine sees them. */
export type EngineState = 'connecting' | 'connected' | 'interrupted' | 'failed';

export type Quality = 'off' | 'low' | 'high';

/** A picture, and how large it is wanted. */
export interface Watched extends TrackName {
  readonly quality: Quality;
}

export interface Signalled {
  readonly tab: string;
  readonly session: number;
  readonly signal: MediaSignal;
}

/** What staff does to somebody's track. */
export interface Moderated {
  readonly kind: MediaKind;
  /** Who; may be `someone`. */
  readonly by: string;
}

export const SOMEONE = 'someone';

export function configurationOf({ servers, relayOnly }: Entry): RTCConfiguration {
  return {
    iceServers: servers.map(({ urls, username, credential }) => ({ urls: [...urls], ...(username ? { username, credential } : {}) })),
    ...(relayOnly ? { iceTransportPolicy: 'relay' } : {}),
  };
}

/** 128 random bits: the page, among others of the same person. */
export function newTab(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return btoa(String.fromCharCode(...bytes)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}
