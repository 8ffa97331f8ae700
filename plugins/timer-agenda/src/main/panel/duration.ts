const FORM = /^PT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?$/;

const SECOND = 1000;
export const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** The milliseconds of a duration as the server writes it: `PT1H2M3.5S`. Anything else is none. */
export function milliseconds(duration: string): number {
  const [, hours = '0', minutes = '0', seconds = '0'] = FORM.exec(duration) ?? [];
  return Number(hours) * HOUR + Number(minutes) * MINUTE + Number(seconds) * SECOND;
}

/** Time left as digits: a second is shown until it is over, so that 0:00 is the end. */
export const faceLeft = (left: number): string => face(Math.ceil(left / SECOND));

/** Time passed as digits. */
export const facePassed = (passed: number): string => face(Math.floor(passed / SECOND));

function face(seconds: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor((seconds % 3600) / 60);
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}

/** Until the digits of time left change, and of time passed; above 0. */
export const untilLeftChanges = (left: number): number => left % SECOND || SECOND;
export const untilPassedChanges = (passed: number): number => SECOND - (passed % SECOND);

/** Whole minutes, towards 0. */
export const wholeMinutes = (time: number): number => Math.trunc(time / MINUTE);
