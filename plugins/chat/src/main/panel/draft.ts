import type { Message } from './log.js';

/** Code points that a message may have. */
export const LONGEST = 4000;

/** Whom a new message is for: `everyone`, `staff`, or a participant's id. */
export type Recipient = 'everyone' | 'staff' | (string & {});

/** What stands in the composer. */
export interface Draft {
  readonly text: string;
  readonly to: Recipient;
  /** The id of the message that is answered. */
  readonly replyTo?: string;
  /** The id of the message that is edited. */
  readonly editing?: string;
}

/** A command and its payload. */
export interface Request {
  readonly name: string;
  readonly payload: object;
}

export const lengthOf = (text: string): number => [...text.trim()].length;

/** What is asked of the server for a draft. @param attached ids of files that go with it */
export function requestFor(draft: Draft, attached: readonly string[] = []): Request {
  const text = draft.text.trim();
  if (draft.editing) {
    return { name: 'edit-message', payload: { message: draft.editing, text } };
  }
  const replyTo = draft.replyTo ? [draft.replyTo] : [];
  const files = attached.length ? { files: attached } : {};
  switch (draft.to) {
    case 'everyone':
      return { name: 'send-message', payload: { text, replyTo, ...files } };
    case 'staff':
      return { name: 'send-staff-message', payload: { text, replyTo, ...files } };
    default:
      return { name: 'send-private-message', payload: { text, to: draft.to, replyTo, ...files } };
  }
}

/** An answer goes where the message went; what was private stays private. */
export function answer(message: Message, you: string): Draft {
  const other = message.from === you ? (message.to[0] ?? you) : message.from;
  const to = message.scope === 'person' ? other : message.scope;
  return { text: '', to, replyTo: message.id };
}

/** Whether others than staff would notice a hidden person by it. @param edited the message that is edited, if one is */
export const isNoticed = (draft: Draft, edited?: Message): boolean => (edited?.scope ?? draft.to) !== 'staff';
