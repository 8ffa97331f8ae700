import type { Person } from '@plenum/panel';
import type { EventFrame, MeetingView, Waiting } from './frames.js';

/** Who is there and who waits, as far as the viewer may know. */
export interface Roster {
  readonly locked: boolean;
  readonly lockedBy?: string;
  readonly people: readonly Person[];
  readonly lobby: readonly Waiting[];
  /** By participant, for staff: they need it when somebody is sent back to the lobby. */
  readonly tenants: Tenants;
  /** What people in the lobby read. */
  readonly lobbyMessage: string;
}

export type Tenants = Readonly<Record<string, readonly string[]>>;

export const NOBODY: Roster = { locked: false, people: [], lobby: [], tenants: {}, lobbyMessage: '' };

export function rosterOf(view: MeetingView): Roster {
  const people = view.participants ?? [];
  const lobby = view.lobby ?? [];
  const tenants = Object.fromEntries([...people, ...lobby].map((one) => [one.participant, one.tenant ?? []]));
  return { locked: view.locked ?? false, people, lobby, tenants, lobbyMessage: view.lobbyMessage ?? '' };
}

interface Fields {
  readonly participant: string;
  readonly name: string;
  readonly role: Person['role'];
  readonly locked: boolean;
  readonly by?: string;
  readonly since?: string;
  readonly tenant?: readonly string[];
  readonly text: string;
}

/** The roster after an event of the plugin `meeting`. */
export function evolve(roster: Roster, event: EventFrame): Roster {
  const fields = event.payload as Fields;
  const id = fields.participant;
  switch (event.name) {
    case 'participant-joined':
      return { ...without(roster, id), people: placed(roster.people, event.payload as Person) };
    case 'participant-left':
    case 'participant-ejected':
    case 'participant-returned':
    case 'participant-refused':
      return without(roster, id);
    case 'participant-sent-back':
      return sentBack(roster, id, fields.since ?? event.time);
    case 'lobby-told':
      return { ...roster, lobbyMessage: fields.text };
    case 'participant-entered':
      return { ...roster, lobby: roster.lobby.filter((waiting) => waiting.participant !== id), tenants: known(roster, fields) };
    case 'participant-admitted':
      return { ...roster, lobby: roster.lobby.filter((waiting) => waiting.participant !== id) };
    case 'participant-waiting':
      return { ...without(roster, id), lobby: placed(roster.lobby, event.payload as Waiting), tenants: known(roster, fields) };
    case 'role-changed':
      return { ...roster, people: changed(roster.people, id, { role: fields.role }) };
    case 'participant-renamed':
      return { ...roster, people: changed(roster.people, id, { name: fields.name }), lobby: changed(roster.lobby, id, { name: fields.name }) };
    case 'lock-set':
      return { ...roster, locked: fields.locked, lockedBy: fields.by };
    default:
      return roster;
  }
}

function without(roster: Roster, id: string): Roster {
  const other = (one: { participant: string }) => one.participant !== id;
  return { ...roster, people: roster.people.filter(other), lobby: roster.lobby.filter(other) };
}

function known(roster: Roster, fields: Fields): Tenants {
  return { ...roster.tenants, [fields.participant]: fields.tenant ?? [] };
}

function sentBack(roster: Roster, id: string, since: string): Roster {
  const person = roster.people.find((one) => one.participant === id);
  const rest = without(roster, id);
  const waiting = person && { participant: id, name: person.name, signedIn: person.signedIn, tenant: roster.tenants[id], since };
  return waiting ? { ...rest, lobby: [...rest.lobby, waiting] } : rest;
}

/** In place if already there, else last. */
function placed<P extends { participant: string }>(all: readonly P[], one: P): readonly P[] {
  const there = all.some((other) => other.participant === one.participant);
  return there ? all.map((other) => (other.participant === one.participant ? one : other)) : [...all, one];
}

function changed<P extends { participant: string }>(all: readonly P[], id: string, change: Partial<P>): readonly P[] {
  return all.map((one) => (one.participant === id ? { ...one, ...change } : one));
}
