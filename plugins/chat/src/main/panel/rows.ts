import type { Message } from './log.js';

/** What stands in the list: a message, and above it a line for a new day, and its author unless the message before is theirs. */
export interface Row {
  readonly message: Message;
  /** The day as `2026-11-24` if it is another than that of the message before, else empty. */
  readonly day: string;
  readonly withAuthor: boolean;
}

/** Messages of one author that follow each other this closely stand together. */
const TOGETHER_MS = 5 * 60_000;

export function rows(messages: readonly Message[]): readonly Row[] {
  return messages.map((message, place) => {
    const before = messages[place - 1];
    const today = dayOf(message.at);
    const day = before && dayOf(before.at) === today ? '' : today;
    return { message, day, withAuthor: day !== '' || !before || !together(before, message) };
  });
}

/** The day of an instant in the browser's time zone, as `2026-11-24`. */
export function dayOf(instant: string): string {
  const date = new Date(instant);
  const two = (number: number) => String(number).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

function together(before: Message, message: Message): boolean {
  return (
    before.from === message.from &&
    // Several hidden people are all called someone: they are not to be taken for one.
    message.from !== 'someone' &&
    before.scope === message.scope &&
    before.to.join() === message.to.join() &&
    message.replyTo.length === 0 &&
    Date.parse(message.at) - Date.parse(before.at) < TOGETHER_MS
  );
}
