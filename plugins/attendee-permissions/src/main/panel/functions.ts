import type { Right } from './decided.js';

/** To know of other attendees: no right of a plugin, kept by the server itself. */
export const LIST = 'list';

export type Named = 'print' | 'review' | 'ask' | 'annotate' | 'list' | 'chat' | 'thumbnails' | 'create-page' | 'add-content' | 'upload' | 'edit-notes';

/** Functions that attendees may have, in the order of Live Meeting's dialog. A function without rights has no plugin yet, which names them. */
export const NAMED: readonly { readonly key: Named; readonly rights: readonly string[] }[] = [
  { key: 'print', rights: ['slides:print'] },
  { key: 'review', rights: ['slides:review'] },
  { key: 'ask', rights: ['questions:ask'] },
  { key: 'annotate', rights: ['whiteboard:annotate'] },
  { key: 'list', rights: [LIST] },
  { key: 'chat', rights: ['chat:send', 'chat:send-private'] },
  { key: 'thumbnails', rights: ['slides:thumbnails'] },
  { key: 'create-page', rights: ['text-page:create'] },
  { key: 'add-content', rights: ['slides:add', 'whiteboard:create', 'web-link:add'] },
  { key: 'upload', rights: ['files:upload'] },
  { key: 'edit-notes', rights: ['shared-notes:edit'] },
];

/** What one click locks, as far as it is offered. */
const LOCKED: readonly string[] = [LIST, 'chat:send', 'chat:send-private', 'shared-notes:edit', 'text-page:edit', 'whiteboard:annotate'];

/** A row of the dialog: what one switch takes. */
export interface Row {
  readonly key: Named | string;
  readonly rights: readonly string[];
}

export const named = (functions: readonly Right[]): readonly Row[] =>
  NAMED.map(({ key, rights }) => ({
    key,
    rights: rights.filter((right) => right === LIST || functions.some((one) => one.name === right)),
  }));

/** What plugins offer besides, one row each. */
export function others(functions: readonly Right[]): readonly Row[] {
  const known = NAMED.flatMap(({ rights }) => rights);
  return functions.filter((one) => !known.includes(one.name)).map((one) => ({ key: one.name, rights: [one.name] }));
}

export const lockable = (functions: readonly Right[]): readonly string[] =>
  LOCKED.filter((right) => right === LIST || functions.some((one) => one.name === right));
