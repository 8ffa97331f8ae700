import { ContextProvider } from '@lit/context';
import type { LitElement } from 'lit';
import { meetingContext } from './context.js';
import type { ContentDesk, ContentItem, Covering, Language, Meeting, PanelEvent, Person, Role, ShownContent, SurfaceOf, You } from './meeting.js';
import type { Allowance, UploadOptions } from './files.js';
import { Refused, type Reason } from './refused.js';

/** A meeting by hand for tests of panels: what was asked is kept; replies, events and signals come as a test says. */
export class FakeMeeting implements Meeting {
  readonly asked: [string, object][] = [];
  readonly said: string[] = [];
  readonly signals: [string, object][] = [];
  /** By the name of the request; an error is a refusal. Without one a request is answered with nothing. */
  readonly replies = new Map<string, unknown>();
  /** A code with which all requests are refused. */
  refusing = '';
  /** Why a right is lacking. */
  reason: Reason = { level: 'role' };
  me: You;
  here: readonly string[] = ['anna', 'bo'];
  settings: Record<string, string> = {};
  readonly kept = new Map<string, unknown>();
  /** What is remembered on this device. */
  readonly device = new Map<string, string>();
  /** How the panel of a call has taken the content area, each time. */
  readonly covers: [boolean, Covering][] = [];
  /** Ids of other plugins that are there. */
  others: readonly string[] = [];
  /** On the panel's tab. */
  count = 0;
  isVacant = false;
  isOpen = true;
  /** The breakout room whose page is shown. */
  inRoom = '';
  /** Where the panel had the page go. */
  readonly went: string[] = [];
  /** What stands in the content list. */
  items: readonly ContentItem[] = [];
  desk: ContentDesk | undefined;
  /** What makes pictures pages. */
  taker: ((picture: File) => Promise<unknown>) | undefined;
  /** What the person turned to inside of the panel. */
  readonly looked: string[] = [];
  /** Pages that other plugins may put something over. */
  readonly surfaces: SurfaceOf[] = [];
  /** What is shown to all. */
  stage: ShownContent | undefined;
  /** What the panel uploads; a test says what becomes of each. */
  readonly uploads: FakeUpload[] = [];
  allowed: Allowance = { state: 'on', longest: 100 * 1024 ** 2, left: 100 * 1024 ** 2 };
  /** The server's time. */
  time = Date.parse('2026-11-24T10:00:00Z');
  private readonly listeners = new Map<string, ((payload: never, event: never) => void)[]>();
  private readonly peopled = new Set<() => void>();
  private readonly translated = new Set<() => void>();
  private readonly staged = new Set<() => void>();
  private readonly reconnected = new Set<() => void>();
  private readonly opened = new Set<(open: boolean) => void>();
  private spoken: Language = 'en';

  /** @param rights of the person at this browser */
  constructor(readonly plugin: string, private readonly viewed: object = {}, public rights: string[] = [], role: Role = 'attendee') {
    const name = { attendee: 'Anna', presenter: 'Petra', organizer: 'Olga' }[role];
    this.me = { participant: name.toLowerCase(), name, role, hidden: false };
  }

  /** @param earlier whether a panel has had it before */
  emit(name: string, payload: object, earlier = false) {
    const event = { name, time: new Date(this.time).toISOString(), payload, earlier };
    this.listeners.get(name)?.forEach((listener) => listener(payload as never, event as never));
  }

  /** The person chooses another language. */
  speak(language: Language) {
    this.spoken = language;
    this.translated.forEach((listener) => listener());
  }

  /** Somebody shows something to all, wherever they do it. */
  shows(stage: ShownContent | undefined) {
    this.stage = stage;
    this.staged.forEach((listener) => listener());
  }

  /** The connection was lost and is there again. */
  reconnect() {
    this.reconnected.forEach((listener) => listener());
  }

  /** The panel comes in front, or another takes its place. */
  turn(open: boolean) {
    this.isOpen = open;
    this.opened.forEach((listener) => listener(open));
  }

  /** Somebody enters. */
  comes(participant: string) {
    this.here = [...this.here, participant];
    this.peopled.forEach((listener) => listener());
  }

  request<R>(name: string, payload: object = {}): Promise<R> {
    this.asked.push([name, payload]);
    const reply = this.refusing ? new Refused({ code: this.refusing, kind: 'state', status: 409, retry: 'yes' }) : (this.replies.get(name) ?? {});
    return reply instanceof Error ? Promise.reject(reply) : Promise.resolve(reply as R);
  }

  on<P>(name: string, listener: (payload: P, event: PanelEvent<P>) => void) {
    this.listeners.set(name, [...(this.listeners.get(name) ?? []), listener as never]);
    return () => undefined;
  }

  /** A signal comes. */
  hear(name: string, payload: object, from: string) {
    this.listeners.get(`signal ${name}`)?.forEach((listener) => listener(payload as never, from as never));
  }

