import type { Language } from './meeting.js';

const LOCALES: Readonly<Record<Language, string>> = { en: 'en-GB', sv: 'sv-SE' };

/** The hour and minute of an ISO 8601 instant, in the browser's time zone. */
export function clock(instant: string, language: Language): string {
  return shown(instant, language, { hour: '2-digit', minute: '2-digit' });
}

/** Day and time of an ISO 8601 instant. */
export function moment(instant: string, language: Language, timeZone?: string): string {
  return shown(instant, language, { dateStyle: 'medium', timeStyle: 'short', timeZone });
}

function shown(instant: string, language: Language, options: Intl.DateTimeFormatOptions): string {
  const date = new Date(instant);
  return Number.isNaN(date.getTime()) ? instant : new Intl.DateTimeFormat(LOCALES[language], options).format(date);
}
