import type { Language } from '@plenum/panel';
import type { Feature, Off } from '../client/frames.js';
import type { Change, Room } from '../client/room.js';
import type { Link } from '../client/connection.js';
import { nameOf, switched } from './places.js';
import { texts } from './texts.js';

/** Something to say; shown too if it asks for something or changes what one can do. */
export interface Said {
  readonly text: string;
  readonly shown: boolean;
}

/** In larger meetings nobody wants to hear of each who comes and goes. */
const MOST_PEOPLE_TOLD = 20;

/** Puts what happens in the room into words. */
export class Announcer {
  private features: readonly Feature[] = [];
  private off: readonly Off[] = [];
  private faulty: ReadonlySet<string> = new Set();
  private role = '';
  private link: Link = 'open';

  start(room: Room): void {
    this.features = room.features;
    this.off = room.off;
    this.role = room.you?.role ?? '';
  }

  heard(room: Room, change: Change, language: Language): readonly Said[] {
    switch (change.kind) {
      case 'roster':
        return this.roster(room, change, language);
      case 'hello':
        return this.hello(room, language);
      case 'features':
        return this.featuresNow(room, language);
      case 'link':
        return this.linkNow(room, language);
      default:
        return [];
    }
  }

  private roster(room: Room, change: Extract<Change, { kind: 'roster' }>, language: Language): readonly Said[] {
    const { participant, name } = change.payload as { participant?: string; name?: string };
    const self = participant === room.you?.participant;
    const before = change.before.people.find((person) => person.participant === participant);
    const few = room.roster.people.length <= MOST_PEOPLE_TOLD;
    const who = { name: name ?? before?.name ?? '' };
    switch (change.event) {
      case 'participant-waiting':
        return room.staff ? [{ text: texts(language, 'waits', who), shown: true }] : [];
      case 'participant-joined':
        return self || !few || before ? [] : [{ text: texts(language, 'joined', who), shown: false }];
      case 'participant-left':
        return self || !few || !before ? [] : [{ text: texts(language, 'left', who), shown: false }];
      case 'role-changed': {
        const { role } = change.payload as { role: 'organizer' | 'presenter' | 'attendee' };
        return self ? [] : [{ text: texts(language, 'roleNow', { ...who, role: texts(language, role) }), shown: false }];
      }
      case 'lock-set':
        return [{ text: texts(language, room.roster.locked ? 'lockedNow' : 'unlockedNow'), shown: true }];
      default:
        return [];
    }
  }

  private hello(room: Room, language: Language): readonly Said[] {
    const { on, off } = switched(this.features, room.features);
    const name = (plugin: string) => ({ feature: nameOf(plugin, [...room.features, ...this.features], [...room.off, ...this.off], language) });
    const role = room.you?.role;
    if (!this.role) {
      // What is there from the beginning has not been switched on.
      this.start(room);
      return [];
    }
    const said = [
      ...off.map((plugin) => ({ text: texts(language, 'featureOff', name(plugin)), shown: true })),
      ...on.map((plugin) => ({ text: texts(language, 'featureOn', name(plugin)), shown: true })),
      ...(role && role !== this.role ? [{ text: texts(language, 'youAreNow', { role: texts(language, role) }), shown: true }] : []),
    ];
    this.start(room);
    return said;
  }

  private featuresNow(room: Room, language: Language): readonly Said[] {
    const failed = [...room.faulty].filter((plugin) => !this.faulty.has(plugin));
    this.faulty = room.faulty;
    this.features = room.features;
    return failed.map((plugin) => ({ text: texts(language, 'featureFaulty', { feature: nameOf(plugin, room.features, [], language) }), shown: true }));
  }

  private linkNow(room: Room, language: Language): readonly Said[] {
    const before = this.link;
    this.link = room.state;
    return before === 'lost' && room.state === 'open' ? [{ text: texts(language, 'healed'), shown: true }] : [];
  }
}
