import type { Language, Meeting, Person, Reason, Refused, ShownContent, Undo, You } from '@plenum/panel';
import { Channel } from './channel.js';
import { MeetingConnection, type Ending, type Link, type Told } from './connection.js';
import { FREE, type EventFrame, type Feature, type HelloFrame, type MeetingFacts, type MeetingView, type Off, type Panel, type Self, type SharedLayout, type SignalFrame } from './frames.js';
import type { FileFrame } from './meeting-files.js';
import { evolve, NOBODY, rosterOf, type Roster } from './roster.js';
import type { Wire } from './wire.js';

/** What happened, for those who show it; the state itself is in {@link Room}. */
export type Change =
  | { readonly kind: 'link' | 'hello' | 'features' | 'told' | 'over' | 'language' | 'layout' | 'shown' }
  | { readonly kind: 'roster'; readonly event: string; readonly payload: unknown; readonly before: Roster };

export interface Over {
  readonly ending: Ending | 'ended' | 'not-admitted';
  readonly reason: string;
  readonly refused?: Refused;
}

const NO_FACTS: MeetingFacts = { id: '' };

/** Texts for people who are not told by name. */
export interface Names {
  readonly language: Language;
  readonly someone: string;
  readonly gone: string;
}

/** All that the browser knows of the meeting it is in. */
export class Room implements Told {
  private readonly connection: MeetingConnection;
  private readonly listeners = new Set<(change: Change) => void>();
  private readonly channels = new Map<string, Channel>();
  private readonly kept = new Map<string, Map<string, unknown>>();
  state: Link = 'connecting';
  you: Self | undefined;
  facts = NO_FACTS;
  roster = NOBODY;
  /** What staff has set for all. */
  layout: SharedLayout = FREE;
  /** The content item that staff shows to all. */
  shown: ShownContent | undefined;
  features: readonly Feature[] = [];
  off: readonly Off[] = [];
  faulty: ReadonlySet<string> = new Set();
  /** For people in the lobby. */
  message = '';
  overBecause: Over | undefined;

  constructor(
    wire: Wire,
    private names: Names,
  ) {
    this.connection = new MeetingConnection(wire, names.language, this);
  }

  start(): void {
    this.connection.start();
  }

  stop(): void {
    this.connection.stop();
  }

  hurry(): void {
    this.connection.hurry();
  }

