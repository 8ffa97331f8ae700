import { offSince } from '@plenum/panel';
import { html } from 'lit';
import { state } from 'lit/decorators.js';
import { pageStyles } from '../shell/styles.js';
import { nameOf, titleOf } from './places.js';
import { RoomElement } from './room-element.js';

/** Which features are off and which rights are kept from the viewer: by whom, at which level and since when. */
export class OffDialog extends RoomElement {
  static override styles = pageStyles;
  @state() private open = false;

  show(): void {
    this.open = true;
  }

  protected override render() {
    const { features, off } = this.room;
    return html`
      <wa-dialog label=${this.t('offTitle')} ?open=${this.open} @wa-after-hide=${() => (this.open = false)}>
        <ul class="stack">
          ${off.map(
            (one) => html`<li>
              <strong>${nameOf(one.plugin, features, off, this.app.language)}</strong>
              <p class="quiet">${offSince(one, this.app.language)}</p>
            </li>`,
          )}
          ${features.flatMap((feature) =>
            (feature.withheld ?? []).map(
              (one) => html`<li>
                <strong>${titleOf(one.title, this.app.language, one.permission)}</strong>
                <p class="quiet">${nameOf(feature.plugin, features, off, this.app.language)} · ${offSince(one, this.app.language)}</p>
              </li>`,
            ),
          )}
        </ul>
        <wa-button slot="footer" variant="brand" @click=${() => (this.open = false)}>${this.t('close')}</wa-button>
      </wa-dialog>
    `;
  }
}
