import { ContextProvider } from '@lit/context';
import { meetingContext, panelTag, type ContentDesk, type ContentItem, type Covering, type OverlaidSurface, type SurfaceOf, type Undo } from '@plenum/panel';
import { css, html, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Panel } from '../client/frames.js';
import { pageStyles } from '../shell/styles.js';
import { deviceMemory } from './device-memory.js';
import { loadPanel } from './panel-module.js';
import { RoomElement } from './room-element.js';

/** What a panel offers for the content list. */
export interface Offering {
  readonly items: readonly ContentItem[];
  readonly desk: ContentDesk;
  /** The panel's element: one that was made anew has nothing in front yet. */
  readonly maker: HTMLElement;
}

/** That the panel of a call wants the whole content area, or does not any more. */
export interface Covers extends Covering {
  readonly covered: boolean;
}

/** A panel asks the room what makes a picture a page of the content; the answer is put in. */
export const PAGE_TAKER = 'page-taker';

export interface PageTaking {
  taker?: ((picture: File) => Promise<unknown>) | undefined;
}

/** Makes the element of one panel and gives it its meeting; makes it anew when the plugin was replaced, and only then. */
export class PanelHost extends RoomElement {
  static override styles = [
    ...pageStyles,
    css`
      :host {
        height: 100%;
        min-height: 0;
        display: grid;
      }

      :host([inline]) {
        display: inline-block;
        height: auto;
      }

      .stage {
        height: 100%;
        min-height: 0;
        min-width: 0;
        display: grid;
      }

      /* What the panel of a call consists of is put around the content. */
      :host([call]),
      :host([call]) .stage {
        display: contents;
      }

      .stage > * {
        min-height: 0;
        min-width: 0;
      }

      .trouble {
        padding: var(--plenum-space-4);
      }
    `,
  ];

  @property() plugin = '';
  @property({ attribute: false }) panel!: Panel;
  /** Whether the person has it in front of them. */
  @property({ type: Boolean }) active = false;
  /** The breakout room whose page this is; empty if it is that of the meeting itself. */
  @property() shown = '';
  /** For panels beside a person. */
  @property() participant = '';
  /** For panels over a page of content. */
  @property({ type: Boolean }) overlay = false;
  @property({ attribute: false }) surface: OverlaidSurface | undefined;
  /** For the panel of a call. */
  @property({ type: Boolean }) call = false;

  private readonly provider = new ContextProvider(this, { context: meetingContext });
  private readonly openListeners = new Set<(open: boolean) => void>();
  @state() private element: HTMLElement | undefined;
  @state() private failed = false;
  private made = '';

  protected override willUpdate(properties: PropertyValues): void {
    super.willUpdate(properties);
    if (properties.has('active')) {
      this.openListeners.forEach((listener) => listener(this.active));
    }
    const wanted = `${this.panel.module} ${this.panel.element}`;
    if (wanted !== this.made) {
      this.made = wanted;
      void this.make();
    }
  }

  protected override render() {
    if (this.overlay) {
      return this.room.faulty.has(this.plugin) ? nothing : html`${this.element}`;
    }
    if (this.room.faulty.has(this.plugin)) {
      return html`<wa-callout class="trouble" variant="warning" role="status">${this.t('panelFaulty')}</wa-callout>`;
    }
    if (this.failed) {
      return html`
        <div class="trouble stack" role="status">
          <p>${this.t('panelFailed')}</p>
          <wa-button size="s" @click=${() => this.make()}>${this.t('again')}</wa-button>
        </div>
      `;
    }
    return html`<div class="stage">${this.element ?? (this.call ? nothing : html`<p class="trouble quiet">${this.t('panelLoading')}</p>`)}</div>`;
  }

  private async make(): Promise<void> {
    const { module, element } = this.panel;
    const wanted = () => module === this.panel.module;
    try {
      await loadPanel(module, wanted);
      const tag = panelTag(element);
      if (!tag) {
        throw new Error(`${module} does not define ${element}`);
      }
      if (wanted()) {
        this.show(tag);
      }
    } catch (fault) {
      if (wanted()) {
        reportError(fault);
        this.failed = this.element === undefined;
      }
    }
  }

  private show(tag: string): void {
    const element = document.createElement(tag);
    if (this.participant) {
      Object.assign(element, { participant: this.participant });
    }
    if (this.surface) {
      Object.assign(element, { surface: this.surface });
    }
    this.openListeners.clear();
    this.provider.setValue(
      this.room.meetingFor(this.plugin, {
        ...this.app.api.files.of(() => this.room.facts.id, this.plugin),
        say: (text) => this.app.say(text),
        attention: (count) => this.dispatchEvent(new CustomEvent('attention', { detail: count })),
        vacant: (empty) => this.dispatchEvent(new CustomEvent('vacant', { detail: empty })),
        open: () => this.active,
        onOpen: (listener) => this.onOpen(listener),
        room: () => this.shown,
        offer: (items, desk) => this.dispatchEvent(new CustomEvent<Offering>('offer', { detail: { items, desk, maker: element } })),
        look: (item) => this.dispatchEvent(new CustomEvent('look', { detail: item })),
        surface: (frame, of) => this.overlaid(frame, of),
        pageTaker: () => this.pageTaker(),
        cover: (covered, how = {}) => this.dispatchEvent(new CustomEvent<Covers>('cover', { detail: { covered, ...how } })),
        ...deviceMemory(this.app.storage, this.plugin),
        goTo: (room) => this.dispatchEvent(new CustomEvent('go-to-room', { detail: room, bubbles: true, composed: true })),
      }),
    );
    this.failed = false;
    this.element = element;
  }

  private pageTaker(): PageTaking['taker'] {
    const asked: PageTaking = {};
    this.dispatchEvent(new CustomEvent(PAGE_TAKER, { detail: asked, bubbles: true, composed: true }));
    return asked.taker;
  }

  private overlaid(frame: HTMLElement, of: SurfaceOf): Undo {
    const overlays = document.createElement('plenum-overlays');
    Object.assign(overlays, { room: this.room, of: { plugin: this.plugin, ...of } });
    frame.append(overlays);
    return () => overlays.remove();
  }

  private onOpen(listener: (open: boolean) => void): Undo {
    this.openListeners.add(listener);
    return () => this.openListeners.delete(listener);
  }
}
