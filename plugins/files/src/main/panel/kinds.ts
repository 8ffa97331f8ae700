export type Kind = 'pdf' | 'picture' | 'sound' | 'film' | 'archive' | 'table' | 'slides' | 'document' | 'file';

const KINDS: readonly (readonly [RegExp, Kind])[] = [
  [/^application\/pdf/, 'pdf'],
  [/^image\//, 'picture'],
  [/^audio\//, 'sound'],
  [/^video\//, 'film'],
  [/zip|compressed|tar\b|gzip|rar/, 'archive'],
  [/spreadsheet|excel|csv/, 'table'],
  [/presentation|powerpoint/, 'slides'],
  [/^text\/|word|document|rtf/, 'document'],
];

/** What sort of file a media type is. */
export const kindOf = (type: string): Kind => KINDS.find(([pattern]) => pattern.test(type))?.[1] ?? 'file';

export const iconOf = (kind: Kind): string => (kind === 'file' || kind === 'document' ? { file: 'file', document: 'document' }[kind] : `file-${kind}`);
