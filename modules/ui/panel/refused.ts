import type { Language } from './meeting.js';
import { catalogue } from './catalogue.js';
import { moment } from './time.js';

/** Which act would help: `yes` after the next event, `later`, or `no`. */
export type Retry = 'no' | 'yes' | 'later';

/** Who switched a feature or right off. */
export interface Reason {
  readonly level: 'operator' | 'tenant' | 'meeting' | 'role' | 'participant' | (string & {});
  readonly by?: string;
  readonly since?: string;
}

export interface Refusal {
  readonly code: string;
  readonly kind: string;
  readonly status: number;
  readonly retry: Retry;
  readonly reason?: Reason;
  /** The field to blame for `invalid`. */
  readonly field?: string;
  /** An id for the operator, for faults. */
  readonly trace?: string;
}

/** The server said no. */
export class Refused extends Error implements Refusal {
  readonly code: string;
  readonly kind: string;
  readonly status: number;
  readonly retry: Retry;
  readonly reason?: Reason;
  readonly field?: string;
  readonly trace?: string;

  constructor(refusal: Refusal) {
    super(`${refusal.code} (${refusal.status})`);
    this.name = 'Refused';
    this.code = refusal.code;
    this.kind = refusal.kind;
    this.status = refusal.status;
    this.retry = refusal.retry;
    this.reason = refusal.reason;
    this.field = refusal.field;
    this.trace = refusal.trace;
  }
}

const texts = catalogue({
  en: {
    'invalid': 'Something in this is not right. Check it and try again.',
    'not-found': 'It is not there, or you may not see it.',
    'not-permitted': 'Your role does not allow this.',
    'switched-off': 'This is switched off.',
    'not-signed-in': 'You are not signed in any more.',
    'meeting-ended': 'The meeting is over.',
    'conflict': 'Somebody was faster. Look at how it is now and try again.',
    'too-large': 'This is too large.',
    'too-many': 'Too many at once. Wait a moment.',
    'plugin-absent': 'This feature is not there at the moment.',
    'store-unavailable': 'The server cannot read or save at the moment. Try again soon.',
    'internal': 'A fault in the server.',
    'no-connection': 'There is no connection to the server.',
    'other': 'The server refused this ({code}).',
    'trace': 'Tell your administrator this number: {trace}.',
    'by-level': 'Switched off for {level} by {by} since {since}.',
    'level': 'Switched off for {level} since {since}.',
    'tenant': 'the whole organisation',
    'operator': 'this server',
    'meeting': 'this meeting',
    'role': 'your role',
    'participant': 'you',
  },
  sv: {
    'invalid': 'Något här stämmer inte. Kontrollera och försök igen.',
    'not-found': 'Det finns inte, eller så får du inte se det.',
    'not-permitted': 'Din roll tillåter inte detta.',
    'switched-off': 'Detta är avstängt.',
    'not-signed-in': 'Du är inte längre inloggad.',
    'meeting-ended': 'Mötet är slut.',
    'conflict': 'Någon hann före. Se hur det ser ut nu och försök igen.',
    'too-large': 'Detta är för stort.',
    'too-many': 'För många på en gång. Vänta ett ögonblick.',
    'plugin-absent': 'Funktionen finns inte just nu.',
    'store-unavailable': 'Servern kan varken läsa eller spara just nu. Försök snart igen.',
    'internal': 'Ett fel i servern.',
    'no-connection': 'Det finns ingen anslutning till servern.',
    'other': 'Servern sade nej ({code}).',
    'trace': 'Säg detta nummer till din administratör: {trace}.',
    'by-level': 'Avstängt för {level} av {by} sedan {since}.',
    'level': 'Avstängt för {level} sedan {since}.',
    'tenant': 'hela organisationen',
    'operator': 'den här servern',
    'meeting': 'det här mötet',
    'role': 'din roll',
    'participant': 'dig',
  },
});

/** Why the server said no, for people: what, and who switched it off, at which level, since when. */
export function whyNot(error: unknown, language: Language): string {
  if (!(error instanceof Refused)) {
    return texts(language, 'no-connection');
  }
  const known = texts.has(error.code) ? texts(language, error.code) : texts(language, 'other', { code: error.code });
  const parts = [known];
  if (error.reason) {
    parts.push(offSince(error.reason, language));
  }
  if (error.trace) {
    parts.push(texts(language, 'trace', { trace: error.trace }));
  }
  return parts.join(' ');
}

/** Who switched something off, at which level and since when. */
export function offSince(reason: Reason, language: Language): string {
  const level = texts.has(reason.level) ? texts(language, reason.level) : reason.level;
  const since = reason.since ? moment(reason.since, language) : '–';
  return reason.by ? texts(language, 'by-level', { level, by: reason.by, since }) : texts(language, 'level', { level, since });
}
