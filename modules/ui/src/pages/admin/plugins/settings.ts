import type { Setting } from '../../../client/api.js';

/** What is wrong with a value, as a key of the texts, with the values the text names. */
export interface Fault {
  readonly key: 'wrongNumber' | 'tooSmall' | 'tooLarge' | 'tooLong';
  readonly values: Readonly<Record<string, number>>;
}

export type Unit = 'seconds' | 'minutes' | 'hours' | 'days';
export const UNITS: Readonly<Record<Unit, number>> = { seconds: 1, minutes: 60, hours: 3600, days: 86_400 };

const LONGEST = 1000;

/** The server checks the same again. */
export function faultOf(setting: Setting, value: string): Fault | undefined {
  switch (setting.type) {
    case 'flag':
      return undefined;
    case 'text':
      return value.length > LONGEST ? { key: 'tooLong', values: { count: value.length } } : undefined;
    case 'duration':
      return secondsOf(value) === undefined ? { key: 'wrongNumber', values: {} } : undefined;
    case 'number':
      return numberFault(setting, value.trim());
  }
}

function numberFault({ least, most }: Setting, value: string): Fault | undefined {
  const number = Number(value);
  if (!/^-?\d+$/.test(value) || !Number.isSafeInteger(number)) {
    return { key: 'wrongNumber', values: {} };
  }
  if (least !== undefined && number < least) {
    return { key: 'tooSmall', values: { least } };
  }
  return most !== undefined && number > most ? { key: 'tooLarge', values: { most } } : undefined;
}

/** Seconds of an ISO 8601 duration of days, hours, minutes and whole seconds. */
export function secondsOf(duration: string): number | undefined {
  const parts = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/.exec(duration);
  if (!parts || duration.endsWith('P') || duration.endsWith('T')) {
    return undefined;
  }
  const [, days = 0, hours = 0, minutes = 0, seconds = 0] = parts;
  return Number(days) * UNITS.days + Number(hours) * UNITS.hours + Number(minutes) * UNITS.minutes + Number(seconds);
}

/** An amount in the largest unit in which it is whole. */
export function amountOf(duration: string): { amount: number; unit: Unit } | undefined {
  const seconds = secondsOf(duration);
  if (seconds === undefined) {
    return undefined;
  }
  const unit = (['days', 'hours', 'minutes'] as const).find((one) => seconds > 0 && seconds % UNITS[one] === 0) ?? 'seconds';
  return { amount: seconds / UNITS[unit], unit };
}

/** As the server wants it; what is no whole number stays as it is, and is refused. */
export function durationOf(amount: string, unit: Unit): string {
  if (!/^\d+$/.test(amount.trim())) {
    return amount;
  }
  const letter = { seconds: 'S', minutes: 'M', hours: 'H', days: 'D' }[unit];
  return unit === 'days' ? `P${Number(amount)}${letter}` : `PT${Number(amount)}${letter}`;
}
