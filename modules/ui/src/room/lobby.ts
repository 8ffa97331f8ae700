import { css, html, nothing } from 'lit';
import { pageStyles } from '../shell/styles.js';
import { RoomElement } from './room-element.js';

/** What somebody sees who waits: nothing of the meeting but, perhaps, its title and a one-way message (S46). */
export class LobbyWait extends RoomElement {
  static override styles = [
    ...pageStyles,
    css`
      .bar {
        display: flex;
        justify-content: flex-end;
        padding: var(--plenum-space-2) var(--plenum-space-4);
      }

      .card {
        justify-items: start;
      }

      .wait {
        display: flex;
        align-items: center;
        gap: var(--plenum-space-3);
      }

      @media (prefers-reduced-motion: reduce) {
        wa-spinner {
          display: none;
        }
      }
    `,
  ];

  protected override render() {
    const { facts, message, state } = this.room;
    this.app.title(facts.title ?? '', this.t(state === 'lost' ? 'lost' : 'lobbyTitle'));
    return html`
      <div class="bar"><plenum-menu></plenum-menu></div>
      <div class="page">
        <div class="card narrow stack">
          <div class="wait"><wa-spinner></wa-spinner><h1>${this.t('lobbyTitle')}</h1></div>
          ${facts.title ? html`<p><strong>${facts.title}</strong></p>` : nothing}
          <p class="quiet">${this.t('lobbyText')}</p>
          <div role="status">
            ${message
              ? html`<wa-callout><strong>${this.t('lobbySays')}</strong><br />${message}</wa-callout>`
              : nothing}
            ${state === 'lost' ? html`<wa-callout variant="warning">${this.t('lost')}</wa-callout>` : nothing}
          </div>
          <wa-button appearance="outlined" @click=${() => this.room.stop()}>${this.t('leave')}</wa-button>
        </div>
      </div>
    `;
  }
}
