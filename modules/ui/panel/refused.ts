import type { Language } from './meeting.js';
import { bytes } from './bytes.js';
import { catalogue } from './catalogue.js';
import { moment } from './time.js';

/** Which act would help: `yes` after the next event, `later`, or `no`. */
export type Retry = 'no' | 'yes' | 'later';

/** Who switched a feature or right off. */
export interface Reason {
  readonly level: 'operator' | 'tenant' | 'meeting' | 'role' | 'attendees' | 'participant' | 'fault' | (string & {});
  readonly by?: string;
  /** Missing where nobody did: it is so by default. */
  readonly since?: string;
}

export interface Refusal {
  readonly code: string;
  readonly kind: string;
  readonly status: number;
  readonly retry: Retry;
  readonly reason?: Reason;
  /** The right that is lacking, such as `chat:send`. */
  readonly permission?: string;
  /** The field to blame for `invalid`. */
  readonly field?: string;
  /** An id for the operator, for faults. */
  readonly trace?: string;
  /** Bytes that one file may have, for `file-too-large`. */
  readonly limit?: number;
}

/** The server said no. */
export class Refused extends Error implements Refusal {
  readonly code: string;
  readonly kind: string;
  readonly status: number;
  readonly retry: Retry;
  readonly reason?: Reason;
  readonly permission?: string;
  readonly field?: string;
  readonly trace?: string;
  readonly limit?: number;

  constructor(refusal: Refusal) {
    super(`${refusal.code} (${refusal.status})`);
    this.name = 'Refused';
    this.code = refusal.code;
    this.kind = refusal.kind;
    this.status = refusal.status;
    this.retry = refusal.retry;
    this.reason = refusal.reason;
    this.permission = refusal.permission;
    this.field = refusal.field;
    this.trace = refusal.trace;
    this.limit = refusal.limit;
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
    'no-files': 'No files are taken here.',
    'empty-file': 'The file is empty.',
    'file-unreadable': 'The file cannot be read. It may have been changed, moved or deleted, or it is a folder.',
    'file-too-large': 'The file is too large.',
    'file-larger-than': 'The file is too large. It may have {limit} at most.',
    'meeting-full': 'The files of this meeting take all the room that they may have. Delete some, or bring a smaller one.',
    'tenant-full': 'The files of the organisation take all the room that they may have. Tell your administrator.',
    'too-many-uploads': 'You have too many unfinished uploads. Let some finish, or give them up.',
    'uploads-off': 'No files are taken at the moment, because they cannot be checked for viruses. Try again later.',
    'disk-full': 'The server has no room for files at the moment. Tell your administrator.',
    'other': 'The server refused this ({code}).',
    'trace': 'Tell your administrator this number: {trace}.',
    'by-level': 'Switched off for {level} by {by} since {since}.',
    'level': 'Switched off for {level} since {since}.',
    'by-default': 'It is off for {level} unless an administrator decides otherwise.',
    'tenant': 'the whole organisation',
    'operator': 'this server',
    'meeting': 'this meeting',
    'role': 'your role',
    'attendees': 'all attendees of this meeting',
    'participant': 'you',
    'fault': 'this meeting, because it failed too often',
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
    'no-files': 'Här tas inga filer emot.',
    'empty-file': 'Filen är tom.',
    'file-unreadable': 'Filen går inte att läsa. Den kan ha ändrats, flyttats eller tagits bort, eller så är den en mapp.',
    'file-too-large': 'Filen är för stor.',
    'file-larger-than': 'Filen är för stor. Den får vara högst {limit}.',
    'meeting-full': 'Mötets filer tar redan all plats de får ta. Ta bort några, eller välj en mindre.',
    'tenant-full': 'Organisationens filer tar redan all plats de får ta. Säg till din administratör.',
    'too-many-uploads': 'Du har för många oavslutade uppladdningar. Låt några bli klara, eller avbryt dem.',
    'uploads-off': 'Inga filer tas emot just nu, eftersom de inte kan kontrolleras mot virus. Försök igen senare.',
    'disk-full': 'Servern har ingen plats för filer just nu. Säg till din administratör.',
    'other': 'Servern sade nej ({code}).',
    'trace': 'Säg detta nummer till din administratör: {trace}.',
    'by-level': 'Avstängt för {level} av {by} sedan {since}.',
    'level': 'Avstängt för {level} sedan {since}.',
    'by-default': 'Det är avstängt för {level} om ingen administratör bestämmer annat.',
    'tenant': 'hela organisationen',
    'operator': 'den här servern',
    'meeting': 'det här mötet',
    'role': 'din roll',
    'attendees': 'alla deltagare i mötet',
    'participant': 'dig',
    'fault': 'det här mötet, eftersom det har fallerat för ofta',
  },
});

/** Why the server said no, for people: what, and who switched it off, at which level, since when. */
export function whyNot(error: unknown, language: Language): string {
  if (!(error instanceof Refused)) {
    return texts(language, 'no-connection');
  }
  const parts = [what(error, language)];
  if (error.reason) {
    parts.push(offSince(error.reason, language));
  }
  if (error.trace) {
    parts.push(texts(language, 'trace', { trace: error.trace }));
  }
  return parts.join(' ');
}

function what(error: Refused, language: Language): string {
  if (error.code === 'file-too-large' && error.limit !== undefined) {
    return texts(language, 'file-larger-than', { limit: bytes(error.limit, language) });
  }
  return texts.has(error.code) ? texts(language, error.code) : texts(language, 'other', { code: error.code });
}

/** Who switched something off, at which level and since when. */
export function offSince(reason: Reason, language: Language): string {
  const level = texts.has(reason.level) ? texts(language, reason.level) : reason.level;
  if (!reason.since) {
    return texts(language, 'by-default', { level });
  }
  const since = moment(reason.since, language);
  return reason.by ? texts(language, 'by-level', { level, by: reason.by, since }) : texts(language, 'level', { level, since });
}
