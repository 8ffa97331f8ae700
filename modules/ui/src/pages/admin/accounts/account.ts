import type { AccountForm, AdminAccount } from '../../../client/api.js';

/** What a new account starts from. */
export const NEW: AccountForm = { mail: '', firstName: '', lastName: '', administrator: false, organizer: true, ends: null };

/** The form of a form's values; an end is the start of its day in the browser's time zone. */
export function formOf(values: Readonly<Record<string, string>>): AccountForm {
  const day = values['ends'] ?? '';
  return {
    mail: (values['mail'] ?? '').trim(),
    firstName: (values['firstName'] ?? '').trim(),
    lastName: (values['lastName'] ?? '').trim(),
    administrator: values['administrator'] !== undefined,
    organizer: values['organizer'] !== undefined,
    ends: day ? new Date(`${day}T00:00:00`).toISOString() : null,
  };
}

/** For an input of type date: the day in the browser's time zone. */
export function dayOf(instant: string | null): string {
  if (!instant) {
    return '';
  }
  const date = new Date(instant);
  return [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}

export function sameForm(one: AccountForm, other: AccountForm): boolean {
  return (
    one.mail === other.mail &&
    one.firstName === other.firstName &&
    one.lastName === other.lastName &&
    one.administrator === other.administrator &&
    one.organizer === other.organizer &&
    dayOf(one.ends) === dayOf(other.ends)
  );
}

export function formOfAccount(account: AdminAccount): AccountForm {
  const { mail, firstName, lastName, administrator, organizer, ends } = account;
  return { mail, firstName, lastName, administrator, organizer, ends };
}

export function nameOf(account: Pick<AdminAccount, 'firstName' | 'lastName' | 'mail'>): string {
  return `${account.firstName} ${account.lastName}`.trim() || account.mail;
}

export function hasEnded(account: AdminAccount, now: Date): boolean {
  return account.ends !== null && new Date(account.ends) <= now;
}

/** Pages of a list; an empty list has one. */
export function pagesOf(total: number, size: number): number {
  return Math.max(1, Math.ceil(total / Math.max(1, size)));
}
