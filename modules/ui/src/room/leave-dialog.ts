import { html, nothing } from 'lit';
import { state } from 'lit/decorators.js';
import { pageStyles } from '../shell/styles.js';
import { RoomElement } from './room-element.js';

/** Leave, or end for everybody. */
export class LeaveDialog extends RoomElement {
  static override styles = pageStyles;
  @state() private open = false;

  show(): void {
    this.open = true;
  }

  protected override render() {
    const organizer = this.room.you?.role === 'organizer';
    return html`
      <wa-dialog label=${this.t('leaveTitle')} ?open=${this.open} @wa-after-hide=${() => (this.open = false)}>
        <p>${this.t(organizer ? 'leaveOrEnd' : 'leaveText')}</p>
        <wa-button slot="footer" appearance="outlined" @click=${() => (this.open = false)}>${this.t('stay')}</wa-button>
        ${organizer
          ? html`<wa-button slot="footer" variant="danger" appearance="outlined" @click=${this.end}>${this.t('endForAll')}</wa-button>`
          : nothing}
        <wa-button slot="footer" variant="brand" @click=${this.leave}>${this.t('leave')}</wa-button>
      </wa-dialog>
    `;
  }

  /** Does not wait for the server: whoever wants to leave, leaves. */
  private readonly leave = () => {
    void this.room.command('leave').catch(() => undefined);
    this.open = false;
    this.room.stop();
  };

  private readonly end = async () => {
    if (await this.command('end')) {
      this.open = false;
    }
  };
}
