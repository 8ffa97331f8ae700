const FIRST_MILLISECONDS = 300;
const MOST_MILLISECONDS = 5000;

/** How long to wait before the next try: doubles, and is spread so that not everybody comes at once. */
export function pause(failures: number, random: number): number {
  const whole = Math.min(MOST_MILLISECONDS, FIRST_MILLISECONDS * 2 ** failures);
  return Math.round(whole * (0.5 + random / 2));
}
