import type { Right } from './decided.js';

/** To know of other attendees: no right of a plugin, kept by the server itself. */
export const LIST = 'list';

/** Functions that attendees may have, in the order of Live Meeting's dialog. */
export const NAMED = [
  { key: 'print', rights: ['slides:print', 'files:print', 'whiteboard:print'] },
  { key: 'review', rights: ['slides:review', 'slides:browse', 'files:review'] },
  { key: 'ask', rights: ['questions:ask'] },
  { key: 'annotate', rights: ['whiteboard:annotate', 'whiteboard:draw', 'slides:annotate'] },
  { key: 'list', rights: [LIST] },
  { key: 'chat', rights: ['chat:send', 'chat:send-private'] },
  { key: 'thumbnails', rights: ['slides:thumbnails', 'whiteboard:thumbnails'] },
  { key: 'create-page', rights: ['whiteboard:create-page', 'slides:create-page'] },
  { key: 'add-content', rights: ['slides:add-content', 'slides:add', 'whiteboard:add-content', 'files:add-content'] },
  { key: 'upload', rights: ['files:upload'] },
  { key: 'edit-notes', rights: ['shared-notes:edit'] },
] as const;

export type Named = (typeof NAMED)[number]['key'];

/** What one click locks, as far as it is offered. */
const LOCKED: readonly string[] = [
  LIST,
  'chat:send',
  'chat:send-private',
  'shared-notes:edit',
  'whiteboard:annotate',
  'whiteboard:draw',
  'whiteboard:cursor',
  'slides:annotate',
  'slides:cursor',
  'video:share',
  'audio:speak',
];

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
  const known: readonly string[] = NAMED.flatMap(({ rights }) => [...rights]);
  return functions.filter((one) => !known.includes(one.name)).map((one) => ({ key: one.name, rights: [one.name] }));
}

export const lockable = (functions: readonly Right[]): readonly string[] =>
  LOCKED.filter((right) => right === LIST || functions.some((one) => one.name === right));
