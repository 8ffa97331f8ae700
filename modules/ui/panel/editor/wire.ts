import { ChangeSet, Text } from '@codemirror/state';

/** One place where a text is changed, as the server counts: UTF-16 units. */
export interface WireEdit {
  readonly from: number;
  readonly to: number;
  /** In pieces, which together are what is put in. */
  readonly insert: readonly string[];
}

/** What one person did to a text of that length. */
export interface WireChange {
  readonly id: string;
  readonly length: number;
  readonly edits: readonly WireEdit[];
}

/** Changes by somebody, the first made to the text of that version, each to the text after the one before. */
export interface WireChanges {
  readonly version: number;
  readonly changes: readonly WireChange[];
}

/** A text and how many changes it has had. */
export interface WireText {
  readonly version: number;
  readonly text: readonly string[];
}

const ID_BYTES = 8;

/** Names a change; 11 characters of base64url that say nothing of who made it. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(ID_BYTES));
  return btoa(String.fromCharCode(...bytes)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

export function toWire(id: string, set: ChangeSet): WireChange {
  const edits: WireEdit[] = [];
  set.iterChanges((from, to, _begin, _end, inserted) => edits.push({ from, to, insert: inserted.length ? [inserted.toString()] : [] }), true);
  return { id, length: set.length, edits };
}

export function fromWire({ length, edits }: WireChange): ChangeSet {
  return ChangeSet.of(edits.map(({ from, to, insert }) => ({ from, to, insert: textOf(insert) })), length);
}

export function textOf(pieces: readonly string[]): Text {
  return Text.of(pieces.join('').split('\n'));
}

/** What a change puts in, for people to read. */
export const insertedBy = ({ edits }: WireChange): string => edits.map((edit) => edit.insert.join('')).join('');
