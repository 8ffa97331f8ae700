import type { Person, Role, You } from '@plenum/panel';

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
