import { PanelElement } from '@plenum/panel';
import { state } from 'lit/decorators.js';

export interface Room {
  readonly id: string;
  readonly title: string;
}

export interface Rules {
  readonly freeChoice: boolean;
  readonly moveAtOnce: boolean;
  readonly placeLate: boolean;
}

export interface Place {
  readonly person: string;
  readonly room: string;
}

export interface Call extends Place {
  readonly at: string;
}

export interface Told {
  readonly text: string;
  readonly by: string;
  readonly at: string;
}

/** What somebody is assigned to: one room or none. */
export interface Assigned {
  readonly person: string;
  readonly room: readonly string[];
}

export interface View {
  readonly rooms?: readonly Room[];
  readonly rules?: Rules;
  readonly opened?: readonly string[];
  readonly until?: readonly string[];
  readonly assigned?: readonly Assigned[];
  readonly places?: readonly Place[];
  readonly calls?: readonly Call[];
  readonly told?: readonly Told[];
}

const NORMAL: Rules = { freeChoice: false, moveAtOnce: false, placeLate: true };

/** Keeps up with the rooms. Nothing arrives when their time is over: whoever shows it compares with the server's time. */
export abstract class Following extends PanelElement<View> {
  @state() protected rooms: readonly Room[] = [];
  @state() protected rules = NORMAL;
  @state() protected opened = '';
  @state() protected until = '';
  /** By person. */
  @state() protected assigned: ReadonlyMap<string, string> = new Map();
  @state() protected places: ReadonlyMap<string, string> = new Map();
  @state() protected calls: readonly Call[] = [];
  @state() protected told: Told | undefined;

  protected begin(view: View): void {
    this.rooms = view.rooms ?? [];
    this.rules = view.rules ?? NORMAL;
    this.opened = view.opened?.[0] ?? '';
    this.until = view.until?.[0] ?? '';
    this.assigned = new Map((view.assigned ?? []).flatMap(({ person, room: [room] }) => (room ? [[person, room] as const] : [])));
    this.places = new Map((view.places ?? []).map(({ person, room }) => [person, room]));
    this.calls = view.calls ?? [];
    this.told = view.told?.[0];
  }

  protected listen(): void {
    this.on<{ rooms: readonly Room[] }>('rooms-added', ({ rooms }) => (this.rooms = [...this.rooms, ...rooms]));
    this.on<{ room: string; title: string }>('room-renamed', ({ room, title }) => {
      this.rooms = this.rooms.map((one) => (one.id === room ? { ...one, title } : one));
    });
    this.on<{ room: string }>('room-deleted', ({ room }) => this.deleted(room));
    this.on<Assigned>('person-assigned', ({ person, room: [room] }) => (this.assigned = changed(this.assigned, person, room)));
    this.on<{ rules: Rules }>('rules-set', ({ rules }) => (this.rules = rules));
    this.on<{ at: string; until: readonly string[] }>('rooms-opened', ({ at, until: [until = ''] }) => this.openedAt(at, until));
    this.on<{ until: readonly string[] }>('time-set', ({ until: [until = ''] }) => (this.until = until));
    this.on('rooms-closed', () => this.openedAt('', ''));
    this.on<Told>('rooms-told', (told) => (this.told = told));
    this.on<Place>('room-entered', ({ person, room }) => this.placed(person, room));
    this.on<{ person: string }>('room-left', ({ person }) => this.placed(person, undefined));
    this.on<Call>('help-called', (call) => (this.calls = [...this.without(call.person), call]));
    this.on<{ person: string }>('help-ended', ({ person }) => (this.calls = this.without(person)));
  }

  private openedAt(at: string, until: string): void {
    this.opened = at;
    this.until = until;
    this.places = new Map();
    this.calls = [];
    this.told = undefined;
  }

  private placed(person: string, room: string | undefined): void {
    this.places = changed(this.places, person, room);
    this.calls = this.without(person);
  }

  private without(person: string): readonly Call[] {
    return this.calls.filter((call) => call.person !== person);
  }

  private deleted(room: string): void {
    const outside = (map: ReadonlyMap<string, string>) => new Map([...map].filter(([, one]) => one !== room));
    this.rooms = this.rooms.filter((one) => one.id !== room);
    this.assigned = outside(this.assigned);
    this.places = outside(this.places);
    this.calls = this.calls.filter((call) => call.room !== room);
    if (this.rooms.length === 0) {
      this.openedAt('', '');
    }
  }

  protected get me(): string {
    return this.meeting.you().participant;
  }

  protected get leads(): boolean {
    return this.meeting.can('breakout:manage');
  }

  /** Milliseconds until the rooms close by themselves; undefined if they do not. */
  protected get left(): number | undefined {
    return this.until ? Math.max(0, Date.parse(this.until) - this.meeting.now()) : undefined;
  }

  protected get isOpen(): boolean {
    return this.opened !== '' && this.left !== 0;
  }

  protected titleOf(room: string | undefined): string {
    return this.rooms.find((one) => one.id === room)?.title ?? '';
  }

  /** Whom the viewer sees in a room, of those who are in the meeting. */
  protected inside(room: string): readonly string[] {
    return this.meeting.people().filter((person) => this.places.get(person.participant) === room).map((person) => person.name);
  }
}

function changed(map: ReadonlyMap<string, string>, person: string, room: string | undefined): ReadonlyMap<string, string> {
  const now = new Map(map);
  if (room === undefined) {
    now.delete(person);
  } else {
    now.set(person, room);
  }
  return now;
}