  /** A signal comes by {@link hear}, or by {@link emit} of `signal` and its name. */
  onSignal<P>(name: string, listener: (payload: P, from: string) => void) {
    this.listeners.set(`signal ${name}`, [...(this.listeners.get(`signal ${name}`) ?? []), listener as never]);
    return () => undefined;
  }

  onPeople(listener: () => void) {
    this.peopled.add(listener);
    return () => undefined;
  }

  onShown(listener: () => void) {
    this.staged.add(listener);
    return () => undefined;
  }

  onLanguage(listener: () => void) {
    this.translated.add(listener);
    return () => undefined;
  }

  onReconnect(listener: () => void) {
    this.reconnected.add(listener);
    return () => this.reconnected.delete(listener);
  }

  onOpen(listener: (open: boolean) => void) {
    this.opened.add(listener);
    return () => this.opened.delete(listener);
  }

  cover(covered: boolean, how: Covering = {}) {
    this.covers.push([covered, how]);
    if (this.isOpen !== covered) {
      this.turn(covered);
    }
  }

  upload(file: File, options: UploadOptions = {}): Promise<string> {
    const upload = new FakeUpload(file, options);
    this.uploads.push(upload);
    return upload.settled;
  }

  allowance = () => Promise.resolve(this.allowed);
  fileAddress = (id: string) => `/api/meetings/m/${this.plugin}/files/${id}`;
  archiveAddress = (ids: readonly string[]) => `/api/meetings/m/${this.plugin}/archive?${ids.map((id) => `file=${id}`).join('&')}`;
  signal = (name: string, payload: object = {}) => void this.signals.push([name, payload]);
  view = <V>() => this.viewed as V;
  onView = () => () => undefined;
  you = () => this.me;
  person = (id: string): Person => ({
    participant: id, name: id === 'someone' ? 'Attendee' : id, role: id === 'olga' ? 'organizer' : 'attendee', signedIn: false, hidden: false,
  });
  people = () => this.here.map((id) => this.person(id));
  now = () => this.time;
  can = (permission: string) => this.rights.includes(permission);
  refused = (permission: string) => (this.can(permission) ? undefined : this.reason);
  setting = (name: string) => this.settings[name];
  has = (plugin: string) => this.others.includes(plugin);
  language = () => this.spoken;
  say = (text: string) => void this.said.push(text);
  vacant = (empty: boolean) => void (this.isVacant = empty);
  attention = (count: number) => void (this.count = count);
  open = () => this.isOpen;
  room = () => this.inRoom;
  goTo = (room: string) => void this.went.push(room);
  remember = (key: string, value: string) => void this.device.set(key, value);
  remembered = (key: string) => this.device.get(key) ?? '';
  look = (item: string) => void this.looked.push(item);
  shown = () => this.stage;
  mayShow = () => this.me.role !== 'attendee';

  pageTaker() {
    return this.taker;
  }

  offer(items: readonly ContentItem[], desk: ContentDesk) {
    this.items = items;
    this.desk = desk;
  }

  surface(_frame: HTMLElement, of: SurfaceOf) {
    this.surfaces.push(of);
    return () => void this.surfaces.splice(this.surfaces.indexOf(of), 1);
  }

  async show(item: string) {
    await this.request('show-content', { item });
    this.stage = { plugin: this.plugin, item, by: this.me.participant };
  }
}

/** A file on its way, by hand. */
export class FakeUpload {
  readonly settled: Promise<string>;
  /** All bytes have come. */
  arrives!: (id: string) => void;
  fails!: (fault: unknown) => void;

  constructor(
    readonly file: File,
    readonly options: UploadOptions,
  ) {
    this.settled = new Promise((resolve, reject) => {
      this.arrives = resolve;
      this.fails = reject;
    });
    options.signal?.addEventListener('abort', () => this.fails(options.signal?.reason));
  }
}

/** Puts an element into a page as the shell does. */
export async function placed<E extends LitElement>(meeting: Meeting, element: E): Promise<E> {
  const frame = document.createElement('div');
  new ContextProvider(frame, { context: meetingContext, initialValue: meeting });
  document.body.replaceChildren(frame);
  frame.append(element);
  await settled(element);
  return element;
}

/** Lets answers arrive and the element render. */
export async function settled(element: LitElement) {
  await new Promise((resolve) => setTimeout(resolve));
  await element.updateComplete;
}

/** All elements inside that fit a selector. */
export const all = (element: LitElement, selector: string) => [...(element.shadowRoot as ShadowRoot).querySelectorAll<HTMLElement>(selector)];

/** Their words, white space made one. */
export const words = (element: LitElement, selector: string) => all(element, selector).map((one) => one.textContent?.replace(/\s+/g, ' ').trim());
