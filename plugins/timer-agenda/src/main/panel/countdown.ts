import { milliseconds, MINUTE } from './duration.js';

/** As the server tells it: when it ends, or what is left of it while it is paused. */
export interface Countdown {
  readonly length: string;
  readonly ends: readonly string[];
  readonly left: string;
}

export const paused = ({ ends }: Countdown): boolean => ends.length === 0;

/** Milliseconds left at a time of the server; never less than none. */
export function left(countdown: Countdown, now: number): number {
  const [end] = countdown.ends;
  return end === undefined ? milliseconds(countdown.left) : Math.max(0, Date.parse(end) - now);
}

export const over = (countdown: Countdown, now: number): boolean => !paused(countdown) && left(countdown, now) === 0;

/** Moments of a countdown that are said, and how much is left then. */
export type Moment = 'half' | 'minute' | 'end';

/** Half only where that is more than the last minute, and the last minute only of what is longer. */
function moments(length: number): readonly { readonly moment: Moment; readonly left: number }[] {
  return [
    ...(length > 2 * MINUTE ? [{ moment: 'half', left: length / 2 } as const] : []),
    ...(length > MINUTE ? [{ moment: 'minute', left: MINUTE } as const] : []),
    { moment: 'end', left: 0 } as const,
  ];
}

/** The last moment that was reached while the time left went from one value to the other; after a long sleep the others are no news. */
export function reached(length: number, before: number, after: number): Moment | undefined {
  return moments(length).filter(({ left }) => left < before && left >= after).at(-1)?.moment;
}
