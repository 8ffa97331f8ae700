import type { Undo } from '@plenum/panel';

/** What the connection needs of a WebSocket. */
export interface Socket {
  send(text: string): void;
  close(code?: number, reason?: string): void;
  onopen: (() => void) | null;
  onmessage: ((message: { data: unknown }) => void) | null;
  onclose: ((closing: { code: number; reason: string }) => void) | null;
}

/** What the connection needs of its surroundings. */
export interface Wire {
  open(): Socket;
  /** Calls once, after so many milliseconds, unless undone. */
  later(milliseconds: number, act: () => void): Undo;
  /** Milliseconds that pass evenly, whatever the computer's clock is set to. */
  local(): number;
  /** 0 to below 1. */
  random(): number;
  /** 1-64 characters, never the same. */
  newId(): string;
  /**
   * Called when the server refused the socket twice running: enters the meeting again.
   *
   * @returns rejects with `Refused` if the person may not enter any more
   */
  enterAgain(): Promise<unknown>;
}

/** The wire of a browser. */
export function browserWire(meeting: string, enterAgain: () => Promise<unknown>): Wire {
  const scheme = location.protocol === 'https:' ? 'wss' : 'ws';
  return {
    open: () => new WebSocket(`${scheme}://${location.host}/api/meetings/${encodeURIComponent(meeting)}/socket`) as unknown as Socket,
    later: (milliseconds, act) => {
      const timer = setTimeout(act, milliseconds);
      return () => clearTimeout(timer);
    },
    local: () => performance.now(),
    random: () => Math.random(),
    newId: () => crypto.randomUUID(),
    enterAgain,
  };
}
