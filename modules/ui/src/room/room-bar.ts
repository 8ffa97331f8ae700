import { css, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Room } from '../client/room.js';
import { pageStyles } from '../shell/styles.js';
import { panelsAt } from './places.js';
import { RoomElement } from './room-element.js';

/** In a breakout room: what its plugin shows of the meeting that it belongs to, and the way back there. */
export class RoomBar extends RoomElement {
  static override styles = [
    ...pageStyles,
    css`
      :host {
        display: flex;
        align-items: center;
        flex-wrap: wrap;
        gap: var(--plenum-space-1) var(--plenum-space-4);
        padding: var(--plenum-space-1) var(--plenum-space-4);
        border-bottom: 1px solid var(--plenum-line);
        background: var(--plenum-accent-quiet);
        font-size: var(--plenum-size-s);
      }

      .of {
        min-width: 0;
        max-width: 20rem;
      }

      .back {
        margin-inline-start: auto;
      }
    `,
  ];

  /** The meeting that the breakout room belongs to; missing until it is connected. */
  @property({ attribute: false }) above: Room | undefined;

  protected override render() {
    const { facts } = this.room;
    const title = this.above?.facts.title;
    return html`
      ${title ? html`<span class="of ellipsis" title=${title}>${this.t('roomOf', { title })}</span>` : nothing}
      ${this.above && this.above.state !== 'over' ? html`<plenum-room-bar-panels .room=${this.above} .shown=${facts.id} .plugins=${facts.parent?.plugins ?? []}></plenum-room-bar-panels>` : nothing}
      <wa-button class="back" size="s" appearance="outlined" @click=${() => this.back()}>
        <wa-icon slot="start" name="arrow-left"></wa-icon>${this.t('returnToMeeting')}
      </wa-button>
    `;
  }

  private back() {
    this.dispatchEvent(new CustomEvent('go-to-room', { detail: '', bubbles: true, composed: true }));
  }
}

/** The status panels of the plugins that hold the room, bound to the meeting. */
export class RoomBarPanels extends RoomElement {
  static override styles = [
    ...pageStyles,
    css`
      :host {
        display: contents;
      }
    `,
  ];

  @property({ attribute: false }) plugins: readonly string[] = [];
  @property() shown = '';

  protected override render() {
    const features = this.room.features.filter((feature) => this.plugins.includes(feature.plugin));
    return repeat(panelsAt('status', features), (one) => one.id, (one) => html`
      <plenum-panel-host inline .room=${this.room} .panel=${one.panel} plugin=${one.plugin} shown=${this.shown} active></plenum-panel-host>`);
  }
}
