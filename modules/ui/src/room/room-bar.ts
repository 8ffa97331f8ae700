import { css, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { pageStyles } from '../shell/styles.js';
import { panelsAt } from './places.js';
import { RoomElement } from './room-element.js';

/** In a breakout room: what its plugins show of the meeting that it belongs to, which is this element's `room`, and the way back there. */
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

      @media (max-width: 40rem) {
        .of {
          display: none;
        }
      }
    `,
  ];

  /** The breakout room whose page this is. */
  @property() shown = '';
  /** Those that hold it. */
  @property({ attribute: false }) plugins: readonly string[] = [];

  protected override render() {
    const { facts, features, state: link } = this.room;
    const holding = link === 'over' ? [] : features.filter((feature) => this.plugins.includes(feature.plugin));
    return html`
      ${repeat(panelsAt('status', holding), (one) => one.id, (one) => html`
        <plenum-panel-host inline .room=${this.room} .panel=${one.panel} plugin=${one.plugin} shown=${this.shown} active></plenum-panel-host>`)}
      ${facts.title ? html`<span class="of ellipsis" title=${facts.title}>${this.t('roomOf', { title: facts.title })}</span>` : nothing}
      <wa-button class="back" size="s" appearance="outlined" @click=${() => this.back()}>
        <wa-icon slot="start" name="arrow-left"></wa-icon>${this.t('returnToMeeting')}
      </wa-button>
    `;
  }

  private back() {
    this.dispatchEvent(new CustomEvent('go-to-room', { detail: '', bubbles: true, composed: true }));
  }
}
