import type { Attached } from './attaching.js';

/** A message as the server's view and events give it. */
export interface Message {
  readonly id: string;
  readonly from: string;
  readonly scope: 'everyone' | 'staff' | 'person';
  /** The other person of a private message. */
  readonly to: readonly string[];
  /** Empty if it was deleted, or erased at the author's request. */
  readonly text: string;
  readonly replyTo: readonly string[];
  readonly at: string;
  readonly edited: boolean;
  readonly deleted: boolean;
  readonly reactions: readonly Reaction[];
  readonly files: readonly Attachment[];
  /** Which of them are not there any more. */
  readonly removed: readonly Removal[];
}

/** A file with a message. */
export interface Attachment {
  readonly file: string;
  readonly name: string;
  /** Media type. */
  readonly type: string;
  /** Bytes. */
  readonly length: number;
}

/** @see Attachment; the reason is `deleted`, or why it was taken back */
export interface Removal {
  readonly file: string;
  readonly reason: string;
  readonly finding: string;
}

export interface Reaction {
  readonly emoji: string;
  readonly people: readonly string[];
}

export interface View {
  readonly messages?: readonly Message[];
  readonly more?: boolean;
  readonly muted?: readonly Muted[];
  /** What the viewer has uploaded and not sent. */
  readonly attached?: readonly Attached[];
  /** Whether who comes later is given what was written before. */
  readonly historyForLateJoiners?: boolean;
}

/** Somebody who may not write; `by` is `someone` if the viewer may not know who decided it. */
export interface Muted {
  readonly participant: string;
  readonly by: string;
  readonly since: string;
}

export type MuteSet = Muted & { readonly muted: boolean };
export type Sent = Pick<Message, 'id' | 'from' | 'scope' | 'to' | 'text' | 'replyTo' | 'at'> & Partial<Pick<Message, 'files'>>;
export interface Reacted {
  readonly id: string;
  readonly by: string;
  readonly emoji: string;
}

/** What the panel knows: oldest message first. A value: each change gives a new one. */
export class Log {
  constructor(
    readonly messages: readonly Message[] = [],
    readonly more = false,
    readonly muted: ReadonlyMap<string, Muted> = new Map(),
    readonly lateReaders = true,
  ) {}

  static of(view: View): Log {
    return new Log(view.messages ?? [], view.more ?? false, new Map((view.muted ?? []).map((one) => [one.participant, one])), view.historyForLateJoiners ?? true);
  }

  sent(sent: Sent): Log {
    if (this.find(sent.id)) {
      return this;
    }
    const message = { ...sent, to: sent.to ?? [], replyTo: sent.replyTo ?? [], edited: false, deleted: false, reactions: [], files: sent.files ?? [], removed: [] };
    return this.with([...this.messages, message]);
  }

  edited(id: string, text: string): Log {
    return this.change(id, (message) => (message.deleted ? message : { ...message, text, edited: true }));
  }

  deleted(id: string): Log {
    return this.change(id, (message) => ({ ...message, text: '', deleted: true, reactions: [], files: [], removed: [] }));
  }

  fileRemoved(id: string, removal: Removal): Log {
    return this.change(id, (message) => ({ ...message, removed: [...message.removed, removal] }));
  }

  /** Hidden people are all `someone`, so that one may stand in a list several times. */
  reacted({ id, by, emoji }: Reacted): Log {
    return this.change(id, (message) => {
      const known = message.reactions.some((one) => one.emoji === emoji);
      const reactions = known
        ? message.reactions.map((one) => (one.emoji === emoji ? { emoji, people: [...one.people, by] } : one))
        : [...message.reactions, { emoji, people: [by] }];
      return { ...message, reactions };
    });
  }

  unreacted({ id, by, emoji }: Reacted): Log {
    return this.change(id, (message) => ({
      ...message,
      reactions: message.reactions
        .map((one) => (one.emoji === emoji ? { emoji, people: withoutFirst(one.people, by) } : one))
        .filter((one) => one.people.length > 0),
    }));
  }

  mute(set: MuteSet): Log {
    const some = new Map(this.muted);
    if (set.muted) {
      some.set(set.participant, set);
    } else {
      some.delete(set.participant);
    }
    return new Log(this.messages, this.more, some, this.lateReaders);
  }

  /** Messages before those that are known. */
  older(messages: readonly Message[], more: boolean): Log {
    const known = new Set(this.messages.map((message) => message.id));
    return new Log([...messages.filter((message) => !known.has(message.id)), ...this.messages], more, this.muted, this.lateReaders);
  }

  find(id: string): Message | undefined {
    return this.messages.findLast((message) => message.id === id);
  }

  /** The last message of somebody that can still be edited. */
  lastOf(person: string): Message | undefined {
    return this.messages.findLast((message) => message.from === person && !message.deleted && message.text !== '');
  }

  private change(id: string, change: (message: Message) => Message): Log {
    const place = this.messages.findLastIndex((message) => message.id === id);
    const message = this.messages[place];
    return message ? this.with(this.messages.with(place, change(message))) : this;
  }

  private with(messages: readonly Message[]): Log {
    return new Log(messages, this.more, this.muted, this.lateReaders);
  }
}

function withoutFirst(people: readonly string[], person: string): readonly string[] {
  const place = people.indexOf(person);
  return place < 0 ? people : people.toSpliced(place, 1);
}
