import type { Person, Role, You } from '@plenum/panel';

/** Somebody on the meeting's list who was not there yet. */
export interface Expected {
  readonly participant: string;
  readonly mail: string;
}

/** Who is hidden and by whom, as far as the viewer may know. */
export interface Hidden {
  readonly persons: readonly { readonly participant: string; readonly by: string }[];
  readonly roles: readonly { readonly role: Role; readonly by: string }[];
}

export const NOBODY: Hidden = { persons: [], roles: [] };

export const of = (view: Partial<Hidden>): Hidden => ({ persons: view.persons ?? [], roles: view.roles ?? [] });

export const personHidden = (hidden: Hidden, participant: string, by: string): Hidden => ({
  ...hidden,
  persons: [...hidden.persons.filter((one) => one.participant !== participant), { participant, by }],
});

export const personShown = (hidden: Hidden, participant: string): Hidden => ({
  ...hidden,
  persons: hidden.persons.filter((one) => one.participant !== participant),
});

export const roleHidden = (hidden: Hidden, role: Role, by: string): Hidden => ({
  ...hidden,
  roles: [...hidden.roles.filter((one) => one.role !== role), { role, by }],
});

export const roleShown = (hidden: Hidden, role: Role): Hidden => ({
  ...hidden,
  roles: hidden.roles.filter((one) => one.role !== role),
});

/** Who hid this person, themselves or their role: nobody if they are visible. */
export function hiddenBy(hidden: Hidden, person: Pick<You | Person, 'participant' | 'role'>): readonly string[] {
  return [
    ...hidden.persons.filter((one) => one.participant === person.participant).map((one) => one.by),
    ...hidden.roles.filter((one) => one.role === person.role).map((one) => one.by),
  ];
}

type Somebody = Pick<Person, 'participant'>;

/** Those of the people who are none of the others. */
export const without = <P extends Somebody>(people: readonly P[], others: readonly Somebody[]): readonly P[] =>
  people.filter((one) => !others.some((other) => other.participant === one.participant));

/** Who can be hidden or shown though they are not here: who is expected, and who is hidden by name; without an address if not on the list. */
export function absent(hidden: Hidden, expected: readonly Expected[], present: readonly Somebody[]): readonly Expected[] {
  const unlisted = without(hidden.persons, expected).map(({ participant }) => ({ participant, mail: '' }));
  return without([...expected, ...unlisted], present);
}