  subscribe(listener: (change: Change) => void): Undo {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Another language from now on. */
  speak(names: Names): void {
    const other = names.language !== this.names.language;
    this.names = names;
    if (other) {
      this.tell({ kind: 'language' });
    }
  }

  get staff(): boolean {
    return this.you?.role === 'organizer' || this.you?.role === 'presenter';
  }

  /** A command of the meeting itself. */
  command(name: string, payload: object = {}): Promise<unknown> {
    return this.connection.request('meeting', name, payload);
  }

  person(participant: string): Person {
    const there = this.roster.people.find((person) => person.participant === participant);
    const name = participant === 'someone' ? this.names.someone : this.names.gone;
    return there ?? { participant, name, role: 'attendee', signedIn: false, hidden: false };
  }

  /** The meeting as a panel of that plugin sees it. */
  meetingFor(plugin: string, frame: PanelFrame): Meeting {
    const channel = this.channel(plugin);
    const feature = () => this.features.find((one) => one.plugin === plugin);
    return {
      plugin,
      request: <R>(name: string, payload: object = {}) => this.connection.request(plugin, name, payload) as Promise<R>,
      on: (name, listener) => channel.on(name, listener as never),
      onSignal: (name, listener) => channel.onSignal(name, listener as never),
      signal: (name, payload = {}) => this.connection.signal(plugin, name, payload),
      view: <V>() => channel.view() as V,
      onView: (listener) => channel.onView(listener),
      you: () => this.self(),
      person: (participant) => this.person(participant),
      people: () => this.roster.people,
      now: () => this.connection.now(),
      onPeople: (listener) => this.subscribe((change) => (change.kind === 'roster' || change.kind === 'hello') && listener()),
      can: (permission) => feature()?.permissions.includes(permission) ?? false,
      refused: (permission) => refusedIn(feature(), permission),
      setting: (name) => feature()?.settings?.[name],
      kept: this.keptBy(plugin),
      onReconnect: (listener) => this.subscribe((change) => change.kind === 'link' && this.state === 'open' && listener()),
      has: (other) => this.features.some((one) => one.plugin === other),
      language: () => this.names.language,
      onLanguage: (listener) => this.subscribe((change) => change.kind === 'language' && listener()),
      shown: () => this.shown,
      onShown: (listener) => this.subscribe((change) => (change.kind === 'shown' || change.kind === 'hello') && listener()),
      show: async (item) => void (await this.command('show-content', { plugin, item })),
      mayShow: () => this.staff,
      ...frame,
    };
  }

  private keptBy(plugin: string): Map<string, unknown> {
    const there = this.kept.get(plugin) ?? new Map<string, unknown>();
    this.kept.set(plugin, there);
    return there;
  }

  private self(): You {
    const you = this.you;
    return { participant: you?.participant ?? '', name: you?.name ?? '', role: you?.role ?? 'attendee', hidden: you?.hidden ?? false };
  }

  hello(frame: HelloFrame): void {
    this.you = frame.you;
    this.facts = frame.meeting;
    this.message = frame.message ?? this.message;
    if (frame.resumed && frame.features && JSON.stringify(frame.features) !== JSON.stringify(this.features)) {
      // What the person may do changed meanwhile: only a fresh hello tells all of it.
      return this.connection.restart();
    }
    if (!frame.resumed) {
      this.features = frame.features ?? [];
      this.off = frame.off ?? [];
      this.faulty = new Set();
      const view = (frame.views?.['meeting'] ?? {}) as MeetingView;
      this.roster = rosterOf(view);
      this.layout = view.layout ?? FREE;
      this.shown = view.shown?.[0];
    }
    this.tell({ kind: 'hello' });
    if (!frame.resumed) {
      const plugins = new Set([...this.channels.keys(), ...this.features.map((feature) => feature.plugin)]);
      plugins.forEach((plugin) => this.channel(plugin).begin(frame.views?.[plugin]));
    }
  }

  event(frame: EventFrame): void {
    if (frame.plugin === 'meeting') {
      this.meetingEvent(frame);
    } else {
      this.channel(frame.plugin).take({ name: frame.name, time: frame.time, payload: frame.payload });
    }
  }

  signal(frame: SignalFrame): void {
    this.channel(frame.plugin).signal(frame.name, frame.payload ?? {}, frame.from ?? '');
  }

  link(link: Link): void {
    this.state = link;
    this.tell({ kind: 'link' });
  }

  over(ending: Ending, detail: { reason: string; refused?: Refused }): void {
    this.overBecause ??= { ending, ...detail };
    this.tell({ kind: 'over' });
  }

  private meetingEvent(frame: EventFrame): void {
    const payload = frame.payload as { text?: string; reason?: string; participant?: string };
    switch (frame.name) {
      case 'feature-changed':
        return this.featureChanged(frame.payload as FeatureChanged);
      case 'lobby-told':
        this.message = payload.text ?? '';
        this.roster = evolve(this.roster, frame);
        return this.tell({ kind: 'told' });
      case 'layout-set':
        this.layout = frame.payload as SharedLayout;
        return this.tell({ kind: 'layout' });
      case 'content-shown': {
        const shown = frame.payload as ShownContent;
        this.shown = shown.item ? shown : undefined;
        return this.tell({ kind: 'shown' });
      }
      case 'meeting-ended':
        this.overBecause = { ending: 'ended', reason: payload.reason ?? '' };
        return this.connection.stop();
      default:
        return this.rosterChanged(frame);
    }
  }

  private rosterChanged(frame: EventFrame): void {
    const before = this.roster;
    const { participant } = frame.payload as { participant?: string };
    this.roster = evolve(before, frame);
    if (frame.name === 'participant-refused' && participant === this.you?.participant) {
      this.overBecause = { ending: 'not-admitted', reason: '' };
      return this.connection.stop();
    }
    this.tell({ kind: 'roster', event: frame.name, payload: frame.payload, before });
  }

  private featureChanged(change: FeatureChanged): void {
    const faulty = new Set(this.faulty);
    if (change.state === 'faulty') {
      faulty.add(change.plugin);
    } else {
      faulty.delete(change.plugin);
    }
    this.faulty = faulty;
    if (change.state === 'replaced') {
      this.features = this.features.map((feature) =>
        feature.plugin === change.plugin
          ? { ...feature, version: change.version ?? feature.version, panels: change.panels ?? feature.panels }
          : feature,
      );
    }
    if (change.view !== undefined) {
      this.channel(change.plugin).begin(change.view);
    }
    this.tell({ kind: 'features' });
  }

  private channel(plugin: string): Channel {
    const there = this.channels.get(plugin) ?? new Channel(() => this.connection.restart());
    this.channels.set(plugin, there);
    return there;
  }

  private tell(change: Change): void {
    [...this.listeners].forEach((listener) => listener(change));
  }
}

function refusedIn(feature: Feature | undefined, permission: string): Reason | undefined {
  return feature?.permissions.includes(permission)
    ? undefined
    : (feature?.withheld?.find((one) => one.permission === permission) ?? { level: 'role' });
}

/** What the frame around a panel gives it. */
export type PanelFrame = Pick<Meeting, 'say' | 'attention' | 'vacant' | 'open' | 'onOpen' | 'room' | 'goTo' | 'offer' | 'look' | 'surface' | 'pageTaker' | 'cover' | 'remember' | 'remembered'> & FileFrame;

interface FeatureChanged {
  readonly plugin: string;
  readonly state: 'on' | 'off' | 'replaced' | 'faulty';
  readonly version?: string;
  readonly panels?: readonly Panel[];
  /** Of the version that replaced the other. */
  readonly view?: unknown;
}
