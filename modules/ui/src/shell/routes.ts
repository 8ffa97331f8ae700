/** A page and what its address says. */
export type Route =
  | { readonly page: 'home' | 'sign-in' | 'preferences' | 'confirm-mail' | 'not-found' }
  | { readonly page: 'meeting'; readonly meeting: string }
  | { readonly page: 'admin'; readonly part: AdminPart; readonly item?: string };

export const ADMIN_PARTS = ['plugins', 'accounts', 'organization', 'files', 'audit'] as const;
export type AdminPart = (typeof ADMIN_PARTS)[number];

const PLAIN: ReadonlyMap<string, Route> = new Map([
  ['/', { page: 'home' }],
  ['/sign-in', { page: 'sign-in' }],
  ['/preferences', { page: 'preferences' }],
  ['/confirm-mail', { page: 'confirm-mail' }],
  ['/admin', { page: 'admin', part: 'plugins' }],
  ...ADMIN_PARTS.map((part): [string, Route] => [`/admin/${part}`, { page: 'admin', part }]),
]);

export function routeOf(path: string): Route {
  const trimmed = path.length > 1 ? path.replace(/\/$/, '') : path;
  const meeting = /^\/m\/([A-Za-z0-9_-]{1,64})$/.exec(trimmed)?.[1];
  const plugin = /^\/admin\/plugins\/([A-Za-z0-9._-]{1,100})$/.exec(trimmed)?.[1];
  if (plugin) {
    return { page: 'admin', part: 'plugins', item: plugin };
  }
  return meeting ? { page: 'meeting', meeting } : (PLAIN.get(trimmed) ?? { page: 'not-found' });
}

/** Pages that only someone signed in may see. */
export function needsSignIn(route: Route): boolean {
  return route.page === 'home' || route.page === 'preferences' || route.page === 'admin';
}

/** Pages that a mailed link leads to: with another token in the address they start afresh. */
export function takesToken(route: Route): boolean {
  return route.page === 'sign-in' || route.page === 'confirm-mail';
}

/** Whether this program has the page: links lead only to pages that are there. */
export function isThere(page: 'admin' | 'preferences'): boolean {
  return customElements.get(`plenum-${page}`) !== undefined;
}
