const SECOND = 1000;

/** Time left as on a clock, rounded up: what is shown as 0:00 is over. */
export function face(left: number): string {
  const seconds = Math.ceil(left / SECOND);
  const parts = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60), seconds % 60];
  const shown = parts[0] === 0 ? parts.slice(1) : parts;
  return shown.map((part, index) => (index === 0 ? String(part) : String(part).padStart(2, '0'))).join(':');
}

/** Milliseconds until {@link face} shows something else. */
export const untilChange = (left: number): number => (left % SECOND || SECOND) + 1;
