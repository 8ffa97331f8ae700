import { ContextConsumer } from '@lit/context';
import { LitElement } from 'lit';
import { meetingContext } from './context.js';
import type { Language, Meeting, PanelEvent, Undo } from './meeting.js';
import type { Catalogue, Values } from './catalogue.js';
import { offSince } from './refused.js';

/**
 * A panel that folds what it is told: {@link begin} takes the view, {@link listen} the events since. Both are taken up again by
 * themselves when the element is moved or the meeting starts afresh.
 */
export abstract class PanelElement<V = unknown> extends LitElement {
  private readonly undo: Undo[] = [];
  private readonly link = new ContextConsumer(this, { context: meetingContext, callback: (meeting) => this.enter(meeting) });
  private entered: Meeting | undefined;
  private readonly underway = new Map<string, Promise<unknown>>();

  /** The meeting; only after the element was connected. */
  protected get meeting(): Meeting {
    if (!this.entered) {
      throw new Error(`${this.localName} is not in a meeting yet`);
    }
    return this.entered;
  }

  /** Starts from a view, forgetting everything before. */
  protected abstract begin(view: V): void;

  /** Registers listeners with {@link on}, {@link onSignal} or {@link keep}; called once per meeting. */
  protected abstract listen(): void;

  protected on<P>(name: string, listener: (payload: P, event: PanelEvent<P>) => void): void {
    this.keep(this.meeting.on<P>(name, (payload, event) => this.afterwards(() => listener(payload, event))));
  }

  protected onSignal<P>(name: string, listener: (payload: P, from: string) => void): void {
    this.keep(this.meeting.onSignal<P>(name, (payload, from) => this.afterwards(() => listener(payload, from))));
  }

  /** Asks the plugin. What is asked again while it is under way is the same request: a double click, or a key held down, asks once. */
  protected requestOnce<R>(name: string, payload: object = {}): Promise<R> {
    const key = `${name} ${JSON.stringify(payload)}`;
    const asked = this.underway.get(key) ?? this.meeting.request<R>(name, payload).finally(() => this.underway.delete(key));
    this.underway.set(key, asked);
    return asked as Promise<R>;
  }

  /** Undone when the element leaves the page. */
  protected keep(undo: Undo): void {
    this.undo.push(undo);
  }

  protected get language(): Language {
    return this.meeting.language();
  }

  /** Why the viewer has not a permission, for people; empty if they have it. */
  protected whyRefused(permission: string): string {
    const reason = this.meeting.refused(permission);
    return reason ? offSince(reason, this.language) : '';
  }

  /** Makes a short way to a catalogue's texts: `private readonly t = this.texts(all)`. */
  protected texts<K extends string>(all: Catalogue<K>): (key: K, values?: Values) => string {
    return (key, values) => all(this.entered?.language() ?? 'en', key, values);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.enter(this.link.value);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.leave();
  }

  protected override shouldUpdate(): boolean {
    return this.entered !== undefined;
  }

  private enter(meeting: Meeting | undefined): void {
    if (!meeting || meeting === this.entered || !this.isConnected) {
      return;
    }
    this.leave();
    this.entered = meeting;
    this.begin(meeting.view<V>());
    this.keep(meeting.onView(() => this.afterwards(() => this.begin(meeting.view<V>()))));
    this.keep(meeting.onPeople(() => this.requestUpdate()));
    this.keep(meeting.onShown(() => this.requestUpdate()));
    this.keep(meeting.onLanguage(() => this.requestUpdate()));
    this.listen();
    this.requestUpdate();
  }

  private leave(): void {
    this.undo.splice(0).forEach((undo) => undo());
    this.entered = undefined;
  }

  private afterwards(change: () => void): void {
    change();
    this.requestUpdate();
  }
}
